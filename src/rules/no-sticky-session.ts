import { stickiness } from "../catalog/libraries/stickiness/index.ts";
import { createLibraryRule } from "./policy/library-rule.ts";

export default createLibraryRule({
  name: "no-sticky-session",
  description: "disallow tying clients to one replica",
  holders: stickiness,
  need: "sessions",
  code: "deployment",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` ties a client to one replica when no `{{option}}` is given: load is not spread, and what the replica holds for its clients is lost with it. Keep that in {{services}}, and let any replica answer.",
    libraryLocal:
      "`{{call}}` ties a client to one replica: load is not spread, and what the replica holds for its clients is lost with it. Keep that in {{services}}, and let any replica answer.",
  },
});
