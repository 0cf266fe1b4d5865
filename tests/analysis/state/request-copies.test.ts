import { describe, expect, it } from "vitest";
import { carriedValue, madeOfRequest, requestCopy } from "../../../src/analysis/state/request-copies.ts";
import { parse } from "../parse.ts";

type Options = Parameters<typeof parse>[1];

/** What of the request the variable `x` is, as the source writes it. */
function carriedBy(code: string, options?: Options): string | null {
  const file = parse(code, options);
  const variables = file.bindings.scopes.flatMap((scope) => scope.variables);
  const x = variables.find(({ name, defs }) => name === "x" && defs.length > 0);
  const value = x && file.bindings.sourcesOf(x)[0]?.expression;
  return value ? (carriedValue(file, value)?.source ?? null) : null;
}

/** What of the request an expression in a handler of Express is. */
const inExpress = (expression: string, before = "") =>
  carriedBy(`import express from "express"; express().get("/", (req, res) => { ${before} const x = ${expression}; });`);

/** What of the request an expression in a middleware of Koa is. */
const inKoa = (expression: string) =>
  carriedBy(`import Koa from "koa"; new Koa().use((ctx) => { const x = ${expression}; });`);

describe("what a client sends", () => {
  it("is in the request", () => {
    expect(inExpress(`req.query.sort`)).toBe("req.query.sort");
    expect(inExpress(`req.query["sort"]`)).toBe(`req.query["sort"]`);
    expect(inExpress(`req.params.id`)).toBe("req.params.id");
    expect(inExpress(`req.body`)).toBe("req.body");
    expect(inExpress(`req.headers["x-tenant"]`)).toBe(`req.headers["x-tenant"]`);
    expect(inExpress(`req.cookies.theme`)).toBe("req.cookies.theme");
    expect(inExpress(`req.originalUrl`)).toBe("req.originalUrl");
    expect(inExpress(`req.query?.sort!`)).toBe("req.query?.sort");
  });

  it("is read by methods", () => {
    expect(inExpress(`req.get("x-tenant")`)).toBe(`req.get("x-tenant")`);
    expect(inExpress(`req.header("x-tenant")`)).toBe(`req.header("x-tenant")`);
    expect(inKoa(`ctx.cookies.get("theme")`)).toBe(`ctx.cookies.get("theme")`);
    expect(inKoa(`ctx.get("x-tenant")`)).toBe(`ctx.get("x-tenant")`);
  });

  it("is in the request of a context", () => {
    expect(inKoa(`ctx.query.sort`)).toBe("ctx.query.sort");
    expect(inKoa(`ctx.request.body`)).toBe("ctx.request.body");
    expect(inKoa(`ctx.req.headers`)).toBe("ctx.req.headers");
  });

  it("is in an event", () => {
    const inLambda = (expression: string) =>
      carriedBy(`export const handler = async (event, context) => { const x = ${expression}; };`);
    expect(inLambda(`event.pathParameters.id`)).toBe("event.pathParameters.id");
    expect(inLambda(`event.Records[0].body`)).toBe("event.Records[0].body");
    expect(inLambda(`event`)).toBe(null);
    expect(inLambda(`context.awsRequestId`)).toBe(null);
  });

  it("is not what the server knows of it, nor the request itself", () => {
    expect(inExpress(`req`)).toBe(null);
    expect(inExpress(`req.user`)).toBe(null);
    expect(inExpress(`req.session.userId`)).toBe(null);
    expect(inExpress(`res.locals.sort`)).toBe(null);
    expect(inExpress(`config.query.sort`)).toBe(null);
    expect(inExpress(`query.sort`, `const query = loadQuery();`)).toBe(null);
    expect(inKoa(`ctx.user`)).toBe(null);
    expect(inKoa(`ctx.state.user`)).toBe(null);
  });

  it("is not what is made of it", () => {
    expect(inExpress(`find(req.query.q)`)).toBe(null);
    expect(inExpress(`await find(req.query.q)`)).toBe(null);
    expect(inExpress(`req.query.q.length + 1`)).toBe(null);
    expect(inExpress(`new Search(req.query.q)`)).toBe(null);
    expect(inExpress(`req.query.q.match(/a/)`)).toBe(null);
    expect(inExpress(`() => req.query.q`)).toBe(null);
  });

  it("keeps what it is in another form", () => {
    expect(inExpress(`Number(req.query.page)`)).toBe("req.query.page");
    expect(inExpress(`+req.query.page`)).toBe("req.query.page");
    expect(inExpress(`JSON.parse(req.body)`)).toBe("req.body");
    expect(inExpress(`decodeURIComponent(req.params.q).trim()`)).toBe("req.params.q");
    expect(inExpress(`req.query.q.split(",")`)).toBe("req.query.q");
    expect(inExpress("`/search?q=${req.query.q}`")).toBe("req.query.q");
    expect(inExpress(`{ page: 1, sort: req.query.sort }`)).toBe("req.query.sort");
    expect(inExpress(`{ ...req.query }`)).toBe("req.query");
    expect(inExpress(`await req.body`)).toBe("req.body");
    expect(inExpress(`"/search?q=" + req.query.q`)).toBe("req.query.q");
    expect(inExpress(`"/" + req.params.a + "/" + req.params.b`)).toBe("req.params.a");
    expect(inExpress(`y = req.query.q`)).toBe("req.query.q");
  });

  it("is in an address", () => {
    expect(inExpress(`new URL(req.url, base).pathname`)).toBe("new URL(req.url, base).pathname");
    expect(inExpress(`new URL(req.url, base).searchParams.get("q")`)).toBe(
      `new URL(req.url, base).searchParams.get("q")`,
    );
    expect(inExpress(`searchParams.get("q")`, `const { searchParams } = new URL(req.url, base);`)).toBe(
      `searchParams.get("q")`,
    );
    expect(
      carriedBy(`import { parse } from "url"; import http from "http";
        http.createServer((req, res) => { const x = parse(req.url).pathname; });`),
    ).toBe("parse(req.url).pathname");
    expect(inExpress(`new URL(base).searchParams.get("q")`)).toBe(null);
  });

  it("is shown in one line, and cut short", () => {
    expect(inExpress("req\n  .query\n  .sort")).toBe("req .query .sort");
    expect(inExpress(`req.query.aVeryLongNameOfAParameter.anotherOneInIt.andOneMoreInThat`)).toBe(
      "req.query.aVeryLongNameOfAParameter.anotherOneInIt.andOne…",
    );
  });

  it("is one of two values", () => {
    expect(inExpress(`req.query.sort ?? "name"`)).toBe("req.query.sort");
    expect(inExpress(`sort || req.query.sort`)).toBe("req.query.sort");
    expect(inExpress(`isFirst ? "name" : req.query.sort`)).toBe("req.query.sort");
    expect(inExpress(`isFirst ? "name" : "date"`)).toBe(null);
  });
});

