import type { TSESTree } from "@typescript-eslint/utils";
import { CLOCKS } from "../../catalog/language/clocks.ts";
import type { File } from "../file.ts";
import { isFunction, lastName, memberName, type Node, unwrap } from "../syntax.ts";
import { isEmpty, isRead } from "./emptiness.ts";
import type { State, StateWrite } from "./states.ts";

const COMPUTES: ReadonlySet<string> = new Set([
  "BinaryExpression",
  "CallExpression",
  "ConditionalExpression",
  "TemplateLiteral",
]);

/** What gives the text of a file. https://nodejs.org/api/fs.html */
const READS_FILE = /^(?:fs|fs-extra|graceful-fs)\.(?:promises\.)?readFile(?:Sync)?$|^fs\/promises\.readFile$/;

const COMPILED = /^(?:Intl\.\w+|RegExp)$/;

const PARSES = /^(?:compile|parse|tokeni[sz]e)[A-Z]/;

/** Names of states that hold what was computed. */
const MEMO = /cache|compiled|formatters?$|labels$|memo|parsed|regexe?s$/i;

/** Whether a write puts in a cache what a computation makes of the key, which it would make of it again. */
export function isMemo(file: File, state: State, write: StateWrite): boolean {
  return write.key !== null && MEMO.test(state.name) && isComputed(file, state, write);
}

/** Whether a value comes out of a synchronous computation: nothing is fetched, and no argument is kept as it is. */
function isComputed(file: File, state: State, { unit, value }: StateWrite): boolean {
  if (!isFunction(unit) || value === null) return false;
  const values = file.expressionsIn(value);
  if (values.length > 0 && values.every((each) => isFileText(file, each) || isTemplate(each))) return true;
  return (
    values.length > 0 &&
    (!unit.async || values.every((each) => isRead(each) || isParsed(each))) &&
    values.every((each) => isMemoized(file, state, each)) &&
    !values.some((each) => isDifferentEachTime(file, state, each))
  );
}

/** `parseTemplate(text)`: an asynchronous function does that at once as well. */
function isParsed(node: Node): boolean {
  return node.type === "CallExpression" && PARSES.test(lastName(node.callee) ?? "");
}

/** `Handlebars.compile(source)`: wherever the source is from, it stays what it is. */
function isTemplate(node: Node): boolean {
  return node.type === "CallExpression" && lastName(node.callee) === "compile";
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

/** Whether a value is a time, or goes on from the one before: `hits.set(id, (hits.get(id) ?? 0) + 1)`. */
export function isDifferentEachTime(file: File, state: State, value: Node): boolean {
  if (file.identifiersIn(value).some((each) => isClock(file, each))) return true;
  return sumsIn(value).some((sum) => file.identifiersIn(sum).some((name) => isReadFrom(file, state, name)));
}

/** `Date.now()` and `new Date()`, but not `new Date(time)`. */
function isClock(file: File, identifier: TSESTree.Identifier): boolean {
  const { parent } = identifier;
  const named = parent.type === "MemberExpression" && parent.object === identifier ? parent : identifier;
  const isOfGivenTime = parent.type === "NewExpression" && parent.arguments.length > 0;
  return !isOfGivenTime && CLOCKS.test(file.values.pathOf(named) ?? "");
}

function sumsIn(node: Node): readonly Node[] {
  const value = unwrap(node);
  switch (value.type) {
    case "BinaryExpression":
    case "UnaryExpression":
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
  return file
    .expressionsIn(name)
    .some((expression) => file.identifiersIn(expression).some((each) => file.states.at(each) === state));
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
