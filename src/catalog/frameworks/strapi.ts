import type { Callbacks, Framework, KeyPath } from "../types.ts";

/** https://docs.strapi.io/cms/backend-customization/models#available-lifecycle-events */
const DATABASE_EVENTS = ["Count", "Create", "CreateMany", "Delete", "DeleteMany", "FindMany", "FindOne"]
  .concat("Update", "UpdateMany")
  .flatMap((operation) => [`before${operation}`, `after${operation}`]);

/** The same under each name that a module may give the object that holds them. */
const exported = (...paths: readonly KeyPath[]) => paths.flatMap((path) => [path, `default.${path}`]);

const FACTORY = { when: "lifecycle", argument: 1, parameters: ["instance"] } as const satisfies Callbacks;

const CONTROLLER = [
  FACTORY,
  {
    when: "request",
    argument: 1,
    keys: ["*", "().*"],
    parameters: ["context", "next"],
    label: "controller {0}",
  },
] as const satisfies readonly Callbacks[];

const MIDDLEWARE = {
  when: "request",
  parameters: ["context", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const LISTENERS = { when: "request", label: "{0} event" } as const satisfies Callbacks;

const CONTROLLERS = /(?:^|\/)controllers\/(.+)\.[jt]s$/;
const CRON_TASKS = /(?:^|\/)config\/cron-tasks\.[jt]s$/;
const MIDDLEWARES = /(?:^|\/)(?:src|server)\/(?:.+\/)?middlewares\/(.+)\.[jt]s$/;
const ROUTES = /(?:^|\/)routes\/(.+)\.[jt]s$/;

export const strapi = {
  name: "Strapi",
  source: "https://docs.strapi.io/cms/backend-customization",
  packages: ["@strapi/strapi"],
  hasPages: true,
  functions: {
    "@strapi/strapi.factories.createCoreController": CONTROLLER,
    "@strapi/strapi.factories.createCoreService": FACTORY,
    // https://docs.strapi.io/cms/backend-customization/routes
    "@strapi/strapi.factories.createCoreRouter": {
      ...MIDDLEWARE,
      keys: ["config.*.policies", "config.*.middlewares"],
      label: "route {0}",
    },
  },
  kinds: {
    application: {
      made: ["strapi"],
      types: ["@strapi/strapi.Core.Strapi", "@strapi/types.Core.Strapi", "@strapi/strapi.Strapi"],
      properties: {
        config: "configuration",
        cron: "cron",
        db: "database",
        documents: "documents",
        eventHub: "eventHub",
        server: "httpServer",
      },
      lives: "process",
    },
    // `{ strapi }`
    instance: { properties: { strapi: "application" } },
    configuration: { lives: "process" },
    cron: { methods: { add: { when: "timer", keys: ["*", "*.task"] } } },
    database: { properties: { lifecycles: "lifecycles" } },
    lifecycles: {
      methods: {
        subscribe: { when: "request", keys: DATABASE_EVENTS, parameters: ["event"], label: "database event" },
      },
    },
    // https://docs.strapi.io/cms/api/document-service/middlewares
    documents: { methods: { use: { ...MIDDLEWARE, label: "document middleware" } } },
    eventHub: { methods: { on: LISTENERS, once: LISTENERS, subscribe: { when: "request", label: "event" } } },
    httpServer: {
      methods: {
        use: MIDDLEWARE,
        routes: { ...MIDDLEWARE, keys: ["handler", "routes.handler"], label: "route" },
      },
      returns: { use: "this", routes: "this" },
    },
    context: { lives: "request" },
    event: { lives: "request" },
    next: { lives: "request" },
  },
  exports: [
    { files: CONTROLLERS, names: ["default"], when: "lifecycle", parameters: ["instance"] },
    {
      files: CONTROLLERS,
      names: [...exported("*"), "default.().*"],
      when: "request",
      parameters: ["context", "next"],
      label: "controller {$1}",
    },
    {
      files: /(?:^|\/)policies\/(.+)\.[jt]s$/,
      names: ["default", ...exported("handler")],
      when: "request",
      parameters: ["context", null, "instance"],
      label: "policy {$1}",
    },
    { files: MIDDLEWARES, names: ["default"], when: "lifecycle", parameters: [null, "instance"] },
    {
      files: MIDDLEWARES,
      names: ["default.()"],
      when: "request",
      parameters: ["context", "next"],
      label: "middleware {$1}",
    },
    {
      files: ROUTES,
      names: exported("routes.config.policies", "routes.config.middlewares", "routes.handler"),
      when: "request",
      parameters: ["context", "next"],
      label: "route {$1}",
    },
    {
      files: /(?:^|\/)content-types\/(.+)\/lifecycles\.[jt]s$/,
      names: exported(...DATABASE_EVENTS),
      when: "request",
      parameters: ["event"],
      label: "database event of {$1}",
    },
    {
      files: /(?:^|\/)(?:src|server|server\/src)\/(?:index|register|bootstrap|destroy)\.[jt]s$/,
      names: ["default", ...exported("register", "bootstrap", "destroy")],
      when: "lifecycle",
      parameters: ["instance"],
    },
    { files: CRON_TASKS, names: exported("*", "*.task"), when: "timer", parameters: ["instance"] },
  ],
} as const satisfies Framework;
