import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const telegramBot = { project: "node-telegram-bot-api" };

describe("node-telegram-bot-api", () => {
  it("finds listeners for messages and queries", () => {
    expect(
      entryPoints(`
        const TelegramBot = require("node-telegram-bot-api");
        const bot = new TelegramBot(token, { polling: true });
        bot.onText(/\\/echo (.+)/, (msg, match) => {});
        bot.on("message", (msg) => {});
        bot.on("callback_query", onQuery);
        bot.onReplyToMessage(chatId, messageId, (msg) => {});
        bot.on("polling_error", (error) => {});
        function onQuery(query) {}
      `),
    ).toEqual(["text", "on message", "reply", "on callback_query"]);
  });

  it("finds the middleware of version 2", () => {
    expect(
      entryPoints(`
        import { Bot } from "node-telegram-bot-api";
        const bot = new Bot(process.env.TELEGRAM_TOKEN);
        bot.command("start", (ctx) => {}).hears("hi", (ctx) => {});
        bot.use(async (ctx, next) => next());
        bot.catch((err, ctx) => {});
      `),
    ).toEqual(["command start", "hears hi", "middleware", "error handler"]);
  });

  it("knows messages by their type, and bots by their name in a project with the package", () => {
    expect(
      entryPoints(`
        import type TelegramBot from "node-telegram-bot-api";
        export const start = (msg: TelegramBot.Message) => {};
      `),
    ).toEqual(["start"]);
    const code = `module.exports = (bot) => { bot.onText(/start/, (msg) => {}); };`;
    expect(entryPoints(code, telegramBot)).toEqual(["text"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves text listeners of other things alone", () => {
    expect(entryPoints(`parser.onText(/start/, (text) => {}); child.on("message", (m) => {});`, telegramBot)).toEqual(
      [],
    );
  });

  it("reports what a listener keeps in its module", () => {
    expect(
      reports(`
const TelegramBot = require("node-telegram-bot-api");
const bot = new TelegramBot(process.env.TOKEN, { polling: true });
const carts = {};
const errors = [];
bot.onText(/add (.+)/, (msg, match) => {
  carts[msg.chat.id] = match[1];
});
bot.on("polling_error", (error) => { errors.push(error); });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });
});
