import type { JSONSchema } from "@typescript-eslint/utils";
import type { Moment, Way } from "../../analysis/calls/timing.ts";
import type { File } from "../../analysis/file.ts";
import { isKeptFromProduction } from "../../analysis/project/environment.ts";
import { isOfTool, isServiceByProject } from "../../analysis/project/role.ts";
import { isWaitingCall } from "../../analysis/state/awaited-work.ts";
import { isClient } from "../../analysis/state/handles.ts";
import { hasReason, instanceLocalTag } from "../../analysis/state/instance-local.ts";
import { isLoadedModule } from "../../analysis/state/program-parts.ts";
import { isForTests, isStandIn } from "../../analysis/state/stand-ins.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { isCall, isFunction, type Unit } from "../../analysis/syntax.ts";
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

/** Whether anything in a file is to be reported: tests, scripts, tools and code for browsers have no requests to serve. */
export function isServerCode({ role }: File): boolean {
  return role === "service" || role === "other";
}

/** Whether a file may be code of a service at all, as is seen without looking at its functions. */
export function mayBeService(file: File): boolean {
  return !isOfTool(file) && (file.settings.service === true || file.mayHaveEntryPoints);
}

/** Whether any write in a file may be one that the options ask for, as is seen without looking at its functions. */
export function mayBeReported(
  file: File,
  { checkUnknownCallers }: Pick<SharedStateOptions, "checkUnknownCallers">,
): boolean {
  return checkUnknownCallers === "always" ? !isOfTool(file) : mayBeService(file);
}

/** The states of a file that may be reported: none, where it serves no requests and unknown callers do not matter. */
export function reportableStates(
  file: File,
  options: Pick<SharedStateOptions, "checkUnknownCallers">,
): readonly State[] {
  const states = file.states.all();
  return states.length > 0 && isServing(file, options) && isServerCode(file) ? states : [];
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
  if (!found || isKeptFromProduction(file, write.node)) return null;
  if (isStandIn(file, write.unit) || isForTests(file, write.unit)) return null;
  const isOfProcess = isModuleKept(file, write) || isKeptClient(file, write) || isOwnSignIn(file, write);
  return isOfProcess || isWaitingCall(file, write) || isOrdering(file, write) ? null : found;
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

/** `people.sort((a, b) => a.age - b.age)`: whoever sorts it next finds it so. */
function isOrdering(file: File, { operator, node }: StateWrite): boolean {
  if (operator !== "sort" || !isCall(node)) return false;
  return node.arguments.every((order) => {
    const told = isFunction(order) ? order.body : order;
    return !file.identifiersIn(told).some((each) => file.requestData.of(each) === "request");
  });
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
  for (const write of state.writes) {
    const finding = first.has(write.unit) ? null : find(write);
    if (finding) first.set(write.unit, finding);
  }
  return [...first.values()];
}
