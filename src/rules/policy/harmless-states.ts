import type { File } from "../../analysis/file.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { isOnlyAwaited } from "../../analysis/state/awaited-work.ts";
import { isEmpty } from "../../analysis/state/emptiness.ts";
import { isFixedSetting } from "../../analysis/state/fixed-settings.ts";
import { isGauge, isOfHost, isStatistics, isTimekeeping } from "../../analysis/state/gauges.ts";
import { isPool } from "../../analysis/state/handles.ts";
import { isInvalidatedByMessages } from "../../analysis/state/invalidation.ts";
import { isLoopVariable } from "../../analysis/state/loop-variables.ts";
import { isComparedWithFile, isOfTables, isOfVersions, isOnlyCompiled } from "../../analysis/state/memos.ts";
import { isOfFunctions } from "../../analysis/state/program-parts.ts";
import { carriesRequestData } from "../../analysis/state/request-data.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { isToldOnce } from "../../analysis/state/telling.ts";
import { isOwnToken, isPublished } from "../../analysis/state/tokens-and-keys.ts";
import { isUniqueNumber } from "../../analysis/state/unique-numbers.ts";
import { isClass, lastName } from "../../analysis/syntax.ts";
import type { SharedStateOptions } from "./shared-state.ts";

const ABOUT_THE_REPLICA =
  /cpu_?usage|(?:^|\.|^is|^last|^on)_?drain(?:ed|ing|_?start|_?report|_?time|_?complete)|gauge|health|heartbeat|histogram|liveness|(?:^|_)log_?(?:file|stream)$|logged|heap_?(?:total|usage|used)|last_?(?:activity|beat|check|(?:cpu|gc|heap|memory)_?(?:check|usage)|poll|restart|tick)|memory_?usage|metric|(?:current|last|next)_?(?:\w+_)?worker_?(?:id|idx|index)$|performance|readiness|sentry|telemetry|(?:for|in)_?tests?$|warned|warnings?_?(?:at|emitted|logged|printed|shown)|(?:emitted|logged|printed|shown)_?warnings?|(?:^|\.|is)_*(?:alive|closed|closing|connected|connecting|draining|healthy|installed|ready|reconnecting|shuttingdown|started|stopped|stopping|supported)$/i;

/** How the program fares, request by request. */
const METRICS = /(?:^|_)metrics$/;
const ID = /(?:^|_)id$/;

/** What says how others fare, as this replica has seen it. https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker */
const BREAKER = /(?:^|_)(?:circuit|breakers?)(?:_|$)/;
const COUNTS_FAILURES = /^consecutive_?(?:errors|failures)$/i;

/** What is set on loggers and the clients of monitoring is how they report on this process. */
const OBSERVES = /^(?:appInsights|applicationInsights|newrelic|Sentry)$|^(?:\w*L|l)ogger$/;

/** Classes of what measures a process or says what it does, and of what holds the parts that a program is made of. */
const OF_PROGRAM =
  /(?:DI|[Ii]njection|Io[Cc]|Service)Container$|Injector$|(?:Metrics?(?:Collector|Recorder|Registry|Service)?|Histogram|Performance(?:Monitor|Service|Tracker)|Profiler|Tracer)$/;

/** Files that measure the process they run in. */
const MEASURES =
  /(?:^|\/)(?:(?:instrumentation|metrics|telemetry|tracing)\.[cm]?[jt]s$|observability\/|logging\/|statsd\.|(?:\w+[-_])?logger\.|(?:cpu|memory|system)[-_]?monitor|system[-_]?info(?:rmation)?\.|(?:debug|perf|performance)[-_]?(?:counters?|stats|timings?|track\w*)\.)/i;

/**
 * Whether a state may be what it is: it forgets by itself, is the same for all replicas, is about the replica itself, or replicas tell
 * each other of it.
 */
export function isHarmless(file: File, state: State, { allow }: SharedStateOptions): boolean {
  return (
    allow.includes(state.name) ||
    file.containers.ofState(state).has("weak") ||
    isOfReplica(file, state) ||
    isSameForAll(file, state) ||
    isInvalidatedByMessages(file, state)
  );
}

/** Whether what a file keeps under a name is about the process itself. */
export function isAboutReplica({ pathInPackage }: File, name: string): boolean {
  return MEASURES.test(pathInPackage) || ABOUT_THE_REPLICA.test(name);
}

/** Metrics, what was logged, whether it is up, what it has opened: each replica has its own. */
function isOfReplica(file: File, state: State): boolean {
  const kinds = file.containers.ofState(state);
  if (state.variable && OBSERVES.test(state.variable.name)) return true;
  if (kinds.size === 0 && (isUniqueNumber(file, state) || isGauge(file, state))) return true;
  if (isToldOnce(file, state) || isTimekeeping(file, state) || isStatistics(file, state)) return true;
  if (isOfHost(file, state) || isOfMetrics(file, state)) return true;
  if (isPool(state) || isOnlyAwaited(file, state) || isBreaker(state) || isOfProgram(state)) return true;
  const isMeasured = MEASURES.test(file.pathInPackage) || (ABOUT_THE_REPLICA.test(state.name) && !kinds.has("array"));
  return isMeasured && !state.writes.some((write) => carriesRequestData(file, write));
}

/** What the program is made of, or what all replicas find in the same place. */
function isSameForAll(file: File, state: State): boolean {
  return (
    isFixedSetting(file, state) ||
    isOnlyCompiled(file, state) ||
    isOfVersions(file, state) ||
    isComparedWithFile(file, state) ||
    isOfTables(file, state) ||
    isOfFunctions(state) ||
    isOwnToken(file, state) ||
    isPublished(file, state) ||
    isLoopVariable(file, state)
  );
}

function isBreaker({ name, writes }: State): boolean {
  return (
    BREAKER.test(wordsOf(name)) || writes.some(({ property }) => property !== null && COUNTS_FAILURES.test(property))
  );
}

/** `metrics.push({ path, duration })`; not the figures of each of those that are served, nor what waits there to be saved. */
function isOfMetrics(file: File, { name, writes }: State): boolean {
  return METRICS.test(wordsOf(name)) && !writes.some((write) => isOfOne(write) || isFlush(file, write));
}

/** `this.metrics = []` */
function isFlush(file: File, { value }: StateWrite): boolean {
  return value?.type === "ArrayExpression" && isEmpty(file, value);
}

function isOfOne({ key }: StateWrite): boolean {
  return key !== null && ID.test(wordsOf(lastName(key) ?? ""));
}

function isOfProgram({ receiver }: State): boolean {
  return receiver !== null && isClass(receiver.node) && OF_PROGRAM.test(receiver.node.id?.name ?? "");
}
