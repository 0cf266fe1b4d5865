import type { Callbacks, Framework } from "../types.ts";
import { exportedBy, HANDLER_FUNCTIONS } from "./h3.ts";

/** https://nitro.build/docs/plugins#available-hooks, https://nuxt.com/docs/4.x/api/advanced/hooks#nitro-app-hooks-runtime-server-side */
const REQUEST_HOOKS = [
  "request",
  "response",
  "beforeResponse",
  "afterResponse",
  "error",
  "render:before",
  "render:html",
  "render:island",
  "render:response",
  "cloudflare:email",
  "cloudflare:queue",
  "cloudflare:scheduled",
  "vercel:queue",
] as const;

const PLUGIN = { when: "lifecycle", parameters: ["application"] } as const satisfies Callbacks;
const CACHED_HANDLER = { when: "request", parameters: ["event"], label: "event handler" } as const satisfies Callbacks;
const CACHED_FUNCTION = { when: "request", label: "cached function" } as const satisfies Callbacks;
const ERROR_HANDLER = {
  when: "request",
  parameters: ["error", "event"],
  label: "error handler",
} as const satisfies Callbacks;
const TASK = { when: "request", keys: ["run"], parameters: ["taskEvent"], label: "task" } as const satisfies Callbacks;

/** What Nitro exports beside h3, and its projects need not import. */
const RUNTIME_FUNCTIONS = {
  cachedEventHandler: CACHED_HANDLER,
  cachedFunction: CACHED_FUNCTION,
  defineCachedEventHandler: CACHED_HANDLER,
  defineCachedFunction: CACHED_FUNCTION,
  defineCachedHandler: CACHED_HANDLER,
  defineNitroErrorHandler: ERROR_HANDLER,
  defineNitroPlugin: PLUGIN,
  defineRenderHandler: { when: "request", parameters: ["event"], label: "renderer" },
  defineTask: TASK,
  nitroPlugin: PLUGIN,
} as const satisfies Record<string, Callbacks>;

/** The server of Nuxt as well. */
export const nitro = {
  name: "Nitro",
  source: "https://nitro.build/docs",
  packages: ["nitro", "nitropack", "nuxt"],
  hasPages: true,
  functions: {
    ...HANDLER_FUNCTIONS,
    ...RUNTIME_FUNCTIONS,
    ...exportedBy("#imports", HANDLER_FUNCTIONS),
    ...exportedBy("#imports", RUNTIME_FUNCTIONS),
    ...exportedBy("nitropack/runtime", RUNTIME_FUNCTIONS),
    ...exportedBy("nitro/runtime", RUNTIME_FUNCTIONS),
    ...exportedBy("nitro", HANDLER_FUNCTIONS),
    ...exportedBy("nitro/h3", HANDLER_FUNCTIONS),
    "nitro.definePlugin": PLUGIN,
    "nitro.defineErrorHandler": ERROR_HANDLER,
    "nitro/cache.defineCachedFunction": CACHED_FUNCTION,
    "nitro/cache.defineCachedHandler": CACHED_HANDLER,
    "nitro/task.defineTask": TASK,
  },
  kinds: {
    application: {
      made: ["useNitroApp()", "#imports.useNitroApp()", "nitropack/runtime.useNitroApp()", "nitro/app.useNitroApp()"],
      types: ["nitropack.NitroApp", "nitropack/types.NitroApp", "nitro/types.NitroApp"],
      properties: { hooks: "hooks" },
      lives: "process",
    },
    hooks: {
      made: ["nitro/app.useNitroHooks()"],
      methods: {
        hook: [{ when: "request", events: REQUEST_HOOKS, label: "{0} hook" }, { when: "lifecycle" }],
        hookOnce: [{ when: "request", events: REQUEST_HOOKS, label: "{0} hook" }, { when: "lifecycle" }],
      },
      lives: "process",
    },
    event: { lives: "request" },
    taskEvent: { lives: "request" },
    peer: { lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    error: { lives: "request" },
    next: { lives: "request" },
  },
  handlerTypes: [
    { types: ["nitropack.NitroAppPlugin", "nitropack/types.NitroAppPlugin", "nitro/types.NitroAppPlugin"], ...PLUGIN },
    {
      types: ["nitropack.NitroErrorHandler", "nitropack/types.NitroErrorHandler", "nitro/types.NitroErrorHandler"],
      when: "request",
      parameters: ["error", "event"],
    },
  ],
  exports: [
    {
      files: /(?:^|\/)server\/((?:api|routes)\/.*)\.[cm]?[jt]s$/,
      names: ["default"],
      when: "request",
      parameters: ["event"],
      label: "/{$1}",
    },
    {
      files: /(?:^|\/)server\/middleware\/.*\.[cm]?[jt]s$/,
      names: ["default"],
      when: "request",
      parameters: ["event"],
      label: "middleware",
    },
    { files: /(?:^|\/)server\/plugins\/.*\.[cm]?[jt]s$/, names: ["default"], ...PLUGIN },
  ],
} as const satisfies Framework;
