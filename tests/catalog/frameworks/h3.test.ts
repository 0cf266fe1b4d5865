import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("h3", () => {
  it("finds the routes and middleware of an application", () => {
    expect(
      entryPoints(`
        import { H3, serve } from "h3";
        const app = new H3()
          .use((event, next) => next())
          .use("/admin/**", async (event, next) => next())
          .get("/", (event) => "Hello")
          .post("/users/:id", async (event) => {}, { middleware: [(event, next) => next()] });
        app.all("/static/**", list).on("PUT", "/users", (event) => {});
        function list(event) {}
        serve(app, { port: 3000 });
      `),
    ).toEqual([
      "middleware",
      "middleware /admin/**",
      "GET /",
      "POST /users/:id",
      "POST /users/:id",
      "PUT",
      "ALL /static/**",
    ]);
  });

  it("finds the handlers of version 1", () => {
    expect(
      entryPoints(`
        import { createApp, createRouter, defineEventHandler, eventHandler, fromNodeMiddleware } from "h3";
        export const app = createApp({ onError: (error, event) => {} });
        const router = createRouter().get("/", defineEventHandler((event) => {})).add("/other", (event) => {});
        app.use(router);
        app.use("/old", fromNodeMiddleware((req, res, next) => next()));
        export const list = eventHandler({ onRequest: [(event) => {}], handler: async (event) => {} });
      `),
    ).toEqual(["application hook", "event handler", "/other", "event handler", "event handler", "event handler"]);
  });

  it("finds handlers that are defined on their own", () => {
    expect(
      entryPoints(`
        import { defineHandler, defineMiddleware, defineValidatedHandler, onError, onRequest, onResponse, withBase } from "h3";
        import * as h3 from "h3";
        export const a = defineHandler((event) => {});
        export const b = defineHandler({ middleware: [(event, next) => next()], handler: (event) => {} });
        export const c = defineMiddleware(async (event, next) => next());
        export const d = defineValidatedHandler({ body: schema, handler: async (event) => {} });
        export const e = [onRequest((event) => {}), onResponse((response, event) => {}), onError((error) => {})];
        export const f = withBase("/api", (event) => {});
        export const g = h3.fromWebHandler((request) => {});
      `),
    ).toEqual([
      "event handler",
      "event handler",
      "event handler",
      "middleware",
      "event handler",
      "onRequest",
      "onResponse",
      "onError",
      "event handler",
      "event handler",
    ]);
  });

  it("tells the making of a lazy handler from the handler", () => {
    expect(
      entryPoints(`
        const { defineLazyEventHandler } = require("h3");
        module.exports = defineLazyEventHandler(async () => {
          await connect();
          return async (event) => {};
        });
      `),
    ).toEqual(["event handler"]);
  });

  it("finds the hooks of web sockets", () => {
    expect(
      entryPoints(`
        import { defineWebSocketHandler } from "h3";
        export const chat = defineWebSocketHandler({ open(peer) {}, message: (peer, message) => {}, close(peer) {} });
        export const rooms = defineWebSocketHandler((event) => ({ message(peer, message) {} }));
      `),
    ).toEqual(["websocket open", "websocket message", "websocket close", "event handler", "websocket message"]);
  });

  it("knows the application inside plugins and by its type", () => {
    expect(
      entryPoints(`
        import { definePlugin, H3, type EventHandler, type H3Event } from "h3";
        const app = new H3();
        app.register((instance) => { instance.get("/a", () => {}); });
        export const health = definePlugin((instance, options) => { instance.get("/b", () => {}); });
        export function routes(instance: H3) { instance.get("/c", () => {}); }
        export const list: EventHandler = () => {};
        export async function userOf(event: H3Event) {}
      `),
    ).toEqual(["GET /a", "GET /b", "GET /c", "list", "userOf"]);
  });

  it("leaves alone what only looks like a route or a handler", () => {
    expect(
      entryPoints(`
        import { H3, readBody } from "h3";
        import { http } from "msw";
        import axios from "axios";
        const cache = new Map();
        const api = axios.create();
        const defineHandler = (options) => options;
        http.get("/users", () => {});
        api.get("/users", () => {});
        cache.get("/users", () => {});
        defineHandler({ handler: () => {} });
      `),
    ).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that handlers write", () => {
      expect(
        reports(`
          import { H3, defineHandler } from "h3";
          const todos = new Map();
          new H3().post("/todos", async (event) => { todos.set(1, await event.req.json()); });
          export const add = defineHandler({ handler: (event) => { todos.set(event.url, 1); } });
        `),
      ).toEqual(["no-module-level-mutable-state 4", "no-module-level-mutable-state 5"]);
    });

    it("reports a registry of connections", () => {
      expect(
        reports(`
          import { defineWebSocketHandler } from "h3";
          const peers = new Set();
          export default defineWebSocketHandler({ open(peer) { peers.add(peer); } });
        `),
      ).toEqual(["no-module-level-mutable-state 4"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `import { eventHandler } from "h3"; let page; export default eventHandler((event) => { page = event.path; });`,
        ),
      ).toEqual(["prefer-request-params 1"]);
    });

    it("is silent about start-up and about what lives with the request", () => {
      expect(
        reports(`
          import { H3, defineLazyEventHandler } from "h3";
          const tables = new Map();
          const app = new H3();
          app.register((instance) => { tables.set("a", 1); });
          app.use((event) => { event.context.user = { id: event.req.headers.get("x-user") }; });
          export default defineLazyEventHandler(() => { tables.set("b", 1); return (event) => tables.get("b"); });
        `),
      ).toEqual([]);
    });
  });
});
