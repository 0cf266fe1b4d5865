import { describe, expect, it } from "vitest";
import {
  elementsOf,
  isGiven,
  isNothing,
  mayBeGiven,
  settingIn,
  settingsAt,
} from "../../../src/analysis/libraries/options.ts";
import type { Node } from "../../../src/analysis/syntax.ts";
import type { LocalOption } from "../../../src/catalog/libraries/types.ts";
import { parse } from "../parse.ts";

/** A source text that ends in a call, and what the call is given. */
function given(code: string) {
  const file = parse(code);
  const last = file.program.body.at(-1);
  const call = last?.type === "ExpressionStatement" ? last.expression : null;
  const value = call?.type === "CallExpression" ? call.arguments[0] : null;
  if (!value) throw new Error(`no call at the end of ${code}`);
  const shown = (node: Node | string) => (typeof node === "string" ? node : file.source.text.slice(...node.range));
  return { file, value, shown };
}

/** What stands at a path of the value that is given to the last call, as the source writes it. */
function at(path: string, code: string): string[] {
  const { file, value, shown } = given(code);
  return settingsAt(file, value, path).map(shown);
}

function isMeant(option: LocalOption, code: string): boolean {
  const { file, value } = given(code);
  return isGiven(file, value, option);
}

function mayBeMeant(option: LocalOption, code: string): boolean {
  const { file, value } = given(code);
  return mayBeGiven(file, value, option);
}

describe("paths", () => {
  it("lead through properties", () => {
    expect(at("store", `use({ store: redis });`)).toEqual(["redis"]);
    expect(at("cache.provider", `use({ cache: { provider: redis } });`)).toEqual(["redis"]);
    expect(at("cache.provider", `use({ cache: {} });`)).toEqual(["absent"]);
    expect(at("cache.provider", `use({});`)).toEqual(["absent"]);
    expect(at("store", `use({ store });`)).toEqual(["store"]);
    expect(at("store", `use({ "store": redis });`)).toEqual(["redis"]);
    expect(at("store", `use({ ["store"]: redis });`)).toEqual(["redis"]);
    expect(at("store", `use({ store() {} });`)).toEqual(["() {}"]);
  });

  it("lead through names with dots", () => {
    const path = 'annotations["example.com/affinity"]';
    expect(at(path, `use({ annotations: { "example.com/affinity": "cookie" } });`)).toEqual([`"cookie"`]);
    expect(at(path, `use({ annotations: { "example.com/path": "/" } });`)).toEqual(["absent"]);
    expect(at(`${path}.mode`, `use({ annotations: { "example.com/affinity": { mode } } });`)).toEqual(["mode"]);
  });

  it("end where the source does not show an object", () => {
    expect(at("store", `use(options);`)).toEqual(["unknown"]);
    expect(at("store", `use(makeOptions());`)).toEqual(["unknown"]);
    expect(at("cache.provider", `use({ cache: makeCache() });`)).toEqual(["unknown"]);
    expect(at("cache.provider", `use({ cache: "redis://" });`)).toEqual(["unknown"]);
  });

  it("end at nothing where nothing is given", () => {
    expect(at("store", `use(undefined);`)).toEqual(["absent"]);
    expect(at("store", `use(null);`)).toEqual(["absent"]);
    expect(at("cache.provider", `use({ cache: false });`)).toEqual(["absent"]);
    expect(at("cache.provider", `use({ cache: void 0 });`)).toEqual(["absent"]);
  });

  it("take the last of several properties", () => {
    expect(at("store", `use({ store: memory, store: redis });`)).toEqual(["redis"]);
  });

  it("look through the wrappers of TypeScript", () => {
    expect(at("store", `use({ store: redis } as Options);`)).toEqual(["redis"]);
    expect(at("cache.provider", `use({ cache: { provider: redis } satisfies Cache }!);`)).toEqual(["redis"]);
  });

  it("that are empty mean the value itself", () => {
    expect(at("", `use("file:shop.db");`)).toEqual([`"file:shop.db"`]);
    expect(at("", `use(options);`)).toEqual(["options"]);
    expect(at("", `use({ store: redis });`)).toEqual(["{ store: redis }"]);
    expect(at("", `use(undefined);`)).toEqual(["absent"]);
    expect(at("", `use(false);`)).toEqual(["absent"]);
  });
});

