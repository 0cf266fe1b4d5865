import type { Callbacks, Framework } from "../types.ts";

const REQUEST_LISTENER = {
  when: "request",
  parameters: ["request", "response"],
  label: "HTTP request",
} as const satisfies Callbacks;

const ON = [
  { ...REQUEST_LISTENER, events: ["request", "checkContinue", "checkExpectation"] },
  { when: "request", events: ["upgrade", "connect", "stream"], label: "{0} event" },
  // the sockets under the requests, which programs count and keep to close them when they stop
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

const ON_SOCKET = [
  { when: "request", events: ["connection", "secureConnection"], parameters: ["request"], label: "connection" },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

/** Servers of Node itself: http, https, http2 and net. */
export const nodeHttp = {
  name: "Node.js http",
  source: "https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener",
  // the module itself, of projects that start a server, and what reads the forms that are sent to one
  packages: ["node:http", "busboy", "formidable", "multiparty"],
  functions: {
    "http.createServer": REQUEST_LISTENER,
    "http.Server": REQUEST_LISTENER,
    "https.createServer": REQUEST_LISTENER,
    "https.Server": REQUEST_LISTENER,
    "http2.createServer": REQUEST_LISTENER,
    "http2.createSecureServer": REQUEST_LISTENER,
    "net.createServer": { when: "request", parameters: ["request"], label: "connection" },
    "tls.createServer": { when: "request", parameters: ["request"], label: "connection" },
  },
  kinds: {
    server: {
      made: [
        "http.createServer()",
        "http.Server()",
        "https.createServer()",
        "https.Server()",
        "http2.createServer()",
        "http2.createSecureServer()",
      ],
      types: ["http.Server", "https.Server", "http2.Http2Server", "http2.Http2SecureServer"],
      methods: {
        on: ON,
        once: ON,
        addListener: ON,
        listen: { when: "lifecycle" },
        close: { when: "lifecycle" },
      },
      returns: { listen: "this", on: "this", once: "this", addListener: "this" },
      lives: "process",
    },
    socketServer: {
      made: ["net.createServer()", "net.Server()", "tls.createServer()", "tls.Server()"],
      types: ["net.Server", "tls.Server"],
      methods: {
        on: ON_SOCKET,
        once: ON_SOCKET,
        addListener: ON_SOCKET,
        listen: { when: "lifecycle" },
        close: { when: "lifecycle" },
      },
      returns: { listen: "this", on: "this", once: "this", addListener: "this" },
      lives: "process",
    },
    request: { types: ["http.IncomingMessage", "http2.Http2ServerRequest"], lives: "request" },
    response: { types: ["http.ServerResponse", "http2.Http2ServerResponse"], lives: "request" },
  },
  handlerShapes: [{ names: [/^_?req(?:uest)?$/, /^_?res(?:ponse)?$/], parameters: ["request", "response"] }],
  handlerTypes: [{ types: ["http.RequestListener"], when: "request", parameters: ["request", "response"] }],
} as const satisfies Framework;
