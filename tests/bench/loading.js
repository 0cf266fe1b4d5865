// How long it takes to load the plugin, and then its rules, each time in a process of its own, beside a plugin that has none.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { median } from "./lint.js";

const PLUGIN = path.resolve(import.meta.dirname, "../../dist/plugin.js");
const RULES = path.resolve(import.meta.dirname, "../../dist/rules.cjs");
const EMPTY = path.resolve(import.meta.dirname, "empty-plugin.js");

const measure = (load) => `
  import { createRequire } from "node:module";
  const require = createRequire(import.meta.url);
  const [, file] = process.argv;
  const start = performance.now();
  ${load};
  console.log(performance.now() - start);
`;
const IMPORT = measure("await import(file)");
const REQUIRE = measure("require(file)");

/** @param {number} runs */
export function loadingTimes(runs) {
  const plugin = [];
  const rules = [];
  const empty = [];
  for (let run = 0; run < runs; run++) {
    empty.push(timeOf(IMPORT, EMPTY));
    plugin.push(timeOf(IMPORT, PLUGIN));
    rules.push(timeOf(REQUIRE, RULES));
  }
  return { plugin: median(plugin), rules: median(rules), empty: median(empty) };
}

function timeOf(script, file) {
  const options = ["--input-type=module", "--eval", script, file];
  return Number(execFileSync(process.execPath, options, { encoding: "utf8" }));
}
