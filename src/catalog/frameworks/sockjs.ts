import type { Callbacks, Framework } from "../types.ts";

const ON = [
  { when: "request", events: ["connection"], parameters: ["connection"], label: "connection" },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

const ON_CONNECTION = { when: "request", parameters: ["message"], label: "{0} event" } as const satisfies Callbacks;

export const sockjs = {
  name: "SockJS",
  source: "https://github.com/sockjs/sockjs-node#server-class",
  packages: ["sockjs"],
  kinds: {
    server: {
      made: ["sockjs.createServer()", "sockjs.listen()"],
      types: ["sockjs.Server"],
      methods: { addListener: ON, installHandlers: { when: "lifecycle" }, on: ON, once: ON },
      lives: "process",
    },
    connection: {
      types: ["sockjs.Connection"],
      methods: { addListener: ON_CONNECTION, on: ON_CONNECTION, once: ON_CONNECTION },
      lives: "request",
    },
    message: { sent: "all", lives: "request" },
  },
} as const satisfies Framework;
