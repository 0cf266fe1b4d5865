import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const azure = { project: "azure-functions" };

describe("Azure Functions, version 4 of the model", () => {
  it("finds HTTP functions, inline and by reference", () => {
    expect(
      entryPoints(`
        import { app, HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
        export async function httpTrigger1(request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> {
          return { body: "Hello" };
        }
        app.http("httpTrigger1", { methods: ["GET", "POST"], authLevel: "anonymous", handler: httpTrigger1 });
        app.http("list", { methods: ["GET"], handler: async (request) => ({ body: "" }) });
        app.get("users", async (request) => ({ body: "" }));
        app.deleteRequest("user", { route: "users/{id}", handler: async (request, context) => {} });
      `),
    ).toEqual(["httpTrigger1", "http list", "GET users", "DELETE user"]);
  });

  it("finds the functions of all other triggers, a CommonJS module", () => {
    expect(
      entryPoints(`
        const { app } = require("@azure/functions");
        app.timer("nightly", { schedule: "0 0 3 * * *", handler: (myTimer, context) => {} });
        app.storageQueue("orders", { queueName: "orders", handler: async (order, context) => {} });
        app.storageBlob("images", { path: "images/{name}", handler: (blob, context) => {} });
        app.serviceBusQueue("bus", { queueName: "q", handler: (message) => {} });
        app.serviceBusTopic("topic", { topicName: "t", handler: (message) => {} });
        app.eventHub("hub", { cardinality: "many", handler: (messages) => {} });
        app.eventGrid("grid", { handler: (event) => {} });
        app.cosmosDB("changes", { containerName: "c", handler: (documents) => {} });
        app.webPubSub("chat", { hub: "chat", handler: (request) => {} });
        app.mcpTool("weather", { description: "…", handler: async (toolArguments, context) => {} });
        app.generic("custom", { trigger: {}, handler: (data) => {} });
      `),
    ).toEqual([
      "timer nightly",
      "storageQueue orders",
      "storageBlob images",
      "serviceBusQueue bus",
      "serviceBusTopic topic",
      "eventHub hub",
      "eventGrid grid",
      "cosmosDB changes",
      "webPubSub chat",
      "mcpTool weather",
      "generic custom",
    ]);
  });

  it("tells the hooks of invocations from those of the application", () => {
    expect(
      entryPoints(`
        import { app } from "@azure/functions";
        app.hook.preInvocation((context) => { context.hookData.start = Date.now(); });
        app.hook.postInvocation(async (context) => {});
        app.hook.appStart((context) => {});
        app.hook.appTerminate((context) => {});
        app.warmup("warmup", { handler: () => {} });
        app.setup({ enableHttpStream: true });
      `),
    ).toEqual(["preInvocation hook", "postInvocation hook"]);
  });

  it("finds orchestrations, activities, entities and the functions that start them", () => {
    expect(
      entryPoints(`
        import { app, HttpHandler } from "@azure/functions";
        import * as df from "durable-functions";
        const helloOrchestration: df.OrchestrationHandler = function* (context) {};
        df.app.orchestration("hello", helloOrchestration);
        df.app.orchestration("fanOut", function* (context) { yield context.df.callActivity("say", "Tokyo"); });
        df.app.activity("say", { handler: (input) => "Hello" });
        df.app.entity("counter", (context) => { context.df.setState(context.df.getState(() => 0) + 1); });
        df.app.client.http("start", { route: "start", handler: async (request, client, context) => {} });
        app.http("manual", { extraInputs: [df.input.durableClient()], handler: async (request, context) => {} });
      `),
    ).toEqual([
      "helloOrchestration",
      "orchestration fanOut",
      "activity say",
      "entity counter",
      "http start",
      "http manual",
    ]);
  });

  it("knows handlers by their types", () => {
    expect(
      entryPoints(`
        import type { HttpHandler, HttpRequest, InvocationContext, PreInvocationHandler, TimerHandler } from "@azure/functions";
        import type { ActivityHandler, AppStartHandler } from "durable-functions";
        export const list: HttpHandler = async (request) => ({});
        export const tick: TimerHandler = async (timer) => {};
        export const before: PreInvocationHandler = (context) => {};
        export const say: ActivityHandler = (input) => {};
        export function parse(request: HttpRequest) {}
      `),
    ).toEqual(["list", "tick", "before", "say", "parse"]);
  });

  it("leaves alone what only looks like it", () => {
    expect(
      entryPoints(
        `
        import axios from "axios";
        import { app } from "electron";
        const api = axios.create();
        api.get("users", () => {});
        app.on("ready", () => {});
        export function run(options, context) {}
        `,
        azure,
      ),
    ).toEqual([]);
  });
});

