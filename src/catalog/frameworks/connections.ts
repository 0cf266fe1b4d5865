import type { Callbacks, Kind } from "../types.ts";

const ON_SERVER = [
  { when: "request", events: ["connection"], parameters: ["connection"], label: "connection" },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

const ON_CONNECTION = { when: "request", parameters: ["message"], label: "{0} event" } as const satisfies Callbacks;

/** Methods by which servers that emit connections take listeners. */
export const SERVER_METHODS = {
  addListener: ON_SERVER,
  on: ON_SERVER,
  once: ON_SERVER,
} as const satisfies Kind["methods"];

/** Methods by which the connections take listeners for what the client sends. */
export const CONNECTION_METHODS = {
  addListener: ON_CONNECTION,
  on: ON_CONNECTION,
  once: ON_CONNECTION,
} as const satisfies Kind["methods"];
