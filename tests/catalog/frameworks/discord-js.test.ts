import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const discordJs = { project: "discord-js" };

describe("discord.js", () => {
  it("finds listeners for events, not those for the client's own life", () => {
    expect(
      entryPoints(`
        const { Client, Events, GatewayIntentBits } = require("discord.js");
        const client = new Client({ intents: [GatewayIntentBits.Guilds] });
        client.once(Events.ClientReady, (readyClient) => {});
        client.on("ready", () => {});
        client.on("error", () => {});
        client.on(Events.InteractionCreate, async (interaction) => {});
        client.on("messageCreate", onMessage);
        client.once("interactionCreate", async (interaction) => {});
        client.login(token);
        async function onMessage(message) {}
      `),
    ).toEqual(["event", "interactionCreate event", "messageCreate event"]);
  });

  it("finds commands by their name and parameter, in a project with discord.js", () => {
    const code = `
      const { SlashCommandBuilder } = require("discord.js");
      module.exports = {
        data: new SlashCommandBuilder().setName("ping"),
        async execute(interaction) { await interaction.reply("Pong!"); },
        async autocomplete(interaction) {},
      };
    `;
    expect(entryPoints(code, discordJs)).toEqual(["command", "command"]);
    expect(entryPoints(code)).toEqual([]);
    expect(entryPoints(`export const execute = async (query) => {};`, discordJs)).toEqual([]);
  });

  it("finds listeners in files of events, in a project with discord.js", () => {
    const file = "events/event.js";
    expect(
      entryPoints(`module.exports = { name: Events.GuildMemberAdd, execute(member) {} };`, { ...discordJs, file }),
    ).toEqual(["event"]);
    expect(
      entryPoints(`module.exports = { name: Events.ClientReady, once: true, execute(client) {} };`, {
        ...discordJs,
        file,
      }),
    ).toEqual([]);
  });

  it("knows the types of interactions, messages and clients", () => {
    expect(
      entryPoints(`
        import type { ChatInputCommandInteraction, Client, Message } from "discord.js";
        export async function ping(interaction: ChatInputCommandInteraction) {}
        export const log = (message: Message) => {};
        export default (bot: Client) => { bot.on("messageCreate", () => {}); };
      `),
    ).toEqual(["ping", "log", "messageCreate event"]);
  });

  it("leaves listeners of other clients alone", () => {
    expect(
      entryPoints(
        `
        import { client } from "./redis.js";
        client.on("messageCreate", () => {});
        `,
        discordJs,
      ),
    ).toEqual([]);
  });

  it("reports what listeners and commands keep in their module or on the client", () => {
    expect(
      reports(`
import { Client, Events } from "discord.js";
const scores = new Map();
const client = new Client({ intents: [] });
client.on(Events.MessageCreate, (message) => {
  scores.set(message.author.id, message.content);
});
client.on(Events.InteractionCreate, (interaction) => {
  interaction.client.lastUser = interaction.user;
});
      `),
    ).toEqual(["no-module-level-mutable-state 6", "no-module-level-mutable-state 9"]);
  });

  it("reports nothing that happens once the client is ready", () => {
    expect(
      reports(`
import { Client, Events } from "discord.js";
const commands = new Map();
const client = new Client({ intents: [] });
client.once(Events.ClientReady, (readyClient) => { commands.set("ping", readyClient.user.id); });
      `),
    ).toEqual([]);
  });
});
