import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { annotationOf } from "../names/bindings.ts";
import { foundOnce } from "../once.ts";
import { Reach } from "../reach.ts";
import { isFunction, memberName, type Node, unwrap } from "../syntax.ts";
import type { State, StateWrite } from "./states.ts";

/** Names of what they load, and aliases of types, as far as they are followed. */
const MAX_DEPTH = 8;

/** Types of classes and functions. */
const NAMES_CODE = /^(?:Abstract)?(?:Class|Constructor|Ctor|Function|Newable|Type)(?:Constructor|Ref|Type)?$/;

/** Names of collections of functions that were made of something. */
const FUNCTIONS =
  /(?:[hH]andler|[mM]iddleware|[vV]alidator|[fF]ormatter|[rR]esolver)s?(?:Cache|(?:By|For|Per)[A-Z]\w*)$/;

/** Types that are one with those that they are made of. */
const COLLECTION = /^(?:Readonly)?(?:Map|Set)$/;

/** Whether the keys of a collection are classes or functions: it grows no further than the program does. */
export const isKeyedByCode = foundOnce((file: File, { variable, receiver, property }: State): boolean => {
  if (variable)
    return (
      isCollectionOfCode(file, annotationOf(variable)) ||
      file.bindings.sourcesOf(variable).some(({ expression }) => isMadeForCode(file, expression))
    );
  if (!receiver || property === null || receiver.node.type === "ObjectExpression") return false;
  return file.classes
    .membersOf(receiver.node)
    .some(
      ({ name, annotation, value }) =>
        name === property && (isCollectionOfCode(file, annotation) || (value !== null && isMadeForCode(file, value))),
    );
});

/** Whether the key is a class, of which the value is made: `instances.set(Model, new Model())`. */
export function isMadeOfKey(file: File, { key, value }: StateWrite): boolean {
  const made = value && unwrap(value);
  if (key === null || made?.type !== "NewExpression") return false;
  const constructor = file.bindings.variableOf(unwrap(made.callee));
  return constructor !== null && constructor === file.bindings.variableOf(unwrap(key));
}

/** Whether a collection holds functions that the program makes for itself, each for one of those that it knows: `middlewareByHost`. */
export function isOfFunctions({ name, writes }: State): boolean {
  const fills = writes.filter(({ value }) => value !== null);
  return FUNCTIONS.test(name) && fills.length > 0 && fills.every(({ key }) => key !== null);
}

/** Whether a value is a module of the program, or a part of one, that is loaded when first asked for. */
export function isLoadedModule(file: File, node: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  const expression = unwrap(node);
  const inside = (each: Node) => isLoadedModule(file, each, reach.further());
  switch (expression.type) {
    case "ImportExpression":
      return true;
    case "AwaitExpression":
      return inside(expression.argument);
    case "MemberExpression":
      return inside(expression.object);
    case "Identifier": {
      const value = file.constantIn(expression);
      return value !== null && inside(value);
    }
    case "CallExpression":
      return isLoading(file, expression, reach.further());
    default:
      return false;
  }
}

/** `require(path)`, `import("./a.js").then((module) => module.a)`, `load()` where that returns it */
function isLoading(file: File, call: TSESTree.CallExpression, reach: Reach): boolean {
  const callee = unwrap(call.callee);
  if (file.bindings.isGlobal(callee, "require")) return true;
  if (callee.type === "MemberExpression" && memberName(callee) === "then") {
    return isLoadedModule(file, callee.object, reach);
  }
  const loaders = functionsIn(file, callee);
  return loaders.length > 0 && loaders.every((fn) => returnsModule(file, fn, reach));
}

function returnsModule(file: File, node: Node, reach: Reach): boolean {
  const fn = unwrap(node);
  return isFunction(fn) && file.returnsOnly(fn, (value) => isLoadedModule(file, value, reach));
}

/** The functions that a callee may be: of a table, all that are in it. */
function functionsIn(file: File, callee: Node): readonly Node[] {
  const value = file.expressionBehind(callee);
  if (value.type !== "MemberExpression") return [value];
  const table = file.literalIn(value.object);
  return (table?.properties ?? []).map((property) => (property.type === "Property" ? property.value : property));
}

function isMadeForCode(file: File, node: Node): boolean {
  const value = unwrap(node);
  if (value.type !== "NewExpression" || value.callee.type !== "Identifier") return false;
  const [key] = value.typeArguments?.params ?? [];
  return COLLECTION.test(value.callee.name) && key !== undefined && isTypeOfCode(file, key);
}

function isCollectionOfCode(file: File, type: TSESTree.TypeNode | null): boolean {
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return false;
  const [key] = type.typeArguments?.params ?? [];
  return COLLECTION.test(type.typeName.name) && key !== undefined && isTypeOfCode(file, key);
}

function isTypeOfCode(file: File, type: TSESTree.TypeNode, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  switch (type.type) {
    case "TSConstructorType":
      return true;
    case "TSUnionType":
      return type.types.every((each) => each.type === "TSNullKeyword" || isTypeOfCode(file, each, reach.further()));
    case "TSTypeReference": {
      if (type.typeName.type !== "Identifier") return false;
      const declared = file.bindings.variableOf(type.typeName)?.defs.map(({ node }) => node) ?? [];
      const [alias] = declared;
      if (alias?.type === "TSTypeAliasDeclaration") return isTypeOfCode(file, alias.typeAnnotation, reach.further());
      return NAMES_CODE.test(type.typeName.name);
    }
    default:
      return false;
  }
}