describe("what a client sends, through variables", () => {
  it("is followed through constants", () => {
    expect(inExpress(`sort`, `const sort = req.query.sort;`)).toBe("req.query.sort");
    expect(inExpress(`query.sort`, `const query = req.query;`)).toBe("query.sort");
    expect(inExpress(`sort`, `const { sort } = req.query;`)).toBe("req.query");
    expect(inExpress(`query.sort`, `const { query } = req;`)).toBe("query.sort");
    expect(inExpress(`user`, `const { user } = req;`)).toBe(null);
    expect(inExpress(`given`, `const { params: { id: given } } = req;`)).toBe("req.params.id");
  });

  it("is unknown in variables with several values", () => {
    expect(inExpress(`sort`, `let sort = req.query.sort; if (!sort) sort = defaultSort();`)).toBe(null);
  });

  it("is known in parameters that are taken apart", () => {
    const withParameter = (parameter: string, expression: string) =>
      carriedBy(
        `import express from "express"; express().get("/", (${parameter}, res) => { const x = ${expression}; });`,
      );
    expect(withParameter(`{ query }`, `query.sort`)).toBe("query.sort");
    expect(withParameter(`{ query: { sort } }`, `sort`)).toBe("query.sort");
    expect(withParameter(`{ query: { sort: by } }`, `by`)).toBe("query.sort");
    expect(withParameter(`{ user }`, `user`)).toBe(null);
  });

  it("is known in the parameters of functions that handlers call", () => {
    const passed = (fn: string, call: string) =>
      carriedBy(`import express from "express"; ${fn} express().get("/", (req, res) => { ${call} });`);
    expect(passed(`function f(sort) { const x = sort; }`, `f(req.query.sort);`)).toBe("req.query.sort");
    expect(passed(`function f(request) { const x = request.query.sort; }`, `f(req);`)).toBe("request.query.sort");
    expect(passed(`const g = (a) => f(a); function f(b) { const x = b; }`, `g(req.body);`)).toBe("req.body");
    expect(passed(`function f(by, sort) { const x = by; }`, `f("name", req.query.sort);`)).toBe(null);
    expect(passed(`function f(user) { const x = user; }`, `f(req.user);`)).toBe(null);
    expect(passed(`function f({ query }) { const x = query.q; }`, `f(req);`)).toBe("query.q");
    expect(passed(`function f({ query: { q: by } }) { const x = by; }`, `f(req);`)).toBe("query.q");
    expect(passed(`function f({ q }) { const x = q; }`, `f(req.query);`)).toBe("req.query");
    expect(passed(`function f({ user }) { const x = user.name; }`, `f(req);`)).toBe(null);
    expect(passed(`function f({ query }) { const x = query.q; }`, `f(config);`)).toBe(null);
  });

  it("is unknown where the callers are", () => {
    expect(carriedBy(`export function f(sort) { const x = sort; }`)).toBe(null);
    expect(carriedBy(`export function f(req) { const x = req.query.sort; }`)).toBe(null);
  });

  it("is given by decorators of NestJS", () => {
    const inNest = (parameter: string, expression: string) =>
      carriedBy(
        `import { Body, Controller, Get, Query, Req } from "@nestjs/common";
         @Controller() class C { @Get() list(${parameter}) { const x = ${expression}; } }`,
        { project: "nestjs" },
      );
    expect(inNest(`@Query("sort") sort`, `sort`)).toBe("sort");
    expect(inNest(`@Query() query`, `query.sort`)).toBe("query.sort");
    expect(inNest(`@Query() { sort }`, `sort`)).toBe("sort");
    expect(inNest(`@Query() { sort: by }`, `by`)).toBe("sort");
    expect(inNest(`@Body() order`, `order`)).toBe("order");
    expect(inNest(`@Req() req`, `req.body`)).toBe("req.body");
    expect(inNest(`@Req() req`, `req`)).toBe(null);
    expect(inNest(`sort`, `sort`)).toBe(null);
  });

  it("ends where functions call each other in a circle", () => {
    expect(
      carriedBy(
        `import express from "express"; function f(a) { const x = a; g(a); } function g(b) { f(b); }
         express().get("/", (req, res) => { f(load()); });`,
      ),
    ).toBe(null);
  });

  it("ends soon where functions call each other in many places", () => {
    const calls = (name: string) => `${name}(p, q); ${name}(q, p);`.repeat(10);
    expect(
      carriedBy(
        `import express from "express"; function f(p, q) { const x = p; ${calls("g")} } function g(p, q) { ${calls("f")} }
         express().get("/", (req, res) => { f(load(), req.query.sort); });`,
      ),
    ).toBe("req.query.sort");
  });
});

