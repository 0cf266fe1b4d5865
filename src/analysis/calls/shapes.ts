import type { TSESTree } from "@typescript-eslint/utils";
import type { KeyPath, ParameterShape } from "../../catalog/types.ts";
import { type FunctionNode, keyName } from "../syntax.ts";
import { ELEMENT_KEY, type Keys } from "./trail.ts";

/** What follows in the way to a function that another function returns. */
export const RESULT_KEY = "()";

/** Whether the first parameters of a function look like this, and those after them are called so. */
export function hasShape(fn: FunctionNode, shapes: readonly ParameterShape[], further?: RegExp): boolean {
  if (fn.params.length < shapes.length) return false;
  if (further && !fn.params.slice(shapes.length).every((parameter) => isCalled(parameter, further))) return false;
  return shapes.every((shape, index) => {
    const parameter = fn.params[index];
    if (shape instanceof RegExp) return parameter?.type === "Identifier" && shape.test(parameter.name);
    return (
      parameter?.type === "ObjectPattern" &&
      parameter.properties.some(({ type }) => type === "Property") &&
      parameter.properties.every(
        (property) => property.type === "RestElement" || shape.properties.test(keyName(property) ?? ""),
      )
    );
  });
}

/** Whether a parameter has such a name, or is taken apart and so has none. */
function isCalled(parameter: TSESTree.Parameter, names: RegExp): boolean {
  if (parameter.type === "AssignmentPattern") return isCalled(parameter.left, names);
  return parameter.type !== "Identifier" || names.test(parameter.name);
}

/** Whether the way to a function is one of those that the catalog names. */
export function isOneOf(paths: readonly KeyPath[] | undefined, keys: Keys): boolean {
  return matching(paths, keys) !== null;
}

/** The last free name on the way to a function, which is mostly its own: `users` for `*.*.resolve` and `Query.users.resolve`. */
export function freeName(paths: readonly KeyPath[] | undefined, keys: Keys): string {
  const steps = keys.filter((key) => key !== ELEMENT_KEY);
  const index = matching(paths, keys)?.lastIndexOf("*") ?? -1;
  return steps[index] ?? steps.at(-1) ?? "";
}

function matching(paths: readonly KeyPath[] | undefined, keys: Keys): readonly string[] | null {
  if (!paths) return null;
  const steps = keys.includes(ELEMENT_KEY) ? keys.filter((key) => key !== ELEMENT_KEY) : keys;
  for (const path of paths) {
    const names = namesIn(path);
    if (names.length === steps.length && areSteps(names, steps)) return names;
  }
  return null;
}

function areSteps(names: readonly string[], steps: Keys): boolean {
  for (let index = 0; index < names.length; index++) {
    if (!isStep(names[index] ?? "", steps[index] ?? "")) return false;
  }
  return true;
}

const known = new Map<KeyPath, readonly string[]>();

function namesIn(path: KeyPath): readonly string[] {
  let names = known.get(path);
  if (!names) known.set(path, (names = path.split(".")));
  return names;
}

function isStep(name: string, step: string): boolean {
  return name === "*" ? step !== RESULT_KEY : name === step;
}
