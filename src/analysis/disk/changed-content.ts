import type { File } from "../file.ts";
import { ownerOf, parameterOf, type Variable } from "../names/bindings.ts";
import type { Write } from "../state/writes.ts";
import { Reach } from "../reach.ts";
import { occurrencesOf } from "../state/unique-numbers.ts";
import { type FunctionNode, isCall, isFunction, isInside, type Node, unitOf, unwrap } from "../syntax.ts";

/** Calls in calls, as far as they are looked into. */
const MAX_DEPTH = 4;

/** Variables that a value is made of, as far as they are followed. */
const MAX_PARTS = 8;

const CHOOSES: ReadonlySet<string> = new Set([
  "DoWhileStatement",
  "ForStatement",
  "IfStatement",
  "SwitchStatement",
  "WhileStatement",
]);
const SAYS: ReadonlySet<string> = new Set(["ExpressionStatement", "ReturnStatement", "VariableDeclaration"]);

/** Whether what is written was changed for a caller before: `users.push(user); await writeFile(path, JSON.stringify(users))`. */
export function isChangedForCaller(file: File, content: Node): boolean {
  if (isMadeOfChanged(file, content)) return true;
  return valuesIn(content).some((value) => {
    const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
    return (
      file.states.at(value)?.writes.some((write) => isForCaller(file, write)) === true ||
      (variable !== null && (isFilledForCaller(file, variable) || isChosenForCaller(file, variable)))
    );
  });
}

/** Whether what is written was put together from what was changed: `for (const [id, user] of users) lines.push(`${id} ${user.name}`);`. */
function isMadeOfChanged(file: File, content: Node): boolean {
  const unit = unitOf(content);
  const parts = isFunction(unit) ? partsOf(file, content, unit) : new Set<Variable>();
  if (parts.size === 0) return false;
  return file.states
    .all()
    .filter((state) => state.writes.some((write) => write.unit !== unit && isForCaller(file, write)))
    .some((state) => occurrencesOf(state).some((node) => isInside(node, unit) && isAbout(statementOf(node), parts)));
}

/** The variables of a function that a value is made of. */
function partsOf(file: File, content: Node, unit: FunctionNode): ReadonlySet<Variable> {
  const parts = new Set<Variable>();
  const add = (node: Node) => {
    for (const identifier of file.identifiersIn(node)) {
      const variable = file.bindings.variableOf(identifier);
      if (variable && ownerOf(variable) === unit && !parameterOf(variable)) parts.add(variable);
    }
  };
  add(content);
  for (const variable of parts)
    if (parts.size < MAX_PARTS) for (const { expression } of file.bindings.sourcesOf(variable)) add(expression);
  return parts;
}

/** The statement that reads something: of a loop, only what it goes through counts as read by the whole, and conditions by nothing else. */
function statementOf(node: Node): Node {
  let current = node;
  while (current.parent && !SAYS.has(current.type)) {
    if (isGoneThrough(current)) return current.parent;
    if (CHOOSES.has(current.parent.type)) return current;
    current = current.parent;
  }
  return current;
}

function isGoneThrough(node: Node): boolean {
  const { parent } = node;
  return (parent?.type === "ForOfStatement" || parent?.type === "ForInStatement") && parent.right === node;
}

function isAbout(statement: Node, variables: ReadonlySet<Variable>): boolean {
  return [...variables].some(
    ({ references, defs }) =>
      references.some(({ identifier }) => isInside(identifier, statement)) ||
      defs.some(({ name }) => isInside(name, statement)),
  );
}

/** The values that an expression is made from: `JSON.stringify(users, null, 2)`. */
function valuesIn(node: Node, reach = new Reach(MAX_DEPTH)): readonly Node[] {
  const value = unwrap(node);
  const inside = (each: Node) => (reach.isOver ? [] : valuesIn(each, reach.further()));
  if (isCall(value)) return value.arguments.flatMap(inside);
  if (value.type === "TemplateLiteral") return value.expressions.flatMap(inside);
  if (value.type === "BinaryExpression") return [value.left, value.right].flatMap(inside);
  return [value];
}

/** `users[id] = user` */
function isFilledForCaller(file: File, { references }: Variable): boolean {
  return references.some(({ identifier, init }) => {
    const write = init ? null : file.writes.from(identifier);
    return write !== null && isForCaller(file, write);
  });
}

/** `const left = users.filter((user) => user.id !== id);` */
function isChosenForCaller(file: File, variable: Variable): boolean {
  return file.bindings.sourcesOf(variable).some(({ expression }) => {
    const call = unwrap(expression);
    const callbacks = isCall(call) ? call.arguments.filter((each) => isFunction(each)) : [];
    return callbacks.some(({ body }) => file.requestData.of(body) !== "no");
  });
}

function isForCaller(file: File, { key, value }: Pick<Write, "key" | "value">): boolean {
  return file.requestData.ofAny([key, value]) !== "no";
}
