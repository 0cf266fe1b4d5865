// What the libraries of the catalog keep in one replica, API by API. Those with suggestions are in a test of their own.
import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-session.ts";

const ruleTester = new RuleTester();

/** Where the last statement of a line of code names what it calls, and how messages show that. */
function lastCall(code: string) {
  const statement = code.slice(code.lastIndexOf("; ") + 2);
  const call = statement.slice(0, statement.indexOf("(")).replace("new ", "");
  const column = code.lastIndexOf(statement) + statement.indexOf(call) + 1;
  const shown = statement.startsWith("new ") ? `new ${call}()` : `${call}()`;
  return { shown, location: { line: 1, column, endLine: 1, endColumn: column + call.length } };
}

const inMemory = {
  sessions: [
    `const Store = require("memorystore")(session); new Store();`,
    `import { expressSession } from "next-session/lib/compat"; new expressSession.MemoryStore();`,
    `import { MemoryStore } from "next-session"; new MemoryStore();`,
    `import { MemoryStore } from "koa-generic-session"; new MemoryStore();`,
    `import { MemoryStore } from "@fastify/session"; new MemoryStore();`,
    `import { Store } from "@fastify/session"; new Store();`,
    `import { MemoryStore } from "fastify-session"; new MemoryStore();`,
    `import { Store } from "fastify-session"; new Store();`,
    `import { MemoryStore } from "hono-sessions"; new MemoryStore();`,
    `import { createMemorySessionStorage } from "react-router"; createMemorySessionStorage();`,
    `import { createMemorySessionStorage } from "@remix-run/node"; createMemorySessionStorage();`,
    `import { createMemorySessionStorageFactory } from "@remix-run/server-runtime"; createMemorySessionStorageFactory(createSessionStorage);`,
    `import { defineConfig } from "@adonisjs/session"; defineConfig({ store: "memory" });`,
  ],
  "Astro sessions": [
    `import { sessionDrivers } from "astro/config"; sessionDrivers.lruCache();`,
    `import { sessionDrivers } from "astro/config"; sessionDrivers.memory();`,
    `import { defineConfig } from "astro/config"; defineConfig({ session: { driver: "memory" } });`,
    `import { defineConfig } from "astro/config"; defineConfig({ session: { driver: "lru-cache" } });`,
  ],
  "users and sessions": [
    `import { memoryAdapter } from "better-auth/adapters/memory"; memoryAdapter(db);`,
    `import { memoryAdapter } from "@better-auth/memory-adapter"; memoryAdapter(db);`,
  ],
  "SAML request ids": [
    `import { InMemoryCacheProvider } from "@node-saml/node-saml/lib/in-memory-cache-provider"; new InMemoryCacheProvider({});`,
  ],
  "merchant sessions": [
    `import { MemorySessionStorage } from "@shopify/shopify-app-session-storage-memory"; new MemorySessionStorage();`,
  ],
  "Slack installations": [
    `import { MemoryInstallationStore } from "@slack/bolt"; new MemoryInstallationStore();`,
    `import { MemoryInstallationStore } from "@slack/oauth"; new MemoryInstallationStore();`,
  ],
  "states of conversations": [
    `import { MemoryStore } from "@slack/bolt"; new MemoryStore();`,
    `import { MemoryStorage } from "botbuilder"; new MemoryStorage();`,
    `import { MemoryStorage } from "botbuilder-core"; new MemoryStorage();`,
    `import { MemoryStorage } from "@microsoft/agents-hosting"; new MemoryStorage();`,
    `import { MemoryStorage } from "@microsoft/agents-hosting"; MemoryStorage.getSingleInstance();`,
  ],
  "bot sessions": [
    `import { MemorySessionStorage } from "grammy"; new MemorySessionStorage();`,
    `import { MemorySessionStore } from "telegraf"; new MemorySessionStore();`,
    `import { MemorySessionStore } from "telegraf/session"; new MemorySessionStore();`,
  ],
  transcripts: [
    `import { MemoryTranscriptStore } from "botbuilder"; new MemoryTranscriptStore();`,
    `import { MemoryTranscriptStore } from "botbuilder-core"; new MemoryTranscriptStore();`,
  ],
  "agent threads": [`import { InMemoryAgentRunner } from "@copilotkit/runtime/v2"; new InMemoryAgentRunner();`],
  "long-term memories of agents": [
    `import { InMemoryStore } from "@langchain/langgraph"; new InMemoryStore();`,
    `import { InMemoryStore } from "@langchain/langgraph-checkpoint"; new InMemoryStore();`,
    `import { MemoryStore } from "@langchain/langgraph-checkpoint"; new MemoryStore();`,
  ],
  conversations: [
    `import { InMemoryChatMessageHistory } from "@langchain/core/chat_history"; new InMemoryChatMessageHistory();`,
    `import { ChatMessageHistory } from "langchain/memory"; new ChatMessageHistory();`,
    `import { ChatMessageHistory } from "langchain/stores/message/in_memory"; new ChatMessageHistory();`,
    `import { ChatMessageHistory } from "@langchain/classic/memory"; new ChatMessageHistory();`,
    `import { ChatMessageHistory } from "@langchain/classic/stores/message/in_memory"; new ChatMessageHistory();`,
    `import { ChatMessageHistory } from "@langchain/community/stores/message/in_memory"; new ChatMessageHistory();`,
    `import { SimpleChatStore } from "llamaindex"; new SimpleChatStore();`,
    `import { MemorySession } from "@openai/agents"; new MemorySession();`,
    `import { MemorySession } from "@openai/agents-core"; new MemorySession();`,
  ],
  "summaries of conversations": [
    `import { ConversationSummaryMemory } from "langchain/memory"; new ConversationSummaryMemory({ llm });`,
    `import { ConversationSummaryMemory } from "@langchain/classic/memory"; new ConversationSummaryMemory({ llm });`,
  ],
  "threads and workflow snapshots": [`import { InMemoryStore } from "@mastra/core/storage"; new InMemoryStore();`],
  "agent tasks": [`import { InMemoryTaskStore } from "@a2a-js/sdk/server"; new InMemoryTaskStore();`],
  "agent sessions": [
    `import { InMemoryRunner } from "@google/adk"; new InMemoryRunner({ agent });`,
    `import { InMemorySessionService } from "@google/adk"; new InMemorySessionService();`,
  ],
  "memories of agents": [`import { InMemoryMemoryService } from "@google/adk"; new InMemoryMemoryService();`],
  credentials: [`import { InMemoryCredentialService } from "@google/adk"; new InMemoryCredentialService();`],
  "MCP events": [
    `import { InMemoryEventStore } from "@modelcontextprotocol/sdk/examples/shared/inMemoryEventStore.js"; new InMemoryEventStore();`,
  ],
  "MCP tasks": [
    `import { InMemoryTaskStore } from "@modelcontextprotocol/sdk/experimental/tasks"; new InMemoryTaskStore();`,
    `import { InMemoryTaskMessageQueue } from "@modelcontextprotocol/sdk/experimental/tasks"; new InMemoryTaskMessageQueue();`,
    `import { InMemoryTaskStore } from "@modelcontextprotocol/sdk/experimental"; new InMemoryTaskStore();`,
    `import { InMemoryTaskMessageQueue } from "@modelcontextprotocol/sdk/experimental"; new InMemoryTaskMessageQueue();`,
    `import { InMemoryTaskStore } from "@modelcontextprotocol/sdk/experimental/tasks/stores/in-memory.js"; new InMemoryTaskStore();`,
    `import { InMemoryTaskMessageQueue } from "@modelcontextprotocol/sdk/experimental/tasks/stores/in-memory.js"; new InMemoryTaskMessageQueue();`,
  ],
  "OAuth clients and tokens": [
    `import { DemoInMemoryAuthProvider } from "@modelcontextprotocol/sdk/examples/server/demoInMemoryOAuthProvider.js"; new DemoInMemoryAuthProvider();`,
    `import { DemoInMemoryClientsStore } from "@modelcontextprotocol/sdk/examples/server/demoInMemoryOAuthProvider.js"; new DemoInMemoryClientsStore();`,
  ],
  "MCP subscriptions": [
    `import { InMemoryServerEventBus } from "@modelcontextprotocol/server"; new InMemoryServerEventBus();`,
  ],
};

