import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalOption, OptionPath } from "../../catalog/libraries/types.ts";
import type { File } from "../file.ts";
import { keyName, memberName, type Node, outermost, stringValue, unwrap } from "../syntax.ts";

/** What an option is set to. */
export type Setting = Node | "absent" | "unknown";

const ANY = "*";

/** Constants in constants, as far as they are followed. */
const MAX_DEPTH = 8;

/** What an option is, found by its path in an object literal. */
export function settingIn(file: File, options: TSESTree.ObjectExpression, path: OptionPath): Setting {
  const settings = settingsAt(file, options, path);
  return settings.find((setting) => setting !== "absent") ?? "absent";
}

/** What stands at the end of a path that starts at some value; several, where the path leads through arrays. */
export function settingsAt(file: File, value: Node, path: OptionPath): readonly Setting[] {
  if (path === "") return [isNothing(value) ? "absent" : value];
  let reached: readonly Setting[] = [value];
  for (const name of path.split(".")) {
    reached = reached.flatMap((setting) => (typeof setting === "string" ? setting : step(file, setting, name)));
  }
  return reached;
}

/** Whether one of the values that the source shows for an option is meant. */
export function isGiven(file: File, value: Node | undefined, option: LocalOption): boolean {
  if (!value) return false;
  return settingsAt(file, value, option.path).some(
    (setting) => typeof setting !== "string" && !isNothing(setting) && isMeant(file, setting, option),
  );
}

/** Whether a value is, or comes to, none at all. */
export function isNothing(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Literal") return value.value === null || value.value === false;
  return (
    (value.type === "Identifier" && value.name === "undefined") ||
    (value.type === "UnaryExpression" && value.operator === "void")
  );
}

function step(file: File, value: Node, name: string): readonly Setting[] {
  const literal = file.literalIn(value);
  if (literal && isChangedLater(file, value, name)) return ["unknown"];
  if (literal) return name === ANY ? allIn(literal) : [propertyIn(file, literal, name)];
  const elements = elementsOf(file, value);
  if (!elements) return [isNothing(value) ? "absent" : "unknown"];
  if (name === ANY) return elements.map((element) => (element.type === "SpreadElement" ? "unknown" : element));
  return [elements[Number(name)] ?? "absent"];
}

/** The elements of an array that the source shows, here or in a constant. */
export function elementsOf(file: File, node: Node): readonly TSESTree.CallExpressionArgument[] | null {
  const expression = unwrap(node);
  const array = expression.type === "Identifier" ? file.constantIn(expression) : expression;
  return array?.type === "ArrayExpression" ? array.elements.filter((element) => element !== null) : null;
}

function allIn({ properties }: TSESTree.ObjectExpression): readonly Setting[] {
  return properties.map((member) => (member.type === "SpreadElement" ? "unknown" : member.value));
}

function propertyIn(file: File, options: TSESTree.ObjectExpression, name: string, depth = 0): Setting {
  // options that are spread into themselves
  if (depth > MAX_DEPTH) return "unknown";
  let setting: Setting = "absent";
  for (const member of options.properties) {
    if (member.type === "SpreadElement") {
      setting = settingInSpread(file, member.argument, name, setting, depth);
    } else {
      const key = keyName(member);
      if (key === null) setting = "unknown";
      else if (key === name) setting = member.value;
    }
  }
  return setting;
}

/** `...shared`, `...(store && { store })`: known where the object is. */
function settingInSpread(file: File, argument: Node, name: string, before: Setting, depth: number): Setting {
  const spread = file.literalIn(argument);
  if (!spread || isChangedLater(file, argument, name)) return "unknown";
  const inside = propertyIn(file, spread, name, depth + 1);
  return inside === "absent" ? before : inside;
}

/** Whether code may give an object that a variable holds another value for a property, after it was made. */
function isChangedLater(file: File, node: Node, name: string): boolean {
  const expression = unwrap(node);
  const variable = expression.type === "Identifier" ? file.bindings.variableOf(expression) : null;
  return (variable?.references ?? []).some(({ identifier, init }) => !init && isChangedBy(file, identifier, name));
}

/** `options.store = …`, `options[name] = …`, `Object.assign(options, …)`, `configure(options)` */
function isChangedBy(file: File, identifier: Node, name: string): boolean {
  const write = file.writes.from(identifier);
  if (!write || write.type === "binding") return false;
  const object = outermost(identifier);
  const { parent } = object;
  if (name === ANY) return true;
  if (parent?.type === "CallExpression") return isChangedByCall(file, parent, object, name);
  const changed = parent?.type === "MemberExpression" && parent.object === object ? memberName(parent) : null;
  return changed === null || changed === name;
}

function isChangedByCall(file: File, call: TSESTree.CallExpression, object: Node, name: string): boolean {
  const given: readonly Node[] = call.arguments;
  if (file.values.pathOf(call.callee) === "Object.assign") {
    return given.slice(1).some((source) => settingInSpread(file, source, name, "absent", 0) !== "absent");
  }
  const fn = file.callees.of(call);
  if (!fn) return true;
  const changes = file.writes.ofParameter(fn, given.indexOf(object));
  return changes.some(({ property }) => property === null || property === name);
}

function isMeant(file: File, setting: Node, { values, startsWith, except }: LocalOption): boolean {
  const value = knownValue(file, setting);
  if (except?.some((each) => each === value)) return false;
  if (!values && !startsWith) return true;
  if (values?.some((each) => each === value)) return true;
  return typeof value === "string" && (startsWith?.some((beginning) => value.startsWith(beginning)) ?? false);
}

/** A literal, the beginning of a template, or an API path: what of a value can be compared. */
function knownValue(file: File, setting: Node, depth = 0): boolean | number | string | null {
  const expression = unwrap(setting);
  if (expression.type === "Literal") {
    const { value } = expression;
    return typeof value === "boolean" || typeof value === "number" || typeof value === "string" ? value : null;
  }
  if (expression.type === "TemplateLiteral") return expression.quasis[0]?.value.cooked ?? null;
  if (expression.type === "CallExpression" || expression.type === "NewExpression")
    return file.values.callPath(expression);
  const constant = expression.type === "Identifier" ? file.constantIn(expression) : null;
  if (constant && depth < MAX_DEPTH) return knownValue(file, constant, depth + 1);
  return stringValue(expression) ?? file.values.pathOf(expression);
}
