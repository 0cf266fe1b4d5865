import noFsWriteInHandler from "./no-fs-write-in-handler.ts";
import noInMemorySession from "./no-in-memory-session.ts";
import noModuleLevelMutableState from "./no-module-level-mutable-state.ts";
import preferRequestParams from "./prefer-request-params.ts";

/** Every rule by its name. */
export const rules = {
  "no-fs-write-in-handler": noFsWriteInHandler,
  "no-in-memory-session": noInMemorySession,
  "no-module-level-mutable-state": noModuleLevelMutableState,
  "prefer-request-params": preferRequestParams,
};
