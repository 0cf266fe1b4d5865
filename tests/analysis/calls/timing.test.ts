import { describe, expect, it } from "vitest";
import type { StatelessSettings } from "../../../src/settings.ts";
import { functionName, isFunction } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

/** When the named functions of a source text run. */
function moments(code: string, settings?: StatelessSettings): Record<string, string> {
  const file = parse(code, { project: "express", ...(settings && { settings }) });
  const named = new Map<string, string>();
  for (const { block } of file.bindings.scopes) {
    const name = isFunction(block) ? functionName(block) : null;
    if (isFunction(block) && name !== null) named.set(name, [...file.timing.of(block)].sort().join(" "));
  }
  return Object.fromEntries(named);
}

describe("load", () => {
  it("runs what top-level code calls, at once or in callbacks", () => {
    expect(
      moments(`
        function helper() {}
        helper();
        (function iife() {})();
        [1].forEach(function each() {});
        new Promise(function executor() {});
        load().then(function done() {});
        fs.readFile("x", function read(err, data) {});
        class A { static x = make(); static { setUp(); } }
        function make() {} function setUp() {}
        new B();
        class B { field = born(); constructor() { construct(); } }
        function born() {} function construct() {}
      `),
    ).toEqual({
      helper: "load",
      iife: "load",
      each: "load",
      executor: "load",
      done: "load",
      read: "load",
      make: "load",
      setUp: "load",
      "new B": "load",
      born: "load",
      construct: "load",
    });
  });
});

describe("lifecycle", () => {
  it("runs callbacks of the process and of servers", () => {
    expect(
      moments(`
        import express from "express";
        const app = express();
        process.on("SIGTERM", function stop() {});
        app.listen(3000, function listening() {});
        redis.on("error", function onError() {});
      `),
    ).toEqual({ stop: "lifecycle", listening: "lifecycle", onError: "lifecycle" });
  });

  it("runs exported functions that are named after starting and stopping", () => {
    expect(
      moments(`
        export async function main() {}
        export function initSockets() {}
        export const setupRoutes = () => {};
        export function createServer() {}
        export function registerPlugins() {}
        export async function stop() {}
        export function resetForTests() {}
        export function createUser() {}
        export function registerUser() {}
        export function startGame() {}
      `),
    ).toEqual({
      main: "lifecycle",
      initSockets: "lifecycle",
      setupRoutes: "lifecycle",
      createServer: "lifecycle",
      registerPlugins: "lifecycle",
      stop: "lifecycle",
      resetForTests: "lifecycle",
      createUser: "unknown",
      registerUser: "unknown",
      startGame: "unknown",
    });
  });

  it("runs exported functions that define, add and schedule the parts of a program", () => {
    expect(
      moments(`
        export function defineModels() {}
        export function updateEnv() {}
        export function httpCreateServer() {}
        export function startCleanupSchedule() {}
        export function loadAppConfigs() {}
        export function loadConfigurations() {}
        export function addComponent() {}
        export function registerButton() {}
        export function registerFlag() {}
        export function exposeGlobals() {}
        export function registerStaticSchedulers() {}
        export function loadLocalThemes() {}
        export function loadPackages() {}
        export function registerSafeClass() {}
        export function redefineModels() {}
        export function updateUser() {}
        export function startCleanup() {}
        export function loadAppUsers(ids) {}
        export function addComment() {}
        export function registerButler() {}
        export function addPackages() {}
        export function exposure() {}
        export function registerClassmate() {}
      `),
    ).toEqual({
      defineModels: "lifecycle",
      updateEnv: "lifecycle",
      httpCreateServer: "lifecycle",
      startCleanupSchedule: "lifecycle",
      loadAppConfigs: "lifecycle",
      loadConfigurations: "lifecycle",
      addComponent: "lifecycle",
      registerButton: "lifecycle",
      registerFlag: "lifecycle",
      exposeGlobals: "lifecycle",
      registerStaticSchedulers: "lifecycle",
      loadLocalThemes: "lifecycle",
      loadPackages: "lifecycle",
      registerSafeClass: "lifecycle",
      redefineModels: "unknown",
      updateUser: "unknown",
      startCleanup: "unknown",
      loadAppUsers: "unknown",
      addComment: "unknown",
      registerButler: "unknown",
      addPackages: "unknown",
      exposure: "unknown",
      registerClassmate: "unknown",
    });
  });

  it("runs exported functions that start one schedule or add several parts", () => {
    expect(
      moments(`
        export function startSchedule() {}
        export function addComponents() {}
        export function registerButtons() {}
        export function registerFlags() {}
        export function startScheduled() {}
        export function addComponentry() {}
      `),
    ).toEqual({
      startSchedule: "lifecycle",
      addComponents: "lifecycle",
      registerButtons: "lifecycle",
      registerFlags: "lifecycle",
      startScheduled: "unknown",
      addComponentry: "unknown",
    });
  });

  it("runs methods that are named after starting, not accessors", () => {
    expect(
      moments(`
        export class Program { main() { start(); } }
        export class Page { get main() { return shown(); } }
        export class Panel { set main(value) { show(value); } }
        function start() {} function shown() {} function show() {}
      `),
    ).toMatchObject({ start: "lifecycle", shown: "unknown", show: "unknown" });
  });

  it("runs functions that register handlers, and those that the settings name", () => {
    expect(
      moments(
        `
        import express from "express";
        export function shop() { const app = express(); app.get("/", handler); return app; }
        function handler() {}
        export function warm() {}
        `,
        { lifecycle: ["warm"] },
      ),
    ).toEqual({ shop: "lifecycle", handler: "request", warm: "lifecycle" });
  });
});

