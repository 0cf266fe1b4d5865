import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messages } from "../reports.ts";
import {
  allPrograms,
  expectedOf,
  forms,
  habits,
  type Program,
  programs,
  programsOf,
  saysNothing,
  textOf,
} from "./programs.ts";
import { isLong, runs } from "./runs.ts";
import { type Transformation, transformations } from "./transformations/index.ts";
import { inSetUp } from "./transformations/modules.ts";
import { renaming, subjectOf } from "./transformations/names.ts";

/** What is reported of a program: rules, and what they name, as plain code would write it. */
function verdicts({ framework }: Program, text: string, extension = "ts"): string[] {
  return messages(text, { project: framework.project, file: `src/server.${extension}` }).map(
    ({ ruleId, message }) => `${ruleId?.replace("stateless/", "") ?? "error"} ${ruleId ? subjectOf(message) : message}`,
  );
}

/** Expects of programs that they are judged as they should be when they are written in other ways, one after the other. */
function expectSameVerdicts(program: Program, ...ways: readonly Omit<Transformation, "name">[]): void {
  const text = ways.reduce((written, { apply }) => apply(written), textOf(program));
  const extension = ways.findLast((way) => way.extension !== undefined)?.extension;
  expect(verdicts(program, text, extension), text).toEqual(expectedOf(program));
}

function test(arbitrary: fc.Arbitrary<Program>, count: number, ...ways: readonly Omit<Transformation, "name">[]): void {
  fc.assert(
    fc.property(arbitrary, (program) => {
      expectSameVerdicts(program, ...ways);
    }),
    runs(count),
  );
}

describe.each(habits)("$name", (habit) => {
  it("is reported, whatever the framework, the form of the handler and the names", () => {
    test(programsOf({ habit, harmless: null }), 6);
  });

  it.each(Object.keys(habit.harmless))("%s is not", (harmless) => {
    test(programsOf({ habit, harmless }), 4);
  });
});

it.each(transformations)("$name is another way to write some programs", ({ apply }) => {
  expect(allPrograms().some((program) => apply(textOf(program)) !== textOf(program))).toBe(true);
});

describe("programs are judged the same", () => {
  it.each(forms)("with the handler written as %s", (form) => {
    test(programsOf({ form }), 6);
  });

  it.each(transformations)("with $name", (transformation) => {
    test(programs, 8, transformation);
  });

  it("with other names for all that is their own", () => {
    test(programs, 8, { apply: renaming(({ name }) => saysNothing(name)) });
  });

  it("with all but the imports in a function that makes the server", () => {
    test(programs, 8, { apply: inSetUp });
  });

  it("with several of these at once", () => {
    fc.assert(
      fc.property(programs, fc.subarray([...transformations], { minLength: 2, maxLength: 6 }), (program, ways) => {
        expectSameVerdicts(program, ...ways);
      }),
      runs(30),
    );
  });
});

it.runIf(isLong)("every combination of framework, form of the handler and habit is judged as it should be", () => {
  for (const program of allPrograms()) expectSameVerdicts(program);
});
