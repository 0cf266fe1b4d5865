import type { File } from "../../analysis/file.ts";
import { guardsOf } from "../../analysis/guards.ts";
import { contentOf } from "../../analysis/state/contents.ts";
import type { State, StateWrite } from "../../analysis/state/states.ts";
import { functionName, type FunctionNode, isFunction } from "../../analysis/syntax.ts";
import { isGiven, speaksOfRequests } from "./evidence.ts";

/** Functions that hand something over, by their names. */
const GIVES = /(?:^|\.)_?(?:inject|provide|set)[A-Z]/;

const REGISTERS = /(?:^|\.)_?register(?:[A-Z]|$)/i;

/** Before the name of a field stands that of its class: `ToolRegistry.tools`. */
const OF_REGISTRY = "Registry.";

/** Parameters by which something is said of one client: `register(userId, socket)`. */
const OF_CLIENT =
  /^_?(?:(?:channel|chat|client|conversation|guild|player|request|room|session|socket|user)_?id|conn(?:ection)?|(?:web_?)?socket|ws)$/i;

/** What there is one of in a program, and its setters: `set app(value)`. */
const PART_OF_PROGRAM = /(?:^|\.)(?:set_?|#)?(?:app|application|db|io|logger|server|wss)$/i;

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
    speaksOfRequests(file, state, write) &&
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
  const { operator, unit } = write;
  if (operator !== "=" || !isFunction(unit) || !isGiven(write) || !isWhole(write)) return false;
  const name = functionName(unit) ?? "";
  return (
    returnsThis(unit) ||
    (isOfModule(state) && GIVES.test(name)) ||
    PART_OF_PROGRAM.test(name) ||
    PART_OF_PROGRAM.test(state.name)
  );
}

/** `registerPurpose(purpose)`: parts of a program register with a module or registry when it starts, and not clients. */
function isRegistration({ type, name }: State, { unit }: StateWrite): boolean {
  if (!isFunction(unit) || !REGISTERS.test(functionName(unit) ?? "")) return false;
  if (type === "field" && !name.includes(OF_REGISTRY)) return false;
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

/** Whether no other file can call anything in this one: a classic script of a page, mostly. */
function isOnItsOwn({ exports, modules }: File): boolean {
  return exports.isEmpty && modules.length === 0;
}

/** Whether a write is of a variable, or of one property of what it holds from the start. */
function isWhole({ type, property, place }: StateWrite): boolean {
  return type === "binding" || (property !== null && place.steps.length === 0);
}
