// Writes frameworks.md from the catalog, or checks with --check that it says what the catalog says.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { frameworks } from "../dist/catalog/frameworks/index.js";

const page = path.join(import.meta.dirname, "frameworks.md");
const MOMENTS = { request: "Requests", lifecycle: "Start and stop", timer: "Timers", browser: "Browser" };

const code = (text) => `\`${text.replaceAll("|", "\\|")}\``;
const listOf = (value) => (Array.isArray(value) ? value : [value]);
const unique = (items) => [...new Set(items)];

/** What leads to functions that run at some moment, as short as can be. */
function waysAt(moment, framework) {
  const { kinds = {}, functions = {}, plugins = {}, handlerTypes = [], exports = [], classes = [], methodDecorators = [] } = framework;
  const takes = (callbacks) => listOf(callbacks).some(({ when }) => when === moment);
  const called = [...Object.entries(functions), ...Object.entries(plugins)].filter(([, callbacks]) => takes(callbacks));
  const methods = Object.entries(kinds).flatMap(([kind, { methods = {} }]) => {
    const names = Object.keys(methods).filter((name) => takes(methods[name]));
    return names.length > 0 ? [`${kind}: ${names.map((name) => code(`.${name}`)).join(" ")}`] : [];
  });
  const events = classes.flatMap(({ decorators = [], implements: types = [], extends: bases = [], methods = {} }) =>
    methods[moment] ? [`classes ${[...decorators.map((name) => `@${last(name)}`), ...[...types, ...bases].map(last)].map(code).join(" ")}: ${methods[moment].map(code).join(" ")}`] : [],
  );
  return [
    ...(called.length > 0 ? [`functions ${unique(called.map(([name]) => code(last(name)))).join(" ")}`] : []),
    ...methods,
    ...named("decorators", methodDecorators.filter(({ when }) => when === moment).flatMap(({ decorators }) => decorators.map((name) => `@${last(name)}`))),
    ...events,
    ...named("types", handlerTypes.filter(({ when }) => when === moment).flatMap(({ types }) => types.map(last))),
    ...named("exports", exports.filter(({ when }) => when === moment).flatMap(({ names, directive, files }) => names ?? [directive ?? (files ? "any name" : "by parameters")])),
  ];
}

const last = (apiPath) => apiPath.slice(apiPath.lastIndexOf("/") + 1).replace(/^[^.]*\.(?=[^.])/, "");
const named = (what, names) => (names.length > 0 ? [`${what} ${unique(names).map(code).join(" ")}`] : []);

function section(framework) {
  const { name, source, packages, classes = [] } = framework;
  const rows = Object.entries(MOMENTS).flatMap(([moment, title]) => {
    const ways = waysAt(moment, framework);
    return ways.length > 0 ? [`- **${title}**: ${ways.join("; ")}`] : [];
  });
  const byDesign = classes.filter(({ lives }) => lives === "byDesign").flatMap(({ extends: bases = [], decorators = [], implements: types = [] }) => [...bases, ...decorators, ...types]);
  return [
    `## ${name}`,
    `[Documentation](${source})${packages.length > 0 ? ` · ${packages.map(code).join(" ")}` : ""}`,
    [...rows, ...(byDesign.length > 0 ? [`- **State by design**: ${unique(byDesign.map((each) => code(last(each)))).join(" ")}`] : [])].join("\n"),
  ].join("\n\n");
}

const sorted = [...frameworks].sort((a, b) => a.name.localeCompare(b.name, "en"));
const text = await format(
  [
    "<!-- Generated from src/catalog/frameworks by `npm run docs`. -->",
    "# Frameworks",
    `What the plugin recognises of ${sorted.length} frameworks and runtimes: which functions run for each request (or message, job, event, connection), which run when a service starts or stops, and which on a timer. An in-house framework is described in [\`settings.stateless.entryPoints\`](../README.md#in-house-frameworks).`,
    ...sorted.map(section),
  ].join("\n\n"),
  { parser: "markdown" },
);

if (!process.argv.includes("--check")) {
  writeFileSync(page, text);
} else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/frameworks.md is not what the catalog says: run `npm run docs`.");
  process.exitCode = 1;
}
