import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/prefer-request-params.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("prefer-request-params: what a client sends to Express", rule, {
  valid: [
    {
      name: "variables of the handler",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          const sort = req.query.sort; let page; page = req.query.page; res.end();
        });
      `,
    },
    {
      name: "a variable that only the module writes",
      code: `
        import express from "express";
        let sort = "name"; sort = process.env.SORT;
        express().get("/", (req, res) => { render(sort); res.end(); });
      `,
    },
    {
      name: "what the server knows of the client",
      code: `
        import express from "express";
        let user;
        express().get("/", (req, res) => { user = req.user; res.end(); });
      `,
    },
    {
      name: "what the server finds for it",
      code: `
        import express from "express";
        let items;
        express().get("/", (req, res) => { items = find(req.query.q); res.end(); });
      `,
    },
    {
      name: "the time of the request",
      code: `
        import express from "express";
        let lastSeen;
        express().get("/", (req, res) => { lastSeen = Date.now(); res.end(); });
      `,
    },
    {
      name: "the request itself",
      code: `
        import express from "express";
        let last;
        express().get("/", (req, res) => { last = req; res.end(); });
      `,
    },
    {
      name: "nothing",
      code: `
        import express from "express";
        let sort;
        express().get("/", (req, res) => { sort = null; res.end(); });
      `,
    },
    {
      name: "an element that the client sent, among others",
      code: `
        import express from "express";
        const items = [];
        express().get("/", (req, res) => { items.push(req.body); res.end(); });
      `,
    },
    {
      name: "a record by its id",
      code: `
        import express from "express";
        const items = {};
        express().get("/", (req, res) => { items[req.params.id] = req.body; res.end(); });
      `,
    },
    {
      name: "a record of a map",
      code: `
        import express from "express";
        const items = new Map();
        express().get("/", (req, res) => { items.set("last", req.body); res.end(); });
      `,
    },
    {
      name: "a sum",
      code: `
        import express from "express";
        let total = 0;
        express().get("/", (req, res) => { total += req.body.amount; res.end(); });
      `,
    },
    {
      name: "a value that is used where the request is, whatever that is called",
      filename: inService,
      code: `
        exports.show = function (aReq, aRes, aNext) { const name = aReq.query.name; aRes.send(name); };
      `,
    },
    {
      name: "what a session of hapi holds beside where the client is",
      filename: inProject("hapi", "src/login.ts"),
      code: `
        export const login = { method: "POST", path: "/login", handler: (request, h) => { request.yar.set("user", request.payload.user); return h.redirect("/"); } };
      `,
    },
    {
      name: "what one client says in a room, which the others never sent",
      filename: inProject("socket-io", "src/room.ts"),
      code: `
        import { Server, type Socket } from "socket.io";
        export class Room {
          video = "";
          constructor(io: Server, private readonly roomId: string) {
            io.on("connection", (socket: Socket) => { socket.on("video", (address: string) => this.show(address)); });
          }
          show(address: string) { this.video = address; }
        }
      `,
    },
    {
      name: "who refers to whom, in a session",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.invitedBy = req.query.by; res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "the query",
      code: `
        import express from "express";
        let sort;
        express().get("/", (req, res) => { sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "the parameters of the path",
      code: `
        import express from "express";
        let current;
        express().get("/", (req, res) => { current = req.params.id; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "req.params.id", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a field of the body",
      code: `
        import express from "express";
        let currentUser;
        express().get("/", (req, res) => { currentUser = req.body.user; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "currentUser", source: "req.body.user", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "the whole body",
      code: `
        import express from "express";
        let order;
        express().get("/", (req, res) => { order = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "req.body", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a header",
      code: `
        import express from "express";
        let locale;
        express().get("/", (req, res) => { locale = req.headers["accept-language"]; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "locale", source: 'req.headers["accept-language"]', way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a header, by the method that reads it",
      code: `
        import express from "express";
        let locale;
        express().get("/", (req, res) => { locale = req.get("accept-language"); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "locale", source: 'req.get("accept-language")', way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a cookie",
      code: `
        import express from "express";
        let theme;
        express().get("/", (req, res) => { theme = req.cookies.theme; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "theme", source: "req.cookies.theme", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a signed cookie",
      code: `
        import express from "express";
        let theme;
        express().get("/", (req, res) => { theme = req.signedCookies.theme; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "theme", source: "req.signedCookies.theme", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "the address",
      code: `
        import express from "express";
        let lastUrl;
        express().get("/", (req, res) => { lastUrl = req.originalUrl; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "lastUrl", source: "req.originalUrl", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a fallback beside it",
      code: `
        import express from "express";
        let sort;
        express().get("/", (req, res) => { sort = req.query.sort ?? "name"; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "one of two fields",
      code: `
        import express from "express";
        let q;
        express().get("/", (req, res) => { q = req.query.q ? req.query.q : req.body.search; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "req.query.q", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a number made of it",
      code: `
        import express from "express";
        let page;
        express().get("/", (req, res) => { page = Number(req.query.page); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "page", source: "req.query.page", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a number made of it, in short",
      code: `
        import express from "express";
        let page;
        express().get("/", (req, res) => { page = +req.query.page; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "page", source: "req.query.page", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "its text in another form",
      code: `
        import express from "express";
        let q;
        express().get("/", (req, res) => { q = req.query.q.trim().toLowerCase(); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "req.query.q", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: "what its text says",
      code: `
        import express from "express";
        let order;
        express().get("/", (req, res) => { order = JSON.parse(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "req.body", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a template around it",
      code: `
        import express from "express";
        let link;
        express().get("/", (req, res) => { link = \`/search?q=\${req.query.q}\`; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "link", source: "req.query.q", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "an object made of it",
      code: `
        import express from "express";
        let view;
        express().get("/", (req, res) => { view = { page: req.query.page, sort: "name" }; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "view", source: "req.query.page", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a copy of all of it",
      code: `
        import express from "express";
        let view;
        express().get("/", (req, res) => { view = { ...req.query }; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "view", source: "req.query", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "only when there is nothing yet: the first client wins",
      code: `
        import express from "express";
        let tenant;
        express().get("/", (req, res) => { tenant ??= req.query.tenant; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "tenant", source: "req.query.tenant", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a property of an object of the module",
      code: `
        import express from "express";
        const view = { sort: "name" };
        express().get("/", (req, res) => { view.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "view", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "in a callback of the handler",
      code: `
        import express from "express";
        let q;
        express().get("/", (req, res) => { req.on("end", () => { q = req.query.q; }); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "req.query.q", way: "`GET /`" },
          line: 4,
          column: 66,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "in a variable of the app factory",
      code: `
        import express from "express";
        export function createApp() {
          const app = express();
          let sort;
          app.get("/", (req, res) => { sort = req.query.sort; res.end(); });
          return app;
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /`" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: "once in each function",
      code: `
        import express from "express";
        const app = express();
        let sort;
        app.get("/a", (req, res) => { sort = req.query.sort; sort = req.query.by; res.end(); });
        app.get("/b", (req, res) => { sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /a`" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 43,
        },
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /b`" },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a handler whose parameters have a prefix",
      filename: inService,
      code: `
        let last;
        exports.show = function (aReq, aRes, aNext) { last = aReq.query.name; aRes.send(last); };
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "last", source: "aReq.query.name", way: "`show`" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: "the application behind a request of a type of the project",
      filename: inService,
      code: `
        import type { NextFunction, Response } from "express";
        import type { ShopRequest } from "./types.js";
        export default function host(req: ShopRequest, res: Response, next: NextFunction) {
          req.app.locals.host = req.hostname;
          next();
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "req.app.locals.host", source: "req.hostname", way: "`host`" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: "where the client is, in a session of hapi",
      filename: inProject("hapi", "src/login.ts"),
      code: `
        export const login = { method: "GET", path: "/login", handler: (request, h) => { request.yar.set("returnTo", request.query.from); return h.redirect("/"); } };
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "request.query.from" },
          line: 2,
          column: 90,
          endLine: 2,
          endColumn: 105,
        },
      ],
    },
    {
      name: "where the client is, in a session of hapi that the handler takes out of the request",
      filename: inProject("hapi", "src/login.ts"),
      code: `
        import Hapi from "@hapi/hapi";
        Hapi.server().route({ method: "GET", path: "/login", handler: ({ query, yar }, h) => { yar.set("returnTo", query.from); return h.redirect("/"); } });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "query.from" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 103,
        },
      ],
    },
    {
      name: "what one client says to an object of which there is one",
      filename: inProject("socket-io", "src/room.ts"),
      code: `
        import { Server, type Socket } from "socket.io";
        export class Room {
          video = "";
          constructor(io: Server) {
            io.on("connection", (socket: Socket) => { socket.on("video", (address: string) => this.show(address)); });
          }
          show(address: string) { this.video = address; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Room.video", source: "address", way: "`video` → `Room.show`" },
          line: 8,
          column: 35,
          endLine: 8,
          endColumn: 45,
        },
      ],
    },
    {
      name: "all that the client says in an event",
      filename: inProject("socket-io", "src/file.ts"),
      code: `
        import { Server } from "socket.io";
        let todos = [];
        new Server(3000).on("connection", (socket) => {
          socket.emit("todos", todos);
          socket.on("update", (updated) => { todos = updated; });
        });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "todos", source: "updated", way: "`update`" },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 51,
        },
      ],
    },
    {
      name: "where the client comes from, whatever the session calls it",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        express().get("/login", (req, res) => { req.session._cameFrom = req.headers.referer; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session._cameFrom", source: "req.headers.referer" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 70,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: taken apart, and passed on", rule, {
  valid: [
    {
      name: "a destructured variable of the handler",
      code: `
        import express from "express";
        express().get("/", (req, res) => { const { sort } = req.query; render(sort); res.end(); });
      `,
    },
    {
      name: "passed to a function that only reads it",
      code: `
        import express from "express";
        let sort = "name";
        const render = (by) => list(by ?? sort);
        express().get("/", (req, res) => { res.json(render(req.query.sort)); });
      `,
    },
    {
      name: "passed to a function that gives it to the response",
      code: `
        import express from "express";
        function remember(res, sort) { res.locals.sort = sort; }
        express().get("/", (req, res) => { remember(res, req.query.sort); res.end(); });
      `,
    },
    {
      name: "a function that is called with something else",
      code: `
        import express from "express";
        let sort;
        function remember(by) { sort = by; }
        remember(process.env.SORT);
        express().get("/", (req, res) => { res.json(list(sort)); });
      `,
    },
  ],
  invalid: [
    {
      name: "a destructured variable",
      code: `
        import express from "express";
        let current;
        express().get("/", (req, res) => { const { id } = req.params; current = id; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "req.params", way: "`GET /`" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 78,
        },
      ],
    },
    {
      name: "a destructuring assignment",
      code: `
        import express from "express";
        let sort, page;
        express().get("/", (req, res) => { ({ sort, page } = req.query); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query", way: "`GET /`" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 59,
        },
        {
          messageId: "sharedCopy",
          data: { name: "page", source: "req.query", way: "`GET /`" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a destructured parameter",
      code: `
        import express from "express";
        let current;
        express().get("/", ({ params }, res) => { current = params.id; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "params.id", way: "`GET /`" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a destructured parameter, under another name",
      code: `
        import express from "express";
        let current;
        express().get("/", ({ params: { id: given } }, res) => { current = given; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "params.id", way: "`GET /`" },
          line: 4,
          column: 66,
          endLine: 4,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a variable in between",
      code: `
        import express from "express";
        let current;
        express().get("/", (req, res) => { const sort = req.query.sort || "name"; current = sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 83,
          endLine: 4,
          endColumn: 90,
        },
      ],
    },
    {
      name: "passed to a function of the file",
      code: `
        import express from "express";
        let sort;
        function remember(by) { sort = by; }
        express().get("/", (req, res) => { remember(req.query.sort); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /` → `remember`" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "passed on by that function",
      code: `
        import express from "express";
        let sort;
        const remember = (by) => keep(by);
        function keep(by) { sort = by; }
        express().get("/", (req, res) => { remember(req.query.sort); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /` → `remember` → `keep`" },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "the request passed to a function of the file with a type",
      code: `
        import express from "express";
        let sort;
        function remember(request) { sort = request.query.sort; }
        express().get("/", (req, res) => { remember(req as ShopRequest); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "request.query.sort", way: "`GET /` → `remember`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "the request passed to a function of the file",
      code: `
        import express from "express";
        let sort;
        function remember(request) { sort = request.query.sort; }
        express().get("/", (req, res) => { remember(req); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "request.query.sort", way: "`GET /` → `remember`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "the request passed to a function that takes it apart",
      code: `
        import express from "express";
        let q;
        function remember({ query }) { q = query.q; }
        express().get("/", (req, res) => { remember(req); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "query.q", way: "`GET /` → `remember`" },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "passed to a method of an object that the module makes",
      code: `
        import express from "express";
        class View { setSort(by) { this.sort = by; } }
        const view = new View();
        express().get("/", (req, res) => { view.setSort(req.query.sort); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "View.sort", source: "req.query.sort", way: "`GET /` → `View.setSort`" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: what the application shares", rule, {
  valid: [
    {
      name: "settings when the program starts",
      code: `
        import express from "express";
        const app = express();
        app.locals.title = process.env.TITLE;
        app.set("view engine", "pug");
        app.get("/", (req, res) => { res.render("index"); });
      `,
    },
    {
      name: "the locals of a response",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { res.locals.sort = req.query.sort; res.end(); });
      `,
    },
    {
      name: "the request",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { req.sort = req.query.sort; res.end(); });
      `,
    },
    {
      name: "settings that are only read",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { render(app.get("sort"), req.query.sort); res.end(); });
      `,
    },
    {
      name: "what the server found",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.set("items", find(req.query.q)); res.end(); });
      `,
    },
    {
      name: "who the client is",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.locals.user = req.user; res.end(); });
      `,
    },
    {
      name: "a setting that has no fixed name",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.set(req.query.name, req.query.value); res.end(); });
      `,
    },
    {
      name: "a map with the same method",
      code: `
        import express from "express";
        const settings = new Map();
        express().get("/", (req, res) => { settings.set("sort", req.query.sort); res.end(); });
      `,
    },
    {
      name: "an instance that the handler makes",
      code: `
        import express from "express";
        class View { setSort(by) { this.sort = by; } }
        express().get("/", (req, res) => { const view = new View(); view.setSort(req.query.sort); res.json(view); });
      `,
    },
  ],
  invalid: [
    {
      name: "app.locals",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.locals.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "app.locals.sort", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "app.locals of the request",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.app.locals.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "req.app.locals.sort", source: "req.query.sort", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 63,
        },
      ],
    },
    {
      name: "an object in app.locals",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.locals.view.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "app.locals.view.sort", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "app.set",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { app.set("sort", req.query.sort); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: 'app.set("sort")', source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: "several properties at once",
      code: `
        import express from "express";
        const app = express();
        app.get("/", (req, res) => { Object.assign(app.locals, { sort: req.query.sort }); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "app.locals", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "app.set of the request",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.app.set("sort", Number(req.query.sort)); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: 'req.app.set("sort")', source: "req.query.sort", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "global",
      code: `
        import express from "express";
        express().get("/", (req, res) => { global.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "global.sort", source: "req.query.sort", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "globalThis",
      code: `
        import express from "express";
        express().get("/", (req, res) => { globalThis.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "globalThis.sort", source: "req.query.sort", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a name that nobody declares",
      code: `
        const express = require("express");
        express().get("/", (req, res) => { sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "the environment",
      code: `
        import express from "express";
        express().get("/", (req, res) => { process.env.LOCALE = req.query.locale; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "process.env.LOCALE", source: "req.query.locale", way: "`GET /`" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "what another file exports",
      code: `
        import express from "express";
        import { settings } from "./settings.js";
        express().get("/", (req, res) => { settings.theme = req.body.theme; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "settings.theme", source: "req.body.theme", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a static field",
      code: `
        import express from "express";
        class View { static sort; }
        express().get("/", (req, res) => { View.sort = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "View.sort", source: "req.query.sort", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "a property of an object with methods",
      code: `
        import express from "express";
        const view = { sort: "name", setSort(by) { this.sort = by; } };
        express().get("/", (req, res) => { view.setSort(req.query.sort); res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "this.sort", source: "req.query.sort", way: "`GET /` → `setSort`" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 61,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: Koa", rule, {
  valid: [
    {
      name: "the state of the context",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { ctx.state.sort = ctx.query.sort; });
      `,
    },
    {
      name: "who the client is",
      code: `
        import Koa from "koa";
        let last;
        new Koa().use((ctx) => { last = ctx.state.user; });
      `,
    },
    {
      name: "the context",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { ctx.sort = ctx.query.sort; });
      `,
    },
    {
      name: "the response",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { ctx.body = ctx.request.body; });
      `,
    },
  ],
  invalid: [
    {
      name: "the query",
      code: `
        import Koa from "koa";
        const app = new Koa();
        let sort;
        app.use((ctx) => { sort = ctx.query.sort; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "ctx.query.sort", way: "`middleware`" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 32,
        },
      ],
    },
    {
      name: "the parameters of the path",
      code: `
        import Koa from "koa";
        const app = new Koa();
        let current;
        app.use((ctx) => { current = ctx.params.id; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "ctx.params.id", way: "`middleware`" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 35,
        },
      ],
    },
    {
      name: "the body, in the request of the context",
      code: `
        import Koa from "koa";
        const app = new Koa();
        let order;
        app.use((ctx) => { order = ctx.request.body; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "ctx.request.body", way: "`middleware`" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a header",
      code: `
        import Koa from "koa";
        const app = new Koa();
        let locale;
        app.use((ctx) => { locale = ctx.get("accept-language"); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "locale", source: 'ctx.get("accept-language")', way: "`middleware`" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a cookie",
      code: `
        import Koa from "koa";
        const app = new Koa();
        let theme;
        app.use((ctx) => { theme = ctx.cookies.get("theme"); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "theme", source: 'ctx.cookies.get("theme")', way: "`middleware`" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "into the context that all requests inherit",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { app.context.sort = ctx.query.sort; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "app.context.sort", source: "ctx.query.sort", way: "`middleware`" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "into the application of the context",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { ctx.app.sort = ctx.query.sort; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "ctx.app.sort", source: "ctx.query.sort", way: "`middleware`" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: Fastify", rule, {
  valid: [
    {
      name: "the request",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { request.sort = request.query.sort; });
      `,
    },
    {
      name: "a decoration when the program starts",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.decorate("sort", "name");
        app.decorateRequest("sort", null);
        app.get("/", async (request) => { request.sort = request.query.sort; });
      `,
    },
  ],
  invalid: [
    {
      name: "a decoration of the server",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { app.sort = request.query.sort; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "app.sort", source: "request.query.sort", way: "`GET /`" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a decoration of the server, by its method",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { app.decorate("q", request.query.q); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: 'app.decorate("q")', source: "request.query.q", way: "`GET /`" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a property of the server, which is this",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async function (request) { this.q = request.query.q; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "this.q", source: "request.query.q", way: "`GET /`" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a decoration of the server of the request",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { request.server.sort = request.query.sort; });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "request.server.sort", source: "request.query.sort", way: "`GET /`" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a variable of a plugin",
      code: `
        import Fastify from "fastify";
        Fastify().register(async (instance) => {
          let order;
          instance.post("/orders", async ({ body }) => { order = body; });
        });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "body", way: "`POST /orders`" },
          line: 5,
          column: 58,
          endLine: 5,
          endColumn: 63,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: NestJS", rule, {
  valid: [
    {
      name: "a controller that each request gets anew",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query, Scope } from "@nestjs/common";
        @Controller({ path: "items", scope: Scope.REQUEST })
        export class Items {
          private sort;
          @Get() list(@Query("sort") sort: string) { this.sort = sort; }
        }
      `,
    },
    {
      name: "what the server makes of it",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query } from "@nestjs/common";
        @Controller()
        export class Items {
          private sort;
          @Get() list(@Query("sort") sort: string) { this.sort = this.items.sortedBy(sort); }
        }
      `,
    },
    {
      name: "a service whose callers are in other files",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable()
        export class View {
          private sort: string;
          setSort(sort: string) { this.sort = sort; }
        }
      `,
    },
  ],
  invalid: [
    {
      name: "@Query",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query } from "@nestjs/common";
        @Controller()
        export class Items {
          private sort;
          @Get() list(@Query("sort") sort: string) { this.sort = sort; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.sort", source: "sort", way: "`Items.list`" },
          line: 6,
          column: 54,
          endLine: 6,
          endColumn: 63,
        },
      ],
    },
    {
      name: "a field of @Query",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query } from "@nestjs/common";
        @Controller()
        export class Items {
          private sort;
          @Get() list(@Query() query: ListQuery) { this.sort = query.sort; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.sort", source: "query.sort", way: "`Items.list`" },
          line: 6,
          column: 52,
          endLine: 6,
          endColumn: 61,
        },
      ],
    },
    {
      name: "@Query, destructured",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query } from "@nestjs/common";
        @Controller() export class Items { sort; @Get() list(@Query() { sort: by }) { this.sort = by; } }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.sort", source: "sort", way: "`Items.list`" },
          line: 3,
          column: 87,
          endLine: 3,
          endColumn: 96,
        },
      ],
    },
    {
      name: "@Body",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Body } from "@nestjs/common";
        @Controller()
        export class Items {
          private order;
          @Get() list(@Body() order: Order) { this.order = order; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.order", source: "order", way: "`Items.list`" },
          line: 6,
          column: 47,
          endLine: 6,
          endColumn: 57,
        },
      ],
    },
    {
      name: "@Param",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Param } from "@nestjs/common";
        @Controller()
        export class Items {
          private id;
          @Get() list(@Param("id") id: string) { this.id = Number(id); }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.id", source: "id", way: "`Items.list`" },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 57,
        },
      ],
    },
    {
      name: "@Headers",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Headers } from "@nestjs/common";
        @Controller()
        export class Items {
          private locale;
          @Get() list(@Headers("accept-language") locale: string) { this.locale = locale; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.locale", source: "locale", way: "`Items.list`" },
          line: 6,
          column: 69,
          endLine: 6,
          endColumn: 80,
        },
      ],
    },
    {
      name: "@Req",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Req } from "@nestjs/common";
        @Controller()
        export class Items {
          private locale;
          @Get() list(@Req() req: Request) { this.locale = req.headers["accept-language"]; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.locale", source: 'req.headers["accept-language"]', way: "`Items.list`" },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 57,
        },
      ],
    },
    {
      name: "passed to another method",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query } from "@nestjs/common";
        @Controller()
        export class Items {
          private sort;
          @Get() list(@Query("sort") sort: string) { this.setSort(sort); } setSort(by: string) { this.sort = by; }
        }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "Items.sort", source: "sort", way: "`Items.list` → `Items.setSort`" },
          line: 6,
          column: 98,
          endLine: 6,
          endColumn: 107,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: AWS Lambda", rule, {
  valid: [
    {
      name: "variables of the handler",
      code: `
        export const handler = async (event) => { const id = event.pathParameters.id; return find(id); };
      `,
    },
    { name: "the whole event", code: `let last; export const handler = async (event) => { last = event; };` },
    {
      name: "what the platform says of the call",
      code: `let last; export const handler = async (event, context) => { last = context.awsRequestId; };`,
    },
  ],
  invalid: [
    {
      name: "a parameter of the path",
      code: `let id; export const handler = async (event) => { id = event.pathParameters?.id; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "id", source: "event.pathParameters?.id", way: "`handler`" },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 53,
        },
      ],
    },
    {
      name: "a parameter of the query",
      code: `let sort; export const handler = async (event) => { sort = event.queryStringParameters.sort; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "event.queryStringParameters.sort", way: "`handler`" },
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 57,
        },
      ],
    },
    {
      name: "the body",
      code: `let order; export const handler = async (event) => { order = JSON.parse(event.body); };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "event.body", way: "`handler`" },
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a header",
      code: `
        let locale; export const handler = async (event) => { locale = event.headers["accept-language"]; };
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "locale", source: 'event.headers["accept-language"]', way: "`handler`" },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 69,
        },
      ],
    },
    {
      name: "a message",
      code: `let job; export const handler = async (event) => { job = event.Records[0].body; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "job", source: "event.Records[0].body", way: "`handler`" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 55,
        },
      ],
    },
    {
      name: "the detail of an event",
      code: `let order; export const handler = async (event) => { order = event.detail.order; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "event.detail.order", way: "`handler`" },
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a destructured event",
      filename: inProject("aws-lambda", "src/handler.ts"),
      code: `let order; export const handler = async ({ body }) => { order = body; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "body", way: "`handler`" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 62,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: Next.js", rule, {
  valid: [
    {
      name: "variables of a page",
      filename: inProject("next", "app/search/page.tsx"),
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      code: `
        export default async function Page({ searchParams }) {
          const { q } = await searchParams;
          return <List q={q} />;
        }
      `,
    },
    {
      name: "code for browsers",
      filename: inProject("next", "app/search/page.tsx"),
      code: `"use client"; let q; export default function Page({ searchParams }) { q = searchParams.q; }`,
    },
  ],
  invalid: [
    {
      name: "the search parameters of a page",
      filename: inProject("next", "app/search/page.tsx"),
      code: `
        let q;
        export default async function Page({ searchParams }) { q = (await searchParams).q; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "(await searchParams).q", way: "`server component /search`" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
    {
      name: "among the properties of a page",
      filename: inProject("next", "app/search/page.tsx"),
      code: `
        let q;
        export default function Page(props) { q = props.searchParams.q; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "props.searchParams.q", way: "`server component /search`" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "destructured in the page",
      filename: inProject("next", "app/items/[id]/page.tsx"),
      code: `
        let current;
        export default async function Page({ params }) { const { id } = await params; current = id; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "params", way: "`server component /items/[id]`" },
          line: 3,
          column: 87,
          endLine: 3,
          endColumn: 94,
        },
      ],
    },
    {
      name: "the search parameters of a request",
      filename: inProject("next", "app/api/search/route.ts"),
      code: `
        let q;
        export async function GET(request) { q = request.nextUrl.searchParams.get("q"); return list(q); }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: 'request.nextUrl.searchParams.get("q")', way: "`GET /api/search`" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "the search parameters in its address",
      filename: inProject("next", "app/api/search/route.ts"),
      code: `
        let q;
        export async function GET(request) { const { searchParams } = new URL(request.url); q = searchParams.get("q"); }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: 'searchParams.get("q")', way: "`GET /api/search`" },
          line: 3,
          column: 93,
          endLine: 3,
          endColumn: 94,
        },
      ],
    },
    {
      name: "the parameters of a route",
      filename: inProject("next", "app/api/items/[id]/route.ts"),
      code: `
        let current;
        export async function GET(request, { params }) { current = params.id; return find(current); }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "current", source: "params.id", way: "`GET /api/items/[id]`" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
    {
      name: "the body of a request",
      filename: inProject("next", "app/api/orders/route.ts"),
      code: `
        let order;
        export async function POST(request) { const body = await request.json(); order = body.order; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "order", source: "body.order", way: "`POST /api/orders`" },
          line: 3,
          column: 82,
          endLine: 3,
          endColumn: 87,
        },
      ],
    },
    {
      name: "the form of an action",
      filename: inProject("next", "app/actions.ts"),
      code: `
        "use server";
        let q;
        export async function search(form) { q = form.get("q"); }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: 'form.get("q")', way: "`server action search`" },
          line: 4,
          column: 46,
          endLine: 4,
          endColumn: 47,
        },
      ],
    },
    {
      name: "the query of an API route",
      filename: inProject("next", "pages/api/search.ts"),
      code: `
        let q;
        export default function handler(req, res) { q = req.query.q; res.json(list(q)); }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "req.query.q", way: "`/api/search`" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "the query of a page that is rendered on the server",
      filename: inProject("next", "pages/search.tsx"),
      code: `
        let q;
        export async function getServerSideProps({ query }) { q = query.q; return { props: {} }; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "q", source: "query.q", way: "`getServerSideProps of /search`" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: where a client is, in the session", rule, {
  valid: [
    {
      name: "who it is, at log-in",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.session.userId = req.body.userId; req.session.role = req.body.role; res.end();
        });
      `,
    },
    {
      name: "what Passport and tokens against forgery need",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.session.passport = { user: req.body.id }; req.session.csrfToken = req.body.token; res.end();
        });
      `,
    },
    {
      name: "what it has chosen to buy",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.cart = req.body.items; res.end(); });
      `,
    },
    {
      name: "an address that the server chooses",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.returnTo = "/"; res.end(); });
      `,
    },
    {
      name: "a step that the server counts",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.step = 2; res.end(); });
      `,
    },
    {
      name: "forgotten again",
      code: `
        import express from "express";
        express().get("/", (req, res) => { delete req.session.returnTo; res.end(); });
      `,
    },
    {
      name: "read",
      code: `
        import express from "express";
        express().get("/", (req, res) => { res.redirect(req.session.returnTo || req.query.next); res.end(); });
      `,
    },
    {
      name: "what the server found for the client",
      code: `
        import express from "express";
        express().get("/", async (req, res) => {
          const user = await User.findOne({ email: req.body.email }); req.session.locale = user.locale;
          req.session.page = req.user.lastPage; res.end();
        });
      `,
    },
    {
      name: "what is counted up, and what is there already",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.session.page = (req.session.page || 0) + 1; req.session.step += 1;
          req.session.returnTo = req.session.returnTo || "/"; res.end();
        });
      `,
    },
    {
      name: "a session that the service keeps as a record",
      code: `
        import express from "express";
        express().put("/:id", async (req, res) => {
          const session = await Session.findById(req.params.id); session.step = req.body.step; await session.save();
          res.end();
        });
      `,
    },
    {
      name: "an object that is called session",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          const session = {}; session.page = req.query.page; res.locals.session.page = req.query.page;
          res.json(session);
        });
      `,
    },
    {
      name: "something with such properties that is no session",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.search.page = req.query.page; res.locals.page = req.query.page; res.end();
        });
      `,
    },
    {
      name: "before any request",
      code: `
        import express from "express";
        const session = { page: 1 };
        session.page = process.env.PAGE;
        express().get("/", (req, res) => { res.json(session.page); });
      `,
    },
    {
      name: "in a library, by unknown callers",
      filename: inProject("plain", "src/file.ts"),
      code: `export const keep = (req, res) => { req.session.returnTo = req.originalUrl; };`,
    },
  ],
  invalid: [
    {
      name: "the address to return to",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.returnTo = req.originalUrl; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "req.originalUrl" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "the same, by its text",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session["returnTo"] = req.originalUrl; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "req.originalUrl" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 67,
        },
      ],
    },
    {
      name: "before a log-in",
      filename: inService,
      code: `
        export const ensureLogin = (req, res, next) => { req.session.redirectTo = req.url; res.sendStatus(401); };
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.redirectTo", source: "req.url" },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 80,
        },
      ],
    },
    {
      name: "the page",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.page = Number(req.query.page) || 1; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "req.query.page" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 60,
        },
      ],
    },
    {
      name: "the page, once",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.page ??= req.query.page; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "req.query.page" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 60,
        },
      ],
    },
    {
      name: "the filters",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.filters = { ...req.query }; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.filters", source: "req.query" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 63,
        },
      ],
    },
    {
      name: "the sorting",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.sortBy = req.query.sort; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.sortBy", source: "req.query.sort" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "the language",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.locale = req.params.locale; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.locale", source: "req.params.locale" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "the step of a form",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.step = req.body.step; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.step", source: "req.body.step" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 60,
        },
      ],
    },
    {
      name: "what is searched for, put in order",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.search = normalize(req.query.search); res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.search", source: "normalize(req.query.search)" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "something long, cut short",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.session.search = normalize(req.query.search, { trim: true, lowerCase: true, locale: "en" }); res.end();
        });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.search", source: "normalize(req.query.search, { trim: true, lowerCase: true…" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "an address with what was found for the client",
      code: `
        import express from "express";
        express().get("/:name", async (req, res) => {
          const id = await idOf(req.params.name); req.session.returnTo = \`/users/\${id}\`; res.end();
        });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "`/users/${id}`" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "an address that is put together",
      code: `
        import express from "express";
        express().get("/", (req, res) => { req.session.returnTo = "/search?q=" + req.query.q; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "req.query.q" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a variable that is set twice",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          let to = req.path; if (base) to = to.replace(base, ""); req.session.returnTo = to; res.end();
        });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.returnTo", source: "req.path" },
          line: 4,
          column: 67,
          endLine: 4,
          endColumn: 87,
        },
      ],
    },
    {
      name: "something over several lines",
      code: `
        import express from "express";
        express().get("/", (req, res) => {
          req.session.search = normalize(
            req.query.search,
          );
          res.end();
        });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.search", source: "normalize( req.query.search, )" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a destructured session",
      code: `
        import express from "express";
        express().get("/", (req, res) => { const { session } = req; session.tab = req.query.tab; res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.tab", source: "req.query.tab" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 80,
        },
      ],
    },
    {
      name: "in a function that the handler calls",
      code: `
        import express from "express";
        function paginate(session, page) { session.page = page; }
        express().get("/", (req, res) => { paginate(req.session, req.query.page); res.end(); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "req.query.page" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
    {
      name: "Koa",
      code: `
        import Koa from "koa";
        const app = new Koa();
        app.use((ctx) => { ctx.session.page = ctx.query.page; });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "ctx.query.page" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "a method of the session",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { request.session.set("page", request.query.page); });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "request.query.page" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "Fastify",
      code: `
        import Fastify from "fastify";
        const app = Fastify();
        app.get("/", async (request) => { request.session.page = request.query.page; });
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "request.query.page" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 63,
        },
      ],
    },
    {
      name: "NestJS",
      filename: inProject("nestjs", "src/items.controller.ts"),
      code: `
        import { Controller, Get, Query, Session } from "@nestjs/common";
        @Controller()
        export class Items {
          private sort;
          @Get() list(@Query("page") page: number, @Session() session) { session.page = page; }
        }
      `,
      errors: [
        {
          messageId: "navigation",
          data: { name: "session.page", source: "page" },
          line: 6,
          column: 74,
          endLine: 6,
          endColumn: 86,
        },
      ],
    },
  ],
});

ruleTester.run("prefer-request-params: options, settings and files", rule, {
  valid: [
    {
      name: "names that the options allow",
      options: [{ allow: ["sort", "app.locals.page", 'app.set("theme")', "session.locale"] }],
      code: `
        import express from "express";
        const app = express();
        let sort;
        app.get("/", (req, res) => {
          sort = req.query.sort;
          app.locals.page = req.query.page;
          app.set("theme", req.query.theme);
          req.session.locale = req.query.locale;
          res.end();
        });
      `,
    },
    {
      name: "tokens, with the option for another rule",
      options: [{ checkSessions: false }],
      code: `
        import express from "express";
        let token;
        express().get("/", (req, res) => { token = req.query.token; res.end(); });
      `,
    },
    {
      name: "what a function with unknown callers reads, with the option",
      filename: inProject("nitro", "server/utils/sort.ts"),
      options: [{ checkUnknownCallers: "never" }],
      code: `
        import { getQuery } from "h3";
        let sort; export function remember(event) { sort = getQuery(event).sort; }
      `,
    },
    {
      name: "a declaration with a reason",
      code: `
        import express from "express";
        /** @instanceLocal the last probe, shown by the health page of this instance */
        let lastProbe;
        express().get("/probe", (req, res) => { lastProbe = req.query.id; res.end(); });
      `,
    },
    {
      name: "handlers in a test",
      filename: inProject("express", "src/list.test.ts"),
      code: `
        import express from "express";
        const app = express();
        let sort;
        app.get("/", (req, res) => {
          sort = req.query.sort;
          app.set("theme", req.query.theme);
          req.session.locale = req.query.locale;
          res.end();
        });
      `,
    },
    {
      name: "something like a handler in a library",
      filename: inProject("plain", "src/list.ts"),
      code: `let sort; export const list = (req, res) => { sort = req.query.sort; };`,
    },
    {
      name: "a function with unknown callers, even with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "always" }],
      code: `let sort; export function setSort(by) { sort = by; }`,
    },
  ],
  invalid: [
    {
      name: "other names than the options allow",
      options: [{ allow: ["by", "page", "theme", "locale"] }],
      code: `
        import express from "express";
        const app = express();
        let sort;
        app.get("/", (req, res) => {
          sort = req.query.sort;
          app.locals.page = req.query.page;
          app.set("theme", req.query.theme);
          req.session.locale = req.query.locale;
          res.end();
        });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`GET /`" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 15,
        },
        {
          messageId: "sharedCopy",
          data: { name: "app.locals.page", source: "req.query.page", way: "`GET /`" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 26,
        },
        {
          messageId: "sharedCopy",
          data: { name: 'app.set("theme")', source: "req.query.theme", way: "`GET /`" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 18,
        },
        {
          messageId: "navigation",
          data: { name: "session.locale", source: "req.query.locale" },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 29,
        },
      ],
    },
    {
      name: "tokens",
      code: `
        import express from "express";
        let token;
        express().get("/", (req, res) => { token = req.query.token; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "token", source: "req.query.token", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "what a function with unknown callers reads",
      filename: inProject("nitro", "server/utils/sort.ts"),
      code: `
        import { getQuery } from "h3";
        let sort; export function remember(event) { sort = getQuery(event).sort; }
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "getQuery(event).sort", way: "`remember`" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 57,
        },
      ],
    },
    {
      name: "an object that is called session, once",
      code: `
        import express from "express";
        const session = {};
        express().get("/", (req, res) => { session.page = req.query.page; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "session", source: "req.query.page", way: "`GET /`" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 56,
        },
      ],
    },
    {
      name: "a declaration without a reason",
      code: `
        import express from "express";
        /** @instanceLocal */
        let lastProbe;
        express().get("/probe", (req, res) => { lastProbe = req.query.id; res.end(); });
      `,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "lastProbe", source: "req.query.id", way: "`GET /probe`" },
          line: 5,
          column: 49,
          endLine: 5,
          endColumn: 58,
        },
      ],
    },
    {
      name: "something like a handler in a service",
      filename: inService,
      code: `let sort; export const list = (req, res) => { sort = req.query.sort; };`,
      errors: [
        {
          messageId: "sharedCopy",
          data: { name: "sort", source: "req.query.sort", way: "`list`" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 51,
        },
      ],
    },
  ],
});
