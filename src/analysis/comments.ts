import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "./file.ts";
import { isModuleBody, type Node } from "./syntax.ts";

/** The comment above the statement or class member that a node is part of, if it fits: of several, the last that does. */
export function commentAbove(file: File, node: Node, pattern: RegExp): TSESTree.Comment | null {
  const comments = file.program.comments ?? [];
  let [end] = statementOf(node).range;
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index];
    if (!comment || comment.range[1] > end) continue;
    if (file.source.text.slice(comment.range[1], end).trim() !== "") return null;
    if (pattern.test(comment.value)) return comment;
    end = comment.range[0];
  }
  return null;
}

function statementOf(node: Node): Node {
  let current = node;
  while (
    current.parent &&
    !isModuleBody(current.parent) &&
    current.parent.type !== "BlockStatement" &&
    current.parent.type !== "ClassBody" &&
    current.parent.type !== "StaticBlock"
  ) {
    current = current.parent;
  }
  return current;
}
