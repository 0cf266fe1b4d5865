// Programs that are seldom written and have to be read all the same. Each is tried by itself, and served by a handler.

const HEAD = `import express from "express"; const app = express();`;

/** As deep as all the parsers go with the stack that Node.js has. */
const DEEP = 150;

function nested(depth: number, before: string, inside: string, after: string): string {
  return before.repeat(depth) + inside + after.repeat(depth);
}

function chain(length: number, link: (index: number) => string): string {
  return Array.from({ length }, (_, index) => link(index)).join("\n");
}

/** Names that every object has, which are found in any table that is not asked for its own ones. */
export const INHERITED_NAMES = [
  "__defineGetter__",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "toString",
  "valueOf",
] as const;

/** A program that has a name in every place where one can stand. */
export function programNaming(name: string): string {
  return `
    import * as all from "${name}"; import { ${name} as imported } from "express"; import { ${name} as fsMethod } from "node:fs";
    import express from "express"; import fs from "node:fs"; import session from "express-session"; import multer from "multer";
    import { LRUCache } from "lru-cache"; import { Server } from "socket.io"; import { Queue } from "bullmq"; import knex from "knex";
    import { rateLimit } from "express-rate-limit"; import winston from "winston"; import cron from "node-cron"; import Fastify from "fastify";
    import * as loadBalancers from "aws-cdk-lib/aws-elasticloadbalancingv2"; import { Controller, Get, ${name} as Decorator } from "@nestjs/common";
    const app = express(), fastify = Fastify({ ${name}: 1 }), io = new Server({ adapter: ${name} }), cache = new LRUCache({ ${name}: 1 });
    const hits = [], own = {}; let ${name === "__proto__" || name === "constructor" ? `${name}2` : name} = new Map();
    app.use(session({ ${name}: 1, store: new session.${name}() })); app.set("${name}", 1); app.${name} = 1;
    app.use(rateLimit({ ${name}: 1, store: { ${name}: 2 } })); app.use(multer({ ${name}: 1, storage: multer.${name}() }).${name}("x"));
    winston.createLogger({ ${name}: 1, transports: [new winston.transports.${name}({ filename: "x" })] });
    knex({ client: "${name}", connection: { ${name}: ":memory:" } }).${name}({}); new Queue("${name}", { ${name}: 1 }).${name}(1);
    cron.${name}("* *", () => {}); cron.schedule("${name}", () => { own.${name} = 1; }, { ${name}: 1 });
    new loadBalancers.${name}(app, "${name}", { ${name}: 1 }); new loadBalancers.ApplicationTargetGroup(app, "x", { ${name}: 1 });
    app.${name}("/a", (req, res) => { hits.push(req.body); });
    app.get("/b", function ${name === "__proto__" ? "named" : name}(req, res) {
      req.${name}.push(1); hits.${name} = req.body; hits.${name}(req.body); own["${name}"] = req.body; own.${name}.${name} = 1; own.${name}++;
      req.session.${name} = req.query.${name}; app.locals.${name} = req.query.page; app.set("${name}", req.body); req.app.${name} = 1;
      process.env.${name} = req.body; globalThis.${name} = req.body; ${name}.x = req.body; all.${name}(req.body); all.${name} = 1; imported(req.body);
      fs.${name}(req.body.path, "x"); fs.promises.${name}("a"); const { ${name}: method } = fs; method("x"); fsMethod("x"); fs.writeFileSync("${name}", "x");
      cache.${name}(req.body); cache.set(req.${name}, 1); delete own.${name}; own?.${name}?.(req.body);
    });
    fastify.route({ ${name}(request) { hits.push(request.body); } }); fastify.addHook("${name}", (request) => { hits.push(request.body); });
    fastify.register({ ${name}() { hits.push(1); } }, { ${name}: 1 });
    io.on("connection", (socket) => { socket.on("${name}", (message) => { socket.${name} = message; io.${name} = message; socket.data.${name} = message; }); });
    io.of("/").${name}("connection", (socket) => { own.x = socket; });
    @Controller("${name}") class ${name}Controller {
      ["${name}"] = new Map(); static ${name}s = []; #${name === "constructor" ? "own" : name} = 1;
      @Get("${name}") read(@Decorator() body: ${name}, other: ${name}.${name}) { this.${name} = body; ${name}Controller.${name}s.push(body); }
      @Decorator() ["${name}"](body) { this.${name}.set(1, body); this["${name}"]++; }
    }
    new ${name}Controller().${name}(1); interface ${name}Type { ${name}: string } enum ${name}Kind { ${name} }
    const literal = { ${name}: [], serve(req) { this.${name}.push(req.body); literal.${name} = req.body; } }; app.get("/c", literal.serve);
    export const exported = { ${name}(req, res) { hits.push(req.body); } }; export default { ${name}: async (event) => { cache.set(event.body, 1); } };
    export { ${name}Controller, hits as ${name} }; module.exports.${name} = function (req, res) { own.${name}++; }; exports.${name} = [];
  `;
}

