import type { Callbacks, Framework } from "../types.ts";
import { returningThis } from "./chains.ts";
import { routes } from "./http-methods.ts";

const HANDLER = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;

const METHODS = {
  ...routes({ ...HANDLER, label: "{METHOD} {0}" }),
  use: { ...HANDLER, label: "middleware {0}" },
  listen: { when: "lifecycle" },
} as const satisfies Record<string, Callbacks | readonly Callbacks[]>;

export const tinyhttp = {
  name: "tinyhttp",
  source: "https://tinyhttp.v1rtl.site/docs",
  packages: ["@tinyhttp/app", "@tinyhttp/router"],
  functions: {
    "@tinyhttp/app.App": [
      { when: "request", keys: ["onError"], parameters: ["error", "request", "response"], label: "error handler" },
      { ...HANDLER, keys: ["noMatchHandler"], label: "no-match handler" },
      { ...HANDLER, keys: ["applyExtensions"], label: "extensions" },
    ],
  },
  kinds: {
    application: {
      made: ["@tinyhttp/app.App()", "@tinyhttp/router.Router()"],
      types: ["@tinyhttp/app.App", "@tinyhttp/router.Router"],
      methods: METHODS,
      returns: { ...returningThis(Object.keys(METHODS)), route: "this" },
      lives: "process",
    },
    request: { types: ["@tinyhttp/app.Request"], properties: { app: "application" }, lives: "request" },
    response: { types: ["@tinyhttp/app.Response"], lives: "request" },
    next: { types: ["@tinyhttp/app.NextFunction"], lives: "request" },
    error: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["@tinyhttp/app.Handler", "@tinyhttp/app.AsyncHandler", "@tinyhttp/app.SyncHandler"],
      when: "request",
      parameters: ["request", "response", "next"],
    },
    { types: ["@tinyhttp/app.ErrorHandler"], when: "request", parameters: ["error", "request", "response"] },
  ],
  handlerShapes: [
    {
      names: [/^_?req(uest)?$/, /^_?res(p|ponse)?$/],
      parameters: ["request", "response", "next"],
      receiver: "application",
    },
  ],
} as const satisfies Framework;
