import { around, edited, type EditedText, type Node } from "./source.ts";

/** What stands where a value is wanted, and may be written in other ways. */
const VALUES: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "ArrowFunctionExpression",
  "AssignmentExpression",
  "AwaitExpression",
  "BinaryExpression",
  "CallExpression",
  "ChainExpression",
  "ConditionalExpression",
  "FunctionExpression",
  "Identifier",
  "Literal",
  "LogicalExpression",
  "MemberExpression",
  "NewExpression",
  "ObjectExpression",
  "TemplateLiteral",
  "ThisExpression",
  "UnaryExpression",
]);

/** Which child of a node is a value, as far as it can be wrapped without a change of meaning. */
const HOLDS_VALUE: Readonly<Record<string, readonly string[]>> = {
  ArrayExpression: ["elements"],
  ArrowFunctionExpression: ["body"],
  AssignmentExpression: ["right"],
  AssignmentPattern: ["right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  CallExpression: ["callee", "arguments"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  ForOfStatement: ["right"],
  IfStatement: ["test"],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object"],
  NewExpression: ["arguments"],
  Property: ["value"],
  PropertyDefinition: ["value"],
  ReturnStatement: ["argument"],
  SpreadElement: ["argument"],
  TemplateLiteral: ["expressions"],
  ThrowStatement: ["argument"],
  UnaryExpression: ["argument"],
  VariableDeclarator: ["init"],
  WhileStatement: ["test"],
};

function isIn(node: Node, parent: Node, key: string): boolean {
  const child = (parent as unknown as Record<string, unknown>)[key];
  return Array.isArray(child) ? child.includes(node) : child === node;
}

/** Whether a node is read, and nothing depends on how it is written. */
export function isValue(node: Node): boolean {
  const { parent } = node;
  if (!parent || !VALUES.has(node.type)) return false;
  if (parent.type === "Property" && (parent.shorthand || parent.method || parent.parent.type === "ObjectPattern"))
    return false;
  if (node.type === "FunctionExpression" && parent.type === "MethodDefinition") return false;
  // what a chain begins with ends with it
  if (parent.type === "MemberExpression" || parent.type === "CallExpression") {
    for (const outer of around(node)) if (outer.type === "ChainExpression") return false;
  }
  return (HOLDS_VALUE[parent.type] ?? []).some((key) => isIn(node, parent, key));
}

/** Whether an expression is what its statement begins with: a parenthesis there could continue the line above. */
function beginsStatement(node: Node): boolean {
  for (const outer of around(node)) {
    if (outer.range[0] !== node.range[0]) return false;
    if (outer.type === "ExpressionStatement" || outer.type === "ArrowFunctionExpression") return true;
  }
  return false;
}

export function isRequire(node: Node): boolean {
  return node.type === "Identifier" && node.name === "require";
}

function wrapped(before: string, after: string, isWrapped: (node: Node) => boolean = isValue): EditedText {
  return edited(({ nodes, edits }) => {
    for (const node of nodes) {
      if (!isWrapped(node) || (before.startsWith("(") && beginsStatement(node))) continue;
      edits.appendLeft(node.range[0], before).prependRight(node.range[1], after);
    }
  });
}

export const parentheses = wrapped("(", ")");

export const assertions = wrapped("((", ") as any)", (node) => isValue(node) && !isRequire(node));

export const satisfactions = wrapped("((", ") satisfies unknown)", (node) => isValue(node) && !isRequire(node));

export const nonNull = wrapped("(", ")!", (node) => isValue(node) && !isRequire(node));

export const quotes = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    if (node.type !== "Literal" || typeof node.value !== "string" || node.parent.type.startsWith("JSX")) continue;
    if (/['"\\]/.test(node.value)) continue;
    const quote = node.raw.startsWith('"') ? "'" : '"';
    edits.overwrite(...node.range, `${quote}${node.raw.slice(1, -1)}${quote}`);
  }
});

export const templates = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    if (node.type !== "Literal" || typeof node.value !== "string" || !isValue(node)) continue;
    if (!/[`$\\]/.test(node.raw)) edits.overwrite(...node.range, `\`${node.value}\``);
  }
});
