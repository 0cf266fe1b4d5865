import type { ApiPath, Callbacks, Framework } from "../types.ts";
import { expressKinds } from "./express-kinds.ts";

/** `validateInput` and `validateDelete` are their names before `validate`. */
const HOOKS = [
  "afterOperation",
  "beforeOperation",
  "resolveInput",
  "validate",
  "validateDelete",
  "validateInput",
] as const;

const HOOK = HOOKS.map(
  (name) =>
    ({
      when: "request",
      keys: [`hooks.${name}`, `hooks.${name}.*`],
      parameters: ["hookArguments"],
      label: `${name} hook`,
    }) as const satisfies Callbacks,
);

const ACCESS = {
  when: "request",
  keys: ["access", "access.*", "access.*.*"],
  parameters: ["hookArguments"],
  label: "access control",
} as const satisfies Callbacks;

const LIST = [...HOOK, ACCESS] as const satisfies readonly Callbacks[];

const FIELD_TYPES = [
  "bigInt",
  "bytes",
  "calendarDay",
  "checkbox",
  "decimal",
  "file",
  "float",
  "image",
  "integer",
  "json",
  "multiselect",
  "password",
  "relationship",
  "select",
  "text",
  "timestamp",
  "virtual",
] as const;

const RESOLVER = {
  when: "request",
  keys: ["resolve"],
  parameters: ["source", "arguments", "context"],
  label: "resolver",
} as const satisfies Callbacks;

const fields: Readonly<Record<ApiPath, readonly Callbacks[]>> = Object.fromEntries(
  FIELD_TYPES.map((type) => [`@keystone-6/core/fields.${type}`, LIST]),
);

export const keystone = {
  name: "Keystone",
  source: "https://keystonejs.com/docs/config/config",
  packages: ["@keystone-6/core"],
  hasPages: true,
  functions: {
    ...fields,
    "@keystone-6/core.list": LIST,
    "@keystone-6/core.action": {
      when: "request",
      keys: ["resolve", "access"],
      parameters: ["arguments", "context"],
      label: "action",
    },
    "@keystone-6/core.config": [
      {
        when: "lifecycle",
        keys: ["db.onConnect", "db.extendPrismaClient", "graphql.extendGraphqlSchema", "ui.getAdditionalFiles"],
      },
      { when: "lifecycle", keys: ["server.extendExpressApp"], parameters: ["application", "context"] },
      { when: "lifecycle", keys: ["server.extendHttpServer"], parameters: ["server", "context"] },
      {
        when: "request",
        keys: ["ui.isAccessAllowed", "ui.pageMiddleware"],
        parameters: ["context"],
        label: "Admin UI",
      },
      {
        when: "request",
        keys: ["session.get", "session.start", "session.end"],
        parameters: ["hookArguments"],
        label: "session",
      },
    ],
    // https://keystonejs.com/docs/guides/schema-extension
    "@keystone-6/core.g.extend": { when: "lifecycle" },
    "@keystone-6/core.g.field": RESOLVER,
    "@keystone-6/core.graphql.extend": { when: "lifecycle" },
    "@keystone-6/core.graphql.field": RESOLVER,
    "@keystone-6/core/session.storedSessions": [
      { when: "lifecycle", keys: ["store"] },
      {
        when: "request",
        keys: ["store.*", "store.().*"],
        parameters: ["arguments", "arguments"],
        label: "session store",
      },
    ],
  },
  kinds: {
    ...expressKinds,
    server: {
      methods: {
        on: [
          { when: "request", events: ["request"], parameters: ["request", "response"], label: "HTTP request" },
          { when: "request", events: ["upgrade"], parameters: ["request"], label: "upgrade event" },
        ],
      },
      lives: "process",
    },
    hookArguments: { properties: { context: "context" }, lives: "request" },
    source: { lives: "request" },
    arguments: { lives: "request" },
    context: {
      types: ["@keystone-6/core/types.KeystoneContext"],
      properties: { req: "request", res: "response" },
      lives: "request",
    },
  },
} as const satisfies Framework;
