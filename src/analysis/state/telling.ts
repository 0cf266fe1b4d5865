import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { type Call, type FunctionNode, type Node, unwrap } from "../syntax.ts";
import { type State, writingNodes } from "./states.ts";
import { occurrencesOf } from "./unique-numbers.ts";

/** What loggers and clients of monitoring are called by: `logger.info(…)`, `metrics.gauge(…)`. */
const TELLS =
  /(?:^|\.)(?:console|debug|log|logger|newrelic|statsd|telemetry|\w*(?:Log|Logger|Metrics|[Mm]etrics))(?:\.\w+|\[.+\])?$|\.gauge$/;

/** Whether a call tells people or monitoring something. */
export function isTelling(file: File, call: Call): boolean {
  return TELLS.test(file.textOf(call.callee));
}

/** Whether a state only remembers what was told, so that it is not told again: `if (!warned.has(key)) { warned.add(key); console.warn(key); }`. */
export function isToldOnce(file: File, state: State): boolean {
  const blocks = new Set(state.writes.map(({ node }) => blockOf(node)));
  if (blocks.size === 0 || blocks.has(null)) return false;
  const changes = writingNodes(state);
  return (
    [...blocks].every((block) => block !== null && onlyTells(file, block, changes)) &&
    occurrencesOf(state).every((node) => isPartOf(node, changes) || isAskedFirst(node, blocks))
  );
}

/** Whether a function tells something and does nothing else. */
export function isOnlyTelling(file: File, { body }: FunctionNode): boolean {
  if (body.type !== "BlockStatement") return body.type === "CallExpression" && isTelling(file, body);
  return body.body.length > 0 && body.body.every((statement) => tells(file, statement));
}

function isPartOf(node: Node, changes: ReadonlySet<Node>): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) if (changes.has(current)) return true;
  return false;
}

/** Whether a condition asks for it on which it hangs whether something is told. */
function isAskedFirst(node: Node, blocks: ReadonlySet<Node | null>): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (parent.type === "IfStatement")
      return parent.test === current && (blocks.has(parent.consequent) || isLeaving(parent.consequent));
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
function onlyTells(file: File, { body }: TSESTree.BlockStatement, changes: ReadonlySet<Node>): boolean {
  const isExpected = (statement: Node) =>
    isChange(statement, changes) || tells(file, statement) || isLeaving(onCondition(statement));
  return body.every(isExpected) && body.some((statement) => tells(file, statement));
}

function isChange(statement: Node, changes: ReadonlySet<Node>): boolean {
  return statement.type === "ExpressionStatement" && changes.has(unwrap(statement.expression));
}

function tells(file: File, statement: Node): boolean {
  const expression = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : null;
  return expression?.type === "CallExpression" && isTelling(file, expression);
}

function onCondition(statement: Node): Node {
  return statement.type === "IfStatement" ? statement.consequent : statement;
}

function isLeaving(statement: Node): boolean {
  const only = statement.type === "BlockStatement" && statement.body.length === 1 ? statement.body[0] : statement;
  return only?.type === "ReturnStatement" && only.argument === null;
}
