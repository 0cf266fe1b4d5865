import type { File } from "../file.ts";
import { parameterOf } from "../names/bindings.ts";
import { type Node, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";

/**
 * Whether code only puts fixed values into an object that it is given from outside, however often it does so: `options.session = false`,
 * `schema.required = ["name"]`. That something is `true` may be news.
 */
export function isFixedSetting(file: File, state: State): boolean {
  if (!isGivenFromOutside(state)) return false;
  const settings = state.writes.map((write) => fixedSetting(file, write));
  const properties = new Set(state.writes.map(({ property }) => property));
  return settings.length > 0 && !settings.includes(null) && new Set(settings).size === properties.size;
}

function isGivenFromOutside({ type, variable }: State): boolean {
  return type === "import" || (type === "closure" && variable !== null && parameterOf(variable) !== null);
}

/** `session = false` of `options.session = false` */
function fixedSetting(file: File, { type, operator, key, property, value }: StateWrite): string | null {
  const isOne = type === "property" && operator === "=" && key === null && property !== null;
  return isOne && value !== null && isFixed(value) ? `${property} = ${file.textOf(value)}` : null;
}

function isFixed(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "ArrayExpression") return value.elements.every((each) => each !== null && isFixed(each));
  return value.type === "Literal" && value.value !== true && value.value !== null;
}
