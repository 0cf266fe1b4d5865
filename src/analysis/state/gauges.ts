import type { File } from "../file.ts";
import { isCall, type Node, outermost, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";
import { isOwnPart, occurrencesOf } from "./unique-numbers.ts";

const COUNTS = /^(?:\+\+|--|\+=|-=)$/;

/** What loggers and clients of monitoring are called by: `logger.info(…)`, `metrics.gauge(…)`. */
const TELLS =
  /(?:^|\.)(?:console|debug|log|logger|newrelic|statsd|telemetry|\w*(?:Log|Logger|Metrics|[Mm]etrics))(?:\.\w+)?$|\.gauge$/;

/** Whether a number only goes up and down, and nobody reads it but logs and monitoring: each replica tells its own. */
export function isGauge(file: File, state: State): boolean {
  if (!state.writes.every(isCounting)) return false;
  const writes = new Set(state.writes.map(({ node }) => node));
  const reads = occurrencesOf(state).filter((node) => !isStep(node) && !isOwnPart(node, writes));
  return reads.length > 0 && reads.every((node) => isTold(file, node));
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
    if (isCall(parent) && parent.callee !== current) return TELLS.test(file.textOf(parent.callee));
    if (parent.type.endsWith("Statement")) return false;
  }
  return false;
}
