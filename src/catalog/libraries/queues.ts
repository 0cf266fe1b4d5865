import type { LocalHolder } from "./types.ts";

/** Queues whose jobs live and die with this process. */
export const queues: readonly LocalHolder[] = [
  {
    api: "p-queue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://github.com/sindresorhus/p-queue#readme",
    evidence:
      "10.0.0: dist/index.js:47 `export default class PQueue extends EventTarget`; :95 `this.#queue = new this.#queueClass()` (default PriorityQueue, in memory)",
  },
  {
    api: "fastq()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://github.com/mcollina/fastq#readme",
    evidence:
      "1.20.3: queue.js:347 `module.exports = fastqueue`; :19-20 `var queueHead = null; var queueTail = null` (linked list in the closure)",
  },
  {
    api: "fastq.promise()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://github.com/mcollina/fastq#readme",
    evidence: "1.20.3: queue.js:348 `module.exports.promise = queueAsPromised`",
  },
  {
    api: "async.queue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: internal/queue.js:162 `_tasks: new DoublyLinkedList()`; index.js `exports.queue = ...` and `default.queue`",
  },
  {
    api: "async/queue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: queue.js (last line) `module.exports = exports.default` -> internal/queue.js:162 `_tasks: new DoublyLinkedList()`",
  },
  {
    api: "async.priorityQueue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: internal/queue.js:162 `_tasks: new DoublyLinkedList()`; index.js `exports.priorityQueue = ...` and `default.priorityQueue`",
  },
  {
    api: "async/priorityQueue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: priorityQueue.js (last line) `module.exports = exports.default` -> internal/queue.js:162 `_tasks: new DoublyLinkedList()`",
  },
  {
    api: "async.cargo()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: internal/queue.js:162 `_tasks: new DoublyLinkedList()`; index.js `exports.cargo = ...` and `default.cargo`",
  },
  {
    api: "async/cargo()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: cargo.js (last line) `module.exports = exports.default` -> internal/queue.js:162 `_tasks: new DoublyLinkedList()`",
  },
  {
    api: "async.cargoQueue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: internal/queue.js:162 `_tasks: new DoublyLinkedList()`; index.js `exports.cargoQueue = ...` and `default.cargoQueue`",
  },
  {
    api: "async/cargoQueue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://caolan.github.io/async/",
    evidence:
      "3.2.6: cargoQueue.js (last line) `module.exports = exports.default` -> internal/queue.js:162 `_tasks: new DoublyLinkedList()`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "disk",
    argument: 0,
    onlyWith: [{ path: "store.path", except: [":memory:"] }],
    unless: [
      { path: "store.type", except: ["sql", "sqlite"] },
      { path: "store.dialect", except: ["sqlite"] },
    ],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:159-160; better-queue-sql 1.0.6 sqlite.js:16 `filename: this.path || ':memory:'`; better-queue-sqlite 1.0.7 index.js:8 `opts.path || ':memory:'`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "store.path", except: [":memory:"] }],
    unless: [
      { path: "store.type", except: ["sql", "sqlite"] },
      { path: "store.dialect", except: ["sqlite"] },
    ],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:159-160; better-queue-sql 1.0.6 sqlite.js:16 `filename: this.path || ':memory:'`; better-queue-sqlite 1.0.7 index.js:8 `opts.path || ':memory:'`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "memory",
    argument: 0,
    onlyWith: [
      { path: "store", values: ["memory", "sql", "sqlite"] },
      { path: "store.type", values: ["memory", "sqlite"] },
      { path: "store.dialect", values: ["sqlite"] },
    ],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:159-160; better-queue-sql 1.0.6 index.js `dialect = opts.dialect || 'sqlite'`, sqlite.js:16 `filename: this.path || ':memory:'`; better-queue-sqlite 1.0.7 index.js:8 `opts.path || ':memory:'`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "memory",
    argument: 1,
    onlyWith: [
      { path: "store", values: ["memory", "sql", "sqlite"] },
      { path: "store.type", values: ["memory", "sqlite"] },
      { path: "store.dialect", values: ["sqlite"] },
    ],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:159-160; better-queue-sql 1.0.6 index.js `dialect = opts.dialect || 'sqlite'`, sqlite.js:16 `filename: this.path || ':memory:'`; better-queue-sqlite 1.0.7 index.js:8 `opts.path || ':memory:'`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "memory",
    argument: 0,
    external: ["store"],
    onlyWith: [{ path: "*" }],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:80 `self.use(opts.store || 'memory')`; :135-163 `use` loads `better-queue-<type>`; :11-13 `if (typeof process === 'object') opts = process || {}`",
  },
  {
    api: "better-queue()",
    holds: "pending work",
    where: "memory",
    argument: 1,
    external: ["store"],
    unless: [{ path: "*", argument: 0, isShown: true }],
    docs: "https://github.com/diamondio/better-queue#readme",
    evidence:
      "3.8.12: lib/queue.js:80 `self.use(opts.store || 'memory')`; :135-163 `use` loads `better-queue-<type>`; :11-13 `if (typeof process === 'object') opts = process || {}`",
  },
  {
    api: "better-queue-memory()",
    holds: "pending work",
    where: "memory",
    docs: "https://github.com/diamondio/better-queue-memory#readme",
    evidence:
      "1.0.4: index.js:15-20 `function MemoryStore() { this._queue = []; this._tasks = {}; ... }`, module.exports = MemoryStore",
  },
  {
    api: "queue()",
    holds: "pending work",
    where: "memory",
    onlyLasting: true,
    docs: "https://github.com/jessetane/queue#readme",
    evidence: "7.0.0: index.js:15 `export default class Queue extends EventTarget`, :26 `this.jobs = []`",
  },
  {
    api: "pg-boss.fromPglite()",
    holds: "queued jobs",
    where: "memory",
    docs: "https://pgboss.io",
    evidence:
      "12.38.0: dist/adapters/pglite.js:7-16 `Adapts a PGlite instance (embedded single-connection WASM PostgreSQL)`; dist/index.js:599 exports fromPglite; README:56 `embedded PGlite for running entirely in-process`",
  },
  {
    api: "agenda.InMemoryNotificationChannel()",
    holds: "job notifications",
    where: "memory",
    strict: true,
    docs: "https://github.com/agenda/agenda#readme",
    evidence:
      "6.2.6: dist/notifications/InMemoryNotificationChannel.d.ts:4 `In-memory notification channel for testing and single-process scenarios`; dist/index.js:767 exports it",
  },
];
