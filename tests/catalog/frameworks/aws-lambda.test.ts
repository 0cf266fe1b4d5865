import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const lambda = { project: "aws-lambda" };

describe("AWS Lambda", () => {
  it("finds exported handlers in every form", () => {
    expect(entryPoints(`export const handler = async (event, context) => {};`)).toEqual(["handler"]);
    expect(entryPoints(`export async function handler(event) {}`)).toEqual(["handler"]);
    expect(entryPoints(`const main = async (event) => {}; export { main as handler };`)).toEqual(["handler"]);
    expect(entryPoints(`exports.handler = async (event) => {};`)).toEqual(["handler"]);
    expect(entryPoints(`module.exports.hello = (event, context, callback) => callback(null);`)).toEqual(["hello"]);
    expect(entryPoints(`const handler = async (event) => {}; module.exports = { handler };`)).toEqual(["handler"]);
    expect(entryPoints(`export default async (event, context) => {};`)).toEqual(["default"]);
    expect(entryPoints(`export const main = async (event) => {};`)).toEqual(["main"]);
  });

  it("finds handlers that take their event apart", () => {
    expect(entryPoints(`exports.handler = async ({ Records }) => {};`)).toEqual(["handler"]);
    expect(entryPoints(`export const handler = async ({ pathParameters, body }) => {};`)).toEqual(["handler"]);
  });

  it("finds handlers by their types, whatever they are called", () => {
    expect(
      entryPoints(`
        import type { APIGatewayProxyEventV2, Context, SQSHandler } from "aws-lambda";
        export const consume: SQSHandler = async ({ Records }) => {};
        export const list = async (request: APIGatewayProxyEventV2, context: Context) => ({ statusCode: 200 });
      `),
    ).toEqual(["consume", "list"]);
  });

  it("finds handlers of queues, topics, buckets, buses, streams, schedules and the edge", () => {
    expect(
      entryPoints(`
        import {
          CloudFrontRequestHandler, DynamoDBStreamHandler, EventBridgeHandler, KinesisStreamHandler, S3Handler,
          ScheduledHandler, SNSHandler,
        } from "aws-lambda";
        import type { SQSEvent, SQSRecord } from "aws-lambda";
        export const notify: SNSHandler = async (notification) => {};
        export const index: S3Handler = async (upload) => {};
        export const onOrder: EventBridgeHandler<"Order Placed", Order, void> = async ({ detail }) => {};
        export const replicate: DynamoDBStreamHandler = (changes) => {};
        export const count: KinesisStreamHandler = async (records) => {};
        export const nightly: ScheduledHandler = async () => {};
        export const rewrite: CloudFrontRequestHandler = async (request) => request.Records[0].cf.request;
        export const authorize: AWSLambda.APIGatewayTokenAuthorizerHandler = async (token) => {};
        export async function consume(queue: SQSEvent) {}
        export async function one(record: SQSRecord) {}
      `),
    ).toEqual([
      "notify",
      "index",
      "onOrder",
      "replicate",
      "count",
      "nightly",
      "rewrite",
      "authorize",
      "consume",
      "one",
    ]);
  });

  it("trusts the bare name, and the event alone, only in a project for Lambda", () => {
    const code = `export const handler = async () => {}; exports.create = async (event) => {};`;
    expect(entryPoints(code, lambda)).toEqual(["handler", "create"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds what middy, Powertools and response streaming wrap", () => {
    expect(
      entryPoints(`
        import middy from "@middy/core";
        import { Router } from "@aws-lambda-powertools/event-handler/http";
        import type { LambdaInterface } from "@aws-lambda-powertools/commons/types";
        const lambdaHandler = async (order, ctx) => {};
        export const handler = middy().use({ before: async (req) => {}, onError: (req) => {} }).handler(lambdaHandler);
        export const other = middy(async (order) => {});
        export const stream = awslambda.streamifyResponse(async (order, responseStream) => {});
        const app = new Router();
        app.get("/orders/:id", async ({ params }) => ({ id: params.id }));
        class Lambda implements LambdaInterface { async handler(order, ctx) {} }
        const lambda = new Lambda();
        export const bound = lambda.handler.bind(lambda);
      `),
    ).toEqual(["handler", "middleware", "middleware", "handler", "handler", "GET /orders/:id", "Lambda.handler"]);
  });

  it("finds middleware for middy, by its type and by its form", () => {
    expect(
      entryPoints(`
        import middy from "@middy/core";
        export const audit = (): middy.MiddlewareObj => {
          const before: middy.MiddlewareFn = async (request) => {};
          return { before };
        };
        export const timing: middy.MiddlewareObj = { after: (request) => {} };
      `),
    ).toEqual(["before", "after"]);
    const code = `
      const customMiddleware = (options) => {
        const customMiddlewareBefore = async (request) => {};
        const customMiddlewareOnError = async (request) => {};
        return { before: customMiddlewareBefore, onError: customMiddlewareOnError };
      };
      module.exports = customMiddleware;
    `;
    expect(entryPoints(code, lambda)).toEqual(["middleware", "middleware"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds the routes of middy's router", () => {
    expect(
      entryPoints(`
        import middy from "@middy/core";
        import httpRouterHandler from "@middy/http-router";
        import { getHandler } from "./get.js";
        const postHandler = middy().handler((order) => {});
        const routes = [
          { method: "GET", path: "/user/{id}", handler: getHandler },
          { method: "PUT", path: "/user/{id}", handler: async (order, context) => {} },
          { method: "POST", path: "/user", handler: postHandler },
        ];
        export const handler = middy().handler(httpRouterHandler(routes));
      `),
    ).toEqual(["handler", "route"]);
  });

  it("finds what the event handlers of Powertools route", () => {
    expect(
      entryPoints(
        `
        import { AppSyncGraphQLResolver } from "@aws-lambda-powertools/event-handler/appsync-graphql";
        import { AppSyncEventsResolver } from "@aws-lambda-powertools/event-handler/appsync-events";
        import { BedrockAgentFunctionResolver } from "@aws-lambda-powertools/event-handler/bedrock-agent";
        import { NotFoundError, Router } from "@aws-lambda-powertools/event-handler/http";
        const graphql = new AppSyncGraphQLResolver({ logger });
        graphql.onQuery("getTodo", async ({ id }) => {});
        graphql.onMutation("createTodo", async ({ title }) => {});
        graphql.resolver(async () => {}, { fieldName: "todos" });
        const channels = new AppSyncEventsResolver();
        channels.onPublish("/default/foo", (payload) => payload);
        channels.onSubscribe("/default/*", (event) => {});
        const agent = new BedrockAgentFunctionResolver();
        agent.tool(async ({ city }) => {}, { name: "weatherForCity" });
        const app = new Router();
        app.use(async ({ reqCtx, next }) => { await next(); });
        app.notFound(async (error, reqCtx) => {});
        app.errorHandler(NotFoundError, async (error) => {});
        export const handler = async (order, context) => app.resolve(order, context);
      `,
        lambda,
      ),
    ).toEqual([
      "query getTodo",
      "mutation createTodo",
      "resolver",
      "publish /default/foo",
      "subscribe /default/*",
      "tool",
      "middleware",
      "not-found handler",
      "error handler",
      "handler",
    ]);
  });

  it("finds what other wrappers call for each invocation", () => {
    expect(
      entryPoints(`
        const { datadog } = require("datadog-lambda-js");
        const Sentry = require("@sentry/aws-serverless");
        const serverless = require("serverless-http");
        const { makeIdempotent } = require("@aws-lambda-powertools/idempotency");
        const { kafkaConsumer } = require("@aws-lambda-powertools/kafka");
        const { withDurableExecution } = require("@aws/durable-execution-sdk-js");
        exports.traced = datadog(async (order) => {});
        exports.watched = Sentry.wrapHandler(async (order) => {});
        exports.http = serverless((req, res) => {}, { request(request, order, context) {} });
        const pay = makeIdempotent(async (order) => {}, { persistenceStore });
        exports.kafka = kafkaConsumer(async (order) => {}, schema);
        exports.durable = withDurableExecution(async (order, durable) => { await durable.step("pay", async () => {}); });
      `),
    ).toEqual(["handler", "handler", "handler", "handler", "idempotent function", "handler", "handler"]);
  });

  it("leaves functions alone that only share a name", () => {
    expect(entryPoints(`const handler = (event) => {}; button.addEventListener("click", handler);`)).toEqual([]);
    expect(entryPoints(`export function onEvent(event) {}`)).toEqual([]);
    expect(entryPoints(`export const handler = ({ onChange, body }) => {};`)).toEqual([]);
    expect(entryPoints(`import { Handler } from "./events.js"; export const onClick: Handler = () => {};`)).toEqual([]);
  });

  it("reports what a handler keeps for the next invocation", () => {
    expect(
      reports(`
        const seen = new Map();
        let count = 0;
        exports.handler = async (event) => {
          for (const { messageId } of event.Records) seen.set(messageId, true);
          count++;
        };
      `),
    ).toEqual(["no-module-level-mutable-state 5", "no-module-level-mutable-state 6"]);
  });

  it("reports what the record handler of a batch keeps", () => {
    expect(
      reports(`
        import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
        import type { SQSHandler, SQSRecord } from "aws-lambda";
        const processor = new BatchProcessor(EventType.SQS);
        const orders = [];
        const recordHandler = async (record) => {
          orders.push(JSON.parse(record.body));
        };
        export const handler: SQSHandler = async (event, context) =>
          processPartialResponse(event, recordHandler, processor, { context });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });

  it("reports fields of the one instance that has the handler", () => {
    expect(
      reports(`
        import type { LambdaInterface } from "@aws-lambda-powertools/commons/types";
        class Lambda implements LambdaInterface {
          private orders = new Map<string, Order>();
          public async handler(event: { id: string }, context: unknown) {
            this.orders.set(event.id, event);
          }
        }
        const lambda = new Lambda();
        export const handler = lambda.handler.bind(lambda);
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
    expect(
      reports(`
        class Orders {
          seen = [];
          handle(event) { this.seen.push(event.id); }
        }
        const orders = new Orders();
        exports.handler = async (event) => orders.handle(event);
      `),
    ).toEqual(["no-module-level-mutable-state 4"]);
  });

  it("reports a request value that is copied to where other invocations find it", () => {
    expect(
      reports(`
        let tenant;
        exports.handler = async (event, context) => {
          tenant = event.pathParameters.tenant;
        };
      `),
    ).toEqual(["prefer-request-params 4"]);
    expect(
      reports(`
        import { Router } from "@aws-lambda-powertools/event-handler/http";
        const app = new Router();
        app.get("/todos/:id", async (reqCtx) => {
          reqCtx.shared.set("lastTodo", reqCtx.params.id);
          reqCtx.set("todo", reqCtx.params.id);
        });
      `),
    ).toEqual(["prefer-request-params 5"]);
  });

  it("is silent about what is made once, and what lives with the invocation", () => {
    expect(
      reports(`
        import awsLambdaFastify from "@fastify/aws-lambda";
        import serverlessExpress from "@codegenie/serverless-express";
        import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
        import { app, init } from "./app.js";
        const client = new DynamoDBClient({});
        let proxy;
        let server;
        export const handler = async (event, context) => {
          context.callbackWaitsForEmptyEventLoop = false;
          event.user = { id: 1 };
          proxy ??= awsLambdaFastify(await init());
          if (!server) server = serverlessExpress({ app });
          const items = new Map();
          items.set("a", 1);
          return proxy(event, context);
        };
      `),
    ).toEqual([]);
  });

  it("takes what a factory returns for no handler by its parameters alone", () => {
    const body = `let foods = []; const load = (event, callback) => { foods = event.foods; callback(); };`;
    expect(reports(`${body} module.exports = () => ({ load });`)).toEqual([]);
    expect(reports(`${body} module.exports = { load };`)).toEqual(["no-module-level-mutable-state 1"]);
  });
});
