import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import { busMadeAt } from "../../../src/analysis/state/emitters.ts";
import { parse } from "../parse.ts";

type Options = Parameters<typeof parse>[1];

/** The emitters of a source text that carry what happens in one request to others: `POST / > GET /`, with the line of each. */
function buses(code: string, options?: Options): string[] {
  const file = parse(code, options);
  const found: string[] = [];
  const visit = (node: TSESTree.Node) => {
    const bus = node.type === "CallExpression" || node.type === "NewExpression" ? busMadeAt(file, node) : null;
    if (bus) found.push(`${node.loc.start.line} ${bus.emitting.label} > ${bus.listening.label}`);
    for (const key of file.source.visitorKeys[node.type] ?? []) {
      for (const child of [node[key as keyof typeof node]].flat() as unknown as (TSESTree.Node | null)[]) {
        if (child) visit(child);
      }
    }
  };
  visit(file.source.ast);
  return found;
}

describe("emitters", () => {
  it("carry messages from one request to another", () => {
    expect(
      buses(`
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        express().get("/", (req, res) => { bus.on("news", (text) => res.write(text)); });
        express().post("/", (req, res) => { bus.emit("news", req.body); });
      `),
    ).toEqual(["4 POST / > GET /"]);
  });

  it.each([
    [`import EventEmitter from "node:events"; const bus = new EventEmitter();`],
    [`const EventEmitter = require("events"); const bus = new EventEmitter();`],
    [`const events = require("node:events"); const bus = new events.EventEmitter();`],
    [`import EventEmitter from "eventemitter3"; const bus = new EventEmitter();`],
    [`import { EventEmitter } from "eventemitter3"; const bus = new EventEmitter();`],
    [`import { EventEmitter2 } from "eventemitter2"; const bus = new EventEmitter2();`],
    [`import { EventEmitter } from "tseep"; const bus = new EventEmitter();`],
    [`import Emittery from "emittery"; const bus = new Emittery();`],
    [`import mitt from "mitt"; const bus = mitt();`],
  ])("are known by how they are made: %s", (made) => {
    const uses = `
      import express from "express";
      express().get("/", () => { bus.on("news", send); });
      express().post("/", () => { bus.emit("news"); });
    `;
    expect(buses(made + uses)).toHaveLength(1);
    expect(buses(`import { bus } from "./bus.js";${uses}`)).toEqual([]);
  });

  it.each([
    ["new EventTarget()", `bus.addEventListener("news", send);`, `bus.dispatchEvent(new Event("news"));`],
    ["new EventEmitter()", `bus.addListener("news", send);`, `bus.emit("news");`],
    ["new EventEmitter()", `bus.once("news", send);`, `bus.emit("news");`],
    ["new EventEmitter()", `for await (const [text] of on(bus, "news")) send(text);`, `bus.emit("news");`],
    ["new EventEmitter()", `const [text] = await once(bus, "news");`, `bus.emit("news");`],
    ["new EventEmitter()", `fromEvent(bus, "news").subscribe(send);`, `bus.emit("news");`],
    ["new EventEmitter2()", `bus.on("news", send);`, `await bus.emitAsync("news");`],
    ["new Subject()", `bus.subscribe(send);`, `bus.next("news");`],
    ["new Subject()", `bus.pipe(debounce).subscribe(send);`, `bus.next("news");`],
    ["new ReplaySubject(1)", `return bus.asObservable();`, `bus.next("news");`],
    ["new BehaviorSubject(0)", `bus.subscribe(send);`, `bus.next("news");`],
    ["new Emittery()", `for await (const text of bus.events("news")) send(text);`, `await bus.emit("news");`],
    ["new Emittery()", `for await (const text of bus.anyEvent()) send(text);`, `await bus.emit("news");`],
  ])("%s listens by %s", (made, listens, emits) => {
    const imports = `
      import { EventEmitter, on, once } from "node:events";
      import Emittery from "emittery";
      import { EventEmitter2 } from "eventemitter2";
      import express from "express";
      import { BehaviorSubject, fromEvent, ReplaySubject, Subject } from "rxjs";
      const bus = ${made};
    `;
    const listener = `express().get("/", async () => { ${listens} });`;
    const emitter = `express().post("/", async () => { ${emits} });`;
    expect(buses(imports + listener + emitter)).toHaveLength(1);
    expect(buses(imports + listener)).toEqual([]);
    expect(buses(imports + emitter)).toEqual([]);
  });

  it("are followed through functions, fields and set-up functions of the file", () => {
    expect(
      buses(`
        import { EventEmitter } from "node:events";
        import { Controller, Get, Post } from "@nestjs/common";
        import express from "express";
        export function createApp() {
          const bus = new EventEmitter();
          const publish = (text) => { bus.emit("news", text); };
          const app = express();
          app.get("/news", (req, res) => { listen(bus, res); });
          app.post("/news", (req, res) => { publish(req.body); });
          return app;
        }
        function listen(emitter, res) { emitter.on("news", (text) => res.write(text)); }
        @Controller("chat")
        export class Chat {
          #bus = new EventEmitter();
          @Get() read() { this.#bus.once("said", send); }
          @Post() say() { this.#bus.emit("said"); }
        }
      `),
    ).toEqual(["6 POST /news > GET /news", "16 Chat.say > Chat.read"]);
  });

  it("do so where both sides are the same request", () => {
    expect(
      buses(`
        import mitt from "mitt";
        import { WebSocketServer } from "ws";
        const chat = mitt();
        new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
          chat.on("said", (text) => socket.send(text));
          chat.emit("said", "hello");
        });
      `),
    ).toEqual(["4 connection > connection"]);
  });

  it("are left alone where only the program listens, or only the program emits", () => {
    const imports = `
      import { EventEmitter } from "node:events";
      import express from "express";
      const bus = new EventEmitter();
    `;
    expect(
      buses(`${imports}
        bus.on("placed", sendMail);
        express().post("/", () => { bus.emit("placed"); });
      `),
    ).toEqual([]);
    expect(
      buses(`${imports}
        redis.subscribe("placed", (message) => bus.emit("placed", message));
        setInterval(() => bus.emit("tick"), 1000);
        process.on("SIGTERM", () => bus.emit("closing"));
        express().get("/", () => { bus.on("placed", send); });
      `),
    ).toEqual([]);
  });

  it("are left alone where a request makes them for itself", () => {
    expect(
      buses(`
        import { EventEmitter } from "node:events";
        import express from "express";
        express().post("/", (req, res) => {
          const progress = new EventEmitter();
          progress.on("row", (row) => res.write(row));
          for (const row of req.body) progress.emit("row", row);
        });
      `),
    ).toEqual([]);
  });

  it("take functions with unknown callers for sides of a channel by their names only", () => {
    const made = `import { EventEmitter } from "node:events"; const bus = new EventEmitter();`;
    const sides = (emits: string, listens: string) =>
      buses(`${made}
        export function ${emits}(text) { bus.emit("news", text); }
        export const ${listens} = (listener) => { bus.on("news", listener); };
      `);
    expect(sides("publish", "subscribe")).toEqual(["1 publish > subscribe"]);
    expect(sides("broadcastOrder", "subscribeToOrders")).toEqual(["1 broadcastOrder > subscribeToOrders"]);
    expect(sides("enqueue", "consume")).toEqual(["1 enqueue > consume"]);
    expect(sides("publisher", "subscribed")).toEqual([]);
    expect(sides("add", "watch")).toEqual([]);
    expect(sides("publish", "watch")).toEqual([]);
  });

  it("take methods for sides of a channel as well", () => {
    expect(
      buses(`
        import { Subject } from "rxjs";
        export class Orders {
          private readonly placed = new Subject<Order>();
          subscribe() { return this.placed.asObservable(); }
          publish(order: Order) { this.placed.next(order); }
        }
        export const orders = new Orders();
      `),
    ).toEqual(["4 Orders.publish > Orders.subscribe"]);
  });

  it("are no other objects with the same methods", () => {
    expect(
      buses(`
        import express from "express";
        import { createClient } from "redis";
        class EventEmitter { on() {} emit() {} }
        const own = new EventEmitter();
        const redis = createClient();
        express().get("/", () => { own.on("a", send); redis.on("message", send); process.on("a", send); });
        express().post("/", () => { own.emit("a"); redis.emit("message"); process.emit("a"); });
      `),
    ).toEqual([]);
  });
});
