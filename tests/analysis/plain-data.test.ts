// Facts of several files are to be linked one day: what one file tells another has to be plain data.
import { expect, it } from "vitest";
import type { File } from "../../src/analysis/file.ts";
import { functionName, isClass, isFunction, type Unit } from "../../src/analysis/syntax.ts";
import { parse } from "./parse.ts";

const nameOf = (unit: Unit) => (isFunction(unit) ? functionName(unit) : unit.type);

function summaryOf(file: File) {
  const blocks = file.bindings.scopes.map(({ block }) => block);
  const functions = [...new Set(blocks.filter(isFunction))];
  const classes = [...new Set(blocks.filter(isClass))];
  return {
    imports: file.bindings.scopes.flatMap(({ variables }) =>
      variables.flatMap((variable) => {
        const path =
          variable.defs.some(({ type }) => type === "ImportBinding") && file.values.ofVariable(variable)?.path;
        return path ? { name: variable.name, path } : [];
      }),
    ),
    exports: functions.flatMap((fn) =>
      file.uses.of(fn).flatMap((use) => (use.type === "export" ? { name: use.name, function: nameOf(fn) } : [])),
    ),
    calls: functions.flatMap((fn) =>
      file.callers
        .of(fn)
        .flatMap((caller) =>
          caller.type === "unit" ? { from: nameOf(caller.unit), to: nameOf(fn), how: caller.how } : [],
        ),
    ),
    writes: file.states
      .all()
      .flatMap(({ name, type, writes }) =>
        writes.map(({ unit, operator }) => ({ name, type, in: nameOf(unit), operator })),
      ),
    constructions: classes.flatMap((node) =>
      file.uses
        .ofConstruction(node)
        .flatMap((use) => (use.type === "call" ? { class: node.id?.name, line: use.site.loc.start.line } : [])),
    ),
  };
}

it("imports, exports, calls, writes and constructions are plain data", () => {
  const summary = summaryOf(
    parse(`
      import { save } from "./db.js";
      class Store { items = []; add(item) { this.items.push(item); } }
      const store = new Store();
      export function join(user) { store.add(user); save(user); }
    `),
  );
  expect(JSON.parse(JSON.stringify(summary))).toEqual({
    imports: [{ name: "save", path: "./db.js.save" }],
    exports: [{ name: "join", function: "join" }],
    calls: [{ from: "join", to: "Store.add", how: "directly" }],
    writes: [{ name: "Store.items", type: "field", in: "Store.add", operator: "push" }],
    constructions: [{ class: "Store", line: 4 }],
  });
});
