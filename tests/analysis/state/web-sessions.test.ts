import { describe, expect, it } from "vitest";
import { sessionWriteAt } from "../../../src/analysis/state/web-sessions.ts";
import { type Node } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

type Options = Parameters<typeof parse>[1];

/** The names under which a source text puts something into a session. */
function written(code: string, options?: Options): string[] {
  const file = parse(code, options);
  const around = (node: Node | undefined): Node[] => (node ? [node, ...around(node.parent)] : []);
  const nodes = new Set(
    file.bindings.scopes.flatMap((scope) => scope.references.flatMap(({ identifier }) => around(identifier))),
  );
  return [...nodes].flatMap((node) =>
    node.type === "AssignmentExpression" || node.type === "CallExpression"
      ? (sessionWriteAt(file, node)?.name ?? [])
      : [],
  );
}

const inExpress = (body: string, before = "") =>
  written(`import express from "express"; ${before} express().get("/", async (req, res) => { ${body} });`);

describe("the session of a client", () => {
  it("is a property of the request, or of its context", () => {
    expect(inExpress(`req.session.page = 1;`)).toEqual(["page"]);
    expect(inExpress(`req.session["page"] ??= 1;`)).toEqual(["page"]);
    expect(inExpress(`req.session!.page = 1;`)).toEqual(["page"]);
    expect(inExpress(`data.req.session.page = 1;`)).toEqual(["page"]);
    expect(written(`import Koa from "koa"; new Koa().use((ctx) => { ctx.session.page = 1; });`)).toEqual(["page"]);
  });

  it("is in a variable", () => {
    expect(inExpress(`const { session } = req; session.page = 1;`)).toEqual(["page"]);
    expect(inExpress(`const s = req.session; s.page = 1;`)).toEqual(["page"]);
    expect(inExpress(`const session = await getSession(req, res); session.page = 1;`)).toEqual(["page"]);
    expect(inExpress(`keep(req.session);`, `function keep(s) { s.page = 1; }`)).toEqual(["page"]);
    expect(inExpress(`keep(req);`, `function keep({ session }) { session.page = 1; }`)).toEqual(["page"]);
  });

  it("is handed over by the framework", () => {
    expect(
      written(
        `import { Controller, Get, Session } from "@nestjs/common";
         @Controller() class C { @Get() list(@Session() session) { session.page = 1; } }`,
        { project: "nestjs" },
      ),
    ).toEqual(["page"]);
    expect(
      written(`import express from "express"; express().get("/", ({ session }) => { session.page = 1; });`),
    ).toEqual(["page"]);
  });

  it("is written by a method", () => {
    expect(inExpress(`req.session.set("page", 1);`)).toEqual(["page"]);
    expect(inExpress(`req.session.get("page");`)).toEqual([]);
    expect(inExpress(`req.session.set(name, 1);`)).toEqual([]);
    expect(
      written(
        `import { Hono } from "hono"; new Hono().get("/", (c) => { const session = c.get("session"); session.set("page", 1); });`,
        { project: "hono" },
      ),
    ).toEqual(["page"]);
  });

  it("is something else", () => {
    expect(inExpress(`res.locals.session.page = 1;`)).toEqual([]);
    expect(inExpress(`const session = {}; session.page = 1;`)).toEqual([]);
    expect(inExpress(`const session = await Session.findById(req.params.id); session.step = 1;`)).toEqual([]);
    expect(inExpress(`const session = new Session(); session.step = 1;`)).toEqual([]);
    expect(inExpress(`session.page = 1;`, `const session = {};`)).toEqual([]);
    expect(inExpress(`req.search.page = 1; app.session.page = 1;`)).toEqual([]);
    expect(inExpress(`req.session.cart.page = 1; req.session.page += 1; delete req.session.page;`)).toEqual([]);
  });
});
