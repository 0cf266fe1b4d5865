import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { documents } from "../../../src/catalog/libraries/files/documents.ts";
import { fileSystems } from "../../../src/catalog/libraries/files/file-systems.ts";
import { fileTools } from "../../../src/catalog/libraries/files/file-tools.ts";
import {
  DOCUMENT_METHODS,
  FILE_WRITERS,
  NO_LOCAL_FILE,
  NO_LOCAL_PATH,
  STANDS_FOR_FILE,
  TEMPORARY_FILE_PACKAGES,
} from "../../../src/catalog/libraries/files/index.ts";
import type { FileWriter } from "../../../src/catalog/libraries/files/types.ts";

const rows = [...fileSystems, ...fileTools, ...documents];
const methods = Object.values(DOCUMENT_METHODS).flatMap((each) => Object.values(each));

const PACKAGE = /^(?:@[a-z\d-]+\/)?[a-z\d][a-z\d-]*$/;
/** A package, a module of it, or a global of Bun or Deno; then names and calls. */
const API_PATH = /^(?:(?:@[a-z\d-]+\/)?[a-z\d][a-z\d-]*(?:\/[a-z-]+)*|Bun|Deno)(?:\.[A-Za-z]\w*|\(\))*$/;

/** Functions of Node that are newer than the oldest version this is tested with. */
const NEW_IN_NODE = ["mkdtempDisposable", "mkdtempDisposableSync"];

function namesUnder(prefix: string): string[] {
  return rows.flatMap(([api]) => (api.startsWith(prefix) ? [api.slice(prefix.length)] : []));
}

/** Whether a row says which file it is about: by a path, or by what was opened. Temporary files have no name yet. */
function saysWhere({ operation, path, opened }: FileWriter): boolean {
  if (operation === "temporary") return path === undefined && opened === undefined;
  return (path === undefined) !== (opened === undefined);
}

describe("functions that change files", () => {
  it("are described once", () => {
    const paths = rows.map(([api]) => api);
    expect(paths.filter((api, index) => paths.indexOf(api) !== index)).toEqual([]);
    expect(FILE_WRITERS.size).toBe(rows.length);
  });

  it("begin with the name of a package, or a global of Bun or Deno", () => {
    expect(rows.map(([api]) => api).filter((api) => !API_PATH.test(api))).toEqual([]);
  });

  it("are named without the node: prefix", () => {
    expect(rows.map(([api]) => api).filter((api) => api.includes("node:"))).toEqual([]);
  });

  it("say which file they are about", () => {
    expect(rows.filter(([, writer]) => !saysWhere(writer)).map(([api]) => api)).toEqual([]);
    expect(methods.filter((writer) => !saysWhere(writer))).toEqual([]);
  });

  it("are removed without a deletion only where they are temporary", () => {
    expect(rows.filter(([, { operation, removal }]) => removal && operation !== "temporary")).toEqual([]);
    expect(rows.filter(([, { operation, isSingle }]) => isSingle && operation !== "delete")).toEqual([]);
  });

  it("delete single files by the names that say so", () => {
    const SINGLE = /(?:\.|^)(?:un)?link(?:Sync)?$|^[Bb]un\.file\(\)\.(?:delete|unlink)$/;
    const single = rows.filter(([, { isSingle }]) => isSingle).map(([api]) => api);
    expect(single.filter((api) => !SINGLE.test(api))).toEqual([]);
    expect(rows.filter(([api]) => /\bunlink/.test(api) && !single.includes(api))).toEqual([]);
  });

  it("do not take the path for the content", () => {
    const confused = ({ path, content }: FileWriter) => content !== undefined && path === content;
    expect(rows.filter(([, writer]) => confused(writer)).map(([api]) => api)).toEqual([]);
    expect(methods.filter(confused)).toEqual([]);
  });
});

describe("functions of Node", () => {
  it("are those that it has", () => {
    const has = (object: object, name: string) => NEW_IN_NODE.includes(name) || name in object;
    expect(namesUnder("fs.").filter((name) => !name.startsWith("promises.") && !has(fs, name))).toEqual([]);
    expect(namesUnder("fs.promises.").filter((name) => !name.includes("()") && !has(fs.promises, name))).toEqual([]);
    expect(namesUnder("fs/promises.").filter((name) => !name.includes("()") && !has(fs.promises, name))).toEqual([]);
  });

  it("include all whose names say that they write", () => {
    const WRITES = /^(?:append|copy|cp|createWrite|link|mk|rename|rm|symlink|truncate|unlink|write)/;
    const missing = (object: object, prefix: string) =>
      Object.keys(object).filter((name) => WRITES.test(name) && !FILE_WRITERS.has(`${prefix}.${name}`));
    expect(missing(fs, "fs")).toEqual([]);
    expect(missing(fs, "graceful-fs")).toEqual([]);
    expect(missing(fs, "fs-extra")).toEqual([]);
    expect(missing(fs.promises, "fs.promises")).toEqual([]);
    expect(missing(fs.promises, "fs/promises")).toEqual([]);
  });

  it("leave out those that read", () => {
    const READS = /^(?:access|createRead|exists|lstat|opendir|read|realpath|stat|watch)/;
    expect(namesUnder("fs.").filter((name) => READS.test(name))).toEqual([]);
    expect(namesUnder("fs/promises.").filter((name) => READS.test(name))).toEqual([]);
  });

  it("include the methods of a file that it has opened", async () => {
    const handle = await fs.promises.open(import.meta.filename);
    const found = namesUnder("fs/promises.open().").filter((name) => !(name in handle));
    await handle.close();
    expect(found).toEqual([]);
    expect(namesUnder("fs/promises.open().")).toEqual(namesUnder("fs.promises.open()."));
  });
});

describe("packages", () => {
  it("whose objects write have valid names", () => {
    expect(Object.keys(DOCUMENT_METHODS).filter((name) => !PACKAGE.test(name))).toEqual([]);
  });

  it("for temporary files have valid names", () => {
    expect([...TEMPORARY_FILE_PACKAGES].filter((name) => !PACKAGE.test(name))).toEqual([]);
  });

  it("that make temporary files are those whose paths are temporary", () => {
    const makers = fileTools
      .filter(([, { operation }]) => operation === "temporary")
      .map(([api]) => /^[^.]+/.exec(api)![0]);
    expect(makers.filter((name) => !TEMPORARY_FILE_PACKAGES.has(name))).toEqual([]);
  });
});

describe("what is no local file", () => {
  it("is no function that writes one, nor one that stands for one", () => {
    const names = [...rows.map(([api]) => api), ...STANDS_FOR_FILE];
    expect(names.filter((api) => NO_LOCAL_FILE.test(api))).toEqual([]);
  });

  it("is a device or an address, and no path that begins like one", () => {
    expect(
      ["/dev/null", "/dev/stdout", "/dev/ttyS0", "/proc/self/fd/1", "/sys/class/leds/a", "s3://bucket/a"].every(
        (path) => NO_LOCAL_PATH.test(path),
      ),
    ).toBe(true);
    expect(["/devices/a", "/dev/shm/a", "data/dev/a", "s3/a"].filter((path) => NO_LOCAL_PATH.test(path))).toEqual([]);
  });
});
