import type { Callbacks, Framework } from "../types.ts";

const LIFECYCLE_EVENTS = [
  "cacheSweep",
  "clientReady",
  "debug",
  "error",
  "invalidated",
  "ready",
  "shardDisconnect",
  "shardError",
  "shardReady",
  "shardReconnecting",
  "shardResume",
  "warn",
] as const;

const READY = { when: "lifecycle", parameters: ["client"] } as const satisfies Callbacks;

const EVENT = { when: "request", parameters: ["interaction"], label: "{0} event" } as const satisfies Callbacks;

/** `interaction`, and the messages of bots from before slash commands. */
const INTERACTION = /^_?(?:i|interaction|message|msg)$/;

const CLIENT = /^_?(?:c|client|readyClient)$/;

const EVENT_FILE = /(?:^|\/)events\/(?:.+\/)?[^/]+\.[cm]?[jt]s$/;

export const discordJs = {
  name: "discord.js",
  source: "https://discordjs.guide/app-creation/handling-events.html",
  packages: ["discord.js"],
  kinds: {
    client: {
      made: ["discord.js.Client()"],
      types: ["discord.js.Client"],
      named: /^discord(?:Bot|Client)?$/,
      methods: {
        on: [{ ...READY, events: LIFECYCLE_EVENTS }, EVENT],
        // `client.once(Events.ClientReady, …)` is what it is for
        once: [{ ...EVENT, events: ["interactionCreate", "messageCreate"] }, READY],
      },
      returns: { on: "this", once: "this" },
      lives: "process",
    },
    interaction: {
      types: [
        "AutocompleteInteraction",
        "BaseInteraction",
        "ButtonInteraction",
        "ChatInputCommandInteraction",
        "CommandInteraction",
        "ContextMenuCommandInteraction",
        "Interaction",
        "Message",
        "MessageComponentInteraction",
        "MessageContextMenuCommandInteraction",
        "ModalSubmitInteraction",
        "StringSelectMenuInteraction",
        "UserContextMenuCommandInteraction",
      ].map((name) => `discord.js.${name}`),
      properties: { client: "client" },
      lives: "request",
    },
  },
  exports: [
    { files: EVENT_FILE, names: ["execute", "default.execute"], shape: [CLIENT], ...READY },
    {
      files: EVENT_FILE,
      names: ["execute", "default.execute"],
      shape: [/./],
      when: "request",
      parameters: ["interaction"],
      label: "event",
    },
    // https://discordjs.guide/app-creation/creating-commands.html
    {
      names: ["execute", "default.execute", "autocomplete", "default.autocomplete"],
      shape: [INTERACTION],
      when: "request",
      parameters: ["interaction"],
      label: "command",
    },
  ],
} as const satisfies Framework;