describe("* in paths", () => {
  it("stands for every element of an array", () => {
    expect(at("targets.*.target", `use({ targets: [{ target: "a" }, {}, { target: "b" }] });`)).toEqual([
      `"a"`,
      "absent",
      `"b"`,
    ]);
    expect(at("*", `use([a, b]);`)).toEqual(["a", "b"]);
    expect(at("*", `use([]);`)).toEqual([]);
  });

  it("stands for every property of an object", () => {
    expect(at("appenders.*.type", `use({ appenders: { out: { type: "stdout" }, app: { type: "file" } } });`)).toEqual([
      `"stdout"`,
      `"file"`,
    ]);
    expect(at("*", `use({ [key]: a });`)).toEqual(["a"]);
    expect(at("*", `use({});`)).toEqual([]);
  });

  it("may stand more than once", () => {
    expect(
      at("targets.*.pipeline.*.target", `use({ targets: [{ pipeline: [{ target: "a" }] }, { target: "b" }] });`),
    ).toEqual([`"a"`, "absent"]);
  });

  it("does not know what is spread", () => {
    expect(at("*.type", `use([{ type: "a" }, ...others]);`)).toEqual([`"a"`, "unknown"]);
    expect(at("*.type", `use({ out: { type: "a" }, ...others });`)).toEqual([`"a"`, "unknown"]);
  });

  it("does not know what is not shown", () => {
    expect(at("*.type", `use(appenders);`)).toEqual(["unknown"]);
    expect(at("appenders.*.type", `use({ appenders: load() });`)).toEqual(["unknown"]);
    expect(at("appenders.*.type", `use({});`)).toEqual(["absent"]);
  });
});

describe("numbers in paths", () => {
  it("stand for one element", () => {
    expect(at("0", `use([a, b]);`)).toEqual(["a"]);
    expect(at("stores.1.url", `use({ stores: [{}, { url: "b" }] });`)).toEqual([`"b"`]);
    expect(at("2", `use([a, b]);`)).toEqual(["absent"]);
    expect(at("0", `use(list);`)).toEqual(["unknown"]);
  });

  it("count no elements after a spread", () => {
    expect(at("0", `use([...a, b]);`)).toEqual(["unknown"]);
    expect(at("1", `use([...a, b]);`)).toEqual(["unknown"]);
    expect(at("0", `use([b, ...a]);`)).toEqual(["b"]);
  });

  it("stand for a property of an object", () => {
    expect(at("0", `use({ 0: a });`)).toEqual(["a"]);
  });

  it("are the only steps that lead into an array", () => {
    expect(at("store", `use([a]);`)).toEqual(["absent"]);
  });
});

describe("constants", () => {
  it("are followed, whole and in part", () => {
    expect(at("store", `const options = { store: redis }; use(options);`)).toEqual(["redis"]);
    expect(at("cache.provider", `const cache = { provider: redis }; use({ cache });`)).toEqual(["redis"]);
    expect(at("*.type", `const list = [{ type: "a" }]; use(list);`)).toEqual([`"a"`]);
  });

  it("are not followed where other values are possible", () => {
    expect(at("store", `let options = {}; if (url) options = { store: redis }; use(options);`)).toEqual(["unknown"]);
    expect(at("store", `import { options } from "./options.js"; use(options);`)).toEqual(["unknown"]);
    expect(at("store", `const { options } = { options: { store: redis } }; use(options);`)).toEqual(["unknown"]);
    expect(at("store", `use(url ? { store: redis } : {});`)).toEqual(["unknown"]);
  });
});

