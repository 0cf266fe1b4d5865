import type { File } from "../../analysis/file.ts";
import type { LocalUse } from "../../analysis/libraries/local-holders.ts";
import { isKeptFromProduction } from "../../analysis/project/environment.ts";
import { isConfiguration } from "../../analysis/project/role.ts";
import { isCall, isFunction, memberName, type Node, outermost, unitOf, unwrap } from "../../analysis/syntax.ts";
import { callName } from "./report.ts";
import { isServerCode } from "./shared-state.ts";

const STORING_METHODS: ReadonlySet<string> = new Set(["add", "push", "set", "unshift"]);

/** Which uses of libraries a rule reports. */
export interface LibraryOptions {
  readonly checkAlternatives: boolean;
}

/** The option that every rule about libraries has. */
export const CHECK_ALTERNATIVES = {
  type: "boolean",
  description:
    "Whether to report local stores that are a fallback or one of several choices, and libraries about which good reviewers differ.",
} as const;

/** Silent: what dies with its request, what is only used outside production, and one choice among others. */
export function isReported(file: File, use: LocalUse, { checkAlternatives }: LibraryOptions): boolean {
  const { holder, node, isAlternative } = use;
  const isAsked = checkAlternatives || !(isAlternative || holder.strict);
  return isAsked && isAtFault(file, use) && !isKeptFromProduction(file, node);
}

/** Whether a file is part of a server, or says what one is to do: scripts serve nothing. */
export function isPartOfServer(file: File): boolean {
  return isServerCode(file) || (file.role === "script" && isConfiguration(file));
}

/** Whether what it keeps is there for other requests. */
function isAtFault(file: File, { holder, node }: LocalUse): boolean {
  if (holder.shared) return true;
  if (holder.onlyServing) return file.timing.runsAt(unitOf(node), "request") || isServingCallers(file, node);
  if (holder.onlyLasting && file.timing.runsAt(unitOf(node), "unknown")) return isKeptByModule(file, node);
  if (holder.mostlyBrief && file.lifetimes.ofMaker(unitOf(node)) === "unknown") return false;
  return !isMadeForARequest(file, node);
}

/** Whether a function of a service does it for what its unknown callers give. */
function isServingCallers(file: File, node: Node): boolean {
  if (file.role !== "service" || !isCall(node) || !file.timing.runsAt(unitOf(node), "unknown")) return false;
  return file.requestData.ofAny(node.arguments) !== "no";
}

/** `const cache = remember("cache", () => new Cache())`: another function makes it for a variable of the module. */
function isKeptByModule(file: File, node: Node): boolean {
  const maker = unitOf(node);
  if (!isFunction(maker) || !file.returnsOf(maker).some((value) => unwrap(value) === node)) return false;
  const { parent: call } = outermost(maker);
  return isCall(call) && outermost(call).parent?.type === "VariableDeclarator" && unitOf(call).type === "Program";
}

/** Whether something is only made while requests are served, and is gone with them. */
export function isMadeForARequest(file: File, node: Node): boolean {
  const unit = unitOf(node);
  const moments = file.timing.of(unit);
  return (
    (moments.has("request") && moments.size === 1 && !isStored(file, node)) ||
    file.lifetimes.ofMaker(unit) === "request"
  );
}

/** Whether it is put into a collection, or into something that is not the function's own. */
function isStored(file: File, node: Node): boolean {
  return file.uses.ofValue(node).some((use) => {
    if (use.type !== "argument") return use.type === "stored" && !isPartOfRequest(file, use.at);
    const callee = unwrap(use.call.callee);
    return callee.type === "MemberExpression" && STORING_METHODS.has(memberName(callee) ?? "");
  });
}

/** `request.loaders`: it goes with the request. */
function isPartOfRequest(file: File, target: Node): boolean {
  return target.type === "MemberExpression" && file.requestData.of(target.object) === "request";
}

/** What is called, as the source writes it; a plugin is handed over instead. */
export function nameOf(file: File, { holder, node }: LocalUse): string {
  return holder.form === "plugin" ? holder.api.replace(/^.*\./, "") : callName(file, node);
}
