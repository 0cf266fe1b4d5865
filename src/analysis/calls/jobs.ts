import type { TSESTree } from "@typescript-eslint/utils";
import { EACH_FOR_ITSELF, REPEATING_TIMERS, WORKS } from "../../catalog/language/jobs.ts";
import type { File } from "../file.ts";
import { type FunctionNode, isFunction, memberName, type Node, outermost, unitOf, unwrap } from "../syntax.ts";

/** Helpers of helpers, as far as a job is followed. */
const MAX_DEPTH = 6;

/** The work that a timer of this process does again and again from its start, for everybody: the name of the function that does it. */
export function repeatedWork(file: File, call: TSESTree.CallExpression): string | null {
  const path = file.values.pathOf(call.callee);
  if (path === null || !REPEATING_TIMERS.has(path)) return null;
  const moments = file.timing.of(unitOf(call));
  if (moments.has("request") || !(moments.has("load") || moments.has("lifecycle"))) return null;
  const [given] = call.arguments;
  const fn = given ? functionIn(file, given) : null;
  if (!given) return null;
  if (fn) return isForItself(file, fn) ? null : workIn(file, fn, new Set());
  const name = nameOf(given);
  return name !== null && WORKS.test(name) && !EACH_FOR_ITSELF.test(name) ? name : null;
}

function functionIn(file: File, node: Node): FunctionNode | null {
  const value = unwrap(node);
  if (isFunction(value)) return value;
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  return variable && file.callees.functionIn(variable);
}

/** The first call in a function, or in the functions of the file that it calls, which works on something outside the process. */
function workIn(file: File, fn: FunctionNode, seen: Set<FunctionNode>): string | null {
  if (seen.size > MAX_DEPTH || seen.has(fn)) return null;
  seen.add(fn);
  for (const node of file.callsIn(fn)) {
    const callee = file.callees.of(node);
    if (callee) {
      const work = isForItself(file, callee) ? null : workIn(file, callee, seen);
      if (work !== null) return work;
      continue;
    }
    const name = nameOf(node.callee);
    if (name !== null && WORKS.test(name) && isAwaited(node)) return name;
  }
  return null;
}

/** Whether the job only looks after its own process, or sees to it that one process does it for all. */
function isForItself(file: File, fn: FunctionNode): boolean {
  return EACH_FOR_ITSELF.test(file.source.text.slice(...fn.range));
}

/** Whether something waits for the outcome: what is done at once, is done in this process. */
function isAwaited(call: Node): boolean {
  const { parent } = outermost(call);
  switch (parent?.type) {
    case "AwaitExpression":
    case "UnaryExpression":
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return true;
    case "MemberExpression":
      return ["catch", "finally", "then"].includes(memberName(parent) ?? "");
    default:
      return false;
  }
}

function nameOf(callee: Node): string | null {
  const value = unwrap(callee);
  if (value.type === "Identifier") return value.name;
  return value.type === "MemberExpression" ? memberName(value) : null;
}