describe("spreads", () => {
  it("are known where the object is", () => {
    expect(at("store", `const shared = { store: redis }; use({ ...shared, ttl: 60 });`)).toEqual(["redis"]);
    expect(at("store", `use({ ...{ store: redis } });`)).toEqual(["redis"]);
    expect(at("store", `const shared = { ttl: 60 }; use({ ...shared });`)).toEqual(["absent"]);
    expect(at("store", `const a = { store: redis }; const b = { ...a }; use({ ...b });`)).toEqual(["redis"]);
  });

  it("change what stands before them, and are changed by what stands after them", () => {
    expect(at("store", `const shared = { store: redis }; use({ store: memory, ...shared });`)).toEqual(["redis"]);
    expect(at("store", `const shared = { store: redis }; use({ ...shared, store: memory });`)).toEqual(["memory"]);
    expect(at("store", `const shared = { ttl: 60 }; use({ store: memory, ...shared });`)).toEqual(["memory"]);
  });

  it("of unknown objects may set everything that is not set after them", () => {
    expect(at("store", `use({ ...shared });`)).toEqual(["unknown"]);
    expect(at("store", `use({ store: memory, ...shared });`)).toEqual(["unknown"]);
    expect(at("store", `use({ ...shared, store: redis });`)).toEqual(["redis"]);
    expect(at("store", `use({ ...makeOptions() });`)).toEqual(["unknown"]);
    expect(at("store", `use({ ...(url && { store: redis }) });`)).toEqual(["unknown"]);
  });

  it("are as unknown as keys that are computed", () => {
    expect(at("store", `use({ [key]: redis });`)).toEqual(["unknown"]);
    expect(at("store", `use({ [key]: redis, store: memory });`)).toEqual(["memory"]);
  });

  it("of an object into itself come to an end", () => {
    expect(at("store", `const options = { ...options }; use(options);`)).toEqual(["unknown"]);
    expect(at("store", `const options = { ...options, store: redis }; use(options);`)).toEqual(["redis"]);
    expect(at("store", `const a = { ...b }; const b = { ...a }; use(a);`)).toEqual(["unknown"]);
  });
});

describe("settingIn", () => {
  function inLiteral(path: string, code: string): string {
    const { file, value, shown } = given(code);
    const literal = file.literalIn(value);
    return literal ? shown(settingIn(file, literal, path)) : "no literal";
  }

  it("is the first that is set of what a path leads to", () => {
    expect(inLiteral("store", `use({ store: redis });`)).toBe("redis");
    expect(inLiteral("stores.*.url", `use({ stores: [{}, { url: "a" }, { url: "b" }] });`)).toBe(`"a"`);
    expect(inLiteral("stores.*.url", `use({ stores: [{ ...shared }, { url: "b" }] });`)).toBe("unknown");
    expect(inLiteral("stores.*.url", `use({ stores: [] });`)).toBe("absent");
    expect(inLiteral("store", `use({});`)).toBe("absent");
  });
});

describe("isGiven", () => {
  it("takes any value where none is asked for", () => {
    expect(isMeant({ path: "store" }, `use({ store: redis });`)).toBe(true);
    expect(isMeant({ path: "store" }, `use({ store: makeStore() });`)).toBe(true);
    expect(isMeant({ path: "store" }, `use({ store: 0 });`)).toBe(true);
    expect(isMeant({ path: "store" }, `use({ store: "" });`)).toBe(true);
  });

  it("does not take what is nothing, absent or unknown", () => {
    expect(isMeant({ path: "store" }, `use({ store: undefined });`)).toBe(false);
    expect(isMeant({ path: "store" }, `use({ store: null });`)).toBe(false);
    expect(isMeant({ path: "store" }, `use({ store: false });`)).toBe(false);
    expect(isMeant({ path: "store" }, `use({ ttl: 60 });`)).toBe(false);
    expect(isMeant({ path: "store" }, `use({ ...shared });`)).toBe(false);
    expect(isMeant({ path: "store" }, `use(options);`)).toBe(false);
  });

  it("does not take an argument that is missing", () => {
    expect(isGiven(parse(""), undefined, { path: "" })).toBe(false);
  });

  it("takes one of several that a path leads to", () => {
    const option = { path: "appenders.*.type", values: ["file", "dateFile"] };
    expect(isMeant(option, `use({ appenders: { out: { type: "stdout" }, app: { type: "file" } } });`)).toBe(true);
    expect(isMeant(option, `use({ appenders: [{ type: "stdout" }, { type: "dateFile" }] });`)).toBe(true);
    expect(isMeant(option, `use({ appenders: { out: { type: "stdout" }, ...others } });`)).toBe(false);
  });
});