describe("timer", () => {
  it("runs what is scheduled at load or in start-up code", () => {
    expect(
      moments(`
        setInterval(function tick() { refresh(); }, 1000);
        function refresh() {}
        export function start() { setTimeout(later, 10); }
        function later() {}
      `),
    ).toEqual({ tick: "timer", refresh: "timer", start: "lifecycle", later: "timer" });
  });
});

describe("request", () => {
  it("runs handlers and all that they reach", () => {
    expect(
      moments(`
        import express from "express";
        express().get("/", function handler(req, res) {
          helper();
          items.map(function each() {});
          load().then(function loaded() {});
          req.on("close", function closed() {});
          setTimeout(function later() {}, 10);
          withSpan("x", function span() {});
          new Service().run();
          function unused() {}
        });
        function helper() { deeper(); }
        function deeper() {}
        class Service { run() { this.#step(); } #step() {} static never() {} }
      `),
    ).toEqual({
      handler: "request",
      helper: "request",
      deeper: "request",
      each: "request",
      loaded: "request",
      closed: "request",
      later: "request",
      span: "request",
      "Service.run": "request",
      "Service.#step": "request",
      unused: "",
      "Service.never": "",
    });
  });

  it("follows functions that are passed to functions of the file", () => {
    expect(
      moments(`
        import express from "express";
        const wrap = (fn) => (req, res, next) => fn(req, res).catch(next);
        express().get("/", wrap(async function handler() {}));
        function run(callback) { callback(); }
        run(function now() {});
      `),
    ).toMatchObject({ handler: "request", now: "load" });
  });

  it("follows handlers in objects, arrays, defaults and fields", () => {
    expect(
      moments(`
        import express from "express";
        const app = express();
        const handlers = { list() {}, nested: { create() {} } };
        const [first] = [function inArray() {}];
        const { list, nested: { create } } = handlers;
        app.get("/a", list); app.get("/b", create); app.get("/c", first);
        class Routes { constructor() { this.handle = function inField() {}; app.get("/d", this.handle); } }
        new Routes();
        function withDefault(handler = function byDefault() {}) { app.get("/e", handler); }
        withDefault();
      `),
    ).toMatchObject({
      list: "request",
      create: "request",
      inArray: "request",
      inField: "request",
      byDefault: "request",
    });
  });

  it("follows prototypes and CommonJS exports within the file", () => {
    expect(
      moments(`
        const express = require("express");
        function Store() {}
        Store.prototype.put = function put() {};
        Object.assign(Store.prototype, { drop: function drop() {} });
        const store = new Store();
        express().get("/", function handler() { store.put(); store.drop(); exports.helper(); });
        exports.helper = function helper() {};
      `),
    ).toMatchObject({ put: "request", drop: "request", helper: "request" });
  });

  it("runs getters where the property is read, and setters where it is assigned", () => {
    const accessors = (use: string) =>
      moments(`
        import express from "express";
        class Hub { get socket() { return read(); } set socket(value) { written(); } use() { ${use} } }
        const hub = new Hub();
        function read() {} function written() {}
        express().get("/", () => { hub.use(); });
      `);
    expect(accessors(`this.socket.send("");`)).toMatchObject({ read: "request", written: "" });
    expect(accessors(`this.socket = null;`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`[this.socket] = [null];`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`({ socket: this.socket } = {});`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`[this.socket = null] = [];`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`this.socket += "";`)).toMatchObject({ read: "request", written: "request" });
    expect(accessors(`this.socket++;`)).toMatchObject({ written: "request" });
    expect(accessors(`this.socket++;`)).toMatchObject({ read: "request", written: "request" });
    expect(accessors(`[...this.socket] = [];`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`({ ...this.socket } = {});`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`for (this.socket of []);`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`for (this.socket in {});`)).toMatchObject({ read: "", written: "request" });
    expect(accessors(`for (const each of this.socket);`)).toMatchObject({ read: "request", written: "" });
    expect(accessors(`const { a = this.socket } = {};`)).toMatchObject({ read: "request", written: "" });
    expect(accessors(`const [a = this.socket] = [];`)).toMatchObject({ read: "request", written: "" });
    expect(accessors(`({ [this.socket]: a } = {});`)).toMatchObject({ read: "request", written: "" });
  });

  it("runs a method that is handed over, and no accessor, of which only the value is", () => {
    const handed = (use: string) =>
      moments(`
        import express from "express";
        import { Server } from "socket.io";
        const app = express();
        class Hub { get allowed() { return read(); } set allowed(value) { written(); } allow() { asked(); } start() { ${use} } }
        const hub = new Hub();
        hub.start();
        function read() {} function written() {} function asked() {}
      `);
    expect(handed(`new Server({ cors: { origin: this.allowed } });`)).toMatchObject({ read: "load", written: "" });
    expect(handed(`new Server({ cors: { origin: this.allow } });`)).toMatchObject({ asked: "request" });
    expect(handed(`app.get("/", this.allowed);`)).toMatchObject({ read: "load", written: "" });
    expect(handed(`app.get("/", this.allow);`)).toMatchObject({ asked: "request" });
    expect(handed(`app.get("/", (req, res) => { res.json(this.allowed); });`)).toMatchObject({
      read: "request",
      written: "",
    });
  });

  it("does not run the methods of an object that a function only finds as its `this`", () => {
    const named = (use: string) =>
      moments(`
        import { work } from "./work.js";
        class Hub { rename() {} start(scope) { ${use} } }
        new Hub().start();
      `)["Hub.rename"];
    expect(named(`work.bind(this);`)).toBe("");
    expect(named(`work.call(this, scope);`)).toBe("");
    expect(named(`work.apply(scope ?? this, [scope]);`)).toBe("");
    expect(named(`work.run(this);`)).toBe("unknown");
    expect(named(`work.call(scope, this);`)).toBe("unknown");
    expect(named(`work.apply(this.rename);`)).toBe("unknown");
  });

  it("runs any method that a key from elsewhere may lead to, but none that has a name behind a symbol", () => {
    const behind = (key: string) =>
      moments(`
        import express from "express";
        const app = express(), KEY = ${key};
        export class Api { constructor() { app.get("/", this[KEY].bind(this)); } rename() {} }
        new Api();
      `)["Api.rename"];
    expect(behind(`process.env.METHOD`)).toBe("request");
    expect(behind(`Symbol("handle")`)).toBe("unknown");
  });

  it("runs both at load and for requests what both call", () => {
    expect(
      moments(`
        import express from "express";
        function log() {}
        log();
        express().get("/", function handler() { log(); });
      `),
    ).toMatchObject({ log: "load request" });
  });

  it("ends for functions that call each other", () => {
    expect(
      moments(`
        import express from "express";
        function even(n) { return odd(n - 1); }
        function odd(n) { return even(n - 1); }
        express().get("/", (req) => even(1));
      `),
    ).toEqual({ even: "request", odd: "request" });
  });
});

