import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const graphileWorker = { project: "graphile-worker" };

describe("Graphile Worker", () => {
  it("finds the tasks of a list", () => {
    expect(
      entryPoints(`
        import { run, runTaskListOnce } from "graphile-worker";
        const runner = await run({
          connectionString: "postgres:///",
          taskList: { hello: async (payload, helpers) => {}, mail },
        });
        await runTaskListOnce({}, { later: async () => {} }, client);
        async function mail(payload, helpers) {}
      `),
    ).toEqual(["task", "task", "task"]);
  });

  it("finds tasks in files of their own, in a project with Graphile Worker", () => {
    const code = `module.exports = async (payload, helpers) => {};`;
    expect(entryPoints(code, { ...graphileWorker, file: "tasks/send_email.js" })).toEqual(["task send_email"]);
    expect(entryPoints(code, { ...graphileWorker, file: "src/send_email.js" })).toEqual([]);
    expect(entryPoints(code, { file: "tasks/send_email.js" })).toEqual([]);
  });

  it("knows tasks by their types", () => {
    expect(
      entryPoints(`
        import type { Task, TaskList } from "graphile-worker";
        export const hello: Task<"hello"> = async (payload, helpers) => {};
        export const tasks: TaskList = { bye: async (payload) => {} };
      `),
    ).toEqual(["hello", "bye"]);
  });

  it("finds listeners for what happens to jobs, not those for the worker's own life", () => {
    expect(
      entryPoints(`
        import { run } from "graphile-worker";
        const runner = await run({ taskDirectory: "tasks" });
        runner.events.on("job:success", ({ worker, job }) => {});
        runner.events.on("pool:create", ({ workerPool }) => {});
      `),
    ).toEqual(["job:success event"]);
  });

  it("leaves what runs elsewhere alone", () => {
    expect(
      entryPoints(`import { run } from "node:test"; run({ taskList: { hello: async () => {} } });`, graphileWorker),
    ).toEqual([]);
  });

  it("reports what a task keeps in its module", () => {
    expect(
      reports(
        `
const sent = new Set();
export default async (payload, helpers) => {
  if (sent.has(payload.to)) return;
  sent.add(payload.to);
};
        `,
        { ...graphileWorker, file: "tasks/send_email.ts" },
      ),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });
});
