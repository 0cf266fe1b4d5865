import type { Callbacks, Framework } from "../types.ts";
import {
  RESOLVER,
  RESOLVER_EXPORTS,
  RESOLVER_KINDS,
  RESOLVER_MAP,
  RESOLVER_SHAPES,
  resolversIn,
} from "./graphql-resolvers.ts";

const FIELD = ["resolve", "subscribe"];

/** https://www.graphql-js.org/api-v16/type/#graphqlobjecttype */
const OBJECT_TYPE = [
  {
    ...RESOLVER,
    keys: ["fields", "fields.()"].flatMap((fields) => FIELD.map((half) => `${fields}.*.${half}`)),
    label: "resolver",
  },
  { when: "request", keys: ["isTypeOf", "resolveType"], parameters: ["parent", "context", "info"] },
  { when: "lifecycle", keys: ["fields", "interfaces"] },
] as const satisfies readonly Callbacks[];

/** Resolvers of a schema that is built from its text alone are the functions of one object. */
const ROOT_VALUE = {
  ...RESOLVER,
  keys: ["rootValue.*", "().rootValue.*"],
  parameters: ["args", "context", "info"],
} as const satisfies Callbacks;

const HANDLER = [
  ROOT_VALUE,
  {
    when: "request",
    keys: [
      "context",
      "formatError",
      "onOperation",
      "onSubscribe",
      "parseRequestParams",
      "rootValue",
      "schema",
      "validationRules",
    ],
    parameters: ["request"],
    label: "GraphQL request",
  },
] as const satisfies readonly Callbacks[];

const HTTP_SERVERS = [
  "@netlify/functions",
  "express",
  "fastify",
  "fetch",
  "http",
  "http2",
  "koa",
  "node",
  "uWebSockets",
];

const SOCKET = {
  when: "request",
  keys: [
    "context",
    "onClose",
    "onComplete",
    "onConnect",
    "onDisconnect",
    "onError",
    "onNext",
    "onOperation",
    "onPing",
    "onPong",
    "onSubscribe",
    "schema",
  ],
  parameters: ["connection"],
  label: "GraphQL socket",
} as const satisfies Callbacks;

const EXPRESS_GRAPHQL = [
  { when: "request", parameters: ["request", "response"], label: "GraphQL request" },
  ROOT_VALUE,
  { when: "request", keys: ["customFormatErrorFn", "extensions"], label: "GraphQL request" },
] as const satisfies readonly Callbacks[];

export const graphqlJs = {
  name: "GraphQL.js",
  source: "https://www.graphql-js.org/docs/",
  // graphql and @graphql-tools/schema are also dependencies of clients
  packages: ["express-graphql", "graphql-http"],
  functions: {
    "graphql.GraphQLInterfaceType": OBJECT_TYPE,
    "graphql.GraphQLObjectType": OBJECT_TYPE,
    "graphql.GraphQLScalarType": {
      when: "request",
      keys: ["parseLiteral", "parseValue", "serialize"],
      parameters: ["args"],
      label: "scalar",
    },
    "graphql.GraphQLUnionType": OBJECT_TYPE,
    "@graphql-tools/merge.mergeResolvers": { ...RESOLVER, keys: RESOLVER_MAP },
    "@graphql-tools/schema.addResolversToSchema": resolversIn("resolvers"),
    "@graphql-tools/schema.makeExecutableSchema": resolversIn("resolvers"),
    "@graphql-tools/schema.mergeSchemas": resolversIn("resolvers"),
    "graphql-tools.makeExecutableSchema": resolversIn("resolvers"),
    "graphql-http.createHandler": HANDLER,
    ...Object.fromEntries(HTTP_SERVERS.map((name) => [`graphql-http/lib/use/${name}.createHandler`, HANDLER])),
    "express-graphql": EXPRESS_GRAPHQL,
    "express-graphql.graphqlHTTP": EXPRESS_GRAPHQL,
    "graphql-ws.makeServer": SOCKET,
    "graphql-ws/lib/use/ws.useServer": SOCKET,
    "graphql-ws/use/@fastify/websocket.makeHandler": SOCKET,
    "graphql-ws/use/bun.makeHandler": SOCKET,
    "graphql-ws/use/crossws.makeHooks": SOCKET,
    "graphql-ws/use/deno.makeHandler": SOCKET,
    "graphql-ws/use/uWebSockets.makeBehavior": SOCKET,
    "graphql-ws/use/ws.useServer": SOCKET,
    "subscriptions-transport-ws.SubscriptionServer": SOCKET,
    "subscriptions-transport-ws.SubscriptionServer.create": SOCKET,
  },
  kinds: {
    ...RESOLVER_KINDS,
    info: { types: ["graphql.GraphQLResolveInfo"], lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    connection: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["@graphql-tools/utils.IResolvers", "graphql-tools.IResolvers"],
      when: "request",
      keys: RESOLVER_MAP,
      parameters: RESOLVER.parameters,
    },
    {
      types: ["graphql.GraphQLFieldResolver", "@graphql-tools/utils.IFieldResolver"],
      when: "request",
      parameters: RESOLVER.parameters,
    },
    { types: ["graphql.GraphQLFieldConfig"], when: "request", keys: FIELD, parameters: RESOLVER.parameters },
    {
      types: ["graphql.GraphQLFieldConfigMap"],
      when: "request",
      keys: FIELD.map((half) => `*.${half}`),
      parameters: RESOLVER.parameters,
    },
  ],
  handlerShapes: RESOLVER_SHAPES,
  exports: RESOLVER_EXPORTS,
} as const satisfies Framework;
