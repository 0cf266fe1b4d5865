import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";

/** A value that nothing has been put into: `null`, `false`, `{}`, `[]`, `new Map()`. */
export function isEmpty(file: File, node: Node): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "Literal":
      return value.value === null || value.value === false || value.value === 0 || value.value === "";
    case "ArrayExpression":
      return value.elements.length === 0;
    case "ObjectExpression":
      return value.properties.length === 0;
    case "NewExpression":
      return (
        value.arguments.length === 0 &&
        value.callee.type === "Identifier" &&
        /^(?:Weak)?(?:Map|Set)$/.test(value.callee.name)
      );
    case "Identifier":
      return value.name === "undefined" || isNewlyMade(file, value);
    case "UnaryExpression":
      return value.operator === "void";
    default:
      return false;
  }
}

/** `let carts = byUser.get(id); if (!carts) carts = new Map();` holds nothing but what it is filled with later. */
function isNewlyMade(file: File, name: TSESTree.Identifier): boolean {
  const sources = file.expressionsIn(name);
  const isMade = (value: Node) => value.type !== "Identifier" && value.type !== "Literal" && isEmpty(file, value);
  return sources.some(isMade) && sources.every((value) => isMade(value) || isRead(value));
}

/** Whether a value is looked up in something: `byUser.get(id)`. */
export function isRead(value: Node): boolean {
  if (value.type === "MemberExpression") return true;
  const callee = value.type === "CallExpression" ? unwrap(value.callee) : null;
  return callee?.type === "MemberExpression" && memberName(callee) === "get";
}
