import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../src/index.ts";
import type { Preset } from "../src/preset.ts";
import { inProject } from "./projects/index.ts";

interface Options {
  readonly project?: string;
  readonly file?: string;
  readonly preset?: Preset;
}

const linter = new Linter({ cwd: import.meta.dirname });

/** What a preset reports of a source text, as if it stood in one of the test projects: `no-fs-write-in-handler 5`, by line. */
export function reports(code: string, options?: Options): string[] {
  return messages(code, options).map(
    ({ ruleId, line, message }) => `${ruleId?.replace("stateless/", "") ?? message} ${line}`,
  );
}

/** The same, as ESLint gives it. */
export function messages(
  code: string,
  { project = "plain", file = "src/file.ts", preset = "recommended" }: Options = {},
): Linter.LintMessage[] {
  return linter.verify(
    code,
    [
      ...plugin.configs[preset],
      {
        files: ["**/*.{js,jsx,ts,tsx,cjs,cts,mjs,mts}"],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: file.endsWith("x") } } },
      },
    ],
    inProject(project, file),
  );
}
