import type { Callbacks, Framework } from "../types.ts";

const REQUEST_HANDLER = {
  when: "request",
  keys: ["handler", "onError"],
  parameters: ["request", "connectionInfo"],
  label: "HTTP request",
} as const satisfies Callbacks;

export const deno = {
  name: "Deno",
  source: "https://docs.deno.com/api/deno/~/Deno.serve",
  packages: [],
  functions: {
    "Deno.serve": [REQUEST_HANDLER, { when: "lifecycle", keys: ["onListen"] }],
    "Deno.cron": { when: "timer" },
    "Deno.addSignalListener": { when: "lifecycle" },
  },
  kinds: {
    request: { lives: "request" },
    connectionInfo: { types: ["Deno.ServeHandlerInfo"], lives: "request" },
    keyValueStore: {
      made: ["Deno.openKv()"],
      types: ["Deno.Kv"],
      methods: { listenQueue: { when: "request", label: "queue message" } },
    },
  },
  handlerTypes: [
    { types: ["Deno.ServeHandler"], when: "request", parameters: ["request", "connectionInfo"] },
    { types: ["Deno.ServeDefaultExport"], when: "request", keys: ["fetch"], parameters: ["request", "connectionInfo"] },
    { types: ["Deno.ServeDefaultExport"], when: "lifecycle", keys: ["onListen"] },
  ],
} as const satisfies Framework;
