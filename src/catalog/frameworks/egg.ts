import type { Framework } from "../types.ts";

const inFolder = (folder: string) => new RegExp(`(?:^|/)app/${folder}/(.+)\\.[jt]s$`);

/** Classes of the package, which the application has as well: `app.Controller`. */
const base = (name: string) => [`egg.${name}`, `egg.Application.${name}`];

/** Functions of a class, or of an object, that a file exports, or that it makes of the application. */
const exported = (...names: readonly string[]) => names.flatMap((name) => [name, `default.().${name}`]);

const HOOKS = ["configWillLoad", "configDidLoad", "didLoad", "willReady", "didReady", "serverDidReady", "beforeClose"];

export const egg = {
  name: "Egg",
  source: "https://www.eggjs.org/basics/structure",
  packages: ["egg"],
  kinds: {
    application: {
      types: ["egg.Application", "egg.Agent"],
      methods: {
        beforeClose: { when: "lifecycle" },
        beforeStart: { when: "lifecycle" },
        once: { when: "lifecycle" },
        ready: { when: "lifecycle" },
        // https://www.eggjs.org/basics/app-start
        on: [
          { when: "lifecycle", events: ["error", "server"] },
          { when: "request", events: ["request", "response"], parameters: ["context"], label: "event {0}" },
        ],
      },
      lives: "process",
    },
    context: { types: ["egg.Context"], lives: "request" },
    inputs: { sent: "all", lives: "request" },
    next: { lives: "request" },
  },
  handlerShapes: [{ names: [/^_?ctx$/, /^_?next$/], parameters: ["context", "next"] }],
  exports: [
    {
      files: inFolder("(?:io/)?middleware"),
      names: ["default.()", "default.().()"],
      when: "request",
      parameters: ["context", "next"],
      label: "middleware {$1}",
    },
    {
      files: inFolder("controller"),
      names: exported("*"),
      shape: [/^_?ctx$/],
      when: "request",
      parameters: ["context"],
      label: "{$1}.{name}",
    },
    // https://www.eggjs.org/basics/objects: one of each for a request
    {
      files: /(?:^|\/)app\/extend\/(context|helper|request|response)\.[jt]s$/,
      names: exported("*"),
      when: "request",
      label: "{$1}.{name}",
    },
    {
      files: inFolder("schedule"),
      names: exported("task"),
      when: "request",
      parameters: ["context"],
      label: "schedule {$1}",
    },
    {
      files: /(?:^|\/)(?:app|agent|app\/router)\.[jt]s$/,
      names: ["default"],
      when: "lifecycle",
      parameters: ["application"],
    },
    { files: inFolder("(?:io/)?(?:controller|middleware|service)"), names: ["default"], when: "lifecycle" },
  ],
  classes: [
    // https://www.eggjs.org/basics/controller https://www.eggjs.org/basics/service
    {
      extends: [...base("Controller"), ...base("BaseContextClass"), ...base("Service")],
      lives: "request",
      methods: { request: ["*"] },
    },
    { files: inFolder("(?:io/)?(?:controller|service)"), lives: "request", methods: { request: ["*"] } },
    // https://www.eggjs.org/basics/schedule
    { extends: base("Subscription"), lives: "request", methods: { request: ["subscribe"] }, parameters: ["inputs"] },
    // https://www.eggjs.org/basics/app-start
    { files: /(?:^|\/)(?:app|agent)\.[jt]s$/, lives: "process", methods: { lifecycle: HOOKS } },
  ],
} as const satisfies Framework;
