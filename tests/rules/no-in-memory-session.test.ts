import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-session.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-in-memory-session: the default store of express-session", rule, {
  valid: [
    {
      name: "an external store",
      code: `
        import session from "express-session";
        import { RedisStore } from "connect-redis";
        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redis }) }));
      `,
    },
    {
      name: "an external store that a function makes",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: createStore() }));
      `,
    },
    {
      name: "a store that another file exports",
      code: `
        import session from "express-session";
        import { store } from "./session-store.js";
        app.use(session({ secret: env.SECRET, store }));
      `,
    },
    {
      name: "an external store that is set afterwards",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        if (env.REDIS_URL) options.store = new RedisStore({ url: env.REDIS_URL });
        app.use(session(options));
      `,
    },
    {
      name: "a variable that one branch gives a store",
      code: `
        import session from "express-session";
        let store;
        if (env.REDIS_URL) store = new RedisStore({ url: env.REDIS_URL });
        app.use(session({ secret: env.SECRET, store }));
      `,
    },
    {
      name: "sessions in a signed cookie",
      code: `
        const session = require("cookie-session");
        app.use(session({ keys: [env.KEY] }));
      `,
    },
    {
      name: "a function of the project that is called session",
      code: `
        import session from "./session.js";
        app.use(session({ secret: env.SECRET }));
      `,
    },
    {
      name: "a parameter that is called as the package is",
      code: `
        import session from "express-session";
        export const apply = (session) => app.use(session({ secret: env.SECRET }));
        export { session };
      `,
    },
  ],
  invalid: [
    {
      name: "no store among the options",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no options",
      code: `
        import session from "express-session";
        app.use(session());
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "with require",
      code: `
        const session = require("express-session");
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        const session = require("express-session");
const { RedisStore } = require("connect-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "required where it is used",
      code: `app.use(require("express-session")({ secret: env.SECRET }));`,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "express-session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 1,
          column: 9,
          endLine: 1,
          endColumn: 35,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `const { RedisStore } = require("connect-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

app.use(require("express-session")({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "with import = require",
      code: `
        import expressSession = require("express-session");
        app.use(expressSession({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "expressSession()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import expressSession = require("express-session");
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(expressSession({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no store but undefined",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: undefined }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no store but null",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: null }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a variable that is never given a store",
      code: `
        import session from "express-session";
        let store = null;
        app.use(session({ secret: env.SECRET, store }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        let store = null;
        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "options in a constant",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        app.use(session(options));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const options = { secret: env.SECRET, store: new RedisStore({ client: redisClient }) };
        app.use(session(options));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "options in a constant that is given another property",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        options.cookie = { secure: true };
        app.use(session(options));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const options = { secret: env.SECRET, store: new RedisStore({ client: redisClient }) };
        options.cookie = { secure: true };
        app.use(session(options));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a function of another type, over several lines",
      code: `
        import * as express from "express-session";
        app.use((express as any)({ secret: env.SECRET }));
        app.use((express
          .default as any)({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "express()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import * as express from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use((express as any)({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
        app.use((express
          .default as any)({ secret: env.SECRET }));
      `,
            },
          ],
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "express.default()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 18,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import * as express from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use((express as any)({ secret: env.SECRET }));
        app.use((express
          .default as any)({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "in a function that sets the service up",
      code: `
        import session from "express-session";
        export function createSessions() { return session({ secret: env.SECRET }); }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        export function createSessions() { return session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }); }
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: options that are not all known", rule, {
  valid: [
    {
      name: "the options of another file",
      code: `
        import session from "express-session";
        import config from "./config.js";
        app.use(session(config.session));
      `,
    },
    {
      name: "what a function returns",
      code: `
        import session from "express-session";
        app.use(session(getOptions()));
      `,
    },
    {
      name: "a spread of another file's options",
      code: `
        import session from "express-session";
        app.use(session({ ...config.session, secret: env.SECRET }));
      `,
    },
    {
      name: "a spread that has a store",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, ...(redis && { store: new RedisStore({ client: redis }) }) }));
      `,
    },
    {
      name: "a constant with a store that is spread",
      code: `
        import session from "express-session";
        const shared = { store: new RedisStore({ client: redis }) };
        app.use(session({ ...shared, secret: env.SECRET }));
      `,
    },
    {
      name: "a computed key",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, [key]: value }));
      `,
    },
    {
      name: "Object.assign",
      code: `
        import session from "express-session";
        app.use(session(Object.assign({ secret: env.SECRET }, config.session)));
      `,
    },
    {
      name: "a parameter",
      code: `
        import session from "express-session";
        export const sessions = (options) => session(options);
      `,
    },
    {
      name: "what is assigned to a constant afterwards",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        Object.assign(options, config.session);
        app.use(session(options));
      `,
    },
    {
      name: "what is set under a computed name afterwards",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        options[key] = createStore();
        app.use(session(options));
      `,
    },
    {
      name: "a store that is a parameter",
      code: `
        import session from "express-session";
        export const sessions = (store) => session({ secret: env.SECRET, store });
      `,
    },
  ],
  invalid: [
    {
      name: "a spread of options that are known",
      code: `
        import session from "express-session";
        const shared = { resave: false };
        app.use(session({ ...shared, secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const shared = { resave: false };
        app.use(session({ ...shared, secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "what is assigned to a constant afterwards, but is known",
      code: `
        import session from "express-session";
        const options = { secret: env.SECRET };
        Object.assign(options, { resave: false });
        app.use(session(options));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const options = { secret: env.SECRET, store: new RedisStore({ client: redisClient }) };
        Object.assign(options, { resave: false });
        app.use(session(options));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a spread whose store is taken away again",
      code: `
        import session from "express-session";
        app.use(session({ ...config.session, store: undefined }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ ...config.session, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: a choice of stores", rule, {
  valid: [
    {
      name: "a fallback",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: redisStore ?? new session.MemoryStore() }));
      `,
    },
    {
      name: "one of two by a condition",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: env.REDIS_URL ? new RedisStore() : new session.MemoryStore() }));
      `,
    },
    {
      name: "nothing given in one of two cases",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: env.REDIS_URL ? new RedisStore() : undefined }));
      `,
    },
    {
      name: "one of two by statements",
      code: `
        import session from "express-session";
        let store;
        if (env.REDIS_URL) store = new RedisStore({ url: env.REDIS_URL });
        else store = new session.MemoryStore();
        app.use(session({ secret: env.SECRET, store }));
      `,
    },
    {
      name: "another middleware in one of two cases",
      code: `
        import session from "express-session";
        app.use(env.REDIS_URL ? session({ store: new RedisStore() }) : session({ secret: env.SECRET }));
      `,
    },
    {
      name: "another middleware in one of two branches",
      code: `
        import session from "express-session";
        if (env.REDIS_URL) app.use(session({ store: new RedisStore() }));
        else app.use(session({ secret: env.SECRET }));
      `,
    },
    {
      name: "a saver for agents that waits for the external one",
      code: `
        import { MemorySaver } from "@langchain/langgraph";
        const checkpointer = env.DATABASE_URL ? await connectSaver(env.DATABASE_URL) : new MemorySaver();
      `,
    },
    {
      name: "an external store with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: new RedisStore() }));
      `,
    },
  ],
  invalid: [
    {
      name: "the same middleware in two branches",
      code: `
        import session from "express-session";
        if (env.SECURE) app.use(session({ cookie: { secure: true } }));
        else app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (env.SECURE) app.use(session({ cookie: { secure: true }, store: new RedisStore({ client: redisClient }) }));
        else app.use(session({ secret: env.SECRET }));
      `,
            },
          ],
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (env.SECURE) app.use(session({ cookie: { secure: true } }));
        else app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "another middleware in one of two branches, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        if (env.REDIS_URL) app.use(session({ store: new RedisStore() }));
        else app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore as RedisStore2 } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (env.REDIS_URL) app.use(session({ store: new RedisStore() }));
        else app.use(session({ secret: env.SECRET, store: new RedisStore2({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "two stores of which both are in memory",
      code: `
        import session from "express-session";
        import MemoryStoreFactory from "memorystore";
        const PrunedStore = MemoryStoreFactory(session);
        const store = env.PRUNE ? new PrunedStore() : new session.MemoryStore();
        app.use(session({ secret: env.SECRET, store }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PrunedStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 50,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 59,
          endLine: 5,
          endColumn: 78,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
        import MemoryStoreFactory from "memorystore";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const PrunedStore = MemoryStoreFactory(session);
        const store = env.PRUNE ? new PrunedStore() : new RedisStore({ client: redisClient });
        app.use(session({ secret: env.SECRET, store }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a fallback, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: redisStore ?? new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 91,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: redisStore ?? new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "one of two by a condition, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: env.REDIS_URL ? new RedisStore() : new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 93,
          endLine: 3,
          endColumn: 112,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore as RedisStore2 } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: env.REDIS_URL ? new RedisStore() : new RedisStore2({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "one of two by statements, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        let store;
        if (env.REDIS_URL) store = new RedisStore({ url: env.REDIS_URL });
        else store = new session.MemoryStore();
        app.use(session({ secret: env.SECRET, store }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 45,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore as RedisStore2 } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        let store;
        if (env.REDIS_URL) store = new RedisStore({ url: env.REDIS_URL });
        else store = new RedisStore2({ client: redisClient });
        app.use(session({ secret: env.SECRET, store }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "another middleware in one of two cases, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        app.use(env.REDIS_URL ? session({ store: new RedisStore() }) : session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore as RedisStore2 } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(env.REDIS_URL ? session({ store: new RedisStore() }) : session({ secret: env.SECRET, store: new RedisStore2({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: environments", rule, {
  valid: [
    {
      name: "a store in memory outside production",
      code: `
        import session from "express-session";
        app.use(session({ store: env.NODE_ENV === "production" ? new RedisStore() : new session.MemoryStore() }));
      `,
    },
    {
      name: "the default store in development",
      code: `
        import session from "express-session";
        if (process.env.NODE_ENV !== "production") app.use(session({ secret: "dev" }));
      `,
    },
    {
      name: "with the option for choices as well",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        if (isDev) app.use(session({ secret: "dev" }));
      `,
    },
    {
      name: "what production has left before",
      code: `
        import session from "express-session";
        export function sessions() {
          if (process.env.NODE_ENV === "production") return session({ store: new RedisStore() });
          return session({ secret: "dev" });
        }
      `,
    },
    {
      name: "a fallback in development",
      options: [{ checkAlternatives: true }],
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: isDevelopment && new session.MemoryStore() }));
      `,
    },
  ],
  invalid: [
    {
      name: "the default store in production",
      code: `
        import session from "express-session";
        if (process.env.NODE_ENV === "production") app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (process.env.NODE_ENV === "production") app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the default store everywhere but in tests",
      code: `
        import session from "express-session";
        if (process.env.NODE_ENV !== "test") app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (process.env.NODE_ENV !== "test") app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a condition that is not about the environment",
      code: `
        import session from "express-session";
        if (env.SESSIONS) app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        if (env.SESSIONS) app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: what each request makes for itself", rule, {
  valid: [
    {
      name: "middleware for one request",
      code: `
        import express from "express";
        import session from "express-session";
        express().get("/preview", (req, res, next) => { session({ secret: env.SECRET })(req, res, next); });
      `,
    },
    {
      name: "a saver for one run of an agent",
      code: `
        import express from "express";
        import { MemorySaver } from "@langchain/langgraph";
        express().post("/run", async (req, res) => {
          const agent = createAgent({ checkpointer: new MemorySaver() });
          res.json(await agent.invoke(req.body));
        });
      `,
    },
    {
      name: "a memory for each conversation",
      code: `
        import { BufferMemory } from "langchain/memory";
        export const chainFor = (history) => new Chain({ llm, memory: new BufferMemory() });
      `,
    },
    {
      name: "a helper that only requests call",
      code: `
        import express from "express";
        import { MemorySaver } from "@langchain/langgraph";
        const createRun = () => createAgent({ checkpointer: new MemorySaver() });
        express().post("/run", async (req, res) => { res.json(await createRun().invoke(req.body)); });
      `,
    },
  ],
  invalid: [
    {
      name: "what each call keeps in the same place",
      filename: inProject("next", "pages/api/cart.ts"),
      code: `
        import { applySession } from "next-session";
        export default async function handler(req, res) { await applySession(req, res, {}); res.json(req.session); }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "applySession()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: "the one instance of a storage",
      code: `
        import express from "express";
        import { MemoryStorage } from "@microsoft/agents-hosting";
        express().post("/run", (req, res) => { res.json(run(req.body, MemoryStorage.getSingleInstance())); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "MemoryStorage.getSingleInstance()",
            holds: "states of conversations",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 102,
        },
      ],
    },
    {
      name: "a saver for all of them",
      code: `
        import express from "express";
        import { MemorySaver } from "@langchain/langgraph";
        const agent = createAgent({ checkpointer: new MemorySaver() });
        express().post("/run", async (req, res) => { res.json(await agent.invoke(req.body)); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemorySaver()",
            holds: "agent threads",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 55,
          endLine: 4,
          endColumn: 66,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "agent threads",
                service: "PostgreSQL",
                packages: "`@langchain/langgraph-checkpoint-postgres`",
              },
              output: `
        import express from "express";
        import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";

const postgresSaver = PostgresSaver.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
postgresSaver.setup().catch(console.error);

        const agent = createAgent({ checkpointer: postgresSaver });
        express().post("/run", async (req, res) => { res.json(await agent.invoke(req.body)); });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a memory for all of them",
      code: `
        import { BufferMemory } from "langchain/memory";
        const chain = new Chain({ llm, memory: new BufferMemory() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new BufferMemory()",
            holds: "conversations",
            where: "in the memory",
            option: "chatHistory",
            services: "Redis or a database",
          },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a helper that the module calls as well",
      code: `
        import express from "express";
        import { MemorySaver } from "@langchain/langgraph";
        const createRun = () => createAgent({ checkpointer: new MemorySaver() });
        const shared = createRun();
        express().post("/run", async (req, res) => { res.json(await createRun().invoke(req.body)); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemorySaver()",
            holds: "agent threads",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 65,
          endLine: 4,
          endColumn: 76,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "agent threads",
                service: "PostgreSQL",
                packages: "`@langchain/langgraph-checkpoint-postgres`",
              },
              output: `
        import express from "express";
        import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";

const postgresSaver = PostgresSaver.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
postgresSaver.setup().catch(console.error);

        const createRun = () => createAgent({ checkpointer: postgresSaver });
        const shared = createRun();
        express().post("/run", async (req, res) => { res.json(await createRun().invoke(req.body)); });
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: stores that are chosen", rule, {
  valid: [
    {
      name: "a store of another package",
      code: `
        import session from "express-session";
        import MongoStore from "connect-mongo";
        app.use(session({ secret: env.SECRET, store: MongoStore.create({ mongoUrl: env.MONGO_URL }) }));
      `,
    },
    {
      name: "a class of the project that is called as one of them",
      code: `
        import { FileStore } from "./stores.js";
        export const files = new FileStore();
      `,
    },
  ],
  invalid: [
    {
      name: "the store in memory",
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET, store: new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the store in memory, by its own name",
      code: `
        import session, { MemoryStore } from "express-session";
        app.use(session({ secret: env.SECRET, store: new MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 69,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the store in memory, in a variable",
      code: `
        import session from "express-session";
        const store = new session.MemoryStore();
        app.use(session({ secret: env.SECRET, store }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const store = new RedisStore({ client: redisClient });
        app.use(session({ secret: env.SECRET, store }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a class that a package makes for the session package",
      code: `
        import session from "express-session";
        import createMemoryStore from "memorystore";
        const MemoryStore = createMemoryStore(session);
        app.use(session({ secret: env.SECRET, store: new MemoryStore({ checkPeriod: 86_400_000 }) }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 5,
          column: 58,
          endLine: 5,
          endColumn: 69,
        },
      ],
    },
    {
      name: "such a class, with require",
      code: `
        const session = require("express-session");
        const FileStore = require("session-file-store")(session);
        app.use(session({ secret: env.SECRET, store: new FileStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new FileStore()", holds: "sessions", where: "on the disk", services: "Redis or a database" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: "such a class, without arguments",
      code: `
        const SQLiteStore = require("connect-sqlite3")(session);
        const store = new SQLiteStore;
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new SQLiteStore()", holds: "sessions", where: "on the disk", services: "Redis or a database" },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 38,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: classes of the project that are named after a store in memory", rule, {
  valid: [
    {
      name: "named after another store",
      filename: inService,
      code: `
        import { RedisSessionStore } from "./stores.js";
        export const store = new RedisSessionStore();
      `,
    },
    {
      name: "in memory, but no store of sessions",
      filename: inService,
      code: `
        import { InMemoryRateStore } from "./stores.js";
        export const store = new InMemoryRateStore();
      `,
    },
    {
      name: "not in a service",
      filename: inProject("plain", "src/file.ts"),
      code: `
        import { InMemorySessionStore } from "./stores.js";
        export const store = new InMemorySessionStore();
      `,
    },
    {
      name: "in the environment of tests",
      filename: inService,
      code: `
        import { InMemorySessionStore } from "./stores.js";
        if (process.env.NODE_ENV === "test") use(new InMemorySessionStore());
      `,
    },
    {
      name: "for one request",
      code: `
        import express from "express";
        import { InMemoryTaskStore } from "./stores.js";
        express().post("/run", async (req, res) => { res.json(await run(req.body, new InMemoryTaskStore())); });
      `,
    },
    {
      name: "a fallback",
      filename: inService,
      code: `
        import { redisStore, MemorySessionStore } from "./stores.js";
        export const store = redisStore ?? new MemorySessionStore();
      `,
    },
    {
      name: "one of two by a condition",
      filename: inService,
      code: `
        import { RedisSessionStore, MemorySessionStore } from "./stores.js";
        export const store = env.REDIS_URL ? new RedisSessionStore(env.REDIS_URL) : new MemorySessionStore();
      `,
    },
    {
      name: "one of two by statements",
      filename: inService,
      code: `
        import { RedisSessionStore, MemorySessionStore } from "./stores.js";
        export let store = new MemorySessionStore();
        if (env.REDIS_URL) store = new RedisSessionStore(env.REDIS_URL);
      `,
    },
    {
      name: "where it is declared",
      filename: inService,
      code: `
        class InMemorySessionStore {}
        export const store = new InMemorySessionStore();
      `,
    },
  ],
  invalid: [
    {
      name: "for the whole service",
      filename: inService,
      code: `
        import { InMemorySessionStore } from "./stores.js";
        export const store = new InMemorySessionStore();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "required from a CommonJS module, and under another name",
      filename: inProject("express", "src/app.cjs"),
      code: `
        const { InMemorySessionStore } = require("./stores.js");
        const { MemorySessionStore: Store } = require("./stores.js");
        module.exports = [new InMemorySessionStore(), new Store()];
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 51,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new Store()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 59,
          endLine: 4,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a fallback, with the option",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import { redisStore, MemorySessionStore } from "./stores.js";
        export const store = redisStore ?? new MemorySessionStore();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 66,
        },
      ],
    },
    {
      name: "two of which both are in memory",
      filename: inService,
      code: `
        import { InMemorySessionStore, MemorySessionStore } from "./stores.js";
        export const store = env.PRUNE ? new InMemorySessionStore() : new MemorySessionStore();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 66,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 93,
        },
      ],
    },
    {
      name: "in another package that the catalog does not know",
      filename: inService,
      code: `
        import { MemoryTokenStorage } from "@acme/auth";
        export const auth = createAuth({ tokens: new MemoryTokenStorage() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryTokenStorage()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 72,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: koa", rule, {
  valid: [
    {
      name: "sessions in a cookie by default",
      code: `
        import Koa from "koa";
        import session from "koa-session";
        const app = new Koa();
        app.use(session({ signed: true }, app));
      `,
    },
    {
      name: "an external store",
      code: `
        import Koa from "koa";
        import session from "koa-generic-session";
        new Koa().use(session({ store: redisStore({ client }) }));
      `,
    },
  ],
  invalid: [
    {
      name: "the default store",
      code: `
        import Koa from "koa";
        import session from "koa-generic-session";
        new Koa().use(session());
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: "the store in memory",
      code: `
        import session, { MemoryStore } from "koa-generic-session";
        app.use(session({ store: new MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: plugins of Fastify and hapi", rule, {
  valid: [
    {
      name: "an external store",
      code: `
        import Fastify from "fastify";
        import session from "@fastify/session";
        Fastify().register(session, { secret: env.SECRET, store: new RedisStore({ client }) });
      `,
    },
    {
      name: "the options of the plugin around it",
      code: `
        import session from "@fastify/session";
        export default async function sessions(app, options) { await app.register(session, options); }
      `,
    },
    {
      name: "options that a function gives",
      code: `
        import session from "@fastify/session";
        app.register(session, () => ({ secret: env.SECRET }));
      `,
    },
    {
      name: "sessions in a cookie",
      code: `
        import session from "@fastify/secure-session";
        app.register(session, { key: env.KEY });
      `,
    },
    {
      name: "another plugin beside it",
      code: `
        import session from "@fastify/session";
        import cookie from "@fastify/cookie";
        app.register(cookie, { secret: env.SECRET });
        export { session };
      `,
    },
    {
      name: "sessions that fit into a cookie",
      code: `
        import yar from "@hapi/yar";
        await server.register({ plugin: yar, options: { cookieOptions: { password: env.PASSWORD } } });
      `,
    },
    {
      name: "a cache that the server was given",
      options: [{ checkAlternatives: true }],
      code: `
        import yar from "@hapi/yar";
        await server.register({ plugin: yar, options: { cache: { cache: "redis" } } });
      `,
    },
  ],
  invalid: [
    {
      name: "the default store",
      code: `
        import Fastify from "fastify";
        import session from "@fastify/session";
        const app = Fastify();
        app.register(session, { secret: env.SECRET });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@fastify/session",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import Fastify from "fastify";
        import session from "@fastify/session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        const app = Fastify();
        app.register(session, { secret: env.SECRET, store: new RedisStore({ client: redisClient }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "no options",
      code: `
        import session from "@fastify/session";
        app.register(session);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@fastify/session",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "@fastify/session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.register(session, { store: new RedisStore({ client: redisClient }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "required or imported where it is registered",
      code: `
        app.register(require("@fastify/session"), { secret: env.SECRET });
        api.register(import("@fastify/session"), { secret: env.SECRET });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@fastify/session",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 21,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        const { RedisStore } = require("connect-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

app.register(require("@fastify/session"), { secret: env.SECRET, store: new RedisStore({ client: redisClient }) });
        api.register(import("@fastify/session"), { secret: env.SECRET });
      `,
            },
          ],
        },
        {
          messageId: "libraryDefault",
          data: {
            call: "@fastify/session",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        app.register(require("@fastify/session"), { secret: env.SECRET });
const { RedisStore } = require("connect-redis");
const { createClient } = require("redis");

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        api.register(import("@fastify/session"), { secret: env.SECRET, store: new RedisStore({ client: redisClient }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the plugin by its name",
      code: `
        import { fastifySession } from "@fastify/session";
        app.register(fastifySession, { secret: env.SECRET });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "fastifySession",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import { fastifySession } from "@fastify/session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.register(fastifySession, { secret: env.SECRET, store: new RedisStore({ client: redisClient }) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "the store in memory",
      code: `
        import session, { MemoryStore } from "@fastify/session";
        app.register(session, { secret: env.SECRET, store: new MemoryStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 75,
        },
      ],
    },
    {
      name: "sessions that do not fit into a cookie",
      options: [{ checkAlternatives: true }],
      code: `
        import yar from "@hapi/yar";
        await server.register({ plugin: yar, options: { cookieOptions: { password: env.PASSWORD } } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@hapi/yar",
            holds: "sessions over 1 KB",
            where: "in the memory",
            option: "options.cache.cache",
            services: "Redis or a database",
          },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: "sessions that do not fit into a cookie, by the plugin's name",
      options: [{ checkAlternatives: true }],
      code: `
        import { plugin } from "@hapi/yar";
        await server.register({ plugin, options: { cookieOptions: { password: env.PASSWORD } } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "plugin",
            holds: "sessions over 1 KB",
            where: "in the memory",
            option: "options.cache.cache",
            services: "Redis or a database",
          },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: "sessions that are never put into the cookie",
      code: `
        import yar from "@hapi/yar";
        await server.register({ plugin: yar, options: { maxCookieSize: 0 } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@hapi/yar",
            holds: "sessions",
            where: "in the memory",
            option: "options.cache.cache",
            services: "Redis or a database",
          },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: "the package before it moved",
      code: `
        const session = require("fastify-session");
        app.register(session, { secret: env.SECRET });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "fastify-session",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      name: "in a list of plugins, with the cache that every server has",
      options: [{ checkAlternatives: true }],
      code: `
        import yar from "@hapi/yar";
        await server.register([inert, { plugin: yar, options: { cache: { cache: "_default" } } }]);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "@hapi/yar",
            holds: "sessions over 1 KB",
            where: "in the memory",
            option: "options.cache.cache",
            services: "Redis or a database",
          },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: storages of Remix and React Router", rule, {
  valid: [
    {
      name: "sessions in a cookie",
      code: `
        import { createCookieSessionStorage } from "react-router";
        export const { getSession, commitSession } = createCookieSessionStorage({ cookie });
      `,
    },
    {
      name: "sessions in a data base",
      code: `
        import { createSessionStorage } from "@remix-run/node";
        export const storage = createSessionStorage({ cookie, createData, readData, updateData, deleteData });
      `,
    },
  ],
  invalid: [
    {
      name: "sessions in memory",
      code: `
        import { createMemorySessionStorage } from "react-router";
        export const { getSession, commitSession } = createMemorySessionStorage({ cookie });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createMemorySessionStorage()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 80,
        },
      ],
    },
    {
      name: "sessions in files",
      code: `
        import { createFileSessionStorage } from "@remix-run/node";
        export const storage = createFileSessionStorage({ dir: "./sessions", cookie });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createFileSessionStorage()",
            holds: "sessions",
            where: "on the disk",
            services: "Redis or a database",
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: logging in", rule, {
  valid: [
    {
      name: "an adapter for an identity provider",
      code: `
        import Provider from "oidc-provider";
        export const oidc = new Provider(env.ISSUER, { clients: [], adapter: RedisAdapter });
      `,
    },
    {
      name: "the configuration of another file",
      code: `
        import Provider from "oidc-provider";
        import configuration from "./oidc.js";
        export const oidc = new Provider(env.ISSUER, configuration);
      `,
    },
    {
      name: "a bot that is installed in one workspace",
      code: `
        import { HTTPReceiver } from "@slack/bolt";
        const receiver = new HTTPReceiver({ signingSecret });
      `,
    },
    {
      name: "installations in a data base",
      code: `
        import { HTTPReceiver } from "@slack/bolt";
        const receiver = new HTTPReceiver({ signingSecret, clientId, clientSecret, installationStore });
      `,
    },
    {
      name: "an app of Slack whose listeners keep conversations",
      code: `
        import { App } from "@slack/bolt";
        const app = new App({ token, signingSecret });
      `,
    },
    {
      name: "an app of Slack with options of another file",
      options: [{ checkAlternatives: true }],
      code: `
        import { App } from "@slack/bolt";
        const app = new App(config.slack);
      `,
    },
    {
      name: "SAML requests that nobody checks",
      code: `
        import { Strategy } from "@node-saml/passport-saml";
        passport.use(new Strategy({ issuer, cert }, verify));
      `,
    },
    {
      name: "SAML requests in a cache",
      code: `
        import { Strategy } from "@node-saml/passport-saml";
        passport.use(new Strategy({ issuer, cert, validateInResponseTo: "always", cacheProvider }, verify));
      `,
    },
    {
      name: "users in a data base",
      options: [{ checkAlternatives: true }],
      code: `
        import { betterAuth } from "better-auth";
        export const auth = betterAuth({ database: new Pool() });
      `,
    },
    {
      name: "tokens that a plugin takes to a cache",
      options: [{ checkAlternatives: true }],
      code: `
        import { ConfidentialClientApplication } from "@azure/msal-node";
        const client = new ConfidentialClientApplication({ auth, cache: { cachePlugin } });
      `,
    },
    {
      name: "tokens in the memory of one client, about which reviewers differ",
      code: `
        import { ConfidentialClientApplication } from "@azure/msal-node";
        const client = new ConfidentialClientApplication({ auth });
      `,
    },
  ],
  invalid: [
    {
      name: "an identity provider without an adapter",
      code: `
        import Provider from "oidc-provider";
        export const oidc = new Provider(env.ISSUER, { clients: [] });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Provider()",
            holds: "OIDC sessions and tokens",
            where: "in the memory",
            option: "adapter",
            services: "Redis or a database",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an identity provider without a configuration",
      code: `
        import { Provider } from "oidc-provider";
        export const oidc = new Provider(env.ISSUER);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Provider()",
            holds: "OIDC sessions and tokens",
            where: "in the memory",
            option: "adapter",
            services: "Redis or a database",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "installations in memory",
      code: `
        import { HTTPReceiver } from "@slack/bolt";
        const receiver = new HTTPReceiver({ signingSecret, clientId, clientSecret });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new HTTPReceiver()",
            holds: "Slack installations",
            where: "in the memory",
            option: "installationStore",
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
      name: "an app of Slack that others install, whatever else it keeps",
      code: `
        import { App } from "@slack/bolt";
        const app = new App({ signingSecret, clientId, clientSecret });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new App()",
            holds: "Slack installations",
            where: "in the memory",
            option: "installationStore",
            services: "Redis or a database",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 28,
        },
      ],
    },
    {
      name: "users who log in with a password",
      code: `
        import { betterAuth } from "better-auth";
        export const auth = betterAuth({ emailAndPassword: { enabled: true } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "betterAuth()",
            holds: "users and passwords",
            where: "in the memory",
            option: "database",
            services: "Redis or a database",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "conversations of an app of Slack, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import { App } from "@slack/bolt";
        const app = new App({ token, signingSecret });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new App()",
            holds: "states of conversations",
            where: "in the memory",
            option: "convoStore",
            services: "Redis or a database",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 28,
        },
      ],
    },
    {
      name: "SAML requests that are checked",
      code: `
        import { Strategy, ValidateInResponseTo } from "@node-saml/passport-saml";
        passport.use(new Strategy({ issuer, cert, validateInResponseTo: ValidateInResponseTo.always }, verify));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Strategy()",
            holds: "SAML request ids",
            where: "in the memory",
            option: "cacheProvider",
            services: "Redis or a database",
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 34,
        },
      ],
    },
    {
      name: "users in memory",
      code: `
        import { betterAuth } from "better-auth";
        import { memoryAdapter } from "better-auth/adapters/memory";
        export const auth = betterAuth({ database: memoryAdapter(users) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "memoryAdapter()",
            holds: "users and sessions",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 65,
        },
      ],
    },
    {
      name: "tokens in the memory of one client, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import { ConfidentialClientApplication } from "@azure/msal-node";
        const client = new ConfidentialClientApplication({ auth });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ConfidentialClientApplication()",
            holds: "tokens of users",
            where: "in the memory",
            option: "cache.cachePlugin",
            services: "Redis or a database",
          },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 57,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: bots", rule, {
  valid: [
    {
      name: "grammY with a storage",
      code: `
        import { Bot, session } from "grammy";
        const bot = new Bot(env.TOKEN);
        bot.use(session({ initial: () => ({ count: 0 }), storage: new RedisAdapter({ instance: redis }) }));
      `,
    },
    {
      name: "several sessions of grammY, each with its own storage",
      code: `
        import { Bot, session } from "grammy";
        new Bot(env.TOKEN).use(session({ type: "multi", user: { storage }, chat: { storage } }));
      `,
    },
    {
      name: "Telegraf with a store",
      code: `
        import { Telegraf, session } from "telegraf";
        import { Redis } from "@telegraf/session/redis";
        new Telegraf(env.TOKEN).use(session({ store: Redis({ url: env.REDIS_URL }) }));
      `,
    },
    {
      name: "Bot Framework with a storage of its cloud",
      code: `
        import { ConversationState } from "botbuilder";
        import { BlobsStorage } from "botbuilder-azure-blobs";
        const state = new ConversationState(new BlobsStorage(env.CONNECTION, "state"));
      `,
    },
  ],
  invalid: [
    {
      name: "grammY by default",
      code: `
        import { Bot, session } from "grammy";
        const bot = new Bot(env.TOKEN);
        bot.use(session({ initial: () => ({ count: 0 }) }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "bot sessions",
            where: "in the memory",
            option: "storage",
            services: "Redis or a database",
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "bot sessions", service: "Redis", packages: "`@grammyjs/storage-redis` and `ioredis`" },
              output: `
        import { Bot, session } from "grammy";
import { RedisAdapter } from "@grammyjs/storage-redis";
import { Redis } from "ioredis";

const redisClient = new Redis(process.env.REDIS_URL ?? "redis://localhost:6379");
redisClient.on("error", console.error);

        const bot = new Bot(env.TOKEN);
        bot.use(session({ initial: () => ({ count: 0 }), storage: new RedisAdapter({ instance: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Telegraf by default",
      code: `
        import { Telegraf, session } from "telegraf";
        new Telegraf(env.TOKEN).use(session());
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "bot sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 44,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "bot sessions", service: "Redis", packages: "`@telegraf/session` and `redis@4`" },
              output: `
        import { Telegraf, session } from "telegraf";
import { Redis } from "@telegraf/session/redis";
        new Telegraf(env.TOKEN).use(session({ store: Redis<any>({ url: process.env.REDIS_URL ?? "redis://localhost:6379" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Bot Framework with a storage in memory",
      code: `
        import { ConversationState, MemoryStorage } from "botbuilder";
        const state = new ConversationState(new MemoryStorage());
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryStorage()",
            holds: "states of conversations",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: assistants", rule, {
  valid: [
    {
      name: "threads in PostgreSQL",
      code: `
        import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
        const agent = createAgent({ checkpointer: PostgresSaver.fromConnString(env.DATABASE_URL) });
      `,
    },
    {
      name: "a memory with an external history",
      code: `
        import { BufferMemory } from "langchain/memory";
        const memory = new BufferMemory({ chatHistory: new RedisChatMessageHistory({ sessionId }) });
      `,
    },
    {
      name: "a chain with a memory of its own",
      code: `
        import { ConversationChain } from "langchain/chains";
        const chain = new ConversationChain({ llm, memory });
      `,
    },
    {
      name: "a data base that is somewhere else",
      code: `
        import { LibSQLStore } from "@mastra/libsql";
        const storage = new LibSQLStore({ url: "libsql://agents.turso.io" });
      `,
    },
    {
      name: "a data base that the environment names",
      code: `
        import { LibSQLStore } from "@mastra/libsql";
        const storage = new LibSQLStore({ url: env.DATABASE_URL });
      `,
    },
    {
      name: "a storage for an agent framework",
      code: `
        import { Mastra } from "@mastra/core";
        export const mastra = new Mastra({ agents, storage: new PostgresStore({ connectionString }) });
      `,
    },
  ],
  invalid: [
    {
      name: "threads in memory",
      code: `
        import { MemorySaver } from "@langchain/langgraph";
        export const graph = builder.compile({ checkpointer: new MemorySaver() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemorySaver()",
            holds: "agent threads",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 66,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "agent threads",
                service: "PostgreSQL",
                packages: "`@langchain/langgraph-checkpoint-postgres`",
              },
              output: `
        import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";

const postgresSaver = PostgresSaver.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
postgresSaver.setup().catch(console.error);

        export const graph = builder.compile({ checkpointer: postgresSaver });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a memory with options, but without a history",
      code: `
        import { BufferMemory } from "langchain/memory";
        const memory = new BufferMemory({ returnMessages: true, memoryKey: "history" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new BufferMemory()",
            holds: "conversations",
            where: "in the memory",
            option: "chatHistory",
            services: "Redis or a database",
          },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a memory whose history is in memory",
      code: `
        import { BufferMemory, ChatMessageHistory } from "langchain/memory";
        const memory = new BufferMemory({ chatHistory: new ChatMessageHistory() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ChatMessageHistory()",
            holds: "conversations",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 78,
        },
      ],
    },
    {
      name: "a chain with the memory that it makes",
      code: `
        import { ConversationChain } from "langchain/chains";
        const chain = new ConversationChain({ llm });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ConversationChain()",
            holds: "conversations",
            where: "in the memory",
            option: "memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: "a data base in a file",
      code: `
        import { LibSQLStore } from "@mastra/libsql";
        const storage = new LibSQLStore({ url: "file:./agents.db" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new LibSQLStore()",
            holds: "threads and workflow snapshots",
            where: "on the disk",
            option: "syncUrl",
            services: "Redis or a database",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a data base in memory",
      code: `
        import { LibSQLStore } from "@mastra/libsql";
        const storage = new LibSQLStore({ url: ":memory:" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new LibSQLStore()",
            holds: "threads and workflow snapshots",
            where: "in the memory",
            option: "syncUrl",
            services: "Redis or a database",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "an agent framework without a storage",
      code: `
        import { Mastra } from "@mastra/core";
        export const mastra = new Mastra({ agents });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Mastra()",
            holds: "threads and workflow snapshots",
            where: "in the memory",
            option: "storage",
            services: "Redis or a database",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: servers of the Model Context Protocol", rule, {
  valid: [
    {
      name: "a transport without sessions",
      code: `
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
        await server.connect(transport);
      `,
    },
    {
      name: "a transport with options of another file",
      code: `
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        const transport = new StreamableHTTPServerTransport(options);
      `,
    },
    {
      name: "a transport for one request",
      code: `
        import express from "express";
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        express().post("/mcp", async (req, res) => {
          const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => randomUUID() });
          await createServer().connect(transport);
          await transport.handleRequest(req, res, req.body);
        });
      `,
    },
    {
      name: "a store of tasks in Redis",
      filename: inService,
      code: `
        import { RedisTaskStore } from "./tasks.js";
        const server = new McpServer(info, { taskStore: new RedisTaskStore(redis) });
      `,
    },
    {
      name: "an event bus that is given",
      options: [{ checkAlternatives: true }],
      code: `
        import { createMcpHandler } from "@modelcontextprotocol/server";
        export const handler = createMcpHandler(server, { bus: redisBus });
      `,
    },
  ],
  invalid: [
    {
      name: "a transport with sessions",
      code: `
        import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
        const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => randomUUID() });
        await server.connect(transport);
      `,
      errors: [
        {
          messageId: "libraryRemedy",
          data: {
            call: "new StreamableHTTPServerTransport()",
            holds: "MCP sessions",
            where: "in the memory",
            remedy: "Leave out `sessionIdGenerator`, so that any replica can answer.",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 60,
        },
      ],
    },
    {
      name: "a store of tasks in memory",
      code: `
        import { InMemoryTaskStore } from "@modelcontextprotocol/sdk/experimental/tasks";
        const server = new McpServer(info, { taskStore: new InMemoryTaskStore() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemoryTaskStore()",
            holds: "MCP tasks",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 78,
        },
      ],
    },
    {
      name: "a store of tasks of agents in memory",
      code: `
        import { InMemoryTaskStore } from "@a2a-js/sdk/server";
        const handler = new DefaultRequestHandler(card, new InMemoryTaskStore(), executor);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemoryTaskStore()",
            holds: "agent tasks",
            where: "in the memory",
            services: "Redis or a database",
          },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 78,
        },
      ],
    },
    {
      name: "an event bus in memory, with the option",
      options: [{ checkAlternatives: true }],
      code: `
        import { createMcpHandler } from "@modelcontextprotocol/server";
        export const handler = createMcpHandler(server, {});
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createMcpHandler()",
            holds: "MCP subscriptions",
            where: "in the memory",
            option: "bus",
            services: "Redis or a database",
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: files that serve no requests", rule, {
  valid: [
    {
      name: "a test",
      filename: inProject("express", "src/app.test.ts"),
      code: `
        import session from "express-session";
        app.use(session({ secret: "test" }));
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/try-out.ts"),
      code: `
        import session from "express-session";
        app.use(session({ secret: "test" }));
      `,
    },
    {
      name: "code for browsers",
      filename: inProject("next", "lib/storage.ts"),
      code: `
        "use client";
        import { createMemorySessionStorage } from "react-router";
        export const storage = createMemorySessionStorage();
      `,
    },
  ],
  invalid: [
    {
      name: "the configuration of one that does",
      filename: inProject("astro", "astro.config.mjs"),
      code: `
        import { defineConfig } from "astro/config";
        export default defineConfig({ session: { driver: "fs-lite" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "defineConfig()",
            holds: "Astro sessions",
            where: "on the disk",
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
      name: "a file that does",
      filename: inProject("express", "src/app.ts"),
      code: `
        import session from "express-session";
        app.use(session({ secret: "test" }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or a database",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: "test", store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-session: the services of each cloud", rule, {
  valid: [],
  invalid: [
    {
      name: "AWS: the default store",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Amazon ElastiCache or DynamoDB",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Amazon ElastiCache", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: {
                holds: "sessions",
                service: "Amazon DynamoDB",
                packages: "`connect-dynamodb` and `@aws-sdk/client-dynamodb`",
              },
              output: `
        import session from "express-session";
import connectDynamoDB from "connect-dynamodb";

const DynamoDBStore = connectDynamoDB(session);

        app.use(session({ secret: env.SECRET, store: new DynamoDBStore({ table: "sessions" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "AWS: the store in memory",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import session from "express-session";
        app.use(session({ store: new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Amazon ElastiCache or DynamoDB",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Amazon ElastiCache", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Azure: the default store",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Azure Managed Redis or Cosmos DB",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Managed Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Cosmos DB for MongoDB", packages: "`connect-mongo`" },
              output: `
        import session from "express-session";
import { MongoStore } from "connect-mongo";
        app.use(session({ secret: env.SECRET, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI ?? "mongodb://localhost:27017/app", autoRemove: "interval" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Azure: the store in memory",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import session from "express-session";
        app.use(session({ store: new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Azure Managed Redis or Cosmos DB",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Managed Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Azure Cosmos DB for MongoDB", packages: "`connect-mongo`" },
              output: `
        import session from "express-session";
import { MongoStore } from "connect-mongo";
        app.use(session({ store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI ?? "mongodb://localhost:27017/app", autoRemove: "interval" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Google Cloud: the default store",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Memorystore or Firestore",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Memorystore", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: {
                holds: "sessions",
                service: "Firestore",
                packages: "`@google-cloud/connect-firestore` and `@google-cloud/firestore`",
              },
              output: `
        import session from "express-session";
import { FirestoreStore } from "@google-cloud/connect-firestore";
import { Firestore } from "@google-cloud/firestore";
        app.use(session({ secret: env.SECRET, store: new FirestoreStore({ dataset: new Firestore(), kind: "express-sessions" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "Google Cloud: the store in memory",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import session from "express-session";
        app.use(session({ store: new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Memorystore or Firestore",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Memorystore", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: {
                holds: "sessions",
                service: "Firestore",
                packages: "`@google-cloud/connect-firestore` and `@google-cloud/firestore`",
              },
              output: `
        import session from "express-session";
import { FirestoreStore } from "@google-cloud/connect-firestore";
import { Firestore } from "@google-cloud/firestore";
        app.use(session({ store: new FirestoreStore({ dataset: new Firestore(), kind: "express-sessions" }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: the default store",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import session from "express-session";
        app.use(session({ secret: env.SECRET }));
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "session()",
            holds: "sessions",
            where: "in the memory",
            option: "store",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ secret: env.SECRET, store: new RedisStore({ client: redisClient }) }));
      `,
            },
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "PostgreSQL", packages: "`connect-pg-simple`" },
              output: `
        import session from "express-session";
import connectPgSimple from "connect-pg-simple";

const PgSession = connectPgSimple(session);

        app.use(session({ secret: env.SECRET, store: new PgSession({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: the store in memory",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import session from "express-session";
        app.use(session({ store: new session.MemoryStore() }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new session.MemoryStore()",
            holds: "sessions",
            where: "in the memory",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "sessions", service: "Redis", packages: "`connect-redis` and `redis`" },
              output: `
        import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

        app.use(session({ store: new RedisStore({ client: redisClient }) }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: a class named after a store in memory",
      filename: inService,
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import { InMemorySessionStore } from "./stores.js";
        export const store = new InMemorySessionStore();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new InMemorySessionStore()",
            holds: "what belongs to sessions",
            where: "in the memory",
            services: "Redis or PostgreSQL",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
  ],
});
