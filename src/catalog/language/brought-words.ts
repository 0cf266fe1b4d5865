/** Words by which programs call what clients bring, told from a name in lower-case words: `online_users`. */
export const BROUGHT_WORDS =
  /(?:^|_)(?:accounts?|attempts?|bookings?|bots?|carts?|clients?|comments?|connections?|conversations?|customers?|documents?|entries|entry|events?|games?|history|hits|inflight|invoices?|items?|jobs?|leads?|members?|messages?|notes?|online|orders?|payments?|players?|posts?|products?|projects?|queued?|queues|records?|req|requests?|reservations?|results?|rooms?|scores?|sessions?|sockets?|subscribers?|subscriptions?|tasks?|tickets?|todos?|tokens?|transactions?|uploads?|users?|visit(?:or)?s?|votes?)(?:_|$)/;

/** Words for one of those who are served, or for where they meet. */
const ONE =
  "cart|channel|chat|client|conversation|customer|device|game|guild|member|order|phone|player|room|session|socket|thread|user|visitor";

/** Names, in words, of what tells one of them from another: `user_id`. */
export const ID_OF_CLIENT = new RegExp(`(?:^|_)(?:${ONE})_(?:id|key|name|number)$`);

/** Names, in words, of what is kept for each of them: `online_users`, `otp_store`. */
export const OF_CLIENTS = new RegExp(
  `(?:^|_)(?:${ONE}|bucket|call|connection|inflight|lobby|match|online|otp|peer|subscriber|subscription|token|transfer|upload|vote)(?:e?s)?(?:_|$)`,
);