const onDisk = {
  sessions: [
    `const Store = require("session-file-store")(session); new Store();`,
    `const Store = require("connect-sqlite3")(session); new Store({ dir: "data" });`,
    `const Store = require("connect-loki")(session); new Store({ path: "sessions.db" });`,
    `const Store = require("express-nedb-session")(session); new Store();`,
    `const Store = require("nedb-session-store")(session); new Store();`,
    `const Store = require("tch-nedb-session")(session); new Store();`,
    `const Store = require("level-session-store")(session); new Store("sessions");`,
    `import { BunSqliteStore } from "hono-sessions/bun-sqlite-store"; new BunSqliteStore(db);`,
    `import { createFileSessionStorage } from "@react-router/node"; createFileSessionStorage({ dir });`,
    `import { createFileSessionStorage } from "@remix-run/node"; createFileSessionStorage({ dir });`,
    `import { stores } from "@adonisjs/session"; stores.file({ location });`,
  ],
  "Astro sessions": [
    `import { sessionDrivers } from "astro/config"; sessionDrivers.fsLite();`,
    `import { sessionDrivers } from "astro/config"; sessionDrivers.fs();`,
    `import { defineConfig } from "astro/config"; defineConfig({ session: { driver: "fs-lite" } });`,
  ],
  "merchant sessions": [
    `import { SQLiteSessionStorage } from "@shopify/shopify-app-session-storage-sqlite"; new SQLiteSessionStorage("sessions.db");`,
  ],
  "Slack installations": [
    `import { FileInstallationStore } from "@slack/bolt"; new FileInstallationStore();`,
    `import { FileInstallationStore } from "@slack/oauth"; new FileInstallationStore();`,
  ],
  "OAuth states": [`import { FileStateStore } from "@slack/oauth"; new FileStateStore({});`],
  "bot sessions": [
    `import { FileAdapter } from "@grammyjs/storage-file"; new FileAdapter();`,
    `import { SQLite } from "@telegraf/session/sqlite"; SQLite({ filename });`,
  ],
  transcripts: [`import { FileTranscriptStore } from "botbuilder"; new FileTranscriptStore("transcripts");`],
  "states of conversations": [`import { FileStorage } from "@microsoft/agents-hosting"; new FileStorage("state");`],
  "agent threads": [
    `import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite"; SqliteSaver.fromConnString("threads.db");`,
    `import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite"; new SqliteSaver(db);`,
  ],
  conversations: [
    `import { FileSystemChatMessageHistory } from "@langchain/community/stores/message/file_system"; new FileSystemChatMessageHistory({ sessionId });`,
  ],
};

