import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-module-level-mutable-state: kinds of state", rule, {
  valid: [
    {
      name: "a variable of the handler that an inner callback fills",
      code: `
        import http from "node:http";
        http.createServer((req, res) => {
          let body = "";
          req.on("data", (chunk) => { body += chunk; });
          req.on("end", () => res.end(body));
        });
      `,
    },
    {
      name: "a variable of a set-up function that only set-up writes",
      code: `
        import express from "express";
        export function createApp() {
          const app = express();
          let routes = 0;
          for (const path of paths) { app.get(path, (req, res) => res.end()); routes++; }
          return { app, routes };
        }
      `,
    },
    {
      name: "an instance that each request makes for itself",
      code: `
        import express from "express";
        class Cart { items = []; add(item) { this.items.push(item); } }
        express().post("/cart", (req, res) => { const cart = new Cart(); cart.add(req.body); res.json(cart); });
      `,
    },
    {
      name: "an undeclared name that is only read",
      code: `
        import express from "express";
        express().get("/", (req, res) => { res.end(version); });
      `,
    },
    {
      name: "the environment, written while the module loads",
      filename: inService,
      code: `process.env.TZ ??= "UTC"; export const zone = () => process.env.TZ;`,
    },
    {
      name: "a variable of one call, which an object changes that a request never has",
      code: `
        import express from "express";
        export function size(tree) { let count = 0; visit(tree, { enter() { count++; } }); return count; }
        function visit(tree, visitor) { for (const node of tree) visitor.enter(node); }
        express().post("/", (req, res) => { visit(req.body, { enter(node) { node.seen = true; } }); res.end(); });
      `,
    },
    {
      name: "properties of which nothing tells what they hold",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.users.push(req.body); app.locals.hits.set(req.ip, 1); res.end(); });
      `,
    },
    {
      name: "a property of a client of discord.js of which nothing tells what it holds",
      filename: inProject("discord-js", "src/file.ts"),
      code: `
        import { Client } from "discord.js";
        const client = new Client({ intents: [] });
        client.on("messageCreate", (message) => { client.cooldowns.set(message.author.id, Date.now()); });
      `,
    },
    {
      name: "a field of an unnamed class of which each request makes an instance",
      code: `
        import express from "express";
        express().post("/", (req, res) => {
          const list = new (class { items = new Set(); add(x) { this.items.add(x); } })();
          list.add(req.body);
          res.end();
        });
      `,
    },
    {
      name: "an object literal that each request makes, with keys of its own",
      code: `
        import express from "express";
        express().post("/", (req, res) => {
          const store = { put(key, value) { this[key] = value; } };
          store.put(req.body.key, req.body);
          res.json(store);
        });
      `,
    },
    {
      name: "names of the platform, in capital letters and others",
      code: `
        import express from "express";
        express().post("/", (req, res) => {
          JSON.x = 1; JSON.y.z = 1; URL.y.z = 1; CSS.y.z = 1; Intl.y.z = 1; navigator.y.z = 1;
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "a variable of an app factory",
      code: `
        import express from "express";
        export function createApp() {
          const app = express();
          let visits = 0;
          app.get("/", (req, res) => { visits += 1; res.json(visits); });
          return app;
        }
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "visits", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a variable of a Fastify plugin",
      code: `
        import fastify from "fastify";
        fastify().register(async (instance) => {
          const drafts = {};
          instance.put("/drafts/:id", async (request) => { drafts[request.params.id] = request.body; });
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "drafts", way: "`PUT /drafts/:id`", services: "Redis or a database" },
          line: 5,
          column: 60,
          endLine: 5,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a variable that a middleware factory closes over",
      filename: inService,
      code: `
        export function rateLimit(max) {
          const hits = new Map();
          return (req, res, next) => { hits.set(req.ip, 1); next(); };
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "hits", way: "`rateLimit`", services: "Redis or a database" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a field of an instance that the module makes",
      code: `
        import express from "express";
        class Queue { #jobs = []; add = (job) => { this.#jobs.push(job); }; }
        const queue = new Queue();
        express().post("/jobs", (req, res) => { queue.add(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Queue.#jobs", way: "`POST /jobs` → `Queue.add`", services: "Redis or a database" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 67,
        },
      ],
    },
    {
      name: "a field of an instance, written from outside",
      code: `
        import express from "express";
        class Stats {}
        const stats = new Stats();
        express().use((req, res, next) => { stats.last = req.url; next(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "stats", way: "`middleware`", services: "Redis or a database" },
          line: 5,
          column: 45,
          endLine: 5,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a field of a function that is used as a class",
      code: `
        const express = require("express");
        function Store() { this.items = {}; }
        Store.prototype.put = function (id, item) { this.items[id] = item; };
        const store = new Store();
        express().put("/:id", (req, res) => { store.put(req.params.id, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Store.items", way: "`PUT /:id` → `put`", services: "Redis or a database" },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "a property of an object literal with methods",
      code: `
        const express = require("express");
        const counter = { count: 0, next() { return ++this.count; } };
        express().get("/", (req, res) => res.json(counter.next()));
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "this.count", way: "`GET /` → `next`", services: "Redis or a database" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
    {
      name: "a static field",
      code: `
        import express from "express";
        class Session { static current; }
        express().get("/", (req, res) => { Session.current = req.user; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Session.current", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "something that another module exports",
      code: `
        import express from "express";
        import { settings } from "./settings.js";
        express().post("/theme", (req, res) => { settings.theme = req.body.theme; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "settings.theme", way: "`POST /theme`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a JSON file that the module requires",
      code: `
        const express = require("express");
        const notes = require("./notes.json");
        express().post("/notes", (req, res) => { notes.push(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "notes", way: "`POST /notes`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
    {
      name: "an undeclared name, globals and the environment",
      code: `
        const express = require("express");
        express().get("/", (req, res) => {
          docId = req.query.id;
          global.lastUrl = req.url;
          process.env.LOCALE = req.query.locale;
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "docId", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 16,
        },
        {
          messageId: "requestData",
          data: { name: "global.lastUrl", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 25,
        },
        {
          messageId: "requestData",
          data: { name: "process.env.LOCALE", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a property of the module's exports",
      filename: inService,
      code: `
        const Meta = module.exports;
        Meta.reload = (req, res) => { Meta.reloadedBy = req.user; res.end(); };
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Meta.reloadedBy", way: "`reload`", services: "Redis or a database" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "a cache object of a library in memory",
      code: `
        import express from "express";
        import { LRUCache } from "lru-cache";
        const pages = new LRUCache({ max: 100 });
        express().get("/:page", async (req, res) => { pages.set(req.params.page, await render(req)); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "pages", way: "`GET /:page`", services: "Redis or a database" },
          line: 5,
          column: 55,
          endLine: 5,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a variable of a middleware factory, which an object changes that each request makes",
      filename: inService,
      code: `
        export function sizes() {
          let count = 0;
          return (req, res, next) => { visit(req.body, { enter() { count++; } }); next(); };
        }
        function visit(tree, visitor) { for (const node of tree) visitor.enter(node); }
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "count", way: "`sizes` → `visit` → `enter`", services: "Redis or a database" },
          line: 4,
          column: 68,
          endLine: 4,
          endColumn: 75,
        },
      ],
    },
    {
      name: "properties of an application in which a container was put",
      code: `
        import express from "express";
        const app = express();
        app.users = []; app.locals.hits = new Map();
        app.get("/", (req, res) => { app.users.push(req.body); app.locals.hits.set(req.ip, 1); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "app.users", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 38,
          endLine: 5,
          endColumn: 52,
        },
        {
          messageId: "requestData",
          data: { name: "app.locals.hits", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 64,
          endLine: 5,
          endColumn: 83,
        },
      ],
    },
    {
      name: "a property of a client of discord.js in which a container was put",
      filename: inProject("discord-js", "src/file.ts"),
      code: `
        import { Client } from "discord.js";
        const client = new Client({ intents: [] });
        client.cooldowns = new Map();
        client.on("messageCreate", (message) => { client.cooldowns.set(message.author.id, Date.now()); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "client.cooldowns", way: "`messageCreate event`", services: "Redis or a database" },
          line: 5,
          column: 51,
          endLine: 5,
          endColumn: 71,
        },
      ],
    },
    {
      name: "a field of an unnamed class of which the module makes an instance",
      code: `
        import express from "express";
        const list = new (class { items = new Set(); add(x) { this.items.add(x); } })();
        express().post("/", (req, res) => { list.add(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "this.items", way: "`POST /` → `add`", services: "Redis or a database" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: "an object literal with keys of its own",
      code: `
        import express from "express";
        const store = { put(key, value) { this[key] = value; } };
        express().put("/:key", (req, res) => { store.put(req.params.key, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "store", way: "`PUT /:key` → `put`", services: "Redis or a database" },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
    {
      name: "an undeclared name in capital letters",
      code: `
        import express from "express";
        express().post("/", (req, res) => { const args = req.body; WIKI.config.title = args.title; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "WIKI.config", way: "`POST /`", services: "Redis or a database" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a token with which the service asks another one",
      code: `
        import express from "express";
        let guestToken;
        express().get("/", async (req, res) => { guestToken = await login(randomUUID()); res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "guestToken", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: forms of write", rule, {
  valid: [
    {
      name: "reads, and methods that return something new",
      code: `
        import express from "express";
        const users = [];
        express().get("/", (req, res) => {
          const names = users.filter((user) => user.active).map((user) => user.name);
          names.push("nobody");
          const copy = [...users]; copy.sort();
          const plain = { ...users[0] }; plain.name = "x";
          res.json(users.concat(names).slice(1).toSorted());
        });
      `,
    },
    {
      name: "what a client returns is not what it holds",
      code: `
        import express from "express";
        import { db } from "./db.js";
        express().post("/", async (req, res) => {
          const user = await db.users.find(req.body.id);
          user.seen = true;
          const { items } = await db.carts.get(req.body.id);
          items.push(req.body.item);
          res.end();
        });
      `,
    },
    {
      name: "a pattern that forgets: exec to the end, lastIndex reset, no flag",
      code: `
        import express from "express";
        const ALL = /\\w+/g, RESET = /x/y, PLAIN = /x/;
        express().get("/", (req, res) => {
          let match;
          while ((match = ALL.exec(req.url))) console.log(match);
          RESET.lastIndex = 0;
          res.json(RESET.test(req.url) && PLAIN.test(req.url) && req.url.replace(ALL, ""));
        });
      `,
    },
    {
      name: "a pattern that is executed to the end, through types and optional chaining",
      code: `
        import express from "express";
        const ALL = /\\w+/g;
        express().get("/", (req, res) => {
          let match: RegExpExecArray;
          while ((match = ALL?.exec(req.url)!)) console.log(match);
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "deletion, update and computed names",
      code: `
        import express from "express";
        const byId = {}, totals = { orders: 0 }, names = new Map();
        express().delete("/:id", (req, res) => {
          delete byId[req.params.id];
          totals.orders--;
          names?.["delete"](req.params.id);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "byId", way: "`DELETE /:id`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 37,
        },
        {
          messageId: "replicaState",
          data: { name: "totals", way: "`DELETE /:id`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 26,
        },
        {
          messageId: "requestData",
          data: { name: "names", way: "`DELETE /:id`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 28,
        },
      ],
    },
    {
      name: "nested, defaulted and computed targets",
      code: `
        import express from "express";
        let a, b, c; const state = {};
        express().post("/", (req, res) => {
          ({ x: { a }, y: [b = 1], ...c } = req.body);
          ({ z: state[req.ip] } = req.body);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "a", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 42,
        },
        {
          messageId: "requestData",
          data: { name: "b", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 42,
        },
        {
          messageId: "requestData",
          data: { name: "c", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 42,
        },
        {
          messageId: "requestData",
          data: { name: "state", way: "`POST /`", services: "Redis or a database" },
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 32,
        },
      ],
    },
    {
      name: "functions that change their first argument",
      code: `
        import express from "express";
        import _, { merge } from "lodash";
        const a = {}, b = {}, c = {}, d = {}, e = [];
        express().post("/", (req, res) => {
          Object.assign(a, req.body);
          Object.defineProperty(b, "x", { value: req.body });
          _.set(c, req.body.path, 1);
          merge(d, req.body);
          Array.prototype.push.call(e, req.body);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "a", way: "`POST /`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "requestData",
          data: { name: "b", way: "`POST /`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 32,
        },
        {
          messageId: "requestData",
          data: { name: "c", way: "`POST /`", services: "Redis or a database" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 16,
        },
        {
          messageId: "requestData",
          data: { name: "d", way: "`POST /`", services: "Redis or a database" },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 16,
        },
        {
          messageId: "requestData",
          data: { name: "e", way: "`POST /`", services: "Redis or a database" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 36,
        },
      ],
    },
    {
      name: "through a local alias",
      code: `
        import express from "express";
        const cache = new Map();
        express().post("/", (req, res) => { const m = cache; m.set(req.ip, 1); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "cache", way: "`POST /`", services: "Redis or a database" },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "through an element",
      code: `
        import express from "express";
        const users = [{ name: "" }], sessions = new Map(), rooms = new Map();
        express().post("/", (req, res) => {
          const user = users.find((each) => each.id === req.body.id);
          user.name = req.body.name;
          for (const session of sessions.values()) session.dead = true;
          rooms.forEach((room) => { room.seen = req.ip; });
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "users", way: "`POST /`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 20,
        },
        {
          messageId: "replicaState",
          data: { name: "sessions", way: "`POST /`", services: "Redis or a database" },
          line: 7,
          column: 52,
          endLine: 7,
          endColumn: 64,
        },
        {
          messageId: "requestData",
          data: { name: "rooms", way: "`POST /`", services: "Redis or a database" },
          line: 8,
          column: 37,
          endLine: 8,
          endColumn: 46,
        },
      ],
    },
    {
      name: "in a collection that is an element",
      code: `
        import express from "express";
        const members = new Map();
        members.set("lobby", new Set());
        express().post("/", (req, res) => { members.get("lobby").add(req.ip); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "members", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 45,
          endLine: 5,
          endColumn: 69,
        },
      ],
    },
    {
      name: "what a function of the file returns",
      code: `
        import express from "express";
        const carts = {};
        function cartOf(id) { return (carts[id] ??= []); }
        express().post("/", (req, res) => { cartOf(req.ip).push(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "carts", way: "`POST /` → `cartOf`", services: "Redis or a database" },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 48,
        },
        {
          messageId: "requestData",
          data: { name: "carts", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 45,
          endLine: 5,
          endColumn: 64,
        },
      ],
    },
    {
      name: "through types and parentheses",
      code: `
        import express from "express";
        let user: unknown; const tags = [] as string[];
        express().post("/", (req, res) => { (user as any) = req.body; (tags!).push((req.body as Body).tag); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "user", way: "`POST /`", services: "Redis or a database" },
          line: 4,
          column: 46,
          endLine: 4,
          endColumn: 57,
        },
        {
          messageId: "requestData",
          data: { name: "tags", way: "`POST /`", services: "Redis or a database" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 83,
        },
      ],
    },
    {
      name: "once for each function, at its first write",
      code: `
        import express from "express";
        const app = express();
        const log = [];
        app.get("/a", (req, res) => { log.push(req.url); log.push(req.ip); res.end(); });
        app.get("/b", (req, res) => { log.push(req.url); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "log", way: "`GET /a`", services: "Redis or a database" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 47,
        },
        {
          messageId: "requestData",
          data: { name: "log", way: "`GET /b`", services: "Redis or a database" },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 47,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: lazy initialisation", rule, {
  valid: [
    {
      name: "every way to ask whether it is there",
      filename: inService,
      code: `
        let a, b, c, d, e, f;
        export const one = () => { if (!a) a = connect(); return a; };
        export const two = () => { if (b === undefined) { b = connect(); } return b; };
        export const three = () => c || (c = connect());
        export const four = () => { if (d) return d; d = connect(); return d; };
        export const five = async () => { e = e ?? (await connect()); return e; };
        export const six = () => { if (typeof f === "undefined") { f = load(); } return f; };
        const load = () => import("./heavy.js");
      `,
    },
    {
      name: "a client that is replaced when it is closed, or reset when it fails",
      code: `
        import express from "express";
        let client, promise;
        function getClient() { if (!client || !client.isOpen) client = createClient(); return client; }
        function getPromise() { return (promise ??= connect().catch((error) => { promise = undefined; throw error; })); }
        express().get("/", async (req, res) => { getClient(); await getPromise(); res.end(); });
      `,
    },
    {
      name: "several states behind one flag, and a function that is only called behind a guard",
      code: `
        import express from "express";
        let isReady = false, model, index;
        async function prepare() { model = await load("model"); index = new Index(model); isReady = true; }
        express().get("/", async (req, res) => { if (!isReady) await prepare(); res.json(index.find(req.query.q)); });
      `,
    },
    {
      name: "the environment and other modules",
      code: `
        import express from "express";
        let url, parser;
        express().get("/", (req, res) => { url = process.env.API_URL ?? "http://localhost"; parser = require("./parser.js"); res.end(); });
      `,
    },
    {
      name: "the environment, or a text without substitutions",
      code: `
        import express from "express";
        let url;
        express().get("/", (req, res) => { url = process.env.API_URL ?? \`http://localhost\`; res.end(); });
      `,
    },
    {
      name: "fields of providers",
      filename: inProject("nestjs", "src/search.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class SearchService {
          private client: Client | null = null;
          getClient() { if (this.client === null) this.client = new Client(); return this.client; }
        }
      `,
    },
    {
      name: "the environment behind its own guard",
      code: `
        import express from "express";
        express().get("/", (req, res) => { if (process.env.REGION) return; res.end(); process.env.REGION = findRegion(); });
      `,
    },
    {
      name: "a text that is added where it is missing",
      code: `
        import express from "express";
        const methods = ["GET"];
        express().use((req, res, next) => { if (!methods.includes("OPTIONS")) methods.push("OPTIONS"); next(); });
      `,
    },
    {
      name: "a path that is put together from what never changes",
      code: `
        import path from "node:path";
        import express from "express";
        class Pages { open(name) { this.path = path.join(global.DATA, "cache"); return name; } }
        const pages = new Pages();
        express().get("/", (req, res) => { res.json(pages.open("index")); });
      `,
    },
    {
      name: "a path from the process and its environment",
      code: `
        import path from "node:path";
        import express from "express";
        let pages, data;
        express().get("/", (req, res) => {
          pages = path.resolve(process.cwd(), __dirname);
          data = path.normalize(process.env.DATA);
          res.end();
        });
      `,
    },
    {
      name: "a text that is added where a set misses it, or after a way out where it is there",
      code: `
        import express from "express";
        const methods = new Set(["GET"]), names = [];
        express().use((req, res, next) => { if (!methods.has("OPTIONS")) methods.add("OPTIONS"); next(); });
        express().use((req, res, next) => { next(); if (names.includes("first")) return; names.push("first"); });
      `,
    },
  ],
  invalid: [
    {
      name: "a value that goes stale",
      code: `
        import express from "express";
        let rates, loadedAt = 0;
        express().get("/rates", async (req, res) => {
          if (!rates || Date.now() - loadedAt > 60_000) { rates = await fetchRates(); loadedAt = Date.now(); }
          res.json(rates);
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "rates", way: "`GET /rates`", services: "Redis or a database" },
          line: 5,
          column: 59,
          endLine: 5,
          endColumn: 64,
        },
        {
          messageId: "replicaState",
          data: { name: "loadedAt", way: "`GET /rates`", services: "Redis or a database" },
          line: 5,
          column: 87,
          endLine: 5,
          endColumn: 95,
        },
      ],
    },
    {
      name: "a memo by a key of the request",
      code: `
        import express from "express";
        const memo = {};
        express().get("/:id", (req, res) => { memo[req.params.id] ??= compute(req.params.id); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "memo", way: "`GET /:id`", services: "Redis or a database" },
          line: 4,
          column: 47,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "with the option",
      options: [{ checkLazyInitialization: true }],
      code: `
        import express from "express";
        let pool;
        express().get("/", (req, res) => { pool ??= createPool(); res.end(); });
      `,
      errors: [
        {
          messageId: "lazyState",
          data: { name: "pool", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "the environment behind the guard of another variable",
      code: `
        import express from "express";
        express().get("/", (req, res) => { if (process.env.ZONE) return; res.end(); process.env.REGION = findRegion(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "process.env.REGION", way: "`GET /`", services: "Redis or a database" },
          line: 3,
          column: 85,
          endLine: 3,
          endColumn: 103,
        },
      ],
    },
    {
      name: "a text that is added each time, or where another list misses it",
      code: `
        import express from "express";
        const methods = ["GET"], names = [];
        express().use((req, res, next) => { methods.push("OPTIONS"); next(); });
        express().use((req, res, next) => { if (!names.includes("OPTIONS")) methods.push("OPTIONS"); next(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "methods", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 57,
        },
        {
          messageId: "replicaState",
          data: { name: "methods", way: "`middleware`", services: "Redis or a database" },
          line: 5,
          column: 77,
          endLine: 5,
          endColumn: 89,
        },
      ],
    },
    {
      name: "what a request brings, added where it is missing",
      code: `
        import express from "express";
        const methods = ["GET"];
        express().use((req, res, next) => { if (!methods.includes(req.method)) methods.push(req.method); next(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "methods", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 80,
          endLine: 4,
          endColumn: 92,
        },
      ],
    },
    {
      name: "a path with a parameter in it",
      code: `
        import path from "node:path";
        import express from "express";
        class Pages { open(name) { this.path = path.join(global.DATA, name); return name; } }
        const pages = new Pages();
        express().get("/", (req, res) => { res.json(pages.open("index")); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "Pages.path", way: "`GET /` → `Pages.open`", services: "Redis or a database" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a text that is added where another one is missing, or where it is there",
      code: `
        import express from "express";
        const methods = ["GET"], names = ["first"];
        express().use((req, res, next) => { if (!methods.includes("GET")) methods.push("OPTIONS"); next(); });
        express().use((req, res, next) => { if (names.includes("first")) names.push("first"); next(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "methods", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 75,
          endLine: 4,
          endColumn: 87,
        },
        {
          messageId: "replicaState",
          data: { name: "names", way: "`middleware`", services: "Redis or a database" },
          line: 5,
          column: 74,
          endLine: 5,
          endColumn: 84,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: unknown callers", rule, {
  valid: [
    {
      name: "not in a service",
      filename: inProject("plain", "src/users.ts"),
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "not in a script",
      filename: inProject("express", "scripts/fill.ts"),
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "not in a test",
      filename: inProject("express", "src/users.test.ts"),
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "not where the file shows that it runs at load",
      filename: inService,
      code: `const users = []; export function join(u) { users.push(u); } join("root");`,
    },
    {
      name: "not what programs do when they start",
      filename: inService,
      code: `
        let server, io, config = {};
        export function initSockets(http) { io = new Server(http); }
        export async function startServer(port) { server = await listen(port); }
        export function setConfig(next) { config = next; }
        export const close = () => { server = undefined; };
      `,
    },
    {
      name: "not registries of functions, handles, memos, and emptying",
      filename: inService,
      code: `
        const plugins = [], cache = new Map(); let timer, rows = [];
        export function use(plugin) { plugins.push(plugin); }
        export function poll() { timer = setInterval(tick, 1000); }
        export function template(name) { if (!cache.has(name)) cache.set(name, compile(name)); return cache.get(name); }
        export function forget() { rows = []; cache.clear(); }
      `,
    },
    {
      name: "what other modules hand over before requests come",
      filename: inService,
      code: `let prefix = ""; export function setPrefix(value) { prefix = value; } export const url = (path) => prefix + path;`,
    },
    {
      name: "what a timer refreshes, also when the function that does it is called at first",
      filename: inService,
      code: `
        export let latest = null;
        export async function watchReleases() {
          const check = async () => { const { data } = await client.get("https://example.com/releases"); latest = data; };
          await check();
          setInterval(check, 3_600_000);
        }
      `,
    },
    {
      name: "parts that register themselves with another module",
      filename: inService,
      code: `
        import { hooks } from "./hooks.js";
        const paths = [];
        function addPluginRouter(config) { paths.push(config.path); }
        hooks.emit("add_router", addPluginRouter);
      `,
    },
    {
      name: "what is done when a server has begun to listen",
      filename: inService,
      code: `
        import { server } from "./server.js";
        const monitors = {};
        (async () => { server.http.listen(3000, async () => { await startMonitors(); }); })();
        async function startMonitors() { for (const monitor of await all()) monitors[monitor.id] = monitor; }
      `,
    },
    {
      name: "instances by their classes, and what is compiled from a text",
      filename: inService,
      code: `
        const instances = new Map(), formatCache = {};
        export function instanceOf(Model, ...args) {
          if (!instances.get(Model)) instances.set(Model, new Model(...args));
          return instances.get(Model);
        }
        export function formatIn(zone) {
          let format = formatCache[zone];
          if (!format) { format = new Intl.DateTimeFormat("en", { timeZone: zone }); formatCache[zone] = format; }
          return format;
        }
      `,
    },
    {
      name: "how loggers and monitoring are set up",
      filename: inService,
      code: `
        import applicationInsights from "applicationinsights";
        import { logger } from "./logger.js";
        export function observe(name) { logger.defaultMeta = { name }; applicationInsights.defaultClient.context.tags["role"] = name; }
      `,
    },
    {
      name: "fields of a class that is made for each request, and hooks of bundlers",
      filename: inService,
      code: `
        class RunController extends Base {
          constructor(ctx) { super(ctx); this.reports = {}; }
          async run(ctx) { for (const id of ctx.params.ids) this.reports[id] = await this.handle(id); }
        }
        module.exports = RunController;
        const chunks = [];
        module.exports.plugin = () => ({ name: "list", writeBundle(options, bundle) { chunks.push(...Object.keys(bundle)); } });
      `,
    },
    {
      name: "not by names that the settings list",
      filename: inService,
      settings: { stateless: { lifecycle: ["warm"] } },
      code: `const users = []; export function warm(u) { users.push(u); }`,
    },
    {
      name: "not with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "never" }],
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "not when the settings say that it is no service",
      filename: inService,
      settings: { stateless: { service: false } },
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "one property that other modules hand over before requests come",
      filename: inService,
      code: `const env = {}; exports.setPort = (port) => { env.port = port; };`,
    },
    {
      name: "a method with the name of a start-up function",
      filename: inService,
      code: `export class Panel { static shown = ""; static main(value) { Panel.shown = value.text; } }`,
    },
    {
      name: "setters of what there is one of in a program",
      filename: inService,
      code: `
        export class Parts {
          static current = {};
          static set app(value) { Parts.current = value; }
          static set application(value) { Parts.current = value; }
          static set db(value) { Parts.current = value; }
          static set io(value) { Parts.current = value; }
          static set logger(value) { Parts.current = value; }
          static set server(value) { Parts.current = value; }
          static set wss(value) { Parts.current = value; }
        }
      `,
    },
    {
      name: "what is computed for a key, also where the state is only asked when that is wanted",
      filename: inService,
      code: `
        const rateCache = new Map(), templateCache = new Map();
        export function rate(user) { rateCache.set(user, (rateOf(user) ?? 0) + 1); }
        export function render(path, cache) {
          const template = (cache && templateCache.get(path)) || compile(path);
          templateCache.set(path, template);
          return template;
        }
      `,
    },
    {
      name: "clients of an SDK by what they are for",
      filename: inService,
      code: `
        import { StripeClient } from "stripe-client";
        const byKey = new Map(), byRegion = {};
        export function clientFor(key) { if (!byKey.has(key)) byKey.set(key, new StripeClient(key)); return byKey.get(key); }
        export function clientIn(region) { const client = new StripeClient(region); byRegion[region] = client; return client; }
      `,
    },
    {
      name: "fields of a service that is made for each connection",
      filename: inService,
      code: `
        export class RoomService {
          members = new Map();
          constructor(websocket) { this.websocket = websocket; }
          join(id) { this.members.set(id, this.websocket); }
        }
        export class SeatService {
          members = new Map();
          constructor(web_socket) { this.webSocket = web_socket; }
          join(id) { this.members.set(id, this.webSocket); }
        }
      `,
    },
    {
      name: "fields of an unnamed class that is only exported",
      filename: inService,
      code: `
        export const List = class { items = new Set(); add(x) { this.items.add(x); } };
        export default class { items = new Set(); add(x) { this.items.add(x); } }
      `,
    },
    {
      name: "an object literal with keys of its own, in a function of unknown callers that makes it",
      filename: inService,
      code: `export function remember(key, value) { const store = { put(k, v) { this[k] = v; } }; store.put(key, value); return store; }`,
    },
    {
      name: "a slot of a class whose methods serve requests, and what its other methods keep",
      filename: inService,
      code: `
        export class Board {
          last = null; entries = new Map();
          put(req, res) { this.last = req.body; res.end(); }
          add(entry) { this.entries.set(entry.id, entry); }
        }
      `,
    },
    {
      name: "a collection of a class that is given the request when it is made, and of one that stands in for another",
      filename: inService,
      code: `
        export class Board {
          entries = new Map();
          constructor(req) { this.req = req; }
          put(req, res) { this.entries.set(req.params.id, req.body); res.end(); }
        }
        export class FakeBoard { entries = new Map(); put(req, res) { this.entries.set(req.params.id, req.body); res.end(); } }
      `,
    },
    {
      name: "what was there or is computed, also where a variable holds it first",
      filename: inService,
      code: `
        const templateCache = new Map();
        export function render(path) {
          const made = templateCache.get(path) ?? compile(path);
          templateCache.set(path, made);
          return made;
        }
      `,
    },
  ],
  invalid: [
    {
      name: "in a class that is made once by its name",
      filename: inService,
      code: `export class SeenService { private seen = new Map<string, Date>(); mark(id) { this.seen.set(id, new Date()); } }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "SeenService.seen", way: "`SeenService.mark`", services: "Redis or a database" },
          line: 1,
          column: 79,
          endLine: 1,
          endColumn: 92,
        },
      ],
    },
    {
      name: "a setter of a record, and one that takes what it keeps from somewhere else",
      filename: inService,
      code: `
        const limits = {}; let current = null;
        export function setLimit(user, limit) { limits[user] = limit; }
        export async function setCurrent(id) { current = await find(id); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "limits", way: "`setLimit`", services: "Redis or a database" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 61,
        },
        {
          messageId: "unknownCaller",
          data: { name: "current", way: "`setCurrent`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "what a timer does for one thing that it was told of",
      filename: inService,
      code: `
        const running = new Set();
        export function every(id, work) {
          const run = async () => { running.add(id); await work(); };
          run();
          setInterval(run, 1000);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "running", way: "`every` → `run`", services: "Redis or a database" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a map from the names of jobs to what they left, beside one from classes to their rules",
      filename: inService,
      code: `
        type Constructor = new (...args: any[]) => unknown;
        const rules = new Map<Constructor, string[]>();
        const results = new Map<string, string[]>();
        export function allow(model: Constructor, actions: string[]) { rules.set(model, actions); }
        export function keep(name: string, lines: string[]) { results.set(name, lines); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "results", way: "`keep`", services: "Redis or a database" },
          line: 6,
          column: 63,
          endLine: 6,
          endColumn: 74,
        },
      ],
    },
    {
      name: "what a loader fetches, beside modules that are loaded when first asked for",
      filename: inService,
      code: `
        const loaders = { mail: () => import("./mail.js").then((module) => module.mail), push: () => import("./push.js") };
        const jobs = new Map(), drafts = new Map();
        export async function load(name) {
          const loader = loaders[name];
          const job = await loader();
          jobs.set(name, job);
        }
        export async function draft(name) {
          const found = await fetchDraft(name);
          drafts.set(name, found);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "drafts", way: "`draft`", services: "Redis or a database" },
          line: 11,
          column: 11,
          endLine: 11,
          endColumn: 21,
        },
      ],
    },
    {
      name: "anywhere with the option",
      filename: inProject("plain", "src/users.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `const users = []; export function join(u) { users.push(u); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`join`", services: "Redis or a database" },
          line: 1,
          column: 45,
          endLine: 1,
          endColumn: 55,
        },
      ],
    },
    {
      name: "where the settings say that it is a service",
      filename: inProject("plain", "src/users.ts"),
      settings: { stateless: { service: true } },
      code: `const users = []; export function join(u) { users.push(u); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`join`", services: "Redis or a database" },
          line: 1,
          column: 45,
          endLine: 1,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a property by a key, one further down, and one that no setter sets",
      filename: inService,
      code: `
        const env = {}, nested = { http: {} }, kept = {};
        exports.setVariable = (name, value) => { env[name] = value; };
        exports.setPort = (port) => { nested.http.port = port; };
        exports.keepPort = (port) => { kept.port = port; };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "env", way: "`setVariable`", services: "Redis or a database" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 59,
        },
        {
          messageId: "unknownCaller",
          data: { name: "nested", way: "`setPort`", services: "Redis or a database" },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 55,
        },
        {
          messageId: "unknownCaller",
          data: { name: "kept", way: "`keepPort`", services: "Redis or a database" },
          line: 5,
          column: 40,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a setter of what there are many of, and one that keeps many parts",
      filename: inService,
      code: `
        export class Pages { static current = {}; static set page(value) { Pages.current = value; } }
        export class Parts { static all = {}; static set app(value) { Parts.all[value.name] = value; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Pages.current", way: "`Pages.page`", services: "Redis or a database" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 89,
        },
        {
          messageId: "unknownCaller",
          data: { name: "Parts.all", way: "`Parts.app`", services: "Redis or a database" },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 92,
        },
      ],
    },
    {
      name: "an accessor with the name of a start-up function",
      filename: inService,
      code: `export class Panel { static shown = ""; static set main(value) { Panel.shown = value.text; } }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Panel.shown", way: "`Panel.main`", services: "Redis or a database" },
          line: 1,
          column: 66,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "a time, and what goes on from the one before, under the names of memos",
      filename: inService,
      code: `
        const cooldownCache = new Map(), rateCache = new Map();
        export function touch(id) { cooldownCache.set(id, Date.now()); }
        export function hit(user) { rateCache.set(user, (rateCache.get(user) ?? 0) + 1); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "cooldownCache", way: "`touch`", services: "Redis or a database" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 54,
        },
        {
          messageId: "unknownCaller",
          data: { name: "rateCache", way: "`hit`", services: "Redis or a database" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "under the name of a memo what a function is given",
      filename: inService,
      code: `
        const templateCache = new Map();
        export function render(path, text) { const template = text || path; templateCache.set(path, template); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "templateCache", way: "`render`", services: "Redis or a database" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 94,
        },
      ],
    },
    {
      name: "objects of a class of the program, and of one of a package that is no client",
      filename: inService,
      code: `
        import { StripeClient } from "./client";
        import { StripeAccount } from "stripe-client";
        const byKey = new Map(), accounts = new Map();
        export function clientFor(key) { if (!byKey.has(key)) byKey.set(key, new StripeClient(key)); return byKey.get(key); }
        export function accountOf(key) {
          if (!accounts.has(key)) accounts.set(key, new StripeAccount(key));
          return accounts.get(key);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "byKey", way: "`clientFor`", services: "Redis or a database" },
          line: 5,
          column: 63,
          endLine: 5,
          endColumn: 72,
        },
        {
          messageId: "unknownCaller",
          data: { name: "accounts", way: "`accountOf`", services: "Redis or a database" },
          line: 7,
          column: 35,
          endLine: 7,
          endColumn: 47,
        },
      ],
    },
    {
      name: "fields of a service that is made without a connection",
      filename: inService,
      code: `
        export class RoomService {
          members = new Map();
          constructor() { this.limit = 10; }
          join(id) { this.members.set(id, this.limit); }
        }
        export class SeatService {
          members = new Map();
          constructor(webSocketServer) { this.server = webSocketServer; }
          join(id) { this.members.set(id, this.server); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "RoomService.members", way: "`RoomService.join`", services: "Redis or a database" },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 38,
        },
        {
          messageId: "unknownCaller",
          data: { name: "SeatService.members", way: "`SeatService.join`", services: "Redis or a database" },
          line: 10,
          column: 22,
          endLine: 10,
          endColumn: 38,
        },
      ],
    },
    {
      name: "a field of an unnamed class of which the module makes an instance for an exported function",
      filename: inService,
      code: `
        const list = new (class { items = new Set(); add(x) { this.items.add(x); } })();
        export function remember(x) { list.add(x); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "this.items", way: "`remember` → `add`", services: "Redis or a database" },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 77,
        },
      ],
    },
    {
      name: "an object literal with keys of its own, of the module",
      filename: inService,
      code: `
        const store = { put(key, value) { this[key] = value; } };
        export function remember(key, value) { store.put(key, value); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "store", way: "`remember` → `put`", services: "Redis or a database" },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 52,
        },
      ],
    },
    {
      name: "a collection of a class whose methods serve requests",
      filename: inService,
      code: `export class Board { entries = new Map(); put(req, res) { this.entries.set(req.params.id, req.body); res.end(); } }`,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Board.entries", way: "`Board.put`", services: "Redis or a database" },
          line: 1,
          column: 59,
          endLine: 1,
          endColumn: 75,
        },
      ],
    },
    {
      name: "under the names of memos sums that go on from the one before, however it was read",
      filename: inService,
      code: `
        const heldCache = new Map(), recordCache = {}, askedCache = new Map(), addedCache = new Map();
        export function held(user) { const hits = heldCache.get(user) ?? 0; heldCache.set(user, hits + 1); }
        export function record(user) { recordCache[user] = (recordCache[user] ?? 0) + 1; }
        export function asked(user) { askedCache.set(user, askedCache.has(user) ? askedCache.get(user) + 1 : 1); }
        export function added(user) { addedCache.set(user, addedCache.get(user) + 1 || rateOf(user)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "heldCache", way: "`held`", services: "Redis or a database" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 90,
        },
        {
          messageId: "unknownCaller",
          data: { name: "recordCache", way: "`record`", services: "Redis or a database" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 57,
        },
        {
          messageId: "unknownCaller",
          data: { name: "askedCache", way: "`asked`", services: "Redis or a database" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 53,
        },
        {
          messageId: "unknownCaller",
          data: { name: "addedCache", way: "`added`", services: "Redis or a database" },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 53,
        },
      ],
    },
    {
      name: "under the name of a memo a time as a text",
      filename: inService,
      code: `
        const cooldownCache = new Map();
        export function touch(user) { cooldownCache.set(user, String(Date.now())); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "cooldownCache", way: "`touch`", services: "Redis or a database" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
    {
      name: "under the name of a memo what a function is given, on either side of a choice",
      filename: inService,
      code: `
        const templateCache = new Map(), textCache = new Map();
        export function render(path, cache) {
          const template = (cache && templateCache.get(path)) || path;
          templateCache.set(path, template);
          return template;
        }
        export function keep(path, text) { textCache.set(path, text || compile(path)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "templateCache", way: "`render`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 28,
        },
        {
          messageId: "unknownCaller",
          data: { name: "textCache", way: "`keep`", services: "Redis or a database" },
          line: 8,
          column: 44,
          endLine: 8,
          endColumn: 57,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: objects that register handlers", rule, {
  valid: [
    {
      name: "one for each connection",
      code: `
        export class Session {
          constructor(socket) {
            this.lines = [];
            socket.on("message", (line) => { this.lines.push(line); });
          }
        }
      `,
    },
    {
      name: "one that registers nothing",
      code: `export class Basket { items = []; add(item) { this.items.push(item); } }`,
    },
  ],
  invalid: [
    {
      name: "wherever they are made",
      code: `
        import { WebSocketServer } from "ws";
        export class Hub {
          constructor(server) {
            this.clients = new Map();
            this.wss = new WebSocketServer({ server });
            this.wss.on("connection", (ws, req) => { this.clients.set(req.url, ws); });
          }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Hub.clients", way: "`connection`", services: "Redis or a database" },
          line: 7,
          column: 54,
          endLine: 7,
          endColumn: 70,
        },
      ],
    },
    {
      name: "in a method",
      code: `
        import express from "express";
        export class Api {
          items = [];
          app = express();
          routes() { this.app.post("/items", (req, res) => { this.items.push(req.body); res.end(); }); }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Api.items", way: "`POST /items`", services: "Redis or a database" },
          line: 6,
          column: 62,
          endLine: 6,
          endColumn: 77,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: locks and lazy containers", rule, {
  valid: [
    {
      name: "a flag that is set back where the work has failed",
      code: `
        import express from "express";
        let prepared = false;
        express().get("/", async (req, res) => {
          if (!prepared) { prepared = true; try { await prepare(); } catch (error) { prepared = false; throw error; } }
          res.end();
        });
      `,
    },
    {
      name: "a container that is made and filled on first use",
      code: `
        import express from "express";
        let pages = null;
        async function allPages() {
          if (pages === null) { pages = new Map(); for (const page of await readPages()) pages.set(page.name, page); }
          return pages;
        }
        express().get("/:name", async (req, res) => { res.send((await allPages()).get(req.params.name)); });
      `,
    },
  ],
  invalid: [
    {
      name: "a flag that says that work is being done, and what that work leaves",
      code: `
        import express from "express";
        let running = false, last = null;
        express().post("/run", async (req, res) => {
          if (running) return res.sendStatus(409);
          running = true;
          last = await work();
          running = false;
          res.json(last);
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "running", way: "`POST /run`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 18,
        },
        {
          messageId: "replicaState",
          data: { name: "last", way: "`POST /run`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 15,
        },
      ],
    },
    {
      name: "a container that is made on first use and filled again and again",
      code: `
        import express from "express";
        let pages = null;
        express().get("/:name", async (req, res) => {
          if (pages === null) pages = {};
          if (!pages[req.params.name]) pages[req.params.name] = await render(req.params.name);
          res.send(pages[req.params.name]);
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "pages", way: "`GET /:name`", services: "Redis or a database" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "locks, and queues in which requests wait for each other",
      code: `
        import express from "express";
        import { Mutex } from "async-mutex";
        import { AwaitQueue } from "awaitqueue";
        const stock = new Mutex(), orders = new AwaitQueue();
        express().post("/orders", async (req, res) => {
          await stock.runExclusive(() => reserve(req.body.item));
          orders.push(() => place(req.body));
          res.end();
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "stock", way: "`POST /orders`", services: "Redis or a database" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 35,
        },
        {
          messageId: "replicaState",
          data: { name: "orders", way: "`POST /orders`", services: "Redis or a database" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 22,
        },
      ],
    },
    {
      name: "shared headers under another name, and a cache that says what it is",
      filename: inService,
      code: `
        import express from "express";
        import { CORS_HEADERS } from "./cors.js";
        import { createLruCache } from "@internal/cache";
        import { createCache } from "@internal/store";
        const tenants = createLruCache("tenants", { max: 1000 }), remote = createCache("tenants");
        express().get("/", async (req, res) => {
          let headers = CORS_HEADERS;
          headers.set("X-RateLimit-Reset", await resetOf(req.ip));
          tenants.set(req.hostname, await load(req.hostname));
          remote.set(req.hostname, await load(req.hostname));
          res.set(headers).end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "CORS_HEADERS", way: "`GET /`", services: "Redis or a database" },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 22,
        },
        {
          messageId: "requestData",
          data: { name: "tenants", way: "`GET /`", services: "Redis or a database" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 22,
        },
      ],
    },
    {
      name: "a collection of discord.js",
      code: `
        import { Client, Collection, Events } from "discord.js";
        const cooldowns = new Collection();
        const client = new Client({ intents: [] });
        client.on(Events.InteractionCreate, async (interaction) => { cooldowns.set(interaction.commandName, Date.now()); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "cooldowns", way: "`event`", services: "Redis or a database" },
          line: 5,
          column: 70,
          endLine: 5,
          endColumn: 83,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: timers", rule, {
  valid: [{ name: "silent by default", code: `let rates; setInterval(async () => { rates = await load(); }, 1000);` }],
  invalid: [
    {
      name: "with the option",
      options: [{ checkTimers: true }],
      code: `let rates; setInterval(async function refresh() { rates = await load(); }, 1000);`,
      errors: [
        {
          messageId: "timerState",
          data: { name: "rates", way: "`refresh`", services: "Redis or a database" },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 56,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: @instanceLocal and allow", rule, {
  valid: [
    {
      name: "a declaration with a reason",
      code: `
        import express from "express";
        /** @instanceLocal sockets of this instance; fan-out goes through Redis */
        const clients = new Set();
        express().get("/events", (req, res) => { clients.add(res); });
      `,
    },
    {
      name: "a line comment, an exported declaration and a field",
      filename: inService,
      code: `
        // @instanceLocal counted for this instance's health check only
        export let served = 0;
        class Hub {
          /** @instanceLocal sockets of this instance */
          sockets = new Set();
          add = (req, res) => { this.sockets.add(res); served++; };
        }
        export const hub = new Hub();
      `,
    },
    {
      name: "names that the options allow",
      options: [{ allow: ["clients", "Hub.sockets"] }],
      code: `
        import express from "express";
        const clients = new Set();
        class Hub { sockets = new Set(); add = (req, res) => { this.sockets.add(res); } }
        const hub = new Hub();
        express().get("/events", (req, res) => { clients.add(res); hub.add(req, res); });
      `,
    },
  ],
  invalid: [
    {
      name: "a declaration without a reason",
      code: `
        import express from "express";
        /** @instanceLocal */
        const clients = new Set();
        express().get("/events", (req, res) => { clients.add(res); });
        express().get("/more", (req, res) => { clients.add(res); });
      `,
      errors: [
        { messageId: "missingReason", data: { name: "clients" }, line: 3, column: 9, endLine: 3, endColumn: 30 },
      ],
    },
    {
      name: "a comment at another declaration",
      code: `
        import express from "express";
        /** @instanceLocal of this instance */
        const other = 1;
        const clients = new Set();
        express().get("/events", (req, res) => { clients.add(res); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "clients", way: "`GET /events`", services: "Redis or a database" },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 61,
        },
      ],
    },
  ],
});

ruleTester.run("no-module-level-mutable-state: ways to a write", rule, {
  valid: [
    {
      name: "a function that a page evaluates",
      code: `
        import express from "express";
        const links = [];
        express().get("/", async (req, res) => { await page.evaluate(() => { links.push(location.href); }); res.end(); });
      `,
    },
    {
      name: "a setter of a property that is only read",
      code: `
        import express from "express";
        let current;
        class Hub { get socket() { return current; } set socket(value) { current = value; } send() { this.socket.send("x"); } }
        const hub = new Hub();
        express().post("/", (req, res) => { hub.send(); res.end(); });
      `,
    },
    {
      name: "a method beside one that a symbol leads to",
      code: `
        import express from "express";
        const app = express(), HANDLE = Symbol("handle");
        let resets = 0;
        class Api { constructor() { app.get("/", this[HANDLE]); } [HANDLE](req, res) { res.end(); } reset() { resets++; } }
        new Api();
      `,
    },
    {
      name: "a setter beside a getter whose value a library or a client is given",
      code: `
        import express from "express";
        import { Server } from "socket.io";
        class Hub {
          #allowed = "";
          get allowed() { return this.#allowed; }
          set allowed(value) { this.#allowed = value; }
          start(server) { new Server(server, { cors: { origin: this.allowed } }); }
          show(req, res) { res.json(this.allowed); }
        }
        const hub = new Hub();
        hub.start(server);
        express().get("/", (req, res) => { hub.show(req, res); });
      `,
    },
  ],
  invalid: [
    {
      name: "a function that a page is told to call when something happens",
      code: `
        import express from "express";
        const links = [];
        express().get("/", async (req, res) => { await page.on("load", () => { links.push(page.url()); }); res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "links", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 80,
          endLine: 4,
          endColumn: 90,
        },
      ],
    },
    {
      name: "a setter of a property that is assigned",
      code: `
        import express from "express";
        let current;
        class Hub { get socket() { return current; } set socket(value) { current = value; } send() { this.socket = "x"; } }
        const hub = new Hub();
        express().post("/", (req, res) => { hub.send(); res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "current", way: "`POST /` → `Hub.send` → `Hub.socket`", services: "Redis or a database" },
          line: 4,
          column: 74,
          endLine: 4,
          endColumn: 81,
        },
        {
          messageId: "replicaState",
          data: { name: "Hub.socket", way: "`POST /` → `Hub.send`", services: "Redis or a database" },
          line: 4,
          column: 102,
          endLine: 4,
          endColumn: 113,
        },
      ],
    },
    {
      name: "a method that a key from elsewhere may lead to",
      code: `
        import express from "express";
        const app = express(), HANDLE = process.env.HANDLE;
        let resets = 0;
        class Api { constructor() { app.get("/", this[HANDLE]); } [HANDLE](req, res) { res.end(); } reset() { resets++; } }
        new Api();
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "resets", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 111,
          endLine: 5,
          endColumn: 119,
        },
      ],
    },
    {
      name: "a method that a library is given, and a setter that a client calls",
      code: `
        import express from "express";
        import { Server } from "socket.io";
        class Hub {
          #asked = 0; #allowed = "";
          allow(origin, done) { this.#asked++; done(null, true); }
          set allowed(value) { this.#allowed = value; }
          start(server) { new Server(server, { cors: { origin: this.allow } }); }
          change(req, res) { this.allowed = "*"; res.end(); }
        }
        const hub = new Hub();
        hub.start(server);
        express().get("/", (req, res) => { hub.change(req, res); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "Hub.#asked", way: "`handshake`", services: "Redis or a database" },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 46,
        },
        {
          messageId: "replicaState",
          data: {
            name: "Hub.#allowed",
            way: "`GET /` → `Hub.change` → `Hub.allowed`",
            services: "Redis or a database",
          },
          line: 7,
          column: 32,
          endLine: 7,
          endColumn: 45,
        },
        {
          messageId: "replicaState",
          data: { name: "Hub.allowed", way: "`GET /` → `Hub.change`", services: "Redis or a database" },
          line: 9,
          column: 30,
          endLine: 9,
          endColumn: 42,
        },
      ],
    },
  ],
});
