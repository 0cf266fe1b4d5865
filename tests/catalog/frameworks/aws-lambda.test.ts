import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("AWS Lambda", () => {
  it("finds exported handlers in every form", () => {
    expect(entryPoints(`export const handler = async (event, context) => {};`)).toEqual(["handler"]);
    expect(entryPoints(`export async function handler(event) {}`)).toEqual(["handler"]);
    expect(entryPoints(`const main = async (event) => {}; export { main as handler };`)).toEqual(["handler"]);
    expect(entryPoints(`exports.handler = async (event) => {};`)).toEqual(["handler"]);
    expect(entryPoints(`module.exports.hello = (event, context, callback) => callback(null);`)).toEqual(["hello"]);
    expect(entryPoints(`const handler = async (event) => {}; module.exports = { handler };`)).toEqual(["handler"]);
    expect(entryPoints(`export default async (event, context) => {};`)).toEqual(["default"]);
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

  it("trusts the bare name only in a project for Lambda", () => {
    expect(entryPoints(`export const handler = async () => {};`, { project: "aws-lambda" })).toEqual(["handler"]);
    expect(entryPoints(`export const handler = async () => {};`)).toEqual([]);
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

  it("leaves functions alone that only share a name", () => {
    expect(entryPoints(`const handler = (event) => {}; button.addEventListener("click", handler);`)).toEqual([]);
    expect(entryPoints(`export function onEvent(event) {}`)).toEqual([]);
  });
});
