import { describe, expect, it } from "vitest";
import { holdsTransports, isNamedSessionStore, isSessionState } from "../../../src/analysis/state/sessions.ts";
import { parse } from "../parse.ts";

/** The names of the states of a source text that hold sessions. */
function sessionStates(code: string): string[] {
  const file = parse(code);
  return file.states.all().flatMap((state) => (isSessionState(file, state) ? state.name : []));
}

/** The names under which a map holds sessions, whatever its keys. */
const namedSo = (names: readonly string[]) =>
  names.filter((name) => sessionStates(`const ${name} = new Map(); export const f = (k) => ${name}.set(k, 1);`).length);

/** The expressions by which a map with any name holds sessions. */
const keyedSo = (keys: readonly string[]) =>
  keys.filter(
    (key) => sessionStates(`const items = new Map(); export const f = (req) => items.set(${key}, 1);`).length,
  );

describe("names of states", () => {
  it("speak of sessions, tokens, codes, log-ins and conversations", () => {
    const names = [
      ...["sessions", "session", "userSessions", "user_sessions", "SESSIONS", "sessionStore", "sessionMap"],
      ...["tokens", "refreshTokens", "accessToken", "auth_tokens", "csrfTokens", "revokedTokens", "tokenBlacklist"],
      ...["otps", "otpStore", "nonces", "challenges", "authCodes", "verificationCodes", "resetCodes"],
      ...["pendingLogins", "logins", "loggedIn", "loggedInUsers", "revoked"],
      ...["conversations", "chatHistory", "chat_histories", "messageHistory"],
      ...["adminSessions", "UserSessions", "oauthTokens", "userOTPs"],
    ];
    expect(namedSo(names)).toEqual(names);
  });

  it("speak of something else", () => {
    expect(
      namedSo([
        ...["sessionOptions", "sessionConfig", "sessionCount", "sessionTypes", "sessionize"],
        ...["tokenizers", "tokenBuckets", "tokenUsage", "tokenizer", "codes", "barcodes"],
        ...["history", "messages", "users", "chats", "states", "transports", "carts"],
        ...["possessions", "obsessions", "barcodes", "zipCodes"],
        ...["cssTokens", "designTokens", "themeTokens", "promptTokens", "totalTokens", "bucketTokens"],
      ]),
    ).toEqual([]);
  });
});

describe("names of keys", () => {
  it("speak of a session", () => {
    const keys = [
      ...["sessionId", "session_id", "sid", "sessionKey", "req.sessionID", "req.session.id"],
      ...["token", "accessToken", "refresh_token", "req.query.token", "jti", "req.cookies.sid", "req.headers.cookie"],
      ...["otp", "nonce", "verifier", "req.query.oauthState", "req.cookies['connect.sid']"],
      ...["threadId", "thread_id", "conversationId", "req.params.chatId"],
    ];
    expect(keyedSo(keys)).toEqual(keys);
  });

  it("are read from the request", () => {
    const keys = [
      ...[`req.headers["x-session-id"]`, `req.headers["mcp-session-id"]`, `req.headers.authorization`],
      ...[`req.get("x-session-id")`, `req.headers.get("authorization")`, `req.cookies.get("session")`],
      ...[`req.cookies.session`, `req.signedCookies["user-session"]`, `req.headers.authorization.split(" ")[1]`],
      ...[`String(req.query.token)`, `req.query.token.trim()`, `"s:" + req.query.sid`, `req.query.sid ?? "none"`],
    ];
    expect(keyedSo(keys)).toEqual(keys);
  });

  it("are a state that nobody can guess", () => {
    const state = (value: string) =>
      sessionStates(`const items = {}; export const f = (req) => { const state = ${value}; items[state] = 1; };`);
    expect(state(`randomUUID()`)).toEqual(["items"]);
    expect(state(`crypto.randomBytes(16).toString("hex")`)).toEqual(["items"]);
    expect(state(`req.body.address.state`)).toEqual([]);
  });

  it("speak of a user", () => {
    const keys = [
      ...["userId", "user_id", "uid", "username", "req.body.userId", "req.session.userId"],
      ...["req.user.id", "user.id", "currentUser.id", "account.id", "member.id"],
    ];
    expect(keyedSo(keys)).toEqual(keys);
  });

  it("are inside a template", () => {
    expect(keyedSo(["`draft:${sid}`"])).toEqual(["`draft:${sid}`"]);
    expect(keyedSo(["`draft:${name}`"])).toEqual([]);
  });

  it("speak of something else", () => {
    expect(
      keyedSo([
        ...["id", "name", "email", "req.params.id", "req.ip", "req.url", "order.id", "product.id", "'sid'"],
        ...["tokenCount", "sessionType", "stateName", "userAgent", "req.user.email", "session.cart"],
        ...["uuid", "guid", "barcode", "zipCode", "countryCode", "statusCode", "productCode", "estate", "inside"],
        ...["req.params.code", "req.body.state", "orderState", "req.cookies.theme", "session", "req.get('host')"],
        ...["String(req.query.page)", "'s:' + req.query.page", "req.headers.accept.split(',')[0]", "a === token"],
      ]),
    ).toEqual([]);
  });
});

