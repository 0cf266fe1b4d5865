import { CLOCKS } from "../../catalog/language/clocks.ts";
import type { File } from "../file.ts";
import { isCall, type Node, outermost, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";
import { isTelling } from "./telling.ts";
import { isOwnPart, occurrencesOf } from "./unique-numbers.ts";

const COUNTS = /^(?:\+\+|--|\+=|-=)$/;

/** Methods that take away what was measured first. */
const FORGETS: ReadonlySet<string> = new Set(["pop", "shift", "splice"]);

/** Whether a number only goes up and down, and nobody reads it but logs and monitoring: each replica tells its own. */
export function isGauge(file: File, state: State): boolean {
  if (!state.writes.every(isCounting)) return false;
  const writes = new Set(state.writes.map(({ node }) => node));
  const reads = occurrencesOf(state).filter((node) => !isStep(node) && !isOwnPart(node, writes));
  return reads.length > 0 && reads.every((node) => isTold(file, node));
}

/** Whether a state holds how long things took, and nothing else: `times.push(Date.now() - start)`. */
export function isTimekeeping(file: File, { writes }: State): boolean {
  const kept = writes.filter(({ operator, property }) => !FORGETS.has(operator) && property !== "length");
  return kept.length > 0 && kept.every(({ value }) => value !== null && isDuration(file, value));
}

function isDuration(file: File, node: Node): boolean {
  const expressions = file.expressionsIn(node);
  return (
    expressions.length > 0 &&
    expressions.every(
      (each) =>
        each.type === "BinaryExpression" &&
        each.operator === "-" &&
        each.left.type === "CallExpression" &&
        CLOCKS.test(file.values.pathOf(each.left.callee) ?? ""),
    )
  );
}

function isCounting({ operator, value }: StateWrite): boolean {
  const start = value && unwrap(value);
  return COUNTS.test(operator) || (operator === "=" && start?.type === "Literal" && typeof start.value === "number");
}

/** `open++;` */
function isStep(node: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "UpdateExpression" && parent.parent.type === "ExpressionStatement";
}

function isTold(file: File, node: Node): boolean {
  for (let current = outermost(node); current.parent; current = current.parent) {
    const { parent } = current;
    if (isCall(parent) && parent.callee !== current) return isTelling(file, parent);
    if (parent.type.endsWith("Statement")) return false;
  }
  return false;
}
