import { CHANNEL_SIDE, EMITS, EMITTERS, LISTENING_FUNCTIONS, LISTENS } from "../../catalog/language/emitters.ts";
import { redis } from "../../catalog/frameworks/redis.ts";
import type { Way } from "../calls/timing.ts";
import type { Constructor } from "../names/classes.ts";
import type { File } from "../file.ts";
import { isMadeForClient } from "./owners.ts";
import { mayReach, packageOf } from "../names/modules.ts";
import {
  type Call,
  enclosingClass,
  functionName,
  isClass,
  isFunction,
  type Node,
  type Unit,
  unitOf,
} from "../syntax.ts";

/** An emitter that carries what happens in one request to the listeners of others. */
export interface Bus {
  readonly emitting: Way;
  readonly listening: Way;
}

const PACKAGES: ReadonlySet<string> = new Set([...EMITTERS].map(packageOf));

/** Whether a file can make an emitter. */
export function mayMakeBus(file: File): boolean {
  return mayReach(file, PACKAGES);
}

/** Whether what is made is such an emitter: requests emit with it, and other requests listen. */
export function busMadeAt(file: File, node: Call): Bus | null {
  if (!isEmitter(file, node.callee) || isOfOneClient(file, node)) return null;
  const emits = callsOf(file, node, EMITS);
  if (emits.length > 0 && emits.every((site) => isFedByRedis(file, unitOf(site)))) return null;
  const emitting = firstWay(file, emits);
  const listening = emitting && firstWay(file, [...callsOf(file, node, LISTENS), ...functionsListeningTo(file, node)]);
  return listening && { emitting, listening };
}

/** Whether each request or connection makes one of its own. */
function isOfOneClient(file: File, node: Call): boolean {
  const owner = enclosingClass(node);
  return (owner !== null && isMadeForClient(file, owner)) || file.timing.runsAt(unitOf(node), "request");
}

/** Whether a call makes an emitter: of a library, or of a class of this file that extends one. */
function isEmitter(file: File, callee: Node): boolean {
  const path = file.values.pathOf(callee);
  if (path !== null) return EMITTERS.has(`${path}()`);
  const root = classesFor(file, callee).at(-1);
  const base = isClass(root) && root.superClass ? file.values.pathOf(root.superClass) : null;
  return base !== null && EMITTERS.has(`${base}()`);
}

/** The class of this file that a name stands for, and those of this file that it extends. */
function classesFor(file: File, name: Node): readonly Constructor[] {
  const constructor = file.classes.constructorNamed(name);
  return constructor ? file.classes.lineOf(constructor) : [];
}

function callsOf(file: File, node: Call, methods: readonly string[]): readonly Node[] {
  const receivers = classesFor(file, node.callee).map((each) => file.classes.receiver("instance", each));
  return methods.flatMap((method) => [
    ...file.uses.ofValue(node, [method]).flatMap((use) => (use.type === "call" ? use.site : [])),
    // this.emit(…)
    ...receivers.flatMap(({ accesses }) => accesses.get(method) ?? []),
  ]);
}

/** Whether what all replicas are sent by Redis leads to a unit, and nothing else does. */
function isFedByRedis(file: File, unit: Unit): boolean {
  const root = file.timing.rootOf(unit, "request");
  return (
    root !== null &&
    !file.timing.runsAt(unit, "unknown") &&
    file.callers.of(root).some((caller) => caller.type === "framework" && caller.framework === redis)
  );
}

function functionsListeningTo(file: File, node: Node): readonly Node[] {
  return file.uses.ofValue(node).flatMap((use) => {
    if (use.type !== "argument" || use.index !== 0) return [];
    const path = file.values.pathOf(use.call.callee);
    return path !== null && LISTENING_FUNCTIONS.has(path) ? use.call : [];
  });
}

function firstWay(file: File, sites: readonly Node[]): Way | null {
  for (const site of sites) {
    const unit = unitOf(site);
    const way = file.timing.way(unit, "request") ?? (isSideOfChannel(unit) ? file.timing.way(unit, "unknown") : null);
    if (way) return way;
  }
  return null;
}

function isSideOfChannel(unit: Unit): boolean {
  return isFunction(unit) && CHANNEL_SIDE.test(functionName(unit)?.replace(/^.*\./, "") ?? "");
}
