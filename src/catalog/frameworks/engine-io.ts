import type { Callbacks, Framework } from "../types.ts";

const ON = [
  { when: "request", events: ["connection"], parameters: ["socket"], label: "connection" },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

const ON_SOCKET = { when: "request", parameters: ["message"], label: "{0} event" } as const satisfies Callbacks;

export const engineIo = {
  name: "Engine.IO",
  source: "https://github.com/socketio/engine.io/tree/main/packages/engine.io#api",
  packages: ["engine.io"],
  kinds: {
    server: {
      made: ["engine.io()", "engine.io.attach()", "engine.io.listen()", "engine.io.Server()"],
      types: ["engine.io.Server"],
      methods: { addListener: ON, on: ON, once: ON },
      lives: "process",
    },
    socket: {
      types: ["engine.io.Socket"],
      methods: { addListener: ON_SOCKET, on: ON_SOCKET, once: ON_SOCKET },
      lives: "request",
    },
    message: { sent: "all", lives: "request" },
  },
} as const satisfies Framework;
