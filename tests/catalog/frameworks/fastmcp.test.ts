import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const fastmcp = { project: "fastmcp" };

describe("FastMCP", () => {
  it("finds tools, resources and prompts", () => {
    expect(
      entryPoints(`
        import { FastMCP } from "fastmcp";
        const server = new FastMCP({ name: "My Server", version: "1.0.0", authenticate: (request) => ({ id: 1 }) });
        server.addTool({ name: "add", parameters, execute: async (args, { session }) => String(args.a) });
        server.addResource({ uri: "file:///logs/app.log", name: "Logs", async load() { return { text: "" }; } });
        server.addResourceTemplate({
          uriTemplate: "file:///logs/{name}.log",
          name: "Application Logs",
          arguments: [{ name: "name", complete: async (value) => ({ values: [] }) }],
          load: loadLog,
        });
        server.addPrompt({ name: "git-commit", load: async (args) => "" });
        server.start({ transportType: "stdio" });
        async function loadLog({ name }) {}
      `),
    ).toEqual([
      "authenticate",
      "tool add",
      "resource Logs",
      "resource Application Logs",
      "prompt git-commit",
      "resource Application Logs",
    ]);
  });

  it("finds listeners for connections", () => {
    expect(
      entryPoints(`
        import { FastMCP } from "fastmcp";
        const server = new FastMCP({ name: "My Server", version: "1.0.0" });
        server.on("connect", (event) => {});
      `),
    ).toEqual(["connect event"]);
  });

  it("knows servers by their type, and by their name in a project with FastMCP", () => {
    const code = `export function register(mcpServer) { mcpServer.addTool({ name: "add", execute: async () => "" }); }`;
    expect(entryPoints(code, fastmcp)).toEqual(["tool add"]);
    expect(entryPoints(code)).toEqual([]);
    expect(
      entryPoints(`
        import type { FastMCP } from "fastmcp";
        export const register = (server: FastMCP) => server.addTool({ name: "add", execute: async () => "" });
      `),
    ).toEqual(["tool add"]);
  });

  it("leaves tools of other kinds alone", () => {
    expect(entryPoints(`agent.addTool({ name: "add", execute: async (args) => args });`, fastmcp)).toEqual([]);
  });

  it("reports what a tool keeps in its module", () => {
    expect(
      reports(`
import { FastMCP } from "fastmcp";
const notes = {};
const server = new FastMCP({ name: "notes", version: "1.0.0" });
server.addTool({
  name: "add-note",
  execute: async (args) => { notes[args.name] = args.text; },
});
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });
});
