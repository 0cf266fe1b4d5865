/** A call for which there are external stores, as programs write it. */
export interface LibraryUse {
  readonly api: string;
  /** What is imported: `session from express-session`, `{ session } from grammy`. */
  readonly imports: readonly string[];
  readonly before?: string;
  /** With options, or without any. */
  readonly call: (options: string | null) => string;
  /** An option that it has beside the store. */
  readonly option: string;
  /** The option that is the store. */
  readonly store: string;
}

/** What is made in memory by a call without options. */
export interface StoreInMemory {
  readonly api: string;
  readonly imports: readonly string[];
  readonly call: string;
}

const called = (callee: string) => (options: string | null) => `${callee}(${options ?? ""})`;
const registered = (plugin: string) => (options: string | null) =>
  `app.register(${plugin}${options === null ? "" : `, ${options}`})`;

export const libraryUses: readonly LibraryUse[] = [
  {
    api: "express-session()",
    imports: ["session from express-session"],
    call: called("session"),
    option: `secret: "a"`,
    store: "store",
  },
  {
    api: "@fastify/session",
    imports: ["fastify from fastify", "plugin from @fastify/session"],
    before: "const app = fastify();",
    call: registered("plugin"),
    option: `secret: "a"`,
    store: "store",
  },
  {
    api: "@fastify/session.fastifySession",
    imports: ["fastify from fastify", "{ fastifySession } from @fastify/session"],
    before: "const app = fastify();",
    call: registered("fastifySession"),
    option: `secret: "a"`,
    store: "store",
  },
  {
    api: "koa-generic-session()",
    imports: ["session from koa-generic-session"],
    call: called("session"),
    option: `key: "a"`,
    store: "store",
  },
  {
    api: "grammy.session()",
    imports: ["{ session } from grammy"],
    call: called("session"),
    option: "initial: () => ({})",
    store: "storage",
  },
  {
    api: "telegraf.session()",
    imports: ["{ session } from telegraf"],
    call: called("session"),
    option: `property: "a"`,
    store: "store",
  },
  {
    api: "express-rate-limit()",
    imports: ["limiter from express-rate-limit"],
    call: called("limiter"),
    option: "limit: 5",
    store: "store",
  },
  {
    api: "express-rate-limit.rateLimit()",
    imports: ["{ rateLimit } from express-rate-limit"],
    call: called("rateLimit"),
    option: "limit: 5",
    store: "store",
  },
  {
    api: "@fastify/rate-limit",
    imports: ["fastify from fastify", "plugin from @fastify/rate-limit"],
    before: "const app = fastify();",
    call: registered("plugin"),
    option: "max: 5",
    store: "redis",
  },
  {
    api: "@fastify/rate-limit.fastifyRateLimit",
    imports: ["fastify from fastify", "{ fastifyRateLimit } from @fastify/rate-limit"],
    before: "const app = fastify();",
    call: registered("fastifyRateLimit"),
    option: "max: 5",
    store: "redis",
  },
  {
    api: "socket.io.Server()",
    imports: ["{ Server } from socket.io"],
    call: (options) => `new Server(8080${options === null ? "" : `, ${options}`})`,
    option: `path: "/chat"`,
    store: "adapter",
  },
  {
    api: "@nestjs/cache-manager.CacheModule.register()",
    imports: ["{ CacheModule } from @nestjs/cache-manager"],
    call: called("CacheModule.register"),
    option: "ttl: 5",
    store: "stores",
  },
];

export const storesInMemory: readonly StoreInMemory[] = [
  {
    api: "express-session.MemoryStore()",
    imports: ["{ MemoryStore } from express-session"],
    call: "new MemoryStore()",
  },
  {
    api: "@langchain/langgraph.MemorySaver()",
    imports: ["{ MemorySaver } from @langchain/langgraph"],
    call: "new MemorySaver()",
  },
  {
    api: "@langchain/langgraph-checkpoint.MemorySaver()",
    imports: ["{ MemorySaver } from @langchain/langgraph-checkpoint"],
    call: "new MemorySaver()",
  },
  { api: "graphql-subscriptions.PubSub()", imports: ["{ PubSub } from graphql-subscriptions"], call: "new PubSub()" },
];
