import type { Callbacks, Framework } from "../types.ts";
import {
  RESOLVER,
  RESOLVER_EXPORTS,
  RESOLVER_KINDS,
  RESOLVER_MAP,
  RESOLVER_SHAPES,
  resolversIn,
} from "./graphql-resolvers.ts";

/** A loader answers the same field of many objects at once: https://mercurius.dev/#/docs/loaders */
const LOADER_MAP = ["*.*", "*.*.loader"];
const LOADER = {
  when: "request",
  keys: LOADER_MAP,
  parameters: ["queries", "context"],
  label: "loader",
} as const satisfies Callbacks;

const REQUEST_HOOKS = [
  "onResolution",
  "onSubscriptionConnectionClose",
  "onSubscriptionConnectionError",
  "onSubscriptionEnd",
  "onSubscriptionResolution",
  "preExecution",
  "preParsing",
  "preSubscriptionExecution",
  "preSubscriptionParsing",
  "preValidation",
];

export const mercurius = {
  name: "Mercurius",
  source: "https://mercurius.dev/#/docs/api/options",
  packages: ["mercurius"],
  functions: {
    "mercurius.withFilter": { ...RESOLVER, label: "subscription" },
    "mercurius.mercurius.withFilter": { ...RESOLVER, label: "subscription" },
  },
  kinds: {
    ...RESOLVER_KINDS,
    context: { types: ["mercurius.MercuriusContext"], lives: "request" },
    graphql: {
      types: ["mercurius.MercuriusPlugin"],
      methods: {
        defineResolvers: { ...RESOLVER, keys: RESOLVER_MAP },
        defineLoaders: LOADER,
        addHook: [{ when: "request", events: REQUEST_HOOKS, label: "{0} hook" }, { when: "lifecycle" }],
      },
      lives: "process",
    },
    queries: { lives: "request" },
    request: { lives: "request" },
    reply: { lives: "request" },
  },
  plugins: {
    mercurius: [
      resolversIn("resolvers"),
      { ...LOADER, keys: LOADER_MAP.map((way) => `loaders.${way}`) },
      { when: "request", keys: ["context"], parameters: ["request", "reply"], label: "context" },
      { when: "request", keys: ["errorFormatter", "errorHandler"], label: "error handler" },
      {
        when: "request",
        keys: ["subscription.context", "subscription.onConnect", "subscription.onDisconnect"],
        label: "subscription",
      },
    ],
  },
  adds: { "fastify()": { graphql: "graphql" } },
  handlerTypes: [
    { types: ["mercurius.IResolvers"], when: "request", keys: RESOLVER_MAP, parameters: RESOLVER.parameters },
    { types: ["mercurius.MercuriusLoaders"], when: "request", keys: LOADER_MAP, parameters: LOADER.parameters },
    {
      types: ["mercurius.MercuriusOptions"],
      when: "request",
      keys: resolversIn("resolvers").keys,
      parameters: RESOLVER.parameters,
    },
    {
      types: ["mercurius.MercuriusOptions"],
      when: "request",
      keys: LOADER_MAP.map((way) => `loaders.${way}`),
      parameters: LOADER.parameters,
    },
    { types: ["mercurius.MercuriusOptions"], when: "request", keys: ["context"], parameters: ["request", "reply"] },
    {
      types: ["mercurius.MercuriusOptions"],
      when: "request",
      keys: [
        "errorFormatter",
        "errorHandler",
        "subscription.context",
        "subscription.onConnect",
        "subscription.onDisconnect",
        "subscription.verifyClient",
      ],
    },
  ],
  handlerShapes: RESOLVER_SHAPES,
  exports: [
    ...RESOLVER_EXPORTS,
    {
      names: LOADER_MAP.map((way) => `loaders.${way}`),
      when: "request",
      parameters: LOADER.parameters,
      label: "{name}",
    },
  ],
} as const satisfies Framework;
