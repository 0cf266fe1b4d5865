// Oxlint with the packed plugin.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { EXPECTED_REPORTS, host, Project } from "./project.ts";

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly [{ readonly span: { readonly line: number; readonly column: number } }];
}

it("reports of the example shop what ESLint reports, as the README sets it up", () => {
  const readme = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
  const [, config = ""] = /^## Oxlint[^]*?```json\n([^]*?)```/m.exec(readme) ?? [];
  const project = new Project({ ".oxlintrc.json": config });
  project.copyExamples();
  const program = path.join(host.folder, "node_modules/oxlint/bin/oxlint");
  const { diagnostics } = JSON.parse(project.run(program, "--format", "json", "-A", "all", "-c", ".oxlintrc.json")) as {
    diagnostics: Diagnostic[];
  };
  const reports = diagnostics.map(({ code, filename, labels: [{ span }] }) => {
    return `${filename}:${span.line}:${span.column} ${code.replace(/^stateless\((.*)\)$/, "stateless/$1")}`;
  });
  expect(reports.sort()).toEqual([...EXPECTED_REPORTS].sort());
});
