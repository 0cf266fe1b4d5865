import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Redis", () => {
  it("finds subscribers of node-redis", () => {
    expect(
      entryPoints(`
        import { createClient } from "redis";
        const client = await createClient().on("error", (error) => {}).connect();
        const subscriber = client.duplicate();
        await subscriber.subscribe("news", (message, channel) => {});
        await subscriber.pSubscribe("news.*", onNews);
        function onNews(message, channel) {}
      `),
    ).toEqual(["message news", "message news.*"]);
  });

  it("finds subscribers of ioredis, and of node-redis before version 4", () => {
    expect(
      entryPoints(`
        const Redis = require("ioredis");
        const redis = new Redis();
        redis.subscribe("news", "music", (err, count) => {});
        redis.on("message", (channel, message) => {});
        redis.on("pmessage", (pattern, channel, message) => {});
        redis.on("ready", () => {});
        const old = require("redis").createClient();
        old.on("message", (channel, message) => {});
      `),
    ).toEqual(["message", "message", "message"]);
  });

  it("knows clients by their types", () => {
    expect(
      entryPoints(`
        import { Redis } from "ioredis";
        import type { RedisClientType } from "redis";
        export class Bus {
          constructor(private readonly redis: Redis, private readonly client: RedisClientType) {
            this.redis.on("message", (channel, message) => {});
            this.client.subscribe("news", (message) => {});
          }
        }
      `),
    ).toEqual(["message", "message news"]);
  });

  it("leaves the commands of clients, and subscribers of other things, alone", () => {
    expect(
      entryPoints(`
        import { createClient } from "redis";
        const client = createClient();
        client.get("key", (err, value) => {});
        client.on("connect", () => {});
        store.subscribe("news", (message) => {});
        observable.subscribe((value) => {});
      `),
    ).toEqual([]);
  });

  it("reports what a subscriber keeps in its module", () => {
    expect(
      reports(`
import Redis from "ioredis";
const users = new Map();
const subscriber = new Redis();
subscriber.on("message", (channel, message) => {
  users.set(channel, message);
});
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });

  it("is where requests may keep what they bring", () => {
    expect(
      reports(`
import express from "express";
import { createClient } from "redis";
const redis = createClient();
const app = express();
app.post("/theme", async (req, res) => {
  await redis.set("theme", req.body.theme);
  res.end();
});
      `),
    ).toEqual([]);
  });
});
