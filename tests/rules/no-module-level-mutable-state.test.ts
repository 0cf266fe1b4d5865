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
    {
      name: "properties of an application that the function makes",
      filename: inService,
      code: `
        import express from "express";
        export default (config) => { const app = express(); app.locals.css = config.css; app.get("/", show); return app; };
      `,
    },
    {
      name: "clients of Google that sign in as the service",
      filename: inService,
      code: `
        import express from "express";
        import { google } from "googleapis";
        const client = new google.auth.OAuth2(process.env.ID, process.env.SECRET);
        express().get("/", (req, res) => { client.setCredentials({ refresh_token: process.env.REFRESH_TOKEN }); res.end(); });
      `,
    },
    {
      name: "one client for each of those that the service talks to",
      filename: inService,
      code: `
        import express from "express";
        import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
        import { BillingHttpClient } from "./billing";
        const clients = new Map(), billing = new Map();
        express().post("/", (req, res) => {
          const client = clients.get(req.body.endpoint) ?? new ApiGatewayManagementApiClient({ endpoint: req.body.endpoint });
          clients.set(req.body.endpoint, client);
          billing.set(req.body.region, new BillingHttpClient(req.body.region));
          res.end();
        });
      `,
    },
    {
      name: "a client that is made anew by what the environment says",
      filename: inService,
      code: `
        import express from "express";
        import { Chain } from "@/chain";
        let chain;
        express().post("/", (req, res) => { chain = new Chain({ ...DEFAULTS, apiKey: process.env.CHAIN_KEY }); res.end(); });
      `,
    },
    {
      name: "templates that are read from files of the program, and a text where there are none",
      filename: inService,
      code: `
        import express from "express";
        import fs from "node:fs";
        import path from "node:path";
        const bodies = {};
        express().get("/:page", (req, res) => {
          try { bodies[req.params.page] = fs.readFileSync(path.join(import.meta.dirname, req.params.page), "utf8"); }
          catch { bodies[req.params.page] = "<p>Not available.</p>"; }
          res.end();
        });
      `,
    },
    {
      name: "what a listener changes that takes itself away again",
      filename: inService,
      code: `
        import { Client } from "discord.js";
        const client = new Client({ intents: [] });
        export async function ask(interaction) {
          let user = await db.users.get(interaction.user.id);
          const listener = async (answer) => { client.off("interactionCreate", listener); user = await warn(user, answer); };
          client.on("interactionCreate", listener);
        }
      `,
    },
    {
      name: "rows of another file, which answer later",
      filename: inService,
      code: `
        import express from "express";
        import { orders } from "./orders";
        import { settings } from "./settings";
        express().post("/:id", async (req, res) => {
          const order = await orders.get(req.params.id);
          orders.set(req.params.id, { ...order, ...req.body });
          orders.get(req.params.id).then((each) => each.total);
          settings.set("theme", settings.get("theme").name);
          res.end();
        });
      `,
    },
    {
      name: "a client of Google that is made again by the environment",
      filename: inService,
      code: `
        import express from "express";
        import { google } from "googleapis";
        let client;
        express().get("/", (req, res) => {
          client = new google.auth.OAuth2(process.env.ID, process.env.SECRET);
          res.redirect(client.generateAuthUrl());
        });
      `,
    },
    {
      name: "a client of Google that two functions make",
      filename: inService,
      code: `
        import { OAuth2Client } from "google-auth-library";
        let verifier;
        export function verify(token) { verifier = new OAuth2Client(ID); return verifier.verifyIdToken({ idToken: token }); }
        export function inspect(token) { verifier = new OAuth2Client(ID); return verifier.getTokenInfo(token); }
      `,
    },
    {
      name: "a collection for other files, where unknown callers do not matter",
      filename: inService,
      options: [{ checkUnknownCallers: "never" }],
      code: `
        export const rooms = new Map();
      `,
    },
    {
      name: "what is written on the request that a variable holds for a while",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        express().get("/", (req, res) => { let current; current = req; current.user = req.query.user; res.end(); });
      `,
    },
    {
      name: "a cache of the project's own that is told where to keep things",
      filename: inService,
      code: `
        import express from "express";
        import { Cache } from "./cache";
        import { client } from "./redis";
        const codes = new Cache(client), rates = new Cache(client, 60), names = new Cache();
        express().post("/code", (req, res) => { codes.set(req.body.id, 1); rates.set(req.ip, 1); names.set(req.ip, 1); res.end(); });
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
    {
      name: "properties of an application that the function is given",
      filename: inService,
      code: `
        import express from "express";
        express().get("/", (req, res) => { const { app } = req; app.locals.css = req.query.css; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "req.app.locals.css", way: "`GET /`", services: "Redis or a database" },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 79,
        },
      ],
    },
    {
      name: "clients of Google that act for whoever signed in last",
      filename: inService,
      code: `
        import express from "express";
        import { google } from "googleapis";
        const client = new google.auth.OAuth2(process.env.ID, process.env.SECRET);
        express().get("/callback", async (req, res) => {
          const { tokens } = await client.getToken(req.query.code);
          client.setCredentials(tokens);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "client", way: "`GET /callback`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 32,
        },
      ],
    },
    {
      name: "the connection of each user",
      filename: inService,
      code: `
        import express from "express";
        import { GameClient } from "./game";
        const clients = new Map();
        express().post("/:id", (req, res) => { clients.set(req.params.id, new GameClient(req.params.id)); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "clients", way: "`POST /:id`", services: "Redis or a database" },
          line: 5,
          column: 48,
          endLine: 5,
          endColumn: 59,
        },
      ],
    },
    {
      name: "what is read from a file that is written as well",
      filename: inService,
      code: `
        import express from "express";
        import fs from "node:fs";
        const notes = {};
        express().get("/:id", (req, res) => { notes[req.params.id] = fs.readFileSync(req.params.id, "utf8"); res.end(); });
        export const save = (id) => fs.promises.writeFile(id, notes[id]);
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "notes", way: "`GET /:id`", services: "Redis or a database" },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 67,
        },
      ],
    },
    {
      name: "collections of another file, which answer at once",
      filename: inService,
      code: `
        import express from "express";
        import { orders } from "./orders";
        import { rooms } from "@/rooms";
        import data from "./data";
        const { carts } = require("./carts");
        const app = express();
        app.post("/orders/:id", (req, res) => { if (!orders.has(req.params.id)) orders.set(req.params.id, req.body); res.end(); });
        app.post("/rooms/:id", (req, res) => { const room = rooms.get(req.params.id); if (room.isOpen) rooms.delete(req.params.id); res.end(); });
        app.post("/users", (req, res) => { if (!data.users.some((user) => user.id === req.body.id)) data.users.push(req.body); res.end(); });
        app.post("/carts/:id", (req, res) => { carts.set(req.params.id, carts.get(req.params.id)?.items ?? []); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "orders", way: "`POST /orders/:id`", services: "Redis or a database" },
          line: 8,
          column: 81,
          endLine: 8,
          endColumn: 91,
        },
        {
          messageId: "requestData",
          data: { name: "rooms", way: "`POST /rooms/:id`", services: "Redis or a database" },
          line: 9,
          column: 104,
          endLine: 9,
          endColumn: 116,
        },
        {
          messageId: "requestData",
          data: { name: "data.users", way: "`POST /users`", services: "Redis or a database" },
          line: 10,
          column: 101,
          endLine: 10,
          endColumn: 116,
        },
        {
          messageId: "requestData",
          data: { name: "carts", way: "`POST /carts/:id`", services: "Redis or a database" },
          line: 11,
          column: 48,
          endLine: 11,
          endColumn: 57,
        },
      ],
    },
    {
      name: "a client of Google that is made and signed in while serving",
      filename: inService,
      code: `
        import express from "express";
        import { google } from "googleapis";
        let client;
        express().get("/callback", async (req, res) => {
          client = new google.auth.OAuth2(process.env.ID, process.env.SECRET);
          const { tokens } = await client.getToken(req.query.code);
          client.setCredentials(tokens);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "client", way: "`GET /callback`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 17,
        },
      ],
    },
    {
      name: "any collection for other files, where all callers matter",
      filename: inService,
      options: [{ checkUnknownCallers: "always" }],
      code: `
        export const handlers = new Map();
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "handlers", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 30,
        },
      ],
    },
    {
      name: "the connection that came last",
      filename: inProject("socket-io", "src/file.ts"),
      code: `
        import { WebSocketServer } from "ws";
        let dashboard = null;
        new WebSocketServer({ port: 8080 }).on("connection", (socket) => { dashboard?.close(); dashboard = socket; });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "dashboard", way: "`connection`", services: "Redis or a database" },
          line: 4,
          column: 96,
          endLine: 4,
          endColumn: 105,
        },
      ],
    },
    {
      name: "a cache of the project's own that is only told for how long",
      filename: inService,
      code: `
        import express from "express";
        import { Cache, PageCache } from "../lib/cache.js";
        const SIZE = 100;
        const replies = new Cache(5 * 60 * 1000), pages = new PageCache(SIZE);
        express().post("/reply", (req, res) => { replies.set(req.body.id, req.body); pages.set(req.url, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "replies", way: "`POST /reply`", services: "Redis or a database" },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 61,
        },
        {
          messageId: "requestData",
          data: { name: "pages", way: "`POST /reply`", services: "Redis or a database" },
          line: 6,
          column: 86,
          endLine: 6,
          endColumn: 95,
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
    {
      name: "through a variable that holds something else by then",
      code: `
        import express from "express";
        const recent = [];
        express().get("/", (req, res) => { let shown = recent; shown = shown.filter(isPublic); shown[0] = req.query.first; res.json(shown); });
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
    {
      name: "through a variable that may hold something else, or is given the state again",
      code: `
        import express from "express";
        const recent = [], old = [];
        express().get("/", (req, res) => {
          let shown = recent;
          if (req.query.page) shown = shown.filter(isPublic);
          shown[0] = req.query.first;
          shown = old;
          shown[1] = req.query.second;
          res.json(shown);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "recent", way: "`GET /`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 19,
        },
        {
          messageId: "requestData",
          data: { name: "old", way: "`GET /`", services: "Redis or a database" },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 19,
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

ruleTester.run("no-module-level-mutable-state: timers", rule, {
  valid: [
    { name: "silent by default", code: `let rates; setInterval(async () => { rates = await load(); }, 1000);` },
    {
      name: "not in a tool that others install",
      filename: inProject("published-tool", "src/rates.ts"),
      options: [{ checkTimers: true }],
      code: `let rates; setInterval(async () => { rates = await load(); }, 1000);`,
    },
  ],
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
    {
      name: "a collection for other files that is allowed",
      filename: inService,
      options: [{ allow: ["rooms"] }],
      code: `
        export const rooms = new Map();
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
