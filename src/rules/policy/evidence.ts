import type { File } from "../../analysis/file.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { foundOnce } from "../../analysis/once.ts";
import { isIdOfClient } from "../../analysis/state/client-ids.ts";
import { isKeptForAWhile } from "../../analysis/state/expiry.ts";
import { isDifferentEachTime } from "../../analysis/state/memos.ts";
import { requestCopy } from "../../analysis/state/request-copies.ts";
import { isSessionState } from "../../analysis/state/sessions.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { isChangingElement, isCollection, isTakingOut, isTurnedOver } from "../../analysis/state/turnover.ts";
import { isClass, isFunction, type Node, type Unit, unwrap } from "../../analysis/syntax.ts";
import { BROUGHT_WORDS } from "../../catalog/language/brought-words.ts";

/** Classes that others are made from, each with what it is told. */
const BASE_CLASS = /^(?:Abstract|Base)[A-Z]|Base(?:[A-Z][a-z]+)?$/;

const CONSTANT = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/**
 * Whether anything tells that what only other files write is kept for requests, and not set up once or remembered for good: entries come
 * and go, go on from the ones before, or are kept for somebody.
 */
export function speaksOfRequests(file: File, state: State, write: StateWrite): boolean {
  return (
    isComingAndGoing(file, state) ||
    isInFlight(file, state, write) ||
    isFetched(file, write) ||
    isCounted(file, state, write) ||
    isKeptForOne(write) ||
    isKeptForAWhile(file, state, write) ||
    (isGiven(write) && isOfProvider(file, state)) ||
    (isAboutGiven(write) && isOfClients(state, write)) ||
    isPassedOn(file, state, write) ||
    isSessionState(file, state) ||
    isConstantOfOthers(state) ||
    file.laziness.isLock(state, write) ||
    requestCopy(file, state, write) !== null
  );
}

/** Whether entries come and go, and more than one function sees to that. */
function isComingAndGoing(file: File, state: State): boolean {
  if (state.type === "import" || !isWrittenByMany(state)) return false;
  return isTurnedOver(file, state) || (isOfProvider(file, state) && isCollection(file, state));
}

/** Whether something is noted while a function waits, and taken out again: `busy.add(id); try { await pay(id); } finally { busy.delete(id); }`. */
function isInFlight(file: File, state: State, { unit, node, type }: StateWrite): boolean {
  if (type !== "method" || !isFunction(unit) || !unit.async) return false;
  return state.writes.some(
    (other) => other.unit === unit && other.node.range[0] > node.range[0] && isTakingOut(file, state, other),
  );
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

/** Whether another file exports it as a constant: `CORS_HEADERS.set(name, value)`. */
function isConstantOfOthers({ type, name }: State): boolean {
  return type === "import" && CONSTANT.test(name);
}

/** Whether a write is about an element of what is called after what clients bring: `users`, `pendingOrders`. */
function isOfClients({ name }: State, write: StateWrite): boolean {
  return isOneOfMany(write) && BROUGHT_WORDS.test(wordsOf(name));
}

/** Whether something is kept under what tells one client or place from another: `topics.set(channelId, topic)`, `online.add(userId)`. */
function isKeptForOne({ type, key, value }: StateWrite): boolean {
  const kept = key ?? (type === "method" ? value : null);
  return kept !== null && isIdOfClient(kept);
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
  if (node === undefined || !isClass(node) || BASE_CLASS.test(node.id?.name ?? "")) return false;
  return file.conventions.lifetimeOf(node) === "process";
}

/** Whether a write keeps a parameter of its function as it is. */
export function isGiven({ value, unit }: StateWrite): boolean {
  return value !== null && isParameter(value, unit);
}

/** Whether it does, or does so under a parameter, or with what is there. */
function isAboutGiven(write: StateWrite): boolean {
  return isGiven(write) || isChangingElement(write) || (write.key !== null && isParameter(write.key, write.unit));
}

function isParameter(node: Node, unit: Unit): boolean {
  const given = unwrap(node);
  if (given.type !== "Identifier" || !isFunction(unit)) return false;
  return unit.params.some((parameter) => parameter.type === "Identifier" && parameter.name === given.name);
}
