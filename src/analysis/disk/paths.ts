import { STANDS_FOR_FILE } from "../../catalog/libraries/files/index.ts";
import type { File } from "../file.ts";
import { parameterOf, type Source, type Step, type Variable } from "../names/bindings.ts";
import { isOfPackage } from "../names/values.ts";
import { Reach } from "../reach.ts";
import { type Call, memberName, type Node, propertyOf, stringValue, unwrap } from "../syntax.ts";
import { type Arguments, NO_ARGUMENTS, withArguments } from "./arguments.ts";
import { elementsOf, loopedOver, tableGoneThrough, valuesInTable } from "./collections.ts";
import { makerFor, temporaryMaker } from "./temporary-makers.ts";

/** Variables in variables, as far as they are followed. */
const MAX_DEPTH = 12;

const JOINS = /^path(?:\.posix|\.win32)?\.(?:join|resolve|normalize)$/;

/** Characters that no path has: they set what a path is made from apart from the text in it. */
const OPENS = "\u0001";
const CLOSES = "\u0002";
const MEMBER = "\u0003";

/** What is between a folder and what is in it, or between an object and its part. */
const BETWEEN = new RegExp(`/|${MEMBER}`, "g");

/** The expressions and texts that a path is put together from, in their order; null where it is not put together. */
export function partsOf(file: File, node: Node): readonly (Node | string)[] | null {
  const expression = unwrap(node);
  switch (expression.type) {
    case "TemplateLiteral":
      return expression.quasis.flatMap(({ value }, index) => [value.cooked ?? "", expression.expressions[index] ?? ""]);
    case "BinaryExpression":
      return expression.operator === "+" ? [expression.left, expression.right] : null;
    case "CallExpression": {
      const called = file.values.pathOf(expression.callee) ?? "";
      if (STANDS_FOR_FILE.has(called)) return expression.arguments.slice(0, 1);
      if (!JOINS.test(called)) return null;
      return expression.arguments.flatMap((argument, index) => (index === 0 ? [argument] : ["/", argument]));
    }
    default:
      return null;
  }
}

/** Whether an expression is none at all, or an empty text: what a variable holds until it is given a path. */
export function isNoPath(node: Node): boolean {
  const expression = unwrap(node);
  if (expression.type === "Identifier") return expression.name === "undefined";
  return (expression.type === "Literal" && expression.value === null) || stringValue(expression) === "";
}

/** The expressions that give a variable a path. */
export function pathSourcesOf(file: File, variable: Variable): readonly Source[] {
  return file.bindings.sourcesOf(variable).filter(({ expression }) => !isNoPath(expression));
}

/** A text that two expressions have in common if they name the same file, as far as the source shows. */
export function identityOf(file: File, path: Node, given: Arguments = NO_ARGUMENTS): string {
  return textOf(file, { node: path, given })
    .replace(/\/{2,}/g, "/")
    .replace(/^\.\/|(?<=.)\/$/g, "");
}

/** The same for the files that a path means in turn: each of a loop or a list, one of a choice. */
export function identitiesIn(file: File, path: Node, given: Arguments): readonly string[] {
  return meantBy(file, path, given).map((each) => identityOf(file, each, given));
}

/** Whether one identity is that of a file in a folder, or of a part of an object. */
export function isInside(identity: string, folder: string): boolean {
  return identity.startsWith(folder + "/") || identity.startsWith(folder + MEMBER);
}

/** An identity, and those of all that it is inside of. */
export function withFolders(identity: string): readonly string[] {
  const ends = [...identity.matchAll(BETWEEN)].map(({ index }) => identity.slice(0, index));
  return [identity, ...ends];
}

/** How a path begins, as the source writes it: with the names in it, and with what these stand for. */
export function beginningsOf(file: File, path: Node, reach = new Reach(MAX_DEPTH)): readonly string[] {
  const expression = unwrap(path);
  const written = [file.textOf(expression)];
  if (reach.isOver) return written;
  const inside = (each: Node) => beginningsOf(file, each, reach.further());
  const constant = stringValue(expression);
  if (constant !== null) return [...written, constant];
  const [first, ...rest] = (partsOf(file, expression) ?? []).filter((part) => part !== "");
  if (first !== undefined) {
    const end = rest.map((part) => (typeof part === "string" ? part : shownPart(file, part))).join("");
    return [...written, ...(typeof first === "string" ? [first] : inside(first)).map((beginning) => beginning + end)];
  }
  switch (expression.type) {
    case "Identifier": {
      const constantValue = file.constantIn(expression);
      return constantValue ? [...written, ...inside(constantValue)] : written;
    }
    case "CallExpression": {
      const fn = file.callees.of(expression);
      return fn ? [...written, ...file.returnsOf(fn).flatMap(inside)] : written;
    }
    case "LogicalExpression":
      return [...written, ...inside(expression.left), ...inside(expression.right)];
    case "AwaitExpression":
      return inside(expression.argument);
    default:
      return written;
  }
}

function shownPart(file: File, part: Node): string {
  return stringValue(file.expressionBehind(part)) ?? file.textOf(unwrap(part));
}

