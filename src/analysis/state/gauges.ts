import { CLOCKS } from "../../catalog/language/clocks.ts";
import { SIZES } from "../../catalog/language/containers.ts";
import { BROUGHT_WORDS } from "../../catalog/language/brought-words.ts";
import type { File } from "../file.ts";
import { wordsOf } from "../names/words.ts";
import { Reach } from "../reach.ts";
import { foundOnce } from "../once.ts";
import {
  functionName,
  isCall,
  isFunction,
  memberName,
  type Node,
  outermost,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";
import { isEmpty } from "./emptiness.ts";
import { ownNameOf, type State, type StateWrite, writingNodes } from "./states.ts";
import { isTelling } from "./telling.ts";
import { isOwnPart, occurrencesOf } from "./unique-numbers.ts";

/** Names, in words, of what tells how a part of the program fares. */
const STATISTICS = /(?:^|_)(?:counters|statistics|stats)$/;

/** Functions that tell them: `getRedisStats`. */
const TELLS_STATISTICS = /(?:Metrics|Statistics|Stats)$/;

const COUNTS = /^(?:\+\+|--|\+=|-=)$/;

/** What tells the time, or computes with numbers alone. */
const MAKES_FIGURE = /^(?:Date(?:\.now)?|Map|Math\.\w+|performance\.now)$/;

/** What tells how the machine or the process fares. https://nodejs.org/api/os.html https://nodejs.org/api/process.html */
const MEASURES_HOST =
  /\bos\.(?:cpus|freemem|loadavg|totalmem|uptime)\(|\bprocess\.(?:cpuUsage|memoryUsage|resourceUsage|uptime)\b/;

/** Objects in objects, as far as they are followed. */
const MAX_DEPTH = 4;

/** Methods that take away what was measured first. */
const FORGETS: ReadonlySet<string> = new Set(["clear", "delete", "pop", "shift", "splice"]);

/** Whether a number or a time is read by nobody but logs and monitoring: each replica tells its own. */
export function isGauge(file: File, state: State): boolean {
  if (!state.writes.every((write) => isCounting(file, write) || isFigure(file, write.value))) return false;
  const writes = writingNodes(state);
  const reads = occurrencesOf(state).filter((node) => !isStep(node) && !isOwnPart(node, writes));
  return reads.length > 0 && reads.every((node) => isTold(file, node));
}

/** Whether a state holds how long things took, and nothing else: `times.push(Date.now() - start)`. */
export function isTimekeeping(file: File, { writes }: State): boolean {
  const kept = writes.filter(({ operator, property }) => !FORGETS.has(operator) && property !== "length");
  return kept.length > 0 && kept.every(({ value }) => value !== null && isDuration(file, value));
}

/** Whether a state holds nothing but what was measured on its own machine: `load = { average: os.loadavg(), at: Date.now() }`. */
export function isOfHost(file: File, { writes }: State): boolean {
  if (!speaksOfHost(file)) return false;
  const fills = writes.flatMap(({ value }) => (value && !isEmpty(file, value) ? [value] : []));
  return (
    fills.length > 0 &&
    fills.every((fill) => file.expressionsIn(fill).some((each) => MEASURES_HOST.test(file.textOf(each))))
  );
}

const speaksOfHost = foundOnce(({ source }: File) => MEASURES_HOST.test(source.text));

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

/** Whether a state holds figures, and is called so: `stats.received++`. Those of somebody, as of a player, are no such. */
export function isStatistics(file: File, state: State): boolean {
  const { writes } = state;
  const words = wordsOf(ownNameOf(state));
  return (
    STATISTICS.test(words) &&
    !BROUGHT_WORDS.test(words) &&
    writes.length > 0 &&
    writes.every((write) => isOfNoClient(file, write) && isFigureWritten(file, write))
  );
}

/** Whether what is counted is not one thing that a client names: `stats[req.params.id]++`. */
function isOfNoClient(file: File, { key }: StateWrite): boolean {
  return key === null || file.requestData.of(key) !== "request";
}

function isFigureWritten(file: File, write: StateWrite): boolean {
  const { operator, value } = write;
  return FORGETS.has(operator) || COUNTS.test(operator) || isCounting(file, write) || isFigure(file, value);
}

/** `Date.now()`, `total / count`, `cache.size`, `{ hits: 0, misses: 0 }` */
function isFigure(file: File, node: Node | null, reach = new Reach(MAX_DEPTH)): boolean {
  if (node === null || reach.isOver) return false;
  const value = unwrap(node);
  switch (value.type) {
    case "BinaryExpression":
      return true;
    case "ConditionalExpression":
      return isFigure(file, value.consequent, reach.further()) && isFigure(file, value.alternate, reach.further());
    case "ObjectExpression":
      return value.properties.every((each) => each.type === "Property" && isFigure(file, each.value, reach.further()));
    case "ArrayExpression":
      return value.elements.length === 0;
    case "Identifier": {
      const constant = file.constantIn(value);
      return constant !== null && isFigure(file, constant, reach.further());
    }
    case "CallExpression":
    case "NewExpression":
      return MAKES_FIGURE.test(file.values.pathOf(value.callee) ?? "");
    default:
      return isCount(value);
  }
}

function isCounting(file: File, { operator, value, node }: StateWrite): boolean {
  if (COUNTS.test(operator)) return value === null || isCount(value);
  if (operator !== "=" || value === null) return false;
  return isNumber(unwrap(value)) || isOneLess(file, node);
}

/** A number, or how many there are: `counters.flushed += batch.length`. */
function isCount(node: Node): boolean {
  const value = unwrap(node);
  return isNumber(value) || (value.type === "MemberExpression" && SIZES.has(memberName(value) ?? ""));
}

function isNumber(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "number";
}

/** `open = Math.max(0, open - 1)` */
function isOneLess(file: File, node: Node): boolean {
  if (node.type !== "AssignmentExpression") return false;
  const [, itself] = /^Math\.max\(0, (.+) - 1\)$/.exec(file.textOf(node.right)) ?? [];
  return itself === file.textOf(node.left);
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
    if (parent.type === "ReturnStatement") return isStatisticsOf(unitOf(node));
    if (parent.type.endsWith("Statement")) return false;
  }
  return false;
}

function isStatisticsOf(unit: Unit): boolean {
  return isFunction(unit) && TELLS_STATISTICS.test(functionName(unit) ?? "");
}
