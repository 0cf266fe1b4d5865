// Eight times the file may cost a few times more than eight times the time, on a busy machine: not the sixty-four times of code that looks
// at everything once for everything else.
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generators } from "./bench/generated.js";
import { configFor, lint, ownTime } from "./bench/lint.js";
import plugin from "../src/index.ts";
import { inProject } from "./projects/index.ts";

const LINES = 500;
const FACTOR = 8;
const MOST = 32;
const RUNS = 2;

const config = configFor(plugin, "strict");

function timesFor(text: string) {
  const file = { name: inProject("express", path.join("src", "generated.js")), text };
  return lint(file, config) ?? expect.fail("does not parse");
}

/** The best of a few runs is the one that was disturbed least. */
function timeFor(text: string): number {
  return Math.min(...Array.from({ length: RUNS }, () => ownTime(timesFor(text))));
}

describe("the time that all rules take grows with the file", () => {
  it.each(Object.entries(generators))("%s", (_name, generate) => {
    const small = timeFor(generate(LINES));
    const big = timeFor(generate(LINES * FACTOR));
    expect(big / small).toBeLessThan(MOST);
  });
});

describe("the generated files", () => {
  it.each(Object.entries(generators))("have something to report: %s", (_name, generate) => {
    expect(timesFor(generate(100)).reports).toBeGreaterThan(0);
  });
});
