import type { File } from "../file.ts";
import { foundOnce } from "../once.ts";
import { isFunction } from "../syntax.ts";
import { isEmpty } from "./emptiness.ts";
import type { State } from "./states.ts";

/** Whether a state only gets what it holds in functions that speak of some source, such as the tables of a database. */
export function filledFrom(source: RegExp): (file: File, state: State) => boolean {
  const isSpokenOf = foundOnce(({ source: { text } }: File) => source.test(text));
  return (file, { writes, owner }) => {
    if (!isSpokenOf(file)) return false;
    const fills = writes.filter(({ unit, value }) => unit !== owner && value !== null && !isEmpty(file, value));
    return fills.length > 0 && fills.every(({ unit }) => isFunction(unit) && source.test(file.textOf(unit)));
  };
}
