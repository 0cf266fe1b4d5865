import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const hapi = { project: "hapi" };

describe("hapi", () => {
  it("finds the handlers of routes, one or many", () => {
    expect(
      entryPoints(`
        "use strict";
        const Hapi = require("@hapi/hapi");
        const init = async () => {
          const server = Hapi.server({ port: 3000, host: "localhost" });
          server.route({ method: "GET", path: "/", handler: (request, h) => "Hello World!" });
          server.route([
            { method: "POST", path: "/users", options: { auth: "simple", handler: create } },
            { method: ["PUT", "PATCH"], path: "/users/{id}", handler: users.update },
          ]);
          await server.start();
        };
        async function create(request, h) {}
        const users = { update(request, h) {} };
        init();
      `),
    ).toEqual(["GET /", "create", "update"]);
  });

  it("finds what runs before and around a handler", () => {
    expect(
      entryPoints(`
        import Hapi from "@hapi/hapi";
        const server = new Hapi.Server({
          routes: { validate: { failAction: async (request, h, err) => { throw err; } } },
        });
        server.route({
          method: "GET",
          path: "/",
          options: {
            pre: [[authorize, { method: async (request, h) => {}, assign: "user" }], { method: log, failAction: "log" }],
            ext: { onPreResponse: { method: (request, h) => h.continue } },
            validate: { query: async (value, options) => value, failAction(request, h, err) {} },
            response: { failAction: (request, h) => h },
          },
          handler: { proxy: { mapUri: (request) => ({ uri: "https://example.com" }) } },
        });
        const authorize = (request, h) => true;
        function log(request, h) {}
      `),
    ).toEqual(["failAction", ...Array<string>(8).fill("GET /")]);
  });

  it("takes options from a function, which runs when the route is added", () => {
    expect(
      entryPoints(`
        import { server as createServer } from "@hapi/hapi";
        const server = createServer();
        server.route({ method: "GET", path: "/", options: (server) => ({ handler: (request) => "" }) });
      `),
    ).toEqual(["GET /"]);
  });

  it("tells extensions of requests from those of the server's start and stop", () => {
    expect(
      entryPoints(`
        const Hapi = require("@hapi/hapi");
        const server = Hapi.server();
        server.ext("onRequest", (request, h) => h.continue);
        server.ext("onPreStart", async (server) => {});
        server.ext("onPostStop", async () => {});
        server.ext({ type: "onPreResponse", method: (request, h) => h.continue });
        server.ext([{ type: "onPreAuth", method: [(request, h) => h.continue] }]);
        server.events.on("response", (request) => {});
        server.events.on("log", (event, tags) => {});
        server.events.on("start", () => {});
        server.events.on("route", (route) => {});
      `),
    ).toEqual(["onRequest extension", "extension", "extension", "response event", "log event"]);
  });

  it("finds server methods, decorations and what caches call", () => {
    expect(
      entryPoints(`
        const Hapi = require("@hapi/hapi");
        const server = Hapi.server();
        server.method("add", (a, b) => a + b, { cache: { expiresIn: 1000, generateTimeout: 100 } });
        server.method([{ name: "sub", method: (a, b) => a - b }]);
        server.decorate("toolkit", "success", function () { return this.response({ status: "ok" }); });
        server.decorate("request", "some", (request) => request.id, { apply: true });
        server.decorate("handler", "test", (route, options) => (request, h) => "test");
        server.cache({ segment: "countries", generateFunc: async (id) => ({}) });
      `),
    ).toEqual([
      "server method add",
      "server method",
      "toolkit decoration",
      "request decoration",
      "handler",
      "generateFunc",
    ]);
  });

  it("finds what authenticates requests, not what sets a scheme up", () => {
    expect(
      entryPoints(`
        const Hapi = require("@hapi/hapi");
        const server = Hapi.server();
        const scheme = function (server, options) {
          return { authenticate: function (request, h) {}, verify: async (auth) => {} };
        };
        server.auth.scheme("custom", scheme);
        server.auth.strategy("simple", "basic", { validate });
        const validate = async (request, username, password) => ({ isValid: true });
      `),
    ).toEqual(["auth scheme custom", "auth scheme custom", "auth strategy simple"]);
  });

  it("knows the server inside plugins, however they are registered or exported", () => {
    expect(
      entryPoints(`
        const Hapi = require("@hapi/hapi");
        const server = Hapi.server();
        const route = (path) => ({ method: "GET", path, handler: () => "" });
        server.register({ name: "a", register: async (server) => { server.ext("onRequest", () => {}); } });
        server.register([{ plugin: { name: "b", register(scope) { scope.ext("onPreAuth", () => {}); } }, options: {} }]);
        server.register({ name: "c", register });
        function register(srv, options) { srv.dependency("a", (later) => later.ext("onPostAuth", () => {})); }
      `),
    ).toEqual(["onRequest extension", "onPreAuth extension", "onPostAuth extension"]);
    const plugin = `
      exports.plugin = {
        name: "users",
        register: async function (server, options) { server.route({ method: "GET", path: "/", handler: () => "" }); },
      };
    `;
    expect(entryPoints(plugin, hapi)).toEqual(["GET /"]);
    expect(entryPoints(plugin)).toEqual([]);
  });

  it("finds routes and handlers that other files register, in a project with hapi", () => {
    const code = `
      exports.list = async (request, h) => h.response([]);
      exports.routes = [{ method: "GET", path: "/", handler: ({ params }) => params.id }];
      exports.select = { state: "Selected", handler: (command, callback) => callback(null) };
      exports.show = { auth: false, handler: (request) => request.params.id };
      exports.add = (server) => server.ext("onRequest", (request) => {});
      module.exports.count = (items) => items.length;
    `;
    expect(entryPoints(code, hapi)).toEqual(["list", "handler", "handler", "onRequest extension"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("knows handlers, routes and plugins by their types", () => {
    expect(
      entryPoints(`
        import {
          Lifecycle, Plugin, Request, ResponseToolkit, RouteOptions, Server, ServerAuthScheme, ServerRoute,
        } from "@hapi/hapi";
        export const get: Lifecycle.Method = (request) => "";
        export const route: ServerRoute = { method: "GET", path: "/", options: { handler: () => "" } };
        export const options = { handler: () => "" } satisfies RouteOptions;
        export function list(req: Request, toolkit: ResponseToolkit) {}
        export const users: Plugin<undefined> = { name: "users", async register(app) { app.ext("onRequest", () => {}); } };
        export function add(app: Server) { app.ext("onPreAuth", () => {}); }
        export const scheme: ServerAuthScheme = (app) => { app.ext("onPostAuth", () => {}); };
      `),
    ).toEqual([
      "get",
      "handler",
      "handler",
      "list",
      "onRequest extension",
      "onPreAuth extension",
      "onPostAuth extension",
    ]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(
        `
        import Wreck from "@hapi/wreck";
        import { page } from "./browser.js";
        Wreck.get("/users", (err, res, payload) => {});
        page.route("/users", (route, request) => {});
        const plugins = new Map();
        plugins.register({ register: (server) => {} });
        events.on("response", (request) => {});
        `,
        hapi,
      ),
    ).toEqual([]);
  });

  it("reports what handlers keep in the process, on the server and in a bound context", () => {
    expect(
      reports(
        `
        const Hapi = require("@hapi/hapi");
        const server = Hapi.server();
        const views = new Map();
        server.route({
          method: "GET",
          path: "/{page}",
          handler(request, h) {
            views.set(request.params.page, Date.now());
            request.server.app.lastPage = request.params.page;
            h.context.count++;
            request.app.page = request.params.page;
            return h.response("").state("page", request.params.page);
          },
        });
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 9", "prefer-request-params 10", "no-module-level-mutable-state 11"]);
  });

  it("lets plugins and extensions fill what the server starts with", () => {
    expect(
      reports(
        `
        const settings = new Map();
        let cache;
        exports.plugin = {
          name: "settings",
          register: async function (server, options) {
            settings.set("limit", options.limit);
            server.app.started = true;
            server.ext("onPreStart", async () => { cache = await load(); });
          },
        };
        `,
        hapi,
      ),
    ).toEqual([]);
  });
});
