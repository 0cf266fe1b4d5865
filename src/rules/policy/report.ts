import type { TSESTree } from "@typescript-eslint/utils";
import type { Way } from "../../analysis/calls/timing.ts";
import type { File } from "../../analysis/file.ts";
import { type Call, isCall, type Node, unwrap } from "../../analysis/syntax.ts";

/** The part of a write that names what is written, so that a long value is not underlined. */
export function locationOf(node: Node): TSESTree.SourceLocation {
  if (node.type === "AssignmentExpression") return node.left.loc;
  if (isCall(node)) return node.callee.loc;
  return node.loc;
}

/** `POST /login` → `remember` */
export function shownWay({ label, names }: Way): string {
  const steps = names[0] === label ? names : [label, ...names];
  const shown = steps.map(withoutExport).flatMap((step) => (step === "" ? [] : `\`${step}\``));
  return shown.length > 0 ? shown.join(" → ") : "a callback";
}

/**
 * `default.actions.rename` is `actions.rename` to its author, and `default.()`, which the default export returns, has no name; a route
 * may have such parts of its own: `GET /Products()`.
 */
function withoutExport(step: string): string {
  return /[\s/]/.test(step) ? step : step.replace(/^default(?:\.|$)/, "").replace(/\.?\(\)/g, "");
}

/** `session()`, `new MemoryStore()`: what is called, as the source writes it. */
export function callName(file: File, { type, callee }: Call): string {
  const name = calleeName(file, callee);
  if (type === "NewExpression") return `new ${name}()`;
  return `${name.replace(/^require\(["']([^"']+)["']\)$/, "$1")}()`;
}

/** The name without types: `session` of `(session as any)`. */
function calleeName(file: File, node: Node): string {
  const callee = unwrap(node);
  if (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier")
    return `${calleeName(file, callee.object)}${callee.optional ? "?." : "."}${callee.property.name}`;
  return file.textOf(callee).replace(/\s+/g, "");
}
