import type { File } from "../file.ts";
import { parameterOf } from "../names/bindings.ts";
import { isOwnFile } from "../names/values.ts";
import { partsOf } from "./paths.ts";
import { type Node, unwrap } from "../syntax.ts";

/** Constants that hold paths, as far as they are followed. */
const MAX_DEPTH = 4;

/** Whether a path is one that a function is given, as it is. */
export function isGivenPath(file: File, path: Node): boolean {
  const value = unwrap(path);
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  return variable !== null && parameterOf(variable) !== null;
}

/**
 * Whether a path leads beside the file that a function is given, `path.join(path.dirname(input), "out.txt")`: tools work so, in a folder
 * for one job.
 */
export function isBesideGivenFile(file: File, node: Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const value = unwrap(node);
  if (value.type === "Identifier") {
    const held = file.constantIn(value);
    return held !== null && isBesideGivenFile(file, held, depth + 1);
  }
  if (value.type === "CallExpression" && file.callees.of(value) === null) {
    const called = file.values.pathOf(value.callee);
    const isFolder = called === "path.dirname";
    if (!isFolder && called !== null && !isOwnFile(called)) return isBesideFirst(file, value, depth);
    return value.arguments.some((each) =>
      isFolder ? isGivenPath(file, each) : isBesideGivenFile(file, each, depth + 1),
    );
  }
  return isBesideFirst(file, value, depth);
}

function isBesideFirst(file: File, node: Node, depth: number): boolean {
  const [first] = partsOf(file, node) ?? [];
  return (
    first !== undefined && typeof first !== "string" && first !== node && isBesideGivenFile(file, first, depth + 1)
  );
}
