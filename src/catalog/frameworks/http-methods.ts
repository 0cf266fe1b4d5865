import type { Callbacks } from "../types.ts";

/** `http.METHODS` in lower case, as routers name their methods, and `all`. https://nodejs.org/api/http.html#httpmethods */
const ROUTER_METHODS = [
  "acl",
  "all",
  "any",
  "checkout",
  "connect",
  "copy",
  "del",
  "delete",
  "get",
  "head",
  "link",
  "lock",
  "m-search",
  "merge",
  "mkactivity",
  "mkcalendar",
  "mkcol",
  "move",
  "notify",
  "options",
  "patch",
  "post",
  "propfind",
  "proppatch",
  "purge",
  "put",
  "query",
  "report",
  "search",
  "source",
  "subscribe",
  "trace",
  "unlink",
  "unlock",
  "unsubscribe",
] as const;

/** The verbs that exported functions of file-based routers are named after. */
export const EXPORTED_VERBS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] as const;

/** The same callbacks for every method of a router that is named after an HTTP method. */
export function routes(callbacks: Callbacks | readonly Callbacks[]): Record<string, Callbacks | readonly Callbacks[]> {
  return Object.fromEntries(ROUTER_METHODS.map((method) => [method, callbacks]));
}
