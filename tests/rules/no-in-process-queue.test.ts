import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-process-queue.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");
const javaScript = inProject("express", "src/server.js");

ruleTester.run("no-in-process-queue: queues", rule, {
  valid: [
    {
      name: "BullMQ, whose jobs are in Redis",
      filename: inService,
      code: `
        import { Queue } from "bullmq";
        export const mails = new Queue("mails", { connection: { host: "redis" } });
      `,
    },
    {
      name: "pg-boss, whose jobs are in PostgreSQL",
      filename: inService,
      code: `
        import { PgBoss } from "pg-boss";
        export const boss = new PgBoss(process.env.DATABASE_URL);
      `,
    },
    {
      name: "a class of the same name",
      filename: inService,
      code: `
        import PQueue from "./p-queue.js";
        export const queue = new PQueue({ concurrency: 2 });
      `,
    },
    {
      name: "a queue as a type only",
      filename: inService,
      code: `
        import type PQueue from "p-queue";
        export declare const queue: PQueue;
      `,
    },
    {
      name: "p-queue for the work of one request, which waits for it",
      filename: inService,
      code: `
        import express from "express";
        import PQueue from "p-queue";
        express().post("/import", async (req, res) => {
          const queue = new PQueue({ concurrency: 4 });
          await queue.addAll(req.body.map((row) => () => save(row)));
          res.end();
        });
      `,
    },
    {
      name: "async.queue for the work of one request",
      filename: javaScript,
      code: `
        const async = require("async");
        const app = require("express")();
        app.post("/import", (req, res) => {
          const queue = async.queue(save, 4);
          queue.drain(() => res.end());
          queue.push(req.body);
        });
      `,
    },
    {
      name: "a queue that a function makes for its callers",
      filename: inService,
      code: `
        import PQueue from "p-queue";
        export async function saveAll(rows) {
          const queue = new PQueue({ concurrency: 4 });
          await queue.addAll(rows.map((row) => () => save(row)));
        }
      `,
    },
    {
      name: "a queue for each connection",
      filename: inService,
      code: `
        import PQueue from "p-queue";
        import { WebSocketServer } from "ws";
        new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
          const queue = new PQueue({ concurrency: 1 });
          socket.on("message", (message) => queue.add(() => handle(message)));
        });
      `,
    },
    {
      name: "another function of async",
      filename: inService,
      code: `
        import async from "async";
        export const saveAll = (rows) => async.eachLimit(rows, 4, save);
      `,
    },
  ],
  invalid: [
    {
      name: "p-queue for work that outlives its request",
      filename: inService,
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const mails = new PQueue({ concurrency: 2 });
        express().post("/orders", (req, res) => {
          mails.add(() => sendMail(req.body));
          res.sendStatus(202);
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 33,
        },
      ],
    },
    {
      name: "p-queue in a field of a service",
      filename: inService,
      code: `
        import { Injectable } from "@nestjs/common";
        import PQueue from "p-queue";
        @Injectable()
        export class Mails {
          private readonly queue = new PQueue({ concurrency: 1 });
          send(mail: Mail) { void this.queue.add(() => deliver(mail)); }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: "p-queue, required",
      filename: javaScript,
      code: `
        const { default: PQueue } = require("p-queue");
        exports.mails = new PQueue();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "p-queue for each room, kept in a map",
      filename: inService,
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const queues = new Map();
        express().post("/rooms/:id", (req, res) => {
          if (!queues.has(req.params.id)) queues.set(req.params.id, new PQueue({ concurrency: 1 }));
          queues.get(req.params.id).add(() => work(req.body));
          res.sendStatus(202);
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 6,
          column: 73,
          endLine: 6,
          endColumn: 79,
        },
      ],
    },
    {
      name: "fastq",
      filename: inService,
      code: `
        import fastq from "fastq";
        export const mails = fastq(send, 1);
        export const images = fastq.promise(resize, 2);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "fastq()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "fastq.promise()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "fastq, required by its function for promises",
      filename: javaScript,
      code: `
        const queueAsPromised = require("fastq").promise;
        exports.mails = queueAsPromised(send, 1);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "queueAsPromised()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "queues of async",
      filename: inService,
      code: `
        import async, { cargo, priorityQueue } from "async";
        export const mails = async.queue(send, 2);
        export const images = priorityQueue(resize, 2);
        export const events = cargo(store, 100);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "async.queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "priorityQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 44,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "cargo()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "queues of async, loaded one by one",
      filename: javaScript,
      code: `
        const queue = require("async/queue");
        const cargoQueue = require("async/cargoQueue");
        exports.mails = queue(send, 2);
        exports.events = cargoQueue(store, 2, 100);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 30,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "cargoQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "queue",
      filename: inService,
      code: `
        import Queue from "queue";
        export const jobs = new Queue({ autostart: true });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 38,
        },
      ],
    },
    {
      name: "a database in the process under pg-boss",
      filename: inService,
      code: `
        import { PGlite } from "@electric-sql/pglite";
        import { fromPglite, PgBoss } from "pg-boss";
        export const boss = new PgBoss({ db: fromPglite(new PGlite()) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "fromPglite()",
            holds: "queued jobs",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 46,
          endLine: 4,
          endColumn: 56,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: better-queue", rule, {
  valid: [
    {
      name: "a store in PostgreSQL",
      filename: javaScript,
      code: `
        const Queue = require("better-queue");
        module.exports = new Queue(send, { store: { type: "sql", dialect: "postgres", host: "db" } });
      `,
    },
    {
      name: "a store of one's own",
      filename: inService,
      code: `
        import Queue from "better-queue";
        import { RedisStore } from "./redis-store.js";
        export const mails = new Queue(send, { store: new RedisStore() });
      `,
    },
    {
      name: "a store from elsewhere",
      filename: inService,
      code: `
        import Queue from "better-queue";
        import { store } from "./store.js";
        export const mails = new Queue(send, { concurrent: 3, store });
      `,
    },
    {
      name: "options from elsewhere",
      filename: inService,
      code: `
        import Queue from "better-queue";
        import { options } from "./options.js";
        export const mails = new Queue(send, options);
        export const images = new Queue(resize, { concurrent: 3, ...options });
      `,
    },
    {
      name: "the work of one request",
      filename: inService,
      code: `
        import Queue from "better-queue";
        import express from "express";
        express().post("/import", (req, res) => {
          const queue = new Queue(save);
          queue.on("drain", () => res.end());
          for (const row of req.body) queue.push(row);
        });
      `,
    },
  ],
  invalid: [
    {
      name: "no store",
      filename: javaScript,
      code: `
        const Queue = require("better-queue");
        exports.mails = new Queue(send);
        exports.images = new Queue(resize, { concurrent: 3 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 34,
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "options that a constant holds",
      filename: inService,
      code: `
        import Queue from "better-queue";
        const options = { concurrent: 3 };
        export const mails = new Queue(send, options);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a store on the local disk",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send, { store: { type: "sql", dialect: "sqlite", path: "mails.db" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "on the disk",
            services: "a queue outside the process",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "its store in memory",
      filename: inService,
      code: `
        import Queue from "better-queue";
        import MemoryStore from "better-queue-memory";
        export const mails = new Queue(send, { store: new MemoryStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 59,
          endLine: 4,
          endColumn: 70,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: alternatives", rule, {
  valid: [
    {
      name: "a queue outside the process where there is one",
      filename: inService,
      code: `
        import PQueue from "p-queue";
        import { SqsQueue } from "./sqs.js";
        export const queue = process.env.QUEUE_URL ? new SqsQueue(process.env.QUEUE_URL) : new PQueue();
      `,
    },
    {
      name: "a queue from elsewhere, or else one in memory",
      filename: inService,
      code: `
        import PQueue from "p-queue";
        import { shared } from "./queues.js";
        export const queue = shared ?? new PQueue();
      `,
    },
    {
      name: "a variable that is set to one or the other",
      filename: inService,
      code: `
        import { Queue } from "bullmq";
        import PQueue from "p-queue";
        let queue;
        if (process.env.REDIS_URL) queue = new Queue("mails", { connection });
        else queue = new PQueue();
      `,
    },
    {
      name: "a store where there is one",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send, { concurrent: 3, ...(store && { store }) });
      `,
    },
    {
      name: "a channel for notices within the process, about which reviewers differ",
      filename: inService,
      code: `
        import { Agenda, InMemoryNotificationChannel } from "agenda";
        export const agenda = new Agenda({ backend, notificationChannel: new InMemoryNotificationChannel() });
      `,
    },
  ],
  invalid: [
    {
      name: "a queue in memory beside another, when alternatives are checked",
      filename: inService,
      code: `
        import PQueue from "p-queue";
        import { SqsQueue } from "./sqs.js";
        export const queue = process.env.QUEUE_URL ? new SqsQueue(process.env.QUEUE_URL) : new PQueue();
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 96,
          endLine: 4,
          endColumn: 102,
        },
      ],
    },
    {
      name: "a choice between two queues in memory",
      filename: inService,
      code: `
        import fastq from "fastq";
        import PQueue from "p-queue";
        export const queue = simple ? fastq(send, 1) : new PQueue();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "fastq()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 44,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a channel for notices within the process, when such libraries are checked",
      filename: inService,
      code: `
        import { Agenda, InMemoryNotificationChannel } from "agenda";
        export const agenda = new Agenda({ backend, notificationChannel: new InMemoryNotificationChannel() });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemoryNotificationChannel()",
            holds: "job notifications",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 105,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: where", rule, {
  valid: [
    {
      name: "a package that depends on no server framework",
      filename: inProject("plain", "src/queue.ts"),
      code: `
        import PQueue from "p-queue";
        export const queue = new PQueue({ concurrency: 2 });
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/import.ts"),
      code: `
        import PQueue from "p-queue";
        const queue = new PQueue({ concurrency: 2 });
      `,
    },
    {
      name: "a command",
      filename: inProject("express", "bin/import.js"),
      code: `
        const Queue = require("better-queue");
        const queue = new Queue(save);
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "tests/queue.ts"),
      code: `
        import PQueue from "p-queue";
        const queue = new PQueue({ concurrency: 2 });
      `,
    },
    {
      name: "code for browsers",
      filename: inProject("next", "src/components/upload.tsx"),
      code: `
        "use client";
        import PQueue from "p-queue";
        const queue = new PQueue({ concurrency: 2 });
      `,
    },
    {
      name: "a queue outside production",
      filename: inProject("express", "src/queue.ts"),
      code: `
        import PQueue from "p-queue";
        import { SqsQueue } from "./sqs.js";
        export const queue = process.env.NODE_ENV === "production" ? new SqsQueue() : new PQueue();
      `,
    },
  ],
  invalid: [
    {
      name: "a queue that an app factory makes",
      filename: inProject("fastify", "src/app.ts"),
      code: `
        import Fastify from "fastify";
        import PQueue from "p-queue";
        export function createApp() {
          const app = Fastify();
          const mails = new PQueue({ concurrency: 2 });
          app.post("/orders", async (request) => { mails.add(() => sendMail(request.body)); });
          return app;
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 6,
          column: 29,
          endLine: 6,
          endColumn: 35,
        },
      ],
    },
    {
      name: "a file with an entry point, whatever its package depends on",
      filename: inProject("plain", "src/server.ts"),
      code: `
        import http from "node:http";
        import fastq from "fastq";
        const mails = fastq(send, 1);
        http.createServer((req, res) => { mails.push(req.url); res.end(); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "fastq()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: services of clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "aws: a queue in memory",
      filename: inService,
      code: `
        import fastq from "fastq";
        export const mails = fastq(send, 1);
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "fastq()", holds: "pending work", where: "in the memory", services: "Amazon SQS" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "aws: a queue without a store",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send);
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "Amazon SQS",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "azure: a queue in memory",
      filename: inService,
      code: `
        import fastq from "fastq";
        export const mails = fastq(send, 1);
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "fastq()", holds: "pending work", where: "in the memory", services: "Azure Service Bus" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "azure: a queue without a store",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send);
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "Azure Service Bus",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "gcp: a queue in memory",
      filename: inService,
      code: `
        import fastq from "fastq";
        export const mails = fastq(send, 1);
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "fastq()", holds: "pending work", where: "in the memory", services: "Cloud Tasks or Pub/Sub" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "gcp: a queue without a store",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send);
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "Cloud Tasks or Pub/Sub",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "self-hosted: a queue in memory",
      filename: inService,
      code: `
        import fastq from "fastq";
        export const mails = fastq(send, 1);
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "fastq()",
            holds: "pending work",
            where: "in the memory",
            services: "BullMQ on Redis, or pg-boss on PostgreSQL",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "self-hosted: a queue without a store",
      filename: inService,
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send);
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            option: "store",
            holds: "pending work",
            where: "in the memory",
            services: "BullMQ on Redis, or pg-boss on PostgreSQL",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: work that is waited for", rule, {
  valid: [
    {
      name: "each piece, by the request that puts it there",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const calls = new PQueue({ concurrency: 2 });
        express().get("/prices", async (req, res) => {
          res.json(await calls.add(() => loadPrice(req.query.id)));
        });
      `,
    },
    {
      name: "by the callers of a function that returns it",
      filename: inProject("express", "src/file.ts"),
      code: `
        import PQueue from "p-queue";
        const calls = new PQueue({ concurrency: 2 });
        export function price(id) {
          return calls.add(() => loadPrice(id));
        }
      `,
    },
    {
      name: "in a field of a service",
      filename: inProject("express", "src/file.ts"),
      code: `
        import PQueue from "p-queue";
        export class Prices {
          private readonly calls = new PQueue({ concurrency: 2 });
          async price(id) {
            const price = this.calls.add(() => loadPrice(id));
            return await price;
          }
        }
      `,
    },
    {
      name: "through the queue, until it is idle",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const rows = new PQueue({ concurrency: 2 });
        express().post("/import", async (req, res) => {
          req.body.forEach((row) => rows.add(() => save(row)));
          await rows.onIdle();
          res.end();
        });
      `,
    },
    {
      name: "all pieces at once",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const rows = new PQueue({ concurrency: 2 });
        express().post("/import", async (req, res) => {
          await Promise.all(req.body.map((row) => rows.add(() => save(row)).catch(report)));
          res.end();
        });
      `,
    },
    {
      name: "through fastq's promises",
      filename: inProject("express", "src/file.ts"),
      code: `
        import fastq from "fastq";
        const sums = fastq.promise(sum, 1);
        export const sumOf = async (row) => (await sums.push(row)).total;
      `,
    },
    {
      name: "work that is done before the first request",
      filename: inProject("express", "src/file.ts"),
      code: `
        import PQueue from "p-queue";
        const templates = new PQueue({ concurrency: 2 });
        async function main() {
          for (const name of names) templates.add(() => compile(name));
        }
        main();
      `,
    },
    {
      name: "a queue that only says how many run at once",
      filename: inService,
      code: `
        import async from "async";
        const limit = async.queue((task, done) => task(done), 4);
        export function search(query, done) { limit.push((next) => query.run(next), done); }
      `,
    },
  ],
  invalid: [
    {
      name: "some of it, but not all",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const orders = new PQueue({ concurrency: 2 });
        const app = express();
        app.post("/orders", async (req, res) => {
          await orders.add(() => save(req.body));
          res.end();
        });
        app.post("/drafts", (req, res) => {
          orders.add(() => save(req.body)).catch(report);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: "what a listener returns to nobody",
      filename: inProject("express", "src/file.ts"),
      code: `
        import PQueue from "p-queue";
        import { WebSocketServer } from "ws";
        const messages = new PQueue({ concurrency: 2 });
        new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
          socket.on("message", (message) => messages.add(() => save(message)));
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: "what is given up on purpose",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const mails = new PQueue({ concurrency: 2 });
        express().post("/orders", (req, res) => {
          void mails.add(() => sendMail(req.body));
          res.end();
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a queue that only waits for itself when the process ends",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import PQueue from "p-queue";
        const mails = new PQueue({ concurrency: 2 });
        express().post("/orders", (req, res) => {
          mails.add(() => sendMail(req.body));
          res.end();
        });
        process.on("SIGTERM", async () => {
          await mails.onIdle();
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PQueue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a queue that does something with what it is given",
      filename: inService,
      code: `
        import async from "async";
        import { mail } from "./mail.js";
        const limit = async.queue((task, done) => mail(task, done), 4);
        export function send(message) { limit.push(message); }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "async.queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-process-queue: better-queue's options before or after its function", rule, {
  valid: [
    {
      name: "first, with a store in PostgreSQL",
      filename: inProject("express", "src/file.ts"),
      code: `
        import Queue from "better-queue";
        export const mails = new Queue({ process: send, store: { type: "sql", dialect: "postgres", host: "db" } });
      `,
    },
    {
      name: "a path in a store of another kind",
      filename: inProject("express", "src/file.ts"),
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send, { store: { type: "redis", path: "/run/redis.sock" } });
      `,
    },
  ],
  invalid: [
    {
      name: "first, without a store",
      filename: inProject("express", "src/file.ts"),
      code: `
        import Queue from "better-queue";
        export const mails = new Queue({ process: send, concurrent: 2 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "in the memory",
            option: "store",
            services: "a queue outside the process",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "stores in memory, by their names",
      filename: inProject("express", "src/file.ts"),
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send, { store: "sqlite" });
        export const bills = new Queue({ process: send, store: { type: "memory" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "in the memory",
            services: "a queue outside the process",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "files",
      filename: inProject("express", "src/file.ts"),
      code: `
        import Queue from "better-queue";
        export const mails = new Queue(send, { store: { type: "sqlite", path: "mails.db" } });
        export const bills = new Queue({ process: send, store: { type: "sql", path: "bills.db" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "on the disk",
            services: "a queue outside the process",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new Queue()",
            holds: "pending work",
            where: "on the disk",
            services: "a queue outside the process",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
  ],
});
