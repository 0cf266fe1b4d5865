import type { Callbacks, Framework } from "../types.ts";

const ACTIVITIES = /(?:^|[/.-])activities(?:\/.+)?\.[cm]?[jt]s$/;

const WORKER = [
  { when: "request", keys: ["activities.*"], label: "activity" },
  // https://docs.temporal.io/develop/typescript/observability#logging
  { when: "request", keys: ["sinks.*.*.fn"], label: "sink" },
] as const satisfies readonly Callbacks[];

export const temporal = {
  name: "Temporal",
  source: "https://docs.temporal.io/develop/typescript/core-application#develop-activities",
  packages: ["@temporalio/worker", "@temporalio/activity", "@temporalio/workflow"],
  functions: {
    "@temporalio/worker.Worker.create": WORKER,
  },
  exports: [
    // a factory shares its dependencies between the activities that it returns
    { files: ACTIVITIES, names: ["createActivities", "makeActivities"], when: "lifecycle" },
    { files: ACTIVITIES, names: ["*", "*.*", "*.().*"], when: "request", label: "activity {name}" },
  ],
} as const satisfies Framework;
