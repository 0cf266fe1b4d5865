import { parseForESLint } from "@typescript-eslint/parser";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { SourceCode } from "eslint";
import MagicString from "magic-string";

export type Node = TSESTree.Node;

/** A source text, what it consists of, and the edits that are made to it. */
export interface Source {
  readonly text: string;
  readonly edits: MagicString;
  readonly program: TSESTree.Program;
  /** Every node, those around others first. */
  readonly nodes: readonly Node[];
  readonly tokens: readonly TSESTree.Token[];
  readonly comments: readonly TSESTree.Comment[];
  readonly variables: readonly TSESLint.Scope.Variable[];
}

function parsed(text: string): Source {
  const result = parseForESLint(text, { sourceType: "module", ecmaFeatures: { jsx: /<\/|\/>/.test(text) } });
  const source = new SourceCode({ ...result, text } as unknown as SourceCode.Config);
  const nodes: Node[] = [];
  // gives every node its parent, too
  for (const step of source.traverse() as Iterable<{ kind: number; phase: number; target: Node }>) {
    if (step.kind === 1 && step.phase === 1) nodes.push(step.target);
  }
  return {
    text,
    edits: new MagicString(text),
    program: result.ast,
    nodes,
    tokens: result.ast.tokens,
    comments: result.ast.comments,
    variables: result.scopeManager.scopes.flatMap((scope) => scope.variables),
  };
}

export type EditedText = (code: string) => string;

/** A text after some edits. */
export function edited(edit: (source: Source) => void): EditedText {
  return (code) => {
    const source = parsed(code);
    edit(source);
    return source.edits.toString();
  };
}

export function isInside(node: Node, outer: Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** The nodes around a node, the nearest first. */
export function* around(node: Node): Generator<Node> {
  for (let current = node.parent; current; current = current.parent) yield current;
}
