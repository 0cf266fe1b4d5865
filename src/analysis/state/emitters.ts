import type { TSESTree } from "@typescript-eslint/utils";
import { CHANNEL_SIDE, EMITS, EMITTERS, LISTENING_FUNCTIONS, LISTENS } from "../../catalog/language/emitters.ts";
import type { Way } from "../calls/timing.ts";
import type { File } from "../file.ts";
import { functionName, isFunction, type Node, type Unit, unitOf } from "../syntax.ts";

/** An emitter that carries what happens in one request to the listeners of others. */
export interface Bus {
  readonly emitting: Way;
  readonly listening: Way;
}

/** Whether what is made is such an emitter: requests emit with it, and other requests listen. */
export function busMadeAt(file: File, node: TSESTree.CallExpression | TSESTree.NewExpression): Bus | null {
  const path = file.values.callPath(node);
  if (path === null || !EMITTERS.has(path) || file.timing.runsAt(unitOf(node), "request")) return null;
  const emitting = firstWay(file, callsOf(file, node, EMITS));
  const listening = emitting && firstWay(file, [...callsOf(file, node, LISTENS), ...functionsListeningTo(file, node)]);
  return listening && { emitting, listening };
}

function callsOf(file: File, node: Node, methods: readonly string[]): readonly Node[] {
  return methods.flatMap((method) =>
    file.uses.ofValue(node, [method]).flatMap((use) => (use.type === "call" ? use.site : [])),
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
