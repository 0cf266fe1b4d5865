import { isLimiter, isWorkWaitedFor } from "../analysis/calls/pending-work.ts";
import { queues } from "../catalog/libraries/queues.ts";
import { createLibraryRule } from "./policy/library-rule.ts";

export default createLibraryRule({
  name: "no-in-process-queue",
  description: "disallow queues of work that outlives its request in the memory of one process",
  holders: queues,
  need: "jobs",
  code: "service",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: what waits there is lost when the replica goes. Set `{{option}}`, or use {{services}}.",
    libraryLocal:
      "`{{call}}` keeps {{holds}} {{where}} of one replica: what waits there is lost when the replica goes, and no other replica can take it over. Use {{services}}.",
  },
  isHarmless: (file, { node }) => isLimiter(node) || isWorkWaitedFor(file, node),
});
