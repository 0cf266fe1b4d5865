import type { TSESTree } from "@typescript-eslint/utils";
import type { Use } from "../calls/trail.ts";
import type { File } from "../file.ts";
import type { Variable } from "../names/bindings.ts";
import { foundOnce } from "../once.ts";
import { traverse } from "../traversal.ts";
import { type Call, isCall, memberName, type Node, stringValue, unitOf, unwrap } from "../syntax.ts";
import { isEmptying } from "./contents.ts";
import { isEmpty } from "./emptiness.ts";

/** A collection that a file makes empty and never fills itself, but gives to other files. */
export interface OpenContainer {
  readonly name: string;
  /** The name where it is declared, or the collection itself. */
  readonly node: Node;
  /** What it is when it is made. */
  readonly made: Node;
  /** Whether it is put where every handler finds it, `app.decorate("rooms", new Map())`, and not only exported. */
  readonly isShared: boolean;
}

/** The collections that a file exports for others to fill, `export const rooms = new Map();`, or shares between handlers. */
export const openContainersOf = foundOnce((file: File): readonly OpenContainer[] => {
  const shared = sharedValuesIn(file);
  const variables = new Set(file.bindings.ofModule);
  for (const { value } of shared) {
    const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
    if (variable) variables.add(variable);
  }
  return [
    ...[...variables].flatMap((variable) => ofVariable(file, variable) ?? []),
    ...shared.flatMap(({ name, value }) =>
      name !== null && isCollection(file, value) ? { name, node: value, made: value, isShared: true } : [],
    ),
  ];
});

interface SharedValue {
  readonly name: string | null;
  readonly value: Node;
}

function sharedValuesIn(file: File): readonly SharedValue[] {
  const values: SharedValue[] = [];
  if (!file.mayHaveEntryPoints) return values;
  if (![...file.frameworks.sharingMethods].some((method) => file.source.text.includes(method))) return values;
  traverse(file.program, file.source.visitorKeys, (node) => {
    const shared = node.type === "CallExpression" ? sharedBy(file, node) : null;
    if (shared) values.push(shared);
    return true;
  });
  return values;
}

/** What a call puts where every handler finds it: `app.decorate("rooms", rooms)`. */
function sharedBy(file: File, call: Call): SharedValue | null {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  if (callee.type !== "MemberExpression" || method === null || !file.frameworks.sharingMethods.has(method)) return null;
  const index = file.values.kindOf(callee.object)?.kind.shares?.[method];
  const value = index === undefined ? undefined : call.arguments[index];
  return index === undefined || value === undefined
    ? null
    : { name: stringValue(call.arguments[index - 1]), value: unwrap(value) };
}

function ofVariable(file: File, { name, defs, identifiers }: Variable): OpenContainer | null {
  const [node] = identifiers;
  const init = initialValueOf(defs);
  const made = init && madeIn(file, init);
  if (!node || !made || !isCollection(file, made) || isFilledAt(file, node)) return null;
  const uses = file.uses.ofValue(init);
  const isShared = uses.some((use) => isSharing(file, use));
  if (!isShared && !uses.some(isExport)) return null;
  return uses.every((use) => isExport(use) || isSharing(file, use) || isPutAtLoad(use))
    ? { name, node, made, isShared }
    : null;
}

/** What is made for a variable: also where it is kept through reloads, as in `globalThis.rooms ?? (globalThis.rooms = new Map())`. */
function madeIn(file: File, init: Node): Node | null {
  const value = unwrap(init);
  switch (value.type) {
    case "LogicalExpression":
      return value.operator === "&&" ? null : madeIn(file, value.right);
    case "AssignmentExpression":
      return value.right;
    case "MemberExpression": {
      const [write, ...others] = file.states.at(value)?.writes ?? [];
      return write && others.length === 0 ? write.value : null;
    }
    default:
      return value;
  }
}

/** Whether the file itself puts something in, or takes something out while it serves requests. */
function isFilledAt(file: File, node: Node): boolean {
  const state = file.states.at(node);
  return state?.writes.some((write) => !isEmptying(file, write) || file.timing.runsAt(write.unit, "request")) ?? false;
}

function initialValueOf(defs: Variable["defs"]): TSESTree.Expression | null {
  const definition = defs.length === 1 ? defs[0] : undefined;
  if (definition?.type !== "Variable") return null;
  return definition.node.id.type === "Identifier" ? definition.node.init : null;
}

function isExport({ type }: Use): boolean {
  return type === "export";
}

/** `globalThis.rooms = rooms`, beside the export. */
function isPutAtLoad(use: Use): boolean {
  return use.type === "stored" && unitOf(use.at).type === "Program";
}

function isSharing(file: File, use: Use): boolean {
  if (use.type !== "argument" || use.keys.length > 0) return false;
  const argument = use.call.arguments[use.index];
  return argument !== undefined && sharedBy(file, use.call)?.value === unwrap(argument);
}

function isCollection(file: File, init: Node): boolean {
  const made = unwrap(init);
  const isMade = isCall(made) || made.type === "ArrayExpression" || made.type === "ObjectExpression";
  return isMade && isEmpty(file, made) && !file.containers.of(made).has("weak");
}
