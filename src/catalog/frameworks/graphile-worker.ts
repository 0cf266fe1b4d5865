import type { Callbacks, Framework } from "../types.ts";

const TASK = { when: "request", parameters: ["payload", "helpers"] } as const satisfies Callbacks;

const RUN = { ...TASK, keys: ["taskList.*"], label: "task" } as const satisfies Callbacks;

const RUN_LIST = { ...TASK, argument: 1, keys: ["*"], label: "task" } as const satisfies Callbacks;

const LISTENERS = [
  {
    when: "request",
    events: ["job:start", "job:success", "job:error", "job:failed", "job:complete"],
    parameters: ["payload"],
    label: "{0} event",
  },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

export const graphileWorker = {
  name: "Graphile Worker",
  source: "https://worker.graphile.org/docs/tasks",
  packages: ["graphile-worker"],
  functions: {
    "graphile-worker.run": RUN,
    "graphile-worker.runOnce": RUN,
    "graphile-worker.runTaskList": RUN_LIST,
    "graphile-worker.runTaskListOnce": RUN_LIST,
  },
  kinds: {
    runner: {
      made: ["graphile-worker.run()", "graphile-worker.runTaskList()"],
      types: ["graphile-worker.Runner", "graphile-worker.WorkerPool"],
      properties: { events: "events" },
    },
    // https://worker.graphile.org/docs/worker-events
    events: { types: ["graphile-worker.WorkerEvents"], methods: { on: LISTENERS, once: LISTENERS } },
    payload: { lives: "request" },
    helpers: { types: ["graphile-worker.JobHelpers"], lives: "request" },
  },
  handlerTypes: [
    { types: ["graphile-worker.Task"], ...TASK },
    { types: ["graphile-worker.TaskList"], ...TASK, keys: ["*"] },
  ],
  exports: [
    {
      files: /(?:^|\/)tasks\/(.+)\.[cm]?[jt]s$/,
      names: ["default"],
      ...TASK,
      label: "task {$1}",
    },
  ],
} as const satisfies Framework;
