import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { annotationOf } from "../names/bindings.ts";
import { Reach } from "../reach.ts";
import { isFunction, isInside, lastName, memberName, type Node, stringValue, unwrap } from "../syntax.ts";
import { isEmpty, isRead } from "./emptiness.ts";
import { filledFrom } from "./fills.ts";
import { isNew } from "./new-values.ts";
import type { State, StateWrite } from "./states.ts";
import { occurrencesOf } from "./unique-numbers.ts";

const COMPUTES: ReadonlySet<string> = new Set([
  "BinaryExpression",
  "CallExpression",
  "ConditionalExpression",
  "TemplateLiteral",
]);

/** What gives the text of a file. https://nodejs.org/api/fs.html */
const READS_FILE = /^(?:fs|fs-extra|graceful-fs)\.(?:promises\.)?readFile(?:Sync)?$|^fs\/promises\.readFile$/;

const WRITES_FILES = /\b(?:append|copy|create|out|write)(?:File|Json|JSON|WriteStream)/;

/** Functions that read what functions read, as far as they are followed. */
const MAX_DEPTH = 4;

const COMPILED = /^(?:Intl\.\w+|RegExp)$/;

/** https://lodash.com/docs#template https://pugjs.org/api/reference.html https://ejs.co/#docs */
const COMPILES = /^(?:compile(?:File|Template)?|(?:lodash)?[Tt]emplate)$/;

const PARSES = /^(?:compile|parse|tokeni[sz]e)[A-Z]/;

/** Functions that keep a number within bounds. */
const BOUNDS = /^(?:clamp|max|min)$/;

/** Names of states that hold what was computed. */
const MEMO = /cache|compiled|formatters?$|labels$|memo(?!r)|parsed|regexe?s$/i;

/** What is said of one version of something stays true. */
const OF_VERSION = /version|revision/i;

/** https://nodejs.org/api/fs.html#statsmtimems */
const FILE_TIME = /\.mtime(?:Ms)?\b/;

/** Where databases say which tables and columns there are, which is so until the next deployment. */
const DESCRIBES_TABLES =
  /\binformation_schema\.|\bpg_catalog\.|\bPRAGMA\s+table_info\b|\bSHOW\s+(?:FULL\s+)?(?:COLUMNS|TABLES)\b|\bsqlite_(?:master|schema)\b/i;

/** Types of compiled templates. */
const TEMPLATE_TYPE = /^(?:HandlebarsTemplateDelegate|Template(?:Delegate|Function)|CompiledTemplate)$/;

/** Whether a state holds nothing but what belongs to some version, each under a key that says which. */
export function isOfVersions(file: File, state: State): boolean {
  const fills = state.writes.flatMap(({ key, value }) => (value ? { key, value } : []));
  return (
    fills.length > 0 &&
    fills.every(({ key, value }) => key !== null && saysVersion(file, key) && !isDifferentEachTime(file, state, value))
  );
}

function saysVersion(file: File, key: Node): boolean {
  const name = unwrap(key);
  const made = name.type === "Identifier" ? file.constantIn(name) : null;
  return [name, made].some(
    (each) => each !== null && file.identifiersIn(each).some((part) => OF_VERSION.test(part.name)),
  );
}

/** Whether a state holds nothing but what is read from files of the program, compiled or frozen, each under its key. */
export function isOnlyCompiled(file: File, state: State): boolean {
  const fills = state.writes.flatMap(({ key, value }) => (value ? { key, value } : []));
  return (
    fills.some(({ value }) => !isText(value)) &&
    fills.every(({ key, value }) => key !== null && (isText(value) || isMadeOfCode(file, value)))
  );
}

function isMadeOfCode(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  if (isTemplateByType(file, node)) return true;
  const values = file.expressionsIn(node);
  return (
    values.length > 0 &&
    values.every(
      (each) =>
        isTemplate(each) ||
        isCompiled(file, each) ||
        isFrozen(file, each) ||
        isShippedText(file, each) ||
        returnsCode(file, each, reach.further()),
    )
  );
}

/** `(async () => template(await readFile(path)))()` */
function returnsCode(file: File, node: Node, reach: Reach): boolean {
  const fn = node.type === "CallExpression" ? file.callees.of(node) : null;
  return fn !== null && file.returnsOnly(fn, (each) => isFunction(unwrap(each)) || isMadeOfCode(file, each, reach));
}

/** Whether a write puts in a cache what a computation makes of the key, which it would make of it again. */
export function isMemo(file: File, state: State, write: StateWrite): boolean {
  return write.key !== null && MEMO.test(state.name) && isComputed(file, state, write);
}

