import type { Framework } from "../types.ts";
import { IN_BROWSER } from "./browser.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

export const solidStart = {
  name: "SolidStart",
  source: "https://docs.solidjs.com/solid-start/building-your-application/api-routes",
  packages: ["@solidjs/start"],
  hasPages: true,
  functions: {
    "@solidjs/start/middleware.createMiddleware": {
      when: "request",
      keys: ["onRequest", "onBeforeResponse"],
      parameters: ["event"],
      label: "middleware",
    },
    "@solidjs/start/server.createHandler": { when: "request", parameters: ["event"], label: "document" },
    "solid-js.createEffect": IN_BROWSER,
    "solid-js.onMount": IN_BROWSER,
  },
  kinds: {
    event: {
      types: ["@solidjs/start/server.APIEvent", "@solidjs/start/server.FetchEvent", "@solidjs/start/server.PageEvent"],
      lives: "request",
    },
  },
  exports: [
    {
      files: /(?:^|\/)src\/routes\/(.*)\.[jt]sx?$/,
      names: EXPORTED_VERBS,
      when: "request",
      parameters: ["event"],
      label: "{name} /{$1}",
    },
    { directive: "use server", when: "request", label: "server function {name}" },
  ],
} as const satisfies Framework;
