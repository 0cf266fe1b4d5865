import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-rate-limit.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const javaScript = inProject("express", "src/server.js");

ruleTester.run("no-in-memory-rate-limit: Express", rule, {
  valid: [
    {
      name: "express-rate-limit with a store in Redis",
      code: `
        import express from "express";
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
        import { redis } from "./redis.js";
        express().use(rateLimit({ limit: 100, store: new RedisStore({ sendCommand: (...args) => redis.sendCommand(args) }) }));
      `,
    },
    {
      name: "express-slow-down with a store in Redis",
      code: `
        import { slowDown } from "express-slow-down";
        import { RedisStore } from "rate-limit-redis";
        export const slow = slowDown({ delayAfter: 5, store: new RedisStore({ sendCommand }) });
      `,
    },
    {
      name: "express-brute with a store in Redis",
      filename: javaScript,
      code: `
        const ExpressBrute = require("express-brute");
        const RedisStore = require("express-brute-redis");
        module.exports = new ExpressBrute(new RedisStore({ host: "redis" }));
      `,
    },
    {
      name: "a function that is called like a limiter",
      code: `
        import { rateLimit } from "./limits.js";
        export const limiter = rateLimit({ limit: 100 });
      `,
    },
    {
      name: "a limiter as a type only",
      code: `
        import type { RateLimitRequestHandler } from "express-rate-limit";
        export declare const limiter: RateLimitRequestHandler;
      `,
    },
    {
      name: "tinyhttp with a store in Redis",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { rateLimit } from "@tinyhttp/rate-limit";
        import { store } from "./redis.js";
        export const limiter = rateLimit({ windowMs: 1000, max: 10, store });
      `,
    },
  ],
  invalid: [
    {
      name: "express-rate-limit without a store",
      code: `
        import express from "express";
        import rateLimit from "express-rate-limit";
        express().use(rateLimit({ windowMs: 60_000, limit: 100 }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import express from "express";
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        express().use(rateLimit({ windowMs: 60_000, limit: 100, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "its named export, without any options",
      code: `
        import { rateLimit } from "express-rate-limit";
        export const limiter = rateLimit();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import { rateLimit } from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "required in the place where it is used",
      filename: javaScript,
      code: `
        const app = require("express")();
        app.use(require("express-rate-limit")({ max: 5 }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "express-rate-limit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        const app = require("express")();
const { RedisStore } = require("rate-limit-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(require("express-rate-limit")({ max: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "required and made with new, as old versions were",
      filename: javaScript,
      code: `
        const RateLimit = require("express-rate-limit");
        module.exports = new RateLimit({ max: 5 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "new RateLimit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 39,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        const RateLimit = require("express-rate-limit");
const { RedisStore } = require("rate-limit-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        module.exports = new RateLimit({ max: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "required by the name of its export",
      filename: javaScript,
      code: `
        const { rateLimit: limit } = require("express-rate-limit");
        module.exports = limit({ max: 5 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "limit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        const { rateLimit: limit } = require("express-rate-limit");
const { RedisStore } = require("rate-limit-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        module.exports = limit({ max: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "its store in memory, which is reported once",
      code: `
        import rateLimit, { MemoryStore } from "express-rate-limit";
        export const limiter = rateLimit({ store: new MemoryStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a store that the workers of one machine share",
      code: `
        import { ClusterMemoryStoreWorker } from "@express-rate-limit/cluster-memory-store";
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ store: new ClusterMemoryStoreWorker({ prefix: "login" }) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ClusterMemoryStoreWorker()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 55,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
    {
      name: "the other end of that store",
      code: `
        import cluster from "node:cluster";
        import { ClusterMemoryStorePrimary } from "@express-rate-limit/cluster-memory-store";
        if (cluster.isPrimary) new ClusterMemoryStorePrimary().init();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ClusterMemoryStorePrimary()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: "precise-memory-rate-limit",
      filename: javaScript,
      code: `
        const rateLimit = require("express-rate-limit");
        const PreciseMemoryStore = require("precise-memory-rate-limit");
        module.exports = rateLimit({ store: new PreciseMemoryStore(60_000) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PreciseMemoryStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "rate-limit-sqlite without a file",
      code: `
        import rateLimit from "express-rate-limit";
        import { SqliteStore } from "rate-limit-sqlite";
        export const limiter = rateLimit({ store: new SqliteStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new SqliteStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 55,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "express-slow-down without a store",
      code: `
        import { slowDown } from "express-slow-down";
        export const slow = slowDown({ delayAfter: 5, delayMs: (hits) => hits * 100 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "slowDown()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "its default export",
      filename: javaScript,
      code: `module.exports = require("express-slow-down")({ delayAfter: 5 });`,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "express-slow-down()", option: "store", services: "Redis or a database" },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 46,
        },
      ],
    },
    {
      name: "express-brute with its store in memory",
      filename: javaScript,
      code: `
        const ExpressBrute = require("express-brute");
        module.exports = new ExpressBrute(new ExpressBrute.MemoryStore());
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ExpressBrute.MemoryStore()",
            holds: "brute-force counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 71,
        },
      ],
    },
    {
      name: "connect-ratelimit, which has no other store",
      filename: javaScript,
      code: `
        const limiter = require("connect-ratelimit");
        module.exports = (app) => app.use(limiter({ whitelist: ["127.0.0.1"] }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "limiter()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 50,
        },
      ],
    },
    {
      name: "tinyhttp without a store, and Telegraf",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { MemoryStore, rateLimit } from "@tinyhttp/rate-limit";
        import telegrafRateLimit from "telegraf-ratelimit";
        export const limiter = rateLimit({ windowMs: 1000, max: 10 });
        export const local = rateLimit({ max: 10, store: new MemoryStore(1000) });
        export const messages = telegrafRateLimit({ window: 3000, limit: 1 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "rateLimit()",
            holds: "rate-limit counters",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 41,
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "rateLimit()",
            holds: "rate-limit counters",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "telegrafRateLimit()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: rate-limiter-flexible", rule, {
  valid: [
    {
      name: "counters in Redis",
      code: `
        import { RateLimiterRedis } from "rate-limiter-flexible";
        export const limiter = new RateLimiterRedis({ storeClient, points: 5, duration: 1 });
      `,
    },
    {
      name: "counters in PostgreSQL",
      filename: javaScript,
      code: `
        const { RateLimiterPostgres } = require("rate-limiter-flexible");
        module.exports = new RateLimiterPostgres({ storeClient, points: 5, duration: 1 });
      `,
    },
  ],
  invalid: [
    {
      name: "counters in memory",
      code: `
        import express from "express";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        const limiter = new RateLimiterMemory({ points: 5, duration: 1 });
        express().use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 46,
        },
      ],
    },
    {
      name: "counters in a field of a service",
      code: `
        import { Injectable } from "@nestjs/common";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        @Injectable()
        export class Limits {
          private readonly logins = new RateLimiterMemory({ points: 5, duration: 60 });
          consume(ip: string) { return this.logins.consume(ip); }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 41,
          endLine: 6,
          endColumn: 58,
        },
      ],
    },
    {
      name: "counters of one machine's workers",
      filename: javaScript,
      code: `
        const { RateLimiterCluster } = require("rate-limiter-flexible");
        module.exports = new RateLimiterCluster({ keyPrefix: "app", points: 5 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterCluster()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "the process in which those workers count",
      code: `
        import { RateLimiterClusterMaster } from "rate-limiter-flexible";
        new RateLimiterClusterMaster();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterClusterMaster()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "the same with PM2",
      code: `
        import { RateLimiterClusterMasterPM2 } from "rate-limiter-flexible";
        new RateLimiterClusterMasterPM2(pm2);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterClusterMasterPM2()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "counters in a file",
      code: `
        import Database from "better-sqlite3";
        import { RateLimiterSQLite } from "rate-limiter-flexible";
        export const limiter = new RateLimiterSQLite({ storeClient: new Database("limits.db"), storeType: "better-sqlite3" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterSQLite()",
            holds: "rate-limit counters",
            where: "on the disk",
            services: "Redis or a database",
          },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: Fastify, NestJS, Koa and Hono", rule, {
  valid: [
    {
      name: "@fastify/rate-limit with Redis",
      code: `
        import Fastify from "fastify";
        import rateLimit from "@fastify/rate-limit";
        import { redis } from "./redis.js";
        const app = Fastify();
        await app.register(rateLimit, { max: 100, timeWindow: "1 minute", redis });
      `,
    },
    {
      name: "@fastify/rate-limit with a store of one's own",
      code: `
        import rateLimit from "@fastify/rate-limit";
        import { PostgresStore } from "./postgres-store.js";
        export default async function limits(app) {
          await app.register(rateLimit, { max: 100, store: PostgresStore });
        }
      `,
    },
    {
      name: "another plugin beside it",
      code: `
        import helmet from "@fastify/helmet";
        import rateLimit from "@fastify/rate-limit";
        export default async (app) => { app.register(helmet, { global: true }); };
      `,
    },
    {
      name: "@nestjs/throttler with a storage",
      code: `
        import { Module } from "@nestjs/common";
        import { ThrottlerModule } from "@nestjs/throttler";
        import { ThrottlerStorageRedisService } from "@nest-lab/throttler-storage-redis";
        @Module({
          imports: [
            ThrottlerModule.forRoot({
              throttlers: [{ ttl: 60_000, limit: 10 }],
              storage: new ThrottlerStorageRedisService("redis://redis"),
            }),
          ],
        })
        export class AppModule {}
      `,
    },
    {
      name: "@nestjs/throttler with a storage that a factory gives",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRootAsync({
          inject: [ConfigService],
          useFactory: (config) => ({ throttlers: [], storage: new ThrottlerStorageRedisService(config.get("REDIS_URL")) }),
        });
      `,
    },
    {
      name: "@nestjs/throttler with options from a class",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRootAsync({ useClass: ThrottlerOptions });
      `,
    },
    {
      name: "@nestjs/throttler with a factory that does more than return options",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRootAsync({
          useFactory: (config) => {
            if (config.redis) return { throttlers: [], storage: new ThrottlerStorageRedisService(config.redis) };
            return [{ ttl: 60_000, limit: 10 }];
          },
        });
      `,
    },
    {
      name: "koa-ratelimit, which counts in Redis by default",
      filename: javaScript,
      code: `
        const ratelimit = require("koa-ratelimit");
        module.exports = ratelimit({ db: new Redis(), duration: 60_000, max: 100 });
      `,
    },
    {
      name: "koa-ratelimit with a driver that the configuration names",
      filename: javaScript,
      code: `
        const ratelimit = require("koa-ratelimit");
        module.exports = ratelimit({ driver: config.driver, db: config.db });
      `,
    },
    {
      name: "hono-rate-limiter with its store in Redis",
      code: `
        import { RedisStore, rateLimiter } from "hono-rate-limiter";
        export const limiter = rateLimiter({ limit: 100, keyGenerator, store: new RedisStore({ client }) });
      `,
    },
    {
      name: "hono-rate-limiter with a binding of Cloudflare",
      code: `
        import { rateLimiter } from "hono-rate-limiter";
        export const limiter = rateLimiter({ binding: (c) => c.env.LIMITER, keyGenerator });
      `,
    },
  ],
  invalid: [
    {
      name: "@fastify/rate-limit without a store",
      code: `
        import Fastify from "fastify";
        import rateLimit from "@fastify/rate-limit";
        const app = Fastify();
        await app.register(rateLimit, { max: 100, timeWindow: "1 minute" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "@fastify/rate-limit", option: "store", services: "Redis or a database" },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`ioredis`" },
              output: `
        import Fastify from "fastify";
        import rateLimit from "@fastify/rate-limit";
import { Redis } from "ioredis";

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");
redisClient.on("error", console.error);

        const app = Fastify();
        await app.register(rateLimit, { max: 100, timeWindow: "1 minute", redis: redisClient });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "@fastify/rate-limit without options, in a plugin",
      code: `
        import rateLimit from "@fastify/rate-limit";
        export default async function limits(app) {
          await app.register(rateLimit);
        }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "@fastify/rate-limit", option: "store", services: "Redis or a database" },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`ioredis`" },
              output: `
        import rateLimit from "@fastify/rate-limit";
import { Redis } from "ioredis";

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");
redisClient.on("error", console.error);

        export default async function limits(app) {
          await app.register(rateLimit, { redis: redisClient });
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "@fastify/rate-limit, imported where it is registered",
      code: `
        import Fastify from "fastify";
        await Fastify().register(import("@fastify/rate-limit"), { max: 100 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "@fastify/rate-limit", option: "store", services: "Redis or a database" },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`ioredis`" },
              output: `
        import Fastify from "fastify";
import { Redis } from "ioredis";

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");
redisClient.on("error", console.error);

        await Fastify().register(import("@fastify/rate-limit"), { max: 100, redis: redisClient });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "@fastify/rate-limit, required by its name",
      filename: javaScript,
      code: `
        const { fastifyRateLimit } = require("@fastify/rate-limit");
        module.exports = async (app) => { app.register(fastifyRateLimit, { max: 100 }); };
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "fastifyRateLimit", option: "store", services: "Redis or a database" },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`ioredis`" },
              output: `
        const { fastifyRateLimit } = require("@fastify/rate-limit");
const { Redis } = require("ioredis");

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");
redisClient.on("error", console.error);

        module.exports = async (app) => { app.register(fastifyRateLimit, { max: 100, redis: redisClient }); };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "@nestjs/throttler with limits only",
      code: `
        import { Module } from "@nestjs/common";
        import { ThrottlerModule } from "@nestjs/throttler";
        @Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])] })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "ThrottlerModule.forRoot()", option: "storage", services: "Redis or a database" },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 52,
        },
      ],
    },
    {
      name: "@nestjs/throttler with options but no storage",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: 10 }], ignoreUserAgents: [/bot/] });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "ThrottlerModule.forRoot()", option: "storage", services: "Redis or a database" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "@nestjs/throttler with limits that a factory returns",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRootAsync({
          inject: [ConfigService],
          useFactory: (config) => [{ ttl: config.get("TTL"), limit: config.get("LIMIT") }],
        });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "ThrottlerModule.forRootAsync()", option: "storage", services: "Redis or a database" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: "@nestjs/throttler with options that an asynchronous factory returns",
      code: `
        import { ThrottlerModule } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRootAsync({
          async useFactory() { return { throttlers: await load() }; },
        });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "ThrottlerModule.forRootAsync()", option: "storage", services: "Redis or a database" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: "the storage in memory of @nestjs/throttler",
      code: `
        import { ThrottlerModule, ThrottlerStorageService } from "@nestjs/throttler";
        export const limits = ThrottlerModule.forRoot({ throttlers: [], storage: new ThrottlerStorageService() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ThrottlerStorageService()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 109,
        },
      ],
    },
    {
      name: "koa-ratelimit in memory",
      filename: javaScript,
      code: `
        const ratelimit = require("koa-ratelimit");
        module.exports = ratelimit({ driver: "memory", db: new Map(), duration: 60_000, max: 100 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "ratelimit()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "hono-rate-limiter without a store",
      code: `
        import { Hono } from "hono";
        import { rateLimiter } from "hono-rate-limiter";
        new Hono().use(rateLimiter({ windowMs: 60_000, limit: 100, keyGenerator: (c) => c.req.header("x-client") }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimiter()", option: "store", services: "Redis or a database" },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "its limiter for sockets",
      code: `
        import { webSocketLimiter } from "hono-rate-limiter";
        export const limiter = webSocketLimiter({ limit: 100, keyGenerator });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "webSocketLimiter()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "its store in memory",
      code: `
        import { MemoryStore, rateLimiter } from "hono-rate-limiter";
        export const limiter = rateLimiter({ keyGenerator, store: new MemoryStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 82,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: GraphQL and other frameworks", rule, {
  valid: [
    {
      name: "graphql-rate-limit with a store in Redis",
      code: `
        import { RedisStore, createRateLimitDirective } from "graphql-rate-limit";
        export const directive = createRateLimitDirective({ identifyContext: ({ user }) => user.id, store: new RedisStore(redis) });
      `,
    },
    {
      name: "@envelop/rate-limiter with a store of one's own",
      code: `
        import { useRateLimiter } from "@envelop/rate-limiter";
        import { RedisStore } from "./redis-store.js";
        export const plugin = useRateLimiter({ identifyFn: ({ user }) => user.id, store: new RedisStore() });
      `,
    },
    {
      name: "elysia-rate-limit with a context of one's own",
      code: `
        import { Elysia } from "elysia";
        import { rateLimit } from "elysia-rate-limit";
        import { RedisContext } from "./redis-context.js";
        new Elysia().use(rateLimit({ max: 10, context: new RedisContext() }));
      `,
    },
    {
      name: "@adonisjs/limiter with a store of the environment's choice",
      code: `
        import { defineConfig, stores } from "@adonisjs/limiter";
        export default defineConfig({
          default: env.get("LIMITER_STORE"),
          stores: { redis: stores.redis({}), memory: stores.memory({}) },
        });
      `,
    },
    {
      name: "@upstash/ratelimit, which remembers in memory only whom it has blocked",
      code: `
        import { Ratelimit } from "@upstash/ratelimit";
        export const limiter = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(10, "10 s"), ephemeralCache: new Map() });
      `,
    },
    {
      name: "oRPC's limiter in Redis",
      code: `
        import { RedisRatelimiter } from "@orpc/experimental-ratelimit/redis";
        export const limiter = new RedisRatelimiter({ eval: (...args) => redis.eval(...args), maxRequests: 10, window: 60_000 });
      `,
    },
  ],
  invalid: [
    {
      name: "a directive of graphql-rate-limit without a store",
      code: `
        import { createRateLimitDirective } from "graphql-rate-limit";
        export const directive = createRateLimitDirective({ identifyContext: ({ user }) => user.id });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createRateLimitDirective()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a rule for graphql-shield without a store",
      code: `
        import { createRateLimitRule } from "graphql-rate-limit";
        export const rule = createRateLimitRule({ identifyContext: ({ user }) => user.id });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createRateLimitRule()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a limiter for resolvers, whose store is in memory",
      code: `
        import { getGraphQLRateLimiter, InMemoryStore } from "graphql-rate-limit";
        export const limiter = getGraphQLRateLimiter({ identifyContext, store: new InMemoryStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemoryStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 84,
          endLine: 3,
          endColumn: 97,
        },
      ],
    },
    {
      name: "@envelop/rate-limiter without a store",
      code: `
        import { useRateLimiter } from "@envelop/rate-limiter";
        export const plugin = useRateLimiter({ identifyFn: ({ user }) => user.id });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "useRateLimiter()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
    {
      name: "elysia-rate-limit without a context",
      code: `
        import { Elysia } from "elysia";
        import { rateLimit } from "elysia-rate-limit";
        new Elysia().use(rateLimit({ max: 10 }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "context", services: "Redis or a database" },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "its default context",
      code: `
        import { DefaultContext, rateLimit } from "elysia-rate-limit";
        export const plugin = rateLimit({ context: new DefaultContext(10_000) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new DefaultContext()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 70,
        },
      ],
    },
    {
      name: "@adonisjs/limiter that counts in memory by default",
      code: `
        import { defineConfig, stores } from "@adonisjs/limiter";
        export default defineConfig({ default: "memory", stores: { memory: stores.memory({}) } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "defineConfig()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "a store of @adonisjs/limiter that is made by hand",
      code: `
        import LimiterMemoryStore from "@adonisjs/limiter/stores/memory";
        export const store = new LimiterMemoryStore({ requests: 10, duration: "1 minute" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LimiterMemoryStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
    {
      name: "oRPC's limiter in memory",
      code: `
        import { MemoryRatelimiter } from "@orpc/experimental-ratelimit/memory";
        export const limiter = new MemoryRatelimiter({ maxRequests: 10, window: 60_000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryRatelimiter()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "Hocuspocus' limit of connections",
      code: `
        import { Throttle } from "@hocuspocus/extension-throttle";
        export const throttle = new Throttle({ throttle: 15, banTime: 5 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Throttle()",
            holds: "connection counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: options", rule, {
  valid: [
    {
      name: "options from elsewhere",
      code: `
        import rateLimit from "express-rate-limit";
        import { options } from "./limits.js";
        export const limiter = rateLimit(options);
      `,
    },
    {
      name: "options from elsewhere that are spread",
      code: `
        import rateLimit from "express-rate-limit";
        import { shared } from "./limits.js";
        export const limiter = rateLimit({ limit: 5, ...shared });
      `,
    },
    {
      name: "a store from elsewhere",
      code: `
        import rateLimit from "express-rate-limit";
        import { store } from "./redis.js";
        export const limiter = rateLimit({ limit: 5, store });
      `,
    },
    {
      name: "a store that a function makes",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5, store: storeFor("login") });
      `,
    },
    {
      name: "a store in shared options of this file",
      code: `
        import rateLimit from "express-rate-limit";
        const shared = { windowMs: 60_000, store: storeFor("api") };
        export const limiter = rateLimit({ ...shared, limit: 5 });
      `,
    },
    {
      name: "a store that is spread where there is one",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5, ...(store && { store }) });
      `,
    },
    {
      name: "a store that is put into the options later",
      code: `
        import rateLimit from "express-rate-limit";
        const options = { limit: 5 };
        if (redis) options.store = storeFor(redis);
        export const limiter = rateLimit(options);
      `,
    },
    {
      name: "a variable that holds a store where there is one",
      code: `
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
        let store;
        if (process.env.REDIS_URL) store = new RedisStore({ sendCommand });
        export const limiter = rateLimit({ limit: 5, store });
      `,
    },
    {
      name: "an option whose name is computed",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5, [key]: value });
      `,
    },
    {
      name: "options that are a parameter",
      code: `
        import rateLimit from "express-rate-limit";
        export const limit = (options) => rateLimit({ windowMs: 60_000, ...options });
      `,
    },
  ],
  invalid: [
    {
      name: "options that a constant holds",
      code: `
        import rateLimit from "express-rate-limit";
        const options = { limit: 5 };
        export const limiter = rateLimit(options);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const options = { limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) };
        export const limiter = rateLimit(options);
      `,
            },
          ],
        },
      ],
    },
    {
      name: "shared options of this file, without a store",
      code: `
        import rateLimit from "express-rate-limit";
        const shared = { windowMs: 60_000 };
        export const login = rateLimit({ ...shared, limit: 5 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const shared = { windowMs: 60_000 };
        export const login = rateLimit({ ...shared, limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a store that is none",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5, store: undefined });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a store that is put into the options too late, by another name",
      code: `
        import rateLimit from "express-rate-limit";
        const options = { limit: 5 };
        options.message = "Slow down.";
        export const limiter = rateLimit(options);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const options = { limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) };
        options.message = "Slow down.";
        export const limiter = rateLimit(options);
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a limiter for each route, from a function",
      code: `
        import rateLimit from "express-rate-limit";
        export const limitTo = (limit) => rateLimit({ windowMs: 60_000, limit });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limitTo = (limit) => rateLimit({ windowMs: 60_000, limit, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: alternatives", rule, {
  valid: [
    {
      name: "a store in Redis where there is one, by a condition",
      code: `
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
        export const limiter = rateLimit({ limit: 5, store: redis ? new RedisStore({ sendCommand }) : undefined });
      `,
    },
    {
      name: "a limiter with a store, or else one without",
      code: `
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
        export const limiter = redis
          ? rateLimit({ limit: 5, store: new RedisStore({ sendCommand }) })
          : rateLimit({ limit: 5 });
      `,
    },
    {
      name: "a limiter in Redis, or else one in memory",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        export const limiter = redis ? new RateLimiterRedis({ storeClient: redis }) : new RateLimiterMemory({ points: 5 });
      `,
    },
    {
      name: "a limiter from elsewhere, or else one in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        import { shared } from "./limits.js";
        export const limiter = shared ?? new RateLimiterMemory({ points: 5 });
      `,
    },
    {
      name: "a variable that is set to one or the other",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        let limiter;
        if (process.env.REDIS_URL) limiter = new RateLimiterRedis({ storeClient });
        else limiter = new RateLimiterMemory({ points: 5 });
      `,
    },
    {
      name: "an insurance for the time that Redis is away",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        export const limiter = new RateLimiterRedis({ storeClient, insuranceLimiter: new RateLimiterMemory({ points: 1 }) });
      `,
    },
    {
      name: "an insurance in a variable",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        const insuranceLimiter = new RateLimiterMemory({ points: 1 });
        export const limiter = new RateLimiterRedis({ storeClient, insuranceLimiter });
      `,
    },
    {
      name: "an insurance in a field",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        export class Limits {
          static readonly insurance = new RateLimiterMemory({ points: 1 });
          static readonly login = new RateLimiterRedis({ storeClient, insuranceLimiter: this.insurance });
        }
      `,
    },
    {
      name: "a throttle for calls of others, about which reviewers differ",
      code: `
        import { RateLimiter } from "limiter";
        const limiter = new RateLimiter({ tokensPerInterval: 5, interval: "second" });
        export const search = async (text) => { await limiter.removeTokens(1); return fetch(API + text); };
      `,
    },
    {
      name: "a scheduler for calls of others, about which reviewers differ",
      code: `
        import Bottleneck from "bottleneck";
        export const limiter = new Bottleneck({ minTime: 100 });
      `,
    },
    {
      name: "a scheduler in Redis",
      code: `
        import Bottleneck from "bottleneck";
        export const limiter = new Bottleneck({ id: "search", datastore: "ioredis", clientOptions });
      `,
      options: [{ checkAlternatives: true }],
    },
    {
      name: "a limiter in Redis and nothing else",
      code: `
        import { RateLimiterRedis } from "rate-limiter-flexible";
        export const limiter = new RateLimiterRedis({ storeClient, points: 5 });
      `,
      options: [{ checkAlternatives: true }],
    },
  ],
  invalid: [
    {
      name: "a limiter without a store beside one that has it, when alternatives are checked",
      code: `
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
        export const limiter = redis
          ? rateLimit({ limit: 5, store: new RedisStore({ sendCommand }) })
          : rateLimit({ limit: 5 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 22,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
        import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = redis
          ? rateLimit({ limit: 5, store: new RedisStore({ sendCommand }) })
          : rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a limiter in memory beside one in Redis, when alternatives are checked",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        export const limiter = redis ? new RateLimiterRedis({ storeClient: redis }) : new RateLimiterMemory({ points: 5 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 91,
          endLine: 3,
          endColumn: 108,
        },
      ],
    },
    {
      name: "a choice between two limiters in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        export const limiter = strict ? new RateLimiterMemory({ points: 1 }) : new RateLimiterMemory({ points: 5 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 62,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 84,
          endLine: 3,
          endColumn: 101,
        },
      ],
    },
    {
      name: "an insurance, when alternatives are checked",
      code: `
        import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
        const insuranceLimiter = new RateLimiterMemory({ points: 1 });
        export const limiter = new RateLimiterRedis({ storeClient, insuranceLimiter });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a throttle for calls of others, when such libraries are checked",
      code: `
        import { RateLimiter } from "limiter";
        export const limiter = new RateLimiter({ tokensPerInterval: 5, interval: "second" });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiter()",
            holds: "token buckets",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "its bucket of tokens, when such libraries are checked",
      filename: javaScript,
      code: `
        const { TokenBucket } = require("limiter");
        module.exports = new TokenBucket({ bucketSize: 50, tokensPerInterval: 50, interval: "second" });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new TokenBucket()",
            holds: "token buckets",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a scheduler for calls of others, when such libraries are checked",
      code: `
        import Bottleneck from "bottleneck";
        export const limiter = new Bottleneck({ minTime: 100 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "new Bottleneck()", option: "datastore", services: "Redis or a database" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a group of such schedulers, when such libraries are checked",
      filename: javaScript,
      code: `
        const Bottleneck = require("bottleneck");
        module.exports = new Bottleneck.Group({ minTime: 100 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "new Bottleneck.Group()", option: "datastore", services: "Redis or a database" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: where and when", rule, {
  valid: [
    {
      name: "a limiter of developers' machines",
      code: `
        import express from "express";
        import rateLimit from "express-rate-limit";
        const app = express();
        if (process.env.NODE_ENV === "development") app.use(rateLimit({ limit: 5 }));
      `,
    },
    {
      name: "a store in memory outside production",
      code: `
        import rateLimit, { MemoryStore } from "express-rate-limit";
        import { redisStore } from "./redis.js";
        const store = process.env.NODE_ENV === "production" ? redisStore() : new MemoryStore();
        export const limiter = rateLimit({ limit: 5, store });
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "tests/limits.ts"),
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
    },
    {
      name: "a file of tests beside the code",
      filename: inProject("express", "src/limits.test.ts"),
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        const limiter = new RateLimiterMemory({ points: 5 });
      `,
    },
    {
      name: "code for browsers",
      filename: inProject("next", "src/components/search.tsx"),
      code: `
        "use client";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        const limiter = new RateLimiterMemory({ points: 5 });
      `,
    },
    {
      name: "a limiter that lives as long as one request",
      code: `
        import express from "express";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        express().post("/import", async (req, res) => {
          const limiter = new RateLimiterMemory({ points: 5, duration: 1 });
          for (const row of req.body) await limiter.consume("rows").then(() => save(row));
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "an app factory",
      code: `
        import express from "express";
        import rateLimit from "express-rate-limit";
        export function createApp() {
          const app = express();
          app.use(rateLimit({ limit: 5 }));
          return app;
        }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 28,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import express from "express";
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export function createApp() {
          const app = express();
          app.use(rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) }));
          return app;
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a start-up function",
      code: `
        import { NestFactory } from "@nestjs/core";
        import rateLimit from "express-rate-limit";
        async function bootstrap() {
          const app = await NestFactory.create(AppModule);
          app.use(rateLimit({ limit: 5 }));
        }
        void bootstrap();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 28,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import { NestFactory } from "@nestjs/core";
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        async function bootstrap() {
          const app = await NestFactory.create(AppModule);
          app.use(rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) }));
        }
        void bootstrap();
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a limiter made in a request and kept for the tenant",
      code: `
        import express from "express";
        import { RateLimiterMemory } from "rate-limiter-flexible";
        const limiters = new Map();
        express().use((req, res, next) => {
          if (!limiters.has(req.tenant)) limiters.set(req.tenant, new RateLimiterMemory({ points: 5 }));
          limiters.get(req.tenant).consume(req.ip).then(() => next(), next);
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 71,
          endLine: 6,
          endColumn: 88,
        },
      ],
    },
    {
      name: "a package with limiters for the servers of others",
      filename: inProject("plain", "src/limits.ts"),
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or a database" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: services of clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "aws: a limiter without a store",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Amazon ElastiCache or DynamoDB" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rate-limit counters",
                service: "Amazon ElastiCache",
                packages: "`rate-limit-redis` and `redis`",
              },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "aws: a limiter in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        export const limiter = new RateLimiterMemory({ points: 5 });
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Amazon ElastiCache or DynamoDB",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "azure: a limiter without a store",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Azure Managed Redis or Cosmos DB" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rate-limit counters",
                service: "Azure Managed Redis",
                packages: "`rate-limit-redis` and `redis`",
              },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "azure: a limiter in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        export const limiter = new RateLimiterMemory({ points: 5 });
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Azure Managed Redis or Cosmos DB",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "gcp: a limiter without a store",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Memorystore or Firestore" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rate-limit counters",
                service: "Memorystore",
                packages: "`rate-limit-redis` and `redis`",
              },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "gcp: a limiter in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        export const limiter = new RateLimiterMemory({ points: 5 });
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Memorystore or Firestore",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "self-hosted: a limiter without a store",
      code: `
        import rateLimit from "express-rate-limit";
        export const limiter = rateLimit({ limit: 5 });
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "rateLimit()", option: "store", services: "Redis or PostgreSQL" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "rate-limit counters", service: "Redis", packages: "`rate-limit-redis` and `redis`" },
              output: `
        import rateLimit from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export const limiter = rateLimit({ limit: 5, store: new RedisStore({ sendCommand: (...args) => redisClient.sendCommand(args) }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: a limiter in memory",
      code: `
        import { RateLimiterMemory } from "rate-limiter-flexible";
        export const limiter = new RateLimiterMemory({ points: 5 });
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-rate-limit: what else the file says", rule, {
  valid: [
    {
      name: "a queue that throttles what the process sends",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
        const second = new RateLimiterMemory({ points: 1, duration: 1 });
        export const mails = new RateLimiterQueue(second, { maxQueueSize: 100 });
        export const calls = new RateLimiterQueue(new RateLimiterMemory({ points: 5, duration: 1 }));
      `,
    },
    {
      name: "defaults with a store in Redis",
      filename: inProject("koa", "src/file.ts"),
      code: `
        import { RateLimit, Stores } from "koa2-ratelimit";
        RateLimit.defaultOptions({ store: new Stores.Redis({ host: "redis" }) });
        export const limiter = RateLimit.middleware({ max: 100 });
      `,
    },
    {
      name: "a store in Redis",
      filename: inProject("koa", "src/file.ts"),
      code: `
        import { RateLimit, Stores } from "koa2-ratelimit";
        export const limiter = RateLimit.middleware({ max: 100, store: new Stores.Redis({ host: "redis" }) });
      `,
    },
  ],
  invalid: [
    {
      name: "a union of limiters",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { RateLimiterMemory, RateLimiterUnion } from "rate-limiter-flexible";
        export const limiter = new RateLimiterUnion(new RateLimiterMemory({ points: 1, duration: 1 }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new RateLimiterMemory()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 57,
          endLine: 3,
          endColumn: 74,
        },
      ],
    },
    {
      name: "koa2-ratelimit without a store",
      filename: inProject("koa", "src/file.ts"),
      code: `
        import { RateLimit } from "koa2-ratelimit";
        export const limiter = RateLimit.middleware({ max: 100 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "RateLimit.middleware()",
            holds: "rate-limit counters",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
    {
      name: "koa2-ratelimit's store in memory",
      filename: inProject("koa", "src/file.ts"),
      code: `
        import { RateLimit, Stores } from "koa2-ratelimit";
        export const limiter = RateLimit.middleware({ max: 100, store: new Stores.Memory() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "RateLimit.middleware()",
            holds: "rate-limit counters",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
    {
      name: "counters in a file, and in memory",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { SqliteStore } from "rate-limit-sqlite";
        export const stores = [new SqliteStore({ location: "limits.db" }), new SqliteStore()];
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new SqliteStore()",
            holds: "rate-limit counters",
            where: "on the disk",
            services: "Redis or a database",
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new SqliteStore()",
            holds: "rate-limit counters",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 91,
        },
      ],
    },
  ],
});
