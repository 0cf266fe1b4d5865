import type { Callbacks, Framework } from "../types.ts";

const context = (...names: readonly string[]) =>
  names.flatMap((name) => [`@loopback/core.${name}`, `@loopback/context.${name}`]);
const express = (...names: readonly string[]) =>
  names.flatMap((name) => [`@loopback/rest.${name}`, `@loopback/express.${name}`]);
const openapi = (...names: readonly string[]) =>
  names.flatMap((name) => [`@loopback/rest.${name}`, `@loopback/openapi-v3.${name}`]);

const PARAMETER_TYPES = [
  "binary",
  "boolean",
  "byte",
  "date",
  "dateTime",
  "double",
  "float",
  "integer",
  "long",
  "number",
  "object",
  "password",
  "string",
];

const EXPRESS_HANDLER = {
  when: "request",
  parameters: ["request", "response", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const MIDDLEWARE = {
  when: "request",
  parameters: ["requestContext", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const INTERCEPTOR = {
  when: "request",
  parameters: ["invocationContext", "next"],
  label: "interceptor",
} as const satisfies Callbacks;

const SEQUENCE = { when: "request", parameters: ["requestContext", null], label: "sequence" } as const;

export const loopback = {
  name: "LoopBack 4",
  source: "https://loopback.io/doc/en/lb4/Controller.html",
  packages: ["@loopback/rest", "@loopback/core"],
  kinds: {
    application: {
      made: ["@loopback/rest.RestApplication()", "@loopback/rest.RestServer()", "@loopback/core.Application()"],
      types: [
        "@loopback/rest.RestApplication",
        "@loopback/rest.RestServer",
        "@loopback/core.Application",
        "@loopback/core.Component",
      ],
      methods: {
        handler: SEQUENCE,
        middleware: MIDDLEWARE,
        expressMiddleware: { ...EXPRESS_HANDLER, argument: 1 },
        interceptor: INTERCEPTOR,
        route: { when: "request", argument: 3, label: "route" },
        onInit: { when: "lifecycle" },
        onStart: { when: "lifecycle" },
        onStop: { when: "lifecycle" },
      },
      properties: { restServer: "application" },
      lives: "process",
    },
    requestContext: {
      types: [...express("MiddlewareContext", "HandlerContext"), "@loopback/rest.RequestContext"],
      properties: { request: "request", response: "response" },
      lives: "request",
    },
    invocationContext: { types: context("InvocationContext"), lives: "request" },
    request: { types: express("Request"), lives: "request" },
    response: { types: express("Response"), lives: "request" },
    next: { lives: "request" },
  },
  functions: {
    "@loopback/core.intercept": INTERCEPTOR,
    "@loopback/context.intercept": INTERCEPTOR,
    "@loopback/rest.toInterceptor": EXPRESS_HANDLER,
    "@loopback/express.toInterceptor": EXPRESS_HANDLER,
    "@loopback/rest.Route": { when: "request", argument: 3, label: "route" },
  },
  handlerTypes: [
    { types: express("Middleware"), when: "request", parameters: ["requestContext", "next"] },
    { types: express("ExpressRequestHandler"), when: "request", parameters: ["request", "response", "next"] },
    { types: context("Interceptor"), when: "request", parameters: ["invocationContext", "next"] },
    { types: ["@loopback/rest.SequenceFunction"], when: "request", parameters: ["requestContext", null] },
  ],
  classes: [
    // https://loopback.io/doc/en/lb4/Binding.html#configure-the-scope
    {
      decorators: [
        ...context("injectable", "globalInterceptor"),
        ...openapi("api"),
        "@loopback/authentication.authenticate",
        "@loopback/authorization.authorize",
      ],
      lives: "request",
    },
    {
      implements: ["@loopback/rest.SequenceHandler"],
      extends: ["@loopback/rest.DefaultSequence", "@loopback/rest.MiddlewareSequence"],
      lives: "request",
      methods: { request: ["handle"] },
      parameters: ["requestContext"],
    },
    {
      implements: ["@loopback/authentication.AuthenticationStrategy"],
      lives: "request",
      methods: { request: ["authenticate"] },
      parameters: ["request"],
    },
    {
      decorators: ["@loopback/core.lifeCycleObserver"],
      implements: ["@loopback/core.LifeCycleObserver"],
      lives: "process",
      methods: { lifecycle: ["init", "start", "stop"] },
    },
  ],
  methodDecorators: [{ decorators: openapi("del", "get", "operation", "patch", "post", "put"), when: "request" }],
  valueDecorators: openapi(
    "param",
    "param.array",
    "param.filter",
    "param.where",
    "requestBody",
    "requestBody.array",
    "requestBody.file",
    ...["header", "path", "query"].flatMap((place) => PARAMETER_TYPES.map((type) => `param.${place}.${type}`)),
  ),
} as const satisfies Framework;
