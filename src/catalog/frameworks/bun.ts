import type { Callbacks, Framework } from "../types.ts";

/** What Bun has is found on a global object and in a module. */
const members = (...paths: readonly string[]) => paths.flatMap((path) => [`Bun.${path}`, `bun.${path}`]);

const SOCKET_EVENTS = ["open", "message", "close", "drain", "ping", "pong", "error"];

/** https://bun.com/docs/runtime/networking/tcp */
const TCP_EVENTS = ["open", "data", "close", "drain", "end", "error", "handshake", "timeout"];

const SERVE: readonly Callbacks[] = [
  { when: "request", keys: ["fetch"], parameters: ["request", "server"], label: "fetch" },
  { when: "request", keys: ["routes.*", "routes.*.*"], parameters: ["request", "server"], label: "route" },
  { when: "request", keys: ["error"], label: "error handler" },
  ...SOCKET_EVENTS.map((event): Callbacks => ({
    when: "request",
    keys: [`websocket.${event}`],
    parameters: event === "error" ? [null, "socket"] : ["socket"],
    label: `websocket ${event}`,
  })),
];

const connections = (events: readonly string[]): Callbacks => ({
  when: "request",
  keys: events.map((event) => `socket.${event}`),
  parameters: ["socket"],
  label: "connection",
});

const each = (paths: readonly string[], callbacks: Callbacks | readonly Callbacks[]) =>
  Object.fromEntries(paths.map((path) => [path, callbacks]));

export const bun = {
  name: "Bun",
  source: "https://bun.com/docs/runtime/http/server",
  packages: [],
  functions: {
    ...each(members("serve"), SERVE),
    ...each(members("listen"), connections(TCP_EVENTS)),
    ...each(members("udpSocket"), connections(["data", "drain", "error"])),
    ...each(members("cron"), { when: "timer" }),
  },
  kinds: {
    server: {
      made: members("serve()"),
      types: members("Server"),
      methods: { reload: SERVE },
      lives: "process",
    },
    request: { types: members("BunRequest"), lives: "request" },
    socket: { types: members("ServerWebSocket", "Socket"), lives: "request" },
  },
  handlerTypes: [
    { types: members("Serve.Handler"), when: "request", parameters: ["request", "server"] },
    {
      types: members("Serve", "Serve.Options", "ServeOptions"),
      when: "request",
      keys: ["fetch", "routes.*", "routes.*.*"],
      parameters: ["request", "server"],
    },
    {
      types: members("Serve", "Serve.Options", "ServeOptions"),
      when: "request",
      keys: SOCKET_EVENTS.map((event) => `websocket.${event}`),
      parameters: ["socket"],
    },
    { types: members("WebSocketHandler"), when: "request", keys: SOCKET_EVENTS, parameters: ["socket"] },
  ],
} as const satisfies Framework;
