/** The parts of packages that the suggestions use, with the types that matter for whether one fits the other. */
export const packages = `
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare const console: { error(...values: unknown[]): void; log(...values: unknown[]): void };

declare module "other-stores" {
  export class RedisStore { private name: string }
  export class MongoStore { private name: string }
  export class Redis { private name: string }
  export function createClient(): string;
}

declare module "express-session" {
  function session(options?: session.Options): (req: unknown, res: unknown, next: unknown) => void;
  namespace session {
    interface Options { secret?: string; resave?: boolean; store?: Store | null }
    class Store { all?(done: () => void): void }
    class MemoryStore extends Store { private sessions: object }
  }
  export = session;
}

declare module "connect-redis" {
  import { Store } from "express-session";
  import type { Client } from "redis";
  export class RedisStore extends Store { constructor(options: { client: Client }); private client: object }
}

declare module "redis" {
  export interface Client {
    on(event: "error", listener: (error: unknown) => void): this;
    connect(): Promise<Client>;
    duplicate(): Client;
    sendCommand(command: readonly string[]): Promise<any>;
  }
  export function createClient(options?: { url?: string }): Client;
}

declare module "connect-dynamodb" {
  import session = require("express-session");
  function connect(library: typeof session): new (options: { table: string }) => session.Store;
  export = connect;
}

declare module "connect-mongo" {
  import { Store } from "express-session";
  export class MongoStore extends Store { static create(options: { mongoUrl: string; autoRemove: string }): MongoStore; private db: object }
}

declare module "@google-cloud/connect-firestore" {
  import { Store } from "express-session";
  import type { Firestore } from "@google-cloud/firestore";
  export class FirestoreStore extends Store { constructor(options: { dataset: Firestore; kind: string }) }
}

declare module "@google-cloud/firestore" { export class Firestore { private settings: object } }

declare module "connect-pg-simple" {
  import session = require("express-session");
  function connect(library: typeof session): new (options: { conString: string | undefined; createTableIfMissing: boolean }) => session.Store;
  export = connect;
}

declare module "fastify" {
  type Plugin<Options> = { (options: Options): void; readonly given?: Options };
  interface Instance { register<Options>(plugin: Plugin<Options>, options?: Options): Instance }
  function fastify(): Instance;
  export = fastify;
}

declare module "@fastify/session" {
  function session(options: { secret?: string; store?: { all?(done: () => void): void } | null }): void;
  namespace session { const fastifySession: typeof session }
  export = session;
}

declare module "@fastify/rate-limit" {
  import type { Redis } from "ioredis";
  function rateLimit(options: { max?: number; redis?: Redis | null }): void;
  namespace rateLimit { const fastifyRateLimit: typeof rateLimit }
  export = rateLimit;
}

declare module "ioredis" { export class Redis { constructor(url: string); on(event: "error", listener: (error: unknown) => void): this } }

declare module "koa-generic-session" {
  function session(options?: { key?: string; store?: object | null }): (context: unknown) => void;
  export = session;
}

declare module "koa-redis" { function redisStore(options: { url: string }): object; export = redisStore }

declare module "grammy" {
  export interface Storage { read(key: string): unknown }
  export function session(options?: { initial?: () => object; storage?: Storage | null }): (context: unknown) => void;
}

declare module "@grammyjs/storage-redis" {
  import type { Redis } from "ioredis";
  export class RedisAdapter { constructor(options: { instance: Redis }); read(key: string): unknown }
}

declare module "telegraf" {
  export interface Store { get(key: string): unknown }
  export function session(options?: { property?: string; store?: Store | null }): (context: unknown) => void;
}

declare module "@telegraf/session/redis" { export function Redis<T>(options: { url: string }): { get(key: string): T } }

declare module "@langchain/langgraph-checkpoint" {
  export class BaseCheckpointSaver { get?(key: string): unknown }
  export class MemorySaver extends BaseCheckpointSaver { private storage: object }
}

declare module "@langchain/langgraph" {
  export { BaseCheckpointSaver, MemorySaver } from "@langchain/langgraph-checkpoint";
}

declare module "@langchain/langgraph-checkpoint-postgres" {
  import { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
  export class PostgresSaver extends BaseCheckpointSaver { static fromConnString(url: string): PostgresSaver; setup(): Promise<void>; private pool: object }
}

declare module "express-rate-limit" {
  interface Store { increment(key: string): unknown }
  function rateLimit(options?: { limit?: number; store?: Store | null }): (req: unknown, res: unknown, next: unknown) => void;
  namespace rateLimit { export { rateLimit } }
  export = rateLimit;
}

declare module "rate-limit-redis" {
  export class RedisStore { constructor(options: { sendCommand: (...command: string[]) => Promise<any> }); increment(key: string): unknown }
}

declare module "socket.io" {
  export interface Adapter { (namespace: unknown): object }
  export class Server { constructor(port: number, options?: { path?: string; adapter?: Adapter | null }); on(event: string, listener: (...given: any[]) => void): this }
}

declare module "@socket.io/redis-adapter" {
  import type { Client } from "redis";
  export function createAdapter(publisher: Client, subscriber: Client): (namespace: unknown) => object;
}

declare module "@nestjs/cache-manager" {
  export const CacheModule: { register(options?: { ttl?: number; stores?: object[] | null }): object };
}

declare module "@keyv/redis" { export function createKeyv(url: string): object }

declare module "graphql-subscriptions" {
  export class PubSub { publish(name: string, payload: object): Promise<void> }
}

declare module "graphql-redis-subscriptions" {
  export class RedisPubSub { constructor(options: { connection: string }); publish(name: string, payload: object): Promise<void> }
}
`;
