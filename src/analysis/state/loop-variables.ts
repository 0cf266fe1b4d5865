import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import type { Reference } from "../names/bindings.ts";
import { isFunction, isInside, type Unit, unitOf } from "../syntax.ts";
import { traverse } from "../traversal.ts";
import type { State } from "./states.ts";

type Loop = TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.ForStatement;

const SUSPENDS: ReadonlySet<string> = new Set(["AwaitExpression", "YieldExpression"]);

/**
 * Whether an undeclared name only counts through loops, which let nobody else in before they end: `for (key in row) total += row[key];`.
 * Nobody finds what another request has left there.
 */
export function isLoopVariable(file: File, { type, name, writes }: State): boolean {
  if (type !== "global" || writes.some((write) => write.type !== "binding")) return false;
  const byUnit = new Map<Unit, Reference[]>();
  for (const reference of file.bindings.undeclared)
    if (reference.identifier.name === name) append(byUnit, unitOf(reference.identifier), reference);
  return [...byUnit.values()].every((references) => {
    const loops = references
      .flatMap((reference) => loopSetBy(reference) ?? [])
      .filter((loop) => !isSuspended(file, loop));
    return references.every(({ identifier }) => loops.some((loop) => isInside(identifier, loop)));
  });
}

/** `for (key in row)`, `for (i = 0; …)` */
function loopSetBy({ identifier }: Reference): Loop | null {
  const { parent } = identifier;
  switch (parent.type) {
    case "ForInStatement":
      return parent.left === identifier ? parent : null;
    case "ForOfStatement":
      return parent.left === identifier && !parent.await ? parent : null;
    case "AssignmentExpression":
      return parent.left === identifier && parent.parent.type === "ForStatement" && parent.parent.init === parent
        ? parent.parent
        : null;
    default:
      return null;
  }
}

/** Whether a function waits for something in a loop, and others may run meanwhile. */
function isSuspended(file: File, loop: Loop): boolean {
  let isWaiting = false;
  traverse(loop, file.source.visitorKeys, (node) => {
    isWaiting ||= SUSPENDS.has(node.type);
    return !isWaiting && !isFunction(node);
  });
  return isWaiting;
}
