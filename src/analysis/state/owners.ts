import type { TSESTree } from "@typescript-eslint/utils";
import { OF_CLIENTS } from "../../catalog/language/brought-words.ts";
import type { File } from "../file.ts";
import { type Constructor, constructorParameters } from "../names/classes.ts";
import { wordsOf } from "../names/words.ts";
import { foundOnce } from "../once.ts";
import { patternOf } from "../syntax.ts";
import { isIdOfClient } from "./client-ids.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";

/** Classes of which nearly every program makes one. */
const MADE_ONCE = /(?:Service(?:Impl)?|(?<!Abort)Controller|Gateway|(?<!Context|Request)Cache|Server)(?:V?\d+)?$/;

/** Classes that look after all of what they are called after: `RoomManager`. One in memory stands in for another one, mostly in tests. */
const LOOKS_AFTER_ALL =
  /^(?!(?:In)?Mem(?:ory)?[A-Z])\w+(?:Broadcaster|Coordinator|Counter|Engine|Executor|Hub|Limiter|Manager|Middleware|Registry|Repository|Store|Streamer|Tracker)(?:Impl)?$/;

/** Those of them that count for each of many, whatever they call what they count. */
const LIMITS = /Limit(?:er(?:Impl)?|Middleware)$/;

/** Methods of semaphores, which hold back the work of their own process. */
const GIVES_BACK = "release";

/** Parameters by which a constructor is given what a program has one of, or how to behave. */
const PART_OF_PROGRAM =
  /^_?(?:app|args|bot|config|database|db|deps|dependencies|io|options|opts?|params|prisma|redis|server|services|settings|wss?|\w*(?:Config|Dir|Factory|Folder|Logger|Manager|Options|Path|Prefix|Registry|Repo|Repository|Secret|Server|Service|Settings|Storage|Store|U[Rr][Ll])|logger)$/;

/** Types of such parameters. */
const TYPE_OF_PART =
  /(?:^|\.)(?:Redis|\w*(?:A[Pp][Ii]|Config|Configuration|Database|Factory|Logger|Manager|Options|Registry|Repo|Repository|Server|Service|Services|Settings|Storage|Store))$/;
const TYPES_OF_SETTING: ReadonlySet<string> = new Set(["TSBooleanKeyword", "TSFunctionType"]);

/** How much, how many and how long, in words: not how many players there are in one room. */
const AMOUNT =
  /(?:^|_)(?:age|capacity|delay|duration|interval|limit|max|min|ms|requests|retries|seconds|size|threshold|timeout|ttl|window)(?:_|$)/;

/** Classes of which each client has an instance. */
const ONE_OF_CLIENT = /\w(?:Connection|Peer|Session)$/;

/** Parameters by which a constructor is given one client's own. */
const OF_CLIENT =
  /^_?(?:client|conn|connection|context|ctx|event|message|msg|peer|req|request|res|response|session|socket|stream|web_?socket|ws)$/i;

/** Whether a program makes one of a class, as its name says. */
export function isMadeOnce({ id }: Constructor): boolean {
  return MADE_ONCE.test(id?.name ?? "");
}

/** Whether a write is about what is kept for one client. */
export function isOfClient({ key }: StateWrite): boolean {
  return key !== null && isIdOfClient(key);
}

/** Whether an object keeps things of all clients, each apart from the others: `rooms.set(roomId, room)` in a `RoomManager`. */
export function looksAfterAll(file: File, state: State, constructor: Constructor): boolean {
  const name = constructor.id?.name ?? "";
  if (!LOOKS_AFTER_ALL.test(name) || !constructorParameters(constructor).every(isPartOfProgram)) return false;
  return isOfManyClients(state) || (LIMITS.test(name) && isKeyed(state) && !isSemaphore(file, constructor));
}

/** Whether some of what is kept has a key. */
export function isKeyed({ writes }: State): boolean {
  return writes.some(({ key }) => key !== null);
}

function isSemaphore(file: File, constructor: Constructor): boolean {
  return file.classes.membersNamed(GIVES_BACK, constructor).length > 0;
}

/** Whether a state keeps things of many clients, as its name or its keys say. */
export const isOfManyClients = foundOnce(
  (state: State): boolean => state.writes.some(isOfClient) || OF_CLIENTS.test(wordsOf(ownNameOf(state))),
);

/** Whether a parameter stands for what a program has one of, or for a setting. */
export function isPartOfProgram(parameter: TSESTree.Parameter): boolean {
  const given = patternOf(parameter);
  // `constructor(capacity = 100)`
  if (given.type === "AssignmentPattern" && given.right.type === "Literal") return true;
  const name = given.type === "AssignmentPattern" ? given.left : given;
  if (name.type !== "Identifier") return name.type === "ObjectPattern";
  return PART_OF_PROGRAM.test(name.name) || AMOUNT.test(wordsOf(name.name)) || isPartByType(name);
}

function isPartByType({ typeAnnotation }: TSESTree.Identifier): boolean {
  const type = typeAnnotation?.typeAnnotation;
  if (type?.type !== "TSTypeReference") return TYPES_OF_SETTING.has(type?.type ?? "");
  const name = type.typeName.type === "TSQualifiedName" ? type.typeName.right : type.typeName;
  return name.type === "Identifier" && TYPE_OF_PART.test(name.name);
}

/** Whether instances are made for one request or connection each: `new Controller(ctx)`. */
export function isMadeForClient(file: File, constructor: Constructor): boolean {
  if (ONE_OF_CLIENT.test(constructor.id?.name ?? "")) return true;
  return namedParametersOf(constructor).some(
    ({ name, typeAnnotation }) =>
      OF_CLIENT.test(name) &&
      // a bot has one client, by which it is connected to the service that it is a bot of
      file.values.ofType(typeAnnotation?.typeAnnotation)?.kind.lives !== "process",
  );
}

/** Whether an object is one of those where clients meet, each for itself: `new Room(io, roomId)`. */
export function isMadeForOne(constructor: Constructor): boolean {
  return namedParametersOf(constructor).some(isIdOfClient);
}

/** Those that have a name, and no default. */
function namedParametersOf(constructor: Constructor): readonly TSESTree.Identifier[] {
  return constructorParameters(constructor)
    .map(patternOf)
    .filter((pattern) => pattern.type === "Identifier");
}
