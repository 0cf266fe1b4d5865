import { type DiskWrite, diskWriteAt } from "../../../src/analysis/disk/disk-writes.ts";
import type { File } from "../../../src/analysis/file.ts";
import type { Node } from "../../../src/analysis/syntax.ts";

/** The writes to the local disk in a file, in the order of the source. */
export function diskWritesIn(file: File): DiskWrite[] {
  return [...nodesIn(file, file.program)].flatMap((node) => {
    const isCall = node.type === "CallExpression" || node.type === "NewExpression";
    return (isCall ? diskWriteAt(file, node) : null) ?? [];
  });
}

export function textOf(file: File, node: Node | null): string | null {
  return node && file.source.text.slice(...node.range);
}

function* nodesIn(file: File, node: Node): Generator<Node> {
  yield node;
  for (const key of file.source.visitorKeys[node.type] ?? []) {
    const children = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
    for (const child of [children].flat()) if (child) yield* nodesIn(file, child);
  }
}
