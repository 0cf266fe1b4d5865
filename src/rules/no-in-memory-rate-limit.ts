import { rateLimits } from "../catalog/libraries/rate-limits.ts";
import { createLibraryRule } from "./policy/library-rule.ts";

export default createLibraryRule({
  name: "no-in-memory-rate-limit",
  description: "disallow rate limits that are counted in the memory of one process",
  holders: rateLimits,
  need: "values",
  code: "server",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` counts in the memory of one replica when no `{{option}}` is given: with N replicas clients may do N times as much, and a restart starts anew. Set `{{option}}` to use {{services}}.",
    libraryLocal:
      "`{{call}}` keeps {{holds}} {{where}} of one replica: with N replicas clients may do N times as much, and a restart starts anew. Use {{services}}.",
  },
});
