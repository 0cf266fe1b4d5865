import type { ApiPath, Callbacks, Framework } from "../types.ts";
import { IN_BROWSER, REACT_CALLBACKS } from "./browser.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

const PACKAGES = ["@tanstack/react-start", "@tanstack/solid-start", "@tanstack/vue-start", "@tanstack/start"] as const;
const ROUTERS = ["@tanstack/react-router", "@tanstack/solid-router", "@tanstack/vue-router"] as const;

const made = (call: string): readonly ApiPath[] => PACKAGES.map((name) => `${name}${call}`);

const exported = (packages: readonly string[], path: string, callbacks: Callbacks | readonly Callbacks[]) =>
  Object.fromEntries(packages.map((name) => [`${name}${path}`, callbacks]));

/** Handlers in an object, by verb. */
const handlersIn = (...places: readonly string[]) =>
  [...EXPORTED_VERBS, "ANY"].map((verb) => ({
    when: "request",
    keys: places.flatMap((place) => [`${place}${verb}`, `${place}${verb}.handler`]),
    parameters: ["handlerContext"],
    label: `${verb} {0}`,
  })) satisfies readonly Callbacks[];

const SERVER_ONLY = { when: "request", label: "server-only function" } as const satisfies Callbacks;
const VALIDATOR = { when: "request", parameters: ["input"], label: "validator" } as const satisfies Callbacks;

export const tanstackStart = {
  name: "TanStack Start",
  source: "https://tanstack.com/start/latest/docs/framework/react/guide/server-functions",
  packages: PACKAGES,
  hasPages: true,
  functions: {
    ...REACT_CALLBACKS,
    ...exported(ROUTERS, ".createFileRoute()", handlersIn("server.handlers.")),
    ...exported(PACKAGES, "/api.createAPIFileRoute()", handlersIn("")),
    ...exported(PACKAGES, ".createServerOnlyFn", SERVER_ONLY),
    ...exported(PACKAGES, ".createClientOnlyFn", IN_BROWSER),
    ...exported(PACKAGES, "/server-entry.createServerEntry", {
      when: "request",
      keys: ["fetch"],
      parameters: ["request"],
      label: "fetch",
    }),
    ...exported(PACKAGES, "/server.createStartHandler", { when: "request", keys: ["handler"], label: "render" }),
    ...exported(PACKAGES, "/server.defineHandlerCallback", { when: "request", label: "render" }),
  },
  kinds: {
    serverFunction: {
      made: made(".createServerFn()"),
      methods: {
        handler: { when: "request", parameters: ["handlerContext"], label: "server function" },
        inputValidator: VALIDATOR,
        validator: VALIDATOR,
      },
      returns: { inputValidator: "this", middleware: "this", validator: "this" },
      lives: "process",
    },
    middleware: {
      made: made(".createMiddleware()"),
      methods: {
        server: { when: "request", parameters: ["handlerContext"], label: "middleware" },
        client: IN_BROWSER,
        inputValidator: VALIDATOR,
        validator: VALIDATOR,
      },
      returns: { client: "this", inputValidator: "this", middleware: "this", validator: "this" },
      lives: "process",
    },
    isomorphicFunction: {
      made: made(".createIsomorphicFn()"),
      methods: { server: SERVER_ONLY, client: IN_BROWSER },
      returns: { server: "this", client: "this" },
      lives: "process",
    },
    serverRoute: {
      made: made("/server.createServerFileRoute()"),
      methods: { methods: handlersIn("") },
      returns: { middleware: "this" },
      lives: "process",
    },
    handlerContext: { lives: "request" },
    input: { lives: "request" },
    request: { lives: "request" },
  },
} as const satisfies Framework;
