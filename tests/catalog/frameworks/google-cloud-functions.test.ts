import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const gcf = { project: "google-cloud-functions" };

describe("Google Cloud Functions", () => {
  it("finds functions that are registered", () => {
    expect(
      entryPoints(`
        const functions = require("@google-cloud/functions-framework");
        functions.http("helloWorld", (req, res) => { res.send("Hello, World"); });
        functions.cloudEvent("helloPubSub", (cloudEvent) => {});
        functions.typed("sum", (numbers) => 0);
        functions.http("app", app);
        function app(req, res) {}
      `),
    ).toEqual(["http helloWorld", "cloudEvent helloPubSub", "typed sum", "http app"]);
    expect(
      entryPoints(`
        import { cloudEvent, http } from "@google-cloud/functions-framework";
        http("list", async (req, res) => {});
        cloudEvent("onUpload", async (upload) => {});
      `),
    ).toEqual(["http list", "cloudEvent onUpload"]);
  });

  it("finds functions that are exported, in a project with the framework", () => {
    const code = `
      exports.helloGET = (req, res) => { res.send("Hello"); };
      exports.helloPubSub = (message, context) => {};
      exports.helloGCS = async (file, context) => {};
      exports.onAudit = (cloudevent) => {};
      exports.stopBilling = async (pubsubEvent) => {};
      exports.format = (name, options) => {};
    `;
    expect(entryPoints(code, gcf)).toEqual(["helloGET", "helloPubSub", "helloGCS", "onAudit", "stopBilling"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("knows functions by their types", () => {
    expect(
      entryPoints(`
        import type { CloudEventFunction, HttpFunction, Request } from "@google-cloud/functions-framework";
        import type { EventFunction } from "@google-cloud/functions-framework/build/src/functions";
        export const hello: HttpFunction = (one, two) => {};
        export const onMessage: CloudEventFunction<Message> = (one) => {};
        export const legacy: EventFunction = (one, two) => {};
        export function authorize(request: Request) {}
      `),
    ).toEqual(["hello", "onMessage", "legacy", "authorize"]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(
        `
        import { http } from "msw";
        import { PubSub } from "@google-cloud/pubsub";
        http("hello", () => {});
        new PubSub().topic("orders").publish(Buffer.from("{}"), (error) => {});
        `,
        gcf,
      ),
    ).toEqual([]);
  });

  it("reports what a function keeps for the next one, not what it makes once", () => {
    expect(
      reports(`
        const functions = require("@google-cloud/functions-framework");
        const { Firestore } = require("@google-cloud/firestore");
        const visits = {};
        let firestore;
        let lastPath;
        functions.http("visit", (req, res) => {
          firestore = firestore || new Firestore();
          visits[req.ip] = (visits[req.ip] || 0) + 1;
          lastPath = req.path;
          res.locals.count = visits[req.ip];
        });
      `),
    ).toEqual(["no-module-level-mutable-state 9", "prefer-request-params 10"]);
  });
});
