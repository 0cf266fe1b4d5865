import type { LocalHolder, LocalOption } from "./types.ts";

/** Stores of Keyv, and what is taken for one, that are in memory or on disk; those of Cacheable are reported where they are made. */
const KEYV_IN_MEMORY = [
  "Map()",
  "keyv()",
  "keyv.Keyv()",
  "cacheable.Keyv()",
  "@keyv/bigmap.BigMap()",
  "@keyv/bigmap.createKeyv()",
  "@keyv/sqlite()",
  "@keyv/sqlite.KeyvSqlite()",
  "@keyv/sqlite.createKeyv()",
  "quick-lru()",
  "lru-cache.LRUCache()",
  "sqlite://",
];

/** Adapters of lowdb that keep the document in a file. */
const LOWDB_FILES = [
  "lowdb/node.JSONFile()",
  "lowdb/node.JSONFileSync()",
  "lowdb/node.TextFile()",
  "lowdb/node.TextFileSync()",
  "lowdb/node.DataFile()",
  "lowdb/node.DataFileSync()",
  "lowdb.JSONFile()",
  "lowdb.JSONFileSync()",
  "lowdb.TextFile()",
  "lowdb.TextFileSync()",
  "lowdb/adapters/FileSync()",
  "lowdb/adapters/FileAsync()",
];

/** Adapters of lowdb that keep the document in memory. */
const LOWDB_MEMORY = ["lowdb.Memory()", "lowdb.MemorySync()", "lowdb/adapters/Memory()"];

/** The flag of sqlite3 for databases that are only read. */
const READ_ONLY = ["sqlite3.OPEN_READONLY", "sqlite3.verbose().OPEN_READONLY"];

/** Addresses of libsql that lead to a file or to memory. */
const LIBSQL_FILE = { values: [":memory:"], startsWith: ["file:"] };

/** Addresses of PGlite that lead to memory or to the storage of a browser. */
const PGLITE_ELSEWHERE = ["memory://", "idb://", "opfs-ahp://"];

/** Settings of Knex for SQLite; without a connection it only puts queries together. */
const KNEX_SQLITE: readonly LocalOption[] = [
  ...["client", "dialect"].map((path) => ({
    path: "",
    having: [{ path, values: ["sqlite3", "sqlite", "better-sqlite3"] }, { path: "connection" }],
  })),
  { path: "", values: [":memory:"] },
  { path: "connection", values: [":memory:"] },
];

/** Settings of TypeORM for databases in memory. */
const TYPEORM_IN_MEMORY: readonly LocalOption[] = [
  { path: "type", values: ["sqljs"] },
  {
    path: "",
    having: [
      { path: "type", values: ["better-sqlite3", "sqlite"] },
      { path: "database", values: [":memory:"] },
    ],
  },
];

/** NeDB and what is made of it: in a file where it is given a name for one, or else in memory. */
function nedb(api: string, docs: string, evidence: string): readonly LocalHolder[] {
  const rows = { api, holds: "database rows", docs, evidence };
  return [
    {
      ...rows,
      where: "disk",
      onlyWith: [{ path: "filename" }, { path: "", startsWith: [""] }],
      unless: [{ path: "inMemoryOnly", values: [true] }],
    },
    { ...rows, where: "memory" },
  ];
}

