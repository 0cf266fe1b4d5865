import { describe, expect, it } from "vitest";
import type { LocalHolder } from "../../../src/catalog/libraries/types.ts";
import {
  REQUEST_METHODS,
  UPLOADED_FILE_DECORATORS,
  UPLOADED_FILE_METHODS,
  UPLOADED_FILE_TYPES,
  uploads,
} from "../../../src/catalog/libraries/uploads.ts";

/** A package or a module of it, names, and a call at the end. */
const API_PATH = /^(?:@[a-z\d-]+\/)?[a-z\d][a-z\d-]*(?:\/[a-z-]+)*(?:\.[A-Za-z]\w*)*\(\)$/;
const OPTION_PATH = /^[a-z]\w*(?:\.[a-z]\w*)*$/i;

/** The rows for which something does not hold. */
function rowsBut(holds: (row: LocalHolder) => boolean): string[] {
  return uploads.filter((row) => !holds(row)).map(({ api }) => api);
}

describe("middleware and parsers that put uploads on the disk", () => {
  it("are described once", () => {
    expect(
      rowsBut((row) => uploads.filter(({ api, form }) => api === row.api && form === row.form).length === 1),
    ).toEqual([]);
  });

  it("begin with the name of a package, and end with a call", () => {
    expect(rowsBut(({ api }) => API_PATH.test(api))).toEqual([]);
  });

  it("say what they hold, and where", () => {
    expect(rowsBut(({ holds, where }) => /^[a-z ]+ files$/.test(holds) && where === "disk")).toEqual([]);
  });

  it("say where the folder is given", () => {
    expect(rowsBut(({ folder }) => folder !== undefined && OPTION_PATH.test(folder.option))).toEqual([]);
  });

  it("know the folder that is used when none is given, or need one", () => {
    const needsFolder = ({ onlyWith, folder }: LocalHolder) => onlyWith?.some(({ path }) => path === folder?.option);
    expect(rowsBut((row) => row.folder?.otherwise !== undefined || needsFolder(row) === true)).toEqual([]);
  });

  it("name options by their property paths", () => {
    expect(rowsBut(({ external = [] }) => external.every((option) => OPTION_PATH.test(option)))).toEqual([]);
    expect(rowsBut(({ onlyWith = [] }) => onlyWith.every(({ path }) => OPTION_PATH.test(path)))).toEqual([]);
  });

  it("do not take the folder for what moves it out", () => {
    expect(rowsBut(({ external = [], folder }) => !external.includes(folder?.option ?? ""))).toEqual([]);
  });

  it("point to their documentation, and to the version that was read", () => {
    expect(rowsBut(({ docs }) => /^https:\/\/[\w.-]+\/\S+$/.test(docs))).toEqual([]);
    expect(rowsBut(({ evidence }) => /^\d+\.\d+\.\d+: \S/.test(evidence))).toEqual([]);
  });
});

describe("methods of uploaded files and requests", () => {
  it("say where they put the file", () => {
    const writers = Object.entries(UPLOADED_FILE_METHODS);
    expect(writers.filter(([, { operation, path }]) => operation !== "write" || typeof path !== "number")).toEqual([]);
  });

  it("put what a request brings into the folder for temporary files", () => {
    expect(Object.values(REQUEST_METHODS).map(({ operation }) => operation)).toEqual(["temporary"]);
  });
});

describe("decorators and types of uploaded files", () => {
  it("begin with the name of a package, or with a global namespace", () => {
    const NAME = /^(?:(?:@[a-z\d-]+\/)?[a-z\d][a-z\d-]*|Express\.Multer)\.[A-Z]\w*$/;
    expect([...UPLOADED_FILE_DECORATORS, ...UPLOADED_FILE_TYPES].filter((name) => !NAME.test(name))).toEqual([]);
  });
});
