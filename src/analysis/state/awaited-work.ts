import type { TSESTree } from "@typescript-eslint/utils";
import { SIZES } from "../../catalog/language/containers.ts";
import { WAITS_FOR_PROMISES } from "../../catalog/language/jobs.ts";
import type { File } from "../file.ts";
import { foundOnce } from "../once.ts";
import { parameterOf } from "../names/bindings.ts";
import {
  functionName,
  isAssigned,
  isCall,
  isFunction,
  memberName,
  type Node,
  outermost,
  unitOf,
  unwrap,
} from "../syntax.ts";
import { Reach } from "../reach.ts";
import { isIterated } from "./iteration.ts";
import { type State, type StateWrite, writingNodes } from "./states.ts";
import { occurrencesOf } from "./unique-numbers.ts";

/** Functions that hand a `resolve` on to functions, as far as they are followed. */
const MAX_DEPTH = 3;

const GOES_THROUGH: ReadonlySet<string> = new Set(["ArrayExpression", "AwaitExpression", "SpreadElement"]);

/** Functions that end what goes on in a process. */
const ENDS = /(?:^|\.)[_#]?(?:close|destroy|dispose|drain|shut_?down|stop|terminate)(?:[A-Z_]|$)/i;

/** Whether a collection is only waited for or ended, all of it at once: what is still going on when the process is to stop. */
export const isOnlyAwaited = foundOnce((file: File, state: State): boolean => {
  const changes = writingNodes(state);
  const reads = occurrencesOf(state).filter(
    (node) => !isPartOfChange(node, changes) && !isCounted(node) && !isAssigned(node),
  );
  return reads.length > 0 && reads.every((node) => isWaitedFor(file, node) || (isIterated(node) && isInEnding(node)));
});

/** `close() { for (const connection of this.connections) connection.end(); }` */
function isInEnding(node: Node): boolean {
  for (let unit = unitOf(node); isFunction(unit); unit = unitOf(unit))
    if (ENDS.test(functionName(unit) ?? "")) return true;
  return false;
}

function isPartOfChange(node: Node, changes: ReadonlySet<Node>): boolean {
  const member = outermost(node).parent;
  const call = member?.type === "MemberExpression" ? outermost(member).parent : undefined;
  return call !== undefined && changes.has(call);
}

/** `pending.size` */
function isCounted(node: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "MemberExpression" && SIZES.has(memberName(parent) ?? "");
}

/** `Promise.all(pending)`, `Promise.allSettled([...pending.values()])` */
function isWaitedFor(file: File, node: Node): boolean {
  for (let current = outermost(node); current.parent; current = outermost(current.parent)) {
    const { parent } = current;
    if (isCall(parent) && parent.callee !== current) {
      const path = file.values.pathOf(parent.callee) ?? "";
      if (WAITS_FOR_PROMISES.has(path)) return true;
      if (path !== "Array.from") return false;
    } else if (parent.type === "MemberExpression") {
      if (memberName(parent) !== "values") return false;
    } else if (!isCall(parent) && !GOES_THROUGH.has(parent.type)) return false;
  }
  return false;
}

/** `new Promise((resolve) => waiting.set(id, resolve))`: whoever waits for an answer, does so in this process. */
export function isWaitingCall(file: File, { value }: StateWrite): boolean {
  const kept = value && unwrap(value);
  return kept !== null && file.identifiersIn(isFunction(kept) ? kept.body : kept).some((each) => settles(file, each));
}

function settles(file: File, identifier: TSESTree.Identifier, reach = new Reach(MAX_DEPTH)): boolean {
  const variable = file.bindings.variableOf(identifier);
  const parameter = variable && parameterOf(variable);
  if (!parameter || reach.isOver) return false;
  const made = outermost(parameter.function).parent;
  if (made?.type === "NewExpression" && file.bindings.isGlobal(made.callee, "Promise")) return true;
  const given = file.requestData.argumentsFor(parameter.function, parameter.index);
  return given.some((each) => each.type === "Identifier" && settles(file, each, reach.further()));
}
