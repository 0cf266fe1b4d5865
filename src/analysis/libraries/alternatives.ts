import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { assignedTo } from "../names/classes.ts";
import { type Call, isCall, isFunction, memberName, type Node, outermost, unitOf, unwrap } from "../syntax.ts";
import { isNothing } from "./options.ts";

/**
 * Whether something else may be used in place of a value: `redisStore ?? new MemoryStore()`,
 * `if (url) store = new RedisStore(); else store = new MemoryStore();`.
 */
export function isAlternative(file: File, value: Node, isOther: (node: Node) => boolean): boolean {
  const outer = outermost(value);
  const { parent } = outer;
  switch (parent?.type) {
    case "ConditionalExpression":
      return isOther(parent.consequent === outer ? parent.alternate : parent.consequent);
    case "LogicalExpression":
      return parent.right === outer;
    case "AwaitExpression":
      return isAlternative(file, parent, isOther);
    case "ReturnStatement":
      return otherReturnsOf(file, parent, value).some(isOther);
    case "VariableDeclarator":
    case "AssignmentExpression":
      return otherValuesOf(file, parent.type === "VariableDeclarator" ? parent.id : parent.left, value).some(isOther);
    default:
      return false;
  }
}

/** Whether a value is something that is made or was given, and not known to be local as well. */
export function isOtherStore(file: File, node: Node, isLocal: (call: Call) => boolean): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isOtherStore(file, value.argument, isLocal);
  if (!isCall(value)) return value.type === "Identifier" && !isNothing(value);
  if (isLocal(value)) return false;
  return !isLookUp(value) || (file.values.callPath(value) !== null && !isInContainer(file, value));
}

/** The branches that run instead of the one that a node is in: `if (url) app.use(…); else app.use(…);`. */
export function otherBranchesOf(node: Node): readonly Node[] {
  const branches: Node[] = [];
  for (let current = node; current.parent && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (parent.type !== "IfStatement" || parent.test === current) continue;
    const other = parent.consequent === current ? parent.alternate : parent.consequent;
    if (other) branches.push(other);
  }
  return branches;
}

/** `if (url) return new RedisStore(); return new MemoryStore();`: what the file does not make itself. */
function otherReturnsOf(file: File, node: Node, value: Node): readonly Node[] {
  const fn = unitOf(node);
  const returned = isFunction(fn) ? file.returnsOf(fn).map(unwrap) : [];
  return returned.filter((each) => each !== unwrap(value) && isCall(each) && file.callees.of(each) === null);
}

function otherValuesOf(file: File, target: Node, value: Node): readonly Node[] {
  const name = unwrap(target);
  if (name.type === "MemberExpression")
    return valuesOfField(file, name).filter((each) => unwrap(each) !== unwrap(value));
  if (name.type !== "Identifier") return [];
  const variable = file.bindings.variableOf(name) ?? file.bindings.variableDeclaredAt(name);
  const sources = variable ? file.bindings.sourcesOf(variable) : [];
  return sources.flatMap(({ expression }) => (unwrap(expression) === unwrap(value) ? [] : expression));
}

/** What the code of an object puts into one of its fields: `this.pubSub = new RedisPubSub(…)`. */
function valuesOfField(file: File, field: TSESTree.MemberExpression): readonly Node[] {
  const receiver = file.callees.receiverIn(field.object);
  return receiver ? assignedTo(receiver, memberName(field) ?? "") : [];
}

function isInContainer(file: File, { callee }: Call): boolean {
  const called = unwrap(callee);
  return called.type === "MemberExpression" && file.containers.isContainer(called.object);
}

/** `known.get(key)`: what was made before, not something else. */
function isLookUp({ callee }: Call): boolean {
  const called = unwrap(callee);
  return called.type === "MemberExpression" && memberName(called) === "get";
}
