import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const inngest = { project: "inngest" };

describe("Inngest", () => {
  it("finds functions and what handles their failures", () => {
    expect(
      entryPoints(`
        import { Inngest } from "inngest";
        const client = new Inngest({ id: "my-app" });
        export const hello = client.createFunction(
          { id: "hello-world", triggers: { event: "app/hello" }, onFailure: async ({ error }) => {} },
          async ({ event, step }) => { await step.run("send", async () => {}); },
        );
        client.createFunction({ id: "old" }, { cron: "0 0 * * *" }, nightly);
        async function nightly({ step }) {}
      `),
    ).toEqual(["failure of hello-world", "function hello-world", "function old"]);
  });

  it("finds the methods of middleware", () => {
    expect(
      entryPoints(`
        import { Middleware } from "inngest";
        export class Audit extends Middleware.BaseMiddleware {
          readonly id = "audit";
          async wrapRequest({ next }) { return next(); }
          format() {}
        }
      `),
    ).toEqual(["Audit.wrapRequest"]);
  });

  it("knows the client by its name in a project with Inngest", () => {
    const code = `
      import { inngest } from "@/lib/inngest";
      export const hello = inngest.createFunction({ id: "hello" }, { event: "hello" }, async ({ event }) => {});
    `;
    expect(entryPoints(code, inngest)).toEqual(["function hello"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves functions that others create alone", () => {
    expect(entryPoints(`awsLambda.createFunction({ id: "hello" }, {}, async ({ event }) => {});`, inngest)).toEqual([]);
  });

  it("reports what a function, or a step of it, keeps in its module", () => {
    expect(
      reports(`
import { Inngest } from "inngest";
const inngest = new Inngest({ id: "shop" });
const emails = new Map();
export const onSignup = inngest.createFunction({ id: "signup" }, async ({ event, step }) => {
  await step.run("remember", () => {
    emails.set(event.data.user, event.data.email);
  });
});
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });

  it("makes middleware anew for each request", () => {
    expect(
      reports(`
import { Middleware } from "inngest";
export class Timing extends Middleware.BaseMiddleware {
  readonly id = "timing";
  started = new Map();
  onStepStart({ stepInfo }) { this.started.set(stepInfo.hashedId, Date.now()); }
}
      `),
    ).toEqual([]);
  });
});
