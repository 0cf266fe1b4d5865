import type { FunctionNode } from "../syntax.ts";

/** Whether the first parameters of a function have such names. */
export function hasShape(fn: FunctionNode, names: readonly RegExp[]): boolean {
  return names.every((name, index) => {
    const parameter = fn.params[index];
    return parameter?.type === "Identifier" && name.test(parameter.name);
  });
}
