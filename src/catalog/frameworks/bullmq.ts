import type { Callbacks, Framework } from "../types.ts";

/** What happens to a job. The other events tell of the worker or the queue itself. */
const JOB_EVENTS = {
  when: "request",
  events: [
    "active",
    "added",
    "completed",
    "deduplicated",
    "delayed",
    "duplicated",
    "failed",
    "progress",
    "removed",
    "retries-exhausted",
    "stalled",
    "waiting",
    "waiting-children",
  ],
  parameters: ["job"],
  label: "{0} event",
} as const satisfies Callbacks;

const LISTENERS = [JOB_EVENTS, { when: "lifecycle" }] as const satisfies readonly Callbacks[];

export const bullmq = {
  name: "BullMQ",
  source: "https://docs.bullmq.io/guide/workers",
  packages: ["bullmq"],
  functions: {
    "bullmq.Worker": { when: "request", argument: 1, parameters: ["job"], label: "job {0}" },
  },
  kinds: {
    worker: {
      made: ["bullmq.Worker()"],
      types: ["bullmq.Worker"],
      methods: { on: LISTENERS, once: LISTENERS },
      returns: { on: "this", once: "this" },
      lives: "process",
    },
    queue: {
      made: ["bullmq.Queue()", "bullmq.QueueEvents()"],
      types: ["bullmq.Queue", "bullmq.QueueEvents"],
      methods: { on: LISTENERS, once: LISTENERS },
      returns: { on: "this", once: "this" },
      lives: "process",
    },
    job: { types: ["bullmq.Job", "bullmq.SandboxedJob"], lives: "request" },
  },
  handlerTypes: [{ types: ["bullmq.Processor"], when: "request", parameters: ["job"] }],
  exports: [
    // https://docs.bullmq.io/guide/workers/sandboxed-processors
    { names: ["default"], shape: [/^job$/], when: "request", parameters: ["job"], label: "processor" },
  ],
} as const satisfies Framework;
