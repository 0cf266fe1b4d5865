import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import type { Variable } from "../names/bindings.ts";
import type { Use } from "../calls/trail.ts";
import type { Declared } from "./instance-local.ts";
import { type Call, isCall, memberName, type Node, stringValue, unwrap } from "../syntax.ts";
import { isEmpty } from "./emptiness.ts";

/** A collection that a file makes empty and never fills itself, but gives to other files. */
export interface OpenContainer extends Declared {
  /** The name where it is declared, or the collection itself. */
  readonly node: Node;
  /** What it is when it is made. */
  readonly made: Node;
}

/** The collections that a file exports for others to fill: `export const rooms = new Map();` */
export function exportedContainers(file: File): readonly OpenContainer[] {
  return file.bindings.variablesIn(file.program).flatMap((variable) => {
    const container = containerOf(file, variable);
    return container && file.uses.ofValue(container.made).some(({ type }) => type === "export") ? container : [];
  });
}

/** The collection that a call puts where every handler finds it: `app.decorate("rooms", new Map())`. */
export function sharedContainerAt(file: File, call: Call): OpenContainer | null {
  // the collection comes after its name: most calls need not be looked at
  if (call.arguments.length < 2 || call.callee.type !== "MemberExpression") return null;
  const index = sharedArgument(file, call);
  const given = index === undefined ? undefined : call.arguments[index];
  if (!given || index === undefined) return null;
  const value = unwrap(given);
  if (value.type === "Identifier") {
    const variable = file.bindings.variableOf(value);
    return variable && containerOf(file, variable);
  }
  const name = stringValue(call.arguments[index - 1]);
  return name !== null && isCollection(file, value) ? openContainer(name, value, value, null) : null;
}

function sharedArgument(file: File, { callee: called }: Call): number | undefined {
  const callee = unwrap(called);
  if (callee.type !== "MemberExpression") return undefined;
  return file.values.kindOf(callee.object)?.kind.shares?.[memberName(callee) ?? ""];
}

function containerOf(file: File, variable: Variable): OpenContainer | null {
  const init = initialValueOf(variable);
  if (!init || !isCollection(file, init) || file.states.at(variable.identifiers[0] ?? init)) return null;
  const isFollowed = file.uses.ofValue(init).every((use) => use.type === "export" || isShared(file, use));
  const [node] = variable.identifiers;
  return isFollowed && node ? openContainer(variable.name, node, init, variable) : null;
}

function openContainer(name: string, node: Node, made: Node, variable: Variable | null): OpenContainer {
  return { name, node, made, variable, property: null, receiver: null };
}

function initialValueOf({ defs: [definition, ...others] }: Variable): TSESTree.Expression | null {
  if (definition?.type !== "Variable" || others.length > 0) return null;
  return definition.node.id.type === "Identifier" ? definition.node.init : null;
}

function isShared(file: File, use: Use): boolean {
  return use.type === "argument" && use.keys.length === 0 && sharedArgument(file, use.call) === use.index;
}

function isCollection(file: File, init: Node): boolean {
  const made = unwrap(init);
  const isMade = isCall(made) || made.type === "ArrayExpression" || made.type === "ObjectExpression";
  return isMade && isEmpty(file, made) && !file.containers.of(made).has("weak");
}
