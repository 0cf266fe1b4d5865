import type { Callbacks, Framework } from "../types.ts";

const of = (...names: readonly string[]) => names.map((name) => `type-graphql.${name}`);

const MIDDLEWARE = {
  when: "request",
  parameters: ["action", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const BUILD = [
  { ...MIDDLEWARE, keys: ["globalMiddlewares"] },
  { when: "request", keys: ["authChecker"], parameters: ["action"], label: "auth checker" },
  { when: "request", keys: ["container", "validate", "validateFn"], label: "resolver" },
] as const satisfies readonly Callbacks[];

const PARAMETER = {
  when: "request",
  parameters: ["action"],
  label: "parameter decorator",
} as const satisfies Callbacks;

export const typeGraphql = {
  name: "TypeGraphQL",
  source: "https://typegraphql.com/docs/resolvers.html",
  packages: ["type-graphql"],
  functions: {
    "type-graphql.UseMiddleware": MIDDLEWARE,
    "type-graphql.createMethodDecorator": MIDDLEWARE,
    "type-graphql.createMethodMiddlewareDecorator": MIDDLEWARE,
    "type-graphql.createResolverClassMiddlewareDecorator": MIDDLEWARE,
    "type-graphql.createParamDecorator": PARAMETER,
    "type-graphql.createParameterDecorator": PARAMETER,
    "type-graphql.Subscription": {
      when: "request",
      keys: ["filter", "subscribe", "topicId", "topics"],
      label: "subscription",
    },
    "type-graphql.buildSchema": BUILD,
    "type-graphql.buildSchemaSync": BUILD,
    "type-graphql.buildTypeDefsAndResolvers": BUILD,
    "type-graphql.buildTypeDefsAndResolversSync": BUILD,
  },
  kinds: {
    action: { types: of("ResolverData"), lives: "request" },
    next: { lives: "request" },
  },
  handlerTypes: [
    { types: of("MiddlewareFn"), when: "request", parameters: MIDDLEWARE.parameters },
    { types: of("AuthChecker", "AuthCheckerFn"), when: "request", parameters: PARAMETER.parameters },
  ],
  classes: [
    // https://typegraphql.com/docs/dependency-injection.html: one instance, unless a container of the user's makes more
    { decorators: of("Resolver"), lives: "process" },
    {
      implements: of("MiddlewareInterface"),
      lives: "process",
      methods: { request: ["use"] },
      parameters: MIDDLEWARE.parameters,
    },
    {
      implements: of("AuthCheckerInterface"),
      lives: "process",
      methods: { request: ["check"] },
      parameters: PARAMETER.parameters,
    },
  ],
  methodDecorators: [
    { decorators: of("Query", "Mutation", "Subscription", "FieldResolver", "Field"), when: "request" },
  ],
  valueDecorators: of("Arg", "Args"),
} as const satisfies Framework;
