import type { Framework } from "../types.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

const SERVER_HOOKS = /(?:^|\/)hooks\.server(?:\/index)?\.[jt]s$/;

export const sveltekit = {
  name: "SvelteKit",
  source: "https://svelte.dev/docs/kit/routing",
  packages: ["@sveltejs/kit"],
  hasPages: true,
  functions: {
    "@sveltejs/kit/hooks.sequence": { when: "request", parameters: ["hookInput"], label: "handle" },
    // https://svelte.dev/docs/kit/remote-functions#prerender
    "$app/server.prerender": { when: "lifecycle" },
  },
  kinds: {
    event: { types: ["@sveltejs/kit.RequestEvent", "@sveltejs/kit.ServerLoadEvent"], lives: "request" },
    hookInput: { properties: { event: "event" }, lives: "request" },
    input: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["@sveltejs/kit.Handle", "@sveltejs/kit.HandleFetch", "@sveltejs/kit.HandleServerError"],
      when: "request",
      parameters: ["hookInput"],
    },
  ],
  exports: [
    {
      files: /(?:^|\/)routes\/(?:(.*)\/)?\+server\.[jt]s$/,
      names: [...EXPORTED_VERBS, "fallback"],
      when: "request",
      parameters: ["event"],
      label: "{name} /{$1}",
    },
    {
      files: /(?:^|\/)routes\/(?:(.*)\/)?\+(?:page|layout)(?:\.server)?\.[jt]s$/,
      names: ["load"],
      when: "request",
      parameters: ["event"],
      label: "load of /{$1}",
    },
    {
      files: /(?:^|\/)routes\/(?:(.*)\/)?\+page\.server\.[jt]s$/,
      names: ["actions.*"],
      when: "request",
      parameters: ["event"],
      label: "{name} of /{$1}",
    },
    {
      files: SERVER_HOOKS,
      names: ["handle", "handleFetch", "handleError", "handleValidationError"],
      when: "request",
      parameters: ["hookInput"],
    },
    {
      files: /(?:^|\/)src\/hooks(?:\/index)?\.[jt]s$/,
      names: ["reroute"],
      when: "request",
      parameters: ["hookInput"],
    },
    { files: /\.remote\.[jt]s$/, when: "request", parameters: ["input"], label: "remote function {name}" },
  ],
} as const satisfies Framework;
