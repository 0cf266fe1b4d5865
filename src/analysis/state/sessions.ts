import type { TSESTree } from "@typescript-eslint/utils";
import { CONVERTING_METHODS, CONVERTS, READS_DATA } from "../../catalog/language/request-data.ts";
import { MAKES_UNIQUE } from "../../catalog/language/clocks.ts";
import type { File } from "../file.ts";
import { guardsOf } from "../guards.ts";
import { isImport } from "../names/bindings.ts";
import { wordsOf } from "../names/words.ts";
import { foundOnce } from "../once.ts";
import { lastName, memberName, type Node, operandsOf, stringValue, unwrap } from "../syntax.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";

/** Names of states, in words, that hold sessions, log-ins, tokens, one-time codes, OAuth state or conversations. */
const HOLDS_SESSIONS =
  /(?:^|_)(?:sessions?|session_?(?:data|map|store)|(?:access|refresh|auth|api|reset|verification|issued|revoked|valid|csrf|jwt|id)?tokens?|otps?|otp_?(?:map|storage|store)|nonces?|challenges?|(?:auth|authorization|verification|verify|pending|reset|login|invite|one_?time)_?codes?|pending_?logins?|logins|logged_?in(?:_?users?)?|revoked|token_?(?:blacklist|denylist)|conversations?|conversation\w*s|chat_?histor(?:y|ies)|message_?histor(?:y|ies)|chat_?sessions?)$/;

/** Tokens of a text, a design or a bucket, and numbers of such. */
const OTHER_TOKENS =
  /(?:^|_)(?:available|bucket|colou?r|completion|css|design|font|input|lexer|limiter|max|min|output|parser|prompt|remaining|spacing|style|syntax|theme|tokeni[sz]er|total|typography|used)s?_(?:\w+_)?tokens?$/;

/** One token with which the service itself asks another one, until it is no longer valid. */
const OWN_TOKEN = /^(?:cached|current|guest|upstream)_(?:\w+_)?token$/;

/** What a service only ever makes for its clients. */
const MADE_FOR_CLIENTS = /(?:^|_)(?:otps?|(?:verification|verify|reset|login|one_?time)_?codes?)$/;

/** Where a protocol's transports are its sessions. */
const TRANSPORTS = /(?:^|_)transports?$/;

/** Names of keys, in words, by which a session is found. */
const SESSION_KEY =
  /(?:^|_)(?:session_?id|sid|session_?key|session_?token|(?:access|refresh|auth)?_?token|jti|cookie|authorization|otp|nonce|(?:auth|authorization|verification|verify|reset|login|one_?time)_?code|verifier|(?:o?auth|session)_?state|thread_?id|conversation_?id|chat_?id)$/;
const USER_KEY = /(?:^|_)(?:user_?id|uid|user_?name)$/;
const IN_COOKIES = /(?:^|_)(?:auth|login|sess|session)$/;
const HAS_ID = /^(?:user|current_user|account|member|session)$/;

/** States that are kept for each user and are no session of theirs. */
const NO_SESSION =
  /cache|client|connection|in_?flight|limit|lookup|online|presence|progress|queue|socket|throttle|timeout|timer|typing|(?:^|_)(?:counts?|counters?|hits?|lock(?:s|ed)?|peers?|pools?|rates?|rooms?|seen|vot(?:e[srd]?|ers|ing))(?:_|$)/;

/** Classes that say by their name that they are such a store in memory. */
const IN_MEMORY_CLASS =
  /^(?:InMemory|Memory)\w*(?:Auth|Chat|Conversation|Event|Login|Message|Session|Task|Token)s?(?:Repository|Saver|Storage|Store)$/;

/** Operators whose result is, or holds, one of their operands. */
const GIVES_OPERAND: ReadonlySet<string> = new Set(["+", "??", "||"]);

const ASSIGNS: ReadonlySet<string> = new Set(["=", "??=", "||=", "Object.assign"]);

/** Whether a class that the file imports is named after a store of sessions in memory. */
export function isNamedSessionStore(file: File, callee: Node): boolean {
  const name = unwrap(callee);
  const variable = name.type === "Identifier" ? file.bindings.variableOf(name) : null;
  if (variable && isImport(variable) && IN_MEMORY_CLASS.test(variable.name)) return true;
  const [module, ...exported] = file.values.pathOf(name)?.split(".") ?? [];
  return module !== undefined && IN_MEMORY_CLASS.test(exported.at(-1) ?? "");
}

/** Whether something is called after sessions; the name of the object around it may say that its tokens are others. */
export function isNamedForSessions(name: string, fullName = name): boolean {
  return HOLDS_SESSIONS.test(wordsOf(name)) && !OTHER_TOKENS.test(wordsOf(fullName));
}

/** Whether a state is a store of sessions that the project made itself: by its name, or by the keys under which it keeps things. */
export const isSessionState = foundOnce((file: File, state: State): boolean => {
  const name = wordsOf(ownNameOf(state));
  if (isNamedForSessions(ownNameOf(state), state.name)) {
    const isForClients = holdsWhatClientsSend(file, state) || holdsTransports(file, state);
    return isForClients && !isTokenOfService(file, state, name);
  }
  if (TRANSPORTS.test(name) && speaksMcp(file)) return !isTokenOfService(file, state, name);
  if (NO_SESSION.test(name)) return false;
  return state.writes.some(({ key }) => key !== null && isSessionKey(file, key));
});

