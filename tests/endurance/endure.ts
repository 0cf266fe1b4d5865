import path from "node:path";
import { createContext, Script } from "node:vm";
import { type ESLint, Linter, type Rule } from "eslint";
import plugin from "../../src/index.ts";
import type { Preset } from "../../src/preset.ts";
import { type Parser, sourceTypesOf } from "./parsers.ts";

/** What came of linting one file. */
export interface Outcome {
  readonly isParsed: boolean;
  readonly reports: number;
  readonly milliseconds: number;
  /** What must never happen: a crash, a hang, a report without a place of its own, a suggestion that breaks the program. */
  readonly faults: readonly string[];
}

const project = path.join(import.meta.dirname, "../projects/plain");
// files outside the working directory are ignored
const linter = new Linter({ cwd: path.parse(project).root });

/** A file may take so long, on a slow machine that does much else. */
const SECONDS_PER_FILE = 60;
const SECONDS_PER_MEGABYTE = 60;

/** The rules, each of which refuses to report the whole program: editors would underline all of it. */
const watched: ESLint.Plugin = {
  rules: Object.fromEntries(
    Object.entries(plugin.rules ?? {}).map(([name, rule]) => [name, refusingPrograms(rule as Rule.RuleModule)]),
  ),
};

function refusingPrograms(rule: Rule.RuleModule): Rule.RuleModule {
  const create = (context: Rule.RuleContext) => {
    const report = (descriptor: Rule.ReportDescriptor) => {
      if ("node" in descriptor && descriptor.node.type === "Program") throw new Error("The whole program is reported.");
      context.report(descriptor);
    };
    const get = (_: Rule.RuleContext, key: keyof Rule.RuleContext) => (key === "report" ? report : context[key]);
    return rule.create(
      new Proxy({} as Rule.RuleContext, { get: get as NonNullable<ProxyHandler<Rule.RuleContext>["get"]> }),
    );
  };
  return { ...rule, create };
}

function rulesOf(preset: Preset): Partial<Linter.RulesRecord> {
  const [config] = plugin.configs[preset];
  return Object.fromEntries(
    Object.entries(config?.rules ?? {}).map(([name, level]) => [name.replace("stateless", preset), level]),
  );
}

/** Both presets, and every rule with its own defaults. */
const everything: Linter.Config = {
  plugins: { recommended: watched, strict: watched, alone: watched },
  rules: {
    ...rulesOf("recommended"),
    ...rulesOf("strict"),
    ...Object.fromEntries(Object.keys(plugin.rules ?? {}).map((name) => [`alone/${name}`, "error"])),
  },
};

/** As in a service, or as the settings leave it. */
const SERVICE = { stateless: { service: true, cloud: "aws" } };

interface Options {
  /** Where the file is said to be; by default in a place that says nothing of what it is for. */
  readonly file?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Lints a text with everything. The ending says what language it is in. */
export function endure(
  parser: Parser,
  ending: string,
  text: string,
  { file = path.join(project, `src/file${ending}`), settings = SERVICE }: Options = {},
): Outcome {
  const started = performance.now();
  let outcome: Pick<Outcome, "faults" | "reports"> | null = null;
  for (const sourceType of sourceTypesOf(ending)) {
    const config: Linter.Config = {
      files: [`**/*${path.extname(ending)}`, "**/*.*"],
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      languageOptions: { ecmaVersion: "latest", sourceType, ...parser.languageOptions(ending) },
      settings: { ...settings },
    };
    outcome = lint(text, file, config);
    if (outcome) break;
  }
  return {
    isParsed: outcome !== null,
    reports: outcome?.reports ?? 0,
    faults: outcome?.faults ?? [],
    milliseconds: performance.now() - started,
  };
}

/** Null for texts that the parser does not read. */
function lint(text: string, file: string, config: Linter.Config): Pick<Outcome, "faults" | "reports"> | null {
  // installed packages are ignored unless this is said
  const all = [{ ignores: ["!**/node_modules/"] }, config];
  try {
    const messages = withinTime(text, () => linter.verify(text, [...all, everything], file));
    if (messages.some(isUnread))
      return isUnreadAlone(text, file, all) ? null : failed("It is read without rules only.");
    const found = messages.filter(({ ruleId }) => ruleId !== null);
    const faults = found.flatMap((message) => [
      ...placeFaults(text, message),
      ...(message.suggestions ?? [])
        .filter(({ fix }) => isUnreadAlone(replaced(text, fix), file, all))
        .map(({ desc }) => `${message.ruleId ?? ""} ${message.line}: "${desc}" breaks the program.`),
    ]);
    return { reports: found.length, faults };
  } catch (error) {
    // some parsers crash where they should say what they cannot read
    if (crashesAlone(text, file, all)) return null;
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function failed(fault: string): Pick<Outcome, "faults" | "reports"> {
  return { reports: 0, faults: [fault.split("\n").slice(0, 8).join("\n")] };
}

/** Ends what runs too long, which nothing else in the same thread could. */
function withinTime<Result>(text: string, run: () => Result): Result {
  const seconds = SECONDS_PER_FILE + (text.length / 1e6) * SECONDS_PER_MEGABYTE;
  return new Script("run()").runInContext(createContext({ run }), { timeout: Math.round(seconds * 1000) }) as Result;
}

function isUnread({ fatal, message }: Linter.LintMessage): boolean {
  if (/No matching configuration|File ignored/.test(message)) throw new Error(message);
  return fatal === true;
}

function isUnreadAlone(text: string, file: string, config: Linter.Config[]): boolean {
  return linter.verify(text, config, file).some(isUnread);
}

function crashesAlone(text: string, file: string, config: Linter.Config[]): boolean {
  try {
    linter.verify(text, config, file);
    return false;
  } catch {
    return true;
  }
}

function replaced(text: string, { range, text: replacement }: Rule.Fix): string {
  return text.slice(0, range[0]) + replacement + text.slice(range[1]);
}

/** What not all parsers count as ends of lines, as ESLint does. */
const SEPARATORS = /\r(?!\n)|[\u2028\u2029]/;
const LINE_END = /\r\n|[\r\n\u2028\u2029]/;

function placeFaults(text: string, message: Linter.LintMessage): readonly string[] {
  const { line, column, endLine = line, endColumn = column } = message;
  if (SEPARATORS.test(text)) return [];
  const lines = text.split(LINE_END);
  const isInside = (at: number, character: number) => character >= 1 && character <= (lines[at - 1]?.length ?? -1) + 1;
  const isForward = endLine > line || (endLine === line && endColumn > column);
  return isInside(line, column) && isInside(endLine, endColumn) && isForward
    ? []
    : [`${message.ruleId ?? ""} reports ${line}:${column} to ${endLine}:${endColumn}, which is no place in the text.`];
}
