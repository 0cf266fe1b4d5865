import type { Callbacks, Framework, KeyPath } from "../types.ts";

/** Fields hold fields; deeper ones are seldom written in one literal. */
const FIELDS: readonly KeyPath[] = ["fields", "fields.fields", "fields.tabs.fields", "fields.fields.fields"].flatMap(
  (path) => [`${path}.hooks.*`, `${path}.access.*`, `${path}.validate`],
);

const COLLECTION: readonly KeyPath[] = [
  "access.*",
  "auth.strategies.authenticate",
  "endpoints.handler",
  "hooks.*",
  "upload.handlers",
  ...FIELDS,
];

const within = (path: KeyPath) => COLLECTION.map((way) => `${path}.${way}`);

const CONFIG = [
  { when: "lifecycle", keys: ["onInit"], parameters: ["payload"] },
  {
    when: "request",
    keys: ["endpoints.handler"],
    parameters: ["request"],
    label: "endpoint",
  },
  {
    when: "request",
    keys: [
      "hooks.afterError",
      "jobs.access.*",
      "jobs.tasks.handler",
      "jobs.workflows.handler",
      ...within("collections"),
      ...within("globals"),
    ],
    parameters: ["hookArguments"],
    label: "hook",
  },
] as const satisfies readonly Callbacks[];

const hooks = (owner: string, ...names: readonly string[]) => names.map((name) => `payload.${owner}${name}Hook`);

export const payload = {
  name: "Payload",
  source: "https://payloadcms.com/docs/hooks/overview",
  packages: ["payload"],
  hasPages: true,
  functions: {
    "payload.buildConfig": CONFIG,
    "payload/config.buildConfig": CONFIG,
  },
  kinds: {
    payload: { types: ["payload.BasePayload", "payload.Payload"], lives: "process" },
    request: { types: ["payload.PayloadRequest"], properties: { payload: "payload" }, lives: "request" },
    hookArguments: {
      types: ["payload.AccessArgs", "payload.FieldHookArgs", "payload.TaskHandlerArgs"],
      properties: { req: "request" },
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: ["payload.CollectionConfig", "payload.GlobalConfig"],
      when: "request",
      keys: COLLECTION.filter((way) => way !== "endpoints.handler"),
      parameters: ["hookArguments"],
    },
    {
      types: ["payload.CollectionConfig", "payload.GlobalConfig"],
      when: "request",
      keys: ["endpoints.handler"],
      parameters: ["request"],
    },
    { types: ["payload.Endpoint"], when: "request", keys: ["handler"], parameters: ["request"] },
    { types: ["payload.PayloadHandler"], when: "request", parameters: ["request"] },
    {
      types: ["payload.Field", "payload.Block", "payload.TextField"],
      when: "request",
      keys: ["hooks.*", "access.*", "validate", ...FIELDS],
      parameters: ["hookArguments"],
    },
    {
      types: ["payload.TaskConfig", "payload.WorkflowConfig"],
      when: "request",
      keys: ["handler", "onFail", "onSuccess"],
      parameters: ["hookArguments"],
    },
    {
      types: [
        "payload.Access",
        "payload.FieldAccess",
        "payload.FieldHook",
        "payload.TaskHandler",
        "payload.WorkflowHandler",
        ...hooks(
          "Collection",
          "AfterChange",
          "AfterDelete",
          "AfterError",
          "AfterForgotPassword",
          "AfterLogin",
          "AfterLogout",
          "AfterMe",
          "AfterOperation",
          "AfterRead",
          "AfterRefresh",
          "BeforeChange",
          "BeforeDelete",
          "BeforeLogin",
          "BeforeOperation",
          "BeforeRead",
          "BeforeValidate",
          "Me",
          "Refresh",
        ),
        ...hooks(
          "Global",
          "AfterChange",
          "AfterRead",
          "BeforeChange",
          "BeforeOperation",
          "BeforeRead",
          "BeforeValidate",
        ),
      ],
      when: "request",
      parameters: ["hookArguments"],
    },
  ],
  exports: [
    {
      files: /(?:^|\/)(?:collections|globals)\/.+\.[cm]?[jt]s$/,
      names: ["*.hooks.*", "*.access.*"],
      when: "request",
      parameters: ["hookArguments"],
      label: "{name}",
    },
    {
      files: /(?:^|\/)(?:collections|globals)\/.+\.[cm]?[jt]s$/,
      names: ["*.endpoints.handler"],
      when: "request",
      parameters: ["request"],
      label: "endpoint",
    },
  ],
} as const satisfies Framework;
