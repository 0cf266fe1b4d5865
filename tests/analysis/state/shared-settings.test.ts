import { describe, expect, it } from "vitest";
import { sharedSettingAt } from "../../../src/analysis/state/shared-settings.ts";
import { type Node } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

/** The settings of a source text, as messages show them. */
function settings(code: string): string[] {
  const file = parse(code);
  const around = (node: Node | undefined): Node[] => (node ? [node, ...around(node.parent)] : []);
  const nodes = new Set(
    file.bindings.scopes.flatMap((scope) => scope.references.flatMap(({ identifier }) => around(identifier))),
  );
  return [...nodes].flatMap((node) =>
    node.type === "AssignmentExpression" || node.type === "CallExpression"
      ? (sharedSettingAt(file, node)?.name ?? [])
      : [],
  );
}

const fastify = (code: string) => settings(`import Fastify from "fastify"; const app = Fastify(); ${code}`);

describe("a setting that all requests share", () => {
  it("is set by a method of the application", () => {
    expect(settings(`import express from "express"; const app = express(); app.set("theme", x);`)).toEqual([
      `app.set("theme")`,
    ]);
    expect(fastify(`app.decorate("theme", x);`)).toEqual([`app.decorate("theme")`]);
    expect(fastify(`app.decorate(name, x); app.decorateRequest("theme", x); app.get("/", x);`)).toEqual([]);
    expect(settings(`const map = new Map(); map.set("theme", x);`)).toEqual([]);
  });

  it("is set on the server, which is what `this` is in handlers of Fastify", () => {
    expect(fastify(`app.get("/", async function (request) { this.theme = x; });`)).toEqual(["this.theme"]);
    expect(fastify(`app.get("/", function (request) { each((y) => { this.theme = x; }); });`)).toEqual(["this.theme"]);
    expect(fastify(`app.get("/", async (request) => { this.theme = x; });`)).toEqual([]);
    expect(fastify(`app.get("/", function (request) { this.theme.name = x; this.count += x; });`)).toEqual([]);
    expect(fastify(`class View { show() { this.theme = x; } } app.get("/", new View().show);`)).toEqual([]);
    expect(settings(`import express from "express"; express().get("/", function (req) { this.theme = x; });`)).toEqual(
      [],
    );
  });
});