/** JavaScript that is the same for all parsers. */
export const PLAIN: Readonly<Record<string, string>> = {
  nothing: "",
  "a byte order mark": "\uFEFF",
  "a byte order mark before code": `\uFEFF${HEAD} const hits = []; app.get("/", (req) => { hits.push(req.body); });`,
  "a hashbang": "#!/usr/bin/env node",
  "a hashbang and lines that end as on Windows": `#!/usr/bin/env node\r\nconst hits = [];\r\nexport function handler(event) {\r\n\thits.push(event.body);\r\n}\r\n`,
  "lines that end with a carriage return": `const hits = [];\rexport function handler(event) {\r  hits.push(event.body);\r}`,
  "lines that end with separators": `const hits = [];\u2028export function handler(event) {\u2029  hits.push(event.body);\u2028}`,
  "comments only": "// one\n/* two */\n/** @instanceLocal */\n",
  "a tag at the end of the file":
    `const hits = [];\nexport function handler(event) { hits.push(event); }\n/** @instanceLocal`.concat(" */"),
  "semicolons only": ";;;;",
  "a directive only": `"use strict"`,
  "a very long line": `${HEAD} const hits = {}; app.get("/", (req) => { ${"hits.a = req.body; ".repeat(100)} });`,
  "a very long name": `${HEAD} const ${"a".repeat(10_000)} = []; app.get("/", (req) => { ${"a".repeat(10_000)}.push(req.body); });`,
  "a very long text": `${HEAD} app.get("/", (req) => { require("fs").writeFileSync("${"a/".repeat(10_000)}", req.body); });`,
  "a very long sum": `${HEAD} app.get("/", (req) => { require("fs").writeFileSync(${'"a" + '.repeat(DEEP)}req.body, req.body); });`,
  "deep parentheses": `${HEAD} const hits = []; app.get("/", (req) => { ${nested(DEEP, "(", "hits", ")")}.push(req.body); });`,
  "deep arrays": `${HEAD} const hits = ${nested(DEEP, "[", "", "]")}; app.get("/", (req) => { hits.push(req.body); });`,
  "deep objects": `${HEAD} const hits = ${nested(DEEP, "{ a: ", "[]", "}")}; app.get("/", (req) => { hits${".a".repeat(DEEP)}.push(req.body); });`,
  "deep patterns": `${HEAD} let a; app.get("/", (${nested(DEEP, "{ a: ", "b", "}")}) => { (${nested(DEEP, "[", "a", "]")} = b); });`,
  "deep blocks": `${HEAD} const hits = []; app.get("/", (req) => { ${nested(DEEP, "{", "hits.push(req.body);", "}")} });`,
  "deep conditions": `${HEAD} const hits = []; app.get("/", (req) => { ${nested(DEEP, "if (req.a) {", "hits.push(req.body);", "}")} });`,
  "deep functions": `${HEAD} const hits = []; app.get("/", ${nested(DEEP, "(req) => ", "hits.push(req.body)", "")});`,
  "deep function declarations": `const hits = []; export ${nested(DEEP, "function handler(req) { return ", "function () { hits.push(1); };", "}").replaceAll("return function handler", "return function handler")}`,
  "deep classes": `const hits = []; export default ${nested(DEEP / 2, "class { a = ", "() => hits.push(1)", "}")}`,
  "deep calls": `${HEAD} const hits = []; app.get("/", ${nested(DEEP, "wrap(", "(req) => hits.push(req.body)", ")")});`,
  "a long chain of calls": `${HEAD} const hits = []; app${`.get("/", (req) => hits.push(req.body))`.repeat(DEEP)};`,
  "a long chain of then": `const hits = []; export const handler = (event) => go()${`.then((x) => hits.push(x))`.repeat(DEEP)};`,
  "a long chain of choices": `const hits = []; export const handler = (event) => { hits[${"event.a ? event.b : ".repeat(DEEP)} 1] = event; };`,
  "a long chain of alternatives": `const hits = ${"x || ".repeat(DEEP)} []; export const handler = (event) => { hits.push(event.body); };`,
  "a long chain of aliases": `const a0 = []; ${chain(DEEP, (index) => `const a${index + 1} = a${index};`)} export const handler = (event) => { a${DEEP}.push(event.body); };`,
  "a long chain of functions": `const a = []; function f0(x) { a.push(x); } ${chain(DEEP, (index) => `function f${index + 1}(x) { f${index}(x); }`)} export const handler = (event) => f${DEEP}(event.body);`,
  "a long chain of classes": `class C0 { a = []; add(x) { this.a.push(x); } } ${chain(DEEP, (index) => `class C${index + 1} extends C${index} {}`)} const c = new C${DEEP}(); export const handler = (event) => c.add(event.body);`,
  "a long chain of fields": `class C0 { a = []; } ${chain(DEEP, (index) => `class C${index + 1} { c = new C${index}(); }`)} const c = new C${DEEP}(); export const handler = (event) => { c${".c".repeat(DEEP)}.a.push(event.body); };`,
  "aliases in a circle": `let a = b, b = c, c = a; var d = d; let e = (e = e); const f = () => f; export const handler = (event) => { a.push(event.body); a = event.body; b = a; c.x = b; d.y = c; e.z = 1; f()()(event).x = event; };`,
  "patterns in a circle": `let { a, b } = { a: b, b: a }; let [c] = [c]; [a, b] = [b, a]; ({ a = b, ...b } = a); export const handler = (event) => { a.push(event.body); b[0].x = event.body; c.set(1, event.body); for (a of a) a.x = 1; for (b in b) b.y = 1; };`,
  "spread in a circle": `const a = { ...b, ...a }, b = { ...a, store: b }, c = [...c, ...d], d = [...c]; const session = require("express-session"); session(a); session({ ...a, ...b }); require("node-cache")(...c); export const handler = (event) => { c.push(event.body); a.store = event.body; };`,
  "functions in a circle": `function f(x = g(x)) { return g(f); } function g(y) { g = f; return f(y)(g)(y); } const h = (z) => h(h)(z); export { f, g, h }; export const handler = (event) => { f(event).x = event.body; g(h).push(event.body); h(event.body); };`,
  "classes in a circle": `class A extends B { b = new B(); static s = new A(); m(x) { this.b.m(x); this.m = x; } } class B extends A { a = new A(); static s = A.s; m(x) { this.a.b.a.m(x); super.m(x); B.s.b = x; } } class C extends C {} const a = new A(); export const handler = (event) => { a.m(event.body); B.s.m(event.body); new C().x = 1; a.b.a.b.x = event.body; };`,
  "prototypes in a circle": `function F() { F.call(this); this.f = new F(); } F.prototype = F.prototype; F.prototype.f = F; Object.setPrototypeOf(F, F); F.prototype.m = F.prototype.m = function (x) { this.f.f.m = x; F.x = x; }; F.prototype.constructor = F; module.exports = F; module.exports = module.exports; exports.a = exports; exports = exports.a; export const handler = (event) => { new F().m(event.body); F.m(event.body); };`,
  "objects that hold themselves": `const o = { get self() { return o; }, set self(x) { o.x = x; }, o, m() { this.self = o; o.self.self.self.m(); }, ...o, [o]: o, o: { o } }; o.o = o; o[o] = o[o[o]]; export const handler = (event) => { o.self = event.body; o.self.o.x = event.body; o.m(event); o[event.body][o] = o; };`,
  "getters and setters": `class A { static #x = 1; get x() { return A.#x; } set x(y) { A.#x = y; } static get [x]() {} static set [x](y) { this.z = y; } } const a = new A(); Object.defineProperty(a, "y", { get() { return this; }, set(y) { a.z = y; } }); export const handler = (event) => { a.x = event.body; a.y = event.body; A[event] = 1; };`,
  "computed names": `const k = "a"; const o = { [k]: [], ["b" + k]: [], [\`c\${k}\`]() { this[k] = 1; }, [1]: 2, 0x10: [], 1n: [], 1e3: [], "": [] }; class A { static [k] = []; [k + k] = 1; [Symbol.iterator]() {} "quoted name" = 1; 42 = 1; static 1n = []; static "" = 1; } export const handler = (event) => { o[k].push(event.body); o[\`b\${k}\`].push(event); o[1n].push(event.body); o[16].push(event.body); o[""].push(event.body); A[k].push(event.body); A[""] = event.body; A[1n].push(event); };`,
  "names of every sort in classes": `class A { #p = []; static #q = []; static async *#m(x) { yield this.#q.push(x); } has(o) { return #p in o; } static { this.#q.push(1); var x = 1; { static_: this.y = x; } } static static = 1; get = 1; set; async; static async = []; get get() { return 1; } async async() {} *gen() {} async *[x]() {} static accessor; 'constructor'() {} } const a = new A(); export const handler = async (event) => { a.has(event); A.async.push(event.body); for await (a.get of event) A.static = event.body; };`,
  "escapes in names": String.raw`const \u0061bc = [], caf\u{e9} = {}, \u{20BB7} = 1, ℮ = [], $ = [], _ = [], ゛ = []; export const handler = (event) => { abc.push(event.body); \u0061bc.push(event.body); café.\u{61} = event.body; ℮.push(event.body); $.push(event.body); _.push(event.body); 𠮷.x = event.body; };`,
  "names with emoji and lone surrogates in texts": `const o = {}; export const handler = (event) => { o["😀"] = event.body; o["\\uD800"] = event.body; o["a\\u0000b"] = event.body; o["{{x}}"] = event.body; o["$&$1"] = event.body; o["\\n"] = event.body; o["\`"] = event.body; };`,
  labels: `a: { b: for (;;) { c: while (1) { continue b; } break a; } } export const handler = (event) => { const hits = []; a: { hits.push(event); break a; } };`,
  "new.target and import.meta": `const hits = []; function F() { new.target.x = 1; new new.target(); hits.push(new.target); } import.meta.hits = []; export const handler = (event) => { import.meta.hits.push(event.body); import.meta.x = event.body; import.meta.url.y = 1; new F(event); };`,
  "imports of all sorts": `import "express"; import d, * as n from "a"; import {} from "b"; import { default as e, "a-b" as f } from "c"; export * from "d"; export * as g from "e"; export * as "h-i" from "f"; export { "x-y" as "z" } from "h"; export {}; import json from "./data.json" with { type: "json" }; import(\`./\${d}\`); import("x").then(({ y }) => { y.z = 1; }); const { z } = await import("z"); import(e, { with: { type: "json" } }); export default (event) => { d.x = event; n.y = event; f.push(event.body); json.x = event.body; z.push(event.body); };`,
  "exports of all sorts": `export default class { static a = []; handler(event) { this.a = event; } } export function* handler(event) { handler.x = event.body; } export let a, { b, ...c } = {}, [d = [], , ...e] = []; export class F { static { F.x = 1; } } const g = []; export { g as "any name", g as default2 }; export const x = (req) => { a = req.body; b.push(req.body); c.x = 1; d.push(req.body); e.push(req.body); F.x = req.body; g.push(req.body); };`,
  "empty and strange parameters": `const hits = []; export function handler(...[{ length }, ...{ 0: x }]) { hits.push(length, x); } export const a = ({}, [], { b = hits, ...c } = {}, [d = b.push(1), ...[e]] = [], ...f) => { b.push(c, d, e, f); }; export default (arguments_ = handler(...hits)) => {};`,
  "operators of all sorts": `let a = 1, b = {}, c = []; export const handler = (event) => { a **= 2; a >>>= 1; a ??= event; a ||= event.body; a &&= event; b.x ??= event.body; delete b.x; delete b?.x.y; void (b = event); typeof (c = event); a++; --b.c; c[c.length++] = event.body; [a, b.d, c[0], ...c[1]] = event; ({ a, e: b.e = 1, ["f"]: c.f, ...b.rest } = event); (a, b).x = event; (a ? b : c).y = event; (a || b).z = event; (b = c).w = event; b?.["set"]?.(1, event); new b.C; new (b()); b\`x\${c}\`; c.push\`x\`; c["push"](...event); \`\${c.push(event)}\`; return b.z = c.q = event.body; };`,
  "loops of all sorts": `let a, b = {}, c = []; export async function handler(event) { for (a of event) ; for (b.x of event) ; for ([a, b.y] of event) ; for ({ a, b: c[0] } of event) ; for (a in event) ; for (c[1] in event) ; for await (a of event) ; for (var v of c) v.x = event; for (const [k, w] of Object.entries(b)) w.z = event.body; for (const { z } of c.map((x) => x)) z.push(event.body); do a = event.body; while (0); switch (a) { default: case 1: a = event.body; } try { a = event; } catch { b.x = event; } finally { c.push(event); } try {} catch ({ message, ...rest }) { rest.x = a = message; } label: for (;;) break label; debugger; }`,
  "generators and async of all sorts": `const hits = []; export async function* handler(event) { yield* handler(yield); hits.push(yield event.body); hits.push(await event.body); for await (const x of handler()) hits.push(x); return yield; } export const a = async (x) => await x(await hits.push(await x)); export default async () => {}; await handler().next(hits); (async () => { hits.push(1); })(); new (class { async *[Symbol.asyncIterator]() { yield hits.push(this); } })();`,
  "regular expressions": `const a = /[/\\]]+/gimsuy, b = /(?<n>x)\\k<n>/v, c = RegExp("x", "g"), d = new RegExp(...[]), e = /x/d; export const handler = (event) => { a.test(event.body); b.exec(event.body); c.test(event.body); d.lastIndex = event.body; e.x = event; event.body.replace(/x/g, () => { a.lastIndex = 0; }); };`,
  "literals of all sorts": `const a = [0b1, 0o7, 0xF, 1_000, .5, 5., 1e-7, 9007199254740993n, null, true, , undefined, NaN, Infinity, "\\
", '\\x41\\u{1F600}\\0', \`\\\`\${1}\`, String.raw\`\\u\`]; export const handler = (event) => { a[0b1] = event.body; a[1n] = event.body; a[.5] = event.body; a[-0] = event.body; a[null] = event.body; a[/x/] = event.body; a[\`\${1}\`] = event; a[[]] = event; a[{}] = event; a[() => {}] = event; a[class {}] = event; a[this] = event; a[a] = event; };`,
  "names of globals as local ones": `const require = [], module = {}, exports = {}, process = { env: {} }, globalThis = {}, global = {}, Map = [], Object = {}, undefined_ = void 0; export const handler = (event) => { require.push(event.body); module.exports = event.body; exports.x = event.body; process.env.X = event.body; globalThis.x = event.body; Map.push(event.body); Object.assign(exports, event.body); };`,
  "calls with too few arguments": `const fs = require("fs"), m = new Map(), a = []; const app = require("express")(); app.get(); app.get("/"); app.use(...a); require(); require(a); import.meta.x?.(); setInterval(); setTimeout(...a); process.on(); require("multer")(); require("multer").diskStorage(); require("express-session")(); new (require("lru-cache"))(); require("lru-cache"); module.require("express"); export const handler = (event) => { m.set(); m.set(event); a.push(); a.push(...event); Object.assign(); Object.assign(a); Object.defineProperty(); Reflect.set(); Reflect.set(a); Array.prototype.push.call(); Array.prototype.push.apply(a); fs.writeFile(); fs.writeFileSync(...event); fs.promises.writeFile(); fs.createWriteStream(); fs.rename(event); fs.open(); m.set.call(); m.get()(); m.set.bind()(); };`,
  "eval and with made of calls": `const hits = []; export const handler = (event) => { eval("hits.push(1)"); (0, eval)("x"); new Function("x", "y")(hits); hits.push(eval); setTimeout("hits.push(1)", 1); };`,
  "optional chains everywhere": `const a = {}; export const handler = (event) => { a?.b?.c?.[event?.x]?.(event?.body); (a?.b).c = event.body; delete a?.[event]; a?.b.c.push?.(event.body); (a?.b)?.c.d.push(event.body); new (a?.b)(); };`,
  JSX: `const hits = []; export function Page(props) { hits.push(props); return <><a:b c:d="e" {...props} onClick={() => hits.push(1)} x={<y />}>{/* nothing */}{hits.push(props)}&nbsp;<this.x /><a.b.c /></a:b></>; } export const handler = (req) => <Page key={hits.push(req.body)} ref={(x) => { hits.x = x; }}>{(x) => hits.push(x)}</Page>;`,
};

