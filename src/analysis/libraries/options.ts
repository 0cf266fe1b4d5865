import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalOption, OptionPath } from "../../catalog/libraries/types.ts";
import type { ApiPath } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import { packageOf } from "../names/modules.ts";
import { isOfPackage } from "../names/values.ts";
import { Reach } from "../reach.ts";
import {
  isCall,
  isClass,
  isFunction,
  keyName,
  memberName,
  type Node,
  outermost,
  stringValue,
  unwrap,
} from "../syntax.ts";

/** What an option is set to. */
export type Setting = Node | "absent" | "unknown";

/** What can be compared of a value: all of a literal, the path of something that a package offers, or how a text begins. */
type Knowledge =
  | { readonly type: "beginning"; readonly text: string }
  | { readonly type: "literal"; readonly value: boolean | number | string | null }
  | { readonly type: "path"; readonly path: ApiPath };

const ANY = "*";

/** A name, or `["a name with dots"]`. */
const STEP = /\["([^"]+)"\]|[^.[]+/g;

/** What makes the path of a file, whatever of it is known. https://nodejs.org/api/path.html */
const MAKES_PATH: ReadonlySet<string> = new Set(["path.join()", "path.normalize()", "path.resolve()"]);

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
  for (const name of stepsOf(path)) {
    reached = reached.flatMap((setting) => (typeof setting === "string" ? setting : step(file, setting, name)));
  }
  return reached;
}

/** Whether one of the values that the source shows for an option is meant. */
export function isGiven(file: File, value: Node | undefined, option: LocalOption): boolean {
  return (
    value !== undefined && settingsAt(file, value, option.path).some((each) => isMeant(file, each, option) === true)
  );
}

/** Whether an option is given, or may be for all that the source shows. */
export function mayBeGiven(file: File, value: Node | undefined, option: LocalOption): boolean {
  if (option.isShown) return isGiven(file, value, option);
  if (!value || (option.path !== "" && hasNoOptions(file, value))) return false;
  return settingsAt(file, value, option.path).some((each) => isMeant(file, each, option) !== false);
}

/** `open("shop.db")`, `open(process.env.DB_FILE)`: what stands where options may stand, and is none. */
function hasNoOptions(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Literal" || value.type === "TemplateLiteral" || isFunction(value)) return true;
  return file.values.pathOf(value)?.startsWith("process.env.") ?? false;
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

function stepsOf(path: OptionPath): readonly string[] {
  return Array.from(path.matchAll(STEP), ([name, quoted]) => quoted ?? name);
}

function step(file: File, value: Node, name: string): readonly Setting[] {
  const choice = file.expressionBehind(value);
  if (choice.type === "ConditionalExpression") return stepInChoice(file, choice, name);
  const literal = file.literalIn(value);
  if (literal && isChangedLater(file, value, name)) return ["unknown"];
  if (literal) return name === ANY ? allIn(literal) : [propertyIn(file, literal, name)];
  const elements = elementsOf(file, value);
  if (!elements) return [isNothing(value) ? "absent" : "unknown"];
  if (name === ANY) return elements.map((element) => (element.type === "SpreadElement" ? "unknown" : element));
  const upTo = elements.slice(0, Number(name) + 1);
  return [upTo.some(({ type }) => type === "SpreadElement") ? "unknown" : (elements[Number(name)] ?? "absent")];
}

/** What neither of two options has is absent; what one of them has is so only under a condition. */
function stepInChoice(
  file: File,
  { consequent, alternate }: TSESTree.ConditionalExpression,
  name: string,
): readonly Setting[] {
  const reached = [consequent, alternate].flatMap((each) => step(file, each, name));
  return [reached.every((setting) => setting === "absent") ? "absent" : "unknown"];
}

/** The elements of an array that the source shows, here or in a constant. */
export function elementsOf(file: File, node: Node): readonly TSESTree.CallExpressionArgument[] | null {
  const array = file.expressionBehind(node);
  return array.type === "ArrayExpression" ? array.elements.filter((element) => element !== null) : null;
}

function allIn({ properties }: TSESTree.ObjectExpression): readonly Setting[] {
  return properties.map((member) => (member.type === "SpreadElement" ? "unknown" : member.value));
}

function propertyIn(
  file: File,
  options: TSESTree.ObjectExpression,
  name: string,
  reach = new Reach(MAX_DEPTH),
): Setting {
  // options that are spread into themselves
  if (reach.isOver) return "unknown";
  let setting: Setting = "absent";
  for (const member of options.properties) {
    if (member.type === "SpreadElement") {
      setting = settingInSpread(file, member.argument, name, setting, reach);
    } else {
      const key = keyName(member);
      if (key === null) setting = "unknown";
      else if (key === name) setting = member.value;
    }
  }
  return setting;
}

/** `...shared`, `...(store && { store })`: known where the object is. */
function settingInSpread(
  file: File,
  argument: Node,
  name: string,
  before: Setting,
  reach = new Reach(MAX_DEPTH),
): Setting {
  const spread = file.literalIn(argument);
  if (!spread || isChangedLater(file, argument, name)) return "unknown";
  const inside = propertyIn(file, spread, name, reach.further());
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
    return given.slice(1).some((source) => settingInSpread(file, source, name, "absent") !== "absent");
  }
  const fn = file.callees.of(call);
  if (!fn) return true;
  const changes = file.writes.ofParameter(fn, given.indexOf(object));
  return changes.some(({ property }) => property === null || property === name);
}

