import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { pages } from "../pages.ts";
import { runs } from "./runs.ts";
import { transformations } from "./transformations/index.ts";
import { subjectOf } from "./transformations/names.ts";

interface Text {
  /** The file in which it stands. */
  readonly file: string;
  readonly code: string;
  /** The only rule that is asked, if not all of the preset. */
  readonly rule?: string;
}

const root = path.join(import.meta.dirname, "../..");
const linter = new Linter({ cwd: root });

/** What is reported of a text: rules, and what they name, in the order of the text. */
function verdicts({ file, rule }: Text, code: string, extension = "ts"): string[] {
  const asked = rule
    ? [
        {
          plugins: { stateless: plugin },
          rules: { [`stateless/${rule}`]: "error" as const },
          settings: { stateless: { service: true } },
        },
      ]
    : plugin.configs.recommended;
  return linter
    .verify(
      code,
      [...asked, { files: ["**/*.{cts,js,ts}"], languageOptions: { parser } }],
      file.replace(/\.ts$/, `.${extension}`),
    )
    .map(({ ruleId, message }) => (ruleId ? `${ruleId} ${subjectOf(message)}` : message));
}

const examples = pages().flatMap(({ rule, examples: blocks }): Text[] =>
  blocks
    // paths that are allowed are named as the source writes them
    .filter(({ code }) => !code.includes(`"allow": ["config.`))
    .map(({ code }) => ({ file: path.join(root, "src/file.ts"), code, rule })),
);

const shops = ["stateful", "stateless"].flatMap((name): Text[] => {
  const folder = path.join(root, "docs/examples", name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file))
    .map((file) => ({ file, code: readFileSync(file, "utf8") }));
});

describe.each(transformations)("with $name", ({ apply, extension, isReordering }) => {
  const inOrder = (list: string[]) => (isReordering ? list.sort() : list);

  it.each([
    ["the examples of the rules' pages", examples],
    ["the files of the example shops", shops],
  ])("%s get the same reports", (_, texts) => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        const written = apply(text.code);
        expect(inOrder(verdicts(text, written, extension)), written).toEqual(inOrder(verdicts(text, text.code)));
      }),
      runs(4),
    );
  });
});