/** What only scripts may contain. */
export const SLOPPY: Readonly<Record<string, string>> = {
  with: `var hits = [], o = {}; require("express")().get("/", function (req, res) { with (o) { hits.push(req.body); x = req.body; with (req) body.x = hits; } with (hits) push(req.body); });`,
  arguments: `var hits = []; exports.handler = function (event) { arguments[0].x = 1; hits.push(arguments); arguments = hits; arguments.push(event.body); arguments.callee.x = event; hits.push.apply(hits, arguments); (function () { arguments[0] = hits; })(); var arguments; };`,
  "functions declared twice and in blocks": `var f = 1; function f(a, a) { f = a; } function f() {} { function f() { f = 1; } } if (1) function g() { g = 2; } else function g() {} exports.handler = function handler(handler) { handler = f; f = handler.body; g = handler.body; }; var exports; l: function h() {}`,
  "names that are words": `var let = [], yield = [], await = [], async = [], of = [], get = [], set = [], static = [], implements = [], undefined, eval; exports.handler = function (event) { let.push(event.body); yield.push(event.body); await.push(event.body); async.push(event.body); of = event.body; static.push(event.body); implements.push(event.body); undefined = event.body; };`,
  "HTML comments": `var hits = [];\n<!-- a comment\nexports.handler = function (event) { hits.push(event.body); };\n--> another\n`,
  "old literals": `var o = { 010: [], "\\07": [] }; exports.handler = function (event) { o[010].push(event.body); o["\\07"].push(event.body); o[8].push(event.body); x = y = event.body; this.z = event.body; delete x; };`,
  "assigned names that nobody declared": `exports.handler = function (event) { a = event.body; b.c = event.body; [d, e] = event.body; ({ f, ...g } = event.body); for (h in event) for (i of event) j++; __proto__ = event.body; constructor = event.body; this.k = event.body; undefined = 1; global.l = event; globalThis["m"] = event; };`,
  "a return at the top": `if (1) return; var hits = []; module.exports = function (req, res) { hits.push(req.body); }; return hits;`,
};

