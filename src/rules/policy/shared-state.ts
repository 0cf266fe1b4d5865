import type { JSONSchema } from "@typescript-eslint/utils";
import type { Moment, Way } from "../../analysis/calls/timing.ts";
import type { File } from "../../analysis/file.ts";
import { isKeptFromProduction } from "../../analysis/project/environment.ts";
import { isServiceByProject } from "../../analysis/project/role.ts";
import { isOnlyAwaited, isWaitingCall } from "../../analysis/state/awaited-work.ts";
import { isFixedSetting } from "../../analysis/state/fixed-settings.ts";
import { isGauge, isStatistics, isTimekeeping } from "../../analysis/state/gauges.ts";
import { isClient, isPool } from "../../analysis/state/handles.ts";
import { hasReason, instanceLocalTag } from "../../analysis/state/instance-local.ts";
import { isLoopVariable } from "../../analysis/state/loop-variables.ts";
import { isComparedWithFile, isOfVersions, isOnlyCompiled } from "../../analysis/state/memos.ts";
import { isOwnToken, isPublished } from "../../analysis/state/tokens-and-keys.ts";
import { isLoadedModule, isOfFunctions } from "../../analysis/state/program-parts.ts";
import { isStandIn } from "../../analysis/state/stand-ins.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { isToldOnce } from "../../analysis/state/telling.ts";
import { isUniqueNumber } from "../../analysis/state/unique-numbers.ts";
import { isClass, type Unit } from "../../analysis/syntax.ts";
import { CHECK_UNKNOWN_CALLERS, type CheckUnknownCallers, isUnknownCallerChecked } from "./unknown-caller-option.ts";
import { isKeptByOthers } from "./unknown-callers.ts";

/** Which writes of shared state a rule reports. */
export interface SharedStateOptions {
  readonly allow: readonly string[];
  readonly checkUnknownCallers: CheckUnknownCallers;
}

/** The options that every rule about shared state has. */
export const SHARED_STATE_OPTIONS = {
  allow: {
    type: "array",
    items: { type: "string" },
    uniqueItems: true,
    description: "States that may be written, by the names that the messages show: `cache`, `Registry.jobs`.",
  },
  checkUnknownCallers: CHECK_UNKNOWN_CALLERS,
} satisfies Record<keyof SharedStateOptions, JSONSchema.JSONSchema4>;

/** A write of state that outlives the request, and how the code comes to it. */
export interface SharedWrite {
  readonly write: StateWrite;
  readonly moment: Moment;
  readonly way: Way;
}

const ABOUT_THE_REPLICA =
  /cpu_?usage|(?:^|\.|^is|^last|^on)_?drain(?:ed|ing|_?start|_?report|_?time|_?complete)|gauge|health|heartbeat|histogram|liveness|(?:^|_)log_?(?:file|stream)$|logged|heap_?(?:total|usage|used)|last_?(?:activity|beat|check|(?:cpu|gc|heap|memory)_?(?:check|usage)|poll|restart|tick)|memory_?usage|metric|(?:current|last|next)_?(?:\w+_)?worker_?(?:id|idx|index)$|performance|readiness|sentry|telemetry|(?:for|in)_?tests?$|warned|warnings?_?(?:at|emitted|logged|printed|shown)|(?:emitted|logged|printed|shown)_?warnings?|(?:^|\.|is)_*(?:alive|closed|closing|connected|connecting|draining|healthy|installed|ready|reconnecting|shuttingdown|started|stopped|stopping|supported)$/i;

/** What is set on loggers and the clients of monitoring is how they report on this process. */
const OBSERVES = /^(?:appInsights|applicationInsights|newrelic|Sentry)$|^(?:\w*L|l)ogger$/;

/** Classes of what measures a process or says what it does, and of what holds the parts that a program is made of. */
const OF_PROGRAM =
  /(?:DI|[Ii]njection|Io[Cc]|Service)Container$|Injector$|(?:Metrics?(?:Collector|Recorder|Registry|Service)?|Histogram|Performance(?:Monitor|Service|Tracker)|Profiler|Tracer)$/;

/** Files that measure the process they run in. */
const MEASURES =
  /(?:^|\/)(?:(?:instrumentation|metrics|telemetry|tracing)\.[cm]?[jt]s$|observability\/|logging\/|statsd\.|(?:\w+[-_])?logger\.|(?:cpu|memory|system)[-_]?monitor|system[-_]?info(?:rmation)?\.|(?:debug|perf|performance)[-_]?(?:counters?|stats|track\w*)\.)/i;

/** Whether anything in a file is to be reported: tests, scripts, tools and code for browsers have no requests to serve. */
export function isServerCode({ role }: File): boolean {
  return role === "service" || role === "other";
}

/** Whether a file may be code of a service at all, as is seen without looking at its functions. */
export function mayBeService({ mayHaveEntryPoints, settings }: File): boolean {
  return mayHaveEntryPoints || settings.service === true;
}

/** Whether any write in a file may be one that the options ask for, as is seen without looking at its functions. */
export function mayBeReported(
  file: File,
  { checkUnknownCallers }: Pick<SharedStateOptions, "checkUnknownCallers">,
): boolean {
  return checkUnknownCallers === "always" || mayBeService(file);
}

