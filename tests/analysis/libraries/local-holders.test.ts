import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import type { File } from "../../../src/analysis/file.ts";
import { LocalHolders } from "../../../src/analysis/libraries/local-holders.ts";
import { settingIn } from "../../../src/analysis/libraries/options.ts";
import type { LocalHolder } from "../../../src/catalog/libraries/types.ts";
import { parse } from "../parse.ts";

const row = { holds: "sessions", where: "memory", docs: "https://example.com", evidence: "1.0.0" } as const;

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

function callsAround(node: TSESTree.Node | undefined): readonly Call[] {
  if (!node) return [];
  const isCall = node.type === "CallExpression" || node.type === "NewExpression";
  return [...(isCall ? [node] : []), ...callsAround(node.parent)];
}

/** The calls of a file in their order, those in functions left out. */
function callsIn(file: File): readonly Call[] {
  const calls = new Set(file.identifiersIn(file.program).flatMap((identifier) => callsAround(identifier)));
  return [...calls].sort((a, b) => a.range[0] - b.range[0]);
}

/** The uses that some rows of the catalog have in a source text, each as its call is written. */
function uses(code: string, more: Partial<LocalHolder> = {}): string[] {
  const file = parse(code);
  const holders = new LocalHolders([{ ...row, api: "store()", ...more }]);
  return callsIn(file).flatMap((call) => {
    const use = holders.at(file, call);
    return use ? [file.source.text.slice(...use.node.range) + (use.isAlternative ? " or another" : "")] : [];
  });
}

describe("packages", () => {
  const holders = new LocalHolders([
    { ...row, api: "express-session()" },
    { ...row, api: "@slack/bolt.App()" },
    { ...row, api: "@modelcontextprotocol/sdk/server/sse.js.SSEServerTransport()" },
    { ...row, api: "@fastify/session", form: "plugin" },
  ]);

  it("are those at the beginnings of the API paths", () => {
    expect([...holders.packages]).toEqual([
      "express-session",
      "@slack/bolt",
      "@modelcontextprotocol/sdk",
      "@fastify/session",
    ]);
  });

  it("concern the files that load them, whole or in part", () => {
    expect(holders.concern(parse(`import session from "express-session";`))).toBe(true);
    expect(holders.concern(parse(`app.register(require("@fastify/session"));`))).toBe(true);
    expect(holders.concern(parse(`import { Server } from "@modelcontextprotocol/sdk/server/index.js";`))).toBe(true);
    expect(holders.concern(parse(`const { App } = await import("@slack/bolt");`))).toBe(true);
    expect(holders.concern(parse(`await import(/* webpackChunkName: "bot" */ "@slack/bolt");`))).toBe(true);
    expect(holders.concern(parse(`await import(// the bot\n"@slack/bolt");`))).toBe(true);
    expect(holders.concern(parse(`await import(/* "@slack/bolt" */ "./bot.js");`))).toBe(false);
  });

  it("do not concern others", () => {
    expect(holders.concern(parse(`import session from "cookie-session";`))).toBe(false);
    expect(holders.concern(parse(`import session from "./express-session";`))).toBe(false);
    expect(holders.concern(parse(`import type { Session } from "express-session";`))).toBe(false);
  });
});

