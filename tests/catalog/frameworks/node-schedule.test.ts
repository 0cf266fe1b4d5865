import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const CODE = `
import schedule from "node-schedule";
const results = new Map();
export const plan = () => schedule.scheduleJob("42 * * * *", async (fireDate) => { results.set("hour", await load(fireDate)); });
const done = [];
schedule.scheduleJob("nightly", { hour: 1 }, () => { done.push("night"); });
`;

describe("node-schedule", () => {
  it("runs jobs on their schedule, and never for requests", () => {
    expect(entryPoints(CODE)).toEqual([]);
    expect(reports(CODE, { project: "express" })).toEqual([]);
    expect(
      reports(CODE, { project: "express", preset: "strict" }).filter((report) => report.startsWith("no-module")),
    ).toEqual(["no-module-level-mutable-state 4", "no-module-level-mutable-state 6"]);
  });

  it("makes no service of a project that has it", () => {
    expect(
      reports(`${CODE} const users = []; export async function join(user) { users.push(user); }`, { project: "plain" }),
    ).toEqual([]);
  });
});
