import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const lambdaApi = { project: "lambda-api" };

describe("Lambda API", () => {
  it("finds routes, middleware and the handler that runs them", () => {
    expect(
      entryPoints(`
        const api = require("lambda-api")({ version: "v1.0" });
        api.get("/status", async (req, res) => ({ status: "ok" }));
        api.post("/users", authorize, createUser);
        api.any((req, res) => {});
        api.METHOD("PATCH", "/users/:id", (req, res) => {});
        api.use("/users", (req, res, next) => next());
        api.use((err, req, res, next) => next());
        api.finally((req, res) => {});
        function authorize(req, res, next) { next(); }
        function createUser(req, res) {}
        exports.handler = async (event, context) => await api.run(event, context);
      `),
    ).toEqual([
      "GET /status",
      "ANY",
      "PATCH",
      "middleware /users",
      "middleware",
      "finally",
      "POST /users",
      "POST /users",
      "handler",
    ]);
  });

  it("finds routes in what is registered, which itself is set up once", () => {
    expect(
      entryPoints(`
        import createAPI from "lambda-api";
        const api = createAPI();
        api.register((api, opts) => { api.get("/products", (req, res) => {}); }, { prefix: "/v1" });
      `),
    ).toEqual(["GET /products"]);
    const code = `
      module.exports = (api, opts) => { api.get("/products", listProducts); };
      const listProducts = (first, second) => {};
    `;
    expect(entryPoints(code, lambdaApi)).toEqual(["GET /products"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("knows handlers and the API by their types, and handlers by their parameters", () => {
    expect(
      entryPoints(`
        import type { API, HandlerFunction, Middleware, Request, Response } from "lambda-api";
        export const status: HandlerFunction = async (req) => ({});
        export const audit: Middleware = (req, res, next) => next();
        export function show(request: Request, response: Response) {}
        export function routes(api: API) { api.delete("/users/:id", () => {}); }
      `),
    ).toEqual(["status", "audit", "show", "DELETE /users/:id"]);
    expect(entryPoints(`exports.list = (req, res) => {};`, lambdaApi)).toEqual(["list"]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(
        `
        import axios from "axios";
        const api = axios.create();
        api.get("/users", () => {});
        `,
        lambdaApi,
      ),
    ).toEqual([]);
  });

  it("reports what a route keeps, not what is registered or what lives with the request", () => {
    expect(
      reports(`
        const api = require("lambda-api")();
        const users = new Map();
        api.register((api) => { users.set("root", {}); });
        api.post("/users", (req, res) => {
          users.set(req.body.id, req.body);
          req.user = users.get(req.body.id);
        });
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });
});
