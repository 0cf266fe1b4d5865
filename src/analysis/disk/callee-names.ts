import type { File } from "../file.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";

/** As much as a message can show. */
const MAX_LENGTH = 40;

/** What is called, as the source writes it: on one line, without types, and without arguments where that would be long. */
export function shownCallee(file: File, callee: Node): string {
  const written = onOneLine(file.textOf(unwrap(callee)));
  return written.length <= MAX_LENGTH ? written : withoutArguments(file, callee);
}

function withoutArguments(file: File, node: Node): string {
  const expression = unwrap(node);
  const inside = (each: Node) => withoutArguments(file, each);
  switch (expression.type) {
    case "MemberExpression": {
      const name = memberName(expression);
      return inside(expression.object) + (name === null || expression.computed ? "[…]" : `.${name}`);
    }
    case "CallExpression":
      return inside(expression.callee) + shownArguments(expression.arguments);
    case "NewExpression":
      return `new ${inside(expression.callee)}${shownArguments(expression.arguments)}`;
    case "AwaitExpression":
      return `(await ${inside(expression.argument)})`;
    case "Identifier":
      return expression.name;
    case "ThisExpression":
      return "this";
    default:
      return "(…)";
  }
}

function shownArguments(values: readonly Node[]): string {
  return values.length > 0 ? "(…)" : "()";
}

/** Line breaks between the calls of a chain are no spaces. */
function onOneLine(source: string): string {
  return source
    .replace(/\s*\n\s*/g, "\n")
    .replace(/,\n/g, ", ")
    .replace(/\n/g, "")
    .replace(/\s+/g, " ");
}
