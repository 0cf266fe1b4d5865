import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Elysia", () => {
  it("finds the handlers of a chain of routes", () => {
    expect(
      entryPoints(`
        import { Elysia, t } from "elysia";
        const signIn = ({ body }) => body;
        const app = new Elysia()
          .get("/", () => "Hello Elysia")
          .get("/video", Bun.file("kyuukurarin.mp4"))
          .post("/sign-in", signIn, { body: t.Object({ name: t.String() }) })
          .route("M-SEARCH", "/m-search", "connect")
          .delete("/id/:id", ({ params: { id } }) => id)
          .listen(3000, ({ hostname }) => console.log(hostname));
        app.all("/*", async function (context) {});
      `),
    ).toEqual(["POST /sign-in", "GET /", "DELETE /id/:id", "ALL /*"]);
  });

  it("finds hooks of requests, for all routes and for one", () => {
    expect(
      entryPoints(`
        import Elysia from "elysia";
        new Elysia()
          .onStart(() => console.log("started"))
          .onStop(() => {})
          .on("stop", () => {})
          .onRequest(({ set }) => {})
          .derive(({ headers }) => ({ auth: headers["authorization"] }))
          .resolve({ as: "scoped" }, async ({ headers }) => ({}))
          .on("beforeHandle", ({ cookie }) => {})
          .onError(({ code, error }) => new Response(error.toString()))
          .get("/", () => "", { beforeHandle: [async ({ status }) => {}], error({ error }) {} })
          .trace(async ({ onHandle }) => {})
          .parser("csv", ({ request }) => request.text())
          .mount("/legacy", (request) => new Response());
      `),
    ).toEqual([
      "onRequest",
      "derive",
      "resolve",
      "beforeHandle hook",
      "onError",
      "GET /",
      "GET /",
      "GET /",
      "trace",
      "parser csv",
      "mount /legacy",
    ]);
  });

  it("knows the instance in groups, guards and plugins, which run at start-up", () => {
    expect(
      entryPoints(`
        import { Elysia } from "elysia";
        const users = (app: Elysia) => app.get("/users", () => []);
        const plugin = new Elysia({ prefix: "/v2" }).get("/plugin", () => "");
        new Elysia()
          .group("/user", (app) => app.post("/sign-up", () => ""))
          .group("/admin", { beforeHandle() {} }, (group) => group.get("/", () => ""))
          .guard({ transform: () => {} }, (app) => app.get("/guarded", () => ""))
          .use(plugin)
          .use(users)
          .use(async (instance) => instance.get("/lazy", () => ""))
          .get("/last", () => "");
      `),
    ).toEqual([
      "GET /users",
      "GET /plugin",
      "POST /sign-up",
      "group /admin",
      "GET /",
      "guard",
      "GET /guarded",
      "GET /lazy",
      "GET /last",
    ]);
  });

  it("finds what macros do to requests, not the macros themselves", () => {
    expect(
      entryPoints(`
        import { Elysia } from "elysia";
        export const auth = new Elysia()
          .macro({
            isSignIn: { async resolve({ cookie }) {} },
            role: (role) => ({ beforeHandle({ headers }) {} }),
          })
          .macro("log", { afterHandle() {} });
      `),
    ).toEqual(["macro", "macro", "macro"]);
  });

  it("finds WebSocket events", () => {
    expect(
      entryPoints(`
        import { Elysia } from "elysia";
        new Elysia().ws("/chat", {
          beforeHandle({ headers }) {},
          open(ws) { ws.subscribe("chat"); },
          message(ws, message) { ws.publish("chat", message); },
          close: (ws) => {},
        });
      `),
    ).toEqual(["WS /chat", "WS /chat", "WS /chat", "WS /chat"]);
  });

  it("finds handlers by their types", () => {
    expect(
      entryPoints(`
        import type { Context, Handler } from "elysia";
        export abstract class Controller { static root(context: Context) { return context.path; } }
        export const signOut = ({ cookie }: Context) => {};
        export const list: Handler = ({ query }) => [query];
      `),
    ).toEqual(["Controller.root", "signOut", "list"]);
  });

  it("leaves clients and other builders alone", () => {
    expect(
      entryPoints(
        `
        import { treaty } from "@elysiajs/eden";
        import { Elysia } from "elysia";
        import { app } from "./app";
        const api = treaty("localhost:3000");
        api.users.get("/x", () => {});
        app.handle(new Request("http://localhost/")).then((response) => {});
        new Elysia().state("counter", 0).decorate(({ store }) => ({ read: () => store })).model({ id: () => {} });
        `,
        { project: "elysia" },
      ),
    ).toEqual([]);
  });

  it("reports what is kept in the process and in the store, which is one for all requests", () => {
    expect(
      reports(
        `
        import { Elysia } from "elysia";
        const rooms = new Set();
        new Elysia()
          .state("counter", 0)
          .get("/", ({ store }) => store.counter++)
          .post("/name", (context) => {
            context.store.name = context.body.name;
            context.set.headers["x-powered-by"] = "Elysia";
          })
          .ws("/ws", {
            open(ws) { rooms.add(ws); },
            message(ws, message) { ws.data.store.counter = 0; },
          });
        `,
      ),
    ).toEqual([
      "no-module-level-mutable-state 6",
      "prefer-request-params 8",
      "no-module-level-mutable-state 12",
      "no-module-level-mutable-state 13",
    ]);
  });

  it("lets start-up fill what handlers read", () => {
    expect(
      reports(
        `
        import { Elysia } from "elysia";
        const plugins = [];
        let database;
        new Elysia()
          .onStart(async () => { database = await connect(); })
          .group("/v1", (app) => { plugins.push("v1"); return app.get("/", () => plugins); })
          .listen(3000, () => { plugins.push("listening"); });
        `,
      ),
    ).toEqual([]);
  });
});
