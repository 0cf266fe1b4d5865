import type { TSESTree } from "@typescript-eslint/utils";
import { CALLS_AT_ONCE } from "../../catalog/language/callbacks.ts";
import type { File } from "../file.ts";
import { ELEMENT, type Parameter, parameterOf, type Variable } from "../names/bindings.ts";
import { foundOnce } from "../once.ts";
import { Reach } from "../reach.ts";
import { isFunction, memberName, type Node, outermost, unwrap } from "../syntax.ts";
import type { Arguments } from "./arguments.ts";

/** Arrays of arrays, as far as they are followed. */
const MAX_DEPTH = 8;

const KEEPS_ELEMENTS: ReadonlySet<string> = new Set(["concat", "filter", "flat", "reverse", "slice", "sort", "values"]);
const MAKES_FROM_ELEMENTS: ReadonlySet<string> = new Set(["Array.from", "Promise.all", "Promise.allSettled", "Set"]);
const ADDS_ELEMENTS: ReadonlySet<string> = new Set(["add", "push", "unshift"]);

/** What a loop goes through to give a variable its values: `for (const x of xs)`, `xs.forEach((x) => …)`. */
export function loopedOver(file: File, variable: Variable): Node | null {
  const parameter = parameterOf(variable);
  if (parameter) return parameter.steps.length === 0 ? collectionOf(parameter) : null;
  const [only, ...others] = file.bindings.sourcesOf(variable);
  return only && others.length === 0 && only.steps.length === 1 && only.steps[0] === ELEMENT ? only.expression : null;
}

/** The object whose method calls a function at once, with each of its elements. */
export function collectionOf({ function: fn, index }: Pick<Parameter, "function" | "index">): Node | null {
  const outer = outermost(fn);
  const call = outer.parent;
  if (index !== 0 || call?.type !== "CallExpression" || call.arguments[0] !== outer) return null;
  const callee = unwrap(call.callee);
  const isAtOnce = callee.type === "MemberExpression" && CALLS_AT_ONCE.has(memberName(callee) ?? "");
  return isAtOnce ? callee.object : null;
}

/** The table that a loop goes through by its keys: `for (const name in files) remove(files[name])`. */
export function tableGoneThrough(file: File, { object, property, computed }: TSESTree.MemberExpression): Node | null {
  const table = file.bindings.variableOf(unwrap(object));
  const key = computed ? file.bindings.variableOf(unwrap(property)) : null;
  const keyed = key && (keysLoopedOver(key) ?? keysIn(file, loopedOver(file, key)));
  return table && keyed && file.bindings.variableOf(unwrap(keyed)) === table ? object : null;
}

function keysLoopedOver({ defs: [declared] }: Variable): Node | null {
  const declaration = declared?.node.parent;
  const loop = declaration?.parent;
  return loop?.type === "ForInStatement" && loop.left === declaration ? loop.right : null;
}

/** `Object.keys(files)` */
function keysIn(file: File, node: Node | null): Node | null {
  const call = node && unwrap(node);
  const isKeys = call?.type === "CallExpression" && file.values.pathOf(call.callee) === "Object.keys";
  return isKeys ? (call.arguments[0] ?? null) : null;
}

/** The values that the source shows in a table. */
export function valuesInTable(file: File, table: Node): readonly Node[] {
  const variable = file.bindings.variableOf(unwrap(table));
  const written = file.literalIn(table)?.properties ?? [];
  return [
    ...written.flatMap((property) => (property.type === "Property" ? property.value : [])),
    ...(variable ? addedTo(variable) : []),
  ];
}

/** The elements that the source shows of an array or a set. */
export function elementsOf(file: File, node: Node, given: Arguments, reach = new Reach(MAX_DEPTH)): readonly Node[] {
  if (reach.isOver) return [];
  const collection = unwrap(node);
  const inside = (each: Node) => elementsOf(file, each, given, reach.further());
  switch (collection.type) {
    case "ArrayExpression":
      return collection.elements.flatMap((element) => {
        if (element?.type === "SpreadElement") return inside(element.argument);
        return element ?? [];
      });
    case "Identifier": {
      const variable = file.bindings.variableOf(collection);
      if (!variable) return [];
      const passed = given.get(variable);
      if (passed) return passed.isRest ? passed.nodes : passed.nodes.flatMap(inside);
      const sources = file.bindings.sourcesOf(variable).map(({ expression }) => expression);
      return [...sources.flatMap(inside), ...addedTo(variable)];
    }
    case "CallExpression":
    case "NewExpression": {
      const callee = unwrap(collection.callee);
      const [first] = collection.arguments;
      if (first && file.values.pathOf(callee) === "Object.values") return valuesInTable(file, first);
      if (MAKES_FROM_ELEMENTS.has(file.values.pathOf(callee) ?? "")) return first ? inside(first) : [];
      if (callee.type !== "MemberExpression") return [];
      const method = memberName(callee) ?? "";
      const mapped = method === "map" && first ? unwrap(first) : null;
      if (isFunction(mapped)) return file.returnsOf(mapped);
      return KEEPS_ELEMENTS.has(method) ? inside(callee.object) : [];
    }
    case "AwaitExpression":
      return inside(collection.argument);
    default:
      return [];
  }
}

/** `made.push(path)`, `made[name] = path` */
const addedTo = foundOnce(({ references }: Variable): readonly Node[] =>
  references.flatMap(({ identifier }) => {
    const member = outermost(identifier).parent;
    if (member?.type !== "MemberExpression") return [];
    const use = outermost(member).parent;
    if (use?.type === "AssignmentExpression") return member.computed && use.left === member ? [use.right] : [];
    const isAdding = use?.type === "CallExpression" && use.callee === member;
    return isAdding && ADDS_ELEMENTS.has(memberName(member) ?? "") ? use.arguments : [];
  }),
);
