import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

/** Version 6 on has `@adonisjs/core`; before it, modules had names of their own. https://v5-docs.adonisjs.com/guides/routing */
const http = (...names: readonly string[]) =>
  names.flatMap((name) => [`@adonisjs/core/http.${name}`, `@adonisjs/http-server.${name}`]);

const HANDLER = { when: "request", parameters: ["context"] } as const satisfies Callbacks;

const MIDDLEWARE = {
  when: "request",
  parameters: ["context", "next"],
  label: "middleware",
} as const satisfies Callbacks;

const ON_ROUTES = {
  as: "this",
  domain: "this",
  middleware: "this",
  prefix: "this",
  use: "this",
  where: "this",
} as const;

const LISTENER = [
  { when: "lifecycle", events: ["container_binding:resolved", "http:server_ready"] },
  { when: "request", label: "event {0}" },
] as const satisfies readonly Callbacks[];

/** What the classes of requests and responses are extended by. https://docs.adonisjs.com/guides/concepts/extending-the-framework */
const EXTENSIBLE = ["HttpContext", "HttpRequest", "HttpResponse", "Request", "Response"];
const EXTENDING = ["getter", "macro"];

export const adonisjs = {
  name: "AdonisJS",
  source: "https://docs.adonisjs.com/guides/basics/routing",
  packages: ["@adonisjs/core", "@adonisjs/http-server"],
  hasPages: true,
  kinds: {
    router: {
      made: ["@adonisjs/core/services/router", "@ioc:Adonis/Core/Route"],
      types: [...http("Router"), "@adonisjs/core/types.HttpRouterService"],
      methods: {
        ...routes({ ...HANDLER, label: "{METHOD} {0}" }),
        route: { ...HANDLER, argument: 2, label: "{0}" },
        group: { when: "immediately" },
      },
      returns: {
        any: "route",
        delete: "route",
        get: "route",
        group: "route",
        on: "brisk",
        patch: "route",
        post: "route",
        put: "route",
        resource: "resource",
        route: "route",
        shallowResource: "resource",
      },
      lives: "process",
    },
    route: {
      types: http("Route", "RouteGroup"),
      methods: { middleware: MIDDLEWARE, use: MIDDLEWARE },
      returns: ON_ROUTES,
      lives: "process",
    },
    resource: {
      types: http("RouteResource"),
      methods: { middleware: MIDDLEWARE, use: MIDDLEWARE, tap: { when: "lifecycle", parameters: ["route"] } },
      returns: { ...ON_ROUTES, apiOnly: "this", except: "this", only: "this", params: "this" },
      lives: "process",
    },
    brisk: {
      types: http("BriskRoute"),
      methods: { setHandler: { ...HANDLER, label: "handler" } },
      returns: { setHandler: "route" },
      lives: "process",
    },
    emitter: {
      made: ["@adonisjs/core/services/emitter", "@ioc:Adonis/Core/Event"],
      types: ["@adonisjs/core/events.Emitter", "@adonisjs/core/types.EmitterService"],
      methods: {
        on: LISTENER,
        once: LISTENER,
        listenIf: { when: "request", argument: 2, label: "event" },
        onAny: { when: "request", label: "event" },
        onError: { when: "request", label: "event error" },
      },
      lives: "process",
    },
    application: {
      made: ["@adonisjs/core/services/app", "@ioc:Adonis/Core/Application"],
      types: ["@adonisjs/core/types.ApplicationService", "@ioc:Adonis/Core/Application.ApplicationContract"],
      methods: {
        booted: { when: "lifecycle" },
        booting: { when: "lifecycle" },
        initiating: { when: "lifecycle" },
        listen: { when: "lifecycle" },
        ready: { when: "lifecycle" },
        starting: { when: "lifecycle" },
        terminating: { when: "lifecycle" },
      },
      properties: { container: "container" },
      lives: "process",
    },
    container: {
      types: ["@adonisjs/core/container.Container"],
      methods: { resolving: { when: "lifecycle" }, singleton: { when: "lifecycle" } },
      lives: "process",
    },
    transmit: {
      made: ["@adonisjs/transmit/services/main"],
      methods: {
        authorize: { when: "request", parameters: ["context", null], label: "channel {0}" },
        on: { when: "request", label: "transmit {0}" },
      },
      lives: "process",
    },
    context: {
      types: [...http("HttpContext"), "@ioc:Adonis/Core/HttpContext.HttpContextContract"],
      properties: { request: "request", response: "response" },
      lives: "request",
    },
    request: {
      types: [...http("HttpRequest", "Request"), "@ioc:Adonis/Core/Request.RequestContract"],
      lives: "request",
    },
    response: {
      types: [...http("HttpResponse", "Response"), "@ioc:Adonis/Core/Response.ResponseContract"],
      lives: "request",
    },
    next: { lives: "request" },
    error: { lives: "request" },
  },
  functions: {
    "@adonisjs/bouncer.Bouncer.ability": { when: "request", label: "ability" },
    "@adonisjs/bouncer.Bouncer.define": { when: "request", label: "ability {0}" },
    "@adonisjs/limiter/services/main.define": { ...HANDLER, label: "limiter {0}" },
    "adonisjs-scheduler/services/main.call": { when: "timer" },
    ...Object.fromEntries(
      http(...EXTENSIBLE).flatMap((path) =>
        EXTENDING.map((method) => [
          `${path}.${method}`,
          { when: "request", label: `${path.slice(path.lastIndexOf(".") + 1)}.{0}` } as const,
        ]),
      ),
    ),
  },
  classes: [
    { files: /(?:^|\/)app\/controllers\/[^.]+_?controller\.[cm]?[jt]s$/i, lives: "request" },
    { files: /(?:^|\/)providers\//, methods: { lifecycle: ["boot", "ready", "register", "shutdown", "start"] } },
    // made when the server boots; controllers, middleware, listeners and policies are made when they are called
    {
      extends: [...http("ExceptionHandler"), "@ioc:Adonis/Core/HttpExceptionHandler"],
      lives: "process",
      methods: { request: ["handle", "report"] },
      parameters: ["error", "context"],
    },
    { extends: ["@adonisjs/bouncer.BasePolicy"], lives: "request", methods: { request: ["*"] } },
    {
      extends: ["@adonisjs/queue.Job", "@boringnode/queue.Job"],
      lives: "request",
      methods: { request: ["execute", "failed"] },
    },
    {
      extends: [
        "@adonisjs/core/ace.BaseCommand",
        "@adonisjs/ace.BaseCommand",
        "@adonisjs/core/build/standalone.BaseCommand",
      ],
      methods: { lifecycle: ["*"] },
    },
  ],
} as const satisfies Framework;
