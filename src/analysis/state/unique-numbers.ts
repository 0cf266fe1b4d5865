import type { File } from "../file.ts";
import { type Node, outermost } from "../syntax.ts";
import { type State, writingNodes } from "./states.ts";

/** What differs from replica to replica, or from time to time. */
const DIFFERS = /\bDate\b|nanoid|process\.pid|random|uuid/i;

/**
 * Whether a state is a number that only makes names differ, beside a time or something random: `` `${Date.now()}-${count++}` ``. It need
 * not be the same elsewhere, and may begin anew.
 */
export function isUniqueNumber(file: File, state: State): boolean {
  const writes = writingNodes(state);
  let isRead = false;
  for (const node of occurrencesOf(state)) {
    if (isOwnPart(node, writes)) continue;
    if (!DIFFERS.test(textAround(file, node))) return false;
    isRead = true;
  }
  return isRead;
}

/** Where the file speaks of a state by its name. */
export function occurrencesOf({ variable, receiver, property }: State): readonly Node[] {
  if (!variable) return receiver?.accesses.get(property ?? "") ?? [];
  return property === null ? variable.references.flatMap(({ init, identifier }) => (init ? [] : identifier)) : [];
}

/** Whether a node is what an assignment changes, or goes on from; what `x++` gives is a read of its own. */
export function isOwnPart(node: Node, writes: ReadonlySet<Node>): boolean {
  for (let current = node; current.parent; current = current.parent) {
    if (current.type === "AssignmentExpression" && writes.has(current))
      return current.parent.type === "ExpressionStatement";
    if (current.type.endsWith("Statement")) return false;
  }
  return false;
}

/** The template that a value is put into. */
function textAround(file: File, node: Node): string {
  let value = outermost(node);
  if (value.parent?.type === "UpdateExpression") value = outermost(value.parent);
  return value.parent?.type === "TemplateLiteral" ? file.textOf(value.parent) : "";
}
