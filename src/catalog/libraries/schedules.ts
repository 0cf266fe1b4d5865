import type { LocalHolder } from "./types.ts";

/** Schedulers that run their jobs in every process. */
export const schedules: readonly LocalHolder[] = [
  {
    api: "node-cron.schedule()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    argument: 2,
    external: ["distributed"],
    docs: "https://nodecron.com",
    evidence:
      "4.6.0: dist/_shared.js:1101 `runCoordinator: options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : undefined`; :207-209 without coordinator `await run()`; dist/node-cron.js:650 `distributed requires a name`",
  },
  {
    api: "node-cron.createTask()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    argument: 2,
    external: ["distributed"],
    docs: "https://nodecron.com",
    evidence:
      "4.6.0: dist/_shared.js:1101 `runCoordinator: options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : undefined`; :207-209 without coordinator `await run()`; dist/node-cron.js:650 `distributed requires a name`",
  },
  {
    api: "node-cron.nodeCron.schedule()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    argument: 2,
    external: ["distributed"],
    docs: "https://nodecron.com",
    evidence:
      "4.6.0: dist/_shared.js:1101 `runCoordinator: options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : undefined`; :207-209 without coordinator `await run()`; dist/node-cron.js:650 `distributed requires a name`",
  },
  {
    api: "node-cron.nodeCron.createTask()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    argument: 2,
    external: ["distributed"],
    docs: "https://nodecron.com",
    evidence:
      "4.6.0: dist/_shared.js:1101 `runCoordinator: options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : undefined`; :207-209 without coordinator `await run()`; dist/node-cron.js:650 `distributed requires a name`",
  },
  {
    api: "cron.CronJob()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kelektiv/node-cron#readme",
    evidence:
      "4.4.0: dist/job.js:168 `this._timeout = setTimeout(callbackWrapper, Math.max(t, 1))`; :67 `if (start) this.start()`; dist/index.d.ts exports CronJob, CronTime, sendAt, timeout, validateCronExpression (no default)",
  },
  {
    api: "cron.CronJob.from()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kelektiv/node-cron#readme",
    evidence: "4.4.0: dist/job.d.ts `static from(params: CronJobParams): CronJob`",
  },
  {
    api: "cron.job()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kelektiv/node-cron#readme",
    evidence:
      "1.8.2: 1.8.2 lib/cron.js:702 `exports.job = function(cronTime, onTick, onComplete, startNow, ...) { return new CronJob(...) }`",
  },
  {
    api: "node-schedule.scheduleJob()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/node-schedule/node-schedule#readme",
    evidence:
      "2.1.1: lib/schedule.js:37 `const job = new Job(name, method, callback)`; lib/Invocation.js:224 `lt.setTimeout(...)`; lib/Job.js `const scheduledJobs = {}`",
  },
  {
    api: "node-schedule.Job()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/node-schedule/node-schedule#readme",
    evidence: "2.1.1: index.js:5,8 exports Job; lib/Job.js:178 `Job.prototype.schedule = function(spec)`",
  },
  {
    api: "croner.Cron()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    onlyWith: [
      { path: "", argument: 1, isCallable: true },
      { path: "", argument: 2, isCallable: true },
    ],
    docs: "https://croner.56k.guru",
    evidence:
      "11.0.1: dist/croner.js (minified) `a!==void 0&&L(a)&&(this.fn=a,this.schedule())`; dist/croner.d.ts:657 `constructor(pattern, fnOrOptions1?, fnOrOptions2?)`; :897 named exports only",
  },
  {
    api: "croner.Cron().schedule()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    onlyWith: [{ path: "", isCallable: true }],
    docs: "https://croner.56k.guru",
    evidence:
      "11.0.1: dist/croner.d.ts:785 `schedule(func?: CronCallback<T>): Cron<T>`, :781 `Schedule a new job`; the constructor schedules only where a function is given (see croner.Cron())",
  },
  {
    api: "croner()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    onlyWith: [
      { path: "", argument: 1, isCallable: true },
      { path: "", argument: 2, isCallable: true },
    ],
    docs: "https://github.com/hexagon/croner#readme",
    evidence:
      "8.1.2: 8.1.2 dist/croner.min.js `export{Cron,Cron as default,scheduledJobs}`; croner.min.cjs `module.exports=Cron`; `if(!(this instanceof Cron)){return new Cron(...)}`",
  },
  {
    api: "@nestjs/schedule.Cron()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    argument: 1,
    unless: [{ path: "disabled", values: [true] }],
    docs: "https://github.com/nestjs/schedule#readme",
    evidence:
      "12.0.2: dist/scheduler.orchestrator.js:54-57 `CronJob.from({ ...options, onTick: target, start: !options.disabled && !options.initialDelay })`; decorators/cron.decorator.js `Cron(cronTime, options = {})`",
  },
  {
    api: "@nestjs/schedule.Interval()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/nestjs/schedule#readme",
    evidence: "12.0.2: dist/scheduler.orchestrator.js:36 `setInterval(options.target, options.timeout)`",
  },
  {
    api: "toad-scheduler.SimpleIntervalJob()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kibertoad/toad-scheduler",
    evidence: "4.1.0: dist/lib/engines/simple-interval/SimpleIntervalJob.js:36 `this.timer = setInterval(...)`",
  },
  {
    api: "toad-scheduler.LongIntervalJob()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kibertoad/toad-scheduler",
    evidence: "4.1.0: dist/lib/engines/simple-interval/LongIntervalJob.js:82 `this.timer = setInterval(...)`",
  },
  {
    api: "toad-scheduler.CronJob()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kibertoad/toad-scheduler",
    evidence: "4.1.0: dist/lib/engines/cron/CronJob.js:25 `new croner_1.Cron(this.schedule.cronExpression, {...})`",
  },
  {
    api: "toad-scheduler.SimpleIntervalJob.createAndExecute()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/kibertoad/toad-scheduler",
    evidence:
      "4.1.0: dist/lib/engines/simple-interval/SimpleIntervalJob.js `static async createAndExecute(schedule, task, options = {})`",
  },
  {
    api: "bree()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/breejs/bree",
    evidence:
      "9.2.9: src/index.js:799 `module.exports = Bree`; :553,587,621,638 `setInterval(() => this.run(name), job.interval)`; :632 later.setInterval; :764 `new Worker(filename, options)`",
  },
  {
    api: "@elysiajs/cron.cron()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/elysiajs/elysia-cron",
    evidence:
      "1.4.2: dist/index.mjs:231 `[name]: new Cron(pattern, options, () => run(app.singleton.store))` (croner); exports Patterns, cron, default",
  },
  {
    api: "@elysiajs/cron()",
    holds: "scheduled jobs",
    where: "memory",
    unlessDoneOnce: true,
    docs: "https://github.com/elysiajs/elysia-cron",
    evidence:
      "1.4.2: dist/index.mjs:231 `[name]: new Cron(pattern, options, () => run(app.singleton.store))` (croner); exports Patterns, cron, default",
  },
];
