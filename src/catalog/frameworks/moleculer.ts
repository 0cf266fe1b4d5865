import type { Callbacks, ExportConvention, Framework, KeyPath } from "../types.ts";

/** Where services, and the mixins that are merged into them, usually are: the runner looks for the first. */
const SCHEMA_FILES = /(?:^|\/)([^/]+)\.(?:service|mixin)\.[cm]?[jt]s$/;

const STARTING_AND_STOPPING = ["created", "started", "stopped"];

/** The last is called by the adapters of databases. https://moleculer.services/docs/0.14/moleculer-db.html */
const SERVICE_LIFECYCLE = [...STARTING_AND_STOPPING, "merged", "afterConnected"];

/** https://moleculer.services/docs/0.14/middlewares.html#Wrapping-handlers */
const WRAPPERS = [
  "localAction",
  "remoteAction",
  "localEvent",
  "remoteEvent",
  "localMethod",
  "call",
  "mcall",
  "emit",
  "broadcast",
  "broadcastLocal",
];

const MIDDLEWARE_LIFECYCLE = [
  ...WRAPPERS,
  ...STARTING_AND_STOPPING,
  "createService",
  "registerLocalService",
  "destroyService",
  "serviceCreating",
  "serviceCreated",
  "serviceStarting",
  "serviceStarted",
  "serviceStopping",
  "serviceStopped",
  "starting",
  "stopping",
];

/** What a service is called for. https://moleculer.services/docs/0.14/services.html */
const HANDLERS = [
  {
    when: "request",
    keys: ["actions.*", "actions.*.handler", "actions.*.cache.enabled", "actions.*.cache.keygen", "actions.*.fallback"],
    parameters: ["context"],
    label: "action",
  },
  { when: "request", keys: ["events.*", "events.*.handler"], parameters: ["context"], label: "event" },
  {
    when: "request",
    keys: ["before", "after", "error"].flatMap((type) => [`hooks.${type}.*`, `actions.*.hooks.${type}`]),
    parameters: ["context", null],
    label: "hook",
  },
  // https://moleculer.services/docs/0.14/moleculer-web.html
  {
    when: "request",
    keys: ["methods.authenticate", "methods.authorize"],
    parameters: ["context", null, "request", "response"],
    label: "gateway hook",
  },
  {
    when: "request",
    keys: ["settings.routes.onBeforeCall", "settings.routes.onAfterCall"],
    parameters: ["context", null, "request", "response", null],
    label: "gateway hook",
  },
  {
    when: "request",
    keys: [
      "settings.onError",
      "settings.routes.onError",
      "settings.use",
      "settings.routes.use",
      "settings.routes.aliases.*",
      "settings.rateLimit.key",
      "settings.routes.rateLimit.key",
    ],
    parameters: ["request", "response", null],
    label: "gateway handler",
  },
] as const satisfies readonly Callbacks[];

const SCHEMA = [...HANDLERS, { when: "lifecycle", keys: SERVICE_LIFECYCLE }] as const satisfies readonly Callbacks[];

const MIDDLEWARE = [
  { when: "request", keys: WRAPPERS.map((name) => `${name}.()`), label: "middleware" },
  { when: "lifecycle", keys: MIDDLEWARE_LIFECYCLE },
] as const satisfies readonly Callbacks[];

/** Of an ES module and of a CommonJS module. */
const inExport = (path: KeyPath): readonly KeyPath[] => [path, `default.${path}`];

/** The same in what a file exports. */
function exported(files: RegExp, all: readonly Callbacks[]): readonly ExportConvention[] {
  return all.map(({ when, keys = [], parameters = [], label = "" }) => ({
    files,
    names: keys.flatMap(inExport),
    when,
    parameters,
    label: `{$1} ${label}`,
  }));
}

const inProperty = (property: string, paths: readonly KeyPath[]) => paths.map((path) => `${property}.${path}`);

export const moleculer = {
  name: "Moleculer",
  source: "https://moleculer.services/docs/0.14/services.html",
  packages: ["moleculer"],
  kinds: {
    broker: {
      made: ["moleculer.ServiceBroker()"],
      types: ["moleculer.ServiceBroker"],
      named: /^broker$/,
      methods: { createService: SCHEMA },
      properties: { localBus: "localBus", middlewares: "middlewares" },
      lives: "process",
    },
    localBus: { methods: { on: { when: "timer" } }, lives: "process" },
    middlewares: { methods: { add: MIDDLEWARE }, lives: "process" },
    context: { types: ["moleculer.Context"], properties: { broker: "broker" }, lives: "request" },
    request: { types: ["moleculer-web.IncomingRequest"], lives: "request" },
    response: { types: ["moleculer-web.GatewayResponse"], lives: "request" },
  },
  functions: {
    "moleculer.ServiceBroker": [
      { when: "lifecycle", keys: STARTING_AND_STOPPING },
      { when: "request", keys: ["errorHandler"], label: "errorHandler" },
      ...MIDDLEWARE.map((callbacks) => ({ ...callbacks, keys: inProperty("middlewares", callbacks.keys) })),
    ],
  },
  handlerTypes: [
    ...SCHEMA.map((callbacks) => ({
      types: ["moleculer.ServiceSchema"],
      when: callbacks.when,
      keys: callbacks.keys,
      ...("parameters" in callbacks && { parameters: callbacks.parameters }),
    })),
    { types: ["moleculer.ActionHandler", "moleculer.EventSchemaHandler"], when: "request", parameters: ["context"] },
    ...MIDDLEWARE.map(({ when, keys }) => ({ types: ["moleculer.Middleware"], when, keys })),
  ],
  exports: [
    ...exported(SCHEMA_FILES, HANDLERS),
    ...exported(/(?:^|\/)([^/]+)\.middleware\.[cm]?[jt]s$/, MIDDLEWARE),
    { files: /(?:^|\/)moleculer\.config\.[cm]?[jt]s$/, names: ["errorHandler"], when: "request" },
    { names: SERVICE_LIFECYCLE.flatMap(inExport), when: "lifecycle" },
  ],
  classes: [
    {
      decorators: ["moleculer-decorators.Service"],
      extends: ["moleculer.Service"],
      lives: "process",
      // the second half as the documentation calls the methods that it gives to parseServiceSchema
      methods: { lifecycle: [...STARTING_AND_STOPPING, "serviceCreated", "serviceStarted", "serviceStopped"] },
    },
  ],
  methodDecorators: [
    {
      decorators: ["moleculer-decorators.Action", "moleculer-decorators.Event"],
      when: "request",
      parameters: ["context"],
    },
  ],
} as const satisfies Framework;
