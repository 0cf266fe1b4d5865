import type { File } from "../file.ts";
import { loopedOver } from "./collections.ts";
import { type Parameter, parameterOf } from "../names/bindings.ts";
import { isOfPackage } from "../names/values.ts";
import { partsOf } from "./paths.ts";
import { Reach } from "../reach.ts";
import { type Node, unwrap } from "../syntax.ts";

/** Constants that hold paths, and lists in lists of them, as far as they are followed. */
const MAX_DEPTH = 4;

/** Whether a path is one that a function is given, as it is. */
export function isGivenPath(file: File, path: Node): boolean {
  return parameterAt(file, unwrap(path)) !== null;
}

/** Whether a path is one that a function is given by other files, as it is, in an object or in a list. */
export function isPathOfCallers(file: File, path: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  let value = unwrap(path);
  while (value.type === "MemberExpression") value = unwrap(value.object);
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  const list = variable && loopedOver(file, variable);
  if (list) return isPathOfCallers(file, list, reach.further());
  const parameter = parameterAt(file, value);
  return parameter !== null && file.callers.of(parameter.function).every(({ type }) => type === "unknown");
}

function parameterAt(file: File, node: Node): Parameter | null {
  const variable = node.type === "Identifier" ? file.bindings.variableOf(node) : null;
  return variable && parameterOf(variable);
}

/**
 * Whether a path leads beside the file that a function is given, `path.join(path.dirname(input), "out.txt")`: tools work so, in a folder
 * for one job.
 */
export function isBesideGivenFile(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  const value = unwrap(node);
  const inside = (each: Node) => isBesideGivenFile(file, each, reach.further());
  if (value.type === "Identifier") {
    const held = file.constantIn(value);
    return held !== null && inside(held);
  }
  if (value.type === "CallExpression" && file.callees.of(value) === null) {
    const called = file.values.pathOf(value.callee);
    if (called === "path.dirname") return value.arguments.some((each) => isGivenPath(file, each));
    if (!isOfPackage(called)) return value.arguments.some(inside);
  }
  const [first] = partsOf(file, value) ?? [];
  return first !== undefined && typeof first !== "string" && first !== value && inside(first);
}
