import type { Callbacks, Framework } from "../types.ts";

const LISTENERS = [
  { when: "lifecycle", events: ["error", "polling_error", "webhook_error"] },
  { when: "request", parameters: ["message", "message"], label: "on {0}" },
] as const satisfies readonly Callbacks[];

/** Version 2 has middleware where earlier ones have listeners. */
const MIDDLEWARE = { when: "request", parameters: ["message", "next"] } as const satisfies Callbacks;

export const nodeTelegramBotApi = {
  name: "node-telegram-bot-api",
  source: "https://github.com/yagop/node-telegram-bot-api/blob/master/doc/usage.md",
  packages: ["node-telegram-bot-api"],
  kinds: {
    bot: {
      made: ["node-telegram-bot-api()", "node-telegram-bot-api.Bot()"],
      types: ["node-telegram-bot-api", "node-telegram-bot-api.Bot"],
      named: /^bot$/,
      methods: {
        on: LISTENERS,
        once: LISTENERS,
        onText: { when: "request", argument: 1, parameters: ["message", "message"], label: "text" },
        onReplyToMessage: { when: "request", argument: 2, parameters: ["message"], label: "reply" },
        use: { ...MIDDLEWARE, label: "middleware" },
        command: { ...MIDDLEWARE, label: "command {0}" },
        hears: { ...MIDDLEWARE, label: "hears {0}" },
        catch: { when: "request", parameters: [null, "message"], label: "error handler" },
      },
      returns: { on: "this", once: "this", use: "this", command: "this", hears: "this", catch: "this" },
    },
    message: {
      types: ["CallbackQuery", "Context", "InlineQuery", "Message"].map((name) => `node-telegram-bot-api.${name}`),
      lives: "request",
    },
    next: { lives: "request" },
  },
} as const satisfies Framework;
