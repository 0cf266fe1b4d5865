// A part of what `npm run endurance` tries: enough to notice most of what goes wrong, in the time that a test run may take.
import { describe, expect, it } from "vitest";
import { endure } from "./endure.ts";
import {
  BRANCHING,
  DECORATED,
  INHERITED_NAMES,
  LONG,
  NEW,
  PLAIN,
  programNaming,
  SLOPPY,
  TYPED,
} from "./odd-programs.ts";
import { type Parser, PARSERS } from "./parsers.ts";
import { collectedFiles, installedFiles, isSampled, served } from "./sources.ts";
import { endureAll } from "./tally.ts";

const NAMING = Object.fromEntries(INHERITED_NAMES.map((name) => [`${name} everywhere`, programNaming(name)]));

const programs = (programsByName: Readonly<Record<string, string>>, ending: string) =>
  Object.entries(programsByName).map(([name, code]) => ({ name, code, ending }));

const JAVASCRIPT = [
  ...programs(PLAIN, ".js"),
  ...programs(SLOPPY, ".cjs"),
  ...programs(NEW, ".js"),
  ...programs(DECORATED, ".js"),
];
const TYPESCRIPT = [...programs(TYPED, ".ts"), ...programs(NAMING, ".ts")];

/** What each parser cannot read of the odd programs. */
const UNREAD: Readonly<Record<Parser["name"], readonly string[]>> = {
  espree: ["imports that wait", "imports of sources", "deferred imports", "standard decorators"],
  typescript: ["HTML comments", "old literals", "imports of sources"],
  // Babel has no decorators of parameters
  babel: ["imports that wait", "deferred imports", "legacy decorators", ...Object.keys(NAMING)],
  vue: ["imports of sources"],
  svelte: ["imports of sources"],
  astro: ["classes with everything", "wrappers of expressions", "imports of sources"],
};

describe.each(Object.values(PARSERS))("with $name", (parser) => {
  const { component } = parser;
  const all = component
    ? [...programs(TYPED, component.ending), ...programs(NEW, component.ending)]
    : [...JAVASCRIPT, ...(parser.reads.test(".ts") ? TYPESCRIPT : [])];

  it("odd programs do no harm", () => {
    const unread: string[] = [];
    const faults: string[] = [];
    for (const { name, code, ending } of all) {
      const outcome = endure(parser, ending, component ? component.with(code) : code);
      if (!outcome.isParsed) unread.push(name);
      faults.push(...outcome.faults.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(unread).toEqual(UNREAD[parser.name]);
  });
});

it.each(Object.entries({ ...LONG, ...BRANCHING }))("%s do no harm", (_, code) => {
  expect(endure(PARSERS.espree, ".js", code)).toMatchObject({ isParsed: true, faults: [] });
});

const MINUTES = 60_000;

describe.each([PARSERS.espree, PARSERS.typescript])("with $name", (parser) => {
  it(
    "a sample of every sort of syntax does no harm in a request handler",
    () => {
      const files = collectedFiles().filter((file) => isSampled(file, 8));
      const tally = endureAll(parser, files, { change: served });
      expect(tally.faults).toEqual([]);
      expect(tally.parsed).toBeGreaterThan(400);
      expect(tally.reports).toBeGreaterThan(tally.parsed);
    },
    5 * MINUTES,
  );
});

it.each([PARSERS.espree, PARSERS.typescript, PARSERS.babel])(
  "a sample of installed packages does no harm with $name",
  (parser) => {
    const files = installedFiles().filter((file) => parser.reads.test(file.ending) && isSampled(file, 200));
    const tally = endureAll(parser, files);
    expect(tally.faults).toEqual([]);
    expect(tally.parsed).toBeGreaterThan(10);
  },
  5 * MINUTES,
);
