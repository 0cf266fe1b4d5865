import type { ApiPath, Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

/** What the packages of Meteor export is also global in older code. https://docs.meteor.com/packages/ */
const exportedBy = (name: string, ...paths: readonly ApiPath[]): readonly ApiPath[] =>
  paths.flatMap((path) => [path, `meteor/${name}.${path}`]);

const each = (paths: readonly ApiPath[], callbacks: Callbacks) =>
  Object.fromEntries(paths.map((path) => [path, callbacks]));

const HANDLER = {
  when: "request",
  parameters: ["request", "response", "next"],
  parametersByCount: { 4: ["error", "request", "response", "next"] },
} as const satisfies Callbacks;

const ALLOWED = {
  when: "request",
  keys: ["insert", "insertAsync", "remove", "removeAsync", "update", "updateAsync"],
  label: "{method}",
} as const satisfies Callbacks;

const HOOK = { when: "request", label: "{method} hook" } as const satisfies Callbacks;

const CHANGES = [
  {
    when: "timer",
    keys: ["added", "addedAt", "addedBefore", "changed", "changedAt", "movedBefore", "movedTo", "removed", "removedAt"],
  },
] as const satisfies readonly Callbacks[];

export const meteor = {
  name: "Meteor",
  source: "https://docs.meteor.com/api/meteor.html",
  packages: ["meteor-node-stubs", "@types/meteor"],
  hasPages: true,
  kinds: {
    application: {
      made: exportedBy(
        "webapp",
        "WebApp.handlers",
        "WebApp.rawHandlers",
        "WebApp.connectHandlers",
        "WebApp.rawConnectHandlers",
        "WebApp.express()",
        "WebApp.express.Router()",
      ),
      methods: { ...routes({ ...HANDLER, label: "{METHOD} {0}" }), use: { ...HANDLER, label: "middleware {0}" } },
      returns: { use: "this" },
      lives: "process",
    },
    collection: {
      made: exportedBy("mongo", "Mongo.Collection()", "Meteor.users"),
      types: exportedBy("mongo", "Mongo.Collection"),
      // they are exported from files of their own; all that is believed of such a name is what only collections have
      named: /^[A-Z][A-Za-z]*(?:Collection|s)$/,
      methods: { allow: ALLOWED, deny: ALLOWED },
      returns: { find: "cursor" },
      properties: { after: "collectionHooks", before: "collectionHooks" },
    },
    cursor: {
      types: exportedBy("mongo", "Mongo.Cursor"),
      methods: { observe: CHANGES, observeAsync: CHANGES, observeChanges: CHANGES, observeChangesAsync: CHANGES },
    },
    // https://github.com/Meteor-Community-Packages/meteor-collection-hooks
    collectionHooks: {
      methods: { find: HOOK, findOne: HOOK, insert: HOOK, remove: HOOK, update: HOOK, upsert: HOOK },
      lives: "process",
    },
    connection: {
      types: exportedBy("meteor", "Meteor.Connection"),
      methods: { onClose: { when: "request" } },
      lives: "request",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
    error: { lives: "request" },
  },
  functions: {
    ...each(exportedBy("meteor", "Meteor.methods"), {
      when: "request",
      keys: ["*"],
      ownThis: true,
      label: "method {key}",
    }),
    ...each(exportedBy("meteor", "Meteor.publish"), { when: "request", ownThis: true, label: "publish {0}" }),
    ...each(exportedBy("meteor", "Meteor.onConnection"), {
      when: "request",
      parameters: ["connection"],
      label: "connection",
    }),
    ...each(exportedBy("meteor", "Meteor.startup"), { when: "lifecycle" }),
    ...each(exportedBy("meteor", "Meteor.defer"), { when: "immediately" }),
    ...each(exportedBy("meteor", "Meteor.setInterval", "Meteor.setTimeout"), { when: "timer" }),
    ...each(exportedBy("webapp", "WebApp.onListening"), { when: "lifecycle" }),
    ...each(
      exportedBy(
        "webapp",
        "WebApp.addHtmlAttributeHook",
        "WebApp.addRuntimeConfigHook",
        "WebAppInternals.registerBoilerplateDataCallback",
      ),
      { when: "request", label: "{method}" },
    ),
    ...each(
      ["littledata", "percolate", "quave"].flatMap((name) => exportedBy(`${name}:synced-cron`, "SyncedCron.add")),
      { when: "timer", keys: ["job"] },
    ),
    // those that only servers have
    ...each(
      exportedBy(
        "accounts-base",
        "Accounts.beforeExternalLogin",
        "Accounts.onCreateUser",
        "Accounts.onExternalLogin",
        "Accounts.registerLoginHandler",
        "Accounts.validateLoginAttempt",
        "Accounts.validateNewUser",
      ),
      { when: "request", label: "Accounts.{method}" },
    ),
    ...each(exportedBy("ddp-rate-limiter", "DDPRateLimiter.addRule"), {
      when: "request",
      keys: ["*"],
      label: "rate limiter rule",
    }),
    // https://github.com/meteor/validated-method
    ...each(exportedBy("mdg:validated-method", "ValidatedMethod"), {
      when: "request",
      keys: ["run", "validate"],
      label: "method",
    }),
  },
} as const satisfies Framework;
