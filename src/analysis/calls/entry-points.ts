import type { ExportConvention, Framework, Parameters } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import { mayReach } from "../names/modules.ts";
import { type FunctionNode, isFunction, unitOf } from "../syntax.ts";
import { hasShape } from "./shapes.ts";

/** A function that a framework calls once per request, message, job, event or connection. */
export interface EntryPoint {
  readonly function: FunctionNode;
  /** As users of the framework would call it: `POST /login`, `handler`, `CatsController.create`. */
  readonly label: string;
  readonly framework: Framework | null;
  /** The kinds of its parameters. */
  readonly parameters: Parameters;
}

/**
 * Whether a file may have entry points at all, or objects of a framework: it or its project uses one, or it has functions that look like
 * handlers of a platform which needs no package.
 */
export function mayHaveEntryPoints(file: File): boolean {
  const { frameworks, project, settings } = file;
  return (
    settings.entryPoints.length > 0 ||
    mayReach(file, frameworks.roots) ||
    project.mayUse(frameworks.packages) ||
    hasPlatformHandlers(file)
  );
}

/** Whether a platform that needs no package may call what the file exports: by its place, its name and its parameters. */
function hasPlatformHandlers(file: File): boolean {
  const { ungated } = file.frameworks;
  const mayHoldOne = (conventions: readonly ExportConvention[]) => conventions.some((each) => mayHold(file, each));
  const mayBeCalled = (fn: FunctionNode) =>
    ungated.some(({ shape, conventions }) => shape && hasShape(fn, shape) && mayHoldOne(conventions));
  return (
    ungated.some(({ shape, conventions }) => shape === null && mayHoldOne(conventions)) ||
    file.bindings.scopes.some(({ block }) => isFunction(block) && isExportable(block) && mayBeCalled(block))
  );
}

function mayHold({ pathInPackage, exports }: File, { files, names }: ExportConvention): boolean {
  return (files?.test(pathInPackage) ?? true) && (names?.some((name) => exports.mayHave(name)) ?? true);
}

/** Whether a function that is given something may be what a module exports, not a method or part of another function. */
function isExportable(fn: FunctionNode): boolean {
  return fn.params.length > 0 && fn.parent.type !== "MethodDefinition" && unitOf(fn).type === "Program";
}

/** The entry points of a file, in the order in which it declares them. */
export function entryPointsOf(file: File): readonly EntryPoint[] {
  if (!file.mayHaveEntryPoints) return [];
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