describe("values", () => {
  it("are compared with texts, numbers and truth values", () => {
    expect(isMeant({ path: "type", values: ["sqlite"] }, `use({ type: "sqlite" });`)).toBe(true);
    expect(isMeant({ path: "type", values: ["sqlite"] }, `use({ type: \`sqlite\` });`)).toBe(true);
    expect(isMeant({ path: "type", values: ["sqlite"] }, `use({ type: "sqlite" as const });`)).toBe(true);
    expect(isMeant({ path: "type", values: ["sqlite"] }, `use({ type: "postgres" });`)).toBe(false);
    expect(isMeant({ path: "dest", values: [1] }, `use({ dest: 1 });`)).toBe(true);
    expect(isMeant({ path: "dest", values: [1] }, `use({ dest: "1" });`)).toBe(false);
    expect(isMeant({ path: "readonly", values: [true] }, `use({ readonly: true });`)).toBe(true);
    expect(isMeant({ path: "readonly", values: [true] }, `use({ readonly: false });`)).toBe(false);
    expect(isMeant({ path: "readonly", values: [true] }, `use({ readonly: isReplica() });`)).toBe(false);
  });

  it("are compared with what constants hold", () => {
    expect(isMeant({ path: "type", values: ["sqlite"] }, `const type = "sqlite"; use({ type });`)).toBe(true);
    expect(isMeant({ path: "type", values: ["sqlite"] }, `const a = "sqlite"; const b = a; use({ type: b });`)).toBe(
      true,
    );
    expect(isMeant({ path: "type", values: ["sqlite"] }, `let type = "sqlite"; type = "x"; use({ type });`)).toBe(
      false,
    );
    expect(isMeant({ path: "type", values: ["sqlite"] }, `const a = b; const b = a; use({ type: a });`)).toBe(false);
  });

  it("are compared with API paths", () => {
    const file = { path: "stream", values: ["fs.createWriteStream()"] };
    const adapter = { path: "", values: ["lowdb/node.JSONFile()"] };
    const flag = { path: "", values: ["sqlite3.OPEN_READONLY"] };
    expect(isMeant(file, `import fs from "node:fs"; use({ stream: fs.createWriteStream("a.log") });`)).toBe(true);
    expect(
      isMeant(
        file,
        `const { createWriteStream } = require("fs"); const stream = createWriteStream("a"); use({ stream });`,
      ),
    ).toBe(true);
    expect(isMeant(file, `use({ stream: process.stdout });`)).toBe(false);
    expect(isMeant(file, `use({ stream: createWriteStream("a.log") });`)).toBe(false);
    expect(isMeant(adapter, `import { JSONFile } from "lowdb/node"; use(new JSONFile("a.json"));`)).toBe(true);
    expect(isMeant(adapter, `import { JSONFile } from "./adapters.js"; use(new JSONFile("a.json"));`)).toBe(false);
    expect(isMeant(flag, `import sqlite3 from "sqlite3"; use(sqlite3.OPEN_READONLY);`)).toBe(true);
    expect(isMeant(flag, `import { OPEN_READONLY } from "sqlite3"; use(OPEN_READONLY);`)).toBe(true);
    expect(isMeant(flag, `import sqlite3 from "sqlite3"; use(sqlite3.OPEN_READWRITE);`)).toBe(false);
  });
});

describe("several values that an option may come to", () => {
  const file = { path: "stream", values: ["fs.createWriteStream()"] };
  const imports = `import fs from "node:fs";`;

  it("have to be meant all of them", () => {
    expect(isMeant(file, `${imports} use({ stream: x ? fs.createWriteStream("a") : process.stdout });`)).toBe(false);
    expect(isMeant(file, `${imports} use({ stream: x ? process.stdout : fs.createWriteStream("a") });`)).toBe(false);
    expect(
      isMeant(file, `${imports} use({ stream: x ? fs.createWriteStream("a") : fs.createWriteStream("b") });`),
    ).toBe(true);
    expect(isMeant(file, `${imports} use({ stream: x && fs.createWriteStream("a") });`)).toBe(false);
    expect(isMeant({ path: "dest", except: [1] }, `use({ dest: process.env.LOG_FILE || 1 });`)).toBe(false);
    expect(isMeant({ path: "dest", except: [1] }, `use({ dest: process.env.LOG_FILE ?? "app.log" });`)).toBe(true);
  });

  it("are followed through constants", () => {
    const code = `${imports} const stream = x ? fs.createWriteStream("a") : process.stdout; use({ stream });`;
    expect(isMeant(file, code)).toBe(false);
    expect(mayBeMeant(file, code)).toBe(true);
  });

  it("are one value where flags are joined", () => {
    const flag = { path: "", values: ["sqlite3.OPEN_READONLY"] };
    const sqlite = `import sqlite3 from "sqlite3";`;
    expect(isMeant(flag, `${sqlite} use(sqlite3.OPEN_READONLY | sqlite3.OPEN_FULLMUTEX);`)).toBe(true);
    expect(mayBeMeant(flag, `${sqlite} use(sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE);`)).toBe(false);
    expect(mayBeMeant(flag, `${sqlite} use(sqlite3.OPEN_READWRITE | mode);`)).toBe(true);
  });
});