describe("calls", () => {
  it("are known however the package is loaded", () => {
    expect(uses(`import s from "store"; s();`)).toEqual(["s()"]);
    expect(uses(`import * as s from "store"; s();`)).toEqual(["s()"]);
    expect(uses(`const s = require("store"); s();`)).toEqual(["s()"]);
    expect(uses(`require("store")();`)).toEqual([`require("store")()`]);
    expect(uses(`import s from "store"; new s();`)).toEqual(["new s()"]);
    expect(uses(`import s from "store"; (s as any)!();`)).toEqual(["(s as any)!()"]);
  });

  it("are known by name, by property and by what another call made", () => {
    const memory = { api: "store.Memory()" };
    expect(uses(`import { Memory } from "store"; new Memory();`, memory)).toEqual(["new Memory()"]);
    expect(uses(`import { Memory as M } from "store"; new M;`, memory)).toEqual(["new M"]);
    expect(uses(`const s = require("store"); new s.Memory();`, memory)).toEqual(["new s.Memory()"]);
    expect(uses(`const M = require("store")(session); new M();`, { api: "store()()" })).toEqual(["new M()"]);
  });

  it("are not mistaken for others", () => {
    expect(uses(`import s from "stores"; s();`)).toEqual([]);
    expect(uses(`import { Redis } from "store"; new Redis();`)).toEqual([]);
    expect(uses(`import s from "store"; use(s);`)).toEqual([]);
    expect(uses(`import s from "store"; { const s = make(); s(); }`)).toEqual([]);
  });
});

describe("options that move it out", () => {
  const external = { external: ["store"] };
  const call = (options: string, before = "") => uses(`import s from "store"; ${before} s(${options});`, external);

  it("are missing", () => {
    expect(call(``)).toHaveLength(1);
    expect(call(`{}`)).toHaveLength(1);
    expect(call(`undefined`)).toHaveLength(1);
    expect(call(`{ secret }`)).toHaveLength(1);
    expect(call(`{ store: undefined }`)).toHaveLength(1);
    expect(call(`{ store: void 0 }`)).toHaveLength(1);
    expect(call(`{ store: null }`)).toHaveLength(1);
    expect(call(`{ store: false }`)).toHaveLength(1);
    expect(call(`{ store }`, `let store = null;`)).toHaveLength(1);
    expect(call(`options`, `const options = { secret };`)).toHaveLength(1);
    expect(call(`{ ...options }`, `const options = { secret };`)).toHaveLength(1);
    expect(call(`{ store: redis, store: undefined }`)).toHaveLength(1);
  });

  it("are given", () => {
    expect(call(`{ store: new Redis() }`)).toEqual([]);
    expect(call(`{ "store": redis }`)).toEqual([]);
    expect(call(`{ store: "redis" }`)).toEqual([]);
    expect(call(`{ store() {} }`)).toEqual([]);
    expect(call(`{ store }`, `let store = null; if (url) store = connect(url);`)).toEqual([]);
    expect(call(`options`, `const options = { store: redis };`)).toEqual([]);
    expect(call(`options`, `const options = {}; options.store = redis;`)).toEqual([]);
    expect(call(`{ store: undefined, ...options }`, `const options = { store: redis };`)).toEqual([]);
  });

  it("are unknown", () => {
    expect(call(`options`)).toEqual([]);
    expect(call(`config.session`)).toEqual([]);
    expect(call(`getOptions()`)).toEqual([]);
    expect(call(`{ ...options }`)).toEqual([]);
    expect(call(`{ [name]: redis }`)).toEqual([]);
    expect(call(`options`, `let options = {}; options = load();`)).toEqual([]);
  });

  it("are changed later", () => {
    expect(call(`o`, `const o = {}; Object.assign(o, extra);`)).toEqual([]);
    expect(call(`o`, `const o = {}; Object.assign(o, { store: redis });`)).toEqual([]);
    expect(call(`o`, `const o = {}; Object.assign(o, { secret });`)).toHaveLength(1);
    expect(call(`o`, `const o = {}; o[key] = makeStore();`)).toEqual([]);
    expect(call(`o`, `const o = {}; o.cookie = { secure };`)).toHaveLength(1);
    expect(call(`o`, `const o = { cookie: {} }; o.cookie.store = "a";`)).toHaveLength(1);
    expect(call(`o`, `const o = {}; delete o.secret;`)).toHaveLength(1);
    expect(call(`{ ...o }`, `const o = {}; Object.assign(o, extra);`)).toEqual([]);
    expect(call(`{ ...o }`, `const o = {}; o.store = redis;`)).toEqual([]);
  });

  it("are changed by a function", () => {
    const configure = (body: string) => `function configure(options) { ${body} }`;
    expect(call(`o`, `${configure(`options.store = redis;`)} const o = {}; configure(o);`)).toEqual([]);
    expect(call(`o`, `${configure(`options[name] = value;`)} const o = {}; configure(o);`)).toEqual([]);
    expect(call(`o`, `${configure(`options.secret = "a";`)} const o = {}; configure(o);`)).toHaveLength(1);
    expect(call(`o`, `${configure(`log(options);`)} const o = {}; configure(o);`)).toHaveLength(1);
  });

  it("may be one of several, or deep inside", () => {
    const either = { external: ["client", "cache.store"] };
    expect(uses(`import s from "store"; s({ cache: { ttl: 1 } });`, either)).toHaveLength(1);
    expect(uses(`import s from "store"; s({ cache: undefined });`, either)).toHaveLength(1);
    expect(uses(`import s from "store"; s({ cache: { store: redis } });`, either)).toEqual([]);
    expect(uses(`import s from "store"; s({ cache });`, either)).toEqual([]);
    expect(uses(`import s from "store"; s({ client });`, either)).toEqual([]);
  });

  it("may say that it stays", () => {
    const named = { external: ["store"], stillLocal: ["memory"] };
    expect(uses(`import s from "store"; s({ store: "memory" });`, named)).toHaveLength(1);
    expect(uses(`import s from "store"; s({ store: "redis" });`, named)).toEqual([]);
    expect(uses(`import s from "store"; s({ store: process.env.STORE });`, named)).toEqual([]);
  });

  it("are in another argument", () => {
    const second = { external: ["store"], argument: 1 };
    expect(uses(`import s from "store"; s({ store: redis });`, second)).toHaveLength(1);
    expect(uses(`import s from "store"; s("https://example.com", { store: redis });`, second)).toEqual([]);
  });

  it("are returned by a function", () => {
    const factory = { external: ["store"], factory: "useFactory" };
    expect(uses(`import s from "store"; s({ useFactory: () => ({ secret }) });`, factory)).toHaveLength(1);
    expect(uses(`import s from "store"; s({ useFactory() { return { secret }; } });`, factory)).toHaveLength(1);
    expect(uses(`import s from "store"; s({ useFactory: () => ({ store: redis }) });`, factory)).toEqual([]);
    expect(uses(`import s from "store"; s({ useFactory: loadOptions });`, factory)).toEqual([]);
    expect(
      uses(`import s from "store"; s({ useFactory() { if (url) return { store: redis }; return {}; } });`, factory),
    ).toEqual([]);
  });
});

