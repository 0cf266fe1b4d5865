import type { Callbacks, Framework } from "../types.ts";

const HANDLER = { when: "request", parameters: ["event", "context"], label: "handler" } as const satisfies Callbacks;

const AUTHORIZER = { when: "request", label: "authorizer" } as const satisfies Callbacks;

export const sst = {
  name: "SST",
  source: "https://sst.dev/docs/component/aws/function#handler",
  packages: ["sst"],
  hasPages: true,
  functions: {
    "sst/aws/bus.bus.subscriber": { ...HANDLER, argument: 1, label: "subscriber" },
    "sst/aws/bus.bus.handler": { ...HANDLER, argument: 1, label: "subscriber" },
    "sst/aws/realtime.realtime.authorizer": AUTHORIZER,
    "sst/realtime.RealtimeAuthHandler": AUTHORIZER,
    "sst/aws/workflow.workflow.handler": HANDLER,
    "sst/auth.AuthHandler": { when: "request", keys: ["callbacks.*", "callbacks.*.*"], label: "auth callback" },
    // version 2: https://v2.sst.dev/clients
    "sst/node/api.ApiHandler": HANDLER,
    "sst/node/websocket-api.WebSocketApiHandler": HANDLER,
    "sst/node/job.JobHandler": { ...HANDLER, label: "job {0}" },
    "sst/node/event-bus.EventHandler": { ...HANDLER, argument: 1, label: "subscriber" },
    "sst/node/graphql.GraphQLHandler": { when: "request", keys: ["context"], label: "GraphQL context" },
    "sst/context.Handler": { ...HANDLER, label: "{0} handler" },
  },
  kinds: {
    event: { lives: "request" },
    context: { types: ["sst/aws/workflow.workflow.Context"], lives: "request" },
  },
  handlerTypes: [{ types: ["sst/aws/workflow.workflow.Handler"], when: "request", parameters: ["event", "context"] }],
  exports: [{ names: ["handler"], when: "request", parameters: ["event", "context"], label: "{name}" }],
} as const satisfies Framework;