describe("states", () => {
  it("are kept for each user and are no sessions", () => {
    const held = (name: string) =>
      sessionStates(`const ${name} = new Map(); export const f = (userId) => ${name}.set(userId, 1);`);
    expect(held("carts")).toEqual(["carts"]);
    expect(
      [
        ...["cache", "clients", "connections", "counts", "hits", "inFlight", "limits", "locks", "lookups", "peers"],
        ...["online", "pools", "presence", "progress", "queues", "rates", "rooms", "seen", "sockets", "timers"],
        ...["throttled", "timeouts", "typing", "votes"],
        ...["userCaches", "hitCounts", "lockedUsers", "rateLimits", "voters"],
      ].flatMap(held),
    ).toEqual([]);
    const others = ["accounts", "blocks", "clocks", "generated", "corporations", "pivots"];
    expect(others.flatMap(held)).toEqual(others);
  });

  it("are containers of any kind", () => {
    expect(sessionStates(`const items = {}; export const f = (sid) => { items[sid] = 1; };`)).toEqual(["items"]);
    expect(sessionStates(`const tokens = []; export const f = (t) => { tokens.push(t); };`)).toEqual(["tokens"]);
    expect(sessionStates(`const tokens = new Set(); export const f = (t) => { tokens.add(t); };`)).toEqual(["tokens"]);
    expect(sessionStates(`let tokens = []; export const f = (t) => { tokens = [...tokens, t]; };`)).toEqual(["tokens"]);
  });

  it("are fields of classes, and properties of what other files export", () => {
    expect(sessionStates(`class A { sessions = {}; f(id) { this.sessions[id] = 1; } }`)).toEqual(["A.sessions"]);
    expect(sessionStates(`class A { static sessions = {}; f(id) { A.sessions[id] = 1; } }`)).toEqual(["A.sessions"]);
    expect(sessionStates(`class A { #all = {}; f(sid) { this.#all[sid] = 1; } }`)).toEqual(["A.#all"]);
    expect(sessionStates(`import db from "./db.js"; export const f = (id) => { db.sessions[id] = 1; };`)).toEqual([
      "db.sessions",
    ]);
    expect(sessionStates(`import db from "./db.js"; export const f = (id) => { db.articles[id] = 1; };`)).toEqual([]);
  });

  it("hold one token, which may be the service's own", () => {
    const handler = (write: string) =>
      sessionStates(`import express from "express"; let token; express().get("/", async (req) => { ${write} });`);
    expect(handler(`token = req.body.token;`)).toEqual(["token"]);
    expect(handler(`token = await authorize(process.env.KEY);`)).toEqual([]);
    expect(handler(`token = randomUUID();`)).toEqual(["token"]);
    expect(handler(`token += req.body.token;`)).toEqual([]);
    expect(sessionStates(`let token; export function setToken(value) { token = value; }`)).toEqual(["token"]);
  });

  it("hold one token in a property, which may be the service's own", () => {
    const client = (write: string) =>
      sessionStates(`class Client { token; #tokens = {}; async f(value) { ${write} } } export const c = new Client();`);
    expect(client(`this.token = await authorize();`)).toEqual([]);
    expect(client(`this.token = value;`)).toEqual(["Client.token"]);
    expect(client(`this.token.value = await authorize();`)).toEqual([]);
    expect(client(`this.token[value] = await authorize();`)).toEqual(["Client.token"]);
    expect(client(`this.#tokens.own = await authorize();`)).toEqual([]);
    expect(client(`this.#tokens[value] = await authorize();`)).toEqual(["Client.#tokens"]);
    expect(client(`Object.assign(this.#tokens, await authorize());`)).toEqual([]);
    expect(client(`Object.assign(this.#tokens, value);`)).toEqual(["Client.#tokens"]);
  });

  it("hold one password that is only ever made for a client", () => {
    expect(sessionStates(`let otp; export const f = () => { otp = make(); };`)).toEqual(["otp"]);
    expect(sessionStates(`let verificationCode; export const f = () => { verificationCode = make(); };`)).toEqual([
      "verificationCode",
    ]);
    expect(sessionStates(`let code; export const f = () => { code = make(); };`)).toEqual([]);
    expect(sessionStates(`let otp; export const f = () => { otp += 1; };`)).toEqual([]);
  });

  it("count tokens of another kind", () => {
    expect(sessionStates(`class Limiter { tokens = 10; take() { this.tokens -= 1; } }`)).toEqual([]);
    expect(sessionStates(`const bucket = { tokens: 10, take() { this.tokens -= 1; } };`)).toEqual([]);
    expect(sessionStates(`class Tokenizer { static tokens = []; f(t) { Tokenizer.tokens.push(t); } }`)).toEqual([]);
    expect(sessionStates(`class Signer { static tokens = []; f(t) { Signer.tokens.push(t); } }`)).toEqual([
      "Signer.tokens",
    ]);
  });

  it("are properties of the global object", () => {
    expect(sessionStates(`export const f = (id) => { global.sessions[id] = 1; };`)).toEqual(["global.sessions"]);
    expect(sessionStates(`export const f = (t) => { globalThis.token = t; };`)).toEqual(["globalThis.token"]);
    expect(sessionStates(`exports.f = (t) => { token = t; };`)).toEqual(["token"]);
    expect(sessionStates(`export const f = (t) => { globalThis.theme = t; };`)).toEqual([]);
  });

  it("hold the transports of the Model Context Protocol", () => {
    const transports = `const transports = {}; export const f = (id, t) => { transports[id] = t; };`;
    expect(sessionStates(`import { x } from "@modelcontextprotocol/sdk/server/sse.js"; ${transports}`)).toEqual([
      "transports",
    ]);
    expect(sessionStates(`import { x } from "winston"; ${transports}`)).toEqual([]);
  });
});

