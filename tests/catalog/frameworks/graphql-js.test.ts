import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const graphqlJs = { project: "graphql-js" };

describe("GraphQL.js", () => {
  it("finds the resolvers of types, also behind a function that declares fields", () => {
    expect(
      entryPoints(`
        const { GraphQLObjectType, GraphQLSchema, GraphQLString, GraphQLInterfaceType, GraphQLScalarType } = require("graphql");
        const Character = new GraphQLInterfaceType({ name: "Character", fields: {}, resolveType(value) { return "Human"; } });
        const User = new GraphQLObjectType({
          name: "User",
          fields: () => ({ friends: { type: new GraphQLList(User), resolve: (user) => user.friends } }),
          isTypeOf: (value) => true,
        });
        const Query = new GraphQLObjectType({
          name: "Query",
          fields: {
            user: { type: User, args: { id: { type: GraphQLString } }, resolve(_, { id }) { return null; } },
            clock: { type: GraphQLString, subscribe: async function* () {}, resolve },
          },
        });
        function resolve(payload) {}
        const Odd = new GraphQLScalarType({ name: "Odd", serialize: (value) => value, parseValue(value) {}, parseLiteral(ast) {} });
        const schema = new GraphQLSchema({ query: Query });
      `),
    ).toEqual([
      "GraphQLInterfaceType",
      "resolver",
      "GraphQLObjectType",
      "resolver",
      "resolver",
      "resolver",
      "scalar",
      "scalar",
      "scalar",
    ]);
  });

  it("finds the resolvers of executable schemas", () => {
    expect(
      entryPoints(`
        import { addResolversToSchema, makeExecutableSchema } from "@graphql-tools/schema";
        import { mergeResolvers } from "@graphql-tools/merge";
        import * as tools from "graphql-tools";
        const users = { Query: { users: () => [] } };
        const resolvers = mergeResolvers([users, { Query: { posts: () => [] } }]);
        export const schema = makeExecutableSchema({ typeDefs, resolvers: [{ Mutation: { add: () => null } }] });
        export const extended = addResolversToSchema({ schema, resolvers: { User: { name: (user) => user.name } } });
        export const old = tools.makeExecutableSchema({ typeDefs, resolvers: { Query: { hello() {} } } });
      `),
    ).toEqual(["resolver users", "resolver posts", "resolver add", "resolver name", "resolver hello"]);
  });

  it("finds what handlers of graphql-http are given", () => {
    expect(
      entryPoints(`
        import { createHandler } from "graphql-http/lib/use/express";
        import { createHandler as createBare } from "graphql-http";
        const root = { hello: () => "Hello world!", rollDice({ numDice }) {} };
        app.all("/graphql", createHandler({ schema, rootValue: root, context: (req, params) => ({ ip: req.raw.ip }) }));
        export const handler = createBare({ schema, onSubscribe: (req, params) => {}, onOperation: async (req) => {} });
      `),
    ).toEqual(["resolver hello", "resolver rollDice", "GraphQL request", "GraphQL request", "GraphQL request"]);
  });

  it("finds what express-graphql is given, as an object or by a function", () => {
    expect(
      entryPoints(`
        const { graphqlHTTP } = require("express-graphql");
        app.use("/graphql", graphqlHTTP({ schema, rootValue: { hello: () => "" }, customFormatErrorFn: (error) => error }));
        app.use("/api", graphqlHTTP(async (request, response) => ({ schema, rootValue: { bye: () => "" } })));
      `),
    ).toEqual(["resolver hello", "GraphQL request", "GraphQL request", "resolver bye"]);
  });

  it("finds what servers of subscriptions are given", () => {
    expect(
      entryPoints(`
        import { useServer } from "graphql-ws/use/ws";
        import { SubscriptionServer } from "subscriptions-transport-ws";
        useServer({ schema, context: async (ctx, msg, args) => ({}), onConnect: (ctx) => {}, onClose() {} }, wsServer);
        SubscriptionServer.create({ schema, execute, subscribe, onConnect(params, socket) {} }, { server });
      `),
    ).toEqual(["GraphQL socket", "GraphQL socket", "GraphQL socket", "GraphQL socket"]);
  });

  it("finds resolvers by their types", () => {
    expect(
      entryPoints(`
        import type { GraphQLFieldConfig, GraphQLFieldConfigMap, GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
        import type { IResolvers } from "@graphql-tools/utils";
        export const user: GraphQLFieldConfig<unknown, Context> = { type: User, resolve: (source) => null };
        const fields: GraphQLFieldConfigMap<unknown, Context> = { posts: { type: Post, async resolve(source) {} } };
        export const name: GraphQLFieldResolver<User, Context> = (user) => user.name;
        export function users(_: unknown, { limit }: Args, context: Context, info: GraphQLResolveInfo) {}
        const map: IResolvers<unknown, Context> = { Query: { users: () => [] } };
      `),
    ).toEqual(["resolve", "resolve", "name", "users", "users"]);
  });

  it("finds resolvers in files of their own, in a project that serves GraphQL", () => {
    const code = `
      export const posts = { type: Post, resolve: (root, args) => [] };
      export const resolvers = { Subscription: { ticks: { subscribe: () => {} } } };
    `;
    expect(entryPoints(code, graphqlJs)).toEqual(["posts.resolve", "resolvers.Subscription.ticks.subscribe"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients, input types and the functions that declare fields alone", () => {
    expect(
      entryPoints(
        `
        import { createClient } from "graphql-ws";
        import { GraphQLInputObjectType, GraphQLObjectType } from "graphql";
        const client = createClient({ url, on: { connected: (socket) => {} }, connectionParams: () => ({}) });
        const Filter = new GraphQLInputObjectType({ name: "Filter", fields: () => ({ term: { type: GraphQLString } }) });
        const Empty = new GraphQLObjectType({ name: "Empty", interfaces: () => [], fields: () => ({}) });
        module.exports = { resolve: { alias: (name) => name } };
        `,
        graphqlJs,
      ),
    ).toEqual([]);
  });

  it("reports what resolvers keep in the module, not what is registered while types are declared", () => {
    expect(
      reports(
        `
        import { GraphQLObjectType } from "graphql";
        const messages = {};
        const declared = new Set();
        export const Mutation = new GraphQLObjectType({
          name: "Mutation",
          fields: () => {
            declared.add("createMessage");
            return {
              createMessage: {
                type: Message,
                resolve(root, args, context) {
                  context.created = true;
                  messages[args.id] = args.input;
                },
              },
            };
          },
        });
        `,
        graphqlJs,
      ),
    ).toEqual(["no-module-level-mutable-state 14"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(
        `
        import { createHandler } from "graphql-http";
        let lastUrl;
        export const handler = createHandler({ schema, context(req) { lastUrl = req.url; return {}; } });
        `,
        graphqlJs,
      ),
    ).toEqual(["prefer-request-params 4"]);
  });
});