function textOf(file: File, value: Value, reach = new Reach(MAX_DEPTH)): string {
  const { given } = value;
  const expression = unwrap(value.node);
  const constant = stringValue(expression);
  if (constant !== null) return constant;
  if (reach.isOver) return asValue(file.textOf(expression));
  const inside = (node: Node) => textOf(file, { node, given }, reach.further());
  const parts = partsOf(file, expression);
  if (parts) return parts.map((part) => (typeof part === "string" ? part : inside(part))).join("");
  const behind = valueBehind(file, { node: expression, given });
  if (behind) return textAlong(file, behind, behind.steps, reach.further());
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      return variable ? textOfVariable(file, variable) : asValue(expression.name);
    }
    case "MemberExpression": {
      if (file.values.pathOf(expression) === "path.sep") return "/";
      const name = memberName(expression) ?? asValue(inside(expression.property));
      return textAlong(file, { node: expression.object, given }, [name], reach.further());
    }
    case "CallExpression":
    case "NewExpression": {
      if (isNewEachTime(file, expression)) return placeOf(expression);
      return asValue(`${inside(expression.callee)}(${expression.arguments.map(inside).join(",")})`);
    }
    default:
      return asValue(file.textOf(expression));
  }
}

/** A value, and what the parameters in its expression stand for. */
interface Value {
  readonly node: Node;
  readonly given: Arguments;
}

/** The same for a part of a value. */
function textAlong(file: File, value: Value, steps: readonly Step[], reach: Reach): string {
  const [first, ...rest] = steps;
  if (first === undefined) return textOf(file, value, reach);
  const property = typeof first === "string" ? propertyIn(file, value, first, reach) : null;
  if (property) return textAlong(file, property, rest, reach.further());
  return textOf(file, value, reach) + steps.map((step) => MEMBER + String(step)).join("");
}

function propertyIn(file: File, { node, given }: Value, name: string, reach: Reach): Value | null {
  const expression = unwrap(node);
  if (expression.type === "ObjectExpression") {
    const property = propertyOf(expression, name);
    return property && { node: property.value, given };
  }
  const behind = reach.isOver ? null : valueBehind(file, { node: expression, given });
  return behind?.steps.length === 0 ? propertyIn(file, behind, name, reach.further()) : null;
}

/** What an expression stands for: what a variable holds, what was passed for a parameter, what a function of the file returns. */
function valueBehind(file: File, { node, given }: Value): (Value & Pick<Source, "steps">) | null {
  switch (node.type) {
    case "AssignmentExpression":
      return { node: node.right, given, steps: [] };
    case "AwaitExpression":
      return { node: node.argument, given, steps: [] };
    case "CallExpression": {
      const fn = file.callees.of(node);
      const [only, ...others] = fn ? file.returnsOf(fn) : [];
      if (!fn || !only || others.length > 0) return null;
      return { node: only, given: withArguments(file, fn, node, given), steps: [] };
    }
    case "Identifier": {
      const variable = file.bindings.variableOf(node);
      const [only, ...others] = variable ? valuesOf(file, variable, given) : [];
      if (!only || others.length > 0 || !only.steps.every((step) => typeof step === "string")) return null;
      return { node: only.expression, given, steps: only.steps };
    }
    default:
      return null;
  }
}

function valuesOf(file: File, variable: Variable, given: Arguments): readonly Source[] {
  const passed = given.get(variable);
  const parameter = parameterOf(variable);
  if (!passed) return parameter ? [] : pathSourcesOf(file, variable);
  return passed.isRest ? [] : passed.nodes.map((expression) => ({ expression, steps: parameter?.steps ?? [] }));
}

function textOfVariable(file: File, variable: Variable): string {
  const parameter = parameterOf(variable);
  const maker = parameter && makerFor(file, parameter);
  return maker ? placeOf(maker) + MEMBER + String(parameter.index) : placeOf(variable.defs[0]?.name);
}

/** What is another value each time that the same code runs: something temporary, `randomUUID()`, `Date.now()`. */
function isNewEachTime(file: File, call: Call): boolean {
  const isArbitrary = call.arguments.length === 0 && isOfPackage(file.values.pathOf(call.callee));
  return isArbitrary || temporaryMaker(file, call) !== null;
}

function meantBy(file: File, path: Node, given: Arguments): readonly Node[] {
  const expression = unwrap(path);
  switch (expression.type) {
    case "ConditionalExpression":
      return [expression.consequent, expression.alternate];
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      const collection = variable && loopedOver(file, variable);
      return elementsOf(file, collection ?? expression, given);
    }
    case "MemberExpression": {
      const table = tableGoneThrough(file, expression);
      return table ? valuesInTable(file, table) : [];
    }
    default:
      return elementsOf(file, expression, given);
  }
}

/** What a value is in an identity: the place where it is made, as the same code elsewhere makes another one. */
function placeOf(node: Node | undefined): string {
  return asValue(`#${node?.range[0] ?? ""}`);
}

function asValue(text: string): string {
  return OPENS + text + CLOSES;
}
