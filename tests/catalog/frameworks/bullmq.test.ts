import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const bullmq = { project: "bullmq" };

describe("BullMQ", () => {
  it("finds the processors of workers, inline or by reference", () => {
    expect(
      entryPoints(`
        import { Worker, type Processor } from "bullmq";
        const worker = new Worker("email", async (job) => {}, { connection });
        new Worker("audio", transcode);
        async function transcode(job, token) {}
        export const resize: Processor = async (job) => {};
      `),
    ).toEqual(["job email", "job audio", "resize"]);
  });

  it("finds listeners for what happens to jobs", () => {
    expect(
      entryPoints(`
        const { QueueEvents, Worker } = require("bullmq");
        const worker = new Worker("email", "./processor.js");
        worker.on("completed", (job) => {}).on("failed", (job, error) => {});
        worker.on("ready", () => {});
        worker.on("closed", () => {});
        const queueEvents = new QueueEvents("email");
        queueEvents.on("waiting", ({ jobId }) => {});
      `),
    ).toEqual(["completed event", "failed event", "waiting event"]);
  });

  it("finds sandboxed processors in files of their own, in a project with BullMQ", () => {
    const code = `module.exports = async (job) => {};`;
    expect(entryPoints(code, bullmq)).toEqual(["processor"]);
    expect(entryPoints(code)).toEqual([]);
    expect(
      entryPoints(`
        import type { SandboxedJob } from "bullmq";
        export default async function send(job: SandboxedJob) {}
      `),
    ).toEqual(["send"]);
  });

  it("leaves the workers of Node itself, and queues that are no queues of jobs, alone", () => {
    expect(
      entryPoints(
        `
        import { Worker } from "node:worker_threads";
        import PQueue from "p-queue";
        new Worker("./file.js", { eval: false }).on("message", (value) => {});
        new PQueue().on("completed", (result) => {});
        `,
        bullmq,
      ),
    ).toEqual([]);
  });

  it("reports what a processor keeps in its module, not what it keeps in the job", () => {
    expect(
      reports(`
import { Worker } from "bullmq";
const seen = new Map();
const workers = [];
workers.push(new Worker("email", async (job) => {
  seen.set(job.data.to, Date.now());
  job.data.step = 2;
}));
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });

  it("reports nothing that listeners for the worker's own life do", () => {
    expect(
      reports(`
import { Worker } from "bullmq";
const worker = new Worker("email", async () => {});
const log = [];
worker.on("ready", () => { log.push("ready"); });
      `),
    ).toEqual([]);
  });
});
