// Cases that comparable rules are known to get wrong, each with its nearest twin.
import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-module-level-mutable-state: tables and registration at load", rule, {
  valid: [
    {
      name: "a table that a loop computes",
      code: `
        import express from "express";
        const app = express();
        const HEX = new Array(256);
        for (let i = 0; i < 256; i++) HEX[i] = i.toString(16);
        app.get("/hex/:n", (req, res) => res.send(HEX[req.params.n]));
      `,
    },
    {
      name: "a synchronous callback and an IIFE",
      filename: inService,
      code: `
        const routes = new Map();
        plugins.forEach((p) => { routes.set(p.name, p); });
        (() => { routes.set("health", health); })();
        export const find = (name) => routes.get(name);
      `,
    },
    {
      name: "containers that are only read",
      code: `
        import express from "express";
        const app = express();
        const ROLES = ["admin", "editor"];
        let WORDS = ["alpha", "beta"];
        app.post("/", (req, res) => res.json(ROLES.includes(req.body.role) && WORDS.length));
      `,
    },
    {
      name: "a development singleton on globalThis",
      filename: inService,
      code: `
        export const prisma = globalThis.prisma ?? new PrismaClient();
        if (process.env.NODE_ENV !== "production") globalThis.prisma = prisma;
      `,
    },
  ],
  invalid: [
    {
      name: "request data on globalThis",
      code: `
        import express from "express";
        express().get("/", (req, res) => { globalThis.ctx = { user: req.user }; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "globalThis.ctx", way: "`GET /`", services: "Redis or a database" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 58,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: lazy initialisation", rule, {
  valid: [
    {
      name: "a pool that is built on first use",
      filename: inService,
      code: `
        let pool;
        export function getPool() {
          pool ??= createPool(process.env.DATABASE_URL);
          return pool;
        }
      `,
    },
    {
      name: "a flag that is set once behind its own guard",
      code: `
        import express from "express";
        let warned = false;
        function deprecate(message) { if (warned) return; warned = true; console.warn(message); }
        express().get("/old", (req, res) => { deprecate("use /new"); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a value of the request: the first caller wins for everyone",
      code: `
        import express from "express";
        let tenant;
        express().get("/", (req, res) => { tenant ??= req.get("x-tenant"); res.send(tenant); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "tenant", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: writes in handlers", rule, {
  valid: [
    {
      name: "shadowed names",
      code: `
        import express from "express";
        const cache = new Map();
        function warm(cache) { cache.set("a", 1); }
        express().get("/", (req, res) => { const cache = new Map(); cache.set(req.id, 1); warm(cache); res.end(); });
      `,
    },
    {
      name: "clients whose methods have the names of those of collections",
      code: `
        import express from "express";
        import { createClient } from "redis";
        import { db } from "./db.js";
        import { kv } from "@vercel/kv";
        const redis = createClient();
        express().put("/:k", async (req, res) => {
          await redis.set(req.params.k, "v"); await db.update(users).set(req.body); await kv.delete("k"); res.end();
        });
      `,
    },
    {
      name: "request, response and context objects",
      code: `
        import express from "express";
        import Router from "@koa/router";
        express().use(async (req, res, next) => { req.user = await auth(req); res.locals.t0 = Date.now(); next(); });
        new Router().get("/", async (ctx) => { ctx.body = await find(ctx.params.id); ctx.state.seen = true; });
      `,
    },
    {
      name: "objects that are made in the request",
      code: `
        import express from "express";
        class Builder { items = []; add(x) { this.items.push(x); return this; } }
        express().post("/", (req, res) => {
          const seen = new Set(); const b = new Builder();
          for (const i of req.body) { seen.add(i.id); b.add(i); }
          res.json(b.items);
        });
      `,
    },
  ],
  invalid: [
    {
      name: "exported declarations",
      filename: inService,
      code: `
        export const carts = new Map();
        export let lastUser;
        export const h = (req, res) => { carts.set(req.user.id, []); lastUser = req.user; res.end(); };
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "carts", way: "`h`", services: "Redis or a database" },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 51,
        },
        {
          messageId: "requestData",
          data: { name: "lastUser", way: "`h`", services: "Redis or a database" },
          line: 4,
          column: 70,
          endLine: 4,
          endColumn: 78,
        },
      ],
    },
    {
      name: "methods of collections",
      code: `
        import express from "express";
        const seen = new Set(), queue = [], byId = new Map();
        express().post("/", (req, res) => {
          seen.add(req.ip); queue.push(req.body); byId["set"](req.id, 1); byId?.delete(req.old);
          queue.length = 0; Reflect.set(byId, "x", 1); res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "seen", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 19,
        },
        {
          messageId: "requestData",
          data: { name: "queue", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 39,
        },
        {
          messageId: "requestData",
          data: { name: "byId", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 51,
          endLine: 5,
          endColumn: 62,
        },
      ],
    },
    {
      name: "targets of destructuring and loops",
      code: `
        import express from "express";
        let user, item;
        express().post("/", (req, res) => {
          ({ user } = req.body);
          for (item of req.body.items) enqueue(item);
          [user] = req.users; res.json(user);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "user", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 20,
        },
        {
          messageId: "requestData",
          data: { name: "item", way: "`POST /`", services: "Redis or a database" },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 20,
        },
      ],
    },
    {
      name: "hit counters",
      code: `
        import express from "express";
        const hits = new Map();
        express().use((req, res, next) => { hits.set(req.ip, (hits.get(req.ip) ?? 0) + 1); next(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "hits", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "counters do not claim a leak",
      code: `
        import express from "express";
        let served = 0;
        express().use((req, res, next) => { served++; next(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "served", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: objects behind imports and classes", rule, {
  valid: [
    {
      name: "constructors, start-up hooks and request scope",
      code: `
        import { Injectable, Scope } from "@nestjs/common";
        @Injectable() export class CatsService {
          private client; private cat;
          constructor() { this.cat = null; }
          async onModuleInit() { this.client = await connect(); }
        }
        @Injectable({ scope: Scope.REQUEST }) export class Ctx { user; set(u) { this.user = u; } }
      `,
      filename: inProject("nestjs", "src/cats.service.ts"),
    },
  ],
  invalid: [
    {
      name: "a store of our own behind an import",
      filename: inService,
      code: `
        const users = [];
        export function join(u) { users.push(u); return u; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`join`", services: "Redis or a database" },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
    {
      name: "static fields, of which only one is written",
      code: `
        import express from "express";
        class Registry {
          static #jobs = new Map(); static limit = 10;
          static add(id) { this.#jobs.set(id, Date.now()); }
        }
        express().post("/", (req, res) => { Registry.add(req.body.id); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Registry.#jobs", way: "`POST /` → `Registry.add`", services: "Redis or a database" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 42,
        },
      ],
    },
    {
      name: "a field of a provider",
      filename: inProject("nestjs", "src/cats.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class CatsService { private cat; setCat(cat) { this.cat = cat; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "CatsService.cat", way: "`CatsService.setCat`", services: "Redis or a database" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 85,
        },
      ],
    },
    {
      name: "freeze is shallow, seal freezes nothing",
      code: `
        import express from "express";
        const cfg = Object.freeze({ limit: 10, seen: new Map() });
        const st = Object.seal({ user: null });
        express().get("/", (req, res) => { cfg.seen.set(req.ip, 1); st.user = req.user; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "cfg", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 56,
        },
        {
          messageId: "requestData",
          data: { name: "st", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 69,
          endLine: 5,
          endColumn: 76,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: lifecycle, timers, tests, scripts, clients", rule, {
  valid: [
    {
      name: "callbacks of the process and timers",
      code: `
        import express from "express";
        const app = express();
        let shuttingDown = false, rates = {};
        process.on("SIGTERM", () => { shuttingDown = true; });
        setInterval(async () => { rates = await fetchRates(); }, 60_000).unref();
        app.get("/healthz", (req, res) => res.sendStatus(shuttingDown ? 503 : 200));
      `,
    },
    {
      name: "test hooks",
      filename: inService,
      code: `
        let server;
        beforeAll(async () => { server = await start(); });
        afterEach(() => { server.reset(); });
        it("works", () => request(server).get("/").expect(200));
      `,
    },
    {
      name: "scripts",
      filename: inService,
      code: `#!/usr/bin/env node
        let verbose = false;
        export function main(argv) { verbose = argv.includes("-v"); }
        main(process.argv);
      `,
    },
    {
      name: "client modules",
      filename: inProject("next", "components/use-toast.ts"),
      code: `
        "use client";
        let memoryState = { toasts: [] };
        export function dispatch(action) { memoryState = reducer(memoryState, action); }
      `,
    },
    {
      name: "weak collections that are keyed by the request",
      code: `
        import express from "express";
        const started = new WeakMap();
        express().use((req, res, next) => { started.set(req, Date.now()); next(); });
      `,
    },
    {
      name: "asynchronous context",
      code: `
        import { AsyncLocalStorage } from "node:async_hooks";
        import express from "express";
        const context = new AsyncLocalStorage();
        express().use((req, res, next) => context.run({ user: req.user }, next));
      `,
    },
    {
      name: "metrics of a library",
      code: `
        import express from "express";
        import { Counter } from "prom-client";
        const requests = new Counter({ name: "requests", help: "Requests" });
        express().use((req, res, next) => { requests.inc(); next(); });
      `,
    },
  ],
  invalid: [
    {
      name: "the same callbacks, registered in a handler",
      code: `
        import express from "express";
        const clients = [];
        let latest;
        express().get("/", (req, res) => {
          req.on("close", () => clients.splice(clients.indexOf(res), 1));
          load(req.query).then((value) => { latest = value; });
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "clients", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 47,
        },
        {
          messageId: "requestData",
          data: { name: "latest", way: "`GET /`", services: "Redis or a database" },
          line: 7,
          column: 45,
          endLine: 7,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a helper that changes its parameter",
      code: `
        import express from "express";
        const seen = [];
        function remember(list, item) { list.push(item); }
        express().get("/", (req, res) => { remember(seen, req.ip); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "seen", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 52,
        },
      ],
    },
    {
      name: "a regular expression with the flag g",
      code: `
        import express from "express";
        const WORD = /\\w+/g;
        express().get("/", (req, res) => res.json(WORD.test(req.query.q)));
      `,
      errors: [
        {
          messageId: "regexpState",
          data: { name: "WORD", method: ".test()", way: "`GET /`" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
    {
      name: "app.locals and decorations in handlers",
      code: `
        import express from "express";
        import Fastify from "fastify";
        const app = express();
        const fastify = Fastify();
        app.get("/", (req, res) => { app.locals.user = req.user; req.app.locals.last = req.ip; res.end(); });
        fastify.get("/", async (request) => { fastify.user = request.user; });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "app.locals.user", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 38,
          endLine: 6,
          endColumn: 53,
        },
        {
          messageId: "requestData",
          data: { name: "req.app.locals.last", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 66,
          endLine: 6,
          endColumn: 85,
        },
        {
          messageId: "requestData",
          data: { name: "fastify.user", way: "`GET /`", services: "Redis or a database" },
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 59,
        },
      ],
    },
  ],
});
