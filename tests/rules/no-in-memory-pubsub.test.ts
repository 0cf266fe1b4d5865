import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-in-memory-pubsub.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const javaScript = inProject("express", "src/server.js");

ruleTester.run("no-in-memory-pubsub: Socket.IO", rule, {
  valid: [
    {
      name: "Socket.IO with the adapter of Azure Web PubSub",
      code: `
        import { Server } from "socket.io";
        import { useAzureSocketIO } from "@azure/web-pubsub-socket.io";
        const io = new Server(4300);
        useAzureSocketIO(io, { hub: "orders", connectionString: process.env.WEB_PUBSUB });
      `,
    },
    {
      name: "an adapter over Redis among the options",
      code: `
        import { createServer } from "node:http";
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        import { publisher, subscriber } from "./redis.js";
        const io = new Server(createServer(), { adapter: createAdapter(publisher, subscriber) });
      `,
    },
    {
      name: "an adapter that is given later",
      code: `
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        const io = new Server(server);
        Promise.all([publisher.connect(), subscriber.connect()]).then(() => {
          io.adapter(createAdapter(publisher, subscriber));
        });
      `,
    },
    {
      name: "an adapter that a function of this file gives",
      code: `
        import { Server } from "socket.io";
        export async function start(server) {
          const io = new Server(server);
          await connect(io);
          return io;
        }
        async function connect(io) { io.adapter(await redisAdapter()); }
      `,
    },
    {
      name: "an adapter for a server in a field",
      code: `
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        export class Sockets {
          private readonly io = new Server();
          async start(server) {
            this.io.adapter(createAdapter(publisher, subscriber));
            this.io.attach(server);
          }
        }
      `,
    },
    {
      name: "an adapter where Redis is configured",
      code: `
        import { Server } from "socket.io";
        const io = new Server(server);
        if (process.env.REDIS_URL) io.adapter(createAdapter(publisher, subscriber));
      `,
    },
    {
      name: "options from elsewhere",
      code: `
        import { Server } from "socket.io";
        import { options } from "./sockets.js";
        const io = new Server(server, { ...options, cors: { origin: "*" } });
      `,
    },
    {
      name: "recovery of connections over a stream of Redis",
      code: `
        import { createAdapter } from "@socket.io/redis-streams-adapter";
        import { Server } from "socket.io";
        const io = new Server(server, { connectionStateRecovery: {}, adapter: createAdapter(redis) });
      `,
    },
    {
      name: "the server of a NestJS gateway, which an adapter of the application makes",
      code: `
        import { WebSocketGateway, WebSocketServer } from "@nestjs/websockets";
        import { Server } from "socket.io";
        @WebSocketGateway()
        export class Chat { @WebSocketServer() server: Server; }
      `,
    },
    {
      name: "a client",
      code: `
        import { io } from "socket.io-client";
        export const socket = io("https://chat.example.com");
      `,
    },
    {
      name: "what Redis tells all replicas, passed on to the clients of each",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        import Redis from "ioredis";
        const jobs = new EventEmitter();
        const subscriber = new Redis();
        subscriber.psubscribe("jobs:*");
        subscriber.on("pmessage", (pattern, channel, message) => { jobs.emit(channel, message); });
        express().get("/jobs/:id", (req, res) => { jobs.on(req.params.id, (message) => res.write(message)); });
      `,
    },
    {
      name: "the events of one connection",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import { WebSocketServer } from "ws";
        export class GameConnection {
          bus = new EventEmitter();
          emit(event, ...given) { this.bus.emit(event, ...given); }
          on(event, listener) { this.bus.on(event, listener); }
        }
        class SocketConnection extends GameConnection {
          constructor(socket) { super(); socket.on("message", (data) => this.emit("message", data)); }
        }
        new WebSocketServer({ port: 80 }).on("connection", (socket) => {
          const connection = new SocketConnection(socket);
          connection.on("message", (data) => socket.send(data));
        });
      `,
    },
    {
      name: "what a field holds until there is a connection",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { PubSub } from "graphql-subscriptions";
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export class Messages {
          constructor(url) { this.pubSub = new PubSub(); this.connect(url); }
          async connect(url) { this.pubSub = new RedisPubSub({ connection: url }); }
        }
      `,
    },
    {
      name: "options that are one of two things, of which one has an adapter",
      filename: inProject("socket-io", "src/file.ts"),
      code: `
        import { Server } from "socket.io";
        import { createAdapter } from "@socket.io/redis-adapter";
        const options = redis ? { adapter: createAdapter(redis, redis.duplicate()) } : { path: "/io" };
        export const io = new Server(server, options);
        io.on("connection", (socket) => { socket.broadcast.emit("joined"); });
      `,
    },
  ],
  invalid: [
    {
      name: "a server without an adapter",
      code: `
        import { createServer } from "node:http";
        import { Server } from "socket.io";
        const io = new Server(createServer(), { cors: { origin: "*" } });
        io.on("connection", (socket) => { socket.join(socket.handshake.query.room); });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { createServer } from "node:http";
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(createServer(), { cors: { origin: "*" }, adapter: createAdapter(pubClient, subClient) });
        io.on("connection", (socket) => { socket.join(socket.handshake.query.room); });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a server that is attached later",
      code: `
        import { Server } from "socket.io";
        export const io = new Server();
        export const start = (server) => io.attach(server);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a server that a required module makes when it is called",
      filename: javaScript,
      code: `
        const server = require("http").createServer();
        const io = require("socket.io")(server, { pingTimeout: 5000 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "socket.io()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 20,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "the class, required by its name",
      filename: javaScript,
      code: `
        const { Server } = require("socket.io");
        exports.io = new Server(3000);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        const { Server } = require("socket.io");
const { createAdapter } = require("@socket.io/redis-adapter");
const { createClient } = require("redis");

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        exports.io = new Server(3000, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "listening as in version 2",
      filename: javaScript,
      code: `
        const socketIo = require("socket.io");
        exports.io = socketIo.listen(3000);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "socketIo.listen()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "an adapter that is none",
      code: `
        import { Server } from "socket.io";
        const io = new Server(server, { adapter: undefined });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(server, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "an adapter for the workers of one machine, which is reported once",
      code: `
        import { createAdapter } from "@socket.io/cluster-adapter";
        import { Server } from "socket.io";
        const io = new Server(server);
        io.adapter(createAdapter());
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createAdapter()",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "the same among the options",
      code: `
        import { createAdapter } from "@socket.io/cluster-adapter";
        import { Server } from "socket.io";
        const io = new Server(server, { adapter: createAdapter() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createAdapter()",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 63,
        },
      ],
    },
    {
      name: "the process through which those workers talk",
      code: `
        import cluster from "node:cluster";
        import { setupPrimary } from "@socket.io/cluster-adapter";
        if (cluster.isPrimary) setupPrimary();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "setupPrimary()",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "recovery of connections with an adapter that cannot do it",
      code: `
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        const io = new Server(server, {
          connectionStateRecovery: { maxDisconnectionDuration: 120_000 },
          adapter: createAdapter(publisher, subscriber),
        });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "sessions of connections to recover",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: "what clients send as well",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        import Redis from "ioredis";
        const jobs = new EventEmitter();
        new Redis().on("pmessage", (pattern, channel, message) => { jobs.emit(channel, message); });
        const app = express();
        app.post("/jobs/:id", (req, res) => { jobs.emit(req.params.id, req.body); res.end(); });
        app.get("/jobs/:id", (req, res) => { jobs.on(req.params.id, (message) => res.write(message)); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`message`",
            listening: "`GET /jobs/:id`",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 38,
        },
      ],
    },
    {
      name: "what a field holds for good",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { PubSub } from "graphql-subscriptions";
        export class Messages {
          constructor() { this.pubSub = new PubSub(); }
          send(message) { return this.pubSub.publish("message", message); }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 51,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export class Messages {
          constructor() { this.pubSub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" }); }
          send(message) { return this.pubSub.publish("message", message); }
        }
      `,
            },
          ],
        },
      ],
    },
    {
      name: "options that are one of two things, of which neither has an adapter",
      filename: inProject("socket-io", "src/file.ts"),
      code: `
        import { Server } from "socket.io";
        const base = { path: "/io" };
        const options = isCors ? { ...base, cors: { origin: "*" } } : base;
        export const io = new Server(server, options);
        io.on("connection", (socket) => { socket.broadcast.emit("joined"); });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            holds: "rooms and broadcasts",
            where: "in the memory",
            option: "adapter",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const base = { path: "/io" };
        const options = isCors ? { ...base, cors: { origin: "*" } } : base;
        export const io = new Server(server, { ...options, adapter: createAdapter(pubClient, subClient) });
        io.on("connection", (socket) => { socket.broadcast.emit("joined"); });
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: GraphQL and RPC", rule, {
  valid: [
    {
      name: "graphql-redis-subscriptions",
      code: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ publisher, subscriber });
      `,
    },
    {
      name: "only a type of graphql-subscriptions",
      code: `
        import type { PubSub } from "graphql-subscriptions";
        export class Resolver { constructor(private readonly pubsub: PubSub) {} }
      `,
    },
    {
      name: "another function of graphql-subscriptions",
      code: `
        import { withFilter } from "graphql-subscriptions";
        import { pubsub } from "./pubsub.js";
        export const added = withFilter(() => pubsub.asyncIterableIterator("added"), (payload, { room }) => payload.room === room);
      `,
    },
    {
      name: "GraphQL Yoga's messages over Redis",
      code: `
        import { createRedisEventTarget } from "@graphql-yoga/redis-event-target";
        import { createPubSub } from "graphql-yoga";
        export const pubSub = createPubSub({ eventTarget: createRedisEventTarget({ publishClient, subscribeClient }) });
      `,
    },
    {
      name: "GraphQL Yoga's messages over a target from elsewhere",
      code: `
        import { createPubSub } from "graphql-yoga";
        import { eventTarget } from "./redis.js";
        export const pubSub = createPubSub({ eventTarget });
      `,
    },
    {
      name: "Mercurius without subscriptions",
      code: `
        import mercurius from "mercurius";
        export default async (app) => { app.register(mercurius, { schema, resolvers }); };
      `,
    },
    {
      name: "Mercurius whose subscriptions are off",
      code: `
        import mercurius from "mercurius";
        export default async (app) => { app.register(mercurius, { schema, resolvers, subscription: false }); };
      `,
    },
    {
      name: "Mercurius' subscriptions over Redis",
      code: `
        import mercurius from "mercurius";
        import redis from "mqemitter-redis";
        export default async (app) => {
          app.register(mercurius, { schema, subscription: { emitter: redis({ host: "redis" }) } });
        };
      `,
    },
    {
      name: "Mercurius' subscriptions over a channel of one's own",
      code: `
        import mercurius from "mercurius";
        import { Channel } from "./channel.js";
        export default async (app) => { app.register(mercurius, { schema, subscription: { pubsub: new Channel() } }); };
      `,
    },
    {
      name: "Mercurius' subscriptions with options from elsewhere",
      code: `
        import mercurius from "mercurius";
        import { subscription } from "./subscription.js";
        export default async (app) => { app.register(mercurius, { schema, subscription }); };
      `,
    },
    {
      name: "oRPC's publisher over Redis",
      code: `
        import { IORedisPublisher } from "@orpc/experimental-publisher/ioredis";
        export const publisher = new IORedisPublisher({ commander, listener });
      `,
    },
  ],
  invalid: [
    {
      name: "PubSub of graphql-subscriptions",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "PubSub as a provider of NestJS",
      code: `
        import { Module } from "@nestjs/common";
        import { PubSub } from "graphql-subscriptions";
        @Module({ providers: [{ provide: "PUB_SUB", useValue: new PubSub() }] })
        export class Messages {}
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 67,
          endLine: 4,
          endColumn: 73,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { Module } from "@nestjs/common";
        import { RedisPubSub } from "graphql-redis-subscriptions";
        @Module({ providers: [{ provide: "PUB_SUB", useValue: new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" }) }] })
        export class Messages {}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "PubSub that a factory of NestJS makes",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const provider = { provide: "PUB_SUB", useFactory: () => new PubSub() };
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 83,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const provider = { provide: "PUB_SUB", useFactory: () => new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" }) };
      `,
            },
          ],
        },
      ],
    },
    {
      name: "PubSub of Apollo Server 2",
      filename: javaScript,
      code: `
        const { ApolloServer, PubSub } = require("apollo-server");
        exports.pubsub = new PubSub();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "PubSub of Apollo Server 2 for Express",
      code: `
        import { PubSub } from "apollo-server-express";
        export const pubsub = new PubSub();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "PubSub of GraphQL Yoga 1",
      code: `
        import { GraphQLServer, PubSub } from "graphql-yoga";
        export const server = new GraphQLServer({ typeDefs, resolvers, context: { pubsub: new PubSub() } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 95,
          endLine: 3,
          endColumn: 101,
        },
      ],
    },
    {
      name: "messages of GraphQL Yoga",
      code: `
        import { createPubSub, createSchema, createYoga } from "graphql-yoga";
        const pubSub = createPubSub();
        export const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), context: { pubSub } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createPubSub()",
            option: "eventTarget",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "messages of its package for subscriptions",
      code: `
        import { createPubSub } from "@graphql-yoga/subscription";
        export const pubSub = createPubSub({});
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createPubSub()",
            option: "eventTarget",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "messages of GraphQL Yoga 2",
      code: `
        import { createPubSub } from "@graphql-yoga/node";
        export const pubSub = createPubSub();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "createPubSub()",
            option: "eventTarget",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "Mercurius' subscriptions without an emitter",
      code: `
        import Fastify from "fastify";
        import mercurius from "mercurius";
        const app = Fastify();
        app.register(mercurius, { schema, resolvers, subscription: { onConnect: ({ payload }) => payload.token } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "mercurius",
            option: "subscription.emitter",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: "Mercurius, required by its name",
      filename: javaScript,
      code: `
        const { mercurius } = require("mercurius");
        module.exports = async (app) => { app.register(mercurius, { schema, subscription: {} }); };
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "mercurius",
            option: "subscription.emitter",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "oRPC's publisher in memory",
      code: `
        import { MemoryPublisher } from "@orpc/experimental-publisher/memory";
        export const publisher = new MemoryPublisher({ resumeRetentionSeconds: 60 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new MemoryPublisher()",
            holds: "published events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 53,
        },
      ],
    },
    {
      name: "oRPC's publisher in the package of its server",
      code: `
        import { EventPublisher } from "@orpc/server";
        export const publisher = new EventPublisher();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new EventPublisher()",
            holds: "published events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: streams, brokers and documents", rule, {
  valid: [
    {
      name: "a channel of better-sse that lives as long as a request",
      code: `
        import { createChannel, createSession } from "better-sse";
        import express from "express";
        express().get("/progress", async (req, res) => {
          const channel = createChannel();
          channel.register(await createSession(req, res));
          await work((percent) => channel.broadcast(percent));
        });
      `,
    },
    {
      name: "a stream for one client",
      code: `
        import { createSession } from "better-sse";
        import express from "express";
        express().get("/progress", async (req, res) => { const session = await createSession(req, res); session.push("ok"); });
      `,
    },
    {
      name: "an MQTT broker over Redis",
      code: `
        import { Aedes } from "aedes";
        import persistence from "aedes-persistence-redis";
        import mq from "mqemitter-redis";
        export const broker = await Aedes.createBroker({ mq: mq(), persistence: persistence() });
      `,
    },
    {
      name: "games whose presence and directory are in Redis",
      code: `
        import { RedisDriver } from "@colyseus/redis-driver";
        import { RedisPresence } from "@colyseus/redis-presence";
        import { Server } from "colyseus";
        export const games = new Server({ presence: new RedisPresence(), driver: new RedisDriver() });
      `,
    },
    {
      name: "a room, which is made to be in one process",
      code: `
        import { Room } from "colyseus";
        export class Arena extends Room {
          players = new Map();
          onJoin(client) { this.broadcast("joined", client.sessionId); }
        }
      `,
    },
    {
      name: "Hocuspocus with its extension for Redis",
      code: `
        import { Redis } from "@hocuspocus/extension-redis";
        import { Server } from "@hocuspocus/server";
        new Server({ port: 1234, extensions: [new Redis({ host: "redis" })] }).listen();
      `,
    },
    {
      name: "ShareDB over MongoDB and Redis",
      filename: javaScript,
      code: `
        const ShareDB = require("sharedb");
        module.exports = new ShareDB({ db: require("sharedb-mongo")(url), pubsub: redisPubSub({ client }) });
      `,
    },
    {
      name: "AdonisJS Transmit over Redis",
      code: `
        import { defineConfig } from "@adonisjs/transmit";
        import { redis } from "@adonisjs/transmit/transports";
        export default defineConfig({ pingInterval: false, transport: { driver: redis({ host: "redis" }) } });
      `,
    },
  ],
  invalid: [
    {
      name: "a channel of better-sse",
      code: `
        import { createChannel, createSession } from "better-sse";
        import express from "express";
        const channel = createChannel();
        express().get("/events", async (req, res) => { channel.register(await createSession(req, res)); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "createChannel()",
            holds: "SSE clients",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 38,
        },
      ],
    },
    {
      name: "its class",
      code: `
        import { Channel } from "better-sse";
        export const news = new Channel();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Channel()",
            holds: "SSE clients",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "express-sse",
      filename: javaScript,
      code: `
        const SSE = require("express-sse");
        const sse = new SSE();
        module.exports = (app) => app.get("/stream", sse.init);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new SSE()",
            holds: "SSE clients",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 28,
        },
      ],
    },
    {
      name: "an MQTT broker",
      code: `
        import { Aedes } from "aedes";
        export const broker = await Aedes.createBroker();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "Aedes.createBroker()",
            option: "mq",
            holds: "MQTT messages",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "an MQTT broker as in older versions",
      filename: javaScript,
      code: `
        const aedes = require("aedes")();
        require("net").createServer(aedes.handle).listen(1883);
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "aedes()",
            option: "mq",
            holds: "MQTT messages",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 39,
        },
      ],
    },
    {
      name: "an MQTT broker that keeps what it retains in memory",
      code: `
        import { Aedes } from "aedes";
        import mq from "mqemitter-redis";
        export const broker = new Aedes({ mq: mq() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Aedes()",
            option: "persistence",
            holds: "retained messages and MQTT sessions",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "games without a shared presence",
      code: `
        import { Server } from "colyseus";
        export const games = new Server({ server });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "presence",
            holds: "presence records",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "games without a shared directory of their rooms",
      code: `
        import { RedisPresence } from "@colyseus/redis-presence";
        import { Server } from "@colyseus/core";
        export const games = new Server({ presence: new RedisPresence() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "driver",
            holds: "directory entries of rooms",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "games as their tools define them",
      code: `
        import { defineServer } from "colyseus";
        export default defineServer({ rooms: { arena: Arena } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "defineServer()",
            option: "presence",
            holds: "presence records",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "games as older tools configure them",
      code: `
        import config from "@colyseus/tools";
        export default config({ initializeGameServer: (games) => games.define("arena", Arena) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "config()",
            option: "options.presence",
            holds: "presence records",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: "a presence and a directory in memory",
      code: `
        import { LocalDriver, LocalPresence, Server } from "colyseus";
        export const games = new Server({ presence: new LocalPresence(), driver: new LocalDriver() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new LocalPresence()",
            holds: "presence records",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 57,
          endLine: 3,
          endColumn: 70,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new LocalDriver()",
            holds: "directory entries of rooms",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 97,
        },
      ],
    },
    {
      name: "a signalling server of PeerJS",
      code: `
        import { PeerServer } from "peer";
        PeerServer({ port: 9000 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "PeerServer()",
            holds: "signalling clients",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 19,
        },
      ],
    },
    {
      name: "the same within Express",
      filename: javaScript,
      code: `
        const { ExpressPeerServer } = require("peer");
        module.exports = (app, server) => app.use("/peer", ExpressPeerServer(server, { path: "/" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "ExpressPeerServer()",
            holds: "signalling clients",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: "Hocuspocus without extensions",
      code: `
        import { Server } from "@hocuspocus/server";
        new Server({ port: 1234 }).listen();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "extensions",
            holds: "open documents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 19,
        },
      ],
    },
    {
      name: "Hocuspocus as version 2 configured it",
      code: `
        import { Server } from "@hocuspocus/server";
        export const server = Server.configure({ port: 1234 });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "Server.configure()",
            option: "extensions",
            holds: "open documents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "documents of Yjs' WebSocket server",
      filename: javaScript,
      code: `
        const { setupWSConnection } = require("y-websocket/bin/utils");
        wss.on("connection", (socket, request) => setupWSConnection(socket, request, { gc: true }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "setupWSConnection()",
            holds: "open documents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 68,
        },
      ],
    },
    {
      name: "documents of its newer package",
      code: `
        import { getYDoc } from "@y/websocket-server/utils";
        export const read = (name) => getYDoc(name).getText().toString();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "getYDoc()",
            holds: "open documents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "AdonisJS Transmit without a transport",
      code: `
        import { defineConfig } from "@adonisjs/transmit";
        export default defineConfig({ pingInterval: false, transport: null });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "defineConfig()",
            option: "transport.driver",
            holds: "SSE messages",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "ShareDB without a database",
      filename: javaScript,
      code: `
        const ShareDB = require("sharedb");
        module.exports = new ShareDB();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ShareDB()",
            option: "db",
            holds: "documents and ops",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "ShareDB without a channel",
      filename: javaScript,
      code: `
        const ShareDB = require("sharedb");
        module.exports = new ShareDB({ db: require("sharedb-mongo")(url) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new ShareDB()",
            option: "pubsub",
            holds: "pub/sub channels",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "ShareDB's own channel, which is reported once",
      filename: javaScript,
      code: `
        const ShareDB = require("sharedb");
        module.exports = new ShareDB({ db, pubsub: new ShareDB.MemoryPubSub() });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new ShareDB.MemoryPubSub()",
            holds: "pub/sub channels",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 76,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: alternatives", rule, {
  valid: [
    {
      name: "messages over Redis where there is one",
      code: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = process.env.REDIS_URL ? new RedisPubSub({ publisher, subscriber }) : new PubSub();
      `,
    },
    {
      name: "messages of a shared channel, or else in memory",
      code: `
        import { PubSub } from "graphql-subscriptions";
        import { shared } from "./messages.js";
        export const pubsub = shared ?? new PubSub();
      `,
    },
    {
      name: "an adapter where there is one",
      code: `
        import { Server } from "socket.io";
        const io = new Server(server, { cors, ...(redis ? { adapter: createAdapter(redis) } : {}) });
      `,
    },
    {
      name: "an adapter that is put into the options later",
      code: `
        import { Server } from "socket.io";
        const options = { cors };
        if (redis) options.adapter = createAdapter(redis);
        const io = new Server(server, options);
      `,
    },
    {
      name: "a transport that is an argument, about which the source says nothing",
      code: `
        import { Transmit } from "@boringnode/transmit";
        export const transmit = new Transmit({ pingInterval: false }, transport);
      `,
    },
    {
      name: "documents whose contents an extension stores",
      code: `
        import { Redis } from "@hocuspocus/extension-redis";
        import { Server } from "@hocuspocus/server";
        new Server({ extensions: [new Redis()], async onStoreDocument({ documentName, state }) { await save(documentName, state); } });
      `,
      options: [{ checkAlternatives: true }],
    },
  ],
  invalid: [
    {
      name: "messages in memory beside Redis, when alternatives are checked",
      code: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = process.env.REDIS_URL ? new RedisPubSub({ publisher, subscriber }) : new PubSub();
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 104,
          endLine: 4,
          endColumn: 110,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        
        export const pubsub = process.env.REDIS_URL ? new RedisPubSub({ publisher, subscriber }) : new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "contents of documents that only Redis passes on, when such libraries are checked",
      code: `
        import { Redis } from "@hocuspocus/extension-redis";
        import { Server } from "@hocuspocus/server";
        new Server({ extensions: [new Redis()] }).listen();
      `,
      options: [{ checkAlternatives: true }],
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "extensions",
            holds: "document contents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 19,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: emitters made by hand", rule, {
  valid: [
    {
      name: "listeners that the module sets up",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const orders = new EventEmitter();
        orders.on("placed", (order) => sendMail(order));
        express().post("/orders", (req, res) => { orders.emit("placed", req.body); res.end(); });
      `,
    },
    {
      name: "messages that come from a broker",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        import { subscriber } from "./redis.js";
        const orders = new EventEmitter();
        await subscriber.subscribe("orders", (message) => orders.emit("placed", JSON.parse(message)));
        express().get("/orders", (req, res) => { orders.on("placed", (order) => res.write(order.id)); });
      `,
    },
    {
      name: "an emitter that lives as long as a request",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        express().post("/import", (req, res) => {
          const progress = new EventEmitter();
          progress.on("row", (row) => res.write(row));
          for (const row of req.body) progress.emit("row", row);
        });
      `,
    },
    {
      name: "an emitter for other files, of which this one says nothing",
      filename: inProject("express", "src/bus.ts"),
      code: `
        import { EventEmitter } from "node:events";
        export const bus = new EventEmitter();
      `,
    },
    {
      name: "an emitter that is only used outside production",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = process.env.NODE_ENV === "production" ? redisBus() : new EventEmitter();
        const app = express();
        app.get("/orders", (req, res) => { bus.on("placed", (order) => res.write(order.id)); });
        app.post("/orders", (req, res) => { bus.emit("placed", req.body); res.end(); });
      `,
    },
    {
      name: "a library for any program",
      filename: inProject("plain", "src/channel.ts"),
      code: `
        import { EventEmitter } from "node:events";
        const bus = new EventEmitter();
        export const publish = (topic, message) => bus.emit(topic, message);
        export const subscribe = (topic, listener) => bus.on(topic, listener);
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/watch.ts"),
      code: `
        import { EventEmitter } from "node:events";
        const bus = new EventEmitter();
        export const publish = (topic, message) => bus.emit(topic, message);
        export const subscribe = (topic, listener) => bus.on(topic, listener);
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "tests/bus.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        const app = express();
        app.get("/orders", (req, res) => { bus.on("placed", (order) => res.write(order.id)); });
        app.post("/orders", (req, res) => { bus.emit("placed", req.body); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "one request tells the streams of others",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const orders = new EventEmitter();
        const app = express();
        app.get("/orders/events", (req, res) => {
          const send = (order) => res.write(\`data: \${JSON.stringify(order)}\\n\\n\`);
          orders.on("placed", send);
          req.on("close", () => orders.off("placed", send));
        });
        app.post("/orders", (req, res) => { orders.emit("placed", req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`POST /orders`",
            listening: "`GET /orders/events`",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a mutation of tRPC tells subscriptions",
      code: `
        import { EventEmitter, on } from "node:events";
        import { initTRPC } from "@trpc/server";
        const t = initTRPC.create();
        const posts = new EventEmitter();
        export const router = t.router({
          add: t.procedure.mutation(({ input }) => { posts.emit("add", input); }),
          added: t.procedure.subscription(async function* ({ signal }) {
            for await (const [post] of on(posts, "add", { signal })) yield post;
          }),
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`mutation add`",
            listening: "`subscription added`",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a webhook wakes a request that waits for it",
      filename: javaScript,
      code: `
        const EventEmitter = require("events");
        const express = require("express");
        const payments = new EventEmitter();
        const app = express();
        app.post("/pay", async (req, res) => {
          const [result] = await EventEmitter.once(payments, req.body.id);
          res.json(result);
        });
        app.post("/webhook", (req, res) => { payments.emit(req.body.id, req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`POST /webhook`",
            listening: "`POST /pay`",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "a subject of a NestJS controller",
      code: `
        import { Body, Controller, Post, Sse } from "@nestjs/common";
        import { Subject } from "rxjs";
        @Controller("orders")
        export class OrdersController {
          private readonly placed = new Subject<MessageEvent>();
          @Sse("events") events() { return this.placed.asObservable(); }
          @Post() place(@Body() order: Order) { this.placed.next({ data: order }); }
        }
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new Subject()",
            emitting: "`OrdersController.place`",
            listening: "`OrdersController.events`",
            services: "Redis or a message broker",
          },
          line: 6,
          column: 41,
          endLine: 6,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a chat between sockets",
      code: `
        import mitt from "mitt";
        import { WebSocketServer } from "ws";
        const chat = mitt();
        new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
          chat.on("message", (text) => socket.send(text));
          socket.on("message", (text) => chat.emit("message", text));
        });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "mitt()",
            emitting: "`message event`",
            listening: "`connection`",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: "functions that say by their names that they are the sides of a channel",
      filename: inProject("express", "src/channel.ts"),
      code: `
        import EventEmitter from "eventemitter3";
        const channel = new EventEmitter();
        export function publish(topic, message) { channel.emit(topic, message); }
        export function subscribe(topic, listener) { channel.on(topic, listener); }
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`publish`",
            listening: "`subscribe`",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: where", rule, {
  valid: [
    {
      name: "a test",
      filename: inProject("express", "src/chat.test.ts"),
      code: `
        import { Server } from "socket.io";
        const io = new Server(3000);
      `,
    },
    {
      name: "a mock",
      filename: inProject("express", "src/__mocks__/pubsub.ts"),
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
    },
    {
      name: "a server of developers",
      code: `
        import { Server } from "socket.io";
        if (process.env.NODE_ENV !== "production") new Server(3001);
      `,
    },
    {
      name: "messages in memory outside production",
      code: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = process.env.NODE_ENV === "production" ? new RedisPubSub() : new PubSub();
      `,
    },
    {
      name: "messages within one request",
      code: `
        import express from "express";
        import { PubSub } from "graphql-subscriptions";
        express().post("/run", async (req, res) => {
          const steps = new PubSub();
          await steps.subscribe("step", (step) => res.write(step));
          await run(req.body, steps);
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "an app factory",
      code: `
        import { Server } from "socket.io";
        export function createSockets(server) {
          const io = new Server(server);
          io.on("connection", (socket) => { socket.on("say", (text) => io.emit("said", text)); });
          return io;
        }
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        export function createSockets(server) {
          const io = new Server(server, { adapter: createAdapter(pubClient, subClient) });
          io.on("connection", (socket) => { socket.on("say", (text) => io.emit("said", text)); });
          return io;
        }
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: services of clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "aws: a server without an adapter",
      code: `
        import { Server } from "socket.io";
        const io = new Server(3000);
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Amazon ElastiCache or SNS",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Amazon ElastiCache",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(3000, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "aws: messages in memory",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Amazon ElastiCache or SNS",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "subscription events",
                service: "Amazon ElastiCache",
                packages: "`graphql-redis-subscriptions`",
              },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "aws: an emitter",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        express().get("/", (req, res) => { bus.on("news", (text) => res.write(text)); });
        express().post("/", (req, res) => { bus.emit("news", req.body); res.end(); });
      `,
      settings: { stateless: { cloud: "aws" } },
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`POST /`",
            listening: "`GET /`",
            services: "Amazon ElastiCache or SNS",
          },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "azure: a server without an adapter",
      code: `
        import { Server } from "socket.io";
        const io = new Server(3000);
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Azure Managed Redis or Web PubSub",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Azure Managed Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(3000, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "azure: messages in memory",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Azure Managed Redis or Web PubSub",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "subscription events",
                service: "Azure Managed Redis",
                packages: "`graphql-redis-subscriptions`",
              },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "azure: an emitter",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        express().get("/", (req, res) => { bus.on("news", (text) => res.write(text)); });
        express().post("/", (req, res) => { bus.emit("news", req.body); res.end(); });
      `,
      settings: { stateless: { cloud: "azure" } },
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`POST /`",
            listening: "`GET /`",
            services: "Azure Managed Redis or Web PubSub",
          },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "gcp: a server without an adapter",
      code: `
        import { Server } from "socket.io";
        const io = new Server(3000);
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Memorystore or Pub/Sub",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Memorystore",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(3000, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "gcp: messages in memory",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Memorystore or Pub/Sub",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Memorystore", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "gcp: an emitter",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        express().get("/", (req, res) => { bus.on("news", (text) => res.write(text)); });
        express().post("/", (req, res) => { bus.emit("news", req.body); res.end(); });
      `,
      settings: { stateless: { cloud: "gcp" } },
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new EventEmitter()",
            emitting: "`POST /`",
            listening: "`GET /`",
            services: "Memorystore or Pub/Sub",
          },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "self-hosted: a server without an adapter",
      code: `
        import { Server } from "socket.io";
        const io = new Server(3000);
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            option: "adapter",
            holds: "rooms and broadcasts",
            where: "in the memory",
            services: "Redis or NATS",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        const io = new Server(3000, { adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: messages in memory",
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub();
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or NATS",
          },
          line: 3,
          column: 35,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useStore",
              data: { holds: "subscription events", service: "Redis", packages: "`graphql-redis-subscriptions`" },
              output: `
        import { RedisPubSub } from "graphql-redis-subscriptions";
        export const pubsub = new RedisPubSub({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "self-hosted: an emitter",
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        const bus = new EventEmitter();
        express().get("/", (req, res) => { bus.on("news", (text) => res.write(text)); });
        express().post("/", (req, res) => { bus.emit("news", req.body); res.end(); });
      `,
      settings: { stateless: { cloud: "self-hosted" } },
      errors: [
        {
          messageId: "handMade",
          data: { call: "new EventEmitter()", emitting: "`POST /`", listening: "`GET /`", services: "Redis or NATS" },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: where options are", rule, {
  valid: [
    {
      name: "Socket.IO's before any server",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { Server } from "socket.io";
        export const io = new Server({ adapter: createAdapter(redis) });
      `,
    },
    {
      name: "its adapter given later, as in version 2",
      filename: inProject("express", "src/file.ts"),
      code: `
        import socketIo from "socket.io";
        const io = socketIo.listen(server);
        io.adapter(redisAdapter({ host: "redis" }));
      `,
    },
    {
      name: "an emitter of PubSub that reaches other processes",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { PubSub } from "graphql-subscriptions";
        export const pubsub = new PubSub({ eventEmitter: redisEmitter });
      `,
    },
    {
      name: "Transmit's transport in its second argument",
      filename: inProject("express", "src/file.ts"),
      options: [{ checkAlternatives: true }],
      code: `
        import { Transmit } from "@boringnode/transmit";
        export const transmit = new Transmit({ pingInterval: false }, redis({ host: "redis" }));
      `,
    },
  ],
  invalid: [
    {
      name: "Socket.IO's before any server, without an adapter",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { Server } from "socket.io";
        export const io = new Server({ cors: { origin: "*" } });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            holds: "rooms and broadcasts",
            where: "in the memory",
            option: "adapter",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useStore",
              data: {
                holds: "rooms and broadcasts",
                service: "Redis",
                packages: "`@socket.io/redis-adapter` and `redis`",
              },
              output: `
        import { Server } from "socket.io";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";

const pubClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
const subClient = pubClient.duplicate();
pubClient.on("error", console.error);
subClient.on("error", console.error);
Promise.all([pubClient.connect(), subClient.connect()]).catch(console.error);

        export const io = new Server({ cors: { origin: "*" }, adapter: createAdapter(pubClient, subClient) });
      `,
            },
          ],
        },
      ],
    },
    {
      name: "recovery of connections among them",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        export const io = new Server({ connectionStateRecovery: {}, adapter: createAdapter(publisher, subscriber) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Server()",
            holds: "sessions of connections to recover",
            where: "in the memory",
            option: "adapter",
            services: "Redis or a message broker",
          },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "an emitter of PubSub that is in this process",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import { PubSub } from "graphql-subscriptions";
        const emitter = new EventEmitter();
        export const pubsub = new PubSub({ eventEmitter: emitter });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new PubSub()",
            holds: "subscription events",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 35,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "Transmit without a transport",
      filename: inProject("express", "src/file.ts"),
      options: [{ checkAlternatives: true }],
      code: `
        import { Transmit } from "@boringnode/transmit";
        export const transmit = new Transmit({ pingInterval: false });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new Transmit()",
            holds: "SSE messages",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
    {
      name: "documents in a file, and in memory",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { SQLite } from "@hocuspocus/extension-sqlite";
        export const extensions = [new SQLite({ database: "documents.sqlite" }), new SQLite()];
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new SQLite()",
            holds: "document contents",
            where: "on the disk",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 46,
        },
        {
          messageId: "libraryLocal",
          data: {
            call: "new SQLite()",
            holds: "document contents",
            where: "in the memory",
            services: "Redis or a message broker",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 92,
        },
      ],
    },
  ],
});

ruleTester.run("no-in-memory-pubsub: emitters of classes", rule, {
  valid: [
    {
      name: "a class that extends something else",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import { EventEmitter } from "./events.js";
        class Orders extends EventEmitter {}
        const orders = new Orders();
        const app = express();
        app.get("/orders", (req, res) => { orders.on("placed", (order) => res.write(order)); });
        app.post("/orders", (req, res) => { orders.emit("placed", req.body); });
      `,
    },
    {
      name: "classes that extend each other",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        class Orders extends Bills {}
        class Bills extends Orders {}
        const orders = new Orders();
        const app = express();
        app.get("/orders", (req, res) => { orders.on("placed", (order) => res.write(order)); });
        app.post("/orders", (req, res) => { orders.emit("placed", req.body); });
      `,
    },
  ],
  invalid: [
    {
      name: "a class of the file",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        class Orders extends EventEmitter {}
        const orders = new Orders();
        const app = express();
        app.get("/orders", (req, res) => { orders.on("placed", (order) => res.write(order)); });
        app.post("/orders", (req, res) => { orders.emit("placed", req.body); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new Orders()",
            emitting: "`POST /orders`",
            listening: "`GET /orders`",
            services: "Redis or a message broker",
          },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a class whose methods emit, and whose parent is the emitter",
      filename: inProject("express", "src/file.ts"),
      code: `
        import { EventEmitter } from "node:events";
        import express from "express";
        class Notices extends EventEmitter {}
        class Orders extends Notices {
          place(order) { this.emit("placed", order); }
        }
        const orders = new Orders();
        const app = express();
        app.get("/orders", (req, res) => { orders.on("placed", (order) => res.write(order)); });
        app.post("/orders", (req, res) => { orders.place(req.body); });
      `,
      errors: [
        {
          messageId: "handMade",
          data: {
            call: "new Orders()",
            emitting: "`POST /orders` → `Orders.place`",
            listening: "`GET /orders`",
            services: "Redis or a message broker",
          },
          line: 8,
          column: 28,
          endLine: 8,
          endColumn: 34,
        },
      ],
    },
  ],
});