ruleTester.run("no-in-memory-session: every store that is local", rule, {
  valid: [
    {
      name: "express-session with a store that callers may give",
      code: `
        const session = require("express-session");
        module.exports = ({ store = undefined, secret }) => session({ store, secret });
      `,
    },
    `import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js"; new StreamableHTTPServerTransport({});`,
    `import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server"; new WebStandardStreamableHTTPServerTransport();`,
    `import { defineConfig } from "@adonisjs/session"; defineConfig({ store: "cookie" });`,
    `import { defineConfig } from "@adonisjs/session"; defineConfig({ store: env.get("SESSION_DRIVER") });`,
    `import { defineConfig } from "astro/config"; defineConfig({ session: { driver: "redis" } });`,
    `import { defineConfig } from "astro/config"; defineConfig({});`,
    {
      name: "a class of the same name in another package",
      code: `import { MemoryStore } from "express-session-redis"; new MemoryStore();`,
    },
    { name: "another export of the same package", code: `import { Cookie } from "express-session"; new Cookie();` },
    { name: "a class that is not made", code: `import { MemoryStore } from "express-session"; use(MemoryStore);` },
  ],
  invalid: [
    ...Object.entries(inMemory).map(([holds, codes]) => ({ holds, codes, where: "in the memory" })),
    ...Object.entries(onDisk).map(([holds, codes]) => ({ holds, codes, where: "on the disk" })),
  ].flatMap(({ holds, codes, where }) =>
    codes.map((code) => ({
      name: code,
      code,
      errors: [
        {
          messageId: "libraryLocal" as const,
          data: { call: lastCall(code).shown, holds, where, services: "Redis or a database" },
          ...lastCall(code).location,
        },
      ],
    })),
  ),
});

