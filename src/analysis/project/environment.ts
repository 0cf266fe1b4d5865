import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { type Guard, guardsOf } from "../guards.ts";
import { wordsOf } from "../names/words.ts";
import { Reach } from "../reach.ts";
import {
  isFunction,
  isInside,
  lastName,
  memberName,
  type Node,
  stringValue,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";

/** What a condition says of the environment that code runs in; `unclear` where it says something that cannot be told. */
type Environment = "elsewhere" | "production" | "unclear";

/** Names, in words, of what holds where the program is tried out, or in production: `isDev`, `PROD`, `IS_TEST_ENV`. */
const FLAG =
  /^(?:(?:is|in|on)_?)?(?<not>(?:non|not)_?)?(?<stage>ci|dev(?:elop(?:ment)?)?|jest_worker_id|prod(?:uction)?|test(?:ing)?|vitest|(?<=(?:is|in|on)_?)local(?:host)?)(?:_(?:build|env|environment|mode|stage))?$/;
const ASKS = /^(?:is|in|on)_/;

/** Names, in words, of what says which environment it is: `NODE_ENV`, `stage`. */
const NAMES_ENVIRONMENT = /(?:^|_)(?:env|environment|stage)$/;

/** Also a server that talks to the one who started it: https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#stdio */
const TRIED_OUT = /^(?:dev(?:elop(?:ment)?)?|stdio|test(?:ing)?)$/i;
const OWN_COMPUTER = /^local(?:host)?$/i;
const PRODUCTION = /^prod(?:uction)?$/i;

const MENTIONS = /\bNODE_ENV\b|\bis_?(?:dev|prod|test)(?:elopment|uction)?\b|\bdevelopment\b|\bproduction\b/i;

const OWNS: ReadonlySet<string> = new Set(["hasOwn", "hasOwnProperty"]);

/** Constants that hold conditions, as far as they are followed. */
const MAX_DEPTH = 4;

/** Whether code is only for other environments than production, or for some that the conditions around it do not tell. */
export function isKeptFromProduction(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  for (let start: Node | null = node; start; start = enclosingFunction(start)) {
    for (const guard of guardsOf(start)) {
      const environment = environmentWhere(file, guard.test, guard.holds);
      if (environment === null || (guard.within && !isCertain(guard, environment))) continue;
      return environment !== "production";
    }
  }
  return isInCase(node) || isOnlyCalledSo(file, unitOf(node), reach);
}

/** Whether nobody calls a function but code that is kept from production. */
function isOnlyCalledSo(file: File, unit: Unit, reach: Reach): boolean {
  if (reach.isOver || !isFunction(unit)) return false;
  const callers = file.callers.of(unit);
  return (
    callers.length > 0 &&
    callers.every(
      (caller) =>
        caller.type === "unit" &&
        caller.how === "directly" &&
        !isInside(caller.site, unit) &&
        isKeptFromProduction(file, caller.site, reach.further()),
    )
  );
}

/** After an early exit, only what it leaves without doubt tells anything of all the code that follows. */
function isCertain({ within = [] }: Guard, environment: Environment): boolean {
  return within.length === 0 && environment !== "unclear";
}

function enclosingFunction(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) if (isFunction(current)) return current;
  return null;
}

/** `switch (process.env.NODE_ENV) { case "development": … }` */
function isInCase(node: Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    if (current.type !== "SwitchCase") continue;
    const environment = compared(current.parent.discriminant, stringValue(current.test));
    if (environment !== null) return environment !== "production";
  }
  return false;
}

