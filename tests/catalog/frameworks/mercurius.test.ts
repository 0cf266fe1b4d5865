import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const mercurius = { project: "mercurius" };

describe("Mercurius", () => {
  it("finds resolvers and loaders by their types", () => {
    expect(
      entryPoints(`
        import type { IResolvers, MercuriusContext, MercuriusLoaders } from "mercurius";
        const resolvers: IResolvers = {
          Query: { add: async (_, { x, y }) => x + y },
          Subscription: { added: { subscribe: async (root, args, { pubsub }) => pubsub.subscribe("added") } },
        };
        const loaders: MercuriusLoaders = {
          Dog: {
            async owner(queries, { reply }) {},
            parent: { async loader(queries, context) {}, opts: { cache: false } },
          },
        };
        export async function viewer(context: MercuriusContext) {}
      `),
    ).toEqual(["add", "subscribe", "owner", "loader", "viewer"]);
  });

  it("finds what the options of the plugin hold", () => {
    expect(
      entryPoints(`
        import Fastify from "fastify";
        import mercurius, { type MercuriusOptions } from "mercurius";
        const app = Fastify();
        app.register(mercurius, {
          schema,
          resolvers: { Query: { add: async (_, { x, y }) => x + y } },
          loaders: { Dog: { async owner(queries, context) {} } },
          context: (request, reply) => ({ user: request.user }),
          errorFormatter: (result, context) => ({ statusCode: 200, response: result }),
          subscription: { onConnect: (data) => true },
        } satisfies MercuriusOptions);
      `),
    ).toEqual(["add", "owner", "context", "errorFormatter", "onConnect"]);
  });

  it("finds what is added to the plugin", () => {
    expect(
      entryPoints(`
        import mercurius, { type MercuriusPlugin } from "mercurius";
        export function extend(graphql: MercuriusPlugin) {
          graphql.extendSchema("extend type Query { add(x: Int, y: Int): Int }");
          graphql.defineResolvers({ Query: { add: async (_, { x, y }) => x + y } });
          graphql.defineLoaders({ Dog: { owner: async (queries) => [] } });
          graphql.addHook("preExecution", async (schema, document, context) => {});
          graphql.addHook("onExtendSchema", async (schema, context) => {});
        }
        export const added = mercurius.withFilter(
          (root, args, { pubsub }) => pubsub.subscribe("added"),
          (payload, { id }) => payload.id === id,
        );
      `),
    ).toEqual(["resolver add", "loader", "preExecution hook", "subscription", "subscription"]);
  });

  it("finds resolvers and loaders in files of their own, in a project with Mercurius", () => {
    const code = `
      export const resolvers = { Query: { dogs: () => [] }, Mutation: { adopt: (_, { id }) => null } };
      export const loaders = { Dog: { owner: async (queries) => [] } };
    `;
    expect(entryPoints(code, mercurius)).toEqual([
      "resolvers.Query.dogs",
      "resolvers.Mutation.adopt",
      "loaders.Dog.owner",
    ]);
    expect(entryPoints(`module.exports.dogs = (root, args) => [];`, mercurius)).toEqual(["dogs"]);
    expect(entryPoints(code, { project: "fastify" })).toEqual([]);
  });

  it("leaves other loaders and webpack's alone", () => {
    expect(
      entryPoints(
        `
        import DataLoader from "dataloader";
        export const rules = { module: { loader: (queries) => [] } };
        const users = new DataLoader(async (ids) => []);
        `,
        mercurius,
      ),
    ).toEqual([]);
  });

  it("reports what resolvers keep in the module, not what they put into the context", () => {
    expect(
      reports(
        `
        import type { IResolvers } from "mercurius";
        const owners = {};
        export const typed: IResolvers = {
          Mutation: {
            setOwner(root, args, context) {
              context.changed = true;
              owners[args.dog] = args.owner;
            },
          },
        };
        `,
        mercurius,
      ),
    ).toEqual(["no-module-level-mutable-state 8"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(
        `
        import type { MercuriusOptions } from "mercurius";
        let lastUser;
        export const options: MercuriusOptions = {
          schema,
          context(request, reply) { lastUser = request.query.user; return {}; },
        };
        `,
        mercurius,
      ),
    ).toEqual(["prefer-request-params 6"]);
  });
});
