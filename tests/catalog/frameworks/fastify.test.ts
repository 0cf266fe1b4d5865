import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";

const fastify = { project: "fastify" };

describe("Fastify", () => {
  it("finds shorthand routes, with the handler last or among the options", () => {
    expect(
      entryPoints(`
        import Fastify from "fastify";
        const fastify = Fastify({ logger: true });
        fastify.get("/", async (request, reply) => ({ hello: "world" }));
        fastify.post("/users", { schema: {} }, create);
        fastify.put("/users", { preHandler: [auth, async (request) => {}], handler: async function (request, reply) {} });
        async function create(request, reply) {}
        await fastify.listen({ port: 3000 });
      `),
    ).toEqual(["GET /", "PUT /users", "PUT /users", "POST /users"]);
  });

  it("finds full route declarations and shows their method and path", () => {
    expect(
      entryPoints(`
        const fastify = require("fastify")();
        fastify.route({
          method: "GET",
          url: "/",
          onRequest: (request, reply, done) => done(),
          handler(request, reply) { reply.send({}); },
        });
      `),
    ).toEqual(["GET /", "GET /"]);
  });

  it("tells hooks of requests from hooks of the application", () => {
    expect(
      entryPoints(`
        import fastify from "fastify";
        const app = fastify();
        app.addHook("onRequest", async (request, reply) => {});
        app.addHook("preHandler", (request, reply, done) => done());
        app.addHook("onReady", async () => {});
        app.addHook("onClose", async (instance) => {});
        app.setErrorHandler((error, request, reply) => {});
        app.setNotFoundHandler((request, reply) => {});
        app.decorateRequest("user", function () {});
      `),
    ).toEqual(["onRequest hook", "preHandler hook", "error handler", "not-found handler", "request.user"]);
  });

  it("knows the instance inside plugins", () => {
    expect(
      entryPoints(`
        import Fastify from "fastify";
        import fp from "fastify-plugin";
        const app = Fastify();
        app.register(async (instance, opts) => { instance.get("/a", async () => {}); });
        app.register(routes, { prefix: "/v1" });
        function routes(scope, opts, done) { scope.get("/b", async () => {}); done(); }
        export default fp(async function (server) { server.get("/c", async () => {}); });
      `),
    ).toEqual(["GET /a", "GET /b", "GET /c"]);
  });

  it("knows plugins by their types, and by their export in a project with Fastify", () => {
    expect(
      entryPoints(`
        import type { FastifyInstance, FastifyPluginAsync } from "fastify";
        export async function users(app: FastifyInstance) { app.get("/users", async () => {}); }
        const carts: FastifyPluginAsync = async (app) => { app.get("/carts", async () => {}); };
        export default carts;
      `),
    ).toEqual(["GET /users", "GET /carts"]);
    const code = `module.exports = async function (fastify, opts) { fastify.get("/x", async () => {}); };`;
    expect(entryPoints(code, fastify)).toEqual(["GET /x"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("takes no function for a plugin that is given anything but options with the instance", () => {
    const momentsOf = (parameters: string) => {
      const file = parse(`export async function add(${parameters}) {}`, fastify);
      const fn = file.bindings.scopes.map(({ block }) => block).find((block) => block.type === "FunctionDeclaration");
      return fn && [...file.timing.of(fn)];
    };
    for (const parameters of [
      "fastify",
      "fastify, opts, done",
      "fastify, _unused",
      "fastify, { prefix }",
      "fastify, options = {}",
    ])
      expect(momentsOf(parameters)).toEqual(["lifecycle"]);
    expect(momentsOf("fastify, wallet")).toEqual(["unknown"]);
  });

  it("follows chained calls", () => {
    expect(
      entryPoints(`
        import fastify from "fastify";
        fastify().get("/a", async () => {}).post("/b", async () => {});
      `),
    ).toEqual(["GET /a", "POST /b"]);
  });

  it("runs plugin bodies at start-up", () => {
    const file = parse(`
      import fastify from "fastify";
      const app = fastify();
      app.register(async function plugin(instance) { instance.get("/", async function handler() {}); });
    `);
    const [handler] = file.entryPoints;
    const plugin = file.bindings.scopes.map(({ block }) => block).find((block) => block.type === "FunctionExpression");
    expect(handler?.label).toBe("GET /");
    expect(plugin && [...file.timing.of(plugin)]).toEqual(["lifecycle"]);
  });
});
