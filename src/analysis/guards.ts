import type { TSESTree } from "@typescript-eslint/utils";
import { foundOnce } from "./once.ts";
import { isCall, isFunction, type Node } from "./syntax.ts";

/** A condition that holds where some code runs. */
export interface Guard {
  readonly test: Node;
  readonly holds: boolean;
  /** It need not hold where one of these does not. */
  readonly within?: readonly Node[];
}

type Block = TSESTree.BlockStatement | TSESTree.Program;

/** What holds after a statement, which may leave the block. */
interface Exit {
  readonly end: number;
  readonly guards: readonly Guard[];
}

const EXITS: ReadonlySet<string> = new Set(["ContinueStatement", "ReturnStatement", "ThrowStatement"]);

/** The conditions that hold at a node: of the branches around it, and of the early exits before it. */
export function guardsOf(node: Node): readonly Guard[] {
  const guards: Guard[] = [];
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    switch (parent.type) {
      case "IfStatement":
      case "ConditionalExpression":
        if (parent.consequent === current) guards.push({ test: parent.test, holds: true });
        else if (parent.alternate === current) guards.push({ test: parent.test, holds: false });
        break;
      case "LogicalExpression":
        if (parent.right === current) guards.push({ test: parent.left, holds: parent.operator === "&&" });
        break;
      case "AssignmentExpression":
        // client ??= connect(): the right side is only evaluated while the left one is empty
        if (parent.right === current && (parent.operator === "??=" || parent.operator === "||=")) {
          guards.push({ test: parent.left, holds: false });
        }
        break;
      case "BlockStatement":
      case "Program":
        for (const { end, guards: after } of exitsIn(parent)) {
          if (end > current.range[0]) break;
          guards.push(...after);
        }
        break;
      default:
        // a callback runs after the conditions around the call that it is given to were tested
        if (isFunction(parent) && !isCallback(parent)) return guards;
    }
  }
  return guards;
}

/** Whether one of two nodes only runs where the other one does not: `if (text) write(text); else remove();`. */
export function areExclusive(node: Node, other: Node): boolean {
  const guards = guardsOf(node);
  return (
    guards.length > 0 &&
    guardsOf(other).some(({ test, holds }) => guards.some((each) => each.test === test && each.holds !== holds))
  );
}

/** The early exits in a block, found once for all the code after them. */
const exitsIn = foundOnce(({ body }: Block): readonly Exit[] =>
  body.flatMap((statement: Node) => {
    const guards = guardsAfter(statement, []);
    return guards.length > 0 ? [{ end: statement.range[1], guards }] : [];
  }),
);

/** `if (page) return page;`, also inside another condition. */
function guardsAfter(statement: Node, within: readonly Node[]): readonly Guard[] {
  if (statement.type !== "IfStatement" || statement.alternate) return [];
  const last = lastOf(statement.consequent);
  if (last && EXITS.has(last.type)) return [{ test: statement.test, holds: false, within }];
  return last ? guardsAfter(last, [...within, statement.test]) : [];
}

function isCallback(node: Node): boolean {
  const { parent } = node;
  return isCall(parent);
}

function lastOf(statement: Node): Node | undefined {
  return statement.type === "BlockStatement" ? statement.body.at(-1) : statement;
}
