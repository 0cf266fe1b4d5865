import type { Framework } from "../types.ts";

/** Jobs run on their schedule. A program that merely has some is no service yet. */
export const nodeCron = {
  name: "node-cron",
  source: "https://nodecron.com/api-reference.html",
  packages: [],
  functions: {
    "node-cron.schedule": { when: "timer", argument: 1 },
    "node-cron.createTask": { when: "timer", argument: 1 },
    "node-cron.nodeCron.schedule": { when: "timer", argument: 1 },
    "node-cron.nodeCron.createTask": { when: "timer", argument: 1 },
  },
} as const satisfies Framework;
