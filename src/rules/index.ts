import noFsWriteInHandler from "./no-fs-write-in-handler.ts";
import noInMemoryCache from "./no-in-memory-cache.ts";
import noInMemoryPubsub from "./no-in-memory-pubsub.ts";
import noInMemoryRateLimit from "./no-in-memory-rate-limit.ts";
import noInMemorySession from "./no-in-memory-session.ts";
import noInProcessQueue from "./no-in-process-queue.ts";
import noInProcessSchedule from "./no-in-process-schedule.ts";
import noLocalDatabase from "./no-local-database.ts";
import noLocalLogFile from "./no-local-log-file.ts";
import noModuleLevelMutableState from "./no-module-level-mutable-state.ts";
import noStickySession from "./no-sticky-session.ts";
import preferRequestParams from "./prefer-request-params.ts";

/** Every rule by its name. */
export const rules = {
  "no-fs-write-in-handler": noFsWriteInHandler,
  "no-in-memory-cache": noInMemoryCache,
  "no-in-memory-pubsub": noInMemoryPubsub,
  "no-in-memory-rate-limit": noInMemoryRateLimit,
  "no-in-memory-session": noInMemorySession,
  "no-in-process-queue": noInProcessQueue,
  "no-in-process-schedule": noInProcessSchedule,
  "no-local-database": noLocalDatabase,
  "no-local-log-file": noLocalLogFile,
  "no-module-level-mutable-state": noModuleLevelMutableState,
  "no-sticky-session": noStickySession,
  "prefer-request-params": preferRequestParams,
};
