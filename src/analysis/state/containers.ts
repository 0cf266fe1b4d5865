import type { TSESTree } from "@typescript-eslint/utils";
import {
  type ContainerKind,
  HOLD_NOTHING,
  MADE_BY,
  NAMED_BY,
  RETURNS_ARRAY,
  RETURNS_ELEMENT,
} from "../../catalog/language/containers.ts";
import type { ApiPath } from "../../catalog/types.ts";
import { IN_MEMORY_CACHES } from "../../catalog/libraries/in-memory-caches.ts";
import { annotationOf, ELEMENT, type Step, type Variable } from "../names/bindings.ts";
import { assignedTo, type Receiver } from "../names/classes.ts";
import type { File } from "../file.ts";
import { kindsByUse } from "./imported-containers.ts";
import type { State } from "./states.ts";
import { containerByType } from "../names/types.ts";
import {
  type Call,
  type FunctionNode,
  isFunction,
  memberName,
  type Node,
  outermost,
  propertyOf,
  stringValue,
  unwrap,
} from "../syntax.ts";

const CACHES: ReadonlySet<string> = new Set(IN_MEMORY_CACHES.map(({ made }) => made));

/** A module of the project that is named after a cache that can only be in memory: `./lru-cache`, `../cache/ttl`. */
const OWN_CACHE =
  /^(?:\.|@\/|~|#).*(?:(?:\b|_)(?:lru|ttl|memory)(?:[-_/]?caches?)?|local[-_]?cache)(?:\.[cm]?[jt]s)?(?:\.\w+)?\(\)$/i;

/** A function or class of which the name says the same, whatever module it is from: `createLruCache()`, `new TTLMap()`. */
const SAYS_CACHE = /\.(?:\w*[a-z])?(?:L[Rr][Uu]|Local|(?:In)?Memory|T[Tt][Ll])(?:Cache|Map)\(\)$/;

/** A class of the project that is called a cache. */
const OWN_CACHE_CLASS = /^(?:\.|@\/|~|#).*\.\w*Cache\(\)$/;

/** Constants that hold headers: `CORS_HEADERS`. */
const NAMES_HEADERS = /(?:^|_)HEADERS$/;

function cacheMadeBy(path: ApiPath): ContainerKind | null {
  if (CACHES.has(path)) return "libraryCache";
  return OWN_CACHE.test(path) || SAYS_CACHE.test(path) ? "cache" : null;
}

/** Flags that make a regular expression remember where its last match ended. */
const REMEMBERS = /[gy]/;

/** Methods whose last argument becomes an element. */
const STORES: ReadonlySet<string> = new Set(["add", "push", "set", "unshift"]);

/** The name that Node has for it; the other one, `globalThis`, is mostly declared with a type. */
const GLOBAL = "global";

const MAX_DEPTH = 32;
const MAX_STEPS = 4;

/** What kind of container an expression is, by evidence: how it was made, how it is declared. */
export class Containers {
  readonly #file: File;
  readonly #known = new Map<FunctionNode | Receiver | Variable, Map<string, ReadonlySet<ContainerKind>>>();
  readonly #openTypes = new Set<Variable>();
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  /** The kinds that a value may have; none without evidence. */
  of(node: Node, steps: readonly Step[] = []): ReadonlySet<ContainerKind> {
    const kinds = new Set<ContainerKind>();
    if (this.#depth >= MAX_DEPTH || steps.length > MAX_STEPS) return kinds;
    this.#depth++;
    for (const kind of this.#find(unwrap(node), steps)) kinds.add(kind);
    this.#depth--;
    const byType =
      kinds.size === 0 && steps.length === 0 ? containerByType(this.#file.source.parserServices, node) : null;
    return byType ? kinds.add(byType) : kinds;
  }

  /** Whether a value is known to hold something. */
  isContainer(node: Node): boolean {
    return holdsSomething(this.of(node));
  }

  ofVariable(variable: Variable, steps: readonly Step[] = []): ReadonlySet<ContainerKind> {
    return this.#foundOnce(variable, steps, () => this.#ofDeclaration(variable, steps));
  }

  /** The kinds of what a state holds. */
  ofState({ variable, receiver, property }: State): ReadonlySet<ContainerKind> {
    if (variable) return this.ofVariable(variable, property === null ? [] : [property]);
    return receiver && property !== null ? this.#knownField(receiver, property, []) : new Set();
  }

  *#find(node: Node, steps: readonly Step[]): Generator<ContainerKind> {
    switch (node.type) {
      case "ArrayExpression":
        if (steps.length === 0) yield "array";
        else if (steps[0] === ELEMENT)
          for (const element of node.elements) if (element) yield* this.of(element, steps.slice(1));
        break;
      case "ObjectExpression":
        if (steps.length === 0) yield "object";
        else yield* this.#ofProperty(node, steps);
        break;
      case "NewExpression":
        if (steps.length === 0) yield* this.#ofMade(node);
        break;
      case "CallExpression":
        yield* this.#ofCall(node, steps);
        break;
      case "Literal":
        if ("regex" in node && steps.length === 0 && REMEMBERS.test(node.regex.flags)) yield "regexp";
        break;
      case "Identifier": {
        const variable = this.#file.bindings.variableOf(node);
        if (variable) yield* this.ofVariable(variable, steps);
        break;
      }
      case "MemberExpression":
        yield* this.#ofMember(node, steps);
        break;
      case "AwaitExpression":
        yield* this.of(node.argument, steps);
        break;
      case "AssignmentExpression":
        yield* this.of(node.right, steps);
        break;
      case "LogicalExpression":
        yield* this.of(node.left, steps);
        yield* this.of(node.right, steps);
        break;
      case "ConditionalExpression":
        yield* this.of(node.consequent, steps);
        yield* this.of(node.alternate, steps);
        break;
      default:
    }
  }

  *#ofProperty(node: TSESTree.ObjectExpression, [first, ...rest]: readonly Step[]): Generator<ContainerKind> {
    if (typeof first === "string") {
      const property = propertyOf(node, first);
      if (property && !isFunction(property.value)) yield* this.of(property.value, rest);
    } else {
      for (const property of node.properties) if (property.type === "Property") yield* this.of(property.value, rest);
    }
  }

  *#ofMade(node: Call): Generator<ContainerKind> {
    const path = this.#file.values.pathOf(node);
    if (path === null) return;
    const kind = MADE_BY.get(path) ?? cacheMadeBy(path) ?? (this.#isOnlyLimited(node, path) ? "cache" : null);
    if (kind && (kind !== "regexp" || REMEMBERS.test(stringValue(node.arguments[1]) ?? ""))) yield kind;
  }

  /** `new Cache(5 * 60 * 1000)`: told how much or how long it may keep, and nothing of a server that keeps it. */
  #isOnlyLimited({ type, arguments: given }: Call, path: ApiPath): boolean {
    return (
      type === "NewExpression" &&
      OWN_CACHE_CLASS.test(path) &&
      given.length === 1 &&
      given.every((limit) => this.#isAmount(limit))
    );
  }

  #isAmount(node: Node): boolean {
    const value = unwrap(node);
    if (value.type === "BinaryExpression") return this.#isAmount(value.left) && this.#isAmount(value.right);
    if (value.type !== "Identifier") return value.type === "Literal" && typeof value.value === "number";
    const constant = this.#file.constantIn(value);
    return constant !== null && constant.type !== "Identifier" && this.#isAmount(constant);
  }

  *#ofCall(node: TSESTree.CallExpression, steps: readonly Step[]): Generator<ContainerKind> {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    const path = this.#file.values.pathOf(callee);
    if ((path === "Object.freeze" || path === "Object.seal" || path === "Object.assign") && first) {
      yield* this.of(first, steps);
      return;
    }
    if (this.#file.values.requiredModule(node)?.endsWith(".json")) {
      yield "data";
      return;
    }
    const method = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (steps.length === 0) {
      yield* this.#ofMade(node);
      if (method !== null && RETURNS_ARRAY.has(method)) yield "array";
    }
    if (callee.type === "MemberExpression" && method !== null && RETURNS_ELEMENT.has(method))
      yield* this.of(callee.object, [ELEMENT, ...steps]);
    const fn = this.#file.callees.of(node);
    if (fn) yield* this.#foundOnce(fn, steps, () => this.#ofReturned(fn, steps));
  }

  *#ofReturned(fn: FunctionNode, steps: readonly Step[]): Generator<ContainerKind> {
    if (fn.returnType) yield* this.#ofType(fn.returnType.typeAnnotation, steps);
    const returned = this.#file.returnsOf(fn).map((value) => this.of(value, steps));
    // one cache of several to choose from is one back end among those of other sorts
    const isChoice = returned.some((kinds) => !kinds.has("cache"));
    for (const kinds of returned) for (const kind of kinds) if (kind !== "cache" || !isChoice) yield kind;
  }

  *#ofMember(node: TSESTree.MemberExpression, steps: readonly Step[]): Generator<ContainerKind> {
    const name = memberName(node);
    const owner = name === null ? null : this.#file.callees.receiverIn(node.object);
    if (name !== null && this.#file.bindings.isGlobal(node.object, GLOBAL)) yield* this.#ofGlobal(name, steps);
    if (owner && name !== null && owner.node.type !== "ObjectExpression") yield* this.#knownField(owner, name, steps);
    else yield* this.of(node.object, [name ?? ELEMENT, ...steps]);
  }

  /** `global.queue = []` */
  *#ofGlobal(name: string, steps: readonly Step[]): Generator<ContainerKind> {
    for (const { identifier } of this.#file.bindings.undeclared) {
      const member = identifier.name === GLOBAL ? outermost(identifier).parent : null;
      if (member?.type !== "MemberExpression" || memberName(member) !== name) continue;
      const { parent } = outermost(member);
      if (parent?.type === "AssignmentExpression" && parent.left === outermost(member))
        yield* this.of(parent.right, steps);
    }
  }

  #knownField(owner: Receiver, name: string, steps: readonly Step[]): ReadonlySet<ContainerKind> {
    return this.#foundOnce(owner, [name, ...steps], () => this.#ofField(owner, name, steps));
  }

  /** What has several parts, each of which leads to all of it again, would be looked at over and over again. */
  #foundOnce(
    subject: FunctionNode | Receiver | Variable,
    steps: readonly Step[],
    find: () => Iterable<ContainerKind>,
  ): ReadonlySet<ContainerKind> {
    let bySteps = this.#known.get(subject);
    if (!bySteps) this.#known.set(subject, (bySteps = new Map<string, ReadonlySet<ContainerKind>>()));
    const key = steps.map((step) => String(step)).join("\0");
    const known = bySteps.get(key);
    if (known) return known;
    // met again while it is being looked at, it is no evidence of itself
    bySteps.set(key, new Set());
    const kinds = new Set(find());
    bySteps.set(key, kinds);
    return kinds;
  }

  *#ofField(owner: Receiver, name: string, steps: readonly Step[]): Generator<ContainerKind> {
    if (owner.node.type === "ObjectExpression") return;
    for (const member of this.#file.classes.membersNamed(name, owner.node)) {
      if (member.annotation) yield* this.#ofType(member.annotation, steps);
      if (member.value && !isFunction(member.value)) yield* this.of(member.value, steps);
    }
    if (steps[0] === ELEMENT)
      for (const access of owner.accesses.get(name) ?? []) yield* this.#ofStored(access, steps.slice(1));
    for (const value of assignedTo(owner, name)) yield* this.of(value, steps);
  }

  *#ofDeclaration(variable: Variable, steps: readonly Step[]): Generator<ContainerKind> {
    for (const def of variable.defs) {
      if (def.type === "ImportBinding") {
        if (def.parent.type === "ImportDeclaration" && def.parent.source.value.endsWith(".json")) yield "data";
        const path = this.#file.values.ofVariable(variable)?.path;
        if (path !== undefined && CACHES.has(path)) yield "libraryCache";
        if (steps.length === 0 && NAMES_HEADERS.test(variable.name)) yield "fields";
      }
    }
    yield* kindsByUse(this.#file, variable, steps);
    const annotation = annotationOf(variable);
    if (annotation) yield* this.#ofType(annotation, steps);
    if (steps[0] === ELEMENT)
      for (const { identifier } of variable.references) yield* this.#ofStored(identifier, steps.slice(1));
    yield* this.#ofAssigned(variable, steps);
    for (const source of this.#file.bindings.sourcesOf(variable))
      yield* this.of(source.expression, [...source.steps, ...steps]);
  }

  /** `client.cooldowns = new Map()` tells what a property of a variable is. */
  *#ofAssigned(variable: Variable, [first, ...rest]: readonly Step[]): Generator<ContainerKind> {
    if (typeof first !== "string") return;
    for (const { identifier } of this.#file.uses.referencesTo(variable).get(first) ?? []) {
      let member = outermost(identifier).parent;
      let steps = rest;
      while (member?.type === "MemberExpression") {
        const holder = outermost(member);
        const { parent } = holder;
        if (parent?.type === "AssignmentExpression" && parent.left === holder) yield* this.of(parent.right, steps);
        const [next, ...others] = steps;
        if (parent?.type !== "MemberExpression" || parent.object !== holder || memberName(parent) !== next) break;
        steps = others;
        member = parent;
      }
    }
  }

  /** What is put into a collection tells what its elements are: `rooms.set(id, new Set())`. */
  *#ofStored(collection: Node, steps: readonly Step[]): Generator<ContainerKind> {
    const holder = outermost(collection);
    const { parent } = holder;
    if (parent?.type !== "MemberExpression" || parent.object !== holder) return;
    const target = outermost(parent).parent;
    if (target?.type === "AssignmentExpression" && parent.computed && unwrap(target.left) === parent)
      yield* this.of(target.right, steps);
    const method = target?.type === "CallExpression" && unwrap(target.callee) === parent ? memberName(parent) : null;
    const stored =
      target?.type === "CallExpression" && method !== null && STORES.has(method) ? target.arguments.at(-1) : null;
    if (stored) yield* this.of(stored, steps);
  }

  *#ofType(type: TSESTree.TypeNode, steps: readonly Step[]): Generator<ContainerKind> {
    switch (type.type) {
      case "TSArrayType":
      case "TSTupleType":
        if (steps.length === 0) yield "array";
        else if (type.type === "TSArrayType" && steps[0] === ELEMENT)
          yield* this.#ofType(type.elementType, steps.slice(1));
        break;
      case "TSTypeOperator":
        if (type.typeAnnotation) yield* this.#ofType(type.typeAnnotation, steps);
        break;
      case "TSUnionType":
        for (const each of type.types) yield* this.#ofType(each, steps);
        break;
      case "TSMappedType":
        if (steps.length === 0) yield "record";
        else if (steps[0] === ELEMENT && type.typeAnnotation) yield* this.#ofType(type.typeAnnotation, steps.slice(1));
        break;
      case "TSTypeLiteral":
        if (steps.length === 0)
          yield type.members.some(({ type: member }) => member === "TSIndexSignature") ? "record" : "object";
        else yield* this.#ofTypeMember(type, steps);
        break;
      case "TSTypeReference":
        yield* this.#ofTypeReference(type, steps);
        break;
      default:
    }
  }

  *#ofTypeMember(type: TSESTree.TSTypeLiteral, [first, ...rest]: readonly Step[]): Generator<ContainerKind> {
    for (const member of type.members) {
      if (member.type === "TSIndexSignature" && first === ELEMENT && member.typeAnnotation) {
        yield* this.#ofType(member.typeAnnotation.typeAnnotation, rest);
      }
      if (
        member.type === "TSPropertySignature" &&
        member.key.type === "Identifier" &&
        member.key.name === first &&
        member.typeAnnotation
      ) {
        yield* this.#ofType(member.typeAnnotation.typeAnnotation, rest);
      }
    }
  }

  *#ofNamedType(
    name: Variable,
    { typeAnnotation }: TSESTree.TSTypeAliasDeclaration,
    steps: readonly Step[],
  ): Generator<ContainerKind> {
    if (this.#openTypes.has(name)) return;
    this.#openTypes.add(name);
    yield* this.#ofType(typeAnnotation, steps);
    this.#openTypes.delete(name);
  }

  *#ofTypeReference(type: TSESTree.TSTypeReference, steps: readonly Step[]): Generator<ContainerKind> {
    const { typeName } = type;
    if (typeName.type !== "Identifier") return;
    const declared = this.#file.bindings.variableOf(typeName);
    if (declared) {
      for (const { node } of declared.defs)
        if (node.type === "TSTypeAliasDeclaration") yield* this.#ofNamedType(declared, node, steps);
      return;
    }
    const kind = NAMED_BY.get(typeName.name);
    const parameters = type.typeArguments?.params ?? [];
    if (kind && steps.length === 0) yield kind;
    else if (kind && steps[0] === ELEMENT) {
      const element = parameters.at(-1);
      if (element) yield* this.#ofType(element, steps.slice(1));
    }
    if (typeName.name === "Readonly" || typeName.name === "Partial" || typeName.name === "NonNullable")
      for (const inner of parameters) yield* this.#ofType(inner, steps);
  }
}

function holdsSomething(kinds: ReadonlySet<ContainerKind>): boolean {
  return [...kinds].some((kind) => !HOLD_NOTHING.has(kind));
}
