import type { Callbacks, Framework } from "../types.ts";

/** https://tiptap.dev/docs/hocuspocus/server/hooks */
const REQUEST_HOOKS = [
  "afterLoadDocument",
  "afterStoreDocument",
  "afterUnloadDocument",
  "beforeBroadcastStateless",
  "beforeHandleMessage",
  "beforeSync",
  "beforeUnloadDocument",
  "connected",
  "onAuthenticate",
  "onAwarenessUpdate",
  "onChange",
  "onConnect",
  "onCreateDocument",
  "onDisconnect",
  "onLoadDocument",
  "onRequest",
  "onStateless",
  "onStoreDocument",
  "onTokenSync",
  "onUpgrade",
];
const SERVER_HOOKS = ["onConfigure", "onDestroy", "onListen"];

const EXTENSION = "@hocuspocus/server.Extension";
const CONFIGURATIONS = ["@hocuspocus/server.Configuration", "@hocuspocus/server.ServerConfiguration"];

const ways = (hooks: readonly string[]) => hooks.flatMap((hook) => [hook, `extensions.${hook}`]);

const CONFIGURATION = [
  { when: "request", keys: ways(REQUEST_HOOKS), parameters: ["payload"], label: "{key}" },
  { when: "lifecycle", keys: ways(SERVER_HOOKS) },
] as const satisfies readonly Callbacks[];

export const hocuspocus = {
  name: "Hocuspocus",
  source: "https://tiptap.dev/docs/hocuspocus/server/hooks",
  packages: ["@hocuspocus/server"],
  functions: {
    "@hocuspocus/server.Hocuspocus": CONFIGURATION,
    "@hocuspocus/server.Hocuspocus().configure": CONFIGURATION,
    "@hocuspocus/server.Server": CONFIGURATION,
    "@hocuspocus/server.Server().configure": CONFIGURATION,
    "@hocuspocus/server.Server.configure": CONFIGURATION,
    "@hocuspocus/extension-database.Database": {
      when: "request",
      keys: ["fetch", "store"],
      parameters: ["payload"],
      label: "{key}",
    },
  },
  kinds: {
    payload: {
      types: REQUEST_HOOKS.map((hook) => `@hocuspocus/server.${hook}Payload`),
      properties: { request: "request" },
      sent: ["documentName", "payload", "requestHeaders", "requestParameters", "socketId", "token", "update"],
      lives: "request",
    },
    request: { lives: "request" },
  },
  handlerTypes: [EXTENSION, ...CONFIGURATIONS].flatMap((type) => [
    { types: [type], when: "request" as const, keys: REQUEST_HOOKS, parameters: ["payload"] },
    { types: [type], when: "lifecycle" as const, keys: SERVER_HOOKS },
  ]),
  classes: [
    {
      implements: [EXTENSION],
      lives: "process",
      methods: { request: REQUEST_HOOKS, lifecycle: SERVER_HOOKS },
      parameters: ["payload"],
    },
  ],
} as const satisfies Framework;
