// Lints the stateful shop as a user would, prints the reports, and checks that they are the expected ones.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;
const root = path.resolve(folder, "../..");
const expected = readFileSync(path.join(folder, "expected-reports.txt"), "utf8").trim().split("\n");

function lint(project, ...options) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/eslint/bin/eslint.js"), "-c", path.join(folder, "eslint.config.js"), ...options, project],
    { cwd: folder, encoding: "utf8" },
  );
  if (stderr) throw new Error(stderr);
  return stdout;
}

function reportsOf(project) {
  return JSON.parse(lint(project, "--format", "json")).flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId }) => {
      const file = path.relative(folder, filePath).replaceAll("\\", "/");
      return `${file}:${line}:${column} ${ruleId}`;
    }),
  );
}

console.log(lint("stateful"));

const found = reportsOf("stateful");
const problems = [
  ...expected.filter((report) => !found.includes(report)).map((report) => `missing: ${report}`),
  ...found.filter((report) => !expected.includes(report)).map((report) => `unexpected: ${report}`),
  ...reportsOf("stateless").map((report) => `in the stateless shop: ${report}`),
];

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  console.log(`These are the ${expected.length} reports that are expected; the stateless shop has none.`);
}
