import path from "node:path";
import { endure } from "./endure.ts";
import type { Parser } from "./parsers.ts";
import { read, type Source } from "./sources.ts";

const root = path.join(import.meta.dirname, "../..");
const MAX_SHOWN = 5;

/** What came of linting many files. */
export interface Tally {
  readonly files: number;
  /** Those that the parser reads; the others are of no concern. */
  readonly parsed: number;
  readonly reports: number;
  readonly faults: readonly string[];
  /** The files that took longest. */
  readonly slowest: readonly string[];
}

interface Options {
  readonly change?: (text: string, ending: string) => string;
  /** Where it lies and without settings, as users have it. */
  readonly isInPlace?: boolean;
}

export function endureAll(parser: Parser, files: readonly Source[], { change, isInPlace }: Options = {}): Tally {
  const times: { readonly file: string; readonly milliseconds: number }[] = [];
  const faults: string[] = [];
  let parsed = 0;
  let reports = 0;
  for (const source of files) {
    const { file, ending } = source;
    const text = read(source);
    const outcome = endure(
      parser,
      ending,
      change ? change(text, ending) : text,
      isInPlace ? { file, settings: {} } : {},
    );
    if (outcome.isParsed) parsed++;
    reports += outcome.reports;
    faults.push(...outcome.faults.map((fault) => `${path.relative(root, file)}: ${fault}`));
    times.push({ file, milliseconds: outcome.milliseconds });
  }
  times.sort((one, other) => other.milliseconds - one.milliseconds);
  return {
    files: files.length,
    parsed,
    reports,
    faults,
    slowest: times
      .slice(0, MAX_SHOWN)
      .map(({ file, milliseconds }) => `${Math.round(milliseconds)} ms ${path.relative(root, file)}`),
  };
}
