import * as functions from "./functions.ts";
import * as layout from "./layout.ts";
import * as members from "./members.ts";
import * as modules from "./modules.ts";
import * as names from "./names.ts";
import type { EditedText } from "./source.ts";
import * as values from "./values.ts";

/** Another way to write a program that means the same. */
export interface Transformation {
  readonly name: string;
  readonly apply: EditedText;
  /** What files are called that are written so. */
  readonly extension?: "cts" | "js";
  /** What stood first may come later. */
  readonly isReordering?: true;
}

/** Ways of writing that change nothing but the form. */
export const transformations: readonly Transformation[] = [
  { name: "parentheses", apply: values.parentheses },
  { name: "`as` around every value", apply: values.assertions },
  { name: "`satisfies` around every value", apply: values.satisfactions },
  { name: "`!` after every value", apply: values.nonNull },
  { name: "comments after every token", apply: layout.comments },
  { name: "blank lines", apply: layout.blankLines },
  { name: "carriage returns", apply: layout.carriageReturns },
  { name: "other quotes", apply: values.quotes },
  { name: "templates for texts", apply: values.templates },
  { name: "optional chaining", apply: members.optionalChaining },
  { name: "computed members", apply: members.computedMembers },
  { name: "quoted keys", apply: members.quotedKeys },
  { name: "computed keys", apply: members.computedKeys },
  { name: "unrelated code between all statements", apply: layout.unrelatedCode },
  { name: "function declarations at the end", apply: layout.hoistedLast, isReordering: true },
  { name: "function declarations at the beginning", apply: layout.hoistedFirst, isReordering: true },
  { name: "arrow functions for declarations", apply: functions.declarationsAs("arrow") },
  { name: "function expressions for declarations", apply: functions.declarationsAs("function") },
  { name: "arrow functions for function expressions", apply: functions.expressionsAsArrows },
  { name: "function expressions for arrow functions", apply: functions.arrowsAsExpressions },
  { name: "declarations for constants that hold functions", apply: functions.constantsAsDeclarations },
  { name: "properties for methods", apply: functions.methodsAsProperties },
  { name: "methods for properties", apply: functions.propertiesAsMethods },
  { name: "blocks in functions", apply: layout.blocks },
  { name: "`let` for `const`", apply: layout.lets },
  { name: "CommonJS", apply: modules.commonJs, extension: "cts" },
  { name: "whole modules for named imports", apply: modules.namespaceImports },
  { name: "dynamic imports", apply: modules.dynamicImports },
  { name: "other names for imports", apply: names.renaming(names.isImported) },
  { name: "JavaScript", apply: modules.javaScript, extension: "js" },
];
