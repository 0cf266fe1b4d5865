import type { Callbacks, Framework } from "../types.ts";

const ON = [
  { when: "lifecycle", events: ["listening", "close", "error"] },
  { when: "request", events: ["connection"], parameters: ["socket", "request"], label: "connection" },
  { when: "request", events: ["headers", "wsClientError"], label: "{0} event" },
] as const satisfies readonly Callbacks[];

const ON_SOCKET = { when: "request", parameters: ["message"], label: "{0} event" } as const satisfies Callbacks;

const ACCEPTS_CLIENTS = {
  when: "request",
  keys: ["verifyClient", "handleProtocols"],
  label: "WebSocket handshake",
} as const satisfies Callbacks;

export const ws = {
  name: "ws",
  source: "https://github.com/websockets/ws/blob/master/doc/ws.md",
  // clients depend on it as well
  packages: [],
  functions: {
    "ws.Server": ACCEPTS_CLIENTS,
    "ws.WebSocketServer": ACCEPTS_CLIENTS,
  },
  kinds: {
    server: {
      made: ["ws.Server()", "ws.WebSocketServer()", "ws.WebSocket.Server()", "ws.WebSocket.WebSocketServer()"],
      types: ["ws.Server", "ws.WebSocketServer"],
      methods: {
        on: ON,
        once: ON,
        addListener: ON,
        handleUpgrade: { when: "request", argument: 3, parameters: ["socket", "request"], label: "WebSocket upgrade" },
        close: { when: "lifecycle" },
      },
      returns: { addListener: "this", on: "this", once: "this" },
      lives: "process",
    },
    // not known by its type, which is that of a client too
    socket: {
      methods: { addEventListener: ON_SOCKET, addListener: ON_SOCKET, on: ON_SOCKET, once: ON_SOCKET },
      returns: { addListener: "this", on: "this", once: "this" },
      lives: "request",
    },
    request: { lives: "request" },
    message: { sent: "all", lives: "request" },
  },
} as const satisfies Framework;
