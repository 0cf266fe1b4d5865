import { busMadeAt, mayMakeBus } from "../analysis/state/emitters.ts";
import { pubsub } from "../catalog/libraries/pubsub.ts";
import { createLibraryRule } from "./policy/library-rule.ts";
import { callName, shownWay } from "./policy/report.ts";

export default createLibraryRule({
  name: "no-in-memory-pubsub",
  description: "disallow passing messages between clients within one process",
  holders: pubsub,
  need: "messages",
  code: "server",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: clients that are connected to other replicas get nothing. Set `{{option}}` to use {{services}}.",
    libraryLocal:
      "`{{call}}` keeps {{holds}} {{where}} of one replica: clients that are connected to other replicas get nothing. Pass messages on over {{services}}.",
  },
  handMade: {
    message:
      "`{{call}}` passes what happens in {{emitting}} on to {{listening}} within one replica: listeners on other replicas get nothing. Pass it on over {{services}}.",
    mayBeIn: mayMakeBus,
    find(file, node) {
      const bus = busMadeAt(file, node);
      return (
        bus && { call: callName(file, node), emitting: shownWay(bus.emitting), listening: shownWay(bus.listening) }
      );
    },
  },
});
