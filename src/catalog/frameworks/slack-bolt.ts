import type { Callbacks, Framework } from "../types.ts";
import { expressKinds } from "./express-kinds.ts";

const LISTENER = { when: "request", parameters: ["listenerArguments"] } as const satisfies Callbacks;

/** What listeners and middleware are given in one object. https://docs.slack.dev/tools/bolt-js/reference#listener-function-arguments */
const LISTENER_ARGUMENTS =
  /^(?:ack|action|body|client|command|complete|context|event|fail|getThreadContext|inputs|logger|message|next|options|payload|respond|saveThreadContext|say|setStatus|setSuggestedPrompts|setTitle|shortcut|view)$/;

const CUSTOM_ROUTES = {
  when: "request",
  keys: ["customRoutes.handler"],
  parameters: ["request", "response"],
  label: "custom route",
} as const satisfies Callbacks;

const RECEIVER = [
  CUSTOM_ROUTES,
  {
    when: "request",
    keys: [
      "customPropertiesExtractor",
      "dispatchErrorHandler",
      "processEventErrorHandler",
      "unhandledRequestHandler",
      "installationStore.*",
      "installerOptions.callbackOptions.*",
      "installerOptions.stateStore.*",
    ],
    label: "receiver",
  },
] as const satisfies readonly Callbacks[];

const APP = [
  CUSTOM_ROUTES,
  { when: "request", keys: ["authorize"], parameters: ["listenerArguments"], label: "authorize" },
  {
    when: "request",
    keys: [
      "convoStore.*",
      "installationStore.*",
      "installerOptions.callbackOptions.*",
      "installerOptions.stateStore.*",
    ],
    label: "app",
  },
] as const satisfies readonly Callbacks[];

export const slackBolt = {
  name: "Bolt for JavaScript",
  source: "https://docs.slack.dev/tools/bolt-js/reference#listener-functions",
  packages: ["@slack/bolt"],
  functions: {
    "@slack/bolt.App": APP,
    "@slack/bolt": APP,
    "@slack/bolt.HTTPReceiver": RECEIVER,
    "@slack/bolt.ExpressReceiver": RECEIVER,
    "@slack/bolt.SocketModeReceiver": RECEIVER,
    "@slack/bolt.AwsLambdaReceiver": RECEIVER,
    "@slack/bolt.Assistant": {
      ...LISTENER,
      keys: ["threadStarted", "threadContextChanged", "userMessage"],
      label: "assistant",
    },
  },
  kinds: {
    ...expressKinds,
    slackApp: {
      made: ["@slack/bolt.App()", "@slack/bolt()"],
      types: ["@slack/bolt.App", "@slack/bolt"],
      named: /^(?:bolt|slack|slackBolt)App$/,
      methods: {
        action: { ...LISTENER, label: "action {0}" },
        command: { ...LISTENER, label: "command {0}" },
        error: { ...LISTENER, label: "error handler" },
        event: { ...LISTENER, label: "event {0}" },
        function: { ...LISTENER, label: "function {0}" },
        message: { ...LISTENER, label: "message {0}" },
        options: { ...LISTENER, label: "options {0}" },
        shortcut: { ...LISTENER, label: "shortcut {0}" },
        use: { ...LISTENER, label: "middleware" },
        view: { ...LISTENER, label: "view {0}" },
      },
      returns: { function: "this", use: "this" },
      lives: "process",
    },
    receiver: {
      made: ["@slack/bolt.ExpressReceiver()"],
      types: ["@slack/bolt.ExpressReceiver"],
      properties: { app: "application", router: "application" },
      lives: "process",
    },
    listenerArguments: {
      types: [
        "@slack/bolt.AllMiddlewareArgs",
        "@slack/bolt.SlackActionMiddlewareArgs",
        "@slack/bolt.SlackCommandMiddlewareArgs",
        "@slack/bolt.SlackEventMiddlewareArgs",
        "@slack/bolt.SlackOptionsMiddlewareArgs",
        "@slack/bolt.SlackShortcutMiddlewareArgs",
        "@slack/bolt.SlackViewMiddlewareArgs",
      ],
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: [
        "@slack/bolt.Middleware",
        "@slack/bolt.AssistantThreadContextChangedMiddleware",
        "@slack/bolt.AssistantThreadStartedMiddleware",
        "@slack/bolt.AssistantUserMessageMiddleware",
      ],
      when: "request",
      parameters: ["listenerArguments"],
    },
  ],
  exports: [
    // the folders of https://github.com/slack-samples/bolt-js-starter-template
    {
      files: /(?:^|\/)listeners\/.+\.[cm]?[jt]s$/,
      shape: [{ properties: LISTENER_ARGUMENTS }],
      when: "request",
      parameters: ["listenerArguments"],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
