import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

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
    {
      name: "what is added behind a flag that is set once",
      filename: inService,
      code: `
        const hosts = new Set(); let isReady = false;
        async function prepare() { if (isReady) return; hosts.add(await ownHost()); isReady = true; }
        export const isAllowed = async (host) => { await prepare(); return hosts.has(host); };
      `,
    },
    {
      name: "properties of the exports, under a name of the file's own or not",
      filename: inService,
      code: `
        const mongo = module.exports;
        mongo.info = async (db) => { mongo.client = mongo.client || db; };
        exports.find = async (db) => { module.exports.pool = module.exports.pool ?? db; };
      `,
    },
    {
      name: "behind a flag that is compared with true",
      code: `
        import express from "express";
        let isReady = false, transport, isSet;
        async function prepare() { if (isReady === true) return; isReady = true; transport = await connect(); }
        express().get("/", async (req, res) => { await prepare(); if (isSet !== true) isSet = true; res.json(transport); });
      `,
    },
    {
      name: "a client that another function makes anew, for tests",
      code: `
        import { Assets } from "./assets.js";
        let assets;
        export const handler = async (event) => {
          if (!assets) assets = await Assets.create();
          return assets.find(event.pathParameters.id);
        };
        export async function reset() {
          assets = await Assets.create();
        }
      `,
    },
    {
      name: "options that defaults are put under, of which those win that are there",
      code: `
        import express from "express";
        export function paged(options = {}) {
          const app = express();
          app.get("/", (req, res) => { options = Object.assign({ size: 20 }, options); res.json(list(options)); });
          app.get("/all", (req, res) => { options = { size: 1000, ...options }; res.json(list(options)); });
        }
      `,
    },
    {
      name: "what is made of parts of the application",
      filename: inProject("hapi", "src/routes/health.js"),
      code: `
        const { HealthCheck } = require("./health");
        let check;
        module.exports = {
          method: "GET",
          path: "/health",
          handler: (request, h) => {
            check = check || new HealthCheck(request.server.app.database);
            return check.run();
          },
        };
      `,
    },
    {
      name: "a collection that is filled while it is empty",
      filename: inService,
      code: `
        import express from "express";
        import { RIGHTS } from "./rights";
        const byCode = new Map();
        const names = [];
        express().get("/", (req, res) => {
          if (byCode.size === 0) for (const each of RIGHTS) byCode.set(each.code, each.name);
          if (!names.length) names.push("none");
          res.end();
        });
      `,
    },
    {
      name: "a flag that something is set up, which another function takes back",
      filename: inService,
      code: `
        import express from "express";
        let ready = false;
        express().get("/", async (req, res) => {
          if (!ready) { ready = true; await prepare(); }
          res.end();
        });
        export function reset() { ready = false; }
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
    {
      name: "what a listener adds that is set behind a flag",
      filename: inService,
      code: `
        const clients = new Set(); let isListening = false;
        export function watch(contract) { if (!isListening) { contract.on("Minted", (minter) => clients.add(minter)); isListening = true; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "clients", way: "`watch`", services: "Redis or a database" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 108,
        },
      ],
    },
    {
      name: "what is added behind a flag that is set back",
      filename: inService,
      code: `
        const clients = new Set(); let isBusy = false;
        export async function note() { if (isBusy) return; isBusy = true; clients.add(await nextHost()); isBusy = false; }
        export function forget(host) { clients.delete(host); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "isBusy", way: "`note`", services: "Redis or a database" },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 66,
        },
        {
          messageId: "unknownCaller",
          data: { name: "clients", way: "`note`", services: "Redis or a database" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 86,
        },
      ],
    },
    {
      name: "a property of the exports that another one guards",
      filename: inService,
      code: `
        const express = require("express");
        express().get("/:row", (req, res) => { module.exports.current = module.exports.first || req.params.row; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "exports.current", way: "`GET /:row`", services: "Redis or a database" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 70,
        },
      ],
    },
    {
      name: "where a flag is true already",
      code: `
        import express from "express";
        let isReady = false, last;
        express().get("/", (req, res) => { if (isReady === true) last = now(); isReady ||= true; res.json(last); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "last", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 66,
          endLine: 4,
          endColumn: 70,
        },
      ],
    },
    {
      name: "options that what is there is put under",
      code: `
        import express from "express";
        export function paged(options = {}) {
          const app = express();
          app.get("/", (req, res) => { options = Object.assign({}, options, req.query); res.json(list(options)); });
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "options", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 40,
          endLine: 5,
          endColumn: 47,
        },
      ],
    },
    {
      name: "a collection that is given what a request brings while it is empty",
      filename: inService,
      code: `
        import express from "express";
        const waiting = [];
        express().post("/", (req, res) => { if (waiting.length === 0) waiting.push(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "waiting", way: "`POST /`", services: "Redis or a database" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 83,
        },
      ],
    },
    {
      name: "a flag that is said anew until it is reset",
      filename: inService,
      code: `
        import express from "express";
        let isDue = false;
        let lastDump = 0;
        express().get("/dump", (req, res) => {
          isDue ||= Date.now() - lastDump > 60_000;
          res.json({ isDue });
        });
        express().post("/dump", (req, res) => { isDue = false; res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "isDue", way: "`GET /dump`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 16,
        },
        {
          messageId: "replicaState",
          data: { name: "isDue", way: "`POST /dump`", services: "Redis or a database" },
          line: 9,
          column: 49,
          endLine: 9,
          endColumn: 54,
        },
      ],
    },
    {
      name: "a flag that keeps others out, which another function takes back",
      filename: inService,
      code: `
        import express from "express";
        let restarting = false;
        express().post("/restart", (req, res) => {
          if (restarting) throw new Error("busy");
          restarting = true;
          restart(done);
          res.end();
        });
        function done() { restarting = false; }
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "restarting", way: "`POST /restart`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 21,
        },
        {
          messageId: "replicaState",
          data: { name: "restarting", way: "`POST /restart` → `done`", services: "Redis or a database" },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 37,
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
    {
      name: "what is asked for by a name",
      filename: inService,
      code: `
        const task = {};
        exports.run = (job) => {
          const isMissing = task.container == null;
          if (isMissing) task.container = makeContainer();
          return job(task.container);
        };
      `,
    },
    {
      name: "a default that only stands in for what is not there",
      filename: inService,
      code: `
        import express from "express";

        export const limit = (options) => express().get("/", (req, res) => {
          options.onLimit = typeof options.onLimit === "function" ? options.onLimit : (response) => response.end();
          options.onLimit(res);
        });
      `,
    },
    {
      name: "one that becomes a list of one",
      filename: inService,
      code: `
        import express from "express";

        export const guard = (groups) => express().get("/", (req, res) => {
          if (!Array.isArray(groups)) groups = [groups];
          res.json(groups);
        });
      `,
    },
    {
      name: "a module that is put into a configuration",
      filename: inService,
      code: `
        const express = require("express"), config = require("./config");
        express().post("/", (req, res) => { config.upload.filter = require("./filter").images; res.end(); });
      `,
    },
    {
      name: "a value deep in a configuration that is there from the start",
      code: `
        import express from "express";
        const config = { auth: {} };
        express().get("/login", async (req, res) => {
          if (!config.auth.issuer) config.auth.issuer = await discover();
          res.redirect(config.auth.issuer);
        });
      `,
    },
    {
      name: "settings that are reached through the request",
      code: `
        import express from "express";

        let features = null;
        express().get("/", async (req, res) => {
          const providers = getProviders(req);
          if (features === null) features = (await loadFeatures(providers)).site;
          res.json(features);
        });
      `,
    },
    {
      name: "a client for each audience",
      filename: inService,
      code: `
        const clients = new Map();
        export async function verify(audience, token) {
          let client = clients.get(audience);
          if (!client) { client = await auth.getIdTokenClient(audience); clients.set(audience, client); }
          return client.verify(token);
        }
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
    {
      name: "a condition that chooses between two others",
      code: `
        import express from "express";

        let last = "";
        express().get("/", (req, res) => { last = req.query.next ? next() : first(); res.end(last); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "last", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a list that has grown by one",
      code: `
        import express from "express";

        let rows = [];
        express().get("/", (req, res) => { rows = [...rows, now()]; res.json(rows); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "rows", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: "what is filled with something of the first request",
      code: `
        import express from "express";

        let features = null;
        express().get("/", async (req, res) => {
          if (features === null) features = await loadFeatures(req.query);
          res.json(features);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "features", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 42,
        },
      ],
    },
    {
      name: "who the first request is from",
      code: `
        import express from "express";

        let visitor = null;
        express().get("/", async (req, res) => {
          if (visitor === null) visitor = await getUser(req);
          res.json(visitor);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "visitor", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 40,
        },
      ],
    },
  ],
});
