// How long all rules of `recommended` take for one kind of generated file, and the rule that they are compared with, in milliseconds for
// each size: in a process of its own, as the garbage of one kind would slow down the next.
import path from "node:path";
import plugin from "../../dist/index.js";
import { generators } from "./generated.js";
import { configFor, lint, median, ownTime, YARDSTICK } from "./lint.js";

const [, , kind, ...sizes] = process.argv;
const config = configFor(plugin, "recommended");
// beside the example shop, whose package.json says that it is a service
const name = path.resolve(import.meta.dirname, "../../docs/examples/stateful/src/generated.js");

const times = sizes.map(Number).map((size) => {
  const file = { name, text: generators[kind](size) };
  const runs = Array.from({ length: size > 10_000 ? 5 : 7 }, () => lint(file, config));
  return { own: median(runs.map(ownTime)), yardstick: median(runs.map(({ rules }) => rules.get(YARDSTICK))) };
});
console.log(JSON.stringify(times));
