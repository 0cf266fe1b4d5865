/** Methods of queues that take work. */
export const TAKES_WORK = ["add", "addAll", "push", "pushAsync", "unshift", "unshiftAsync"] as const;

/** Their methods that wait until no work is left. */
export const WAITS_FOR_ALL = ["drain", "drained", "onEmpty", "onIdle"] as const;

/** What a promise is asked for what comes after it. */
export const CONTINUES: ReadonlySet<string> = new Set(["catch", "finally", "then"]);

/** Functions that do not look at what they are given returns. */
export const IGNORES_RESULTS: ReadonlySet<string> = new Set([
  "addEventListener",
  "addListener",
  "forEach",
  "nextTick",
  "on",
  "once",
  "queueMicrotask",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "subscribe",
]);
