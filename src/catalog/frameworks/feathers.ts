import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const feathersjs = (name: string, ...exported: readonly string[]) =>
  exported.map((each) => `@feathersjs/${name}.${each}`);

/** https://feathersjs.com/api/services.html#service-methods */
const SERVICE_METHODS = ["find", "get", "create", "update", "patch", "remove"] as const;
const SERVICE_LIFECYCLE = ["setup", "teardown"] as const;

/** https://feathersjs.com/api/authentication/strategy.html */
const AUTHENTICATION_METHODS = [
  "authenticate",
  "comparePassword",
  "createEntity",
  "findEntity",
  "getEntity",
  "getEntityData",
  "getEntityQuery",
  "getPayload",
  "getProfile",
  "getRedirect",
  "getTokenOptions",
  "handleConnection",
  "parse",
  "updateEntity",
] as const;

const HOOK_TYPES = ["around", "before", "after", "error"] as const;

const HOOK = { when: "request", parameters: ["hookContext", "next"] } as const satisfies Callbacks;

/** By type and method, by type, or by method. https://feathersjs.com/api/hooks.html#registering-hooks */
const HOOKS = [
  { ...HOOK, keys: ["all", ...SERVICE_METHODS], label: "around hook" },
  ...HOOK_TYPES.map((type) => ({ ...HOOK, keys: [type, `${type}.*`], label: `${type} hook` }) as const),
] as const satisfies readonly Callbacks[];

const SERVICE = [
  ...SERVICE_METHODS.map((name) => ({ when: "request", keys: [name], label: `{0}.${name}` }) as const),
  { when: "lifecycle", keys: SERVICE_LIFECYCLE },
] as const satisfies readonly Callbacks[];

const MIDDLEWARE = {
  when: "request",
  parameters: ["request", "response", "next"],
  // Koa's takes a context and the function that goes on
  parametersByCount: { 2: ["koaContext", "next"], 4: ["error", "request", "response", "next"] },
} as const satisfies Callbacks;

const CONFIGURE = { when: "lifecycle", parameters: ["application"] } as const satisfies Callbacks;

const PUBLISH = { when: "request", parameters: [null, "hookContext"], label: "publish" } as const satisfies Callbacks;

export const feathers = {
  name: "Feathers",
  source: "https://feathersjs.com/api/application.html",
  packages: ["@feathersjs/feathers", "@feathersjs/express", "@feathersjs/koa"],
  kinds: {
    application: {
      made: ["@feathersjs/express()", "@feathersjs/koa.koa()"],
      types: [
        ...feathersjs("feathers", "Application"),
        ...feathersjs("express", "Application"),
        ...feathersjs("koa", "Application"),
      ],
      // generated services get it as a parameter whose type is an alias in the project's declarations
      named: /^app$/,
      methods: {
        ...routes({ ...MIDDLEWARE, label: "{METHOD} {0}" }),
        use: [
          { ...MIDDLEWARE, label: "middleware {0}" },
          ...SERVICE,
          {
            ...MIDDLEWARE,
            keys: ["express.before", "express.after", "koa.before", "koa.after"],
            label: "middleware {0}",
          },
        ],
        configure: CONFIGURE,
        hooks: [...HOOKS, { when: "lifecycle", keys: SERVICE_LIFECYCLE }],
        publish: PUBLISH,
        on: { when: "request", events: ["connection", "disconnect", "login", "logout"], label: "{0}" },
        listen: { when: "lifecycle" },
      },
      returns: { configure: "this", hooks: "this", publish: "this", service: "service", use: "this" },
      lives: "process",
    },
    // the same function makes the clients of browsers, so it only says what clients don't do
    transportless: {
      made: ["@feathersjs/feathers()", "@feathersjs/feathers.feathers()"],
      methods: { use: SERVICE, configure: CONFIGURE },
      returns: { configure: "this", use: "this" },
      lives: "process",
    },
    service: {
      methods: { hooks: HOOKS, publish: PUBLISH },
      returns: { hooks: "this", publish: "this" },
      lives: "process",
    },
    server: {
      methods: {
        on: { when: "request", parameters: ["socket"], label: "{0}" },
        use: { when: "request", parameters: ["socket", "next"], label: "socket middleware" },
      },
      lives: "process",
    },
    socket: { methods: { on: { when: "request", label: "{0}" } }, lives: "request" },
    hookContext: {
      types: [...feathersjs("feathers", "HookContext"), ...feathersjs("hooks", "HookContext")],
      properties: { app: "application" },
      lives: "request",
    },
    params: {
      types: [...feathersjs("feathers", "Params"), ...feathersjs("authentication", "AuthenticationParams")],
      lives: "request",
    },
    koaContext: {
      types: feathersjs("koa", "FeathersKoaContext"),
      properties: { app: "application" },
      lives: "request",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
    error: { lives: "request" },
  },
  functions: {
    "@feathersjs/express.rest": { when: "request", parameters: ["request", "response", "next"], label: "formatter" },
    "@feathersjs/socketio": { when: "lifecycle", parameters: ["server"] },
    "@feathersjs/schema.resolve": { when: "request", keys: ["*", "properties.*"], label: "resolver" },
    "@feathersjs/schema.virtual": { when: "request", label: "resolver" },
  },
  handlerTypes: [
    {
      types: feathersjs("feathers", "HookFunction", "Hook", "AroundHookFunction"),
      when: "request",
      parameters: ["hookContext", "next"],
    },
    { types: feathersjs("feathers", "ApplicationHookFunction"), when: "lifecycle" },
    { types: feathersjs("koa", "Middleware"), when: "request", parameters: ["koaContext", "next"] },
  ],
  handlerShapes: [{ names: [/^context$/, /^next$/], parameters: ["hookContext", "next"] }],
  exports: [
    {
      files: /(?:^|\/)([^/]+)\.hooks\.[cm]?[jt]s$/,
      names: HOOK_TYPES.flatMap((type) => [`${type}.*`, `default.${type}.*`]),
      when: "request",
      parameters: ["hookContext", "next"],
      label: "{$1} hook",
    },
    {
      files: /(?:^|\/)hooks\/([^/]+)\.[cm]?[jt]s$/,
      shape: [/^_?(?:context|hook)$/],
      when: "request",
      parameters: ["hookContext", "next"],
      label: "hook {$1}",
    },
  ],
  classes: [
    {
      implements: feathersjs("feathers", "Service", "ServiceInterface", "ServiceMethods"),
      extends: [
        ...feathersjs("knex", "KnexService"),
        ...feathersjs("memory", "MemoryService"),
        ...feathersjs("mongodb", "MongoDBService"),
        "feathers-knex.Service",
        "feathers-memory.Service",
        "feathers-mongoose.Service",
        "feathers-nedb.Service",
        "feathers-objection.Service",
        "feathers-sequelize.SequelizeService",
        "feathers-sequelize.Service",
      ],
      lives: "process",
      methods: { request: SERVICE_METHODS, lifecycle: SERVICE_LIFECYCLE },
    },
    {
      extends: [
        ...feathersjs("authentication", "AuthenticationBaseStrategy", "AuthenticationService", "JWTStrategy"),
        ...feathersjs("authentication-local", "LocalStrategy"),
        ...feathersjs("authentication-oauth", "OAuthStrategy"),
      ],
      lives: "process",
      methods: {
        request: [...SERVICE_METHODS, ...AUTHENTICATION_METHODS],
        lifecycle: ["setApplication", "setAuthentication", "setName", "setup", "verifyConfiguration"],
      },
    },
  ],
} as const satisfies Framework;
