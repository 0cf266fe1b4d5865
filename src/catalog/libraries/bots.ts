import type { LocalHolder } from "./types.ts";

/** Published under two names. */
const BAILEYS: Omit<LocalHolder, "api"> = {
  holds: "the log-in of a WhatsApp account",
  where: "disk",
  strict: true,
  docs: "https://github.com/WhiskeySockets/Baileys#readme",
  evidence:
    "6.17.16: lib/Utils/use-multi-file-auth-state.js:30 `writeFile(join(filePath), JSON.stringify(data, BufferJSON.replacer))`",
};

/** Frameworks for bots that keep conversations in this process or on its disk. */
export const bots: readonly LocalHolder[] = [
  {
    api: "grammy.session()",
    holds: "bot sessions",
    where: "memory",
    external: ["storage"],
    unless: [{ path: "type", values: ["multi"] }],
    docs: "https://grammy.dev/plugins/session",
    evidence:
      "1.46.0: out/convenience/session.js:240-242 `if (storage == null) { storage = new MemorySessionStorage(); }`",
  },
  {
    api: "grammy.lazySession()",
    holds: "bot sessions",
    where: "memory",
    external: ["storage"],
    docs: "https://grammy.dev/plugins/session",
    evidence:
      "1.46.0: out/convenience/session.js:123-127 fillDefaults(options) -> same MemorySessionStorage default; multi throws",
  },
  {
    api: "grammy.MemorySessionStorage()",
    holds: "bot sessions",
    where: "memory",
    docs: "https://grammy.dev/plugins/session",
    evidence: "1.46.0: out/convenience/session.js:392 class MemorySessionStorage (Map)",
  },
  {
    api: "@grammyjs/storage-file.FileAdapter()",
    holds: "bot sessions",
    where: "disk",
    docs: "https://github.com/grammyjs/storages/tree/main/packages/file#readme",
    evidence: '2.6.0: dist/mod.mjs `this.folderPath = resolve(process.cwd(), opts?.dirName ?? "sessions")`',
  },
  {
    api: "telegraf.session()",
    holds: "bot sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/telegraf/telegraf#readme",
    evidence:
      "4.16.3: lib/session.js:27 `const store = options?.store ?? new MemorySessionStore()`; session.js at the package root re-exports lib/session",
  },
  {
    api: "telegraf.MemorySessionStore()",
    holds: "bot sessions",
    where: "memory",
    docs: "https://github.com/telegraf/telegraf#readme",
    evidence: "4.16.3: lib/session.js:137 class MemorySessionStore, @deprecated Use `Map`",
  },
  {
    api: "telegraf/session.session()",
    holds: "bot sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/telegraf/telegraf#readme",
    evidence:
      "4.16.3: lib/session.js:27 `const store = options?.store ?? new MemorySessionStore()`; session.js at the package root re-exports lib/session",
  },
  {
    api: "telegraf/session()",
    holds: "bot sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/telegraf/telegraf/blob/v3/docs/README.md#session",
    evidence: "3.40.0: session.js:4 `store: new Map()` in the defaults",
  },
  {
    api: "telegraf/session.MemorySessionStore()",
    holds: "bot sessions",
    where: "memory",
    docs: "https://github.com/telegraf/telegraf#readme",
    evidence: "4.16.3: lib/session.js:137 class MemorySessionStore, @deprecated Use `Map`",
  },
  {
    api: "@telegraf/session/sqlite.SQLite()",
    holds: "bot sessions",
    where: "disk",
    docs: "https://github.com/telegraf/session#readme",
    evidence: "2.0.0-beta.7: sqlite.js:8-13 `new Database(opts.filename, opts.config)` (better-sqlite3)",
  },
  {
    api: "@telegraf/session()",
    holds: "bot sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/telegraf/session#readme",
    evidence: "1.0.1: index.js:4 `store: new Map()` in the defaults",
  },
  {
    api: "botbuilder.MemoryStorage()",
    holds: "states of conversations",
    where: "memory",
    docs: "https://learn.microsoft.com/azure/bot-service/bot-builder-howto-v4-storage?tabs=javascript",
    evidence:
      "4.23.3: botbuilder-core lib/memoryStorage.js:30-31 `constructor(memory = {}) { this.memory = memory`; botbuilder lib/index.js:25 exportStar(botbuilder-core)",
  },
  {
    api: "botbuilder.MemoryTranscriptStore()",
    holds: "transcripts",
    where: "memory",
    docs: "https://learn.microsoft.com/azure/bot-service/bot-builder-howto-v4-storage?tabs=javascript",
    evidence: "4.23.3: botbuilder-core lib/memoryTranscriptStore.js:20 `this.channels = new Map()`",
  },
  {
    api: "botbuilder-core.MemoryStorage()",
    holds: "states of conversations",
    where: "memory",
    docs: "https://learn.microsoft.com/azure/bot-service/bot-builder-howto-v4-storage?tabs=javascript",
    evidence: "4.23.3: botbuilder-core lib/memoryStorage.js:30-31 `constructor(memory = {}) { this.memory = memory`",
  },
  {
    api: "botbuilder-core.MemoryTranscriptStore()",
    holds: "transcripts",
    where: "memory",
    docs: "https://learn.microsoft.com/azure/bot-service/bot-builder-howto-v4-storage?tabs=javascript",
    evidence: "4.23.3: botbuilder-core lib/memoryTranscriptStore.js:20 `this.channels = new Map()`",
  },
  {
    api: "botbuilder.FileTranscriptStore()",
    holds: "transcripts",
    where: "disk",
    docs: "https://learn.microsoft.com/azure/bot-service/bot-builder-howto-v4-storage?tabs=javascript",
    evidence: "4.23.3: lib/fileTranscriptStore.js:104-108 `constructor(folder) { this.rootFolder = folder`",
  },
  {
    api: "@microsoft/agents-hosting.MemoryStorage()",
    holds: "states of conversations",
    where: "memory",
    docs: "https://github.com/microsoft/Agents-for-js#readme",
    evidence: "1.8.1: dist/src/storage/memoryStorage.js:34-35 `constructor(memory = {}) { this.memory = memory`",
  },
  {
    api: "@microsoft/agents-hosting.MemoryStorage.getSingleInstance()",
    holds: "states of conversations",
    where: "memory",
    shared: true,
    docs: "https://github.com/microsoft/Agents-for-js#readme",
    evidence: "1.8.1: dist/src/storage/memoryStorage.js:51 `static getSingleInstance()`",
  },
  {
    api: "@microsoft/agents-hosting.FileStorage()",
    holds: "states of conversations",
    where: "disk",
    docs: "https://github.com/microsoft/Agents-for-js#readme",
    evidence: "1.8.1: dist/src/storage/fileStorage.js:76 writes state.json into the folder",
  },
  {
    api: "@slack/bolt.App()",
    holds: "states of conversations",
    where: "memory",
    external: ["convoStore"],
    strict: true,
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/App.js:183-186 `if (convoStore !== false) { const store = convoStore === undefined ? new MemoryStore() : convoStore;`",
  },
  {
    api: "@slack/bolt.Assistant()",
    holds: "contexts of assistant threads",
    where: "memory",
    external: ["threadContextStore"],
    strict: true,
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/Assistant.js:24 `threadContextStore = new DefaultThreadContextStore()`; dist/AssistantThreadContextStore.js `context = {}` (one object per process) in front of message metadata kept by Slack",
  },
  {
    api: "@slack/bolt.MemoryStore()",
    holds: "states of conversations",
    where: "memory",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence: "5.1.0: dist/conversation-store.js:13 `state = new Map()`",
  },
  { api: "@whiskeysockets/baileys.useMultiFileAuthState()", ...BAILEYS },
  { api: "baileys.useMultiFileAuthState()", ...BAILEYS },
  {
    api: "whatsapp-web.js.LocalAuth()",
    holds: "the log-in of a WhatsApp account",
    where: "disk",
    strict: true,
    docs: "https://wwebjs.dev/guide/creating-your-bot/authentication.html",
    evidence:
      "1.34.7: src/authStrategies/LocalAuth.js:25 `this.dataPath = path.resolve(dataPath || './.wwebjs_auth/')`",
  },
];
