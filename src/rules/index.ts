import noModuleLevelMutableState from "./no-module-level-mutable-state.ts";

/** Every rule by its name. */
export const rules = {
  "no-module-level-mutable-state": noModuleLevelMutableState,
};
