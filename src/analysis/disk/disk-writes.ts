import type { TSESTree } from "@typescript-eslint/utils";
import { DOCUMENT_METHODS, FILE_WRITERS } from "../../catalog/libraries/files/index.ts";
import type { DiskOperation, FileWriter } from "../../catalog/libraries/files/types.ts";
import { REQUEST_METHODS, UPLOADED_FILE_METHODS } from "../../catalog/libraries/uploads.ts";
import type { File } from "../file.ts";
import { packageOf } from "../names/modules.ts";
import { memberName, type Node, outermost, propertyOf, stringValue, type Unit, unitOf, unwrap } from "../syntax.ts";
import { isUploadedFile } from "./uploads.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that creates, changes, moves or deletes a local file. */
export interface DiskWrite {
  readonly call: Call;
  readonly operation: DiskOperation;
  /** What is called, as the source writes it: `fs.writeFile`. */
  readonly name: string;
  readonly path: Node | null;
  readonly content: Node | null;
  readonly unit: Unit;
}

/** Flags of `open` that do not write. https://nodejs.org/api/fs.html#file-system-flags */
const READS = /^(?:r|rs|sr)?$/;

/** Files that are none. */
const DEVICE = /^\/(?:dev\/(?:null|std(?:out|err)|fd\/[12])|proc\/self\/fd\/[12])$/;

/** Values that stand for a file which is not on the local disk. */
const ELSEWHERE = /^(?:process\.std(?:out|err)|[Bb]un\.(?:s3|S3Client|std(?:out|err)))\b/;

/** Variables that hold what another variable holds, as far as they are followed. */
const MAX_DEPTH = 8;

/** The call as a write to the local disk, if it is one. */
export function diskWriteAt(file: File, call: Call): DiskWrite | null {
  const writer = writerOf(file, call);
  if (!writer || (writer.mode && !opensForWriting(file, call, writer.mode))) return null;
  const path = pathIn(file, call, writer);
  if ((path === null && writer.operation !== "temporary") || isNoFile(file, path)) return null;
  return {
    call,
    operation: writer.operation,
    name: shortName(file.source.text.slice(...call.callee.range)),
    path,
    content: contentOf(file, call, writer),
    unit: unitOf(call),
  };
}

function writerOf(file: File, call: Call): FileWriter | null {
  const callee = unwrap(call.callee);
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

function pathIn(file: File, call: Call, { path, opened }: FileWriter): Node | null {
  if (opened !== undefined) return openedPath(file, call, opened);
  if (typeof path === "number") return argumentAt(call, path);
  const options = path ? argumentAt(call, path.argument) : null;
  const literal = options && file.literalIn(options);
  return literal && path ? (propertyOf(literal, path.option)?.value ?? null) : null;
}

/** The path with which a file was opened; null where the opening is a write in itself, and reported as one. */
function openedPath(file: File, call: Call, opened: "receiver" | number): Node | null {
  const callee = unwrap(call.callee);
  const receiver = callee.type === "MemberExpression" ? callee.object : null;
  const value = opened === "receiver" ? receiver : argumentAt(call, opened);
  const opening = value && callBehind(file, value);
  return opening && !diskWriteAt(file, opening) ? argumentAt(opening, 0) : null;
}

/** The call whose result an expression is: awaited, or kept in a variable. */
function callBehind(file: File, node: Node, depth = 0): Call | null {
  const value = unwrap(node);
  if (value.type === "CallExpression" || value.type === "NewExpression") return value;
  if (value.type === "AwaitExpression") return callBehind(file, value.argument, depth);
  const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
  const [only, ...others] = variable ? file.bindings.sourcesOf(variable) : [];
  if (!only || others.length > 0 || only.steps.length > 0 || depth > MAX_DEPTH) return null;
  return callBehind(file, only.expression, depth + 1);
}

function argumentAt(call: Call, index: number): Node | null {
  return call.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement")
    ? null
    : (call.arguments[index] ?? null);
}

/** Devices, streams that are already open, and in-memory URLs. */
function isNoFile(file: File, path: Node | null): boolean {
  if (path === null) return false;
  const expression = unwrap(path);
  if (expression.type === "Literal" && typeof expression.value === "number") return true;
  const text = stringValue(expression);
  if (text !== null) return text === "" || DEVICE.test(text);
  return ELSEWHERE.test(file.values.pathOf(expression) ?? "");
}

function opensForWriting(file: File, call: Call, mode: NonNullable<FileWriter["mode"]>): boolean {
  const flags = argumentAt(call, mode.argument);
  if (!flags) return false;
  if (mode.options) {
    const literal = file.literalIn(flags);
    return mode.options.some((name) => literal && isTrue(propertyOf(literal, name)?.value));
  }
  const text = stringValue(flags);
  if (text !== null) return !READS.test(text);
  // fs.constants.O_WRONLY | fs.constants.O_CREAT
  return /O_(?:WRONLY|RDWR|CREAT|APPEND|TRUNC)/.test(file.source.text.slice(...flags.range));
}

/** What is written: an argument, or what is piped into the stream. */
function contentOf(file: File, call: Call, writer: FileWriter): Node | null {
  if (writer.content !== undefined) return argumentAt(call, writer.content);
  if (writer.operation !== "write") return null;
  const piped = pipedInto(call);
  if (piped) return piped;
  const { parent } = outermost(call);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return null;
  const variable = file.bindings.variableDeclaredAt(parent.id);
  for (const { identifier } of variable?.references ?? []) {
    const source = pipedInto(identifier);
    if (source) return source;
  }
  return null;
}

/** `source.pipe(stream)`, `pipeline(source, …, stream)`, `stream.write(source)` */
function pipedInto(stream: Node): Node | null {
  const { parent } = outermost(stream);
  if (parent?.type === "CallExpression" && parent.callee !== outermost(stream)) {
    const callee = unwrap(parent.callee);
    const [first] = parent.arguments;
    if (callee.type === "MemberExpression" && memberName(callee) === "pipe") return callee.object;
    return first && first !== outermost(stream) ? first : null;
  }
  const call = parent?.type === "MemberExpression" ? outermost(parent).parent : null;
  const method = parent?.type === "MemberExpression" ? memberName(parent) : null;
  return call?.type === "CallExpression" && (method === "write" || method === "end")
    ? (call.arguments[0] ?? null)
    : null;
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === "Literal" && node.value === true;
}

function shortName(source: string): string {
  return source.replace(/\s+/g, "").slice(-40);
}
