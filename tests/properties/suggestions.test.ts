import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { expect, it } from "vitest";
import { type ExternalStore, externalStores } from "../../src/catalog/libraries/external-stores.ts";
import type { Cloud } from "../../src/catalog/remedies.ts";
import plugin from "../../src/index.ts";
import { libraryUses, storesInMemory } from "./library-uses.ts";
import { isLong } from "./runs.ts";
import { typeErrors } from "./type-errors.ts";

type Extension = "cjs" | "cts" | "mjs" | "mts";

/** A program that keeps something in memory for which there are external stores. */
interface Program {
  readonly name: string;
  readonly api: string;
  readonly extension: Extension;
  readonly cloud: Cloud | undefined;
  readonly code: string;
}

/** What of it depends on neither file nor cloud. */
interface Use {
  readonly name: string;
  readonly api: string;
  readonly imports: readonly string[];
  readonly body: readonly string[];
}

const EXTENSIONS: readonly Extension[] = ["mjs", "mts", "cjs", "cts"];
const CLOUDS: readonly (Cloud | undefined)[] = [undefined, "aws", "azure", "gcp", "self-hosted"];

interface Given {
  readonly before?: string;
  readonly options: string | null;
}

/** How options are given. */
const OPTIONS: Readonly<Record<string, (option: string, store: string) => Given>> = {
  "an option": (option) => ({ options: `{ ${option} }` }),
  "no options": () => ({ options: null }),
  "empty options": () => ({ options: "{}" }),
  "an option and a comma": (option) => ({ options: `{ ${option}, }` }),
  "options on lines": (option) => ({ options: `{\n  ${option},\n}` }),
  "options on lines, without a comma at the end": (option) => ({ options: `{\n  ${option}\n}` }),
  "a comment after the option": (option) => ({ options: `{\n  ${option}, // a comment\n}` }),
  "a comment in place of options": () => ({ options: "{\n  // a comment\n}" }),
  "options in parentheses": (option) => ({ options: `({ ${option} })` }),
  "options in a constant": (option) => ({ before: `const options = { ${option} };`, options: "options" }),
  "a store that is none": (option, store) => ({ options: `{ ${store}: null, ${option} }` }),
  "options that are undefined": () => ({ options: "undefined" }),
};

/** How a file is laid out, and what else is in it. */
const LAYOUTS: Readonly<Record<string, (code: string, extension: Extension) => string>> = {
  "nothing else": (code) => code,
  "carriage returns": (code) => code.replaceAll("\n", "\r\n"),
  tabs: (code) => code.replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2)),
  "four spaces": (code) => code.replace(/^(?: {2})+/gm, (spaces) => spaces.repeat(2)),
  "no semicolons": (code) => code.replace(/;$/gm, ""),
  "single quotes": (code) => code.replaceAll('"', "'"),
  "a hashbang": (code) => `#!/usr/bin/env node\n${code}`,
  "a directive": (code) => `"use strict";\n\n${code}`,
  "a comment at the head": (code) => `/* The server. */\n// It serves.\n${code}`,
  "no blank lines": (code) => code.replace(/\n+/g, "\n"),
  "no line break at the end": (code) => code.trimEnd(),
  "other things of the same names": (code, extension) =>
    `${loading("{ RedisStore, MongoStore, Redis, createClient } from other-stores", extension)}\n${code}`,
  "clients that it has": (code, extension) =>
    `${[loading("{ createClient } from redis", extension), loading("{ Redis } from ioredis", extension)].join("\n")}
const client = createClient();
const connection = new Redis("redis://localhost");
${code}`,
};

function loading(what: string, extension: Extension): string {
  const [name, from] = what.split(" from ") as [string, string];
  if (extension === "cjs") return `const ${name} = require("${from}");`;
  return extension === "cts" && !name.startsWith("{")
    ? `import ${name} = require("${from}");`
    : `import ${name} from "${from}";`;
}

const uses: readonly Use[] = [
  ...Object.entries(OPTIONS).flatMap(([shape, given]) =>
    libraryUses.map(({ api, imports, before = "", call, option, store }): Use => {
      const { before: constant = "", options } = given(option, store);
      return { name: `${api} with ${shape}`, api, imports, body: [before, constant, `const kept = ${call(options)};`] };
    }),
  ),
  ...storesInMemory.map(({ api, imports, call }): Use => ({
    name: api,
    api,
    imports,
    body: [`const kept = ${call};`],
  })),
];

function programOf(use: Use, layout: string, extension: Extension, cloud: Cloud | undefined): Program {
  const code = [
    ...use.imports.map((what) => loading(what, extension)),
    "",
    ...use.body.filter((line) => line !== ""),
    extension === "cjs" ? "module.exports = kept;" : "export { kept };",
    "",
  ].join("\n");
  return {
    name: `${use.name}, ${layout}, ${cloud ?? "any cloud"}, ${extension}`,
    api: use.api,
    extension,
    cloud,
    code: LAYOUTS[layout]!(code, extension),
  };
}

