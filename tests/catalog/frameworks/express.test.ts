import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

const express = { project: "express" };

describe("Express", () => {
  it("finds handlers of an application, an ES module", () => {
    expect(
      entryPoints(`
        import express from "express";
        const app = express();
        app.get("/", (req, res) => res.send("Hello World!"));
        app.post("/login", login);
        function login(req, res) { res.sendStatus(204); }
        app.listen(3000, () => console.log("listening"));
      `),
    ).toEqual(["GET /", "POST /login"]);
  });

  it("finds handlers of an application, a CommonJS module", () => {
    expect(
      entryPoints(`
        const express = require("express");
        const app = express();
        app.delete("/users/:id", function (req, res) { res.end(); });
        app.all("/secret", (req, res, next) => next());
        app["m-search"]("/", (req, res) => res.end());
      `),
    ).toEqual(["DELETE /users/:id", "ALL /secret", "M-SEARCH /"]);
  });

  it("finds handlers of routers, however the router is made", () => {
    expect(
      entryPoints(`
        import express, { Router } from "express";
        import * as e from "express";
        import expressRequire = require("express");
        const a = express.Router(), b = Router({ mergeParams: true }), c = e.Router(), d = expressRequire.Router();
        a.get("/a", () => {});
        b.get("/b", () => {});
        c.get("/c", () => {});
        d.get("/d", () => {});
      `),
    ).toEqual(["GET /a", "GET /b", "GET /c", "GET /d"]);
  });

  it("finds the handlers of a route and shows its path", () => {
    expect(
      entryPoints(`
        import { Router } from "express";
        const router = Router();
        router.route("/users/:id").get((req, res) => res.json({})).post((req, res) => res.end());
      `),
    ).toEqual(["GET /users/:id", "POST /users/:id"]);
  });

  it("finds middleware, with a path and without, and error handlers", () => {
    expect(
      entryPoints(`
        import express from "express";
        const app = express();
        app.use((req, res, next) => next());
        app.use("/admin", express.json(), (req, res, next) => next());
        app.use((err, req, res, next) => res.status(500).send("Something broke!"));
        app.param("id", (req, res, next, id) => next());
      `),
    ).toEqual(["middleware", "middleware /admin", "middleware", "param id"]);
  });

  it("looks into arrays and wrapper calls", () => {
    expect(
      entryPoints(`
        import express from "express";
        import asyncHandler from "express-async-handler";
        const app = express();
        const audit = [(req, res, next) => next()];
        app.get("/example", [audit, [(req, res, next) => next()]], asyncHandler(async (req, res) => {}));
        const list = asyncHandler(async (req, res) => {});
        app.get("/list", list);
      `),
    ).toEqual(["GET /example", "GET /example", "GET /example", "GET /list"]);
  });

  it("finds methods of objects and classes, bound or not", () => {
    expect(
      entryPoints(`
        import express from "express";
        const router = express.Router();
        const users = { list(req, res) {} };
        class Carts { add(req, res) {} static clear(req, res) {} }
        const carts = new Carts();
        router.get("/users", users.list);
        router.post("/carts", carts.add.bind(carts));
        router.delete("/carts", Carts.clear);
      `),
    ).toEqual(["GET /users", "POST /carts", "DELETE /carts"]);
  });

  it("finds handlers by the types of functions and of their parameters", () => {
    expect(
      entryPoints(`
        import type { Request, Response, RequestHandler, Application } from "express";
        import * as e from "express";
        export const list: RequestHandler = (req, res) => {};
        export const one = ((req, res) => {}) satisfies e.RequestHandler;
        export function create(request: Request, response: Response) {}
        export default (app: Application) => { app.get("/typed", () => {}); };
      `),
    ).toEqual(["list", "one", "create", "GET /typed"]);
  });

  it("finds exported controllers without types by the names of their parameters, in a project with Express", () => {
    const code = `
      exports.getUser = async (req, res) => {};
      exports.onError = (err, req, res, next) => {};
      module.exports.routes = (app) => { app.get("/users", (req, res) => res.end()); };
    `;
    expect(entryPoints(code, express)).toEqual(["getUser", "onError", "GET /users"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("finds what passport calls for each log-in", () => {
    expect(
      entryPoints(`
        const passport = require("passport");
        const LocalStrategy = require("passport-local");
        passport.use(new LocalStrategy(function verify(username, password, cb) {}));
        passport.serializeUser((user, cb) => cb(null, user.id));
      `),
    ).toEqual(["passport strategy", "passport.serializeUser"]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(
        `
        import express from "express";
        import axios from "axios";
        import { http, HttpResponse } from "msw";
        import mongoose from "mongoose";
        const app = express();
        const api = axios.create();
        const schema = new mongoose.Schema({});
        const listeners = new Map();
        app.get("view engine");
        api.get("/users", () => {});
        http.get("/users", () => HttpResponse.json([]));
        schema.post("save", function () {});
        listeners.get("/users", () => {});
        app.on("mount", () => {});
        `,
        express,
      ),
    ).toEqual([]);
  });

  it("finds the functions that say where multer puts a file", () => {
    expect(
      entryPoints(`
        const multer = require("multer");
        const storage = multer.diskStorage({
          destination: function (req, file, cb) { cb(null, "/tmp/my-uploads"); },
          filename: (req, file, cb) => { cb(null, file.fieldname); },
        });
      `),
    ).toEqual(["upload", "upload"]);
  });

  it("knows requests by types that are put together", () => {
    expect(
      entryPoints(`
        import type { Request, Response } from "express";
        export function show(request: Request & { user: User }) {}
        export function find(request: Request | undefined) {}
        export function print(output: Response | Console) {}
      `),
    ).toEqual(["show", "find"]);
  });
});
