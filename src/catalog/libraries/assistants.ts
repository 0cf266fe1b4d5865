import type { LocalHolder } from "./types.ts";

/** Frameworks for assistants and agents that keep conversations in this process or on its disk. */
export const assistants: readonly LocalHolder[] = [
  {
    api: "@langchain/langgraph.MemorySaver()",
    holds: "agent threads",
    where: "memory",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence:
      "1.7.3: @langchain/langgraph-checkpoint dist/memory.js:70-71 `class MemorySaver ... storage = Object.create(null)`; re-exported by dist/web.d.ts / dist/index.d.ts",
  },
  {
    api: "@langchain/langgraph.InMemoryStore()",
    holds: "long-term memories of agents",
    where: "memory",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence:
      "1.7.3: @langchain/langgraph-checkpoint dist/store/memory.js:41-42 `class InMemoryStore ... data = new Map()`; re-exported by dist/web.d.ts / dist/index.d.ts",
  },
  {
    api: "@langchain/langgraph-checkpoint.MemorySaver()",
    holds: "agent threads",
    where: "memory",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence:
      "1.2.2: @langchain/langgraph-checkpoint dist/memory.js:70-71 `class MemorySaver ... storage = Object.create(null)`",
  },
  {
    api: "@langchain/langgraph-checkpoint.InMemoryStore()",
    holds: "long-term memories of agents",
    where: "memory",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence:
      "1.2.2: @langchain/langgraph-checkpoint dist/store/memory.js:41-42 `class InMemoryStore ... data = new Map()`",
  },
  {
    api: "@langchain/langgraph-checkpoint.MemoryStore()",
    holds: "long-term memories of agents",
    where: "memory",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence: "1.2.2: dist/store/memory.js:261 deprecated alias of InMemoryStore",
  },
  {
    api: "@langchain/langgraph-checkpoint-sqlite.SqliteSaver.fromConnString()",
    holds: "agent threads",
    where: "disk",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence:
      "1.0.4: dist/index.js:58-59 `static fromConnString(connStringOrLocalPath) { return new SqliteSaver(new Database(connStringOrLocalPath))` (better-sqlite3)",
  },
  {
    api: "@langchain/langgraph-checkpoint-sqlite.SqliteSaver()",
    holds: "agent threads",
    where: "disk",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence: "1.0.4: dist/index.js:53 `constructor(db, serde)`; db is a better-sqlite3 Database",
  },
  {
    api: "@langchain/core/chat_history.InMemoryChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence: "1.4.0: dist/chat_history.js:84 `messages = []`",
  },
  {
    api: "@langchain/classic/memory.BufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/chat_memory.js:19 `this.chatHistory = fields?.chatHistory ?? new InMemoryChatMessageHistory()`",
  },
  {
    api: "@langchain/classic/memory.BufferWindowMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/chat_memory.js:19 `this.chatHistory = fields?.chatHistory ?? new InMemoryChatMessageHistory()`",
  },
  {
    api: "@langchain/classic/memory.ConversationSummaryMemory()",
    holds: "summaries of conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/summary.js: the object holds `buffer` (starts empty) and loadMemoryVariables returns it, not the history",
  },
  {
    api: "@langchain/classic/memory.ConversationSummaryBufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/chat_memory.js:19 `this.chatHistory = fields?.chatHistory ?? new InMemoryChatMessageHistory()`",
  },
  {
    api: "@langchain/classic/memory.ConversationTokenBufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/chat_memory.js:19 `this.chatHistory = fields?.chatHistory ?? new InMemoryChatMessageHistory()`",
  },
  {
    api: "@langchain/classic/memory.EntityMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["entityStore"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/entity_memory.js `this.entityStore = fields.entityStore ?? new InMemoryEntityStore()`; chatHistory likewise from the base class",
  },
  {
    api: "@langchain/classic/chains.ConversationChain()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["memory"],
    docs: "https://reference.langchain.com/javascript",
    evidence: "1.0.50: dist/chains/conversation.js:39 `memory: memory ?? new BufferMemory()`",
  },
  {
    api: "@langchain/classic/memory.ChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "1.0.50: dist/memory/index.d.ts exports ChatMessageHistory = InMemoryChatMessageHistory of @langchain/core",
  },
  {
    api: "@langchain/classic/stores/message/in_memory.ChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence: "1.0.50: dist/stores/message/in_memory.js re-exports InMemoryChatMessageHistory as ChatMessageHistory",
  },
  {
    api: "langchain/memory.BufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/chat_memory.js:36 `this.chatHistory = fields?.chatHistory ?? new ChatMessageHistory()`",
  },
  {
    api: "langchain/memory.BufferWindowMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/chat_memory.js:36 `this.chatHistory = fields?.chatHistory ?? new ChatMessageHistory()`",
  },
  {
    api: "langchain/memory.ConversationSummaryMemory()",
    holds: "summaries of conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/summary.js: the object holds `buffer` (starts empty) and loadMemoryVariables returns it, not the history",
  },
  {
    api: "langchain/memory.ConversationSummaryBufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/chat_memory.js:36 `this.chatHistory = fields?.chatHistory ?? new ChatMessageHistory()`",
  },
  {
    api: "langchain/memory.ConversationTokenBufferMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatHistory"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/chat_memory.js:36 `this.chatHistory = fields?.chatHistory ?? new ChatMessageHistory()`",
  },
  {
    api: "langchain/memory.EntityMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["entityStore"],
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/entity_memory.js `this.entityStore = fields.entityStore ?? new InMemoryEntityStore()`; chatHistory likewise from the base class",
  },
  {
    api: "langchain/chains.ConversationChain()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["memory"],
    docs: "https://reference.langchain.com/javascript",
    evidence: "0.3.37: dist/chains/conversation.js:39 `memory: memory ?? new BufferMemory()`",
  },
  {
    api: "langchain/memory.ChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence:
      "0.3.37: dist/memory/index.d.ts exports ChatMessageHistory = InMemoryChatMessageHistory of @langchain/core",
  },
  {
    api: "langchain/stores/message/in_memory.ChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence: "0.3.37: dist/stores/message/in_memory.js re-exports InMemoryChatMessageHistory as ChatMessageHistory",
  },
  {
    api: "@langchain/community/stores/message/file_system.FileSystemChatMessageHistory()",
    holds: "conversations",
    where: "disk",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence:
      '1.1.29: dist/stores/message/file_system.js:65 `this.filePath = chatHistoryInput.filePath ?? ".history/history.json"`; module-level `let store`',
  },
  {
    api: "@langchain/community/stores/message/in_memory.ChatMessageHistory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://reference.langchain.com/javascript",
    evidence: "1.1.29: dist/stores/message/in_memory.js re-exports InMemoryChatMessageHistory of @langchain/core",
  },
  {
    api: "@openai/agents.MemorySession()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://openai.github.io/openai-agents-js/guides/sessions/",
    evidence:
      "0.20.0: @openai/agents-core dist/memory/memorySession.mjs:16 `this.items = options.initialItems ? ... : []` (\"intended for demos or tests\"); agents dist/index.d.ts export * from '@openai/agents-core'",
  },
  {
    api: "@openai/agents-core.MemorySession()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://openai.github.io/openai-agents-js/guides/sessions/",
    evidence:
      '0.20.0: @openai/agents-core dist/memory/memorySession.mjs:16 `this.items = options.initialItems ? ... : []` ("intended for demos or tests")',
  },
  {
    api: "@mastra/core.Mastra()",
    holds: "threads and workflow snapshots",
    where: "memory",
    external: ["storage"],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.71.0: dist/mastra-p_A5pga3.js:1036-1045 `if (config?.storage) ... else { storage = new InMemoryStore(); ... warn("No `storage` configured on Mastra — falling back to an in-memory store")`',
  },
  {
    api: "@mastra/core/mastra.Mastra()",
    holds: "threads and workflow snapshots",
    where: "memory",
    external: ["storage"],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.71.0: dist/mastra-p_A5pga3.js:1036-1045 `if (config?.storage) ... else { storage = new InMemoryStore(); ... warn("No `storage` configured on Mastra — falling back to an in-memory store")`',
  },
  {
    api: "@mastra/core/storage.InMemoryStore()",
    holds: "threads and workflow snapshots",
    where: "memory",
    docs: "https://mastra.ai/docs/storage",
    evidence: "1.71.0: dist/storage-BxKhrUPP.js:9401 class InMemoryStore ... new InMemoryDB()",
  },
  {
    api: "@mastra/libsql.LibSQLStore()",
    holds: "threads and workflow snapshots",
    where: "memory",
    external: ["syncUrl", "client"],
    onlyWith: [{ path: "url", values: [":memory:", "file::memory:"] }],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.23.1: dist/index.js:14540 `isLocalDb = (url.startsWith("file:") || url.includes(":memory:")) && !syncUrl`',
  },
  {
    api: "@mastra/libsql.LibSQLStore()",
    holds: "threads and workflow snapshots",
    where: "disk",
    external: ["syncUrl", "client"],
    onlyWith: [{ path: "url", startsWith: ["file:"], except: ["file::memory:"] }],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.23.1: dist/index.js:14540 `isLocalDb = (url.startsWith("file:") || url.includes(":memory:")) && !syncUrl`',
  },
  {
    api: "@mastra/libsql.DefaultStorage()",
    holds: "threads and workflow snapshots",
    where: "memory",
    external: ["syncUrl", "client"],
    onlyWith: [{ path: "url", values: [":memory:", "file::memory:"] }],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.23.1: dist/index.js:14540 `isLocalDb = (url.startsWith("file:") || url.includes(":memory:")) && !syncUrl`; exported alias of LibSQLStore',
  },
  {
    api: "@mastra/libsql.DefaultStorage()",
    holds: "threads and workflow snapshots",
    where: "disk",
    external: ["syncUrl", "client"],
    onlyWith: [{ path: "url", startsWith: ["file:"], except: ["file::memory:"] }],
    docs: "https://mastra.ai/docs/storage",
    evidence:
      '1.23.1: dist/index.js:14540 `isLocalDb = (url.startsWith("file:") || url.includes(":memory:")) && !syncUrl`; exported alias of LibSQLStore',
  },
  {
    api: "@a2a-js/sdk/server.InMemoryTaskStore()",
    holds: "agent tasks",
    where: "memory",
    docs: "https://github.com/a2aproject/a2a-js#readme",
    evidence: "1.3.0: dist/server/index.js:3555-3558 InMemoryTaskStore -> ScopedStore (Maps)",
  },
  {
    api: "@google/adk.InMemoryRunner()",
    holds: "agent sessions",
    where: "memory",
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/runner/in_memory_runner.js:33-42 InMemoryArtifactService + InMemorySessionService + InMemoryMemoryService",
  },
  {
    api: "@google/adk.InMemorySessionService()",
    holds: "agent sessions",
    where: "memory",
    docs: "https://google.github.io/adk-docs/",
    evidence: "2.0.0: dist/esm/sessions/in_memory_session_service.js:31-39; exported in dist/types/common.d.ts",
  },
  {
    api: "@google/adk.InMemoryMemoryService()",
    holds: "memories of agents",
    where: "memory",
    docs: "https://google.github.io/adk-docs/",
    evidence: "2.0.0: dist/esm/memory/in_memory_memory_service.js:12; exported in dist/types/common.d.ts",
  },
  {
    api: "@google/adk.InMemoryCredentialService()",
    holds: "credentials",
    where: "memory",
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/auth/credential_service/in_memory_credential_service.js:23; exported in dist/types/common.d.ts",
  },
  {
    api: "@google/adk.DatabaseSessionService()",
    holds: "agent sessions",
    where: "memory",
    onlyWith: [{ path: "", values: ["sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/sessions/database_session_service.js:38 accepts postgres://, mysql://, mariadb://, mssql://, sqlite://; dist/esm/sessions/db/operations.js:66,84",
  },
  {
    api: "@google/adk.DatabaseSessionService()",
    holds: "agent sessions",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["sqlite://"], except: ["sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/sessions/database_session_service.js:38 accepts postgres://, mysql://, mariadb://, mssql://, sqlite://; dist/esm/sessions/db/operations.js:66,84",
  },
  {
    api: "@google/adk/sessions/database.DatabaseSessionService()",
    holds: "agent sessions",
    where: "memory",
    onlyWith: [{ path: "", values: ["sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/sessions/database_session_service.js:38 accepts postgres://, mysql://, mariadb://, mssql://, sqlite://; dist/esm/sessions/db/operations.js:66,84",
  },
  {
    api: "@google/adk/sessions/database.DatabaseSessionService()",
    holds: "agent sessions",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["sqlite://"], except: ["sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence:
      "2.0.0: dist/esm/sessions/database_session_service.js:38 accepts postgres://, mysql://, mariadb://, mssql://, sqlite://; dist/esm/sessions/db/operations.js:66,84",
  },
  {
    api: "@google/adk.getSessionServiceFromUri()",
    holds: "agent sessions",
    where: "memory",
    onlyWith: [{ path: "", values: ["memory://", "sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence: "2.0.0: dist/esm/sessions/registry.js: memory:// -> InMemorySessionService",
  },
  {
    api: "@google/adk.getSessionServiceFromUri()",
    holds: "agent sessions",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["sqlite://"], except: ["sqlite://:memory:"] }],
    docs: "https://google.github.io/adk-docs/",
    evidence: "2.0.0: dist/esm/sessions/registry.js: memory:// -> InMemorySessionService",
  },
  {
    api: "@copilotkit/runtime.CopilotRuntime()",
    holds: "agent threads",
    where: "memory",
    external: ["runner", "intelligence"],
    docs: "https://docs.copilotkit.ai",
    evidence:
      "1.75.0: dist/lib/runtime/copilot-runtime.mjs:61 `const runner = params?.runner ?? new InMemoryAgentRunner()`; :78 `if (params?.intelligence !== undefined)` bypasses it",
  },
  {
    api: "@copilotkit/runtime/v2.CopilotRuntime()",
    holds: "agent threads",
    where: "memory",
    external: ["runner", "intelligence"],
    docs: "https://docs.copilotkit.ai",
    evidence:
      "1.75.0: dist/v2/runtime/core/runtime.mjs:66 `super(options, options.runner ?? new InMemoryAgentRunner())`; exported by dist/v2/index.mjs",
  },
  {
    api: "@copilotkit/runtime/v2.CopilotSseRuntime()",
    holds: "agent threads",
    where: "memory",
    external: ["runner"],
    docs: "https://docs.copilotkit.ai",
    evidence:
      "1.75.0: dist/v2/runtime/core/runtime.mjs:66 `super(options, options.runner ?? new InMemoryAgentRunner())`; exported by dist/v2/index.mjs",
  },
  {
    api: "@copilotkit/runtime/v2.InMemoryAgentRunner()",
    holds: "agent threads",
    where: "memory",
    docs: "https://docs.copilotkit.ai",
    evidence:
      "1.75.0: dist/v2/index.mjs exports InMemoryAgentRunner (import path confirmed); dist/v2/runtime/runner/in-memory.mjs:266",
  },
  {
    api: "llamaindex.SimpleChatStore()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    docs: "https://ts.llamaindex.ai/",
    evidence: "0.12.1: @llamaindex/core storage/chat-store/dist/index.js:4,33 `this.#store = new Map()`",
  },
  {
    api: "llamaindex.ChatMemoryBuffer()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["chatStore"],
    docs: "https://ts.llamaindex.ai/",
    evidence:
      "0.12.1: @llamaindex/core memory/dist/index.js:29 `constructor(chatStore = new SimpleChatStore(), ...)`; :53 `super(options?.chatStore, options?.chatStoreKey)`",
  },
  {
    api: "llamaindex.createMemory()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    strict: true,
    docs: "https://ts.llamaindex.ai/",
    evidence:
      "0.12.1: @llamaindex/core memory/dist/index.js:676-680 class Memory `this.messages = []`; :943 createMemory",
  },
  {
    api: "llamaindex.SimpleChatEngine()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["memory"],
    strict: true,
    docs: "https://ts.llamaindex.ai/",
    evidence: "0.12.1: @llamaindex/core chat-engine/dist/index.js `this.memory = init?.memory ?? createMemory()`",
  },
  {
    api: "chatgpt.ChatGPTAPI()",
    holds: "conversations",
    where: "memory",
    onlyLasting: true,
    external: ["messageStore", "getMessageById"],
    docs: "https://github.com/transitive-bullshit/chatgpt-api#readme",
    evidence:
      "5.2.5: build/index.js:163-167 `if (messageStore) ... else this._messageStore = new Keyv({ store: new QuickLRU({ maxSize: 1e4 }) })`; :161-162 getMessageById ?? default, upsertMessage ?? default",
  },
];
