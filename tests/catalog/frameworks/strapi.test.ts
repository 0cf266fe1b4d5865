import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const strapi = { project: "strapi" };
const controller = { ...strapi, file: "src/api/cart/controllers/cart.js" };

describe("Strapi", () => {
  it("finds the actions of core controllers", () => {
    expect(
      entryPoints(`
        const { createCoreController, createCoreService } = require("@strapi/strapi").factories;
        module.exports = createCoreController("api::restaurant.restaurant", ({ strapi }) => ({
          async find(ctx) { return super.find(ctx); },
          async exampleAction(ctx) {},
        }));
        createCoreService("api::restaurant.restaurant", ({ strapi }) => ({ async rows() {} }));
      `),
    ).toEqual(["controller api::restaurant.restaurant", "controller api::restaurant.restaurant"]);
    expect(
      entryPoints(`
        import { factories } from "@strapi/strapi";
        export default factories.createCoreController("api::cart.cart", { async find(ctx) {} });
      `),
    ).toEqual(["controller api::cart.cart"]);
  });

  it("finds plain controllers by their folder", () => {
    const code = `module.exports = { async index(ctx, next) { ctx.body = "Hello"; } };`;
    expect(entryPoints(code, controller)).toEqual(["controller cart"]);
    expect(entryPoints(code, { ...strapi, file: "src/api/cart/services/cart.js" })).toEqual([]);
    expect(entryPoints(code, { file: "src/api/cart/controllers/cart.js" })).toEqual([]);
    expect(
      entryPoints(
        `
        const controller = ({ strapi }: { strapi: Core.Strapi }) => ({ index(ctx) {} });
        export default controller;
        `,
        { ...strapi, file: "src/plugins/todo/server/src/controllers/task.ts" },
      ),
    ).toEqual(["controller task"]);
  });

  it("finds policies, middleware and the functions of routes", () => {
    expect(
      entryPoints(`module.exports = (policyContext, config, { strapi }) => true;`, {
        ...strapi,
        file: "src/policies/is-admin.js",
      }),
    ).toEqual(["policy is-admin"]);
    expect(
      entryPoints(`export default (config, { strapi }) => { return async (ctx, next) => { await next(); }; };`, {
        ...strapi,
        file: "src/middlewares/timer.ts",
      }),
    ).toEqual(["middleware timer"]);
    expect(
      entryPoints(
        `
        export default {
          routes: [{ method: "GET", path: "/x", handler: "x.find", config: { policies: [(ctx) => true] } }],
        };
        `,
        { ...strapi, file: "src/api/x/routes/custom.ts" },
      ),
    ).toEqual(["route custom"]);
  });

  it("finds what follows changes in the database", () => {
    expect(
      entryPoints(`module.exports = { beforeCreate(event) {}, async afterUpdate(event) {} };`, {
        ...strapi,
        file: "src/api/cart/content-types/cart/lifecycles.js",
      }),
    ).toEqual(["database event of cart", "database event of cart"]);
  });

  it("runs register, bootstrap and scheduled tasks outside requests, and knows what they register", () => {
    expect(
      entryPoints(
        `
        module.exports = {
          register({ strapi }) {
            strapi.documents.use(async (context, next) => next());
            strapi.server.use(async (ctx, next) => next());
          },
          async bootstrap({ strapi }) {
            strapi.db.lifecycles.subscribe({ models: ["plugin::users-permissions.user"], async afterCreate({ result }) {} });
            strapi.eventHub.on("entry.create", async (data) => {});
            strapi.cron.add({ nightly: { task: async ({ strapi }) => {}, options: { rule: "0 0 * * *" } } });
          },
        };
        `,
        { ...strapi, file: "src/index.js" },
      ),
    ).toEqual(["document middleware", "middleware", "database event", "entry.create event"]);
    expect(
      entryPoints(`module.exports = { "0 0 1 * * 1": ({ strapi }) => {}, daily: { task() {}, options: {} } };`, {
        ...strapi,
        file: "config/cron-tasks.js",
      }),
    ).toEqual([]);
  });

  it("leaves the admin panel alone", () => {
    expect(
      entryPoints(`export default { register(app) { app.customFields.register({}); }, bootstrap(app) {} };`, {
        ...strapi,
        file: "src/admin/app.js",
      }),
    ).toEqual([]);
  });

  it("reports what an action keeps in its module, in its factory or in the application", () => {
    expect(
      reports(
        `
const hits = {};
module.exports = ({ strapi }) => {
  const seen = new Map();
  return {
    async index(ctx) {
      hits[ctx.params.id] = 1;
      seen.set(ctx.params.id, ctx.request.body);
      strapi.config.set("theme", ctx.query.theme);
      strapi.lastQuery = ctx.query;
      ctx.state.user = ctx.request.body.user;
    },
  };
};
        `,
        controller,
      ),
    ).toEqual([
      "no-module-level-mutable-state 7",
      "no-module-level-mutable-state 8",
      "prefer-request-params 9",
      "prefer-request-params 10",
    ]);
  });

  it("reports nothing that happens at start-up or on a schedule", () => {
    expect(
      reports(
        `
const plugins = [];
let users = 0;
module.exports = {
  async bootstrap({ strapi }) {
    plugins.push("todo");
    strapi.cron.add({ "* * * * *": async ({ strapi }) => { users = await strapi.db.query("user").count(); } });
  },
};
        `,
        { ...strapi, file: "src/index.js" },
      ),
    ).toEqual([]);
  });

  it("knows that the application is no request data", () => {
    const options = { ...strapi, file: "src/policies/limit.js" };
    expect(
      reports(
        `
let limits;
module.exports = (policyContext, config, { strapi }) => { limits ??= strapi.config.get("limits"); return true; };
        `,
        options,
      ),
    ).toEqual([]);
    expect(
      reports(
        `
let last;
module.exports = (policyContext, config, { strapi }) => { last ??= policyContext.request; return true; };
        `,
        options,
      ),
    ).toEqual(["no-module-level-mutable-state 3"]);
  });
});
