// How long it takes to load the plugin, each time in a process of its own, beside a plugin that has no rules.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "./lint.js";

const PLUGIN = path.resolve(import.meta.dirname, "../../dist/plugin.js");
const EMPTY = path.resolve(import.meta.dirname, "empty-plugin.js");

const MEASURE = `
  const start = performance.now();
  await import(process.argv[1]);
  console.log(performance.now() - start);
`;

/** @param {number} runs */
export function loadingTimes(runs) {
  const plugin = [];
  const empty = [];
  for (let run = 0; run < runs; run++) {
    empty.push(timeToLoad(EMPTY));
    plugin.push(timeToLoad(PLUGIN));
  }
  return { plugin: median(plugin), empty: median(empty) };
}

function timeToLoad(file) {
  const options = ["--input-type=module", "--eval", MEASURE, pathToFileURL(file).href];
  return Number(execFileSync(process.execPath, options, { encoding: "utf8" }));
}