/** TypeScript that @typescript-eslint/parser and Babel's TypeScript plugin read. */
export const TYPED: Readonly<Record<string, string>> = {
  "enums and namespaces": `enum E { A, B = "b", C = A | 1, "d-e" = 2 } const enum F { A = E.A } declare enum G { A } namespace N { export let x = []; export namespace M { export function f(y: any) { x.push(y); } } x = []; } namespace A.B.C { export let d = 1; } declare namespace D { let e: string; } declare module "m" { export const f: string; } declare module "n"; declare global { interface Window { x: 1 } var shared: any[]; } export const handler = (event: any) => { N.x.push(event.body); N.M.f(event.body); E.A = event.body; (E as any)[event.body] = 1; A.B.C.d = event.body; D.e = event.body; shared.push(event.body); F.A = event; };`,
  "imports of types": `import type A from "express"; import type { B } from "express"; import { type C, D } from "fastify"; import E = require("express"); import F = E.Router; import type G = require("koa"); import H = N.M; export import I = E.Application; export type { A }; export { type B }; export type * from "x"; export type * as J from "y"; type T = typeof import("express"); type U = import("express", { with: { "resolution-mode": "import" } }).Router<string>; const app = E(), router = F(); app.get("/", (req: A.Request, res: U) => { E.x = req.body; F.y = req.body; H.z = req.body; I.w = req.body; });`,
  "an exported assignment": `import express = require("express"); const hits: any[] = []; function handler(req: express.Request) { hits.push(req.body); } export = handler;`,
  "an exported namespace": `export as namespace Everything; export declare function f(): void; export declare const c: Map<string, string>; export declare class C { private constructor(x: string); static s: C; get x(): string; set x(y: string); }`,
  "classes with everything": `abstract class A<in out T, const U extends readonly unknown[]> extends (B as any)<T> implements I<T>, J.K { declare d: string; abstract e: string; abstract accessor ab: number; accessor f = []; static accessor g = []; readonly #h = new Map<string, T>(); override i?: string; j!: T; [key: string]: any; static [Symbol.iterator]: any; constructor(private readonly k: Map<string, T>, public l = [], protected override m?: T) { super(); }  n(this: A<T, U>, o?: T): asserts this is T; n(o: any): any { this.k.set(o, o); this.f.push(o); A.g.push(o); this.#h.set(o, o); this.l.push(o); return o; } abstract p(): void; get q(): T { return this.j!; } private set q(value) { this.j = value; } static { A.g = []; } "r-s"?(): void; declare static t: T; async *u?(): any; } class V { constructor(private w = new Map(), @Inject() readonly x?: any) {} m(y: any) { this.w.set(1, y); this.x.z = y; } } const v = new V(); export const handler = (event: any) => { v.m(event.body); (<any>A).g.push(event.body); (A as any).t = event.body; };`,
  overloads: `export function handler(event: string): void; export function handler(event: number): void; export function handler(event: any) { state.x = event.body; } const state: { x?: any } = {}; export default function (a: string): void; export default function (a: any) { state.x = a.body; } declare function later(x: any): void; export const f: { (x: string): void; new (y: string): any; readonly z: any } = ((x: any) => { state.x = x.body; }) as any;`,
  "wrappers of expressions": `let a: any[] = [], b = {} as { [k: string]: any }; export const handler = (event: any) => { a!.push(event.body); (a as unknown as any[]).push(event.body); (<any>a).push(event.body); (a satisfies any[]).push(event.body); (b as any).x = event.body; (b!.y as any)!.z = event.body; a![0]!.x = event.body; (a as any) = event.body; (a!) = event.body; (<any>b) = event; a!++; [a as any, b!] = event; ({ x: a as any, y: (b as any).z } = event); for (a as any of event); for ((b as any).x of event); f<string>; new a<string>; const g = f<string>; g(event)!.x = event; delete (b as any).x; (b as any)?.x!.y.push(event.body); };`,
  "types of every sort": `type A<T> = { readonly [K in keyof T as \`get\${Capitalize<K & string>}\`]-?: T[K] extends infer U extends string ? U : never }; type B = [a: string, b?: number, ...c: any[]]; type C = abstract new (...args: any) => any; type D = unique symbol; type E = A<E>; type F = F[]; type G = { g: G }; type H<T> = T extends H<infer U> ? H<U> : H<T>; interface I extends I2, J.K<string> { (x: string): void; new (y: string): I; readonly [key: string]: any; m?(): void; get x(): string; set x(y: string) } type L = typeof a.b.c<string>; type M = keyof typeof a; let a: E, b: F = [], c: G, d: H<string> = {} as any, e: Record<string, Map<string, Set<E>>> = {}, f: Readonly<Partial<Map<string, string>>>, g: (typeof e)["x"], h: asserts_, i: A<typeof i>, j: Map<string, typeof j> = new Map(); export const handler = (event: any) => { a.push(event.body); b.push(event.body); c.g.g.g = event.body; e.x.get(event)!.add(event.body); f.set(event); g.x = event.body; i.x = event.body; j.get(event)!.set(1, event.body); d.y = event.body; };`,
  "interfaces and classes in a circle": `interface A extends B { b: B } interface B extends A { a: A } class C implements A { b: C = this; constructor(public c: C, private d?: D) {} m(x: C) { x.c.b.d!.c = x; } } class D extends C { c: D; override b = this.c; } const c: C = new D(c), d: typeof c = c; function f(x: C, y: D): C { return f(y, x); } export const handler = (event: any) => { c.c.b.c.x = event.body; d.m(event.body); f(c, d).b.c = event.body; };`,
  "legacy decorators": `@a @b() @c.d() @(e ? f : g) class A { @a static b = []; @c() d: string; @e get f() { return 1; } @g h(@i() j: any, @k l = 1, @m() private_?: string) { this.b = j; } @n constructor_() {} constructor(@o() private p: any, @q() readonly r = []) { p.x = r; } @s static #t = 1; @u accessor v = []; @w [x]() {} @y static z() { A.b.push(this); } } export default @a class { @b c() {} } @d export class E {} export const handler = (event: any) => { A.b.push(event.body); new A(event, []).h(event.body); };`,
  "declarations only": `declare let a: any[]; declare const b: Map<string, string>, c: any; declare var d: any; declare function e(x: any): any; declare class F { static g: any[]; h: any[]; m(x: any): void } export declare abstract class H { abstract i: string } export const handler = (event: any) => { a.push(event.body); b.set(event.body, ""); c.x = event.body; d = event.body; e(event.body).x = 1; F.g.push(event.body); new F().h.push(event.body); new F().m(event.body); };`,
  "generic arrows and odd parameters": `const hits: any[] = []; export const handler = async <const T extends any = {}>(this_: T, { body: [x, ...y] }: any = {}, ...z: [T?]): Promise<void> => { hits.push(x, y, z); }; export function f(this: any[], x: any) { this.push(x); hits.push(this); f.call(hits, x); } export const g = function* <T,>(x: T) { hits.push(yield x as T); };`,
  "JSX-like generics": `const a = <T,>(x: T) => x; let b = a<string>("x"); const c = new Map<string, Map<string, Array<() => void>>>(); export const handler = (event: any) => { c.get(event.x)!.get(event.y)![0]!(); c.set(event.body, a(c)); b = event.body; };`,
};

