import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const pgBoss = { project: "pg-boss" };

describe("pg-boss", () => {
  it("finds workers", () => {
    expect(
      entryPoints(`
        import { PgBoss } from "pg-boss";
        const boss = new PgBoss("postgres://user:pass@host/database");
        boss.on("error", console.error);
        await boss.work("email", async ([job]) => {});
        await boss.work("report", { batchSize: 5 }, report);
        async function report(jobs) {}
      `),
    ).toEqual(["job email", "job report"]);
    expect(
      entryPoints(`
        const PgBoss = require("pg-boss");
        new PgBoss(url).work("email", async (job) => {});
      `),
    ).toEqual(["job email"]);
  });

  it("knows workers by their type, and the instance by its name in a project with pg-boss", () => {
    expect(
      entryPoints(`
        import PgBoss from "pg-boss";
        export const send: PgBoss.WorkHandler<Mail> = async ([job]) => {};
        export async function one(job: PgBoss.Job<Mail>) {}
      `),
    ).toEqual(["send", "one"]);
    const code = `import { boss } from "./queue.js"; boss.work("email", async ([job]) => {});`;
    expect(entryPoints(code, pgBoss)).toEqual(["job email"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves other work alone", () => {
    expect(entryPoints(`worker.work("email", async (job) => {});`, pgBoss)).toEqual([]);
  });

  it("reports what a worker keeps in its module, not what is counted now and then", () => {
    expect(
      reports(`
import { PgBoss } from "pg-boss";
const boss = new PgBoss(process.env.DATABASE_URL);
const done = [];
let inProgress = [];
boss.on("wip", (workers) => { inProgress = workers; });
await boss.work("email", async ([job]) => { done.push(job.id); });
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });
});
