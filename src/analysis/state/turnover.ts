import type { ContainerKind } from "../../catalog/language/containers.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { foundOnce } from "../once.ts";
import { isCall, isInside, lastName, type Node, type Unit, unitOf, unwrap } from "../syntax.ts";
import { contentOf } from "./contents.ts";
import { isEmpty } from "./emptiness.ts";
import { type State, type StateWrite, writingNodes } from "./states.ts";
import { isOwnPart, occurrencesOf } from "./unique-numbers.ts";

/** What entries come and go in. Objects mostly hold what a program is made of, or one thing with its properties. */
const COLLECTIONS: ReadonlySet<ContainerKind> = new Set(["array", "cache", "libraryCache", "map", "set"]);

const HOLDS: ReadonlySet<string> = new Set(["ArrayExpression", "NewExpression", "ObjectExpression"]);

/** Whether the entries of something are taken out again, or changed where they are. */
export const isTurnedOver = foundOnce((file: File, state: State): boolean =>
  isCollection(file, state) || isDictionary(state)
    ? state.writes.some((write) => isTakingOut(file, state, write) || isChangingElement(write))
    : state.writes.some((write) => isDraining(file, state, write)),
);

/** Whether something else takes the place of what is held, as a whole: it is about one of them. */
export function isReplaced(file: File, { writes }: State): boolean {
  return writes.some(({ type, value }) => type === "binding" && value !== null && !isEmpty(file, value));
}

export function isCollection(file: File, state: State): boolean {
  return [...file.containers.ofState(state)].some((kind) => COLLECTIONS.has(kind));
}

/** Whether an object is only filled and emptied by keys: `locks[id] = true`, `delete locks[id]`. */
function isDictionary({ writes }: State): boolean {
  return writes.every(({ type, key, property }) => type === "property" && key !== null && property === null);
}

/** `orders.delete(id)`, `orders = orders.filter(isOpen)`, and `const batch = buffer; buffer = [];`. */
export function isTakingOut(file: File, state: State, write: StateWrite): boolean {
  const { operator, unit } = write;
  if (operator === "splice") return true;
  if (unit === state.owner) return false;
  if (operator !== "=") return contentOf(file, state, write) === "nothing";
  return isFiltering(state, write) || isDraining(file, state, write);
}

/** `orders.get(id).status = "paid"` */
export function isChangingElement({ type, place }: StateWrite): boolean {
  return type === "property" && place.steps.some((step) => typeof step !== "string");
}

function isFiltering(state: State, { value, unit }: StateWrite): boolean {
  const filtered = value && unwrap(value);
  return (
    filtered !== null &&
    isCall(filtered) &&
    lastName(filtered.callee) === "filter" &&
    occurrencesIn(state, unit).some((each) => isInside(each, filtered.callee))
  );
}

/** Whether what was collected is taken all at once. What is emptied first, and then filled, is made anew. */
function isDraining(file: File, state: State, write: StateWrite): boolean {
  const emptied = write.value && unwrap(write.value);
  if (write.operator !== "=" || !emptied || !HOLDS.has(emptied.type)) return false;
  if (contentOf(file, state, write) !== "nothing") return false;
  const [start] = write.node.range;
  return occurrencesIn(state, write.unit).some(
    (each) => each.range[0] < start && !isOwnPart(each, writingNodes(state)),
  );
}

function occurrencesIn(state: State, unit: Unit): readonly Node[] {
  return occurrencesByUnit(state).get(unit) ?? [];
}

const occurrencesByUnit = foundOnce((state: State): ReadonlyMap<Unit, readonly Node[]> => {
  const byUnit = new Map<Unit, Node[]>();
  for (const each of occurrencesOf(state)) append(byUnit, unitOf(each), each);
  return byUnit;
});
