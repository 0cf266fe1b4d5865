import type { File } from "../file.ts";
import type { Variable } from "../names/bindings.ts";
import type { Write } from "../state/writes.ts";
import { Reach } from "../reach.ts";
import { isCall, isFunction, type Node, unwrap } from "../syntax.ts";

/** Calls in calls, as far as they are looked into. */
const MAX_DEPTH = 4;

/** Whether what is written was changed for a caller before: `users.push(user); await writeFile(path, JSON.stringify(users))`. */
export function isChangedForCaller(file: File, content: Node): boolean {
  return valuesIn(content).some((value) => {
    const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
    return (
      file.states.at(value)?.writes.some((write) => isForCaller(file, write)) === true ||
      (variable !== null && (isFilledForCaller(file, variable) || isChosenForCaller(file, variable)))
    );
  });
}

/** The values that an expression is made from: `JSON.stringify(users, null, 2)`. */
function valuesIn(node: Node, reach = new Reach(MAX_DEPTH)): readonly Node[] {
  const value = unwrap(node);
  const inside = (each: Node) => (reach.isOver ? [] : valuesIn(each, reach.further()));
  if (isCall(value)) return value.arguments.flatMap(inside);
  if (value.type === "TemplateLiteral") return value.expressions.flatMap(inside);
  if (value.type === "BinaryExpression") return [value.left, value.right].flatMap(inside);
  return [value];
}

/** `users[id] = user` */
function isFilledForCaller(file: File, { references }: Variable): boolean {
  return references.some(({ identifier, init }) => {
    const write = init ? null : file.writes.from(identifier);
    return write !== null && isForCaller(file, write);
  });
}

/** `const left = users.filter((user) => user.id !== id);` */
function isChosenForCaller(file: File, variable: Variable): boolean {
  return file.bindings.sourcesOf(variable).some(({ expression }) => {
    const call = unwrap(expression);
    const callbacks = isCall(call) ? call.arguments.filter((each) => isFunction(each)) : [];
    return callbacks.some(({ body }) => file.requestData.of(body) !== "no");
  });
}

function isForCaller(file: File, { key, value }: Pick<Write, "key" | "value">): boolean {
  return file.requestData.ofAny([key, value]) !== "no";
}