/** What Babel's decorators of 2023 allow beside those of TypeScript. */
export const DECORATED: Readonly<Record<string, string>> = {
  "standard decorators":
    `@a @b() @c.d @(e) class A { @f static #g = []; @h #i; @j accessor #k = 1; @l static accessor m = []; @n get #o() { return 1; } @p static async *q() { A.#g.push(yield); } @r static { } }`.replace(
      "@r static { } ",
      "",
    ) +
    ` export @s class T {} const U = @v class { @w x = []; @y [z] = 1; }; export default @a class B { @b c() { A.m.push(this); } } export const handler = (event) => { A.m.push(event.body); U.x = event.body; };`,
};

/** Proposals, and syntax that is newer than some parser. */
export const NEW: Readonly<Record<string, string>> = {
  using: `const hits = []; export async function handler(event) { using a = open(event), b = hits; await using c = hits; for (using d of event) hits.push(d); for (await using e of event) e.x = hits; b.push(event.body); c.push(event.body); } { using f = hits; f.push(1); }`,
  "imports that wait": `import defer * as a from "express"; const app = a.default(); const hits = []; app.get("/", (req) => { hits.push(req.body); a.x = req.body; });`,
  "imports of sources": `import source a from "./a.wasm"; const b = await import.source("./b.wasm"); export const handler = (event) => { a.x = event.body; b.x = event.body; };`,
  "deferred imports": `const a = await import.defer("express"); export const handler = (event) => { a.x = event.body; };`,
  attributes: `import a from "./a.json" with { type: "json", "b": "c" }; export { default as b } from "./b.json" with { type: "json" }; export * from "./c.json" with {}; export const handler = (event) => { a.x = event.body; };`,
};

