import type { TSESTree } from "@typescript-eslint/utils";
import {
  CARRIES_DATA,
  CONVERTING_METHODS,
  CONVERTS,
  LEADS_TO_REQUEST,
  LOOKS_UP,
  PARSES,
  READS_DATA,
} from "../../catalog/language/request-data.ts";
import type { File } from "../file.ts";
import { type Parameter, parameterOf, type Step, type Variable } from "../names/bindings.ts";
import { Reach } from "../reach.ts";
import { lastName, memberName, type Node, operandsOf, unwrap } from "../syntax.ts";
import { isMadeForOne } from "./owners.ts";
import type { State, StateWrite } from "./states.ts";

/** Aliases of aliases, and helpers of helpers, as far as copies are followed. */
const MAX_DEPTH = 12;

/** Longer texts are cut short. */
const MAX_SHOWN = 60;

/** What of the request a value is a copy of, as the source writes it: `req.query.sort`. */
export interface RequestValue {
  readonly source: string;
}

const JOINS: ReadonlySet<string> = new Set(["+"]);

/** Operators that give something a value of its own, and do not add to what it has. */
export const ASSIGNS: ReadonlySet<string> = new Set(["=", "??=", "||="]);

/** Whether a write keeps a copy of one thing that the client sent, under a fixed name: not a record among others. */
export function requestCopy(file: File, state: State, write: StateWrite): RequestValue | null {
  if (!file.mayHaveEntryPoints) return null;
  const isRecord = state.type === "module" && write.place.steps.length > 0;
  if (isRecord || isForOthers(state)) return null;
  return write.value !== null && isSlot(file, write, write.value) ? carriedValue(file, write.value) : null;
}

/** What one client says in a room is there for the others, who never sent it. */
function isForOthers({ type, receiver }: State): boolean {
  return (
    type === "field" && receiver !== null && receiver.node.type !== "ObjectExpression" && isMadeForOne(receiver.node)
  );
}

function isSlot(file: File, { type, operator, property, place }: StateWrite, value: Node): boolean {
  if (type === "binding") return ASSIGNS.has(operator);
  if (type === "property") return ASSIGNS.has(operator) && property !== null;
  // Object.assign(app.locals, { sort: … })
  const isNamed = place.steps.every((step) => typeof step === "string");
  return operator === "Object.assign" && isNamed && file.literalIn(value) !== null;
}

/** What of the request an expression is, or is made of: nothing that the server found for it. */
export function madeOfRequest(file: File, node: Node, reach = new Reach(MAX_DEPTH)): RequestValue | null {
  if (reach.isOver) return null;
  const carried = carriedValue(file, node, reach);
  if (carried) return carried;
  const expression = unwrap(node);
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      const sources = variable && !parameterOf(variable) ? file.bindings.sourcesOf(variable) : [];
      return first(sources, (source) =>
        source.steps.length === 0 ? madeOfRequest(file, source.expression, reach.further()) : null,
      );
    }
    case "LogicalExpression":
      return first([expression.left, expression.right], (each) => madeOfRequest(file, each, reach.further()));
    case "ConditionalExpression":
      return first([expression.consequent, expression.alternate], (each) => madeOfRequest(file, each, reach.further()));
    case "TemplateLiteral":
      return expression.expressions.some((each) => isFoundByRequest(file, each, reach))
        ? { source: sourceOf(file, expression) }
        : null;
    case "CallExpression":
      return isForming(file, expression, reach) ? { source: sourceOf(file, expression) } : null;
    default:
      return null;
  }
}

/** `await idOf(req.params.name)`: another name for what the client asks for. */
function isFoundByRequest(file: File, node: Node, reach: Reach): boolean {
  const value = file.expressionBehind(node);
  if (value.type !== "AwaitExpression") return false;
  const call = unwrap(value.argument);
  return (
    call.type === "CallExpression" && call.arguments.some((each) => carriedValue(file, each, reach.further()) !== null)
  );
}

/** `normalize(req.query.search)` */
function isForming(file: File, { callee, arguments: given }: TSESTree.CallExpression, reach: Reach): boolean {
  const name = lastName(callee);
  if (name === null || LOOKS_UP.test(name)) return false;
  return given.some((argument) => carriedValue(file, argument, reach.further()) !== null);
}

/** What of the request an expression is, if it is nothing more than that. */
export function carriedValue(file: File, node: Node, reach = new Reach(MAX_DEPTH)): RequestValue | null {
  if (reach.isOver) return null;
  const expression = unwrap(node);
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      return variable && carriedByVariable(file, variable, reach);
    }
    case "MemberExpression":
      return isRequestProperty(file, expression, reach) ? { source: sourceOf(file, expression) } : null;
    case "CallExpression":
      return carriedByCall(file, expression, reach);
    case "NewExpression":
      return carriedByParsing(file, expression, reach);
    case "AwaitExpression":
      return carriedValue(file, expression.argument, reach.further());
    case "AssignmentExpression":
      return carriedValue(file, expression.right, reach.further());
    case "LogicalExpression":
      return (
        carriedValue(file, expression.left, reach.further()) ?? carriedValue(file, expression.right, reach.further())
      );
    case "ConditionalExpression":
      return (
        carriedValue(file, expression.consequent, reach.further()) ??
        carriedValue(file, expression.alternate, reach.further())
      );
    case "UnaryExpression":
      return carriedValue(file, expression.argument, reach.further());
    case "TemplateLiteral":
      return first(expression.expressions, (each) => carriedValue(file, each, reach.further()));
    case "BinaryExpression":
      return isJoining(expression)
        ? first([expression.left, expression.right], (each) => carriedValue(file, each, reach.further()))
        : null;
    case "ObjectExpression":
      return first(expression.properties, (property) =>
        carriedValue(file, property.type === "Property" ? property.value : property.argument, reach.further()),
      );
    default:
      return null;
  }
}

