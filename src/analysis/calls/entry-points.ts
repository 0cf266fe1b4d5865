import type { Framework, Parameters } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import { type FunctionNode, isFunction } from "../syntax.ts";

/** A function that a framework calls once per request, message, job, event or connection. */
export interface EntryPoint {
  readonly function: FunctionNode;
  /** As users of the framework would call it: `POST /login`, `handler`, `CatsController.create`. */
  readonly label: string;
  readonly framework: Framework | null;
  /** The kinds of its parameters. */
  readonly parameters: Parameters;
}

/** The entry points of a file, in the order in which it declares them. */
export function entryPointsOf(file: File): readonly EntryPoint[] {
  const entryPoints = new Map<FunctionNode, EntryPoint>();
  for (const { block } of file.bindings.scopes) {
    if (!isFunction(block) || entryPoints.has(block)) continue;
    for (const caller of file.callers.of(block)) {
      if (caller.type !== "framework" || caller.moment !== "request") continue;
      entryPoints.set(block, {
        function: block,
        label: caller.label,
        framework: caller.framework,
        parameters: caller.parameters,
      });
      break;
    }
  }
  return [...entryPoints.values()].sort((a, b) => a.function.range[0] - b.function.range[0]);
}
