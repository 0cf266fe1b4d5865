import type { TSESTree } from "@typescript-eslint/utils";
import { CONTINUES, IGNORES_RESULTS, TAKES_WORK, WAITS_FOR_ALL } from "../../catalog/language/work-queues.ts";
import type { File } from "../file.ts";
import { type Call, isFunction, isInside, lastName, memberName, type Node, outermost, unitOf } from "../syntax.ts";

/** Whether the file shows that nothing in a queue outlives what put it there: its work is waited for, or comes before the first request. */
export function isWorkWaitedFor(file: File, queue: Call): boolean {
  const put = callsOn(file, queue, TAKES_WORK);
  const idle = callsOn(file, queue, WAITS_FOR_ALL).filter((call) => isWaitedFor(file, call));
  const isIdleAfter = (call: Node) => idle.some((each) => isInside(call, unitOf(each)));
  return put.length > 0 && put.every((call) => isWaitedFor(file, call) || isIdleAfter(call) || isAtStart(file, call));
}

/** `async.queue((task, done) => task(done), 4)`: a queue that says how many of its callers' functions run at once. */
export function isLimiter({ arguments: [worker] }: Call): boolean {
  const call = isFunction(worker) && worker.body.type === "CallExpression" ? worker.body : null;
  const [task] = isFunction(worker) ? worker.params : [];
  return call?.callee.type === "Identifier" && task?.type === "Identifier" && call.callee.name === task.name;
}

function callsOn(file: File, queue: Call, methods: readonly string[]): readonly Node[] {
  return methods.flatMap((method) =>
    file.uses.ofValue(queue, [method]).flatMap((use) => (use.type === "call" ? use.site : [])),
  );
}

function isAtStart(file: File, call: Node): boolean {
  const moments = [...file.timing.of(unitOf(call))];
  return moments.length > 0 && moments.every((moment) => moment === "load" || moment === "lifecycle");
}

/** Whether something waits for a promise, or is handed it to do so. */
function isWaitedFor(file: File, promise: Node): boolean {
  const outer = outermost(promise);
  const { parent } = outer;
  switch (parent?.type) {
    case "AwaitExpression":
    case "ArrayExpression":
      return true;
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== outer;
    case "ReturnStatement":
      return isResultUsed(unitOf(parent));
    case "ArrowFunctionExpression":
      return isResultUsed(parent);
    case "ConditionalExpression":
    case "LogicalExpression":
      return isWaitedFor(file, parent);
    case "MemberExpression":
      return isContinued(file, parent);
    case "VariableDeclarator":
      return file.bindings
        .declaredBy(parent)
        .some(({ references }) => references.some((each) => each.isRead() && isWaitedFor(file, each.identifier)));
    default:
      return false;
  }
}

function isContinued(file: File, member: TSESTree.MemberExpression): boolean {
  const call = outermost(member).parent;
  const isCalled = call?.type === "CallExpression" && call.callee === outermost(member);
  return isCalled && CONTINUES.has(memberName(member) ?? "") && isWaitedFor(file, call);
}

/** Whether a function is not one of those whose results nobody looks at: `socket.on("message", () => …)`. */
function isResultUsed(fn: Node): boolean {
  if (!isFunction(fn)) return false;
  const { parent } = outermost(fn);
  if (parent?.type !== "CallExpression" || parent.callee === outermost(fn)) return true;
  const name = lastName(parent.callee);
  return name === null || !IGNORES_RESULTS.has(name);
}
