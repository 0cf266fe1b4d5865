import type { File } from "../file.ts";
import { parameterOf } from "../names/bindings.ts";
import { wordsOf } from "../names/words.ts";
import { Reach } from "../reach.ts";
import { lastName, type Node, unwrap } from "../syntax.ts";

/** Calls in calls, as far as they are looked into. */
const MAX_DEPTH = 6;

/** What a request is asked for, rather than the application. */
const OF_CLIENT =
  /(?:^|_)(?:account|auth|cookie|header|host|ip|lang|language|locale|login|origin|session|tenant|token|url|user)s?(?:_|$)/;
const SETTING = /(?:config|configuration|features|options|settings)$/i;

/**
 * Whether a value is one of the application's, although a request led there: `settings = loadSettings(req)`. Some frameworks hand the
 * application over with the request.
 */
export function isSettingOfApplication(file: File, name: string, value: Node): boolean {
  return (!OF_CLIENT.test(wordsOf(name)) || SETTING.test(name)) && isOfApplication(file, value);
}

function isOfApplication(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  const value = unwrap(node);
  const inside = (each: Node) => isOfApplication(file, each, reach.further());
  switch (value.type) {
    case "AwaitExpression":
      return inside(value.argument);
    case "MemberExpression":
      return inside(value.object);
    case "Identifier": {
      const constant = file.constantIn(value);
      return constant !== null && inside(constant);
    }
    case "CallExpression": {
      const isAsked = file.requestData.of(value.callee) === "request";
      const isForClient = OF_CLIENT.test(wordsOf(lastName(value.callee) ?? ""));
      return !isAsked && !isForClient && value.arguments.every((each) => isWhole(file, each) || inside(each));
    }
    default:
      return false;
  }
}

/** Whether something is a request as it is, or has nothing to do with one. */
function isWhole(file: File, node: Node): boolean {
  if (file.requestData.of(node) !== "request") return true;
  const variable = node.type === "Identifier" ? file.bindings.variableOf(node) : null;
  const parameter = variable && parameterOf(variable);
  return parameter?.steps.length === 0;
}
