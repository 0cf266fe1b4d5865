import type { TSESTree } from "@typescript-eslint/utils";
import {
  BETWEEN_PROCESSES,
  CHANGING_REQUESTS,
  DRAINS,
  EACH_FOR_ITSELF,
  LEAVES_TO_OTHERS,
  LOOKS_UP,
  MEASURES,
  ONE_FOR_ALL,
  ONE_INSTANCE,
  REPEATING_TIMERS,
  SQL_METHODS,
  SQL_READS,
  SQL_WRITES,
  SWITCHES,
  TAKES_FROM_LIST,
  WAITS_FOR_PROMISES,
  WORKS,
} from "../../catalog/language/jobs.ts";
import { CONTINUES } from "../../catalog/language/work-queues.ts";
import type { ContainerKind } from "../../catalog/language/containers.ts";
import type { File } from "../file.ts";
import { guardsOf } from "../guards.ts";
import { isAboutElement } from "../state/iteration.ts";
import type { State } from "../state/states.ts";
import { isOnlyTelling, isTelling } from "../state/telling.ts";
import { occurrencesOf } from "../state/unique-numbers.ts";
import type { Moment } from "./timing.ts";
import { Reach } from "../reach.ts";
import {
  type Call,
  enclosingClass,
  type FunctionNode,
  isFunction,
  isInside,
  lastName,
  memberName,
  type Node,
  outermost,
  propertyOf,
  stringValue,
  unitOf,
  unwrap,
} from "../syntax.ts";

/** Helpers of helpers, and what is given in what is given, as far as a job is followed. */
const MAX_DEPTH = 6;

const COLLECTIONS: ReadonlySet<ContainerKind> = new Set(["array", "map", "record", "set"]);

/** States that the process has in its memory. */
const OF_PROCESS: ReadonlySet<State["type"]> = new Set(["field", "module", "static"]);

/** What a process finds on its own machine. */
const OF_HOST = /^(?:fs|fs\/promises|fs-extra|os|v8)\./;

/** When a process starts, or soon after: `setTimeout(() => setInterval(sync, hour), minute)`. */
const AT_START: readonly Moment[] = ["load", "lifecycle", "timer"];

/** A program of its own that starts the jobs of others. */
const CLOCK_PROGRAM = /^\/(?:apps|packages|services)\/(?:[\w-]+-)?(?:clock|cron|scheduler)s?\//;

const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/** Whether a file can have a timer that repeats something. */
export function mayRepeatWork({ source }: File): boolean {
  return source.text.includes("setInterval");
}

/** The work that a timer of this process does again and again from its start, for everybody: the name of the function that does it. */
export function repeatedWork(file: File, call: TSESTree.CallExpression): string | null {
  const path = file.values.pathOf(call.callee);
  if (path === null || !REPEATING_TIMERS.has(path)) return null;
  const moments = file.timing.of(unitOf(call));
  if (moments.has("request") || !AT_START.some((moment) => moments.has(moment))) return null;
  const given = boundFunction(call.arguments[0]);
  if (!given || isForOneProcess(file, call) || isOfOneObject(file, call)) return null;
  const started = functionIn(file, given);
  const fn = started && (onlyStep(file, started) ?? started);
  if (fn)
    return isStoppedIn(file, call, fn) || isLeftOut(file, fn) || isOnOwnMemory(file, fn) ? null : workIn(file, fn);
  const name = lastName(given);
  return name !== null && WORKS.test(name) && !DRAINS.test(name) && !isAboutItself(name) && !isGuarded(name)
    ? name
    : null;
}

/** The function of the file that another one calls, and does nothing else: `async () => { await this.cleanUp(); }` */
function onlyStep(file: File, fn: FunctionNode): FunctionNode | null {
  const [first, ...others] = file.callsIn(fn).filter((call) => !isTelling(file, call) && !isContinuing(call));
  return first && others.length === 0 ? file.callees.of(first) : null;
}

