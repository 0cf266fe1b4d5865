import type { File } from "../file.ts";
import { isFunction, memberName, type Node, unwrap } from "../syntax.ts";
import { isEmpty } from "./emptiness.ts";
import { isClient, isMade, isMadeByCaller, isRunning } from "./handles.ts";
import { isMemo } from "./memos.ts";
import { isKeyedByCode, isMadeOfKey } from "./program-parts.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";

/**
 * What a write leaves in a state. `nothing`: it empties it. `function`: something to be called later, as in a registry of plugins, or
 * another part of the program.
 * `handle`: an object that was made to do something, such as a client, a server or a timer, or a measurement. `memo`: what a computation
 * makes of the key, which it would make of it again.
 */
export type Content = "data" | "function" | "handle" | "memo" | "nothing";

/** Words for things that are called, in the names of variables and types. */
const CALLABLE =
  /(?:^|[a-z_])(?:adapter|callback|cb|cleanup|command|condition|constructor|ctor|disposer|enricher|extension|factory|factorie|fn|func|function|handler|hook|initializer|interceptor|listener|matcher|middleware|observer|plugin|predicate|provider|reducer|resolver|route|strategy|strategie|subscriber|transformer|validator)s?$/i;

/** What a program has several of, each under its own name. */
const NAMED_PART = /^(?:cache|logger|module)$/;

const ASSIGNS: ReadonlySet<string> = new Set(["=", "??=", "||="]);

const EMPTIES: ReadonlySet<string> = new Set(["clear", "del", "delete", "flushAll", "pop", "remove", "reset", "shift"]);

export function contentOf(file: File, state: State, write: StateWrite): Content {
  const { operator, key, value } = write;
  if (isRemoval(write)) return "nothing";
  if (CALLABLE.test(ownNameOf(state))) return "function";
  if (value === null) return "data";
  if (isEmptying(file, write)) return "nothing";
  const isAssigned = ASSIGNS.has(operator);
  if (isCallable(file, value) || isKeyedByCode(file, state) || isMadeOfKey(file, write)) return "function";
  if (key === null && (isAssigned ? isMade(file, value) : isRunning(file, value))) return "handle";
  if (key !== null && (isClient(file, value) || (state.type === "global" && isMadeByCaller(file, write))))
    return "handle";
  return isMemo(file, state, write) ? "memo" : "data";
}

/** Whether a write takes something out of a state, or leaves nothing in it. */
export function isEmptying(file: File, write: StateWrite): boolean {
  if (isRemoval(write)) return true;
  const { type, operator, property, key, value } = write;
  const isStored = key !== null && (type === "method" || type === "property");
  if (value === null || !(ASSIGNS.has(operator) || isStored)) return false;
  return isEmpty(file, value) || (property === "length" && unwrap(value).type === "Literal");
}

function isRemoval({ type, operator }: StateWrite): boolean {
  return operator === "delete" || (type === "method" && EMPTIES.has(operator));
}

/** A function, or an object with one: `{ name, handler }`. */
function isCallable(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (isFunction(value)) return true;
  if (value.type === "ObjectExpression") {
    return value.properties.some((property) => property.type === "Property" && isCallable(file, property.value));
  }
  if (value.type === "ArrayExpression") return value.elements.some((element) => element && isCallable(file, element));
  if (value.type === "MemberExpression") return CALLABLE.test(memberName(value) ?? "");
  if (value.type !== "Identifier") return false;
  const variable = file.bindings.variableOf(value);
  if (CALLABLE.test(value.name) || NAMED_PART.test(value.name)) return true;
  if (variable && file.callees.functionIn(variable)) return true;
  return variable?.defs.some(({ name }) => isCallableType(name)) ?? false;
}

function isCallableType(name: Node): boolean {
  const type = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === "TSFunctionType" || type?.type === "TSTypeQuery") return true;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && CALLABLE.test(type.typeName.name);
}
