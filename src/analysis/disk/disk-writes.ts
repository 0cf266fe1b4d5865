import type { TSESTree } from "@typescript-eslint/utils";
import {
  DOCUMENT_METHODS,
  FILE_WRITERS,
  NO_LOCAL_FILE,
  NO_LOCAL_PATH,
  SHARED_VOLUME,
  STANDS_FOR_FILE,
} from "../../catalog/libraries/files/index.ts";
import type { DiskOperation, FileWriter } from "../../catalog/libraries/files/types.ts";
import { REQUEST_METHODS, UPLOADED_FILE_METHODS } from "../../catalog/libraries/uploads.ts";
import type { File } from "../file.ts";
import { parameterOf, type Variable } from "../names/bindings.ts";
import { packageOf } from "../names/modules.ts";
import { wordsOf } from "../names/words.ts";
import { Reach } from "../reach.ts";
import {
  type Call,
  consumerOf,
  functionName,
  isCall,
  isFunction,
  memberName,
  type Node,
  outermost,
  propertyOf,
  stringValue,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";
import { shownCallee } from "./callee-names.ts";
import { beginningsOf, isNoPath } from "./paths.ts";
import { isUploadedFile } from "./uploads.ts";

/** A call that creates, changes, moves or deletes a local file. */
export interface DiskWrite {
  readonly call: Call;
  readonly operation: DiskOperation;
  /** What is called, as the source writes it: `fs.writeFile`. */
  readonly name: string;
  readonly path: Node | null;
  readonly content: Node | null;
  /** It deletes one file, and no folder with what is in it. */
  readonly isSingle: boolean;
  readonly unit: Unit;
}

/** Flags of `open` that do not write. https://nodejs.org/api/fs.html#file-system-flags */
const READS = /^(?:r|rs|sr)?$/;

/** Methods of streams and open files. */
const TAKES_CONTENT: ReadonlySet<string> = new Set(["appendFile", "end", "write", "writeFile", "writeSync"]);

/** Variables that hold what another variable holds, as far as they are followed. */
const MAX_DEPTH = 8;

const WRITING_PACKAGES: ReadonlySet<string> = new Set([
  ...[...FILE_WRITERS.keys()].map(packageOf),
  ...Object.keys(DOCUMENT_METHODS),
]);

/** What writes files without being imported: runtimes, what requests and uploads bring with them. */
const WRITES_UNIMPORTED = new RegExp(
  `\\b(?:Bun|Deno|createRequire|getBuiltinModule|${Object.keys({ ...REQUEST_METHODS, ...UPLOADED_FILE_METHODS }).join("|")})\\b`,
);

/** Whether a file may write to the disk at all: most load nothing that does. */
export function mayWriteToDisk({ packages, statements, source }: File): boolean {
  for (const name of packages) if (WRITING_PACKAGES.has(name)) return true;
  if (WRITES_UNIMPORTED.test(source.text)) return true;
  return statements.some(
    (each) => each.type === "ImportDeclaration" && WRITING_PACKAGES.has(packageOf(each.source.value)),
  );
}

/** The call as a write to the local disk, if it is one. */
export function diskWriteAt(file: File, call: Call): DiskWrite | null {
  const writer = writerOf(file, call);
  if (!writer || (writer.mode && !opensForWriting(file, call, writer.mode))) return null;
  const path = pathIn(file, call, writer);
  if (path === null && writer.operation !== "temporary") return null;
  if (isNoFile(file, path, writer) || isAboutSharedVolume(call)) return null;
  return {
    call,
    operation: writer.operation,
    name: shownCallee(file, call.callee),
    path,
    content: contentOf(file, call, writer),
    isSingle: writer.isSingle ?? false,
    unit: unitOf(call),
  };
}

/** `zipOnEfs(folder)` */
function isAboutSharedVolume(call: Call): boolean {
  for (let node: Node = call; node.parent; node = node.parent)
    if (isFunction(node) && SHARED_VOLUME.test(wordsOf(functionName(node) ?? ""))) return true;
  return false;
}

function writerOf(file: File, call: Call): FileWriter | null {
  const callee = calledBy(file, call);
  const path = file.values.pathOf(callee);
  const known = path === null ? undefined : FILE_WRITERS.get(path);
  if (known) return known;
  if (callee.type !== "MemberExpression") return null;
  const method = memberName(callee) ?? "";
  const ofUpload = namedIn(UPLOADED_FILE_METHODS, method);
  if (ofUpload && isUploadedFile(file, callee.object)) return ofUpload;
  const ofRequest = namedIn(REQUEST_METHODS, method);
  if (ofRequest && file.requestData.of(callee.object) === "request") return ofRequest;
  const maker = path ?? file.values.declaredPathOf(callee.object);
  const methods = maker === null ? null : namedIn(DOCUMENT_METHODS, packageOf(maker));
  return methods && namedIn(methods, method);
}

function namedIn<Value>(table: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** The function that a call runs: `fs.writeFile` in `fs.writeFile.call(fs, …)`. */
function calledBy(file: File, call: Call): Node {
  const callee = unwrap(call.callee);
  return isByCall(file, callee) ? unwrap(callee.object) : callee;
}

function isByCall(file: File, callee: Node): callee is TSESTree.MemberExpression {
  return (
    callee.type === "MemberExpression" &&
    memberName(callee) === "call" &&
    FILE_WRITERS.has(file.values.pathOf(callee.object) ?? "")
  );
}

function argumentAt(file: File, call: Call, index: number): Node | null {
  const at = isByCall(file, unwrap(call.callee)) ? index + 1 : index;
  return call.arguments.slice(0, at + 1).some(({ type }) => type === "SpreadElement")
    ? null
    : (call.arguments[at] ?? null);
}

function pathIn(file: File, call: Call, { path, opened }: FileWriter): Node | null {
  if (opened !== undefined) return openedPath(file, call, opened);
  if (typeof path === "number") {
    const given = argumentAt(file, call, path);
    return given && isOpened(file, given) ? openedPath(file, call, path) : given;
  }
  const options = path ? argumentAt(file, call, path.argument) : null;
  const literal = options && file.literalIn(options);
  return literal && path ? (propertyOf(literal, path.option)?.value ?? null) : null;
}

/** Whether a file is given by the handle or the number of an open one. */
function isOpened(file: File, node: Node): boolean {
  const opening = unwrap(node).type === "Identifier" ? callBehind(file, node) : null;
  return opening !== null && FILE_WRITERS.get(file.values.pathOf(opening.callee) ?? "")?.mode !== undefined;
}

/** The path with which a file was opened; null where the opening is a write in itself, and reported as one. */
function openedPath(file: File, call: Call, opened: "receiver" | number): Node | null {
  const value = opened === "receiver" ? receiverOf(call) : argumentAt(file, call, opened);
  const opening = value && callBehind(file, value);
  return opening && !diskWriteAt(file, opening) ? argumentAt(file, opening, 0) : null;
}

function receiverOf(call: Call): Node | null {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" ? callee.object : null;
}

/** The call whose result an expression is: awaited, or kept in a variable. */
function callBehind(file: File, node: Node, reach = new Reach(MAX_DEPTH)): Call | null {
  const value = unwrap(node);
  if (isCall(value)) return value;
  if (value.type === "AwaitExpression") return callBehind(file, value.argument, reach);
  const constant = value.type === "Identifier" && !reach.isOver ? file.constantIn(value) : null;
  return constant && callBehind(file, constant, reach.further());
}

/** Devices, streams that are already open, and what is kept elsewhere. */
function isNoFile(file: File, path: Node | null, { takesFiles }: FileWriter): boolean {
  if (path === null) return false;
  const expression = unwrap(path);
  if (isNoPath(expression) || expression.type === "ObjectExpression") return true;
  if (expression.type === "Literal" && typeof expression.value === "number") return true;
  const places = [file.values.pathOf(expression), file.values.declaredPathOf(expression)];
  if (places.some((place) => place !== null && NO_LOCAL_FILE.test(place))) return true;
  if (takesFiles && isFileOfStore(file, expression)) return true;
  return beginningsOf(file, expression).some(
    (beginning) => NO_LOCAL_PATH.test(beginning) || SHARED_VOLUME.test(wordsOf(beginning)),
  );
}

/** `client.file("a")`: what looks like a file and is none of the local disk. */
function isFileOfStore(file: File, path: Node): boolean {
  const call = callBehind(file, path);
  const callee = call && unwrap(call.callee);
  if (callee?.type !== "MemberExpression" || memberName(callee) !== "file") return false;
  return !STANDS_FOR_FILE.has(file.values.pathOf(callee) ?? "");
}

function opensForWriting(file: File, call: Call, mode: NonNullable<FileWriter["mode"]>): boolean {
  const flags = argumentAt(file, call, mode.argument);
  if (!flags) return false;
  if (mode.options) {
    const literal = file.literalIn(flags);
    return mode.options.some((name) => literal && isTrue(propertyOf(literal, name)?.value));
  }
  const value = file.expressionBehind(flags);
  const text = stringValue(value);
  if (text !== null) return !READS.test(text);
  // fs.constants.O_WRONLY | fs.constants.O_CREAT
  return /O_(?:WRONLY|RDWR|CREAT|APPEND|TRUNC)/.test(file.textOf(value));
}

/** What is written: an argument, what the receiver was made from, or what comes into the stream or file that is opened. */
function contentOf(file: File, call: Call, writer: FileWriter): Node | null {
  if (writer.content === "receiver") return receiverOf(call);
  if (writer.content !== undefined) return argumentAt(file, call, writer.content);
  if (writer.operation !== "write") return null;
  const into = writtenInto(file, call);
  if (into) return into;
  for (const variable of holdersOf(file, call)) {
    for (const { identifier } of variable.references) {
      const source = writtenInto(file, identifier);
      if (source) return source;
    }
  }
  return null;
}

/** The variables that hold what a call opens: those that are declared with it or given it, and what its callback is given after the error. */
function holdersOf(file: File, call: Call): readonly Variable[] {
  const declarator = consumerOf(call);
  const declared = declarator?.type === "VariableDeclarator" ? file.bindings.declaredBy(declarator) : [];
  const assigned = declarator?.type === "AssignmentExpression" ? file.bindings.variableOf(declarator.left) : null;
  const last = call.arguments.at(-1);
  const given = isFunction(last) ? file.bindings.declaredBy(last).filter((each) => parameterOf(each)?.index !== 0) : [];
  return [...declared, ...(assigned ? [assigned] : []), ...given];
}

/** `source.pipe(stream)`, `pipeline(source, …, stream)`, `stream.write(source)`, `fs.writeSync(descriptor, source)` */
function writtenInto(file: File, stream: Node): Node | null {
  const outer = outermost(stream);
  const { parent } = outer;
  if (parent?.type === "CallExpression" && parent.callee !== outer) {
    const callee = unwrap(parent.callee);
    const { content } = FILE_WRITERS.get(file.values.pathOf(callee) ?? "") ?? {};
    if (typeof content === "number") return argumentAt(file, parent, content);
    const [first] = parent.arguments;
    if (callee.type === "MemberExpression" && memberName(callee) === "pipe") return callee.object;
    return first && first !== outer ? first : null;
  }
  const call = parent?.type === "MemberExpression" ? outermost(parent).parent : null;
  const method = parent?.type === "MemberExpression" ? (memberName(parent) ?? "") : "";
  return call?.type === "CallExpression" && TAKES_CONTENT.has(method) ? (call.arguments[0] ?? null) : null;
}

function isTrue(node: Node | undefined): boolean {
  const value = node && unwrap(node);
  return value?.type === "Literal" && value.value === true;
}
