import type { TSESTree } from "@typescript-eslint/utils";
import { LISTENER_METHODS } from "../catalog/language/callbacks.ts";
import {
  functionName,
  type FunctionNode,
  isFunction,
  isInside,
  memberName,
  type Node,
  stringValue,
  unwrap,
} from "./syntax.ts";

const ERROR_NAME = /^_?(?:e|er|err|error|ex|exception|failure)$|(?:Err|Error)$/;
const FAILURE_FUNCTION = /abort|error|fail|rollback/i;
const FAILURE_EVENTS: ReadonlySet<string> = new Set(["abort", "aborted", "error"]);

/** Whether code only runs where something has failed, as conditions and handlers around it say. What failed may be `except` that. */
export function isOnFailure(node: Node, except: Node): boolean {
  for (let current: Node = node; current.parent; current = current.parent) {
    if (isFunction(current) && current !== node) return isForFailure(current) && !isInside(except, current);
    const { parent } = current;
    if (isFailureHandler(current, parent)) return true;
    if (isFailureBranch(current, parent) && !isInside(except, current)) return true;
  }
  return false;
}

/** `abortWithError(error) { … }`; a callback without such a name is called whether there is an error or not. */
function isForFailure(fn: FunctionNode): boolean {
  const [first, ...others] = fn.params;
  const isOfError = first?.type === "Identifier" && others.length === 0 && ERROR_NAME.test(first.name);
  return isOfError && FAILURE_FUNCTION.test(functionName(fn) ?? "");
}

/** `catch { … }`, `if (error) …`, `if (!error) … else …`, `error && …` */
function isFailureBranch(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case "CatchClause":
      return parent.body === node;
    case "IfStatement":
    case "ConditionalExpression":
      return (
        (parent.consequent === node && isError(parent.test)) || (parent.alternate === node && isNoError(parent.test))
      );
    case "LogicalExpression":
      return parent.right === node && parent.operator === "&&" && isError(parent.left);
    default:
      return false;
  }
}

function isError(test: Node): boolean {
  const condition = unwrap(test);
  switch (condition.type) {
    case "Identifier":
      return ERROR_NAME.test(condition.name);
    case "MemberExpression":
      return isError(condition.object);
    case "BinaryExpression":
      return /^(?:!==?|instanceof)$/.test(condition.operator) && isError(condition.left);
    case "LogicalExpression":
      return isError(condition.left);
    case "UnaryExpression":
      return condition.operator === "!" && isNoError(condition.argument);
    default:
      return false;
  }
}

function isNoError(test: Node): boolean {
  const condition = unwrap(test);
  if (condition.type === "UnaryExpression") return condition.operator === "!" && isError(condition.argument);
  return condition.type === "BinaryExpression" && /^===?$/.test(condition.operator) && isError(condition.left);
}

/** `.catch(fn)`, `.then(done, fn)`, `stream.on("error", fn)` */
function isFailureHandler(handler: Node, parent: Node): boolean {
  if (parent.type !== "CallExpression" || parent.callee === handler) return false;
  const callee = unwrap(parent.callee);
  if (callee.type !== "MemberExpression") return false;
  const method = memberName(callee) ?? "";
  const index = parent.arguments.indexOf(handler as TSESTree.CallExpressionArgument);
  if (method === "catch" || (method === "then" && index === 1)) return true;
  return index === 1 && LISTENER_METHODS.has(method) && FAILURE_EVENTS.has(stringValue(parent.arguments[0]) ?? "");
}