describe("options without which nothing is kept", () => {
  const call = (options: string, onlyWith: LocalHolder["onlyWith"] = []) =>
    uses(`import s, { Mode } from "store"; s(${options});`, { onlyWith });

  it("are set to anything", () => {
    const sessions = [{ path: "newId" }];
    expect(call(`{ newId: () => randomUUID() }`, sessions)).toHaveLength(1);
    expect(call(`{ newId: undefined }`, sessions)).toEqual([]);
    expect(call(`{}`, sessions)).toEqual([]);
    expect(call(``, sessions)).toEqual([]);
    expect(call(`options`, sessions)).toEqual([]);
    expect(call(`{ ...options }`, sessions)).toEqual([]);
  });

  it("are set to some value", () => {
    const values = [{ path: "mode", values: ["always", 0, true, "store.Mode.always"] }];
    expect(call(`{ mode: "always" }`, values)).toHaveLength(1);
    expect(call(`{ mode: 0 }`, values)).toHaveLength(1);
    expect(call(`{ mode: true }`, values)).toHaveLength(1);
    expect(call(`{ mode: Mode.always }`, values)).toHaveLength(1);
    expect(call(`{ mode: "never" }`, values)).toEqual([]);
    expect(call(`{ mode: 1 }`, values)).toEqual([]);
    expect(call(`{ mode: Mode.never }`, values)).toEqual([]);
    expect(call(`{ mode: process.env.MODE }`, values)).toEqual([]);
  });

  it("begin with something", () => {
    const file = [{ path: "url", values: [":memory:"], startsWith: ["file:"] }];
    expect(call(`{ url: "file:./a.db" }`, file)).toHaveLength(1);
    expect(call(`{ url: ":memory:" }`, file)).toHaveLength(1);
    expect(call(`{ url: "https://example.com/file:" }`, file)).toEqual([]);
    expect(call(`{ url }`, file)).toEqual([]);
  });

  it("are any of several", () => {
    const either = [{ path: "id" }, { path: "auth.secret" }];
    expect(call(`{ id: "a", auth: {} }`, either)).toHaveLength(1);
    expect(call(`{ auth: { secret: "b" } }`, either)).toHaveLength(1);
    expect(call(`{ auth: {} }`, either)).toEqual([]);
  });
});

