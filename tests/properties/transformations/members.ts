import type { TSESTree } from "@typescript-eslint/utils";
import { around, edited, type Node, type Source } from "./source.ts";

/** Where the dot or bracket before a property stands. */
function punctuatorBefore({ tokens }: Source, property: Node, punctuator: "." | "["): number {
  const token = tokens.findLast(({ value, range }) => value === punctuator && range[1] <= property.range[0]);
  return token?.range[0] ?? property.range[0];
}

/** Whether a member may be read with `?.`: neither it nor what begins with it is written, constructed or a tag. */
function isRead(node: TSESTree.MemberExpression): boolean {
  let current: Node = node;
  for (const outer of around(node)) {
    switch (outer.type) {
      case "MemberExpression":
        if (outer.object !== current) return true;
        break;
      case "CallExpression":
        if (outer.callee !== current) return true;
        break;
      case "TSNonNullExpression":
      case "ChainExpression":
        break;
      case "AssignmentExpression":
        return outer.left !== current;
      case "Property":
        return outer.parent.type !== "ObjectPattern";
      case "ForOfStatement":
      case "ForInStatement":
        return outer.left !== current;
      case "ArrayPattern":
      case "AssignmentPattern":
      case "ClassDeclaration":
      case "ClassExpression":
      case "Decorator":
      case "NewExpression":
      case "RestElement":
      case "TaggedTemplateExpression":
      case "UpdateExpression":
        return false;
      default:
        return true;
    }
    current = outer;
  }
  return true;
}

export const optionalChaining = edited((source) => {
  const { nodes, edits } = source;
  for (const node of nodes) {
    if (node.type !== "MemberExpression" || node.optional || node.object.type === "Super") continue;
    if (!isRead(node) || node.object.type === "MetaProperty") continue;
    if (node.property.type === "PrivateIdentifier") continue;
    if (node.computed) edits.appendLeft(punctuatorBefore(source, node.property, "["), "?.");
    else edits.appendLeft(punctuatorBefore(source, node.property, "."), "?");
  }
});

export const computedMembers = edited((source) => {
  const { nodes, edits } = source;
  for (const node of nodes) {
    if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") continue;
    if (node.object.type === "MetaProperty") continue;
    if ([...around(node)].some(({ type }) => type === "Decorator")) continue;
    edits.overwrite(...node.property.range, `["${node.property.name}"]`);
    if (node.optional) continue;
    const dot = punctuatorBefore(source, node.property, ".");
    edits.remove(dot, dot + 1);
  }
});

export const quotedKeys = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    if (node.type !== "Property" || node.computed || node.key.type !== "Identifier") continue;
    if (node.shorthand) edits.appendLeft(node.key.range[0], `"${node.key.name}": `);
    else edits.overwrite(...node.key.range, `"${node.key.name}"`);
  }
});

export const computedKeys = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    if (node.type !== "Property" || node.computed || node.key.type !== "Identifier") continue;
    if (node.shorthand) edits.appendLeft(node.key.range[0], `["${node.key.name}"]: `);
    else edits.overwrite(...node.key.range, `["${node.key.name}"]`);
  }
});
