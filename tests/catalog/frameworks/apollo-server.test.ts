import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const apollo = { project: "apollo-server" };

function lifetimes(code: string): Record<string, string> {
  const file = parse(code);
  const classes = file.bindings.scopes.flatMap(({ block }) => (block.type === "ClassDeclaration" ? [block] : []));
  return Object.fromEntries(classes.map((node) => [node.id?.name ?? "", file.lifetimes.ofInstances(node)]));
}

describe("Apollo Server", () => {
  it("finds resolvers and the function that makes the context", () => {
    expect(
      entryPoints(`
        import { ApolloServer } from "@apollo/server";
        import { startStandaloneServer } from "@apollo/server/standalone";
        const resolvers = {
          Query: { books: () => books, book: (parent, args, contextValue, info) => books[args.id] },
          Mutation: { addBook },
          Book: { author(parent) { return parent.author; }, __resolveReference: (reference) => null },
          Subscription: { bookAdded: { subscribe: () => pubsub.asyncIterator(["BOOK_ADDED"]), resolve: (payload) => payload } },
        };
        async function addBook(_, { title }, { dataSources }) {}
        const server = new ApolloServer({ typeDefs, resolvers });
        const { url } = await startStandaloneServer(server, {
          context: async ({ req }) => ({ token: req.headers.token }),
          listen: { port: 4000 },
        });
      `),
    ).toEqual([
      "resolver books",
      "resolver book",
      "resolver author",
      "resolver __resolveReference",
      "resolver bookAdded",
      "resolver bookAdded",
      "resolver addBook",
      "context",
    ]);
  });

  it("finds resolvers in arrays, spreads and subgraphs", () => {
    expect(
      entryPoints(`
        import { ApolloServer } from "@apollo/server";
        import { buildSubgraphSchema } from "@apollo/subgraph";
        const users = { Query: { users: () => [] } };
        const posts = { Query: { posts: () => [] } };
        new ApolloServer({ typeDefs, resolvers: [users, { ...posts }] });
        new ApolloServer({ schema: buildSubgraphSchema([{ typeDefs, resolvers: { Query: { me() {} } } }]) });
      `),
    ).toEqual(["resolver users", "resolver posts", "resolver me"]);
  });

  it("finds contexts in the integrations with other servers", () => {
    expect(
      entryPoints(`
        import { expressMiddleware } from "@as-integrations/express5";
        import { startServerAndCreateNextHandler } from "@as-integrations/next";
        import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
        import type { ExpressContextFunctionArgument } from "@apollo/server/express4";
        import type { ContextFunction } from "@apollo/server";
        import type { ApolloFastifyContextFunction } from "@as-integrations/fastify";
        app.use("/graphql", cors(), expressMiddleware(server, { context: async ({ req }) => ({ req }) }));
        export default startServerAndCreateNextHandler(server, { context: async (req, res) => ({ req }) });
        export const graphqlHandler = startServerAndCreateLambdaHandler(
          server,
          handlers.createAPIGatewayProxyEventV2RequestHandler(),
          { middleware: [async (event) => async (result) => {}] },
        );
        export async function fromExpress({ req }: ExpressContextFunctionArgument) {}
        export const typed: ContextFunction<[Argument], MyContext> = async (argument) => ({});
        const fromFastify: ApolloFastifyContextFunction<MyContext> = async (request, reply) => ({});
      `),
    ).toEqual(["context", "context", "middleware", "middleware", "fromExpress", "typed", "fromFastify"]);
  });

  it("finds what the packages before version 4 are given", () => {
    expect(
      entryPoints(`
        const { ApolloServer, gql } = require("apollo-server-express");
        const server = new ApolloServer({
          typeDefs,
          resolvers: { Query: { hello: () => "Hello world!" } },
          context: ({ req }) => ({ user: req.user }),
          dataSources: () => ({ movies: new MoviesAPI() }),
          formatError: (error) => error,
          plugins: [() => ({ requestDidStart(requestContext) {} })],
          subscriptions: { onConnect: (params) => {} },
        });
        server.applyMiddleware({ app, onHealthCheck: async (req) => {} });
      `),
    ).toEqual(["resolver hello", "context", "dataSources", "ApolloServer", "plugin", "subscription", "health check"]);
  });

  it("tells the events of requests from those of the server", () => {
    expect(
      entryPoints(`
        import { ApolloServer } from "@apollo/server";
        import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from "@apollo/server";
        const server = new ApolloServer({
          typeDefs,
          plugins: [
            {
              async serverWillStart() { return { async drainServer() {}, async serverWillStop() {} }; },
              async requestDidStart(requestContext) {
                return { async didEncounterErrors(requestContext) {}, async parsingDidStart() {} };
              },
            },
          ],
        });
        server.addPlugin({ async requestDidStart() {}, async startupDidFail() {} });
        const typed: ApolloServerPlugin<MyContext> = { async requestDidStart() {}, async serverWillStart() {} };
        const listener: GraphQLRequestListener<MyContext> = { async willSendResponse({ response }) {} };
        export class Logging implements ApolloServerPlugin { async requestDidStart() {} async serverWillStart() {} }
        export function operationOf(requestContext: GraphQLRequestContext<MyContext>) {}
      `),
    ).toEqual([
      "plugin",
      "plugin",
      "plugin",
      "plugin",
      "requestDidStart",
      "willSendResponse",
      "Logging.requestDidStart",
      "operationOf",
    ]);
  });

  it("finds plugins and resolvers in files of their own, in a project with Apollo Server", () => {
    const plugins = `
      export const logging = { async requestDidStart() { return { async willSendResponse() {} }; }, serverWillStart() {} };
      export const tracing = () => ({ async requestDidStart() {} });
    `;
    expect(entryPoints(plugins, apollo)).toEqual(["plugin", "plugin", "plugin"]);
    expect(entryPoints(plugins)).toEqual([]);
    const resolvers = `
      export const resolvers = { Query: { users: () => [] }, User: { posts: (user) => [] } };
      export const userResolvers = { Mutation: { addUser: (_, { name }) => null } };
      export const Query = { me: () => null };
    `;
    expect(entryPoints(resolvers, apollo)).toEqual([
      "resolvers.Query.users",
      "resolvers.User.posts",
      "userResolvers.Mutation.addUser",
      "Query.me",
    ]);
    expect(entryPoints(resolvers)).toEqual([]);
  });

  it("finds resolvers by the folder of their file and by the names of their parameters", () => {
    const query = `function feed(first, { filter }) {} module.exports = { feed };`;
    expect(entryPoints(query, { ...apollo, file: "src/resolvers/Query.js" })).toEqual(["Query feed"]);
    expect(entryPoints(query, { ...apollo, file: "src/queries.js" })).toEqual([]);
    const named = `
      export const posts = (parent, args) => [];
      export const feed = authenticated(async (root, { filter }, context) => []);
      export const links = (_, args, ctx) => [];
      export const onSuccess = (_, { id }) => {};
    `;
    expect(entryPoints(named, apollo)).toEqual(["posts", "feed", "links"]);
    expect(entryPoints(named)).toEqual([]);
  });

  it("leaves Apollo Client and its tests alone", () => {
    expect(
      entryPoints(
        `
        import { ApolloClient, InMemoryCache, useQuery } from "@apollo/client";
        import { graphql } from "msw";
        const client = new ApolloClient({
          cache: new InMemoryCache({ typePolicies: { Query: { fields: { feed: { merge(existing, incoming) {} } } } } }),
          resolvers: { Query: { isLoggedIn: () => false } },
        });
        useQuery(query, { onCompleted: (data) => {} });
        graphql.query("Feed", ({ variables }) => {});
        `,
        apollo,
      ),
    ).toEqual([]);
  });

  it("knows that data sources live as long as an operation", () => {
    expect(
      lifetimes(`
        import { RESTDataSource } from "@apollo/datasource-rest";
        import { DataSource } from "apollo-datasource";
        import type { ApolloServerPlugin } from "@apollo/server";
        class MoviesAPI extends RESTDataSource {}
        class Users extends DataSource {}
        class Logging implements ApolloServerPlugin {}
      `),
    ).toEqual({ MoviesAPI: "request", Users: "request", Logging: "process" });
  });

  it("reports what resolvers keep in the module, not what they put into the context or a data source", () => {
    expect(
      reports(
        `
        import { ApolloServer } from "@apollo/server";
        import { RESTDataSource } from "@apollo/datasource-rest";
        const books = [];
        class MoviesAPI extends RESTDataSource {
          seen = new Map();
          willSendRequest(path, request) { this.seen.set(path, request); }
          async movie(id) { this.seen.set(id, true); return this.get(id); }
        }
        new ApolloServer({
          typeDefs,
          resolvers: {
            Mutation: {
              addBook(parent, args, context) {
                context.added = true;
                books.push(args.book);
              },
            },
          },
        });
        `,
        apollo,
      ),
    ).toEqual(["no-module-level-mutable-state 16"]);
  });

  it("reports counters of a plugin that are written for each request, not those of the start", () => {
    expect(
      reports(
        `
        import { ApolloServer } from "@apollo/server";
        let operations = 0;
        let schema;
        new ApolloServer({
          typeDefs,
          plugins: [
            {
              async serverWillStart(service) { schema = service.schema; },
              async requestDidStart() { return { async willSendResponse() { operations++; } }; },
            },
          ],
        });
        `,
        apollo,
      ),
    ).toEqual(["no-module-level-mutable-state 10"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(
        `
        import { startServerAndCreateNextHandler } from "@as-integrations/next";
        let currentLocale;
        export default startServerAndCreateNextHandler(server, {
          context: async (req, res) => { currentLocale = req.headers["accept-language"]; return {}; },
        });
        `,
        apollo,
      ),
    ).toEqual(["prefer-request-params 5"]);
  });
});
