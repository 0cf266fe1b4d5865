import type { Callbacks, Framework } from "../types.ts";

const HANDLER = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;

const REQUEST = /^_?req(?:uest)?$/;

const inFolder = (folder: string) => new RegExp(`(?:^|/)api/${folder}/(.+)\\.[cm]?[jt]s$`);

const IN_HOOK = /(?:^|\/)api\/hooks\/([^/]+?)(?:\/index)?\.[cm]?[jt]s$/;

export const sails = {
  name: "Sails",
  source: "https://sailsjs.com/documentation/concepts/actions-and-controllers",
  packages: ["sails"],
  hasPages: true,
  kinds: {
    application: {
      // a global, and what its package exports
      made: ["sails", "sails.Sails()"],
      methods: {
        registerAction: { ...HANDLER, label: "action" },
        after: { when: "lifecycle" },
        on: { when: "lifecycle" },
        once: { when: "lifecycle" },
        lift: { when: "lifecycle" },
        load: { when: "lifecycle" },
        lower: { when: "lifecycle" },
      },
      lives: "process",
    },
    inputs: { lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
    socket: { lives: "request" },
  },
  handlerShapes: [{ names: [REQUEST, /^_?res(?:ponse)?$/], parameters: ["request", "response", "next"] }],
  exports: [
    // https://sailsjs.com/documentation/concepts/actions-and-controllers#?actions
    {
      files: inFolder("controllers"),
      names: ["fn"],
      when: "request",
      ownThis: true,
      parameters: ["inputs", null],
      label: "action {$1}",
    },
    { ...HANDLER, files: inFolder("controllers"), names: ["default"], shape: [REQUEST], label: "action {$1}" },
    { ...HANDLER, files: inFolder("controllers"), names: ["*"], shape: [REQUEST], label: "{$1}.{name}" },
    { ...HANDLER, files: inFolder("policies"), names: ["default"], label: "policy {$1}" },
    { files: inFolder("responses"), names: ["default"], when: "request", label: "response {$1}" },
    {
      files: inFolder("models"),
      names: [
        "afterCreate",
        "afterDestroy",
        "afterUpdate",
        "beforeCreate",
        "beforeDestroy",
        "beforeUpdate",
        "customToJSON",
      ],
      when: "request",
      label: "{$1}.{name}",
    },
    // https://sailsjs.com/documentation/concepts/extending-sails/hooks/hook-specification
    {
      ...HANDLER,
      files: IN_HOOK,
      names: ["before", "after"].flatMap((place) => [
        `default.().routes.${place}.*`,
        `default.().routes.${place}.*.fn`,
      ]),
      label: "hook {$1}",
    },
    { files: IN_HOOK, names: ["default"], when: "lifecycle", parameters: ["application"] },
    {
      files: IN_HOOK,
      names: ["default.().configure", "default.().initialize", "default.().registerActions"],
      when: "lifecycle",
    },
    { files: /(?:^|\/)config\/bootstrap\.[cm]?[jt]s$/, names: ["bootstrap"], when: "lifecycle" },
    { files: /(?:^|\/)config\/cron\.[cm]?[jt]s$/, names: ["cron.*.onTick"], when: "timer" },
    { ...HANDLER, files: /(?:^|\/)config\/http\.[cm]?[jt]s$/, names: ["http.middleware.*"], label: "middleware" },
    {
      ...HANDLER,
      files: /(?:^|\/)config\/routes\.[cm]?[jt]s$/,
      names: ["routes.*", "routes.*.fn"],
      label: "{name}",
    },
    {
      files: /(?:^|\/)config\/sockets\.[cm]?[jt]s$/,
      names: ["sockets.beforeConnect"],
      when: "request",
      parameters: ["socket", null],
      label: "{name}",
    },
    {
      files: /(?:^|\/)config\/sockets\.[cm]?[jt]s$/,
      names: ["sockets.afterDisconnect"],
      when: "request",
      parameters: [null, "socket", null],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
