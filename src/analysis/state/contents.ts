import type { TSESTree } from "@typescript-eslint/utils";
import { TIMERS } from "../../catalog/language/callbacks.ts";
import type { File } from "../file.ts";
import { isKeyedByCode, isLoadedModule, isMadeOfKey } from "./program-parts.ts";
import { parameterOf } from "../names/bindings.ts";
import { isOwnFile } from "../names/values.ts";
import type { State, StateWrite } from "./states.ts";
import { isCall, isFunction, lastName, memberName, type Node, unwrap } from "../syntax.ts";

/**
 * What a write leaves in a state. `nothing`: it empties it. `function`: something to be called later, as in a registry of plugins, or
 * another part of the program.
 * `handle`: an object that was made to do something, such as a client, a server or a timer, or a measurement. `memo`: what a computation
 * makes of the key, which it would make of it again. `sign`: one constant, which nothing ever takes away again.
 */
export type Content = "data" | "function" | "handle" | "memo" | "nothing" | "sign";

/** Words for things that are called, in the names of variables and types. */
const CALLABLE =
  /(?:^|[a-z_])(?:adapter|callback|cb|cleanup|command|condition|constructor|ctor|disposer|enricher|extension|factory|factorie|fn|func|function|handler|hook|initializer|interceptor|listener|matcher|middleware|observer|plugin|predicate|provider|reducer|resolver|route|strategy|strategie|subscriber|transformer|validator)s?$/i;

/** What a program has several of, each under its own name. */
const NAMED_PART = /^(?:cache|logger|module)$/;

/** Functions that start another process. https://nodejs.org/api/child_process.html https://nodejs.org/api/worker_threads.html */
const STARTS_PROCESS = /^(?:fork|spawn|Worker)$/;

/** Functions that make or open something. */
const MAKES =
  /^(?:build|connect|create|fork|init|initialize|listen|make|open|setInterval|setTimeout|spawn|start|watch)(?:[A-Z]|$)/;

const COMPUTES: ReadonlySet<string> = new Set([
  "BinaryExpression",
  "CallExpression",
  "ConditionalExpression",
  "TemplateLiteral",
]);

/** Classes of SDKs and of pools of connections. */
const CLIENT = /\w(?:A(?:PI|pi)|Client|S(?:DK|dk))$|Pool$/;

/** Functions that make one of these: `buildS3Client`, but not what makes the clients of a chat. */
const MAKES_CLIENT = /^(?:build|create|get|make)\w+(?:Client|Pool)$/;

/** What gives the text of a file. https://nodejs.org/api/fs.html */
const READS_FILE = /^(?:fs|fs-extra|graceful-fs)\.(?:promises\.)?readFile(?:Sync)?$|^fs\/promises\.readFile$/;

const COMPILED = /^(?:Intl\.\w+|RegExp)$/;

/** The clock, and measurements of the process itself. */
const MEASURES = /^(?:Date\.now|Date|performance\.now|process\.\w+)$/;

const CLOCKS: ReadonlySet<string> = new Set(["Date", "performance"]);

const EMPTIES: ReadonlySet<string> = new Set(["clear", "del", "delete", "flushAll", "pop", "remove", "reset", "shift"]);

/** Names of states that hold what was computed. */
const MEMO = /cache|compiled|formatters?$|labels$|memo|parsed|regexe?s$/i;

export function contentOf(file: File, state: State, write: StateWrite): Content {
  const { type, operator, property, key, value } = write;
  if (operator === "delete" || (type === "method" && EMPTIES.has(operator))) return "nothing";
  if (CALLABLE.test(state.property ?? state.name)) return "function";
  if (value === null) return "data";
  if (isSign(state)) return "sign";
  const isStored = key !== null && (type === "method" || type === "property");
  const isAssigned = operator === "=" || operator === "??=" || operator === "||=";
  if ((isAssigned || isStored) && (isEmpty(file, value) || (property === "length" && unwrap(value).type === "Literal")))
    return "nothing";
  if (isCallable(file, value) || isKeyedByCode(file, state) || isMadeOfKey(file, write) || isLoadedModule(file, value))
    return "function";
  if (key === null && (isAssigned ? isMade(file, value) : isRunning(file, value))) return "handle";
  if (key !== null && (isClient(file, value) || (state.type === "global" && isMadeByCaller(file, write))))
    return "handle";
  return key !== null && MEMO.test(state.name) && isComputed(file, state, write) ? "memo" : "data";
}

