import type { Callbacks, Framework } from "../types.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

/** The last one is where version 1 has them. */
const ENTRY_POINTS = ["@medusajs/framework/http", "@medusajs/framework", "@medusajs/medusa"] as const;

const http = (...names: readonly string[]) => ENTRY_POINTS.flatMap((path) => names.map((name) => `${path}.${name}`));

const MIDDLEWARES = [
  {
    when: "request",
    keys: ["middlewares", "routes.middlewares"],
    parameters: ["request", "response", "next"],
    label: "middleware",
  },
  {
    when: "request",
    keys: ["errorHandler"],
    parameters: [null, "request", "response", "next"],
    label: "error handler",
  },
] as const satisfies readonly Callbacks[];

const STEP = { when: "request", parameters: ["input", "instance"], label: "step {0}" } as const satisfies Callbacks;

/** A workflow's body puts its steps together when the module loads. */
const WORKFLOW = { when: "immediately", argument: 1 } as const satisfies Callbacks;

const TRANSFORM = { when: "request", parameters: ["input"], label: "transform" } as const satisfies Callbacks;

export const medusa = {
  name: "Medusa",
  source: "https://docs.medusajs.com/learn/fundamentals/api-routes",
  packages: ["@medusajs/framework", "@medusajs/medusa"],
  hasPages: true,
  functions: {
    ...Object.fromEntries(http("defineMiddlewares").map((path) => [path, MIDDLEWARES])),
    "@medusajs/framework/workflows-sdk.createStep": STEP,
    "@medusajs/workflows-sdk.createStep": STEP,
    "@medusajs/framework/workflows-sdk.createWorkflow": WORKFLOW,
    "@medusajs/workflows-sdk.createWorkflow": WORKFLOW,
    "@medusajs/framework/workflows-sdk.transform": TRANSFORM,
    "@medusajs/workflows-sdk.transform": TRANSFORM,
  },
  kinds: {
    request: {
      types: http("AuthenticatedMedusaRequest", "MedusaRequest", "MedusaStoreRequest"),
      lives: "request",
    },
    response: { types: http("MedusaResponse"), lives: "request" },
    next: { types: http("MedusaNextFunction"), lives: "request" },
    subscriberArguments: {
      types: ["@medusajs/framework.SubscriberArgs", "@medusajs/framework/subscribers.SubscriberArgs"],
      lives: "request",
    },
    input: { lives: "request" },
    // `{ container }`
    instance: { types: ["@medusajs/framework/workflows-sdk.StepExecutionContext"], lives: "request" },
  },
  handlerTypes: [
    {
      types: http("MedusaRequestHandler", "MiddlewareFunction", "RouteHandler"),
      when: "request",
      parameters: ["request", "response", "next"],
    },
  ],
  classes: [
    {
      // https://docs.medusajs.com/learn/fundamentals/modules
      extends: [
        "MedusaService",
        "AbstractAnalyticsProviderService",
        "AbstractAuthModuleProvider",
        "AbstractFileProviderService",
        "AbstractFulfillmentProviderService",
        "AbstractNotificationProviderService",
        "AbstractPaymentProvider",
      ].map((name) => `@medusajs/framework/utils.${name}`),
      lives: "process",
    },
  ],
  exports: [
    {
      files: /(?:^|\/)src\/api\/(?:(.*)\/)?route\.[jt]s$/,
      names: EXPORTED_VERBS,
      when: "request",
      parameters: ["request", "response"],
      label: "{name} /{$1}",
    },
    {
      files: /(?:^|\/)src\/subscribers\/(.+)\.[jt]s$/,
      names: ["default"],
      when: "request",
      parameters: ["subscriberArguments"],
      label: "subscriber {$1}",
    },
    { files: /(?:^|\/)src\/jobs\/.+\.[jt]s$/, names: ["default"], when: "timer" },
    { files: /(?:^|\/)src\/(?:.+\/)?loaders\/.+\.[jt]s$/, names: ["default"], when: "lifecycle" },
  ],
} as const satisfies Framework;
