import type { Callbacks } from "../../catalog/types.ts";
import {
  type Call,
  functionName,
  type FunctionNode,
  isInside,
  keyName,
  lastName,
  type Node,
  outermost,
  propertyOf,
  stringValue,
  unwrap,
} from "../syntax.ts";
import { freeName } from "./shapes.ts";
import type { Keys } from "./trail.ts";

/** An entry point as its framework's users would call it: `POST /login`. */
export function labelOf(callbacks: Callbacks, call: Call, fn: FunctionNode, keys: Keys): string {
  const callee = unwrap(call.callee);
  const method = lastName(callee) ?? "";
  const label = fill(callbacks.label ?? method, (name) => {
    if (name === "METHOD") return method.toUpperCase();
    if (name === "method") return method;
    if (name === "key") return freeName(callbacks.keys, keys);
    if (name === "name") return nameOfResult(call);
    const [index = "", property] = name.split(".");
    const argument = call.arguments[Number(index)];
    if (property !== undefined) return stringIn(objectWith(fn, argument), property);
    return stringValue(argument) ?? (index === "0" ? pathOfChain(callee) : null) ?? "";
  });
  return label === "" ? (functionName(fn) ?? method) : label;
}

/** The object in an argument that has the function: one route of several. */
function objectWith(fn: FunctionNode, argument: Node | undefined): Node | undefined {
  const given = argument && unwrap(argument);
  if (given?.type !== "ArrayExpression") return given;
  const [only, ...others] = given.elements;
  return (
    given.elements.find((element) => element && isInside(fn, element)) ??
    (others.length === 0 ? only : null) ??
    undefined
  );
}

function stringIn(object: Node | undefined, property: string): string {
  const value = object && unwrap(object);
  return (value?.type === "ObjectExpression" ? stringValue(propertyOf(value, property)?.value) : null) ?? "";
}

/** The variable, property or field that takes what the call returns. */
function nameOfResult(call: Call): string {
  const { parent } = outermost(call);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent?.type === "Property" || parent?.type === "PropertyDefinition") return keyName(parent) ?? "";
  return "";
}

/** The path of `app.route("/cart").get(…)`: the string that some call before this one was given. */
function pathOfChain(callee: Node): string | null {
  for (let node = callee; node.type === "MemberExpression" || node.type === "CallExpression";) {
    if (node.type === "CallExpression") {
      const path = stringValue(node.arguments[0]);
      if (path !== null) return path;
      node = unwrap(node.callee);
    } else {
      node = unwrap(node.object);
    }
  }
  return null;
}

export function fill(template: string | undefined, valueOf: (name: string) => string | undefined): string {
  return (template ?? "{name}")
    .replace(/\{([^{}]+)\}/g, (_, name: string) => valueOf(name) ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
