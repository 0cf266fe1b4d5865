import { RuleTester } from "@typescript-eslint/rule-tester";
import * as svelte from "svelte-eslint-parser";
import rule from "../../src/rules/no-in-memory-session.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-in-memory-session: stores that are named so", rule, {
  valid: [
    {
      name: "a store in a tool that others install, even where all callers matter",
      filename: inProject("published-tool", "src/sessions.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "a map of something else",
      code: `
        import express from "express";
        const articles = new Map();
        express().post("/articles", (req, res) => { articles.set(randomUUID(), req.body); res.end(); });
      `,
    },
    {
      name: "sessions that are only read",
      code: `
        import express from "express";
        const sessions = new Map(Object.entries(fixtures));
        express().get("/me", (req, res) => { res.json(sessions.get(req.query.sid)); });
      `,
    },
    {
      name: "sessions of the handler",
      code: `
        import express from "express";
        express().post("/import", (req, res) => {
          const sessions = new Map(); for (const each of req.body) sessions.set(each.id, each);
          res.end();
        });
      `,
    },
    {
      name: "a shadowed name",
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/import", (req, res) => {
          const fill = (sessions) => sessions.set(1, req.body); fill(new Map());
          res.end();
        });
      `,
    },
    {
      name: "a client of an external store",
      code: `
        import express from "express";
        import { redis as sessions } from "./redis.js";
        express().post("/login", (req, res) => { sessions.set(randomUUID(), req.body.user); res.end(); });
      `,
    },
    {
      name: "a token in the response",
      code: `
        import express from "express";
        import jwt from "jsonwebtoken";
        express().post("/login", (req, res) => {
          const token = jwt.sign({ sub: req.body.user }, env.KEY); res.cookie("token", token);
          res.end();
        });
      `,
    },
    {
      name: "sessions that are filled when the program starts",
      code: `
        import express from "express";
        const sessions = new Map(); sessions.set("root", { admin: true });
        express().get("/me", (req, res) => { res.json(sessions.get(req.query.sid)); });
      `,
    },
    {
      name: "weak maps",
      code: `
        import express from "express";
        const sessions = new WeakMap();
        express().post("/login", (req, res) => { sessions.set(req, req.body.user); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a map",
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(randomUUID(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "an object",
      code: `
        import express from "express";
        const userSessions = {};
        express().post("/login", (req, res) => { userSessions[newId()] = { user: req.body.user }; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "userSessions", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "an array",
      code: `
        import express from "express";
        const sessions = [];
        express().post("/login", (req, res) => { sessions.push({ user: req.body.user }); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 63,
        },
      ],
    },
    {
      name: "an array that is replaced",
      code: `
        import express from "express";
        let refreshTokens = [];
        express().post("/logout", (req, res) => {
          refreshTokens = refreshTokens.filter((each) => each !== req.body.old);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "refreshTokens", way: "`POST /logout`", services: "Redis or a database" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "a set",
      code: `
        import express from "express";
        const revokedTokens = new Set();
        express().post("/logout", (req, res) => { revokedTokens.add(req.auth); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "revokedTokens", way: "`POST /logout`", services: "Redis or a database" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
    {
      name: "a cache of a library",
      code: `
        import express from "express";
        import NodeCache from "node-cache";
        const sessions = new NodeCache({ stdTTL: 600 });
        express().post("/login", (req, res) => { sessions.set(randomUUID(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 62,
        },
      ],
    },
    {
      name: "one-time passwords",
      code: `
        import express from "express";
        const otps = {};
        express().post("/otp", (req, res) => { otps[req.body.phone] = randomInt(1e6); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "otps", way: "`POST /otp`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
    {
      name: "codes of an authorization",
      code: `
        import express from "express";
        const authCodes = new Map();
        express().post("/authorize", (req, res) => { authCodes.set(randomUUID(), req.body.client); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "authCodes", way: "`POST /authorize`", services: "Redis or a database" },
          line: 4,
          column: 54,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "challenges",
      code: `
        import express from "express";
        const challenges = {};
        express().post("/passkey", (req, res) => { challenges[req.body.email] = randomBytes(32); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "challenges", way: "`POST /passkey`", services: "Redis or a database" },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 78,
        },
      ],
    },
    {
      name: "nonces",
      code: `
        import express from "express";
        const nonces = new Set();
        express().post("/sign-in", (req, res) => { nonces.add(req.body.value); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "nonces", way: "`POST /sign-in`", services: "Redis or a database" },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "who is logged in",
      code: `
        import express from "express";
        const loggedInUsers = [];
        express().post("/login", (req, res) => { loggedInUsers.push(req.body.name); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "loggedInUsers", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
    {
      name: "tokens against forgery",
      code: `
        import express from "express";
        const csrfTokens = new Set();
        express().get("/form", (req, res) => { csrfTokens.add(randomUUID()); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "csrfTokens", way: "`GET /form`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "conversations",
      code: `
        import express from "express";
        const conversations = {};
        express().post("/chat", (req, res) => {
          (conversations[req.body.topic] ??= []).push(req.body.message);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "conversations", way: "`POST /chat`", services: "Redis or a database" },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the history of one chat",
      code: `
        import express from "express";
        const chatHistory = [];
        express().post("/chat", (req, res) => { chatHistory.push(req.body.message); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "chatHistory", way: "`POST /chat`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 65,
        },
      ],
    },
    {
      name: "data of a session in one variable",
      code: `
        import express from "express";
        let sessionData = {};
        express().post("/login", (req, res) => { sessionData = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessionData", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: "what another file exports",
      code: `
        import express from "express";
        import { sessions } from "./sessions.js";
        express().post("/login", (req, res) => { sessions[req.sessionID] = req.body.user; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a property of the application",
      code: `
        import express from "express";
        const app = express();
        app.post("/login", (req, res) => { app.locals.sessions[newId()] = req.body.user; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "app.locals.sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "a property of the global object",
      code: `
        import express from "express";
        express().post("/login", (req, res) => { global.sessions[newId()] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "global.sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 74,
        },
      ],
    },
    {
      name: "a name that nobody declares",
      code: `
        const express = require("express");
        express().post("/login", (req, res) => { token = req.body.token; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "token", way: "`POST /login`", services: "Redis or a database" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a private field",
      code: `
        import express from "express";
        class Store { #sessions = {}; add(id, user) { this.#sessions[id] = user; } }
        const store = new Store();
        express().post("/login", (req, res) => { store.add(newId(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Store.#sessions", way: "`POST /login` → `Store.add`", services: "Redis or a database" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a variable of an app factory",
      code: `
        import express from "express";
        export function createApp() {
          const app = express();
          const sessions = new Map();
          app.post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
          return app;
        }
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 58,
        },
      ],
    },
    {
      name: "in a function that the handler calls",
      code: `
        import express from "express";
        const sessions = new Map();
        function remember(user) { sessions.set(randomUUID(), user); }
        express().post("/login", (req, res) => { remember(req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login` → `remember`", services: "Redis or a database" },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 47,
        },
      ],
    },
    {
      name: "once in each function, whatever it does",
      code: `
        import express from "express";
        const app = express();
        const sessions = new Map();
        app.post("/login", (req, res) => { sessions.set(newId(), req.body.user); sessions.delete(req.ip); res.end(); });
        app.post("/logout", (req, res) => { sessions.delete(req.body.id); res.end(); });
        app.post("/touch", (req, res) => { sessions.get(req.body.id).seen = Date.now(); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or a database" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 56,
        },
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /logout`", services: "Redis or a database" },
          line: 6,
          column: 45,
          endLine: 6,
          endColumn: 60,
        },
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /touch`", services: "Redis or a database" },
          line: 7,
          column: 44,
          endLine: 7,
          endColumn: 74,
        },
      ],
    },
    {
      name: "in a callback that the handler registers",
      code: `
        import express from "express";
        const sessions = new Map();
        express().get("/events", (req, res) => { req.on("close", () => { sessions.delete(res); }); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`GET /events`", services: "Redis or a database" },
          line: 4,
          column: 74,
          endLine: 4,
          endColumn: 89,
        },
      ],
    },
    {
      name: "in a function that makes an application beside the server of a protocol",
      code: `
        import express from "express";
        import { Server } from "@modelcontextprotocol/sdk/server/index.js";
        import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
        export async function bridge(port) {
          const server = new Server({ name: "bridge", version: "1.0.0" });
          const sessions = {};
          const app = express();
          app.get("/sse", async (req, res) => {
            const transport = new SSEServerTransport("/message", res);
            await server.connect(transport);
            sessions[transport.sessionId] = transport;
          });
          app.listen(port);
        }
      `,
      errors: [
        {
          messageId: "handMadeTransports",
          data: { name: "sessions", way: "`GET /sse`" },
          line: 12,
          column: 13,
          endLine: 12,
          endColumn: 42,
        },
      ],
    },
    {
      name: "one-time codes that other files keep",
      filename: inService,
      code: `
        export const otpStorage = new Map();
      `,
      errors: [
        {
          messageId: "handMadeOpen",
          data: { name: "otpStorage", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: stores that are keyed so", rule, {
  valid: [
    {
      name: "by a name of the client's",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/drafts/:id", (req, res) => { drafts.set(req.params.id, req.body); res.end(); });
      `,
    },
    {
      name: "by an address",
      code: `
        import express from "express";
        const visits = {};
        express().get("/", (req, res) => { visits[req.ip] = Date.now(); res.end(); });
      `,
    },
    {
      name: "read by a session id",
      code: `
        import express from "express";
        const roles = { admin: ["all"] };
        express().get("/", (req, res) => { res.json(roles[req.cookies.sid]); });
      `,
    },
    {
      name: "a client of an external store",
      code: `
        import express from "express";
        import { redis } from "./redis.js";
        express().post("/login", (req, res) => { redis.set(req.sessionID, JSON.stringify(req.body)); res.end(); });
      `,
    },
    {
      name: "an object of the request",
      code: `
        import express from "express";
        express().post("/cart", (req, res) => { req.carts[req.session.userId] = req.body; res.end(); });
      `,
    },
    {
      name: "caches, limits and sockets by user",
      code: `
        import express from "express";
        const cache = new Map(), hits = {}, sockets = new Map(), rateLimits = {};
        express().use((req, res, next) => {
          cache.set(req.user.id, {}); hits[req.user.id] = 1;
          sockets.set(req.user.id, res); rateLimits[req.headers.token] = 1;
          next();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "by a cookie",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/draft", (req, res) => { drafts.set(req.cookies.sid, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by a cookie with a dot in its name",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/draft", (req, res) => { drafts.set(req.cookies["connect.sid"], req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by the header of all cookies",
      code: `
        import express from "express";
        const drafts = {};
        express().put("/draft", (req, res) => { drafts[req.headers.cookie] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 75,
        },
      ],
    },
    {
      name: "by a session id",
      code: `
        import express from "express";
        const drafts = {};
        express().put("/draft", (req, res) => { drafts[req.sessionID] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 70,
        },
      ],
    },
    {
      name: "by a session id, in a property of the global object",
      code: `
        import express from "express";
        express().put("/draft", (req, res) => { global.drafts[req.sessionID] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "global.drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: "by the id of a session",
      code: `
        import express from "express";
        const drafts = {};
        express().put("/draft", (req, res) => { drafts[req.session.id] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "by a variable that is named so",
      code: `
        import express from "express";
        const drafts = new Map();
        express().post("/login", (req, res) => {
          const sessionId = randomUUID(); drafts.set(sessionId, req.body); res.cookie("sid", sessionId);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`POST /login`", services: "Redis or a database" },
          line: 5,
          column: 43,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
    {
      name: "by a part of a template",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/draft", (req, res) => { drafts.set(\`draft:\${req.cookies.sid}\`, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by a token",
      code: `
        import express from "express";
        const uploads = {};
        express().post("/upload", (req, res) => { uploads[req.query.token] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "uploads", way: "`POST /upload`", services: "Redis or a database" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 75,
        },
      ],
    },
    {
      name: "by a one-time password",
      code: `
        import express from "express";
        const phones = new Map();
        express().post("/otp", (req, res) => {
          const otp = randomInt(1e6); phones.set(otp, req.body.phone);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "phones", way: "`POST /otp`", services: "Redis or a database" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "by the state of a log-in with another service",
      code: `
        import express from "express";
        const redirects = new Map();
        express().get("/auth", (req, res) => {
          const state = randomUUID(); redirects.set(state, req.query.to);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "redirects", way: "`GET /auth`", services: "Redis or a database" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 52,
        },
      ],
    },
    {
      name: "by the header of a session",
      code: `
        import express from "express";
        const drafts = {};
        express().put("/draft", (req, res) => { drafts[req.headers["x-session-id"]] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 84,
        },
      ],
    },
    {
      name: "by a header, as a method reads it",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/draft", (req, res) => { drafts.set(req.get("authorization"), req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by a session id behind a prefix",
      code: `
        import express from "express";
        const drafts = new Map();
        express().put("/draft", (req, res) => { drafts.set("s:" + req.query.sid, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "drafts", way: "`PUT /draft`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "by a user id, in a state whose name has a counter in it",
      code: `
        import express from "express";
        const accounts = new Map();
        express().put("/account", (req, res) => { accounts.set(req.body.userId, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "accounts", way: "`PUT /account`", services: "Redis or a database" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 63,
        },
      ],
    },
    {
      name: "by a user id",
      code: `
        import express from "express";
        const carts = new Map();
        express().post("/cart", (req, res) => { carts.set(req.session.userId, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "carts", way: "`POST /cart`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "by the id of a user",
      code: `
        import express from "express";
        const carts = {};
        express().post("/cart", (req, res) => { carts[req.user.id] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "carts", way: "`POST /cart`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "by a user name",
      code: `
        import express from "express";
        const carts = {};
        express().post("/cart", (req, res) => { carts[req.body.username] = req.body; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "carts", way: "`POST /cart`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 73,
        },
      ],
    },
    {
      name: "by a thread",
      code: `
        import express from "express";
        const replies = {};
        express().post("/chat", (req, res) => { replies[req.body.thread_id] = req.body.message; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "replies", way: "`POST /chat`", services: "Redis or a database" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 76,
        },
      ],
    },
    {
      name: "by a destructured user id",
      code: `
        import express from "express";
        const carts = new Map();
        express().post("/cart", (req, res) => {
          const { userId, items } = req.body; carts.set(userId, items);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "carts", way: "`POST /cart`", services: "Redis or a database" },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 56,
        },
      ],
    },
    {
      name: "in a lookup by user that is filled on first use",
      code: `
        import express from "express";
        const carts = {};
        express().post("/cart", (req, res) => { (carts[req.user.id] ??= []).push(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "carts", way: "`POST /cart`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: classes and objects with methods", rule, {
  valid: [
    {
      name: "a store that each request makes",
      code: `
        import express from "express";
        class SessionStore { sessions = new Map(); save(id, session) { this.sessions.set(id, session); } }
        express().post("/import", (req, res) => {
          const store = new SessionStore();
          store.save(newId(), req.body);
          res.end();
        });
      `,
    },
    {
      name: "a provider of one request",
      filename: inProject("nestjs", "src/auth.service.ts"),
      code: `
        import { Injectable, Scope } from "@nestjs/common";
        @Injectable({ scope: Scope.REQUEST })
        export class AuthService {
          private readonly refreshTokens = new Map<string, string>();
          login(id: string, token: string) { this.refreshTokens.set(id, token); }
        }
      `,
    },
    {
      name: "tokens that the service gets on first use for another service",
      code: `
        import express from "express";
        class Mailer { accessToken; async send() { this.accessToken ??= await authorize(env.MAIL_KEY); } }
        const mailer = new Mailer();
        express().post("/mail", async (req, res) => { await mailer.send(); res.end(); });
      `,
    },
    {
      name: "a class that nobody makes here",
      filename: inService,
      code: `export class MemoryStore { sessions = {}; set(id, session) { this.sessions[id] = session; } }`,
    },
  ],
  invalid: [
    {
      name: "a store that the module makes",
      code: `
        import express from "express";
        class SessionStore { sessions = new Map(); save(id, session) { this.sessions.set(id, session); } }
        const store = new SessionStore();
        express().post("/login", (req, res) => { store.save(newId(), req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            name: "SessionStore.sessions",
            way: "`POST /login` → `SessionStore.save`",
            services: "Redis or a database",
          },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 89,
        },
      ],
    },
    {
      name: "a field that the constructor makes",
      code: `
        import express from "express";
        class Auth { constructor() { this.tokens = {}; } issue(name) { this.tokens[name] = newId(); } }
        const auth = new Auth();
        express().post("/login", (req, res) => { auth.issue(req.body.name); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Auth.tokens", way: "`POST /login` → `Auth.issue`", services: "Redis or a database" },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 89,
        },
      ],
    },
    {
      name: "a private field that is keyed by a session id",
      code: `
        import express from "express";
        class Drafts { #bySession = new Map(); save(sid, draft) { this.#bySession.set(sid, draft); } }
        const drafts = new Drafts();
        express().put("/draft", (req, res) => { drafts.save(req.sessionID, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Drafts.#bySession", way: "`PUT /draft` → `Drafts.save`", services: "Redis or a database" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 86,
        },
      ],
    },
    {
      name: "a static field",
      code: `
        import express from "express";
        class Auth { static sessions = new Map(); static login(user) { Auth.sessions.set(newId(), user); } }
        express().post("/login", (req, res) => { Auth.login(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Auth.sessions", way: "`POST /login` → `Auth.login`", services: "Redis or a database" },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 89,
        },
      ],
    },
    {
      name: "an object literal",
      code: `
        import express from "express";
        const auth = { sessions: {}, login(user) { this.sessions[newId()] = user; } };
        express().post("/login", (req, res) => { auth.login(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "this.sessions", way: "`POST /login` → `login`", services: "Redis or a database" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 74,
        },
      ],
    },
    {
      name: "a controller",
      filename: inProject("nestjs", "src/otp.controller.ts"),
      code: `
        import { Body, Controller, Post } from "@nestjs/common";
        @Controller("otp")
        export class OtpController {
          private otps: Record<string, number> = {};
          @Post() send(@Body() body: SendOtp) { this.otps[body.phone] = randomInt(1e6); }
        }
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "OtpController.otps", way: "`OtpController.send`", services: "Redis or a database" },
          line: 6,
          column: 49,
          endLine: 6,
          endColumn: 70,
        },
      ],
    },
    {
      name: "a provider",
      filename: inProject("nestjs", "src/auth.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable()
        export class AuthService {
          private readonly refreshTokens = new Map<string, string>();
          login(id: string, token: string) { this.refreshTokens.set(id, token); }
        }
      `,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "AuthService.refreshTokens", way: "`AuthService.login`", services: "Redis or a database" },
          line: 6,
          column: 46,
          endLine: 6,
          endColumn: 68,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: twins that hold no sessions", rule, {
  valid: [
    {
      name: "the service's own token, in a field",
      code: `
        import express from "express";
        class Mailer { accessToken; async send(mail) { this.accessToken = await login(); } }
        export const mailer = new Mailer();
        express().post("/mail", async (req, res) => { await mailer.send(req.body); res.end(); });
      `,
    },
    {
      name: "the service's own token, in a provider",
      filename: inProject("nestjs", "src/mailer.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable() export class Mailer { accessToken; async send() { this.accessToken = await login(); } }
      `,
    },
    {
      name: "the service's own token, in the application",
      code: `
        import express from "express";
        const app = express();
        app.get("/", async (req, res) => { app.locals.token = await login(); res.end(); });
      `,
    },
    {
      name: "codes and states of the world",
      code: `
        import express from "express";
        const prices = {};
        const regions = new Map();
        express().put("/:code", (req, res) => {
          prices[req.params.code] = req.body.price; regions.set(req.body.state, 1);
          res.end();
        });
      `,
    },
    {
      name: "keys that end like those of sessions",
      code: `
        import express from "express";
        const items = {};
        express().put("/items", (req, res) => {
          items[req.body.uuid] = 1; items[req.body.zipCode] = 2; items[req.body.orderState] = 3;
          res.end();
        });
      `,
    },
    {
      name: "a state that ends like sessions",
      code: `
        import express from "express";
        const possessions = {};
        express().put("/items", (req, res) => { possessions[req.body.name] = req.body; res.end(); });
      `,
    },
    {
      name: "tokens of a limiter",
      code: `
        import express from "express";
        class Limiter { tokens = 10; take() { this.tokens -= 1; } }
        const limiter = new Limiter();
        const bucket = { tokens: 10, take() { this.tokens -= 1; } };
        express().get("/", (req, res) => { limiter.take(); bucket.take(); res.end(); });
      `,
    },
    {
      name: "tokens of a text and of a design",
      code: `
        import express from "express";
        class Tokenizer { static tokens = []; static add(text) { Tokenizer.tokens.push(text); } }
        const cssTokens = {};
        const designTokens = {};
        express().put("/", (req, res) => {
          Tokenizer.add(req.body.text); cssTokens[req.body.name] = 1; designTokens[req.body.name] = 2;
          res.end();
        });
      `,
    },
    {
      name: "a bucket of tokens for each address",
      code: `
        import express from "express";
        const buckets = new Map();
        express().get("/", (req, res) => { buckets.set(req.ip, { tokens: 10, at: Date.now() }); res.end(); });
      `,
    },
    {
      name: "a bucket whose tokens are taken",
      code: `
        import express from "express";
        const buckets = new Map();
        express().get("/", (req, res) => { buckets.get(req.ip).tokens -= 1; res.end(); });
      `,
    },
    {
      name: "buckets of tokens by name",
      code: `
        import express from "express";
        const tokenBuckets = new Map();
        express().get("/", (req, res) => { tokenBuckets.set(req.ip, 10); res.end(); });
      `,
    },
    {
      name: "how many tokens are left",
      code: `
        import express from "express";
        let tokens = 10;
        express().get("/", (req, res) => { tokens -= 1; res.end(); });
      `,
    },
    {
      name: "how many tokens a model used",
      code: `
        import express from "express";
        const tokenUsage = {};
        express().post("/chat", (req, res) => { tokenUsage[req.body.model] = count(req.body.text); res.end(); });
      `,
    },
    {
      name: "tokenizers of models",
      code: `
        import express from "express";
        const tokenizers = new Map();
        express().post("/chat", (req, res) => {
          tokenizers.set(req.body.model, loadTokenizer(req.body.model));
          res.end();
        });
      `,
    },
    {
      name: "a tokenizer for one text",
      code: `
        import express from "express";
        class Tokenizer { tokens = []; read(text) { this.tokens.push(...text.split(" ")); return this.tokens; } }
        express().post("/tokenize", (req, res) => { res.json(new Tokenizer().read(req.body)); });
      `,
    },
    {
      name: "tokens of a style sheet that are read once",
      code: `
        import express from "express";
        const tokens = {};
        for (const [name, value] of parse(css)) tokens[name] = value;
        express().get("/tokens.css", (req, res) => { res.json(tokens); });
      `,
    },
    {
      name: "tokens of a design, in a theme",
      code: `
        import express from "express";
        const theme = { tokens: {} };
        express().put("/theme", (req, res) => { theme.tokens[req.body.name] = req.body.value; res.end(); });
      `,
    },
    {
      name: "a table of options for sessions",
      code: `
        import express from "express";
        const sessionOptions = {};
        express().put("/options", (req, res) => { sessionOptions.maxAge = req.body.maxAge; res.end(); });
      `,
    },
    {
      name: "the configuration of sessions",
      code: `
        import express from "express";
        const sessionConfig = new Map();
        express().put("/options", (req, res) => { sessionConfig.set("maxAge", req.body.maxAge); res.end(); });
      `,
    },
    {
      name: "how many sessions there are",
      code: `
        import express from "express";
        let sessionCount = 0;
        express().post("/login", (req, res) => { sessionCount++; res.end(); });
      `,
    },
    {
      name: "a session of a data base",
      code: `
        import express from "express";
        let session;
        express().get("/graph", (req, res) => { session = driver.session(); res.end(); });
      `,
    },
    {
      name: "the token of the service itself",
      code: `
        import express from "express";
        let token;
        express().get("/mail", (req, res) => { token = authorize(env.MAIL_KEY); res.end(); });
      `,
    },
    {
      name: "tokens of the service itself that are fetched once",
      code: `
        import express from "express";
        let tokens;
        express().get("/mail", (req, res) => { tokens ??= loadTokens(env.MAIL_KEY); res.end(); });
      `,
    },
    {
      name: "transports of a logger",
      code: `
        import express from "express";
        const transports = {};
        express().put("/logging", (req, res) => { transports[req.body.name] = req.body.level; res.end(); });
      `,
    },
    {
      name: "MCP transports that are made for each request",
      code: `
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        import express from "express";
        express().post("/mcp", async (req, res) => {
          const transports = [new StreamableHTTPServerTransport({ sessionIdGenerator: undefined })];
          transports.push(fallback(req));
          await transports[0].handleRequest(req, res, req.body);
        });
      `,
    },
    {
      name: "one token with which the service asks another one, by its name",
      code: `
        import express from "express";
        let cached_token, currentToken, guestToken, upstreamAccessToken;
        express().get("/", async (req, res) => {
          cached_token = await login(randomUUID());
          currentToken = await login(randomUUID());
          guestToken = await login(randomUUID());
          upstreamAccessToken = await login(randomUUID());
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "tokens of clients in a field",
      code: `
        import express from "express";
        class Mailer { accessToken; use(token) { this.accessToken = token; } }
        const mailer = new Mailer();
        express().post("/mail", (req, res) => { mailer.use(req.body.token); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Mailer.accessToken", way: "`POST /mail` → `Mailer.use`", services: "Redis or a database" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a token that is made up for a client",
      code: `
        import express from "express";
        let token;
        express().post("/login", (req, res) => { token = randomUUID(); res.json(token); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "token", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a one-time password of some client",
      code: `
        import express from "express";
        let otp;
        express().post("/otp", (req, res) => { otp = makePassword(); send(otp); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "otp", way: "`POST /otp`", services: "Redis or a database" },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "tokens of clients in one variable",
      code: `
        import express from "express";
        let token;
        express().post("/login", (req, res) => { token = req.body.token; res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "token", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: "tokens of clients in a list",
      code: `
        import express from "express";
        const tokens = [];
        express().post("/login", (req, res) => { tokens.push(req.body.token); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "tokens", way: "`POST /login`", services: "Redis or a database" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: "transports of the Model Context Protocol",
      code: `
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        import express from "express";
        const transports = {};
        express().post("/mcp", async (req, res) => {
          const transport = new StreamableHTTPServerTransport({
            sessionIdGenerator: () => randomUUID(),
            onsessioninitialized: (id) => { transports[id] = transport; },
          });
          await transport.handleRequest(req, res, req.body);
        });
      `,
      errors: [
        {
          messageId: "libraryRemedy",
          data: {
            call: "new StreamableHTTPServerTransport()",
            holds: "MCP sessions",
            where: "in the memory",
            remedy: "Leave out `sessionIdGenerator`, so that any replica can answer.",
          },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 62,
        },
        {
          messageId: "handMadeTransports",
          data: { name: "transports", way: "`MCP session`" },
          line: 8,
          column: 45,
          endLine: 8,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a token under another name, and many of them",
      code: `
        import express from "express";
        let accessToken;
        const accessTokens = new Map(), guestTokens = new Map();
        express().get("/", async (req, res) => {
          accessToken = await login(randomUUID());
          accessTokens.set(req.query.client, await login());
          guestTokens.set(req.query.client, await login());
          res.end();
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "accessToken", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 22,
        },
        {
          messageId: "handMade",
          data: { name: "accessTokens", way: "`GET /`", services: "Redis or a database" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
        {
          messageId: "handMade",
          data: { name: "guestTokens", way: "`GET /`", services: "Redis or a database" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 26,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: unknown callers", rule, {
  valid: [
    {
      name: "not in a library",
      filename: inProject("plain", "src/sessions.ts"),
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "not in a script",
      filename: inProject("express", "scripts/sessions.ts"),
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "not in a test",
      filename: inProject("express", "src/sessions.test.ts"),
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "not in a test, whatever calls it",
      filename: inProject("express", "src/login.test.ts"),
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
      `,
    },
    {
      name: "not in code for browsers",
      filename: inProject("next", "lib/sessions.ts"),
      code: `
        "use client"; const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }
      `,
    },
    {
      name: "not when the program starts",
      filename: inService,
      code: `
        const sessions = new Map(); export function initSessions(all) { for (const s of all) sessions.set(s.id, s); }
      `,
    },
    {
      name: "not on a schedule",
      filename: inService,
      code: `const sessions = new Map(); setInterval(() => { sessions.clear(); }, 60_000);`,
    },
    {
      name: "not with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "never" }],
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "not when the settings say that it is no service",
      filename: inService,
      settings: { stateless: { service: false } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
    },
    {
      name: "a token of the service itself, which is asked for again when it is old",
      filename: inProject("express", "src/api.ts"),
      code: `
        let apiToken = null;
        export async function token(fetchToken = fetchFromApi) {
          if (apiToken && isValid(apiToken.until)) return apiToken.text;
          const { text, until } = await fetchToken();
          apiToken = { text, until };
          return text;
        }
      `,
    },
    {
      name: "tokens of a text, for other files",
      filename: inService,
      code: `
        export const outputTokens = [];
      `,
    },
  ],
  invalid: [
    {
      name: "in a service, by name",
      filename: inService,
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Redis or a database" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "in a service, by key",
      filename: inService,
      code: `const carts = new Map(); export function save(userId, cart) { carts.set(userId, cart); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "carts", way: "`save`", services: "Redis or a database" },
          line: 1,
          column: 63,
          endLine: 1,
          endColumn: 72,
        },
      ],
    },
    {
      name: "in a handler that looks like one",
      filename: inService,
      code: `
        const sessions = new Map(); export const login = (req, res) => { sessions.set(newId(), req.body); };
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`login`", services: "Redis or a database" },
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 86,
        },
      ],
    },
    {
      name: "in a class of which one instance is exported",
      filename: inService,
      code: `
        class SessionStore { sessions = new Map(); save(id, session) { this.sessions.set(id, session); } }
        export const store = new SessionStore();
      `,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "SessionStore.sessions", way: "`SessionStore.save`", services: "Redis or a database" },
          line: 2,
          column: 72,
          endLine: 2,
          endColumn: 89,
        },
      ],
    },
    {
      name: "anywhere with the option",
      filename: inProject("plain", "src/sessions.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Redis or a database" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "where the settings say that it is a service",
      filename: inProject("plain", "src/sessions.ts"),
      settings: { stateless: { service: true } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Redis or a database" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "a token that callers bring",
      filename: inProject("express", "src/api.ts"),
      code: `
        let apiToken = null;
        export async function login(user) {
          apiToken = await tokenFor(user);
        }
      `,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "apiToken", way: "`login`", services: "Redis or a database" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 19,
        },
      ],
    },
    {
      name: "a store that only other files fill",
      filename: inService,
      code: `
        export const otpStore = new Map();
        export const rooms = new Map();
      `,
      errors: [
        {
          messageId: "handMadeOpen",
          data: { name: "otpStore", services: "Redis or a database" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 30,
        },
      ],
    },
    {
      name: "such a store in the module of a Svelte component",
      filename: inProject("sveltekit", "src/lib/SignIn.svelte"),
      languageOptions: { parser: svelte },
      code: `<script module>
        import pg from "pg";
        export const otpStore = new Map();
      </script>`,
      errors: [
        {
          messageId: "handMadeOpen",
          data: { name: "otpStore", services: "Redis or a database" },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: @instanceLocal and allow", rule, {
  valid: [
    {
      name: "a declaration with a reason",
      code: `
        import express from "express";
        /** @instanceLocal sessions of the debugger of this instance */
        const sessions = new Map();
        express().post("/debug", (req, res) => { sessions.set(newId(), req.body); res.end(); });
      `,
    },
    {
      name: "a field with a reason",
      code: `
        import express from "express";
        class Debugger {
          // @instanceLocal sessions of the debugger of this instance
          sessions = new Map();
          open(target) { this.sessions.set(newId(), target); }
        }
        const inspector = new Debugger();
        express().post("/debug", (req, res) => { inspector.open(req.body); res.end(); });
      `,
    },
    {
      name: "names that the options allow",
      options: [{ allow: ["sessions", "Auth.tokens"] }],
      code: `
        import express from "express";
        const sessions = new Map();
        class Auth { static tokens = new Map(); static add(token) { Auth.tokens.set(newId(), token); } }
        express().post("/login", (req, res) => { sessions.set(newId(), req.body); Auth.add(req.body); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a declaration without a reason",
      code: `
        import express from "express";
        /** @instanceLocal */
        const sessions = new Map();
        express().post("/debug", (req, res) => { sessions.set(newId(), req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /debug`", services: "Redis or a database" },
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 62,
        },
      ],
    },
    {
      name: "other names than the options allow",
      options: [{ allow: ["sessions", "tokens"] }],
      code: `
        import express from "express";
        const sessions = new Map();
        class Auth { static tokens = new Map(); static add(token) { Auth.tokens.set(newId(), token); } }
        express().post("/login", (req, res) => { sessions.set(newId(), req.body); Auth.add(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "Auth.tokens", way: "`POST /login` → `Auth.add`", services: "Redis or a database" },
          line: 4,
          column: 69,
          endLine: 4,
          endColumn: 84,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: the services of each cloud", rule, {
  valid: [],
  invalid: [
    {
      name: "AWS: reached by requests",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Amazon ElastiCache or DynamoDB" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "AWS: reached by unknown callers",
      filename: inService,
      settings: { stateless: { cloud: "aws" } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Amazon ElastiCache or DynamoDB" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "Azure: reached by requests",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Azure Managed Redis or Cosmos DB" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "Azure: reached by unknown callers",
      filename: inService,
      settings: { stateless: { cloud: "azure" } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Azure Managed Redis or Cosmos DB" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "Google Cloud: reached by requests",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Memorystore or Firestore" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "Google Cloud: reached by unknown callers",
      filename: inService,
      settings: { stateless: { cloud: "gcp" } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Memorystore or Firestore" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
    {
      name: "self-hosted: reached by requests",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import express from "express";
        const sessions = new Map();
        express().post("/login", (req, res) => { sessions.set(newId(), req.body.user); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { name: "sessions", way: "`POST /login`", services: "Redis or PostgreSQL" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "self-hosted: reached by unknown callers",
      filename: inService,
      settings: { stateless: { cloud: "self-hosted" } },
      code: `const sessions = new Map(); export function save(id, session) { sessions.set(id, session); }`,
      errors: [
        {
          messageId: "handMadeUnknownCaller",
          data: { name: "sessions", way: "`save`", services: "Redis or PostgreSQL" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 77,
        },
      ],
    },
  ],
});
