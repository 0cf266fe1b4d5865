import type { Callbacks, Framework } from "../types.ts";
import { RESOLVER_EXPORTS, RESOLVER_KINDS, RESOLVER_SHAPES, resolversIn } from "./graphql-resolvers.ts";

/** https://www.apollographql.com/docs/apollo-server/integrations/plugins-event-reference */
const REQUEST_EVENTS = [
  "requestDidStart",
  "requestDidStart.().*",
  "unexpectedErrorProcessingRequest",
  "contextCreationDidFail",
  "invalidRequestWasReceived",
];
const SERVER_EVENTS = ["serverWillStart", "serverWillStart.().*", "startupDidFail"];

const PLUGIN_TYPES = ["@apollo/server.ApolloServerPlugin", "apollo-server-plugin-base.ApolloServerPlugin"];

const REQUEST_PLUGIN = {
  when: "request",
  parameters: ["requestContext"],
  label: "plugin",
} as const satisfies Callbacks;

/** Plugins are objects or, up to version 3, functions that return one. */
function plugins(before: readonly string[]): readonly Callbacks[] {
  const ways = (events: readonly string[]) => before.flatMap((way) => events.map((event) => `${way}${event}`));
  return [
    { ...REQUEST_PLUGIN, keys: ways(REQUEST_EVENTS) },
    { when: "lifecycle", keys: ways(SERVER_EVENTS) },
  ];
}

const CONTEXT = {
  when: "request",
  keys: ["context"],
  parameters: ["contextArgument"],
  label: "context",
} as const satisfies Callbacks;

const OPTIONS = [
  resolversIn("resolvers", "modules.resolvers"),
  ...plugins(["plugins.", "plugins.()."]),
  { when: "request", keys: ["formatError", "formatResponse", "rootValue"] },
] as const satisfies readonly Callbacks[];

/** Up to version 3 the server itself makes the context of requests, and their data sources. */
const CLASSIC_OPTIONS = [
  ...OPTIONS,
  CONTEXT,
  { when: "request", keys: ["dataSources"], label: "dataSources" },
  { when: "request", keys: ["subscriptions.onConnect", "subscriptions.onDisconnect"], label: "subscription" },
] as const satisfies readonly Callbacks[];

const CLASSIC_PACKAGES = [
  "apollo-server",
  "apollo-server-azure-functions",
  "apollo-server-cloud-functions",
  "apollo-server-cloudflare",
  "apollo-server-express",
  "apollo-server-fastify",
  "apollo-server-hapi",
  "apollo-server-koa",
  "apollo-server-lambda",
  "apollo-server-micro",
];

const INTEGRATIONS = [
  "@apollo/server/express4.expressMiddleware",
  "@apollo/server/standalone.startStandaloneServer",
  "@as-integrations/azure-functions.startServerAndCreateHandler",
  "@as-integrations/azure-functions.v4.startServerAndCreateHandler",
  "@as-integrations/cloudflare-workers.startServerAndCreateCloudflareWorkersHandler",
  "@as-integrations/express4.expressMiddleware",
  "@as-integrations/express5.expressMiddleware",
  "@as-integrations/h3.startServerAndCreateH3Handler",
  "@as-integrations/koa.koaMiddleware",
];

