import type { Callbacks, Framework } from "../types.ts";

const SUBSCRIBE = {
  when: "request",
  argument: 1,
  parameters: ["message"],
  label: "message {0}",
} as const satisfies Callbacks;

/** Of ioredis, and of node-redis before version 4. */
const LISTENERS = [
  {
    when: "request",
    events: ["message", "messageBuffer", "message_buffer", "smessage", "smessageBuffer"],
    parameters: [null, "message"],
    label: "message",
  },
  {
    when: "request",
    events: ["pmessage", "pmessageBuffer", "pmessage_buffer"],
    parameters: [null, null, "message"],
    label: "message",
  },
] as const satisfies readonly Callbacks[];

/** Subscribers of Redis' channels. A program that merely uses Redis is no service yet. */
export const redis = {
  name: "Redis",
  source: "https://github.com/redis/node-redis/blob/master/docs/pub-sub.md",
  packages: [],
  kinds: {
    client: {
      made: [
        "redis.createClient()",
        "redis.createCluster()",
        "redis.createSentinel()",
        "@redis/client.createClient()",
        "@redis/client.createCluster()",
      ],
      types: [
        "redis.RedisClientType",
        "redis.RedisClusterType",
        "redis.RedisSentinelType",
        "@redis/client.RedisClientType",
        "@redis/client.RedisClusterType",
      ],
      methods: { subscribe: SUBSCRIBE, pSubscribe: SUBSCRIBE, sSubscribe: SUBSCRIBE, on: LISTENERS },
      returns: { connect: "this", duplicate: "this", on: "this" },
    },
    // https://github.com/redis/ioredis#pubsub
    ioredisClient: {
      made: ["ioredis()", "ioredis.Redis()", "ioredis.Cluster()"],
      types: ["ioredis", "ioredis.Redis", "ioredis.Cluster"],
      methods: { on: LISTENERS, once: LISTENERS, addListener: LISTENERS },
      returns: { duplicate: "this", on: "this", once: "this" },
    },
    message: { lives: "request" },
  },
} as const satisfies Framework;
