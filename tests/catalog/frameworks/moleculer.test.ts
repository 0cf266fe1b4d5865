import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const service = (file: string) => ({ project: "moleculer", file });

describe("Moleculer", () => {
  it("finds actions, events and hooks of services that a broker creates", () => {
    expect(
      entryPoints(`
        const { ServiceBroker } = require("moleculer");
        const broker = new ServiceBroker({ nodeID: "node-1" });
        broker.createService({
          name: "math",
          hooks: { before: { "*": [(ctx) => {}] }, error: { add(ctx, err) {} } },
          actions: {
            add(ctx) { return ctx.params.a + ctx.params.b; },
            mult: { params: {}, hooks: { after(ctx, res) { return res; } }, async handler(ctx) { return this.product(ctx); } },
          },
          events: { "user.created"(ctx) {}, "order.*": { group: "other", handler: (ctx) => {} } },
          methods: { product(ctx) {} },
          created() {},
          async started() {},
          async stopped() {},
        });
        broker.start().then(() => broker.call("math.add", { a: 5, b: 3 }));
      `),
    ).toEqual(["hook", "hook", "action", "hook", "action", "event", "event"]);
  });

  it("finds the same in schemas that files export, in a project with Moleculer", () => {
    const commonJs = `
      module.exports = {
        name: "users",
        actions: { list: { rest: "GET /", async handler(ctx) {} }, remove(ctx) {} },
        events: { async "cache.clean"(ctx) {} },
        methods: { seed() {} },
        async afterConnected() {},
      };
    `;
    expect(entryPoints(commonJs, service("services/users.service.js"))).toEqual([
      "users action",
      "users action",
      "users event",
    ]);
    expect(entryPoints(commonJs, service("services/users.js"))).toEqual([]);
    expect(entryPoints(commonJs, { project: "plain", file: "services/users.service.js" })).toEqual([]);
    const module = `export default { name: "db", hooks: { after: { get(ctx, res) { return res; } } }, actions: { ping: () => "pong" } };`;
    expect(entryPoints(module, service("mixins/db.mixin.ts"))).toEqual(["db hook", "db action"]);
  });

  it("finds them by the types of schemas and contexts", () => {
    expect(
      entryPoints(`
        import { Context, Service } from "moleculer";
        import type { ServiceSchema } from "moleculer";
        const Greeter: ServiceSchema = { name: "greeter", actions: { hello: { handler(ctx) {} } }, started() {} };
        export default Greeter;
        export class UserService extends Service {
          list(ctx: Context<{ page: number }>) {}
          serviceCreated() {}
        }
      `),
    ).toEqual(["handler", "UserService.list"]);
  });

  it("knows a broker that is handed over by its name, in a project with Moleculer", () => {
    const code = `
      module.exports = (broker) => {
        broker.createService({ name: "ping", actions: { ping: () => "pong" } });
        broker.middlewares.add({ localEvent: (next) => (ctx) => next(ctx) });
      };
    `;
    expect(entryPoints(code, service("src/services.js"))).toEqual(["action", "middleware"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds decorated methods", () => {
    expect(
      entryPoints(`
        import { Service as MoleculerService } from "moleculer";
        import { Action, Event, Method, Service } from "moleculer-decorators";
        @Service({ name: "auth" })
        export default class AuthService extends MoleculerService {
          @Action() public login(ctx) {}
          @Event() public "user.*"(payload) {}
          @Method check() {}
          created() {}
        }
      `),
    ).toEqual(["AuthService.login", "AuthService.user.*"]);
  });

  it("finds what the gateway calls", () => {
    expect(
      entryPoints(
        `
        const ApiGateway = require("moleculer-web");
        module.exports = {
          name: "api",
          mixins: [ApiGateway],
          settings: {
            use: [compression()],
            rateLimit: { key: (req) => req.headers["x-forwarded-for"] },
            routes: [
              {
                path: "/api",
                use: [(req, res, next) => next()],
                aliases: { "GET hi"(req, res) { res.end("hello"); }, "GET users": "users.list" },
                onBeforeCall(ctx, route, req, res) {},
                onAfterCall(ctx, route, req, res, data) { return data; },
              },
            ],
            onError(req, res, err) {},
          },
          methods: { async authenticate(ctx, route, req) { return null; } },
        };
      `,
        service("services/api.service.js"),
      ),
    ).toEqual([
      "api gateway handler",
      "api gateway handler",
      "api gateway handler",
      "api gateway hook",
      "api gateway hook",
      "api gateway handler",
      "api gateway hook",
    ]);
  });

  it("finds what middleware wraps around calls", () => {
    const middleware = `
      name: "Timing",
      localAction(next, action) { return function (ctx) { return next(ctx); }; },
      call(next) { return (actionName, params, opts) => next(actionName, params, opts); },
      started(broker) {},
    `;
    expect(
      entryPoints(`
        import { ServiceBroker } from "moleculer";
        const broker = new ServiceBroker({ middlewares: [{ ${middleware} }], errorHandler(err, info) { throw err; } });
      `),
    ).toEqual(["middleware", "middleware", "errorHandler"]);
    expect(entryPoints(`module.exports = { ${middleware} };`, service("middlewares/timing.middleware.js"))).toEqual([
      "timing middleware",
      "timing middleware",
    ]);
  });

  it("finds the error handler of the configuration", () => {
    const code = `module.exports = { errorHandler(err, info) { throw err; }, created(broker) {} };`;
    expect(entryPoints(code, service("moleculer.config.js"))).toEqual(["errorHandler"]);
  });

  it("leaves alone what only looks like a schema", () => {
    expect(
      entryPoints(
        `
        import { createStore } from "vuex";
        import { api } from "./api.js";
        createStore({ actions: { increment(ctx) {} } });
        api.get("/users", (users) => {});
        export default { actions: { save(ctx) {} } };
        `,
        service("src/store.js"),
      ),
    ).toEqual([]);
  });

  it("runs what creates, starts and stops outside requests", () => {
    expect(
      reports(
        `
        const { ServiceBroker } = require("moleculer");
        const registry = new Map();
        const broker = new ServiceBroker({
          created() { registry.set("broker", 1); },
          middlewares: [{ localAction(next, action) { registry.set(action.name, 1); return next; } }],
        });
        broker.createService({
          name: "items",
          actions: { list() { return registry.size; } },
          created() { this.items = []; registry.set("items", 1); },
          async stopped() { registry.clear(); },
        });
        broker.localBus.on("$node.connected", ({ node }) => { registry.set(node.id, node); });
        `,
      ),
    ).toEqual([]);
    const schema = `const registry = new Map(); module.exports = { created(broker) { registry.set("x", 1); } };`;
    expect(reports(schema, service("moleculer.config.js"))).toEqual([]);
    expect(reports(schema, service("src/gateway.js"))).toEqual([]);
  });

  it("reports what modules and services keep, as there is one of each", () => {
    expect(
      reports(
        `
        const recent = new Map();
        module.exports = {
          name: "items",
          actions: {
            create: {
              async handler(ctx) {
                recent.set(ctx.params.id, 1);
                this.total += 1;
              },
            },
          },
        };
        `,
        service("services/items.service.js"),
      ),
    ).toEqual(["no-module-level-mutable-state 8", "no-module-level-mutable-state 9"]);
    expect(
      reports(`
        import { Service as MoleculerService } from "moleculer";
        import { Action, Service } from "moleculer-decorators";
        @Service({ name: "items" })
        export default class Items extends MoleculerService { seen = new Map(); @Action() create(ctx) { this.seen.set(ctx.params.id, 1); } }
      `),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });

  it("lets handlers write to their context", () => {
    const code = `module.exports = { actions: { create(ctx) { ctx.meta.seen = true; ctx.locals.item = ctx.params; } } };`;
    expect(reports(code, service("items.service.js"))).toEqual([]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(
        `
        let page;
        module.exports = {
          name: "items",
          actions: {
            list(ctx) { page = ctx.params.page; },
            count(ctx) { ctx.broker.metadata.filter = ctx.params.filter; },
          },
        };
        `,
        service("items.service.js"),
      ),
    ).toEqual(["prefer-request-params 6", "prefer-request-params 7"]);
  });
});
