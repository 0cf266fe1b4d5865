import type { ApiPath, Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

type FunctionFacts = Readonly<Record<string, Callbacks | readonly Callbacks[]>>;

const ROUTE = { when: "request", parameters: ["event"], keys: ["handler", "middleware"] } as const satisfies Callbacks;

const EVENT_HANDLER = {
  when: "request",
  parameters: ["event"],
  keys: ["handler", "middleware", "onRequest", "onBeforeResponse"],
  label: "event handler",
} as const satisfies Callbacks;

/** The function that makes the handler runs before the first request. */
const LAZY_HANDLER = [
  { when: "lifecycle" },
  { when: "request", keys: ["()"], parameters: ["event"], label: "event handler" },
] as const satisfies readonly Callbacks[];

const NODE_HANDLER = {
  when: "request",
  parameters: ["request", "response"],
  label: "event handler",
} as const satisfies Callbacks;

const WEB_SOCKET = [
  { when: "request", parameters: ["event"], label: "event handler" },
  ...["upgrade", "open", "message", "close", "error"].map(
    (hook) =>
      ({
        when: "request",
        keys: [hook, `().${hook}`],
        parameters: ["peer"],
        label: `websocket ${hook}`,
      }) satisfies Callbacks,
  ),
] as const satisfies readonly Callbacks[];

const APPLICATION = {
  when: "request",
  keys: ["onRequest", "onResponse", "onError", "onBeforeResponse", "onAfterResponse"],
  parameters: ["event"],
  label: "application hook",
} as const satisfies Callbacks;

/** What h3 exports, others export again, and projects of Nitro need not import. */
export const HANDLER_FUNCTIONS = {
  defineEventHandler: EVENT_HANDLER,
  defineHandler: EVENT_HANDLER,
  defineLazyEventHandler: LAZY_HANDLER,
  defineMiddleware: { when: "request", parameters: ["event", "next"], label: "middleware" },
  defineNodeListener: NODE_HANDLER,
  defineNodeMiddleware: NODE_HANDLER,
  defineRequestMiddleware: { when: "request", parameters: ["event"], label: "middleware" },
  defineResponseMiddleware: { when: "request", parameters: ["event"], label: "middleware" },
  defineValidatedHandler: EVENT_HANDLER,
  defineWebSocket: WEB_SOCKET,
  defineWebSocketHandler: WEB_SOCKET,
  eventHandler: EVENT_HANDLER,
  fromNodeMiddleware: NODE_HANDLER,
  lazyEventHandler: LAZY_HANDLER,
} as const satisfies FunctionFacts;

/** The same functions as other modules export them. */
export function exportedBy(
  module: string,
  functions: FunctionFacts,
): Readonly<Record<ApiPath, Callbacks | readonly Callbacks[]>> {
  return Object.fromEntries(Object.entries(functions).map(([name, callbacks]) => [`${module}.${name}`, callbacks]));
}

/** https://h3.dev/utils/request */
const VALUE_FUNCTIONS = [
  "getCookie",
  "getHeader",
  "getQuery",
  "getRequestHeader",
  "getRequestURL",
  "getRouterParam",
  "getRouterParams",
  "getValidatedQuery",
  "getValidatedRouterParams",
  "parseCookies",
  "readBody",
  "readFormData",
  "readMultipartFormData",
  "readRawBody",
  "readValidatedBody",
];

export const h3 = {
  name: "h3",
  source: "https://h3.dev/guide",
  packages: ["h3"],
  functions: {
    ...exportedBy("h3", HANDLER_FUNCTIONS),
    "h3.H3": APPLICATION,
    "h3.createApp": APPLICATION,
    "h3.definePlugin": { when: "lifecycle", parameters: ["application"] },
    "h3.dynamicEventHandler": EVENT_HANDLER,
    "h3.fromNodeHandler": NODE_HANDLER,
    "h3.fromWebHandler": { when: "request", parameters: ["request"], label: "event handler" },
    "h3.onRequest": { when: "request", parameters: ["event"], label: "onRequest" },
    "h3.onResponse": { when: "request", parameters: ["response", "event"], label: "onResponse" },
    "h3.onError": { when: "request", parameters: ["error", "event"], label: "onError" },
    "h3.useBase": EVENT_HANDLER,
    "h3.withBase": EVENT_HANDLER,
  },
  kinds: {
    application: {
      made: ["h3.H3()", "h3.createApp()", "h3.createRouter()", "nitro/h3.H3()"],
      types: ["h3.App", "h3.H3", "h3.Router", "nitro/h3.H3"],
      methods: {
        ...routes({ ...ROUTE, label: "{METHOD} {0}" }),
        add: { ...ROUTE, label: "{0}" },
        on: { ...ROUTE, label: "{0}" },
        use: { ...ROUTE, parameters: ["event", "next"], label: "middleware {0}" },
        mount: { when: "request", parameters: ["request"], label: "{0}" },
        register: { when: "lifecycle", parameters: ["application"] },
      },
      returns: {
        add: "this",
        all: "this",
        delete: "this",
        get: "this",
        head: "this",
        mount: "this",
        on: "this",
        options: "this",
        patch: "this",
        post: "this",
        put: "this",
        register: "this",
        use: "this",
      },
      lives: "process",
    },
    event: { types: ["h3.H3Event", "nitro.H3Event", "nitro/h3.H3Event"], lives: "request" },
    peer: { lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    error: { lives: "request" },
    next: { lives: "request" },
  },
  valueFunctions: VALUE_FUNCTIONS.flatMap((name) => [name, `h3.${name}`]),
  handlerTypes: [
    { types: ["h3.EventHandler"], when: "request", parameters: ["event"] },
    { types: ["h3.Middleware"], when: "request", parameters: ["event", "next"] },
  ],
} as const satisfies Framework;
