import type { File } from "../file.ts";
import { isInside, type Node, outermost } from "../syntax.ts";
import type { State } from "./states.ts";

/** What differs from replica to replica, or from time to time. */
const DIFFERS = /\bDate\b|nanoid|process\.pid|random|uuid/i;

/**
 * Whether a state is a number that only makes names differ, beside a time or something random: `` `${Date.now()}-${count++}` ``. It need
 * not be the same elsewhere, and may begin anew.
 */
export function isUniqueNumber(file: File, state: State): boolean {
  const { writes } = state;
  const reads = occurrencesOf(state).filter((node) => !writes.some((write) => isOwnPart(node, write.node)));
  return reads.length > 0 && reads.every((node) => DIFFERS.test(textAround(file, node)));
}

function occurrencesOf({ variable, receiver, property }: State): readonly Node[] {
  if (!variable) return receiver?.accesses.get(property ?? "") ?? [];
  return property === null ? variable.references.flatMap(({ init, identifier }) => (init ? [] : identifier)) : [];
}

/** Whether a node is what an assignment changes, or goes on from; what `x++` gives is a read of its own. */
function isOwnPart(node: Node, write: Node): boolean {
  return write.type === "AssignmentExpression" && write.parent.type === "ExpressionStatement" && isInside(node, write);
}

/** The template that a value is put into. */
function textAround(file: File, node: Node): string {
  let value = outermost(node);
  if (value.parent?.type === "UpdateExpression") value = outermost(value.parent);
  return value.parent?.type === "TemplateLiteral" ? file.source.text.slice(...value.parent.range) : "";
}
