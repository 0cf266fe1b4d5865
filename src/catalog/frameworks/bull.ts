import type { Callbacks, Framework } from "../types.ts";

const JOB_EVENTS = [
  "active",
  "completed",
  "debounced",
  "duplicated",
  "failed",
  "lock-extension-failed",
  "progress",
  "removed",
  "stalled",
  "waiting",
] as const;

const ON = {
  when: "request",
  events: [...JOB_EVENTS, ...JOB_EVENTS.map((name) => `global:${name}`)],
  parameters: ["job"],
  label: "{0} event",
} as const satisfies Callbacks;

export const bull = {
  name: "Bull",
  source: "https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md",
  packages: ["bull"],
  kinds: {
    queue: {
      made: ["bull()"],
      types: ["bull.Queue", "bull"],
      named: /^(?:\w+Q|q)ueue$/,
      methods: {
        process: { when: "request", parameters: ["job"], label: "job {0}" },
        on: ON,
        once: ON,
      },
      returns: { on: "this", once: "this" },
    },
    job: { types: ["bull.Job"], lives: "request" },
  },
  handlerTypes: [
    { types: ["bull.ProcessCallbackFunction", "bull.ProcessPromiseFunction"], when: "request", parameters: ["job"] },
  ],
  exports: [
    // https://github.com/OptimalBits/bull#separate-processes
    { names: ["default"], shape: [/^job$/], when: "request", parameters: ["job"], label: "processor" },
  ],
} as const satisfies Framework;
