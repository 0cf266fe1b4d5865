import type { Framework } from "../types.ts";

/** Jobs run on their schedule. A program that merely has some is no service yet. */
export const nodeSchedule = {
  name: "node-schedule",
  source: "https://github.com/node-schedule/node-schedule#usage",
  packages: [],
  functions: {
    "node-schedule.scheduleJob": { when: "timer" },
    "node-schedule.Job": { when: "timer" },
  },
} as const satisfies Framework;
