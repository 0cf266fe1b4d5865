import type { ContainerKind } from "../../catalog/language/containers.ts";
import { CONTINUES } from "../../catalog/language/work-queues.ts";
import type { File } from "../file.ts";
import { isModuleLevel, type Step, type Variable } from "../names/bindings.ts";
import { packageOf } from "../names/modules.ts";
import { isOfPackage } from "../names/values.ts";
import { type Call, isFunction, memberName, type Node, outermost, stringValue } from "../syntax.ts";

/** Methods of arrays that ask a function about their elements. */
const ASKS_FUNCTION: ReadonlySet<string> = new Set(["every", "filter", "find", "findIndex", "map", "some"]);

const TESTS: ReadonlySet<string> = new Set([
  "ConditionalExpression",
  "IfStatement",
  "LogicalExpression",
  "UnaryExpression",
]);

/**
 * What kind of container another file of the project gives, by what this one does with it: nothing but a collection in memory answers
 * at once, `orders.get(id).total`. Keys that the source spells out are those of settings and contexts.
 */
export function* kindsByUse(file: File, variable: Variable, steps: readonly Step[]): Generator<ContainerKind> {
  if (steps.length > 1 || !isModuleLevel(variable) || !isOfProject(file, variable)) return;
  const [step] = steps;
  if (step === undefined) {
    for (const { identifier } of variable.references) yield* kindsShownAt(file, outermost(identifier));
  } else if (typeof step === "string") {
    for (const { identifier } of file.uses.referencesTo(variable).get(step) ?? []) {
      const part = outermost(identifier).parent;
      if (part) yield* kindsShownAt(file, outermost(part));
    }
  }
}

/** Whether a variable is what another file exports, as it is: what a function makes is no part of it. */
function isOfProject(file: File, variable: Variable): boolean {
  const path = file.values.ofVariable(variable)?.path ?? "";
  if (path === "" || path.includes("(")) return false;
  return !isOfPackage(path) || !(file.project.lists([packageOf(path)]) || isBareName(path));
}

/** `config`: a module of Node or a package that hoisting brings, more likely than a folder of the project. */
function isBareName(path: string): boolean {
  return !path.startsWith("@") && !path.includes("/");
}

function* kindsShownAt(file: File, holder: Node): Generator<ContainerKind> {
  const { parent } = holder;
  if (parent?.type !== "MemberExpression" || parent.object !== holder) return;
  const name = memberName(parent) ?? "";
  const member = outermost(parent);
  const call = member.parent?.type === "CallExpression" && member.parent.callee === member ? member.parent : null;
  if (!call) {
    if (name === "size") yield* ["map", "set"];
    return;
  }
  const [first] = call.arguments;
  if (ASKS_FUNCTION.has(name) && isFunction(first) && !first.async && !isAwaited(call)) yield "array";
  if (first === undefined || call.arguments.length > 1 || stringValue(first) !== null) return;
  if (name === "has" && isTested(call)) yield* ["map", "set"];
  if (name === "get" && isTakenApart(file, call)) yield "map";
}

function isAwaited(node: Node): boolean {
  const { parent } = outermost(node);
  if (parent?.type === "MemberExpression") return CONTINUES.has(memberName(parent) ?? "");
  return parent?.type === "AwaitExpression";
}

function isTested(node: Node): boolean {
  return TESTS.has(outermost(node).parent?.type ?? "");
}

/** Whether a part of what a call gives is read without waiting for it. */
function isTakenApart(file: File, call: Call): boolean {
  if (isPartRead(call)) return true;
  const { parent } = outermost(call);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return false;
  return file.bindings
    .declaredBy(parent)
    .some(({ references }) => references.some(({ identifier, init }) => !init && isPartRead(identifier)));
}

function isPartRead(node: Node): boolean {
  const whole = outermost(node);
  const { parent } = whole;
  return parent?.type === "MemberExpression" && parent.object === whole && !CONTINUES.has(memberName(parent) ?? "then");
}
