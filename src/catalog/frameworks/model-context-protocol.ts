import type { Callbacks, Framework } from "../types.ts";
import { expressKinds } from "./express-kinds.ts";

const V1 = "@modelcontextprotocol/sdk/server";
const V2 = "@modelcontextprotocol/server";

const TOOL = {
  when: "request",
  argument: "last",
  parameters: ["arguments", "extra"],
  label: "tool {0}",
} as const satisfies Callbacks;

const RESOURCE = {
  when: "request",
  argument: "last",
  parameters: ["uri", "arguments", "extra"],
  label: "resource {0}",
} as const satisfies Callbacks;

const PROMPT = { ...TOOL, label: "prompt {0}" } as const satisfies Callbacks;

const RESOURCE_TEMPLATE = {
  when: "request",
  argument: 1,
  keys: ["list", "complete.*"],
  label: "resource template {0}",
} as const satisfies Callbacks;

const COMPLETION = {
  when: "request",
  argument: 1,
  parameters: ["arguments"],
  label: "completion",
} as const satisfies Callbacks;

const TRANSPORT = {
  when: "request",
  keys: ["onsessioninitialized", "onsessionclosed", "sessionIdGenerator"],
  parameters: ["sessionId"],
  label: "MCP session",
} as const satisfies Callbacks;

const MAKES_SERVER = { when: "request", argument: 0, label: "MCP request" } as const satisfies Callbacks;

const VERIFIES_TOKEN = { when: "request", argument: 1, label: "token check" } as const satisfies Callbacks;

export const modelContextProtocol = {
  name: "Model Context Protocol",
  source: "https://github.com/modelcontextprotocol/typescript-sdk/blob/v1.x/docs/server.md",
  // not the SDK of version 1, which programs depend on as often for its client
  packages: [V2, "@modelcontextprotocol/node", "mcp-handler", "@vercel/mcp-adapter"],
  hasPages: true,
  localModules: [`${V1}/stdio.js`, `${V1}/stdio`, `${V2}/stdio`],
  functions: {
    [`${V1}/mcp.js.ResourceTemplate`]: RESOURCE_TEMPLATE,
    [`${V2}.ResourceTemplate`]: RESOURCE_TEMPLATE,
    [`${V1}/completable.js.completable`]: COMPLETION,
    [`${V2}.completable`]: COMPLETION,
    [`${V1}/streamableHttp.js.StreamableHTTPServerTransport`]: TRANSPORT,
    [`${V1}/webStandardStreamableHttp.js.WebStandardStreamableHTTPServerTransport`]: TRANSPORT,
    [`${V2}.WebStandardStreamableHTTPServerTransport`]: TRANSPORT,
    "@modelcontextprotocol/node.NodeStreamableHTTPServerTransport": TRANSPORT,
    // https://ts.sdk.modelcontextprotocol.io/v2/: a server for each request over HTTP, one for the process over stdio
    [`${V2}.createMcpHandler`]: MAKES_SERVER,
    [`${V2}/stdio.serveStdio`]: { when: "lifecycle", argument: 0 },
    "mcp-handler.createMcpHandler": { ...MAKES_SERVER, parameters: ["server"] },
    "@vercel/mcp-adapter.createMcpHandler": { ...MAKES_SERVER, parameters: ["server"] },
    "mcp-handler.withMcpAuth": VERIFIES_TOKEN,
    "mcp-handler.experimental_withMcpAuth": VERIFIES_TOKEN,
  },
  kinds: {
    ...expressKinds,
    application: {
      ...expressKinds.application,
      made: [`${V1}/express.js.createMcpExpressApp()`, "@modelcontextprotocol/express.createMcpExpressApp()"],
    },
    server: {
      made: [`${V1}/mcp.js.McpServer()`, `${V2}.McpServer()`],
      types: [`${V1}/mcp.js.McpServer`, `${V2}.McpServer`],
      named: /^mcpServer$/,
      methods: {
        registerTool: TOOL,
        tool: TOOL,
        registerResource: RESOURCE,
        resource: RESOURCE,
        registerPrompt: PROMPT,
        prompt: PROMPT,
      },
      properties: { server: "protocol", experimental: "experimental" },
      lives: "connection",
    },
    // https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/tasks
    experimental: { properties: { tasks: "tasks" } },
    tasks: {
      methods: {
        registerToolTask: {
          when: "request",
          argument: "last",
          keys: ["createTask", "getTask", "getTaskResult"],
          parameters: ["arguments", "extra"],
          label: "tool {0}",
        },
      },
    },
    protocol: {
      made: [`${V1}/index.js.Server()`, `${V1}.Server()`, `${V2}.Server()`],
      types: [`${V1}/index.js.Server`, `${V1}.Server`, `${V2}.Server`],
      methods: {
        setRequestHandler: {
          when: "request",
          argument: "last",
          parameters: ["message", "extra"],
          label: "request {0}",
        },
        setNotificationHandler: {
          when: "request",
          argument: "last",
          parameters: ["message"],
          label: "notification {0}",
        },
      },
      lives: "connection",
    },
    arguments: { lives: "request" },
    uri: { lives: "request" },
    message: { lives: "request" },
    extra: { types: ["@modelcontextprotocol/sdk/shared/protocol.js.RequestHandlerExtra"], lives: "request" },
    sessionId: { lives: "request" },
  },
} as const satisfies Framework;
