/** Timers that repeat. */
export const REPEATING_TIMERS: ReadonlySet<string> = new Set([
  "setInterval",
  "globalThis.setInterval",
  "timers.setInterval",
]);

/** First or last words of functions that do work which is to be done once, however many processes there are. */
export const WORKS =
  /^(?:advance|archive|batch|bill|charge|clean|cleanup|create(?!QueryBuilder$)|delete|destroy|dispatch|email|enqueue|execute|expire|generate|import|insert|mail|notify|post|proceed|process|prune|publish|purge|remind|remove|run|save|schedule|send|settle|sync|trigger|update|upsert)(?:[A-Z_]|$)|(?:Cleanup|Delete|Jobs?|Insert|Remove|Send|Tasks?|Update)$/;

/** Functions that take work from a queue, which all processes share. */
export const DRAINS = /^process(?:[A-Z]\w*)?(?:Batch|Events|Jobs|Messages|Queue|Tasks)$/;

/** What a process says to the process that started it, or to its own workers. */
export const BETWEEN_PROCESSES: ReadonlySet<string> = new Set([
  "process.send",
  "worker_threads.parentPort.postMessage",
  "worker_threads.Worker().postMessage",
]);

/** Functions that wait for everything in the array that they are given. */
export const WAITS_FOR_PROMISES: ReadonlySet<string> = new Set([
  "Promise.all",
  "Promise.allSettled",
  "Promise.any",
  "Promise.race",
]);

/** Methods that run SQL, and the beginnings of SQL that changes something or only reads. */
export const SQL_METHODS: ReadonlySet<string> = new Set(["execute", "query", "raw", "run"]);
export const SQL_WRITES = /^\s*(?:delete|insert|merge|replace|truncate|update)\b/i;
export const SQL_READS = /^\s*(?:explain|select|show)\b/i;

/** Requests that are more than reading. */
export const CHANGING_REQUESTS: ReadonlySet<string> = new Set(["DELETE", "PATCH", "POST", "PUT"]);

/** What a job is about that every process does for itself, told by the words of its source, in lower case between single spaces. */
export const EACH_FOR_ITSELF =
  / (?:cach(?:e|es|ed|ing)|\w+cache|cluster|gauges?|health\w*|heaps?|heartbeats?|keep ?alive|metrics?|my|pings?|profil(?:er|ing)|refresh\w*|stats\w?|telemetry|worker id) /;

/** What jobs speak of that only measure, told in the same way. */
export const MEASURES = / (?:gauges?|metrics?|prometheus) /;

/** How jobs take work from a list that all processes share, told in the same way. */
export const TAKES_FROM_LIST = / (?:(?:b ?)?[lr] ?pop(?: ?l ?push)?|skip locked|zpop ?(?:max|min)) /;

/** What makes one process do a job for all, told in the same way. */
export const ONE_FOR_ALL =
  / (?:acquired?|claim(?:s|ed)?|elect(?:ed|ion)|idempotency key|is master|is primary|leader(?:ship)?|lease[ds]?|locks?|locked|locking|mutex|node app instance|redlock|semaphore|set ?nx|nx) /;

/** How jobs see that another process has begun: `if (await redis.get(key)) return; await redis.set(key, "1", "EX", 3600);`. */
export const LEAVES_TO_OTHERS =
  /\bredis\w*\.get\([^;]*;?\s*(?:if\s*\(\w+\)|\))[\s{]*return\b[^]{0,200}?\bredis\w*\.set(?:ex)?\(/i;

/** Functions of jobs that look something up, or count and show it. */
export const LOOKS_UP =
  /^(?:aggregate|count|entries|every|filter|find|forEach|format|get|group|has|is|join|keys|list|map|now|reduce|round|slice|some|sort|stringify|sum|to[A-Z]\w*|values)(?:[A-Z]\w*)?$/;

/** What conditions ask that hold in one of several instances only, told in the same way: `process.env.CF_INSTANCE_INDEX === "0"`. */
export const ONE_INSTANCE = / (?:instance|pod|replica|worker) (?:id|index|no|num|number|ordinal) /;

/** What conditions ask that whoever deploys the instances decides for each, told in the same way: `isCronEnabled()`, `config.runJobs`. */
export const SWITCHES =
  / (?:crons?|jobs?|schedules?|scheduled|schedulers?|scheduling|tasks?|timers?|workers?) (?:are |is )?(?:active|disabled?|enabled?|off|on) | (?:disabled?|enabled?|run|runs|skip|with|without) (?:the )?(?:background |crons? |scheduled )?(?:crons?|jobs?|schedules?|scheduled|schedulers?|scheduling|tasks?|timers?|workers?) /;
