import type { Framework } from "../types.ts";
import { RESOLVER_EXPORTS, RESOLVER_KINDS, RESOLVER_SHAPES, resolversIn } from "./graphql-resolvers.ts";

/** https://the-guild.dev/graphql/yoga-server/docs/features/envelop-plugins#lifecycle */
const REQUEST_HOOKS = [
  "onContextBuilding",
  "onEnveloped",
  "onExecute",
  "onExecutionResult",
  "onParams",
  "onParse",
  "onRequest",
  "onRequestParse",
  "onResponse",
  "onResultProcess",
  "onSubscribe",
  "onValidate",
].flatMap((hook) => [hook, `${hook}.()`, `${hook}.().*`]);

const START_HOOKS = ["onPluginInit", "onSchemaChange", "onYogaInit"];

const HOOK = { when: "request", parameters: ["hookPayload"], label: "plugin" } as const;

const PLUGIN_TYPES = ["graphql-yoga.Plugin", "@envelop/core.Plugin"];

const PLUGINS = [
  { ...HOOK, keys: REQUEST_HOOKS.map((hook) => `plugins.${hook}`) },
  { when: "lifecycle", keys: START_HOOKS.map((hook) => `plugins.${hook}`) },
] as const;

const CONTEXT = {
  when: "request",
  keys: ["context"],
  parameters: ["initialContext"],
  label: "context",
} as const;

export const graphqlYoga = {
  name: "GraphQL Yoga",
  source: "https://the-guild.dev/graphql/yoga-server/docs/features/schema",
  packages: ["graphql-yoga"],
  hasPages: true,
  functions: {
    "graphql-yoga.createSchema": resolversIn("resolvers"),
    "graphql-yoga.createYoga": [
      CONTEXT,
      ...PLUGINS,
      { when: "request", keys: ["schema", "cors", "graphiql", "landingPage", "maskedErrors.maskError"] },
    ],
    "@envelop/core.envelop": PLUGINS,
    // version 1
    "graphql-yoga.GraphQLServer": [resolversIn("resolvers"), CONTEXT],
    "graphql-yoga.GraphQLServerLambda": [resolversIn("resolvers"), CONTEXT],
    ...Object.fromEntries(
      ["useErrorHandler", "useExtendContext"].flatMap((plugin) => [
        [`graphql-yoga.${plugin}`, HOOK],
        [`@envelop/core.${plugin}`, HOOK],
      ]),
    ),
  },
  kinds: {
    ...RESOLVER_KINDS,
    initialContext: { types: ["graphql-yoga.YogaInitialContext"], lives: "request" },
    hookPayload: { lives: "request" },
  },
  handlerTypes: [
    { types: PLUGIN_TYPES, when: "request", keys: REQUEST_HOOKS, parameters: HOOK.parameters },
    { types: PLUGIN_TYPES, when: "lifecycle", keys: START_HOOKS },
  ],
  handlerShapes: RESOLVER_SHAPES,
  exports: RESOLVER_EXPORTS,
} as const satisfies Framework;
