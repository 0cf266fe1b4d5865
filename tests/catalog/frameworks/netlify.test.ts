import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Netlify Functions", () => {
  it("finds the function of a file or folder", () => {
    const code = `
      import type { Context } from "@netlify/functions";
      export default async (req: Request, context: Context) => new Response("Hello, world!");
      export const config = { path: "/hello" };
    `;
    expect(entryPoints(code, { file: "netlify/functions/hello.mts" })).toEqual(["function hello"]);
    expect(entryPoints(code, { file: "netlify/functions/hello/index.ts" })).toEqual(["function hello"]);
    expect(entryPoints(code, { file: "netlify/functions/hello/hello.ts" })).toEqual(["function hello"]);
    expect(entryPoints(code, { file: "netlify/edge-functions/hello.ts" })).toEqual(["edge function hello"]);
  });

  it("finds the handlers of events", () => {
    expect(
      entryPoints(
        `
        export default {
          deploySucceeded(event) {},
          async formSubmitted(event) {},
        };
        `,
        { file: "netlify/functions/events.mjs" },
      ),
    ).toEqual(["function events", "function events"]);
  });

  it("finds handlers of the older form", () => {
    expect(
      entryPoints(`exports.handler = async (event, context) => ({ statusCode: 200 });`, {
        file: "netlify/functions/hello.js",
      }),
    ).toEqual(["handler"]);
    expect(entryPoints(`export const handler = async () => {};`, { file: "netlify/functions/hello.js" })).toEqual([
      "function hello",
    ]);
  });

  it("finds handlers by their types and wrappers", () => {
    expect(
      entryPoints(`
        import { builder, schedule, stream } from "@netlify/functions";
        import type { BackgroundHandler, Handler, HandlerEvent } from "@netlify/functions";
        import type { EdgeFunction } from "@netlify/edge-functions";
        const page: Handler = async (one) => ({ statusCode: 200 });
        export const background: BackgroundHandler = async (one) => {};
        export const edge: EdgeFunction = async (one) => {};
        const nightly = schedule("@daily", async () => ({ statusCode: 200 }));
        const streamed = stream(async (one) => ({ statusCode: 200, body: "" }));
        const built = builder(async (one) => ({ statusCode: 200 }));
        export const handler = page;
        export function parse(request: HandlerEvent) {}
      `),
    ).toEqual(["page", "background", "edge", "handler", "handler", "handler", "parse"]);
  });

  it("leaves what functions share alone, and the files beside a function", () => {
    const code = `export default async (id) => {}; export const handler = async () => {};`;
    expect(entryPoints(code, { file: "netlify/functions/_shared/db.ts" })).toEqual([]);
    expect(entryPoints(code, { file: "netlify/functions/hello/db.ts" })).toEqual([]);
    expect(entryPoints(code, { file: "netlify/plugins/cache.ts" })).toEqual([]);
  });

  it("reports what a function keeps for the next request, also at the edge", () => {
    const code = `
      const visits = new Map();
      let locale;
      export default async (request, context) => {
        visits.set(context.ip, Date.now());
        locale = request.headers.get("accept-language");
        const parts = [];
        parts.push(request.url);
      };
    `;
    const expected = ["no-module-level-mutable-state 5", "prefer-request-params 6"];
    expect(reports(code, { file: "netlify/functions/visit.mts" })).toEqual(expected);
    expect(reports(code, { file: "netlify/edge-functions/visit.ts" })).toEqual(expected);
  });
});
