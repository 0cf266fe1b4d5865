import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("AdonisJS", () => {
  it("finds route handlers", () => {
    expect(
      entryPoints(`
        import router from "@adonisjs/core/services/router";
        router.get("/", async (ctx) => "Hello world");
        router.get("posts/:id", show).as("posts.show").where("id", router.matchers.number());
        router.post("posts", async ({ request }) => request.all());
        router.any("reports", async () => []);
        router.route("/", ["TRACE"], async (ctx) => {});
        router.on("/about").setHandler((ctx) => "about");
        async function show({ params }) { return params.id; }
        router.resource("comments", "#controllers/comments_controller").apiOnly();
        router.on("/contact").render("contact");
      `),
    ).toEqual(["GET /", "POST posts", "ANY reports", "/", "handler", "GET posts/:id"]);
  });

  it("finds middleware of routes, groups and resources", () => {
    expect(
      entryPoints(`
        import router from "@adonisjs/core/services/router";
        import { middleware } from "#start/kernel";
        router.get("posts", "#controllers/posts_controller.index").use(middleware.auth()).use((ctx, next) => next());
        router
          .group(() => {
            router.get("users", async () => []);
          })
          .prefix("/api")
          .use(async (ctx, next) => next());
        router.resource("comments", "#controllers/comments_controller").use("*", (ctx, next) => next());
      `),
    ).toEqual(["middleware", "GET users", "middleware", "middleware"]);
  });

  it("finds actions of controllers, and middleware, by the type of the context", () => {
    expect(
      entryPoints(`
        import type { HttpContext } from "@adonisjs/core/http";
        import type { NextFn } from "@adonisjs/core/types/http";
        export default class PostsController {
          async index(ctx: HttpContext) {}
          async show({ params, response }: HttpContext) {}
          helper(id: number) {}
        }
        export class AuthMiddleware { async handle(ctx: HttpContext, next: NextFn, options = {}) { return next(); } }
      `),
    ).toEqual(["PostsController.index", "PostsController.show", "AuthMiddleware.handle"]);
  });

  it("finds exception handlers, policies, abilities, limiters, listeners, channels and jobs", () => {
    expect(
      entryPoints(`
        import { BasePolicy, Bouncer } from "@adonisjs/bouncer";
        import { ExceptionHandler, HttpRequest } from "@adonisjs/core/http";
        import emitter from "@adonisjs/core/services/emitter";
        import limiter from "@adonisjs/limiter/services/main";
        import { Job } from "@adonisjs/queue";
        import transmit from "@adonisjs/transmit/services/main";
        export default class HttpExceptionHandler extends ExceptionHandler { async handle(error, ctx) {} async report(error, ctx) {} }
        export class PostPolicy extends BasePolicy { edit(user: User, post: Post) { return user.id === post.userId; } }
        export const editPost = Bouncer.ability((user: User, post: Post) => user.id === post.userId);
        export const throttle = limiter.define("global", (ctx) => limiter.allowRequests(10));
        emitter.on("user:registered", function (user) {});
        emitter.listenIf(isEnabled, UserRegistered, (event) => {});
        transmit.authorize("chats/:id", (ctx, { id }) => true);
        export class SendEmail extends Job { async execute() {} }
        HttpRequest.macro("wantsJSON", function (this: HttpRequest) { return true; });
      `),
    ).toEqual([
      "HttpExceptionHandler.handle",
      "HttpExceptionHandler.report",
      "PostPolicy.edit",
      "ability",
      "limiter global",
      "event user:registered",
      "event",
      "channel chats/:id",
      "SendEmail.execute",
      "HttpRequest.wantsJSON",
    ]);
  });

  it("finds the handlers of version 5", () => {
    expect(
      entryPoints(`
        import Route from "@ioc:Adonis/Core/Route";
        import Event from "@ioc:Adonis/Core/Event";
        import { HttpContextContract } from "@ioc:Adonis/Core/HttpContext";
        Route.get("/", async ({ view }) => view.render("welcome"));
        Route.group(() => { Route.post("/login", async () => {}); }).prefix("/api");
        Event.on("new:user", async (user) => {});
        export default class UsersController { public async index({ request }: HttpContextContract) {} }
      `),
    ).toEqual(["GET /", "POST /login", "event new:user", "UsersController.index"]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(
        `
        import { BaseModel, beforeSave } from "@adonisjs/lucid/orm";
        import router from "#start/browser_router";
        import { api } from "#services/http";
        const listeners = new Map();
        router.get("/users", () => {});
        api.get("/users", (users) => {});
        listeners.get("/users", () => {});
        export default class User extends BaseModel { @beforeSave() static async hash(user: User) {} }
        `,
        { project: "adonisjs" },
      ),
    ).toEqual([]);
  });

  it("says nothing of the state of pages", () => {
    const code = `const shown = new Map(); export async function show(id, item) { shown.set(id, item); }`;
    const file = (path: string) => ({ project: "adonisjs", file: path });
    expect(reports(code, file("inertia/stores/items.ts"))).toEqual([]);
    expect(reports(code, file("app/services/items.ts"))).toEqual(["no-module-level-mutable-state 1"]);
  });

  it("runs hooks of the application, factories of singletons and commands outside requests", () => {
    expect(
      reports(`
        import { BaseCommand } from "@adonisjs/core/ace";
        import app from "@adonisjs/core/services/app";
        import emitter from "@adonisjs/core/services/emitter";
        import router from "@adonisjs/core/services/router";
        import scheduler from "adonisjs-scheduler/services/main";
        const registry = new Map();
        app.booted(() => { registry.set("booted", 1); });
        app.terminating(async () => { registry.clear(); });
        app.container.singleton("cache", () => { registry.set("cache", 1); return {}; });
        emitter.on("http:server_ready", ({ port }) => { registry.set("port", port); });
        router.group(() => { registry.set("routes", 1); router.get("/", () => registry.size); });
        scheduler.call(() => { registry.clear(); }).everyMinute();
        export class Import extends BaseCommand { async run() { this.load(); } load() { registry.set("import", 1); } }
      `),
    ).toEqual([]);
  });

  it("reports what outlives a request: modules, and the one exception handler", () => {
    expect(
      reports(`
        import { ExceptionHandler } from "@adonisjs/core/http";
        import router from "@adonisjs/core/services/router";
        const recent = new Map();
        router.get("posts/:id", ({ params }) => { recent.set(params.id, 1); });
        export default class HttpExceptionHandler extends ExceptionHandler {
          private failures = 0;
          handle(error, ctx) { this.failures++; return super.handle(error, ctx); }
        }
      `),
    ).toEqual(["no-module-level-mutable-state 5", "no-module-level-mutable-state 8"]);
  });

  it("lets policies and jobs keep what they like, as each call has its own", () => {
    expect(
      reports(`
        import { BasePolicy } from "@adonisjs/bouncer";
        import { Job } from "@adonisjs/queue";
        export class PostPolicy extends BasePolicy { checks = []; edit(user, post) { this.checks.push(post.id); return true; } }
        export class SendEmail extends Job { sent = []; async execute() { this.sent.push(this.payload.to); } }
      `),
    ).toEqual([]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import type { HttpContext } from "@adonisjs/core/http";
        import router from "@adonisjs/core/services/router";
        let id, order;
        router.get("posts/:id", ({ params }) => { id = params.id; });
        export default class PostsController { index(ctx: HttpContext) { order = ctx.request.header("x-order"); } }
      `),
    ).toEqual(["prefer-request-params 5", "prefer-request-params 6"]);
  });

  it("makes controllers for each request, and calls providers at start-up", () => {
    const controller = `
      export default class UsersController {
        cache = new Map();
        show({ params }) { this.cache.set(params.id, 1); }
      }
    `;
    expect(reports(controller, { project: "adonisjs", file: "app/controllers/users_controller.ts" })).toEqual([]);
    const provider = `let ready = []; export default class AppProvider { register() { ready.push(1); } }`;
    expect(reports(provider, { project: "adonisjs", file: "providers/app_provider.ts" })).toEqual([]);
  });
});
