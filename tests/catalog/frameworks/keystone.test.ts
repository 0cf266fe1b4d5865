import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Keystone", () => {
  it("finds the hooks and access control of lists and fields", () => {
    expect(
      entryPoints(`
        import { list } from "@keystone-6/core";
        import { text } from "@keystone-6/core/fields";
        export const lists = {
          Post: list({
            access: { operation: { query: ({ session }) => true }, filter: { update: ({ session }) => ({}) } },
            hooks: {
              resolveInput: async ({ resolvedData }) => resolvedData,
              afterOperation: { create: async ({ item }) => {} },
            },
            fields: {
              title: text({ hooks: { validate: ({ inputData }) => {} }, access: { read: () => true } }),
            },
          }),
        };
      `),
    ).toEqual([
      "access control",
      "access control",
      "resolveInput hook",
      "afterOperation hook",
      "validate hook",
      "access control",
    ]);
  });

  it("finds resolvers", () => {
    expect(
      entryPoints(`
        const { g, graphql } = require("@keystone-6/core");
        const { virtual } = require("@keystone-6/core/fields");
        const isActive = virtual({ field: g.field({ type: g.Boolean, resolve(item, args, context) {} }) });
        const extendGraphqlSchema = graphql.extend((base) => ({
          mutation: { publish: graphql.field({ type: base.object("Post"), resolve: publish }) },
        }));
        async function publish(source, { id }, context) {}
      `),
    ).toEqual(["resolver", "resolver"]);
  });

  it("extends the servers at start-up, and knows the routes inside", () => {
    expect(
      entryPoints(`
        import { config } from "@keystone-6/core";
        export default config({
          db: { provider: "sqlite", onConnect: async (context) => {} },
          server: {
            extendExpressApp: (app, commonContext) => {
              app.use(async (req, res, next) => { next(); });
              app.get("/rest/tasks", async (req, res) => {});
            },
            extendHttpServer: (server, context) => { server.on("upgrade", (request, socket) => {}); },
          },
          ui: { isAccessAllowed: (context) => !!context.session },
          session: { async get({ context }) {}, async start({ context }) {}, async end({ context }) {} },
        });
      `),
    ).toEqual(["middleware", "GET /rest/tasks", "upgrade event", "Admin UI", "session", "session", "session"]);
  });

  it("leaves lists and fields of other packages alone", () => {
    expect(
      entryPoints(`
        import { list, text } from "ui-kit";
        list({ hooks: { afterOperation: async () => {} } });
        text({ access: { read: () => true } });
      `),
    ).toEqual([]);
  });

  it("reports what hooks and routes keep in their module or in the application", () => {
    expect(
      reports(`
import { config, list } from "@keystone-6/core";
const drafts = new Map();
const Post = list({
  hooks: { beforeOperation: async ({ item, context }) => { drafts.set(item.id, item); } },
});
export default config({
  lists: { Post },
  server: {
    extendExpressApp: (app) => {
      app.locals.started = true;
      app.get("/theme", (req, res) => { app.locals.theme = req.query.theme; });
    },
  },
});
      `),
    ).toEqual(["no-module-level-mutable-state 5", "prefer-request-params 12"]);
  });

  it("reports sessions that are stored in a variable", () => {
    expect(
      reports(`
import { storedSessions } from "@keystone-6/core/session";
const sessions = new Map();
export const session = storedSessions({
  store: () => ({
    get: (key) => sessions.get(key),
    set: (key, value) => { sessions.set(key, value); },
    delete: (key) => { sessions.delete(key); },
  }),
});
      `),
    ).toEqual(["no-in-memory-session 7", "no-in-memory-session 8"]);
  });
});
