/** Timers that repeat. */
export const REPEATING_TIMERS: ReadonlySet<string> = new Set([
  "setInterval",
  "globalThis.setInterval",
  "timers.setInterval",
]);

/** First or last words of functions that do work which is to be done once, however many processes there are. */
export const WORKS =
  /^(?:advance|archive|batch|bill|charge|clean|cleanup|create|delete|destroy|dispatch|email|enqueue|execute|expire|generate|import|insert|mail|notify|post|proceed|process|prune|publish|purge|remind|remove|run|save|schedule|send|settle|sync|trigger|update|upsert)(?:[A-Z_]|$)|(?:Cleanup|Delete|Jobs?|Insert|Remove|Send|Tasks?|Update)$/;

/** What a job is about that every process does for itself, or what makes one process do it for all. */
export const EACH_FOR_ITSELF =
  /cache|claim|cluster|gauge|health|heartbeat|keep_?alive|leader|lease|\block|Lock(?:[A-Z_]|$)|acquire|master|metric|mutex|ping|primary|refresh|stats|telemetry|workerId/i;