/** `cleanUp().catch(report)` */
function isContinuing({ callee }: Call): boolean {
  return callee.type === "MemberExpression" && CONTINUES.has(memberName(callee) ?? "");
}

/** Whether a job that a library is given is done by one process for all: it takes a lock, or runs in the leader only. */
export function isDoneOnce(file: File, call: Call): boolean {
  if (isForOneProcess(file, call)) return true;
  const jobs = jobsOf(file, call);
  return jobs.length > 0 && jobs.every((fn) => isDoneOnceBy(file, fn));
}

/** `const timer = setInterval(() => { … clearInterval(timer); }, second)` tries something until it is done. */
function isStoppedIn(file: File, timer: Node, fn: FunctionNode): boolean {
  const { parent } = outermost(timer);
  const holders = parent?.type === "VariableDeclarator" ? file.bindings.declaredBy(parent) : [];
  return holders.some(({ references }) =>
    references.some(({ identifier }) => {
      const { parent: user } = outermost(identifier);
      return user?.type === "CallExpression" && lastName(user.callee) === "clearInterval" && isInside(user, fn);
    }),
  );
}

function isDoneOnceBy(file: File, fn: FunctionNode): boolean {
  if (
    isEmpty(fn) ||
    isOnlyTelling(file, fn) ||
    isReporting(file, fn) ||
    isGuarded(file.textOf(fn)) ||
    isSwitched(file, fn)
  )
    return true;
  if (MEASURES.test(wordsIn(file.textOf(fn))) && workIn(file, fn) === null) return true;
  const helpers = file.callsIn(fn).flatMap((call) => file.callees.of(call) ?? []);
  const all = [fn, ...helpers];
  if (all.some((each) => isOnOwnHost(file, each)) && !all.some((each) => mayWork(file, each))) return true;
  return helpers.some((helper) => isGuarded(file.textOf(helper))) && workIn(file, fn) === null;
}

/** Whether a job looks something up to tell it, and does nothing else: `logger.info(await users.countOnline())`. */
function isReporting(file: File, fn: FunctionNode): boolean {
  const calls = file.callsIn(fn);
  const isWritten = () => file.states.all().some(({ writes }) => writes.some(({ unit }) => unit === fn));
  return (
    calls.some((call) => isTelling(file, call)) &&
    calls.every((call) => isTelling(file, call) || isLookUp(file, call)) &&
    !isWritten()
  );
}

function isLookUp(file: File, call: TSESTree.CallExpression): boolean {
  return LOOKS_UP.test(lastName(call.callee) ?? "") && file.callees.of(call) === null;
}

/** Whether a function calls anything outside that may be work for all, waited for or not. */
function mayWork(file: File, fn: FunctionNode): boolean {
  return file.callsIn(fn).some((call) => {
    const name = lastName(call.callee);
    return name !== null && file.callees.of(call) === null && isWork(file, call, name);
  });
}

/** Whether a function is about the disk or the machine of this process, or about what its module or its object holds. */
function isOnOwnHost(file: File, fn: FunctionNode): boolean {
  return (
    file.callsIn(fn).some(({ callee }) => OF_HOST.test(file.values.pathOf(callee) ?? "")) ||
    file.states.all().some(({ type, writes }) => OF_PROCESS.has(type) && writes.some(({ unit }) => unit === fn))
  );
}

/** Whether an object starts a timer for itself, of which there may be many. Frameworks and subclasses know how many there are. */
function isOfOneObject(file: File, call: Node): boolean {
  const owner = enclosingClass(call);
  return owner !== null && owner.superClass === null && !owner.abstract && file.lifetimes.mayBeOneOfMany(owner);
}

/** `new Cron(expression, () => {})` only tells whether the expression is one. */
function isEmpty({ body, parent }: FunctionNode): boolean {
  return parent.type !== "MethodDefinition" && body.type === "BlockStatement" && body.body.length === 0;
}

