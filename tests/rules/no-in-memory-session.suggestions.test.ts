import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-session.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const javaScript = inProject("express", "src/server.js");

ruleTester.run("no-in-memory-session: suggestions", rule, {
  valid: [],
  invalid: [
    {
      name: "a store as an option, with its client and its imports",
      code: `import express from "express";
import session from "express-session";

const app = express();
app.use(session({ secret: "keyboard cat" }));`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `import express from "express";
import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

const app = express();
app.use(session({ secret: "keyboard cat", store: new RedisStore({ client: redisClient }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "the module's own client, and the names that it has",
      code: `import session from "express-session";
import { RedisStore as Store } from "connect-redis";
import { createClient } from "redis";
const client = createClient();
export const sessions = session();`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useStore",
              output: `import session from "express-session";
import { RedisStore as Store } from "connect-redis";
import { createClient } from "redis";
const client = createClient();
export const sessions = session({ store: new Store({ client: client }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "names that mean something else in the file",
      code: `import session from "express-session";

const redisClient = connect();
export const sessions = (RedisStore) => session({});`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 48,
          suggestions: [
            {
              messageId: "useStore",
              output: `import session from "express-session";
import { RedisStore as RedisStore2 } from "connect-redis";
import { createClient } from "redis";

const redisClient2 = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient2.on("error", console.error);
redisClient2.connect().catch(console.error);

const redisClient = connect();
export const sessions = (RedisStore) => session({ store: new RedisStore2({ client: redisClient2 }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a connected client in a CommonJS module",
      filename: javaScript,
      code: `const session = require('express-session')
const { createClient } = require('redis')
const redis = createClient().on('error', log).connect()

module.exports = session({
  secret: 'keyboard cat',
})`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useStore",
              output: `const session = require('express-session')
const { createClient } = require('redis')
const { RedisStore } = require('connect-redis')
const redis = createClient().on('error', log).connect()

module.exports = session({
  secret: 'keyboard cat',
  store: new RedisStore({ client: redis }),
})`,
            },
          ],
        },
      ],
    },
    {
      name: "line breaks and tabs as in the rest of the file",
      filename: javaScript,
      code: `const session = require("express-session");\r\n\r\nmodule.exports = session({\r\n\tsecret: "keyboard cat",\r\n});\r\n`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useStore",
              output: `const session = require("express-session");\r\nconst { RedisStore } = require("connect-redis");\r\nconst { createClient } = require("redis");\r\n\r\nconst redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });\r\nredisClient.on("error", console.error);\r\nredisClient.connect().catch(console.error);\r\n\r\nmodule.exports = session({\r\n\tsecret: "keyboard cat",\r\n\tstore: new RedisStore({ client: redisClient }),\r\n});\r\n`,
            },
          ],
        },
      ],
    },
    {
      name: "options that are only a comment, which stays",
      filename: javaScript,
      code: `import session from "koa-generic-session";
export default session({
  // none so far
});`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useStore",
              output: `import session from "koa-generic-session";
import redisStore from "koa-redis";
export default session({ store: redisStore({ url: process.env.REDIS_URL ?? "redis://localhost:6379" })
  // none so far
});`,
            },
          ],
        },
      ],
    },
    {
      name: "options that a constant holds, in a file without imports",
      filename: javaScript,
      code: `const options = {};
module.exports = require("express-session")(options);`,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryDefault",
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            {
              messageId: "useStore",
              output: `const { RedisStore } = require("connect-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

const options = { store: new RedisStore({ client: redisClient }) };
module.exports = require("express-session")(options);`,
            },
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "PostgreSQL", packages: "`connect-pg-simple`" },
              output: `const connectPgSimple = require("connect-pg-simple");

const PgSession = connectPgSimple(require("express-session"));

const options = { store: new PgSession({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) };
module.exports = require("express-session")(options);`,
            },
          ],
        },
      ],
    },
    {
      name: "the store in memory is replaced, and its import goes",
      code: `import express from "express";
import session, { MemoryStore } from "express-session";

express().use(session({ store: new MemoryStore() }));`,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryLocal",
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 47,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Managed Redis", packages: "`connect-redis` and `redis`" },
              output: `import express from "express";
import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

express().use(session({ store: new RedisStore({ client: redisClient }) }));`,
            },
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Cosmos DB for MongoDB", packages: "`connect-mongo`" },
              output: `import express from "express";
import session from "express-session";
import { MongoStore } from "connect-mongo";

express().use(session({ store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI ?? "mongodb://localhost:27017/app", autoRemove: "interval" }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "the only import of a module is replaced by another",
      code: `import { StateGraph } from "@langchain/langgraph/web";
import { MemorySaver } from "@langchain/langgraph"; // threads

export const agent = new StateGraph(State).compile({ checkpointer: new MemorySaver() });`,
      errors: [
        {
          messageId: "libraryLocal",
          line: 4,
          column: 72,
          endLine: 4,
          endColumn: 83,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "agent threads",
                service: "PostgreSQL",
                packages: "`@langchain/langgraph-checkpoint-postgres`",
              },
              output: `import { StateGraph } from "@langchain/langgraph/web";
// threads
import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";

const postgresSaver = PostgresSaver.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
postgresSaver.setup().catch(console.error);

export const agent = new StateGraph(State).compile({ checkpointer: postgresSaver });`,
            },
          ],
        },
      ],
    },
    {
      name: "the same class, by the package that makes it",
      code: `import { MemorySaver } from "@langchain/langgraph-checkpoint";

export const checkpointer = new MemorySaver();`,
      errors: [
        {
          messageId: "libraryLocal",
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 44,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "agent threads",
                service: "PostgreSQL",
                packages: "`@langchain/langgraph-checkpoint-postgres`",
              },
              output: `import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";

const postgresSaver = PostgresSaver.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
postgresSaver.setup().catch(console.error);

export const checkpointer = postgresSaver;`,
            },
          ],
        },
      ],
    },
    {
      name: "a type that names the store in memory stands in the way",
      code: `import session, { MemoryStore } from "express-session";
export const store: MemoryStore = new MemoryStore();`,
      errors: [{ messageId: "libraryLocal", line: 2, column: 39, endLine: 2, endColumn: 50, suggestions: null }],
    },
    {
      name: "options for a Fastify plugin that has none, on AWS",
      code: `import Fastify from "fastify";
import fastifySession from "@fastify/session";

const app = Fastify();
app.register(fastifySession);`,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryDefault",
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 13,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Amazon ElastiCache", packages: "`connect-redis` and `redis`" },
              output: `import Fastify from "fastify";
import fastifySession from "@fastify/session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

const app = Fastify();
app.register(fastifySession, { store: new RedisStore({ client: redisClient }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a value of any type where the file is TypeScript",
      filename: inProject("express", "src/bot.ts"),
      code: `import { session, Telegraf } from "telegraf";

const bot = new Telegraf<Shop>(token);
bot.use(session());`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 16,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "bot sessions", service: "Redis", packages: "`@telegraf/session` and `redis@4`" },
              output: `import { session, Telegraf } from "telegraf";
import { Redis } from "@telegraf/session/redis";

const bot = new Telegraf<Shop>(token);
bot.use(session({ store: Redis<any>({ url: process.env.REDIS_URL ?? "redis://localhost:6379" }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "a store whose types do not fit, in JavaScript",
      filename: javaScript,
      code: `import session from "koa-generic-session";
export default session({ store: null });`,
      errors: [
        {
          messageId: "libraryDefault",
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useStore",
              output: `import session from "koa-generic-session";
import redisStore from "koa-redis";
export default session({ store: redisStore({ url: process.env.REDIS_URL ?? "redis://localhost:6379" }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "nothing for it in TypeScript",
      filename: inProject("koa", "src/session.ts"),
      code: `import session from "koa-generic-session";
export default session();`,
      errors: [{ messageId: "libraryDefault", line: 2, column: 16, endLine: 2, endColumn: 23, suggestions: null }],
    },
  ],
});
