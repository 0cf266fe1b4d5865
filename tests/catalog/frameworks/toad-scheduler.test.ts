import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const CODE = `
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from "toad-scheduler";
const results = new Map(), failures = [];
const scheduler = new ToadScheduler();
const task = new AsyncTask("simple task", () => load().then((result) => { results.set("latest", result); }), (error) => { failures.push(error); });
scheduler.addSimpleIntervalJob(new SimpleIntervalJob({ seconds: 20 }, task));
`;

describe("toad-scheduler", () => {
  it("runs jobs on their schedule, and never for requests", () => {
    expect(entryPoints(CODE)).toEqual([]);
    expect(reports(CODE, { project: "express" })).toEqual(["no-in-process-schedule 6"]);
    expect(
      reports(CODE, { project: "express", preset: "strict" }).filter((report) => report.startsWith("no-module")),
    ).toEqual(["no-module-level-mutable-state 5", "no-module-level-mutable-state 5"]);
  });

  it("makes no service of a project that has it", () => {
    expect(
      reports(`${CODE} const users = []; export async function join(user) { users.push(user); }`, { project: "plain" }),
    ).toEqual([]);
  });
});
