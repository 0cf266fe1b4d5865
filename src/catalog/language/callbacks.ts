/**
 * Methods of the language that call the function they are given before they return, or as soon as the current code has run:
 * the callback belongs to the moment of the call.
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects
 */
export const CALLS_AT_ONCE: ReadonlySet<string> = new Set([
  // Array, TypedArray, Map, Set, Iterator
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "reduceRight",
  "some",
  "sort",
  "toSorted",
  // Array.from, Object.groupBy, Map.groupBy, Map.prototype.getOrInsertComputed
  "from",
  "fromAsync",
  "groupBy",
  "getOrInsertComputed",
  // Lodash, Underscore
  "each",
  "forIn",
  "forOwn",
  "mapValues",
  "times",
  // String
  "replace",
  "replaceAll",
  // Promise
  "then",
  "catch",
  "finally",
]);

/** Global functions that call theirs once the current code has run. */
export const CALLS_SOON: ReadonlySet<string> = new Set([
  "process.nextTick",
  "queueMicrotask",
  "setImmediate",
  "Promise",
]);

/** Functions of Node that call theirs once, when what they were asked for is there. https://nodejs.org/api/fs.html#callback-api */
export const CALLS_WHEN_DONE =
  /^(?:child_process|crypto|dns|fs|fs-extra|graceful-fs|zlib)\.(?!watch)\w+$|^https?\.(?:get|request)$/;

/** Global functions that call theirs when time has passed. https://nodejs.org/api/timers.html */
export const TIMERS: ReadonlySet<string> = new Set([
  "setInterval",
  "setTimeout",
  "timers.setInterval",
  "timers.setTimeout",
  "fs.watch",
  "fs.watchFile",
]);

/** Objects whose listeners are told about the life of the process. https://nodejs.org/api/process.html#process-events */
export const PROCESS_OBJECTS: ReadonlySet<string> = new Set(["process", "cluster", "worker_threads.parentPort"]);

/** Methods by which objects take listeners. https://nodejs.org/api/events.html#class-eventemitter */
export const LISTENER_METHODS: ReadonlySet<string> = new Set([
  "addEventListener",
  "addListener",
  "on",
  "once",
  "prependListener",
  "prependOnceListener",
]);

/** Events that clients, pools and servers emit about themselves, not about a request. */
export const LIFECYCLE_EVENTS: ReadonlySet<string> = new Set([
  "beforeExit",
  "close",
  "closed",
  "connect",
  "connected",
  "connecting",
  "disconnect",
  "disconnected",
  "drain",
  "end",
  "error",
  "exit",
  "finish",
  "listening",
  "online",
  "open",
  "ready",
  "reconnect",
  "reconnected",
  "reconnecting",
  "reload",
  "shutdown",
  "SIGHUP",
  "SIGINT",
  "SIGTERM",
  "timeout",
  "uncaughtException",
  "unhandledRejection",
  "warning",
]);

/**
 * Methods that send their function to a browser: those of Puppeteer, Playwright and WebDriver.
 * https://pptr.dev/api/puppeteer.page https://playwright.dev/docs/api/class-page
 */
export const RUNS_IN_BROWSER: ReadonlySet<string> = new Set([
  "$$eval",
  "$eval",
  "addInitScript",
  "evaluate",
  "evaluateHandle",
  "evaluateOnNewDocument",
  "executeAsyncScript",
  "executeScript",
  "waitForFunction",
]);

/** Calls whose result is, or holds, the value that they are given. */
export const PASSES_ON: ReadonlySet<string> = new Set([
  "Object.assign",
  "Object.freeze",
  "Object.preventExtensions",
  "Object.seal",
]);

/** Functions that are given functions and never call them. */
export const NEVER_CALLS: ReadonlySet<string> = new Set(["Object.setPrototypeOf", "inherits", "util.inherits"]);

/** Methods that take a listener away. https://nodejs.org/api/events.html */
export const TAKES_BACK: ReadonlySet<string> = new Set(["off", "removeEventListener", "removeListener"]);
