import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const agenda = { project: "agenda" };

describe("Agenda", () => {
  it("finds jobs, with their options before or after", () => {
    expect(
      entryPoints(`
        import { Agenda } from "agenda";
        const agenda = new Agenda({ backend });
        agenda.define("delete old users", async (job) => {});
        agenda.define("send email", { priority: "high" }, sendEmail);
        agenda.define("report", async (job) => {}, { concurrency: 2 });
        async function sendEmail(job) {}
      `),
    ).toEqual(["job delete old users", "job report", "job send email"]);
  });

  it("finds listeners for what happens to jobs", () => {
    expect(
      entryPoints(`
        const Agenda = require("agenda");
        const agenda = new Agenda({ db: { address } });
        agenda.on("ready", () => {});
        agenda.on("start", (job) => {});
        agenda.on("fail:send email", (error, job) => {});
      `),
    ).toEqual(["start event", "fail:send email event"]);
  });

  it("finds decorated jobs", () => {
    expect(
      entryPoints(`
        import { Define, Every, JobsController } from "agenda";
        @JobsController({ namespace: "email" })
        export class EmailJobs {
          @Define() async sendWelcome(job) {}
          @Every("1 hour") async cleanup(job) {}
        }
      `),
    ).toEqual(["EmailJobs.sendWelcome"]);
  });

  it("knows the instance by its name in a project with Agenda", () => {
    const code = `module.exports = (agenda) => { agenda.define("email", async (job) => {}); };`;
    expect(entryPoints(code, agenda)).toEqual(["job email"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves what is defined elsewhere alone", () => {
    expect(entryPoints(`sequelize.define("user", {}); define("module", async (job) => {});`, agenda)).toEqual([]);
  });

  it("reports what a job keeps in its module or in its controller, not what timers do", () => {
    expect(
      reports(`
import { Agenda, Define, Every, JobsController } from "agenda";
const sent = new Set();
const agenda = new Agenda({ backend });
agenda.define("mail", async (job) => { sent.add(job.attrs.data.to); });
@JobsController()
export class Reports {
  last = new Map();
  @Define() async build(job) { this.last.set(job.attrs.name, job.attrs.data); }
  @Every("1 hour") async prune() { this.last.clear(); }
}
      `),
    ).toEqual(["no-module-level-mutable-state 5", "no-module-level-mutable-state 9"]);
  });
});
