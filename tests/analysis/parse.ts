import { parseForESLint } from "@typescript-eslint/parser";
import { SourceCode } from "eslint";
import { File, type Source } from "../../src/analysis/file.ts";
import { readSettings, type StatelessSettings } from "../../src/settings.ts";
import { inProject } from "../projects/index.ts";

interface Options {
  readonly project?: string;
  readonly file?: string;
  readonly settings?: StatelessSettings;
}

/** The facts of a source text, as if it stood in one of the test projects. */
export function parse(code: string, { project = "plain", file = "src/file.ts", settings }: Options = {}): File {
  const parsed = parseForESLint(code, { ecmaFeatures: { jsx: file.endsWith("x") }, sourceType: "module" });
  const source = new SourceCode({ ...parsed, text: code } as unknown as SourceCode.Config);
  // gives every node its parent, as ESLint does before it runs rules
  source.traverse();
  return new File(
    source as unknown as Source,
    inProject(project, file),
    readSettings(settings && { stateless: settings }),
  );
}

/** What the entry points of a source text are shown as, in their order. */
export function entryPoints(code: string, options?: Options): string[] {
  return parse(code, options).entryPoints.map(({ label }) => label);
}
