import { spawn, type ChildProcessWithoutNullStreams, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ESLint } from "eslint";
import { expect, inject, onTestFinished } from "vitest";

const examples = path.join(import.meta.dirname, "../../docs/examples");

/** The reports that both linters have to give of the example shop. */
export const EXPECTED_REPORTS = readFileSync(path.join(examples, "expected-reports.txt"), "utf8").trim().split("\n");

/** What linters say of themselves: that threads take longer than one would, that plugins are experimental. */
const ADVICE =
  /^(?:\(node:\d+\) ESLintPoorConcurrencyWarning: .*\n\(Use .*\n|WARNING: JS plugins are experimental.*\n.*\n)/;

export const host = inject("host");

/** A service of someone who uses the plugin, for as long as a test runs. */
export class Project {
  readonly folder = mkdtempSync(path.join(host.folder, "project-"));

  constructor(files: Readonly<Record<string, string>>) {
    onTestFinished(() => {
      rmSync(this.folder, { recursive: true });
    });
    this.write("package.json", JSON.stringify({ private: true, dependencies: { express: "5" } }));
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  write(file: string, content: string): void {
    mkdirSync(path.join(this.folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), content);
  }

  copyExamples(): void {
    for (const shop of ["stateful", "stateless"]) {
      cpSync(path.join(examples, shop), path.join(this.folder, shop), { recursive: true });
    }
  }

  /** What Node.js prints when it runs a program. */
  run(file: string, ...args: string[]): string {
    const { stdout, stderr } = spawnSync(host.executable, [file, ...args], { cwd: this.folder, encoding: "utf8" });
    expect(stderr.replace(ADVICE, "")).toBe("");
    return stdout;
  }

  eslint(...args: string[]): ESLint.LintResult[] {
    const program = path.join(host.folder, "node_modules/eslint/bin/eslint.js");
    return JSON.parse(this.run(program, "--format", "json", ...args)) as ESLint.LintResult[];
  }

  /** A program that goes on while the test talks to it. */
  start(file: string, ...args: string[]): ChildProcessWithoutNullStreams {
    const program = spawn(host.executable, [file, ...args], { cwd: this.folder });
    onTestFinished(() => {
      program.kill();
    });
    return program;
  }

  /** `src/app.ts:19:11 stateless/no-in-memory-session` */
  reports(results: readonly ESLint.LintResult[]): string[] {
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, ruleId, message }) => {
        const file = path.relative(this.folder, filePath).replaceAll("\\", "/");
        return `${file}:${line}:${column} ${ruleId ?? message}`;
      }),
    );
  }
}
