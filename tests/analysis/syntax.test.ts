import { describe, expect, it } from "vitest";
import { operandsOf } from "../../src/analysis/syntax.ts";
import { parse } from "./parse.ts";

const SUM: ReadonlySet<string> = new Set(["+"]);

/** The operands of the sum that a source text is. */
function operands(code: string): string[] {
  const { program, source } = parse(code);
  const [statement] = program.body;
  if (statement?.type !== "ExpressionStatement") throw new TypeError("The text has to be an expression.");
  return operandsOf(statement.expression, SUM).map(({ range }) => source.text.slice(...range));
}

describe("operands", () => {
  it("are what one operator joins, in the order of the source", () => {
    expect(operands("a + (b + c) + d * e")).toEqual(["a", "b", "c", "d * e"]);
    expect(operands("a * b")).toEqual(["a * b"]);
  });
});
