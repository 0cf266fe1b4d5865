import { describe, expect, it } from "vitest";
import { LocalHolders } from "../../../src/analysis/libraries/local-holders.ts";
import { packageOf } from "../../../src/analysis/names/modules.ts";
import { assistants } from "../../../src/catalog/libraries/assistants.ts";
import { bots } from "../../../src/catalog/libraries/bots.ts";
import { identity } from "../../../src/catalog/libraries/identity.ts";
import { mcp } from "../../../src/catalog/libraries/mcp.ts";
import { sessions } from "../../../src/catalog/libraries/sessions.ts";
import { parse } from "../../analysis/parse.ts";

const rows = [...assistants, ...bots, ...identity, ...mcp, ...sessions];

/** https://github.com/npm/validate-npm-package-name#naming-rules */
const PACKAGE_NAME = /^(?:@[a-z\d-][a-z\d._-]*\/)?[a-z\d-][a-z\d._-]*$/;
/** A package, the path of a module in it, and properties, calls among them: `@a/b/c.js.D.e()()`. */
const API_PATH = /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*(?:\.\w+|\(\))*$/;
const OPTION_PATH = /^\w+(?:\.\w+)*$/;

/** Code that reaches an API by its path: `import * as m from "a/b.js"; m.C()();`. */
function codeFor({ api, form }: (typeof rows)[number]): string {
  const [, from = "", rest = ""] = /^((?:@[\w-]+\/)?[\w-]+(?:\/[\w-]+)*(?:\.js)?)(.*)$/.exec(api) ?? [];
  return `import * as m from "${from}"; ${form ? `app.register(m${rest})` : `m${rest}`};`;
}

const apisWhere = (isWrong: (row: (typeof rows)[number]) => boolean) => rows.filter(isWrong).map(({ api }) => api);

describe("rows about sessions", () => {
  it("are in each part of the catalog", () => {
    expect([assistants, bots, identity, mcp, sessions].filter((part) => part.length === 0)).toEqual([]);
  });

  it("are there once for each API and the options that make it keep something", () => {
    const keys = rows.map(({ api, form, onlyWith }) => JSON.stringify([api, form, onlyWith]));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("name a package", () => {
    expect(apisWhere(({ api }) => !PACKAGE_NAME.test(packageOf(api)))).toEqual([]);
    expect(apisWhere(({ api }) => !API_PATH.test(api))).toEqual([]);
    expect(apisWhere(({ api }) => api.startsWith("node:"))).toEqual([]);
  });

  it("are calls, or plugins that are handed to a call", () => {
    expect(apisWhere(({ api, form }) => api.endsWith("()") === (form === "plugin"))).toEqual([]);
  });

  it("are reached by the code that their paths describe", () => {
    const isFound = (row: (typeof rows)[number]) => {
      const file = parse(codeFor(row));
      const holders = new LocalHolders([
        { api: row.api, holds: "a", where: "memory", docs: "", evidence: "", ...(row.form && { form: row.form }) },
      ]);
      const statement = file.program.body[1];
      const call = statement?.type === "ExpressionStatement" ? statement.expression : null;
      return call?.type === "CallExpression" && holders.at(file, call) !== null;
    };
    expect(apisWhere((row) => !isFound(row))).toEqual([]);
  });

  it("say what to do in a sentence, where no store can take it over", () => {
    expect(apisWhere(({ remedy }) => remedy !== undefined && !/^[A-Z].*[^.]\.$/.test(remedy))).toEqual([]);
  });

  it("say what is kept in words that fit into a sentence", () => {
    expect(apisWhere(({ holds }) => !/^[A-Za-z][\w -]*\w$/.test(holds))).toEqual([]);
  });

  it("cite a page of documentation", () => {
    expect(apisWhere(({ docs }) => !URL.canParse(docs) || new URL(docs).protocol !== "https:")).toEqual([]);
    expect(apisWhere(({ docs }) => docs !== docs.trim())).toEqual([]);
  });

  it("cite the version that was read, and what it says", () => {
    expect(apisWhere(({ evidence }) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?: \S/.test(evidence))).toEqual([]);
  });

  it("have no empty lists of options", () => {
    expect(apisWhere(({ external, onlyWith }) => external?.length === 0 || onlyWith?.length === 0)).toEqual([]);
    expect(apisWhere(({ external = [] }) => !external.every((path) => OPTION_PATH.test(path)))).toEqual([]);
    expect(apisWhere(({ onlyWith = [] }) => onlyWith.some(({ values }) => values?.length === 0))).toEqual([]);
    expect(apisWhere(({ onlyWith = [] }) => onlyWith.some(({ startsWith }) => startsWith?.length === 0))).toEqual([]);
  });

  it("name values that stay local only for options that move it out", () => {
    expect(apisWhere(({ external, stillLocal }) => stillLocal !== undefined && external === undefined)).toEqual([]);
  });
});
