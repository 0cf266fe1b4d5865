import type { Callbacks, ExportConvention, Framework } from "../types.ts";
import { IN_BROWSER } from "./browser.ts";

/** Version 2 calls it Qwik Router. */
const ROUTERS = ["@builder.io/qwik-city", "@qwik.dev/router"] as const;
const LIBRARIES = ["@builder.io/qwik", "@qwik.dev/core"] as const;

/** Functions, and arrays of functions. */
const REQUEST_HOOKS = ["onRequest", "onGet", "onPost", "onPut", "onPatch", "onDelete", "onHead", "onOptions"] as const;

const exported = (packages: readonly string[], name: string, callbacks: Callbacks) =>
  Object.fromEntries(packages.map((from) => [`${from}.${name}`, callbacks]));

const types = (...names: readonly string[]) => ROUTERS.flatMap((from) => names.map((name) => `${from}.${name}`));

const ACTION = { when: "request", parameters: ["input", "event"], label: "{method}" } as const satisfies Callbacks;

export const qwikCity = {
  name: "Qwik City",
  source: "https://qwik.dev/docs/qwikcity/",
  packages: ROUTERS,
  hasPages: true,
  functions: {
    ...exported(ROUTERS, "routeLoader$", { when: "request", parameters: ["event"], label: "routeLoader$" }),
    ...exported(ROUTERS, "routeAction$", ACTION),
    ...exported(ROUTERS, "globalAction$", ACTION),
    ...exported(ROUTERS, "server$", { when: "request", label: "server$" }),
    ...exported(ROUTERS, "validator$", { when: "request", parameters: ["event", "input"], label: "validator$" }),
    ...exported(LIBRARIES, "$", IN_BROWSER),
    ...exported(LIBRARIES, "sync$", IN_BROWSER),
    ...exported(LIBRARIES, "useVisibleTask$", IN_BROWSER),
  },
  kinds: {
    event: {
      types: types(
        "RequestEvent",
        "RequestEventAction",
        "RequestEventBase",
        "RequestEventCommon",
        "RequestEventLoader",
      ),
      lives: "request",
    },
    input: { lives: "request" },
  },
  handlerTypes: [{ types: types("RequestHandler"), when: "request", parameters: ["event"] }],
  exports: [
    ...REQUEST_HOOKS.map(
      (name) =>
        ({
          files: /(?:^|\/)src\/routes\/(?:(.*)\/)?[^/]+\.[jt]sx?$/,
          names: [name],
          when: "request",
          parameters: ["event"],
          label: `${name} of /{$1}`,
        }) satisfies ExportConvention,
    ),
    { files: /(?:^|\/)src\/entry\.ssr\.[jt]sx?$/, names: ["default"], when: "request", label: "render" },
  ],
} as const satisfies Framework;
