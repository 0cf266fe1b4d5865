import type { ApiPath } from "../../types.ts";
import {
  COPY,
  CREATE,
  DELETE,
  type FileWriter,
  type FileWriters,
  FOLDER,
  inModules,
  MOVE,
  synchronous,
  TEMPORARY,
  WRITE,
} from "./types.ts";

/** A file or folder that is there for one function: https://github.com/sindresorhus/tempy#temporaryfiletaskcallback-options */
const TASK = { operation: "temporary", removal: { afterCallback: true } } as const satisfies FileWriter;

/** Extended attributes are kept with their file, and nowhere else. */
const ATTRIBUTES = {
  removeAttribute: CREATE,
  setAttribute: { operation: "write", path: 0, content: 2 },
} as const satisfies FileWriters;

/** Packages that write, move, remove and make files and folders, one task each. */
export const fileTools: readonly [ApiPath, FileWriter][] = [
  // https://github.com/npm/write-file-atomic (8.0.0), https://github.com/fabiospampinato/atomically (2.1.1)
  ["write-file-atomic", WRITE],
  ["write-file-atomic.sync", WRITE],
  ["atomically.writeFile", WRITE],
  ["atomically.writeFileSync", WRITE],
  // https://github.com/jprichardson/node-jsonfile (6.2.1)
  ["jsonfile.writeFile", WRITE],
  ["jsonfile.writeFileSync", WRITE],
  // https://github.com/sindresorhus/write-json-file (7.0.0 and 4.3.0)
  ["write-json-file", WRITE],
  ["write-json-file.sync", WRITE],
  ["write-json-file.writeJsonFile", WRITE],
  ["write-json-file.writeJsonFileSync", WRITE],
  // https://github.com/zkochan/packages/tree/main/write-yaml-file (6.0.0 and 5.0.0)
  ["write-yaml-file", WRITE],
  ["write-yaml-file.sync", WRITE],
  ["write-yaml-file.writeYamlFile", WRITE],
  ["write-yaml-file.writeYamlFileSync", WRITE],
  // https://github.com/isaacs/node-mkdirp (3.0.1 and 1.0.4), https://github.com/sindresorhus/make-dir (5.1.0 and 3.1.0)
  ["mkdirp", FOLDER],
  ...inModules(["mkdirp"], { mkdirp: FOLDER, mkdirpSync: FOLDER, sync: FOLDER, native: FOLDER, manual: FOLDER }),
  ["mkdirp.mkdirp.sync", FOLDER],
  ["make-dir", FOLDER],
  ...inModules(["make-dir"], { makeDirectory: FOLDER, makeDirectorySync: FOLDER, sync: FOLDER }),
  // https://github.com/isaacs/rimraf (6.1.4 and 3.0.2)
  ["rimraf", DELETE],
  ...inModules(["rimraf"], { rimraf: DELETE, rimrafSync: DELETE, sync: DELETE, native: DELETE, manual: DELETE }),
  ["rimraf.rimraf.sync", DELETE],
  // https://github.com/sindresorhus/del (9.0.1 and 5.1.0), https://github.com/sindresorhus/trash (10.1.1)
  ["del", DELETE],
  ...inModules(["del"], { deleteAsync: DELETE, deleteSync: DELETE, sync: DELETE }),
  ["trash", DELETE],
  // https://github.com/sindresorhus/move-file (4.1.0 and 2.0.0)
  ["move-file", MOVE],
  ...inModules(["move-file"], {
    moveFile: MOVE,
    moveFileSync: MOVE,
    renameFile: MOVE,
    renameFileSync: MOVE,
    sync: MOVE,
  }),
  // https://github.com/andrewrk/node-mv (2.1.1)
  ["mv", MOVE],
  // https://github.com/sindresorhus/copy-file (11.1.0), formerly cp-file; https://github.com/sindresorhus/cpy (13.2.3)
  ["cp-file", COPY],
  ["cp-file.sync", COPY],
  ...inModules(["copy-file", "cp-file"], { copyFile: COPY, copyFileSync: COPY }),
  ["cpy", COPY],
  // https://github.com/LinusU/fs-xattr (0.4.0)
  ...inModules(["fs-xattr"], { ...ATTRIBUTES, ...synchronous(ATTRIBUTES) }),
  // https://github.com/raszi/node-tmp (0.2.7), https://github.com/benjamingr/tmp-promise (3.0.3)
  ...inModules(["tmp"], {
    dir: { operation: "temporary", removal: { parameter: 2 } },
    file: { operation: "temporary", removal: { parameter: 3 } },
  }),
  ...inModules(["tmp-promise"], {
    dir: { operation: "temporary", removal: { methods: ["cleanup"] } },
    file: { operation: "temporary", removal: { methods: ["cleanup"] } },
    withDir: TASK,
    withFile: TASK,
  }),
  ...inModules(["tmp", "tmp-promise"], {
    dirSync: { operation: "temporary", removal: { methods: ["removeCallback"] } },
    fileSync: { operation: "temporary", removal: { methods: ["removeCallback"] } },
  }),
  // https://github.com/bruce/node-temp (0.9.4)
  ...inModules(["temp"], {
    createWriteStream: TEMPORARY,
    mkdir: TEMPORARY,
    mkdirSync: TEMPORARY,
    open: TEMPORARY,
    openSync: TEMPORARY,
  }),
  // https://github.com/sindresorhus/tempy (3.2.0 and 1.0.1), https://github.com/sindresorhus/temp-write (6.0.1)
  ...inModules(["tempy"], {
    directory: TEMPORARY,
    temporaryDirectory: TEMPORARY,
    temporaryDirectoryTask: TASK,
    temporaryFileTask: TASK,
    temporaryWrite: TEMPORARY,
    temporaryWriteSync: TEMPORARY,
    temporaryWriteTask: TASK,
    write: TEMPORARY,
    writeSync: TEMPORARY,
  }),
  ["temp-write", TEMPORARY],
  ["temp-write.sync", TEMPORARY],
];

/** Packages whose objects have their files in the system's folder for temporary files. */
export const TEMPORARY_FILE_PACKAGES: ReadonlySet<string> = new Set([
  "temp",
  "temp-dir",
  "temp-write",
  "tempfile",
  "tempy",
  "tmp",
  "tmp-promise",
]);
