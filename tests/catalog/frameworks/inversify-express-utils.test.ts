import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("inversify-express-utils", () => {
  it("finds the handlers of controllers, private ones too", () => {
    expect(
      entryPoints(`
        import * as express from "express";
        import { controller, httpDelete, httpGet, httpMethod, interfaces, queryParam, request, requestParam, response } from "inversify-express-utils";
        @controller("/foo")
        export class FooController implements interfaces.Controller {
          @httpGet("/") private list(@queryParam("start") start: number): string { return ""; }
          @httpDelete("/:id") private delete(@requestParam("id") id: string, @response() res: express.Response) {}
          @httpMethod("lock", "/:id") private lock(@request() req: express.Request) {}
          private helper() {}
        }
      `),
    ).toEqual(["FooController.list", "FooController.delete", "FooController.lock"]);
  });

  it("finds middleware that decorators take", () => {
    expect(
      entryPoints(`
        import { controller, httpGet, withMiddleware } from "inversify-express-utils";
        @controller("/foo", audit, "TracingMiddleware")
        export class FooController {
          @withMiddleware((req, res, next) => next())
          @httpGet("/", function (req, res, next) { next(); })
          public index() {}
        }
        function audit(req, res, next) { next(); }
      `),
    ).toEqual(["middleware", "middleware /", "FooController.index", "middleware /foo"]);
  });

  it("finds classes of middleware and of authentication", () => {
    expect(
      entryPoints(`
        import { BaseMiddleware, interfaces } from "inversify-express-utils";
        import { injectable } from "inversify";
        @injectable()
        export class LoggerMiddleware extends BaseMiddleware { public handler(req, res, next) { next(); } }
        @injectable()
        export class CustomAuthProvider implements interfaces.AuthProvider { public async getUser(req, res, next) { return null; } }
      `),
    ).toEqual(["LoggerMiddleware.handler", "CustomAuthProvider.getUser"]);
  });

  it("knows the application that a server is configured with, and builds", () => {
    expect(
      entryPoints(`
        import { InversifyExpressServer } from "inversify-express-utils";
        const server = new InversifyExpressServer(container);
        server
          .setConfig((app) => { app.use(bodyParser.json()); app.use((req, res, next) => next()); })
          .setErrorConfig((app) => { app.use((err, req, res, next) => res.status(500).end()); });
        const app = server.build();
        app.get("/health", (req, res) => res.end());
        app.listen(3000, () => console.log("listening"));
      `),
    ).toEqual(["middleware", "middleware", "GET /health"]);
  });

  it("leaves decorators and bindings that only look alike alone", () => {
    expect(
      entryPoints(`
        import { httpGet } from "./decorators.js";
        import { Container } from "inversify";
        const container = new Container();
        container.bind("Clock").toDynamicValue((context) => new Date());
        container.get("Clock");
        export class Client { @httpGet("/users") list() {} }
      `),
    ).toEqual([]);
  });

  it("lets controllers and middleware keep what they like, as each request has its own", () => {
    expect(
      reports(`
        import { BaseHttpController, BaseMiddleware, controller, httpGet, InversifyExpressServer, requestParam } from "inversify-express-utils";
        const recent = new Map();
        @controller("/items")
        export class ItemsController extends BaseHttpController {
          private cache = new Map();
          @httpGet("/:id") private one(@requestParam("id") id: string) {
            this.cache.set(id, 1);
            recent.set(id, 1);
          }
        }
        export class Counting extends BaseMiddleware {
          private count = 0;
          handler(req, res, next) { this.count++; next(); }
        }
        new InversifyExpressServer(container).setConfig((app) => { recent.set("start", 1); });
      `),
    ).toEqual(["no-module-level-mutable-state 9"]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { controller, httpGet, queryParam, request } from "inversify-express-utils";
        let order, page;
        @controller("/items", (req, res, next) => { page = req.query.page; next(); })
        export class Items { @httpGet("/") list(@queryParam("order") by: string) { order = by; } }
      `),
    ).toEqual(["prefer-request-params 4", "prefer-request-params 5"]);
  });
});
