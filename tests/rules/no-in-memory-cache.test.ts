import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-cache.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");
const javaScript = inProject("express", "src/server.js");

ruleTester.run("no-in-memory-cache: objects that are caches", rule, {
  valid: [
    {
      name: "a client of Redis",
      filename: inService,
      code: `
        import { createClient } from "redis";
        export const cache = await createClient().connect();
      `,
    },
    {
      name: "a class of the same name",
      filename: inService,
      code: `
        import { LRUCache } from "./lru-cache.js";
        export const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a cache as a type only",
      filename: inService,
      code: `
        import type { LRUCache } from "lru-cache";
        export declare const cache: LRUCache<string, string>;
      `,
    },
    {
      name: "a cache that dies with its request",
      filename: inService,
      code: `
        import express from "express";
        import { LRUCache } from "lru-cache";
        express().get("/tree", async (req, res) => {
          const nodes = new LRUCache({ max: 100 });
          res.json(await walk(req.query.root, nodes));
        });
      `,
    },
    {
      name: "a cache that a function makes for its callers",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export function lookUp(ids) {
          const known = new NodeCache();
          return ids.map((id) => known.get(id) ?? load(id, known));
        }
      `,
    },
    {
      name: "memory-cache, filled while the module loads",
      filename: inService,
      code: `
        import cache from "memory-cache";
        cache.put("version", process.env.VERSION);
      `,
    },
    {
      name: "memory-cache, only read",
      filename: inService,
      code: `
        import express from "express";
        import cache from "memory-cache";
        express().get("/version", (req, res) => { res.end(cache.get("version")); });
      `,
    },
    {
      name: "one that others are given the means to make, and one that a request remembers",
      code: `
        import { LRUCache } from "lru-cache";
        import { remember } from "@epic-web/remember";
        provide("cache", () => new LRUCache({ max: 50 }));
        export const pages = () => remember("pages", () => new LRUCache({ max: 50 }));
      `,
    },
  ],
  invalid: [
    {
      name: "memoizee: a function that is made once for each key",
      filename: inProject("express", "src/stats.ts"),
      code: `
        import memoizee from "memoizee";
        const made = new Map();
        export function memoized(key, load) {
          let found = made.get(key);
          if (!found) { found = memoizee(load, { promise: true, maxAge: 60_000 }); made.set(key, found); }
          return found();
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "node-cache",
      filename: inService,
      code: `
        import express from "express";
        import NodeCache from "node-cache";
        const cache = new NodeCache({ stdTTL: 60 });
        express().get("/prices/:id", async (req, res) => {
          const price = cache.get(req.params.id) ?? (await load(req.params.id));
          cache.set(req.params.id, price);
          res.json(price);
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: "node-cache, required",
      filename: javaScript,
      code: `
        const NodeCache = require("node-cache");
        module.exports = new NodeCache();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "node-cache in a field of a service",
      filename: inService,
      code: `
        import { Injectable } from "@nestjs/common";
        import NodeCache from "node-cache";
        @Injectable()
        export class Prices {
          private readonly cache = new NodeCache({ stdTTL: 60 });
          find(id: string) { return this.cache.get(id); }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 49,
        },
      ],
    },
    {
      name: "node-cache in a constructor",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export class Prices {
          constructor() { this.cache = new NodeCache(); }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "lru-cache",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache";
        export const cache = new LRUCache({ max: 500, ttl: 60_000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "lru-cache without diagnostics",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache/raw";
        export const cache = new LRUCache({ max: 500 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "lru-cache, imported while the module loads",
      filename: inService,
      code: `
        const { LRUCache } = await import("lru-cache");
        export const cache = new LRUCache({ max: 500 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "lru-cache as version 6 and older were used",
      filename: javaScript,
      code: `
        const LRU = require("lru-cache");
        exports.users = new LRU({ max: 500 });
        exports.pages = LRU(50);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new LRU()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 32,
        },
        {
          messageId: "libraryLocal",
          data: { call: "LRU()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: "lru-cache for each tenant",
      filename: inService,
      code: `
        import express from "express";
        import { LRUCache } from "lru-cache";
        const caches = new Map();
        express().use((req, res, next) => {
          if (!caches.has(req.tenant)) caches.set(req.tenant, new LRUCache({ max: 50 }));
          next();
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 67,
          endLine: 6,
          endColumn: 75,
        },
      ],
    },
    {
      name: "memory-cache, filled by a request",
      filename: inService,
      code: `
        import express from "express";
        import cache from "memory-cache";
        express().get("/prices/:id", async (req, res) => {
          if (!cache.get(req.params.id)) cache.put(req.params.id, await load(req.params.id), 60_000);
          res.json(cache.get(req.params.id));
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "cache.put()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 42,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
    {
      name: "memory-cache, required and filled by a function that a request calls",
      filename: javaScript,
      code: `
        const cache = require("memory-cache");
        const app = require("express")();
        function remember(id, price) { cache.put(id, price); }
        app.get("/prices/:id", async (req, res) => { remember(req.params.id, await load()); res.end(); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "cache.put()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "an instance of memory-cache",
      filename: javaScript,
      code: `
        const { Cache } = require("memory-cache");
        exports.prices = new Cache();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Cache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "quick-lru",
      filename: inService,
      code: `
        import QuickLRU from "quick-lru";
        export const cache = new QuickLRU({ maxSize: 1000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new QuickLRU()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "tiny-lru",
      filename: inService,
      code: `
        import { LRU, lru } from "tiny-lru";
        export const users = lru(100, 5000);
        export const pages = new LRU(100);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "lru()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 33,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new LRU()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "@isaacs/ttlcache",
      filename: inService,
      code: `
        import { TTLCache } from "@isaacs/ttlcache";
        export const cache = new TTLCache({ max: 10_000, ttl: 1000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new TTLCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "flru",
      filename: inService,
      code: `
        import flru from "flru";
        export const cache = flru(100);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "flru()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 34,
        },
      ],
    },
    {
      name: "caches of cacheable",
      filename: inService,
      code: `
        import { CacheableMemory, createKeyv } from "cacheable";
        export const users = new CacheableMemory({ ttl: "1h" });
        export const pages = createKeyv({ ttl: "1h" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new CacheableMemory()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 49,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "createKeyv()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "its part for memory",
      filename: inService,
      code: `
        import { CacheableMemory } from "@cacheable/memory";
        export const users = new CacheableMemory();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new CacheableMemory()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
    {
      name: "its version of node-cache",
      filename: inService,
      code: `
        import NodeCache, { NodeCacheStore } from "@cacheable/node-cache";
        export const users = new NodeCache();
        export const pages = new NodeCacheStore({ ttl: 60 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "new NodeCacheStore()",
            option: "store",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "one that another function makes for a variable of the module",
      code: `
        import { LRUCache } from "lru-cache";
        import { remember } from "@epic-web/remember";
        const pages = remember("pages", () => new LRUCache({ max: 50 }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: caches that can have an external layer", rule, {
  valid: [
    {
      name: "cache-manager over Redis",
      filename: inService,
      code: `
        import { createKeyv } from "@keyv/redis";
        import { createCache } from "cache-manager";
        export const cache = createCache({ stores: [createKeyv("redis://redis")] });
      `,
    },
    {
      name: "cache-manager with stores from elsewhere",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        import { stores } from "./stores.js";
        export const cache = createCache({ ttl: 1000, stores });
      `,
    },
    {
      name: "cache-manager 5 over Redis",
      filename: inService,
      code: `
        import { caching } from "cache-manager";
        import { redisStore } from "cache-manager-redis-yet";
        export const cache = await caching(redisStore, { ttl: 1000 });
      `,
    },
    {
      name: "cache-manager 4 over Redis",
      filename: javaScript,
      code: `
        const cacheManager = require("cache-manager");
        const redisStore = require("cache-manager-ioredis");
        module.exports = cacheManager.caching({ store: redisStore, ttl: 60 });
      `,
    },
    {
      name: "NestJS' cache over Redis",
      filename: inService,
      code: `
        import { createKeyv } from "@keyv/redis";
        import { Module } from "@nestjs/common";
        import { CacheModule } from "@nestjs/cache-manager";
        @Module({ imports: [CacheModule.register({ stores: [createKeyv("redis://redis")] })] })
        export class AppModule {}
      `,
    },
    {
      name: "NestJS' cache with a factory",
      filename: inService,
      code: `
        import { CacheModule } from "@nestjs/cache-manager";
        export const cache = CacheModule.registerAsync({
          inject: [ConfigService],
          useFactory: (config) => ({ stores: [new KeyvRedis(config.get("REDIS_URL"))] }),
        });
      `,
    },
    {
      name: "NestJS' cache with options from a class",
      filename: inService,
      code: `
        import { CacheModule } from "@nestjs/cache-manager";
        export const cache = CacheModule.registerAsync({ isGlobal: true, useClass: CacheOptions });
      `,
    },
    {
      name: "cacheable with a second layer in Redis",
      filename: inService,
      code: `
        import KeyvRedis from "@keyv/redis";
        import { Cacheable } from "cacheable";
        export const cache = new Cacheable({ secondary: new KeyvRedis("redis://redis"), nonBlocking: true });
      `,
    },
    {
      name: "cacheable whose first layer is in Redis",
      filename: inService,
      code: `
        import { Cacheable } from "cacheable";
        import { redis } from "./redis.js";
        export const cache = new Cacheable({ primary: redis });
      `,
    },
    {
      name: "results of functions in Redis",
      filename: inService,
      code: `
        import { createCache } from "async-cache-dedupe";
        export const cache = createCache({ ttl: 5, storage: { type: "redis", options: { client: redis } } });
      `,
    },
    {
      name: "a bus of services that caches in Redis",
      filename: inService,
      code: `
        import { ServiceBroker } from "moleculer";
        export const broker = new ServiceBroker({ cacher: "redis://redis" });
      `,
    },
    {
      name: "a bus of services that does not cache",
      filename: inService,
      code: `
        import { ServiceBroker } from "moleculer";
        export const broker = new ServiceBroker({ nodeID: "shop" });
      `,
    },
    {
      name: "responses of GraphQL in Redis",
      filename: inService,
      code: `
        import { createRedisCache } from "@envelop/response-cache-redis";
        import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
        export const plugin = useResponseCache({ session: () => null, cache: createRedisCache({ redis }) });
      `,
    },
    {
      name: "responses of Express in Redis",
      filename: inService,
      code: `
        import apicache from "apicache";
        import { redisClient } from "./redis.js";
        export const cache = apicache.options({ redisClient }).middleware;
        export default (app) => app.get("/prices", cache("5 minutes"), prices);
      `,
    },
    {
      name: "idempotency keys in Redis",
      filename: inService,
      code: `
        import * as idempotency from "express-idempotency";
        import { RedisAdapter } from "express-idempotency-redis-adapter";
        export default (app) => app.use(idempotency.idempotency({ dataAdapter: new RedisAdapter(options) }));
      `,
    },
  ],
  invalid: [
    {
      name: "cache-manager without stores",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const users = createCache();
        export const pages = createCache({ ttl: 1000, refreshThreshold: 500 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "cache-manager 5 in memory",
      filename: inService,
      code: `
        import { caching } from "cache-manager";
        export const cache = await caching("memory", { max: 100 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "caching()", holds: "cached values", where: "in the memory", services: "Redis or a database" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "cache-manager 4 without a store",
      filename: javaScript,
      code: `
        const cacheManager = require("cache-manager");
        module.exports = cacheManager.caching({ max: 100, ttl: 60 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "cacheManager.caching()",
            option: "store",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "NestJS' cache without stores",
      filename: inService,
      code: `
        import { Module } from "@nestjs/common";
        import { CacheModule } from "@nestjs/cache-manager";
        @Module({ imports: [CacheModule.register({ ttl: 5000, isGlobal: true })] })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "CacheModule.register()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 49,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "cached values", service: "Redis", packages: "`@keyv/redis`" },
              output: `
        import { Module } from "@nestjs/common";
        import { CacheModule } from "@nestjs/cache-manager";
import { createKeyv } from "@keyv/redis";
        @Module({ imports: [CacheModule.register({ ttl: 5000, isGlobal: true, stores: [createKeyv(process.env.REDIS_URL ?? "redis://localhost:6379")] })] })
        export class AppModule {}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "NestJS' cache without options",
      filename: inService,
      code: `
        import { Module } from "@nestjs/common";
        import { CacheModule } from "@nestjs/cache-manager";
        @Module({ imports: [CacheModule.register()] })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "CacheModule.register()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 49,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "cached values", service: "Redis", packages: "`@keyv/redis`" },
              output: `
        import { Module } from "@nestjs/common";
        import { CacheModule } from "@nestjs/cache-manager";
import { createKeyv } from "@keyv/redis";
        @Module({ imports: [CacheModule.register({ stores: [createKeyv(process.env.REDIS_URL ?? "redis://localhost:6379")] })] })
        export class AppModule {}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "cacheable without a second layer",
      filename: inService,
      code: `
        import { Cacheable } from "cacheable";
        export const cache = new Cacheable({ ttl: "1h" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Cacheable()",
            option: "secondary",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "results of functions in memory",
      filename: inService,
      code: `
        import { createCache } from "async-cache-dedupe";
        export const cache = createCache({ ttl: 5, stale: 5 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "storage",
            holds: "cached results",
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
      name: "a driver of bentocache in memory, and one on the disk",
      filename: inService,
      code: `
        import { BentoCache, bentostore } from "bentocache";
        import { fileDriver } from "bentocache/drivers/file";
        import { memoryDriver } from "bentocache/drivers/memory";
        export const cache = new BentoCache({
          default: "users",
          stores: {
            users: bentostore().useL1Layer(memoryDriver({ maxItems: 500 })),
            pages: bentostore().useL2Layer(fileDriver({ directory: "./cache" })),
          },
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "memoryDriver()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 8,
          column: 44,
          endLine: 8,
          endColumn: 56,
        },
        {
          messageId: "libraryLocal",
          data: { call: "fileDriver()", holds: "cached values", where: "on the disk", services: "Redis or a database" },
          line: 9,
          column: 44,
          endLine: 9,
          endColumn: 54,
        },
      ],
    },
    {
      name: "the same drivers of AdonisJS",
      filename: inService,
      code: `
        import { defineConfig, drivers, store } from "@adonisjs/cache";
        export default defineConfig({
          default: "users",
          stores: { users: store().useL1Layer(drivers.memory()), pages: store().useL2Layer(drivers.file({ directory: "cache" })) },
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "drivers.memory()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 61,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "drivers.file()",
            holds: "cached values",
            where: "on the disk",
            services: "Redis or a database",
          },
          line: 5,
          column: 92,
          endLine: 5,
          endColumn: 104,
        },
      ],
    },
    {
      name: "a bus of services that caches in memory",
      filename: inService,
      code: `
        import { ServiceBroker } from "moleculer";
        export const shop = new ServiceBroker({ cacher: true });
        export const bank = new ServiceBroker({ cacher: { type: "MemoryLRU", options: { max: 100 } } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ServiceBroker()",
            holds: "cached action results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 46,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new ServiceBroker()",
            holds: "cached action results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 46,
        },
      ],
    },
    {
      name: "responses of GraphQL in memory",
      filename: inService,
      code: `
        import { createInMemoryCache, useResponseCache } from "@envelop/response-cache";
        export const plugin = useResponseCache({ session: () => null });
        export const other = useResponseCache({ session: () => null, cache: createInMemoryCache({ max: 100 }) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "useResponseCache()",
            option: "cache",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "createInMemoryCache()",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 77,
          endLine: 4,
          endColumn: 96,
        },
      ],
    },
    {
      name: "responses of GraphQL Yoga in memory",
      filename: inService,
      code: `
        import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
        import { createYoga } from "graphql-yoga";
        export const yoga = createYoga({ schema, plugins: [useResponseCache({ session: () => null })] });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "useResponseCache()",
            option: "cache",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 76,
        },
      ],
    },
    {
      name: "responses of Express in memory",
      filename: inService,
      code: `
        import apicache from "apicache";
        import express from "express";
        express().get("/prices", apicache.middleware("5 minutes"), prices);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "apicache.middleware()",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 53,
        },
      ],
    },
    {
      name: "its middleware in a variable, where it is called",
      filename: javaScript,
      code: `
        const apicache = require("apicache");
        const cache = apicache.middleware;
        module.exports = (app) => app.get("/prices", cache("5 minutes"), prices);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "cache()", holds: "cached responses", where: "in the memory", services: "Redis or a database" },
          line: 4,
          column: 54,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "its options without a client of Redis",
      filename: inService,
      code: `
        import apicache from "apicache";
        export const cache = apicache.options({ statusCodes: { include: [200] } }).middleware;
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "apicache.options()",
            option: "redisClient",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "an engine of hapi's cache in memory",
      filename: javaScript,
      code: `
        const { Engine } = require("@hapi/catbox-memory");
        module.exports = new Engine({ maxByteSize: 1_000_000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Engine()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "idempotency keys in memory",
      filename: inService,
      code: `
        import * as idempotency from "express-idempotency";
        export default (app) => app.use(idempotency.idempotency());
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "idempotency.idempotency()",
            option: "dataAdapter",
            holds: "idempotency keys",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: results of functions", rule, {
  valid: [
    {
      name: "results that stay as long as the program, about which reviewers differ",
      filename: inService,
      code: `
        import { memoize } from "lodash-es";
        import memoizee from "memoizee";
        import pMemoize from "p-memoize";
        export const compile = memoize((source) => parse(source));
        export const rates = memoizee(loadRates, { promise: true });
        export const countries = pMemoize(loadCountries);
      `,
    },
    {
      name: "results in a cache from elsewhere",
      filename: inService,
      code: `
        import pMemoize from "p-memoize";
        import { redisCache } from "./redis.js";
        export const user = pMemoize(loadUser, { cache: redisCache });
      `,
      options: [{ checkAlternatives: true }],
    },
    {
      name: "flat-cache, written by a start-up function",
      filename: inService,
      code: `
        import { create } from "flat-cache";
        export async function bootstrap() { const cache = create({ cacheId: "templates" }); cache.save(); }
      `,
    },
  ],
  invalid: [
    {
      name: "results that expire, because they change elsewhere",
      filename: inService,
      code: `
        import mem from "mem";
        import memoizee from "memoizee";
        import { memoize } from "micro-memoize";
        export const rates = memoizee(loadRates, { promise: true, maxAge: 60_000 });
        export const user = mem(loadUser, { maxAge: 1000 });
        export const price = memoize(loadPrice, { async: true, expires: 1000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "memoizee()",
            holds: "results that expire",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 38,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "mem()",
            holds: "results that expire",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 29,
          endLine: 6,
          endColumn: 32,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "memoize()",
            holds: "results that expire",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 37,
        },
      ],
    },
    {
      name: "results that stay, when such libraries are checked",
      filename: inService,
      code: `
        import _ from "lodash";
        import memoize from "lodash.memoize";
        import memoizee from "memoizee";
        import pMemoize from "p-memoize";
        export const compile = memoize((source) => parse(source));
        export const rates = memoizee(loadRates, { promise: true });
        export const countries = pMemoize(loadCountries);
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "memoize()",
            holds: "memoized results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 32,
          endLine: 6,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "memoizee()",
            holds: "memoized results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 38,
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "pMemoize()",
            option: "cache",
            holds: "memoized results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 42,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: caches of servers, about which reviewers differ", rule, {
  valid: [
    {
      name: "Apollo Server's cache, hapi's and the result cache of MikroORM",
      filename: inService,
      code: `
        import { ApolloServer } from "@apollo/server";
        import Hapi from "@hapi/hapi";
        import { MikroORM } from "@mikro-orm/core";
        export const apollo = new ApolloServer({ typeDefs, resolvers });
        export const server = Hapi.server({ port: 3000 });
        export const orm = await MikroORM.init({ entities });
      `,
    },
    {
      name: "Apollo Server's cache in Redis, when it is checked",
      filename: inService,
      code: `
        import { ApolloServer } from "@apollo/server";
        import { KeyvAdapter } from "@apollo/utils.keyvadapter";
        import { cache } from "./cache.js";
        export const apollo = new ApolloServer({ typeDefs, resolvers, cache });
      `,
      options: [{ checkAlternatives: true }],
    },
    {
      name: "a cached handler of Nitro in a mounted storage, when it is checked",
      filename: inService,
      code: `
        import { defineCachedEventHandler } from "nitropack/runtime";
        export default defineCachedEventHandler(async () => load(), { maxAge: 60, base: "redis" });
      `,
      options: [{ checkAlternatives: true }],
    },
  ],
  invalid: [
    {
      name: "Apollo Server's cache",
      filename: inService,
      code: `
        import { ApolloServer } from "@apollo/server";
        export const apollo = new ApolloServer({ typeDefs, resolvers, cache: "bounded" });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ApolloServer()",
            option: "cache",
            holds: "persisted queries and cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "that of Apollo Server 3",
      filename: javaScript,
      code: `
        const { ApolloServer } = require("apollo-server-express");
        module.exports = new ApolloServer({ typeDefs, resolvers });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ApolloServer()",
            option: "cache",
            holds: "persisted queries and cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "hapi's cache",
      filename: inService,
      code: `
        import Hapi from "@hapi/hapi";
        export const server = Hapi.server({ port: 3000 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "Hapi.server()",
            option: "cache",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "Fastify's cache",
      filename: inService,
      code: `
        import caching from "@fastify/caching";
        export default async (app) => { app.register(caching, { privacy: caching.privacy.PUBLIC }); };
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@fastify/caching",
            option: "cache",
            holds: "cached values and ETags",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "a cached handler of Nitro",
      filename: inService,
      code: `
        import { defineCachedEventHandler } from "nitropack/runtime";
        export default defineCachedEventHandler(async () => load(), { maxAge: 60 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "defineCachedEventHandler()",
            option: "base",
            holds: "cached responses",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "MikroORM's cache of results",
      filename: inService,
      code: `
        import { MikroORM } from "@mikro-orm/core";
        export const orm = await MikroORM.init({ entities });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "MikroORM.init()",
            option: "resultCache.adapter",
            holds: "query results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "the cache module of NestJS 9",
      filename: inService,
      code: `
        import { CacheModule, Module } from "@nestjs/common";
        @Module({ imports: [CacheModule.register({ ttl: 5 })] })
        export class AppModule {}
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "CacheModule.register()",
            option: "store",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: alternatives and unknown options", rule, {
  valid: [
    {
      name: "a cache in Redis where there is one",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache";
        import { redisCache } from "./redis.js";
        export const cache = process.env.REDIS_URL ? redisCache() : new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a cache from elsewhere, or else one in memory",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export class Prices {
          constructor(redis) { this.cache = redis ?? new NodeCache(); }
        }
      `,
    },
    {
      name: "a variable that is set to one or the other",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        import { createClient } from "redis";
        let cache;
        if (process.env.REDIS_URL) cache = createClient({ url: process.env.REDIS_URL });
        else cache = new NodeCache();
      `,
    },
    {
      name: "stores where Redis is configured",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const cache = createCache({ ttl: 1000, ...(redis && { stores: [redis] }) });
      `,
    },
    {
      name: "options from elsewhere",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        import { options } from "./options.js";
        export const users = createCache(options);
        export const pages = createCache({ ttl: 1000, ...options });
      `,
    },
    {
      name: "options that are completed later",
      filename: inService,
      code: `
        import { Cacheable } from "cacheable";
        const options = { ttl: "1h" };
        if (redis) options.secondary = redis;
        export const cache = new Cacheable(options);
      `,
    },
  ],
  invalid: [
    {
      name: "a cache in memory beside Redis, when alternatives are checked",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache";
        import { redisCache } from "./redis.js";
        export const cache = process.env.REDIS_URL ? redisCache() : new LRUCache({ max: 500 });
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 73,
          endLine: 4,
          endColumn: 81,
        },
      ],
    },
    {
      name: "a variable that is set to one or the other, when alternatives are checked",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        import { createClient } from "redis";
        let cache;
        if (process.env.REDIS_URL) cache = createClient({ url: process.env.REDIS_URL });
        else cache = new NodeCache();
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 35,
        },
      ],
    },
    {
      name: "options that a constant holds",
      filename: inService,
      code: `
        import { Cacheable } from "cacheable";
        const options = { ttl: "1h" };
        export const cache = new Cacheable(options);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Cacheable()",
            option: "secondary",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a choice between two caches in memory",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache";
        import NodeCache from "node-cache";
        export const cache = small ? new NodeCache() : new LRUCache({ max: 500 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 51,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: where", rule, {
  valid: [
    {
      name: "a package that depends on no server framework",
      filename: inProject("plain", "src/cache.ts"),
      code: `
        import { LRUCache } from "lru-cache";
        export const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/import.ts"),
      code: `
        import { LRUCache } from "lru-cache";
        const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a command",
      filename: inProject("express", "bin/import.ts"),
      code: `
        import { LRUCache } from "lru-cache";
        const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "src/cache.test.ts"),
      code: `
        import { LRUCache } from "lru-cache";
        const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "code for browsers",
      filename: inProject("next", "src/hooks/cache.ts"),
      code: `
        "use client";
        import { LRUCache } from "lru-cache";
        export const cache = new LRUCache({ max: 500 });
      `,
    },
    {
      name: "a cache outside production",
      filename: inProject("express", "src/cache.ts"),
      code: `
        import NodeCache from "node-cache";
        import { redisCache } from "./redis.js";
        export const cache = process.env.NODE_ENV === "production" ? redisCache() : new NodeCache();
      `,
    },
    {
      name: "a file that the settings say is no service",
      filename: inService,
      code: `
        import { LRUCache } from "lru-cache";
        export const cache = new LRUCache({ max: 500 });
      `,
      settings: { stateless: { service: false } },
    },
    {
      name: "what a function without callers keeps for itself",
      filename: inProject("express", "src/file.ts"),
      code: `
        import cache from "memory-cache";
        export async function readSettings() {
          cache.put("settings", await load());
        }
      `,
    },
  ],
  invalid: [
    {
      name: "a file of a package that the settings say is a service",
      filename: inProject("plain", "src/cache.ts"),
      code: `
        import { LRUCache } from "lru-cache";
        export const cache = new LRUCache({ max: 500 });
      `,
      settings: { stateless: { service: true } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "a file with an entry point, whatever its package depends on",
      filename: inProject("plain", "src/server.ts"),
      code: `
        import http from "node:http";
        import { LRUCache } from "lru-cache";
        const cache = new LRUCache({ max: 500 });
        http.createServer((req, res) => res.end(cache.get(req.url)));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "what a function of a service keeps for what it is given",
      filename: inProject("express", "src/file.ts"),
      code: `
        import cache from "memory-cache";
        export async function fetchPage(url) {
          cache.put(url, await load(url));
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "cache.put()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: services of clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "aws: a cache in memory",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export const cache = new NodeCache();
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Amazon ElastiCache or DynamoDB",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "aws: a cache without stores",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const cache = createCache();
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Amazon ElastiCache or DynamoDB",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "azure: a cache in memory",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export const cache = new NodeCache();
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Azure Managed Redis or Cosmos DB",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "azure: a cache without stores",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const cache = createCache();
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Azure Managed Redis or Cosmos DB",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "gcp: a cache in memory",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export const cache = new NodeCache();
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Memorystore or Firestore",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "gcp: a cache without stores",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const cache = createCache();
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Memorystore or Firestore",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "self-hosted: a cache in memory",
      filename: inService,
      code: `
        import NodeCache from "node-cache";
        export const cache = new NodeCache();
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new NodeCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "self-hosted: a cache without stores",
      filename: inService,
      code: `
        import { createCache } from "cache-manager";
        export const cache = createCache();
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createCache()",
            option: "stores",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: stores within stores, and what else the file says", rule, {
  valid: [
    {
      name: "stores of Keyv over Redis",
      filename: inProject("express", "src/file.ts"),
      code: `
        import KeyvRedis from "@keyv/redis";
        import { NodeCacheStore } from "@cacheable/node-cache";
        import { createCache } from "cache-manager";
        import { Cacheable } from "cacheable";
        import { Keyv } from "keyv";
        export const prices = createCache({ stores: [new Keyv({ store: new KeyvRedis(url) })] });
        export const orders = new Cacheable({ secondary: new Keyv({ store: new KeyvRedis(url) }) });
        export const users = new NodeCacheStore({ store: new Keyv(new KeyvRedis(url)) });
      `,
    },
    {
      name: "the same in NestJS",
      filename: inProject("nestjs", "src/file.ts"),
      code: `
        import KeyvRedis from "@keyv/redis";
        import { CacheModule } from "@nestjs/cache-manager";
        import Keyv from "keyv";
        export const values = CacheModule.register({ stores: [new Keyv({ store: new KeyvRedis(url) })] });
      `,
    },
    {
      name: "factories that give stores, or more than the source shows",
      filename: inProject("nestjs", "src/file.ts"),
      code: `
        import { createKeyv } from "@keyv/redis";
        import { CacheModule } from "@nestjs/cache-manager";
        export const prices = CacheModule.registerAsync({ useFactory: (config) => ({ stores: [createKeyv(config.url)] }) });
        export const orders = CacheModule.registerAsync({ useFactory: async () => loadOptions() });
      `,
    },
    {
      name: "responses of Express in Redis, as the file sets up first",
      filename: inProject("express", "src/file.ts"),
      code: `
        import apicache from "apicache";
        apicache.options({ redisClient: redis });
        export const cached = apicache.middleware("5 minutes");
      `,
    },
    {
      name: "a storage for results from elsewhere",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { createCache } from "async-cache-dedupe";
        export const prices = createCache({ ttl: 5, storage });
      `,
    },
  ],
  invalid: [
    {
      name: "a factory that gives no stores",
      filename: inProject("nestjs", "src/file.ts"),
      code: `
        import { CacheModule } from "@nestjs/cache-manager";
        export const values = CacheModule.registerAsync({ useFactory: () => ({ ttl: 5_000 }) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "CacheModule.registerAsync()",
            holds: "cached values",
            where: "in the memory",
            option: "stores",
            services: "Redis or a database",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
    {
      name: "responses of Express, set up without Redis, which is reported once",
      filename: inProject("express", "src/file.ts"),
      code: `
        import apicache from "apicache";
        apicache.options({ debug: true });
        export const cached = apicache.middleware("5 minutes");
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "apicache.options()",
            holds: "cached responses",
            where: "in the memory",
            option: "redisClient",
            services: "Redis or a database",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 25,
        },
      ],
    },
    {
      name: "results whose storage is said to be memory",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { createCache } from "async-cache-dedupe";
        export const prices = createCache({ ttl: 5, storage: { type: "memory" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createCache()",
            holds: "cached results",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: "results of memoize and nano-memoize that expire",
      filename: inProject("express", "src/file.ts"),
      code: `
        import memoize from "memoize";
        import { nanomemoize } from "nano-memoize";
        export const price = memoize(loadPrice, { maxAge: 1_000 });
        export const order = nanomemoize(loadOrder, { maxAge: 1_000 });
        export const pi = memoize(computePi);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "memoize()",
            holds: "results that expire",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "nanomemoize()",
            holds: "results that expire",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "further caches",
      filename: inProject("express", "src/file.ts"),
      code: `
        import ExpiryMap from "expiry-map";
        import { createLRU } from "lru.min";
        import { LRUMap } from "lru_map";
        import { LRUCache } from "mnemonist";
        import Cache from "mnemonist/lru-cache";
        export const prices = createLRU({ max: 10 });
        export const orders = new LRUMap(10);
        export const users = new LRUCache(10);
        export const rates = new Cache(10);
        export const codes = new ExpiryMap(1_000);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createLRU()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUMap()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 8,
          column: 35,
          endLine: 8,
          endColumn: 41,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new LRUCache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 9,
          column: 34,
          endLine: 9,
          endColumn: 42,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new Cache()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 10,
          column: 34,
          endLine: 10,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new ExpiryMap()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 11,
          column: 34,
          endLine: 11,
          endColumn: 43,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-cache: stores that are reported where they are made", rule, {
  valid: [
    {
      name: "by the rule about databases",
      filename: inProject("express", "src/file.ts"),
      code: `
        import KeyvSqlite from "@keyv/sqlite";
        import { createCache } from "cache-manager";
        import { Keyv } from "keyv";
        export const prices = createCache({ stores: [new Keyv()] });
        export const orders = createCache({ stores: [new KeyvSqlite("sqlite://orders.db")] });
      `,
    },
  ],
  invalid: [
    {
      name: "a store in memory, once",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { CacheableMemory } from "cacheable";
        import { createCache } from "cache-manager";
        import { Keyv } from "keyv";
        export const prices = createCache({ stores: [new Keyv({ store: new CacheableMemory({ ttl: 60_000 }) })] });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new CacheableMemory()",
            holds: "cached values",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 76,
          endLine: 5,
          endColumn: 91,
        },
      ],
    },
    {
      name: "no store but a map",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { Cacheable } from "cacheable";
        export const prices = new Cacheable({ secondary: new Map() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Cacheable()",
            holds: "cached values",
            where: "in the memory",
            option: "secondary",
            services: "Redis or a database",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
  ],
});