describe("mayBeGiven", () => {
  const readonly = { path: "readonly", values: [true] };

  it("takes what is not known", () => {
    expect(mayBeMeant(readonly, `use(options);`)).toBe(true);
    expect(mayBeMeant(readonly, `use({ ...options });`)).toBe(true);
    expect(mayBeMeant(readonly, `use({ readonly: !writable });`)).toBe(true);
    expect(mayBeMeant(readonly, `import { readonly } from "./config.js"; use({ readonly });`)).toBe(true);
    expect(mayBeMeant(readonly, `use({ readonly: process.env.READONLY });`)).toBe(true);
    expect(mayBeMeant(readonly, `use({ readonly: replica ? true : false });`)).toBe(true);
    expect(mayBeMeant({ path: "url", startsWith: ["http"] }, "use({ url: `${base}/orders` });")).toBe(true);
    expect(mayBeMeant({ path: "url", startsWith: ["https:"] }, "use({ url: `http${s}://db` });")).toBe(true);
  });

  it("does not take what is known to be something else", () => {
    expect(mayBeMeant(readonly, `use({});`)).toBe(false);
    expect(mayBeMeant(readonly, `use({ readonly: false });`)).toBe(false);
    expect(mayBeMeant(readonly, `use({ ...options, readonly: false });`)).toBe(false);
    expect(mayBeMeant(readonly, `use("shop.db");`)).toBe(false);
    expect(mayBeMeant(readonly, `use(() => log());`)).toBe(false);
    expect(mayBeMeant({ path: "url", startsWith: ["http"] }, "use({ url: `file:${path}` });")).toBe(false);
    expect(mayBeGiven(parse(""), undefined, readonly)).toBe(false);
  });

  it("takes what is switched off where that is asked for", () => {
    const off = { path: "enabled", values: [false] };
    expect(mayBeMeant(off, `use({ enabled: false });`)).toBe(true);
    expect(mayBeMeant(off, `use({ enabled: true });`)).toBe(false);
    expect(mayBeMeant(off, `use({});`)).toBe(false);
  });
});

describe("having", () => {
  const option = {
    path: "*",
    having: [
      { path: "key", values: ["sticky"] },
      { path: "value", values: ["true"] },
    ],
  };

  it("asks for several things of one value", () => {
    expect(isMeant(option, `use([{ key: "idle", value: "1" }, { key: "sticky", value: "true" }]);`)).toBe(true);
    expect(isMeant(option, `use([{ key: "sticky", value: "false" }, { key: "idle", value: "true" }]);`)).toBe(false);
    expect(isMeant(option, `use([{ key: "sticky", value: isSticky }]);`)).toBe(false);
    expect(mayBeMeant(option, `use([{ key: "sticky", value: isSticky }]);`)).toBe(true);
    expect(mayBeMeant(option, `use([{ key: "idle", value: isSticky }]);`)).toBe(false);
  });
});

describe("isCallable", () => {
  const option = { path: "", isCallable: true } as const;

  it("takes what may be a function", () => {
    expect(isMeant(option, `use(() => {});`)).toBe(true);
    expect(isMeant(option, `use(job);`)).toBe(true);
    expect(isMeant(option, `use({ paused: true });`)).toBe(false);
    expect(isMeant(option, `const options = { paused: true }; use(options);`)).toBe(false);
    expect(isMeant(option, `use(undefined);`)).toBe(false);
  });
});

