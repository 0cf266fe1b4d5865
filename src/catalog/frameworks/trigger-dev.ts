import type { ApiPath, Callbacks, Framework } from "../types.ts";

const HOOKS = [
  "catchError",
  "cleanup",
  "handleError",
  "init",
  "middleware",
  "onCancel",
  "onComplete",
  "onFailure",
  "onResume",
  "onStart",
  "onStartAttempt",
  "onSuccess",
  "onWait",
] as const;

const TASK = {
  when: "request",
  keys: ["run", ...HOOKS],
  parameters: ["payload", "context"],
  label: "task {0.id}",
} as const satisfies Callbacks;

/** Of all tasks: https://trigger.dev/docs/tasks/overview#global-lifecycle-hooks */
const GLOBAL_HOOKS = HOOKS.filter((name) => name !== "cleanup" && name !== "init");

function exported<Fact>(facts: Readonly<Record<string, Fact>>): Record<ApiPath, Fact> {
  return Object.fromEntries(
    ["@trigger.dev/sdk", "@trigger.dev/sdk/v3"].flatMap((pkg) =>
      Object.entries(facts).map(([name, fact]) => [`${pkg}.${name}`, fact]),
    ),
  );
}

export const triggerDev = {
  name: "Trigger.dev",
  source: "https://trigger.dev/docs/tasks/overview",
  packages: ["@trigger.dev/sdk"],
  hasPages: true,
  functions: exported<Callbacks>({
    task: TASK,
    schemaTask: TASK,
    "schedules.task": { ...TASK, when: "timer" },
    ...Object.fromEntries(
      GLOBAL_HOOKS.map((name) => [`tasks.${name}`, { when: "request", parameters: ["context"], label: name } as const]),
    ),
    defineConfig: { when: "request", keys: HOOKS, parameters: ["payload", "context"], label: "lifecycle hook" },
  }),
  kinds: {
    payload: { lives: "request" },
    context: { lives: "request" },
  },
} as const satisfies Framework;
