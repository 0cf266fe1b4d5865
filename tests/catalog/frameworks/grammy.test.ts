import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const grammy = { project: "grammy" };

describe("grammY", () => {
  it("finds middleware", () => {
    expect(
      entryPoints(`
        import { Bot, Composer } from "grammy";
        const bot = new Bot(process.env.BOT_TOKEN);
        bot.command("start", (ctx) => ctx.reply("Welcome!"));
        bot.on("message:text", async (ctx) => {});
        bot.hears(/echo (.+)/, echo);
        bot.callbackQuery("click", async (ctx) => {});
        bot.use(async (ctx, next) => { await next(); });
        bot.filter((ctx) => ctx.from?.id === 1).command("admin", async (ctx) => {});
        bot.route((ctx) => ctx.session.step, { day: async (ctx) => {} });
        bot.catch((err) => {});
        bot.start({ onStart: (info) => {} });
        new Composer().inlineQuery("best", async (ctx) => {});
        async function echo(ctx) {}
      `),
    ).toEqual([
      "command start",
      "on message:text",
      "callbackQuery click",
      "middleware",
      "middleware",
      "command admin",
      "route",
      "route",
      "error handler",
      "inlineQuery best",
      "hears /echo (.+)/",
    ]);
  });

  it("finds conversations", () => {
    expect(
      entryPoints(`
        import { createConversation } from "@grammyjs/conversations";
        bot.use(createConversation(greeting));
        async function greeting(conversation, ctx) {}
      `),
    ).toEqual(["conversation"]);
  });

  it("knows middleware and contexts by their types", () => {
    expect(
      entryPoints(`
        import type { Bot, CommandContext, Context, MiddlewareFn } from "grammy";
        export const log: MiddlewareFn = async (c, next) => next();
        export async function start(c: CommandContext<Context>) {}
        export const register = (b: Bot<MyContext>) => { b.command("help", () => {}); };
      `),
    ).toEqual(["log", "start", "command help"]);
  });

  it("knows bots by their name and middleware by its parameter, in a project with grammY", () => {
    const code = `
      import { bot } from "./bot.js";
      bot.command("help", async () => {});
      export async function settings(ctx) {}
    `;
    expect(entryPoints(code, grammy)).toEqual(["command help", "settings"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves command lines and other routers alone", () => {
    expect(
      entryPoints(
        `
        program.command("start", () => {});
        emitter.on("message:text", (message) => {});
        `,
        grammy,
      ),
    ).toEqual([]);
  });

  it("reports what middleware keeps in its module, not what it keeps in the context", () => {
    expect(
      reports(`
import { Bot } from "grammy";
const counts = new Map();
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message", (ctx) => {
  ctx.session.count = 1;
  counts.set(ctx.from.id, ctx.message.text);
});
bot.start({ onStart: (info) => { counts.set("started", info.username); } });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });
});
