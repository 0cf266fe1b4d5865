import type { Callbacks, Framework } from "../types.ts";

/** https://hapi.dev/api/#-serverextevents */
const REQUEST_EXTENSIONS = [
  "onRequest",
  "onPreAuth",
  "onCredentials",
  "onPostAuth",
  "onPreHandler",
  "onPostHandler",
  "onPreResponse",
  "onPostResponse",
] as const;

/** https://hapi.dev/api/#lifecycle-methods */
const LIFECYCLE_METHOD = { when: "request", parameters: ["request", "toolkit"] } as const satisfies Callbacks;

/** https://hapi.dev/api/#route-options */
const IN_ROUTE_OPTIONS = [
  "handler",
  "pre",
  "pre.method",
  "pre.failAction",
  "ext.*.method",
  "validate.*",
  "response.failAction",
  "payload.failAction",
  "state.failAction",
];

/** Options may also come from a function, and were called `config` once. */
const IN_ROUTE = [
  "handler",
  ...["options", "options.()", "config"].flatMap((place) => IN_ROUTE_OPTIONS.map((key) => `${place}.${key}`)),
];

const EVENTS = [
  { when: "lifecycle", events: ["start", "stop", "closing", "route", "cachePolicy"] },
  { when: "request", events: ["request", "response"], parameters: ["request"], label: "{0} event" },
  { when: "request", events: ["log"], label: "{0} event" },
] as const satisfies readonly Callbacks[];

/** Of routes that other files register. Other objects have a `handler` as well, which takes something else. */
const ROUTE = {
  names: [...IN_ROUTE, ...IN_ROUTE.map((key) => `*.${key}`)],
  when: "request",
  parameters: ["request", "toolkit"],
  label: "handler",
} as const;

export const hapi = {
  name: "hapi",
  source: "https://hapi.dev/api/",
  packages: ["@hapi/hapi", "hapi"],
  functions: {
    "@hapi/hapi.server": { ...LIFECYCLE_METHOD, keys: ["routes.validate.failAction"], label: "failAction" },
    "@hapi/hapi.Server": { ...LIFECYCLE_METHOD, keys: ["routes.validate.failAction"], label: "failAction" },
  },
  kinds: {
    server: {
      made: ["@hapi/hapi.server()", "@hapi/hapi.Server()", "hapi.server()", "hapi.Server()"],
      types: ["@hapi/hapi.Server", "hapi.Server"],
      // the files of plugins and routes are handed the server; what its methods take is hapi's own
      named: /^server$/,
      methods: {
        route: [
          { when: "lifecycle", keys: ["options"], parameters: ["server"] },
          { ...LIFECYCLE_METHOD, keys: IN_ROUTE, label: "{0.method} {0.path}" },
          // handlers of plugins: `{ proxy: { mapUri } }`
          { when: "request", keys: ["handler.*.*", "options.handler.*.*"], label: "{0.method} {0.path}" },
        ],
        ext: [
          { ...LIFECYCLE_METHOD, events: REQUEST_EXTENSIONS, label: "{0} extension" },
          {
            when: "lifecycle",
            events: ["onPreStart", "onPostStart", "onPreStop", "onPostStop"],
            parameters: ["server"],
          },
          { ...LIFECYCLE_METHOD, keys: ["method"], label: "extension" },
        ],
        method: { when: "request", keys: ["method"], label: "server method {0}" },
        decorate: [
          { when: "request", events: ["request", "response", "toolkit"], label: "{0} decoration" },
          { when: "lifecycle", events: ["handler"] },
          { ...LIFECYCLE_METHOD, events: ["handler"], keys: ["()"], label: "handler" },
        ],
        cache: { when: "request", keys: ["generateFunc"], label: "generateFunc" },
        register: {
          when: "lifecycle",
          keys: ["register", "plugin.register", "plugin.plugin.register"],
          parameters: ["server"],
        },
        dependency: { when: "lifecycle", parameters: ["server"] },
        rules: { when: "lifecycle" },
      },
      // https://hapi.dev/api/#server.decorate()
      shares: { decorate: 2 },
      properties: { auth: "auth", events: "events" },
      lives: "process",
    },
    auth: {
      methods: {
        scheme: [
          { when: "lifecycle", parameters: ["server"] },
          {
            ...LIFECYCLE_METHOD,
            keys: ["().authenticate", "().payload", "().response"],
            label: "auth scheme {0}",
          },
          { when: "request", keys: ["().verify"], label: "auth scheme {0}" },
        ],
        // what a scheme calls is its own: `validate`, `verify`, `keepAlive`
        strategy: { when: "request", argument: 2, keys: ["*"], label: "auth strategy {0}" },
      },
      lives: "process",
    },
    events: { methods: { on: EVENTS, once: EVENTS, addListener: EVENTS }, lives: "process" },
    request: { types: ["@hapi/hapi.Request", "hapi.Request"], properties: { server: "server" }, lives: "request" },
    toolkit: {
      types: ["@hapi/hapi.ResponseToolkit", "hapi.ResponseToolkit"],
      properties: { request: "request", context: "boundContext" },
      lives: "request",
    },
    boundContext: { lives: "process" },
  },
  handlerTypes: [
    {
      types: ["@hapi/hapi.Lifecycle.Method", "hapi.Lifecycle.Method"],
      when: "request",
      parameters: ["request", "toolkit"],
    },
    {
      types: ["@hapi/hapi.ServerRoute", "hapi.ServerRoute"],
      when: "request",
      keys: IN_ROUTE,
      parameters: ["request", "toolkit"],
    },
    {
      types: ["@hapi/hapi.RouteOptions", "hapi.RouteOptions"],
      when: "request",
      keys: IN_ROUTE_OPTIONS,
      parameters: ["request", "toolkit"],
    },
    {
      types: [
        "@hapi/hapi.Plugin",
        "@hapi/hapi.PluginBase",
        "@hapi/hapi.NamedPlugin",
        "@hapi/hapi.PackagedPlugin",
        "hapi.Plugin",
      ],
      when: "lifecycle",
      keys: ["register"],
      parameters: ["server"],
    },
    { types: ["@hapi/hapi.ServerAuthScheme"], when: "lifecycle", parameters: ["server"] },
  ],
  handlerShapes: [{ names: [/^_?req(uest)?$/, /^_?h$/], parameters: ["request", "toolkit"] }],
  exports: [
    { names: ["register", "*.register"], shape: [/^_?server$/], when: "lifecycle", parameters: ["server"] },
    { ...ROUTE, shape: [/^_?req(?:uest)?$|^_$/] },
    { ...ROUTE, shape: [{ properties: /^(?:auth|headers|info|params|path|payload|pre|query|server|state)$/ }] },
  ],
} as const satisfies Framework;
