import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

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
    {
      name: "what only tests fill",
      filename: inService,
      code: `
        const sent = new Map();
        export async function send(id, mail) { if (process.env.hasOwnProperty("CI")) { sent.set(id, mail); return; } await post(mail); }
      `,
    },
    {
      name: "caches and loggers by their names, and modules that are loaded from a path",
      filename: inService,
      code: `
        const caches = {}, libraries = {};
        export function track(name, cache) { caches[name] = cache; }
        export function use(plugin) { libraries[plugin.id] = require(plugin.path); }
      `,
    },
    {
      name: "a pool of child processes",
      filename: inService,
      code: `
        import { fork } from "node:child_process";
        const pool = [];
        function child() { const made = fork("./worker.js"); pool.push(made); return made; }
        export const bundle = (files) => child().send(files);
      `,
    },
    {
      name: "the application, whoever hands it over",
      filename: inService,
      code: `let app; export function attach(expressApp) { app = expressApp; } export const render = (page) => app.render(page);`,
    },
    {
      name: "not in a library that services call",
      filename: inProject("published-library", "src/adapter.ts"),
      code: `const queues = []; export function show(queue) { queues.push(queue.name); }`,
    },
    {
      name: "not in a tool that others install, even with the option",
      filename: inProject("published-tool", "src/users.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `const users = []; export function join(u) { users.push(u); }`,
    },
    {
      name: "not what is for other files to fill, in a tool that others install",
      filename: inProject("published-tool", "src/users.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `export const users = new Map();`,
    },
    {
      name: "not in a classic script, which exports nothing",
      filename: inService,
      code: `let lastHour; Provider.register("x", { first(hours) { for (lastHour of hours) return lastHour; } });`,
    },
    {
      name: "chains of calls that set something up",
      filename: inService,
      code: `
        class Dashboard { setPath(path) { this.lastPath = path; return this; } }
        export default new Dashboard();
      `,
    },
    {
      name: "not in a file of the configuration",
      filename: inProject("express", "src/env.ts"),
      code: `const status = {}; export function read(name) { status.port = lookUp(name); return status; }`,
    },
    {
      name: "functions by their names, and lists of them",
      filename: inService,
      code: `
        const parts = [], found = {};
        function lookUp(path) { return found[path]; }
        export const attach = (path) => { found[path] = lookUp; };
        export const addStep = (name, initializer) => { parts.push([name, initializer]); };
      `,
    },
    {
      name: "one constant, which nothing takes away again",
      filename: inService,
      code: `let isActive = false; export async function patch() { await alter(); isActive = true; }`,
    },
    {
      name: "the counts of a client for metrics",
      filename: inProject("express", "src/statsd.ts"),
      code: `const counts = {}; export function increment(key) { counts[key] = (counts[key] ?? 0) + 1; }`,
    },
    {
      name: "the text of files by their paths",
      filename: inService,
      code: `
        import { readFileSync } from "node:fs";
        import { readFile } from "node:fs/promises";
        const viewCache = {}, jsonCache = new Map(), pageCache = new Map();
        export async function view(path) { const text = await readFile(path, "utf8"); viewCache[path] = text; return text; }
        export const json = (path) => { jsonCache.set(path, JSON.parse(readFileSync(path).toString())); };
      `,
    },
    {
      name: "pools of connections by where they lead",
      filename: inService,
      code: `
        import pg from "pg";
        const pools = new Map();
        export function poolFor(url) {
          let pool = pools.get(url);
          if (!pool) { pool = new pg.Pool({ connectionString: url }); pools.set(url, pool); }
          return pool;
        }
      `,
    },
    {
      name: "fields of a class of which only others make instances",
      filename: inService,
      code: `export abstract class ApiService { headers = new Map(); set(name, value) { this.headers.set(name, value); } }`,
    },
    {
      name: "clients that a function of that name makes, and what programs keep through reloads",
      filename: inService,
      code: `
        const clients = new Map();
        export function clientFor(region) {
          let client = clients.get(region);
          if (!client) { client = buildS3Client(region); clients.set(region, client); }
          return client;
        }
        export const once = (name, make) => (globalThis.kept[name] ??= make());
      `,
    },
    {
      name: "what is kept for tests, as its name says",
      filename: inService,
      code: `let lastUpdateForTests; export function update(key) { lastUpdateForTests = refresh(key); }`,
    },
    {
      name: "what Lodash goes through while the module loads",
      filename: inService,
      code: `import _ from "lodash"; const settings = {}; _.forOwn(defaults, (value, key) => { settings[key] = value; }); export { settings };`,
    },
    {
      name: "what an object of functions gives by its own get",
      filename: inService,
      code: `
        const hosts = { get: async (id) => find(id), getAll: async () => findAll() };
        export async function enable(id) { const row = await hosts.get(id); row.isEnabled = true; return row; }
      `,
    },
    {
      name: "one thing, of which no name tells that it is kept for requests",
      filename: inService,
      code: `
        let shape; export function draw(sides) { shape = sides; } export const drawn = () => shape;
        class Canvas { draw(sides) { this.shape = sides; } }
        export const canvas = new Canvas();
      `,
    },
    {
      name: "what the environment is given by nobody who calls",
      filename: inService,
      code: `
        export function useUtc() { process.env.TZ = "UTC"; }
      `,
    },
    {
      name: "what tells a package how to behave",
      filename: inService,
      code: `
        import { Settings } from "luxon";
        export function localize(options) { Settings.defaultZone = options.zone ?? "UTC"; }
      `,
    },
    {
      name: "what a class is constructed with that a function makes",
      filename: inService,
      code: `
        const Model = require("./model");
        let users;
        module.exports = Model.extend({ constructor: function (sandbox) { users = sandbox.users; } });
      `,
    },
    {
      name: "templates that are compiled when first asked for",
      filename: inService,
      code: `
        const Handlebars = require("handlebars");
        const templateCache = {};
        exports.render = async (name, data) => {
          if (!templateCache[name]) templateCache[name] = Handlebars.compile(await source(name));
          return templateCache[name](data);
        };
      `,
    },
    {
      name: "what a parameter is that the function replaces by a copy first",
      filename: inService,
      code: `
        let devices = {};
        export const load = (all) => { devices = Object.assign({}, all); };
        const announce = (id, device) => { device = copy(device); device.id = id; };
        export const announceAll = () => { for (const id in devices) announce(id, devices[id]); };
      `,
    },
    {
      name: "a test, by the name of its file",
      filename: inProject("express", "global-setup.js"),
      code: `
        exports.setup = (name, value) => { process.env[name] = value; };
      `,
    },
    {
      name: "a test, by the name of its folder",
      filename: inProject("express", "server/end2end/calls.js"),
      code: `
        const calls = []; exports.record = (call) => { calls.push(call); };
      `,
    },
    {
      name: "what reaches something outside, one for each account",
      filename: inService,
      code: `
        import { FolderStorage } from "./storage.js";
        const storages = new Map();
        export function storageOf(folder) {
          if (!storages.has(folder)) storages.set(folder, new FolderStorage(folder));
          return storages.get(folder);
        }
      `,
    },
    {
      name: "what parts of a program register with its modules",
      filename: inService,
      code: `
        const flags = {}; export function registerFlag(flag) { flags[flag.key] = flag.value; }
      `,
    },
    {
      name: "what starts under a name that says it is asynchronous",
      filename: inService,
      code: `
        const prices = {}; export class Prices { async $startService() { prices.usd = await fetchPrice(); } }
      `,
    },
    {
      name: "a collection that one function fills, which answers at once",
      filename: inService,
      code: `
        const stylesheets = new Map();
        export function addStylesheet(name, file) { stylesheets.set(name, file); }
      `,
    },
    {
      name: "a field that one method sets at once",
      filename: inService,
      code: `
        class Interceptor { setUserPrefix(prefix) { this.userPrefix = prefix; } }
        export default new Interceptor();
      `,
    },
    {
      name: "a collection of a class that is given requests, and may be made for each",
      filename: inService,
      code: `
        export class Board { entries = new Map(); put(req, res) { this.entries.set(req.params.id, req.body); res.end(); } }
      `,
    },
    {
      name: "a class of caches for one context",
      filename: inService,
      code: `
        export class ContextCache { entries = new Map(); async add(key, entry) { this.entries.set(key, entry); } }
      `,
    },
    {
      name: "under the name of a memo what is parsed at once, in a function that goes on to wait",
      filename: inService,
      code: `
        const templateCache = new Map();
        export async function render(text) {
          let template = templateCache.get(text);
          if (!template) { template = parseTemplate(text); templateCache.set(text, template); }
          await template.render();
        }
      `,
    },
    {
      name: "under the name of a memo what is made of a time that is given",
      filename: inService,
      code: `
        const dayCache = new Map();
        export function startOfDay(time) {
          if (dayCache.size > 1000) dayCache.clear();
          dayCache.set(time, startOf(new Date(time)));
          return dayCache.get(time);
        }
      `,
    },
    {
      name: "queues by their names",
      filename: inService,
      code: `
        import { Queue } from "bullmq";
        const queues = new Map();
        export async function enqueue(name, job) {
          if (!queues.has(name)) queues.set(name, new Queue(name, { connection }));
          await queues.get(name).add("job", job);
        }
      `,
    },
    {
      name: "one thing that one function sets, whatever it is called",
      filename: inService,
      code: `
        let currentUser = null; export async function enter(id) { currentUser = await find(id); }
      `,
    },
    {
      name: "one thing that several functions set",
      filename: inService,
      code: `
        let mode = "open"; export const shut = async () => { mode = "shut"; }; export const open = async () => { mode = "open"; };
      `,
    },
    {
      name: "what one function adds, whatever it waits for",
      filename: inService,
      code: `
        const steps = []; export async function addStep(name) { steps.push(await load(name)); }
      `,
    },
    {
      name: "what is kept where there is no store for all replicas",
      filename: inService,
      code: `
        const locks = new Map();
        export async function lock(id, owner) {
          if (isRedisEnabled()) return redis.set(id, owner);
          locks.set(id, owner);
        }
        export async function unlock(id) {
          if (isRedisEnabled()) return redis.del(id);
          locks.delete(id);
        }
      `,
    },
    {
      name: "what two functions fill, and nothing takes out",
      filename: inService,
      code: `
        const layouts = new Map();
        export function addLayout(name, text) { layouts.set(name, toLayout(text)); }
        export function addLayouts(texts) { for (const [name, text] of texts) layouts.set(name, toLayout(text)); }
      `,
    },
    {
      name: "what a provider makes out of nothing that it is given",
      filename: inProject("nestjs", "src/rooms.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class RoomsService {
          private next = 0;
          worker() { this.next = (this.next + 1) % this.workers.length; return this.workers[this.next]; }
        }
      `,
    },
    {
      name: "a collection of results that the file makes itself",
      filename: inService,
      code: `
        const results = [];
        export function check(file) { results.push(spawned(file)); }
      `,
    },
    {
      name: "what is in memory where there is no database",
      filename: inService,
      code: `
        import { Pool } from "pg";
        const pool = process.env.DATABASE_URL ? new Pool() : null;
        const boards = new Map();
        const saveInDatabase = (id, board) => pool.query(SAVE, [id, board]);
        const saveInMemory = (id, board) => { boards.set(id, board); };
        const dropFromMemory = (id) => { boards.delete(id); saveInMemory(id, null); };
        export const save = pool ? saveInDatabase : saveInMemory;
        export const drop = pool ? dropFromDatabase : dropFromMemory;
      `,
    },
    {
      name: "a class of which there is an instance where there is no Redis",
      filename: inService,
      code: `
        import { RedisStore } from "./redis-store";
        class MemoryStore {
          users = new Map();
          set(id, user) { this.users.set(id, user); }
          delete(id) { this.users.delete(id); }
        }
        export const store = process.env.REDIS_URL ? new RedisStore() : new MemoryStore();
      `,
    },
    {
      name: "empty parts of a program, which other files fill",
      filename: inService,
      code: `
        export const COMMANDS = {};
        export const UserParameters = {};
        export const handlers = new Map();
        export const routes = [];
      `,
    },
    {
      name: "a collection that is given to a function, which may fill it",
      filename: inService,
      code: `
        import { readRooms } from "./rooms";
        export const rooms = new Map();
        readRooms(rooms);
      `,
    },
    {
      name: "a collection of a script",
      filename: inProject("express", "scripts/import.ts"),
      code: `
        export const users = new Map();
      `,
    },
    {
      name: "weak collections for others, and parts of a program that are shared",
      filename: inService,
      code: `
        import fastify from "fastify";
        const app = fastify();
        export const sockets = new WeakMap();
        app.decorate("schemas", {});
        app.decorate("db", connect());
      `,
    },
    {
      name: "what is loaded whoever asks, from where it always is",
      filename: inService,
      code: `
        const networks = new Map();
        export async function populateNetworks(path = "networks.csv") {
          for (const [id, name] of await read(path)) networks.set(id, { name, readAt: Date.now() });
        }
      `,
    },
    {
      name: "what is asked for once, without a look at the time",
      filename: inService,
      code: `
        let rates;
        export async function loadRates() { rates = await fetchRates(); }
        export const rateOf = (currency) => rates[currency];
      `,
    },
    {
      name: "how something fared a while ago",
      filename: inService,
      code: `
        let isUp = false;
        let hasViews = false;
        let askedAt = 0;
        export async function askAgain() {
          if (Date.now() - askedAt < 1000) return isUp && hasViews;
          const answer = await fetch(URL);
          const found = VIEWS.every((view) => answer.views.includes(view));
          isUp = answer.ok;
          hasViews = found;
          askedAt = Date.now();
        }
      `,
    },
    {
      name: "a token of its own, until it is no longer valid",
      filename: inService,
      code: `
        let accessToken;
        let expiresAt = 0;
        export async function getAccessToken() {
          if (Date.now() > expiresAt) {
            accessToken = await signIn(KEY);
            expiresAt = Date.now() + HOUR;
          }
          return accessToken;
        }
      `,
    },
    {
      name: "what is computed at once, however often",
      filename: inService,
      code: `
        let width;
        let measuredAt = 0;
        export function widthOfTerminal() {
          if (Date.now() - measuredAt < 1000) return width;
          const columns = process.stdout.columns;
          width = columns;
          measuredAt = Date.now();
          return width;
        }
      `,
    },
    {
      name: "what failed is noted, until it works again",
      filename: inService,
      code: `
        const failing = new Set();
        export async function read(key) {
          try {
            const value = parse(await load(key));
            failing.delete(key);
            return value;
          } catch (error) {
            failing.add(key);
          }
        }
      `,
    },
    {
      name: "a run of the whole program",
      filename: inService,
      code: `
        const orders = [];
        export function run(config) { orders.push({ config, at: Date.now() }); }
      `,
    },
    {
      name: "what is kept through reloads and is no collection, or is filled when the module loads",
      filename: inService,
      code: `
        export const rooms = globalThis.rooms ?? connectRooms();
        globalThis.clients = new Map();
        globalThis.clients = await loadClients();
        export const clients = globalThis.clients;
      `,
    },
    {
      name: "an object with its properties, which functions change",
      filename: inService,
      code: `
        const view = { tab: "all", isOpen: false };
        export function show(tab) { view.tab = tab; view.isOpen = true; }
        export function hide() { delete view.tab; view.isOpen = false; }
      `,
    },
    {
      name: "a list that is made anew before it is filled",
      filename: inService,
      code: `
        export class Scan {
          found = [];
          visit(folder) {
            this.found = [];
            for (const name of folder.names) this.found.push(name);
            return this.found;
          }
          leave(folder) { this.found = []; folder.close(); }
        }
        export const scan = new Scan();
      `,
    },
    {
      name: "what another file keeps, and changes through its own functions",
      filename: inService,
      code: `
        import { obstacles } from "./scene.js";
        export function place(obstacle) { obstacles.set(obstacle.name, obstacle); }
        export function remove(obstacle) { obstacles.delete(obstacle.name); }
      `,
    },
    {
      name: "a field of a base class",
      filename: inProject("nestjs", "src/park.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class ParkBaseService { private park; setPark(park) { this.park = park; } }
      `,
    },
    {
      name: "the server that a provider is given",
      filename: inProject("nestjs", "src/emitter.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class Emitter { #server; register(server) { this.#server = server; } }
      `,
    },
    {
      name: "the public keys of an identity provider",
      filename: inService,
      code: `
        let signingKeys = null, signingKeysReadAt = 0;
        export async function readKeys() {
          if (signingKeys && Date.now() - signingKeysReadAt < 3_600_000) return signingKeys;
          const answer = await fetch("https://login.example.com/oauth2/certs");
          signingKeys = (await answer.json()).keys;
          signingKeysReadAt = Date.now();
          return signingKeys;
        }
      `,
    },
    {
      name: "a back end that is chosen among several",
      filename: inService,
      code: `
        import { MemoryCache } from "./memory.js";
        import { connectToRedis } from "./redis.js";
        export class Pages {
          constructor(options) { this.store = this.open(options); }
          open({ kind, url }) { if (kind === "memory") return new MemoryCache(); return connectToRedis(url); }
          async keep(userId, page) { await this.store.set(userId, page); }
        }
        export const pages = new Pages({});
      `,
    },
    {
      name: "a flag that keeps others out while a process gets itself ready",
      filename: inService,
      code: `
        import { api } from "./api.js";
        let isConnecting = false;
        export async function connect() {
          if (isConnecting) return;
          isConnecting = true;
          try { await api.connect(); } finally { isConnecting = false; }
        }
      `,
    },
    {
      name: "a flag that a function sets and takes back without waiting",
      filename: inService,
      code: `
        import { draw } from "./draw.js";
        let isDrawing = false;
        export function redraw() {
          if (isDrawing) return;
          isDrawing = true;
          draw();
          isDrawing = false;
        }
      `,
    },
    {
      name: "a flag that says that something was done",
      filename: inService,
      code: `
        import { db } from "./db.js";
        let isSeeded = false;
        export async function seed() {
          if (isSeeded) return;
          isSeeded = true;
          await db.seed();
        }
      `,
    },
    {
      name: "a copy of the constant headers of another file",
      filename: inService,
      code: `
        import { CORS_HEADERS } from "./cors.js";
        export async function limited(request) {
          const headers = new Headers(CORS_HEADERS);
          headers.set("Retry-After", await secondsLeft(request));
          return new Response(null, { status: 429, headers });
        }
      `,
    },
    {
      name: "an object with its properties, which functions set and delete",
      filename: inService,
      code: `
        const settings = {};
        export function show(theme) { settings.theme = theme; }
        export function reset() { delete settings.theme; }
      `,
    },
    {
      name: "what sends to a broker, by its address",
      filename: inService,
      code: `
        import { MessageSender } from "ffc-messaging";
        const senders = {};
        export function open(address) { senders[address] = new MessageSender({ address }); return senders[address]; }
        export function close(address) { delete senders[address]; }
      `,
    },
    {
      name: "functions that call each other, of which the file calls one while it is loaded",
      filename: inService,
      code: `
        const seen = new Map();
        function all(ids) { return ids.map((id) => one(id)); }
        function one(id) { seen.set(id, Date.now()); return id === "all" ? all([]) : seen.get(id); }
        all(["a", "b"]);
        export { all, one };
      `,
    },
    {
      name: "a store that is made for one room",
      filename: inService,
      code: `
        export class PlayerStore {
          players = new Map();
          constructor(room) { this.room = room; }
          add(playerId, player) { this.players.set(playerId, player); }
          remove(playerId) { this.players.delete(playerId); }
        }
      `,
    },
    {
      name: "what a function is given, in a list of what the program knows",
      filename: inService,
      code: `
        const currencies = [];
        export function add(currency) { currencies.push(currency); }
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
      name: "a setter of a record",
      filename: inService,
      code: `
        const limits = {};
        export async function setLimit(user, limit) { limits[user] = limit; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "limits", way: "`setLimit`", services: "Redis or a database" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 67,
        },
      ],
    },
    {
      name: "what a timer does for one thing that it was told of",
      filename: inService,
      code: `
        const jobs = new Set();
        export function every(id, work) {
          const run = async () => { jobs.add(id); await work(); };
          run();
          setInterval(run, 1000);
        }
        export function cancel(id) { jobs.delete(id); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "jobs", way: "`every` → `run`", services: "Redis or a database" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 45,
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
      name: "in a tool that the settings call a service",
      filename: inProject("published-tool", "src/users.ts"),
      settings: { stateless: { service: true } },
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
      name: "a property by a key",
      filename: inService,
      code: `
        const env = {};
        exports.setVariable = async (name, value) => { env[name] = value; };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "env", way: "`setVariable`", services: "Redis or a database" },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
    {
      name: "a setter of what there are many of, and one that keeps many parts",
      filename: inService,
      code: `
        export class Pages { static current = []; static set page(value) { Pages.current = value; } }
        export class Parts { static all = new Map(); static set app(value) { Parts.all.set(value.name, value); } }
        export function reset() { Pages.current.pop(); Parts.all.clear(); }
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
          column: 78,
          endLine: 3,
          endColumn: 91,
        },
      ],
    },
    {
      name: "an accessor with the name of a start-up function",
      filename: inService,
      code: `export class Panel { static users = []; static set main(user) { Panel.users.push(user); } }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Panel.users", way: "`Panel.main`", services: "Redis or a database" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 81,
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
        export function forget() { templateCache.clear(); }
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
        export async function clientFor(key) { if (!byKey.has(key)) byKey.set(key, new StripeClient(key)); return byKey.get(key); }
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
          column: 69,
          endLine: 5,
          endColumn: 78,
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
          async join(id) { this.members.set(id, this.limit); }
        }
        export class SeatService {
          members = new Map();
          constructor(webSocketServer) { this.server = webSocketServer; }
          async join(id) { this.members.set(id, this.server); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "RoomService.members", way: "`RoomService.join`", services: "Redis or a database" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 44,
        },
        {
          messageId: "unknownCaller",
          data: { name: "SeatService.members", way: "`SeatService.join`", services: "Redis or a database" },
          line: 10,
          column: 28,
          endLine: 10,
          endColumn: 44,
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
        const store = { async put(key, value) { this[key] = value; } };
        export function remember(key, value) { store.put(key, value); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "store", way: "`remember` → `put`", services: "Redis or a database" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a collection of a class whose methods serve requests",
      filename: inService,
      code: `export class Board extends Controller { entries = new Map(); put(req, res) { this.entries.set(req.params.id, req.body); res.end(); } }`,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Board.entries", way: "`Board.put`", services: "Redis or a database" },
          line: 1,
          column: 78,
          endLine: 1,
          endColumn: 94,
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
        export function forget() { templateCache.clear(); textCache.clear(); }
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
    {
      name: "what production fills, and what only looks like a question for tests",
      filename: inService,
      code: `
        const sent = new Map(), drafts = new Map();
        export async function send(id, mail) { if (process.env.hasOwnProperty("HOST")) sent.set(id, mail); }
        export async function draft(id, mail) { if (!process.env.CI) drafts.set(id, mail); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "sent", way: "`send`", services: "Redis or a database" },
          line: 3,
          column: 88,
          endLine: 3,
          endColumn: 96,
        },
        {
          messageId: "unknownCaller",
          data: { name: "drafts", way: "`draft`", services: "Redis or a database" },
          line: 4,
          column: 70,
          endLine: 4,
          endColumn: 80,
        },
      ],
    },
    {
      name: "rows by their names, and what the program computes",
      filename: inService,
      code: `
        const rows = {}, results = [];
        export async function track(name, row) { rows[name] = row; }
        export function note(file) { results.push(spawned(file)); }
        export function take() { return results.shift(); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "rows", way: "`track`", services: "Redis or a database" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 60,
        },
        {
          messageId: "unknownCaller",
          data: { name: "results", way: "`note`", services: "Redis or a database" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "what is handed over, under a name of no part of the program",
      filename: inService,
      code: `let pages = []; export function attach(shown) { pages = shown; } export function detach() { pages.pop(); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "pages", way: "`attach`", services: "Redis or a database" },
          line: 1,
          column: 49,
          endLine: 1,
          endColumn: 54,
        },
      ],
    },
    {
      name: "in a script that imports something",
      filename: inService,
      code: `
        import { Provider } from "./provider.js";
        const users = [];
        Provider.register("x", { first(user) { users.push(user); } });
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`first`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a setter that ends a chain",
      filename: inService,
      code: `
        class Dashboard { paths = []; setPath(path) { this.paths = path; return path; } drop() { this.paths.pop(); } }
        export default new Dashboard();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Dashboard.paths", way: "`Dashboard.setPath`", services: "Redis or a database" },
          line: 2,
          column: 55,
          endLine: 2,
          endColumn: 65,
        },
      ],
    },
    {
      name: "in a file with a name like that of the configuration",
      filename: inProject("express", "src/environments.ts"),
      code: `const status = {}; export async function read(name) { status[name] = lookUp(name); return status; }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "status", way: "`read`", services: "Redis or a database" },
          line: 1,
          column: 55,
          endLine: 1,
          endColumn: 67,
        },
      ],
    },
    {
      name: "what functions of the file return, and lists of that",
      filename: inService,
      code: `
        const parts = [], found = new Map();
        function lookUp(path) { return path.length; }
        export const attach = (path) => { found.set(path, lookUp(path)); };
        export const addStep = (name, step) => { parts.push([name, step]); };
        export const reset = () => { found.clear(); parts.pop(); };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "found", way: "`attach`", services: "Redis or a database" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 52,
        },
        {
          messageId: "unknownCaller",
          data: { name: "parts", way: "`addStep`", services: "Redis or a database" },
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "what a service answers, by the paths of files",
      filename: inService,
      code: `
        const viewCache = {};
        export async function view(path) { const text = await render(path); viewCache[path] = text; return text; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "viewCache", way: "`view`", services: "Redis or a database" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 92,
        },
      ],
    },
    {
      name: "rows by where they lead",
      filename: inService,
      code: `
        const tables = new Map();
        export async function tableOf(url, row) { let table = tables.get(url); if (!table) { table = row; tables.set(url, table); } return table; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "tables", way: "`tableOf`", services: "Redis or a database" },
          line: 3,
          column: 107,
          endLine: 3,
          endColumn: 117,
        },
      ],
    },
    {
      name: "clients of others",
      filename: inService,
      code: `
        const clients = new Map();
        export function join(id) { const client = createClient(id); clients.set(id, client); return client; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "clients", way: "`join`", services: "Redis or a database" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 80,
        },
      ],
    },
    {
      name: "an element that a map gives by its get",
      filename: inService,
      code: `
        const users = new Map();
        export async function enable(id) { const row = await users.get(id); row.isEnabled = true; return row; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`enable`", services: "Redis or a database" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 90,
        },
      ],
    },
    {
      name: "elements of a collection under any name",
      filename: inService,
      code: `
        const shapes = new Map(); export function add(id, sides) { shapes.set(id, sides); }
        export function paint(id, color) { shapes.get(id).color = color; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "shapes", way: "`add`", services: "Redis or a database" },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 78,
        },
        {
          messageId: "unknownCaller",
          data: { name: "shapes", way: "`paint`", services: "Redis or a database" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "one thing of a provider of which there is one",
      filename: inProject("nestjs", "src/canvas.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class CanvasService { private shape; draw(sides) { this.shape = sides; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "CanvasService.shape", way: "`CanvasService.draw`", services: "Redis or a database" },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 91,
        },
      ],
    },
    {
      name: "what the environment is given by whoever calls",
      filename: inService,
      code: `
        export function useZone(zone) { process.env.TZ = zone; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "process.env.TZ", way: "`useZone`", services: "Redis or a database" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 55,
        },
      ],
    },
    {
      name: "pages that are kept when first asked for",
      filename: inService,
      code: `
        const pageCache = {};
        exports.page = async (name) => {
          if (!pageCache[name]) pageCache[name] = await fetchPage(name);
          return pageCache[name];
        };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "pageCache", way: "`page`", services: "Redis or a database" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "what a parameter is that the function writes into before it replaces it",
      filename: inService,
      code: `
        const devices = new Map();
        export const reset = () => { devices.clear(); };
        const announce = (id, device) => { device.id = id; device = copy(device); };
        export const announceAll = (id) => { for (const device of devices.values()) announce(id, device); };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "devices", way: "`announceAll`", services: "Redis or a database" },
          line: 5,
          column: 85,
          endLine: 5,
          endColumn: 93,
        },
      ],
    },
    {
      name: "what a class of the project holds, one for each user",
      filename: inService,
      code: `
        import { Cart } from "./cart.js";
        const carts = new Map();
        export function cartOf(user) {
          if (!carts.has(user)) carts.set(user, new Cart(user));
          return carts.get(user);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "carts", way: "`cartOf`", services: "Redis or a database" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 42,
        },
      ],
    },
    {
      name: "what clients register with an object",
      filename: inService,
      code: `
        class Sandboxes { all = new Map(); async register(sandbox) { this.all.set(sandbox.id, sandbox); } }
        export const sandboxes = new Sandboxes();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Sandboxes.all", way: "`Sandboxes.register`", services: "Redis or a database" },
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 82,
        },
      ],
    },
    {
      name: "what is connected for one user",
      filename: inService,
      code: `
        const clients = {};
        export async function connect(userId, token) { clients[userId] = await open(token); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "clients", way: "`connect`", services: "Redis or a database" },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 71,
        },
      ],
    },
    {
      name: "a collection that one function fills, which awaits something",
      filename: inService,
      code: `
        const stylesheets = new Map();
        export async function addStylesheet(name) { stylesheets.set(name, await load(name)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "stylesheets", way: "`addStylesheet`", services: "Redis or a database" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 68,
        },
      ],
    },
    {
      name: "a collection that one function fills at once and another empties",
      filename: inService,
      code: `
        const stylesheets = new Map();
        export function addStylesheet(name, file) { stylesheets.set(name, file); }
        export function dropStylesheet(name) { stylesheets.delete(name); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "stylesheets", way: "`addStylesheet`", services: "Redis or a database" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 68,
        },
      ],
    },
    {
      name: "a collection of what clients bring",
      filename: inService,
      code: `
        const orders = new Map();
        export function addOrder(id, order) { orders.set(id, order); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "orders", way: "`addOrder`", services: "Redis or a database" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 57,
        },
      ],
    },
    {
      name: "what one function turns over at once",
      filename: inService,
      code: `
        const open = new Map();
        export function toggle(id) { open.set(id, !open.get(id)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "open", way: "`toggle`", services: "Redis or a database" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a field of a provider of which there is one, set at once",
      filename: inService,
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class Interceptor { setUserPrefix(prefix) { this.userPrefix = prefix; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Interceptor.userPrefix", way: "`Interceptor.setUserPrefix`", services: "Redis or a database" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 89,
        },
      ],
    },
    {
      name: "a class of caches",
      filename: inService,
      code: `
        export class ProductCache { entries = new Map(); async add(key, entry) { this.entries.set(key, entry); } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "ProductCache.entries", way: "`ProductCache.add`", services: "Redis or a database" },
          line: 2,
          column: 82,
          endLine: 2,
          endColumn: 98,
        },
      ],
    },
    {
      name: "under the name of a memo what is fetched, in a function that goes on to wait",
      filename: inService,
      code: `
        const templateCache = new Map();
        export async function render(text) {
          let template = templateCache.get(text);
          if (!template) { template = fetchTemplate(text); templateCache.set(text, template); }
          await template;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "templateCache", way: "`render`", services: "Redis or a database" },
          line: 5,
          column: 60,
          endLine: 5,
          endColumn: 77,
        },
      ],
    },
    {
      name: "what is stamped with the time",
      filename: inService,
      code: `
        let models = {};
        export async function modelsOf(url) {
          models = { value: await load(url), expires: Date.now() + 60_000 };
          return models.value;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "models", way: "`modelsOf`", services: "Redis or a database" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 17,
        },
      ],
    },
    {
      name: "what goes on from the one before, under the key that is given",
      filename: inService,
      code: `
        const wins = {};
        export function win(player) { wins[player] = (wins[player] ?? 0) + 1; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "wins", way: "`win`", services: "Redis or a database" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 51,
        },
      ],
    },
    {
      name: "what is kept whatever there is elsewhere",
      filename: inService,
      code: `
        const locks = new Map();
        export async function lock(id, owner) {
          if (isRediscovered(id)) return;
          locks.set(id, owner);
        }
        export async function unlock(id) {
          locks.delete(id);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "locks", way: "`lock`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: "clients that register, unlike parts of the program",
      filename: inService,
      code: `
        const socketsOf = new Map(), purposes = new Map();
        export function register(userId, ws) { const all = socketsOf.get(userId) ?? new Set(); all.add(ws); socketsOf.set(userId, all); }
        export function unregister(userId) { socketsOf.delete(userId); }
        export function registerPurpose(purpose) { purposes.set(purpose.name, purpose); }
        export function forget(name) { purposes.delete(name); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "socketsOf", way: "`register`", services: "Redis or a database" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 103,
        },
      ],
    },
    {
      name: "a store in memory, which is no memo",
      filename: inService,
      code: `
        const inMemoryStore = new Map();
        export function isLimited(identifier) {
          const count = inMemoryStore.get(identifier) ?? 0;
          inMemoryStore.set(identifier, next(count));
          return count > 9;
        }
        export function reset(identifier) { inMemoryStore.delete(identifier); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "inMemoryStore", way: "`isLimited`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: "what two functions fill, and a third takes out",
      filename: inService,
      code: `
        const layouts = new Map();
        export function addLayout(name, text) { layouts.set(name, toLayout(text)); }
        export function addLayouts(texts) { for (const [name, text] of texts) layouts.set(name, toLayout(text)); }
        export function take(name) { layouts.delete(name); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "layouts", way: "`addLayout`", services: "Redis or a database" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 60,
        },
        {
          messageId: "unknownCaller",
          data: { name: "layouts", way: "`addLayouts`", services: "Redis or a database" },
          line: 4,
          column: 79,
          endLine: 4,
          endColumn: 90,
        },
      ],
    },
    {
      name: "what a provider is given",
      filename: inProject("nestjs", "src/rooms.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class RoomsService {
          private volume = 1;
          setVolume(volume) { this.volume = volume; }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "RoomsService.volume", way: "`RoomsService.setVolume`", services: "Redis or a database" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 42,
        },
      ],
    },
    {
      name: "elements that are changed where they are",
      filename: inService,
      code: `
        const layouts = [];
        export function addLayout(layout) { layouts.push(toLayout(layout)); }
        export function choose(name) { layouts.find((layout) => layout.name === name).isChosen = true; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "layouts", way: "`addLayout`", services: "Redis or a database" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 57,
        },
        {
          messageId: "unknownCaller",
          data: { name: "layouts", way: "`choose`", services: "Redis or a database" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 95,
        },
      ],
    },
    {
      name: "what is kept for one of those who are served",
      filename: inService,
      code: `
        const topics = new Map(), muted = new Set();
        export function setTopic(channelId, topic) { topics.set(channelId, topic); }
        export function mute({ userId }) { muted.add(userId); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "topics", way: "`setTopic`", services: "Redis or a database" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 64,
        },
        {
          messageId: "unknownCaller",
          data: { name: "muted", way: "`mute`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "a count in a field",
      filename: inService,
      code: `
        export class Stock {
          reserved = new Map();
          reserve(name, amount) { this.reserved.set(name, (this.reserved.get(name) ?? 0) + amount); }
        }
        export const stock = new Stock();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Stock.reserved", way: "`Stock.reserve`", services: "Redis or a database" },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 52,
        },
      ],
    },
    {
      name: "what has an identifier or a time of its own",
      filename: inService,
      code: `
        import { randomUUID } from "node:crypto";
        const deployed = new Map(), drafts = new Map();
        export function deploy(name) {
          const now = Date.now();
          deployed.set(name, { name, at: now });
        }
        export function draft(name) {
          const id = randomUUID();
          drafts.set(name, { id, name });
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "deployed", way: "`deploy`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 23,
        },
        {
          messageId: "unknownCaller",
          data: { name: "drafts", way: "`draft`", services: "Redis or a database" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 21,
        },
      ],
    },
    {
      name: "what is in memory whatever the database",
      filename: inService,
      code: `
        const boards = new Map();
        const saveInMemory = (id, board) => { boards.set(id, board); };
        const dropFromMemory = (id) => { boards.delete(id); };
        export const save = saveInMemory;
        export const drop = pool ? dropFromDatabase : dropFromMemory;
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "boards", way: "`save`", services: "Redis or a database" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 57,
        },
      ],
    },
    {
      name: "a class of which there is an instance whatever there is",
      filename: inService,
      code: `
        class MemoryStore {
          users = new Map();
          set(id, user) { this.users.set(id, user); }
          delete(id) { this.users.delete(id); }
        }
        export const store = new MemoryStore();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "MemoryStore.users", way: "`MemoryStore.set`", services: "Redis or a database" },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "collections that only other files fill",
      filename: inService,
      code: `
        export const rooms = new Map();
        const onlineUsers = new Set();
        module.exports.onlineUsers = onlineUsers;
        export function roomOf(id) { return rooms.get(id); }
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "rooms", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 27,
        },
        {
          messageId: "openContainer",
          data: { name: "onlineUsers", services: "Redis or a database" },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 26,
        },
      ],
    },
    {
      name: "collections that every handler finds",
      filename: inService,
      code: `
        import fastify from "fastify";
        import Hapi from "@hapi/hapi";
        const app = fastify();
        const lanes = new Map();
        app.decorate("lanes", lanes).decorate("jobs", new Set());
        app.decorate("carts", {});
        Hapi.server().decorate("server", "boards", new Map());
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "lanes", services: "Redis or a database" },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 20,
        },
        {
          messageId: "openContainer",
          data: { name: "jobs", services: "Redis or a database" },
          line: 6,
          column: 55,
          endLine: 6,
          endColumn: 64,
        },
        {
          messageId: "openContainer",
          data: { name: "carts", services: "Redis or a database" },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 33,
        },
        {
          messageId: "openContainer",
          data: { name: "boards", services: "Redis or a database" },
          line: 8,
          column: 52,
          endLine: 8,
          endColumn: 61,
        },
      ],
    },
    {
      name: "a collection for other files that says it is of its instance, without a reason",
      filename: inService,
      code: `
        /** @instanceLocal sockets of this instance; messages go through Redis */
        export const sockets = new Map();
        /** @instanceLocal */
        export const clients = new Map();
      `,
      errors: [
        { messageId: "missingReason", data: { name: "clients" }, line: 4, column: 9, endLine: 4, endColumn: 30 },
      ],
    },
    {
      name: "a collection for every handler that says where it is given that it is of its instance, without a reason",
      filename: inService,
      code: `
        import fastify from "fastify";
        const app = fastify();
        /** @instanceLocal sockets of this instance; messages go through Redis */
        app.decorate("sockets", new Map());
        /** @instanceLocal */
        app.decorate("clients", new Map());
      `,
      errors: [
        { messageId: "missingReason", data: { name: "clients" }, line: 6, column: 9, endLine: 6, endColumn: 30 },
      ],
    },
    {
      name: "a collection that is both exported and given to every handler, once",
      filename: inService,
      code: `
        import fastify from "fastify";
        export const lanes = new Map();
        export const app = fastify().decorate("lanes", lanes);
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "lanes", services: "Redis or a database" },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      name: "what is loaded for whoever asks",
      filename: inService,
      code: `
        const networks = new Map();
        export async function populateNetworks(path) {
          for (const [id, name] of await read(path)) networks.set(id, { name, readAt: Date.now() });
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "networks", way: "`populateNetworks`", services: "Redis or a database" },
          line: 4,
          column: 54,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "what is asked for again once it is too old",
      filename: inService,
      code: `
        let rates;
        let readAt = 0;
        export async function getRates() {
          if (rates && Date.now() - readAt < HOUR) return rates;
          rates = await fetchRates();
          readAt = Date.now();
          return rates;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "rates", way: "`getRates`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 16,
        },
      ],
    },
    {
      name: "the same, where a constant or another function looks at the time",
      filename: inService,
      code: `
        let rates, names, readAt = 0;
        const isOld = () => Date.now() > readAt + HOUR;
        export async function getRates() {
          const age = Date.now() - readAt;
          if (age > HOUR) await read();
          return rates;
        }
        async function read() {
          rates = await fetchRates();
          readAt = Date.now();
        }
        export function getNames() {
          if (isOld()) return fetchNames().then((found) => { names = withoutOld(found); return names; });
          return names;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "rates", way: "`getRates` → `read`", services: "Redis or a database" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 16,
        },
        {
          messageId: "unknownCaller",
          data: { name: "names", way: "`getNames`", services: "Redis or a database" },
          line: 14,
          column: 62,
          endLine: 14,
          endColumn: 67,
        },
      ],
    },
    {
      name: "what is busy, while a function waits",
      filename: inService,
      code: `
        const paying = new Set();
        export async function pay(invoice) {
          if (paying.has(invoice)) return;
          paying.add(invoice);
          try {
            await transfer(invoice);
          } finally {
            paying.delete(invoice);
          }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "paying", way: "`pay`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: "what runs for one client",
      filename: inService,
      code: `
        const orders = [];
        export function run({ socket, payload }) { orders.push({ payload, at: Date.now() }); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "orders", way: "`run`", services: "Redis or a database" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 63,
        },
      ],
    },
    {
      name: "collections for other files that are kept through reloads",
      filename: inService,
      code: `
        export const rooms = globalThis.rooms ?? (globalThis.rooms = new Map());
        globalThis.rooms = rooms;
        if (!global.uploads) {
          global.uploads = new Map();
        }
        export const uploads = global.uploads;
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "rooms", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 27,
        },
        {
          messageId: "openContainer",
          data: { name: "uploads", services: "Redis or a database" },
          line: 7,
          column: 22,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a collection for other files out of which only a timer takes something",
      filename: inService,
      code: `
        export const players = new Map();
        setInterval(() => {
          for (const [id, player] of players) if (player.isGone) players.delete(id);
        }, 1000);
      `,
      errors: [
        {
          messageId: "openContainer",
          data: { name: "players", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a list that is taken as a whole, and then emptied",
      filename: inService,
      code: `
        export class Ledger {
          unsaved = [];
          add(entry) { this.unsaved.push(entry); }
          save(store) { const batch = this.unsaved; this.unsaved = []; return store.insert(batch); }
        }
        export const ledger = new Ledger();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Ledger.unsaved", way: "`Ledger.add`", services: "Redis or a database" },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a list that one entry is filtered out of",
      filename: inService,
      code: `
        let open = [];
        export function begin(task) { open.push(task); }
        export function end(id) { open = open.filter((task) => task.id !== id); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "open", way: "`begin`", services: "Redis or a database" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 48,
        },
        {
          messageId: "unknownCaller",
          data: { name: "open", way: "`end`", services: "Redis or a database" },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "the keys of the users of a service",
      filename: inService,
      code: `
        let userKeys = null, userKeysReadAt = 0;
        export async function readKeys() {
          if (userKeys && Date.now() - userKeysReadAt < 3_600_000) return userKeys;
          const answer = await fetch("https://users.example.com/list");
          userKeys = (await answer.json()).keys;
          userKeysReadAt = Date.now();
          return userKeys;
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "userKeys", way: "`readKeys`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: "a cache in memory, whichever is chosen",
      filename: inService,
      code: `
        import { MemoryCache, TinyMemoryCache } from "./memory.js";
        export class Pages {
          constructor(options) { this.store = this.open(options); }
          open({ size }) { if (size < 10) return new TinyMemoryCache(); return new MemoryCache(); }
          async keep(userId, page) { await this.store.set(userId, page); }
        }
        export const pages = new Pages({});
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Pages.store", way: "`Pages.keep`", services: "Redis or a database" },
          line: 6,
          column: 44,
          endLine: 6,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a flag that keeps others out while work is done",
      filename: inService,
      code: `
        import { db } from "./db.js";
        let isSettling = false;
        export async function settle() {
          if (isSettling) return;
          isSettling = true;
          try { await db.settle(); } finally { isSettling = false; }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "isSettling", way: "`settle`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 21,
        },
      ],
    },
    {
      name: "such a flag of a class that a module makes one of",
      filename: inService,
      code: `
        import { db } from "./db.js";
        class Scanner {
          running = false;
          async scan() {
            if (this.running) throw new Error("is running");
            this.running = true;
            await db.scan();
            this.running = false;
          }
        }
        export const scanner = new Scanner();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Scanner.running", way: "`Scanner.scan`", services: "Redis or a database" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 25,
        },
      ],
    },
    {
      name: "the constant headers of another file under another name",
      filename: inService,
      code: `
        import { CORS_HEADERS } from "./cors.js";
        export async function limited(request) {
          const headers = CORS_HEADERS;
          headers.set("Retry-After", await secondsLeft(request));
          return new Response(null, { status: 429, headers });
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "CORS_HEADERS", way: "`limited`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an object in which entries come and go",
      filename: inService,
      code: `
        const ongoing = {};
        export function begin(from, to) { ongoing[from] = to; }
        export function end(from) { delete ongoing[from]; }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "ongoing", way: "`begin`", services: "Redis or a database" },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
    {
      name: "functions that call each other",
      filename: inService,
      code: `
        const seen = new Map();
        export async function all(ids) { return Promise.all(ids.map((id) => one(id))); }
        export async function one(id) { seen.set(id, Date.now()); return id === "all" ? all([]) : seen.get(id); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "seen", way: "`one`", services: "Redis or a database" },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a store that is made with settings",
      filename: inService,
      code: `
        export class PlayerStore {
          players = new Map();
          constructor(params, capacity = 100) { this.capacity = params.capacity ?? capacity; }
          add(playerId, player) { this.players.set(playerId, player); }
          remove(playerId) { this.players.delete(playerId); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "PlayerStore.players", way: "`PlayerStore.add`", services: "Redis or a database" },
          line: 5,
          column: 35,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a cache that calls itself local, whatever module it is from",
      filename: inService,
      code: `
        import { LocalCache } from "./local-cache.js";
        import { db } from "./db.js";
        const people = new LocalCache();
        export async function person(id) {
          if (!people.has(id)) people.set(id, await db.person(id));
          return people.get(id);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "people", way: "`person`", services: "Redis or a database" },
          line: 6,
          column: 32,
          endLine: 6,
          endColumn: 42,
        },
      ],
    },
    {
      name: "what a function is given, in a list of bookings",
      filename: inService,
      code: `
        const bookings = [];
        export function add(booking) { bookings.push(booking); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "bookings", way: "`add`", services: "Redis or a database" },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
  ],
});
