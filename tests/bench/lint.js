// Lints files and says how long each rule took, as ESLint measures it.
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import path from "node:path";

/** What the rules are compared with. */
export const YARDSTICK = "no-unused-vars";

// files outside the working directory are ignored
const linter = new Linter({ configType: "flat", cwd: path.parse(import.meta.dirname).root });

/** @typedef {{ parse: number, rules: Map<string, number>, reports: number }} Times in milliseconds, and the reports of the plugin */

/**
 * @param {import("../../src/index.ts").StatelessPlugin} plugin
 * @param {"recommended" | "strict"} preset
 * @returns {import("eslint").Linter.Config[]}
 */
export function configFor(plugin, preset) {
  return [
    { ignores: ["!**/node_modules/"] },
    { files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"], linterOptions: { noInlineConfig: true } },
    { files: ["**/*.{ts,cts,mts,tsx}"], languageOptions: { parser } },
    { files: ["**/*.{js,jsx}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    ...plugin.configs[preset],
    { rules: { [YARDSTICK]: "error" } },
  ];
}

/**
 * @param {import("./sources.js").SourceFile} file
 * @param {import("eslint").Linter.Config[]} config
 * @returns {Times | null} null for a file that cannot be parsed
 */
export function lint({ name, text }, config) {
  const { messages } = linter.verifyAndFix(text, config, { filename: name, fix: false, stats: true });
  if (messages.some(({ fatal }) => fatal)) return null;
  const [pass] = linter.getTimes().passes;
  return {
    parse: pass.parse.total,
    reports: messages.filter(({ ruleId }) => ruleId !== YARDSTICK).length,
    rules: new Map(Object.entries(pass.rules).map(([rule, { total }]) => [rule, total])),
  };
}

/**
 * @param {readonly Times[]} all
 * @returns {Times}
 */
export function sumOf(all) {
  const rules = new Map();
  let parse = 0;
  let reports = 0;
  for (const times of all) {
    parse += times.parse;
    reports += times.reports;
    for (const [rule, time] of times.rules) rules.set(rule, (rules.get(rule) ?? 0) + time);
  }
  return { parse, rules, reports };
}

/** @param {Times} times */
export function ownTime({ rules }) {
  let sum = 0;
  for (const [rule, time] of rules) if (rule !== YARDSTICK) sum += time;
  return sum;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
