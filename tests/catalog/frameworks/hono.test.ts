import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const hono = { project: "hono" };

describe("Hono", () => {
  it("finds routes, with a path and without, chained or not", () => {
    expect(
      entryPoints(`
        import { Hono } from "hono";
        const app = new Hono().basePath("/api");
        app.get("/", (c) => c.text("Hono!"));
        app.post("/posts", auth, async (c) => c.json({}));
        app.on("PURGE", "/cache", (c) => c.text("PURGE"));
        app.on(["PUT", "DELETE"], "/post", (c) => c.text(""));
        app.all("/hello", list);
        app.mount("/itty-router", (request) => new Response(""));
        new Hono().get("/endpoint", (c) => c.text("GET")).post((c) => c.text("POST")).route("/v1", app).delete((c) => c.text(""));
        function list(c) {}
        export default app;
      `),
    ).toEqual([
      "GET /",
      "POST /posts",
      "PURGE",
      "on",
      "mount /itty-router",
      "GET /endpoint",
      "POST /endpoint",
      "DELETE /v1",
      "ALL /hello",
    ]);
  });

  it("finds middleware and handlers of errors and missing pages", () => {
    expect(
      entryPoints(`
        const { Hono } = require("hono");
        const { logger } = require("hono/logger");
        const app = new Hono();
        app.use(logger());
        app.use(async (c, next) => { await next(); });
        app.use("/posts/*", async (c, next) => { await next(); });
        app.notFound((c) => c.text("Custom 404 Message", 404));
        app.onError((err, c) => c.text("Custom Error Message", 500));
      `),
    ).toEqual(["middleware", "middleware /posts/*", "not-found handler", "error handler"]);
  });

  it("finds what the factory helpers make", () => {
    expect(
      entryPoints(`
        import { createFactory, createMiddleware } from "hono/factory";
        export const timing = createMiddleware(async (c, next) => { await next(); });
        const factory = createFactory({ initApp: (app) => { app.use(async (c, next) => {}); } });
        export const handlers = factory.createHandlers(timing, async (c) => c.json({}));
        export const auth = factory.createMiddleware(async (c, next) => {});
        factory.createApp().get("/", ...handlers).get("/made", (c) => c.text(""));
      `),
    ).toEqual(["middleware", "middleware", "handler", "middleware", "GET /made"]);
  });

  it("finds validators and what middleware asks", () => {
    expect(
      entryPoints(`
        import { Hono } from "hono";
        import { bearerAuth } from "hono/bearer-auth";
        import { cors } from "hono/cors";
        import { validator } from "hono/validator";
        const app = new Hono();
        app.use("/api/*", bearerAuth({ verifyToken: async (token, c) => token === "x" }), cors({ origin: (origin, c) => origin }));
        app.post("/posts", validator("form", (value, c) => value), (c) => c.text("Created!"));
      `),
    ).toEqual(["bearerAuth", "cors", "validator form", "POST /posts"]);
  });

  it("finds WebSocket events", () => {
    expect(
      entryPoints(`
        import { Hono } from "hono";
        import { createNodeWebSocket } from "@hono/node-ws";
        import { upgradeWebSocket as upgrade } from "hono/cloudflare-workers";
        const app = new Hono();
        const { injectWebSocket, upgradeWebSocket } = createNodeWebSocket({ app });
        app.get("/ws", upgradeWebSocket((c) => ({ onMessage(event, ws) {}, onClose: () => {} })));
        app.get("/edge", upgrade(async (c) => { return { onOpen: (event, ws) => {} }; }));
      `),
    ).toEqual(["WebSocket upgrade", "WebSocket event", "WebSocket event", "WebSocket upgrade", "WebSocket event"]);
  });

  it("finds routes that are described with OpenAPI", () => {
    expect(
      entryPoints(`
        import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
        const route = createRoute({ method: "get", path: "/users/{id}", middleware: [async (c, next) => next()] });
        const app = new OpenAPIHono({ defaultHook: (result, c) => {} });
        app.openapi(route, (c) => c.json({}, 200), (result, c) => {});
        app.openapiRoutes([{ route, handler: (c) => c.json({}, 200) }]);
        app.doc("/doc", (c) => ({ openapi: "3.0.0" }));
      `),
    ).toEqual(["middleware", "OpenAPI hook", "OpenAPI route", "OpenAPI hook", "OpenAPI route", "GET /doc"]);
  });

  it("finds handlers by their types, and by their parameters in a project with Hono", () => {
    expect(
      entryPoints(`
        import type { Context, ErrorHandler, Hono, HonoRequest, MiddlewareHandler } from "hono";
        export const auth: MiddlewareHandler = async (c, next) => {};
        export const failed: ErrorHandler = (error, c) => c.text("");
        export const getBook = (context: Context) => context.json({});
        export const accepts = (request: HonoRequest) => request.header("accept");
        export function books(app: Hono) { app.get("/books", () => {}); }
      `),
    ).toEqual(["auth", "failed", "getBook", "accepts", "GET /books"]);
    const code = `
      export const timing = () => async (c, next) => { await next(); };
      export function add(app) { app.get("/x", async (c, next) => {}); }
    `;
    expect(entryPoints(code, hono)).toEqual(["timing", "GET /x"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("takes the listening callback of the Node adapter for start-up", () => {
    expect(
      entryPoints(`
        import { serve } from "@hono/node-server";
        import { Hono } from "hono";
        import { handle } from "hono/aws-lambda";
        const app = new Hono();
        serve({ fetch: app.fetch, port: 3000 }, (info) => console.log(info.port));
        serve({ fetch: (request) => new Response("") });
        export const handler = handle(app);
      `),
    ).toEqual(["fetch"]);
  });

  it("leaves clients, tests and other callbacks alone", () => {
    expect(
      entryPoints(
        `
        import axios from "axios";
        import { hc } from "hono/client";
        import { testClient } from "hono/testing";
        import { app } from "./app";
        const api = axios.create();
        const client = hc("http://localhost:8787/");
        api.get("/users", (c) => {});
        client.posts.$get({ query: {} }, (c) => {});
        testClient(app).search.$get((c) => {});
        await app.request("/posts", { method: "POST" });
        [..."abc"].map((c) => c.charCodeAt(0));
        export const codes = (c) => c.charCodeAt(0);
        `,
        hono,
      ),
    ).toEqual([]);
  });

  it("reports what handlers keep in the process, not in the context", () => {
    expect(
      reports(
        `
        import { Hono } from "hono";
        import { createMiddleware } from "hono/factory";
        const sessions = new Map();
        let language;
        const remember = createMiddleware(async (c, next) => {
          c.set("user", c.req.header("x-user"));
          c.var.user.seen = true;
          await next();
          sessions.set(c.req.header("x-session"), c.get("user"));
        });
        const app = new Hono();
        app.use(remember).get("/", (c) => {
          language = c.req.query("lang");
          return c.text(language);
        });
        `,
      ),
    ).toEqual(["no-in-memory-session 10", "prefer-request-params 14"]);
  });

  it("lets start-up fill what handlers read", () => {
    expect(
      reports(
        `
        import { serve } from "@hono/node-server";
        import { Hono } from "hono";
        const routes = [];
        let address;
        const app = new Hono();
        for (const path of ["/a", "/b"]) {
          app.get(path, (c) => c.json(routes));
          routes.push(path);
        }
        serve(app, (info) => { address = info.address; });
        `,
      ),
    ).toEqual([]);
  });
});
