import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { pages } from "./pages.ts";

const linter = new Linter();

function reports(rule: string, code: string): string[] {
  const messages = linter.verify(code, {
    plugins: { stateless: plugin },
    languageOptions: { parser },
    settings: { stateless: { service: true } },
    rules: { [`stateless/${rule}`]: "error" },
  });
  return messages.map(({ message }) => message);
}

describe.each(pages())("docs/rules/$name", ({ rule, examples }) => {
  it("has incorrect and correct examples", () => {
    expect(examples.some(({ isCorrect }) => isCorrect)).toBe(true);
    expect(examples.some(({ isCorrect }) => !isCorrect)).toBe(true);
  });

  it.each(examples)("$heading: correct is $isCorrect", ({ isCorrect, code }) => {
    expect(reports(rule, code).length > 0).toBe(!isCorrect);
  });
});
