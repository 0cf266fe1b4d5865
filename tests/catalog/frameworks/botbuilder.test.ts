import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const botbuilder = { project: "botbuilder" };

describe("Bot Framework SDK", () => {
  it("finds the handlers of a bot, registered or overridden", () => {
    expect(
      entryPoints(
        `
        const { ActivityHandler, TeamsActivityHandler } = require("botbuilder");
        class EchoBot extends ActivityHandler {
          constructor() {
            super();
            this.onMessage(async (context, next) => { await next(); });
            this.onMembersAdded(async (context, next) => { await next(); });
          }
          async run(context) { await super.run(context); }
          format() {}
        }
        class TeamsBot extends TeamsActivityHandler {
          async handleTeamsTaskModuleFetch(context, request) {}
        }
        module.exports = { EchoBot, TeamsBot };
        `,
        botbuilder,
      ),
    ).toEqual(["handler", "handler", "EchoBot.run", "TeamsBot.handleTeamsTaskModuleFetch"]);
  });

  it("finds the turns and the middleware of an adapter", () => {
    expect(
      entryPoints(
        `
        import { CloudAdapter } from "botbuilder";
        const adapter = new CloudAdapter(auth);
        adapter.onTurnError = async (context, error) => {};
        adapter.use(async (context, next) => { await next(); });
        server.post("/api/messages", async (req, res) => {
          await adapter.process(req, res, async (turn) => bot.run(turn));
        });
        `,
        botbuilder,
      ),
    ).toEqual(["onTurnError", "middleware", "turn"]);
  });

  it("finds the steps of dialogs", () => {
    expect(
      entryPoints(`
        import { ComponentDialog, WaterfallDialog } from "botbuilder-dialogs";
        export class ProfileDialog extends ComponentDialog {
          constructor() {
            super("profile");
            this.addDialog(new WaterfallDialog("waterfall", [this.nameStep.bind(this), this.ageStep.bind(this)]));
          }
          async nameStep(step) {}
          async ageStep(step) {}
          async onContinueDialog(inner) {}
        }
      `),
    ).toEqual(["dialog waterfall", "dialog waterfall", "ProfileDialog.onContinueDialog"]);
  });

  it("finds the routes of an agent", () => {
    expect(
      entryPoints(`
        import { AgentApplication, MemoryStorage } from "@microsoft/agents-hosting";
        const agent = new AgentApplication({ storage: new MemoryStorage() });
        agent.onMessage("/help", async (context, state) => {});
        agent.onActivity("message", async (context, state) => {});
      `),
    ).toEqual(["onMessage /help", "onActivity message"]);
  });

  it("believes parameters only in a project with the SDK", () => {
    const code = `export const greet = async (context, next) => {};`;
    expect(entryPoints(code, botbuilder)).toEqual(["greet"]);
    expect(entryPoints(code)).toEqual([]);
    expect(entryPoints(`export const greet = async (context) => {};`, botbuilder)).toEqual([]);
  });

  it("reports what a bot keeps in its fields or its module, not what it registers", () => {
    expect(
      reports(
        `
const { ActivityHandler } = require("botbuilder");
const references = {};
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.greeted = new Set();
    this.names = new Map();
    this.names.set("bot", "Bot");
    this.onMessage(async (context, next) => {
      references[context.activity.conversation.id] = context.activity;
      this.greeted.add(context.activity.from.id);
      context.turnState.set("seen", true);
      await next();
    });
  }
}
module.exports.Bot = Bot;
        `,
        botbuilder,
      ),
    ).toEqual(["no-module-level-mutable-state 11", "no-module-level-mutable-state 12"]);
  });
});
