import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const yoga = { project: "graphql-yoga" };

describe("GraphQL Yoga", () => {
  it("finds resolvers and the function that makes the context", () => {
    expect(
      entryPoints(`
        import { createServer } from "node:http";
        import { createSchema, createYoga, type YogaInitialContext } from "graphql-yoga";
        const yoga = createYoga({
          schema: createSchema({
            typeDefs,
            resolvers: {
              Query: { hello: () => "world", posts },
              Subscription: { countdown: { subscribe: async function* (_, { from }) {} } },
            },
          }),
          context: async ({ request, params }) => ({ user: await authenticate(request) }),
        });
        function posts(parent, args, context) {}
        export async function fromRequest(initial: YogaInitialContext) {}
        createServer(yoga).listen(4000, () => {});
      `),
    ).toEqual(["resolver hello", "resolver countdown", "context", "resolver posts", "fromRequest"]);
  });

  it("tells the hooks of requests from those of the start", () => {
    expect(
      entryPoints(`
        import { createYoga, useExtendContext, type Plugin } from "graphql-yoga";
        function useTiming(): Plugin {
          return {
            onYogaInit({ yoga }) {},
            onPluginInit({ addPlugin }) {},
            onExecute({ args }) { return { onExecuteDone({ result }) {} }; },
          };
        }
        createYoga({
          schema,
          plugins: [
            useTiming(),
            useExtendContext(async (context) => ({})),
            { onRequest({ request }) {}, onParse: () => ({ result }) => {}, onSchemaChange() {} },
          ],
          maskedErrors: { maskError: (error, message) => error },
        });
        const typed: Plugin = { onResponse({ response }) {}, onSchemaChange() {} };
      `),
    ).toEqual(["plugin", "plugin", "plugin", "plugin", "plugin", "plugin", "createYoga", "onResponse"]);
  });

  it("finds the hooks of envelop", () => {
    expect(
      entryPoints(`
        import { envelop, useErrorHandler } from "@envelop/core";
        const getEnveloped = envelop({ plugins: [useErrorHandler(({ errors }) => {}), { onValidate() {}, onPluginInit() {} }] });
      `),
    ).toEqual(["plugin", "plugin"]);
  });

  it("finds what version 1 is given", () => {
    expect(
      entryPoints(`
        const { GraphQLServer } = require("graphql-yoga");
        const resolvers = { Query: { info: () => "API" } };
        const server = new GraphQLServer({ typeDefs, resolvers, context: (request) => ({ ...request }) });
        server.start(() => console.log("running"));
      `),
    ).toEqual(["resolver info", "context"]);
  });

  it("finds resolvers in files of their own, in a project with Yoga", () => {
    const code = `export const resolvers = { Query: { users: () => [] } };`;
    expect(entryPoints(code, yoga)).toEqual(["resolvers.Query.users"]);
    expect(entryPoints(`export const posts = (parent, args) => [];`, yoga)).toEqual(["posts"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves hooks of pages alone", () => {
    expect(
      entryPoints(
        `
        export function useSubscription() { return { onSubscribe() {}, onRequest() {} }; }
        export const usePost = (id) => useMutation({ onSuccess: (_, { id }, context) => {} });
        `,
        yoga,
      ),
    ).toEqual([]);
  });

  it("reports what resolvers and plugins keep in the module", () => {
    expect(
      reports(
        `
        import { createSchema, createYoga } from "graphql-yoga";
        const messages = [];
        const durations = new Map();
        let yogaServer;
        const yoga = createYoga({
          schema: createSchema({
            typeDefs,
            resolvers: { Mutation: { send(_, args, context) { context.sent = true; messages.push(args.text); } } },
          }),
          plugins: [
            {
              onYogaInit({ yoga }) { yogaServer = yoga; },
              onExecute({ args }) { durations.set(args.operationName, Date.now()); },
            },
          ],
        });
        `,
        yoga,
      ),
    ).toEqual(["no-module-level-mutable-state 9", "no-module-level-mutable-state 14"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(
        `
        import { createYoga } from "graphql-yoga";
        let locale;
        createYoga({
          schema,
          context(initial) { locale = initial.request.headers.get("accept-language"); return {}; },
        });
        `,
        yoga,
      ),
    ).toEqual(["prefer-request-params 6"]);
  });

  it("does not take the pages beside the schema for a service", () => {
    const code = `const open = new Map(); export function toggle(id) { open.set(id, !open.get(id)); }`;
    expect(reports(code, { ...yoga, file: "src/components/menu.ts" })).toEqual([]);
    expect(reports(code, { ...yoga, file: "src/server/menu.ts" })).toEqual(["no-module-level-mutable-state 1"]);
  });
});