/** Every use with the layouts, kinds of file and clouds in turn, or with all layouts and kinds of file. */
function programs(): readonly Program[] {
  const layouts = Object.keys(LAYOUTS);
  return uses.flatMap((use, index) => {
    const turn = index + Math.trunc(index / libraryUses.length);
    const inTurn = <Item>(items: readonly Item[]): readonly Item[] => [items[turn % items.length]!];
    const isSimple = use.name.endsWith("an option") || !use.name.includes(" with ");
    return (isLong ? layouts : inTurn(layouts)).flatMap((layout) =>
      (isLong ? EXTENSIONS : inTurn(EXTENSIONS)).flatMap((extension) =>
        (isSimple ? CLOUDS : inTurn(CLOUDS)).map((cloud) => programOf(use, layout, extension, cloud)),
      ),
    );
  });
}

const linter = new Linter();

function messages(code: string, { extension, cloud }: Program): Linter.LintMessage[] {
  return linter.verify(
    code,
    [
      ...plugin.configs.recommended,
      {
        files: ["**/*.{cjs,cts,mjs,mts}"],
        languageOptions: { parser },
        settings: { stateless: { service: true, ...(cloud && { cloud }) } },
      },
    ],
    `src/app.${extension}`,
  );
}

/** A program as each of the suggestions that are made for it leaves it. */
function outcomes(program: Program, code = program.code): string[] {
  return messages(code, program).flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix: { range, text } }) => code.slice(0, range[0]) + text + code.slice(range[1])),
  );
}

function storesFor({ api, extension, cloud }: Program): ExternalStore[] {
  return externalStores.filter(
    ({ given, replaces, services, onlyJavaScript }) =>
      [...(given?.to ?? []), ...(replaces ?? [])].includes(api) &&
      services[cloud ?? "any"] !== undefined &&
      !(onlyJavaScript && extension.endsWith("ts")),
  );
}

const tried = programs().map((program) => ({ program, results: outcomes(program) }));

/** The programs, and what suggestions make of them, for which something is not as it should be. */
function wrong(isWrong: (result: string, program: Program) => boolean): string[] {
  return tried.flatMap(({ program, results }) =>
    results.filter((result) => isWrong(result, program)).map((result) => `${program.name}\n${result}`),
  );
}

it("each store is suggested for each call that takes it", () => {
  expect(tried.filter(({ program, results }) => results.length !== storesFor(program).length)).toEqual([]);
  expect(externalStores.filter((store) => !tried.some(({ program }) => storesFor(program).includes(store)))).toEqual(
    [],
  );
});

it("nothing is left to report, or to suggest, after a suggestion", () => {
  expect(wrong((result, program) => messages(result, program).length > 0)).toEqual([]);
});

/** Programs with two calls of one kind, after the suggestions for both. */
const twice = libraryUses.map(({ api, imports, before = "", call, option }) => {
  const body = [before, `const kept = ${call(`{ ${option} }`)};`, `export const other = ${call(null)};`];
  const program = programOf({ name: `${api} twice`, api, imports, body }, "nothing else", "mjs", undefined);
  const [first] = outcomes(program);
  const [result = ""] = outcomes(program, first);
  return { program, result };
});

it("what TypeScript accepts it accepts after a suggestion", () => {
  const modules: Record<string, string> = {};
  for (const [index, { program, results }] of tried.entries()) {
    modules[`${String(index)}.${program.extension}`] = program.code;
    for (const [nth, result] of results.entries())
      modules[`${String(index)}-${String(nth)}.${program.extension}`] = result;
  }
  for (const [index, { result }] of twice.entries()) modules[`twice-${String(index)}.mjs`] = result;
  const errors = Object.entries(typeErrors(modules));
  expect(errors.map(([name, found]) => `${found.join("\n")}\n\n${modules[name] ?? name}`)).toEqual([]);
});

it("suggestions keep the line breaks of a file", () => {
  expect(wrong((result, { code }) => code.includes("\r\n") && /(?<!\r)\n/.test(result))).toEqual([]);
  expect(wrong((result, { code }) => !code.includes("\r\n") && result.includes("\r"))).toEqual([]);
});

it("suggestions keep the indentation of a file", () => {
  expect(wrong((result, { code }) => code.includes("\n\t") && result.includes("\n "))).toEqual([]);
  expect(wrong((result, { code }) => code.includes("\n    ") && /\n {1,3}(?! )/.test(result))).toEqual([]);
});

it("suggestions keep the quotes of a file, and that it has no semicolons", () => {
  expect(wrong((result, { code }) => code.includes("'") && !code.includes('"') && result.includes('"'))).toEqual([]);
  expect(wrong((result, { code }) => !code.includes(";") && /;$/m.test(result))).toEqual([]);
});

it("suggestions keep the comments of a file", () => {
  const comments = (code: string) => code.match(/\/\*.*?\*\/|\/\/ .*/g);
  expect(wrong((result, { code }) => comments(result)?.join("\n") !== comments(code)?.join("\n"))).toEqual([]);
});

it("two suggestions for a file share what they need", () => {
  expect(twice.filter(({ program, result }) => result === "" || messages(result, program).length > 0)).toEqual([]);
  // the adapter of Socket.IO has two clients of its own
  const sharing = twice.map(({ result }) => result).filter((code) => !code.includes("socket.io"));
  expect(sharing.filter((code) => (code.match(/^const redisClient/gm) ?? []).length > 1)).toEqual([]);
});
