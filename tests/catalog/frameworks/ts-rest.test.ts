import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("ts-rest", () => {
  it("finds the routes of an Express router, nested ones too, and their middleware", () => {
    expect(
      entryPoints(`
        import { createExpressEndpoints, initServer } from "@ts-rest/express";
        import { contract } from "./contract";
        const s = initServer();
        const router = s.router(contract, {
          getPost: async ({ params: { id } }) => ({ status: 200, body: id }),
          createPost: { middleware: [(req, res, next) => next()], handler: async ({ body }) => ({ status: 201, body }) },
          comments: {
            list: async () => ({ status: 200, body: [] }),
            add: { middleware: [audit], handler: add },
          },
        });
        function audit(req, res, next) {}
        async function add({ body }) {}
        createExpressEndpoints(contract, router, app, {
          globalMiddleware: [(req, res, next) => next()],
          requestValidationErrorHandler: (err, req, res, next) => res.status(400).end(),
        });
      `),
    ).toEqual(["route", "middleware", "route", "route", "middleware", "route", "middleware", "error handler"]);
  });

  it("finds single routes and routers that are given to the endpoints directly", () => {
    expect(
      entryPoints(`
        import { createExpressEndpoints, initServer, type TsRestRequest } from "@ts-rest/express";
        const s = initServer();
        export const audit = (req: TsRestRequest<typeof contract>, res, next) => next();
        export const getPost = s.route(contract.getPost, async ({ params }) => ({ status: 200 }));
        export const remove = s.route(contract.remove, { middleware: [(req, res, next) => {}], handler: async () => {} });
        createExpressEndpoints(contract, { health: async () => ({ status: 200 }) }, app);
      `),
    ).toEqual(["audit", "route", "middleware", "route", "route"]);
  });

  it("finds routes, routers and middleware by their types", () => {
    expect(
      entryPoints(`
        import type { AppRouteImplementation, TsRestRequestHandler } from "@ts-rest/express";
        import type { RouterImplementation } from "@ts-rest/fastify";
        export const getPost: AppRouteImplementation<typeof contract.getPost> = async ({ params }) => ({ status: 200 });
        export const audit: TsRestRequestHandler<typeof contract> = (req, res, next) => next();
        export const router: RouterImplementation<typeof contract> = { posts: { list: async () => ({ status: 200 }) } };
      `),
    ).toEqual(["getPost", "audit", "list"]);
  });

  it("finds the routes and hooks of a Fastify router", () => {
    expect(
      entryPoints(`
        import { initServer } from "@ts-rest/fastify";
        const s = initServer();
        const router = s.router(contract, {
          getPost: async ({ params }) => ({ status: 200 }),
          createPost: { hooks: { preHandler: async (request, reply) => {} }, handler: async ({ body }) => ({ status: 201 }) },
        });
        s.registerRouter(contract, router, app, {
          hooks: { onRequest: [(request, reply, done) => done()] },
          requestValidationErrorHandler: (err, request, reply) => reply.status(400).send(),
        });
        app.register(s.plugin(router));
      `),
    ).toEqual(["route", "route", "route", "middleware", "error handler"]);
  });

  it("finds the routes of Next.js", () => {
    expect(
      entryPoints(`
        import { createNextRoute, createNextRouter, createSingleRouteHandler } from "@ts-rest/next";
        const posts = createNextRoute(api.posts, { getPost: async (args) => ({ status: 200 }) });
        const router = createNextRoute(api, { posts, health: async () => ({ status: 200 }) });
        export default createNextRouter(api, router, { errorHandler: (error, req, res) => {} });
        export const single = createSingleRouteHandler(api.posts.getPost, async ({ params }) => ({ status: 200 }));
      `),
    ).toEqual(["route", "route", "error handler", "route"]);
  });

  it("finds the handlers of NestJS controllers", () => {
    expect(
      entryPoints(`
        import { TsRest, TsRestHandler, tsRestHandler } from "@ts-rest/nest";
        @Controller()
        export class PostController {
          @TsRestHandler(c)
          async handler() {
            return tsRestHandler(c, { getPost: async ({ params }) => ({ status: 200 }) });
          }
          @TsRestHandler(c.getPosts)
          async getPosts() {
            return tsRestHandler(c.getPosts, async () => ({ status: 200 }));
          }
          @TsRest(c.createPost) async createPost() {}
          helper() {}
        }
      `),
    ).toEqual(["PostController.handler", "route", "PostController.getPosts", "route", "PostController.createPost"]);
  });

  it("finds the routes of serverless platforms, in all the ways in which routers are written", () => {
    expect(
      entryPoints(`
        import { createFetchHandler, tsr } from "@ts-rest/serverless/fetch";
        const router = tsr.router(contract, { getPost: async ({ params }, { request }) => ({ status: 200 }) });
        const typed = tsr.platformContext<Env>().routerWithMiddleware(contract)<{ user: User }>({
          getPost: { middleware: [async (request) => {}], handler: async ({ params }) => ({ status: 200 }) },
        });
        const auth = tsr.middleware<{ user: User }>((request) => { request.user = verify(request); });
        const one = tsr.route(contract.getPost, async ({ params }) => ({ status: 200 }));
        const built = tsr
          .routerBuilder(contract)
          .requestMiddleware(async (request) => {})
          .route("getPost", async ({ params }) => ({ status: 200 }))
          .routeWithMiddleware("createPost", (route) => route.middleware(async () => {}).handler(async () => ({ status: 201 })))
          .responseHandler((response) => {});
        export default createFetchHandler(contract, router, {
          errorHandler: (error) => {},
          requestMiddleware: [(request) => {}],
        });
      `),
    ).toEqual([
      "route",
      "middleware",
      "route",
      "middleware",
      "route",
      "middleware",
      "getPost",
      "middleware",
      "route",
      "response handler",
      "middleware",
      "middleware",
    ]);
  });

  it("leaves contracts and clients alone", () => {
    expect(
      entryPoints(`
        import { initClient, initContract, tsRestFetchApi } from "@ts-rest/core";
        import { initQueryClient } from "@ts-rest/react-query";
        const c = initContract();
        export const contract = c.router({
          getPost: { method: "GET", path: "/posts/:id", body: z.string().transform((value) => value.trim()) },
        });
        export const client = initClient(contract, { baseUrl, api: async (args) => tsRestFetchApi(args) });
        client.router(contract, { getPost: async () => {} });
      `),
    ).toEqual([]);
  });

  it("reports what a route keeps in the module, not what it writes to the response", () => {
    expect(
      reports(`
        import { initServer } from "@ts-rest/express";
        const posts = new Map();
        export const router = initServer().router(contract, {
          createPost: async ({ body, res }) => {
            res.locals.created = body;
            posts.set(body.id, body);
            return { status: 201, body };
          },
        });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(`
        import { initServer } from "@ts-rest/express";
        let lastQuery;
        export const router = initServer().router(contract, {
          search: { handler: async ({ query }) => { lastQuery = query.term; } },
        });
      `),
    ).toEqual(["prefer-request-params 5"]);
  });

  it("does not take the pages beside the routes for a service", () => {
    const code = `const open = new Map(); export async function toggle(id) { open.set(id, !open.get(id)); }`;
    expect(reports(code, { project: "ts-rest", file: "src/components/menu.ts" })).toEqual([]);
    expect(reports(code, { project: "ts-rest", file: "src/server/menu.ts" })).toEqual([
      "no-module-level-mutable-state 1",
    ]);
  });
});
