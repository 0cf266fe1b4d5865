import type { Framework } from "../types.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

/** Without an adapter everything runs when the site is built: nothing here may be believed for its types alone. */
export const astro = {
  name: "Astro",
  source: "https://docs.astro.build/en/guides/on-demand-rendering/",
  packages: [
    "@astrojs/cloudflare",
    "@astrojs/deno",
    "@astrojs/netlify",
    "@astrojs/node",
    "@astrojs/vercel",
    "@astro-aws/adapter",
    "@deno/astro-adapter",
    "astro-sst",
  ],
  hasPages: true,
  functions: {
    "astro:middleware.defineMiddleware": { when: "request", parameters: ["context", "next"], label: "middleware" },
    "astro:middleware.sequence": { when: "request", parameters: ["context", "next"], label: "middleware" },
    "astro/middleware.sequence": { when: "request", parameters: ["context", "next"], label: "middleware" },
    "astro/middleware.defineMiddleware": { when: "request", parameters: ["context", "next"], label: "middleware" },
    "astro:actions.defineAction": {
      when: "request",
      keys: ["handler"],
      parameters: ["input", "context"],
      label: "action",
    },
  },
  kinds: {
    context: { lives: "request" },
    input: { lives: "request" },
    next: { lives: "request" },
  },
  exports: [
    {
      files: /(?:^|\/)src\/pages\/(.*)\.[cm]?[jt]s$/,
      names: [...EXPORTED_VERBS, "ALL"],
      when: "request",
      parameters: ["context"],
      label: "{name} /{$1}",
    },
    {
      files: /(?:^|\/)src\/middleware(?:\/index)?\.[cm]?[jt]s$/,
      names: ["onRequest"],
      when: "request",
      parameters: ["context", "next"],
      label: "middleware",
    },
  ],
} as const satisfies Framework;
