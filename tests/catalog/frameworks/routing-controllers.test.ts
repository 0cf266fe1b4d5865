import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("routing-controllers", () => {
  it("finds the handlers of controllers", () => {
    expect(
      entryPoints(`
        import { Body, Controller, Delete, Get, JsonController, Method, Param, Post } from "routing-controllers";
        @JsonController("/users")
        export class UserController {
          @Get() getAll() { return []; }
          @Get("/:id") getOne(@Param("id") id: number) {}
          @Post() async post(@Body() user: User) {}
          helper() {}
        }
        @Controller()
        export class PageController {
          @Delete("/pages/:id") remove() {}
          @Method("move", "/pages/:id") move() {}
        }
      `),
    ).toEqual([
      "UserController.getAll",
      "UserController.getOne",
      "UserController.post",
      "PageController.remove",
      "PageController.move",
    ]);
  });

  it("finds classes of middleware and interceptors", () => {
    expect(
      entryPoints(`
        import { ExpressErrorMiddlewareInterface, ExpressMiddlewareInterface, Interceptor, InterceptorInterface, KoaMiddlewareInterface, Middleware } from "routing-controllers";
        @Middleware({ type: "before" })
        export class Logging implements ExpressMiddlewareInterface { use(request: any, response: any, next: (err: any) => any) { next(null); } }
        @Middleware({ type: "after" })
        export class Failures implements ExpressErrorMiddlewareInterface { error(error: any, request: any, response: any, next: any) { next(); } }
        export class Timing implements KoaMiddlewareInterface { use(context: any, next: any) { return next(); } }
        @Interceptor()
        export class Naming implements InterceptorInterface { intercept(action: Action, content: any) { return content; } }
        @Middleware({ type: "before" })
        export class Untyped { use(request, response, next) {} }
      `),
    ).toEqual(["Logging.use", "Failures.error", "Timing.use", "Naming.intercept", "Untyped.use"]);
  });

  it("finds functions that decorators take, inline and by reference", () => {
    expect(
      entryPoints(`
        import { createParamDecorator, Get, JsonController, UseAfter, UseBefore, UseInterceptor } from "routing-controllers";
        export function loggingMiddleware(request: any, response: any, next?: (err?: any) => any) { next(); }
        @JsonController()
        @UseBefore(loggingMiddleware, (request, response, next) => next())
        export class UserController {
          @UseAfter((error, request, response, next) => next(error))
          @UseInterceptor((action, content) => content)
          @Get("/users") getAll() {}
        }
        export const UserFromSession = (options?: object) =>
          createParamDecorator({ required: true, value: (action) => action.request.session.user });
      `),
    ).toEqual([
      "middleware",
      "middleware",
      "middleware",
      "interceptor",
      "UserController.getAll",
      "parameter decorator",
    ]);
  });

  it("finds what a server asks of each request", () => {
    expect(
      entryPoints(`
        import { Action, AuthorizationChecker, createExpressServer, useKoaServer } from "routing-controllers";
        createExpressServer({
          controllers: [],
          authorizationChecker: async (action: Action, roles: string[]) => roles.length === 0,
          currentUserChecker: (action) => action.request.user,
        }).listen(3000, () => console.log("listening"));
        useKoaServer(koa, { authorizationChecker: check });
        function check(action, roles) { return true; }
        export const isAllowed: AuthorizationChecker = (action, roles) => true;
      `),
    ).toEqual(["authorizationChecker", "currentUserChecker", "authorizationChecker", "isAllowed"]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(`
        import { Get } from "tiny-router";
        import { Param } from "routing-controllers";
        export class Client { @Get("/users") list(@Param("id") id) {} }
        export class Plugins { use(plugin, response, next) {} }
      `),
    ).toEqual([]);
  });

  it("reports what controllers and middleware keep, as there is one of each", () => {
    expect(
      reports(`
        import { ExpressMiddlewareInterface, Get, JsonController, Middleware, Param } from "routing-controllers";
        const recent = new Map();
        @JsonController("/items")
        export class Items {
          private seen = new Map();
          private count = 0;
          @Get("/:id") one(@Param("id") id: string) {
            recent.set(id, Date.now());
            this.seen.set(id, true);
            this.count++;
          }
        }
        @Middleware({ type: "before" })
        export class Counting implements ExpressMiddlewareInterface {
          total = 0;
          use(request: any, response: any, next: any) { this.total += 1; next(); }
        }
      `),
    ).toEqual([
      "no-module-level-mutable-state 9",
      "no-module-level-mutable-state 10",
      "no-module-level-mutable-state 11",
      "no-module-level-mutable-state 17",
    ]);
  });

  it("reports singletons of the container in a service, not what it makes each time", () => {
    const code = (decorator: string) => `
      import { Service } from "typedi";
      ${decorator}
      export class Stock { private items: string[] = []; add(item: string) { this.items.push(item); } }
    `;
    expect(reports(code("@Service()"), { project: "routing-controllers" })).toEqual([
      "no-module-level-mutable-state 4",
    ]);
    expect(reports(code("@Service({ transient: true })"), { project: "routing-controllers" })).toEqual([]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { createParamDecorator, Get, JsonController, QueryParam, Req, UseInterceptor } from "routing-controllers";
        let order, page, locale;
        @JsonController()
        export class Items {
          @UseInterceptor((action, content) => { locale = action.request.query.locale; return content; })
          @Get("/items") list(@QueryParam("order") by: string, @Req() request: any) {
            order = by;
            page = request.query.page;
          }
        }
      `),
    ).toEqual(["prefer-request-params 6", "prefer-request-params 8", "prefer-request-params 9"]);
  });
});
