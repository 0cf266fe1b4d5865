import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("SST", () => {
  it("finds handlers in a project of its own", () => {
    const code = `export async function handler() {} export function middleware() {}`;
    expect(entryPoints(code, { project: "sst" })).toEqual(["handler"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds subscribers, authorizers and workflows", () => {
    expect(
      entryPoints(`
        import { bus } from "sst/aws/bus";
        import { realtime } from "sst/aws/realtime";
        import { workflow } from "sst/aws/workflow";
        export const subscriber = bus.subscriber([MyEvent], async (order) => {});
        export const authorizer = realtime.authorizer(async (token) => ({ subscribe: [] }));
        export const checkout = workflow.handler(async (order, ctx) => { await ctx.step("pay", async () => {}); });
      `),
    ).toEqual(["subscriber", "authorizer", "handler"]);
  });

  it("finds the callbacks of its authentication", () => {
    expect(
      entryPoints(`
        import { AuthHandler } from "sst/auth";
        const app = AuthHandler({
          session,
          providers: {},
          callbacks: { error: async (error, req) => {}, auth: { async success(ctx, input) {} } },
        });
      `),
    ).toEqual(["auth callback", "auth callback"]);
  });

  it("finds the handlers of version 2", () => {
    expect(
      entryPoints(`
        import { ApiHandler, useBody } from "sst/node/api";
        import { JobHandler } from "sst/node/job";
        import { EventHandler } from "sst/node/event-bus";
        import { WebSocketApiHandler } from "sst/node/websocket-api";
        import { Handler } from "sst/context";
        export const create = ApiHandler(async (evt) => ({ statusCode: 200 }));
        export const job = JobHandler("importer", async (payload) => {});
        export const onCreated = EventHandler(Todo.Events.Created, async (evt) => {});
        export const connect = WebSocketApiHandler(async () => {});
        export const consume = Handler("sqs", async (evt) => {});
      `),
    ).toEqual(["handler", "job importer", "subscriber", "handler", "sqs handler"]);
  });

  it("leaves the configuration of the infrastructure alone", () => {
    expect(
      entryPoints(
        `
        export default $config({
          app(input) { return { name: "app" }; },
          async run() { new sst.aws.Function("Api", { handler: "src/lambda.handler" }); },
        });
        `,
        { project: "sst", file: "sst.config.ts" },
      ),
    ).toEqual([]);
  });

  it("reports what a subscriber keeps for the next event", () => {
    expect(
      reports(`
        import { bus } from "sst/aws/bus";
        const orders = [];
        export const handler = bus.subscriber(OrderPlaced, async (event) => {
          orders.push(event.properties.id);
        });
      `),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });
});
