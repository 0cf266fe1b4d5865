import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Trigger.dev", () => {
  it("finds tasks and their hooks", () => {
    expect(
      entryPoints(`
        import { schemaTask, task } from "@trigger.dev/sdk";
        export const hello = task({
          id: "hello-world",
          onStart: async ({ payload }) => {},
          run: async (payload: { message: string }, { ctx }) => {},
          onFailure: async ({ payload, error }) => {},
        });
        export const parsed = schemaTask({ id: "parsed", schema, run });
        async function run(payload) {}
      `),
    ).toEqual(["task hello-world", "task hello-world", "task hello-world", "task parsed"]);
  });

  it("finds hooks of all tasks", () => {
    expect(
      entryPoints(`
        import { defineConfig, tasks } from "@trigger.dev/sdk/v3";
        tasks.onSuccess(({ ctx, output }) => {});
        tasks.middleware("db", async ({ ctx, payload, next }) => { await next(); });
        export default defineConfig({ project: "<ref>", onStart: async ({ payload, ctx }) => {} });
      `),
    ).toEqual(["onSuccess", "middleware", "lifecycle hook"]);
  });

  it("runs scheduled tasks on a schedule", () => {
    const code = `
import { schedules } from "@trigger.dev/sdk";
let runs = [];
export const nightly = schedules.task({ id: "nightly", cron: "0 0 * * *", run: async (payload) => { runs.push(payload); } });
    `;
    expect(entryPoints(code)).toEqual([]);
    expect(reports(code)).toEqual([]);
    expect(reports(code, { preset: "strict" })).toEqual(["no-module-level-mutable-state 4"]);
  });

  it("leaves tasks of other packages alone", () => {
    expect(
      entryPoints(`
        import { task } from "hardhat/config";
        task({ id: "accounts", run: async (payload) => {} });
      `),
    ).toEqual([]);
  });

  it("reports what a task keeps in its module", () => {
    expect(
      reports(`
import { task } from "@trigger.dev/sdk";
const results = {};
export const hello = task({
  id: "hello",
  run: async (payload) => {
    const local = {};
    local[payload.id] = payload;
    results[payload.id] = local;
  },
});
      `),
    ).toEqual(["no-module-level-mutable-state 9"]);
  });
});
