import type { Callbacks, Framework } from "../types.ts";
import { returningThis } from "./chains.ts";
import { routes } from "./http-methods.ts";

const HANDLER = { when: "request", parameters: ["context", "next"] } as const satisfies Callbacks;

const WEBSOCKET = [
  { when: "request", parameters: ["context"], label: "WebSocket upgrade" },
  {
    when: "request",
    keys: ["().onOpen", "().onMessage", "().onClose", "().onError"],
    parameters: ["event", "socket"],
    label: "WebSocket event",
  },
] as const satisfies readonly Callbacks[];

/** What is asked while a middleware decides: `verifyToken`, `origin`. */
const askedBy = (...keys: readonly string[]): Callbacks => ({ when: "request", keys, label: "{method}" });

const METHODS = {
  ...routes({ ...HANDLER, label: "{METHOD} {0}" }),
  on: { ...HANDLER, label: "{0}" },
  use: { ...HANDLER, label: "middleware {0}" },
  notFound: { ...HANDLER, label: "not-found handler" },
  onError: { when: "request", parameters: [null, "context"], label: "error handler" },
  mount: { when: "request", parameters: ["request"], label: "mount {0}" },
  openapi: [
    { ...HANDLER, argument: 1, label: "OpenAPI route" },
    { when: "request", argument: 2, parameters: [null, "context"], label: "OpenAPI hook" },
  ],
  openapiRoutes: { ...HANDLER, keys: ["handler", "hook"], label: "OpenAPI route" },
  doc: { ...HANDLER, label: "GET {0}" },
  doc31: { ...HANDLER, label: "GET {0}" },
} as const;

export const hono = {
  name: "Hono",
  source: "https://hono.dev/docs/api/routing",
  packages: ["hono", "@hono/node-server", "@hono/zod-openapi"],
  functions: {
    "hono/factory.createMiddleware": { ...HANDLER, label: "middleware" },
    "hono/factory.createFactory": { when: "lifecycle", keys: ["initApp"], parameters: ["application"] },
    "hono/validator.validator": { when: "request", parameters: [null, "context"], label: "validator {0}" },
    "hono/basic-auth.basicAuth": askedBy("verifyUser", "onAuthSuccess"),
    "hono/bearer-auth.bearerAuth": askedBy("verifyToken"),
    "hono/body-limit.bodyLimit": askedBy("onError"),
    "hono/cors.cors": askedBy("origin", "allowMethods"),
    "hono/csrf.csrf": askedBy("origin", "secFetchSite"),
    "hono/bun.upgradeWebSocket": WEBSOCKET,
    "hono/bun.createBunWebSocket().upgradeWebSocket": WEBSOCKET,
    "hono/cloudflare-workers.upgradeWebSocket": WEBSOCKET,
    "hono/deno.upgradeWebSocket": WEBSOCKET,
    "@hono/node-server.upgradeWebSocket": WEBSOCKET,
    "@hono/node-ws.createNodeWebSocket().upgradeWebSocket": WEBSOCKET,
    "@hono/node-server.serve": [
      { when: "lifecycle", argument: 1 },
      { when: "request", keys: ["fetch"], parameters: ["request"], label: "fetch" },
    ],
    "@hono/node-server.createAdaptorServer": {
      when: "request",
      keys: ["fetch"],
      parameters: ["request"],
      label: "fetch",
    },
    "@hono/zod-openapi.OpenAPIHono": {
      when: "request",
      keys: ["defaultHook"],
      parameters: [null, "context"],
      label: "OpenAPI hook",
    },
    "@hono/zod-openapi.createRoute": { ...HANDLER, keys: ["middleware"], label: "middleware" },
  },
  kinds: {
    application: {
      made: ["hono.Hono()", "hono/quick.Hono()", "hono/tiny.Hono()", "@hono/zod-openapi.OpenAPIHono()"],
      types: ["hono.Hono", "hono/quick.Hono", "hono/tiny.Hono", "@hono/zod-openapi.OpenAPIHono"],
      methods: METHODS,
      returns: returningThis([...Object.keys(METHODS), "basePath", "route"]),
      lives: "process",
    },
    factory: {
      made: ["hono/factory.createFactory()", "hono/factory.Factory()"],
      methods: {
        createMiddleware: { ...HANDLER, label: "middleware" },
        createHandlers: { ...HANDLER, label: "handler" },
      },
      returns: { createApp: "application" },
      lives: "process",
    },
    context: { types: ["hono.Context"], properties: { req: "request" }, lives: "request" },
    request: { types: ["hono.HonoRequest"], lives: "request" },
    next: { types: ["hono.Next"], lives: "request" },
    event: { lives: "request" },
    socket: { types: ["hono/ws.WSContext"], lives: "request" },
  },
  handlerTypes: [
    {
      types: ["hono.Handler", "hono.MiddlewareHandler", "hono.NotFoundHandler", "@hono/zod-openapi.RouteHandler"],
      when: "request",
      parameters: ["context", "next"],
    },
    { types: ["hono.ErrorHandler"], when: "request", parameters: [null, "context"] },
  ],
  handlerShapes: [{ names: [/^_?c$/, /^_?next$/], parameters: ["context", "next"], receiver: "application" }],
} as const satisfies Framework;
