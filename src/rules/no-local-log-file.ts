import { mayOpenLogFile, opensLogFile } from "../analysis/disk/log-files.ts";
import { logFiles } from "../catalog/libraries/log-files.ts";
import { createLibraryRule } from "./policy/library-rule.ts";
import { callName } from "./policy/report.ts";

export default createLibraryRule({
  name: "no-local-log-file",
  description: "disallow writing logs to files of one process",
  holders: logFiles,
  need: "logs",
  code: "service",
  presets: { recommended: {}, strict: { checkAlternatives: true } },
  messages: {
    libraryDefault:
      "`{{call}}` writes {{holds}} to the disk of one replica when no `{{option}}` is given: it fills up, and what it holds is gone when the replica is. Write to standard output, and leave the rest to {{services}}.",
    libraryLocal:
      "`{{call}}` writes {{holds}} to the disk of one replica: it fills up, and what it holds is gone when the replica is. Write to standard output, and leave the rest to {{services}}.",
  },
  handMade: {
    message:
      "`{{call}}` opens a log file on the disk of one replica: it fills up, and what it holds is gone when the replica is. Write to standard output, and leave the rest to {{services}}.",
    mayBeIn: mayOpenLogFile,
    find: (file, node) => (opensLogFile(file, node) ? { call: callName(file, node) } : null),
  },
});
