import type { File } from "../file.ts";
import { type Call, propertyOf, stringValue, unitOf } from "../syntax.ts";
import { beginningsOf } from "./paths.ts";

const OPENS_STREAM = /^(?:fs|fs-extra|graceful-fs)\.createWriteStream$/;
const LOG_FILE = /\.log\b|(?:^|\/)logs?\//;

/** Whether a file can open a log file itself. */
export function mayOpenLogFile({ source }: File): boolean {
  return source.text.includes("createWriteStream");
}

/** Whether a call opens a log file when the process starts, and the code of the file appends lines to it later. */
export function opensLogFile(file: File, call: Call): boolean {
  const [path] = call.arguments;
  if (!path || !OPENS_STREAM.test(file.values.pathOf(call.callee) ?? "") || !isAppending(file, call)) return false;
  const isNamedSo = beginningsOf(file, path).some((text) => LOG_FILE.test(text));
  return isNamedSo && isOpenedAtStart(file, call) && isWrittenTo(file, call);
}

function isAppending(file: File, { arguments: [, options] }: Call): boolean {
  const literal = options && file.literalIn(options);
  return stringValue(literal && propertyOf(literal, "flags")?.value)?.startsWith("a") ?? false;
}

/** What opens files while requests are served is another rule's concern. */
function isOpenedAtStart({ timing }: File, call: Call): boolean {
  const unit = unitOf(call);
  return !timing.runsAt(unit, "request") && !timing.runsAt(unit, "unknown");
}

function isWrittenTo(file: File, call: Call): boolean {
  return file.uses.ofValue(call, ["write"]).some(({ type }) => type === "call");
}