/** Chains as long as generated code has them. Only parsers that do not recurse read them. */
export const LONG: Readonly<Record<string, string>> = {
  "2,000 texts": `const hits = {}; export const handler = (event) => { hits.x = ${'"a" + '.repeat(2_000)}event.body; };`,
  "2,000 alternatives": `const hits = {}; export const handler = (event) => { hits[${"a || ".repeat(2_000)}event.body.sessionId] = event; };`,
  "2,000 properties": `const hits = {}; export const handler = (event) => { hits${".a".repeat(2_000)} = event.body; };`,
  "2,000 elements": `const hits = {}; export const handler = (event) => { hits${"[0]".repeat(2_000)}.push(event.body); };`,
  "1,000 functions that hand a value on": `const hits = []; ${chain(1_000, (index) => `function f${index}(x, y) { f${index + 1}(x, y); }`)} function f1000(x, y) { x.push(y); } export const handler = (event) => { f0(hits, event.body); };`,
  "1,000 exports": `const hits = []; ${chain(1_000, (index) => `exports.f${index} = (event) => { hits.push(event.body); exports.f${index + 1}(event); };`)}`,
  "700 parentheses": `const hits = {}; export const handler = (event) => { hits[${nested(700, "(", "event.id", ")")}] = event.body; };`,
  "700 blocks": `const hits = []; export const handler = (event) => { ${nested(700, "{", "hits.push(event.body);", "}")} };`,
  "500 functions": `const hits = []; export const handler = ${nested(500, "(event) => ", "hits.push(event.body)", "")};`,
};

