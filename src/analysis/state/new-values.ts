import type { TSESTree } from "@typescript-eslint/utils";
import { CLOCKS, MAKES_UNIQUE } from "../../catalog/language/clocks.ts";
import type { File } from "../file.ts";
import { isCall, type Node } from "../syntax.ts";

/** Whether a value has the time of its making in it: `Date.now() + MAX_AGE`, and a constant that holds such. */
export function tellsTime(file: File, node: Node): boolean {
  return isMadeWith(file, node, isClock);
}

/** Whether a value has a time or an identifier of its own: `{ id: randomUUID() }`. */
export function isNew(file: File, node: Node): boolean {
  return isMadeWith(file, node, (each, identifier) => isClock(each, identifier) || isUnique(identifier));
}

/** Whether an expression names what makes something, or a constant that was made with it. */
function isMadeWith(
  file: File,
  node: Node,
  isMaker: (file: File, identifier: TSESTree.Identifier) => boolean,
): boolean {
  return file.identifiersIn(node).some((identifier) => {
    if (isMaker(file, identifier)) return true;
    const made = file.constantIn(identifier);
    return made !== null && isCall(made) && file.identifiersIn(made.callee).some((each) => isMaker(file, each));
  });
}

/** `Date.now()` and `new Date()`, but not `new Date(time)`. */
function isClock(file: File, identifier: TSESTree.Identifier): boolean {
  const { parent } = identifier;
  const named = parent.type === "MemberExpression" && parent.object === identifier ? parent : identifier;
  const isOfGivenTime = parent.type === "NewExpression" && parent.arguments.length > 0;
  return !isOfGivenTime && CLOCKS.test(file.values.pathOf(named) ?? "");
}

/** `randomUUID()`, `crypto.randomUUID()` */
function isUnique(identifier: TSESTree.Identifier): boolean {
  const { parent } = identifier;
  const called = parent.type === "MemberExpression" && parent.property === identifier ? parent : identifier;
  const isCallee = called.parent.type === "CallExpression" && called.parent.callee === called;
  return isCallee && MAKES_UNIQUE.test(identifier.name);
}
