import { describe, expect, it } from "vitest";
import { isWorkWaitedFor } from "../../../src/analysis/calls/pending-work.ts";
import { parse } from "../parse.ts";

/** Whether the work of `queue`, which the source text goes on to use, is waited for. */
function isWaitedFor(code: string): boolean {
  const file = parse(`import PQueue from "p-queue"; const queue = new PQueue(); ${code}`, { project: "express" });
  const [, declaration] = file.program.body;
  const made = declaration?.type === "VariableDeclaration" ? declaration.declarations[0].init : null;
  if (made?.type !== "NewExpression") throw new Error("no queue");
  return isWorkWaitedFor(file, made);
}

describe("work that is put into a queue", () => {
  it.each([
    `await queue.add(work);`,
    `return queue.add(work);`,
    `return await queue.add(work).then(show);`,
    `const done = queue.add(work); await done;`,
    `const all = rows.map((row) => queue.add(row)); await Promise.all(all);`,
    `await Promise.all([queue.add(work), other()]);`,
    `all.push(queue.add(work));`,
    `await (urgent ? queue.add(work) : queue.addAll([work]));`,
    `for (const row of rows) queue.add(row); await queue.onIdle();`,
    `queue.add(work); return queue.onIdle();`,
  ])("is waited for: %s", (body) => {
    expect(isWaitedFor(`export async function handle(rows) { ${body} }`)).toBe(true);
  });

  it.each([
    ``,
    `queue.add(work);`,
    `void queue.add(work);`,
    `queue.add(work).catch(report);`,
    `const done = queue.add(work);`,
    `socket.on("message", () => queue.add(work));`,
    `rows.forEach((row) => queue.add(row));`,
    `setTimeout(() => { return queue.add(work); }, 10);`,
    `queue.add(work); queue.onIdle();`,
    `await queue.add(work); queue.add(more);`,
  ])("is not: %s", (body) => {
    expect(isWaitedFor(`export async function handle(rows) { ${body} }`)).toBe(false);
  });

  it("may come before the first request", () => {
    expect(isWaitedFor(`queue.add(work);`)).toBe(true);
    expect(isWaitedFor(`function main() { queue.add(work); } main();`)).toBe(true);
    expect(isWaitedFor(`queue.add(work); export function handle() { queue.add(work); }`)).toBe(false);
  });
});