/** Whether a setting is what an option stands for; null where the source does not say. */
function isMeant(file: File, setting: Setting, option: LocalOption): boolean | null {
  if (typeof setting === "string") return setting === "absent" ? false : null;
  const answers = choicesIn(file, setting).map((choice) => (choice ? isChoiceMeant(file, choice, option) : false));
  return common(answers);
}

/** What all of them say. */
function common(answers: readonly (boolean | null)[]): boolean | null {
  const [first = null, ...others] = answers;
  return others.every((answer) => answer === first) ? first : null;
}

/** The values that an expression may come to; null for none at all. */
function choicesIn(file: File, node: Node, reach = new Reach(MAX_DEPTH)): readonly (Node | null)[] {
  const value = unwrap(node);
  if (reach.isOver) return [value];
  const inside = (each: Node) => choicesIn(file, each, reach.further());
  switch (value.type) {
    case "ConditionalExpression":
      return [...inside(value.consequent), ...inside(value.alternate)];
    case "LogicalExpression":
      return [...(value.operator === "&&" ? [null] : inside(value.left)), ...inside(value.right)];
    case "Identifier": {
      const constant = file.constantIn(value);
      return constant ? inside(constant) : [value];
    }
    default:
      return [value];
  }
}

function isChoiceMeant(file: File, value: Node, option: LocalOption): boolean | null {
  const { values, startsWith, except, having, isCallable } = option;
  if (isCallable) return value.type !== "ObjectExpression" && value.type !== "Literal" && !isNothing(value);
  if (having) return every(having.map((each) => isPartMeant(file, value, each)));
  if (value.type === "BinaryExpression" && value.operator === "|") {
    return some([value.left, value.right].map((flag) => isMeant(file, flag, option)));
  }
  const known = knowledgeOf(file, value);
  if (except?.some((each) => isSame(known, each))) return false;
  if (!values && !startsWith) return !isNothing(value);
  if (values?.some((each) => isSame(known, each)) || startsWith?.some((each) => isBeginning(known, each))) {
    return isMadeWith(file, value, option);
  }
  return isComparable(value, known, option) ? false : null;
}

function isMadeWith(file: File, value: Node, { madeWith = [] }: LocalOption): boolean | null {
  if (!isCall(value)) return true;
  return every(
    madeWith.map((option) => {
      const given = value.arguments[option.argument ?? 0];
      return given ? isPartMeant(file, given, option) : false;
    }),
  );
}

function isPartMeant(file: File, value: Node, option: LocalOption): boolean | null {
  return some(settingsAt(file, value, option.path).map((each) => isMeant(file, each, option)));
}

function every(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function some(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function isSame(known: Knowledge | null, value: boolean | number | string): boolean {
  return (known?.type === "literal" && known.value === value) || (known?.type === "path" && known.path === value);
}

function isBeginning(known: Knowledge | null, beginning: string): boolean {
  if (known?.type === "beginning") return known.text.startsWith(beginning);
  if (known?.type === "path") return beginning !== "" && known.path.startsWith(beginning);
  return known?.type === "literal" && typeof known.value === "string" && known.value.startsWith(beginning);
}

/** Whether enough is known of a value to say that it is not what an option stands for. */
function isComparable(value: Node, known: Knowledge | null, { values = [], startsWith = [] }: LocalOption): boolean {
  switch (known?.type) {
    case "literal":
      return true;
    case "beginning":
      return ![...values, ...startsWith].some((each) => typeof each === "string" && each.startsWith(known.text));
    case "path":
      return isOfPackage(known.path) && values.some((each) => isOfSamePackage(known.path, each));
    default:
      return (
        isFunction(value) || isClass(value) || value.type === "ObjectExpression" || value.type === "ArrayExpression"
      );
  }
}

function isOfSamePackage(path: ApiPath, value: boolean | number | string): boolean {
  return typeof value === "string" && packageOf(value) === packageOf(path);
}

function knowledgeOf(file: File, value: Node): Knowledge | null {
  if (isNothing(value) && value.type !== "Literal") return { type: "literal", value: null };
  if (value.type === "Literal") return literalKnowledge(value.value);
  const text = stringValue(value);
  if (text !== null) return { type: "literal", value: text };
  const beginning = beginningOf(value);
  if (beginning !== null) return { type: "beginning", text: beginning };
  const path = isCall(value) ? file.values.callPath(value) : file.values.pathOf(value);
  if (path !== null && MAKES_PATH.has(path)) return { type: "beginning", text: "" };
  return path === null ? null : { type: "path", path };
}

function literalKnowledge(value: TSESTree.Literal["value"]): Knowledge {
  const isPlain = typeof value === "boolean" || typeof value === "number" || typeof value === "string";
  return { type: "literal", value: isPlain ? value : null };
}

/** How a text begins that is put together: `` `file:${path}` ``, `"file:" + path`. */
function beginningOf(node: Node): string | null {
  const value = unwrap(node);
  if (value.type === "BinaryExpression" && value.operator === "+") {
    return stringValue(value.left) ?? beginningOf(value.left);
  }
  const [first] = value.type === "TemplateLiteral" ? value.quasis : [];
  return first && first.value.cooked !== "" ? first.value.cooked : null;
}
