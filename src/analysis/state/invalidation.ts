import { redis } from "../../catalog/frameworks/redis.ts";
import type { File } from "../file.ts";
import type { Unit } from "../syntax.ts";
import { isEmptying } from "./contents.ts";
import type { State } from "./states.ts";

/** Whether replicas tell each other what is out of date in a cache: `subscriber.on("message", (channel, id) => cache.delete(id))`. */
export function isInvalidatedByMessages(file: File, state: State): boolean {
  if (!/cache/i.test(state.name)) return false;
  return state.writes.some((write) => isEmptying(file, write) && isToldToAll(file, write.unit));
}

function isToldToAll(file: File, unit: Unit): boolean {
  const root = file.timing.rootOf(unit, "request");
  return (
    root !== null && file.callers.of(root).some((caller) => caller.type === "framework" && caller.framework === redis)
  );
}
