import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const temporal = { project: "temporal" };
const activities = { ...temporal, file: "src/activities.ts" };

describe("Temporal", () => {
  it("finds the activities and sinks of a worker", () => {
    expect(
      entryPoints(`
        import { Worker } from "@temporalio/worker";
        const worker = await Worker.create({
          workflowsPath: require.resolve("./workflows"),
          activities: { greet: async (name) => {}, ...createActivities(db) },
          sinks: { alerter: { alert: { fn(workflowInfo, message) {}, callDuringReplay: false } } },
          taskQueue: "hello-world",
        });
        function createActivities(db) { return { async pay(amount) {} }; }
      `),
    ).toEqual(["activity", "sink", "activity"]);
  });

  it("finds activities in files named after them, in a project with Temporal", () => {
    const code = `
      export async function greet(name: string) {}
      export const createActivities = (db: DB) => ({ async pay(amount: number) {} });
      function helper() {}
    `;
    expect(entryPoints(code, activities)).toEqual(["activity greet", "activity createActivities.().pay"]);
    expect(entryPoints(code, { ...temporal, file: "src/activities/payment.ts" })).toEqual([
      "activity greet",
      "activity createActivities.().pay",
    ]);
    expect(entryPoints(code, { ...temporal, file: "src/workflows.ts" })).toEqual([]);
    expect(entryPoints(code, { file: "src/activities.ts" })).toEqual([]);
  });

  it("leaves workers of other kinds alone", () => {
    expect(
      entryPoints(`import { Worker } from "pool"; Worker.create({ activities: { greet: async () => {} } });`, temporal),
    ).toEqual([]);
  });

  it("reports what activities keep in their module, or share through their factory", () => {
    expect(
      reports(
        `
const charged = new Set<string>();
export async function charge(order: string) { charged.add(order); }
export const createActivities = () => {
  const seen = new Map<string, number>();
  return { async pay(order: string) { seen.set(order, 1); } };
};
        `,
        activities,
      ),
    ).toEqual(["no-module-level-mutable-state 3", "no-module-level-mutable-state 6"]);
  });

  it("leaves what a workflow remembers while it runs to Temporal", () => {
    expect(
      reports(
        `
import { condition, defineSignal, setHandler } from "@temporalio/workflow";
const approve = defineSignal("approve");
export async function approval() {
  let isApproved = false;
  setHandler(approve, () => { isApproved = true; });
  await condition(() => isApproved);
}
        `,
        { ...temporal, file: "src/workflows.ts" },
      ),
    ).toEqual([]);
  });
});
