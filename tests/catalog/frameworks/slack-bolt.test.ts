import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const slackBolt = { project: "slack-bolt" };

describe("Bolt for JavaScript", () => {
  it("finds listeners and middleware", () => {
    expect(
      entryPoints(`
        const { App } = require("@slack/bolt");
        const app = new App({ token, signingSecret, authorize: async ({ teamId }) => ({}) });
        app.use(async ({ next }) => { await next(); });
        app.message("hello", async ({ message, say }) => {});
        app.message(/^(hi|hey)/, noBotMessages, async ({ say }) => {});
        app.event("app_mention", async ({ event, client }) => {});
        app.command("/ticket", async ({ ack }) => { await ack(); });
        app.action({ action_id: APPROVE }, async ({ ack }) => {});
        app.shortcut("open_modal", openModal);
        app.view("view_1", async ({ ack, body, view }) => {});
        app.options("external", async ({ options, ack }) => {});
        app.function("sample", async ({ inputs, complete }) => {});
        app.error(async (error) => {});
        (async () => { await app.start(3000); })();
        async function openModal({ shortcut, ack }) {}
        async function noBotMessages({ message, next }) {}
      `),
    ).toEqual([
      "authorize",
      "middleware",
      "message hello",
      "message /^(hi|hey)/",
      "event app_mention",
      "command /ticket",
      "action",
      "view view_1",
      "options external",
      "function sample",
      "error handler",
      "shortcut open_modal",
      "message /^(hi|hey)/",
    ]);
  });

  it("finds what apps and receivers are given to call", () => {
    expect(
      entryPoints(`
        import { App, Assistant, ExpressReceiver } from "@slack/bolt";
        const receiver = new ExpressReceiver({ signingSecret, processEventErrorHandler: async ({ error }) => true });
        receiver.router.get("/secret-page", (req, res) => { res.send("yay!"); });
        const app = new App({
          receiver,
          installationStore: { storeInstallation: async (installation) => {} },
          customRoutes: [{ path: "/health-check", method: ["GET"], handler: (req, res) => {} }],
        });
        app.assistant(new Assistant({ threadStarted: async ({ say }) => {}, userMessage: async ({ say }) => {} }));
      `),
    ).toEqual(["receiver", "GET /secret-page", "app", "custom route", "assistant", "assistant"]);
  });

  it("knows listeners by their types", () => {
    expect(
      entryPoints(`
        import type { App, Middleware, SlackCommandMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
        export const auth: Middleware<SlackEventMiddlewareArgs> = async ({ next }) => { await next(); };
        export async function ticket({ ack }: SlackCommandMiddlewareArgs) { await ack(); }
        export const register = (app: App) => { app.command("/ticket", ticket); };
      `),
    ).toEqual(["auth", "ticket"]);
  });

  it("knows listeners by their folder and what they are given, in a project with Bolt", () => {
    const code = `
      export const sampleCommandCallback = async ({ ack, respond, logger }) => {};
      export const register = (app) => {};
      export const format = ({ width }) => width;
    `;
    expect(entryPoints(code, { ...slackBolt, file: "listeners/commands/sample-command.js" })).toEqual([
      "sampleCommandCallback",
    ]);
    expect(entryPoints(code, { ...slackBolt, file: "src/sample-command.js" })).toEqual([]);
    expect(entryPoints(code, { file: "listeners/commands/sample-command.js" })).toEqual([]);
  });

  it("leaves command lines, and events of other things, alone", () => {
    expect(
      entryPoints(
        `
        import { program } from "commander";
        program.command("ticket").action(async () => {});
        analytics.event("app_mention", async ({ event }) => {});
        `,
        slackBolt,
      ),
    ).toEqual([]);
  });

  it("reports what listeners keep in their module, and what they copy from the request", () => {
    expect(
      reports(`
import { App } from "@slack/bolt";
const votes = new Map();
let lastUser;
const app = new App({ token: process.env.SLACK_TOKEN });
app.command("/vote", async ({ command, ack }) => {
  votes.set(command.user_id, command.text);
  await ack();
});
app.action("approve", async ({ body }) => {
  lastUser = body.user.id;
});
      `),
    ).toEqual(["no-module-level-mutable-state 7", "prefer-request-params 11"]);
  });

  it("reports nothing that middleware puts into the context of the request", () => {
    expect(
      reports(`
import { App } from "@slack/bolt";
const app = new App({ token: process.env.SLACK_TOKEN });
app.use(async ({ context, payload, next }) => {
  context.user = payload.user;
  await next();
});
      `),
    ).toEqual([]);
  });
});