/** What is known of variables: functions that call each other would be followed over and over again. */
const known = {
  carried: new WeakMap<Variable, RequestValue | null>(),
  isRequest: new WeakMap<Variable, boolean>(),
};

function carriedByVariable(file: File, variable: Variable, reach: Reach): RequestValue | null {
  let carried = known.carried.get(variable);
  if (carried === undefined) {
    // met again while it is being looked at, it is no evidence of itself
    known.carried.set(variable, null);
    carried = findCarried(file, variable, reach);
    known.carried.set(variable, carried);
  }
  return carried;
}

function findCarried(file: File, variable: Variable, reach: Reach): RequestValue | null {
  const parameter = parameterOf(variable);
  if (parameter) return carriedByParameter(file, parameter, variable.name, reach);
  const only = file.bindings.onlySourceOf(variable);
  if (!only) return null;
  const { expression, steps } = only;
  const carried = carriedValue(file, expression, reach.further());
  if (carried) return carried;
  return isRequestObject(file, expression) && leadsToData(steps, sentWithValue(file, expression))
    ? { source: wayFrom(sourceOf(file, expression), steps) }
    : null;
}

function carriedByParameter(file: File, parameter: Parameter, name: string, reach: Reach): RequestValue | null {
  const { function: fn, index, steps } = parameter;
  if (!file.requestData.isGivenByFramework(fn, index)) {
    return first(file.requestData.argumentsFor(fn, index), (argument) => {
      const isTakenApart = isRequestObject(file, argument) && leadsToData(steps, sentWithValue(file, argument));
      return isTakenApart ? { source: wayFrom("", steps) } : carriedValue(file, argument, reach.further());
    });
  }
  // the framework hands over one by one what the client sent
  if (file.requestData.isSingleValue(fn, index)) return { source: steps.length > 0 ? wayFrom("", steps) : name };
  // the request itself is no value that the client could send again
  return leadsToData(steps, sentWith(file, parameter)) ? { source: wayFrom("", steps) } : null;
}

/** Whether the way into a request, context or event object leads to what the client sent. */
function leadsToData(steps: readonly Step[], sent: readonly string[]): boolean {
  return isDataStep(
    steps.find((step) => typeof step !== "string" || !LEADS_TO_REQUEST.has(step)),
    sent,
  );
}

/** `params.id` */
function wayFrom(start: string, steps: readonly Step[]): string {
  const named = steps.filter((step) => typeof step === "string");
  return (start === "" ? named : [start, ...named]).join(".");
}

function isDataStep(step: Step | undefined, sent: readonly string[]): boolean {
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
function isRequestProperty(file: File, node: TSESTree.MemberExpression, reach: Reach): boolean {
  const name = memberName(node) ?? undefined;
  if (isRequestObject(file, node.object)) return isDataStep(name, sentWithValue(file, node.object));
  return carriedValue(file, node.object, reach.further()) !== null;
}

/** Whether something is the request, context or event object, or the request in a context. */
export function isRequestObject(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  const expression = unwrap(node);
  if (expression.type === "MemberExpression") {
    return (
      LEADS_TO_REQUEST.has(memberName(expression) ?? "") && isRequestObject(file, expression.object, reach.further())
    );
  }
  const variable = expression.type === "Identifier" ? file.bindings.variableOf(expression) : null;
  if (!variable) return false;
  let isRequest = known.isRequest.get(variable);
  if (isRequest === undefined) {
    known.isRequest.set(variable, false);
    isRequest = isGivenRequest(file, variable, reach);
    known.isRequest.set(variable, isRequest);
  }
  return isRequest;
}

function isGivenRequest(file: File, variable: Variable, reach: Reach): boolean {
  const parameter = parameterOf(variable);
  if (!parameter?.steps.every((step) => typeof step === "string" && LEADS_TO_REQUEST.has(step))) return false;
  if (file.requestData.isGivenByFramework(parameter.function, parameter.index)) {
    return !file.requestData.isSingleValue(parameter.function, parameter.index);
  }
  return file.requestData
    .argumentsFor(parameter.function, parameter.index)
    .some((argument) => unwrap(argument).type === "Identifier" && isRequestObject(file, argument, reach.further()));
}

/** `new URL(request.url)` */
function carriedByParsing(file: File, node: TSESTree.NewExpression, reach: Reach): RequestValue | null {
  const path = file.values.pathOf(node.callee);
  const [text] = node.arguments;
  return path !== null && PARSES.has(path) && text ? carriedValue(file, text, reach.further()) : null;
}

function carriedByCall(file: File, call: TSESTree.CallExpression, reach: Reach): RequestValue | null {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  const path = file.values.pathOf(callee);
  if (path !== null && file.frameworks.valueFunctions.has(path)) return { source: sourceOf(file, call) };
  if (path !== null && (CONVERTS.has(path) || PARSES.has(path)))
    return argument ? carriedValue(file, argument, reach.further()) : null;
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  if (READS_DATA.has(method) && isRequestObject(file, callee.object)) return { source: sourceOf(file, call) };
  const carried = carriedValue(file, callee.object, reach.further());
  if (!carried) return null;
  if (READS_DATA.has(method)) return { source: sourceOf(file, call) };
  return CONVERTING_METHODS.has(method) ? carried : null;
}

/** `"/search?q=" + req.query.q` */
function isJoining(node: TSESTree.BinaryExpression): boolean {
  return node.operator === "+" && operandsOf(node, JOINS).some(isText);
}

function isText(node: Node): boolean {
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

/** What the source says, in one line. */
function sourceOf(file: File, node: Node): string {
  const text = file.textOf(node).replace(/\s+/g, " ");
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 3)}…` : text;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
