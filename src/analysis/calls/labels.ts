import type { TSESTree } from "@typescript-eslint/utils";
import type { Callbacks } from "../../catalog/types.ts";
import { memberName, type Node, propertyOf, stringValue, unwrap } from "../syntax.ts";

/** An entry point as its framework's users would call it: `POST /login`. */
export function labelOf(callbacks: Callbacks, call: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const callee = unwrap(call.callee);
  const method =
    callee.type === "MemberExpression" ? (memberName(callee) ?? "") : callee.type === "Identifier" ? callee.name : "";
  const [first] = call.arguments;
  const object = first && unwrap(first);
  const property = (name: string) =>
    (object?.type === "ObjectExpression" ? stringValue(propertyOf(object, name)?.value) : null) ?? "";
  return fill(callbacks.label ?? method, {
    METHOD: method.toUpperCase(),
    method,
    "0": stringValue(first) ?? pathOfChain(callee) ?? "",
    "0.method": property("method"),
    "0.url": property("url"),
  });
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

export function fill(template: string | undefined, values: Readonly<Record<string, string>>): string {
  return (template ?? "{name}")
    .replace(/\{([^{}]+)\}/g, (_, name: string) => values[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
