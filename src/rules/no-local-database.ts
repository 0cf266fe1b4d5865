import { databases } from "../catalog/libraries/databases.ts";
import { createLibraryRule } from "./policy/library-rule.ts";

export default createLibraryRule({
  name: "no-local-database",
  description: "disallow databases in the memory or on the disk of one process",
  holders: databases,
  need: "records",
  code: "service",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: each replica has its own, and loses it when it goes. Set `{{option}}`, or use {{services}}.",
    libraryLocal:
      "`{{call}}` keeps {{holds}} {{where}} of one replica: each replica has its own, and loses it when it goes. Use {{services}}.",
  },
});
