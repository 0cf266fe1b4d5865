import { ID_OF_CLIENT } from "../../catalog/language/brought-words.ts";
import { type Constructor, constructorFunction } from "../names/classes.ts";
import { wordsOf } from "../names/words.ts";
import { lastName, type Node, patternOf, unwrap } from "../syntax.ts";

/** Whether an expression tells one client or place from another, as its name says: `roomId`, `req.params.userId`, `socket.id`. */
export function isIdOfClient(node: Node): boolean {
  const reference = unwrap(node);
  const name = lastName(reference);
  if (name === null) return false;
  const owner = reference.type === "MemberExpression" ? lastName(reference.object) : null;
  return ID_OF_CLIENT.test(wordsOf(name)) || (owner !== null && ID_OF_CLIENT.test(`${wordsOf(owner)}_${name}`));
}

/** Whether an object is one of those where clients meet, each for itself: `new Room(io, roomId)`. */
export function isMadeForOne(constructor: Constructor): boolean {
  const parameters = constructorFunction(constructor)?.params ?? [];
  return parameters.some((parameter) => {
    const given = patternOf(parameter);
    return given.type === "Identifier" && isIdOfClient(given);
  });
}
