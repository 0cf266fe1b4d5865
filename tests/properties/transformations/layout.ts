import type { TSESTree } from "@typescript-eslint/utils";
import { edited, type EditedText, type Node } from "./source.ts";

export const comments = edited(({ tokens, edits, nodes }) => {
  const templates = nodes.filter(({ type }) => type === "TemplateLiteral" || type.startsWith("JSX"));
  for (const token of tokens) {
    const isInText = templates.some(({ range }) => token.range[1] > range[0] && token.range[1] < range[1]);
    if (!isInText) edits.appendLeft(token.range[1], " /* note */");
  }
});

export const blankLines = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    const { parent } = node;
    if (parent?.type !== "Program" && parent?.type !== "BlockStatement" && parent?.type !== "ClassBody") continue;
    edits.appendLeft(node.range[1], "\n\n\n");
  }
});

export const carriageReturns: EditedText = (code) => code.replace(/\r?\n/g, "\r\n");

function decoratorsOf(node: Node): readonly TSESTree.Decorator[] {
  const declaration = "declaration" in node && node.declaration ? node.declaration : node;
  return "decorators" in declaration ? declaration.decorators : [];
}

/** Declarations and statements that have nothing to do with the rest, between the statements that there are. */
export const unrelatedCode = edited(({ nodes, program, comments: notes, text: whole, edits }) => {
  /** Before the decorators and the comment of a declaration. */
  function start(node: Node): number {
    const first = Math.min(node.range[0], ...decoratorsOf(node).map(({ range }) => range[0]));
    const note = notes.findLast(({ range }) => range[1] <= first && whole.slice(range[1], first).trim() === "");
    return note?.range[0] ?? first;
  }
  let count = 0;
  for (const node of nodes) {
    const { parent } = node;
    if (parent?.type !== "Program" && parent?.type !== "BlockStatement") continue;
    if (node.type === "ImportDeclaration" || (node.type === "ExpressionStatement" && node.directive)) continue;
    count++;
    const n = String(count);
    const text =
      parent === program
        ? `\nfunction unrelated${n}(a${n}, b${n}) { const sum = a${n} + b${n}; return sum * ${n}; }\nconst constant${n} = ${n};\n`
        : `\nconst constant${n} = Math.max(${n}, 1); if (constant${n} < 0) throw new Error("never");\n`;
    edits.appendLeft(start(node), text);
  }
  edits.append("\nfunction unrelated(a) { return a; }\n");
});

export const hoistedLast = edited(({ program, edits }) => {
  const declarations = program.body.filter(({ type }) => type === "FunctionDeclaration");
  for (const node of declarations) {
    edits.remove(...node.range);
    edits.append(`\n${edits.original.slice(...node.range)}\n`);
  }
});

export const hoistedFirst = edited(({ program, edits }) => {
  const declarations = program.body.filter(({ type }) => type === "FunctionDeclaration");
  const first = program.body.find((node) => !(node.type === "ExpressionStatement" && node.directive));
  for (const node of declarations) {
    if (node === first) continue;
    edits.remove(...node.range);
    edits.appendLeft(first?.range[0] ?? 0, `${edits.original.slice(...node.range)}\n`);
  }
});

/** The bodies of functions in blocks of their own. */
export const blocks = edited(({ nodes, edits }) => {
  for (const { type, range, parent } of nodes) {
    if (type !== "BlockStatement" || !parent.type.includes("Function")) continue;
    edits.appendLeft(range[0] + 1, "{").appendLeft(range[1] - 1, "}");
  }
});

export const lets = edited(({ nodes, edits }) => {
  for (const node of nodes) {
    if (node.type === "VariableDeclaration" && node.kind === "const" && !node.declare)
      edits.overwrite(node.range[0], node.range[0] + 5, "let");
  }
});
