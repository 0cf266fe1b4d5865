import type { TSESTree } from "@typescript-eslint/utils";
import {
  CARRIES_DATA,
  CONVERTING_METHODS,
  CONVERTS,
  LEADS_TO_REQUEST,
  PARSES,
  READS_DATA,
} from "../../catalog/language/request-data.ts";
import type { File } from "../file.ts";
import { type Parameter, parameterOf, type Variable } from "../names/bindings.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";

/** Aliases of aliases, and helpers of helpers, as far as copies are followed. */
const MAX_DEPTH = 12;

/** What of the request a value is a copy of, as the source writes it: `req.query.sort`. */
export interface RequestValue {
  readonly source: string;
}

/** Whether a write keeps a copy of one thing that the client sent, under a fixed name: not a record among others. */
export function requestCopy(file: File, state: State, write: StateWrite): RequestValue | null {
  const { type, operator, property, value, place } = write;
  if (value === null || (operator !== "=" && operator !== "??=" && operator !== "||=")) return null;
  const isSlot = type === "binding" || (type === "property" && property !== null);
  const isRecord = state.type === "module" && place.steps.length > 0;
  return isSlot && !isRecord ? carriedValue(file, value) : null;
}

/** What of the request an expression is, if it is nothing more than that. */
export function carriedValue(file: File, node: Node, depth = 0): RequestValue | null {
  if (depth > MAX_DEPTH) return null;
  const expression = unwrap(node);
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      return variable && carriedByVariable(file, variable, expression, depth);
    }
    case "MemberExpression":
      return isRequestProperty(file, expression, depth) ? { source: sourceOf(file, expression) } : null;
    case "CallExpression":
      return carriedByCall(file, expression, depth);
    case "NewExpression":
      return carriedByParsing(file, expression, depth);
    case "AwaitExpression":
      return carriedValue(file, expression.argument, depth + 1);
    case "LogicalExpression":
      return carriedValue(file, expression.left, depth + 1) ?? carriedValue(file, expression.right, depth + 1);
    case "ConditionalExpression":
      return (
        carriedValue(file, expression.consequent, depth + 1) ?? carriedValue(file, expression.alternate, depth + 1)
      );
    case "UnaryExpression":
      return carriedValue(file, expression.argument, depth + 1);
    case "TemplateLiteral":
      return first(expression.expressions, (each) => carriedValue(file, each, depth + 1));
    case "ObjectExpression":
      return first(expression.properties, (property) =>
        carriedValue(file, property.type === "Property" ? property.value : property.argument, depth + 1),
      );
    default:
      return null;
  }
}

function carriedByVariable(
  file: File,
  variable: Variable,
  identifier: TSESTree.Identifier,
  depth: number,
): RequestValue | null {
  const parameter = parameterOf(variable);
  if (parameter) {
    const { function: fn, index, steps } = parameter;
    if (file.requestData.isGivenByFramework(fn, index)) {
      // the request itself is no value that the client could send again, unless the framework hands over one by one what it sent
      const isData = file.requestData.isSingleValue(fn, index) || isDataStep(steps.at(-1), sentWith(file, parameter));
      return isData ? { source: identifier.name } : null;
    }
    return first(file.requestData.argumentsFor(fn, index), (argument) => carriedValue(file, argument, depth + 1));
  }
  const [only, ...others] = file.bindings.sourcesOf(variable);
  if (!only || others.length > 0) return null;
  const carried = carriedValue(file, only.expression, depth + 1);
  if (carried) return carried;
  const isTakenApart = only.steps.length > 0 && isRequestObject(file, only.expression);
  return isTakenApart && isDataStep(only.steps[0], sentWithValue(file, only.expression))
    ? { source: identifier.name }
    : null;
}

function isDataStep(step: string | symbol | undefined, sent: readonly string[]): boolean {
  return typeof step === "string" && (CARRIES_DATA.has(step) || sent.includes(step));
}

/** The properties in which a framework hands over what the client sent, beside the usual ones. */
function sentWith(file: File, { function: fn, index }: Parameter): readonly string[] {
  const sent = file.callers.kindOfParameter(fn, index)?.kind.sent;
  return Array.isArray(sent) ? (sent as readonly string[]) : [];
}

function sentWithValue(file: File, node: Node): readonly string[] {
  const sent = file.values.kindOf(node)?.kind.sent;
  return Array.isArray(sent) ? (sent as readonly string[]) : [];
}

/** `req.query.sort`, `event.pathParameters?.id`, `new URL(req.url).searchParams` */
function isRequestProperty(file: File, node: TSESTree.MemberExpression, depth: number): boolean {
  const name = memberName(node) ?? undefined;
  if (isRequestObject(file, node.object)) return isDataStep(name, sentWithValue(file, node.object));
  return carriedValue(file, node.object, depth + 1) !== null;
}

/** The request, context or event object, or the request in a context. */
export function isRequestObject(file: File, node: Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const expression = unwrap(node);
  if (expression.type === "MemberExpression") {
    return LEADS_TO_REQUEST.has(memberName(expression) ?? "") && isRequestObject(file, expression.object, depth + 1);
  }
  const variable = expression.type === "Identifier" ? file.bindings.variableOf(expression) : null;
  const parameter = variable && parameterOf(variable);
  if (!parameter?.steps.every((step) => typeof step === "string" && LEADS_TO_REQUEST.has(step))) return false;
  if (file.requestData.isGivenByFramework(parameter.function, parameter.index)) {
    return !file.requestData.isSingleValue(parameter.function, parameter.index);
  }
  return file.requestData
    .argumentsFor(parameter.function, parameter.index)
    .some((argument) => argument.type === "Identifier" && isRequestObject(file, argument, depth + 1));
}

/** `new URL(request.url)` */
function carriedByParsing(file: File, node: TSESTree.NewExpression, depth: number): RequestValue | null {
  const path = file.values.pathOf(node.callee);
  const [text] = node.arguments;
  return path !== null && PARSES.has(path) && text ? carriedValue(file, text, depth + 1) : null;
}

function carriedByCall(file: File, call: TSESTree.CallExpression, depth: number): RequestValue | null {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  const path = file.values.pathOf(callee);
  if (path !== null && file.frameworks.valueFunctions.has(path)) return { source: sourceOf(file, call) };
  if (path !== null && CONVERTS.has(path)) return argument ? carriedValue(file, argument, depth + 1) : null;
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  if (READS_DATA.has(method) && isRequestObject(file, callee.object)) return { source: sourceOf(file, call) };
  const carried = carriedValue(file, callee.object, depth + 1);
  if (!carried) return null;
  if (READS_DATA.has(method)) return { source: sourceOf(file, call) };
  return CONVERTING_METHODS.has(method) ? carried : null;
}

function sourceOf(file: File, node: Node): string {
  return file.source.text.slice(...node.range);
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
