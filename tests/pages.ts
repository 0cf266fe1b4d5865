import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { lexer, type Tokens } from "marked";

/** A block of code on a rule's page that is marked as correct or incorrect. */
export interface Example {
  readonly isCorrect: boolean;
  readonly heading: string;
  readonly code: string;
}

/** The page of a rule. */
export interface Page {
  readonly name: string;
  readonly rule: string;
  readonly examples: readonly Example[];
}

const folder = path.join(import.meta.dirname, "../docs/rules");

export function pages(): readonly Page[] {
  return readdirSync(folder).map((name) => ({
    name,
    rule: path.basename(name, ".md"),
    examples: examplesOf(readFileSync(path.join(folder, name), "utf8")),
  }));
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
