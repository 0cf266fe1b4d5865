import type { File } from "../file.ts";
import { COPY, parameterOf, type Variable } from "../names/bindings.ts";
import type { Call, FunctionNode, Node } from "../syntax.ts";

/** What a call passes for a parameter: one argument, or for a rest parameter all that are left. */
interface Passed {
  readonly nodes: readonly Node[];
  readonly isRest: boolean;
}

/** What the parameters of functions stand for where the file calls these. */
export type Arguments = ReadonlyMap<Variable, Passed>;

export const NO_ARGUMENTS: Arguments = new Map();

/** What a call passes to a function of the file, beside what is known of the code around the call. */
export function withArguments(file: File, fn: FunctionNode, call: Call, known: Arguments): Arguments {
  const given = new Map(known);
  for (const variable of file.bindings.declaredBy(fn)) {
    const parameter = parameterOf(variable);
    if (parameter?.function !== fn) continue;
    const isRest = parameter.steps[0] === COPY;
    const nodes = call.arguments.slice(parameter.index, isRest ? undefined : parameter.index + 1);
    if (nodes.length > 0) given.set(variable, { nodes, isRest });
  }
  return given;
}
