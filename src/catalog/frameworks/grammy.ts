import type { Callbacks, Framework } from "../types.ts";

const MIDDLEWARE = { when: "request", parameters: ["context", "next"] } as const satisfies Callbacks;

const ON = { ...MIDDLEWARE, label: "on {0}" } as const satisfies Callbacks;

const QUERY = { ...MIDDLEWARE, label: "{method} {0}" } as const satisfies Callbacks;

const CHAINED = Object.fromEntries(
  [
    "branch",
    "callbackQuery",
    "chatType",
    "chosenInlineResult",
    "command",
    "drop",
    "errorBoundary",
    "filter",
    "fork",
    "gameQuery",
    "hears",
    "inlineQuery",
    "lazy",
    "on",
    "preCheckoutQuery",
    "reaction",
    "route",
    "shippingQuery",
    "use",
  ].map((method) => [method, "this"]),
);

export const grammy = {
  name: "grammY",
  source: "https://grammy.dev/guide/middleware",
  packages: ["grammy"],
  functions: {
    // https://grammy.dev/plugins/conversations
    "@grammyjs/conversations.createConversation": {
      when: "request",
      argument: 0,
      parameters: ["context", "context"],
      label: "conversation",
    },
  },
  kinds: {
    composer: {
      made: ["grammy.Bot()", "grammy.Composer()"],
      types: ["grammy.Bot", "grammy.Composer"],
      named: /^bot$/,
      methods: {
        use: { ...MIDDLEWARE, label: "middleware" },
        on: ON,
        reaction: ON,
        chatType: ON,
        command: { ...MIDDLEWARE, label: "command {0}" },
        hears: { ...MIDDLEWARE, label: "hears {0}" },
        callbackQuery: QUERY,
        chosenInlineResult: QUERY,
        gameQuery: QUERY,
        inlineQuery: QUERY,
        preCheckoutQuery: QUERY,
        shippingQuery: QUERY,
        branch: { ...MIDDLEWARE, label: "middleware" },
        drop: { ...MIDDLEWARE, label: "middleware" },
        filter: { ...MIDDLEWARE, label: "middleware" },
        fork: { ...MIDDLEWARE, label: "middleware" },
        lazy: { ...MIDDLEWARE, label: "middleware" },
        route: { ...MIDDLEWARE, keys: ["*"], label: "route" },
        errorBoundary: { when: "request", label: "error handler" },
        catch: { when: "request", parameters: ["error"], label: "error handler" },
        start: { when: "lifecycle", keys: ["onStart"] },
      },
      returns: CHAINED,
    },
    context: {
      types: [
        "grammy.CallbackQueryContext",
        "grammy.CommandContext",
        "grammy.Context",
        "grammy.Filter",
        "grammy.HearsContext",
        "grammy.InlineQueryContext",
      ],
      lives: "request",
    },
    error: { types: ["grammy.BotError"], properties: { ctx: "context" }, lives: "request" },
    next: { types: ["grammy.NextFunction"], lives: "request" },
  },
  handlerTypes: [
    {
      types: [
        "grammy.CallbackQueryMiddleware",
        "grammy.CommandMiddleware",
        "grammy.HearsMiddleware",
        "grammy.InlineQueryMiddleware",
        "grammy.Middleware",
        "grammy.MiddlewareFn",
      ],
      when: "request",
      parameters: ["context", "next"],
    },
    { types: ["grammy.ErrorHandler"], when: "request", parameters: ["error"] },
  ],
  handlerShapes: [{ names: [/^ctx$/], parameters: ["context", "next"] }],
} as const satisfies Framework;