describe("Azure Functions, version 3 of the model", () => {
  it("finds the function that a folder exports, and calls it by the folder's name", () => {
    const file = "HttpExample/index.js";
    expect(entryPoints(`module.exports = async function (context, req) { context.res = {}; };`, { file })).toEqual([
      "HttpExample",
    ]);
    expect(entryPoints(`exports.run = async (context, myTimer) => {};`, { file })).toEqual(["HttpExample"]);
    expect(entryPoints(`export default async (context, req) => {};`, { file: "src/list.ts" })).toEqual(["default"]);
    expect(entryPoints(`module.exports.hello = (context, req) => {};`, { file: "handler.js" })).toEqual(["hello"]);
    expect(entryPoints(`module.exports = async (context, myBlob) => {};`, { file: "blob.js" })).toEqual(["default"]);
  });

  it("finds functions of triggers with names of their own, in a project for Azure", () => {
    const code = `module.exports = async function (context, order) {};`;
    expect(entryPoints(code, { ...azure, file: "ProcessOrder/index.js" })).toEqual(["ProcessOrder"]);
    expect(entryPoints(code, { file: "ProcessOrder/index.js" })).toEqual([]);
  });

  it("finds functions by their types", () => {
    expect(
      entryPoints(`
        import { AzureFunction, Context, HttpRequest } from "@azure/functions";
        const httpTrigger: AzureFunction = async function (context: Context, req: HttpRequest): Promise<void> {};
        export default httpTrigger;
        export async function show(context: Context, id: string) {}
      `),
    ).toEqual(["httpTrigger", "show"]);
  });

  it("finds orchestrators and entities", () => {
    expect(
      entryPoints(`
        const df = require("durable-functions");
        module.exports = df.orchestrator(function* (context) { yield context.df.callActivity("Hello", "Tokyo"); });
        exports.counter = df.entity((context) => {});
      `),
    ).toEqual(["orchestrator", "entity"]);
  });

  it("leaves plugins alone, which take a context as well", () => {
    expect(entryPoints(`module.exports = function (context, options) {};`)).toEqual([]);
    expect(entryPoints(`export default function (context, inject) {}`, { file: "plugins/index.js" })).toEqual([]);
  });
});

describe("state in Azure Functions", () => {
  it("reports what a function keeps", () => {
    expect(
      reports(`
        import { app } from "@azure/functions";
        const orders = new Map();
        app.storageQueue("orders", {
          queueName: "orders",
          handler: async (order) => {
            orders.set(order.id, order);
          },
        });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
    expect(
      reports(`
        let requests = 0;
        module.exports = async function (context, req) {
          requests++;
          context.res = { body: requests };
        };
      `),
    ).toEqual(["no-module-level-mutable-state 4"]);
  });

  it("reports what an orchestration keeps outside its history", () => {
    expect(
      reports(`
        const df = require("durable-functions");
        const results = [];
        df.app.orchestration("cities", function* (context) {
          results.push(yield context.df.callActivity("hello", "Tokyo"));
          return results;
        });
      `),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });

  it("reports a request value that is copied to where other requests find it", () => {
    expect(
      reports(`
        import { app } from "@azure/functions";
        let language;
        app.get("page", async (request) => {
          language = request.query.get("lang");
        });
      `),
    ).toEqual(["prefer-request-params 5"]);
  });

  it("is silent about start-up, and about what lives with the invocation or in an entity", () => {
    expect(
      reports(`
        import { app } from "@azure/functions";
        import * as df from "durable-functions";
        const settings = new Map();
        app.hook.appStart(() => { settings.set("started", Date.now()); });
        app.hook.preInvocation((context) => { context.hookData.start = Date.now(); });
        app.http("list", {
          handler: async (request, context) => {
            context.extraOutputs.set("queue", []);
            const items = new Map();
            items.set("a", 1);
            return { jsonBody: [...items] };
          },
        });
        df.app.entity("counter", (context) => {
          const state = context.df.getState(() => ({ count: 0 }));
          state.count++;
          context.df.setState(state);
        });
      `),
    ).toEqual([]);
  });
});
