import type { Framework } from "../types.ts";

/** Jobs run on their schedule. A program that merely has some is no service yet. */
export const toadScheduler = {
  name: "toad-scheduler",
  source: "https://github.com/kibertoad/toad-scheduler#usage-with-async-tasks",
  packages: [],
  functions: {
    "toad-scheduler.Task": { when: "timer" },
    "toad-scheduler.AsyncTask": { when: "timer" },
  },
} as const satisfies Framework;
