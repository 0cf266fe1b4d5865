// What looks like shared state and is about the process itself, or about putting the service together.
import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-module-level-mutable-state: what a process is for itself", rule, {
  valid: [
    {
      name: "a class with which parts of the program are registered",
      filename: inService,
      code: `export class Jobs { static types = []; static register(type) { Jobs.types.push(type); } }`,
    },
    {
      name: "a file that measures the process",
      filename: inProject("express", "src/metrics.ts"),
      code: `let requests = 0; export function count() { requests++; }`,
    },
    {
      name: "a constructor that only inherits and is called at load",
      filename: inService,
      code: `
        import util from "node:util";
        import { EventEmitter } from "node:events";
        let channel;
        function Feed() { channel = "feed:" + process.env.DATABASE; }
        util.inherits(Feed, EventEmitter);
        module.exports = new Feed();
      `,
    },
    {
      name: "a controller of aborts, of which there are many",
      filename: inService,
      code: `export class TimedAbortController { timers = new Map(); watch(signal, ms) { this.timers.set(signal, ms); } }`,
    },
    {
      name: "a connection that is made anew",
      code: `
        import express from "express";
        let db;
        async function connect() { await client.connect(); db = client.db("shop"); }
        express().get("/", async (req, res) => { if (!client.isConnected()) await connect(); res.json(await db.list()); });
      `,
    },
    {
      name: "when it was last busy",
      code: `
        import express from "express";
        let lastActivityTime = 0;
        express().use((req, res, next) => { lastActivityTime = Date.now(); next(); });
      `,
    },
    {
      name: "what it uses and what it can do",
      code: `
        import express from "express";
        let cpuUsage = 0, memory_usage = 0, liveness = 0, readiness = 0, isInstalled = 0, isSupported = 0;
        express().use((req, res, next) => {
          cpuUsage++; memory_usage++; liveness++; readiness++; isInstalled++; isSupported++;
          next();
        });
      `,
    },
    {
      name: "where it writes its log",
      code: `
        import express from "express";
        let logFile = 0, log_stream = 0;
        express().use((req, res, next) => { logFile++; log_stream++; next(); });
      `,
    },
    {
      name: "a file in a folder of those that observe the process",
      filename: inProject("express", "src/observability/count.ts"),
      code: `let requests = 0; export function count() { requests++; }`,
    },
    {
      name: "a count that only the log tells",
      code: `
        import express from "express";

        let open = 0;
        express().get("/", (req, res) => {
          open++;
          logger.info({ url: req.url, open });
          res.on("finish", () => { open--; });
          res.end();
        });
      `,
    },
    {
      name: "a count that goes to the monitoring",
      code: `
        import express from "express";

        let open = 0;
        express().get("/", (req, res) => { open += 1; statsd.gauge("open", open); res.end(); });
      `,
    },
    {
      name: "when a warning was given last",
      filename: inService,
      code: `
        let lastWarningAt = 0; export function warn() { lastWarningAt = Date.now(); }
      `,
    },
    {
      name: "what was told, so that it is not told again",
      code: `
        import express from "express";

        const seen = new Set();
        express().get("/:key", (req, res) => {
          if (!seen.has(req.params.key)) {
            seen.add(req.params.key);
            console.warn("unknown", req.params.key);
          }
          res.end();
        });
      `,
    },
    {
      name: "what was told, in a function that is left where it was",
      code: `
        import express from "express";

        const seen = new Set();
        function warnOnce(key) { if (seen.has(key)) return; seen.add(key); logger.warn(key); }
        express().get("/:key", (req, res) => { warnOnce(req.params.key); res.end(); });
      `,
    },
    {
      name: "how long things took",
      code: `
        import express from "express";

        const times = [];
        express().get("/", async (req, res) => {
          const start = Date.now();
          await work();
          times.push(Date.now() - start);
          if (times.length > 100) times.shift();
          res.end();
        });
      `,
    },
    {
      name: "fixed values in what a factory is given",
      code: `
        import express from "express";

        module.exports = (options) => (req, res, next) => {
          options.session = false;
          options.fields = ["name", "email"];
          passport.authenticate("basic", options)(req, res, next);
        };
      `,
    },
    {
      name: "fixed values in what a module has",
      code: `
        import express from "express";

        import schema from "./schema.json";
        express().post("/", (req, res) => { schema.required = ["name"]; res.json(validate(schema, req.body)); });
      `,
    },
    {
      name: "counters in a file of debugging",
      filename: inProject("express", "src/debug-counters.ts"),
      code: `
        const counters = {}; export async function count(key) { counters[key] = (counters[key] ?? 0) + 1; }
      `,
    },
    {
      name: "statistics: how often things happened, and when they last did",
      filename: inService,
      code: `
        import express from "express";
        const stats = { received: 0, sent: 0, lastSent: null };
        express().post("/", (req, res) => { stats.received++; stats.sent += req.body.length; stats.lastSent = Date.now(); res.end(); });
        export const getStats = () => ({ ...stats });
      `,
    },
    {
      name: "how many are open, as monitoring is told",
      filename: inService,
      code: `
        import express from "express";
        let open = 0;
        const tell = () => metrics.gauge("open", open);
        express().get("/", (req, res) => { open += 1; res.on("close", () => { open = Math.max(0, open - 1); tell(); }); tell(); });
      `,
    },
    {
      name: "what is going on, for which the process waits before it stops",
      filename: inService,
      code: `
        import express from "express";
        const pending = new Set();
        express().post("/", (req, res) => {
          const sent = send(req.body).finally(() => pending.delete(sent));
          pending.add(sent);
          res.end();
        });
        export async function drain() { if (pending.size > 0) await Promise.allSettled([...pending]); }
      `,
    },
    {
      name: "pools of connections and of browsers",
      filename: inService,
      code: `
        const inUseConnections = [];
        export async function acquire(instance) { const one = await instance.connect(); inUseConnections.push(one); return one; }
        export function release(one) { inUseConnections.splice(inUseConnections.indexOf(one), 1); }
        export class BrowserPool {
          static browsers = new Map();
          static async open(key) { const browser = await launch(key); BrowserPool.browsers.set(key, { browser, usedAt: Date.now() }); }
          static close(key) { BrowserPool.browsers.delete(key); }
        }
      `,
    },
    {
      name: "the tokens with which the service itself asks others",
      filename: inService,
      code: `
        const tokenCache = new Map();
        export async function tokenFor(clientId) {
          const known = tokenCache.get(clientId);
          if (known && known.expiresAt > Date.now()) return known.token;
          const { token, expiresIn } = await post("/token", { grant_type: "client_credentials", client_id: clientId });
          tokenCache.set(clientId, { token, expiresAt: Date.now() + expiresIn });
          return token;
        }
      `,
    },
    {
      name: "what a decorator keeps of the classes that it decorates",
      filename: inService,
      code: `
        const handlersByTopic = new Map();
        export function Subscribe(topic) {
          return (target, key, descriptor) => { handlersByTopic.set(topic, [...(handlersByTopic.get(topic) ?? []), target[key]]); return descriptor; };
        }
      `,
    },
    {
      name: "what is loaded whoever asks",
      filename: inService,
      code: `
        const channels = new Map();
        export async function loadChannels() { for (const each of await db.channels.findMany()) channels.set(each.userId, each.name); }
      `,
    },
    {
      name: "that and since when the replica is drained",
      filename: inService,
      code: `
        import express from "express";
        let isDraining = false, drainStart = 0;
        express().post("/drain", (req, res) => { isDraining = true; drainStart = performance.now(); res.end(); });
      `,
    },
    {
      name: "figures under the name of statistics",
      filename: inService,
      code: `
        export class Cache {
          private stats = { hits: 0, misses: 0, ratio: 0, last: null };
          private pageStats = new Map();
          hit(page) {
            this.stats.hits++;
            this.stats.ratio = this.stats.hits / (this.stats.hits + this.stats.misses);
            this.stats.last = new Date();
            this.pageStats.set(page, { hits: 0, since: Date.now() });
          }
          reset() { this.stats = { hits: 0, misses: 0, ratio: 0, last: new Date() }; this.pageStats.delete("none"); }
          report() { return { ...this.stats, pages: [...this.pageStats] }; }
        }
      `,
    },
    {
      name: "a class that measures",
      filename: inService,
      code: `
        export class QueryProfiler {
          samples = [];
          record(query, took) { this.samples.push({ query, took, at: Date.now() }); }
          forget() { const samples = this.samples; this.samples = []; return samples; }
        }
        export const profiler = new QueryProfiler();
      `,
    },
    {
      name: "those who wait for an answer",
      filename: inService,
      code: `
        const waiting = new Map(), queue = [];
        export function ask(worker, id) {
          return new Promise((resolve, reject) => { waiting.set(id, { resolve, reject }); worker.postMessage(id); });
        }
        export function take() { return new Promise((resolve) => { queue.push((value) => resolve(value)); }); }
        export function answer(id, value) { waiting.get(id)?.resolve(value); waiting.delete(id); queue.shift()?.(value); }
      `,
    },
    {
      name: "a registry that decorators fill",
      filename: inService,
      code: `
        const events = {};
        export const OnEvent = (): MethodDecorator => (target, name) => { events[name] = { target, at: Date.now() }; };
        export const eventNames = () => Object.keys(events);
      `,
    },
    {
      name: "jobs that are going to run again and again",
      filename: inService,
      code: `
        import cron from "node-cron";
        const jobs = [];
        export function startBackup() { const job = cron.schedule("0 2 * * *", backUp); jobs.push(job); }
        export function endAll() { while (jobs.length > 0) jobs.pop().stop(); }
      `,
    },
    {
      name: "a parameter that is brought into its form",
      filename: inService,
      code: `
        import express from "express";
        export const allow = (roles) => (req, res, next) => { roles = toArray(roles); next(roles.includes(req.user.role) ? undefined : new Error()); };
        express().use(allow("admin"));
      `,
    },
    {
      name: "clients of which each is looked for first",
      filename: inService,
      code: `
        import { KafkaProducer } from "./kafka-producer";
        export class Producers {
          static byChannel = {};
          static find(name) { return Producers.byChannel[name]; }
          static get(name) {
            let producer = this.find(name);
            if (!producer) { producer = new KafkaProducer(name); this.byChannel[name] = producer; }
            return producer;
          }
          static drop(name) { delete this.byChannel[name]; }
        }
      `,
    },
    {
      name: "lines of a logger",
      filename: inProject("express", "src/live-logger.ts"),
      code: `
        const lines = [];
        export function write(level, text) { lines.push({ level, text, at: new Date() }); }
        export function takeAll() { return lines.splice(0); }
      `,
    },
    {
      name: "statistics that grow by what was done",
      filename: inService,
      code: `
        const cacheStats = { hits: 0, deletes: 0 };
        export function drop(names) { const dropped = names.length; cacheStats.deletes += dropped; cacheStats.hits = 0; }
        export function report(add) { cacheStats.hits += add; return { ...cacheStats }; }
      `,
    },
    {
      name: "a registry of parts of the program",
      filename: inService,
      code: `
        export class ModelRegistry {
          models = [];
          registerModel(name, model) { this.models.push({ name, model, at: Date.now() }); }
          drop() { this.models.pop(); }
        }
        export const registry = new ModelRegistry();
      `,
    },
    {
      name: "what is said of a version",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const pages = new Map();
        app.get("/pages/:slug", async (req, res) => {
          const key = \`\${req.query.version}:\${req.params.slug}\`;
          pages.set(key, await build(req.params.slug));
          res.send(pages.get(key));
        });
      `,
    },
    {
      name: "what is compared with the time of its file",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const texts = new Map();
        app.get("/texts/:name", async (req, res) => {
          const { mtimeMs } = await stat(req.params.name);
          const info = await stat(req.params.name);
          if (texts.get(req.params.name)?.time !== info.mtimeMs) texts.set(req.params.name, { time: info.mtimeMs, text: await read(req.params.name) });
          res.send(texts.get(req.params.name).text);
        });
      `,
    },
    {
      name: "templates by their type",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const kept = new Map();
        function keep(name: string, template: HandlebarsTemplateDelegate) { kept.set(name, template); }
        app.get("/", (req, res) => { keep(req.query.name, compile(req.query.name)); res.end(); });
      `,
    },
    {
      name: "functions that are made for hosts",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const handlersByHost = new Map();
        app.use((req, res, next) => {
          if (!handlersByHost.has(req.hostname)) handlersByHost.set(req.hostname, handlerFor(req.hostname));
          handlersByHost.get(req.hostname)(req, res, next);
        });
      `,
    },
    {
      name: "times and numbers that only statistics tell",
      filename: inService,
      code: `
        let lastDrop = 0;
        let drops = 0;
        export function drop() { lastDrop = Date.now(); drops += 1; }
        export function getCacheStats() { return { lastDrop, drops }; }
        express().get("/drop", (req, res) => { drop(); res.end(); });
      `,
    },
    {
      name: "connections by key, however they are made",
      filename: inService,
      code: `
        const clients = new Map();
        export async function clientFor(id, settings) {
          if (!clients.has(id)) clients.set(id, new MongoClient(settings.url).connect().catch(() => clients.delete(id)));
          return clients.get(id);
        }
        const pools = new Map();
        export async function poolFor(id, settings) {
          if (!pools.has(id)) pools.set(id, mysql.createPool(settings));
          return pools.get(id);
        }
        const connections = new Map();
        export async function connectionFor(id) {
          const connection = createRedisConnection();
          connections.set(id, connection);
          return connection;
        }
        function createRedisConnection() { return new Redis(); }
      `,
    },
    {
      name: "what a tracker of performance measures",
      filename: inService,
      code: `
        export class PerformanceTracker {
          static calls = [];
          static track(name) { this.calls.push({ name, at: Date.now() }); }
          static take() { return this.calls.splice(0); }
        }
      `,
    },
    {
      name: "a loop that lets nobody in, whose variable nobody declared",
      filename: inService,
      languageOptions: { parserOptions: { sourceType: "script" } },
      code: `
        const app = require("express")();
        app.post("/sum", (req, res) => {
          let total = 0;
          for (key in req.body) total += req.body[key];
          for (i = 0; i < 3; i++) total += i;
          res.json(total);
        });
      `,
    },
    {
      name: "what is traced, and the parts that a program is made of",
      filename: inService,
      code: `
        class Tracer {
          spans = new Map();
          begin(id) { this.spans.set(id, { id, at: Date.now() }); }
          end(id) { this.spans.delete(id); }
        }
        export const tracer = new Tracer();
        class ServiceContainer {
          parts = new Map();
          put(name, part) { this.parts.set(name, { part, at: Date.now() }); }
          drop(name) { this.parts.delete(name); }
        }
        export const container = new ServiceContainer();
      `,
    },
    {
      name: "circuit breakers",
      filename: inService,
      code: `
        const circuitBreakers = new Map(), upstreams = new Map();
        export function trip(name) { circuitBreakers.set(name, { until: Date.now() + 60_000 }); }
        export function settle(name) { circuitBreakers.delete(name); }
        export function add(name) { upstreams.set(name, { since: Date.now() }); }
        export function fail(name) { upstreams.get(name).consecutiveFailures += 1; }
        export function forget(name) { upstreams.delete(name); }
      `,
    },
    {
      name: "which columns the tables have",
      filename: inService,
      code: `
        import { pool } from "./pool.js";
        const columnsOf = new Map();
        export async function columns(table) {
          const known = columnsOf.get(table);
          if (known) return known;
          const { rows } = await pool.query("SELECT column_name FROM information_schema.columns WHERE table_name = $1", [table]);
          columnsOf.set(table, rows);
          return rows;
        }
      `,
    },
    {
      name: "a cache that replicas tell each other to empty",
      filename: inService,
      code: `
        import Redis from "ioredis";
        const subscriber = new Redis();
        const cache = new Map();
        export function remember(id, product) { cache.set(id, { product, until: Date.now() + 30_000 }); }
        subscriber.subscribe("products");
        subscriber.on("message", (channel, id) => { cache.delete(id); });
      `,
    },
    {
      name: "what only tests put in",
      filename: inService,
      code: `
        const picks = new Map();
        /** Test helper. Used only by tests. */
        export function setPick(userId, pick) { picks.set(userId, pick); }
      `,
    },
    {
      name: "connections that are only closed when the server stops",
      filename: inService,
      code: `
        import net from "node:net";
        export class MailServer {
          constructor() { this.open = new Set(); this.server = net.createServer((socket) => this.greet(socket)); }
          greet(socket) { this.open.add(socket); socket.on("end", () => this.open.delete(socket)); }
          close() { if (this.open.size > 0) setTimeout(() => this.open.forEach((socket) => socket.destroy()), 1000); }
        }
      `,
    },
    {
      name: "what was measured on the machine",
      filename: inService,
      code: `
        import os from "node:os";
        import express from "express";
        let busy = { average: [0, 0, 0], until: 0 };
        express().get("/load", (req, res) => {
          if (busy.until < Date.now()) busy = { average: os.loadavg(), until: Date.now() + 10_000 };
          res.json(busy.average);
        });
      `,
    },
    {
      name: "metrics of requests, a list of them as well",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const requestMetrics = [];
        app.use((req, res, next) => { requestMetrics.push({ path: req.path, at: Date.now() }); next(); });
        app.get("/slow", (req, res) => res.json(requestMetrics));
      `,
    },
    {
      name: "clients that count in a store of their own",
      filename: inService,
      code: `
        import express from "express";
        import { RateLimiterPostgres } from "rate-limiter-flexible";
        import { pool } from "./pool.js";
        const limiters = new Map();
        express().use(async (req, res, next) => {
          if (!limiters.has(req.path)) limiters.set(req.path, new RateLimiterPostgres({ storeClient: pool, points: 5 }));
          await limiters.get(req.path).consume(req.ip);
          next();
        });
      `,
    },
    {
      name: "calls whose promises a helper keeps",
      filename: inService,
      code: `
        import express from "express";
        import { link } from "./link.js";
        const waiting = new Map();
        express().get("/ask/:id", async (req, res) => {
          res.json(await new Promise((answer, fail) => ask(req.params.id, answer, fail)));
        });
        function ask(id, answer, fail) { waiting.set(id, { answer, fail }); link.send(id); }
        link.on("answer", ({ id, value }) => waiting.get(id).answer(value));
      `,
    },
    {
      name: "a list that is sorted in the same order each time",
      filename: inService,
      code: `
        import express from "express";
        import people from "./people.json" with { type: "json" };
        express().get("/people", (req, res) => res.json(people.sort((a, b) => a.age - b.age)));
      `,
    },
    {
      name: "what was last logged",
      filename: inService,
      code: `
        import express from "express";
        import { db } from "./db.js";
        import { log } from "./log.js";
        let lastUp;
        express().get("/health", (req, res) => {
          const isUp = db.isOpen();
          if (isUp !== lastUp) {
            log[isUp ? "info" : "warn"]({ isUp }, "database");
            lastUp = isUp;
          }
          res.sendStatus(isUp ? 200 : 503);
        });
      `,
    },
    {
      name: "how long things took",
      filename: inProject("express", "src/perf-timing.ts"),
      code: `
        const samples = new Map();
        export function note(name, took) { samples.set(name, [...(samples.get(name) ?? []), took]); }
        export function take(name) { samples.delete(name); }
      `,
    },
    {
      name: "sandboxes that a class starts on its machine",
      filename: inService,
      code: `
        export class SandboxPool {
          boxes = new Map();
          borrow(taskId) { const box = this.idle(); this.boxes.set(taskId, box); return box; }
          giveBack(taskId) { this.boxes.delete(taskId); }
        }
        export const pool = new SandboxPool();
      `,
    },
    {
      name: "templates that are compiled, and functions that fill them",
      filename: inService,
      code: `
        import { readFile } from "node:fs/promises";
        import express from "express";
        import { template } from "lodash";
        const mails = {};
        function load(name) {
          mails[name] ??= (async () => {
            const text = await readFile(\`\${__dirname}/mails/\${name}\`, "utf8");
            const fill = template(text); return (values) => fill({ ...values });
          })();
          return mails[name];
        }
        express().post("/mail", async (req, res) => { send((await load(req.body.name))(req.body)); res.end(); });
      `,
    },
    {
      name: "templates alone",
      filename: inService,
      code: `
        import { readFile } from "node:fs/promises";
        import express from "express";
        import { template } from "lodash";
        const mails = {};
        function load(name) {
          mails[name] ??= (async () => {
            const text = await readFile(\`\${__dirname}/mails/\${name}\`, "utf8");
            return template(text);
          })();
          return mails[name];
        }
        express().post("/mail", async (req, res) => { send((await load(req.body.name))(req.body)); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a class with which clients are registered",
      filename: inService,
      code: `export class Clients { static all = []; static join(client) { Clients.all.push(client); } }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Clients.all", way: "`Clients.join`", services: "Redis or a database" },
          line: 1,
          column: 63,
          endLine: 1,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a file that counts for its users",
      filename: inProject("express", "src/statistics.ts"),
      code: `const orders = {}; export function count(shop) { orders[shop] = (orders[shop] ?? 0) + 1; }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "orders", way: "`count`", services: "Redis or a database" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 62,
        },
      ],
    },
    {
      name: "what a request connects to",
      code: `
        import express from "express";
        let db;
        express().get("/", async (req, res) => { db = client.db(req.query.tenant); res.json(await db.list()); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "db", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 52,
        },
      ],
    },
    {
      name: "what a request says that it uses or can do",
      code: `
        import express from "express";
        let cpuUsage, isSupported;
        express().use((req, res, next) => { cpuUsage = req.query.cpu; isSupported = req.query.supported; next(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "cpuUsage", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 53,
        },
        {
          messageId: "requestData",
          data: { name: "isSupported", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 82,
        },
      ],
    },
    {
      name: "what only ends like the log that it writes",
      code: `
        import express from "express";
        let catalogFile = 0, backlog_stream = 0;
        express().use((req, res, next) => { catalogFile++; backlog_stream++; next(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "catalogFile", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 58,
        },
        {
          messageId: "replicaState",
          data: { name: "backlog_stream", way: "`middleware`", services: "Redis or a database" },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 76,
        },
      ],
    },
    {
      name: "a file in a folder of observations",
      filename: inProject("express", "src/observations/count.ts"),
      code: `const requests = {}; export function count(path) { requests[path] = (requests[path] ?? 0) + 1; }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "requests", way: "`count`", services: "Redis or a database" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a count that decides",
      code: `
        import express from "express";

        let open = 0;
        express().get("/", (req, res) => { open++; if (open > 10) res.status(503); logger.info(open); res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "open", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 50,
        },
      ],
    },
    {
      name: "warnings that a bot has given",
      filename: inService,
      code: `
        const warnings = new Map(); export function warn(user) { warnings.set(user.id, Date.now()); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "warnings", way: "`warn`", services: "Redis or a database" },
          line: 2,
          column: 66,
          endLine: 2,
          endColumn: 78,
        },
      ],
    },
    {
      name: "what was told, and is shown to somebody else as well",
      code: `
        import express from "express";

        const seen = new Set();
        express().get("/:key", (req, res) => {
          if (!seen.has(req.params.key)) {
            seen.add(req.params.key);
            console.warn("unknown", req.params.key);
          }
          res.json([...seen]);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "seen", way: "`GET /:key`", services: "Redis or a database" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
    {
      name: "a list beside which something is told",
      code: `
        import express from "express";

        const clients = [];
        express().get("/:key", (req, res) => { clients.push(req.params.key); console.log("client"); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "clients", way: "`GET /:key`", services: "Redis or a database" },
          line: 5,
          column: 48,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "when things were done",
      code: `
        import express from "express";

        const times = [];
        express().get("/", async (req, res) => { times.push(Date.now()); res.json(times); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "times", way: "`GET /`", services: "Redis or a database" },
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "values in what a factory is given, one after the other",
      code: `
        import express from "express";

        module.exports = (options) => (req, res, next) => {
          options.stage = "before";
          next();
          options.stage = "after";
        };
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "options", way: "a callback", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "news in what a module has",
      code: `
        import express from "express";

        import state from "./state.js";
        express().post("/", (req, res) => { state.announced = true; res.end(); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "state.announced", way: "`POST /`", services: "Redis or a database" },
          line: 5,
          column: 45,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "numbers under keys of clients",
      filename: inService,
      code: `
        import express from "express";
        const stats = {};
        express().post("/:id", (req, res) => { stats[req.params.id]++; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "stats", way: "`POST /:id`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 70,
        },
      ],
    },
    {
      name: "a number that decides",
      filename: inService,
      code: `
        import express from "express";
        let open = 0;
        express().get("/", (req, res) => { if (open > 9) return res.sendStatus(503); open += 1; res.on("close", () => { open = Math.max(0, open - 1); }); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "open", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 90,
        },
        {
          messageId: "replicaState",
          data: { name: "open", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 121,
          endLine: 4,
          endColumn: 125,
        },
      ],
    },
    {
      name: "what is going on, which others ask for",
      filename: inService,
      code: `
        import express from "express";
        const pending = new Map();
        express().post("/:id", async (req, res) => {
          if (pending.has(req.params.id)) return res.sendStatus(409);
          pending.set(req.params.id, send(req.body));
          await Promise.all(pending.values());
          res.end();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "pending", way: "`POST /:id`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: "what is loaded for someone",
      filename: inService,
      code: `
        const channels = new Map();
        export async function loadChannels(userId) { channels.set(userId, await db.channels.findMany({ userId })); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "channels", way: "`loadChannels`", services: "Redis or a database" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a proxy that keeps what it is given",
      filename: inService,
      code: `
        const orders = new Map();
        export const handler = { set: (target, key, value) => { orders.set(key, value); return true; } };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "orders", way: "`handler.set`", services: "Redis or a database" },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 75,
        },
      ],
    },
    {
      name: "what a drain has to do for clients",
      filename: inService,
      code: `
        import express from "express";
        let drainTarget = "";
        express().post("/drain", (req, res) => { drainTarget = req.body.target; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "drainTarget", way: "`POST /drain`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: "figures of somebody, and texts among figures",
      filename: inService,
      code: `
        export class Cache {
          private playerStats = new Map();
          private stats = { hits: 0, last: "" };
          hit(playerId, page) {
            this.playerStats.set(playerId, { hits: 0 });
            this.stats.last = page;
          }
          report() { return { ...this.stats, players: [...this.playerStats] }; }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Cache.playerStats", way: "`Cache.hit`", services: "Redis or a database" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 33,
        },
      ],
    },
    {
      name: "what a promise is made for",
      filename: inService,
      code: `
        const loading = new Map();
        export function load(userId) { return new Promise((resolve) => { loading.set(userId, Date.now()); resolve(userId); }); }
        export function done(userId) { loading.delete(userId); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "loading", way: "`load`", services: "Redis or a database" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a function that takes what a decorator takes",
      filename: inService,
      code: `
        const events = {};
        export const onEvent = (): Handler => (target, name) => { events[name] = { target, at: Date.now() }; };
        export const eventNames = () => Object.keys(events);
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "events", way: "`onEvent`", services: "Redis or a database" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a variable that goes on from itself",
      filename: inService,
      code: `
        import express from "express";
        let turn = 0;
        express().get("/", (req, res) => { turn = next(turn); res.send(turn); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "turn", way: "`GET /`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a class that collects",
      filename: inService,
      code: `
        export class QueryLibrary {
          samples = [];
          record(query, took) { this.samples.push({ query, took, at: Date.now() }); }
          forget() { const samples = this.samples; this.samples = []; return samples; }
        }
        export const library = new QueryLibrary();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "QueryLibrary.samples", way: "`QueryLibrary.record`", services: "Redis or a database" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "lines of something else",
      filename: inProject("express", "src/blogger.ts"),
      code: `
        const lines = [];
        export function write(level, text) { lines.push({ level, text, at: new Date() }); }
        export function takeAll() { return lines.splice(0); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "lines", way: "`write`", services: "Redis or a database" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 56,
        },
        {
          messageId: "unknownCaller",
          data: { name: "lines", way: "`takeAll`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 56,
        },
      ],
    },
    {
      name: "a registry of conversations, and a class that is none",
      filename: inService,
      code: `
        export class AbortRegistry {
          controllers = new Map();
          register(conversationId, controller) { this.controllers.set(conversationId, controller); }
          drop(conversationId) { this.controllers.delete(conversationId); }
        }
        export class Instances {
          seen = new Map();
          registerInstance(instance) { this.seen.set(instance.name, instance); }
          drop(name) { this.seen.delete(name); }
        }
        export const registry = new AbortRegistry(), instances = new Instances();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "AbortRegistry.controllers", way: "`AbortRegistry.register`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 70,
        },
        {
          messageId: "unknownCaller",
          data: { name: "Instances.seen", way: "`Instances.registerInstance`", services: "Redis or a database" },
          line: 9,
          column: 40,
          endLine: 9,
          endColumn: 53,
        },
      ],
    },
    {
      name: "what is said of something that has no version",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const pages = new Map();
        app.get("/pages/:slug", async (req, res) => {
          const key = \`page:\${req.params.slug}\`;
          pages.set(key, await build(req.params.slug));
          res.send(pages.get(key));
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "pages", way: "`GET /pages/:slug`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 20,
        },
      ],
    },
    {
      name: "callbacks of clients, which nobody makes again",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        const handlers = new Map();
        app.post("/wait/:id", (req, res) => { handlers.set(req.params.id, () => res.end()); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "handlers", way: "`POST /wait/:id`", services: "Redis or a database" },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a time that decides what statistics are read",
      filename: inService,
      code: `
        import express from "express";
        const app = express();
        let readAt = 0;
        let read = null;
        async function getStats() {
          if (Date.now() - readAt > 60_000) { read = await count(); readAt = Date.now(); }
          return read;
        }
        app.get("/stats", async (req, res) => { res.json(await getStats()); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "read", way: "`GET /stats` → `getStats`", services: "Redis or a database" },
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 51,
        },
        {
          messageId: "replicaState",
          data: { name: "readAt", way: "`GET /stats` → `getStats`", services: "Redis or a database" },
          line: 7,
          column: 69,
          endLine: 7,
          endColumn: 75,
        },
      ],
    },
    {
      name: "what is computed of a given key and kept",
      filename: inService,
      code: `
        const results = new Map();
        export async function resultFor(id) {
          if (!results.has(id)) results.set(id, await compute(id));
          return results.get(id);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "results", way: "`resultFor`", services: "Redis or a database" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "a loop that waits, and a name that is read after its loop",
      filename: inService,
      languageOptions: { parserOptions: { sourceType: "script" } },
      code: `
        const app = require("express")();
        app.post("/sum", async (req, res) => {
          for (key in req.body) await save(key, req.body[key]);
          for (i = 0; i < 3; i++) add(i);
          res.json(i);
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "key", way: "`POST /sum`", services: "Redis or a database" },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 19,
        },
        {
          messageId: "replicaState",
          data: { name: "i", way: "`POST /sum`", services: "Redis or a database" },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
    {
      name: "containers of goods",
      filename: inService,
      code: `
        class CargoContainer {
          parts = new Map();
          put(name, part) { this.parts.set(name, { part, at: Date.now() }); }
          drop(name) { this.parts.delete(name); }
        }
        export const container = new CargoContainer();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "CargoContainer.parts", way: "`CargoContainer.put`", services: "Redis or a database" },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "which rows the tables have",
      filename: inService,
      code: `
        import { pool } from "./pool.js";
        const rowsOf = new Map();
        export async function rows(table) {
          const known = rowsOf.get(table);
          if (known) return known;
          const { rows } = await pool.query("SELECT * FROM information WHERE table_name = $1", [table]);
          rowsOf.set(table, rows);
          return rows;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "rowsOf", way: "`rows`", services: "Redis or a database" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 21,
        },
      ],
    },
    {
      name: "a cache that only its own replica empties",
      filename: inService,
      code: `
        const cache = new Map();
        export function remember(id, product) { cache.set(id, { product, until: Date.now() + 30_000 }); }
        export function forget(id) { cache.delete(id); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "cache", way: "`remember`", services: "Redis or a database" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 58,
        },
      ],
    },
    {
      name: "what a comment says tests look at",
      filename: inService,
      code: `
        const picks = new Map();
        /** Tests only look at the last one. */
        export function setPick(userId, pick) { picks.set(userId, pick); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "picks", way: "`setPick`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "what is called almost like circuits",
      filename: inService,
      code: `
        const circulars = new Map(), upstreams = new Map();
        export function trip(name) { circulars.set(name, { until: Date.now() + 60_000 }); }
        export function settle(name) { circulars.delete(name); }
        export function add(name) { upstreams.set(name, { since: Date.now() }); }
        export function fail(name) { upstreams.get(name).visits += 1; }
        export function forget(name) { upstreams.delete(name); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "circulars", way: "`trip`", services: "Redis or a database" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 51,
        },
        {
          messageId: "unknownCaller",
          data: { name: "upstreams", way: "`add`", services: "Redis or a database" },
          line: 5,
          column: 37,
          endLine: 5,
          endColumn: 50,
        },
        {
          messageId: "unknownCaller",
          data: { name: "upstreams", way: "`fail`", services: "Redis or a database" },
          line: 6,
          column: 38,
          endLine: 6,
          endColumn: 64,
        },
      ],
    },
    {
      name: "connections that one client reaches others through",
      filename: inService,
      code: `
        import net from "node:net";
        export class MailServer {
          constructor() { this.open = new Set(); this.server = net.createServer((socket) => this.greet(socket)); }
          greet(socket) { this.open.add(socket); socket.on("data", () => this.open.forEach((each) => each.write("news"))); }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "MailServer.open", way: "`connection` → `MailServer.greet`", services: "Redis or a database" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "what was measured elsewhere",
      filename: inService,
      code: `
        import express from "express";
        import { cluster } from "./cluster.js";
        let busy = { average: [0, 0, 0], until: 0 };
        express().get("/load", (req, res) => {
          if (busy.until < Date.now()) busy = { average: cluster.loadavg(), until: Date.now() + 10_000 };
          res.json(busy.average);
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "busy", way: "`GET /load`", services: "Redis or a database" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: "metrics of one of those who are served",
      filename: inService,
      code: `
        import express from "express";
        const callMetrics = new Map();
        express().put("/calls/:id", (req, res) => {
          const { id: campaignId } = req.params;
          callMetrics.set(campaignId, req.body);
          res.json(callMetrics.get(campaignId));
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "callMetrics", way: "`PUT /calls/:id`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 26,
        },
      ],
    },
    {
      name: "clients that count for themselves",
      filename: inService,
      code: `
        import express from "express";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        const limiters = new Map();
        express().use(async (req, res, next) => {
          if (!limiters.has(req.path)) limiters.set(req.path, new RateLimiterMemory({ points: 5 }));
          await limiters.get(req.path).consume(req.ip);
          next();
        });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "limiters", way: "`middleware`", services: "Redis or a database" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 52,
        },
      ],
    },
    {
      name: "calls whose answers are kept",
      filename: inService,
      code: `
        import express from "express";
        import { link } from "./link.js";
        const answers = new Map();
        express().get("/ask/:id", async (req, res) => {
          res.json(await new Promise((answer) => ask(req.params.id, { asked: Date.now() })));
        });
        function ask(id, question) { answers.set(id, { question }); link.send(id); }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "answers", way: "`GET /ask/:id` → `ask`", services: "Redis or a database" },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a list that is sorted as a client asks",
      filename: inService,
      code: `
        import express from "express";
        import people from "./people.json" with { type: "json" };
        express().get("/people", (req, res) => {
          res.json(people.sort((a, b) => a[req.query.by] - b[req.query.by]));
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "people", way: "`GET /people`", services: "Redis or a database" },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: "metrics that clients send, until they are saved",
      filename: inService,
      code: `
        import express from "express";
        import { db } from "./db.js";
        const app = express();
        let clientMetrics = [];
        app.post("/metrics", (req, res) => { clientMetrics.push(...req.body); res.end(); });
        export async function flush() {
          const batch = clientMetrics;
          clientMetrics = [];
          await db.insertMetrics(batch);
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "clientMetrics", way: "`POST /metrics`", services: "Redis or a database" },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 64,
        },
      ],
    },
    {
      name: "what was last found, which is answered",
      filename: inService,
      code: `
        import express from "express";
        import { db } from "./db.js";
        import { log } from "./log.js";
        let lastUp;
        express().get("/health", (req, res) => {
          const isUp = db.isOpen();
          if (isUp !== lastUp) {
            log[isUp ? "info" : "warn"]({ isUp }, "database");
            res.set("x-was-up", lastUp);
            lastUp = isUp;
          }
          res.sendStatus(isUp ? 200 : 503);
        });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "lastUp", way: "`GET /health`", services: "Redis or a database" },
          line: 11,
          column: 13,
          endLine: 11,
          endColumn: 19,
        },
      ],
    },
    {
      name: "samples of anything else",
      filename: inProject("express", "src/temperature.ts"),
      code: `
        const samples = new Map();
        export function note(name, took) { samples.set(name, [...(samples.get(name) ?? []), took]); }
        export function take(name) { samples.delete(name); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "samples", way: "`note`", services: "Redis or a database" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "what is rendered",
      filename: inService,
      code: `
        import { readFile } from "node:fs/promises";
        import express from "express";
        import { template } from "lodash";
        const mails = {};
        function load(name) {
          mails[name] ??= (async () => {
            const text = await readFile(\`\${__dirname}/mails/\${name}\`, "utf8");
            return render(text);
          })();
          return mails[name];
        }
        express().post("/mail", async (req, res) => { send((await load(req.body.name))(req.body)); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "mails", way: "`POST /mail` → `load`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
  ],
});
