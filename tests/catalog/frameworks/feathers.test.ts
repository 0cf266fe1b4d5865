import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const feathers = { project: "feathers" };

describe("Feathers", () => {
  it("finds the methods of services, objects and instances", () => {
    expect(
      entryPoints(`
        import { feathers } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        class MessageService {
          async find() { return []; }
          async create(data: Pick<Message, "text">) { this.send(data); }
          private send(data) {}
          async setup(app, path) {}
        }
        const app = koa<ServiceTypes>(feathers());
        app.use("messages", new MessageService());
        app.use("todos", { async get(id, params) { return { id }; }, teardown() {} });
      `),
    ).toEqual(["messages.find", "messages.create", "todos.get"]);
  });

  it("finds them without a transport and with Express, in CommonJS", () => {
    expect(
      entryPoints(`
        const feathers = require("@feathersjs/feathers");
        const express = require("@feathersjs/express");
        const app = express(feathers());
        app.use("/todos", { async patch(id, data, params) {}, async remove(id) {} });
        app.use(function (req, res, next) { next(); });
        app.use((error, req, res, next) => res.status(500).end());
        app.get("/health", (req, res) => res.end());
        app.get("authentication");
        const api = feathers();
        api.use("/users", { async find() { return []; } });
      `),
    ).toEqual(["/todos.patch", "/todos.remove", "middleware", "middleware", "GET /health", "/users.find"]);
  });

  it("finds hooks by type and method, by type, and for every method", () => {
    expect(
      entryPoints(`
        import { feathers } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        import { logError } from "./hooks/log-error.js";
        const app = koa(feathers());
        app.service("messages").hooks({
          around: { all: [async (context, next) => { await next(); }] },
          before: { all: [], create: [async (context) => {}] },
          after: { find: async (context) => {} },
          error: [async (context) => {}],
        });
        app.service("users").hooks({ get: [async (context, next) => next()] }).hooks([timing]);
        app.hooks({ around: { all: [logError] }, before: { patch(context) {} } });
        async function timing(context, next) { await next(); }
      `),
    ).toEqual(["around hook", "before hook", "after hook", "error hook", "around hook", "before hook", "around hook"]);
  });

  it("finds hooks that files export, by types, by their parameters and by their place", () => {
    expect(
      entryPoints(`
        import type { HookContext, NextFunction, HookFunction } from "@feathersjs/feathers";
        export const logError = async (context: HookContext, next: NextFunction) => { await next(); };
        export const stamp: HookFunction = async (ctx) => {};
      `),
    ).toEqual(["logError", "stamp"]);
    const factory = `export const logRuntime = (options = {}) => async (context, next) => { await next(); };`;
    expect(entryPoints(factory, feathers)).toEqual(["logRuntime"]);
    expect(entryPoints(factory)).toEqual([]);
    const stamp = `module.exports = (options = {}) => { return async (context) => context; };`;
    expect(entryPoints(stamp, { ...feathers, file: "src/hooks/stamp.js" })).toEqual(["hook stamp"]);
    expect(entryPoints(stamp, { ...feathers, file: "src/stamp.js" })).toEqual([]);
    const map = `module.exports = { before: { all: [], create: [async (context) => context] }, after: { find(context) {} } };`;
    expect(entryPoints(map, { ...feathers, file: "src/services/users/users.hooks.js" })).toEqual([
      "users hook",
      "users hook",
    ]);
  });

  it("knows the application in generated services, in a project with Feathers", () => {
    const code = `
      import type { Application } from "../../declarations";
      import { UserService, getOptions } from "./users.class";
      export const user = (app: Application) => {
        app.use("users", new UserService(getOptions(app)), { methods: ["find"] });
        app.service("users").hooks({ before: { find: [async (context) => {}] } });
      };
    `;
    expect(entryPoints(code, feathers)).toEqual(["before hook"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds classes of services and strategies, resolvers and parameters by their types", () => {
    expect(
      entryPoints(`
        import type { Params, ServiceInterface } from "@feathersjs/feathers";
        import { JWTStrategy } from "@feathersjs/authentication";
        import { KnexService } from "@feathersjs/knex";
        import { resolve, virtual } from "@feathersjs/schema";
        export class Users extends KnexService<User> { async create(data, params) { return super.create(data, params); } async setup() {} }
        export class Todos implements ServiceInterface<Todo> { async find() { return []; } }
        export class Mails { async send(data: Mail, params: Params) {} }
        export class Jwt extends JWTStrategy { async getEntity(id, params) {} setup() {} }
        export const userResolver = resolve<User, HookContext>({
          avatar: virtual(async (user, context) => ""),
          createdAt: async () => Date.now(),
        });
      `),
    ).toEqual(["Users.create", "Todos.find", "Mails.send", "Jwt.getEntity", "resolver", "resolver"]);
  });

  it("finds events of connections, publishers, middleware of a service and sockets", () => {
    expect(
      entryPoints(`
        import { feathers } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        import socketio from "@feathersjs/socketio";
        const app = koa(feathers());
        app.use("uploads", uploads, { koa: { before: [async (ctx, next) => next()] } });
        app.configure(
          socketio((io) => {
            io.on("connection", (socket) => { socket.on("typing", (data) => {}); });
            io.use((socket, next) => next());
          }),
        );
        app.on("connection", (connection) => app.channel("anonymous").join(connection));
        app.on("login", (authResult, { connection }) => {});
        app.publish((data, context) => app.channel("authenticated"));
        app.service("messages").publish("created", (data) => app.channel("rooms"));
      `),
    ).toEqual([
      "middleware uploads",
      "connection",
      "typing",
      "socket middleware",
      "connection",
      "login",
      "publish",
      "publish",
    ]);
  });

  it("leaves clients and what only looks like a service alone", () => {
    expect(
      entryPoints(
        `
        import { feathers } from "@feathersjs/feathers";
        import rest from "@feathersjs/rest-client";
        import axios from "axios";
        const client = feathers();
        client.configure(rest("http://feathers-api.com").fetch(fetch));
        client.service("messages").on("created", (message) => {});
        client.on("login", (auth) => {});
        client.hooks({ error: { all: [(context) => {}] } });
        axios.create().get("/messages", { transformResponse(data) {} });
        new Map().get("messages", { find() {} });
        `,
        feathers,
      ),
    ).toEqual([]);
  });

  it("runs set-up and tear-down at start-up and shut-down", () => {
    expect(
      reports(`
        import { feathers } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        import socketio from "@feathersjs/socketio";
        const registry = new Map();
        class Items {
          private index = new Map();
          async setup() { registry.set("items", 1); this.load(); }
          private load() { this.index = new Map(); }
          async teardown() { registry.clear(); }
          async find() { return []; }
        }
        const app = koa(feathers());
        app.use("items", new Items());
        app.configure(socketio((io) => { registry.set("io", io); }));
        app.configure((application) => { registry.set("channels", 1); });
        app.hooks({ setup: [async (context, next) => { registry.set("setup", 1); await next(); }], teardown: [] });
        app.listen(3030).then(() => { registry.set("port", 3030); });
      `),
    ).toEqual([]);
  });

  it("reports what services and modules keep, as there is one of each", () => {
    expect(
      reports(
        `
        import { feathers } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        import { MemoryService } from "@feathersjs/memory";
        const recent = new Map();
        class Items {
          items: Item[] = [];
          async create(data) { this.items.push(data); }
          async archive(data) { recent.set(data.id, data); }
        }
        export class Drafts extends MemoryService { count = 0; async create(data) { this.count++; return super.create(data); } }
        const app = koa(feathers());
        app.use("items", new Items(), { methods: ["create", "archive"] });
        app.use("counts", { total: 0, async create() { this.total += 1; } });
        app.service("items").hooks({ before: { create: [(context) => { recent.set(context.id, 1); }] } });
      `,
        feathers,
      ),
    ).toEqual([
      "no-module-level-mutable-state 8",
      "no-module-level-mutable-state 9",
      "no-module-level-mutable-state 11",
      "no-module-level-mutable-state 14",
      "no-module-level-mutable-state 15",
    ]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { feathers } from "@feathersjs/feathers";
        import type { HookContext } from "@feathersjs/feathers";
        import { koa } from "@feathersjs/koa";
        const app = koa(feathers());
        let order;
        app.use("items", { async find(params) { order = params.query.order; } });
        export const remember = async (context: HookContext) => { context.app.set("page", context.params.query.page); };
      `),
    ).toEqual(["prefer-request-params 7", "prefer-request-params 8"]);
  });

  it("lets hooks write to their context and parameters", () => {
    expect(
      reports(`
        import type { HookContext } from "@feathersjs/feathers";
        export const stamp = async (context: HookContext) => {
          context.data.createdAt = Date.now();
          context.params.query.limit = 10;
        };
      `),
    ).toEqual([]);
  });
});