/** `isPatched = true`: however often that happens, it says the same. */
function isSign(state: State): boolean {
  let known = signs.get(state);
  if (known === undefined) {
    const given = new Set(state.writes.filter(({ unit }) => unit !== state.owner).map(constantOf));
    signs.set(state, (known = given.size === 1 && !given.has(null)));
  }
  return known;
}

const signs = new WeakMap<State, boolean>();

/** The literal that a write puts into a variable or a property; elements are many. */
function constantOf({ operator, key, value, place }: StateWrite): string | null {
  const isOne = operator === "=" && key === null && place.steps.length === 0;
  const literal = value && isOne ? unwrap(value) : null;
  return literal?.type === "Literal" && literal.value ? literal.raw : null;
}

/** A value that nothing has been put into: `null`, `false`, `{}`, `[]`, `new Map()`. */
function isEmpty(file: File, node: Node): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case "Literal":
      return value.value === null || value.value === false || value.value === 0 || value.value === "";
    case "ArrayExpression":
      return value.elements.length === 0;
    case "ObjectExpression":
      return value.properties.length === 0;
    case "NewExpression":
      return (
        value.arguments.length === 0 &&
        value.callee.type === "Identifier" &&
        /^(?:Weak)?(?:Map|Set)$/.test(value.callee.name)
      );
    case "Identifier":
      return value.name === "undefined" || isNewlyMade(file, value);
    case "UnaryExpression":
      return value.operator === "void";
    default:
      return false;
  }
}

/** `let carts = byUser.get(id); if (!carts) carts = new Map();` holds nothing but what it is filled with later. */
function isNewlyMade(file: File, name: TSESTree.Identifier): boolean {
  const variable = file.bindings.variableOf(name);
  const sources = variable ? file.bindings.sourcesOf(variable).map(({ expression }) => unwrap(expression)) : [];
  const isMade = (value: Node) => value.type !== "Identifier" && value.type !== "Literal" && isEmpty(file, value);
  return sources.some(isMade) && sources.every((value) => isMade(value) || isRead(value));
}

