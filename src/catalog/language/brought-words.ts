/** Words by which programs call what clients bring, told from a name in lower-case words: `online_users`. */
export const BROUGHT_WORDS =
  /(?:^|_)(?:accounts?|attempts?|bots?|carts?|clients?|comments?|connections?|entries|entry|events?|games?|history|hits|inflight|items?|jobs?|messages?|notes?|online|orders?|players?|posts?|products?|queued?|queues|records?|req|requests?|results?|rooms?|scores?|sessions?|sockets?|subscribers?|subscriptions?|tasks?|todos?|tokens?|uploads?|users?|visit(?:or)?s?|votes?)(?:_|$)/;
