import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const CODE = `
import Bree from "bree";
const results = new Map();
const bree = new Bree({
  jobs: ["foo"],
  workerMessageHandler({ name, message }) { results.set(name, message); },
});
const created = [];
bree.on("worker created", (name) => { created.push(name); });
`;

describe("Bree", () => {
  it("hears of jobs on their schedule, and never of requests", () => {
    expect(entryPoints(CODE)).toEqual([]);
    expect(reports(CODE)).toEqual([]);
    expect(reports(CODE, { preset: "strict" })).toEqual([
      "no-module-level-mutable-state 6",
      "no-module-level-mutable-state 9",
    ]);
  });

  it("knows the scheduler by its name in a project with Bree", () => {
    const code = `
import { bree } from "./bree.js";
const created = [];
bree.on("worker created", (name) => { created.push(name); });
    `;
    expect(reports(code, { project: "bree" })).toEqual([]);
    expect(reports(code, { project: "bree", preset: "strict" })).toEqual(["no-module-level-mutable-state 4"]);
  });
});
