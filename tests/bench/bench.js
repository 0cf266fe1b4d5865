// Measures what the plugin costs. `--files DIR` measures the sources of a folder in place of those of the installed packages, `--runs N`
// more or fewer times, `--write` puts the result into docs/performance.md.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import plugin from "../../dist/index.js";
import { profile } from "./facts.js";
import { generators } from "./generated.js";
import { configFor, lint, median, ownTime, sumOf, YARDSTICK } from "./lint.js";
import { loadingTimes } from "./loading.js";
import { sourcesIn, sourcesOfPackages } from "./sources.js";

const root = path.resolve(import.meta.dirname, "../..");
const PAGE = path.join(root, "docs/performance.md");
const PER_PACKAGE = 2;
const GROWTH = [1_000, 10_000, 5_000, 50_000];
const GROWTH_SCRIPT = path.join(import.meta.dirname, "growth.js");
const LOADING_RUNS = 15;

const { values: options } = parseArgs({
  options: {
    files: { type: "string", multiple: true },
    only: { type: "string", multiple: true, default: ["rules", "facts", "growth", "loading"] },
    runs: { type: "string", default: "7" },
    write: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);

const presets = ["recommended", "strict"];
const configs = Object.fromEntries(presets.map((preset) => [preset, configFor(plugin, preset)]));

const examples = sourcesIn(path.join(root, "docs/examples"));
const others = options.files
  ? options.files.flatMap((folder) => sourcesIn(path.resolve(folder)))
  : sourcesOfPackages(path.join(root, "node_modules"), PER_PACKAGE);
const parsed = others.filter((file) => lint(file, configs.recommended) !== null);

const ms = (time) => (time >= 100 ? time.toFixed(0) : time >= 10 ? time.toFixed(1) : time.toFixed(2));
const ratio = (value) => `${value.toFixed(2)} ×`;
const lines = (files) => files.reduce((sum, { text }) => sum + text.split("\n").length, 0).toLocaleString("en");

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? ":--" : "--:"))), ...rows.map(line)].join("\n");
}

/** The times of one run over files with both presets, each beside the yardstick. */
function measure(files) {
  return Object.fromEntries(presets.map((preset) => [preset, sumOf(files.map((file) => lint(file, configs[preset])))]));
}

const relative = (times) => ownTime(times) / times.rules.get(YARDSTICK);

function ruleTables() {
  const sets = [
    ["everything", [...parsed, ...examples]],
    [options.files ? "the files given" : "installed packages", parsed],
    ["the example services", examples],
  ].filter(([, files]) => files.length > 0);
  const [[, everything]] = sets;
  measure(everything);
  const measured = sets.map(([name, files]) => {
    const repeats = Math.max(1, Math.round(1500 / files.length));
    const of = files.length < 100 ? Array.from({ length: repeats }, () => files).flat() : files;
    return { name, files, repeats: of.length / files.length, times: Array.from({ length: runs }, () => measure(of)) };
  });
  const overview = measured.map(({ name, files, repeats, times }) => {
    const middle = (of) => median(times.map(of));
    return [
      name,
      files.length,
      lines(files),
      ms(middle((each) => each.recommended.parse) / repeats),
      ms(middle((each) => each.recommended.rules.get(YARDSTICK)) / repeats),
      ...presets.flatMap((preset) => [
        ms(middle((each) => ownTime(each[preset])) / repeats),
        ratio(middle((each) => relative(each[preset]))),
      ]),
    ];
  });
  const [{ times }] = measured;
  const names = [...times[0].strict.rules.keys()].filter((name) => name !== YARDSTICK);
  const perRule = names.map((name) => [
    `\`${name.replace("stateless/", "")}\``,
    ...presets.flatMap((preset) => {
      const share = (each) => (each[preset].rules.get(name) ?? 0) / each[preset].rules.get(YARDSTICK);
      return [ms(median(times.map((each) => each[preset].rules.get(name) ?? 0))), ratio(median(times.map(share)))];
    }),
  ]);
  return [
    "## All rules together",
    `Milliseconds for all files, and how that compares with ESLint's own \`${YARDSTICK}\` in the same run.`,
    table(["Files", "Number", "Lines", "Parsing", `\`${YARDSTICK}\``, "`recommended`", "", "`strict`", ""], overview),
    "## Each rule",
    "The first rule that asks for a fact pays for it: what a rule costs here is what it adds to those before it.",
    table(["Rule", "`recommended`", "", "`strict`", ""], perRule),
  ];
}

async function factTable() {
  const files = [...parsed, ...examples];
  measure(files);
  const shares = await profile(() => {
    for (let run = 0; run < runs; run++) measure(files);
  });
  const total = [...shares.values()].reduce((sum, { own }) => sum + own, 0);
  const percent = (time) => `${((100 * time) / total).toFixed(1)} %`;
  const rows = [...shares]
    .filter(([, { all }]) => all / total >= 0.005)
    .sort(([, a], [, b]) => b.own - a.own)
    .map(([module, { own, all }]) => [`\`${module}\``, percent(own), percent(all)]);
  return [
    "## Each fact",
    "What the modules of the plugin take of its time, with both presets: their own code, and with what they ask of others.",
    table(["Module", "Own", "With what it asks for"], rows),
  ];
}

const growthCells = (few, many) => [ms(few.own), ms(many.own), ratio(many.own / few.own)];

function growthTable() {
  const rows = Object.keys(generators).map((kind) => {
    const output = execFileSync(process.execPath, [GROWTH_SCRIPT, kind, ...GROWTH.map(String)], { encoding: "utf8" });
    const [small, big, medium, huge] = JSON.parse(output);
    return [kind, ...growthCells(small, big), ...growthCells(medium, huge), ratio(huge.yardstick / medium.yardstick)];
  });
  return [
    "## Growth",
    `Milliseconds in all rules of \`recommended\` for generated files of so many lines; the last column is what \`${YARDSTICK}\` takes more for 50,000 lines than for 5,000. Ten times the file may cost at most twelve times the time.`,
    table(["Lines", "1,000", "10,000", "", "5,000", "50,000", "", `\`${YARDSTICK}\``], rows),
  ];
}

function loadingTable() {
  const { plugin: own, rules, empty } = loadingTimes(LOADING_RUNS);
  return [
    "## Loading",
    table(
      ["Loading", "Milliseconds"],
      [
        ["a plugin without rules", ms(empty)],
        ["this plugin", ms(own)],
        ["difference", ms(own - empty)],
        ["what the rules need, with the first file that is linted", ms(rules)],
      ],
    ),
  ];
}

const PARTS = { rules: ruleTables, facts: factTable, growth: growthTable, loading: loadingTable };

const sections = [];
for (const part of options.only) sections.push(...(await PARTS[part]()));
const [cpu] = os.cpus();
const conditions = `Medians of ${runs} runs on Node ${process.versions.node}, ${cpu?.model.trim() ?? "unknown processor"}, ${os.platform()}.`;
const text = await format([conditions, ...sections].join("\n\n"), { parser: "markdown", printWidth: 140 });
console.log(text);

if (options.write) {
  const [BEGIN, END] = ["<!-- begin of what `npm run bench -- --write` wrote -->", "<!-- end of what it wrote -->"];
  const page = readFileSync(PAGE, "utf8");
  const [before] = page.split(BEGIN);
  const [, after] = page.split(END);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${text}\n${END}${after}`);
}
