import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";
import { packageOf } from "../../../src/analysis/names/modules.ts";
import type { LocalHolder } from "../../../src/catalog/libraries/types.ts";

const PACKAGE_NAME = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/;
/** Modules and globals that other runtimes than Node have built in. */
const BUILT_IN = /^(?:bun|bun:[a-z]+|Bun|Deno)$/;

function beginsWithPackageOrGlobal({ api }: LocalHolder): boolean {
  const root = packageOf(api);
  return PACKAGE_NAME.test(root) || BUILT_IN.test(root) || isBuiltin(root);
}

/** What is handed over to another call is named; everything else is called. */
function hasPathOfItsForm({ api, form }: LocalHolder): boolean {
  return /^node:|\s|\.default\b/.test(api) ? false : api.endsWith("()") !== (form === "plugin");
}

function hasDocs({ docs }: LocalHolder): boolean {
  return URL.canParse(docs) && docs.startsWith("https://");
}

function wasRead({ evidence }: LocalHolder): boolean {
  return /\d+\.\d+\.\d+/.test(evidence);
}

/** Checks what every row of a subject has to have, whatever the subject. */
export function describeRows(subject: string, rows: readonly LocalHolder[]): void {
  /** The API paths of the rows for which something does not hold. */
  const without = (holds: (row: LocalHolder) => boolean) => rows.filter((row) => !holds(row)).map(({ api }) => api);

  describe(`the rows of ${subject}`, () => {
    it("begin with a package or a global", () => {
      expect(rows.length).toBeGreaterThan(0);
      expect(without(beginsWithPackageOrGlobal)).toEqual([]);
    });

    it("have API paths as code would write them", () => {
      expect(without(hasPathOfItsForm)).toEqual([]);
    });

    it("say what is kept, on what evidence, and where that is documented", () => {
      expect(without(({ holds }) => holds !== "")).toEqual([]);
      expect(without(({ evidence }) => evidence.trim() !== "")).toEqual([]);
      expect(without(hasDocs)).toEqual([]);
    });

    it("are only reported by default where a version was read", () => {
      expect(without((row) => row.strict === true || wasRead(row))).toEqual([]);
    });

    it("say nothing twice", () => {
      const said = rows.map((row) => JSON.stringify({ ...row, evidence: undefined }));
      expect(said.filter((row, index) => said.indexOf(row) !== index)).toEqual([]);
    });
  });
}
