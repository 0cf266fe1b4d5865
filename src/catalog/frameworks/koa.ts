import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const MIDDLEWARE = { when: "request", parameters: ["context", "next"] } as const satisfies Callbacks;

export const koa = {
  name: "Koa",
  source: "https://github.com/koajs/koa/blob/master/docs/api/index.md",
  packages: ["koa", "@koa/router", "koa-router"],
  functions: {
    "koa-compose": MIDDLEWARE,
    "koa-mount": MIDDLEWARE,
  },
  kinds: {
    application: {
      made: ["koa()", "koa.Application()"],
      types: ["koa"],
      methods: {
        use: { ...MIDDLEWARE, label: "middleware" },
        on: [
          { when: "request", events: ["error"], parameters: [null, "context"], label: "error event" },
          { when: "lifecycle" },
        ],
        listen: { when: "lifecycle" },
      },
      returns: { use: "this" },
      properties: { context: "sharedContext" },
      lives: "process",
    },
    router: {
      made: ["@koa/router()", "@koa/router.Router()", "koa-router()"],
      types: ["@koa/router", "@koa/router.Router", "koa-router"],
      methods: {
        ...routes({ ...MIDDLEWARE, label: "{METHOD} {0}" }),
        use: { ...MIDDLEWARE, label: "middleware {0}" },
        register: { ...MIDDLEWARE, label: "{0}" },
        param: { when: "request", parameters: [null, "context", "next"], label: "param {0}" },
      },
      returns: {
        all: "this",
        delete: "this",
        get: "this",
        patch: "this",
        post: "this",
        put: "this",
        use: "this",
        prefix: "this",
      },
      lives: "process",
    },
    sharedContext: { lives: "process" },
    context: {
      types: [
        "koa.Context",
        "koa.ParameterizedContext",
        "koa.DefaultContext",
        "@koa/router.RouterContext",
        "koa-router.RouterContext",
      ],
      properties: { app: "application" },
      lives: "request",
    },
    next: { types: ["koa.Next"], lives: "request" },
  },
  handlerTypes: [
    {
      types: ["koa.Middleware", "@koa/router.Middleware", "koa-router.Middleware"],
      when: "request",
      parameters: ["context", "next"],
    },
  ],
  handlerShapes: [{ names: [/^_?ctx$/, /^_?next$/], parameters: ["context", "next"], receiver: "router" }],
} as const satisfies Framework;
