import type { Cloud } from "../remedies.ts";
import type { ApiPath } from "../types.ts";

/**
 * A store outside the process, and the code that makes a library use it. In code, `{name}` stands for the local name of an import or a
 * resource, `{callee}` for what the reported call calls, and `{any}` for the type argument `<any>` where the file is TypeScript.
 */
export interface ExternalStore {
  /** The calls that take it as an option. */
  readonly given?: { readonly to: readonly ApiPath[]; readonly as: string };
  /** The calls in whose place it stands. */
  readonly replaces?: readonly ApiPath[];
  /** The service that it uses, by the cloud on which it is one of the usual choices; `any` where no cloud is set. */
  readonly services: Readonly<Partial<Record<Cloud | "any", string>>>;
  readonly imports: readonly StoreImport[];
  readonly resources?: readonly Resource[];
  readonly value: string;
  /** What has to be installed beside the imported packages. */
  readonly alsoNeeds?: readonly string[];
  /** Its types do not fit those of the library. */
  readonly onlyJavaScript?: true;
  readonly docs: string;
  /** The versions with which the result was type-checked and run. */
  readonly evidence: string;
}

export interface StoreImport {
  readonly from: string;
  /** `default` for the default export, which is `module.exports` as well. */
  readonly name: string;
  /** The local name, unless it is taken. */
  readonly as: string;
}

/** Something that is made once for the module, such as a connection. */
export interface Resource {
  /** The name of the variable, unless it is taken. */
  readonly name: string;
  /** A variable of the module that was made like this is used in its place. */
  readonly made?: ApiPath;
  readonly imports: readonly StoreImport[];
  readonly code: string;
}

const REDIS = {
  any: "Redis",
  aws: "Amazon ElastiCache",
  azure: "Azure Managed Redis",
  gcp: "Memorystore",
  "self-hosted": "Redis",
} as const;

const POSTGRES = {
  any: "PostgreSQL",
  aws: "Amazon RDS for PostgreSQL",
  azure: "Azure Database for PostgreSQL",
  gcp: "Cloud SQL for PostgreSQL",
  "self-hosted": "PostgreSQL",
} as const;

/** https://github.com/redis/node-redis#usage: a client connects when told to, and has to have a listener for errors. */
const NODE_REDIS: Resource = {
  name: "redisClient",
  made: "redis.createClient()",
  imports: [{ from: "redis", name: "createClient", as: "createClient" }],
  code: `
const {redisClient} = {createClient}({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
{redisClient}.on("error", console.error);
{redisClient}.connect().catch(console.error);`,
};

/** https://github.com/redis/ioredis#connect-to-redis */
const IOREDIS: Resource = {
  name: "redisClient",
  made: "ioredis.Redis()",
  imports: [{ from: "ioredis", name: "Redis", as: "Redis" }],
  code: `
const {redisClient} = new {Redis}(process.env.REDIS_URL ?? "redis://localhost:6379");
{redisClient}.on("error", console.error);`,
};

const EXPRESS_SESSION = {
  given: { to: ["express-session()"], as: "store" },
  replaces: ["express-session.MemoryStore()"],
} satisfies Partial<ExternalStore>;

