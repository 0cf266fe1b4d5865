import type { Framework } from "../types.ts";

/** https://www.seyfert.dev/guide/getting-started/fundamentals */
const COMMANDS = [
  "Command",
  "ComponentCommand",
  "ContextMenuCommand",
  "EntryPointCommand",
  "ModalCommand",
  "SubCommand",
].map((name) => `seyfert.${name}`);

const HOOKS = [
  "filter",
  "onAfterRun",
  "onBeforeMiddlewares",
  "onBeforeOptions",
  "onBotPermissionsFail",
  "onMiddlewaresError",
  "onOptionsError",
  "onPermissionsFail",
  "onRunError",
  "run",
];

export const seyfert = {
  name: "Seyfert",
  source: "https://www.seyfert.dev/guide/getting-started/fundamentals",
  packages: ["seyfert"],
  // `createEvent()` makes those of start-up as well, told from others by a property
  functions: {
    "seyfert.createMiddleware": { when: "request", parameters: ["middleware"], label: "middleware" },
  },
  kinds: {
    context: {
      types: ["Command", "Component", "EntryPoint", "MenuCommand", "Modal"].flatMap((name) => [
        `seyfert.${name}Context`,
        `seyfert.Guild${name}Context`,
      ]),
      lives: "request",
    },
    middleware: { properties: { context: "context" }, lives: "request" },
  },
  classes: [
    {
      extends: COMMANDS,
      lives: "process",
      methods: { request: HOOKS },
      parameters: ["context"],
    },
  ],
} as const satisfies Framework;