export const apolloServer = {
  name: "Apollo Server",
  source: "https://www.apollographql.com/docs/apollo-server/data/resolvers",
  packages: ["@apollo/server", "@apollo/subgraph", "apollo-server-core", ...CLASSIC_PACKAGES],
  functions: {
    "@apollo/server.ApolloServer": OPTIONS,
    "@apollo/subgraph.buildSubgraphSchema": resolversIn("resolvers"),
    ...Object.fromEntries(CLASSIC_PACKAGES.map((name) => [`${name}.ApolloServer`, CLASSIC_OPTIONS])),
    ...Object.fromEntries(CLASSIC_PACKAGES.map((name) => [`${name}.makeExecutableSchema`, resolversIn("resolvers")])),
    ...Object.fromEntries(INTEGRATIONS.map((path) => [path, CONTEXT])),
    "@as-integrations/aws-lambda.startServerAndCreateLambdaHandler": [
      CONTEXT,
      { when: "request", keys: ["middleware", "middleware.()"], label: "middleware" },
    ],
    "@as-integrations/fastify.fastifyApolloHandler": { ...CONTEXT, parameters: ["request", "response"] },
    "@as-integrations/next.startServerAndCreateNextHandler": { ...CONTEXT, parameters: ["request", "response"] },
  },
  kinds: {
    ...RESOLVER_KINDS,
    server: {
      made: ["@apollo/server.ApolloServer()", ...CLASSIC_PACKAGES.map((name) => `${name}.ApolloServer()`)],
      types: ["@apollo/server.ApolloServer", ...CLASSIC_PACKAGES.map((name) => `${name}.ApolloServer`)],
      methods: {
        addPlugin: plugins([""]),
        applyMiddleware: { when: "request", keys: ["onHealthCheck"], parameters: ["request"], label: "health check" },
      },
      lives: "process",
    },
    contextArgument: {
      types: [
        "@apollo/server/express4.ExpressContextFunctionArgument",
        "@apollo/server/standalone.StandaloneServerContextFunctionArgument",
        "@as-integrations/aws-lambda.LambdaContextFunctionArgument",
        "@as-integrations/cloudflare-workers.CloudflareContextFunctionArgument",
        "@as-integrations/express4.ExpressContextFunctionArgument",
        "@as-integrations/express5.ExpressContextFunctionArgument",
        "@as-integrations/h3.H3ContextFunctionArgument",
        "@as-integrations/koa.KoaContextFunctionArgument",
        "apollo-server-express.ExpressContext",
      ],
      lives: "request",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    requestContext: {
      types: ["@apollo/server.GraphQLRequestContext", "apollo-server-core.GraphQLRequestContext"],
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: ["@apollo/server.ContextFunction", "apollo-server-core.ContextFunction"],
      when: "request",
      parameters: ["contextArgument"],
    },
    {
      types: ["@as-integrations/fastify.ApolloFastifyContextFunction"],
      when: "request",
      parameters: ["request", "response"],
    },
    { types: PLUGIN_TYPES, when: "request", keys: REQUEST_EVENTS, parameters: ["requestContext"] },
    { types: PLUGIN_TYPES, when: "lifecycle", keys: SERVER_EVENTS },
    {
      types: ["@apollo/server.GraphQLRequestListener"],
      when: "request",
      keys: ["*"],
      parameters: ["requestContext"],
    },
  ],
  handlerShapes: RESOLVER_SHAPES,
  exports: [
    ...RESOLVER_EXPORTS,
    {
      names: ["*.", "*.()."].flatMap((way) => REQUEST_EVENTS.map((event) => `${way}${event}`)),
      when: "request",
      parameters: ["requestContext"],
      label: "plugin",
    },
    { names: ["*.", "*.()."].flatMap((way) => SERVER_EVENTS.map((event) => `${way}${event}`)), when: "lifecycle" },
  ],
  classes: [
    {
      implements: PLUGIN_TYPES,
      lives: "process",
      methods: {
        request: REQUEST_EVENTS.filter((event) => !event.includes(".")),
        lifecycle: SERVER_EVENTS.filter((event) => !event.includes(".")),
      },
      parameters: ["requestContext"],
    },
    {
      // https://www.apollographql.com/docs/apollo-server/data/fetching-rest: one instance for each operation
      extends: [
        "@apollo/datasource-rest.RESTDataSource",
        "apollo-datasource-rest.RESTDataSource",
        "apollo-datasource.DataSource",
      ],
      lives: "request",
      methods: {
        request: [
          "cacheKeyFor",
          "cacheOptionsFor",
          "didEncounterError",
          "didReceiveResponse",
          "errorFromResponse",
          "initialize",
          "parseBody",
          "requestDeduplicationPolicyFor",
          "resolveURL",
          "throwIfResponseIsError",
          "willSendRequest",
        ],
      },
    },
  ],
} as const satisfies Framework;
