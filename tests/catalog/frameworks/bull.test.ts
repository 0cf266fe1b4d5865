import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const bull = { project: "bull" };

describe("Bull", () => {
  it("finds processors, named or not", () => {
    expect(
      entryPoints(`
        const Queue = require("bull");
        const videoQueue = new Queue("video transcoding", "redis://127.0.0.1:6379");
        videoQueue.process(function (job, done) { done(); });
        videoQueue.process("image", async (job) => {});
        videoQueue.process("audio", 5, transcode);
        async function transcode(job) {}
      `),
    ).toEqual(["job", "job image", "job audio"]);
  });

  it("finds listeners for what happens to jobs, here or anywhere", () => {
    expect(
      entryPoints(`
        import Queue from "bull";
        const queue = new Queue("video");
        queue.on("completed", (job, result) => {});
        queue.on("global:failed", (jobId, error) => {});
        queue.on("error", (error) => {});
        queue.on("paused", () => {});
      `),
    ).toEqual(["completed event", "global:failed event"]);
  });

  it("knows queues of other files by their names, and processors by their parameter, in a project with Bull", () => {
    const code = `
      import { emailQueue } from "./queues.js";
      emailQueue.process(async (job) => {});
      export default async function (job) {}
    `;
    expect(entryPoints(code, bull)).toEqual(["job", "processor"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("knows the types of jobs", () => {
    expect(entryPoints(`import type { Job } from "bull"; export async function send(job: Job<Mail>) {}`)).toEqual([
      "send",
    ]);
  });

  it("leaves postcss and other things that process alone", () => {
    expect(
      entryPoints(
        `
        import postcss from "postcss";
        postcss([]).process(css, (result) => {});
        pipeline.process(async (chunk) => {});
        `,
        bull,
      ),
    ).toEqual([]);
  });

  it("reports what a processor keeps in its module", () => {
    expect(
      reports(`
const Queue = require("bull");
const queue = new Queue("video");
let running = {};
queue.process(async (job) => {
  running[job.id] = job.data;
});
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });
});
