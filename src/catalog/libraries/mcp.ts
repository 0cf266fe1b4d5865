import type { LocalHolder } from "./types.ts";

/** A transport is a connection: no store can take it over. */
const WITHOUT_SESSIONS = "Leave out `sessionIdGenerator`, so that any replica can answer.";

/** Servers of the Model Context Protocol that keep sessions, tasks and events in this process. */
export const mcp: readonly LocalHolder[] = [
  {
    api: "@modelcontextprotocol/sdk/server/streamableHttp.js.StreamableHTTPServerTransport()",
    holds: "MCP sessions",
    where: "memory",
    onlyWith: [{ path: "sessionIdGenerator" }],
    remedy: WITHOUT_SESSIONS,
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence:
      "1.32.2: dist/esm/server/streamableHttp.js wraps WebStandardStreamableHTTPServerTransport; dist/esm/server/webStandardStreamableHttp.js:60 `this._streamMapping = new Map()`, :542 `this.sessionId = this.sessionIdGenerator?.()`, :738 undefined = session management disabled",
  },
  {
    api: "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js.WebStandardStreamableHTTPServerTransport()",
    holds: "MCP sessions",
    where: "memory",
    onlyWith: [{ path: "sessionIdGenerator" }],
    remedy: WITHOUT_SESSIONS,
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence:
      "1.32.2: dist/esm/server/webStandardStreamableHttp.js:60 `this._streamMapping = new Map()`, :542 `this.sessionId = this.sessionIdGenerator?.()`, :738 undefined = session management disabled",
  },
  {
    api: "@modelcontextprotocol/sdk/server/sse.js.SSEServerTransport()",
    holds: "MCP sessions",
    where: "memory",
    strict: true,
    remedy: "Use the Streamable HTTP transport without sessions, so that any replica can answer.",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence:
      "1.32.2: dist/esm/server/sse.js:21 `this._sessionId = randomUUID()`; POSTs must reach the process that holds the GET stream",
  },
  {
    api: "@modelcontextprotocol/sdk/examples/shared/inMemoryEventStore.js.InMemoryEventStore()",
    holds: "MCP events",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence:
      '1.32.2: dist/esm/examples/shared/inMemoryEventStore.js:6-8 `export class InMemoryEventStore { ... this.events = new Map()`; package.json exports "./*": dist/esm/*',
  },
  {
    api: "@modelcontextprotocol/sdk/experimental/tasks/stores/in-memory.js.InMemoryTaskStore()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: dist/esm/experimental/tasks/stores/in-memory.js:25-28 tasks = new Map()",
  },
  {
    api: "@modelcontextprotocol/sdk/experimental/tasks.InMemoryTaskStore()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: package.json exports ./experimental and ./experimental/tasks; index.js export * chain",
  },
  {
    api: "@modelcontextprotocol/sdk/experimental.InMemoryTaskStore()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: package.json exports ./experimental and ./experimental/tasks; index.js export * chain",
  },
  {
    api: "@modelcontextprotocol/sdk/experimental/tasks/stores/in-memory.js.InMemoryTaskMessageQueue()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: dist/esm/experimental/tasks/stores/in-memory.js:199-201 queues = new Map()",
  },
  {
    api: "@modelcontextprotocol/sdk/experimental/tasks.InMemoryTaskMessageQueue()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: package.json exports ./experimental and ./experimental/tasks; index.js export * chain",
  },
  {
    api: "@modelcontextprotocol/sdk/experimental.InMemoryTaskMessageQueue()",
    holds: "MCP tasks",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: package.json exports ./experimental and ./experimental/tasks; index.js export * chain",
  },
  {
    api: "@modelcontextprotocol/sdk/examples/server/demoInMemoryOAuthProvider.js.DemoInMemoryAuthProvider()",
    holds: "OAuth clients and tokens",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: dist/esm/examples/server/demoInMemoryOAuthProvider.js:6-31 clients/codes/tokens = new Map()",
  },
  {
    api: "@modelcontextprotocol/sdk/examples/server/demoInMemoryOAuthProvider.js.DemoInMemoryClientsStore()",
    holds: "OAuth clients and tokens",
    where: "memory",
    docs: "https://github.com/modelcontextprotocol/typescript-sdk/tree/v1.x#readme",
    evidence: "1.32.2: dist/esm/examples/server/demoInMemoryOAuthProvider.js:6-31 clients/codes/tokens = new Map()",
  },
  {
    api: "@modelcontextprotocol/server.createMcpHandler()",
    holds: "MCP subscriptions",
    where: "memory",
    argument: 1,
    external: ["bus"],
    strict: true,
    docs: "https://ts.sdk.modelcontextprotocol.io/v2/",
    evidence: "2.4.0: dist/index.mjs:1124 `const bus = options.bus ?? new InMemoryServerEventBus(reportError)`",
  },
  {
    api: "@modelcontextprotocol/server.InMemoryServerEventBus()",
    holds: "MCP subscriptions",
    where: "memory",
    docs: "https://ts.sdk.modelcontextprotocol.io/v2/",
    evidence: "2.4.0: dist/listenRouter-Bartj63y.mjs:13 `_listeners = new Set()`; exported by dist/index.mjs:1577",
  },
  {
    api: "@modelcontextprotocol/server.WebStandardStreamableHTTPServerTransport()",
    holds: "MCP sessions",
    where: "memory",
    onlyWith: [{ path: "sessionIdGenerator" }],
    remedy: WITHOUT_SESSIONS,
    docs: "https://ts.sdk.modelcontextprotocol.io/v2/",
    evidence: "2.4.0: dist/index.mjs:149,175,537 sessionIdGenerator; :661 undefined = stateless",
  },
  {
    api: "@modelcontextprotocol/node.NodeStreamableHTTPServerTransport()",
    holds: "MCP sessions",
    where: "memory",
    onlyWith: [{ path: "sessionIdGenerator" }],
    strict: true,
    remedy: WITHOUT_SESSIONS,
    docs: "https://ts.sdk.modelcontextprotocol.io/v2/",
    evidence:
      "2.0.0: repository copy packages/middleware/node/src/streamableHttp.ts:80 `this._webStandardTransport = new WebStandardStreamableHTTPServerTransport(options)`",
  },
];
