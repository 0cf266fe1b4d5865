import type { Callbacks, Framework } from "../types.ts";
import { returningThis } from "./chains.ts";
import { routes } from "./http-methods.ts";

/** https://elysiajs.com/essential/life-cycle */
const HOOKS = [
  "parse",
  "transform",
  "derive",
  "resolve",
  "beforeHandle",
  "afterHandle",
  "mapResponse",
  "afterResponse",
  "error",
];

const HANDLER = { when: "request", parameters: ["context"] } as const satisfies Callbacks;
const WITH_HOOKS = { ...HANDLER, keys: HOOKS } as const satisfies Callbacks;
const HOOK = { ...HANDLER, label: "{method}" } as const satisfies Callbacks;
const SET_UP = { when: "lifecycle", parameters: ["instance"] } as const satisfies Callbacks;

const METHODS = {
  ...routes({ ...WITH_HOOKS, label: "{METHOD} {0}" }),
  route: { ...WITH_HOOKS, label: "{0}" },
  ws: [
    {
      when: "request",
      keys: ["open", "message", "drain", "close", "ping", "pong"],
      parameters: ["socket", "message"],
      label: "WS {0}",
    },
    { ...HANDLER, keys: [...HOOKS, "upgrade"], label: "WS {0}" },
  ],
  mount: { when: "request", parameters: ["request"], label: "mount {0}" },
  on: [
    { ...SET_UP, events: ["start", "stop"] },
    { ...HANDLER, label: "{0} hook" },
  ],
  onRequest: HOOK,
  onParse: HOOK,
  onTransform: HOOK,
  onBeforeHandle: HOOK,
  onAfterHandle: HOOK,
  onAfterResponse: HOOK,
  onError: HOOK,
  mapResponse: HOOK,
  derive: HOOK,
  mapDerive: HOOK,
  resolve: HOOK,
  mapResolve: HOOK,
  trace: { when: "request", label: "trace" },
  parser: { ...HANDLER, label: "parser {0}" },
  group: [SET_UP, { ...WITH_HOOKS, label: "group {0}" }],
  guard: [SET_UP, { ...WITH_HOOKS, label: "guard" }],
  macro: [
    { when: "lifecycle" },
    { ...HANDLER, keys: HOOKS.flatMap((hook) => [hook, `().${hook}`, `*.${hook}`, `*.().${hook}`]), label: "macro" },
    { when: "lifecycle", keys: ["*"] },
  ],
  use: SET_UP,
  onStart: SET_UP,
  onStop: SET_UP,
  listen: { when: "lifecycle" },
  decorate: { when: "lifecycle" },
  model: { when: "lifecycle" },
  state: { when: "lifecycle" },
} as const satisfies Record<string, Callbacks | readonly Callbacks[]>;

export const elysia = {
  name: "Elysia",
  source: "https://elysiajs.com/essential/route",
  packages: ["elysia"],
  kinds: {
    instance: {
      made: ["elysia()", "elysia.Elysia()"],
      types: ["elysia", "elysia.Elysia", "elysia.AnyElysia"],
      methods: METHODS,
      returns: returningThis([
        ...Object.keys(METHODS),
        "affix",
        "as",
        "compile",
        "env",
        "error",
        "headers",
        "prefix",
        "suffix",
        "wrap",
      ]),
      properties: { store: "store" },
      lives: "process",
    },
    context: { types: ["elysia.Context"], properties: { request: "request", store: "store" }, lives: "request" },
    // `state` is one object for all requests: https://elysiajs.com/essential/handler#state
    store: { lives: "process" },
    request: { lives: "request" },
    socket: { properties: { data: "context" }, lives: "request" },
    message: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["elysia.Handler", "elysia.InlineHandler", "elysia.OptionalHandler", "elysia.ErrorHandler"],
      when: "request",
      parameters: ["context"],
    },
  ],
} as const satisfies Framework;
