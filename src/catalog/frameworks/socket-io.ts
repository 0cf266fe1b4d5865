import type { Callbacks, Framework } from "../types.ts";

const CONNECTION = { when: "request", parameters: ["socket"], label: "{0}" } as const satisfies Callbacks;

/** What the manager of a client says, which its sockets call `io` as well. https://socket.io/docs/v4/client-api/#events */
const MANAGER_EVENTS = ["open", "ping", "reconnect", "reconnect_attempt", "reconnect_error", "reconnect_failed"];

const ON = [
  { when: "lifecycle", events: ["new_namespace"], parameters: ["namespace"] },
  { when: "lifecycle", events: ["close", "error", ...MANAGER_EVENTS] },
  CONNECTION,
] as const satisfies readonly Callbacks[];

const USE = {
  when: "request",
  parameters: ["socket", "next"],
  label: "socket middleware",
} as const satisfies Callbacks;

const ON_SOCKET = {
  when: "request",
  parameters: ["message", "message", "message"],
  label: "{0}",
} as const satisfies Callbacks;
const ON_ANY = { when: "request", label: "any event" } as const satisfies Callbacks;

const ON_ADAPTER = [
  { when: "lifecycle", events: ["close", "error"] },
  { when: "request", label: "{0} event" },
] as const satisfies readonly Callbacks[];

const ACCEPTS_CLIENTS = {
  when: "request",
  keys: ["allowRequest", "cors.origin"],
  label: "handshake",
} as const satisfies Callbacks;

export const socketIo = {
  name: "Socket.IO",
  source: "https://socket.io/docs/v4/server-api/",
  packages: ["socket.io"],
  functions: {
    "socket.io": ACCEPTS_CLIENTS,
    "socket.io.Server": ACCEPTS_CLIENTS,
  },
  kinds: {
    server: {
      made: ["socket.io()", "socket.io.Server()"],
      types: ["socket.io.Server"],
      named: /^io$/,
      methods: {
        on: ON,
        once: ON,
        addListener: ON,
        use: USE,
        of: [
          { when: "request", argument: 0, label: "dynamic namespace" },
          { ...CONNECTION, argument: 1, label: "connection" },
        ],
        close: { when: "lifecycle" },
      },
      returns: {
        adapter: "this",
        addListener: "this",
        attach: "this",
        listen: "this",
        of: "namespace",
        on: "this",
        once: "this",
        use: "this",
      },
      properties: { engine: "engine", sockets: "namespace" },
      lives: "process",
    },
    namespace: {
      types: ["socket.io.Namespace"],
      methods: { on: CONNECTION, once: CONNECTION, addListener: CONNECTION, use: USE },
      returns: { addListener: "this", on: "this", once: "this", use: "this" },
      properties: { adapter: "adapter", server: "server" },
      lives: "process",
    },
    adapter: { methods: { on: ON_ADAPTER, once: ON_ADAPTER }, lives: "process" },
    engine: {
      methods: { on: ON_ADAPTER, once: ON_ADAPTER, use: { when: "request", label: "engine middleware" } },
      lives: "process",
    },
    socket: {
      types: ["socket.io.Socket"],
      methods: {
        on: ON_SOCKET,
        once: ON_SOCKET,
        addListener: ON_SOCKET,
        onAny: ON_ANY,
        prependAny: ON_ANY,
        onAnyOutgoing: ON_ANY,
        prependAnyOutgoing: ON_ANY,
        use: { when: "request", label: "packet middleware" },
      },
      returns: { addListener: "this", on: "this", onAny: "this", once: "this", use: "this" },
      properties: { nsp: "namespace", server: "server" },
      sent: ["handshake"],
      lives: "request",
    },
    message: { sent: "all", lives: "request" },
    next: { lives: "request" },
  },
  // https://socket.io/docs/v4/server-application-structure/
  handlerShapes: [
    { names: [/^_?io$/, /^_?socket$/], parameters: ["server", "socket"] },
    { names: [/^_?socket$/, /^_?io$/], parameters: ["socket", "server"] },
    { names: [/^_?socket$/, /^_?next$/], parameters: ["socket", "next"] },
  ],
} as const satisfies Framework;