describe("stores of transports", () => {
  const transports = (code: string, from = "@modelcontextprotocol/sdk/server/sse.js") => {
    const file = parse(`import { x } from "${from}"; ${code}`);
    return file.states.all().flatMap((state) => (holdsTransports(file, state) ? state.name : []));
  };

  it("are named so, or are given some", () => {
    expect(transports(`const transports = {}; export const f = (id, t) => { transports[id] = t; };`)).toEqual([
      "transports",
    ]);
    expect(
      transports(`const sessions = {}; export const f = (id, transport) => { sessions[id] = { transport }; };`),
    ).toEqual(["sessions"]);
    expect(transports(`class S { session; f(transport) { this.session = { transport, at: Date.now() }; } }`)).toEqual([
      "S.session",
    ]);
  });

  it("hold something else", () => {
    expect(transports(`const sessions = {}; export const f = (id, user) => { sessions[id] = user; };`)).toEqual([]);
    expect(transports(`const transports = {}; export const f = (id, t) => { transports[id] = t; };`, "pino")).toEqual(
      [],
    );
  });
});

describe("classes that other files export", () => {
  /** Whether the class in `new X()`, which a file imports, is named after a store of sessions. */
  function isNamed(name: string, code = `import { ${name} } from "./stores.js"; new ${name}();`): boolean {
    const file = parse(code);
    const made = file.program.body.flatMap((statement) =>
      statement.type === "ExpressionStatement" && statement.expression.type === "NewExpression"
        ? statement.expression.callee
        : [],
    );
    return made.some((callee) => isNamedSessionStore(file, callee));
  }

  it("are named after a store in memory", () => {
    expect(isNamed("MemorySessionStore")).toBe(true);
    expect(isNamed("InMemorySessionStore")).toBe(true);
    expect(isNamed("InMemoryTaskStore")).toBe(true);
    expect(isNamed("InMemoryEventStore")).toBe(true);
    expect(isNamed("MemoryTokenStorage")).toBe(true);
    expect(isNamed("InMemoryConversationRepository")).toBe(true);
    expect(isNamed("MemoryOAuthTokenStore")).toBe(true);
  });

  it("are named after something else", () => {
    expect(isNamed("RedisSessionStore")).toBe(false);
    expect(isNamed("SessionStore")).toBe(false);
    expect(isNamed("MemoryStore")).toBe(false);
    expect(isNamed("InMemoryRateStore")).toBe(false);
    expect(isNamed("MemorySessionOptions")).toBe(false);
  });

  it("are not those that the file itself declares, or nobody", () => {
    expect(isNamed("", `class InMemorySessionStore {} new InMemorySessionStore();`)).toBe(false);
    expect(isNamed("", `new InMemorySessionStore();`)).toBe(false);
  });
});