/** By what is kept, and by the option that moves it out. */
const byDefault: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  sessions: {
    store: [
      `import nextSession from "next-session"; nextSession();`,
      `import { session } from "next-session"; session({ name });`,
      `import { withSession } from "next-session"; withSession(handler);`,
      `import { applySession } from "next-session"; applySession(req, res);`,
      `import session from "koa-generic-session"; session();`,
      `import session from "koa-session2"; session({ key: "shop" });`,
      `const nextSession = await import("next-session"); nextSession.default();`,
    ],
  },
  "OIDC sessions and tokens": {
    adapter: [
      `import Provider from "oidc-provider"; new Provider(issuer, { clients });`,
      `import { Provider } from "oidc-provider"; new Provider(issuer);`,
    ],
  },
  "merchant sessions": {
    sessionStorage: [`import { shopifyApp } from "@shopify/shopify-app-express"; shopifyApp({ api });`],
  },
  "Slack installations": {
    installationStore: [
      `import { HTTPReceiver } from "@slack/bolt"; new HTTPReceiver({ clientSecret });`,
      `import { ExpressReceiver } from "@slack/bolt"; new ExpressReceiver({ clientSecret });`,
      `import { SocketModeReceiver } from "@slack/bolt"; new SocketModeReceiver({ clientSecret });`,
      `import { InstallProvider } from "@slack/oauth"; new InstallProvider({ clientId });`,
      `import App from "@slack/bolt"; new App({ clientSecret });`,
    ],
  },
  "SAML request ids": {
    cacheProvider: [
      `import { SAML } from "@node-saml/node-saml"; new SAML({ validateInResponseTo: "always" });`,
      `import { Strategy } from "@node-saml/passport-saml"; new Strategy({ validateInResponseTo: "ifPresent" }, verify);`,
      `import { MultiSamlStrategy } from "@node-saml/passport-saml"; new MultiSamlStrategy({ validateInResponseTo: "always" }, verify);`,
      `import { SAML } from "@node-saml/passport-saml"; new SAML({ validateInResponseTo: "always" });`,
    ],
  },
  "bot sessions": {
    storage: [`import { lazySession } from "grammy"; lazySession({ initial });`],
    store: [
      `import { session } from "telegraf/session"; session();`,
      `import session from "@telegraf/session"; session();`,
      `import session from "telegraf/session"; session({ ttl: 3600 });`,
    ],
  },
  conversations: {
    chatHistory: [
      `import { BufferMemory } from "langchain/memory"; new BufferMemory();`,
      `import { BufferWindowMemory } from "langchain/memory"; new BufferWindowMemory({ k: 5 });`,
      `import { ConversationSummaryBufferMemory } from "langchain/memory"; new ConversationSummaryBufferMemory({ llm });`,
      `import { ConversationTokenBufferMemory } from "langchain/memory"; new ConversationTokenBufferMemory({ llm });`,
      `import { BufferMemory } from "@langchain/classic/memory"; new BufferMemory();`,
      `import { BufferWindowMemory } from "@langchain/classic/memory"; new BufferWindowMemory({ k: 5 });`,
      `import { ConversationSummaryBufferMemory } from "@langchain/classic/memory"; new ConversationSummaryBufferMemory({ llm });`,
      `import { ConversationTokenBufferMemory } from "@langchain/classic/memory"; new ConversationTokenBufferMemory({ llm });`,
    ],
    entityStore: [
      `import { EntityMemory } from "langchain/memory"; new EntityMemory({ llm });`,
      `import { EntityMemory } from "@langchain/classic/memory"; new EntityMemory({ llm });`,
    ],
    memory: [
      `import { ConversationChain } from "langchain/chains"; new ConversationChain({ llm });`,
      `import { ConversationChain } from "@langchain/classic/chains"; new ConversationChain({ llm });`,
    ],
    chatStore: [`import { ChatMemoryBuffer } from "llamaindex"; new ChatMemoryBuffer();`],
    messageStore: [`import { ChatGPTAPI } from "chatgpt"; new ChatGPTAPI({ apiKey });`],
  },
  "threads and workflow snapshots": {
    storage: [
      `import { Mastra } from "@mastra/core"; new Mastra({ agents });`,
      `import { Mastra } from "@mastra/core/mastra"; new Mastra({ agents });`,
    ],
  },
  "agent threads": {
    runner: [
      `import { CopilotRuntime } from "@copilotkit/runtime"; new CopilotRuntime({ agents });`,
      `import { CopilotRuntime } from "@copilotkit/runtime/v2"; new CopilotRuntime({ agents });`,
      `import { CopilotSseRuntime } from "@copilotkit/runtime/v2"; new CopilotSseRuntime({ agents });`,
    ],
  },
};

