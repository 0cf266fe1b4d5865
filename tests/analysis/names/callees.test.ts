import { expect, it } from "vitest";
import { isCall } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

/** The line of the function that the last statement, a call, runs. */
function calledLine(code: string): number | undefined {
  const file = parse(code);
  const last = file.program.body.at(-1);
  if (last?.type !== "ExpressionStatement" || !isCall(last.expression)) throw new Error("The code ends with a call.");
  return file.callees.of(last.expression)?.loc.start.line;
}

it("finds methods of the classes that a class extends", () => {
  expect(calledLine("class Bills {\n  add() {}\n}\nclass Orders extends Bills {}\nnew Orders().add();")).toBe(2);
});

it("ends where classes that are being typed extend each other", () => {
  expect(calledLine("class Orders extends Orders {}\nnew Orders().add();")).toBeUndefined();
  expect(calledLine("class A extends B {}\nclass B extends A {}\nnew A().add();")).toBeUndefined();
});
