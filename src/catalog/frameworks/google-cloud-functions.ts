import type { Callbacks, Framework } from "../types.ts";

const HTTP = { when: "request", parameters: ["request", "response"], label: "http {0}" } as const satisfies Callbacks;

/** Projects name the types by their file as well, as the package did before it had an entry for types. */
const ff = (...names: readonly string[]) =>
  names.flatMap((name) => [
    `@google-cloud/functions-framework.${name}`,
    `@google-cloud/functions-framework/build/src/functions.${name}`,
  ]);

const CONTEXT = /^_?(?:context|ctx)$/;

export const googleCloudFunctions = {
  name: "Google Cloud Functions",
  source: "https://github.com/GoogleCloudPlatform/functions-framework-nodejs/tree/main/docs",
  packages: ["@google-cloud/functions-framework"],
  functions: {
    "@google-cloud/functions-framework.http": HTTP,
    "@google-cloud/functions-framework.cloudEvent": {
      when: "request",
      parameters: ["cloudEvent"],
      label: "cloudEvent {0}",
    },
    "@google-cloud/functions-framework.typed": { when: "request", label: "typed {0}" },
  },
  kinds: {
    request: { types: ff("Request"), lives: "request" },
    response: { types: ff("Response"), lives: "request" },
    cloudEvent: { types: [...ff("CloudEvent"), "cloudevents.CloudEvent"], lives: "request" },
    data: { lives: "request" },
    context: { types: ff("Context", "CloudFunctionsContext"), lives: "request" },
  },
  handlerTypes: [
    { types: ff("HttpFunction"), when: "request", parameters: ["request", "response"] },
    {
      types: ff("CloudEventFunction", "CloudEventFunctionWithCallback"),
      when: "request",
      parameters: ["cloudEvent"],
    },
    { types: ff("EventFunction", "EventFunctionWithCallback"), when: "request", parameters: ["data", "context"] },
    { types: ff("TypedFunction"), when: "request", parameters: ["data"] },
  ],
  exports: [
    // the name of the export is the name of the function, so the parameters have to speak
    {
      shape: [/^_?req(uest)?$/, /^_?res(p|ponse)?$/],
      when: "request",
      parameters: ["request", "response"],
      label: "{name}",
    },
    {
      shape: [/^_?(?:cloud_?event|event|pubsubEvent|pubsubMessage)$/i],
      when: "request",
      parameters: ["cloudEvent"],
      label: "{name}",
    },
    {
      shape: [/^_?(?:data|file|message)$/, CONTEXT],
      when: "request",
      parameters: ["data", "context"],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