/** One token for another service: it is named so, or asked for again, `if (isValid(token)) return token; token = await fetchToken();`. */
function isTokenOfService(file: File, state: State, name: string): boolean {
  return (
    state.writes.every((write) => !isEntry(write) && !isBrought(file, write)) &&
    (OWN_TOKEN.test(name) || state.writes.every(({ node }) => isAskedBefore(file, state, node)))
  );
}

/** Whether conditions on a state itself lead to some code. */
function isAskedBefore(file: File, state: State, node: Node): boolean {
  return guardsOf(node).some(({ test }) => file.identifiersIn(test).some((each) => file.states.at(each) === state));
}

/** Whether a store of sessions holds the transports of the Model Context Protocol: connections, which cannot leave the process. */
export function holdsTransports(file: File, state: State): boolean {
  if (!speaksMcp(file)) return false;
  if (TRANSPORTS.test(wordsOf(ownNameOf(state)))) return true;
  return state.writes.some(
    ({ value }) => value !== null && file.identifiersIn(value).some(({ name }) => TRANSPORTS.test(wordsOf(name))),
  );
}

function speaksMcp(file: File): boolean {
  return file.modules.some((module) => module.startsWith("@modelcontextprotocol/"));
}

/** One token alone may be the service's own, for another service; a collection is not, nor what clients bring or are given. */
function holdsWhatClientsSend(file: File, state: State): boolean {
  // an object literal may as well be one session or token with its details
  if ([...file.containers.ofState(state)].some((kind) => kind !== "object")) return true;
  const isMadeForClients = MADE_FOR_CLIENTS.test(wordsOf(ownNameOf(state)));
  return state.writes.some(
    (write) =>
      isEntry(write) ||
      (write.value !== null &&
        ASSIGNS.has(write.operator) &&
        (isMadeForClients || isUnguessable(file, write.value) || file.requestData.of(write.value) !== "no")),
  );
}

/** Whether a write is about one thing among others, and not about the whole or a property with a fixed name. */
function isEntry({ type, operator, property, place }: StateWrite): boolean {
  if (type === "binding") return false;
  if (place.steps.some((step) => typeof step !== "string")) return true;
  return type === "property" ? property === null : !ASSIGNS.has(operator);
}

function isBrought(file: File, { value }: StateWrite): boolean {
  return value !== null && file.requestData.of(value) === "request";
}

function isSessionKey(file: File, key: Node): boolean {
  const operands = operandsOf(key, GIVES_OPERAND);
  if (operands.length > 1) return operands.some((each) => isSessionKey(file, each));
  const expression = unwrap(key);
  switch (expression.type) {
    case "Identifier":
      return isKeyName(expression.name) || isStateOfLogin(file, expression);
    case "TemplateLiteral":
      return expression.expressions.some((each) => isSessionKey(file, each));
    case "CallExpression":
      return isReadKey(file, expression);
    case "MemberExpression":
      return isKeyProperty(file, expression);
    default:
      return false;
  }
}

/** `req.get("x-session-id")`, `String(req.query.token)`, `token.trim()` */
function isReadKey(file: File, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  const path = file.values.pathOf(callee);
  if (path !== null && CONVERTS.has(path)) return argument !== undefined && isSessionKey(file, argument);
  if (callee.type !== "MemberExpression") return false;
  const method = memberName(callee) ?? "";
  if (CONVERTING_METHODS.has(method)) return isSessionKey(file, callee.object);
  return READS_DATA.has(method) && isKeyIn(wordsOf(lastName(callee.object) ?? ""), stringValue(argument));
}

function isKeyProperty(file: File, member: TSESTree.MemberExpression): boolean {
  const name = memberName(member);
  // a part of it: `req.headers.authorization.split(" ")[1]`
  if (name !== null && /^\d+$/.test(name)) return isSessionKey(file, member.object);
  const owner = wordsOf(lastName(member.object) ?? "");
  return isKeyIn(owner, name) || (name === "id" && HAS_ID.test(owner));
}

function isKeyIn(owner: string, name: string | null): boolean {
  if (name === null) return false;
  return isKeyName(name) || (/(?:^|_)cookies$/.test(owner) && IN_COOKIES.test(wordsOf(name)));
}

function isKeyName(name: string): boolean {
  const words = wordsOf(name);
  return SESSION_KEY.test(words) || USER_KEY.test(words);
}

/** `const state = randomUUID()`: a state of a log-in, and not of the Union. */
function isStateOfLogin(file: File, identifier: TSESTree.Identifier): boolean {
  const value = identifier.name === "state" ? file.constantIn(identifier) : null;
  return value !== null && isUnguessable(file, value);
}

function isUnguessable(file: File, value: Node): boolean {
  return file.identifiersIn(value).some(({ name }) => MAKES_UNIQUE.test(name));
}
