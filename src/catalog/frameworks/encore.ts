import type { Callbacks, Framework } from "../types.ts";

const ENDPOINT = { when: "request", argument: 1, label: "{0.method} {0.path} {name}" } as const satisfies Callbacks;

const STREAM = {
  when: "request",
  argument: 1,
  parameters: ["handshake", "stream"],
  parametersByCount: { 1: ["stream"] },
  label: "{method} endpoint",
} as const satisfies Callbacks;

/** Cron jobs call endpoints, so they need no words of their own: https://encore.dev/docs/ts/primitives/cron-jobs */
export const encore = {
  name: "Encore.ts",
  source: "https://encore.dev/docs/ts/primitives/defining-apis",
  packages: ["encore.dev"],
  functions: {
    "encore.dev/api.api": { ...ENDPOINT, parameters: ["parameters"] },
    "encore.dev/api.api.raw": { ...ENDPOINT, parameters: ["request", "response"] },
    "encore.dev/api.api.streamIn": STREAM,
    "encore.dev/api.api.streamInOut": STREAM,
    "encore.dev/api.api.streamOut": STREAM,
    "encore.dev/api.middleware": { when: "request", parameters: ["middlewareRequest", "next"], label: "middleware" },
    "encore.dev/auth.authHandler": { when: "request", parameters: ["parameters"], label: "auth handler" },
    "encore.dev/pubsub.Subscription": {
      when: "request",
      keys: ["handler"],
      parameters: ["message"],
      label: "subscription {1}",
    },
  },
  kinds: {
    parameters: { sent: "all", lives: "request" },
    request: { types: ["encore.dev/api.RawRequest"], lives: "request" },
    response: { types: ["encore.dev/api.RawResponse"], lives: "request" },
    handshake: { lives: "request" },
    stream: {
      types: ["encore.dev/api.StreamIn", "encore.dev/api.StreamInOut", "encore.dev/api.StreamOut"],
      lives: "request",
    },
    middlewareRequest: { types: ["encore.dev/api.MiddlewareRequest"], lives: "request" },
    message: { lives: "request" },
    next: { lives: "request" },
  },
} as const satisfies Framework;
