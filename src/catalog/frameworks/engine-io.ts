import type { Framework } from "../types.ts";
import { CONNECTION_METHODS, SERVER_METHODS } from "./connections.ts";

export const engineIo = {
  name: "Engine.IO",
  source: "https://github.com/socketio/engine.io/tree/main/packages/engine.io#api",
  packages: ["engine.io"],
  kinds: {
    server: {
      made: ["engine.io()", "engine.io.attach()", "engine.io.listen()", "engine.io.Server()"],
      types: ["engine.io.Server"],
      methods: SERVER_METHODS,
      lives: "process",
    },
    connection: { types: ["engine.io.Socket"], methods: CONNECTION_METHODS, lives: "request" },
    message: { sent: "all", lives: "request" },
  },
} as const satisfies Framework;
