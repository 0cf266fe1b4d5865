import type { File } from "../file.ts";
import type { LocalUse } from "../libraries/local-holders.ts";
import { settingIn } from "../libraries/options.ts";
import { wordsOf } from "../names/words.ts";
import { type FunctionNode, isFunction, memberName, type Node, outermost, unwrap } from "../syntax.ts";
import { identityOf } from "./paths.ts";
import { isTemporaryPath } from "./temporary-paths.ts";

/** Where upload middleware puts files. */
export interface UploadFolder {
  /** A folder that stays, one for temporary files, or wherever options from elsewhere say. */
  readonly type: "lasting" | "temporary" | "unknown";
  /** The paths that the source gives. */
  readonly paths: readonly Node[];
}

const CALLED_TEMPORARY = /(?:^|_)(?:te?mp|temporary)(?:_|$)/;

const UNKNOWN: UploadFolder = { type: "unknown", paths: [] };

export function uploadFolder(file: File, { holder, options, node }: LocalUse): UploadFolder {
  const { option = "", otherwise = "unknown", unlessSet } = holder.folder ?? {};
  if (unlessSet !== undefined && assignedTo(file, node, unlessSet)) return UNKNOWN;
  const setting = options ? settingIn(file, options, option) : "absent";
  if (setting === "unknown") return UNKNOWN;
  const given = setting === "absent" ? assignedTo(file, node, option) : setting;
  if (given === null) return { type: otherwise, paths: [] };
  const fn = functionIn(file, given);
  const paths = fn ? pathsGivenBy(file, fn) : [given];
  const isTemporary =
    paths.length > 0 && paths.every((path) => isTemporaryPath(file, path) || isCalledTemporary(file, path));
  return { type: isTemporary ? "temporary" : "lasting", paths };
}

/** `uploads/temp`, `temp-uploads/`: handlers take what they are given from there, and remove it. */
function isCalledTemporary(file: File, path: Node): boolean {
  return identityOf(file, path)
    .split(/[/\\]/)
    .some((folder) => CALLED_TEMPORARY.test(wordsOf(folder)));
}

/** `form.uploadDir = "uploads"`, after `form` was made. */
function assignedTo(file: File, made: Node, option: string): Node | null {
  const { parent } = outermost(made);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return null;
  const variable = file.bindings.variableDeclaredAt(parent.id);
  for (const { identifier } of variable?.references ?? []) {
    const member = outermost(identifier).parent;
    if (member?.type !== "MemberExpression" || memberName(member) !== option) continue;
    const assignment = outermost(member).parent;
    if (assignment?.type === "AssignmentExpression" && unwrap(assignment.left) === member) return assignment.right;
  }
  return null;
}

function functionIn(file: File, node: Node): FunctionNode | null {
  const value = unwrap(node);
  if (isFunction(value)) return value;
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  return variable && file.callees.functionIn(variable);
}

/** `(req, file, callback) => callback(null, path)`: https://github.com/expressjs/multer#diskstorage */
function pathsGivenBy(file: File, fn: FunctionNode): readonly Node[] {
  const callback = fn.params.at(-1);
  const variable = callback?.type === "Identifier" ? file.bindings.variableDeclaredAt(callback) : null;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const call = outermost(identifier).parent;
    return call?.type === "CallExpression" && unwrap(call.callee) === identifier ? (call.arguments[1] ?? []) : [];
  });
}
