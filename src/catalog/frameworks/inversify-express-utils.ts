import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const named = (...names: readonly string[]) => names.map((name) => `inversify-express-utils.${name}`);

const HANDLER = {
  when: "request",
  parameters: ["request", "response", "next"],
  parametersByCount: { 4: ["error", "request", "response", "next"] },
} as const satisfies Callbacks;

const MIDDLEWARE = { ...HANDLER, label: "middleware {0}" } as const satisfies Callbacks;

const CONFIGURATION = { when: "lifecycle", parameters: ["application"] } as const satisfies Callbacks;

const ROUTE_DECORATORS = [
  "all",
  "httpDelete",
  "httpGet",
  "httpHead",
  "httpMethod",
  "httpOptions",
  "httpPatch",
  "httpPost",
  "httpPut",
] as const;

export const inversifyExpressUtils = {
  name: "inversify-express-utils",
  source: "https://github.com/inversify/inversify-express-utils#readme",
  packages: ["inversify-express-utils"],
  kinds: {
    server: {
      made: named("InversifyExpressServer()"),
      types: named("InversifyExpressServer"),
      methods: { setConfig: CONFIGURATION, setErrorConfig: CONFIGURATION },
      returns: { setConfig: "this", setErrorConfig: "this", build: "application" },
      lives: "process",
    },
    application: {
      methods: { ...routes({ ...HANDLER, label: "{METHOD} {0}" }), use: MIDDLEWARE, listen: { when: "lifecycle" } },
      lives: "process",
    },
    httpContext: {
      types: named("HttpContext", "interfaces.HttpContext"),
      properties: { request: "request", response: "response" },
      lives: "request",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
    error: { lives: "request" },
  },
  functions: Object.fromEntries(
    named("controller", "withMiddleware", ...ROUTE_DECORATORS).map((path) => [path, MIDDLEWARE]),
  ),
  classes: [
    // each request asks its own container for them, which makes them anew unless it is told otherwise
    {
      decorators: named("controller"),
      implements: named("Controller", "interfaces.Controller"),
      extends: named("BaseHttpController"),
      lives: "request",
    },
    {
      extends: named("BaseMiddleware"),
      lives: "request",
      methods: { request: ["handler"] },
      parameters: ["request", "response", "next"],
    },
    {
      implements: named("AuthProvider", "interfaces.AuthProvider"),
      lives: "request",
      methods: { request: ["getUser"] },
      parameters: ["request", "response", "next"],
    },
  ],
  methodDecorators: [{ decorators: named(...ROUTE_DECORATORS), when: "request" }],
  valueDecorators: named("cookies", "queryParam", "requestBody", "requestHeaders", "requestParam"),
} as const satisfies Framework;
