import type { Caller, UnitCaller } from "../calls/callers.ts";
import type { File } from "../file.ts";
import {
  type Call,
  type FunctionNode,
  isCall,
  isFunction,
  isInside,
  type Node,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";
import { type Arguments, NO_ARGUMENTS, withArguments } from "./arguments.ts";

/** What of a unit leads to a call: the call itself, or what has the function run that the call is in. */
export interface Stage {
  readonly unit: Unit;
  readonly node: Node;
  readonly given: Arguments;
  /** It runs when the rest of the unit has run, not where it stands. */
  readonly isLater: boolean;
  /** It belongs to the unit, but need not run when the unit does. */
  readonly isLoose: boolean;
}

/** One way to a call, from the call outwards through the functions that it is in and their callers. */
export type Run = readonly [Stage, ...Stage[]];

const MAX_STAGES = 6;
const MAX_RUNS = 24;

/** The ways to a call within the file. */
export function runsOf(file: File, call: Node): readonly Run[] {
  const runs: Run[] = [];
  const start = { unit: unitOf(call), node: call, given: NO_ARGUMENTS, isLater: false, isLoose: false };
  const pending: Run[] = [[start]];
  for (let run = pending.pop(); run; run = pending.pop()) {
    const current = run;
    const isFull = run.length >= MAX_STAGES || runs.length + pending.length >= MAX_RUNS;
    const around = isFull ? [] : stagesAround(file, current.at(-1) ?? start);
    const fresh = around.filter(({ unit }) => current.every((stage) => stage.unit !== unit));
    if (fresh.length === 0) runs.push(run);
    else pending.push(...fresh.map((stage): Run => [...current, stage]));
  }
  return runs;
}

function stagesAround(file: File, { unit, given, isLater, isLoose }: Stage): readonly Stage[] {
  if (!isFunction(unit)) return [];
  const callers = file.callers.of(unit);
  if (callers.some(isRegistration)) return [];
  const stages = callers.flatMap((caller): Stage[] => {
    if (caller.type !== "unit") return [];
    const call = callOf(file, caller.site, unit);
    return [
      {
        unit: caller.unit,
        node: call ?? argumentAt(file, caller.site, unit) ?? caller.site,
        given: call ? withArguments(file, unit, call, given) : given,
        isLater: isLater || caller.how !== "directly",
        isLoose: isLoose || (!call && isSetUp(file, caller)),
      },
    ];
  });
  const around = unitOf(unit);
  if (stages.length > 0 || !isFunction(around)) return stages;
  return [{ unit: around, node: unit, given, isLater: true, isLoose: true }];
}

/** The argument that a function is. */
function argumentAt(file: File, site: Node, fn: FunctionNode): Node | null {
  const values = isCall(site) ? site.arguments : [];
  return values.find((value) => isInside(fn, value) || functionIn(file, value) === fn) ?? null;
}

function functionIn(file: File, node: Node): FunctionNode | null {
  const value = unwrap(node);
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  return variable && file.callees.functionIn(variable);
}

/** Whether something calls a function that lives as long as the process: each call is a run of its own. */
function isRegistration(caller: Caller): boolean {
  return caller.type === "framework" && (caller.registeredBy != null || caller.moment !== "request");
}

/** Whether a unit that hands a function on does so once and for all, so that nothing is said of when the function runs. */
function isSetUp(file: File, { unit, how }: UnitCaller): boolean {
  if (how === "wrapped") return true;
  const moments = file.timing.of(unit);
  return how !== "directly" && !moments.has("request") && !moments.has("unknown");
}

/** The call, if that is what it calls. */
function callOf(file: File, site: Node, fn: FunctionNode): Call | null {
  return isCall(site) && file.callees.of(site) === fn ? site : null;
}
