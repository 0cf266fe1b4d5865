import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { lexer, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";

const pages = path.join(import.meta.dirname, "../docs/rules");
const linter = new Linter();

interface Example {
  readonly isCorrect: boolean;
  readonly heading: string;
  readonly code: string;
}

/** The code blocks of a page that follow a line with ✅ or ❌. */
function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  let heading = "";
  let mark: string | undefined;
  for (const token of lexer(markdown)) {
    if (token.type === "heading") heading = (token as Tokens.Heading).text;
    if (token.type === "paragraph") mark = /^[✅❌]/u.exec((token as Tokens.Paragraph).text)?.[0];
    if (token.type !== "code" || (token as Tokens.Code).lang === "json") continue;
    if (mark) examples.push({ isCorrect: mark === "✅", heading, code: (token as Tokens.Code).text });
    mark = undefined;
  }
  return examples;
}

function reports(rule: string, code: string): string[] {
  const messages = linter.verify(code, {
    plugins: { stateless: plugin },
    languageOptions: { parser },
    settings: { stateless: { service: true } },
    rules: { [`stateless/${rule}`]: "error" },
  });
  return messages.map(({ message }) => message);
}

describe.each(readdirSync(pages))("docs/rules/%s", (page) => {
  const rule = path.basename(page, ".md");
  const examples = examplesOf(readFileSync(path.join(pages, page), "utf8"));

  it("has incorrect and correct examples", () => {
    expect(examples.some(({ isCorrect }) => isCorrect)).toBe(true);
    expect(examples.some(({ isCorrect }) => !isCorrect)).toBe(true);
  });

  it.each(examples)("$heading: correct is $isCorrect", ({ isCorrect, code }) => {
    expect(reports(rule, code).length > 0).toBe(!isCorrect);
  });
});
