import type { File } from "../file.ts";
import { parameterOf } from "../names/bindings.ts";
import { type Node, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";

/**
 * Whether code only puts fixed values into an object that it is given from outside, however often it does so: `options.session = false`,
 * `schema.required = ["name"]`. That something is `true` may be news.
 */
export function isFixedSetting(file: File, state: State): boolean {
  if (!isGivenFromOutside(state) || state.writes.length === 0) return false;
  const values = new Map<string, string>();
  return state.writes.every((write) => {
    const value = fixedValue(file, write);
    const known = write.property === null ? undefined : values.get(write.property);
    if (write.property !== null && value !== null) values.set(write.property, value);
    return value !== null && (known === undefined || known === value);
  });
}

function isGivenFromOutside({ type, variable }: State): boolean {
  return type === "import" || (type === "closure" && variable !== null && parameterOf(variable) !== null);
}

function fixedValue(file: File, { type, operator, key, property, value }: StateWrite): string | null {
  const isOne = type === "property" && operator === "=" && key === null && property !== null;
  return isOne && value !== null && isFixed(value) ? file.textOf(value) : null;
}

function isFixed(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "ArrayExpression") return value.elements.every((each) => each !== null && isFixed(each));
  return value.type === "Literal" && value.value !== true && value.value !== null;
}
