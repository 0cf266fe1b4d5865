import type { LocalHolder } from "../types.ts";

/** Servers of Node that tie a client to one of their workers. */
export const serverStickiness: readonly LocalHolder[] = [
  {
    api: "@socket.io/sticky.setupMaster()",
    holds: "session affinity",
    where: "memory",
    docs: "https://github.com/socketio/socket.io-sticky#readme",
    evidence:
      "2.0.1: index.js:26 `const sessionIdToWorker = new Map()`; :459-463 module.exports = { setupPrimary: setupMaster, setupMaster, setupWorker }",
  },
  {
    api: "@socket.io/sticky.setupPrimary()",
    holds: "session affinity",
    where: "memory",
    docs: "https://github.com/socketio/socket.io-sticky#readme",
    evidence:
      "2.0.1: index.js:26 `const sessionIdToWorker = new Map()`; :459-463 module.exports = { setupPrimary: setupMaster, setupMaster, setupWorker } (2.0.1 index.d.ts declares only setupMaster and setupWorker)",
  },
  {
    api: "sticky-session.listen()",
    holds: "session affinity",
    where: "memory",
    docs: "https://www.npmjs.com/package/sticky-session",
    evidence:
      "1.1.2: lib/sticky/master.js:84 `this.workers[hash % this.workers.length].send('sticky:balance', socket)` (hash of remoteAddress); lib/sticky-session.js:4 exports listen, Master",
  },
];
