import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { memberName, type Node, stringValue, unwrap } from "../syntax.ts";

/** What conditions speak of that choose by the environment a program runs in. */
const ENVIRONMENT =
  /\bNODE_ENV\b|\bis_?(?:dev|prod|test|local)\w*\b|\b(?:dev|prod|test)(?:elopment|uction)?(?:Mode|Env)?\b|\bproduction\b/i;

/** Whether code only runs in some environments, as conditions around it say: `if (process.env.NODE_ENV !== "production")`. */
export function dependsOnEnvironment(file: File, node: Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    const test = parent.type === "IfStatement" || parent.type === "ConditionalExpression" ? parent.test : null;
    const guard = parent.type === "LogicalExpression" && parent.right === current ? parent.left : null;
    const condition = test === current ? null : (test ?? guard);
    if (condition && ENVIRONMENT.test(file.source.text.slice(...condition.range))) return true;
  }
  return false;
}

/** What environments are called, and the variables that say whether it is one of these. */
const PRODUCTION = /^prod(?:uction)?$/i;
const OTHERS = /^(?:dev|develop|development|local|test|testing)$/i;
const IS_PRODUCTION = /^_*(?:(?:is|in)_?)?prod(?:uction)?(?:_?(?:env|environment|mode))?_*$/i;
const IS_OTHER =
  /^_*(?:(?:is|in)_?(?:dev|develop|development|local|localhost|test|testing)|dev|development)(?:_?(?:env|environment|mode))?_*$/i;
const SAYS_ENVIRONMENT = /env|stage/i;

/** Constants in constants, as far as they are followed. */
const MAX_DEPTH = 8;

/** Whether code does not run in production, as conditions around and before it say: `isDevelopment && …`. */
export function isOutsideProduction(file: File, node: Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    if (conditionsOf(current, current.parent).some(({ test, holds }) => inProduction(file, test) === !holds))
      return true;
  }
  return false;
}

interface Condition {
  readonly test: Node;
  /** What the test has to come to for the code to run. */
  readonly holds: boolean;
}

function conditionsOf(node: Node, parent: Node): readonly Condition[] {
  switch (parent.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return parent.test === node ? [] : [{ test: parent.test, holds: parent.consequent === node }];
    case "LogicalExpression":
      return parent.right === node && parent.operator !== "??"
        ? [{ test: parent.left, holds: parent.operator === "&&" }]
        : [];
    case "BlockStatement":
      return parent.body
        .slice(0, parent.body.indexOf(node as (typeof parent.body)[number]))
        .flatMap((before) =>
          before.type === "IfStatement" && isEnd(before.consequent) ? [{ test: before.test, holds: false }] : [],
        );
    default:
      return [];
  }
}

/** `return;`, `{ …; throw error; }` */
function isEnd(statement: Node | undefined): boolean {
  if (statement?.type === "BlockStatement") return isEnd(statement.body.at(-1));
  return statement?.type === "ReturnStatement" || statement?.type === "ThrowStatement";
}

/** What a test comes to in production, as far as the source shows. */
function inProduction(file: File, test: Node, depth = 0): boolean | null {
  const condition = unwrap(test);
  const inside = (each: Node) => (depth < MAX_DEPTH ? inProduction(file, each, depth + 1) : null);
  switch (condition.type) {
    case "UnaryExpression":
      return condition.operator === "!" ? negated(inside(condition.argument)) : null;
    case "LogicalExpression":
      return combined(condition.operator === "&&", inside(condition.left), inside(condition.right));
    default:
      return file.requestData.of(condition) === "request" ? null : saidOfProduction(file, condition, inside);
  }
}

function saidOfProduction(file: File, condition: Node, inside: (node: Node) => boolean | null): boolean | null {
  switch (condition.type) {
    case "Identifier": {
      const constant = file.constantIn(condition);
      return (constant && inside(constant)) ?? byName(condition.name);
    }
    case "MemberExpression":
      return byName(memberName(condition) ?? "");
    case "CallExpression":
      return byList(file, condition) ?? inside(condition.callee);
    case "BinaryExpression": {
      const value = byComparison(file, condition.left, condition.right);
      if (condition.operator === "===" || condition.operator === "==") return value;
      return condition.operator === "!==" || condition.operator === "!=" ? negated(value) : null;
    }
    default:
      return null;
  }
}

function byName(name: string): boolean | null {
  if (IS_PRODUCTION.test(name)) return true;
  return IS_OTHER.test(name) ? false : null;
}

/** `process.env.NODE_ENV === "development"` */
function byComparison(file: File, left: Node, right: Node): boolean | null {
  return stringValue(left) === null ? byValue(file, left, [right]) : byValue(file, right, [left]);
}

/** `["development", "test"].includes(process.env.NODE_ENV)` */
function byList(file: File, { callee, arguments: [value] }: TSESTree.CallExpression): boolean | null {
  const isLookUp = callee.type === "MemberExpression" && memberName(callee) === "includes";
  if (!isLookUp || !value || callee.object.type !== "ArrayExpression") return null;
  return byValue(file, value, callee.object.elements);
}

/** Whether the environment is one of some. */
function byValue(file: File, environment: Node, names: readonly (Node | null)[]): boolean | null {
  if (!SAYS_ENVIRONMENT.test(file.source.text.slice(...environment.range))) return null;
  const texts = names.map((name) => stringValue(name) ?? "");
  if (texts.some((text) => PRODUCTION.test(text))) return true;
  return texts.length > 0 && texts.every((text) => OTHERS.test(text)) ? false : null;
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function combined(isAnd: boolean, left: boolean | null, right: boolean | null): boolean | null {
  if (left === !isAnd || right === !isAnd) return !isAnd;
  return left === null || right === null ? null : isAnd;
}
