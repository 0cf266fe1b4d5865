import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const CODE = `
import chokidar from "chokidar";
const templates = new Map();
export function watch() {
  chokidar.watch("templates", { ignored: /^\\./ })
    .on("change", async (path) => { templates.set(path, await load(path)); })
    .on("unlink", async (path) => { templates.delete(path); });
}
`;

describe("chokidar", () => {
  it("hears of changes of files when they come, and never of requests", () => {
    expect(entryPoints(CODE)).toEqual([]);
    expect(reports(CODE, { project: "express" })).toEqual([]);
    expect(
      reports(CODE, { project: "express", preset: "strict" }).filter((report) => report.startsWith("no-module")),
    ).toEqual(["no-module-level-mutable-state 6", "no-module-level-mutable-state 7"]);
  });

  it("makes no service of a project that has it", () => {
    expect(
      reports(`${CODE} const users = []; export async function join(user) { users.push(user); }`, { project: "plain" }),
    ).toEqual([]);
  });
});
