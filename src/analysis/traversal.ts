import type { TSESLint } from "@typescript-eslint/utils";
import type { Node } from "./syntax.ts";

/**
 * Visits a node and what is in it, the last first; what `visit` answers `false` for is not entered. Generated code nests far too deep for
 * recursion.
 */
export function traverse(
  root: Node,
  visitorKeys: TSESLint.SourceCode.VisitorKeys,
  visit: (node: Node) => boolean,
): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!visit(node)) continue;
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) {
        for (const each of child) if (each) pending.push(each);
      } else if (child) {
        pending.push(child);
      }
    }
  }
}
