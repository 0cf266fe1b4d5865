import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const restify = { project: "restify" };

describe("Restify", () => {
  it("finds routes", () => {
    expect(
      entryPoints(`
        var restify = require("restify");
        function send(req, res, next) { res.send("hello " + req.params.name); return next(); }
        var server = restify.createServer();
        server.post("/hello", function create(req, res, next) {});
        server.put("/hello", send);
        server.head("/hello/:name", async (req, res) => {});
        server.del("hello/:name", function rm(req, res, next) {});
        server.opts("/hello", [(req, res, next) => {}]);
        server.listen(8080, function () { console.log(server.name); });
      `),
    ).toEqual(["PUT /hello", "POST /hello", "HEAD /hello/:name", "DELETE hello/:name", "OPTIONS /hello"]);
  });

  it("finds routes that an object describes", () => {
    expect(
      entryPoints(`
        const restify = require("restify");
        const server = restify.createServer();
        server.get({ path: "/hello/:name", version: "1.1.3" }, (req, res, next) => next());
      `),
    ).toHaveLength(1);
  });

  it("finds middleware, formatters and conditional handlers", () => {
    expect(
      entryPoints(`
        import restify from "restify";
        const server = restify.createServer({ formatters: { "text/plain": (req, res, body) => String(body) } });
        server.first((req, res) => true);
        server.pre(restify.plugins.pre.dedupeSlashes()).pre((req, res, next) => next());
        server.use(restify.plugins.queryParser(), async (req, res) => {});
        server.param("id", (req, res, next, id) => next());
        server.get("/", restify.plugins.conditionalHandler([{ version: "1.0.0", handler: (req, res, next) => {} }]));
      `),
    ).toEqual(["formatter", "first handler", "pre handler", "middleware", "param id", "conditional handler"]);
  });

  it("tells events of requests from those of the server's own life", () => {
    expect(
      entryPoints(`
        const restify = require("restify");
        const server = restify.createServer();
        server.on("after", (req, res, route, error) => {});
        server.on("NotFound", (req, res, err, cb) => cb());
        server.on("uncaughtException", (req, res, route, err) => {});
        server.on("listening", () => {});
        server.on("close", () => {});
      `),
    ).toEqual(["after event", "NotFound event", "uncaughtException event"]);
  });

  it("finds handlers of other files by their types, and by their parameters in a project with Restify", () => {
    expect(
      entryPoints(`
        import { Next, Request, RequestHandler, Response, Server } from "restify";
        export const list: RequestHandler = (req, res, next) => next();
        export function show(request: Request, response: Response, done: Next) {}
        export const add = (app: Server) => app.get("/users", () => {});
      `),
    ).toEqual(["list", "show", "GET /users"]);
    const code = `
      exports.getUser = function (req, res, next) { return next(); };
      exports.add = function (server) { server.get("/users", (req, res, next) => {}); };
    `;
    expect(entryPoints(code, restify)).toEqual(["getUser", "GET /users"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(
        `
        const clients = require("restify-clients");
        const client = clients.createJsonClient({ url: "http://localhost" });
        client.get("/users", function (err, req, res, obj) {});
        client.post("/users", {}, (err, req, res) => {});
        `,
        restify,
      ),
    ).toEqual([]);
  });

  it("reports what handlers keep in the process, not what they keep on the request", () => {
    expect(
      reports(
        `
        const restify = require("restify");
        const hits = {};
        let page;
        const server = restify.createServer();
        server.use((req, res, next) => {
          req.startedAt = Date.now();
          hits[req.params.name] = true;
          next();
        });
        server.get("/", (req, res, next) => {
          page = req.query.page;
          next();
        });
        server.listen(8080, () => { hits.started = true; });
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 8", "prefer-request-params 12"]);
  });
});
