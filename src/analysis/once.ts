/** A fact that is asked for again and again: found once for the last argument, which is what it is about, and forgotten with that. */
export function foundOnce<Given extends readonly [...unknown[], object], Fact>(
  find: (...given: Given) => Fact,
): (...given: Given) => Fact {
  const facts = new WeakMap<object, { readonly fact: Fact }>();
  return (...given) => {
    const subject = given.at(-1) as object;
    let known = facts.get(subject);
    if (!known) facts.set(subject, (known = { fact: find(...given) }));
    return known.fact;
  };
}
