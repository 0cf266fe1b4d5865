import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { guardsOf } from "../guards.ts";
import { wordsOf } from "../names/words.ts";
import { foundOnce } from "../once.ts";
import {
  type FunctionNode,
  isCall,
  isFunction,
  isInside,
  lastName,
  memberName,
  type Node,
  type Unit,
  unwrap,
} from "../syntax.ts";
import { tellsTime } from "./new-values.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";
import { occurrencesOf } from "./unique-numbers.ts";

/** Names, in words, of what a service shows to others until it is no longer valid. */
const OWN_PROOF = /(?:^|_)(?:credentials?|jwt|secret|token)(?:_|$)/;

/** Methods that answer yes or no. */
const ANSWERS_YES = /^(?:every|has|includes|some|test)$/;

/** Functions between the one that looks at the time and the one that writes, as far as they are followed. */
const MAX_CALLERS = 2;

/**
 * Whether something that was asked for is kept until it is too old: `if (Date.now() - readAt > MAX_AGE) { rates = await readRates();
 * readAt = Date.now(); }`. Replicas ask at different times.
 */
export function isKeptForAWhile(file: File, state: State, { operator, unit, node, value, key }: StateWrite): boolean {
  if (operator !== "=" || key !== null || value === null || !isFunction(unit)) return false;
  return (
    isAskedFor(value, unit) &&
    !isYesOrNo(file, value) &&
    !OWN_PROOF.test(wordsOf(ownNameOf(state))) &&
    isDueAt(file, node, unit, MAX_CALLERS)
  );
}

/** Whether a value may come from elsewhere: what is computed at once is no older than what it is computed from. */
function isAskedFor(value: Node, { async: isAsync }: FunctionNode): boolean {
  return isAsync || isCall(unwrap(value));
}

/** `true`, `answer.ok`, `rows.length > 0`: how something fares, and not what it said. */
function isYesOrNo(file: File, node: Node): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "CallExpression":
      return ANSWERS_YES.test(lastName(value.callee) ?? "");
    case "Identifier": {
      const made = file.constantIn(value);
      return made !== null && made.type !== "Identifier" && isYesOrNo(file, made);
    }
    case "BinaryExpression":
    case "Literal":
    case "UnaryExpression":
      return true;
    case "MemberExpression":
      return memberName(value) === "ok";
    default:
      return false;
  }
}

/** Whether code only runs once some time has passed. */
function isDueAt(file: File, node: Node, unit: Unit, callers: number): boolean {
  const times = timesIn(file);
  if (times.length === 0) return false;
  if (guardsOf(node).some(({ test }) => looksAtAge(file, test, times))) return true;
  if (callers === 0) return false;
  return file.callers
    .of(unit)
    .some((caller) => caller.type === "unit" && isDueAt(file, caller.site, caller.unit, callers - 1));
}

function looksAtAge(file: File, test: Node, times: readonly Node[]): boolean {
  const isAge = (node: Node) => tellsTime(file, node) && times.some((time) => isInside(time, node));
  return isAge(test) || file.identifiersIn(test).some((identifier) => meaningsOf(file, identifier).some(isAge));
}

/** What a constant holds, and what a function of the file gives that is called: `if (isOld())`. */
function meaningsOf(file: File, identifier: TSESTree.Identifier): readonly Node[] {
  const { parent } = identifier;
  const fn = parent.type === "CallExpression" && parent.callee === identifier ? file.callees.of(parent) : null;
  if (fn) return file.returnsOf(fn);
  const held = file.constantIn(identifier);
  return held && !isFunction(held) ? [held] : [];
}

/** Where the file reads when something was done, or is to be done again. */
const timesIn = foundOnce((file: File): readonly Node[] => {
  if (!/\bDate\b|\bperformance\b/.test(file.source.text)) return [];
  return file.states
    .all()
    .filter(({ writes }) => writes.some(({ value }) => value !== null && tellsTime(file, value)))
    .flatMap(occurrencesOf);
});
