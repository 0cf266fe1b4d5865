import type { TSESTree } from "@typescript-eslint/utils";
import { LEADS_TO_REQUEST } from "../../catalog/language/request-data.ts";
import type { File } from "../file.ts";
import { parameterOf, type Step, type Variable } from "../names/bindings.ts";
import { lastName, memberName, type Node, stringValue, unwrap } from "../syntax.ts";
import { ASSIGNS, isRequestObject } from "./request-copies.ts";

/** Functions that return the session of a request: `getSession(request.headers.get("Cookie"))`. */
const GETS_SESSION = /^(?:get|load|use)Session$/;

/** Properties of requests that hold the session of a client. https://github.com/hapijs/yar#readme */
const SESSIONS: ReadonlySet<string> = new Set(["session", "yar"]);

/** A value that is put into the session of a client. */
export interface SessionWrite {
  readonly name: string;
  readonly value: Node;
}

/** `req.session.page = …`, `request.session.set("page", …)` */
export function sessionWriteAt(
  file: File,
  node: TSESTree.AssignmentExpression | TSESTree.CallExpression,
): SessionWrite | null {
  if (node.type === "AssignmentExpression") {
    const target = unwrap(node.left);
    if (target.type !== "MemberExpression" || !ASSIGNS.has(node.operator)) return null;
    const name = memberName(target);
    return name !== null && isWebSession(file, target.object) ? { name, value: node.right } : null;
  }
  const callee = unwrap(node.callee);
  const [key, value] = node.arguments;
  if (callee.type !== "MemberExpression" || memberName(callee) !== "set" || !value) return null;
  const name = stringValue(key);
  return name !== null && isWebSession(file, callee.object) ? { name, value } : null;
}

/** Whether a file speaks of the sessions of clients at all. */
export function mayUseWebSessions({ source }: File): boolean {
  return source.text.includes("ession") || source.text.includes("yar");
}

/** Whether a value is what a server keeps for one client between its requests. */
function isWebSession(file: File, node: Node, seen = new Set<Variable>()): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "AwaitExpression":
      return isWebSession(file, value.argument, seen);
    case "MemberExpression":
      return SESSIONS.has(memberName(value) ?? "") && isRequest(file, value.object);
    case "CallExpression":
      return isSessionOfRequest(file, value);
    case "Identifier": {
      const variable = file.bindings.variableOf(value);
      return variable !== null && isInVariable(file, variable, seen);
    }
    default:
      return false;
  }
}

function isInVariable(file: File, variable: Variable, seen: Set<Variable>): boolean {
  if (seen.has(variable)) return false;
  seen.add(variable);
  const parameter = parameterOf(variable);
  if (parameter) {
    const { function: fn, index, steps } = parameter;
    // handed over by the framework: `({ session }) => …`, `@Session() session`
    if (file.requestData.isGivenByFramework(fn, index))
      return isSessionIn(steps) || (steps.length === 0 && variable.name === "session");
    return file.requestData
      .argumentsFor(fn, index)
      .some((argument) =>
        steps.length === 0 ? isWebSession(file, argument, seen) : isSessionIn(steps) && isRequestObject(file, argument),
      );
  }
  return file.bindings
    .sourcesOf(variable)
    .some(({ expression, steps }) =>
      steps.length === 0 ? isWebSession(file, expression, seen) : isSessionIn(steps) && isRequest(file, expression),
    );
}

function isSessionIn(steps: readonly Step[]): boolean {
  return SESSIONS.has(String(steps.at(-1))) && steps.slice(0, -1).every(isToRequest);
}

function isToRequest(step: Step): boolean {
  return typeof step === "string" && LEADS_TO_REQUEST.has(step);
}

/** A request or context object, also one that other files hand over under such a name. */
function isRequest(file: File, node: Node): boolean {
  return LEADS_TO_REQUEST.has(lastName(node) ?? "") || isRequestObject(file, unwrap(node));
}

/** `getSession(…)`, `c.get("session")` */
function isSessionOfRequest(file: File, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return GETS_SESSION.test(callee.name);
  if (callee.type !== "MemberExpression") return false;
  const method = memberName(callee) ?? "";
  if (GETS_SESSION.test(method)) return true;
  return method === "get" && stringValue(call.arguments[0]) === "session" && isRequest(file, callee.object);
}
