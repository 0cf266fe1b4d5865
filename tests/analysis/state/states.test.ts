import { describe, expect, it } from "vitest";
import { parse } from "../parse.ts";

/** The states of a source text with their types, and the lines on which they are written. */
function states(code: string): Record<string, string> {
  return Object.fromEntries(
    parse(code)
      .states.all()
      .map(({ name, type, writes }) => [name, `${type} ${writes.map(({ node }) => node.loc.start.line).join(",")}`]),
  );
}

function kinds(code: string, name = "x"): string[] {
  const file = parse(code);
  const variable = file.bindings.scopes.flatMap((scope) => scope.variables).find((each) => each.name === name);
  return variable ? [...file.containers.ofVariable(variable)] : [];
}

describe("states", () => {
  it("tells apart what they are", () => {
    expect(
      states(`
        import { shared } from "../shared.js";
        let counter = 0;
        function factory() { let closed = 0; return () => { closed++; }; }
        class A { static s = 0; f = 0; m() { this.f++; A.s++; } }
        const literal = { n: 0, inc() { this.n++; } };
        export function run() {
          counter++;
          shared.count++;
          globalThis.g = 1;
          process.env.E = "1";
          exports.e = 1;
        }
      `),
    ).toEqual({
      counter: "module 8",
      closed: "closure 4",
      "A.f": "field 5",
      "A.s": "static 5",
      "this.n": "object 6",
      "shared.count": "import 9",
      "globalThis.g": "global 10",
      "process.env.E": "environment 11",
      "exports.e": "export 12",
    });
  });

  it("are names that nobody declares only where code is sloppy: elsewhere the assignment throws", () => {
    expect(states(`const run = () => { count = 1; };`)).toEqual({ count: "global 1" });
    expect(states(`export const run = () => { count = 1; };`)).toEqual({});
    expect(states(`"use strict"; const run = () => { count = 1; };`)).toEqual({});
  });

  it("leaves alone what dies with its function, and what belongs to the platform", () => {
    expect(
      states(`
        export function run(options) {
          const list = []; list.push(1);
          options.x = 1;
          let n = 0; n++;
          for (const item of list) item.seen = true;
          document.title = "x";
          console.log = null;
        }
      `),
    ).toEqual({});
  });

  it("counts one state however it is reached", () => {
    expect(
      states(`
        const state = { users: [] };
        export function run() {
          state.users.push(1);
          const { users } = state;
          users.pop();
          const alias = state;
          alias.users = [];
        }
      `),
    ).toEqual({ state: "module 4,6,8" });
  });
});

describe("containers", () => {
  it("are known by how they were made", () => {
    expect(kinds(`const x = new Map();`)).toEqual(["map"]);
    expect(kinds(`const x = [];`)).toEqual(["array"]);
    expect(kinds(`const x = Object.create(null);`)).toEqual(["object"]);
    expect(kinds(`const x = new Array(3);`)).toEqual(["array"]);
    expect(kinds(`const x = new Uint8Array(8);`)).toEqual(["typedArray"]);
    expect(kinds(`const x = Object.freeze([]);`)).toEqual(["array"]);
    expect(kinds(`const x = require("./data.json");`)).toEqual(["data"]);
    expect(kinds(`import x from "../data.json" with { type: "json" };`)).toEqual(["data"]);
    expect(kinds(`import NodeCache from "node-cache"; const x = new NodeCache();`)).toEqual(["libraryCache"]);
    expect(kinds(`const x = /a/g;`)).toEqual(["regexp"]);
    expect(kinds(`const x = cond ? new Map() : new Set();`)).toEqual(["map", "set"]);
  });

  it("are known by their types", () => {
    expect(kinds(`const x: string[] = load();`)).toEqual(["array"]);
    expect(kinds(`const x: Map<string, User> = load();`)).toEqual(["map"]);
    expect(kinds(`const x: readonly Record<string, User>[] = load();`)).toEqual(["array"]);
    expect(kinds(`type Users = Record<string, User>; let x: Users;`)).toEqual(["record"]);
    expect(kinds(`let x: Set<string> | undefined;`)).toEqual(["set"]);
    expect(kinds(`class Map {} const x: Map = load();`)).toEqual([]);
  });

  it("are not known by a method's name", () => {
    expect(kinds(`const x = createClient(); x.set("a", 1);`)).toEqual([]);
    expect(kinds(`import { x } from "../store.js"; x.push(1);`)).toEqual([]);
    expect(kinds(`const x = /a/i;`)).toEqual([]);
  });

  it("are known inside others", () => {
    expect(kinds(`const m = new Map(); m.set("a", new Set()); const x = m.get("b");`)).toEqual(["set"]);
    expect(kinds(`const m: Map<string, string[]> = load(); const x = m.get("a") ?? [];`)).toEqual(["array"]);
    expect(kinds(`const s = { users: [] }; const { users: x } = s;`)).toEqual(["array"]);
  });
});