function isRead(value: Node): boolean {
  if (value.type === "MemberExpression") return true;
  const callee = value.type === "CallExpression" ? unwrap(value.callee) : null;
  return callee?.type === "MemberExpression" && memberName(callee) === "get";
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

function isMadeBefore(file: File, name: TSESTree.Identifier): boolean {
  const variable = file.bindings.variableOf(name);
  const [only, ...others] = variable ? file.bindings.sourcesOf(variable) : [];
  return (
    only !== undefined &&
    others.length === 0 &&
    only.steps.length === 0 &&
    only.expression.type !== "Identifier" &&
    isMade(file, only.expression)
  );
}

/** What goes on beside the program until it is stopped: `setInterval(…).unref()`, `fork("worker.js")`. */
function isRunning(file: File, node: Node): boolean {
  const value = unwrap(node);
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  if (variable)
    return file.bindings
      .sourcesOf(variable)
      .some(({ expression }) => isCall(unwrap(expression)) && isRunning(file, expression));
  if (!isCall(value)) return false;
  const callee = unwrap(value.callee);
  if (TIMERS.has(file.values.pathOf(callee) ?? "")) return true;
  const name = lastName(callee) ?? "";
  if (STARTS_PROCESS.test(name)) return true;
  return callee.type === "MemberExpression" && name === "unref" && isRunning(file, callee.object);
}

/** Whether a value comes out of a synchronous computation: nothing is fetched, and no argument is kept as it is. */
function isComputed(file: File, state: State, { unit, value }: StateWrite): boolean {
  if (!isFunction(unit) || value === null) return false;
  const values = valuesOf(file, value);
  if (values.length > 0 && values.every((each) => isFileText(file, each))) return true;
  return (
    !unit.async &&
    values.length > 0 &&
    values.every((each) => isMemoized(file, state, each)) &&
    !values.some((each) => isDifferentEachTime(file, state, each))
  );
}

/** The expressions that a value is from: those that a variable is given. */
function valuesOf(file: File, value: Node): readonly Node[] {
  const expression = unwrap(value);
  const variable = expression.type === "Identifier" ? file.bindings.variableOf(expression) : null;
  return variable ? file.bindings.sourcesOf(variable).map((source) => unwrap(source.expression)) : [expression];
}

/** `await readFile(path, "utf8")`, `readFileSync(path).toString()`, `JSON.parse(text)` of such. */
function isFileText(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isFileText(file, value.argument);
  if (value.type === "Identifier") {
    const text = file.constantIn(value);
    return text !== null && text.type !== "Identifier" && isFileText(file, text);
  }
  if (value.type !== "CallExpression") return false;
  const callee = unwrap(value.callee);
  const path = file.values.pathOf(callee) ?? "";
  const [text] = value.arguments;
  if (READS_FILE.test(path)) return true;
  if (path === "JSON.parse") return text !== undefined && isFileText(file, text);
  return callee.type === "MemberExpression" && memberName(callee) === "toString" && isFileText(file, callee.object);
}

/** A time, or what goes on from the one before: `hits.set(id, (hits.get(id) ?? 0) + 1)`. */
function isDifferentEachTime(file: File, state: State, value: Node): boolean {
  if (file.identifiersIn(value).some(({ name }) => CLOCKS.has(name))) return true;
  return sumsIn(value).some((sum) => file.identifiersIn(sum).some((name) => isReadFrom(file, state, name)));
}

function sumsIn(node: Node): readonly Node[] {
  const value = unwrap(node);
  switch (value.type) {
    case "BinaryExpression":
      return [value];
    case "ConditionalExpression":
      return [...sumsIn(value.consequent), ...sumsIn(value.alternate)];
    case "LogicalExpression":
      return [...sumsIn(value.left), ...sumsIn(value.right)];
    default:
      return [];
  }
}

/** The state itself, or a variable that holds something of it: `const count = hits.get(id) ?? 0`. */
function isReadFrom(file: File, state: State, name: TSESTree.Identifier): boolean {
  if (file.states.at(name) === state) return true;
  const variable = file.bindings.variableOf(name);
  const sources = variable ? file.bindings.sourcesOf(variable) : [];
  return sources.some(({ expression }) =>
    file.identifiersIn(expression).some((each) => file.states.at(each) === state),
  );
}

function isMemoized(file: File, state: State, node: Node): boolean {
  const value = unwrap(node);
  // `cache && templates.get(path) || compile(path)`
  if (value.type === "LogicalExpression")
    return isMemoized(file, state, value.right) && (value.operator === "&&" || isMemoized(file, state, value.left));
  const isReading = value.type === "MemberExpression" && file.states.at(value.object) === state;
  return COMPUTES.has(value.type) || isReading || isEmpty(file, value) || isCompiled(file, value);
}

/** What is compiled from a text: `new Intl.DateTimeFormat(locale)`, `new RegExp(source)`. */
function isCompiled(file: File, node: Node): boolean {
  return node.type === "NewExpression" && COMPILED.test(file.values.pathOf(node.callee) ?? "");
}

/** `new StripeClient(apiKey)`: one for each region or account that services talk to. */
function isClient(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Identifier") {
    // `let pool = pools.get(url); if (!pool) pool = new Pool(url);`
    const made = valuesOf(file, value).filter((each) => !isRead(each));
    return made.length > 0 && made.every((each) => isCall(each) && isClient(file, each));
  }
  if (value.type === "CallExpression") return MAKES_CLIENT.test(lastName(value.callee) ?? "");
  const path = value.type === "NewExpression" ? file.values.pathOf(value.callee) : null;
  return path !== null && !isOwnFile(path) && CLIENT.test(path);
}

/** `store[name] ??= make()`: how programs keep what they are given the means to make through reloads. */
function isMadeByCaller(file: File, { operator, value }: StateWrite): boolean {
  const made = value && unwrap(value);
  const maker =
    operator === "??=" && made?.type === "CallExpression" ? file.bindings.variableOf(unwrap(made.callee)) : null;
  return maker !== null && parameterOf(maker) !== null;
}

/** Something that the file makes or opens, out of nothing that a request brought. */
function isMade(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isMade(file, value.argument);
  if (value.type === "LogicalExpression") return isMade(file, value.right);
  if (value.type === "Identifier") return isMadeBefore(file, value);
  if (value.type === "NewExpression") return file.containers.of(value).size === 0;
  if (value.type !== "CallExpression") return false;
  const callee = unwrap(value.callee);
  if (MEASURES.test(file.values.pathOf(callee) ?? "")) return true;
  return MAKES.test(lastName(callee) ?? "");
}
