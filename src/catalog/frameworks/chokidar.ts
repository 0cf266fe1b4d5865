import type { Framework } from "../types.ts";

/** Changes of files come when they please. A program that merely watches files is no service yet. */
export const chokidar = {
  name: "chokidar",
  source: "https://github.com/paulmillr/chokidar#getting-started",
  packages: [],
  kinds: {
    watcher: {
      made: ["chokidar.watch()", "chokidar.FSWatcher()"],
      types: ["chokidar.FSWatcher"],
      methods: { on: { when: "timer" }, once: { when: "timer" } },
      returns: { add: "this", on: "this", once: "this" },
    },
  },
} as const satisfies Framework;
