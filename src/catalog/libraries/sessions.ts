import type { LocalHolder } from "./types.ts";

/** Libraries that keep the sessions of web applications in this process or on its disk. */
export const sessions: readonly LocalHolder[] = [
  {
    api: "express-session()",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/expressjs/session#readme",
    evidence:
      "1.19.0: index.js:100 `var store = opts.store || new MemoryStore()`; index.js:41 `exports = module.exports = session`",
  },
  {
    api: "express-session.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/expressjs/session#readme",
    evidence:
      "1.19.0: index.js:48 `exports.MemoryStore = MemoryStore`; session/memory.js:40-43 `this.sessions = Object.create(null)`",
  },
  {
    api: "memorystore()()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/roccomuso/memorystore#readme",
    evidence:
      "1.6.8: lib/memorystore.js:68,82 `return class MemoryStore extends Store` … `this.store = LRU(this.options)`",
  },
  {
    api: "session-file-store()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/valery-barysok/session-file-store",
    evidence: "1.5.0: lib/session-file-helpers.js:45 `path: './sessions'`",
  },
  {
    api: "connect-sqlite3()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/rawberg/connect-sqlite3#readme",
    evidence:
      "0.9.18: lib/connect-sqlite3.js:60-82 `dbName = options.db || this.table` … `this.db = new sqlite3.Database(dbPath, options.mode)`",
  },
  {
    api: "better-sqlite3-session-store()()",
    holds: "sessions",
    where: "disk",
    strict: true,
    docs: "https://github.com/TimDaub/better-sqlite3-session-store#readme",
    evidence: "0.1.0: src/index.js:24,34 `if (!options.client) throw` … `this.client = options.client`",
  },
  {
    api: "connect-loki()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/Requarks/connect-loki#readme",
    evidence:
      "1.2.0: lib/connect-loki.js:41,47 `this.storePath = options.path || './session-store.db'` … `new Loki(this.storePath, …)`",
  },
  {
    api: "express-nedb-session()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/louischatriot/express-nedb-session",
    evidence: "0.1.1: index.js:34 `this.db = new Nedb(options.filename)`",
  },
  {
    api: "nedb-session-store()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/JamesMGreene/nedb-session-store#readme",
    evidence: "1.1.2: index.js:70-73 `options.filename = options.filename || path.join('data', 'sessions.db')`",
  },
  {
    api: "tch-nedb-session()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/tomaschyly/NeDBSession",
    evidence:
      "1.0.3: index.js:16-17,34-35 `filename: 'var/nedb/sessions.db'` … `new nedb ({ filename: options.filename, autoload: true`",
  },
  {
    api: "connect-lowdb()()",
    holds: "sessions",
    where: "disk",
    strict: true,
    docs: "https://github.com/travishorn/connect-lowdb#readme",
    evidence: "2.1.0: lib/connect-lowdb.js:8-12 `if (!options.db) throw` … `this.db = options.db`",
  },
  {
    api: "lowdb-session-store()()",
    holds: "sessions",
    where: "disk",
    strict: true,
    docs: "https://github.com/fhellwig/lowdb-session-store#readme",
    evidence:
      "1.1.1: lowdb-session-store.js:29-37 `constructor(db, options = {})` … `if (db.constructor.name !== 'LodashWrapper') throw`",
  },
  {
    api: "express-session-level()()",
    holds: "sessions",
    where: "disk",
    strict: true,
    docs: "https://github.com/tgohn/express-session-level#readme",
    evidence: "1.0.0: index.js:11-23 `function LevelSession(db, options)` … `this.db = ttl(db, …)`",
  },
  {
    api: "level-session-store()()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/toddself/level-session-store",
    evidence:
      "2.2.0: index.js:8-9,15-19 `db = db || 'level-session-store'` … `if (typeof db === 'string') this._createDB(db, opts) else this.db = db`",
  },
  {
    api: "next-session()",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence: "4.0.5: lib/session.cjs:24 `const store = options.store || new _memoryStore.default()`",
  },
  {
    api: "next-session/lib/compat.expressSession.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence:
      "4.0.5: lib/compat.cjs:28,35 `this.store = new Map()` … `expressSession.MemoryStore = CallbackMemoryStore`",
  },
  {
    api: "next-session.applySession()",
    holds: "sessions",
    where: "memory",
    argument: 2,
    shared: true,
    external: ["store"],
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence:
      "3.4.3: dist/core.js:76 `const store = options.store || (memoryStore = memoryStore || new memory_1.default())`, `async function applySession(req, res, options = {})`",
  },
  {
    api: "next-session.withSession()",
    holds: "sessions",
    where: "memory",
    argument: 1,
    external: ["store"],
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence:
      "3.4.3: dist/withSession.js:15 `function withSession(handler, options)` -> applySession(req, res, options)",
  },
  {
    api: "next-session.session()",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence: "3.4.3: dist/connect.js:6 `function session(opts)` -> applySession(req, res, opts)",
  },
  {
    api: "next-session.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/hoangvvo/next-session#readme",
    evidence: "3.4.3: dist/index.js:15 exports MemoryStore (dist/store/memory)",
  },
  {
    api: "koa-generic-session()",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/koajs/generic-session#readme",
    evidence:
      "2.3.1: lib/session.js:429 `const client = options.store || new MemoryStore()`; :59 `module.exports = function (options = {})`",
  },
  {
    api: "koa-generic-session.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/koajs/generic-session#readme",
    evidence:
      "2.3.1: lib/session.js:555 `module.exports.MemoryStore = MemoryStore`; lib/memory_store.js `this.sessions = {}`",
  },
  {
    api: "koa-session2()",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/Secbone/koa-session2#readme",
    evidence: "2.2.10: index.js:4 `store = new Store()`; libs/store.js:5 `this.sessions = new Map()`",
  },
  {
    api: "@fastify/session",
    form: "plugin",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/fastify/session#readme",
    evidence: "11.1.3: index.js:216 `opts.store = options.store || new Store()`",
  },
  {
    api: "@fastify/session.fastifySession",
    form: "plugin",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/fastify/session#readme",
    evidence: "11.1.3: index.js:269 `module.exports.fastifySession = fastifySession`; default as index.js:216",
  },
  {
    api: "@fastify/session.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/fastify/session#readme",
    evidence:
      "11.1.3: index.js:272 `module.exports.MemoryStore = Store`; lib/store.js `function Store (storeMap = new Map())`",
  },
  {
    api: "@fastify/session.Store()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/fastify/session#readme",
    evidence:
      "11.1.3: index.js:271 `module.exports.Store = Store`; lib/store.js `function Store (storeMap = new Map())`",
  },
  {
    api: "fastify-session",
    form: "plugin",
    holds: "sessions",
    where: "memory",
    external: ["store"],
    docs: "https://github.com/SerayaEryn/fastify-session#readme",
    evidence:
      "5.2.1: lib/fastifySession.js:155 `options.store = options.store || new Store()`; :206 `exports = module.exports = fastifyPlugin(session, metadata)`",
  },
  {
    api: "fastify-session.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/SerayaEryn/fastify-session#readme",
    evidence: "5.2.1: lib/fastifySession.js:208 `module.exports.MemoryStore = Store`",
  },
  {
    api: "fastify-session.Store()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/SerayaEryn/fastify-session#readme",
    evidence: "5.2.1: lib/fastifySession.js:207 `module.exports.Store = Store`",
  },
  {
    api: "@hapi/yar",
    form: "plugin",
    holds: "sessions over 1 KB",
    where: "memory",
    argument: 0,
    external: ["options.cache.cache"],
    stillLocal: ["_default"],
    strict: true,
    docs: "https://github.com/hapijs/yar#readme",
    evidence:
      "11.0.3: lib/index.js:21,52,273-297 `maxCookieSize: 1024` … `server.cache(settings.cache)`; @hapi/hapi 21.4.10 lib/core.js:171-172 `if (!this.caches.has('_default')) this._createCache([{ provider: CatboxMemory }])`, :630 `options.cache ?? '_default'`",
  },
  {
    api: "@hapi/yar",
    form: "plugin",
    holds: "sessions",
    where: "memory",
    argument: 0,
    external: ["options.cache.cache"],
    stillLocal: ["_default"],
    onlyWith: [{ path: "options.maxCookieSize", values: [0] }],
    docs: "https://github.com/hapijs/yar#readme",
    evidence:
      "11.0.3: lib/index.js:273 `if (settings.maxCookieSize) {` skipped when 0, then :297 `cache.set(this.id, this._store, 0)`",
  },
  {
    api: "@hapi/yar.plugin",
    form: "plugin",
    holds: "sessions over 1 KB",
    where: "memory",
    argument: 0,
    external: ["options.cache.cache"],
    stillLocal: ["_default"],
    strict: true,
    docs: "https://github.com/hapijs/yar#readme",
    evidence:
      "11.0.3: lib/index.js:21,52,273-297 `maxCookieSize: 1024` … `server.cache(settings.cache)`; @hapi/hapi 21.4.10 lib/core.js:171-172 `if (!this.caches.has('_default')) this._createCache([{ provider: CatboxMemory }])`, :630 `options.cache ?? '_default'`",
  },
  {
    api: "@hapi/yar.plugin",
    form: "plugin",
    holds: "sessions",
    where: "memory",
    argument: 0,
    external: ["options.cache.cache"],
    stillLocal: ["_default"],
    onlyWith: [{ path: "options.maxCookieSize", values: [0] }],
    docs: "https://github.com/hapijs/yar#readme",
    evidence:
      "11.0.3: lib/index.js:273 `if (settings.maxCookieSize) {` skipped when 0, then :297 `cache.set(this.id, this._store, 0)`",
  },
  {
    api: "yar",
    form: "plugin",
    holds: "sessions over 1 KB",
    where: "memory",
    argument: 0,
    external: ["options.cache.cache"],
    stillLocal: ["_default"],
    strict: true,
    docs: "https://github.com/hapijs/yar#readme",
    evidence:
      "9.1.0: lib/index.js:25,52,280-304 `maxCookieSize: 1024` … `const cache = server.cache(settings.cache)`; lib/index.js:32 `module.exports = { pkg, register: function (server, options)`",
  },
  {
    api: "hono-sessions.MemoryStore()",
    holds: "sessions",
    where: "memory",
    docs: "https://github.com/jcs224/hono_sessions#readme",
    evidence: "0.8.1: esm/src/store/MemoryStore.js:12 `this.data = new Map`",
  },
  {
    api: "hono-sessions/bun-sqlite-store.BunSqliteStore()",
    holds: "sessions",
    where: "disk",
    docs: "https://github.com/jcs224/hono_sessions#readme",
    evidence:
      "0.8.1: esm/src/store/bun/BunSqliteStore.js:17 `CREATE TABLE IF NOT EXISTS ${tableName}` on the given bun:sqlite Database",
  },
  {
    api: "react-router.createMemorySessionStorage()",
    holds: "sessions",
    where: "memory",
    docs: "https://reactrouter.com/explanation/sessions-and-cookies",
    evidence:
      "8.5.1: dist/production/lib/server-runtime/sessions/memoryStorage.js:26-27 `function createMemorySessionStorage({ cookie } = {}) { let map = new Map();` (7.18.5: same function in dist/development/index-react-server.js)",
  },
  {
    api: "@react-router/node.createFileSessionStorage()",
    holds: "sessions",
    where: "disk",
    docs: "https://reactrouter.com/explanation/sessions-and-cookies",
    evidence:
      "8.5.1: dist/index.js:39 `function createFileSessionStorage({ cookie, dir })`, :54 promises.writeFile(file, ...)",
  },
  {
    api: "@remix-run/node.createMemorySessionStorage()",
    holds: "sessions",
    where: "memory",
    docs: "https://v2.remix.run/docs/utils/sessions",
    evidence:
      "2.17.5: dist/implementations.js:24 createMemorySessionStorageFactory(createSessionStorage); @remix-run/server-runtime dist/sessions/memoryStorage.js:27 `let map = new Map()`",
  },
  {
    api: "@remix-run/node.createFileSessionStorage()",
    holds: "sessions",
    where: "disk",
    docs: "https://v2.remix.run/docs/utils/sessions",
    evidence: "2.17.5: dist/sessions/fileStorage.js:49",
  },
  {
    api: "@remix-run/server-runtime.createMemorySessionStorageFactory()",
    holds: "sessions",
    where: "memory",
    docs: "https://v2.remix.run/docs/utils/sessions",
    evidence: "2.17.5: dist/index.js:45; dist/sessions/memoryStorage.js:25-27",
  },
  {
    api: "@adonisjs/session.stores.file()",
    holds: "sessions",
    where: "disk",
    docs: "https://docs.adonisjs.com/guides/basics/session",
    evidence:
      "8.1.0: build/session-CtFzPhwZ.js:234 `file: (config) => ... new FileStore(config, age)`; build/file-CoDeKml_.js:79 #outputFile",
  },
  {
    api: "@adonisjs/session.defineConfig()",
    holds: "sessions",
    where: "memory",
    onlyWith: [{ path: "store", values: ["memory"] }],
    docs: "https://docs.adonisjs.com/guides/basics/session",
    evidence:
      "8.1.0: build/session-CtFzPhwZ.js:196 `const storesList = { memory: () => new MemoryStore() }` (static Map :54); :165 store is required",
  },
  {
    api: "astro/config.sessionDrivers.fsLite()",
    holds: "Astro sessions",
    where: "disk",
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence:
      "7.3.5: dist/core/session/drivers.js: sessionDrivers = unstorage builtinDrivers without the names containing '-'",
  },
  {
    api: "astro/config.sessionDrivers.fs()",
    holds: "Astro sessions",
    where: "disk",
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence:
      "7.3.5: dist/core/session/drivers.js: sessionDrivers = unstorage builtinDrivers without the names containing '-'; fs is replaced by fsLite with base '.astro/session'",
  },
  {
    api: "astro/config.sessionDrivers.lruCache()",
    holds: "Astro sessions",
    where: "memory",
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence:
      "7.3.5: dist/core/session/drivers.js: sessionDrivers = unstorage builtinDrivers without the names containing '-'",
  },
  {
    api: "astro/config.sessionDrivers.memory()",
    holds: "Astro sessions",
    where: "memory",
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence:
      "7.3.5: dist/core/session/drivers.js: sessionDrivers = unstorage builtinDrivers without the names containing '-'",
  },
  {
    api: "astro/config.defineConfig()",
    holds: "Astro sessions",
    where: "disk",
    onlyWith: [{ path: "session.driver", values: ["fs-lite", "fs", "fsLite"] }],
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence: "7.3.5: dist/core/session/config.js: driver as string still accepted, deprecated, warned",
  },
  {
    api: "astro/config.defineConfig()",
    holds: "Astro sessions",
    where: "memory",
    onlyWith: [{ path: "session.driver", values: ["lru-cache", "lruCache", "memory"] }],
    docs: "https://docs.astro.build/en/guides/sessions/",
    evidence: "7.3.5: dist/core/session/config.js: driver as string still accepted, deprecated, warned",
  },
];
