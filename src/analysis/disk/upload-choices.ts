import type { File } from "../file.ts";
import { type Call, isCall, type Node, outermost } from "../syntax.ts";

/** Whether something is made to be chosen or not, instead of something else: `multer({ storage: inCloud ? bucket() : disk })`. */
export function isOnlyChosen(file: File, made: Call, isLocal: (call: Call) => boolean): boolean {
  const { parent } = outermost(made);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return false;
  const references = file.bindings.variableDeclaredAt(parent.id)?.references.filter((each) => each.isRead()) ?? [];
  return references.length > 0 && references.every(({ identifier }) => isChoice(file, identifier, isLocal));
}

function isChoice(file: File, chosen: Node, isLocal: (call: Call) => boolean): boolean {
  const outer = outermost(chosen);
  const { parent } = outer;
  if (parent?.type === "LogicalExpression") return parent.right === outer && parent.operator !== "&&";
  if (parent?.type !== "ConditionalExpression" || parent.test === outer) return false;
  const value = file.expressionBehind(parent.consequent === outer ? parent.alternate : parent.consequent);
  return isCall(value) && !isLocal(value);
}
