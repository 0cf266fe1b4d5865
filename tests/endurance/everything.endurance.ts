// Every installed file and every program of the collections, under each parser that reads them: `npm run endurance`. With `--mode sample`
// one of so many, which takes a minute.
import { describe, expect, it } from "vitest";
import { type Parser, PARSERS } from "./parsers.ts";
import { collectedFiles, installedFiles, isSampled, served, type Source } from "./sources.ts";
import { endureAll, type Tally } from "./tally.ts";

const TIMEOUT = 2 * 3_600_000;
const ONE_OF = process.env["MODE"] === "sample" ? 30 : 1;

const chosen = (sources: readonly Source[]) => sources.filter((source) => isSampled(source, ONE_OF));

function show(what: string, { name }: Parser, { files, parsed, reports, slowest }: Tally): void {
  console.log(`${what}, ${name}: ${files} files, ${files - parsed} not read, ${reports} reports`);
  console.log(slowest.map((each) => `  ${each}`).join("\n"));
}

describe.each([PARSERS.espree, PARSERS.typescript, PARSERS.babel])("with $name", (parser) => {
  const readable = chosen(installedFiles()).filter(({ ending }) => parser.reads.test(ending));

  it.each([
    ["collections", chosen(collectedFiles()), {}],
    ["collections in request handlers", chosen(collectedFiles()), { change: served }],
    ["installed files", readable, {}],
  ] as const)(
    "%s do no harm",
    (what, files, options) => {
      const tally = endureAll(parser, files, options);
      show(what, parser, tally);
      expect(tally.faults).toEqual([]);
    },
    TIMEOUT,
  );
});

it(
  "installed files do no harm where they lie",
  () => {
    const tally = endureAll(PARSERS.typescript, chosen(installedFiles()), { isInPlace: true });
    show("installed files in place", PARSERS.typescript, tally);
    expect(tally.faults).toEqual([]);
  },
  TIMEOUT,
);

it.each([PARSERS.vue, PARSERS.svelte, PARSERS.astro])(
  "collections do no harm in components with $name",
  (parser) => {
    const { component } = parser;
    if (!component) throw new TypeError("The parser reads no components.");
    const change = (code: string, ending: string) => component.with(served(code, ending));
    const files = chosen(collectedFiles()).map((source) => ({ ...source, ending: component.ending }));
    const tally = endureAll(parser, files, { change });
    show("collections in components", parser, tally);
    expect(tally.faults).toEqual([]);
  },
  TIMEOUT,
);