ruleTester.run("no-in-memory-session: every store that is local by default", rule, {
  valid: [
    `import session from "express-session"; session({ secret, store });`,
    `import nextSession from "next-session"; nextSession({ store });`,
    `const nextSession = await import("next-session"); nextSession.default({ store });`,
    `import { session } from "next-session"; session({ name, store });`,
    `import { withSession } from "next-session"; withSession(handler, { store });`,
    `import { applySession } from "next-session"; applySession(req, res, { store });`,
    `import session from "koa-generic-session"; session({ store });`,
    `import session from "koa-session2"; session({ store });`,
    `import Provider from "oidc-provider"; new Provider(issuer, { clients, adapter });`,
    `import { Provider } from "oidc-provider"; new Provider(issuer, { adapter });`,
    `import { shopifyApp } from "@shopify/shopify-app-express"; shopifyApp({ api, sessionStorage });`,
    `import { HTTPReceiver } from "@slack/bolt"; new HTTPReceiver({ clientSecret, installationStore });`,
    `import { ExpressReceiver } from "@slack/bolt"; new ExpressReceiver({ clientSecret, installationStore });`,
    `import { SocketModeReceiver } from "@slack/bolt"; new SocketModeReceiver({ clientSecret, installationStore });`,
    `import { InstallProvider } from "@slack/oauth"; new InstallProvider({ clientId, installationStore });`,
    `import App from "@slack/bolt"; new App({ clientSecret, installationStore });`,
    `import { SAML } from "@node-saml/node-saml"; new SAML({ validateInResponseTo: "always", cacheProvider });`,
    `import { SAML } from "@node-saml/passport-saml"; new SAML({ validateInResponseTo: "always", cacheProvider });`,
    `import { Strategy } from "@node-saml/passport-saml"; new Strategy({ validateInResponseTo: "ifPresent", cacheProvider }, verify);`,
    `import { MultiSamlStrategy } from "@node-saml/passport-saml"; new MultiSamlStrategy({ validateInResponseTo: "always", cacheProvider }, verify);`,
    `import { session } from "grammy"; session({ initial, storage });`,
    `import { lazySession } from "grammy"; lazySession({ initial, storage });`,
    `import { session } from "telegraf"; session({ store });`,
    `import { session } from "telegraf/session"; session({ store });`,
    `import session from "@telegraf/session"; session({ store });`,
    `import session from "telegraf/session"; session({ store });`,
    `import { BufferMemory } from "langchain/memory"; new BufferMemory({ chatHistory });`,
    `import { BufferWindowMemory } from "langchain/memory"; new BufferWindowMemory({ k: 5, chatHistory });`,
    `import { ConversationSummaryBufferMemory } from "langchain/memory"; new ConversationSummaryBufferMemory({ llm, chatHistory });`,
    `import { ConversationTokenBufferMemory } from "langchain/memory"; new ConversationTokenBufferMemory({ llm, chatHistory });`,
    `import { BufferMemory } from "@langchain/classic/memory"; new BufferMemory({ chatHistory });`,
    `import { BufferWindowMemory } from "@langchain/classic/memory"; new BufferWindowMemory({ k: 5, chatHistory });`,
    `import { ConversationSummaryBufferMemory } from "@langchain/classic/memory"; new ConversationSummaryBufferMemory({ llm, chatHistory });`,
    `import { ConversationTokenBufferMemory } from "@langchain/classic/memory"; new ConversationTokenBufferMemory({ llm, chatHistory });`,
    `import { EntityMemory } from "langchain/memory"; new EntityMemory({ llm, entityStore });`,
    `import { EntityMemory } from "@langchain/classic/memory"; new EntityMemory({ llm, entityStore });`,
    `import { ConversationChain } from "langchain/chains"; new ConversationChain({ llm, memory });`,
    `import { ConversationChain } from "@langchain/classic/chains"; new ConversationChain({ llm, memory });`,
    `import { Mastra } from "@mastra/core"; new Mastra({ agents, storage });`,
    `import { Mastra } from "@mastra/core/mastra"; new Mastra({ agents, storage });`,
    `import { CopilotRuntime } from "@copilotkit/runtime"; new CopilotRuntime({ agents, runner });`,
    `import { CopilotRuntime } from "@copilotkit/runtime/v2"; new CopilotRuntime({ agents, intelligence });`,
    `import { CopilotSseRuntime } from "@copilotkit/runtime/v2"; new CopilotSseRuntime({ agents, runner });`,
    `import { ChatMemoryBuffer } from "llamaindex"; new ChatMemoryBuffer({ chatStore });`,
    `import { ChatGPTAPI } from "chatgpt"; new ChatGPTAPI({ apiKey, messageStore });`,
  ].map((code) => ({ name: code, code })),
  invalid: Object.entries(byDefault).flatMap(([holds, codesByOption]) =>
    Object.entries(codesByOption).flatMap(([option, codes]) =>
      codes.map((code) => ({
        name: code,
        code,
        errors: [
          {
            messageId: "libraryDefault" as const,
            data: {
              call: lastCall(code).shown,
              holds,
              where: "in the memory",
              option,
              services: "Redis or a database",
            },
            ...lastCall(code).location,
          },
        ],
      })),
    ),
  ),
});

