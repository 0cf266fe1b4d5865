import { mayRepeatWork, repeatedWork } from "../analysis/calls/jobs.ts";
import { schedules } from "../catalog/libraries/schedules.ts";
import { createLibraryRule } from "./policy/library-rule.ts";
import { callName } from "./policy/report.ts";

export default createLibraryRule({
  name: "no-in-process-schedule",
  description: "disallow schedules that every replica of a service runs",
  holders: schedules,
  need: "schedules",
  code: "service",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` runs in every replica when no `{{option}}` is given: with N replicas each job is done N times. Set `{{option}}`, or use {{services}}.",
    libraryLocal:
      "`{{call}}` runs in every replica: with N replicas each job is done N times, and one that is due while the process restarts is left out. Use {{services}}.",
  },
  handMade: {
    message:
      "`{{call}}` runs `{{work}}` in every replica: with N replicas it is done N times. Use {{services}}, or take a lock that all replicas share.",
    mayBeIn: mayRepeatWork,
    find(file, node) {
      const work = node.type === "CallExpression" ? repeatedWork(file, node) : null;
      return work === null ? null : { call: callName(file, node), work };
    },
  },
});
