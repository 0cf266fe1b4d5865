import type { File } from "../../analysis/file.ts";
import { isOfPackage } from "../../analysis/names/values.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { contentOf } from "../../analysis/state/contents.ts";
import { isDifferentEachTime } from "../../analysis/state/memos.ts";
import { requestCopy } from "../../analysis/state/request-copies.ts";
import { isSessionState } from "../../analysis/state/sessions.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { functionName, type FunctionNode, isClass, isFunction, unitOf, unwrap } from "../../analysis/syntax.ts";
import { BROUGHT_WORDS, KEPT_WORDS } from "../../catalog/language/kept-words.ts";

/** What other files of the program may write as well. */
const SEEN_BY_ALL: ReadonlySet<State["type"]> = new Set(["environment", "export", "framework", "global", "import"]);

/** Operators whose result depends on what was there before. */
const GOES_ON = /^(?:--|\+\+|[^=?|]+=)$/;

/** Functions that hand something over, by their names. */
const GIVES = /(?:^|\.)_?(?:inject|provide|set)[A-Z]/;

const REGISTERS = /(?:^|\.)_?register(?:[A-Z]|$)/i;

/** What there is one of in a program, and its setters: `set app(value)`. */
const PART_OF_PROGRAM = /(?:^|\.)(?:set_?)?(?:app|application|db|io|logger|server|wss)$/i;

/** Files that tell the rest of a program how to behave. */
const CONFIGURATION = /(?:^|\/)(?:config|configuration|env|environment)\.[cm]?[jt]s$/i;

/**
 * Whether what only other files call keeps something of requests, as far as this file shows: data that is not set up, in a function
 * that is no timer's.
 */
export function isKeptByOthers(file: File, state: State, write: StateWrite): boolean {
  return (
    !isOnItsOwn(file) &&
    hasEvidence(file, state, write) &&
    !CONFIGURATION.test(file.pathInPackage) &&
    !(file.timing.isRepeated(write.unit) && isIndependent(file, write)) &&
    !isGivenAtStart(state, write) &&
    !isRegistration(state, write) &&
    !isSetAtOnce(file, state, write) &&
    contentOf(file, state, write) === "data"
  );
}

function isIndependent(file: File, { key, value }: StateWrite): boolean {
  return file.requestData.ofAny([key, value]) === "no";
}

/** `export function setPrefix(value) { prefix = value; }`: what other modules tell this one before requests come. */
function isGivenAtStart(state: State, write: StateWrite): boolean {
  const { operator, value, unit } = write;
  if (operator !== "=" || !isFunction(unit)) return false;
  const given = value && unwrap(value);
  const isOwn = unit.params.some(
    (parameter) => parameter.type === "Identifier" && given?.type === "Identifier" && parameter.name === given.name,
  );
  if (!isOwn || !isWhole(write)) return false;
  const name = functionName(unit) ?? "";
  return (
    returnsThis(unit) ||
    (isOfModule(state) && GIVES.test(name)) ||
    PART_OF_PROGRAM.test(name) ||
    PART_OF_PROGRAM.test(state.name)
  );
}

/** `registerPurpose(purpose)`: parts of a program register with a module when it starts, clients with an object. */
function isRegistration({ type }: State, { unit }: StateWrite): boolean {
  return type !== "field" && isFunction(unit) && REGISTERS.test(functionName(unit) ?? "");
}

/**
 * Whether the only write of what this file keeps is in a function that answers at once. In real code four of five such functions set
 * something up, or remember what is the same for all replicas; what requests bring is awaited, changed again or removed. Names of
 * what requests bring, and frameworks that make one instance for all requests, tell otherwise.
 */
function isSetAtOnce(file: File, state: State, write: StateWrite): boolean {
  const { unit, operator, value } = write;
  return (
    state.writes.length === 1 &&
    !SEEN_BY_ALL.has(state.type) &&
    isFunction(unit) &&
    !unit.async &&
    !isFunction(unitOf(unit)) &&
    !GOES_ON.test(operator) &&
    !(value !== null && isDifferentEachTime(file, state, value)) &&
    requestCopy(file, state, write) === null &&
    !(isOneOfMany(write) && BROUGHT_WORDS.test(wordsOf(state.name))) &&
    !isOfProvider(file, state) &&
    !isSessionState(file, state)
  );
}

function isOfModule({ type }: State): boolean {
  return type === "module" || type === "export";
}

/** `setPath(path) { this.path = path; return this; }`: a chain of such calls sets something up. */
function returnsThis({ body }: FunctionNode): boolean {
  const last = body.type === "BlockStatement" ? body.body.at(-1) : null;
  return last?.type === "ReturnStatement" && last.argument?.type === "ThisExpression";
}

/** Whether anything tells that what only other files write is kept for requests, and not set up once. */
function hasEvidence(file: File, state: State, write: StateWrite): boolean {
  return (
    isOneOfMany(write) ||
    isNamedAsKept(file, state) ||
    isPassedOn(file, state, write) ||
    isOfProvider(file, state) ||
    requestCopy(file, state, write) !== null
  );
}

/** Whether a write is about an element of a collection, which grows with what is put into it. */
function isOneOfMany({ type, key, place }: StateWrite): boolean {
  return type === "method" || key !== null || place.steps.some((step) => typeof step !== "string");
}

/** Whether a state that there is one of is called after what requests bring, or after what goes stale. */
function isNamedAsKept(file: File, state: State): boolean {
  return state.type !== "environment" && !isSettingOfPackage(file, state) && KEPT_WORDS.test(wordsOf(state.name));
}

/** `Settings.defaultZone`, `Meteor.settings`: what tells a package how to behave. */
function isSettingOfPackage(file: File, { type, variable, name }: State): boolean {
  return (
    type === "import" &&
    variable !== null &&
    /\bsettings\b/i.test(name) &&
    isOfPackage(file.values.ofVariable(variable)?.path)
  );
}

/** Whether the environment is given what a caller brings; anything else is set up there. */
function isPassedOn(file: File, { type }: State, { value }: StateWrite): boolean {
  return type === "environment" && file.requestData.ofAny([value]) !== "no";
}

/** Whether a framework makes one instance for all requests of the class that a state belongs to. */
function isOfProvider(file: File, { receiver }: State): boolean {
  const node = receiver?.node;
  return node !== undefined && isClass(node) && file.conventions.lifetimeOf(node) === "process";
}

/** Whether no other file can call anything in this one: a classic script of a page, mostly. */
function isOnItsOwn({ exports, modules }: File): boolean {
  return exports.isEmpty && modules.length === 0;
}

/** Whether a write is of a variable, or of one property of what it holds from the start. */
function isWhole({ type, property, place }: StateWrite): boolean {
  return type === "binding" || (property !== null && place.steps.length === 0);
}
