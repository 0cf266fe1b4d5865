import type { File } from "../file.ts";
import { isImport } from "../names/bindings.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";
import type { State } from "./states.ts";

/** Names of states that hold sessions, log-ins, tokens, one-time codes, OAuth state or conversations. */
const HOLDS_SESSIONS =
  /(?:^|_|\.#?|(?<=[a-z]))(?:sessions?|sessionStore|sessionMap|sessionData|(?:access|refresh|auth|api|reset|verification|issued|revoked|valid|csrf|jwt|id)?_?tokens?|otps?|otpStore|nonces?|challenges?|(?:auth|authorization|verification|verify|pending|reset|login|invite|one_?time)_?codes?|pending_?logins?|logins|logged_?in(?:_?users?)?|revoked|token_?(?:blacklist|denylist)|conversations?|conversation\w*s|chat_?histor(?:y|ies)|message_?histor(?:y|ies)|chat_?sessions?)$/i;

/** Where a protocol's transports are its sessions. */
const TRANSPORTS = /transports?$/i;

/** Names of keys by which a session is found. */
const SESSION_KEY =
  /(?:^|[._-]|(?<=[a-z]))(?:session_?id|sid|session_?key|session_?token|access_?token|refresh_?token|auth_?token|token|jti|cookie|otp|nonce|code|verifier|state|thread_?id|conversation_?id|chat_?id)$/i;
const USER_KEY = /(?:^|[._-]|(?<=[a-z]))(?:user_?id|uid|username)$/i;

/** States that are kept for each user and are no session of theirs. */
const NO_SESSION =
  /cache|client|connection|count|hits|in_?flight|limit|lock|lookup|online|peer|pool|presence|progress|queue|rate|room|seen|socket|throttle|timeout|timer|typing|vot/i;

/** Classes that say by their name that they are such a store in memory. */
const IN_MEMORY_CLASS =
  /^(?:InMemory|Memory)\w*(?:Auth|Chat|Conversation|Event|Login|Message|Session|Task|Token)s?(?:Repository|Saver|Storage|Store)$/;

/** Whether a class that the file imports is named after a store of sessions in memory. */
export function isNamedSessionStore(file: File, callee: Node): boolean {
  const name = unwrap(callee);
  const variable = name.type === "Identifier" ? file.bindings.variableOf(name) : null;
  return variable !== null && isImport(variable) && IN_MEMORY_CLASS.test(variable.name);
}

/** Whether a state is a store of sessions that the project made itself: by its name, or by the keys under which it keeps things. */
export function isSessionState(file: File, state: State): boolean {
  const name = state.property ?? state.name;
  if (HOLDS_SESSIONS.test(name)) return holdsWhatClientsSend(file, state);
  if (TRANSPORTS.test(name) && file.modules.some((module) => module.startsWith("@modelcontextprotocol/"))) return true;
  if (NO_SESSION.test(name)) return false;
  return state.writes.some(({ key }) => key !== null && isSessionKey(key));
}

/** One token alone may be the service's own, for another service; what clients bring, or a collection, is not. */
function holdsWhatClientsSend(file: File, state: State): boolean {
  if (file.containers.ofState(state).size > 0) return true;
  return state.writes.some(({ type, value }) => {
    const isCollection = type !== "binding";
    return isCollection || (value !== null && file.requestData.of(value) !== "no");
  });
}

function isSessionKey(key: Node): boolean {
  const expression = unwrap(key);
  if (expression.type === "Identifier") return SESSION_KEY.test(expression.name) || USER_KEY.test(expression.name);
  if (expression.type === "TemplateLiteral") return expression.expressions.some(isSessionKey);
  if (expression.type !== "MemberExpression") return false;
  const name = memberName(expression) ?? "";
  if (SESSION_KEY.test(name) || USER_KEY.test(name)) return true;
  const owner = unwrap(expression.object);
  const ownerName =
    owner.type === "Identifier" ? owner.name : owner.type === "MemberExpression" ? memberName(owner) : null;
  return name === "id" && ownerName !== null && /^(?:user|currentUser|account|member|session)$/i.test(ownerName);
}
