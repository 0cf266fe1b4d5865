import { caches } from "../catalog/libraries/caches.ts";
import { createLibraryRule } from "./policy/library-rule.ts";

export default createLibraryRule({
  name: "no-in-memory-cache",
  description: "disallow caches in the memory or on the disk of one process",
  holders: caches,
  need: "values",
  code: "service",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: replicas answer differently until each has dropped its own copy, and a new one has none. Set `{{option}}` to use {{services}}.",
    libraryLocal:
      "`{{call}}` keeps {{holds}} {{where}} of one replica: replicas answer differently until each has dropped its own copy, and a new one has none. Use {{services}}.",
  },
});
