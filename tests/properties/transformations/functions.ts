import type { TSESTree } from "@typescript-eslint/utils";
import { around, edited, type EditedText, isInside, type Node, type Source } from "./source.ts";
import { isValue } from "./values.ts";

type FunctionNode = TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Whether a function says nothing that only functions of its form can say. */
function isPlain({ nodes }: Source, fn: FunctionNode): boolean {
  if (fn.generator || fn.params.some((param) => param.type === "Identifier" && param.name === "this")) return false;
  return !nodes.some((node) => node !== fn && isInside(node, fn) && dependsOnForm(node));
}

function dependsOnForm(node: Node): boolean {
  switch (node.type) {
    case "ThisExpression":
    case "Super":
    case "MetaProperty":
      return true;
    case "Identifier":
      return node.name === "arguments";
    default:
      return node.type === "ExpressionStatement" && node.directive !== undefined;
  }
}

/** Writes what stands before the body of a function, from some position on, as for a function of another form. */
function rewrite(
  source: Source,
  fn: FunctionNode,
  form: "arrow" | "function" | "method",
  { name = "", start = fn.range[0] } = {},
): void {
  const keyword = form === "function" ? `function ${name}` : name;
  const needsBlock = fn.body.type !== "BlockStatement" && form !== "arrow";
  const head = `${fn.async ? "async " : ""}${keyword}${parametersOf(source, fn)} ${form === "arrow" ? "=> " : ""}`;
  source.edits.overwrite(start, startOfBody(source, fn), needsBlock ? `${head}{ return ` : head);
  if (needsBlock) source.edits.appendLeft(fn.range[1], "; }");
}

/** The parameters of a function in parentheses, with its types. */
function parametersOf(source: Source, fn: FunctionNode): string {
  const { text, tokens } = source;
  const from = fn.id?.range[1] ?? fn.range[0];
  const [only] = fn.params;
  const opening = tokens.find(({ value, range }) => range[0] >= from && (value === "(" || value === "<"));
  const arrow = arrowOf(source, fn);
  const end = arrow?.range[0] ?? fn.body.range[0];
  if (only && (!opening || opening.range[0] > only.range[0])) return `(${text.slice(...only.range)})`;
  return text.slice(opening?.range[0], end).trimEnd();
}

function arrowOf({ tokens }: Source, fn: FunctionNode): TSESTree.Token | undefined {
  if (fn.type !== "ArrowFunctionExpression") return undefined;
  return tokens.findLast(({ value, range }) => value === "=>" && range[1] <= fn.body.range[0]);
}

/** Where the body of a function begins, its parentheses included. */
function startOfBody(source: Source, fn: FunctionNode): number {
  const arrow = arrowOf(source, fn);
  const next = arrow && source.tokens.find(({ range }) => range[0] >= arrow.range[1]);
  return next?.range[0] ?? fn.body.range[0];
}

/** Function declarations as constants, where nothing runs them before. */
export function declarationsAs(form: "arrow" | "function"): EditedText {
  return edited((source) => {
    for (const fn of source.nodes) {
      if (fn.type !== "FunctionDeclaration" || fn.parent.type === "ExportDefaultDeclaration") continue;
      if (!isPlain(source, fn) || isNeededBefore(source, fn)) continue;
      const constant = `const ${fn.id?.name ?? ""} = `;
      source.edits.appendLeft(fn.range[0], constant).appendLeft(fn.range[1], ";");
      rewrite(source, fn, form);
    }
  });
}

function isNeededBefore({ variables }: Source, fn: TSESTree.FunctionDeclaration): boolean {
  const variable = variables.find((each) => each.defs.some(({ node }) => node === fn));
  if (!variable || variable.defs.length > 1 || variable.references.some((each) => each.isWrite())) return true;
  return variable.references.some(
    ({ identifier }) => identifier.range[0] < fn.range[0] && !isInOtherFunction(identifier, fn),
  );
}

function isInOtherFunction(identifier: Node, fn: TSESTree.FunctionDeclaration): boolean {
  for (const outer of around(identifier)) {
    if (outer === fn.parent) return false;
    if (outer.type.includes("Function")) return true;
  }
  return false;
}

function isCalledAtOnce({ parent }: Node, fn: FunctionNode): boolean {
  return parent?.type === "CallExpression" && parent.callee === fn;
}

export const expressionsAsArrows = edited((source) => {
  for (const fn of source.nodes) {
    if (fn.type !== "FunctionExpression" || fn.id || !isValue(fn) || isCalledAtOnce(fn, fn)) continue;
    if (fn.parent.type !== "MemberExpression" && isPlain(source, fn)) rewrite(source, fn, "arrow");
  }
});

export const arrowsAsExpressions = edited((source) => {
  for (const fn of source.nodes) {
    if (fn.type !== "ArrowFunctionExpression" || !isValue(fn) || isCalledAtOnce(fn, fn)) continue;
    if (isPlain(source, fn)) rewrite(source, fn, "function");
  }
});

/** Constants that hold functions, as declarations. */
export const constantsAsDeclarations = edited((source) => {
  for (const node of source.nodes) {
    if (node.type !== "VariableDeclaration" || node.kind !== "const" || node.declarations.length !== 1) continue;
    const [{ id, init } = { id: null, init: null }] = node.declarations;
    if (id?.type !== "Identifier" || id.typeAnnotation || node.parent.type.startsWith("For")) continue;
    if (init?.type !== "ArrowFunctionExpression" && init?.type !== "FunctionExpression") continue;
    if (init.id || !isPlain(source, init)) continue;
    rewrite(source, init, "function", { name: id.name, start: node.range[0] });
    if (init.range[1] < node.range[1]) source.edits.remove(init.range[1], node.range[1]);
  }
});

export const methodsAsProperties = edited((source) => {
  for (const node of source.nodes) {
    if (node.type !== "Property" || !node.method || node.computed || node.value.type !== "FunctionExpression") continue;
    if (!isPlain(source, node.value)) continue;
    source.edits.appendLeft(node.range[0], `${source.text.slice(...node.key.range)}: `);
    rewrite(source, node.value, "arrow", { start: node.range[0] });
  }
});

export const propertiesAsMethods = edited((source) => {
  for (const node of source.nodes) {
    if (node.type !== "Property" || node.method || node.computed || node.kind !== "init") continue;
    if (node.value.type !== "ArrowFunctionExpression" || !isPlain(source, node.value)) continue;
    rewrite(source, node.value, "method", { name: source.text.slice(...node.key.range), start: node.range[0] });
  }
});
