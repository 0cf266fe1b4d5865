import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const trpc = { project: "trpc" };

describe("tRPC", () => {
  it("finds queries, mutations and subscriptions", () => {
    expect(
      entryPoints(`
        import { initTRPC } from "@trpc/server";
        import { z } from "zod";
        const t = initTRPC.context<Context>().create({ transformer: superjson });
        const publicProcedure = t.procedure;
        export const appRouter = t.router({
          userById: publicProcedure.input(z.string()).query(async (opts) => db.user.findById(opts.input)),
          userCreate: publicProcedure.input(z.object({ name: z.string() })).output(user).mutation(({ input }) => create(input)),
          onPostAdd: t.procedure.subscription(async function* (opts) {}),
          userDelete: publicProcedure.mutation(remove),
        });
        function remove({ input, ctx }) {}
      `),
    ).toEqual(["query userById", "mutation userCreate", "subscription onPostAdd", "mutation userDelete"]);
  });

  it("finds them however the root object is made, in CommonJS too", () => {
    expect(
      entryPoints(`
        const { initTRPC } = require("@trpc/server");
        const a = initTRPC.create();
        const { procedure } = initTRPC.meta().create();
        const b = initTRPC.context().meta().create();
        a.procedure.query(() => "hello");
        procedure.mutation(() => "hello");
        b.procedure.meta({}).query(() => "hello");
      `),
    ).toEqual(["query", "mutation", "query"]);
  });

  it("finds middleware, made on its own or given to a procedure", () => {
    expect(
      entryPoints(`
        import { experimental_trpcMiddleware, initTRPC } from "@trpc/server";
        const t = initTRPC.context<Context>().create();
        export const middleware = t.middleware;
        const isAuthed = t.middleware(({ ctx, next }) => next({ ctx: { user: ctx.user } }));
        const isAdmin = isAuthed.unstable_pipe(async (opts) => opts.next());
        const isLogged = middleware(async (opts) => opts.next());
        export const protectedProcedure = t.procedure.use(isAuthed).use(async (opts) => opts.next(opts));
        export const project = experimental_trpcMiddleware<{ ctx: {} }>().create((opts) => opts.next());
      `),
    ).toEqual(["middleware", "middleware", "middleware", "middleware", "middleware"]);
  });

  it("finds error formatters and callers", () => {
    expect(
      entryPoints(`
        import { experimental_nextAppDirCaller } from "@trpc/server/adapters/next-app-dir";
        import { initTRPC } from "@trpc/server";
        const t = initTRPC.create({ errorFormatter: ({ shape }) => shape });
        const action = t.procedure
          .experimental_caller(experimental_nextAppDirCaller({ pathExtractor: ({ meta }) => meta.span }))
          .errors(({ shape }) => shape)
          .mutation(async (opts) => {});
        const traced = t.procedure.experimental_caller(async ({ args, invoke }) => invoke({ args }));
      `),
    ).toEqual(["error formatter", "error formatter", "mutation action", "caller"]);
  });

  it("knows procedures that another file of the project exports", () => {
    const code = `
      import { createTRPCRouter, protectedProcedure } from "~/server/api/trpc";
      import { t } from "../trpc";
      export const postRouter = createTRPCRouter({
        create: protectedProcedure.input(schema).mutation(async ({ ctx, input }) => ctx.db.post.create(input)),
        latest: protectedProcedure.use(rateLimit).query((opts) => null),
        hello: t.procedure.query((opts) => null),
      });
      export const isAuthed = t.middleware((opts) => opts.next());
    `;
    expect(entryPoints(code, trpc)).toEqual(["mutation create", "query latest", "query hello", "middleware"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("finds handlers in files of their own by what they take, in a project with tRPC", () => {
    const code = `
      export const createHandler = async ({ ctx, input }: CreateOptions) => {};
      export const isOwner = createMiddleware(async ({ ctx, next }) => next());
      export function Field({ input, label }) { return null; }
    `;
    expect(entryPoints(code, trpc)).toEqual(["createHandler", "isOwner"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("finds handlers by the type of what they take", () => {
    expect(
      entryPoints(`
        import type { inferProcedureBuilderResolverOptions } from "@trpc/server";
        export async function listPosts(opts: inferProcedureBuilderResolverOptions<typeof authedProcedure>) {}
      `),
    ).toEqual(["listPosts"]);
  });

  it("finds what adapters are given", () => {
    expect(
      entryPoints(`
        import { createHTTPServer } from "@trpc/server/adapters/standalone";
        import * as trpcExpress from "@trpc/server/adapters/express";
        import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
        import { appRouter } from "./router";
        createHTTPServer({
          middleware: (req, res, next) => next(),
          router: appRouter,
          createContext: () => ({}),
          onError: ({ error }) => console.error(error),
        }).listen(2022, () => {});
        const createContext = ({ req, res }: trpcExpress.CreateExpressContextOptions) => ({});
        app.use("/trpc", trpcExpress.createExpressMiddleware({ router: appRouter, createContext, responseMeta }));
        function responseMeta() { return {}; }
        export const GET = (req) => fetchRequestHandler({ endpoint: "/trpc", req, router: appRouter, createContext: context });
        function context() {}
      `),
    ).toEqual(["middleware", "createContext", "onError", "createContext", "responseMeta", "createContext"]);
  });

  it("finds the functions that make contexts, by their types and by their exported names", () => {
    expect(
      entryPoints(`
        import type { CreateNextContextOptions } from "@trpc/server/adapters/next";
        import type { FetchCreateContextFnOptions } from "@trpc/server/adapters/fetch";
        export async function fromNext({ req, res }: CreateNextContextOptions) {}
        export const fromFetch = async (opts: FetchCreateContextFnOptions) => ({ req: opts.req });
      `),
    ).toEqual(["fromNext", "fromFetch"]);
    const code = `export const createTRPCContext = async (opts: { headers: Headers }) => ({ db, ...opts });`;
    expect(entryPoints(code, trpc)).toEqual(["createTRPCContext"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("leaves start-up and clients alone", () => {
    expect(
      entryPoints(
        `
        import { createTRPCClient, httpBatchLink } from "@trpc/client";
        import { createContext } from "react";
        import { trpc } from "./utils/trpc";
        const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url, headers: async () => ({}) })] });
        await client.userById.query("1", { signal });
        trpc.onPostAdd.useSubscription(undefined, { onData: (post) => {} });
        queryClient.fetchQuery({ queryFn: () => {} });
        db.query((row) => row);
        export const Theme = createContext(null);
        `,
        trpc,
      ),
    ).toEqual([]);
  });

  it("reports what a procedure or a middleware keeps in the module, not what it passes on in the context", () => {
    expect(
      reports(
        `
        import { initTRPC } from "@trpc/server";
        const t = initTRPC.context<Context>().create();
        const drafts = new Map();
        const calls = new Map();
        export const countCalls = t.middleware(async (opts) => {
          calls.set(opts.path, (calls.get(opts.path) ?? 0) + 1);
          opts.ctx.startedAt = Date.now();
          return opts.next();
        });
        export const appRouter = t.router({
          saveDraft: t.procedure.mutation(({ input, ctx }) => {
            ctx.seen = true;
            drafts.set(input.id, input.text);
          }),
        });
        `,
        trpc,
      ),
    ).toEqual(["no-module-level-mutable-state 7", "no-module-level-mutable-state 14"]);
  });

  it("reports what is copied from the request that a context is made for", () => {
    expect(
      reports(
        `
        import { createHTTPServer } from "@trpc/server/adapters/standalone";
        let lastUrl;
        createHTTPServer({
          router: appRouter,
          createContext(opts) {
            lastUrl = opts.req.url;
            return { req: opts.req };
          },
        });
        `,
        trpc,
      ),
    ).toEqual(["prefer-request-params 7"]);
  });

  it("does not take the pages beside the procedures for a service", () => {
    const code = `const open = new Map(); export async function toggle(id) { open.set(id, !open.get(id)); }`;
    expect(reports(code, { ...trpc, file: "src/components/menu.ts" })).toEqual([]);
    expect(reports(code, { ...trpc, file: "src/server/menu.ts" })).toEqual(["no-module-level-mutable-state 1"]);
  });

  it("does not take a function for a resolver that takes whatever it is given", () => {
    expect(entryPoints(`export function toast({ ...props }) { return show(props); }`, trpc)).toEqual([]);
    expect(entryPoints(`export function userById({ input, ...opts }) { return find(input); }`, trpc)).toEqual([
      "userById",
    ]);
  });
});
