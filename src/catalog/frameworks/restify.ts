import type { Callbacks, Framework } from "../types.ts";
import { returningThis } from "./chains.ts";
import { routes } from "./http-methods.ts";

const HANDLER = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;

const ROUTE = { ...HANDLER, label: "{METHOD} {0}" } as const satisfies Callbacks;

const ON = [
  {
    when: "lifecycle",
    events: ["listening", "close", "error", "clientError", "connection", "secureConnection", "tlsClientError", "mount"],
  },
  // what happened to a request, errors by their names included: `after`, `NotFound`, `restifyError`
  { when: "request", parameters: ["request", "response"], label: "{0} event" },
] as const satisfies readonly Callbacks[];

export const restify = {
  name: "Restify",
  source: "http://restify.com/docs/server-api/",
  packages: ["restify"],
  functions: {
    "restify.createServer": {
      when: "request",
      keys: ["formatters.*"],
      parameters: ["request", "response"],
      label: "formatter",
    },
    "restify.plugins.conditionalHandler": { ...HANDLER, keys: ["handler"], label: "conditional handler" },
  },
  kinds: {
    server: {
      made: ["restify.createServer()"],
      types: ["restify.Server"],
      methods: {
        ...routes(ROUTE),
        opts: { ...HANDLER, label: "OPTIONS {0}" },
        del: { ...HANDLER, label: "DELETE {0}" },
        pre: { ...HANDLER, label: "pre handler" },
        use: { ...HANDLER, label: "middleware" },
        first: { when: "request", parameters: ["request", "response"], label: "first handler" },
        param: { ...HANDLER, label: "param {0}" },
        on: ON,
        once: ON,
        addListener: ON,
        listen: { when: "lifecycle" },
        close: { when: "lifecycle" },
      },
      returns: returningThis(["first", "param", "pre", "use"]),
      lives: "process",
    },
    request: { types: ["restify.Request"], lives: "request" },
    response: { types: ["restify.Response"], lives: "request" },
    next: { types: ["restify.Next"], lives: "request" },
  },
  handlerTypes: [{ types: ["restify.RequestHandler"], when: "request", parameters: ["request", "response", "next"] }],
  handlerShapes: [
    {
      names: [/^_?req(uest)?$/, /^_?res(p|ponse)?$/],
      parameters: ["request", "response", "next"],
      receiver: "server",
    },
  ],
} as const satisfies Framework;
