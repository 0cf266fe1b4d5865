import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { type Call, type Node, unwrap } from "../syntax.ts";
import type { State } from "./states.ts";
import { occurrencesOf } from "./unique-numbers.ts";

/** What loggers and clients of monitoring are called by: `logger.info(…)`, `metrics.gauge(…)`. */
const TELLS =
  /(?:^|\.)(?:console|debug|log|logger|newrelic|statsd|telemetry|\w*(?:Log|Logger|Metrics|[Mm]etrics))(?:\.\w+)?$|\.gauge$/;

/** Whether a call tells people or monitoring something. */
export function isTelling(file: File, call: Call): boolean {
  return TELLS.test(file.textOf(call.callee));
}

/** Whether a state only remembers what was told, so that it is not told again: `if (!warned.has(key)) { warned.add(key); console.warn(key); }`. */
export function isToldOnce(file: File, state: State): boolean {
  const changed = new Set<Node>(state.writes.map(({ node }) => node));
  const blocks = state.writes.map(({ node }) => blockOf(node));
  return (
    blocks.length > 0 &&
    blocks.every((block) => block !== null && onlyTells(file, block, changed)) &&
    occurrencesOf(state).every((node) => isInWrite(node, changed) || isAskedFirst(node, blocks))
  );
}

function isInWrite(node: Node, changed: ReadonlySet<Node>): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) if (changed.has(current)) return true;
  return false;
}

/** Whether a condition asks for it on which it hangs whether something is told. */
function isAskedFirst(node: Node, blocks: readonly (Node | null)[]): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (parent.type === "IfStatement")
      return parent.test === current && (blocks.includes(parent.consequent) || isLeaving(parent.consequent));
    if (parent.type.endsWith("Statement")) return false;
  }
  return false;
}

function blockOf(node: Node): TSESTree.BlockStatement | null {
  const statement = node.parent;
  const block = statement?.type === "ExpressionStatement" ? statement.parent : undefined;
  return block?.type === "BlockStatement" ? block : null;
}

/** Whether a block tells something and does nothing else but to change a state, unless it is left at its start. */
function onlyTells(file: File, { body }: TSESTree.BlockStatement, changed: ReadonlySet<Node>): boolean {
  let tells = false;
  return (
    body.every((statement) => {
      if (statement.type === "IfStatement") return isLeaving(statement.consequent);
      if (statement.type === "ReturnStatement") return statement.argument === null;
      if (statement.type !== "ExpressionStatement") return false;
      const expression = unwrap(statement.expression);
      if (changed.has(expression)) return true;
      const isTold = expression.type === "CallExpression" && isTelling(file, expression);
      tells ||= isTold;
      return isTold;
    }) && tells
  );
}

function isLeaving(statement: Node): boolean {
  const only = statement.type === "BlockStatement" && statement.body.length === 1 ? statement.body[0] : statement;
  return only?.type === "ReturnStatement" && only.argument === null;
}
