import type { Framework } from "../types.ts";

/** Jobs run on their schedule. A program that merely has some is no service yet. */
export const croner = {
  name: "Croner",
  source: "https://croner.56k.guru/usage/basics/",
  packages: [],
  functions: {
    croner: { when: "timer" },
    "croner.Cron": { when: "timer" },
  },
} as const satisfies Framework;