/** Whether what is kept of a file is compared with the file's time, so that all replicas with the same files have the same. */
export function isComparedWithFile(file: File, state: State): boolean {
  const fills = state.writes.filter(({ key, value }) => key !== null && value !== null);
  return fills.length > 0 && fills.every(({ unit }) => isFunction(unit) && FILE_TIME.test(file.textOf(unit)));
}

/** Whether a state holds what the tables of a database are like. */
export const isOfTables = filledFrom(DESCRIBES_TABLES);

/** Whether a value is what a file says, and nothing here writes files. */
function isShippedText(file: File, node: Node): boolean {
  return isFileText(file, node) && !WRITES_FILES.test(file.source.text);
}

/** What is kept in place of what could not be had: `"The page is not available."` */
function isText(node: Node): boolean {
  return stringValue(unwrap(node)) !== null;
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

/** `Handlebars.compile(source)`, `_.template(source)`: wherever the source is from, it stays what it is. */
function isTemplate(node: Node): boolean {
  return node.type === "CallExpression" && COMPILES.test(lastName(node.callee) ?? "");
}

function isTemplateByType(file: File, node: Node): boolean {
  const variable = file.bindings.variableOf(unwrap(node));
  const type = variable && annotationOf(variable);
  return type !== null && TEMPLATE_TYPE.test(file.textOf(type));
}

/** `await readFile(path, "utf8")`, `readFileSync(path).toString()`, `JSON.parse(text)` of such, and what a function of the file makes so. */
function isFileText(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isFileText(file, value.argument, reach);
  if (value.type === "Identifier") {
    const text = file.constantIn(value);
    return text !== null && text.type !== "Identifier" && isFileText(file, text, reach);
  }
  if (value.type !== "CallExpression" || reach.isOver) return false;
  const fn = file.callees.of(value);
  if (fn) return file.returnsOnly(fn, (each) => isFileText(file, each, reach.further()));
  const callee = unwrap(value.callee);
  const path = file.values.pathOf(callee) ?? "";
  const [text] = value.arguments;
  if (READS_FILE.test(path)) return true;
  if (path === "JSON.parse") return text !== undefined && isFileText(file, text, reach.further());
  return (
    callee.type === "MemberExpression" &&
    memberName(callee) === "toString" &&
    isFileText(file, callee.object, reach.further())
  );
}

/** Whether a value has a time or an identifier of its own, or goes on from the one before: `hits.set(id, (hits.get(id) ?? 0) + 1)`. */
export function isDifferentEachTime(file: File, state: State, value: Node): boolean {
  return (
    isNew(file, value) ||
    sumsIn(value).some(
      (sum) => isReadIn(state, sum) || file.identifiersIn(sum).some((name) => isReadFrom(file, state, name)),
    )
  );
}

/** What is counted in a value: `hits + 1`, `Math.max(0, hits - 1)`. */
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
    case "CallExpression":
      return BOUNDS.test(lastName(value.callee) ?? "") ? value.arguments.flatMap(sumsIn) : [];
    default:
      return [];
  }
}

/** The state itself, or a variable that holds something of it: `const count = hits.get(id) ?? 0`. */
function isReadFrom(file: File, state: State, name: TSESTree.Identifier): boolean {
  if (file.states.at(name) === state) return true;
  return file
    .expressionsIn(name)
    .some(
      (expression) =>
        isReadIn(state, expression) || file.identifiersIn(expression).some((each) => file.states.at(each) === state),
    );
}

function isReadIn(state: State, expression: Node): boolean {
  return occurrencesOf(state).some((each) => isInside(each, expression));
}

function isMemoized(file: File, state: State, node: Node): boolean {
  const value = unwrap(node);
  // `cache && templates.get(path) || compile(path)`
  if (value.type === "LogicalExpression")
    return isMemoized(file, state, value.right) && (value.operator === "&&" || isMemoized(file, state, value.left));
  const isReading = value.type === "MemberExpression" && file.states.at(value.object) === state;
  return COMPUTES.has(value.type) || isReading || isEmpty(file, value) || isCompiled(file, value);
}

/** `Object.freeze(new Amount(key))`: nobody changes it. */
function isFrozen(file: File, node: Node): boolean {
  return node.type === "CallExpression" && file.values.pathOf(node.callee) === "Object.freeze";
}

/** What is compiled from a text: `new Intl.DateTimeFormat(locale)`, `new RegExp(source)`. */
function isCompiled(file: File, node: Node): boolean {
  return node.type === "NewExpression" && COMPILED.test(file.values.pathOf(node.callee) ?? "");
}