const debatable = [
  [`const Store = require("better-sqlite3-session-store")(session); new Store({ client });`, "sessions", "on the disk"],
  [`const Store = require("connect-lowdb")(session); new Store({ db });`, "sessions", "on the disk"],
  [`const Store = require("lowdb-session-store")(session); new Store(db);`, "sessions", "on the disk"],
  [`const Store = require("express-session-level")(session); new Store(db);`, "sessions", "on the disk"],
  [`import { createMemory } from "llamaindex"; createMemory();`, "conversations", "in the memory"],
] as const;

ruleTester.run("no-in-memory-session: every store about which good reviewers differ", rule, {
  valid: debatable.map(([code]) => ({ name: code, code })),
  invalid: debatable.map(([code, holds, where]) => ({
    name: code,
    options: [{ checkAlternatives: true }] as const,
    code,
    errors: [
      {
        messageId: "libraryLocal" as const,
        data: { call: lastCall(code).shown, holds, where, services: "Redis or a database" },
        ...lastCall(code).location,
      },
    ],
  })),
});

const debatableByDefault = [
  [`import { App } from "@slack/bolt"; new App({ token });`, "states of conversations", "convoStore"],
  [
    `import { Assistant } from "@slack/bolt"; new Assistant({ threadStarted });`,
    "contexts of assistant threads",
    "threadContextStore",
  ],
  [`import { betterAuth } from "better-auth"; betterAuth({ socialProviders });`, "users and accounts", "database"],
  [`import { betterAuth } from "better-auth/minimal"; betterAuth({ plugins });`, "users and accounts", "database"],
  [
    `import { ConfidentialClientApplication } from "@azure/msal-node"; new ConfidentialClientApplication({ auth });`,
    "tokens of users",
    "cache.cachePlugin",
  ],
  [
    `import { PublicClientApplication } from "@azure/msal-node"; new PublicClientApplication({ auth });`,
    "tokens of users",
    "cache.cachePlugin",
  ],
  [`import { SimpleChatEngine } from "llamaindex"; new SimpleChatEngine({ llm });`, "conversations", "memory"],
  [
    `import { createMcpHandler } from "@modelcontextprotocol/server"; createMcpHandler(server);`,
    "MCP subscriptions",
    "bus",
  ],
] as const;

