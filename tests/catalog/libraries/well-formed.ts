import { expect, it } from "vitest";
import { packageOf } from "../../../src/analysis/names/modules.ts";
import type { LocalHolder, LocalOption } from "../../../src/catalog/libraries/types.ts";

/** https://github.com/npm/validate-npm-package-name#naming-rules */
const PACKAGE_NAME = /^(?:@[a-z\d-][a-z\d._-]*\/)?[a-z\d-][a-z\d._-]*$/;
/** A package, a module in it, and properties, with the calls among them: `@scope/name/module.Class().method()`. */
const API_PATH = /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*(?:\.\w+|\(\))*$/;
const OPTION_PATH = /^(?:(?:\w+|\*)(?:\.(?:\w+|\*))*)?$/;
const VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?: \S/;

/** Tests what has to hold for the rows of a subject, whatever the subject is. */
export function testRows(rows: readonly LocalHolder[]): void {
  const apisWhere = (isWrong: (row: LocalHolder) => boolean) => rows.filter(isWrong).map(({ api }) => api);

  it("begins with a package", () => {
    expect(rows).not.toEqual([]);
    expect(apisWhere(({ api }) => !PACKAGE_NAME.test(packageOf(api)))).toEqual([]);
    expect(apisWhere(({ api }) => !API_PATH.test(api) || api.startsWith("node:"))).toEqual([]);
  });

  it("is a call, or a plugin that is handed to a call", () => {
    expect(apisWhere(({ api, form }) => api.endsWith("()") === (form === "plugin"))).toEqual([]);
  });

  it("says what is kept in words that fit into a sentence", () => {
    expect(apisWhere(({ holds }) => !/^[A-Za-z][\w ,/-]*\w$/.test(holds))).toEqual([]);
  });

  it("cites a page of documentation", () => {
    expect(apisWhere(({ docs }) => !URL.canParse(docs) || !docs.startsWith("https://"))).toEqual([]);
  });

  it("cites the version that was read, or is not reported by default", () => {
    expect(apisWhere(({ evidence }) => evidence.trim() === "")).toEqual([]);
    expect(apisWhere(({ evidence, strict }) => strict !== true && !VERSION.test(evidence))).toEqual([]);
  });

  it("says no more than once what it says", () => {
    const said = rows.map((row) => JSON.stringify({ ...row, evidence: undefined }));
    expect(said.filter((row, index) => said.indexOf(row) !== index)).toEqual([]);
  });

  it("names options, and values of options that there are", () => {
    const options = ({ onlyWith = [], unless = [] }: LocalHolder): readonly LocalOption[] => [...onlyWith, ...unless];
    const isEmpty = (list: readonly unknown[] | undefined) => list?.length === 0;
    expect(apisWhere((row) => [row.external, row.onlyWith, row.unless, row.stillLocal].some(isEmpty))).toEqual([]);
    expect(apisWhere((row) => options(row).some((each) => isEmpty(each.values) || isEmpty(each.startsWith)))).toEqual(
      [],
    );
    expect(apisWhere(({ external = [] }) => !external.every((path) => OPTION_PATH.test(path)))).toEqual([]);
    expect(apisWhere((row) => !options(row).every(({ path }) => OPTION_PATH.test(path)))).toEqual([]);
    expect(apisWhere(({ external, stillLocal }) => stillLocal !== undefined && external === undefined)).toEqual([]);
  });
}
