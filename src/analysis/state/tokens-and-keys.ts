import type { File } from "../file.ts";
import { wordsOf } from "../names/words.ts";
import { foundOnce } from "../once.ts";
import { filledFrom } from "./fills.ts";
import { ownNameOf, type State } from "./states.ts";

/** How a service asks for a token of its own, which is no user's. https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
const ASKS_FOR_ITSELF = /grant_?type["']?\s*[:=,]\s*["'`]?(?:account|client)_credentials|grant-type:jwt-bearer/i;

const HOLDS_TOKENS = /(?:^|_)(?:access_?)?tokens?(?:_|$)/;

/** Names, in words, of what an identity provider publishes, and of when that was read. */
const HOLDS_KEYS = /(?:^|_)(?:certs?|certificates?|discovery|jwks?|keys?|metadata|oidc)(?:_|$)/;

/** Where it publishes that. https://www.rfc-editor.org/rfc/rfc7517, https://openid.net/specs/openid-connect-discovery-1_0.html */
const PUBLISHED_AT = /\.well-known\/|\bdiscovery_?ur[il]\b|jwks?_?ur[il]\b|\/(?:certs|jwks|keys)["'`]/i;

/** Whether a state holds tokens with which the service itself asks others: each replica may have its own. */
export function isOwnToken(file: File, { name }: State): boolean {
  return HOLDS_TOKENS.test(wordsOf(name)) && asksForItself(file);
}

const asksForItself = foundOnce(({ source }: File) => ASKS_FOR_ITSELF.test(source.text));

/** Whether a state holds the public keys or the addresses of an identity provider, which are the same for all replicas. */
export function isPublished(file: File, state: State): boolean {
  return HOLDS_KEYS.test(wordsOf(ownNameOf(state))) && isReadFromProvider(file, state);
}

const isReadFromProvider = filledFrom(PUBLISHED_AT);
