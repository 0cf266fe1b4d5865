import type { Callbacks, Framework } from "../types.ts";

const HANDLER = { when: "request", parameters: ["event", "context"], label: "handler" } as const satisfies Callbacks;

/** A file, or a folder with a file of the same name: what lies beside that is no function of its own. */
const FUNCTION = /(?:^|\/)netlify\/functions\/([^/_][^/]*?)(?:\/(?:\1|index))?\.[cm]?[jt]sx?$/;

const EDGE_FUNCTION = /(?:^|\/)netlify\/edge-functions\/([^/_][^/]*?)(?:\/(?:\1|index))?\.[cm]?[jt]sx?$/;

const functions = (...names: readonly string[]) => names.map((name) => `@netlify/functions.${name}`);

export const netlify = {
  name: "Netlify Functions",
  source: "https://docs.netlify.com/build/functions/api/",
  packages: ["@netlify/edge-functions", "@netlify/functions"],
  hasPages: true,
  functions: {
    "@netlify/functions.builder": HANDLER,
    "@netlify/functions.schedule": { ...HANDLER, argument: 1 },
    "@netlify/functions.stream": HANDLER,
  },
  kinds: {
    request: { lives: "request" },
    event: {
      types: functions(
        "DeployBuildingEvent",
        "DeployDeletedEvent",
        "DeployFailedEvent",
        "DeployLockedEvent",
        "DeploySucceededEvent",
        "DeployUnlockedEvent",
        "FormSubmittedEvent",
        "HandlerEvent",
        "UserDeletedEvent",
        "UserLoginEvent",
        "UserModifiedEvent",
        "UserSignupEvent",
        "UserValidateEvent",
      ),
      lives: "request",
    },
    context: {
      types: [
        ...functions("Context", "HandlerContext"),
        "@netlify/edge-functions.Context",
        "@netlify/types.Context",
        "netlify:edge.Context",
      ],
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: functions("BackgroundHandler", "BuilderHandler", "Handler", "StreamingHandler"),
      when: "request",
      parameters: ["event", "context"],
    },
    {
      types: functions(
        "DeployBuildingHandler",
        "DeployDeletedHandler",
        "DeployFailedHandler",
        "DeployLockedHandler",
        "DeploySucceededHandler",
        "DeployUnlockedHandler",
        "FormSubmittedHandler",
        "UserDeletedHandler",
        "UserLoginHandler",
        "UserModifiedHandler",
        "UserSignupHandler",
        "UserValidateHandler",
      ),
      when: "request",
      parameters: ["event"],
    },
    { types: functions("NetlifyFunction"), when: "request", keys: ["*"], parameters: ["request", "context"] },
    {
      types: ["@netlify/edge-functions.EdgeFunction", "netlify:edge.EdgeFunction"],
      when: "request",
      parameters: ["request", "context"],
    },
  ],
  exports: [
    {
      files: FUNCTION,
      names: ["default", "default.*"],
      gated: false,
      when: "request",
      parameters: ["request", "context"],
      label: "function {$1}",
    },
    {
      files: FUNCTION,
      names: ["handler"],
      gated: false,
      when: "request",
      parameters: ["event", "context"],
      label: "function {$1}",
    },
    {
      files: EDGE_FUNCTION,
      names: ["default"],
      gated: false,
      when: "request",
      parameters: ["request", "context"],
      label: "edge function {$1}",
    },
  ],
} as const satisfies Framework;
