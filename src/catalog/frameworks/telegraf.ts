import type { Callbacks, Framework, Kind } from "../types.ts";

const MIDDLEWARE = { when: "request", parameters: ["context", "next"] } as const satisfies Callbacks;

/** With a trigger before the middleware. */
const TRIGGERED = [
  "action",
  "cashtag",
  "command",
  "email",
  "hashtag",
  "hears",
  "inlineQuery",
  "mention",
  "on",
  "phone",
  "reaction",
  "spoiler",
  "textLink",
  "textMention",
  "url",
] as const;

const PLAIN = ["drop", "enter", "filter", "gameQuery", "guard", "help", "leave", "settings", "start"] as const;

const METHODS: NonNullable<Kind["methods"]> = {
  ...Object.fromEntries(TRIGGERED.map((method) => [method, { ...MIDDLEWARE, label: `${method} {0}` } as const])),
  ...Object.fromEntries(PLAIN.map((method) => [method, { ...MIDDLEWARE, label: method } as const])),
  use: { ...MIDDLEWARE, label: "middleware" },
  catch: { when: "request", parameters: [null, "context"], label: "error handler" },
  launch: { when: "lifecycle" },
};

export const telegraf = {
  name: "Telegraf",
  source: "https://telegraf.js.org/classes/Composer.html",
  packages: ["telegraf"],
  functions: {
    "telegraf.Scenes.WizardScene": { ...MIDDLEWARE, label: "scene {0}" },
    "telegraf/scenes.WizardScene": { ...MIDDLEWARE, label: "scene {0}" },
  },
  kinds: {
    composer: {
      made: [
        "telegraf.Telegraf()",
        "telegraf.Composer()",
        "telegraf.Scenes.BaseScene()",
        "telegraf.Scenes.Stage()",
        "telegraf.Scenes.WizardScene()",
        "telegraf/scenes.BaseScene()",
        "telegraf/scenes.Stage()",
        "telegraf/scenes.WizardScene()",
      ],
      types: ["telegraf.Telegraf", "telegraf.Composer", "telegraf.Scenes.BaseScene", "telegraf.Scenes.WizardScene"],
      named: /^bot$/,
      methods: METHODS,
      returns: Object.fromEntries([...TRIGGERED, ...PLAIN, "use", "catch"].map((method) => [method, "this"])),
      // what every context inherits
      properties: { context: "sharedContext" },
    },
    sharedContext: { lives: "process" },
    context: {
      types: [
        "telegraf.Context",
        "telegraf.NarrowedContext",
        "telegraf.Scenes.SceneContext",
        "telegraf.Scenes.WizardContext",
      ],
      lives: "request",
    },
    next: { lives: "request" },
  },
  handlerTypes: [
    { types: ["telegraf.Middleware", "telegraf.MiddlewareFn"], when: "request", parameters: ["context", "next"] },
  ],
  handlerShapes: [{ names: [/^ctx$/], parameters: ["context", "next"] }],
} as const satisfies Framework;
