import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("Koa", () => {
  it("finds middleware and listeners for errors of requests", () => {
    expect(
      entryPoints(`
        const Koa = require("koa");
        const app = new Koa();
        app.use(async (ctx) => { ctx.body = "Hello World"; });
        app.use(async (ctx, next) => { await next(); });
        app.on("error", (err, ctx) => {});
        app.listen(3000);
      `),
    ).toEqual(["middleware", "middleware", "error event"]);
  });

  it("finds routes of @koa/router and koa-router, named or not", () => {
    expect(
      entryPoints(`
        import Router from "@koa/router";
        import { Router as NamedRouter } from "@koa/router";
        import OldRouter from "koa-router";
        const router = new Router();
        router.get("/users", list).post("/users", async (ctx) => {});
        router.get("user", "/users/:id", async (ctx) => {});
        router.param("id", (id, ctx, next) => next());
        new NamedRouter().del("/users/:id", async (ctx) => {});
        new OldRouter({ prefix: "/v1" }).all("/x", async (ctx) => {});
        async function list(ctx) {}
      `),
    ).toEqual(["POST /users", "GET user", "param id", "DEL /users/:id", "ALL /x", "GET /users"]);
  });

  it("finds middleware by its type, by composition, and by its parameters in a project with Koa", () => {
    expect(
      entryPoints(
        `
        import type { Context, Middleware } from "koa";
        import compose from "koa-compose";
        export const log: Middleware = async (ctx, next) => {};
        export async function show(ctx: Context) {}
        export const all = compose([async (ctx, next) => {}, log]);
        export async function timing(ctx, next) { await next(); }
        `,
        { project: "koa" },
      ),
    ).toEqual(["log", "show", "compose", "timing"]);
  });
});