export const externalStores: readonly ExternalStore[] = [
  {
    ...EXPRESS_SESSION,
    services: REDIS,
    imports: [{ from: "connect-redis", name: "RedisStore", as: "RedisStore" }],
    resources: [NODE_REDIS],
    value: "new {RedisStore}({ client: {redisClient} })",
    docs: "https://github.com/tj/connect-redis#readme",
    evidence: "connect-redis 10.0.0, redis 6.3.1, express-session 1.19.0, @types/express-session 1.19.0",
  },
  {
    given: { to: ["express-session()"], as: "store" },
    services: { aws: "Amazon DynamoDB" },
    imports: [{ from: "connect-dynamodb", name: "default", as: "connectDynamoDB" }],
    resources: [{ name: "DynamoDBStore", imports: [], code: "\nconst {DynamoDBStore} = {connectDynamoDB}({callee});" }],
    value: `new {DynamoDBStore}({ table: "sessions" })`,
    alsoNeeds: ["@aws-sdk/client-dynamodb"],
    docs: "https://github.com/ca98am79/connect-dynamodb#readme",
    evidence: "connect-dynamodb 3.0.5, @aws-sdk/client-dynamodb 3.1162.0, express-session 1.19.0",
  },
  {
    ...EXPRESS_SESSION,
    services: { azure: "Azure Cosmos DB for MongoDB" },
    imports: [{ from: "connect-mongo", name: "MongoStore", as: "MongoStore" }],
    value: `{MongoStore}.create({ mongoUrl: process.env.MONGODB_URI ?? "mongodb://localhost:27017/app", autoRemove: "interval" })`,
    docs: "https://github.com/jdesboeufs/connect-mongo#readme",
    evidence: "connect-mongo 6.0.0, express-session 1.19.0",
  },
  {
    ...EXPRESS_SESSION,
    services: { gcp: "Firestore" },
    imports: [
      { from: "@google-cloud/connect-firestore", name: "FirestoreStore", as: "FirestoreStore" },
      { from: "@google-cloud/firestore", name: "Firestore", as: "Firestore" },
    ],
    value: `new {FirestoreStore}({ dataset: new {Firestore}(), kind: "express-sessions" })`,
    docs: "https://github.com/googleapis/nodejs-firestore-session#readme",
    evidence: "@google-cloud/connect-firestore 3.0.0, @google-cloud/firestore 7.11, express-session 1.19.0",
  },
  {
    given: { to: ["express-session()"], as: "store" },
    services: { "self-hosted": "PostgreSQL" },
    imports: [{ from: "connect-pg-simple", name: "default", as: "connectPgSimple" }],
    resources: [{ name: "PgSession", imports: [], code: "\nconst {PgSession} = {connectPgSimple}({callee});" }],
    value: "new {PgSession}({ conString: process.env.DATABASE_URL, createTableIfMissing: true })",
    docs: "https://github.com/voxpelli/node-connect-pg-simple#readme",
    evidence: "connect-pg-simple 10.0.0, @types/connect-pg-simple 7.0.3, express-session 1.19.0",
  },
  {
    given: { to: ["@fastify/session", "@fastify/session.fastifySession"], as: "store" },
    services: REDIS,
    imports: [{ from: "connect-redis", name: "RedisStore", as: "RedisStore" }],
    resources: [NODE_REDIS],
    value: "new {RedisStore}({ client: {redisClient} })",
    docs: "https://github.com/fastify/session#store",
    evidence: "connect-redis 10.0.0, redis 6.3.1, @fastify/session 11.1.3, fastify 5.12.8",
  },
  {
    given: { to: ["koa-generic-session()"], as: "store" },
    services: REDIS,
    imports: [{ from: "koa-redis", name: "default", as: "redisStore" }],
    value: `{redisStore}({ url: process.env.REDIS_URL ?? "redis://localhost:6379" })`,
    onlyJavaScript: true,
    docs: "https://github.com/koajs/koa-redis#readme",
    evidence: "koa-redis 4.0.1, koa-generic-session 2.3.1; @types/koa-redis 4.0.5 does not fit",
  },
  {
    given: { to: ["grammy.session()"], as: "storage" },
    services: REDIS,
    imports: [{ from: "@grammyjs/storage-redis", name: "RedisAdapter", as: "RedisAdapter" }],
    resources: [IOREDIS],
    value: "new {RedisAdapter}({ instance: {redisClient} })",
    docs: "https://grammy.dev/plugins/session#known-storage-adapters",
    evidence: "@grammyjs/storage-redis 2.6.0, ioredis 6.0.0, grammy 1.46.0",
  },
  {
    given: { to: ["telegraf.session()"], as: "store" },
    services: REDIS,
    imports: [{ from: "@telegraf/session/redis", name: "Redis", as: "Redis" }],
    value: `{Redis}{any}({ url: process.env.REDIS_URL ?? "redis://localhost:6379" })`,
    alsoNeeds: ["redis@4"],
    docs: "https://github.com/telegraf/session#readme",
    evidence: "@telegraf/session 2.0.0-beta.7, redis 4.7.1, telegraf 4.16.3",
  },
  {
    replaces: ["@langchain/langgraph.MemorySaver()", "@langchain/langgraph-checkpoint.MemorySaver()"],
    services: POSTGRES,
    imports: [],
    resources: [
      {
        name: "postgresSaver",
        imports: [{ from: "@langchain/langgraph-checkpoint-postgres", name: "PostgresSaver", as: "PostgresSaver" }],
        code: `
const {postgresSaver} = {PostgresSaver}.fromConnString(process.env.DATABASE_URL ?? "postgresql://localhost:5432/postgres");
{postgresSaver}.setup().catch(console.error);`,
      },
    ],
    value: "{postgresSaver}",
    docs: "https://docs.langchain.com/oss/javascript/langgraph/persistence",
    evidence: "@langchain/langgraph-checkpoint-postgres 1.0.5, @langchain/langgraph 1.7.3",
  },
  {
    given: { to: ["express-rate-limit()", "express-rate-limit.rateLimit()"], as: "store" },
    services: REDIS,
    imports: [{ from: "rate-limit-redis", name: "RedisStore", as: "RedisStore" }],
    resources: [NODE_REDIS],
    value: "new {RedisStore}({ sendCommand: (...args) => {redisClient}.sendCommand(args) })",
    docs: "https://github.com/express-rate-limit/rate-limit-redis#readme",
    evidence: "rate-limit-redis 6.0.1, redis 6.3.1, express-rate-limit 8.7.4",
  },
  {
    given: {
      to: ["@fastify/rate-limit", "@fastify/rate-limit.fastifyRateLimit"],
      as: "redis",
    },
    services: REDIS,
    imports: [],
    resources: [IOREDIS],
    value: "{redisClient}",
    docs: "https://github.com/fastify/fastify-rate-limit#readme",
    evidence: "@fastify/rate-limit 11.2.0, ioredis 6.0.0, fastify 5.12.8",
  },
  {
    given: { to: ["socket.io.Server()"], as: "adapter" },
    services: REDIS,
    imports: [{ from: "@socket.io/redis-adapter", name: "createAdapter", as: "createAdapter" }],
    resources: [
      {
        name: "pubClient",
        imports: [{ from: "redis", name: "createClient", as: "createClient" }],
        code: `
const {pubClient} = {createClient}({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });`,
      },
      {
        name: "subClient",
        imports: [],
        code: `const {subClient} = {pubClient}.duplicate();
{pubClient}.on("error", console.error);
{subClient}.on("error", console.error);
Promise.all([{pubClient}.connect(), {subClient}.connect()]).catch(console.error);`,
      },
    ],
    value: "{createAdapter}({pubClient}, {subClient})",
    docs: "https://socket.io/docs/v4/redis-adapter/",
    evidence: "@socket.io/redis-adapter 8.3.0, redis 6.3.1, socket.io 4.8.4",
  },
  {
    given: { to: ["@nestjs/cache-manager.CacheModule.register()"], as: "stores" },
    services: REDIS,
    imports: [{ from: "@keyv/redis", name: "createKeyv", as: "createKeyv" }],
    value: `[{createKeyv}(process.env.REDIS_URL ?? "redis://localhost:6379")]`,
    docs: "https://docs.nestjs.com/techniques/caching#using-alternative-cache-stores",
    evidence: "@keyv/redis 5.1.6, cache-manager 7.2.9, @nestjs/cache-manager 12.0.0",
  },
  {
    replaces: ["graphql-subscriptions.PubSub()"],
    services: REDIS,
    imports: [{ from: "graphql-redis-subscriptions", name: "RedisPubSub", as: "RedisPubSub" }],
    value: `new {RedisPubSub}({ connection: process.env.REDIS_URL ?? "redis://localhost:6379" })`,
    docs: "https://github.com/davidyaha/graphql-redis-subscriptions#readme",
    evidence: "graphql-redis-subscriptions 2.7.0, ioredis 6.0.0, graphql-subscriptions 3.0.0",
  },
];

/** The stores for a call that are usual where the service runs. */
export function externalStoresFor(api: ApiPath, cloud: Cloud | undefined): readonly ExternalStore[] {
  return (byApi.get(api) ?? []).filter(({ services }) => services[cloud ?? "any"] !== undefined);
}

/** Whether there is a store for some call at all. */
export function hasExternalStore(api: ApiPath): boolean {
  return byApi.has(api);
}

const byApi: ReadonlyMap<ApiPath, readonly ExternalStore[]> = storesByApi();

function storesByApi(): ReadonlyMap<ApiPath, readonly ExternalStore[]> {
  const stores = new Map<ApiPath, ExternalStore[]>();
  for (const store of externalStores) {
    const { given, replaces = [] } = store;
    for (const api of new Set([...(given?.to ?? []), ...replaces]))
      stores.set(api, [...(stores.get(api) ?? []), store]);
  }
  return stores;
}
