import type { TSESTree } from "@typescript-eslint/utils";
import { TEMPORARY_FILE_PACKAGES } from "../../catalog/libraries/files/index.ts";
import type { File } from "../file.ts";
import { packageOf } from "../names/modules.ts";
import { parameterOf, type Variable } from "../names/bindings.ts";
import { isOfPackage } from "../names/values.ts";
import { Reach } from "../reach.ts";
import { lastName, memberName, type Node, stringValue, unwrap } from "../syntax.ts";
import { partsOf, pathSourcesOf } from "./paths.ts";
import { makerFor, temporaryMaker } from "./temporary-makers.ts";

const MAX_DEPTH = 12;

const TEMPORARY_FOLDER = /^(?:\/var)?\/tmp(?:\/|$)/;
const SAYS_WHERE = /^process\.env\.(?:TMPDIR|TEMP|TMP)$/;

const TEMPORARY = "(?:te?mp|temporary|scratch)";
const PLACE = "(?:dir|directory|file|file_?name|folder|name|path)";
/** In lower case, with `_` between the words. */
const TEMPORARY_NAME = new RegExp(`^${TEMPORARY}${PLACE}?(?:_|$)|_${TEMPORARY}_?${PLACE}?$`);

/** Where parsers of uploads put the path of what they have received. https://github.com/sailshq/skipper#uploaded-file-metadata */
const OF_UPLOAD: ReadonlySet<string> = new Set(["fd"]);

/** Whether a path is in a folder for temporary files. */
export function isTemporaryPath(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  const expression = unwrap(node);
  const inside = (each: Node) => isTemporaryPath(file, each, reach.further());
  const constant = stringValue(expression);
  if (constant !== null) return TEMPORARY_FOLDER.test(constant);
  const parts = partsOf(file, expression)?.filter((part) => part !== "");
  if (parts) return beginsInside(parts, inside);
  const path = file.values.pathOf(expression);
  if (path !== null && (SAYS_WHERE.test(path) || TEMPORARY_FILE_PACKAGES.has(packageOf(path)))) return true;
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      return variable !== null && holdsTemporaryPath(file, variable, inside);
    }
    case "MemberExpression":
      return isTemporaryName(memberName(expression) ?? "") || inside(expression.object);
    case "CallExpression": {
      const called = file.values.pathOf(expression.callee);
      if (called === "os.tmpdir" || temporaryMaker(file, expression)) return true;
      const [first] = expression.arguments;
      if (called === "path.dirname" && first) return inside(first);
      const fn = file.callees.of(expression);
      if (!fn) return isTemporaryMaker(expression.callee) || namesFileIn(called, expression, inside);
      return file.returnsOnly(fn, inside);
    }
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

/** `makeTempPath()`, `this.tempFileManager.alloc()` */
function isTemporaryMaker(callee: Node): boolean {
  const called = unwrap(callee);
  const owner = called.type === "MemberExpression" ? called.object : null;
  return [called, owner].some((node) => node !== null && isTemporaryName(lastName(node) ?? ""));
}

/** Whether a path is only ever a temporary file's, wherever that is: `tmpFile`, or `file.fd` of an upload. */
export function hasTemporaryName(path: Node | null): boolean {
  const name = (path && lastName(path)) ?? "";
  return isTemporaryName(name) || OF_UPLOAD.has(name);
}

/** `outputIn(tmpDir)`: a function of another file may name a file in the folder that it is given. */
function namesFileIn(
  path: string | null,
  { arguments: given }: TSESTree.CallExpression,
  inside: (node: Node) => boolean,
): boolean {
  return !isOfPackage(path) && given.some(inside);
}

/** `path.join("/", "tmp", name)` begins with the text `/tmp/`. */
function beginsInside(parts: readonly (Node | string)[], inside: (node: Node) => boolean): boolean {
  const texts = parts.map((part) => (typeof part === "string" ? part : stringValue(part)));
  const end = texts.indexOf(null);
  const beginning = texts.slice(0, end === -1 ? undefined : end).join("");
  const [first] = parts;
  if (beginning !== "") return TEMPORARY_FOLDER.test(beginning.replace(/\/{2,}/g, "/"));
  return first !== undefined && typeof first !== "string" && inside(first);
}

function holdsTemporaryPath(file: File, variable: Variable, inside: (node: Node) => boolean): boolean {
  const parameter = parameterOf(variable);
  if (parameter && (isTemporaryName(variable.name) || makerFor(file, parameter))) return true;
  const passed =
    parameter?.steps.length === 0 ? file.requestData.argumentsFor(parameter.function, parameter.index) : [];
  if (isTemporaryName(variable.name) && isTakenOut(file, variable)) return true;
  const values = [...passed, ...pathSourcesOf(file, variable).map(({ expression }) => expression)];
  return values.length > 0 && values.every(inside);
}

/** `const { tmpPath } = await download(url)`: the name is all that there is to know. */
function isTakenOut(file: File, variable: Variable): boolean {
  const sources = pathSourcesOf(file, variable);
  return (
    sources.length > 0 &&
    sources.every(({ expression, steps }) => steps.length > 0 && unwrap(expression).type !== "ObjectExpression")
  );
}

/** `tmpDir`, `TEMP_FILE`, `uploadTmpPath`; not `template`. */
function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase());
}
