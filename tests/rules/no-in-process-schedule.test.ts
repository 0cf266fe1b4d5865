import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-process-schedule.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/jobs.ts");
const services = "a scheduler outside the process";

ruleTester.run("no-in-process-schedule: libraries", rule, {
  valid: [
    {
      name: "node-cron: one replica runs the job",
      code: `
        import cron from "node-cron";
        cron.schedule("0 8 * * *", sendReminders, { name: "reminders", distributed: true });
      `,
    },
    {
      name: "croner: an expression that is tried out",
      code: `import { Cron } from "croner"; export const check = (text) => { new Cron(text, () => {}).stop(); };`,
    },
    {
      name: "node-cron: options that a constant holds",
      code: `
        import { schedule } from "node-cron";
        const options = { name: "reminders", distributed: true };
        schedule("0 8 * * *", sendReminders, options);
      `,
    },
    {
      name: "node-cron: an option that is set later",
      code: `
        import cron from "node-cron";
        const options = { timezone: "UTC" };
        options.distributed = true;
        cron.schedule("0 8 * * *", sendReminders, options);
      `,
    },
    {
      name: "node-cron: options of another file, whole or spread",
      code: `
        import cron from "node-cron";
        import { options } from "./options.js";
        cron.schedule("0 8 * * *", sendReminders, options);
        cron.schedule("0 9 * * *", sendInvoices, { name: "invoices", ...options });
      `,
    },
    {
      name: "node-cron: an option whose value comes from elsewhere",
      code: `
        import cron from "node-cron";
        import { hasReplicas } from "./config.js";
        cron.schedule("0 8 * * *", sendReminders, { name: "reminders", distributed: hasReplicas });
      `,
    },
    {
      name: "node-cron: what does not schedule",
      code: `
        import cron from "node-cron";
        if (!cron.validate(process.env.REMIND_AT)) throw new Error("REMIND_AT is no cron expression");
      `,
    },
    {
      name: "cron: what only computes dates",
      code: `
        import { CronTime, sendAt } from "cron";
        export const next = sendAt("0 8 * * *");
        export const time = new CronTime("0 8 * * *");
      `,
    },
    {
      name: "croner: what only computes dates",
      code: `
        import { Cron } from "croner";
        export const next = new Cron("0 8 * * *").nextRun();
        export const later = new Cron("0 8 * * *", { timezone: "UTC" }).nextRun();
      `,
    },
    {
      name: "jobs that take a lock which all replicas share",
      code: `
        import { CronJob } from "cron";
        import cron from "node-cron";
        async function remind() { if (await acquireLock("remind")) await sendReminders(); }
        cron.schedule("0 8 * * *", async () => { await redlock.using(["remind"], 5_000, sendReminders); });
        cron.schedule("0 9 * * *", () => remind());
        CronJob.from({ cronTime: "0 8 * * *", onTick: remind, start: true });
      `,
    },
    {
      name: "jobs of the leader",
      code: `
        import cron from "node-cron";
        if (cluster.isPrimary) cron.schedule("0 8 * * *", sendReminders);
      `,
    },
    {
      name: "@nestjs/schedule: a method that takes a lock, a job that is off, and one that may be",
      filename: inProject("nestjs", "src/reminders.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        import { Cron } from "@nestjs/schedule";
        import { isOff } from "./config.js";
        @Injectable()
        export class Reminders {
          @Cron("0 8 * * *")
          async remind() {
            const lock = await this.locks.acquire("remind");
            await this.mailer.send();
            await lock.release();
          }
          @Cron("0 9 * * *", { disabled: true })
          async bill() { await this.invoices.send(); }
          @Cron("0 9 * * *", { disabled: isOff })
          async pay() { await this.invoices.settle(); }
        }
      `,
    },
    {
      name: "node-schedule: a rule without a job",
      code: `
        import schedule from "node-schedule";
        export const daily = new schedule.RecurrenceRule(null, null, null, null, 8);
      `,
    },
    {
      name: "toad-scheduler: a scheduler and a task that no job uses",
      code: `
        import { AsyncTask, ToadScheduler } from "toad-scheduler";
        export const scheduler = new ToadScheduler();
        export const task = new AsyncTask("reminders", sendReminders);
      `,
    },
    {
      name: "@nestjs/schedule: the module alone",
      filename: inProject("nestjs", "src/app.module.ts"),
      code: `
        import { Module } from "@nestjs/common";
        import { ScheduleModule } from "@nestjs/schedule";
        @Module({ imports: [ScheduleModule.forRoot()] })
        export class AppModule {}
      `,
    },
    {
      name: "schedulers that keep their jobs in a database or in Redis",
      filename: inService,
      code: `
        import { Agenda } from "agenda";
        import { Queue } from "bullmq";
        const agenda = new Agenda({ db: { address: process.env.MONGO_URL } });
        await agenda.every("1 day", "reminders");
        await new Queue("mail", { connection }).upsertJobScheduler("reminders", { pattern: "0 8 * * *" });
      `,
    },
    {
      name: "functions of the project that are called alike",
      filename: inService,
      code: `
        import { schedule } from "./scheduler.js";
        import { CronJob } from "./cron-job.js";
        schedule("0 8 * * *", sendReminders);
        new CronJob("0 8 * * *", sendReminders);
      `,
    },
    {
      name: "jobs about the disk and the machine of each process",
      code: `
        import { CronJob } from "cron";
        import { Cron } from "croner";
        import cron from "node-cron";
        import { rm } from "node:fs/promises";
        import os from "node:os";
        import v8 from "node:v8";
        cron.schedule("0 8 * * *", async () => { await rm("/tmp/reports", { recursive: true }); });
        new Cron("0 8 * * *", () => { console.log(os.freemem()); });
        new CronJob("0 8 * * *", dump);
        function dump() { v8.writeHeapSnapshot(); }
      `,
    },
    {
      name: "jobs that only set variables of their module, also in a helper",
      code: `
        import cron from "node-cron";
        let rates, day;
        cron.schedule("0 8 * * *", async () => { rates = await loadRates(); });
        cron.schedule("0 0 * * *", async () => { await turn(); });
        async function turn() { day = await loadDay(); }
      `,
    },
    {
      name: "jobs that only say something",
      filename: inService,
      code: `
        import cron from "node-cron";
        import { Cron } from "@nestjs/schedule";
        import { AsyncTask, CronJob } from "toad-scheduler";
        cron.schedule("0 * * * *", () => console.log("The hour strikes."));
        export const hourly = new CronJob({ cronExpression: "0 * * * *" }, new AsyncTask("hourly", async () => { console.log("running"); }));
        export class Jobs { @Cron("0 0 * * *") async nightly() { this.logger.log("It is midnight."); } }
      `,
    },
    {
      name: "jobs that measure",
      filename: inService,
      code: `
        import { Cron } from "@nestjs/schedule";
        export class Metrics {
          @Cron("*/15 * * * * *") refreshMetrics() { this.gatewayPing.set(this.client.ws.ping); this.metrics.guilds.set(this.client.guilds.size); }
        }
      `,
    },
    {
      name: "a timer that stops itself",
      filename: inService,
      code: `
        export function start() {
          const timer = setInterval(async () => { if (await removeOrders()) clearInterval(timer); }, 1_000);
        }
        start();
      `,
    },
    {
      name: "a timer that takes work from a list",
      filename: inService,
      code: `
        async function processJobs() { const job = await redis.lpop("jobs"); if (job) await db.orders.insert(JSON.parse(job)); }
        setInterval(processJobs, 1_000);
      `,
    },
  ],
  invalid: [
    {
      name: "node-cron",
      code: `
        import cron from "node-cron";
        cron.schedule("0 8 * * *", sendReminders);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
    {
      name: "node-cron: a task that is made first, and options that do not distribute it",
      code: `
        import { createTask } from "node-cron";
        const task = createTask("0 8 * * *", sendReminders, { timezone: "UTC", noOverlap: true });
        task.start();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createTask()", option: "distributed", services },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 32,
        },
      ],
    },
    {
      name: "node-cron: its named object, and the object of the namespace",
      code: `
        import * as cron from "node-cron";
        import { nodeCron } from "node-cron";
        nodeCron.schedule("0 8 * * *", sendReminders);
        cron.nodeCron.createTask("0 9 * * *", sendInvoices);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "nodeCron.schedule()", option: "distributed", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 26,
        },
        {
          messageId: "libraryDefault",
          data: { call: "cron.nodeCron.createTask()", option: "distributed", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "node-cron: distribution that is switched off",
      code: `
        import cron from "node-cron";
        cron.schedule("0 8 * * *", sendReminders, { name: "reminders", distributed: false });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
    {
      name: "node-cron in a CommonJS module",
      filename: inProject("express", "src/jobs.cjs"),
      code: `
        const { schedule } = require('node-cron')
        schedule('0 8 * * *', sendReminders, undefined)
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "schedule()", option: "distributed", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 17,
        },
      ],
    },
    {
      name: "node-cron in a function that the service calls when it starts",
      filename: inService,
      code: `
        import cron from "node-cron";
        export function startJobs() {
          cron.schedule("0 8 * * *", sendReminders);
        }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 24,
        },
      ],
    },
    {
      name: "cron: a job, made in either way",
      code: `
        import { CronJob } from "cron";
        new CronJob("0 8 * * *", sendReminders, null, true, "UTC");
        export const invoices = CronJob.from({ cronTime: "0 9 * * *", onTick: sendInvoices, start: true });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new CronJob()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 20,
        },
        {
          messageId: "libraryLocal",
          data: { call: "CronJob.from()", services },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a job beside one that takes a lock",
      code: `
        import cron from "node-cron";
        async function remind() { if (await acquireLock("remind")) await sendReminders(); }
        cron.schedule("0 8 * * *", async () => { await remind(); await chargeCustomers(); });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: "croner: a function that follows the options, or comes later",
      code: `
        import { Cron } from "croner";
        new Cron("0 8 * * *", { timezone: "UTC" }, sendReminders);
        const job = new Cron("0 9 * * *");
        job.schedule(sendInvoices);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Cron()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 17,
        },
        {
          messageId: "libraryLocal",
          data: { call: "job.schedule()", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: "cron: its older function, in a CommonJS module",
      filename: inProject("express", "src/jobs.cjs"),
      code: `
        const cron = require("cron");
        cron.job("0 8 * * *", sendReminders).start();
        new cron.CronJob("0 9 * * *", sendInvoices).start();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "cron.job()", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 17,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new cron.CronJob()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: "node-schedule",
      code: `
        import schedule, { Job } from "node-schedule";
        schedule.scheduleJob({ hour: 8, minute: 0 }, sendReminders);
        const job = new Job("invoices", sendInvoices);
        job.schedule("0 9 * * *");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "schedule.scheduleJob()", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 29,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Job()", services },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: "croner, with and without new",
      code: `
        import { Cron } from "croner";
        new Cron("0 8 * * *", sendReminders);
        Cron("0 9 * * *", { timezone: "UTC" }, sendInvoices);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Cron()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 17,
        },
        {
          messageId: "libraryLocal",
          data: { call: "Cron()", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 13,
        },
      ],
    },
    {
      name: "croner before it had names only",
      filename: inProject("express", "src/jobs.cjs"),
      code: `
        const Cron = require("croner");
        Cron("0 8 * * *", sendReminders);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "Cron()", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      name: "@nestjs/schedule: methods that run on a schedule",
      filename: inProject("nestjs", "src/reminders.service.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        import { Interval } from "@nestjs/schedule";
        @Injectable()
        export class RemindersService {
          @Interval(60_000)
          async send() {}
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "Interval()", services },
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 20,
        },
      ],
    },
    {
      name: "toad-scheduler: its three kinds of jobs",
      code: `
        import { CronJob, LongIntervalJob, SimpleIntervalJob, ToadScheduler } from "toad-scheduler";
        const scheduler = new ToadScheduler();
        scheduler.addSimpleIntervalJob(new SimpleIntervalJob({ hours: 1 }, reminders));
        scheduler.addLongIntervalJob(new LongIntervalJob({ days: 40 }, invoices));
        scheduler.addCronJob(new CronJob({ cronExpression: "0 8 * * *" }, report));
        await SimpleIntervalJob.createAndExecute({ hours: 1 }, sync);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new SimpleIntervalJob()", services },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 61,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new LongIntervalJob()", services },
          line: 5,
          column: 42,
          endLine: 5,
          endColumn: 57,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new CronJob()", services },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 41,
        },
        {
          messageId: "libraryLocal",
          data: { call: "SimpleIntervalJob.createAndExecute()", services },
          line: 7,
          column: 15,
          endLine: 7,
          endColumn: 49,
        },
      ],
    },
    {
      name: "toad-scheduler behind @fastify/schedule",
      filename: inProject("fastify", "src/plugins/jobs.ts"),
      code: `
        import { fastifySchedule } from "@fastify/schedule";
        import { AsyncTask, SimpleIntervalJob } from "toad-scheduler";
        export default async function jobs(fastify) {
          await fastify.register(fastifySchedule);
          const task = new AsyncTask("reminders", sendReminders);
          fastify.ready(() => fastify.scheduler.addSimpleIntervalJob(new SimpleIntervalJob({ hours: 1 }, task)));
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new SimpleIntervalJob()", services },
          line: 7,
          column: 74,
          endLine: 7,
          endColumn: 91,
        },
      ],
    },
    {
      name: "bree",
      code: `
        import Bree from "bree";
        const bree = new Bree({ jobs: [{ name: "reminders", cron: "0 8 * * *" }] });
        await bree.start();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Bree()", services },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: "the plugin of Elysia",
      filename: inProject("elysia", "src/index.ts"),
      code: `
        import cronPlugin, { cron } from "@elysiajs/cron";
        import { Elysia } from "elysia";
        new Elysia()
          .use(cron({ name: "reminders", pattern: "0 8 * * *", run: sendReminders }))
          .use(cronPlugin({ name: "invoices", pattern: "0 9 * * *", run: sendInvoices }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "cron()", services },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 20,
        },
        {
          messageId: "libraryLocal",
          data: { call: "cronPlugin()", services },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 26,
        },
      ],
    },
    {
      name: "a job that a request leaves in a collection",
      code: `
        import { CronJob } from "cron";
        import express from "express";
        const jobs = new Map();
        express().post("/reminders", (req, res) => {
          jobs.set(req.body.id, new CronJob(req.body.at, () => remind(req.body), null, true));
          res.sendStatus(201);
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new CronJob()", services },
          line: 6,
          column: 37,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: "jobs about the disk and the machine of each process that write to a database as well",
      code: `
        import { CronJob } from "cron";
        import { Cron } from "croner";
        import cron from "node-cron";
        import { rm } from "node:fs/promises";
        import os from "node:os";
        import v8 from "node:v8";
        cron.schedule("0 8 * * *", async () => { await rm("/tmp/reports", { recursive: true }); await db.delete(reports); });
        new Cron("0 8 * * *", async () => { await db.insert(loads, os.freemem()); });
        new CronJob("0 8 * * *", dump);
        async function dump() { await db.insert(dumps, v8.writeHeapSnapshot()); }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 22,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Cron()", services },
          line: 9,
          column: 13,
          endLine: 9,
          endColumn: 17,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new CronJob()", services },
          line: 10,
          column: 13,
          endLine: 10,
          endColumn: 20,
        },
      ],
    },
    {
      name: "a job about a disk that the project reaches itself",
      code: `
        import cron from "node-cron";
        import { rm } from "./bucket.js";
        cron.schedule("0 8 * * *", async () => { await rm("reports", { recursive: true }); });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: "a job that sets a variable of its module and saves it, and one that only has variables of its own",
      code: `
        import cron from "node-cron";
        let rates;
        cron.schedule("0 8 * * *", async () => { rates = await loadRates(); await db.update(rates); });
        cron.schedule("0 9 * * *", async () => { let day; day = await loadDay(); return day; });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 22,
        },
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-schedule: timers", rule, {
  valid: [
    {
      name: "an interval that sends or saves what this process has collected",
      filename: inService,
      code: `
        let errors = [];
        const rooms = new Map();
        async function report() { const batch = errors; errors = []; for (const error of batch) await bot.sendMessage(error); }
        setInterval(report, 60_000);
        setInterval(async () => { await Promise.all(Array.from(rooms.values()).map(async (room) => { await room.saveRoom(); })); }, 1000);
        export const fail = (error) => errors.push(error);
        export const enter = (room) => rooms.set(room.id, room);
      `,
    },
    {
      name: "an interval that refreshes a copy in memory",
      filename: inService,
      code: `
        let rates = {};
        async function loadRates() { rates = await fetchRates(); }
        setInterval(loadRates, 60_000);
      `,
    },
    {
      name: "an interval that looks after its own process",
      filename: inService,
      code: `
        import { db } from "./db.js";
        setInterval(() => db.ping(), 30_000).unref();
        setInterval(() => metrics.send(), 10_000).unref();
        setInterval(() => cache.prune(), 60_000).unref();
      `,
    },
    {
      name: "an interval that takes a lock which all replicas share",
      filename: inService,
      code: `
        setInterval(async () => {
          const lock = await redlock.acquire(["reminders"], 30_000);
          await sendReminders();
          await lock.release();
        }, 60_000);
      `,
    },
    {
      name: "an interval whose helper claims the work",
      filename: inService,
      code: `
        async function tick() { for (const job of await claimJobs(20)) await sendMail(job); }
        setInterval(tick, 1_000);
      `,
    },
    {
      name: "an interval that works for the leader only",
      filename: inService,
      code: `setInterval(async () => { if (await isLeader()) await sendReminders(); }, 60_000);`,
    },
    {
      name: "an interval of one request",
      code: `
        import express from "express";
        express().get("/progress", (req, res) => {
          const timer = setInterval(() => sendProgress(res), 1_000);
          req.on("close", () => clearInterval(timer));
        });
      `,
    },
    {
      name: "an interval in an exported function whose callers are unknown",
      filename: inService,
      code: `export function watch(mailer) { return setInterval(() => mailer.send("still there"), 1_000); }`,
    },
    {
      name: "an interval that only counts",
      filename: inService,
      code: `
        let ticks = 0;
        setInterval(() => { ticks += 1; }, 1_000);
      `,
    },
    {
      name: "a timer that goes off once",
      filename: inService,
      code: `setTimeout(sendReminders, 60_000);`,
    },
    {
      name: "a function of the file that is called setInterval",
      filename: inService,
      code: `
        import { setInterval } from "./scheduler.js";
        setInterval(sendReminders, 60_000);
      `,
    },
    {
      name: "an interval that takes work from a queue which all replicas share",
      filename: inService,
      code: `
        import { processEmailJobs, processOrderEvents } from "./queue.js";
        setInterval(processEmailJobs, 1_000);
        setInterval(async () => { await processOrderEvents(); }, 1_000);
      `,
    },
    {
      name: "an interval that looks at the memory and the time that its process takes",
      filename: inService,
      code: `
        import { saveHeapSnapshot } from "./memory.js";
        import { profiler } from "./profiler.js";
        setInterval(saveHeapSnapshot, 60_000);
        setInterval(async () => { await profiler.save(); }, 60_000);
      `,
    },
    {
      name: "an interval that calls a method which goes over what the process holds",
      filename: inService,
      code: `
        import { db } from "./db.js";
        export class Uploads {
          constructor() { this.parts = new Map(); setInterval(async () => { await this.prune(); }, 60_000); }
          async prune() { for (const [id, part] of this.parts) if (part.until < Date.now()) await this.give(id); }
          async give(id) { await db.saveRest(this.parts.get(id)); this.parts.delete(id); }
        }
        export const uploads = new Uploads();
      `,
    },
    {
      name: "an interval that removes files from its own disk",
      filename: inService,
      code: `
        import fs from "node:fs/promises";
        setInterval(async () => { for (const name of await fs.readdir("uploads")) await fs.rm("uploads/" + name); }, 60_000);
      `,
    },
  ],
  invalid: [
    {
      name: "a function that says what it does",
      filename: inService,
      code: `
        import { sendReminders } from "./reminders.js";
        setInterval(sendReminders, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "sendReminders", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      name: "a callback that waits for what it calls out for",
      filename: inService,
      code: `
        setInterval(async () => {
          await mailer.send(await pendingReminders());
        }, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "send", services },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      name: "a callback that deletes rows",
      filename: inService,
      code: `
        import { prisma } from "./prisma.js";
        setInterval(() => prisma.token.deleteMany({ where: { expiresAt: { lt: new Date() } } }), 3_600_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "deleteMany", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      name: "a callback that calls another service",
      filename: inService,
      code: `
        import axios from "axios";
        setInterval(async () => { await axios.post(process.env.WEBHOOK_URL, await report()); }, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "post", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      name: "work that a helper of the file does",
      filename: inService,
      code: `
        async function remind(user) { await mailer.send(user.email); }
        async function tick() { for (const user of await dueUsers()) await remind(user); }
        setInterval(tick, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "send", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: "a method of the same class",
      filename: inProject("nestjs", "src/outbox.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable()
        export class Outbox {
          onModuleInit() { setInterval(() => this.flush(), 5_000); }
          async flush() { await this.broker.publish(await this.pending()); }
        }
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "publish", services },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 39,
        },
      ],
    },
    {
      name: "an interval that starts with the server",
      code: `
        import express from "express";
        express().listen(3000, () => {
          setInterval(async () => { await sendReminders(); }, 60_000);
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "sendReminders", services },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: "the interval of the global object and of the module",
      filename: inService,
      code: `
        import timers, { setInterval as every } from "node:timers";
        globalThis.setInterval(sendReminders, 60_000);
        timers.setInterval(sendInvoices, 60_000);
        every(purgeTokens, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "globalThis.setInterval()", work: "sendReminders", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 31,
        },
        {
          messageId: "handMade",
          data: { call: "timers.setInterval()", work: "sendInvoices", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 27,
        },
        {
          messageId: "handMade",
          data: { call: "every()", work: "purgeTokens", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 14,
        },
      ],
    },
    {
      name: "an interval in a CommonJS module",
      filename: inProject("express", "src/jobs.cjs"),
      code: `
        const { sendReminders } = require("./reminders");
        const timer = setInterval(() => { sendReminders().catch(console.error); }, 60_000);
        module.exports = () => clearInterval(timer);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "sendReminders", services },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 34,
        },
      ],
    },
    {
      name: "an interval that sends, or works through something that is no queue",
      filename: inService,
      code: `
        import { processPayments, sendReminders } from "./work.js";
        setInterval(sendReminders, 1_000);
        setInterval(async () => { await processPayments(); }, 1_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "sendReminders", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "processPayments", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: "an interval that saves something else than what its process takes",
      filename: inService,
      code: `
        import { saveCheapestOffers } from "./offers.js";
        import { archive } from "./archive.js";
        setInterval(saveCheapestOffers, 60_000);
        setInterval(async () => { await archive.save(); }, 60_000);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "saveCheapestOffers", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "save", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: "an interval that only asks what the process holds about its work",
      filename: inService,
      code: `
        import { db } from "./db.js";
        const busy = new Set();
        setInterval(async () => { await remind(); }, 60_000);
        async function remind() {
          for (const each of await db.dueReminders()) {
            if (busy.has(each.id)) continue;
            busy.add(each.id);
            await db.deleteReminder(each.id);
          }
        }
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "deleteReminder", services: "a scheduler outside the process" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-schedule: what runs in one place", rule, {
  valid: [
    {
      name: "a schedule for development",
      filename: inService,
      code: `
        import cron from "node-cron";
        if (process.env.NODE_ENV === "development") {
          cron.schedule("* * * * *", sendReminders);
          setInterval(sendInvoices, 60_000);
        }
      `,
    },
    {
      name: "a schedule beside one that is distributed",
      filename: inService,
      code: `
        import cron from "node-cron";
        export const task = process.env.REDIS_URL
          ? cron.schedule("0 8 * * *", sendReminders, { name: "reminders", distributed: true })
          : cron.schedule("0 8 * * *", sendReminders);
      `,
    },
    {
      name: "a schedule that stands in for another one",
      filename: inService,
      code: `
        import { CronJob } from "cron";
        import { remoteSchedule } from "./remote-schedule.js";
        export const job = remoteSchedule ?? new CronJob("0 8 * * *", sendReminders);
      `,
    },
    {
      name: "a job that one request makes for itself",
      code: `
        import express from "express";
        import schedule from "node-schedule";
        express().post("/preview", (req, res) => {
          const job = schedule.scheduleJob(req.body.rule, () => undefined);
          res.json(job.nextInvocation());
          job.cancel();
        });
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "src/jobs.test.ts"),
      code: `
        import cron from "node-cron";
        cron.schedule("* * * * *", sendReminders);
        setInterval(sendReminders, 60_000);
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/watch.ts"),
      code: `
        import cron from "node-cron";
        cron.schedule("* * * * *", sendReminders);
        setInterval(sendReminders, 60_000);
      `,
    },
    {
      name: "a program for the command line",
      filename: inProject("express", "src/daemon.ts"),
      code: `#!/usr/bin/env node
        import cron from "node-cron";
        cron.schedule("* * * * *", sendReminders);
      `,
    },
    {
      name: "a project that serves nothing",
      filename: inProject("plain", "src/index.ts"),
      code: `
        import cron from "node-cron";
        cron.schedule("* * * * *", sendReminders);
        setInterval(sendReminders, 60_000);
      `,
    },
    {
      name: "a project that the settings say is no service",
      filename: inService,
      settings: { stateless: { service: false } },
      code: `
        import cron from "node-cron";
        cron.schedule("* * * * *", sendReminders);
      `,
    },
    {
      name: "a job of which the queue takes one for all",
      filename: inService,
      code: `
        import cron from "node-cron";
        cron.schedule("0 * * * *", async () => { await queue.add("feeds", {}, { idempotencyKey: hourOf(new Date()) }); });
      `,
    },
    {
      name: "a job that only instances do which are told to",
      filename: inProject("nestjs", "src/cleaner.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        import { Cron } from "@nestjs/schedule";
        @Injectable()
        export class Cleaner {
          @Cron("0 0 * * *")
          async removeExpired() {
            if (!isCronEnabled()) return;
            await codes.delete({ expired: true });
          }
        }
      `,
    },
    {
      name: "a job that looks after what its own object holds",
      filename: inProject("nestjs", "src/bans.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        import { Cron } from "@nestjs/schedule";
        @Injectable()
        export class Bans {
          private bans = new Map<string, Ban>();
          @Cron("*/5 * * * *")
          async reload() {
            this.bans = new Map(await bans.createQueryBuilder("ban").getMany());
          }
        }
      `,
    },
    {
      name: "a job that another process has begun, and one that only tells what it finds",
      filename: inService,
      code: `
        import cron from "node-cron";
        import Redis from "ioredis";
        const redis = new Redis();
        cron.schedule("0 14 * * *", async () => {
          const started = await redis.get("orders:started");
          if (started) return;
          await redis.set("orders:started", "1", "EX", 3600);
          await orders.sendAll();
        });
        cron.schedule("*/5 * * * *", async () => {
          const online = await users.getOnline();
          logger.info(\`\${online.length} online\`);
          if (online.length > 0) logger.debug(online.slice(0, 5).join(", "));
        });
      `,
    },
  ],
  invalid: [
    {
      name: "checkAlternatives: a schedule beside one that is distributed, and one that stands in",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import { CronJob } from "cron";
        import cron from "node-cron";
        import { remoteSchedule } from "./remote-schedule.js";
        export const task = process.env.REDIS_URL
          ? cron.schedule("0 8 * * *", sendReminders, { name: "reminders", distributed: true })
          : cron.schedule("0 8 * * *", sendReminders);
        export const job = remoteSchedule ?? new CronJob("0 9 * * *", sendInvoices);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 26,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new CronJob()", services },
          line: 8,
          column: 50,
          endLine: 8,
          endColumn: 57,
        },
      ],
    },
    {
      name: "a file that the settings say is part of a service",
      filename: inProject("plain", "src/index.ts"),
      settings: { stateless: { service: true } },
      code: `setInterval(sendReminders, 60_000);`,
      errors: [
        {
          messageId: "handMade",
          data: { call: "setInterval()", work: "sendReminders", services },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 12,
        },
      ],
    },
    {
      name: "a job that does nothing when there is nothing to do",
      filename: inProject("nestjs", "src/cleaner.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        import { Cron } from "@nestjs/schedule";
        @Injectable()
        export class Cleaner {
          @Cron("0 0 * * *")
          async removeExpired() {
            if (!(await codes.exist({ expired: true }))) return;
            await codes.delete({ expired: true });
          }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "Cron()", services },
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 16,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-schedule: clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "on AWS",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import schedule from "node-schedule";
        schedule.scheduleJob("0 8 * * *", sendReminders);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "schedule.scheduleJob()", services: "Amazon EventBridge Scheduler" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 29,
        },
      ],
    },
    {
      name: "on Azure",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import schedule from "node-schedule";
        schedule.scheduleJob("0 8 * * *", sendReminders);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "schedule.scheduleJob()", services: "a timer trigger of Azure Functions" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 29,
        },
      ],
    },
    {
      name: "on Google Cloud",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import cron from "node-cron";
        cron.schedule("0 8 * * *", sendReminders);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "cron.schedule()", option: "distributed", services: "Cloud Scheduler" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
    {
      name: "on a platform of one's own",
      settings: { stateless: { cloud: "self-hosted", service: true } },
      code: `setInterval(sendReminders, 60_000);`,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "setInterval()",
            work: "sendReminders",
            services: "a Kubernetes CronJob, or a scheduler in a shared database",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 12,
        },
      ],
    },
  ],
});
