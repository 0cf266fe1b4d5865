import type { Callbacks, Framework } from "../types.ts";

/** One function, or options that have it. */
const TRIGGER = {
  when: "request",
  keys: ["handler"],
  parameters: ["trigger", "context"],
  label: "{method} {0}",
} as const satisfies Callbacks;

const HTTP = { ...TRIGGER, parameters: ["request", "context"] } as const satisfies Callbacks;

const HTTP_METHOD = { ...HTTP, label: "{METHOD} {0}" } as const satisfies Callbacks;

const APP_HOOK = { when: "lifecycle" } as const satisfies Callbacks;

const INVOCATION_HOOK = {
  when: "request",
  parameters: ["hookContext"],
  label: "{method} hook",
} as const satisfies Callbacks;

const DURABLE = {
  when: "request",
  keys: ["handler"],
  parameters: ["context"],
  label: "{method} {0}",
} as const satisfies Callbacks;

/** Functions that start orchestrations, by their triggers. */
const DURABLE_CLIENT = {
  ...DURABLE,
  parameters: ["trigger", "instance", "context"],
} as const satisfies Callbacks;

const DURABLE_TRIGGERS = [
  "cosmosDB",
  "eventGrid",
  "eventHub",
  "generic",
  "serviceBusQueue",
  "serviceBusTopic",
  "storageBlob",
  "storageQueue",
  "timer",
];

const azure = (...names: readonly string[]) => names.map((name) => `@azure/functions.${name}`);

const durable = (...names: readonly string[]) => names.map((name) => `durable-functions.${name}`);

/** The folder of a function in the model of version 3, which has `function.json` beside the code. */
const FUNCTION_FOLDER = /(?:^|\/)([^/]+)\/index\.[cm]?[jt]s$/;

const CONTEXT = /^_?context$/;

const REQUEST = /^_?req(uest)?$/;

/** What the templates call the trigger, so that the function is known where nothing else speaks of Azure. */
const TEMPLATE_TRIGGER = /^_?(?:myTimer|myBlob|myQueueItem|mySbMsg|eventHubMessages|eventGridEvent|documents)$/;

/** The names that version 3 looks for, if `entryPoint` does not name another. */
const ENTRY_POINTS = ["default", "run", "index"];

