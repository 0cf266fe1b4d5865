import type { Framework } from "../types.ts";
import { CONNECTION_METHODS, SERVER_METHODS } from "./connections.ts";

export const sockjs = {
  name: "SockJS",
  source: "https://github.com/sockjs/sockjs-node#server-class",
  packages: ["sockjs"],
  kinds: {
    server: {
      made: ["sockjs.createServer()", "sockjs.listen()"],
      types: ["sockjs.Server"],
      methods: { ...SERVER_METHODS, installHandlers: { when: "lifecycle" } },
      lives: "process",
    },
    connection: { types: ["sockjs.Connection"], methods: CONNECTION_METHODS, lives: "request" },
    message: { sent: "all", lives: "request" },
  },
} as const satisfies Framework;
