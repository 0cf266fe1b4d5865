import type { Callbacks, Framework } from "../types.ts";

const named = (...names: readonly string[]) => names.map((name) => `routing-controllers.${name}`);

const MIDDLEWARE = {
  when: "request",
  parameters: ["request", "response", "next"],
  // with Koa it takes the context and the function that goes on
  parametersByCount: { 2: ["context", "next"], 4: ["error", "request", "response", "next"] },
  label: "middleware",
} as const satisfies Callbacks;

const SERVER = [
  { when: "request", keys: ["authorizationChecker"], parameters: ["action", null], label: "authorizationChecker" },
  { when: "request", keys: ["currentUserChecker"], parameters: ["action"], label: "currentUserChecker" },
] as const satisfies readonly Callbacks[];

export const routingControllers = {
  name: "routing-controllers",
  source: "https://github.com/typestack/routing-controllers#readme",
  packages: ["routing-controllers"],
  kinds: {
    action: {
      types: named("Action"),
      properties: { request: "request", response: "response", context: "context", next: "next" },
      lives: "request",
    },
    context: { lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
    error: { lives: "request" },
  },
  functions: {
    "routing-controllers.createExpressServer": SERVER,
    "routing-controllers.createKoaServer": SERVER,
    "routing-controllers.createServer": SERVER,
    "routing-controllers.createExecutor": SERVER,
    "routing-controllers.useExpressServer": SERVER,
    "routing-controllers.useKoaServer": SERVER,
    "routing-controllers.createParamDecorator": {
      when: "request",
      keys: ["value"],
      parameters: ["action", null],
      label: "parameter decorator",
    },
    "routing-controllers.UseBefore": MIDDLEWARE,
    "routing-controllers.UseAfter": MIDDLEWARE,
    "routing-controllers.UseInterceptor": { when: "request", parameters: ["action", null], label: "interceptor" },
  },
  handlerTypes: [
    { types: named("AuthorizationChecker"), when: "request", parameters: ["action", null] },
    { types: named("CurrentUserChecker"), when: "request", parameters: ["action"] },
  ],
  classes: [
    { decorators: named("Controller", "JsonController", "Middleware", "Interceptor"), lives: "process" },
    {
      implements: named("ExpressMiddlewareInterface"),
      lives: "process",
      methods: { request: ["use"] },
      parameters: ["request", "response", "next"],
    },
    {
      implements: named("ExpressErrorMiddlewareInterface"),
      lives: "process",
      methods: { request: ["error"] },
      parameters: ["error", "request", "response", "next"],
    },
    {
      implements: named("KoaMiddlewareInterface"),
      lives: "process",
      methods: { request: ["use"] },
      parameters: ["context", "next"],
    },
    {
      implements: named("InterceptorInterface"),
      lives: "process",
      methods: { request: ["intercept"] },
      parameters: ["action", null],
    },
    { decorators: named("Middleware"), methods: { request: ["use", "error"] } },
    { decorators: named("Interceptor"), methods: { request: ["intercept"] }, parameters: ["action", null] },
    // the container that its documentation uses: https://github.com/typestack/typedi#readme
    { decorators: ["typedi.Service"], lives: "process", unless: { option: "transient", values: ["true"] } },
  ],
  methodDecorators: [
    { decorators: named("All", "Delete", "Get", "Head", "Method", "Patch", "Post", "Put"), when: "request" },
  ],
  valueDecorators: named(
    "Body",
    "BodyParam",
    "CookieParam",
    "CookieParams",
    "HeaderParam",
    "HeaderParams",
    "Param",
    "Params",
    "QueryParam",
    "QueryParams",
    "UploadedFile",
    "UploadedFiles",
  ),
} as const satisfies Framework;