describe("plugins", () => {
  const plugin = { api: "store", form: "plugin", external: ["store"] } as const;
  const call = (code: string, more: Partial<LocalHolder> = {}) =>
    uses(`import s from "store"; ${code}`, { ...plugin, ...more });

  it("are handed over with their options", () => {
    expect(call(`app.register(s);`)).toEqual(["app.register(s)"]);
    expect(call(`(app.register as any)(s);`)).toEqual(["(app.register as any)(s)"]);
    expect(call(`app.register!(s);`)).toEqual(["app.register!(s)"]);
    expect(call(`app.register(s, { secret });`)).toHaveLength(1);
    expect(call(`app.register(s, { store: redis });`)).toEqual([]);
    expect(call(`app.register(s, options);`)).toEqual([]);
    expect(call(`app.register(other);`)).toEqual([]);
    expect(call(`s();`)).toEqual([]);
    expect(call(`register(s);`)).toEqual([]);
  });

  it("are handed over in an object, or in a list of them", () => {
    const inObject = { external: ["options.store"], argument: 0 };
    expect(call(`server.register({ plugin: s });`, inObject)).toHaveLength(1);
    expect(call(`server.register({ plugin: s, options: { secret } });`, inObject)).toHaveLength(1);
    expect(call(`server.register([other, { plugin: s, options: {} }]);`, inObject)).toHaveLength(1);
    expect(call(`server.register({ plugin: s, options: { store: redis } });`, inObject)).toEqual([]);
    expect(call(`server.register({ plugin: s, options });`, inObject)).toEqual([]);
    expect(call(`server.register({ plugin: other });`, inObject)).toEqual([]);
  });
});

