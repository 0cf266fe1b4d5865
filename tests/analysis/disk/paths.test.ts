import { describe, expect, it } from "vitest";
import { beginningsOf, identityOf } from "../../../src/analysis/disk/paths.ts";
import type { File } from "../../../src/analysis/file.ts";
import type { Node } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

/** The arguments of the calls of `use` in a source text. */
function used(code: string): { file: File; nodes: Node[] } {
  const file = parse(`import path from "node:path"; import os from "node:os"; ${code}`);
  const nodes = file.bindings.undeclared.flatMap(({ identifier }) => {
    const call = identifier.parent;
    return identifier.name === "use" && call.type === "CallExpression" ? call.arguments : [];
  });
  return { file, nodes };
}

/** Whether all that `use` is given names the same file. */
function areSame(code: string): boolean {
  const { file, nodes } = used(code);
  return new Set(nodes.map((node) => identityOf(file, node))).size === 1;
}

function beginnings(code: string): readonly string[] {
  const { file, nodes } = used(code);
  return nodes.flatMap((node) => beginningsOf(file, node));
}

describe("the same file", () => {
  it("may be written in other ways", () => {
    expect(areSame(`use("w/a", 'w/a', \`w/a\`, "./w/a", "w//a", "w" + "/a", "w/a/");`)).toBe(true);
    expect(areSame(`use("w/a"); use("w/b");`)).toBe(false);
  });

  it("may be put together anew", () => {
    expect(areSame(`use(path.join("w", "a"), "w/a", path.resolve("w", "a"), "w" + path.sep + "a");`)).toBe(true);
    expect(areSame("const f = path.join(folder, `${name}.txt`); use(f, folder + '/' + name + '.txt');")).toBe(true);
    expect(areSame(`use(path.join(folder, "a"), path.join(other, "a"));`)).toBe(false);
    expect(areSame(`use(path.join("w", "a"), "w" + "a");`)).toBe(false);
  });

  it("may be called for, found in an object, or waited for", () => {
    expect(areSame(`const pathOf = (name) => "w/" + name; use(pathOf("a"), "w/a");`)).toBe(true);
    expect(areSame(`const paths = { input: "a", output: "b" }; use(paths.input, "a");`)).toBe(true);
    expect(areSame(`const { input } = { input: "a" }; use(input, "a");`)).toBe(true);
    expect(areSame(`import { pathOf } from "./paths.js"; const f = await pathOf(id); use(f, pathOf(id));`)).toBe(true);
    expect(areSame(`import { pathOf } from "./paths.js"; use(pathOf(id), pathOf(other));`)).toBe(false);
    expect(areSame(`use(Bun.file("a"), "a");`)).toBe(true);
  });

  it("may be none at first", () => {
    expect(areSame(`let f = null; f = path.join(folder, "a"); use(f, folder + "/a");`)).toBe(true);
    expect(areSame(`let f = "a"; f = "b"; use(f, "a");`)).toBe(false);
  });

  it("is another one where the name is", () => {
    expect(areSame(`const f = "w/" + id; use(f); { const f = "w/" + other; use(f); }`)).toBe(false);
    expect(areSame(`function one(f) { use(f); } function two(f) { use(f); }`)).toBe(false);
  });

  it("is another one each time that a name is made", () => {
    expect(areSame(`import { v4 } from "uuid"; const a = v4(); use(a, a);`)).toBe(true);
    expect(areSame(`import { v4 } from "uuid"; const a = v4(); const b = v4(); use(a, b);`)).toBe(false);
    expect(areSame(`use("a" + Date.now(), "a" + Date.now());`)).toBe(false);
  });

  it("ends where a path is defined by itself", () => {
    expect(areSame(`let x = y + "/a"; let y = x + "/b"; use(x, x);`)).toBe(true);
  });
});

describe("the beginnings of a path", () => {
  it("are what the source writes", () => {
    expect(beginnings(`use("/mnt/a");`)).toEqual([`"/mnt/a"`, "/mnt/a"]);
    expect(beginnings(`use(config.folder);`)).toEqual(["config.folder"]);
  });

  it("are those of the first part, with what comes after", () => {
    expect(beginnings(`use("/mnt/" + id);`)).toEqual([`"/mnt/" + id`, `"/mnt/"id`, "/mnt/id"]);
    expect(beginnings("use(`/mnt/${id}.txt`);")).toEqual(["`/mnt/${id}.txt`", "/mnt/id.txt"]);
    expect(beginnings("use(`${config.folder}/${id}`);")).toContain("config.folder/id");
    expect(beginnings(`use(path.join(config.folder, "a", id));`)).toContain("config.folder/a/id");
  });

  it("are those of constants, variables and functions", () => {
    expect(beginnings(`const ROOT = "/mnt/"; use(ROOT + id);`)).toEqual(expect.arrayContaining(["ROOTid", "/mnt/id"]));
    expect(beginnings(`const f = path.join(config.folder, id); use(f);`)).toContain("config.folder/id");
    expect(beginnings(`const pathOf = (name) => "/mnt/" + name; use(pathOf(id));`)).toContain("/mnt/name");
    expect(beginnings(`const ROOT = process.env.ROOT ?? "/mnt"; use(ROOT + "/a");`)).toEqual(
      expect.arrayContaining(["process.env.ROOT/a", "/mnt/a"]),
    );
  });
});