/** The environment that it is where a condition holds, or does not hold; null where it is about something else. */
function environmentWhere(file: File, test: Node, holds: boolean, reach = new Reach(MAX_DEPTH)): Environment | null {
  // what a client may send is no environment
  if (reach.isOver || file.requestData.of(test) === "request") return null;
  const expression = unwrap(test);
  switch (expression.type) {
    case "UnaryExpression":
      return expression.operator === "!" ? environmentWhere(file, expression.argument, !holds, reach) : null;
    case "LogicalExpression": {
      const sides = [expression.left, expression.right].map((side) => environmentWhere(file, side, holds, reach));
      return (expression.operator === "&&") === holds ? inBoth(sides) : inEither(sides);
    }
    case "BinaryExpression": {
      const equal = whereEqual(expression);
      return turned(equal, isSaidBy(expression.operator, holds)) ?? mentioned(file, expression);
    }
    case "Identifier": {
      const named = flagged(expression.name);
      if (named) return turned(named, holds);
      const constant = file.constantIn(expression);
      if (constant) return environmentWhere(file, constant, holds, reach.further());
      return NAMES_ENVIRONMENT.test(wordsOf(expression.name)) ? "unclear" : null;
    }
    case "MemberExpression": {
      const name = memberName(expression) ?? "";
      return turned(flagged(name), holds) ?? (NAMES_ENVIRONMENT.test(wordsOf(name)) ? "unclear" : null);
    }
    case "CallExpression":
      return (
        turned(whereAsked(expression), holds) ??
        whereAnswered(file, expression, holds, reach) ??
        mentioned(file, expression)
      );
    default:
      return mentioned(file, expression);
  }
}

/** Where two conditions hold, what either says is so. */
function inBoth(sides: readonly (Environment | null)[]): Environment | null {
  return (["elsewhere", "production", "unclear"] as const).find((each) => sides.includes(each)) ?? null;
}

/** Where one of several holds, any may be why. */
function inEither(sides: readonly (Environment | null)[]): Environment | null {
  if (sides.includes("production")) return "production";
  const [first = null] = sides;
  return sides.every((side) => side === first) ? first : "unclear";
}

function whereEqual({ left, right }: TSESTree.BinaryExpression): Environment | null {
  const text = stringValue(right);
  return text === null ? compared(right, stringValue(left)) : compared(left, text);
}

/** `isProduction()`, `["development", "test"].includes(process.env.NODE_ENV)`, `process.env.hasOwnProperty("CI")` */
function whereAsked({ callee, arguments: given }: TSESTree.CallExpression): Environment | null {
  const name = lastName(callee) ?? "";
  const value = given.at(-1);
  if (OWNS.has(name)) return flagged(stringValue(value) ?? "");
  if (ASKS.test(wordsOf(name))) return flagged(name);
  const list = callee.type === "MemberExpression" && name === "includes" ? unwrap(callee.object) : null;
  if (list?.type !== "ArrayExpression" || !value) return null;
  return inEither(list.elements.map((element) => compared(value, stringValue(element))));
}

/** What a function of the file says that does nothing but to answer: `function mayUseMemory() { return process.env.NODE_ENV !== "production"; }`. */
function whereAnswered(file: File, call: TSESTree.CallExpression, holds: boolean, reach: Reach): Environment | null {
  const fn = file.callees.of(call);
  const answers = fn && !fn.async ? file.returnsOf(fn) : [];
  const [only] = answers;
  return only && answers.length === 1 ? environmentWhere(file, only, holds, reach.further()) : null;
}

/** What it says of the environment that a value is some text. */
function compared(value: Node, text: string | null): Environment | null {
  if (text !== null && PRODUCTION.test(text)) return "production";
  if (text !== null && TRIED_OUT.test(text)) return "elsewhere";
  if (!NAMES_ENVIRONMENT.test(wordsOf(lastName(value) ?? ""))) return null;
  return text !== null && OWN_COMPUTER.test(text) ? "elsewhere" : "unclear";
}

function isSaidBy(operator: string, holds: boolean): boolean | null {
  if (operator === "==" || operator === "===") return holds;
  return operator === "!=" || operator === "!==" ? !holds : null;
}

/** What is so where something that speaks of an environment does not hold. */
function turned(environment: Environment | null, holds: boolean | null): Environment | null {
  if (environment === null || environment === "unclear" || holds === true) return environment;
  if (holds === null) return "unclear";
  return environment === "production" ? "elsewhere" : "production";
}

function flagged(name: string): Environment | null {
  const { stage, not } = FLAG.exec(wordsOf(name))?.groups ?? {};
  if (stage === undefined) return null;
  return stage.startsWith("prod") === (not === undefined) ? "production" : "elsewhere";
}

function mentioned(file: File, node: Node): Environment | null {
  return MENTIONS.test(file.textOf(node)) ? "unclear" : null;
}
