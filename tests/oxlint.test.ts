// Oxlint reports what ESLint reports, in the examples of the rules' pages.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import parser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { lexer, type Tokens } from "marked";
import { afterAll, beforeAll, expect, it } from "vitest";
import plugin from "../src/index.ts";

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly [{ readonly span: { readonly line: number; readonly column: number } }];
}

const root = path.join(import.meta.dirname, "..");
const pages = path.join(root, "docs/rules");
const settings = { stateless: { service: true } };
const { rules = {} } = plugin.configs.strict[0] ?? {};
let project: string;

/** The code blocks of all pages, but for comments with options: Oxlint reads options only from its configuration. */
function* examples(): Generator<readonly [file: string, code: string]> {
  for (const page of readdirSync(pages)) {
    const tokens = lexer(readFileSync(path.join(pages, page), "utf8")) as (Tokens.Code | Tokens.Generic)[];
    for (const [index, { type, lang, text }] of tokens.entries()) {
      if (type === "code" && lang === "ts") yield [`${page}-${index}.ts`, String(text).replace("/* eslint ", "/* ")];
    }
  }
}

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), "oxlint-"));
  for (const [file, code] of examples()) writeFileSync(path.join(project, file), code);
  writeFileSync(
    path.join(project, ".oxlintrc.json"),
    JSON.stringify({
      jsPlugins: [path.join(root, "dist/plugin.js")],
      categories: { correctness: "off" },
      rules,
      settings,
    }),
  );
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

async function reportsOfEslint(): Promise<string[]> {
  const overrideConfig: Linter.Config[] = [
    ...plugin.configs.strict,
    { settings },
    { files: ["**/*.ts"], languageOptions: { parser } },
  ];
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig });
  const results = await eslint.lintFiles(["**/*.ts"]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${path.basename(filePath)}:${line}:${column} ${ruleId ?? "error"} ${message}`,
    ),
  );
}

function reportsOfOxlint(): string[] {
  const program = path.join(root, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [program, "--format", "json"], { cwd: project, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics.map(({ code, message, filename, labels: [{ span }] }) => {
    return `${filename}:${span.line}:${span.column} ${code.replace(/\((.*)\)$/, "/$1")} ${message}`;
  });
}

it("both report the same of the examples of all rules", async () => {
  const expected = await reportsOfEslint();
  expect(expected.length).toBeGreaterThan(Object.keys(rules).length);
  expect(reportsOfOxlint().sort()).toEqual(expected.sort());
});
