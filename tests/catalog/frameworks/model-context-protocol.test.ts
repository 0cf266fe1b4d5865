import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const mcp = { project: "model-context-protocol" };

describe("Model Context Protocol", () => {
  it("finds tools, resources and prompts", () => {
    expect(
      entryPoints(`
        import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
        const server = new McpServer({ name: "demo-server", version: "1.0.0" });
        server.registerTool("add", { inputSchema: { a: z.number() } }, async ({ a }) => ({ content: [] }));
        server.tool("search", "Searches", { q: z.string() }, search);
        server.registerResource("config", "config://app", {}, async (uri) => ({ contents: [] }));
        server.registerResource(
          "greeting",
          new ResourceTemplate("greeting://{name}", { list: undefined, complete: { name: (value) => [value] } }),
          {},
          async (uri, { name }) => ({ contents: [] }),
        );
        server.resource("old", "old://", async (uri) => ({ contents: [] }));
        server.prompt("review", { code: z.string() }, ({ code }) => ({ messages: [] }));
        server.registerPrompt("team", { argsSchema: {} }, () => ({ messages: [] }));
        async function search({ q }, extra) {}
      `),
    ).toEqual([
      "tool add",
      "resource config",
      "resource template greeting://{name}",
      "resource greeting",
      "resource old",
      "prompt review",
      "prompt team",
      "tool search",
    ]);
  });

  it("finds handlers of the protocol's requests and notifications", () => {
    expect(
      entryPoints(`
        import { Server } from "@modelcontextprotocol/sdk/server/index.js";
        import { McpServer } from "@modelcontextprotocol/server";
        import { CallToolRequestSchema } from "@modelcontextprotocol/sdk/types.js";
        const server = new Server({ name: "low-level", version: "1.0.0" }, { capabilities: {} });
        server.setRequestHandler(CallToolRequestSchema, async (request, extra) => {});
        new McpServer({ name: "v2", version: "2.0.0" }).server.setRequestHandler("tools/call", async (request) => {});
      `),
    ).toEqual(["request", "request tools/call"]);
  });

  it("finds servers made for each request", () => {
    expect(
      entryPoints(`
        import { createMcpHandler, withMcpAuth } from "mcp-handler";
        const handler = createMcpHandler((server) => {
          server.registerTool("roll", {}, async () => ({ content: [] }));
        });
        const verifyToken = async (request, token) => undefined;
        export const GET = withMcpAuth(handler, verifyToken, { required: true });
      `),
    ).toEqual(["MCP request", "tool roll", "token check"]);
  });

  it("finds the handlers of tasks", () => {
    expect(
      entryPoints(`
        import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
        const server = new McpServer({ name: "demo-server", version: "1.0.0" });
        server.experimental.tasks.registerToolTask("research", { inputSchema: {} }, {
          async createTask({ topic }, extra) {},
          async getTask(args, extra) {},
          async getTaskResult(args, extra) {},
        });
      `),
    ).toEqual(["tool research", "tool research", "tool research"]);
  });

  it("finds the routes of the application that the SDK makes", () => {
    expect(
      entryPoints(`
        import { createMcpExpressApp } from "@modelcontextprotocol/sdk/server/express.js";
        const app = createMcpExpressApp();
        app.post("/mcp", async (req, res) => {});
      `),
    ).toEqual(["POST /mcp"]);
  });

  it("makes the server of a process at start-up", () => {
    expect(
      entryPoints(`
        import { McpServer } from "@modelcontextprotocol/server";
        import { serveStdio } from "@modelcontextprotocol/server/stdio";
        serveStdio(() => new McpServer({ name: "local", version: "1.0.0" }));
      `),
    ).toEqual([]);
  });

  it("knows servers by their type, and by their name in a project with the SDK", () => {
    const code = `export function register(mcpServer) { mcpServer.registerTool("add", {}, async () => {}); }`;
    expect(entryPoints(code, mcp)).toEqual(["tool add"]);
    expect(entryPoints(code)).toEqual([]);
    expect(
      entryPoints(`
        import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
        export const register = (server: McpServer) => { server.registerPrompt("review", {}, () => {}); };
      `),
    ).toEqual(["prompt review"]);
  });

  it("leaves clients, and tools of other kinds, alone", () => {
    expect(
      entryPoints(
        `
        import { Client } from "@modelcontextprotocol/sdk/client/index.js";
        import { tool } from "ai";
        const client = new Client({ name: "demo", version: "1.0.0" });
        client.setRequestHandler(CreateMessageRequestSchema, async (request) => {});
        tool({ description: "adds", execute: async ({ a }) => a });
        server.tool("add", {}, async () => {});
        `,
        mcp,
      ),
    ).toEqual([]);
  });

  it("reports what tools keep beside the server", () => {
    expect(
      reports(`
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
const notes = new Map();
const server = new McpServer({ name: "notes", version: "1.0.0" });
server.registerTool("add-note", { inputSchema: { name: z.string() } }, async ({ name, text }) => {
  notes.set(name, text);
});
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });

  it("reports fields of a server that is made once, and nothing that is made with each server", () => {
    expect(
      reports(`
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
class Notes {
  #notes = new Map();
  constructor() {
    this.server = new Server({ name: "notes", version: "1.0.0" });
    this.server.setRequestHandler(CallToolRequestSchema, async (request) => {
      this.#notes.set(request.params.name, request.params.arguments);
    });
  }
}
new Notes();
      `),
    ).toEqual(["no-module-level-mutable-state 8"]);
    expect(
      reports(`
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
export const handler = createMcpHandler(() => {
  const calls = [];
  const server = new McpServer({ name: "stateless", version: "1.0.0" });
  server.registerTool("add", {}, async ({ a }) => { calls.push(a); });
  return server;
});
      `),
    ).toEqual([]);
  });

  it("reports sessions that are kept by their transports", () => {
    expect(
      reports(`
import express from "express";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
const transports = {};
const app = express();
app.post("/mcp", async (req, res) => {
  const transport = new StreamableHTTPServerTransport({
    onsessioninitialized: (sessionId) => {
      transports[sessionId] = transport;
    },
  });
});
      `),
    ).toEqual(["no-in-memory-session 9"]);
  });

  it("reports what is copied from the request of a tool", () => {
    expect(
      reports(`
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
const server = new Server({ name: "notes", version: "1.0.0" });
let current;
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  current = request.params.name;
});
      `),
    ).toEqual(["prefer-request-params 6"]);
  });
});
