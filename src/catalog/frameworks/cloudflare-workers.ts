import type { Callbacks, ExportConvention, Framework } from "../types.ts";

/** https://developers.cloudflare.com/workers/runtime-apis/handlers/ */
const HANDLERS = ["fetch", "scheduled", "queue", "email", "tail", "tailStream", "trace", "connect"] as const;

const PARAMETERS = ["request", "application", "context"] as const;

/** Libraries that are given the exported object, and export another. */
const WRAPPED = {
  when: "request",
  keys: HANDLERS,
  parameters: PARAMETERS,
  label: "handler",
} as const satisfies Callbacks;

const exported = (name: string, convention?: Partial<ExportConvention>): ExportConvention => ({
  names: [`default.${name}`],
  when: "request",
  parameters: PARAMETERS,
  label: name,
  ...convention,
});

/** https://developers.cloudflare.com/pages/functions/api-reference/#onrequests */
const PAGES_METHODS = ["", "Get", "Post", "Put", "Patch", "Delete", "Head", "Options"] as const;

const pagesFunctions = (files: RegExp): readonly ExportConvention[] =>
  PAGES_METHODS.map((method) => ({
    files,
    names: [`onRequest${method}`],
    gated: false,
    when: "request",
    parameters: ["context"],
    label: `${method.toUpperCase()} /{$1}`,
  }));

/** Types that are global in a project whose types are generated, and imported in others. */
const workers = (...names: readonly string[]) =>
  names.flatMap((name) => [
    name,
    `@cloudflare/workers-types.${name}`,
    `@cloudflare/workers-types/experimental.${name}`,
  ]);

export const cloudflareWorkers = {
  name: "Cloudflare Workers",
  source: "https://developers.cloudflare.com/workers/runtime-apis/handlers/",
  packages: [
    "@cloudflare/vite-plugin",
    "@cloudflare/vitest-pool-workers",
    "@cloudflare/workers-types",
    "@cloudflare/wrangler",
    "agents",
    "partykit",
    "partyserver",
    "wrangler",
  ],
  hasPages: true,
  functions: {
    addEventListener: {
      when: "request",
      events: ["fetch", "scheduled", "queue"],
      argument: 1,
      parameters: ["request"],
      label: "{0} event",
    },
    "@sentry/cloudflare.withSentry": { ...WRAPPED, argument: 1 },
    "@microlabs/otel-cf-workers.instrument": { ...WRAPPED, argument: 0 },
    "@cloudflare/workers-oauth-provider.OAuthProvider": {
      ...WRAPPED,
      keys: ["defaultHandler.fetch", "apiHandler.fetch", "apiHandlers.*.fetch", "tokenExchangeCallback"],
    },
  },
  kinds: {
    request: {
      types: workers("ForwardableEmailMessage", "MessageBatch", "QueueEvent", "ScheduledController", "ScheduledEvent"),
      lives: "request",
    },
    // the same object for all requests, https://github.com/cloudflare/cloudflare-docs/pull/4295
    application: { lives: "process" },
    context: { types: workers("EventContext", "ExecutionContext"), lives: "request" },
  },
  handlerTypes: [
    { types: workers("ExportedHandler"), when: "request", keys: HANDLERS, parameters: PARAMETERS },
    {
      types: workers(
        "EmailExportedHandler",
        "ExportedHandlerConnectHandler",
        "ExportedHandlerFetchHandler",
        "ExportedHandlerQueueHandler",
        "ExportedHandlerScheduledHandler",
        "ExportedHandlerTailHandler",
        "ExportedHandlerTraceHandler",
      ),
      when: "request",
      parameters: PARAMETERS,
    },
    { types: workers("PagesFunction", "PagesPluginFunction"), when: "request", parameters: ["context"] },
  ],
  classes: [
    {
      extends: [
        "cloudflare:workers.DurableObject",
        "@cloudflare/actors.Actor",
        "@cloudflare/ai-chat.AIChatAgent",
        "@cloudflare/containers.Container",
        "@cloudflare/think.Think",
        "agents.Agent",
        "agents/ai-chat-agent.AIChatAgent",
        "agents/mcp.McpAgent",
        "partyserver.Server",
      ],
      implements: [...workers("DurableObject"), "partykit/server.Server", "partykit/server.PartyServer"],
      lives: "byDesign",
      methods: { request: ["*"], lifecycle: ["onStart"] },
    },
    {
      extends: ["cloudflare:workers.WorkerEntrypoint"],
      // https://developers.cloudflare.com/workers/runtime-apis/rpc/#lifetime
      lives: "request",
      methods: { request: ["*"] },
    },
    {
      extends: ["cloudflare:workers.WorkflowEntrypoint", "cloudflare:pipelines.PipelineTransformationEntrypoint"],
      lives: "request",
      methods: { request: ["run"] },
    },
    { extends: ["cloudflare:workers.RpcTarget"], methods: { request: ["*"] } },
  ],
  methodDecorators: [{ decorators: ["agents.callable", "agents.unstable_callable"], when: "request" }],
  exports: [
    ...HANDLERS.map((name) => exported(name)),
    ...HANDLERS.map((name) => exported(name, { shape: [/./, /^_?env$/], gated: false })),
    // Bun, Deno, Netlify and Vercel have taken up the same form
    exported("fetch", { shape: [/^_?req(uest)?$/], gated: false }),
    ...pagesFunctions(/(?:^|\/)functions\/(?:(.*)\/)?(?:index|_middleware)\.[cm]?[jt]sx?$/),
    ...pagesFunctions(/(?:^|\/)functions\/(.*)\.[cm]?[jt]sx?$/),
  ],
} as const satisfies Framework;