describe("browser", () => {
  it("runs functions that are sent to a page", () => {
    expect(
      moments(`
        import express from "express";
        express().get("/", async (req, res) => {
          await page.evaluate(function evaluated() {});
          await page.evaluateHandle(function handled() {});
          await page.$eval("a", function one() {});
          await page.$$eval("a", function all() {});
          await page.evaluateOnNewDocument(function before() {});
          await page.addInitScript(function init() {});
          await page.waitForFunction(function waiting() {});
          await driver.executeScript(function script() {});
          await driver.executeAsyncScript(function asyncScript() {});
          await page.visit(function visited() {});
        });
      `),
    ).toEqual({
      evaluated: "browser",
      handled: "browser",
      one: "browser",
      all: "browser",
      before: "browser",
      init: "browser",
      waiting: "browser",
      script: "browser",
      asyncScript: "browser",
      visited: "request",
    });
  });
});

describe("unknown", () => {
  it("runs exported functions and methods of which the file shows no caller", () => {
    expect(
      moments(`
        export function join() { inner(); }
        function inner() {}
        export class Rooms { enter() {} #check() {} private leave() {} }
        class Hidden { method() {} }
        export default function (req) {}
        const api = { find: function find() {} };
        module.exports = api;
      `),
    ).toEqual({
      join: "unknown",
      inner: "unknown",
      "Rooms.enter": "unknown",
      "Rooms.#check": "",
      "Rooms.leave": "",
      "Hidden.method": "",
      find: "unknown",
    });
  });

  it("runs callbacks that escape at load", () => {
    expect(
      moments(`
        bus.on("order", function onOrder() {});
        registry.add({ name: "x", run: function run() {} });
        const memoized = memoize(function compute() {});
        memoized();
      `),
    ).toEqual({ onOrder: "unknown", run: "lifecycle", compute: "load" });
  });
});

describe("the way that is shown", () => {
  const code = `
    export function refill() { fill(); }
    export function answer() { return look(); }
    export function ask() { return look(); }
    function look() { return fill(); }
    function fill() {}
  `;

  /** By which functions unknown callers come to each, asked in some order. */
  function ways(asked: readonly string[]): Record<string, string> {
    const file = parse(code, { project: "express" });
    const units = new Map(
      file.bindings.scopes.flatMap(({ block }) => (isFunction(block) ? [[functionName(block), block]] : [])),
    );
    const shown = asked.map((name) => {
      const unit = units.get(name);
      const way = unit && file.timing.way(unit, "unknown");
      return [name, way ? [way.label, ...way.names].join(" ") : ""] as const;
    });
    return Object.fromEntries(shown);
  }

  it("is the shortest, and of those the first in the source", () => {
    expect(ways(["fill", "look"])).toEqual({ fill: "refill fill", look: "answer look" });
  });

  it("is the same when the callers were asked for before", () => {
    expect(ways(["ask", "look", "answer", "fill"])).toEqual({
      ask: "ask",
      look: "answer look",
      answer: "answer",
      fill: "refill fill",
    });
  });
});