describe("alternatives", () => {
  const store = (code: string) => uses(`import Memory from "store"; ${code}`, {});

  it("are fallbacks", () => {
    expect(store(`use(redis ?? new Memory());`)).toEqual(["new Memory() or another"]);
    expect(store(`use(redis || new Memory());`)).toEqual(["new Memory() or another"]);
    expect(store(`use(new Memory() ?? redis);`)).toEqual(["new Memory()"]);
  });

  it("are chosen by a condition", () => {
    expect(store(`use(url ? new Redis(url) : new Memory());`)).toEqual(["new Memory() or another"]);
    expect(store(`use(url ? (new Memory() as Store) : redis);`)).toEqual(["new Memory() or another"]);
    expect(store(`use(url ? await connect(url) : new Memory());`)).toEqual(["new Memory() or another"]);
    expect(store(`use(url ? redis : await Memory());`)).toEqual(["Memory() or another"]);
    expect(store(`use(url ? new Memory() : undefined);`)).toEqual(["new Memory()"]);
    expect(store(`use(url ? new Memory({ a: 1 }) : new Memory());`)).toEqual(["new Memory({ a: 1 })", "new Memory()"]);
  });

  it("are other values of the same variable", () => {
    expect(store(`let s; if (url) s = new Redis(url); else s = new Memory();`)).toEqual(["new Memory() or another"]);
    expect(store(`let s = new Memory(); if (url) s = await connect(url);`)).toEqual(["new Memory() or another"]);
    expect(store(`let s = null; s = new Memory();`)).toEqual(["new Memory()"]);
    expect(store(`const s = new Memory();`)).toEqual(["new Memory()"]);
  });

  it("are not another one that is local as well", () => {
    const upload = (code: string) => uses(`import s from "store"; ${code}`, { onlyWith: [{ path: "dest" }] });
    expect(upload(`use(isBig ? s({ dest: "a" }) : s({ dest: "b" }));`)).toEqual([
      `s({ dest: "a" })`,
      `s({ dest: "b" })`,
    ]);
    expect(upload(`use(isBig ? s({ dest: "a" }) : s({}));`)).toEqual([`s({ dest: "a" }) or another`]);
    expect(store(`use(isBig ? new Memory({ size: 9 }) : await Memory());`)).toEqual([
      "new Memory({ size: 9 })",
      "Memory()",
    ]);
    expect(store(`use(url ? this.known.get(url) : new Memory());`)).toEqual(["new Memory()"]);
  });

  it("are in another branch", () => {
    const session = (code: string) => uses(`import s from "store"; ${code}`, { external: ["store"] });
    expect(session(`if (url) use(s({ store: redis })); else use(s({}));`)).toEqual(["s({}) or another"]);
    expect(session(`if (!url) { use(s({})); } else { use(s({ store: redis })); }`)).toEqual(["s({}) or another"]);
    expect(session(`if (a) use(s({ store: redis })); else if (b) use(s({ store: db })); else use(s({}));`)).toEqual([
      "s({}) or another",
    ]);
    expect(session(`if (url) use(compress()); else use(s({}));`)).toEqual(["s({})"]);
    expect(session(`if (url) use(s({})); else use(s({ secret }));`)).toEqual(["s({})", "s({ secret })"]);
    expect(session(`if (url) use(s({}));`)).toEqual(["s({})"]);
    expect(session(`if (s({})) use(s({ store: redis }));`)).toEqual(["s({})"]);
  });

  it("are handed to the same library in another branch", () => {
    const file = (code: string) => {
      const parsed = parse(`import s, { Memory, Redis } from "store"; ${code}`);
      const holders = new LocalHolders([
        { ...row, api: "store()", external: ["store"] },
        { ...row, api: "store.Memory()" },
      ]);
      return callsIn(parsed).map((call) => holders.at(parsed, call)?.isAlternative ?? null);
    };
    expect(file(`if (url) s({ store: new Redis() }); else s({ store: new Memory() });`)).toEqual([
      null,
      null,
      null,
      true,
    ]);
    expect(file(`if (url) s({ store: new Memory(1) }); else s({ store: new Memory() });`)).toEqual([
      null,
      false,
      null,
      false,
    ]);
  });

  it("are a plugin with a store in another branch", () => {
    const plugin = (code: string) =>
      uses(`import s from "store"; ${code}`, { api: "store", form: "plugin", external: ["store"] });
    expect(plugin(`if (url) app.register(s, { store: redis }); else app.register(s);`)).toEqual([
      "app.register(s) or another",
    ]);
    expect(plugin(`if (url) app.register(other); else app.register(s);`)).toEqual(["app.register(s)"]);
  });

  it("are the same thing again where it takes a store", () => {
    const session = (code: string) => uses(`import s from "store"; ${code}`, { external: ["store"] });
    expect(session(`use(url ? s({ store: redis }) : s({}));`)).toEqual(["s({}) or another"]);
    expect(session(`use(url ? compress() : s({}));`)).toEqual(["s({})"]);
    expect(session(`use(url ? compress : s({}));`)).toEqual(["s({})"]);
  });
});