/** What leads to itself, or to the same thing twice, in steps without end or as many as there are ways through all the names. */
const BRANCHES: Readonly<Record<string, readonly [program: string, value: string]>> = {
  "a function that calls itself twice": [
    "function get(n) { if (n > 3) return get(n - 1); if (n > 2) return get(n - 2); return n; }",
    "get(event.id)",
  ],
  "a method that calls itself twelve times": [
    `class Finder { get(n) { switch (n) { ${chain(12, (index) => `case ${index}: return this.get(n - ${index});`)} } return n; } } const finder = new Finder();`,
    "finder.get(event.id)",
  ],
  "functions that call each other": [
    chain(20, (index) => `function f${index}(n) { return ${chain(20, (other) => `f${other}(n) ||`)} n; }`),
    "f1(event.id)",
  ],
  "functions that call the next one twice": [
    `${chain(40, (index) => `function f${index}(n) { return f${index + 1}(n) || [f${index + 1}(n)]; }`)} function f40(n) { return n; }`,
    "f0(event.id)",
  ],
  "names of one another": [
    `let ${chain(20, (index) => `v${index} = null,`)} v20 = null; export function mix() { ${chain(20, (index) => chain(20, (other) => `v${index} = v${other};`))} }`,
    "v3",
  ],
  "paths of paths": [
    `const p0 = __dirname; ${chain(10, (index) => `const p${index + 1} = require("path").join(${chain(9, () => `p${index}, `)} "a");`)}`,
    "p9",
  ],
  "objects of objects": [
    `const o0 = {}; ${chain(40, (index) => `const o${index + 1} = { ...o${index}, ...o${index}, a: o${index}, b: o${index} };`)}`,
    "o40",
  ],
  "conditions of conditions": [
    `const c0 = hits.length; ${chain(40, (index) => `const c${index + 1} = c${index} || c${index};`)}`,
    "c40",
  ],
};

export const BRANCHING = Object.fromEntries(
  Object.entries(BRANCHES).map(([name, [program, value]]) => [
    name,
    `const hits = [], sessions = {}; let last, count = 0; ${program}
     export const handler = (event) => { last = ${value}; count += ${value}; hits.push(${value}); sessions[${value}] = ${value}; };
     export const keep = (event) => { const kept = ${value}; if (!(${value})) return; require("fs").writeFileSync(${value}, kept); hits.push(kept); };`,
  ]),
);
