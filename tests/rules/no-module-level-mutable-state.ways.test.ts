import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();

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
    {
      name: "a method of another name than those between which a condition chooses",
      code: `
        import express from "express";
        let resets = 0;
        const texts = { plain(text) { return text; }, rich(text) { return html(text); }, reset() { resets++; } };
        express().get("/", (req, res) => { res.send(texts[req.query.plain ? "plain" : "rich"](req.query.text)); });
      `,
    },
    {
      name: "what Node calls back once, when it was asked at load",
      filename: inProject("express", "src/file.js"),
      code: `
        const fs = require("fs"), https = require("https"), names = [];
        fs.readdir("plugins", (error, files) => { files.forEach((file) => names.push(file)); });
        https.get("https://example.org/names", (response) => { names.push(response.headers.name); });
        exports.names = names;
      `,
    },
    {
      name: "what is put on a router that a handler hands on",
      filename: inProject("express", "src/file.js"),
      code: `
        const express = require("express"), describe = require("./describe");
        const router = express.Router();
        router.init = function (hooks) {
          router.shop = { hooks };
          router.get("/spec.json", (req, res) => describe(req, router, (spec) => res.json(spec)));
        };
        module.exports = router;
      `,
    },
    {
      name: "a collection beside the one that a function of the file takes out of its options",
      code: `
        import express from "express";
        const rooms = new Map(), names = new Map();
        function join({ rooms: all, room }) { all.set(room.id, room); }
        express().post("/join", (req, res) => { join({ rooms: new Map(rooms), names, room: req.body }); res.end(); });
      `,
    },
    {
      name: "an element of what belongs to the platform",
      code: `
        const express = require("express");
        express().post("/theme", (req, res) => { Intl[req.body.name] = req.body.theme; res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a route with parentheses of its own",
      code: `
        import express from "express";
        let hits = 0;
        express().get("/Products()", (req, res) => { res.json({ hits: ++hits }); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "hits", way: "`GET /Products()`", services: "Redis or a database" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 77,
        },
      ],
    },
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
    {
      name: "a method between which and another a condition chooses",
      code: `
        import express from "express";
        let shown = 0;
        const texts = { plain(text) { return text; }, rich(text) { shown++; return html(text); } };
        express().get("/", (req, res) => { res.send(texts[req.query.plain ? "plain" : "rich"](req.query.text)); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "shown", way: "`GET /` → `rich`", services: "Redis or a database" },
          line: 4,
          column: 68,
          endLine: 4,
          endColumn: 75,
        },
      ],
    },
    {
      name: "what Node calls back once, when it was asked for a request",
      code: `
        const fs = require("fs"), express = require("express"), names = [];
        express().get("/", (req, res) => { fs.readdir("plugins", (error, files) => { names.push(files.length); res.end(); }); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "names", way: "`GET /`", services: "Redis or a database" },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 96,
        },
      ],
    },
    {
      name: "a collection that a function of the file takes out of its options",
      code: `
        import express from "express";
        const rooms = new Map();
        function join({ rooms: all, room }) { all.set(room.id, room); }
        express().post("/join", (req, res) => { join({ rooms, room: req.body }); res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "rooms", way: "`POST /join`", services: "Redis or a database" },
          line: 5,
          column: 49,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
    {
      name: "an element of what another file has put into the global object",
      code: `
        const express = require("express");
        express().post("/instances", (req, res) => { Instances[req.body.id] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Instances", way: "`POST /instances`", services: "Redis or a database" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 76,
        },
      ],
    },
  ],
});