ruleTester.run("no-in-memory-session: every default about which good reviewers differ", rule, {
  valid: debatableByDefault.map(([code]) => ({ name: code, code })),
  invalid: debatableByDefault.map(([code, holds, option]) => ({
    name: code,
    options: [{ checkAlternatives: true }] as const,
    code,
    errors: [
      {
        messageId: "libraryDefault" as const,
        data: { call: lastCall(code).shown, holds, where: "in the memory", option, services: "Redis or a database" },
        ...lastCall(code).location,
      },
    ],
  })),
});

const withoutSessions = "Leave out `sessionIdGenerator`, so that any replica can answer.";
const withoutStreams = "Use the Streamable HTTP transport without sessions, so that any replica can answer.";

const transports = [
  `import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js"; new StreamableHTTPServerTransport({ sessionIdGenerator });`,
  `import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"; new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator });`,
  `import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server"; new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator });`,
];

const debatableTransports = [
  [
    `import { NodeStreamableHTTPServerTransport } from "@modelcontextprotocol/node"; new NodeStreamableHTTPServerTransport({ sessionIdGenerator });`,
    withoutSessions,
  ],
  [
    `import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js"; new SSEServerTransport("/messages", res);`,
    withoutStreams,
  ],
] as const;

ruleTester.run("no-in-memory-session: transports, which no store can take over", rule, {
  valid: debatableTransports.map(([code]) => ({ name: code, code })),
  invalid: [
    ...transports.map((code) => [code, withoutSessions, {}] as const),
    ...debatableTransports.map(([code, remedy]) => [code, remedy, { checkAlternatives: true }] as const),
  ].map(([code, remedy, options]) => ({
    name: code,
    options: [options] as const,
    code,
    errors: [
      {
        messageId: "libraryRemedy" as const,
        data: { call: lastCall(code).shown, holds: "MCP sessions", where: "in the memory", remedy },
        ...lastCall(code).location,
      },
    ],
  })),
});

const whatsApp = `
  import { useMultiFileAuthState } from "@whiskeysockets/baileys";
  import { LocalAuth } from "whatsapp-web.js";
  export const authStrategy = new LocalAuth();
  export const state = await useMultiFileAuthState("auth");
`;
const ofWhatsApp = {
  holds: "the log-in of a WhatsApp account",
  where: "on the disk",
  services: "Redis or a database",
};

ruleTester.run("no-in-memory-session: log-ins of bots on the disk, about which good reviewers differ", rule, {
  valid: [{ name: "without the option", code: whatsApp }],
  invalid: [
    {
      name: "with the option",
      options: [{ checkAlternatives: true }],
      code: whatsApp,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new LocalAuth()", ...ofWhatsApp },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 44,
        },
        {
          messageId: "libraryLocal",
          data: { call: "useMultiFileAuthState()", ...ofWhatsApp },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
  ],
});