describe("what is made of what a client sends", () => {
  /** What of the request an expression in a handler of Express is made of. */
  function madeOf(expression: string, before = ""): string | null {
    const file = parse(
      `import express from "express"; express().get("/", async (req, res) => { ${before} const x = ${expression}; });`,
    );
    const variables = file.bindings.scopes.flatMap((scope) => scope.variables);
    const x = variables.find(({ name, defs }) => name === "x" && defs.length > 0);
    const value = x && file.bindings.sourcesOf(x)[0]?.expression;
    return value ? (madeOfRequest(file, value)?.source ?? null) : null;
  }

  it("is the same in another form", () => {
    expect(madeOf(`req.query.sort`)).toBe("req.query.sort");
    expect(madeOf(`normalize(req.query.sort)`)).toBe("normalize(req.query.sort)");
    expect(madeOf(`views.clean(req.query.sort) || "name"`)).toBe("views.clean(req.query.sort)");
    expect(madeOf(`isFirst ? "/" : toPath(req.url)`)).toBe("toPath(req.url)");
    expect(madeOf(`to`, `let to = req.path; if (base) to = to.replace(base, "");`)).toBe("req.path");
    expect(madeOf(`to`, `const to = normalize(req.query.to);`)).toBe("normalize(req.query.to)");
  });

  it("is an address with what was found for it", () => {
    expect(madeOf("`/users/${id}`", `const id = await idOf(req.params.name);`)).toBe("`/users/${id}`");
    expect(madeOf("`/users/${await idOf(req.params.name)}`")).toBe("`/users/${await idOf(req.params.name)}`");
    expect(madeOf("`/users/${id}`", `const id = await idOf(config.name);`)).toBe(null);
    expect(madeOf("`${user.locale}-x`", `const user = await find(req.params.name);`)).toBe(null);
  });

  it("is not what the server finds for it", () => {
    expect(madeOf(`user.locale`, `const user = await User.findOne({ email: req.body.email });`)).toBe(null);
    expect(madeOf(`await localeOf(req.body.email)`)).toBe(null);
    expect(madeOf(`users.get(req.body.id)`)).toBe(null);
    expect(madeOf(`findUser(req.body.id).locale`)).toBe(null);
    expect(madeOf(`req.user.lastPage`)).toBe(null);
    expect(madeOf(`(req.session.page || 0) + 1`)).toBe(null);
    expect(madeOf(`req.session.returnTo || "/"`)).toBe(null);
    expect(madeOf(`returnTo(req)`)).toBe(null);
  });
});

