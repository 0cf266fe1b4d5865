import type { TSESTree } from "@typescript-eslint/utils";
import { TEMPORARY_FILE_PACKAGES } from "../../catalog/libraries/files/index.ts";
import type { File } from "../file.ts";
import { parameterOf, type Variable } from "../names/bindings.ts";
import { isFunction, isInside, memberName, type Node, stringValue, type Unit, unwrap } from "../syntax.ts";
import type { DiskWrite } from "./disk-writes.ts";
import { isUploadedFile } from "./uploads.ts";

const MAX_DEPTH = 12;

const TEMPORARY_FOLDER = /^(?:\/var)?\/tmp(?:\/|$)/;
const TEMPORARY_NAME =
  /^(?:te?mp|scratch)(?:[A-Z_]|$)|(?:^|_|(?<=[a-z]))(?:te?mp|scratch)_?(?:dir|directory|file|filename|folder|name|path)?$/i;
const MAKES_TEMPORARY = /^(?:fs|fs\/promises|fs\.promises|fs-extra|graceful-fs)\.mkdtemp(?:Sync)?\(\)$/;
const JOINS = /^path(?:\.posix|\.win32)?\.(?:join|resolve|normalize|format)$/;
const SAYS_WHERE = /^process\.env\.(?:TMPDIR|TEMP|TMP)$/;

/** Whether a path is in a folder for temporary files. */
export function isTemporaryPath(file: File, node: Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const expression = unwrap(node);
  const text = stringValue(expression);
  if (text !== null) return TEMPORARY_FOLDER.test(text);
  const inside = (each: Node) => isTemporaryPath(file, each, depth + 1);
  const path = file.values.pathOf(expression);
  if (
    path !== null &&
    (SAYS_WHERE.test(path) || TEMPORARY_FILE_PACKAGES.has(/^(?:@[^/]+\/)?[^/.(]+/.exec(path)?.[0] ?? ""))
  ) {
    return true;
  }
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      if (!variable) return false;
      if (parameterOf(variable) && TEMPORARY_NAME.test(variable.name)) return true;
      const sources = file.bindings.sourcesOf(variable);
      return sources.length > 0 && sources.every(({ expression: source }) => inside(source));
    }
    case "MemberExpression":
      return TEMPORARY_NAME.test(memberName(expression) ?? "") || inside(expression.object);
    case "CallExpression": {
      const called = file.values.pathOf(expression.callee);
      if (called === "os.tmpdir" || MAKES_TEMPORARY.test(path ?? "")) return true;
      const [first] = expression.arguments;
      if (called !== null && JOINS.test(called)) return first !== undefined && inside(first);
      const fn = file.callees.of(expression);
      const returned = fn ? file.returnsOf(fn) : [];
      return returned.length > 0 && returned.every(inside);
    }
    case "TemplateLiteral": {
      const [start] = expression.quasis;
      const [first] = expression.expressions;
      if (start && start.value.raw !== "") return TEMPORARY_FOLDER.test(start.value.raw);
      return first !== undefined && inside(first);
    }
    case "BinaryExpression":
      return expression.operator === "+" && inside(expression.left);
    case "AwaitExpression":
      return inside(expression.argument);
    case "LogicalExpression":
      return inside(expression.left) || inside(expression.right);
    case "ConditionalExpression":
      return inside(expression.consequent) && inside(expression.alternate);
    default:
      return false;
  }
}

/** Whether a file that is written is removed again in the same run of the code around it, by one of the deletions of the file. */
export function isRemovedAgain(file: File, write: DiskWrite, deletions: readonly DiskWrite[]): boolean {
  return deletions.some(
    (deletion) => areInOneRun(write.unit, deletion.unit) && isSameOrInside(file, write.path, deletion.path),
  );
}

/** Whether a deletion takes away what the same run has made, or what an upload left for it. */
export function isCleaningUp(file: File, deletion: DiskWrite, writes: readonly DiskWrite[]): boolean {
  if (deletion.path === null) return false;
  if (isUploadedFile(file, deletion.path)) return true;
  return writes.some(
    (write) =>
      write.operation !== "delete" &&
      areInOneRun(write.unit, deletion.unit) &&
      isSameOrInside(file, write.path, deletion.path),
  );
}

/** One of the units is the other, or inside it. */
function areInOneRun(one: Unit, other: Unit): boolean {
  return isFunction(one) && isFunction(other) && (isInside(one, other) || isInside(other, one));
}

/** Whether one path is the other, or built from it. */
function isSameOrInside(file: File, path: Node | null, other: Node | null): boolean {
  if (!path || !other) return false;
  if (file.source.text.slice(...path.range) === file.source.text.slice(...other.range)) return true;
  const named = unwrap(other);
  return (
    named.type === "Identifier" &&
    identifiersBehind(file, path).some((identifier) => isSameName(file, identifier, named))
  );
}

/** The names in a path, and in the expressions that give them their values. */
function identifiersBehind(file: File, path: Node, seen = new Set<Variable>()): readonly TSESTree.Identifier[] {
  return file.identifiersIn(path).flatMap((identifier) => {
    const variable = file.bindings.variableOf(identifier);
    if (!variable || seen.has(variable) || parameterOf(variable)) return [identifier];
    seen.add(variable);
    const sources = file.bindings.sourcesOf(variable);
    return [identifier, ...sources.flatMap(({ expression }) => identifiersBehind(file, expression, seen))];
  });
}

function isSameName(file: File, one: TSESTree.Identifier, other: TSESTree.Identifier): boolean {
  const variable = file.bindings.variableOf(one);
  return variable !== null && variable === file.bindings.variableOf(other);
}
