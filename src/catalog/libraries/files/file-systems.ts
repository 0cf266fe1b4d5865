import type { ApiPath } from "../../types.ts";
import {
  COPY,
  CREATE,
  DELETE,
  DELETE_FILE,
  type FileWriter,
  type FileWriters,
  FOLDER,
  inModules,
  LINK,
  MOVE,
  synchronous,
  TEMPORARY,
  WRITE,
} from "./types.ts";

/** https://nodejs.org/api/fs.html (read: @types/node 26.6.6, exports checked on Node 20.20) */
const FS: FileWriters = {
  appendFile: WRITE,
  copyFile: COPY,
  cp: COPY,
  link: LINK,
  lutimes: CREATE,
  mkdir: FOLDER,
  mkdtemp: TEMPORARY,
  open: { operation: "write", path: 0, mode: { argument: 1 } },
  rename: MOVE,
  rm: DELETE,
  rmdir: DELETE,
  symlink: LINK,
  truncate: CREATE,
  unlink: DELETE_FILE,
  utimes: CREATE,
  writeFile: WRITE,
};

/** https://nodejs.org/api/fs.html#callback-api: by the number of an open file. */
const BY_DESCRIPTOR: FileWriters = {
  ftruncate: { operation: "write", opened: 0 },
  write: { operation: "write", opened: 0, content: 1 },
  writev: { operation: "write", opened: 0, content: 1 },
};

/** https://nodejs.org/api/fs.html#class-filehandle */
const HANDLE: FileWriters = {
  appendFile: { operation: "write", opened: "receiver", content: 0 },
  createWriteStream: { operation: "write", opened: "receiver" },
  truncate: { operation: "write", opened: "receiver" },
  write: { operation: "write", opened: "receiver", content: 0 },
  writeFile: { operation: "write", opened: "receiver", content: 0 },
  writev: { operation: "write", opened: "receiver", content: 0 },
};

/** https://github.com/jprichardson/node-fs-extra/tree/11.4.1/docs */
const FS_EXTRA: FileWriters = {
  copy: COPY,
  createFile: CREATE,
  createLink: LINK,
  createSymlink: LINK,
  emptyDir: DELETE,
  emptydir: DELETE,
  ensureDir: FOLDER,
  ensureFile: CREATE,
  ensureLink: LINK,
  ensureSymlink: LINK,
  mkdirp: FOLDER,
  mkdirs: FOLDER,
  move: MOVE,
  outputFile: WRITE,
  outputJSON: WRITE,
  outputJson: WRITE,
  remove: DELETE,
  writeJSON: WRITE,
  writeJson: WRITE,
};

/** https://github.com/szwacz/fs-jetpack (5.1.0) */
const FS_JETPACK: FileWriters = {
  append: WRITE,
  copy: COPY,
  dir: FOLDER,
  file: CREATE,
  move: MOVE,
  remove: DELETE,
  rename: { operation: "move", path: 0 },
  symlink: LINK,
  write: WRITE,
};

/** https://docs.deno.com/api/deno/file-system (read: @types/deno 2.7.0) */
const DENO: FileWriters = {
  copyFile: COPY,
  create: CREATE,
  link: LINK,
  makeTempDir: TEMPORARY,
  makeTempFile: TEMPORARY,
  mkdir: FOLDER,
  open: {
    operation: "write",
    path: 0,
    mode: { argument: 1, options: ["write", "append", "truncate", "create", "createNew"] },
  },
  remove: DELETE,
  rename: MOVE,
  symlink: LINK,
  truncate: CREATE,
  utime: CREATE,
  writeFile: WRITE,
  writeTextFile: WRITE,
};

/** https://bun.com/docs/runtime/file-io (read: bun-types 1.4.5) */
const BUN_FILE: FileWriters = {
  delete: { operation: "delete", opened: "receiver", isSingle: true },
  unlink: { operation: "delete", opened: "receiver", isSingle: true },
  write: { operation: "write", opened: "receiver", content: 0 },
  writer: { operation: "write", opened: "receiver" },
};

/** https://nodejs.org/api/fs.html#fspromisesmkdtempdisposableprefix-options */
const DISPOSABLE = { operation: "temporary", removal: { methods: ["remove"] } } as const satisfies FileWriter;

const WITH_CALLBACKS = ["fs", "graceful-fs", "fs-extra", "mz/fs"];
const WITH_PROMISES = ["fs/promises", "fs.promises", "graceful-fs.promises", "fs-extra.promises"];

/** The file systems of Node.js, Bun and Deno, and packages that stand in for them. */
export const fileSystems: readonly [ApiPath, FileWriter][] = [
  ...inModules(WITH_CALLBACKS, {
    ...FS,
    ...synchronous(FS),
    ...BY_DESCRIPTOR,
    ...synchronous(BY_DESCRIPTOR),
    createWriteStream: CREATE,
    mkdtempDisposableSync: DISPOSABLE,
    WriteStream: CREATE,
  }),
  ...inModules(WITH_PROMISES, { ...FS, mkdtempDisposable: DISPOSABLE }),
  ...inModules(["fs-extra", "fs-extra/esm"], { ...FS_EXTRA, ...synchronous(FS_EXTRA) }),
  ...inModules(
    [...WITH_PROMISES, "fs-extra"].map((module) => `${module}.open()`),
    HANDLE,
  ),
  ...inModules(["fs-jetpack"], {
    ...FS_JETPACK,
    ...Object.fromEntries(Object.entries(FS_JETPACK).map(([name, writer]) => [`${name}Async`, writer])),
    createWriteStream: CREATE,
  }),
  ...inModules(["Deno"], { ...DENO, ...synchronous(DENO) }),
  ...inModules(
    ["open", "openSync", "create", "createSync"].map((name) => `Deno.${name}()`),
    {
      truncate: { operation: "write", opened: "receiver" },
      truncateSync: { operation: "write", opened: "receiver" },
      write: { operation: "write", opened: "receiver", content: 0 },
      writeSync: { operation: "write", opened: "receiver", content: 0 },
    },
  ),
  ...inModules(["Bun", "bun"], { write: { ...WRITE, takesFiles: true } }),
  ...inModules(["Bun.file()", "bun.file()"], BUN_FILE),
];

/** Functions that make an object for the file of a path: https://bun.com/docs/runtime/file-io */
export const STANDS_FOR_FILE: ReadonlySet<ApiPath> = new Set(["Bun.file", "bun.file"]);

/** Values that stand for something which is not on the local disk: https://bun.com/docs/runtime/s3 */
export const NO_LOCAL_FILE = /^(?:process\.std(?:out|err)|[Bb]un\.(?:s3|S3Client|S3File|std(?:out|err)))\b/;

/** Beginnings of paths that are devices or addresses. */
export const NO_LOCAL_PATH = /^(?:\/(?:dev\/(?!shm\/)|proc\/|sys\/)|s3:\/\/)/;

/** Names of network file systems that all replicas mount, in words: `efsVolPath`. */
export const SHARED_VOLUME =
  /(?:^|_)(?:azure_?files?_(?:dir|folder|mount|path|root|share|vol\w*)|cephfs|efs|filestore|gcs_?fuse|glusterfs|nfs|(?:network|shared)_(?:disk|drive|mount|share|storage|vol\w*)|smb)(?:_|$)/;
