import type { Framework } from "../types.ts";

/** Jobs are files that run in threads of their own; the main thread hears of them when their schedules say so. */
export const bree = {
  name: "Bree",
  source: "https://github.com/breejs/bree#instance-options",
  packages: ["bree"],
  functions: {
    bree: { when: "timer", keys: ["errorHandler", "workerMessageHandler"] },
  },
  kinds: {
    scheduler: {
      made: ["bree()"],
      types: ["bree"],
      named: /^bree$/,
      methods: { on: { when: "timer" } },
      returns: { on: "this" },
    },
  },
} as const satisfies Framework;
