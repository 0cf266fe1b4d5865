import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("LoopBack 4", () => {
  it("finds the handlers of controllers", () => {
    expect(
      entryPoints(`
        import { inject } from "@loopback/core";
        import { del, get, operation, param, patch, post, Request, requestBody, response, RestBindings } from "@loopback/rest";
        export class TodoController {
          constructor(@inject(RestBindings.Http.REQUEST) private request: Request) {}
          @post("/todos") @response(200, {}) async create(@requestBody() todo: Todo): Promise<Todo> {}
          @get("/todos/{id}") async findById(@param.path.number("id") id: number) {}
          @patch("/todos/{id}") async updateById() {}
          @del("/todos/{id}") async deleteById() {}
          @operation("head", "/todos") async head() {}
          async helper() {}
        }
      `),
    ).toEqual([
      "TodoController.create",
      "TodoController.findById",
      "TodoController.updateById",
      "TodoController.deleteById",
      "TodoController.head",
    ]);
  });

  it("finds interceptors, as functions and in providers", () => {
    expect(
      entryPoints(`
        import { globalInterceptor, intercept, Interceptor, InvocationContext, InvocationResult, Provider, ValueOrPromise } from "@loopback/core";
        export const log: Interceptor = async (invocationCtx, next) => next();
        @globalInterceptor("caching")
        export class CachingInterceptor implements Provider<Interceptor> {
          value() { return this.intercept.bind(this); }
          async intercept(invocationCtx: InvocationContext, next: () => ValueOrPromise<InvocationResult>) { return next(); }
        }
        export class OrderController {
          @intercept(log, async (ctx, next) => next()) createOrder() {}
        }
      `),
    ).toEqual(["log", "CachingInterceptor.intercept", "interceptor"]);
  });

  it("finds middleware and sequences", () => {
    expect(
      entryPoints(`
        import { Middleware, MiddlewareContext, MiddlewareSequence, RequestContext, SequenceHandler, toInterceptor } from "@loopback/rest";
        export const log: Middleware = async (middlewareCtx, next) => next();
        export class MySequence implements SequenceHandler { async handle(context: RequestContext) {} }
        export class Tracing extends MiddlewareSequence { async handle(context) { await super.handle(context); } }
        const interceptor = toInterceptor((req, res, next) => next());
        export const respond = (context: MiddlewareContext) => context.response.end();
      `),
    ).toEqual(["log", "MySequence.handle", "Tracing.handle", "middleware", "respond"]);
  });

  it("finds what an application is given", () => {
    expect(
      entryPoints(`
        import { Application } from "@loopback/core";
        import { RestApplication } from "@loopback/rest";
        const app = new RestApplication();
        app.route("get", "/hello", spec, function greet(name) { return name; });
        app.handler(({ request, response }, sequence) => sequence.send(response, "hello world"));
        app.middleware(async (ctx, next) => next());
        app.expressMiddleware("middleware.express.audit", (req, res, next) => next());
        app.interceptor(async (ctx, next) => next());
        app.onStart(async () => {});
        app.onStop(async () => {});
      `),
    ).toEqual(["route", "sequence", "middleware", "middleware", "interceptor"]);
  });

  it("finds authentication strategies", () => {
    expect(
      entryPoints(`
        import { AuthenticationStrategy } from "@loopback/authentication";
        import { Request } from "@loopback/rest";
        export class Basic implements AuthenticationStrategy { name = "basic"; async authenticate(request) {} }
        export function bearerToken(request: Request) { return request.headers.authorization; }
      `),
    ).toEqual(["Basic.authenticate", "bearerToken"]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(`
        import { get } from "lodash";
        import { Context } from "@loopback/core";
        const ctx = new Context();
        ctx.bind("clock").toDynamicValue(() => new Date());
        export class Reader { @get("/x") read() {} }
      `),
    ).toEqual([]);
  });

  it("runs observers when the application starts and stops", () => {
    expect(
      reports(`
        import { lifeCycleObserver, LifeCycleObserver } from "@loopback/core";
        const connections = new Map();
        @lifeCycleObserver("datasource")
        export class Connecting implements LifeCycleObserver {
          private isUp = false;
          async init() { connections.set("db", 1); }
          async start() { this.isUp = true; }
          async stop() { connections.clear(); }
        }
      `),
    ).toEqual([]);
  });

  it("reports what outlives a request, not what a transient object keeps", () => {
    expect(
      reports(`
        import { injectable } from "@loopback/core";
        import { api, get, param } from "@loopback/rest";
        const recent = new Map();
        @api({ basePath: "/items" })
        export class ItemController {
          private cache = new Map();
          @get("/{id}") one(@param.path.string("id") id: string) {
            this.cache.set(id, 1);
            recent.set(id, 1);
          }
        }
        @injectable()
        export class ItemService {
          private cache = new Map();
          load(id: string) { this.cache.set(id, 1); }
        }
      `),
    ).toEqual(["no-module-level-mutable-state 10"]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { get, Middleware, param, post, requestBody } from "@loopback/rest";
        let order, item, page;
        export class Items {
          @get("/items") list(@param.query.string("order") by: string) { order = by; }
          @post("/items") create(@requestBody() body: any) { item = body; }
        }
        export const remember: Middleware = async (ctx, next) => { page = ctx.request.query.page; return next(); };
      `),
    ).toEqual(["prefer-request-params 5", "prefer-request-params 6", "prefer-request-params 8"]);
  });
});