/** Databases that live in this process or on its disk. */
export const databases: readonly LocalHolder[] = [
  {
    api: "keyv()",
    holds: "key/value data",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["sqlite://"] }],
    docs: "https://github.com/jaredwray/keyv/tree/main/storage/sqlite#readme",
    evidence: "4.5.4: src/index.js:12 `sqlite: '@keyv/sqlite'`, chosen by the scheme of the address",
  },
  {
    api: "keyv()",
    holds: "key/value data",
    where: "memory",
    external: ["store", "uri", "adapter"],
    stillLocal: KEYV_IN_MEMORY,
    docs: "https://github.com/jaredwray/keyv#readme",
    evidence:
      "5.6.0: dist/index.cjs:279 `store: /* @__PURE__ */ new Map(),`; dist/index.cjs:290 `this._store = this.opts.store ?? /* @__PURE__ */ new Map();`",
  },
  {
    api: "keyv.Keyv()",
    holds: "key/value data",
    where: "memory",
    external: ["store", "uri", "adapter"],
    stillLocal: KEYV_IN_MEMORY,
    docs: "https://github.com/jaredwray/keyv#readme",
    evidence:
      "5.6.0: dist/index.cjs:279 `store: /* @__PURE__ */ new Map(),`; dist/index.cjs:290 `this._store = this.opts.store ?? /* @__PURE__ */ new Map();`",
  },
  {
    api: "keyv.createKeyv()",
    holds: "key/value data",
    where: "memory",
    docs: "https://github.com/jaredwray/keyv#readme",
    evidence:
      "6.0.0-rc.1: core/keyv/src/adapters/memory.ts:435 `export function createKeyv(store: KeyvMapType, options?: KeyvMemoryAdapterOptions) {`",
  },
  {
    api: "@keyv/sqlite()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/jaredwray/keyv/tree/main/storage/sqlite#readme",
    evidence:
      '4.0.8: packages/sqlite/src/index.ts:28 `uri: "sqlite://:memory:",`; packages/sqlite/src/index.ts:16 `export class KeyvSqlite extends EventEmitter implements KeyvStoreAdapter {`; packages/sqlite/src/index.ts:209 `export default KeyvSqlite;`',
  },
  {
    api: "@keyv/sqlite.KeyvSqlite()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/jaredwray/keyv/tree/main/storage/sqlite#readme",
    evidence:
      '4.0.8: packages/sqlite/src/index.ts:28 `uri: "sqlite://:memory:",`; packages/sqlite/src/index.ts:16 `export class KeyvSqlite extends EventEmitter implements KeyvStoreAdapter {`; packages/sqlite/src/index.ts:209 `export default KeyvSqlite;`',
  },
  {
    api: "@keyv/sqlite.createKeyv()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/jaredwray/keyv/tree/main/storage/sqlite#readme",
    evidence:
      "4.0.8: packages/sqlite/src/index.ts:206 `export const createKeyv = (keyvOptions?: KeyvSqliteOptions | string) =>`",
  },
  {
    api: "@keyv/bigmap.BigMap()",
    holds: "key/value data",
    where: "memory",
    docs: "https://github.com/jaredwray/keyv#readme",
    evidence:
      "1.3.1: packages/bigmap/src/index.ts:42 `export class BigMap<K, V> extends Hookified implements MapInterfacee<K, V> {`",
  },
  {
    api: "cacheable.Keyv()",
    holds: "key/value data",
    where: "memory",
    external: ["store"],
    stillLocal: KEYV_IN_MEMORY,
    docs: "https://github.com/jaredwray/cacheable/tree/main/packages/cacheable#readme",
    evidence:
      '2.5.0: packages/cacheable/src/index.ts:1723 `export { Keyv, KeyvHooks, type KeyvOptions, type KeyvStoreAdapter } from "keyv";`',
  },
  {
    api: "dataloader()",
    holds: "loaded records",
    where: "memory",
    argument: 1,
    external: ["cacheMap"],
    stillLocal: ["Map()", "WeakMap()", "lru-cache.LRUCache()", "quick-lru()"],
    unless: [{ path: "cache", values: [false] }],
    onlyLasting: true,
    mostlyBrief: true,
    docs: "https://github.com/graphql/dataloader#caching",
    evidence:
      "2.2.3: src/index.js:457 `const shouldCache = !options || options.cache !== false;`; src/index.js:462 `if (cacheMap === undefined) {`; src/index.js:498 `module.exports = DataLoader;`",
  },
  {
    api: "unstorage.createStorage()",
    holds: "key/value data",
    where: "memory",
    external: ["driver"],
    stillLocal: [
      "unstorage/drivers/memory()",
      "unstorage/drivers/lru-cache()",
      "unstorage/drivers/fs()",
      "unstorage/drivers/fs-lite()",
    ],
    docs: "https://unstorage.unjs.io/",
    evidence: '1.17.5: src/storage.ts:37 `mounts: { "": options.driver || memory() },`',
  },
  {
    api: "unstorage/drivers/memory()",
    holds: "key/value data",
    where: "memory",
    docs: "https://unstorage.unjs.io/drivers/memory",
    evidence: "1.17.5: src/drivers/memory.ts:5 `export default defineDriver<void, Map<string, any>>(() => {`",
  },
  {
    api: "unstorage/drivers/lru-cache()",
    holds: "key/value data",
    where: "memory",
    docs: "https://unstorage.unjs.io/drivers/lru-cache",
    evidence: "1.17.5: src/drivers/lru-cache.ts:13 `export default defineDriver((opts: LRUDriverOptions = {}) => {`",
  },
  {
    api: "unstorage/drivers/fs()",
    holds: "key/value data",
    where: "disk",
    docs: "https://unstorage.unjs.io/drivers/fs",
    evidence: "1.17.5: src/drivers/fs.ts:26 `export default defineDriver((userOptions: FSStorageOptions = {}) => {`",
  },
  {
    api: "unstorage/drivers/fs-lite()",
    holds: "key/value data",
    where: "disk",
    docs: "https://unstorage.unjs.io/drivers/fs",
    evidence: "1.17.5: src/drivers/fs-lite.ts:23 `export default defineDriver((opts: FSStorageOptions = {}) => {`",
  },
  {
    api: "nitropack/runtime.useStorage()",
    holds: "key/value data",
    where: "memory",
    strict: true,
    docs: "https://nitro.build/guide/storage",
    evidence:
      '2.13.6: dist/rollup/index.mjs:1630 `export const storage = createStorage({})`; dist/runtime/internal/storage.mjs:3 `export function useStorage(base = "") {`',
  },
  {
    api: "nitropack/runtime/storage.useStorage()",
    holds: "key/value data",
    where: "memory",
    strict: true,
    docs: "https://nitro.build/guide/storage",
    evidence:
      '2.13.6: dist/rollup/index.mjs:1630 `export const storage = createStorage({})`; dist/runtime/internal/storage.mjs:3 `export function useStorage(base = "") {`',
  },
  {
    api: "nitropack/runtime/internal/storage.useStorage()",
    holds: "key/value data",
    where: "memory",
    strict: true,
    docs: "https://nitro.build/guide/storage",
    evidence:
      '2.13.6: dist/rollup/index.mjs:1630 `export const storage = createStorage({})`; dist/runtime/internal/storage.mjs:3 `export function useStorage(base = "") {`',
  },
  {
    api: "nitro/storage.useStorage()",
    holds: "key/value data",
    where: "memory",
    strict: true,
    docs: "https://nitro.build/guide/storage",
    evidence:
      '3.0.260610-beta: src/runtime/internal/storage.ts:5 `export function useStorage<T extends StorageValue = StorageValue>(base = ""): Storage<T> {`; src/build/virtual/storage.ts:26 `const storage = createStorage({})`',
  },
  {
    api: "node-persist.init()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/simonlast/node-persist#readme",
    evidence:
      "4.0.4: src/local-storage.js:22 `dir: '.' + pkg.name + '/storage',`; src/node-persist.js:24 `nodePersist.init = async function (userOptions) {`",
  },
  {
    api: "node-persist.initSync()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/simonlast/node-persist#readme",
    evidence:
      "4.0.4: src/local-storage.js:22 `dir: '.' + pkg.name + '/storage',`; src/node-persist.js:35 `nodePersist.initSync = function (userOptions) {`",
  },
  {
    api: "node-persist.create()",
    holds: "key/value data",
    where: "disk",
    docs: "https://github.com/simonlast/node-persist#readme",
    evidence:
      "4.0.4: src/local-storage.js:22 `dir: '.' + pkg.name + '/storage',`; src/node-persist.js:15 `nodePersist.create = function (userOptions) {`",
  },
  {
    api: "conf().set()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/conf#readme",
    evidence:
      "15.0.2: source/index.ts:64 `export default class Conf<T extends Record<string, any> = Record<string, unknown>> implements Iterable<[keyof T, T[keyof T]]> {`; source/index.ts:714 `options.cwd = envPaths(options.projectName, {suffix: options.projectSuffix}).config;`; source/index.ts:526 `atomicWriteFileSync(this.path, data, {mode: this.#options.configFileMode});`",
  },
  {
    api: "conf().delete()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/conf#readme",
    evidence:
      "15.0.2: source/index.ts:64 `export default class Conf<T extends Record<string, any> = Record<string, unknown>> implements Iterable<[keyof T, T[keyof T]]> {`; source/index.ts:714 `options.cwd = envPaths(options.projectName, {suffix: options.projectSuffix}).config;`; source/index.ts:526 `atomicWriteFileSync(this.path, data, {mode: this.#options.configFileMode});`",
  },
  {
    api: "conf().clear()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/conf#readme",
    evidence:
      "15.0.2: source/index.ts:64 `export default class Conf<T extends Record<string, any> = Record<string, unknown>> implements Iterable<[keyof T, T[keyof T]]> {`; source/index.ts:714 `options.cwd = envPaths(options.projectName, {suffix: options.projectSuffix}).config;`; source/index.ts:526 `atomicWriteFileSync(this.path, data, {mode: this.#options.configFileMode});`",
  },
  {
    api: "conf().reset()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/conf#readme",
    evidence:
      "15.0.2: source/index.ts:64 `export default class Conf<T extends Record<string, any> = Record<string, unknown>> implements Iterable<[keyof T, T[keyof T]]> {`; source/index.ts:714 `options.cwd = envPaths(options.projectName, {suffix: options.projectSuffix}).config;`; source/index.ts:526 `atomicWriteFileSync(this.path, data, {mode: this.#options.configFileMode});`",
  },
  {
    api: "configstore().set()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/configstore#readme",
    evidence:
      "7.1.0: index.js:35 `export default class Configstore {`; index.js:78 `writeFileSync(this._path, JSON.stringify(value, undefined, '\\t'), writeFileOptions);`",
  },
  {
    api: "configstore().delete()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/configstore#readme",
    evidence:
      "7.1.0: index.js:35 `export default class Configstore {`; index.js:78 `writeFileSync(this._path, JSON.stringify(value, undefined, '\\t'), writeFileOptions);`",
  },
  {
    api: "configstore().clear()",
    holds: "configuration",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/sindresorhus/configstore#readme",
    evidence:
      "7.1.0: index.js:35 `export default class Configstore {`; index.js:78 `writeFileSync(this._path, JSON.stringify(value, undefined, '\\t'), writeFileOptions);`",
  },
  {
    api: "casbin.newEnforcer()",
    holds: "the authorisation policy",
    where: "memory",
    argument: 1,
    external: [""],
    stillLocal: ["casbin.FileAdapter()", "casbin.StringAdapter()"],
    onlyServing: true,
    docs: "https://casbin.org/docs/adapters",
    evidence:
      "5.43.0: src/enforcer.ts:544 `export async function newEnforcer(...params: any[]): Promise<Enforcer> {`; src/enforcer.ts:33 `const a = new FileAdapter(policyPath, this.fs);`; src/enforcer.ts:515 `await e.initWithFile(params[0], '');`; src/persist/fileAdapter.ts:98 `public async addPolicy(sec: string, ptype: string, rule: string[]): Promise<void> {` throws \"not implemented\", which the enforcer swallows: the change stays in memory until savePolicy()",
  },
  {
    api: "casbin.newCachedEnforcer()",
    holds: "the authorisation policy",
    where: "memory",
    argument: 1,
    external: [""],
    stillLocal: ["casbin.FileAdapter()", "casbin.StringAdapter()"],
    onlyServing: true,
    docs: "https://casbin.org/docs/adapters",
    evidence:
      "5.43.0: src/cachedEnforcer.ts:78 `export async function newCachedEnforcer(...params: any[]): Promise<CachedEnforcer> {`; src/enforcer.ts:33 `const a = new FileAdapter(policyPath, this.fs);`; src/enforcer.ts:515 `await e.initWithFile(params[0], '');`; src/persist/fileAdapter.ts:98 `public async addPolicy(sec: string, ptype: string, rule: string[]): Promise<void> {` throws \"not implemented\", which the enforcer swallows: the change stays in memory until savePolicy()",
  },
  {
    api: "casbin.newSyncedEnforcer()",
    holds: "the authorisation policy",
    where: "memory",
    argument: 1,
    external: [""],
    stillLocal: ["casbin.FileAdapter()", "casbin.StringAdapter()"],
    onlyServing: true,
    docs: "https://casbin.org/docs/adapters",
    evidence:
      "5.43.0: src/syncedEnforcer.ts:529 `export async function newSyncedEnforcer(...params: any[]): Promise<SyncedEnforcer> {`; src/enforcer.ts:33 `const a = new FileAdapter(policyPath, this.fs);`; src/enforcer.ts:515 `await e.initWithFile(params[0], '');`; src/persist/fileAdapter.ts:98 `public async addPolicy(sec: string, ptype: string, rule: string[]): Promise<void> {` throws \"not implemented\", which the enforcer swallows: the change stays in memory until savePolicy()",
  },
  {
    api: "casbin.newEnforcer().addPolicy()",
    holds: "the authorisation policy",
    where: "memory",
    onlyServing: true,
    docs: "https://casbin.org/docs/adapters",
    evidence:
      "5.43.0: src/internalEnforcer.ts:36 `if (e.message !== 'not implemented') {`; src/enforcer.ts:33 `const a = new FileAdapter(policyPath, this.fs);`; src/enforcer.ts:515 `await e.initWithFile(params[0], '');`; src/persist/fileAdapter.ts:98 `public async addPolicy(sec: string, ptype: string, rule: string[]): Promise<void> {` throws \"not implemented\", which the enforcer swallows: the change stays in memory until savePolicy()",
  },
  {
    api: "redis-memory-server()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/mhassan1/redis-memory-server#readme",
    evidence:
      "0.17.1: src/index.ts:7 `export default RedisMemoryServer;`; src/index.ts:8 `export { RedisBinary, RedisInstance, RedisMemoryServer };`; src/RedisMemoryServer.ts:58 `constructor(opts?: RedisMemoryServerOptsT) {`",
  },
  {
    api: "redis-memory-server.RedisMemoryServer()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/mhassan1/redis-memory-server#readme",
    evidence:
      "0.17.1: src/index.ts:7 `export default RedisMemoryServer;`; src/index.ts:8 `export { RedisBinary, RedisInstance, RedisMemoryServer };`; src/RedisMemoryServer.ts:58 `constructor(opts?: RedisMemoryServerOptsT) {`",
  },
  {
    api: "redis-memory-server.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/mhassan1/redis-memory-server#readme",
    evidence:
      "0.17.1: src/index.ts:7 `export default RedisMemoryServer;`; src/index.ts:8 `export { RedisBinary, RedisInstance, RedisMemoryServer };`; src/RedisMemoryServer.ts:71 `static async create(opts?: RedisMemoryServerOptsT): Promise<RedisMemoryServer> {`",
  },
  {
    api: "redis-memory-server.RedisMemoryServer.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/mhassan1/redis-memory-server#readme",
    evidence:
      "0.17.1: src/index.ts:7 `export default RedisMemoryServer;`; src/index.ts:8 `export { RedisBinary, RedisInstance, RedisMemoryServer };`; src/RedisMemoryServer.ts:71 `static async create(opts?: RedisMemoryServerOptsT): Promise<RedisMemoryServer> {`",
  },
  {
    api: "mongodb-memory-server.MongoMemoryServer.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryServer.ts:314 `static async create(opts?: MongoMemoryServerOpts): Promise<MongoMemoryServer> {`",
  },
  {
    api: "mongodb-memory-server.MongoMemoryServer()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryServer.ts:294 `constructor(opts?: MongoMemoryServerOpts) {`",
  },
  {
    api: "mongodb-memory-server.MongoMemoryReplSet.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryReplSet.ts:204 `static async create(opts?: Partial<MongoMemoryReplSetOpts>): Promise<MongoMemoryReplSet> {`",
  },
  {
    api: "mongodb-memory-server.MongoMemoryReplSet()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryReplSet.ts:183 `constructor(opts: Partial<MongoMemoryReplSetOpts> = {}) {`",
  },
  {
    api: "mongodb-memory-server-core.MongoMemoryServer.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryServer.ts:314 `static async create(opts?: MongoMemoryServerOpts): Promise<MongoMemoryServer> {`",
  },
  {
    api: "mongodb-memory-server-core.MongoMemoryServer()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryServer.ts:294 `constructor(opts?: MongoMemoryServerOpts) {`",
  },
  {
    api: "mongodb-memory-server-core.MongoMemoryReplSet.create()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryReplSet.ts:204 `static async create(opts?: Partial<MongoMemoryReplSetOpts>): Promise<MongoMemoryReplSet> {`",
  },
  {
    api: "mongodb-memory-server-core.MongoMemoryReplSet()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/typegoose/mongodb-memory-server#readme",
    evidence:
      "11.2.0: packages/mongodb-memory-server-core/src/MongoMemoryReplSet.ts:183 `constructor(opts: Partial<MongoMemoryReplSetOpts> = {}) {`",
  },
  {
    api: "ioredis-mock()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/stipsan/ioredis-mock#readme",
    evidence:
      "8.13.0: src/index.js:302 `module.exports = RedisMock`; src/index.js:79 `class RedisMock extends EventEmitter {`",
  },
  {
    api: "ioredis-mock.Cluster()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/stipsan/ioredis-mock#readme",
    evidence:
      "8.13.0: src/index.js:302 `module.exports = RedisMock`; src/index.js:79 `class RedisMock extends EventEmitter {`",
  },
  {
    api: "pg-mem.newDb()",
    strict: true,
    holds: "a database",
    where: "memory",
    docs: "https://github.com/oguimbal/pg-mem#readme",
    evidence:
      "3.0.13: src/db.ts:20 `export function newDb(opts?: MemoryDbOptions): IMemoryDb {`; src/db.ts:38 `return new MemoryDb(root, undefined, opts ?? {});`",
  },
  {
    api: "better-sqlite3()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md",
    evidence:
      "13.2.0: lib/database.js:9 `if (new.target == null) {`; lib/database.js:26 `if (filenameGiven == null) filenameGiven = ''`; lib/database.js:37 `const anonymous = filename === '' || filename === ':memory:'`; lib/index.js:2 `module.exports = require('./database')`; deps/defines.gypi:40 `'SQLITE_USE_URI=0'`",
  },
  {
    api: "better-sqlite3()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    docs: "https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md",
    evidence:
      "13.2.0: lib/database.js:9 `if (new.target == null) {`; lib/database.js:26 `if (filenameGiven == null) filenameGiven = ''`; lib/database.js:37 `const anonymous = filename === '' || filename === ':memory:'`; lib/index.js:2 `module.exports = require('./database')`; deps/defines.gypi:40 `'SQLITE_USE_URI=0'`",
  },
  {
    api: "sqlite3.Database()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    onlyWith: [{ path: "", values: [":memory:"] }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`",
  },
  {
    api: "sqlite3.Database()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`",
  },
  {
    api: "sqlite3.verbose().Database()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    onlyWith: [{ path: "", values: [":memory:"] }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`; lib/sqlite3.d.ts:144 `export function verbose(): sqlite3`",
  },
  {
    api: "sqlite3.verbose().Database()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`; lib/sqlite3.d.ts:144 `export function verbose(): sqlite3`",
  },
  {
    api: "sqlite3.cached.Database()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    onlyWith: [{ path: "", values: [":memory:"] }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`",
  },
  {
    api: "sqlite3.cached.Database()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "", argument: 1, values: READ_ONLY }],
    docs: "https://github.com/TryGhost/node-sqlite3/wiki/API",
    evidence:
      "6.0.1: src/database.cc:123 `if (info.Length() <= 0 || !info[0].IsString())`; src/database.cc:136 `mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE`; lib/sqlite3.js:31 `if (file === '' || file === ':memory:')`; lib/sqlite3.js:4 `module.exports = exports = sqlite3`",
  },
  {
    api: "sqlite.open()",
    holds: "database rows",
    where: "memory",
    unless: [
      { path: "mode", values: READ_ONLY },
      { path: "mode", argument: 1, values: READ_ONLY },
    ],
    onlyWith: [
      { path: "filename", values: [":memory:"] },
      { path: "", values: [":memory:"] },
    ],
    docs: "https://github.com/kriasoft/node-sqlite#readme",
    evidence:
      '5.1.1: build/index.js:12 `async function open(config)`; build/Database.js:36 `if (filename === null || filename === undefined)`; build/interfaces.d.ts:19 `Valid values are filenames, ":memory:"`; 3.0.6: main.d.ts:73 `export function open(filename: string`; main.js:458 `db.open = (filename, {`',
  },
  {
    api: "sqlite.open()",
    holds: "database rows",
    where: "disk",
    unless: [
      { path: "mode", values: READ_ONLY },
      { path: "mode", argument: 1, values: READ_ONLY },
    ],
    docs: "https://github.com/kriasoft/node-sqlite#readme",
    evidence:
      '5.1.1: build/index.js:12 `async function open(config)`; build/Database.js:36 `if (filename === null || filename === undefined)`; build/interfaces.d.ts:19 `Valid values are filenames, ":memory:"`; 3.0.6: main.d.ts:73 `export function open(filename: string`; main.js:458 `db.open = (filename, {`',
  },
  {
    api: "sqlite.Database()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "mode", values: READ_ONLY }],
    docs: "https://github.com/kriasoft/node-sqlite#readme",
    evidence: "5.1.1: build/Database.js:12 `constructor(config) {`; build/index.mjs:9 `new Database.Database(config)`",
  },
  {
    api: "sqlite.DatabaseSync()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [{ path: "readOnly", values: [true] }],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://nodejs.org/api/sqlite.html",
    evidence:
      "Node builtin; read in @types/node 26.6.6: sqlite.d.ts:262 `constructor(path: PathLike, options?: DatabaseSyncOptions)`; sqlite.d.ts:259 `should be the special name `':memory:'``; sqlite.d.ts:38 `readOnly?: boolean`",
  },
  {
    api: "sqlite.DatabaseSync()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "readOnly", values: [true] }],
    docs: "https://nodejs.org/api/sqlite.html",
    evidence:
      "Node builtin; read in @types/node 26.6.6: sqlite.d.ts:262 `constructor(path: PathLike, options?: DatabaseSyncOptions)`; sqlite.d.ts:259 `should be the special name `':memory:'``; sqlite.d.ts:38 `readOnly?: boolean`",
  },
  {
    api: "bun:sqlite.Database()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite.Database()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite.Database.open()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite.Database.open()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "readonly", values: [true] }],
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:126 `Pass an empty string (`""`) or `":memory:"` or undefined for an in-memory database`; sqlite.d.ts:129 `constructor(filename?: string, options?: number | DatabaseOptions)`; sqlite.d.ts:1581 `export default Database`',
  },
  {
    api: "bun:sqlite.Database.deserialize()",
    holds: "database rows",
    where: "memory",
    strict: true,
    docs: "https://bun.com/docs/runtime/sqlite",
    evidence: "Bun builtin; read in bun-types 1.4.5: sqlite.d.ts:638 `static deserialize(serialized`",
  },
  {
    api: "bun.SQL()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "adapter", values: ["sqlite"] },
      { path: "filename" },
      {
        path: "",
        values: [":memory:", "sqlite://:memory:", "sqlite::memory:", "file://:memory:"],
        startsWith: ["sqlite:", "file:"],
      },
      { path: "adapter", argument: 1, values: ["sqlite"] },
    ],
    unless: [{ path: "adapter", except: ["sqlite"] }],
    docs: "https://bun.com/docs/runtime/sql",
    evidence:
      'Bun builtin; read in bun-types 1.4.5: sql.d.ts:374 `interface SQLiteOptions extends BunSQLite.DatabaseOptions`; sql.d.ts:379 `adapter?: "sqlite";`; sql.d.ts:402 `@default ":memory:"`; docs/runtime/sql.mdx:185 `new SQL(":memory:")`',
  },
  {
    api: "sql.js().Database()",
    holds: "database rows",
    where: "memory",
    onlyLasting: true,
    docs: "https://sql.js.org/#/?id=usage",
    evidence:
      "1.16.0: dist/sql-wasm.js:177 `module.exports = initSqlJs`; dist/sql-wasm.js:179 `module.exports.default = initSqlJs`; README.md:9 `virtual database file stored in memory`; @types/sql.js 1.4.11 index.d.ts:46 `constructor(data?: ArrayLike<number> | null)`",
  },
  {
    api: "@libsql/client.createClient()",
    holds: "database rows",
    where: "disk",
    external: ["syncUrl"],
    onlyWith: [{ path: "url", ...LIBSQL_FILE }],
    unless: [{ path: "syncUrl" }],
    docs: "https://github.com/tursodatabase/libsql-client-ts#readme",
    evidence:
      '0.18.0: lib-esm/node.js:14 `if (config.scheme === "wss" || config.scheme === "ws")`; lib-esm/node.js:21 `return _createSqlite3Client(config)`; @libsql/core 0.18.0 lib-esm/config.js:21 `if (url === inMemoryMode) {`; lib-esm/config.js:94 `The client supports only "libsql:", "wss:", "ws:", "https:", "http:" and "file:" URLs`; lib-esm/config.js:7 `config.path === ":memory:" || config.path.startsWith(":memory:?")`',
  },
  {
    api: "@libsql/client/node.createClient()",
    holds: "database rows",
    where: "disk",
    external: ["syncUrl"],
    onlyWith: [{ path: "url", ...LIBSQL_FILE }],
    unless: [{ path: "syncUrl" }],
    docs: "https://github.com/tursodatabase/libsql-client-ts#readme",
    evidence:
      '0.18.0: lib-esm/node.js:14 `if (config.scheme === "wss" || config.scheme === "ws")`; lib-esm/node.js:21 `return _createSqlite3Client(config)`; @libsql/core 0.18.0 lib-esm/config.js:21 `if (url === inMemoryMode) {`; lib-esm/config.js:94 `The client supports only "libsql:", "wss:", "ws:", "https:", "http:" and "file:" URLs`; lib-esm/config.js:7 `config.path === ":memory:" || config.path.startsWith(":memory:?")`',
  },
  {
    api: "@libsql/client/sqlite3.createClient()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/tursodatabase/libsql-client-ts#readme",
    evidence: '0.18.0: lib-esm/sqlite3.js:12 `if (config.scheme !== "file")`',
  },
  {
    api: "libsql()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    external: ["syncUrl"],
    onlyWith: [{ path: "", argument: 0, startsWith: [""] }],
    unless: [{ path: "", argument: 0, startsWith: ["libsql:", "https:", "http:"] }],
    strict: true,
    docs: "https://github.com/tursodatabase/libsql-js#readme",
    evidence:
      '0.5.29: index.js:74 `constructor(path, opts)`; index.js:76 `if (opts && opts.syncUrl)`; index.js:98 `this.memory = path === ":memory:"`',
  },
  {
    api: "@electric-sql/pglite.PGlite()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "", startsWith: ["", "process.env."] },
      { path: "dataDir", startsWith: ["", "process.env."] },
    ],
    unless: [
      { path: "", startsWith: PGLITE_ELSEWHERE },
      { path: "dataDir", startsWith: PGLITE_ELSEWHERE },
    ],
    docs: "https://pglite.dev/docs/filesystems",
    evidence:
      '0.5.16: dist/chunk-XZUEO4BZ.js:1 `!e||e?.startsWith("memory://")?t="memoryfs":t="nodefs"`; dist/chunk-XZUEO4BZ.js:3 `if(r.fs)this.fs=r.fs`; dist/interface-ymvJB3xs.d.ts:733 `constructor(dataDir?: string, options?: PGliteOptions)`',
  },
  {
    api: "@electric-sql/pglite.PGlite()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "", except: ["memory://"] }],
    docs: "https://pglite.dev/docs/filesystems",
    evidence:
      '0.5.16: dist/chunk-XZUEO4BZ.js:1 `!e||e?.startsWith("memory://")?t="memoryfs":t="nodefs"`; dist/chunk-XZUEO4BZ.js:3 `if(r.fs)this.fs=r.fs`; dist/interface-ymvJB3xs.d.ts:733 `constructor(dataDir?: string, options?: PGliteOptions)`',
  },
  {
    api: "@electric-sql/pglite.PGlite()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    onlyWith: [{ path: "fs", values: ["@electric-sql/pglite/nodefs.NodeFS()", "@electric-sql/pglite.MemoryFS()"] }],
    docs: "https://pglite.dev/docs/filesystems",
    evidence:
      '0.5.16: dist/chunk-XZUEO4BZ.js:1 `!e||e?.startsWith("memory://")?t="memoryfs":t="nodefs"`; dist/chunk-XZUEO4BZ.js:3 `if(r.fs)this.fs=r.fs`; dist/interface-ymvJB3xs.d.ts:733 `constructor(dataDir?: string, options?: PGliteOptions)`',
  },
  {
    api: "@electric-sql/pglite.PGlite.create()",
    holds: "database rows",
    where: "memory",
    docs: "https://pglite.dev/docs/filesystems",
    evidence:
      "0.5.16: dist/interface-ymvJB3xs.d.ts:757 `static create<O extends PGliteOptions>(dataDir?: string, options?: O)`",
  },
  {
    api: "@electric-sql/pglite/node-postgres.createPgConfig()",
    holds: "database rows",
    where: "memory",
    strict: true,
    docs: "https://pglite.dev/docs/filesystems",
    evidence:
      "0.5.16: dist/node-postgres/index.d.ts:25 `declare function createPgConfig<O extends PGliteOptions>(dataDir?: string, options?: O)`",
  },
  {
    api: "level.Level()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    unless: [{ path: "createIfMissing", values: [false] }],
    docs: "https://github.com/Level/level#readme",
    evidence:
      "10.0.0: index.js:1 `exports.Level = require('classic-level').ClassicLevel`; classic-level 3.0.0 index.js:18 `The first argument 'location' must be a non-empty string`; index.js:51 `await fsp.mkdir(this[kLocation], { recursive: true })`",
  },
  {
    api: "level()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/Level/level/blob/v7.0.1/README.md",
    evidence:
      "7.0.1: level.js:1 `module.exports = require('level-packager')(require('leveldown'))`; level-packager 6.0.1 level-packager.js:7 `function Level (location, options, callback)`",
  },
  {
    api: "classic-level.ClassicLevel()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/Level/classic-level#readme",
    evidence:
      "3.0.0: index.js:13 `class ClassicLevel extends AbstractLevel`; index.js:304 `exports.ClassicLevel = ClassicLevel`; index.js:18 `The first argument 'location' must be a non-empty string`",
  },
  {
    api: "leveldown()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/Level/leveldown#readme",
    evidence:
      "6.1.1: leveldown.js:10 `if (!(this instanceof LevelDOWN))`; leveldown.js:15 `constructor requires a location string argument`; leveldown.js:164 `module.exports = LevelDOWN`",
  },
  {
    api: "rocksdb()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/Level/rocksdb#readme",
    evidence:
      "5.2.1: leveldown.js:10 `if (!(this instanceof LevelDOWN))`; leveldown.js:15 `constructor requires a location string argument`; leveldown.js:164 `module.exports = LevelDOWN`",
  },
  {
    api: "lmdb.open()",
    holds: "database rows",
    where: "disk",
    unless: [
      { path: "readOnly", values: [true] },
      { path: "readOnly", argument: 1, values: [true] },
    ],
    docs: "https://github.com/kriszyp/lmdb-js#readme",
    evidence:
      "3.5.6: open.js:47 `export function open(path, options)`; open.js:72 `if (path == null) {`; open.js:81 `tmpdir() +`; index.d.ts:7 `options: RootDatabaseOptionsWithPath`; index.js:61 `openAsClass,`",
  },
  {
    api: "lmdb.openAsClass()",
    holds: "database rows",
    where: "disk",
    unless: [
      { path: "readOnly", values: [true] },
      { path: "readOnly", argument: 1, values: [true] },
    ],
    docs: "https://github.com/kriszyp/lmdb-js#readme",
    evidence:
      "3.5.6: open.js:47 `export function open(path, options)`; open.js:72 `if (path == null) {`; open.js:81 `tmpdir() +`; index.d.ts:7 `options: RootDatabaseOptionsWithPath`; index.js:61 `openAsClass,`",
  },
  ...nedb(
    "nedb()",
    "https://github.com/louischatriot/nedb#readme",
    "1.8.0: index.js:3 `module.exports = Datastore`; lib/datastore.js:45 `if (!filename || typeof filename !== 'string' || filename.length === 0)`; lib/datastore.js:33 `if (typeof options === 'string')`",
  ),
  ...nedb(
    "@seald-io/nedb()",
    "https://github.com/seald/nedb#readme",
    "4.1.2: index.js:3 `module.exports = Datastore`; lib/datastore.js:234 `if (!filename || typeof filename !== 'string' || filename.length === 0)`; index.d.ts:15 `export default Nedb`",
  ),
  ...["nedb-promise()", "nedb-promise.datastore()"].flatMap((api) =>
    nedb(
      api,
      "https://github.com/alexdiliberto/nedb-promise#readme",
      "2.0.1: index.js:38 `var nedbInstance = new NedbDatastore(options)`; index.js:43 `datastore.datastore = datastore`",
    ),
  ),
  ...["nedb-promises()", "nedb-promises.create()"].flatMap((api) =>
    nedb(
      api,
      "https://github.com/bajankristof/nedb-promises#readme",
      "6.2.4: src/Datastore.js:85 `static create(pathOrOptions) {`; src/Datastore.js:120 `constructor(pathOrOptions) {`",
    ),
  ),
  ...nedb(
    "moleculer-db.MemoryAdapter()",
    "https://moleculer.services/docs/0.15/moleculer-db",
    '0.8.29: src/index.js:12 `const MemoryAdapter = require("./memory-adapter")`; src/memory-adapter.js:53 `this.db = new Datastore(this.opts)`',
  ),
  {
    api: "duckdb.Database()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", values: ["duckdb.OPEN_READONLY"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    docs: "https://duckdb.org/docs/stable/clients/nodejs/overview",
    evidence:
      "1.4.4: lib/duckdb.d.ts:147 `constructor(path: string, accessMode?: number | Record<string,string>`; src/database.cpp:95 `Database location expected`; lib/duckdb.js:49 `path to database file or :memory: for in-memory database`; README.md:2 `deprecated in favor of`",
  },
  {
    api: "duckdb.Database()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, startsWith: [""] }],
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", values: ["duckdb.OPEN_READONLY"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    docs: "https://duckdb.org/docs/stable/clients/nodejs/overview",
    evidence:
      "1.4.4: lib/duckdb.d.ts:147 `constructor(path: string, accessMode?: number | Record<string,string>`; src/database.cpp:95 `Database location expected`; lib/duckdb.js:49 `path to database file or :memory: for in-memory database`; README.md:2 `deprecated in favor of`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstance.create()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "" }],
    strict: true,
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBInstance.d.ts:6 `static create(path?: string, options?: Record<string, string>)`; README.md:65 `DuckDBInstance.create(':memory:')`; README.md:70 `const instance = await DuckDBInstance.create();`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstance.create()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, startsWith: [""], except: [":memory:"] }],
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBInstance.d.ts:6 `static create(path?: string, options?: Record<string, string>)`; README.md:65 `DuckDBInstance.create(':memory:')`; README.md:70 `const instance = await DuckDBInstance.create();`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstance.create()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBInstance.d.ts:6 `static create(path?: string, options?: Record<string, string>)`; README.md:65 `DuckDBInstance.create(':memory:')`; README.md:70 `const instance = await DuckDBInstance.create();`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstance.fromCache()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, startsWith: [""], except: [":memory:"] }],
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBInstance.d.ts:6 `static create(path?: string, options?: Record<string, string>)`; README.md:65 `DuckDBInstance.create(':memory:')`; README.md:70 `const instance = await DuckDBInstance.create();`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstance.fromCache()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    unless: [
      { path: "access_mode", values: ["READ_ONLY", "read_only"] },
      { path: "", argument: 0, startsWith: ["md:", "motherduck:"] },
    ],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBInstance.d.ts:6 `static create(path?: string, options?: Record<string, string>)`; README.md:65 `DuckDBInstance.create(':memory:')`; README.md:70 `const instance = await DuckDBInstance.create();`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstanceCache().getOrCreateInstance()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, startsWith: [""], except: [":memory:"] }],
    unless: [{ path: "", argument: 0, startsWith: ["md:", "motherduck:"] }],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence: "1.5.6-r.1: lib/DuckDBInstanceCache.js:15 `async getOrCreateInstance(path, options)`",
  },
  {
    api: "@duckdb/node-api.DuckDBInstanceCache().getOrCreateInstance()",
    holds: "database rows",
    where: "memory",
    argument: 1,
    onlyWith: [{ path: "", argument: 0, values: [":memory:"] }],
    unless: [{ path: "", argument: 0, startsWith: ["md:", "motherduck:"] }],
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence: "1.5.6-r.1: lib/DuckDBInstanceCache.js:15 `async getOrCreateInstance(path, options)`",
  },
  {
    api: "@duckdb/node-api.DuckDBConnection.create()",
    holds: "database rows",
    where: "memory",
    strict: true,
    docs: "https://duckdb.org/docs/stable/clients/node_neo/overview",
    evidence:
      "1.5.6-r.1: lib/DuckDBConnection.js:23 `static async create(instance)`; lib/DuckDBConnection.js:27 `DuckDBInstance.fromCache()`",
  },
  {
    api: "pouchdb()",
    holds: "database rows",
    where: "disk",
    argument: 1,
    onlyWith: [
      { path: "adapter", values: ["leveldb", "memory"] },
      { path: "db", values: ["memdown", "leveldown"] },
      { path: "", argument: 0, startsWith: [""] },
      { path: "name", argument: 0, startsWith: [""] },
    ],
    unless: [
      { path: "", argument: 0, startsWith: ["http://", "https://"] },
      { path: "name", argument: 0, startsWith: ["http://", "https://"] },
    ],
    docs: "https://pouchdb.com/api.html#create_database",
    evidence:
      "9.0.0: lib/index.js:2537 `var match = name.match(/([a-z-]*):\\/\\/(.*)/)`; lib/index.js:6637 `PouchDB.adapter('leveldb', LevelDownPouch, true)`; lib/index.js:7794 `PouchDB.adapter('http', HttpPouch, false)`; lib/index.js:5038 `var leveldown = opts.db`; lib/index.js:10626 `module.exports = PouchDB`",
  },
  {
    api: "pouchdb.defaults()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "adapter", values: ["leveldb", "memory"] },
      { path: "db" },
      { path: "prefix", startsWith: [""] },
    ],
    unless: [{ path: "prefix", startsWith: ["http://", "https://"] }],
    docs: "https://pouchdb.com/api.html#defaults",
    evidence: "9.0.0: lib/index.js:2831 `PouchDB.defaults = function (defaultOpts)`",
  },
  {
    api: "json-server.router()",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/typicode/json-server/tree/v0#readme",
    evidence:
      "0.17.4: lib/server/router/index.js:21 `if (typeof db === 'string')`; lib/server/router/index.js:22 `db = low(new FileSync(db))`; lib/server/router/index.js:24 `db = low(new Memory()).setState(db)`",
  },
  {
    api: "memory-level.MemoryLevel()",
    holds: "database rows",
    where: "memory",
    docs: "https://github.com/Level/memory-level#readme",
    evidence:
      "3.1.0: index.js:14 `class MemoryLevel extends AbstractLevel`; index.js:156 `exports.MemoryLevel = MemoryLevel`",
  },
  {
    api: "memdown()",
    holds: "database rows",
    where: "memory",
    docs: "https://github.com/Level/memdown#readme",
    evidence: "6.1.1: memdown.js:283 `module.exports = MemDOWN`",
  },
  {
    api: "lokijs()",
    holds: "documents",
    where: "memory",
    argument: 1,
    onlyWith: [
      { path: "", argument: 0, startsWith: [""] },
      { path: "adapter" },
      { path: "persistenceMethod", values: ["fs", "memory"] },
      { path: "autosave", values: [true] },
      { path: "env", values: ["NODEJS", "MEMORY"] },
    ],
    docs: "https://github.com/techfort/LokiJS#readme",
    evidence:
      "1.5.12: src/lokijs.js:13 `module.exports = factory()`; src/lokijs.js:904 `this.filename = filename || 'loki.db'`; src/lokijs.js:1028 `'NODEJS': 'fs'`; src/lokijs.js:914 `this.autosave = false`",
  },
  ...["node-json-db.Config()", "node-json-db/dist/lib/JsonDBConfig.Config()"].map((api): LocalHolder => ({
    api,
    holds: "a JSON document",
    where: "disk",
    docs: "https://github.com/Belphemur/node-json-db#readme",
    evidence:
      "3.0.0: dist/lib/JsonDBConfig.js:19 `this.adapter = new JsonAdapter_1.JsonAdapter(new AtomicFileAdapter_1.AtomicFileAdapter(this.filename, syncOnSave), humanReadable);`",
  })),
  ...["jsoning()", "jsoning.Jsoning()"].map((api): LocalHolder => ({
    api,
    holds: "a JSON document",
    where: "disk",
    docs: "https://github.com/khalby786/jsoning#readme",
    evidence:
      "1.0.1: dist/index.js:31 `export class Jsoning extends EventEmitter`; :87 `writeFileSync(resolve(process.cwd(), database), …)`; :123 `await writeFileAtomic(resolve(process.cwd(), this.database), …)`; 0.x: the class is the export",
  })),
  {
    api: "lowdb/node.JSONFilePreset()",
    holds: "a JSON document",
    where: "disk",
    docs: "https://github.com/typicode/lowdb#readme",
    evidence:
      "7.0.1: lib/presets/node.js:4 `export async function JSONFilePreset(filename, defaultData)`; lib/presets/node.js:7 `: new JSONFile(filename)`",
  },
  {
    api: "lowdb/node.JSONFileSyncPreset()",
    holds: "a JSON document",
    where: "disk",
    docs: "https://github.com/typicode/lowdb#readme",
    evidence: "7.0.1: lib/presets/node.js:12 `export function JSONFileSyncPreset(filename, defaultData)`",
  },
  {
    api: "typeorm.DataSource()",
    holds: "database rows",
    where: "memory",
    unless: [
      {
        path: "",
        having: [
          { path: "type", values: ["better-sqlite3"] },
          { path: "readonly", values: [true] },
        ],
      },
    ],
    onlyWith: TYPEORM_IN_MEMORY,
    docs: "https://typeorm.io/docs/drivers/sqlite",
    evidence:
      '1.1.1: driver/types/DatabaseType.d.ts:4 `"better-sqlite3"`; driver/better-sqlite3/BetterSqlite3DataSourceOptions.d.ts:9 `readonly type: "better-sqlite3"`; driver/better-sqlite3/BetterSqlite3Driver.js:89 `if (this.options.database !== ":memory:")`; driver/sqljs/SqljsDataSourceOptions.d.ts:9 `readonly type: "sqljs"`; index.d.ts:133 `export { DataSource } from`; typeorm 0.3.31 driver/sqlite/SqliteConnectionOptions.d.ts:9 `readonly type: "sqlite"`',
  },
  {
    api: "typeorm.DataSource()",
    holds: "database rows",
    where: "disk",
    unless: [
      {
        path: "",
        having: [
          { path: "type", values: ["better-sqlite3"] },
          { path: "readonly", values: [true] },
        ],
      },
    ],
    onlyWith: [{ path: "type", values: ["better-sqlite3", "sqlite"] }],
    docs: "https://typeorm.io/docs/drivers/sqlite",
    evidence:
      '1.1.1: driver/types/DatabaseType.d.ts:4 `"better-sqlite3"`; driver/better-sqlite3/BetterSqlite3DataSourceOptions.d.ts:9 `readonly type: "better-sqlite3"`; driver/better-sqlite3/BetterSqlite3Driver.js:89 `if (this.options.database !== ":memory:")`; driver/sqljs/SqljsDataSourceOptions.d.ts:9 `readonly type: "sqljs"`; index.d.ts:133 `export { DataSource } from`; typeorm 0.3.31 driver/sqlite/SqliteConnectionOptions.d.ts:9 `readonly type: "sqlite"`',
  },
  {
    api: "typeorm.createConnection()",
    holds: "database rows",
    where: "memory",
    onlyWith: TYPEORM_IN_MEMORY,
    docs: "https://github.com/typeorm/typeorm/blob/0.3.20/docs/data-source-api.md",
    evidence:
      '0.3.31: globals.d.ts:49 `export declare function createConnection(options: DataSourceOptions)`; driver/types/DatabaseType.d.ts:4 `"sqlite"`',
  },
  {
    api: "typeorm.createConnection()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "type", values: ["better-sqlite3", "sqlite"] }],
    docs: "https://github.com/typeorm/typeorm/blob/0.3.20/docs/data-source-api.md",
    evidence:
      '0.3.31: globals.d.ts:49 `export declare function createConnection(options: DataSourceOptions)`; driver/types/DatabaseType.d.ts:4 `"sqlite"`',
  },
  {
    api: "@nestjs/typeorm.TypeOrmModule.forRoot()",
    holds: "database rows",
    where: "memory",
    onlyWith: TYPEORM_IN_MEMORY,
    docs: "https://docs.nestjs.com/techniques/database",
    evidence:
      "12.0.2: dist/typeorm.module.d.ts:17 `static forRoot(options?: TypeOrmModuleOptions, name?: string)`; dist/typeorm-core.module.js:175 `((options) => new DataSource(options))`",
  },
  {
    api: "@nestjs/typeorm.TypeOrmModule.forRoot()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "type", values: ["better-sqlite3", "sqlite"] }],
    docs: "https://docs.nestjs.com/techniques/database",
    evidence:
      "12.0.2: dist/typeorm.module.d.ts:17 `static forRoot(options?: TypeOrmModuleOptions, name?: string)`; dist/typeorm-core.module.js:175 `((options) => new DataSource(options))`",
  },
  {
    api: "@nestjs/typeorm.TypeOrmModule.forRootAsync()",
    holds: "database rows",
    where: "memory",
    factory: "useFactory",
    onlyWith: TYPEORM_IN_MEMORY,
    docs: "https://docs.nestjs.com/techniques/database",
    evidence:
      "12.0.2: dist/typeorm.module.d.ts `static forRootAsync(options: TypeOrmModuleAsyncOptions)`, whose `useFactory` returns the options of a data source",
  },
  {
    api: "@nestjs/typeorm.TypeOrmModule.forRootAsync()",
    holds: "database rows",
    where: "disk",
    factory: "useFactory",
    onlyWith: [{ path: "type", values: ["better-sqlite3", "sqlite"] }],
    docs: "https://docs.nestjs.com/techniques/database",
    evidence:
      "12.0.2: dist/typeorm.module.d.ts `static forRootAsync(options: TypeOrmModuleAsyncOptions)`, whose `useFactory` returns the options of a data source",
  },
  {
    api: "sequelize.Sequelize()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "dialectOptions.mode", values: READ_ONLY }],
    onlyWith: [
      { path: "", startsWith: ["sqlite::memory:", "sqlite://:memory:"] },
      {
        path: "",
        having: [
          { path: "dialect", values: ["sqlite"] },
          { path: "storage", values: [":memory:"] },
        ],
      },
    ],
    docs: "https://sequelize.org/docs/v6/other-topics/dialect-specific-things/#sqlite",
    evidence:
      '6.37.8: lib/sequelize.js:182 `case "sqlite":`; lib/sequelize.js:60 `!urlParts.pathname.startsWith("/:memory")`; lib/dialects/sqlite/connection-manager.js:37 `options.storage = this.sequelize.options.host || ":memory:"`; lib/dialects/sqlite/connection-manager.js:39 `options.inMemory = options.storage === ":memory:" ? 1 : 0`; lib/sequelize.js:643 `module.exports.Sequelize = Sequelize`; lib/sequelize.js:644 `module.exports.default = Sequelize`',
  },
  {
    api: "sequelize.Sequelize()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "dialect", values: ["sqlite"] },
      { path: "dialect", argument: 1, values: ["sqlite"] },
      { path: "dialect", argument: 2, values: ["sqlite"] },
      { path: "dialect", argument: 3, values: ["sqlite"] },
      { path: "", startsWith: ["sqlite:"] },
    ],
    unless: [{ path: "dialectOptions.mode", values: READ_ONLY }],
    docs: "https://sequelize.org/docs/v6/other-topics/dialect-specific-things/#sqlite",
    evidence:
      '6.37.8: lib/sequelize.js:182 `case "sqlite":`; lib/sequelize.js:60 `!urlParts.pathname.startsWith("/:memory")`; lib/dialects/sqlite/connection-manager.js:37 `options.storage = this.sequelize.options.host || ":memory:"`; lib/dialects/sqlite/connection-manager.js:39 `options.inMemory = options.storage === ":memory:" ? 1 : 0`; lib/sequelize.js:643 `module.exports.Sequelize = Sequelize`; lib/sequelize.js:644 `module.exports.default = Sequelize`',
  },
  {
    api: "sequelize()",
    holds: "database rows",
    where: "memory",
    unless: [{ path: "dialectOptions.mode", values: READ_ONLY }],
    onlyWith: [
      { path: "", startsWith: ["sqlite::memory:", "sqlite://:memory:"] },
      {
        path: "",
        having: [
          { path: "dialect", values: ["sqlite"] },
          { path: "storage", values: [":memory:"] },
        ],
      },
    ],
    docs: "https://sequelize.org/docs/v6/other-topics/dialect-specific-things/#sqlite",
    evidence:
      '6.37.8: lib/sequelize.js:182 `case "sqlite":`; lib/sequelize.js:60 `!urlParts.pathname.startsWith("/:memory")`; lib/dialects/sqlite/connection-manager.js:37 `options.storage = this.sequelize.options.host || ":memory:"`; lib/dialects/sqlite/connection-manager.js:39 `options.inMemory = options.storage === ":memory:" ? 1 : 0`; lib/sequelize.js:643 `module.exports.Sequelize = Sequelize`; lib/sequelize.js:644 `module.exports.default = Sequelize`',
  },
  {
    api: "sequelize()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "dialect", values: ["sqlite"] },
      { path: "dialect", argument: 1, values: ["sqlite"] },
      { path: "dialect", argument: 2, values: ["sqlite"] },
      { path: "dialect", argument: 3, values: ["sqlite"] },
      { path: "", startsWith: ["sqlite:"] },
    ],
    unless: [{ path: "dialectOptions.mode", values: READ_ONLY }],
    docs: "https://sequelize.org/docs/v6/other-topics/dialect-specific-things/#sqlite",
    evidence:
      '6.37.8: lib/sequelize.js:182 `case "sqlite":`; lib/sequelize.js:60 `!urlParts.pathname.startsWith("/:memory")`; lib/dialects/sqlite/connection-manager.js:37 `options.storage = this.sequelize.options.host || ":memory:"`; lib/dialects/sqlite/connection-manager.js:39 `options.inMemory = options.storage === ":memory:" ? 1 : 0`; lib/sequelize.js:643 `module.exports.Sequelize = Sequelize`; lib/sequelize.js:644 `module.exports.default = Sequelize`',
  },
  {
    api: "sequelize-typescript.Sequelize()",
    holds: "database rows",
    where: "memory",
    onlyWith: [
      { path: "", startsWith: ["sqlite::memory:", "sqlite://:memory:"] },
      {
        path: "",
        having: [
          { path: "dialect", values: ["sqlite"] },
          { path: "storage", values: [":memory:"] },
        ],
      },
    ],
    docs: "https://github.com/sequelize/sequelize-typescript#readme",
    evidence:
      "2.1.6: dist/sequelize/sequelize/sequelize.d.ts:10 `constructor(options?: SequelizeOptions)`; dist/sequelize/sequelize/sequelize.d.ts:11 `constructor(uri: string, options?: SequelizeOptions)`",
  },
  {
    api: "sequelize-typescript.Sequelize()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "dialect", values: ["sqlite"] },
      { path: "dialect", argument: 1, values: ["sqlite"] },
      { path: "dialect", argument: 2, values: ["sqlite"] },
      { path: "dialect", argument: 3, values: ["sqlite"] },
      { path: "", startsWith: ["sqlite:"] },
    ],
    docs: "https://github.com/sequelize/sequelize-typescript#readme",
    evidence:
      "2.1.6: dist/sequelize/sequelize/sequelize.d.ts:10 `constructor(options?: SequelizeOptions)`; dist/sequelize/sequelize/sequelize.d.ts:11 `constructor(uri: string, options?: SequelizeOptions)`",
  },
  {
    api: "@nestjs/sequelize.SequelizeModule.forRoot()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "dialect", values: ["sqlite"] },
      { path: "uri", startsWith: ["sqlite:"] },
    ],
    docs: "https://docs.nestjs.com/recipes/sql-sequelize",
    evidence: "12.0.0: dist/sequelize.module.d.ts:5 `static forRoot(options: SequelizeModuleOptions)`",
  },
  {
    api: "@sequelize/core.Sequelize()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "dialect", values: ["@sequelize/sqlite3.SqliteDialect", "sqlite3", "sqlite"] }],
    docs: "https://sequelize.org/docs/v7/databases/sqlite/",
    evidence:
      '7.0.0-alpha.48: lib/sequelize.internals.js:38 `case "sqlite3":`; lib/sequelize.internals.js:39 `require("@sequelize/sqlite3").SqliteDialect`; @sequelize/sqlite3 7.0.0-alpha.48 lib/connection-manager.js:57 `const storage = options.storage ?? import_node_path.default.join(process.cwd(), "sequelize.sqlite")`',
  },
  {
    api: "knex()",
    holds: "database rows",
    where: "disk",
    onlyWith: KNEX_SQLITE,
    unless: [
      { path: "connection.options.readonly", values: [true] },
      { path: "connection.flags", values: ["OPEN_READONLY"] },
    ],
    docs: "https://knexjs.org/guide/#configuration-options",
    evidence:
      "3.3.0: lib/constants.js:5 `sqlite: 'sqlite3'`; lib/constants.js:20 `'better-sqlite3',`; lib/knex-builder/internal/config-resolver.js:30 `parsedConfig.client || parsedConfig.dialect`; lib/knex-builder/internal/parse-connection.js:22 `client: 'sqlite3'`; knex.js:20 `knex.knex = knex`; lib/dialects/better-sqlite3/index.js:14 `this.driver(this.connectionSettings.filename`",
  },
  {
    api: "knex.knex()",
    holds: "database rows",
    where: "disk",
    onlyWith: KNEX_SQLITE,
    unless: [
      { path: "connection.options.readonly", values: [true] },
      { path: "connection.flags", values: ["OPEN_READONLY"] },
    ],
    docs: "https://knexjs.org/guide/#configuration-options",
    evidence:
      "3.3.0: lib/constants.js:5 `sqlite: 'sqlite3'`; lib/constants.js:20 `'better-sqlite3',`; lib/knex-builder/internal/config-resolver.js:30 `parsedConfig.client || parsedConfig.dialect`; lib/knex-builder/internal/parse-connection.js:22 `client: 'sqlite3'`; knex.js:20 `knex.knex = knex`; lib/dialects/better-sqlite3/index.js:14 `this.driver(this.connectionSettings.filename`",
  },
  {
    api: "drizzle-orm/better-sqlite3.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["", "process.env."] }, { path: "connection" }],
    unless: [{ path: "connection.readonly", values: [true] }],
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence:
      "0.45.4: better-sqlite3/driver.js:42 `params[0] === void 0 ? new Client() : new Client(params[0])`; better-sqlite3/driver.js:49 `const { source, ...options } = connection`",
  },
  {
    api: "drizzle-orm/bun-sqlite.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["", "process.env."] }, { path: "connection" }],
    unless: [{ path: "connection.readonly", values: [true] }],
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence: "0.45.4: bun-sqlite/driver.js:42 `params[0] === void 0 ? new Database() : new Database(params[0])`",
  },
  {
    api: "drizzle-orm/libsql.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: ["", "connection", "connection.url"].map((path) => ({ path, ...LIBSQL_FILE })),
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence:
      "0.45.4: libsql/driver.js:8 `url: params[0]`; libsql/driver.js:15 `createClient({ url: connection }) : createClient(connection)`",
  },
  {
    api: "drizzle-orm/libsql/node.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: ["", "connection", "connection.url"].map((path) => ({ path, ...LIBSQL_FILE })),
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence:
      "0.45.4: libsql/node/index.js:7 `url: params[0]`; libsql/node/index.js:14 `createClient({ url: connection }) : createClient(connection)`",
  },
  {
    api: "drizzle-orm/libsql/sqlite3.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: ["", "connection", "connection.url"].map((path) => ({ path, ...LIBSQL_FILE })),
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence: '0.45.4: libsql/sqlite3/index.js:1 `import { createClient } from "@libsql/client/sqlite3"`',
  },
  {
    api: "drizzle-orm/pglite.drizzle()",
    holds: "database rows",
    where: "memory",
    onlyWith: [{ path: "", startsWith: ["", "process.env."] }, { path: "connection" }],
    docs: "https://orm.drizzle.team/docs/connect-pglite",
    evidence:
      "0.45.4: pglite/driver.js:61 `const instance = new PGlite(params[0])`; pglite/driver.js:68 `const { dataDir, ...options } = connection`",
  },
  {
    api: "drizzle-orm/node-sqlite.drizzle()",
    holds: "database rows",
    where: "disk",
    onlyWith: [{ path: "", startsWith: ["", "process.env."] }, { path: "connection" }],
    docs: "https://orm.drizzle.team/docs/get-started-sqlite",
    evidence:
      '1.0.0-rc.5-ab785fc: node-sqlite/driver.js:24 `new DatabaseSync(":memory:") : new DatabaseSync(params[0])`; node-sqlite/driver.js:29 `path ?? ":memory:"`',
  },
  {
    api: "@mikro-orm/sqlite.MikroORM.init()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "driverOptions.readonly", values: [true] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "7.2.2: SqliteMikroORM.js:6 `return defineConfig({ driver: SqliteDriver, ...options })`; SqliteConnection.js:11 `this.database = new Database(dbName, options)`; index.js:4 `SqliteMikroORM as MikroORM, defineSqliteConfig as defineConfig`",
  },
  {
    api: "@mikro-orm/sqlite.MikroORM()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "driverOptions.readonly", values: [true] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence: "7.2.2: SqliteMikroORM.js:22 `super(defineSqliteConfig(options))`",
  },
  {
    api: "@mikro-orm/sqlite.MikroORM.initSync()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "driverOptions.readonly", values: [true] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence: "6.6.17: SqliteMikroORM.js:21 `static initSync(options)`",
  },
  {
    api: "@mikro-orm/sqlite.defineConfig()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "driverOptions.readonly", values: [true] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence: "7.2.2: SqliteMikroORM.js:5 `export function defineSqliteConfig(options)`",
  },
  {
    api: "@mikro-orm/better-sqlite.MikroORM.init()",
    holds: "database rows",
    where: "disk",
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "6.6.16: BetterSqliteMikroORM.js:27 `function defineBetterSqliteConfig(options)`; index.js:26 `BetterSqliteMikroORM; } });`",
  },
  {
    api: "@mikro-orm/better-sqlite.defineConfig()",
    holds: "database rows",
    where: "disk",
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "6.6.16: BetterSqliteMikroORM.js:27 `function defineBetterSqliteConfig(options)`; index.js:26 `BetterSqliteMikroORM; } });`",
  },
  {
    api: "@mikro-orm/libsql.MikroORM.init()",
    holds: "database rows",
    where: "disk",
    external: ["driverOptions.url", "driverOptions.syncUrl"],
    onlyWith: [{ path: "dbName", startsWith: [""] }],
    unless: [{ path: "dbName", startsWith: ["libsql://", "https://", "http://"] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "7.2.2: LibSqlConnection.js:4 `const REMOTE_URL = /^(https?|libsql):\\/\\//`; LibSqlConnection.js:13 `const dbName = options.url ?? this.config.get('dbName')`; LibSqlMikroORM.js:5 `export function defineLibSqlConfig(options)`",
  },
  {
    api: "@mikro-orm/libsql.MikroORM()",
    holds: "database rows",
    where: "disk",
    external: ["driverOptions.url", "driverOptions.syncUrl"],
    onlyWith: [{ path: "dbName", startsWith: [""] }],
    unless: [{ path: "dbName", startsWith: ["libsql://", "https://", "http://"] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "7.2.2: LibSqlConnection.js:4 `const REMOTE_URL = /^(https?|libsql):\\/\\//`; LibSqlConnection.js:13 `const dbName = options.url ?? this.config.get('dbName')`; LibSqlMikroORM.js:5 `export function defineLibSqlConfig(options)`",
  },
  {
    api: "@mikro-orm/libsql.defineConfig()",
    holds: "database rows",
    where: "disk",
    external: ["driverOptions.url", "driverOptions.syncUrl"],
    onlyWith: [{ path: "dbName", startsWith: [""] }],
    unless: [{ path: "dbName", startsWith: ["libsql://", "https://", "http://"] }],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "7.2.2: LibSqlConnection.js:4 `const REMOTE_URL = /^(https?|libsql):\\/\\//`; LibSqlConnection.js:13 `const dbName = options.url ?? this.config.get('dbName')`; LibSqlMikroORM.js:5 `export function defineLibSqlConfig(options)`",
  },
  {
    api: "@mikro-orm/core.MikroORM.init()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      {
        path: "driver",
        values: [
          "@mikro-orm/sqlite.SqliteDriver",
          "@mikro-orm/better-sqlite.BetterSqliteDriver",
          "@mikro-orm/sql.SqliteDriver",
        ],
      },
      { path: "type", values: ["sqlite", "better-sqlite"] },
    ],
    docs: "https://mikro-orm.io/docs/usage-with-sqlite",
    evidence:
      "7.2.2: utils/Configuration.js:434 `No database specified, please fill in `dbName` or `clientUrl` option`; @mikro-orm/core 5.9.8 utils/Configuration.js:335 `'better-sqlite': { className: 'BetterSqliteDriver'`; utils/Configuration.js:334 `'sqlite': { className: 'SqliteDriver'`",
  },
  {
    api: "@mikro-orm/nestjs.MikroOrmModule.forRoot()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "driver", values: ["@mikro-orm/sqlite.SqliteDriver", "@mikro-orm/better-sqlite.BetterSqliteDriver"] },
      { path: "type", values: ["sqlite", "better-sqlite"] },
    ],
    docs: "https://mikro-orm.io/docs/usage-with-nestjs",
    evidence: "7.1.0: mikro-orm.module.d.ts:10 `static forRoot(options: MikroOrmModuleSyncOptions)`",
  },
  {
    api: "@prisma/adapter-better-sqlite3.PrismaBetterSqlite3()",
    holds: "database rows",
    where: "disk",
    unless: [{ path: "readonly", values: [true] }],
    docs: "https://www.prisma.io/docs/orm/overview/databases/sqlite",
    evidence:
      '7.10.0: dist/index.js:679 `const dbPath = url.replace(/^file:/, "")`; dist/index.d.ts:9 `export declare class PrismaBetterSqlite3`; dist/index.js:680 `new import_better_sqlite3.default(dbPath, config)`',
  },
  {
    api: "@prisma/adapter-better-sqlite3.PrismaBetterSQLite3()",
    holds: "database rows",
    where: "disk",
    docs: "https://www.prisma.io/docs/orm/overview/databases/sqlite",
    evidence: "6.19.3: dist/index.d.ts:9 `export declare class PrismaBetterSQLite3`",
  },
  {
    api: "@prisma/adapter-libsql.PrismaLibSql()",
    holds: "database rows",
    where: "disk",
    external: ["syncUrl"],
    onlyWith: [{ path: "url", ...LIBSQL_FILE }],
    docs: "https://www.prisma.io/docs/orm/overview/databases/turso",
    evidence:
      "7.10.0: dist/index-node.d.ts:6 `export declare class PrismaLibSql `; dist/index-node.js:432 `(0, import_client.createClient)(config)`",
  },
  {
    api: "@prisma/adapter-libsql.PrismaLibSQL()",
    holds: "database rows",
    where: "disk",
    external: ["syncUrl"],
    onlyWith: [{ path: "url", ...LIBSQL_FILE }],
    docs: "https://www.prisma.io/docs/orm/overview/databases/turso",
    evidence:
      "6.19.3: dist/index-node.d.ts:6 `export declare class PrismaLibSQL `; dist/index-node.js:423 `(0, import_client.createClient)(config)`",
  },
  {
    api: "@prisma/client.PrismaClient()",
    holds: "database rows",
    where: "disk",
    onlyWith: [
      { path: "datasourceUrl", startsWith: ["file:"] },
      { path: "datasources.*.url", startsWith: ["file:"] },
    ],
    docs: "https://www.prisma.io/docs/orm/reference/prisma-client-reference",
    evidence:
      '6.19.3: runtime/library.js (minified, one line) known options `"datasources","datasourceUrl","errorFormat","adapter",…` and `datasourceUrl?{[r[0]]:{url:e.datasourceUrl}}`; @prisma/client 7.10.0 runtime/client.js: no `datasourceUrl` any more, `PrismaClient requires a driver adapter`',
  },
  {
    api: "@feathersjs/memory.memory()",
    holds: "service data",
    where: "memory",
    docs: "https://feathersjs.com/api/databases/memory.html",
    evidence:
      "5.0.50: lib/index.js:207 `function memory(options = {})`; lib/index.js:26 `this.store = { ...this.options.store }`; lib/index.js:7 `exports.memory = memory`",
  },
  {
    api: "@feathersjs/memory.MemoryService()",
    holds: "service data",
    where: "memory",
    docs: "https://feathersjs.com/api/databases/memory.html",
    evidence: "5.0.50: lib/index.js:6 `exports.MemoryService = exports.MemoryAdapter`",
  },
  {
    api: "feathers-memory()",
    holds: "service data",
    where: "memory",
    docs: "https://github.com/feathersjs-ecosystem/feathers-memory#readme",
    evidence:
      "4.1.0: lib/index.js:137 `module.exports = options =>`; lib/index.js:141 `module.exports.Service = Service`; lib/index.js:20 `this.store = options.store || {}`",
  },
  {
    api: "loopback-datasource-juggler.DataSource()",
    holds: "models",
    where: "memory",
    onlyWith: [
      { path: "connector", values: ["memory", "kv-memory"] },
      { path: "adapter", values: ["memory", "kv-memory"] },
      { path: "", values: ["memory", "kv-memory"] },
      { path: "connector", argument: 1, values: ["memory", "kv-memory"] },
    ],
    docs: "https://loopback.io/doc/en/lb4/Memory-connector.html",
    evidence:
      "7.0.3: lib/datasource.js:241 `names.push('./connectors/' + name)`; lib/datasource.js:453 `connectorName = dsName`; lib/datasource.js:412 `} else if (settings.adapter) {`; lib/connectors/memory.js:121 `const file = self.settings.file`; lib/connectors/kv-memory.js:30 `this._store = Object.create(null)`; index.js:12 `exports.DataSource = exports.Schema`",
  },
  {
    api: "@loopback/repository.juggler.DataSource()",
    holds: "models",
    where: "memory",
    onlyWith: [
      { path: "connector", values: ["memory", "kv-memory"] },
      { path: "adapter", values: ["memory", "kv-memory"] },
      { path: "", values: ["memory", "kv-memory"] },
      { path: "connector", argument: 1, values: ["memory", "kv-memory"] },
    ],
    docs: "https://loopback.io/doc/en/lb4/Memory-connector.html",
    evidence:
      "8.0.15: dist/repositories/legacy-juggler-bridge.js:17 `juggler.DataSource = loopback_datasource_juggler_1.default.DataSource`",
  },
  {
    api: "@loopback/repository.JugglerDataSource()",
    holds: "models",
    where: "memory",
    onlyWith: [
      { path: "connector", values: ["memory", "kv-memory"] },
      { path: "adapter", values: ["memory", "kv-memory"] },
      { path: "", values: ["memory", "kv-memory"] },
      { path: "connector", argument: 1, values: ["memory", "kv-memory"] },
    ],
    docs: "https://loopback.io/doc/en/lb4/Memory-connector.html",
    evidence: "8.0.15: dist/index.d.ts:15 `export { DataSource as JugglerDataSource }`",
  },
  {
    api: "loopback.createDataSource()",
    holds: "models",
    where: "memory",
    onlyWith: [
      { path: "connector", values: ["memory", "kv-memory", "loopback.Memory"] },
      { path: "", values: ["memory", "kv-memory"] },
      { path: "connector", argument: 1, values: ["memory", "kv-memory"] },
    ],
    docs: "https://loopback.io/doc/en/lb3/Memory-connector.html",
    evidence:
      "3.28.0: lib/registry.js:361 `Registry.prototype.createDataSource = function(name, options)`; index.js:19 `loopback.Memory = require('./lib/connectors/memory')`",
  },
  {
    api: "loopback.memory()",
    holds: "models",
    where: "memory",
    docs: "https://loopback.io/doc/en/lb3/Memory-connector.html",
    evidence:
      "3.28.0: lib/registry.js:399 `Registry.prototype.memory = function(name)`; lib/registry.js:407 `connector: 'memory',`",
  },
  {
    api: "lowdb()",
    holds: "a JSON document",
    where: "memory",
    onlyWith: [{ path: "", values: LOWDB_MEMORY }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "1.0.0: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "lowdb()",
    holds: "a JSON document",
    where: "disk",
    onlyWith: [{ path: "", values: LOWDB_FILES }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "1.0.0: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "lowdb.Low()",
    holds: "a JSON document",
    where: "memory",
    onlyWith: [{ path: "", values: LOWDB_MEMORY }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "7.0.1: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "lowdb.Low()",
    holds: "a JSON document",
    where: "disk",
    onlyWith: [{ path: "", values: LOWDB_FILES }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "7.0.1: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "lowdb.LowSync()",
    holds: "a JSON document",
    where: "memory",
    onlyWith: [{ path: "", values: LOWDB_MEMORY }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "7.0.1: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "lowdb.LowSync()",
    holds: "a JSON document",
    where: "disk",
    onlyWith: [{ path: "", values: LOWDB_FILES }],
    docs: "https://github.com/typicode/lowdb#adapters",
    evidence: "7.0.1: an adapter of its own for files or memory is the first argument",
  },
  {
    api: "fastify-sqlite-typed",
    form: "plugin",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/yoav0gal/fastify-sqlite-typed#readme",
    evidence: "0.1.1: src/index.ts `const db = await open({ filename: dbFilename, mode, driver })` of sqlite3",
  },
  {
    api: "fastify-sqlite-typed.fpSqlitePlugin",
    form: "plugin",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/yoav0gal/fastify-sqlite-typed#readme",
    evidence: "5.0.2: the same plugin over sqlite3, exported by name",
  },
  {
    api: "fastify-sqlite",
    form: "plugin",
    holds: "database rows",
    where: "disk",
    docs: "https://github.com/Eomm/fastify-sqlite#readme",
    evidence: "1.1.0: index.js `const filename = opts.dbFile || ':memory:'`",
  },
  {
    api: "flat-cache.FlatCache()",
    holds: "cached values",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/jaredwray/cacheable/tree/main/packages/flat-cache#readme",
    evidence:
      "6.1.23: dist/index.cjs:45 `var FlatCache = class extends hookified.Hookified {`; dist/index.cjs:344 `node_fs.default.writeFileSync(filePath, data);`",
  },
  {
    api: "flat-cache.create()",
    holds: "cached values",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/jaredwray/cacheable/tree/main/packages/flat-cache#readme",
    evidence: "6.1.23: dist/index.cjs:438 `function create(options) {`",
  },
  {
    api: "flat-cache.createFromFile()",
    holds: "cached values",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/jaredwray/cacheable/tree/main/packages/flat-cache#readme",
    evidence: "6.1.23: dist/index.cjs:450 `function createFromFile(filePath, options) {`",
  },
  {
    api: "flat-cache.load()",
    holds: "cached values",
    where: "disk",
    onlyServing: true,
    docs: "https://github.com/jaredwray/cacheable/tree/main/packages/flat-cache#readme",
    evidence:
      "4.0.1: src/cache.js:17 `load: function (docId, cacheDir) {`; src/utils.js:39 `fs.writeFileSync(filePath, flatted.stringify(data));`",
  },
];
