// The package as users get it: packed, unpacked into a project of its own, and used by ESLint's command line and by Oxlint.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";

const root = path.join(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");
let project: string;

function run(file: string, ...args: string[]) {
  return spawnSync(process.execPath, [path.join(modules, file), ...args], { cwd: project, encoding: "utf8" });
}

function write(file: string, content: string): void {
  writeFileSync(path.join(project, file), content);
}

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), "consumer-"));
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
      cwd: root,
      encoding: "utf8",
    }),
  ) as [{ filename: string }];
  const installed = path.join(project, "node_modules/eslint-plugin-stateless");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", path.join(project, packed.filename), "-C", installed, "--strip-components=1"]);
  for (const dependency of ["@eslint-community/eslint-utils", "eslint-visitor-keys", "picomatch"]) {
    cpSync(path.join(modules, dependency), path.join(project, "node_modules", dependency), { recursive: true });
  }
  write(
    "package.json",
    `{ "name": "consumer", "private": true, "type": "module", "dependencies": { "express": "5" } }`,
  );
  write(
    "server.js",
    `import express from "express";\nconst hits = {};\nexpress().get("/", (req, res) => { hits[req.ip] = 1; res.end(); });\n`,
  );
}, 60_000);

afterAll(() => {
  rmSync(project, { recursive: true });
});

describe("the packed package", () => {
  it("loads where neither ESLint nor TypeScript is installed, by import and by require", () => {
    write("load.mjs", `import plugin from "eslint-plugin-stateless"; console.log(Object.keys(plugin.configs).join());`);
    write("load.cjs", `console.log(Object.keys(require("eslint-plugin-stateless").configs).join());`);
    const loaded = (file: string) => execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8" }).trim();
    expect(loaded("load.mjs")).toBe("recommended,strict");
    expect(loaded("load.cjs")).toBe("recommended,strict");
  });

  it("says what its rules are without loading what they need to lint", () => {
    write(
      "describe.cjs",
      `const { rules } = require("eslint-plugin-stateless");
       const metas = Object.fromEntries(Object.values(rules).map(({ name, meta }) => [name, meta]));
       const loaded = Object.keys(require.cache).map((file) => require("node:path").basename(file));
       console.log(JSON.stringify({ metas, loaded }));`,
    );
    const output = execFileSync(process.execPath, ["describe.cjs"], { cwd: project, encoding: "utf8" });
    const { metas, loaded } = JSON.parse(output) as { metas: unknown; loaded: readonly string[] };
    expect(metas).toEqual(Object.fromEntries(Object.values(rules).map(({ name, meta }) => [name, meta])));
    expect(loaded).toContain("plugin.js");
    expect(loaded).not.toContain("rules.cjs");
  });

  it.each([
    [
      "eslint.config.mjs",
      `import stateless from "eslint-plugin-stateless"; export default [...stateless.configs.recommended];`,
    ],
    ["eslint.config.cjs", `module.exports = require("eslint-plugin-stateless").configs.recommended;`],
    [
      "eslint.config.js",
      `import { defineConfig } from "eslint/config"; import stateless from "eslint-plugin-stateless";
       export default defineConfig({ plugins: { stateless }, extends: ["stateless/recommended"] });`,
    ],
  ])("lints a file with %s", (config, content) => {
    symlinkSync(path.join(modules, "eslint"), path.join(project, "node_modules/eslint"));
    write(config, content);
    const { stdout, stderr } = run("eslint/bin/eslint.js", "-c", config, "--format", "json", "server.js");
    rmSync(path.join(project, "node_modules/eslint"));
    expect(stderr).toBe("");
    const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number; message: string }[] }];
    expect(messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual([
      "3 stateless/no-module-level-mutable-state",
    ]);
    expect(messages[0]?.message).toContain("`hits`");
  });

  it("has types that fit a checked configuration", () => {
    for (const name of ["eslint", "@eslint", "@types", "typescript"]) {
      symlinkSync(path.join(modules, name), path.join(project, "node_modules", name));
    }
    write(
      "config.ts",
      `import { defineConfig } from "eslint/config";
       import stateless, { type StatelessSettings } from "eslint-plugin-stateless";
       const settings: StatelessSettings = { service: true };
       export default defineConfig([{ plugins: { stateless }, settings: { stateless: settings } }, stateless.configs.strict]);`,
    );
    const { stdout } = run(
      "typescript/bin/tsc",
      ...[
        "--noEmit",
        "--strict",
        "--exactOptionalPropertyTypes",
        "--module",
        "nodenext",
        "--types",
        "node",
        "config.ts",
      ],
    );
    for (const name of ["eslint", "@eslint", "@types", "typescript"]) rmSync(path.join(project, "node_modules", name));
    expect(stdout).toBe("");
  });

  it("runs in Oxlint", () => {
    write(
      ".oxlintrc.json",
      JSON.stringify({
        jsPlugins: ["eslint-plugin-stateless"],
        categories: { correctness: "off" },
        rules: { "stateless/no-module-level-mutable-state": "error" },
      }),
    );
    const { stdout } = run("oxlint/bin/oxlint", "--format", "json", "server.js");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string }[] };
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("`hits`")]);
  });
});
