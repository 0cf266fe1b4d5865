/**
 * Words by which programs call what they keep of requests, or what goes stale between replicas, told from a name in lower-case words:
 * `last_seen`, `session_count`.
 */
export const KEPT_WORDS =
  /(?:^|_)(?:accounts?|active|attempts?|bots?|busy|cached?|caches|carts?|clients?|comments?|connections?|count|counters?|counts|current|data|dirty|entries|entry|events?|expir(?:ed|es|y)|games?|history|hits|inflight|instances?|items?|jobs?|latest|limits?|messages?|metadata|notes?|online|orders?|pages?|pending|players?|posts?|products?|progress|queued?|queues|rates?|records?|req|requests?|results?|rooms?|running|runs?|scores?|seen|sent|sessions?|settings|sockets?|state|stats|status|subscribers?|subscriptions?|tasks?|timestamps?|todos?|tokens?|totals?|uploads?|usage|users?|visit(?:or)?s?|votes?)(?:_|$)/;