export const azureFunctions = {
  name: "Azure Functions",
  source: "https://learn.microsoft.com/azure/azure-functions/functions-reference-node",
  packages: ["@azure/functions", "durable-functions"],
  functions: {
    "durable-functions.app.orchestration": DURABLE,
    "durable-functions.app.entity": DURABLE,
    "durable-functions.app.activity": { ...DURABLE, parameters: ["trigger", "context"] },
    "durable-functions.app.client.http": { ...DURABLE_CLIENT, parameters: ["request", "instance", "context"] },
    ...Object.fromEntries(
      DURABLE_TRIGGERS.map((trigger) => [`durable-functions.app.client.${trigger}`, DURABLE_CLIENT]),
    ),
    "durable-functions.orchestrator": { when: "request", parameters: ["context"], label: "orchestrator" },
    "durable-functions.entity": { when: "request", parameters: ["context"], label: "entity" },
  },
  kinds: {
    application: {
      made: azure("app"),
      methods: {
        http: HTTP,
        get: HTTP_METHOD,
        post: HTTP_METHOD,
        put: HTTP_METHOD,
        patch: HTTP_METHOD,
        deleteRequest: { ...HTTP, label: "DELETE {0}" },
        connectorTrigger: TRIGGER,
        cosmosDB: TRIGGER,
        eventGrid: TRIGGER,
        eventHub: TRIGGER,
        generic: TRIGGER,
        mcpPrompt: TRIGGER,
        mcpResource: TRIGGER,
        mcpTool: TRIGGER,
        mySql: TRIGGER,
        serviceBusQueue: TRIGGER,
        serviceBusTopic: TRIGGER,
        sql: TRIGGER,
        storageBlob: TRIGGER,
        storageQueue: TRIGGER,
        // one instance is given each tick, the others know nothing of it
        timer: TRIGGER,
        warmup: { when: "lifecycle", keys: ["handler"] },
        webPubSub: TRIGGER,
      },
      properties: { hook: "hooks" },
      lives: "process",
    },
    hooks: {
      methods: {
        appStart: APP_HOOK,
        appTerminate: APP_HOOK,
        preInvocation: INVOCATION_HOOK,
        postInvocation: INVOCATION_HOOK,
        log: { when: "request", label: "log hook" },
      },
    },
    instance: { types: durable("DurableClient") },
    request: { types: azure("HttpRequest"), lives: "request" },
    trigger: { types: azure("Timer", "EventGridEvent"), lives: "request" },
    context: {
      types: [...azure("InvocationContext", "Context"), ...durable("OrchestrationContext", "EntityContext")],
      lives: "request",
    },
    hookContext: {
      types: azure("PreInvocationContext", "PostInvocationContext"),
      properties: { invocationContext: "context" },
      lives: "request",
    },
  },
  handlerTypes: [
    { types: azure("HttpHandler"), when: "request", parameters: ["request", "context"] },
    {
      types: azure(
        "ConnectorTriggerHandler",
        "CosmosDBHandler",
        "CosmosDBv3Handler",
        "CosmosDBv4Handler",
        "EventGridHandler",
        "EventHubHandler",
        "FunctionHandler",
        "McpPromptTriggerHandler",
        "McpResourceTriggerHandler",
        "McpToolTriggerHandler",
        "MySqlHandler",
        "ServiceBusQueueHandler",
        "ServiceBusTopicHandler",
        "SqlHandler",
        "StorageBlobHandler",
        "StorageQueueHandler",
        "TimerHandler",
        "WebPubSubHandler",
      ),
      when: "request",
      parameters: ["trigger", "context"],
    },
    { types: azure("AzureFunction"), when: "request", parameters: ["context", "request"] },
    { types: azure("PreInvocationHandler", "PostInvocationHandler"), when: "request", parameters: ["hookContext"] },
    { types: azure("AppStartHandler", "AppTerminateHandler", "WarmupHandler"), when: "lifecycle" },
    { types: durable("OrchestrationHandler", "EntityHandler"), when: "request", parameters: ["context"] },
    { types: durable("ActivityHandler"), when: "request", parameters: ["trigger", "context"] },
    {
      types: durable(
        "CosmosDBDurableClientHandler",
        "DurableClientHandler",
        "EventGridDurableClientHandler",
        "EventHubDurableClientHandler",
        "HttpDurableClientHandler",
        "ServiceBusQueueDurableClientHandler",
        "ServiceBusTopicDurableClientHandler",
        "StorageBlobDurableClientHandler",
        "StorageQueueDurableClientHandler",
        "TimerDurableClientHandler",
      ),
      when: "request",
      parameters: ["trigger", "instance", "context"],
    },
  ],
  exports: [
    ...[
      { names: ENTRY_POINTS, shape: [CONTEXT, REQUEST], parameters: ["context", "request"], gated: false },
      { names: ENTRY_POINTS, shape: [CONTEXT, TEMPLATE_TRIGGER], parameters: ["context", "trigger"], gated: false },
      { names: ENTRY_POINTS, shape: [CONTEXT], parameters: ["context", "trigger"] },
    ].map((convention) => ({ ...convention, files: FUNCTION_FOLDER, when: "request", label: "{$1}" }) as const),
    {
      shape: [CONTEXT, REQUEST],
      gated: false,
      when: "request",
      parameters: ["context", "request"],
      label: "{name}",
    },
    {
      names: ENTRY_POINTS,
      shape: [CONTEXT, TEMPLATE_TRIGGER],
      gated: false,
      when: "request",
      parameters: ["context", "trigger"],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
