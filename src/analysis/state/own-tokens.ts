import type { File } from "../file.ts";
import { wordsOf } from "../names/words.ts";
import { foundOnce } from "../once.ts";
import type { State } from "./states.ts";

/** How a service asks for a token of its own, which is no user's. https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
const ASKS_FOR_ITSELF = /grant_?type["']?\s*[:=,]\s*["'`]?(?:account|client)_credentials|grant-type:jwt-bearer/i;

const HOLDS_TOKENS = /(?:^|_)(?:access_?)?tokens?(?:_|$)/;

/** Whether a state holds tokens with which the service itself asks others: each replica may have its own. */
export function isOwnToken(file: File, { name }: State): boolean {
  return HOLDS_TOKENS.test(wordsOf(name)) && asksForItself(file);
}

const asksForItself = foundOnce(({ source }: File) => ASKS_FOR_ITSELF.test(source.text));
