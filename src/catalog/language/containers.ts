import type { ApiPath } from "../types.ts";

/** What can be changed in place, and the methods that do it. */
export type ContainerKind =
  | "array"
  | "cache"
  | "credentials"
  | "data"
  | "emitter"
  | "fields"
  | "libraryCache"
  | "lock"
  | "map"
  | "object"
  | "record"
  | "regexp"
  | "set"
  | "typedArray"
  | "weak";

const ARRAY = ["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"];

/** Those of lru-cache, node-cache, quick-lru, keyv and their like. */
const CACHE = new Set([
  "add",
  "clear",
  "del",
  "delete",
  "flushAll",
  "mset",
  "put",
  "remove",
  "reset",
  "set",
  "setex",
  "take",
  "wrap",
]);

export const MUTATORS: Readonly<Record<ContainerKind, ReadonlySet<string>>> = {
  array: new Set(ARRAY),
  cache: CACHE,
  // a client that acts for whoever signed in last: https://www.npmjs.com/package/google-auth-library
  credentials: new Set(["setCredentials"]),
  // parsed JSON: an object or an array
  data: new Set(ARRAY),
  emitter: new Set(),
  // URLSearchParams, Headers, FormData
  fields: new Set(["append", "delete", "set", "sort"]),
  libraryCache: CACHE,
  // makes the calls of one process wait for each other
  lock: new Set(["acquire", "acquireAsync", "lock", "push", "runExclusive", "waitForUnlock"]),
  map: new Set(["clear", "delete", "getOrInsert", "getOrInsertComputed", "set"]),
  object: new Set(),
  record: new Set(),
  // with the flag g or y, which make it remember where the last match ended
  regexp: new Set(["exec", "test"]),
  set: new Set(["add", "clear", "delete"]),
  typedArray: new Set(["copyWithin", "fill", "reverse", "set", "sort", "write"]),
  weak: new Set(["add", "delete", "set"]),
};

/** What only has settings to change: another one that reaches the same place is as good. */
export const HOLD_NOTHING: ReadonlySet<ContainerKind> = new Set(["credentials"]);

export const ALL_MUTATORS: ReadonlySet<string> = new Set(Object.values(MUTATORS).flatMap((methods) => [...methods]));

/** What calls and constructors make, by API path. */
export const MADE_BY: ReadonlyMap<ApiPath, ContainerKind> = new Map<ApiPath, ContainerKind>([
  ["Map()", "map"],
  ["Set()", "set"],
  ["WeakMap()", "weak"],
  ["WeakSet()", "weak"],
  ["Array()", "array"],
  ["Array.from()", "array"],
  ["Array.of()", "array"],
  ["Object()", "object"],
  ["Object.assign()", "object"],
  ["Object.create()", "object"],
  ["Object.entries()", "array"],
  ["Object.fromEntries()", "object"],
  ["Object.groupBy()", "object"],
  ["Object.keys()", "array"],
  ["Object.values()", "array"],
  ["Map.groupBy()", "map"],
  ["JSON.parse()", "data"],
  ["structuredClone()", "data"],
  ["RegExp()", "regexp"],
  ["URLSearchParams()", "fields"],
  ["url.URLSearchParams()", "fields"],
  ["Headers()", "fields"],
  ["FormData()", "fields"],
  ["@discordjs/collection.Collection()", "map"],
  ["discord.js.Collection()", "map"],
  ["google-auth-library.OAuth2Client()", "credentials"],
  ["googleapis.google.auth.OAuth2()", "credentials"],
  ["async-lock()", "lock"],
  ["async-mutex.Mutex()", "lock"],
  ["async-mutex.Semaphore()", "lock"],
  ["await-lock()", "lock"],
  ["awaitqueue.AwaitQueue()", "lock"],
  ["Buffer.alloc()", "typedArray"],
  ["Buffer.allocUnsafe()", "typedArray"],
  ["Buffer.from()", "typedArray"],
  ...[
    "BigInt64Array",
    "BigUint64Array",
    "Float32Array",
    "Float64Array",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
  ].map((name) => [`${name}()`, "typedArray"] as const),
]);

/** Methods that return a new array, whatever they are called on. */
export const RETURNS_ARRAY: ReadonlySet<string> = new Set([
  "concat",
  "filter",
  "flat",
  "flatMap",
  "map",
  "slice",
  "split",
  "toSorted",
  "toReversed",
]);

/** Types that name containers. */
export const NAMED_BY: ReadonlyMap<string, ContainerKind> = new Map<string, ContainerKind>([
  ["Array", "array"],
  ["ReadonlyArray", "array"],
  ["Map", "map"],
  ["Set", "set"],
  ["WeakMap", "weak"],
  ["WeakSet", "weak"],
  ["Record", "record"],
  ["URLSearchParams", "fields"],
  ["Headers", "fields"],
  ["FormData", "fields"],
  ["Buffer", "typedArray"],
]);

/** Methods that return one of a container's elements. */
export const RETURNS_ELEMENT: ReadonlySet<string> = new Set([
  "at",
  "find",
  "findLast",
  "get",
  "getOrInsert",
  "getOrInsertComputed",
  "pop",
  "shift",
  "peek",
]);

/** Methods that return the container itself. */
export const RETURNS_ITSELF: ReadonlySet<string> = new Set(["add", "copyWithin", "fill", "reverse", "set", "sort"]);

/** Methods and functions that return the elements in another container. */
export const RETURNS_ELEMENTS: ReadonlySet<string> = new Set([
  "concat",
  "entries",
  "filter",
  "flat",
  "slice",
  "splice",
  "toReversed",
  "toSorted",
  "values",
]);
export const COPIES_ELEMENTS: ReadonlySet<ApiPath> = new Set(["Array.from", "Object.entries", "Object.values"]);

/** Methods whose callback is given each element, and the position of that parameter. */
export const GIVES_ELEMENT: ReadonlyMap<string, number> = new Map([
  ["every", 0],
  ["filter", 0],
  ["find", 0],
  ["findIndex", 0],
  ["findLast", 0],
  ["findLastIndex", 0],
  ["flatMap", 0],
  ["forEach", 0],
  ["map", 0],
  ["reduce", 1],
  ["reduceRight", 1],
  ["some", 0],
]);

/** Properties that say how many elements there are. */
export const SIZES: ReadonlySet<string> = new Set(["length", "size"]);

/** Functions that change their first argument. The lodash ones are also found under `lodash/name` and as members of `_`. */
export const CHANGES_FIRST_ARGUMENT: ReadonlySet<ApiPath> = new Set([
  "Object.assign",
  "Object.defineProperties",
  "Object.defineProperty",
  "Object.setPrototypeOf",
  "Reflect.defineProperty",
  "Reflect.deleteProperty",
  "Reflect.set",
  "Reflect.setPrototypeOf",
  "Atomics.add",
  "Atomics.store",
  ...[
    "assign",
    "assignIn",
    "assignWith",
    "defaults",
    "defaultsDeep",
    "extend",
    "fill",
    "merge",
    "mergeWith",
    "pull",
    "pullAll",
    "pullAllBy",
    "pullAt",
    "remove",
    "reverse",
    "set",
    "setWith",
    "unset",
    "update",
    "updateWith",
  ].flatMap((name) => [`lodash.${name}`, `lodash-es.${name}`, `lodash/${name}`, `lodash-es/${name}`, `_.${name}`]),
]);
