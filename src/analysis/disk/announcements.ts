import type { File } from "../file.ts";
import { type Node, outermost, unwrap } from "../syntax.ts";
import type { DiskWrite } from "./disk-writes.ts";

const TELLS: ReadonlySet<string> = new Set(["console.info", "console.log"]);

/** Whether the next statement names the file on the terminal, as programs do for who started them: `console.log("Saved: " + path)`. */
export function isAnnounced(file: File, { call, path }: DiskWrite): boolean {
  const message = path && messageAfter(file, call);
  if (!message) return false;
  const named = new Set(file.identifiersIn(path).map(({ name }) => name));
  return file.identifiersIn(message).some(({ name }) => named.has(name));
}

/** The call in the statement after the one that a node is in, if it writes to the terminal. */
function messageAfter(file: File, node: Node): Node | null {
  let statement = outermost(node);
  while (statement.parent && !statement.type.endsWith("Statement")) statement = statement.parent;
  const { parent } = statement;
  if (parent?.type !== "BlockStatement" && parent?.type !== "Program") return null;
  const next = parent.body[parent.body.indexOf(statement as (typeof parent.body)[number]) + 1];
  const call = next?.type === "ExpressionStatement" ? unwrap(next.expression) : null;
  return call?.type === "CallExpression" && TELLS.has(file.values.pathOf(call.callee) ?? "") ? call : null;
}