describe("a copy of what a client sends", () => {
  /** What is copied into each state of the module, by the state's name. */
  function copies(declarations: string, body: string): Record<string, string[]> {
    const file = parse(
      `import express from "express"; const app = express(); ${declarations} app.get("/", (req, res) => { ${body} });`,
    );
    return Object.fromEntries(
      file.states
        .all()
        .map((state) => [state.name, state.writes.flatMap((write) => requestCopy(file, state, write)?.source ?? [])]),
    );
  }

  it("is an assignment to a variable", () => {
    expect(copies(`let sort;`, `sort = req.query.sort;`)).toEqual({ sort: ["req.query.sort"] });
    expect(copies(`let sort;`, `sort ??= req.query.sort;`)).toEqual({ sort: ["req.query.sort"] });
    expect(copies(`let sort;`, `sort ||= req.query.sort;`)).toEqual({ sort: ["req.query.sort"] });
    expect(copies(`let a, b;`, `({ a, b } = req.query);`)).toEqual({ a: ["req.query"], b: ["req.query"] });
    expect(copies(`let sort;`, `sort = "name"; sort = req.query.sort;`)).toEqual({ sort: ["req.query.sort"] });
  });

  it("is an assignment to a property with a fixed name", () => {
    expect(copies(`const view = {};`, `view.sort = req.query.sort;`)).toEqual({ view: ["req.query.sort"] });
    expect(copies(``, `app.locals.sort = req.query.sort;`)).toEqual({ "app.locals.sort": ["req.query.sort"] });
    expect(copies(``, `globalThis.sort = req.query.sort;`)).toEqual({ "globalThis.sort": ["req.query.sort"] });
    expect(copies(`class V { static sort; }`, `V.sort = req.query.sort;`)).toEqual({ "V.sort": ["req.query.sort"] });
  });

  it("is given with others under their names", () => {
    expect(copies(``, `Object.assign(app.locals, { sort: req.query.sort });`)).toEqual({
      "app.locals": ["req.query.sort"],
    });
    expect(copies(`const view = {};`, `Object.assign(view, { sort: req.query.sort });`)).toEqual({
      view: ["req.query.sort"],
    });
    expect(copies(`const view = {};`, `Object.assign(view, req.body);`)).toEqual({ view: [] });
    expect(copies(`const users = [];`, `Object.assign(users[0], { name: req.body.name });`)).toEqual({ users: [] });
  });

  it("is not a record among others", () => {
    expect(copies(`const items = {};`, `items[req.params.id] = req.body;`)).toEqual({ items: [] });
    expect(copies(`const items = new Map();`, `items.set("a", req.body);`)).toEqual({ items: [] });
    expect(copies(`const items = [];`, `items.push(req.body);`)).toEqual({ items: [] });
    expect(copies(`const users = { a: {} };`, `users.a.name = req.body.name;`)).toEqual({ users: [] });
  });

  it("is not something added up, counted or taken away", () => {
    expect(copies(`let total = 0;`, `total += req.body.amount;`)).toEqual({ total: [] });
    expect(copies(`let count = 0;`, `count++;`)).toEqual({ count: [] });
    expect(copies(`const view = {};`, `delete view.sort;`)).toEqual({ view: [] });
  });

  it("is not something else", () => {
    expect(copies(`let user;`, `user = req.user;`)).toEqual({ user: [] });
    expect(copies(`let items;`, `items = find(req.query.q);`)).toEqual({ items: [] });
  });
});
