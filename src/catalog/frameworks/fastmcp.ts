import type { Callbacks, Framework } from "../types.ts";

const LOADED = {
  when: "request",
  keys: ["load", "complete", "arguments.complete"],
  parameters: ["arguments", "session", "context"],
} as const satisfies Callbacks;

const TOOL = {
  when: "request",
  keys: ["execute", "canAccess"],
  parameters: ["arguments", "context"],
  label: "tool {0.name}",
} as const satisfies Callbacks;

const PROMPT = { ...LOADED, label: "prompt {0.name}" } as const satisfies Callbacks;
const RESOURCE = { ...LOADED, label: "resource {0.name}" } as const satisfies Callbacks;

export const fastmcp = {
  name: "FastMCP",
  source: "https://github.com/punkpeye/fastmcp#core-concepts",
  packages: ["fastmcp"],
  functions: {
    "fastmcp.FastMCP": { when: "request", keys: ["authenticate"], parameters: ["request"], label: "authenticate" },
  },
  kinds: {
    server: {
      made: ["fastmcp.FastMCP()"],
      types: ["fastmcp.FastMCP"],
      named: /^mcpServer$/,
      methods: {
        addTool: TOOL,
        addTools: TOOL,
        addPrompt: PROMPT,
        addPrompts: PROMPT,
        addResource: RESOURCE,
        addResources: RESOURCE,
        addResourceTemplate: RESOURCE,
        addResourceTemplates: RESOURCE,
        on: { when: "request", events: ["connect", "disconnect"], parameters: ["context"], label: "{0} event" },
      },
    },
    request: { lives: "request" },
    arguments: { lives: "request" },
    context: { types: ["fastmcp.Context"], properties: { session: "session" }, lives: "request" },
    // of one client, as long as it is connected
    session: {
      types: ["fastmcp.FastMCPSession"],
      methods: { on: { when: "request", events: ["rootsChanged"], label: "{0} event" } },
      lives: "request",
    },
  },
} as const satisfies Framework;