/** Whether a job goes through what this process has in its memory, which no other process can do for it. */
function isOnOwnMemory(file: File, fn: FunctionNode): boolean {
  return file.states
    .all()
    .some(
      (state) =>
        OF_PROCESS.has(state.type) &&
        occurrencesOf(state).some((node) => isInside(node, fn) && !isAboutElement(node) && !isCalled(node)) &&
        [...file.containers.ofState(state)].some((kind) => COLLECTIONS.has(kind)),
    );
}

function isCalled(node: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "CallExpression" && unwrap(parent.callee) === unwrap(node);
}

/** The functions that a call is given as they are, in options or in a task: `new Job(…, new Task("mail", () => { … }))`. */
function jobsOf(file: File, call: Call): readonly FunctionNode[] {
  const { parent } = call;
  if (parent.type === "Decorator") {
    const method = parent.parent.type === "MethodDefinition" ? parent.parent.value : null;
    return isFunction(method) ? [method] : [];
  }
  return call.arguments.flatMap((argument) => [...functionsIn(file, argument)]);
}

/** `update.bind(this)` is `update`. */
function boundFunction(given: Node | undefined): Node | undefined {
  const value = given && unwrap(given);
  const callee = value?.type === "CallExpression" ? unwrap(value.callee) : null;
  return callee?.type === "MemberExpression" && memberName(callee) === "bind" ? callee.object : given;
}

function* functionsIn(file: File, node: Node, reach = new Reach(MAX_DEPTH)): Generator<FunctionNode> {
  const fn = functionIn(file, node);
  if (fn) yield fn;
  if (fn || reach.isOver) return;
  const held = file.expressionBehind(node);
  if (held.type === "ObjectExpression") {
    for (const member of held.properties) {
      if (member.type === "Property") yield* functionsIn(file, member.value, reach.further());
    }
  } else if (held.type === "NewExpression") {
    for (const argument of held.arguments) yield* functionsIn(file, argument, reach.further());
  }
}

function functionIn(file: File, node: Node): FunctionNode | null {
  const value = unwrap(node);
  if (isFunction(value)) return value;
  if (value.type === "MemberExpression") {
    const name = memberName(value);
    const receiver = name === null ? null : file.callees.receiverIn(value.object);
    return receiver && name !== null ? file.callees.methodOf(receiver, name) : null;
  }
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  return variable && file.callees.functionIn(variable);
}

/** The first call in a function, or in the functions of the file that it calls, which works on something outside the process. */
function workIn(
  file: File,
  fn: FunctionNode,
  reach = new Reach(MAX_DEPTH),
  seen = new Set<FunctionNode>(),
): string | null {
  if (reach.isOver || seen.has(fn)) return null;
  seen.add(fn);
  for (const node of file.callsIn(fn)) {
    const callee = file.callees.of(node);
    if (callee) {
      const work = isLeftOut(file, callee) ? null : workIn(file, callee, reach.further(), seen);
      if (work !== null) return work;
      continue;
    }
    const name = lastName(node.callee);
    if (name !== null && !DRAINS.test(name) && isWork(file, node, name) && isAwaited(file, node)) return name;
  }
  return null;
}

/** Whether a call changes something outside the process. */
function isWork(file: File, call: TSESTree.CallExpression, name: string): boolean {
  const [first, second] = call.arguments;
  if (name === "fetch") return CHANGING_REQUESTS.has(requestMethod(file, second)?.toUpperCase() ?? "");
  const sql = SQL_METHODS.has(name) ? beginningOf(first) : null;
  if (sql !== null && SQL_WRITES.test(sql)) return true;
  return WORKS.test(name) && !(sql !== null && SQL_READS.test(sql)) && !isWithinProcess(file, call);
}

function requestMethod(file: File, options: Node | undefined): string | null {
  const literal = options && file.literalIn(options);
  return stringValue(literal && propertyOf(literal, "method")?.value);
}

function beginningOf(node: Node | undefined): string | null {
  if (node?.type === "TemplateLiteral") return node.quasis[0]?.value.cooked ?? null;
  return stringValue(node);
}

