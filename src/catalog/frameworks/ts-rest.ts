import type { Callbacks, Framework } from "../types.ts";

/** A router is an object of routes and of further routers; a route is a function, or an object that has it as `handler`. */
const ROUTES = ["*", "*.*", "*.*.*", "*.*.*.handler"];
const MIDDLEWARE_OF_ROUTES = ["*.middleware", "*.*.middleware", "*.*.*.middleware"];

const ROUTE = { when: "request", parameters: ["request", "context"], label: "route" } as const satisfies Callbacks;

const MIDDLEWARE = {
  when: "request",
  parameters: ["request", "response", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const SERVERLESS_MIDDLEWARE = { ...MIDDLEWARE, parameters: ["request", "context"] } as const satisfies Callbacks;

const ROUTER = [
  { ...MIDDLEWARE, keys: MIDDLEWARE_OF_ROUTES },
  { ...ROUTE, keys: ROUTES },
] as const satisfies readonly Callbacks[];

const SERVERLESS_ROUTER = [
  { ...SERVERLESS_MIDDLEWARE, keys: MIDDLEWARE_OF_ROUTES },
  { ...ROUTE, keys: ROUTES },
] as const satisfies readonly Callbacks[];

const SINGLE_ROUTE = [
  { ...ROUTE, keys: ["handler", "hooks.*"] },
  { ...MIDDLEWARE, keys: ["middleware"] },
] as const satisfies readonly Callbacks[];

const SERVERLESS_SINGLE_ROUTE = [
  { ...ROUTE, keys: ["handler"] },
  { ...SERVERLESS_MIDDLEWARE, keys: ["middleware"] },
] as const satisfies readonly Callbacks[];

const VALIDATION_ERROR_HANDLER = {
  when: "request",
  keys: ["requestValidationErrorHandler"],
  parameters: ["error", "request", "response", "next"],
  label: "error handler",
} as const satisfies Callbacks;

const SERVERLESS_OPTIONS = {
  when: "request",
  argument: 2,
  keys: ["errorHandler", "requestMiddleware", "responseHandlers"],
  label: "middleware",
} as const satisfies Callbacks;

const SERVERLESS_METHODS = {
  middleware: SERVERLESS_MIDDLEWARE,
  route: SERVERLESS_SINGLE_ROUTE,
  "routeWithMiddleware()": SERVERLESS_SINGLE_ROUTE,
  router: SERVERLESS_ROUTER,
  "routerWithMiddleware()": SERVERLESS_ROUTER,
} as const satisfies Record<string, Callbacks | readonly Callbacks[]>;

const BUILDERS = ["aws", "azure", "fetch", "next"]
  .map((platform) => `@ts-rest/serverless/${platform}.tsr`)
  .flatMap((builder) => [builder, `${builder}.platformContext()`]);

export const tsRest = {
  name: "ts-rest",
  source: "https://ts-rest.com/server/express",
  packages: ["@ts-rest/express", "@ts-rest/fastify", "@ts-rest/nest", "@ts-rest/next", "@ts-rest/serverless"],
  hasPages: true,
  functions: {
    "@ts-rest/express.createExpressEndpoints": [
      { ...MIDDLEWARE, keys: ["globalMiddleware"], argument: 3 },
      { ...VALIDATION_ERROR_HANDLER, argument: 3 },
      ...ROUTER,
    ],
    "@ts-rest/nest.tsRestHandler": { ...ROUTE, keys: ROUTES },
    "@ts-rest/next.createNextRoute": { ...ROUTE, keys: ROUTES },
    "@ts-rest/next.createNextRouter": [
      { when: "request", argument: 2, keys: ["errorHandler"], label: "error handler" },
      { ...ROUTE, keys: ROUTES },
    ],
    "@ts-rest/next.createSingleRouteHandler": ROUTE,
    "@ts-rest/serverless/aws.createLambdaHandler": SERVERLESS_OPTIONS,
    "@ts-rest/serverless/azure.createAzureFunctionHandler": SERVERLESS_OPTIONS,
    "@ts-rest/serverless/fetch.createFetchHandler": SERVERLESS_OPTIONS,
    "@ts-rest/serverless/next.createNextHandler": SERVERLESS_OPTIONS,
    ...Object.fromEntries(
      BUILDERS.flatMap((builder) =>
        Object.entries(SERVERLESS_METHODS).map(([method, callbacks]) => [`${builder}.${method}`, callbacks] as const),
      ),
    ),
  },
  kinds: {
    expressServer: {
      made: ["@ts-rest/express.initServer()"],
      methods: { router: ROUTER, route: SINGLE_ROUTE },
    },
    fastifyServer: {
      made: ["@ts-rest/fastify.initServer()"],
      methods: {
        router: { ...ROUTE, keys: ROUTES },
        route: SINGLE_ROUTE,
        registerRouter: [
          { ...MIDDLEWARE, keys: ["hooks.*"], argument: 3 },
          { ...VALIDATION_ERROR_HANDLER, argument: 3 },
          { ...ROUTE, keys: ROUTES },
        ],
      },
    },
    routerBuilder: {
      made: BUILDERS.map((builder) => `${builder}.routerBuilder()`),
      methods: {
        fullRouter: SERVERLESS_ROUTER,
        partialRouter: SERVERLESS_ROUTER,
        requestMiddleware: SERVERLESS_MIDDLEWARE,
        responseHandler: { when: "request", label: "response handler" },
        route: { ...ROUTE, label: "{0}" },
        routeWithMiddleware: { when: "lifecycle", parameters: ["routeBuilder"] },
      },
      returns: {
        fullRouter: "this",
        partialRouter: "this",
        requestMiddleware: "this",
        responseHandler: "this",
        route: "this",
        routeWithMiddleware: "this",
        subRouter: "this",
      },
    },
    routeBuilder: {
      methods: { handler: ROUTE, middleware: SERVERLESS_MIDDLEWARE },
      returns: { middleware: "this" },
    },
    request: { types: ["@ts-rest/express.TsRestRequest"], lives: "request" },
    response: { lives: "request" },
    context: { lives: "request" },
    error: { lives: "request" },
    next: { lives: "request" },
  },
  handlerTypes: [
    {
      types: [
        "@ts-rest/express.AppRouteImplementation",
        "@ts-rest/express.AppRouteMutationImplementation",
        "@ts-rest/express.AppRouteQueryImplementation",
      ],
      when: "request",
      parameters: ROUTE.parameters,
    },
    { types: ["@ts-rest/express.TsRestRequestHandler"], when: "request", parameters: MIDDLEWARE.parameters },
    {
      types: ["@ts-rest/fastify.RouterImplementation", "@ts-rest/next.RouterImplementation"],
      when: "request",
      keys: ROUTES,
      parameters: ROUTE.parameters,
    },
  ],
  methodDecorators: [
    { decorators: ["@ts-rest/nest.TsRestHandler", "@ts-rest/nest.TsRest", "@ts-rest/nest.Api"], when: "request" },
  ],
} as const satisfies Framework;
