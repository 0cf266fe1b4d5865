// What stands around a file: its project, its name, and files of other languages beside it.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import css from "@eslint/css";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { ESLint, Linter } from "eslint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

const EXPORTED = `const hits = []; export function remember(hit) { hits.push(hit); }`;
const SERVED = `import express from "express"; const hits = []; express().post("/", (req) => { hits.push(req.body); });`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "project-"));
});

afterEach(() => {
  chmodSync(path.join(folder), 0o700);
  rmSync(folder, { recursive: true });
});

/** The rules that report something, or what ESLint says instead. */
function reported(code: string, file: string): string[] {
  const messages = new Linter({ cwd: folder }).verify(
    code,
    [{ files: ["**/*.js", "<*>", "no-*"] }, ...plugin.configs.recommended],
    file,
  );
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe("a package.json", () => {
  const reportedWith = (content: string) => {
    const project = mkdtempSync(path.join(folder, "service-"));
    writeFileSync(path.join(project, "package.json"), content);
    return reported(EXPORTED, path.join(project, "src/hits.js"));
  };

  it("that lists a server framework makes files part of a service", () => {
    expect(reportedWith(`{ "name": "shop", "dependencies": { "express": "5" } }`)).toEqual([
      "stateless/no-module-level-mutable-state",
    ]);
    expect(reportedWith(`\uFEFF{ "name": "shop", "dependencies": { "express": "5" } }`)).toHaveLength(1);
    expect(reportedWith(`{ "name": "shop", "dependencies": { "left-pad": "1" } }`)).toEqual([]);
  });

  it.each([
    "",
    "{",
    "[]",
    '["express"]',
    '"express"',
    "null",
    "1",
    '{ "name": 1, "dependencies": null }',
    '{ "name": null, "dependencies": "express" }',
    '{ "dependencies": ["express"] }',
    '{ "dependencies": 5, "devDependencies": true, "peerDependencies": [] }',
    '{ "name": "shop", "private": "no", "files": null, "bin": 1, "publishConfig": [] }',
    '{ "__proto__": { "express": "5" }, "constructor": 1 }',
  ])("that is broken says nothing: %s", (content) => {
    expect(reportedWith(content)).toEqual([]);
  });

  it("that is a folder, or cannot be read, says nothing", () => {
    mkdirSync(path.join(folder, "package.json"));
    expect(reported(EXPORTED, path.join(folder, "src/hits.js"))).toEqual([]);
    mkdirSync(path.join(folder, "closed"));
    writeFileSync(path.join(folder, "closed/package.json"), "{");
    chmodSync(path.join(folder, "closed"), 0o000);
    expect(reported(EXPORTED, path.join(folder, "closed/src/hits.js"))).toEqual([]);
  });
});

it.each([
  "<input>",
  "<text>",
  "file.md/0.js",
  "no-extension",
  "nowhere/to/be/found.js",
  "with space/ü.js",
  ".hidden.js",
])("files called %s are linted as others are", (name) => {
  expect(reported(SERVED, name)).toEqual(["stateless/no-module-level-mutable-state"]);
});

it("files of other languages are left alone, and code in them is not", async () => {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      ...plugin.configs.strict,
      { files: ["**/*.json"], language: "json/json", plugins: { json } },
      { files: ["**/*.json5"], language: "json/json5", plugins: { json } },
      { files: ["**/*.css"], language: "css/css", plugins: { css } },
      { files: ["**/raw.md"], language: "markdown/gfm", plugins: { markdown } },
      { files: ["**/code.md"], processor: "markdown/markdown", plugins: { markdown } },
    ] as Linter.Config[],
  });
  const reportsIn = async (filePath: string, text: string) => {
    const results = await eslint.lintText(text, { filePath });
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
  };
  expect(await reportsIn("a.json", `{ "hits": [] }`)).toEqual([]);
  expect(await reportsIn("a.json5", `{ hits: [] }`)).toEqual([]);
  expect(await reportsIn("a.css", `a { color: red; }`)).toEqual([]);
  expect(await reportsIn("raw.md", `# Hits\n\n\`\`\`js\n${SERVED}\n\`\`\`\n`)).toEqual([]);
  expect(await reportsIn("code.md", `# Hits\n\n\`\`\`js\n${SERVED}\n\`\`\`\n`)).toEqual([
    "stateless/no-module-level-mutable-state",
  ]);
});

describe.each(Object.entries(rules))("the options of %s", (name, { meta }) => {
  const withOptions =
    (...options: unknown[]) =>
    () =>
      new Linter().verify("", [
        { plugins: { stateless: plugin }, rules: { [`stateless/${name}`]: ["error", ...options] } },
      ]);
  const known = Object.keys(meta.defaultOptions?.[0] ?? {});

  it("are named where they are wrong", () => {
    expect(withOptions({ constructor: true })).toThrow("constructor");
    expect(withOptions({ checkEverything: true })).toThrow("checkEverything");
    expect(withOptions("always")).toThrow(`stateless/${name}`);
    expect(withOptions({}, {})).toThrow(`stateless/${name}`);
    for (const option of known) expect(withOptions({ [option]: 42 })).toThrow(/Value 42 should be/);
  });

  it("may be left out", () => {
    expect(withOptions()).not.toThrow();
    expect(withOptions({})).not.toThrow();
  });
});
