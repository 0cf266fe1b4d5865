import type { Callbacks, Framework } from "../types.ts";
import { expressKinds } from "./express-kinds.ts";

const ENDPOINT = { when: "lifecycle", parameters: ["application", null] } as const satisfies Callbacks;

const HOOK = { when: "lifecycle", parameters: ["register", null] } as const satisfies Callbacks;

const OPERATION = {
  when: "request",
  parameters: ["options", "context"],
  label: "operation",
} as const satisfies Callbacks;

const ROUTER = /^router$/;

export const directus = {
  name: "Directus",
  source: "https://directus.io/docs/guides/extensions/api-extensions/hooks",
  packages: ["@directus/extensions-sdk"],
  hasPages: true,
  functions: {
    "@directus/extensions-sdk.defineEndpoint": { ...ENDPOINT, keys: ["handler"] },
    "@directus/extensions-sdk.defineHook": HOOK,
    "@directus/extensions-sdk.defineOperationApi": { ...OPERATION, keys: ["handler"], label: "operation {0.id}" },
  },
  kinds: {
    ...expressKinds,
    register: {
      methods: {
        filter: {
          when: "request",
          argument: 1,
          parameters: ["payload", "meta", "context"],
          label: "filter {0}",
        },
        action: { when: "request", argument: 1, parameters: ["meta", "context"], label: "action {0}" },
        init: { when: "lifecycle", parameters: ["initMeta"] },
        schedule: { when: "timer", argument: 1 },
        embed: { when: "lifecycle" },
      },
    },
    // of `init("routes.custom.before", ({ app }) => …)`
    initMeta: { properties: { app: "application" }, lives: "request" },
    payload: { lives: "request" },
    meta: { lives: "request" },
    options: { lives: "request" },
    context: { lives: "request" },
  },
  handlerShapes: [
    { names: [/^payload$/, /^meta$/], parameters: ["payload", "meta", "context"] },
    { names: [/^meta$/, /^context$/], parameters: ["meta", "context"] },
  ],
  exports: [
    { names: ["default", "default.handler", "handler"], shape: [ROUTER], ...ENDPOINT },
    {
      names: ["default"],
      shape: [{ properties: /^(?:action|embed|filter|init|schedule)$/ }],
      ...HOOK,
    },
    { files: /(?:^|\/)api\.[jt]s$/, names: ["default.handler"], ...OPERATION },
  ],
} as const satisfies Framework;
