import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const egg = (file: string) => ({ project: "egg", file });

describe("Egg", () => {
  it("finds methods of controllers, by their class or their folder", () => {
    const controller = `
      const { Controller } = require("egg");
      class PostController extends Controller {
        async create() { this.ctx.status = 201; }
      }
      module.exports = PostController;
    `;
    expect(entryPoints(controller, egg("app/controller/post.js"))).toEqual(["PostController.create"]);
    const byApplication = `
      module.exports = (app) => class PostController extends app.Controller {
        async create() { this.ctx.status = 201; }
      };
    `;
    expect(entryPoints(byApplication, egg("app/controller/post.js"))).toEqual(["PostController.create"]);
    const functions = `exports.create = async (ctx) => { ctx.status = 201; };`;
    expect(entryPoints(functions, egg("app/controller/post.js"))).toEqual(["post.create"]);
    expect(entryPoints(functions, egg("app/public/post.js"))).toEqual([]);
  });

  it("finds methods of services", () => {
    const service = `
      import { Service } from "egg";
      export default class UserService extends Service {
        async find(uid: string) { return this.ctx.db.get("users", uid); }
      }
    `;
    expect(entryPoints(service, egg("app/service/user.ts"))).toEqual(["UserService.find"]);
    expect(entryPoints(service, { project: "plain", file: "lib/user.ts" })).toEqual(["UserService.find"]);
    expect(entryPoints(service.replace(`"egg"`, `"./base"`), egg("lib/user.ts"))).toEqual([]);
  });

  it("finds middleware, and not what makes it", () => {
    const middleware = `
      module.exports = (options) => async function gzip(ctx, next) { await next(); };
    `;
    expect(entryPoints(middleware, egg("app/middleware/gzip.js"))).toEqual(["middleware gzip"]);
    expect(entryPoints(middleware, { project: "plain", file: "lib/gzip.js" })).toEqual([]);
  });

  it("finds what requests and their contexts are extended by", () => {
    const extension = `module.exports = { get isIOS() { return true; }, foo(param) { return this.get(param); } };`;
    expect(entryPoints(extension, egg("app/extend/context.js"))).toContain("context.foo");
    expect(entryPoints(extension, egg("app/extend/application.js"))).toEqual([]);
  });

  it("finds jobs", () => {
    const task = `
      module.exports = { schedule: { interval: "1m", type: "all" }, async task(ctx) { ctx.app.cache = await ctx.curl("http://api.com"); } };
    `;
    expect(entryPoints(task, egg("app/schedule/update_cache.js"))).toEqual(["schedule update_cache"]);
    const subscription = `
      const Subscription = require("egg").Subscription;
      class UpdateCache extends Subscription {
        static get schedule() { return { interval: "1m", type: "all" }; }
        async subscribe() { await this.ctx.service.cache.update(); }
      }
      module.exports = UpdateCache;
    `;
    expect(entryPoints(subscription, egg("app/schedule/update_cache.js"))).toEqual(["UpdateCache.subscribe"]);
  });

  it("leaves hooks of the start alone", () => {
    const boot = `
      class AppBootHook {
        constructor(app) { this.app = app; }
        async didLoad() { await this.app.loadAll(); }
      }
      module.exports = AppBootHook;
    `;
    expect(entryPoints(boot, egg("app.js"))).toEqual([]);
  });

  it("tells what outlives a request from what does not", () => {
    const state = `
      const { Controller } = require("egg");
      let last = null;
      module.exports = class HomeController extends Controller {
        async index() { this.current = this.ctx.query.name; }
        async save() { last = this.ctx.query.name; }
      };
    `;
    expect(reports(state, egg("app/controller/home.js"))).toEqual(["no-module-level-mutable-state 6"]);
  });
});
