import type { File } from "../../analysis/file.ts";
import { guardsOf } from "../../analysis/guards.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { foundOnce } from "../../analysis/once.ts";
import { contentOf } from "../../analysis/state/contents.ts";
import { isDifferentEachTime } from "../../analysis/state/memos.ts";
import { requestCopy } from "../../analysis/state/request-copies.ts";
import { isSessionState } from "../../analysis/state/sessions.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { functionName, type FunctionNode, isClass, isFunction, unwrap } from "../../analysis/syntax.ts";
import { BROUGHT_WORDS } from "../../catalog/language/brought-words.ts";

/** Functions that hand something over, by their names. */
const GIVES = /(?:^|\.)_?(?:inject|provide|set)[A-Z]/;

const REGISTERS = /(?:^|\.)_?register(?:[A-Z]|$)/i;

/** Parameters by which something is said of one client: `register(userId, socket)`. */
const OF_CLIENT = /^_?(?:client_?id|conn(?:ection)?|session_?id|socket(?:_?id)?|user_?id|web_?socket|ws)$/i;

/** What there is one of in a program, and its setters: `set app(value)`. */
const PART_OF_PROGRAM = /(?:^|\.)(?:set_?)?(?:app|application|db|io|logger|server|wss)$/i;

const SHARED_STORE = /redis(?!cover)|valkey|memcache/i;

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
    !isInsteadOfSharedStore(file, write) &&
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

/** `registerPurpose(purpose)`: parts of a program register with a module when it starts, and not clients. */
function isRegistration({ type }: State, { unit }: StateWrite): boolean {
  if (type === "field" || !isFunction(unit) || !REGISTERS.test(functionName(unit) ?? "")) return false;
  return !unit.params.some((parameter) => parameter.type === "Identifier" && OF_CLIENT.test(parameter.name));
}

/** `if (isRedisEnabled()) return redis.set(key, value); kept.set(key, value);`: who has several replicas has the other one. */
function isInsteadOfSharedStore(file: File, { node }: StateWrite): boolean {
  return guardsOf(node).some(({ test }) => SHARED_STORE.test(file.textOf(test)));
}

function isOfModule({ type }: State): boolean {
  return type === "module" || type === "export";
}

/** `setPath(path) { this.path = path; return this; }`: a chain of such calls sets something up. */
function returnsThis({ body }: FunctionNode): boolean {
  const last = body.type === "BlockStatement" ? body.body.at(-1) : null;
  return last?.type === "ReturnStatement" && last.argument?.type === "ThisExpression";
}

/**
 * Whether anything tells that what only other files write is kept for requests, and not set up once or remembered for good: several
 * functions change what is in it, or its name, its framework or the value speak of clients.
 */
function hasEvidence(file: File, state: State, write: StateWrite): boolean {
  return (
    isTurnedOver(file, state) ||
    isFetched(file, write) ||
    isCounted(file, state, write) ||
    isOfClients(state, write) ||
    isPassedOn(file, state, write) ||
    isOfProvider(file, state) ||
    isSessionState(file, state) ||
    requestCopy(file, state, write) !== null
  );
}

/** Whether something is held to be changed in place, and more than one function does so: entries come and go. */
function isTurnedOver(file: File, state: State): boolean {
  return file.containers.isInState(state) && isWrittenByMany(state);
}

const isWrittenByMany = foundOnce(({ writes: [first, ...others] }: State) =>
  others.some(({ unit }) => unit !== first?.unit),
);

/** Whether a function that waits for something keeps it under a key that it is given: `pages[name] = await fetchPage(name)`. */
function isFetched(file: File, { key, unit }: StateWrite): boolean {
  return key !== null && isFunction(unit) && unit.async && file.requestData.of(key) !== "no";
}

/** Whether an element goes on from the one before, or is kept for a while: `{ value, expires: Date.now() + TTL }`. */
function isCounted(file: File, state: State, write: StateWrite): boolean {
  const { value } = write;
  if (value === null) return false;
  if (isOneOfMany(write) && isDifferentEachTime(file, state, value)) return true;
  return file
    .expressionsIn(value)
    .some((each) => each.type === "ObjectExpression" && isDifferentEachTime(file, state, each));
}

/** A collection that is called after what clients bring: `users`, `pendingOrders`. */
function isOfClients({ name }: State, write: StateWrite): boolean {
  return isOneOfMany(write) && BROUGHT_WORDS.test(wordsOf(name));
}

/** Whether a write is about an element of a collection, which grows with what is put into it. */
function isOneOfMany({ type, key, place }: StateWrite): boolean {
  return type === "method" || key !== null || place.steps.some((step) => typeof step !== "string");
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
