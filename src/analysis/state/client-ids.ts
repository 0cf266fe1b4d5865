import { ID_OF_CLIENT } from "../../catalog/language/brought-words.ts";
import { wordsOf } from "../names/words.ts";
import { lastName, type Node, unwrap } from "../syntax.ts";

/** Whether an expression tells one client or place from another, as its name says: `roomId`, `req.params.userId`, `socket.id`. */
export function isIdOfClient(node: Node): boolean {
  const reference = unwrap(node);
  const name = lastName(reference);
  if (name === null) return false;
  const owner = reference.type === "MemberExpression" ? lastName(reference.object) : null;
  return ID_OF_CLIENT.test(wordsOf(name)) || (owner !== null && ID_OF_CLIENT.test(`${wordsOf(owner)}_${name}`));
}
