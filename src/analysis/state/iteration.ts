import { isCall, lastName, memberName, type Node, outermost } from "../syntax.ts";

/** Methods that give all that a collection holds, one after the other. */
const GOES_OVER: ReadonlySet<string> = new Set(["entries", "filter", "forEach", "keys", "map", "values"]);

/** Functions that make a list of it: `Object.entries(timers)`, `Array.from(pending)`. */
const LISTS: ReadonlySet<string> = new Set(["entries", "from", "keys", "values"]);

/** Whether code goes over all that a collection holds: `for (const job of jobs)`, `jobs.forEach(…)`, `Object.values(jobs)`. */
export function isIterated(collection: Node): boolean {
  const held = outermost(collection);
  const { parent } = held;
  switch (parent?.type) {
    case "ForInStatement":
    case "ForOfStatement":
      return parent.right === held;
    case "MemberExpression":
      return parent.object === held && GOES_OVER.has(memberName(parent) ?? "");
    case "SpreadElement":
      return true;
    default:
      return isCall(parent) && parent.callee !== held && LISTS.has(lastName(parent.callee) ?? "");
  }
}

/** Methods about one of the things in a collection. */
const ABOUT_ONE: ReadonlySet<string> = new Set(["add", "delete", "get", "has", "set"]);

/** Whether code is about one of the things in a collection: `jobs.get(id)`, `jobs[id]`. */
export function isAboutElement(collection: Node): boolean {
  const held = outermost(collection);
  const { parent } = held;
  if (parent?.type !== "MemberExpression" || parent.object !== held) return false;
  return memberName(parent) === null || ABOUT_ONE.has(memberName(parent) ?? "");
}
