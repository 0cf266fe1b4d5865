import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const orpc = { project: "orpc" };

describe("oRPC", () => {
  it("finds handlers and middleware of procedures", () => {
    expect(
      entryPoints(`
        import { os } from "@orpc/server";
        import * as z from "zod";
        export const listPlanet = os
          .input(z.object({ limit: z.number().optional() }))
          .handler(async ({ input }) => []);
        export const createPlanet = os
          .$context<{ headers: IncomingHttpHeaders }>()
          .use(({ context, next }) => next({ context: { user: parse(context.headers.authorization) } }))
          .route({ method: "POST", path: "/planets" })
          .errors({})
          .handler(create);
        async function create({ input, context }) {}
        const logged = os.middleware(async (options, input) => options.next()).concat(async (options) => options.next()).mapInput((input) => input.id);
      `),
    ).toEqual([
      "procedure listPlanet",
      "middleware",
      "procedure createPlanet",
      "middleware",
      "middleware",
      "middleware",
    ]);
  });

  it("finds what is added to a finished procedure", () => {
    expect(
      entryPoints(`
        import { os } from "@orpc/server";
        export const getPlanet = os
          .handler(async () => null)
          .use(async ({ next }) => next())
          .callable({ context: async () => ({ headers: await headers() }) })
          .actionable({ context: async () => ({}), interceptors: [async ({ next }) => next()] });
      `),
    ).toEqual(["procedure", "middleware", "server-side client", "server-side client", "server-side client"]);
  });

  it("finds the implementation of a contract", () => {
    expect(
      entryPoints(`
        import { implement } from "@orpc/server";
        import { contract } from "./contract";
        const os = implement(contract).$context<Context>();
        const authed = os.use(async ({ context, next }) => next());
        export const listPlanet = implement(contract.planet.list).handler(({ input }) => []);
      `),
    ).toEqual(["middleware", "procedure listPlanet"]);
  });

  it("finds controllers of NestJS that implement a contract", () => {
    expect(
      entryPoints(`
        import { Implement, implement } from "@orpc/nest";
        import { Controller } from "@nestjs/common";
        @Controller()
        export class PlanetController {
          @Implement(contract.planet.list)
          list() {
            return implement(contract.planet.list).handler(({ input }) => []);
          }
          helper() {}
        }
      `),
    ).toEqual(["PlanetController.list", "procedure"]);
  });

  it("finds interceptors and the contexts of server-side clients", () => {
    expect(
      entryPoints(`
        import { createRouterClient, onError } from "@orpc/server";
        import { RPCHandler } from "@orpc/server/node";
        import { OpenAPIHandler } from "@orpc/openapi/fetch";
        const rpc = new RPCHandler(router, { interceptors: [onError((error) => console.error(error))] });
        const openapi = new OpenAPIHandler(router, { clientInterceptors: [async (options) => options.next()] });
        const client = createRouterClient(router, { context: async () => ({ headers: await headers() }) });
      `),
    ).toEqual(["interceptor", "interceptor", "server-side client"]);
  });

  it("knows builders that another file of the project exports", () => {
    const code = `
      import { authed, pub } from "../orpc";
      import { protectedProcedure } from "@/lib/orpc";
      export const signUp = pub.input(schema).handler((options) => null);
      export const update = authed.handler((options) => null);
      export const me = protectedProcedure.handler((options) => null);
    `;
    expect(entryPoints(code, orpc)).toEqual(["procedure signUp", "procedure update", "procedure me"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("finds functions by their types", () => {
    expect(
      entryPoints(`
        import type { Middleware, MiddlewareOptions, ProcedureHandler } from "@orpc/server";
        export const list: ProcedureHandler<Context, Input, Output, {}, {}> = async ({ input }) => [];
        export const timed: Middleware<Context, {}, unknown, unknown, {}, {}> = async ({ next }) => next();
        export function logged(options: MiddlewareOptions<Context, unknown, {}, {}>) {}
      `),
    ).toEqual(["list", "timed", "logged"]);
  });

  it("leaves clients and routers that load on demand alone", () => {
    expect(
      entryPoints(
        `
        import { createORPCClient, onError } from "@orpc/client";
        import { RPCLink } from "@orpc/client/fetch";
        import { os } from "@orpc/server";
        const link = new RPCLink({ url, headers: () => ({}), interceptors: [onError((error) => {})] });
        const orpc = createORPCClient(link);
        useQuery(orpc.planet.list.queryOptions({ input: {}, select: (planets) => planets }));
        export const router = os.router({ planet: os.lazy(() => import("./planet")) });
        `,
        orpc,
      ),
    ).toEqual([]);
  });

  it("reports what a handler keeps in the module, not what middleware adds to the context", () => {
    expect(
      reports(
        `
        import { os } from "@orpc/server";
        const planets = [];
        export const createPlanet = os
          .use(async (options) => {
            options.context.startedAt = Date.now();
            return options.next();
          })
          .handler(async ({ input }) => {
            planets.push(input);
          });
        `,
        orpc,
      ),
    ).toEqual(["no-module-level-mutable-state 10"]);
  });

  it("reports what an interceptor copies from the request", () => {
    expect(
      reports(
        `
        import { RPCHandler } from "@orpc/server/fetch";
        let lastUrl;
        export const handler = new RPCHandler(router, {
          interceptors: [async (options) => { lastUrl = options.request.url; return options.next(); }],
        });
        `,
        orpc,
      ),
    ).toEqual(["prefer-request-params 5"]);
  });

  it("does not take the pages beside the procedures for a service", () => {
    const code = `const open = new Map(); export async function toggle(id) { open.set(id, !open.get(id)); }`;
    expect(reports(code, { ...orpc, file: "src/components/menu.ts" })).toEqual([]);
    expect(reports(code, { ...orpc, file: "src/server/menu.ts" })).toEqual(["no-module-level-mutable-state 1"]);
  });
});
