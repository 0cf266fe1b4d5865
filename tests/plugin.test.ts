import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

const root = path.join(import.meta.dirname, "..");
const namesIn = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replace(ending, ""))
    .filter((name) => name !== "index")
    .sort();

describe("the plugin", () => {
  it("has a rule, a page and a test for each file", () => {
    const names = Object.keys(rules);
    expect(names).toEqual(namesIn("src/rules", ".ts"));
    expect(names).toEqual(namesIn("docs/rules", ".md"));
    expect(namesIn("tests/rules", ".test.ts")).toEqual(expect.arrayContaining(names));
  });

  it("tells its name, version and namespace", () => {
    expect(plugin.meta).toMatchObject({ name: "eslint-plugin-stateless", namespace: "stateless" });
  });

  it("has presets that follow from the rules", () => {
    expect(plugin.configs.recommended.map(({ name, rules }) => ({ name, rules }))).toEqual([
      {
        name: "stateless/recommended",
        rules: {
          "stateless/no-fs-write-in-handler": "error",
          "stateless/no-in-memory-cache": "error",
          "stateless/no-in-memory-pubsub": "error",
          "stateless/no-in-memory-rate-limit": "error",
          "stateless/no-in-memory-session": "error",
          "stateless/no-in-process-queue": "error",
          "stateless/no-in-process-schedule": "error",
          "stateless/no-local-database": "error",
          "stateless/no-local-log-file": "error",
          "stateless/no-module-level-mutable-state": [
            "error",
            { checkCacheLibraries: false, checkRequestCopies: false, checkSessions: false },
          ],
          "stateless/no-sticky-session": "error",
          "stateless/prefer-request-params": ["error", { checkSessions: false }],
        },
      },
    ]);
    expect(plugin.configs.strict.map(({ name, rules }) => ({ name, rules }))).toEqual([
      {
        name: "stateless/strict",
        rules: {
          "stateless/no-fs-write-in-handler": ["error", { checkTemporaryFiles: true, checkUnknownCallers: "always" }],
          "stateless/no-in-memory-cache": ["error", { checkAlternatives: true }],
          "stateless/no-in-memory-pubsub": ["error", { checkAlternatives: true }],
          "stateless/no-in-memory-rate-limit": ["error", { checkAlternatives: true }],
          "stateless/no-in-memory-session": ["error", { checkAlternatives: true, checkUnknownCallers: "always" }],
          "stateless/no-in-process-queue": ["error", { checkAlternatives: true }],
          "stateless/no-in-process-schedule": ["error", { checkAlternatives: true }],
          "stateless/no-local-database": ["error", { checkAlternatives: true }],
          "stateless/no-local-log-file": ["error", { checkAlternatives: true }],
          "stateless/no-module-level-mutable-state": [
            "error",
            {
              checkCacheLibraries: false,
              checkLazyInitialization: true,
              checkRequestCopies: false,
              checkSessions: false,
              checkTimers: true,
              checkUnknownCallers: "always",
            },
          ],
          "stateless/no-sticky-session": ["error", { checkAlternatives: true }],
          "stateless/prefer-request-params": ["error", { checkSessions: false, checkUnknownCallers: "always" }],
        },
      },
    ]);
  });

  it.each(Object.entries(rules))("%s describes every option and links to its page", (name, { meta }) => {
    const [schema] = meta.schema as unknown as { properties: Record<string, { description?: string }> }[];
    for (const option of Object.values(schema?.properties ?? {})) expect(option.description).toMatch(/\.$/);
    expect(Object.keys(schema?.properties ?? {})).toEqual(Object.keys(meta.defaultOptions?.[0] ?? {}));
    expect(meta.docs?.url).toBe(
      `https://github.com/eslint-plugin-stateless/eslint-plugin-stateless/blob/main/docs/rules/${name}.md`,
    );
  });
});
