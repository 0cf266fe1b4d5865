import { FILE_WRITERS } from "../../catalog/libraries/files/index.ts";
import type { FileWriter } from "../../catalog/libraries/files/types.ts";
import type { File } from "../file.ts";
import type { Parameter } from "../names/bindings.ts";
import { type Call, isFunction, type Node, outermost, unwrap } from "../syntax.ts";

/** What the catalog says of a call that makes a file or folder for temporary use; null for any other call. */
export function temporaryMaker(file: File, call: Call): FileWriter | null {
  const writer = FILE_WRITERS.get(file.values.pathOf(call.callee) ?? "");
  return writer?.operation === "temporary" ? writer : null;
}

/** The call that makes something temporary and hands it to the function whose parameter this is. */
export function makerFor(file: File, parameter: Parameter): Call | null {
  const call = outermost(parameter.function).parent;
  if (call?.type !== "CallExpression" || call.callee === parameter.function) return null;
  return temporaryMaker(file, call) ? call : null;
}

/** Whether what was made goes away without a call that deletes it: with its scope or its callback, or by its own method. */
export function isTakenAway(file: File, call: Call): boolean {
  const { methods = [], parameter, afterCallback } = temporaryMaker(file, call)?.removal ?? {};
  if (afterCallback ?? isDisposed(call)) return true;
  if (methods.some((method) => file.uses.ofValue(call, [method]).length > 0)) return true;
  return parameter !== undefined && isParameterUsed(file, call, parameter);
}

/** `await using folder = await mkdtempDisposable("a-")` */
function isDisposed(call: Node): boolean {
  const { parent } = outermost(call);
  if (parent?.type === "AwaitExpression") return isDisposed(parent);
  return parent?.type === "VariableDeclarator" && parent.parent.kind.endsWith("using");
}

function isParameterUsed(file: File, call: Call, index: number): boolean {
  return call.arguments.some((argument) => {
    const callback = unwrap(argument);
    const name = isFunction(callback) ? callback.params[index] : undefined;
    const variable = name?.type === "Identifier" ? file.bindings.variableDeclaredAt(name) : null;
    return variable !== null && variable.references.length > 0;
  });
}
