import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { type FunctionNode, isFunction, memberName, type Node, stringValue, unwrap } from "../syntax.ts";
import { ASSIGNS } from "./request-copies.ts";

/** A value that is set on an application or a server, where all requests find it. */
export interface SharedSetting {
  readonly name: string;
  readonly value: Node;
}

/** Methods that set something under a name. */
const SETS: ReadonlySet<string> = new Set(["decorate", "set"]);

/** `app.set("name", value)`, `this.name = value` where `this` is the server */
export function sharedSettingAt(
  file: File,
  node: TSESTree.AssignmentExpression | TSESTree.CallExpression,
): SharedSetting | null {
  return node.type === "CallExpression" ? setByMethod(file, node) : setOnThis(file, node);
}

function setByMethod(file: File, call: TSESTree.CallExpression): SharedSetting | null {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
  if (callee.type !== "MemberExpression" || !SETS.has(method)) return null;
  const name = stringValue(call.arguments[0]);
  const [, value] = call.arguments;
  if (name === null || !value || file.values.kindOf(callee.object)?.kind.lives !== "process") return null;
  const object = file.textOf(callee.object);
  return { name: `${object}.${method}("${name}")`, value };
}

function setOnThis(file: File, { left, right, operator }: TSESTree.AssignmentExpression): SharedSetting | null {
  const target = unwrap(left);
  if (target.type !== "MemberExpression" || !ASSIGNS.has(operator)) return null;
  const object = unwrap(target.object);
  const name = memberName(target);
  const fn =
    object.type === "ThisExpression" && file.classes.receiverAt(object) === null ? functionOfThis(object) : null;
  return fn && name !== null && isServerInside(file, fn) ? { name: `this.${name}`, value: right } : null;
}

function functionOfThis(node: Node): FunctionNode | null {
  for (let current = node.parent; current; current = current.parent)
    if (isFunction(current) && current.type !== "ArrowFunctionExpression") return current;
  return null;
}

/** Whether a framework calls a function as a method of the server: `this` is what all requests share. */
function isServerInside(file: File, fn: FunctionNode): boolean {
  return file.callers
    .of(fn)
    .some(
      (caller) =>
        caller.type === "framework" &&
        caller.framework !== null &&
        file.frameworks.kind(caller.framework, caller.framework.thisInHandlers)?.kind.lives === "process",
    );
}