/** `sockets.delete(id)` of a `Map`, `process.send(…)`, `fs.rm(…)` */
function isWithinProcess(file: File, { callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  const path = file.values.pathOf(called) ?? "";
  if (BETWEEN_PROCESSES.has(path) || OF_HOST.test(path)) return true;
  const kinds = called.type === "MemberExpression" ? file.containers.of(called.object) : new Set<string>();
  return kinds.size > 0 && !kinds.has("object");
}

function isLeftOut(file: File, fn: FunctionNode): boolean {
  const text = file.textOf(fn);
  return isAboutItself(text) || isGuarded(text);
}

/** Whether a job only looks after its own process. */
function isAboutItself(text: string): boolean {
  return EACH_FOR_ITSELF.test(wordsIn(text));
}

/** Whether a job sees to it that one process does it for all. */
function isGuarded(text: string): boolean {
  const words = wordsIn(text);
  return ONE_FOR_ALL.test(words) || TAKES_FROM_LIST.test(words) || LEAVES_TO_OTHERS.test(text);
}

/** `if (cluster.isPrimary) setInterval(…)`, and all that a program does which is deployed once beside the others. */
function isForOneProcess(file: File, call: Node): boolean {
  return CLOCK_PROGRAM.test(file.pathInPackage) || guardsOf(call).some(({ test }) => isOfOneProcess(file.textOf(test)));
}

/** Whether a job is left out unless its instance is told to do it: `if (!isCronEnabled()) return;` */
function isSwitched(file: File, { body }: FunctionNode): boolean {
  const last = body.type === "BlockStatement" ? body.body.at(-1) : undefined;
  const guards = last ? guardsOf(last).filter(({ test }) => isInside(test, body)) : [];
  return guards.some(({ test }) => SWITCHES.test(wordsIn(file.textOf(test))));
}

/** Whether a condition is one of the process that does a job for all. */
function isOfOneProcess(condition: string): boolean {
  return isGuarded(condition) || ONE_INSTANCE.test(wordsIn(condition));
}

function wordsIn(text: string): string {
  return ` ${(text.match(WORD) ?? []).join(" ").toLowerCase()} `;
}

/** Whether something waits for the outcome: what is done at once, is done in this process. */
function isAwaited(file: File, node: Node): boolean {
  const outer = outermost(node);
  const { parent } = outer;
  switch (parent?.type) {
    case "AwaitExpression":
      return true;
    case "UnaryExpression":
      return parent.operator === "void";
    case "ArrowFunctionExpression":
      return isOutcomeUsed(parent);
    case "ReturnStatement": {
      const fn = unitOf(parent);
      return !isFunction(fn) || isOutcomeUsed(fn);
    }
    case "ArrayExpression":
      return isAwaited(file, parent);
    case "CallExpression":
      return parent.arguments.includes(outer as TSESTree.CallExpressionArgument) && isAwaitedBy(file, parent);
    case "MemberExpression":
      return parent.object === outer && isChainAwaited(file, parent);
    default:
      return false;
  }
}

/** `Promise.all([send(), …])` */
function isAwaitedBy(file: File, call: TSESTree.CallExpression): boolean {
  return WAITS_FOR_PROMISES.has(file.values.pathOf(call.callee) ?? "") && isAwaited(file, call);
}

/** `db.delete(tokens).where(…)`, `send().catch(log)` */
function isChainAwaited(file: File, member: TSESTree.MemberExpression): boolean {
  const outer = outermost(member);
  const call = outer.parent;
  if (call?.type !== "CallExpression" || call.callee !== outer) return false;
  return CONTINUES.has(memberName(member) ?? "") || isAwaited(file, call);
}

/** `forEach` makes nothing of what its function returns. */
function isOutcomeUsed(fn: FunctionNode): boolean {
  const outer = outermost(fn);
  const { parent } = outer;
  if (parent?.type !== "CallExpression" || !parent.arguments.includes(outer as TSESTree.CallExpressionArgument))
    return true;
  return lastName(parent.callee) !== "forEach";
}