describe("startsWith", () => {
  const option = { path: "url", startsWith: ["file:", "sqlite:"] };

  it("takes texts that begin so", () => {
    expect(isMeant(option, `use({ url: "file:shop.db" });`)).toBe(true);
    expect(isMeant(option, `use({ url: "sqlite::memory:" });`)).toBe(true);
    expect(isMeant(option, `const url = "file:shop.db"; use({ url });`)).toBe(true);
    expect(isMeant(option, `use({ url: "https://db.example.com/file:" });`)).toBe(false);
  });

  it("takes templates that begin so", () => {
    expect(isMeant(option, "use({ url: `file:${folder}/shop.db` });")).toBe(true);
    expect(isMeant(option, "use({ url: `${scheme}:shop.db` });")).toBe(false);
  });

  it("takes texts that are put together", () => {
    expect(isMeant(option, `use({ url: "file:" + folder + "/shop.db" });`)).toBe(true);
    expect(isMeant(option, `use({ url: scheme + ":shop.db" });`)).toBe(false);
  });

  it("takes any text whose beginning the source shows where it is empty", () => {
    const any = { path: "", startsWith: [""] };
    expect(isMeant(any, `use("shop.db");`)).toBe(true);
    expect(isMeant(any, "use(`data/${name}.db`);")).toBe(true);
    expect(isMeant(any, "use(`${url}/orders`);")).toBe(false);
    expect(isMeant(any, `use(process.env.COUCHDB_URL);`)).toBe(false);
    expect(isMeant(any, `import { makeUrl } from "urls"; use(makeUrl());`)).toBe(false);
  });

  it("does not take what is no text, or not known", () => {
    expect(isMeant(option, `use({ url: 1 });`)).toBe(false);
    expect(isMeant(option, `use({ url: process.env.DATABASE_URL });`)).toBe(false);
    expect(isMeant(option, `use({ url: process.env.DATABASE_URL ?? "file:shop.db" });`)).toBe(false);
  });

  it("may stand beside values", () => {
    const both = { path: "", values: [":memory:"], startsWith: ["file:"] };
    expect(isMeant(both, `use(":memory:");`)).toBe(true);
    expect(isMeant(both, `use("file:shop.db");`)).toBe(true);
    expect(isMeant(both, `use("shop.db");`)).toBe(false);
  });
});

describe("except", () => {
  const option = { path: "dest", except: ["/dev/stdout", 1, "process.stdout.fd"] };

  it("leaves out texts, numbers and API paths", () => {
    expect(isMeant(option, `use({ dest: "app.log" });`)).toBe(true);
    expect(isMeant(option, `use({ dest: "/dev/stdout" });`)).toBe(false);
    expect(isMeant(option, `use({ dest: 1 });`)).toBe(false);
    expect(isMeant(option, `use({ dest: "1" });`)).toBe(true);
    expect(isMeant(option, `use({ dest: process.stdout.fd });`)).toBe(false);
    expect(isMeant(option, `const dest = "/dev/stdout"; use({ dest });`)).toBe(false);
  });

  it("does not leave out what is not known", () => {
    expect(isMeant(option, `use({ dest: path.join(folder, "app.log") });`)).toBe(true);
    expect(isMeant(option, "use({ dest: `${folder}/app.log` });")).toBe(true);
  });

  it("comes before values", () => {
    const both = { path: "", startsWith: ["/dev/"], except: ["/dev/null"] };
    expect(isMeant(both, `use("/dev/sda");`)).toBe(true);
    expect(isMeant(both, `use("/dev/null");`)).toBe(false);
  });
});

describe("isNothing", () => {
  it.each([
    ["undefined", true],
    ["null", true],
    ["false", true],
    ["void 0", true],
    ["undefined!", true],
    ["0", false],
    [`""`, false],
    ["true", false],
    ["store", false],
    ["{}", false],
    ["!0", false],
  ])("%s: %s", (expression, expected) => {
    expect(isNothing(given(`use(${expression});`).value)).toBe(expected);
  });
});

describe("elementsOf", () => {
  function elements(code: string): string[] | null {
    const { file, value, shown } = given(code);
    return elementsOf(file, value)?.map(shown) ?? null;
  }

  it("are those of an array that the source shows", () => {
    expect(elements(`use([a, b]);`)).toEqual(["a", "b"]);
    expect(elements(`use([a, ...b]);`)).toEqual(["a", "...b"]);
    expect(elements(`const list = [a] as const; use(list);`)).toEqual(["a"]);
    expect(elements(`use([]);`)).toEqual([]);
  });

  it("are not known of anything else", () => {
    expect(elements(`use(list);`)).toBe(null);
    expect(elements(`use(load());`)).toBe(null);
    expect(elements(`let list = [a]; list = [b]; use(list);`)).toBe(null);
    expect(elements(`use({ 0: a });`)).toBe(null);
  });
});
