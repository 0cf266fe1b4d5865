import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const telegraf = { project: "telegraf" };

describe("Telegraf", () => {
  it("finds middleware", () => {
    expect(
      entryPoints(`
        const { Telegraf } = require("telegraf");
        const { message } = require("telegraf/filters");
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.start((ctx) => ctx.reply("Welcome"));
        bot.help(help);
        bot.on(message("sticker"), (ctx) => ctx.reply("👍"));
        bot.hears("hi", (ctx) => ctx.reply("Hey there"));
        bot.command("quit", async (ctx) => {}).action("ok", async (ctx) => {});
        bot.use(async (ctx, next) => { await next(); });
        bot.catch((err, ctx) => {});
        bot.launch(() => {});
        function help(ctx) {}
      `),
    ).toEqual(["start", "on", "hears hi", "command quit", "action ok", "middleware", "error handler", "help"]);
  });

  it("finds the steps of scenes", () => {
    expect(
      entryPoints(`
        import { Composer, Scenes } from "telegraf";
        const wizard = new Scenes.WizardScene("order", async (ctx) => {}, new Composer().command("skip", async (ctx) => {}));
        const scene = new Scenes.BaseScene("greeter");
        scene.enter((ctx) => {});
        scene.leave((ctx) => {});
      `),
    ).toEqual(["scene order", "command skip", "enter", "leave"]);
  });

  it("knows middleware and contexts by their types", () => {
    expect(
      entryPoints(`
        import type { Context, MiddlewareFn, Telegraf } from "telegraf";
        export const log: MiddlewareFn<Context> = async (c, next) => next();
        export class Orders { list(c: Context) {} }
        export const register = (b: Telegraf) => { b.action(/buy:(.+)/, () => {}); };
      `),
    ).toEqual(["log", "Orders.list", "action /buy:(.+)/"]);
  });

  it("knows bots by their name and middleware by its parameter, in a project with Telegraf", () => {
    const code = `
      module.exports = (bot) => { bot.command("help", async () => {}); };
      module.exports.settings = async (ctx) => {};
    `;
    expect(entryPoints(code, telegraf)).toEqual(["command help", "settings"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves servers that start, and command lines, alone", () => {
    expect(entryPoints(`server.start(() => {}); program.command("quit", async () => {});`, telegraf)).toEqual([]);
  });

  it("reports what middleware keeps in its module or in every context", () => {
    expect(
      reports(`
import { Telegraf } from "telegraf";
const orders = {};
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.context.db = { url: process.env.DATABASE_URL };
bot.command("order", (ctx) => {
  ctx.state.started = Date.now();
  orders[ctx.from.id] = ctx.message.text;
  bot.context.lastOrder = ctx.message;
});
      `),
    ).toEqual(["no-module-level-mutable-state 8", "no-module-level-mutable-state 9"]);
  });
});
