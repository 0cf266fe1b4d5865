import type { Callbacks, Framework } from "../types.ts";

const MIDDLEWARE = { when: "request", parameters: ["call", "input"], label: "middleware" } as const satisfies Callbacks;

/** https://orpc.dev/docs/client/server-side */
const CLIENT_OPTIONS = {
  when: "request",
  keys: ["context", "interceptors"],
  label: "server-side client",
} as const satisfies Callbacks;

/** https://orpc.dev/docs/rpc-handler#lifecycle */
const INTERCEPTOR = { when: "request", parameters: ["call"], label: "interceptor" } as const satisfies Callbacks;

const HANDLER_OPTIONS = {
  ...INTERCEPTOR,
  keys: ["interceptors", "rootInterceptors", "adapterInterceptors", "clientInterceptors"],
} as const satisfies Callbacks;

const HANDLERS = [
  ...["aws-lambda", "bun-ws", "fastify", "fetch", "message-port", "node", "websocket", "ws"].map(
    (adapter) => `@orpc/server/${adapter}.RPCHandler`,
  ),
  "@orpc/server/crossws.experimental_RPCHandler",
  ...["aws-lambda", "fastify", "fetch", "node"].map((adapter) => `@orpc/openapi/${adapter}.OpenAPIHandler`),
];

export const orpc = {
  name: "oRPC",
  source: "https://orpc.dev/docs/procedure",
  packages: ["@orpc/server", "@orpc/nest"],
  hasPages: true,
  functions: {
    ...Object.fromEntries(HANDLERS.map((path) => [path, HANDLER_OPTIONS])),
    // what these wrap may look like a callback for the result of the call: `onError((error) => …)`
    ...Object.fromEntries(
      ["onError", "onFinish", "onStart", "onSuccess"].map((on) => [`@orpc/server.${on}`, INTERCEPTOR]),
    ),
    "@orpc/server.createRouterClient": CLIENT_OPTIONS,
    "@orpc/server.createProcedureClient": CLIENT_OPTIONS,
  },
  kinds: {
    builder: {
      made: ["@orpc/server.os", "@orpc/server.implement()", "@orpc/nest.implement()"],
      named: /^(?:authed|authorized|base|os|pub)$|[a-z]Procedure$/,
      methods: {
        handler: { when: "request", parameters: ["call"], label: "procedure {name}" },
        middleware: MIDDLEWARE,
        use: MIDDLEWARE,
        callable: CLIENT_OPTIONS,
        actionable: CLIENT_OPTIONS,
      },
      returns: {
        actionable: "this",
        callable: "this",
        $config: "this",
        $context: "this",
        $input: "this",
        $meta: "this",
        $route: "this",
        errors: "this",
        handler: "this",
        input: "this",
        meta: "this",
        middleware: "middleware",
        output: "this",
        prefix: "this",
        route: "this",
        tag: "this",
        use: "this",
      },
    },
    middleware: {
      methods: { concat: MIDDLEWARE, mapInput: { when: "request", parameters: ["input"], label: "middleware" } },
      returns: { concat: "this", mapInput: "this" },
    },
    call: {
      sent: ["input"],
      types: ["@orpc/server.MiddlewareOptions", "@orpc/server.ProcedureHandlerOptions"],
      lives: "request",
    },
    input: { sent: "all", lives: "request" },
  },
  handlerTypes: [
    { types: ["@orpc/server.ProcedureHandler"], when: "request", parameters: ["call"] },
    { types: ["@orpc/server.Middleware"], when: "request", parameters: MIDDLEWARE.parameters },
  ],
  methodDecorators: [{ decorators: ["@orpc/nest.Implement", "@orpc/nest.Impl"], when: "request" }],
} as const satisfies Framework;
