import type { TSESTree } from "@typescript-eslint/utils";
import { TIMERS } from "../../catalog/language/callbacks.ts";
import { CLOCKS } from "../../catalog/language/clocks.ts";
import { CONTINUES } from "../../catalog/language/work-queues.ts";
import type { File } from "../file.ts";
import { parameterOf } from "../names/bindings.ts";
import { isOfPackage } from "../names/values.ts";
import { wordsOf } from "../names/words.ts";
import { isCall, isClass, lastName, memberName, type Node, unwrap } from "../syntax.ts";
import { isRead } from "./emptiness.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";

/** Functions that start another process. https://nodejs.org/api/child_process.html https://nodejs.org/api/worker_threads.html */
const STARTS_PROCESS = /^(?:fork|spawn|Worker)$/;

/** Functions of packages that do something again and again until they are stopped. */
const SCHEDULES = /^[\w@][^.]*\.(?:default\.)?schedule(?:Job)?$/;

/** Functions that make or open something. */
const MAKES =
  /^(?:build|connect|create|fork|init|initialize|listen|make|open|setInterval|setTimeout|spawn|start|watch)(?:[A-Z]|$)/;

/** Classes of SDKs, of what sends to and takes from brokers, of pools of connections, and of what keeps its counts in a store. https://github.com/animir/node-rate-limiter-flexible/wiki */
const CLIENT =
  /\w(?:A(?:PI|pi)|Client|Producer|Publisher|Receiver|S(?:DK|dk)|Sender)$|Pool$|^bullmq\.\w+$|^rate-limiter-flexible\.RateLimiter(?:Dynamo|Etcd|Memcache|Mongo|MySQL|Postgres|Prisma|Redis|Valkey)/;

/** Classes of the project's own that reach something outside, unlike the clients of a chat. */
const OWN_CLIENT =
  /\w(?:(?:API|Api|DB|Db|GRPC|GraphQL|Graphql|Grpc|HTTP|Http|Mongo|REST|Redis|Rest|S3|SOAP|SQL|Soap|Sql)Client|Pool|Producer|Repository|Storage)$/;

/** Functions that make one of these: `buildS3Client`, but not what makes the clients of a chat. */
const MAKES_CLIENT =
  /^(?:build|create|get|make)(?:\w+Client|\w*Pool|\w*(?:D[Bb]|Database|Mongo|Redis|S[Qq][Ll])Connection)$/;

/** Measurements of the process itself. */
const MEASURES = /^process\.\w+$/;

/** What is shared out again and again, in words: `browser_pool`, `in_use_connections`. */
const POOL =
  /(?:^|_)(?:browser|client|conn|connection|db|page|process|sql|thread|worker)s?_pool$|^(?:free|idle|in_use)_conn(?:ection)?s$/;

/** Classes of pools of what runs on the machine of its process, in words. */
const LOCAL_POOL = /(?:^|_)(?:browser|page|process|sandbox|thread|worker)s?_pool$/;

/** Whether a state is, or belongs to, a pool of what its process has opened. */
export function isPool(state: State): boolean {
  const { receiver } = state;
  const owner = receiver && isClass(receiver.node) ? receiver.node.id?.name : undefined;
  return POOL.test(wordsOf(ownNameOf(state))) || (owner !== undefined && LOCAL_POOL.test(wordsOf(owner)));
}

/** Something that the file makes or opens, out of nothing that a request brought. */
export function isMade(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isMade(file, value.argument);
  if (value.type === "LogicalExpression") return isMade(file, value.right);
  if (value.type === "Identifier") return isMadeBefore(file, value);
  if (value.type === "NewExpression") return !file.containers.isContainer(value);
  if (value.type !== "CallExpression") return false;
  const callee = unwrap(value.callee);
  const path = file.values.pathOf(callee) ?? "";
  if (CLOCKS.test(path) || MEASURES.test(path)) return true;
  return MAKES.test(lastName(callee) ?? "");
}

function isMadeBefore(file: File, name: TSESTree.Identifier): boolean {
  const variable = file.bindings.variableOf(name);
  const only = variable && file.bindings.onlySourceOf(variable);
  return only?.steps.length === 0 && only.expression.type !== "Identifier" && isMade(file, only.expression);
}

/** What goes on beside the program until it is stopped: `setInterval(…).unref()`, `fork("worker.js")`. */
export function isRunning(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Identifier")
    return file.expressionsIn(value).some((each) => isCall(each) && isRunning(file, each));
  if (!isCall(value)) return false;
  const callee = unwrap(value.callee);
  const path = file.values.pathOf(callee) ?? "";
  if (TIMERS.has(path) || SCHEDULES.test(path)) return true;
  const name = lastName(callee) ?? "";
  if (STARTS_PROCESS.test(name)) return true;
  return callee.type === "MemberExpression" && name === "unref" && isRunning(file, callee.object);
}

/** `new StripeClient(apiKey)`: one for each region or account that services talk to. */
export function isClient(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "AwaitExpression") return isClient(file, value.argument);
  // `clients.get(url) ?? new Client(url)`
  if (value.type === "LogicalExpression") return isRead(unwrap(value.left)) && isClient(file, value.right);
  if (value.type === "Identifier") {
    // `let pool = poolFor(url); if (!pool) pool = new Pool(url);`
    const made = file
      .expressionsIn(value)
      .filter((each) => !isRead(each) && (isMakingClient(each) || !isOwnCall(file, each)));
    return made.length > 0 && made.every((each) => each.type !== "Identifier" && isClient(file, each));
  }
  if (value.type === "CallExpression") {
    const callee = unwrap(value.callee);
    if (isMakingClient(value)) return true;
    return callee.type === "MemberExpression" && isGivingItself(callee) && isClient(file, callee.object);
  }
  if (value.type !== "NewExpression") return false;
  if (OWN_CLIENT.test(lastName(value.callee) ?? "")) return true;
  const path = file.values.pathOf(value.callee);
  return path !== null && (OWN_CLIENT.test(path) || (isOfPackage(path) && CLIENT.test(path)));
}

/** `new Client().connect().catch(forget)`: what is kept is the connected client. */
function isGivingItself(method: TSESTree.MemberExpression): boolean {
  const name = memberName(method) ?? "";
  return name === "connect" || CONTINUES.has(name);
}

function isMakingClient(node: Node): boolean {
  return node.type === "CallExpression" && MAKES_CLIENT.test(lastName(node.callee) ?? "");
}

function isOwnCall(file: File, node: Node): boolean {
  return node.type === "CallExpression" && file.callees.of(node) !== null;
}

/** `store[name] ??= make()`: how programs keep what they are given the means to make through reloads. */
export function isMadeByCaller(file: File, { operator, value }: StateWrite): boolean {
  const made = value && unwrap(value);
  const maker =
    operator === "??=" && made?.type === "CallExpression" ? file.bindings.variableOf(unwrap(made.callee)) : null;
  return maker !== null && parameterOf(maker) !== null;
}