describe("rows", () => {
  const strict = { ...row, api: "store()", external: ["convoStore"], strict: true } as const;
  const recommended = { ...row, api: "store()", external: ["store"], onlyWith: [{ path: "secret" }] };
  const isStrict = (options: string, rows: readonly LocalHolder[]) => {
    const file = parse(`import s from "store"; s(${options});`);
    return callsIn(file).map((call) => new LocalHolders(rows).at(file, call)?.holder.strict ?? false);
  };

  it("about which good reviewers differ come last", () => {
    expect(isStrict(`{ secret }`, [strict, recommended])).toEqual([false]);
    expect(isStrict(`{ secret }`, [recommended, strict])).toEqual([false]);
    expect(isStrict(`{ secret, store }`, [strict, recommended])).toEqual([true]);
    expect(isStrict(`{}`, [recommended, strict])).toEqual([true]);
  });
});

describe("a use", () => {
  it("is that of the first row which fits", () => {
    const file = parse(`import s from "store"; s({ mode: "disk" }); s({ mode: "memory" });`);
    const holders = new LocalHolders([
      { ...row, api: "store()", where: "disk", onlyWith: [{ path: "mode", values: ["disk"] }] },
      { ...row, api: "store()" },
    ]);
    expect(callsIn(file).map((call) => holders.at(file, call)?.holder.where)).toEqual(["disk", "memory"]);
  });

  it("has the options where they are known", () => {
    const file = parse(`import s from "store"; const o = { a: 1 }; s(o); s(); s(p);`);
    const holders = new LocalHolders([{ ...row, api: "store()" }]);
    const options = callsIn(file).map((call) => holders.at(file, call)?.options);
    expect(options.map((each) => each && file.source.text.slice(...each.range))).toEqual(["{ a: 1 }", null, null]);
  });
});

describe("a setting", () => {
  /** What `a.b` is in the object `x`, as the source writes it. */
  function setting(code: string): string {
    const file = parse(code);
    const x = file.bindings.scopes.flatMap((scope) => scope.variables).find(({ name }) => name === "x");
    const object = x && file.bindings.sourcesOf(x)[0]?.expression;
    const found = object?.type === "ObjectExpression" ? settingIn(file, object, "a.b") : "no object";
    return typeof found === "string" ? found : file.source.text.slice(...found.range);
  }

  it("is the last value that the object is given", () => {
    expect(setting(`const x = { a: { b: 1 } };`)).toBe("1");
    expect(setting(`const x = { a: { b: 1, b: 2 } };`)).toBe("2");
    expect(setting(`const x = { "a": { ["b"]: c } };`)).toBe("c");
    expect(setting(`const a = { b: 1 }; const x = { a };`)).toBe("1");
    expect(setting(`const y = { a: { b: 1 } }; const x = { ...y };`)).toBe("1");
    expect(setting(`const y = { c: 1 }; const x = { a: { b: 1 }, ...y };`)).toBe("1");
  });

  it("is absent", () => {
    expect(setting(`const x = {};`)).toBe("absent");
    expect(setting(`const x = { a: {} };`)).toBe("absent");
    expect(setting(`const x = { a: null };`)).toBe("absent");
    expect(setting(`const x = { b: 1 };`)).toBe("absent");
  });

  it("is unknown", () => {
    expect(setting(`const x = { a };`)).toBe("unknown");
    expect(setting(`const x = { a: { b: 1 }, ...y };`)).toBe("unknown");
    expect(setting(`const x = { a: { b: 1 }, [c]: 2 };`)).toBe("unknown");
    expect(setting(`const x = { a: { b: 1, ...y } };`)).toBe("unknown");
    expect(setting(`const x = { a: c && { b: 1 } };`)).toBe("unknown");
  });
});
