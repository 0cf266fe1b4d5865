/** Words by which programs call what requests bring, told from a name in lower-case words: `online_users`. */
const BROUGHT =
  "accounts?|attempts?|bots?|carts?|clients?|comments?|connections?|entries|entry|events?|games?|history|hits|inflight|items?|jobs?|messages?|notes?|online|orders?|players?|posts?|products?|queued?|queues|records?|req|requests?|results?|rooms?|scores?|sessions?|sockets?|subscribers?|subscriptions?|tasks?|todos?|tokens?|uploads?|users?|visit(?:or)?s?|votes?";

/** Words for what goes stale between replicas: `last_seen`, `session_count`. */
const STALE =
  "active|busy|cached?|caches|count|counters?|counts|current|data|dirty|expir(?:ed|es|y)|instances?|latest|limits?|metadata|pages?|pending|progress|rates?|running|runs?|seen|sent|settings|state|stats|status|timestamps?|totals?|usage";

/** Names of what programs keep of requests. */
export const BROUGHT_WORDS = new RegExp(`(?:^|_)(?:${BROUGHT})(?:_|$)`);

/** Names of what programs keep of requests, or of what goes stale between replicas. */
export const KEPT_WORDS = new RegExp(`(?:^|_)(?:${BROUGHT}|${STALE})(?:_|$)`);