/** The states of a file that may be reported: none, where it serves no requests and unknown callers do not matter. */
export function reportableStates(
  file: File,
  options: Pick<SharedStateOptions, "checkUnknownCallers">,
): readonly State[] {
  return isServing(file, options) ? file.states.all() : [];
}

/** Whether a file serves requests, or its callers may, as far as the options ask for them. */
export function isServing(
  file: File,
  { checkUnknownCallers }: Pick<SharedStateOptions, "checkUnknownCallers">,
): boolean {
  return (
    checkUnknownCallers === "always" ||
    (checkUnknownCallers === "service" && isServiceByProject(file)) ||
    file.entryPoints.length > 0
  );
}

/**
 * Whether a state may be what it is. Weak collections forget with their keys; metrics, what was logged and whether it is up are about
 * the replica itself.
 */
export function isHarmless(file: File, state: State, { allow }: SharedStateOptions): boolean {
  if (allow.includes(state.name)) return true;
  const kinds = file.containers.ofState(state);
  if (kinds.has("weak")) return true;
  if (state.variable && OBSERVES.test(state.variable.name)) return true;
  if (kinds.size === 0 && (isUniqueNumber(file, state) || isGauge(file, state))) return true;
  if (isToldOnce(file, state) || isTimekeeping(file, state) || isStatistics(file, state)) return true;
  if (isFixedSetting(file, state) || isPool(state) || isOnlyCompiled(file, state) || isOnlyAwaited(file, state))
    return true;
  if (isOfVersions(file, state) || isComparedWithFile(file, state) || isOfFunctions(state)) return true;
  if (isOwnToken(file, state) || isPublished(file, state) || isOfProgram(state) || isLoopVariable(file, state))
    return true;
  const isMeasured = MEASURES.test(file.pathInPackage) || (ABOUT_THE_REPLICA.test(state.name) && !kinds.has("array"));
  return isMeasured && !state.writes.some((write) => carriesRequestData(file, write));
}

/** Whether what a file keeps under a name is about the process itself. */
export function isAboutReplica({ pathInPackage }: File, name: string): boolean {
  return MEASURES.test(pathInPackage) || ABOUT_THE_REPLICA.test(name);
}

function isOfProgram({ receiver }: State): boolean {
  return receiver !== null && isClass(receiver.node) && OF_PROGRAM.test(receiver.node.id?.name ?? "");
}

/** Whether the state is declared to belong to its replica, and why. */
export function isDeclaredInstanceLocal(file: File, state: State): boolean {
  return hasReason(instanceLocalTag(file, state));
}

/** Finds how a write comes to run while requests are served; null where it does not, or where that is not to be reported. */
export function sharedWrite(
  file: File,
  state: State,
  write: StateWrite,
  options: SharedStateOptions,
): SharedWrite | null {
  const lifetime = file.lifetimes.of(state, write.unit);
  if (lifetime !== "process" && lifetime !== "setUp") return null;
  const found =
    writeAt(file, write, "request") ??
    (lifetime === "process" ? writeByUnknownCallers(file, state, write, options) : null);
  if (!found || isKeptFromProduction(file, write.node) || isStandIn(file, write.unit)) return null;
  const isOfProcess = isModuleKept(file, write) || isKeptClient(file, write) || isOwnSignIn(file, write);
  return isOfProcess || isWaitingCall(file, write) ? null : found;
}

/** `clients.set(region, new S3Client({ region }))`: one for each of those that the service talks to. */
function isKeptClient(file: File, { key, value }: StateWrite): boolean {
  return key !== null && value !== null && isClient(file, value);
}

/** `client.setCredentials({ refresh_token: process.env.TOKEN })`: the service's own, each time. */
function isOwnSignIn(file: File, { operator, value }: StateWrite): boolean {
  return operator === "setCredentials" && value !== null && file.requestData.of(value) === "no";
}

/** `config.filter = require("./filter")`: who loads it next is given the same. */
function isModuleKept(file: File, { value }: StateWrite): boolean {
  return value !== null && isLoadedModule(file, value);
}

function writeByUnknownCallers(
  file: File,
  state: State,
  write: StateWrite,
  { checkUnknownCallers }: SharedStateOptions,
): SharedWrite | null {
  return isUnknownCallerChecked(file, checkUnknownCallers, () => isKeptByOthers(file, state, write))
    ? writeAt(file, write, "unknown")
    : null;
}

export function writeAt(file: File, write: StateWrite, moment: Moment): SharedWrite | null {
  const way = file.timing.way(write.unit, moment);
  return way && { write, moment, way };
}

/** What a function finds in the writes of a state, once for each unit: at the first write there in which it finds something. */
export function firstInEachUnit<Finding>(
  state: State,
  find: (write: StateWrite) => Finding | null,
): readonly Finding[] {
  const first = new Map<Unit, Finding>();
  for (const write of [...state.writes].sort((a, b) => a.node.range[0] - b.node.range[0])) {
    const finding = first.has(write.unit) ? null : find(write);
    if (finding) first.set(write.unit, finding);
  }
  return [...first.values()];
}

export function carriesRequestData(file: File, { key, value }: StateWrite): boolean {
  return file.requestData.ofAny([key, value]) === "request";
}
