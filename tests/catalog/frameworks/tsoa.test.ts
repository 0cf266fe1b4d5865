import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const tsoa = { project: "tsoa" };

describe("tsoa", () => {
  it("finds the handlers of controllers, from either package", () => {
    expect(
      entryPoints(`
        import { Body, Controller, Get, Path, Post, Query, Route, SuccessResponse } from "tsoa";
        import { Delete } from "@tsoa/runtime";
        @Route("users")
        export class UsersController extends Controller {
          @Get("{userId}") public async getUser(@Path() userId: number, @Query() name?: string): Promise<User> {}
          @SuccessResponse("201", "Created")
          @Post() public async createUser(@Body() requestBody: UserCreationParams): Promise<void> { this.setStatus(201); }
          @Delete("{userId}") public async remove(@Path() userId: number) {}
          private helper() {}
        }
      `),
    ).toEqual(["UsersController.getUser", "UsersController.createUser", "UsersController.remove"]);
  });

  it("finds middleware and the factory of containers", () => {
    expect(
      entryPoints(`
        import { Get, IocContainerFactory, Middlewares, Route } from "tsoa";
        @Route("users")
        @Middlewares((req, res, next) => next())
        export class UsersController {
          @Middlewares([audit])
          @Get() public async list() {}
        }
        async function audit(request, response, next) { next(); }
        export const iocContainer: IocContainerFactory = (request) => container;
      `),
    ).toEqual(["middleware", "UsersController.list", "middleware", "iocContainer"]);
  });

  it("finds the authentication module by its export, in a project with tsoa", () => {
    const code = `
      export function expressAuthentication(request, securityName, scopes) { return Promise.resolve({}); }
      export function helper(request) {}
    `;
    expect(entryPoints(code, tsoa)).toEqual(["expressAuthentication"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves decorators of the same name from elsewhere alone", () => {
    expect(
      entryPoints(`
        import { Get, Route } from "another-router";
        @Route("users") export class Users { @Get() list() {} }
      `),
    ).toEqual([]);
  });

  it("lets controllers keep what they like, as each request has its own", () => {
    expect(
      reports(`
        import { Controller, Get, Path, Route } from "tsoa";
        const recent = new Map();
        @Route("items")
        export class ItemsController extends Controller {
          private cache = new Map();
          private count = 0;
          @Get("{id}") public one(@Path() id: string) {
            this.cache.set(id, 1);
            this.count++;
            recent.set(id, 1);
          }
        }
      `),
    ).toEqual(["no-module-level-mutable-state 11"]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { Get, Query, Request, Route } from "tsoa";
        let order: string, page: string;
        @Route("items")
        export class Items {
          @Get() public list(@Query() by: string, @Request() request: any) {
            order = by;
            page = request.query.page;
          }
        }
      `),
    ).toEqual(["prefer-request-params 7", "prefer-request-params 8"]);
  });
});
