import type { Framework } from "../types.ts";

/** Jobs run on their schedule. A program that merely has some is no service yet. */
export const cron = {
  name: "cron",
  source: "https://github.com/kelektiv/node-cron#api",
  packages: [],
  functions: {
    "cron.CronJob": { when: "timer" },
    "cron.CronJob.from": { when: "timer", keys: ["onTick", "onComplete"] },
    "cron.job": { when: "timer" },
  },
} as const satisfies Framework;
