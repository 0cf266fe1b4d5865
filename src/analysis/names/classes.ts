import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Variable } from "./bindings.ts";
import type { File, Source } from "../file.ts";
import { append } from "../multimap.ts";
import { foundOnce } from "../once.ts";
import {
  decoratorsOf,
  isClass,
  isFunction,
  keyName,
  memberName,
  outermost,
  unwrap,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "../syntax.ts";
import { traverse } from "../traversal.ts";

/** What `new` is called on: a class, or a function used as one. */
export type Constructor = ClassNode | FunctionNode;

/**
 * What `this` is in some methods: the instances of a class, the class itself in its static methods, or the object literal that
 * the methods are written in.
 */
export interface Receiver {
  readonly type: "instance" | "object" | "static";
  readonly node: Constructor | TSESTree.ObjectExpression;
  /** `this.name` and `this["name"]` by name. */
  readonly accesses: Map<string, TSESTree.MemberExpression[]>;
  /** Every other `this`: handed on, aliased, or with a property that the source does not say. */
  readonly bare: TSESTree.ThisExpression[];
}

export interface Member {
  readonly name: string;
  readonly static: boolean;
  readonly node: Node;
  readonly value: Node | null;
  readonly annotation: TSESTree.TypeNode | null;
  readonly decorators: readonly TSESTree.Decorator[];
  readonly isPrivate: boolean;
}

const CLASS_NAME = /^[A-Z][a-z]/;

export class Classes {
  readonly #file: File;
  readonly #members = new Map<Constructor, readonly Member[]>();
  readonly #membersByName = new Map<Constructor, Map<string, Member[]>>();
  readonly #receivers = new Map<Node, Partial<Record<Receiver["type"], Receiver>>>();
  #areAccessesKnown = false;

  constructor(file: File) {
    this.#file = file;
  }

  membersOf(constructor: Constructor): readonly Member[] {
    let members = this.#members.get(constructor);
    if (!members) {
      members = isClass(constructor) ? [...classMembers(constructor)] : [...this.#prototypeMembers(constructor)];
      this.#members.set(constructor, members);
    }
    return members;
  }

  membersNamed(name: string, constructor: Constructor): readonly Member[] {
    let byName = this.#membersByName.get(constructor);
    if (!byName) {
      byName = new Map<string, Member[]>();
      for (const member of this.membersOf(constructor)) append(byName, member.name, member);
      this.#membersByName.set(constructor, byName);
    }
    return byName.get(name) ?? [];
  }

  /** The receivers that methods of this file have. */
  receivers(): readonly Receiver[] {
    this.#findAccesses();
    return [...this.#receivers.values()].flatMap((byType) => Object.values(byType));
  }

  receiver(type: Receiver["type"], node: Receiver["node"]): Receiver {
    this.#findAccesses();
    return this.#receiver(type, node);
  }

  /** What `this` is at a node; null where nothing says so. */
  receiverAt(node: Node): Receiver | null {
    this.#findAccesses();
    for (let current: Node = node; current.parent; current = current.parent) {
      const { parent } = current;
      if (parent.type === "StaticBlock") return this.#receiver("static", parent.parent.parent);
      if (parent.type === "PropertyDefinition" && parent.value === current) {
        return this.#receiver(parent.static ? "static" : "instance", parent.parent.parent);
      }
      if (current.type === "FunctionDeclaration" || current.type === "FunctionExpression")
        return this.receiverOf(current);
    }
    return null;
  }

  /** What `this` is in a function that has its own. */
  receiverOf(fn: FunctionNode): Receiver | null {
    this.#findAccesses();
    if (fn.type === "ArrowFunctionExpression") return this.receiverAt(fn);
    const holder = outermost(fn);
    const { parent } = holder;
    switch (parent?.type) {
      case "MethodDefinition":
      case "PropertyDefinition":
        return this.#receiver(parent.static ? "static" : "instance", parent.parent.parent);
      case "Property":
        if (isNamedLikeClass(parent)) return this.#receiver("instance", fn);
        return parent.parent.type === "ObjectExpression" ? this.#receiverOfLiteral(parent.parent) : null;
      case "AssignmentExpression":
        if (parent.right !== holder) return null;
        if (isNamedLikeClass(parent)) return this.#receiver("instance", fn);
        return this.#receiverOfTarget(parent.left) ?? this.#ownReceiver(fn);
      default:
        return this.#ownReceiver(fn);
    }
  }

  /** The constructor whose prototype an expression is: `Cart.prototype`. */
  constructorWithPrototype(node: Node): FunctionNode | null {
    const member = unwrap(node);
    if (member.type !== "MemberExpression" || memberName(member) !== "prototype") return null;
    const constructor = this.constructorNamed(member.object);
    return constructor && !isClass(constructor) ? constructor : null;
  }

  /** The class or function of this file that an identifier names. */
  constructorNamed(node: Node): Constructor | null {
    const name = unwrap(node);
    if (isClass(name)) return name;
    if (name.type === "ThisExpression") {
      const receiver = this.receiverAt(name);
      return receiver?.type === "static" ? (receiver.node as Constructor) : null;
    }
    const variable = name.type === "Identifier" ? this.#file.bindings.variableOf(name) : null;
    return variable ? this.constructorIn(variable) : null;
  }

  constructorIn(variable: Variable): Constructor | null {
    for (const def of variable.defs) {
      if (def.type === "ClassName") return def.node;
      if (def.type === "FunctionName" && isFunction(def.node)) return def.node;
    }
    const sources = this.#file.bindings.sourcesOf(variable);
    const value = sources.length === 1 && sources[0]?.steps.length === 0 ? unwrap(sources[0].expression) : null;
    return isClass(value) || value?.type === "FunctionExpression" ? value : null;
  }

  /** The variables by which the file calls a class or function. */
  namesOf(constructor: Constructor): readonly Variable[] {
    const names = new Set(this.#file.bindings.namesOf(constructor));
    const { parent } = outermost(constructor);
    if (parent?.type === "VariableDeclarator")
      for (const variable of this.#file.bindings.declaredBy(parent)) names.add(variable);
    return [...names];
  }

  /** A class, and those of this file that it extends; code that is being typed may go round in a circle. */
  lineOf(constructor: Constructor): readonly Constructor[] {
    const line = new Set<Constructor>();
    let next: Constructor | null = constructor;
    while (next && !line.has(next)) {
      line.add(next);
      next = isClass(next) && next.superClass ? this.constructorNamed(next.superClass) : null;
    }
    return [...line];
  }

  /** Whether a function is used as a class: with `new`, or by giving it a prototype. */
  isConstructor(fn: FunctionNode): boolean {
    return this.namesOf(fn).some((variable) => variable.references.some(isUseAsConstructor));
  }

  #ownReceiver(fn: FunctionNode): Receiver | null {
    return this.isConstructor(fn) ? this.#receiver("instance", fn) : null;
  }

  #receiverOfTarget(target: Node): Receiver | null {
    const member = unwrap(target);
    if (member.type !== "MemberExpression") return null;
    const prototypeOf = this.constructorWithPrototype(member.object);
    if (prototypeOf) return this.#receiver("instance", prototypeOf);
    const constructor = this.constructorNamed(member.object);
    if (constructor) return this.#receiver("static", constructor);
    const object = unwrap(member.object);
    const variable = object.type === "Identifier" ? this.#file.bindings.variableOf(object) : null;
    const literal = variable && this.#literalIn(variable);
    return literal ? this.#receiverOfLiteral(literal) : null;
  }

  #receiverOfLiteral(literal: TSESTree.ObjectExpression): Receiver {
    const { parent } = outermost(literal);
    const target =
      parent?.type === "AssignmentExpression" && parent.right === outermost(literal)
        ? parent.left
        : parent?.type === "CallExpression" && isObjectAssign(parent)
          ? parent.arguments[0]
          : null;
    const prototypeOf = target ? this.constructorWithPrototype(target) : null;
    return prototypeOf ? this.#receiver("instance", prototypeOf) : this.#receiver("object", literal);
  }

  #literalIn(variable: Variable): TSESTree.ObjectExpression | null {
    for (const { expression, steps } of this.#file.bindings.sourcesOf(variable)) {
      const value = unwrap(expression);
      if (steps.length === 0 && value.type === "ObjectExpression") return value;
    }
    return null;
  }

  #receiver(type: Receiver["type"], node: Receiver["node"]): Receiver {
    let byType = this.#receivers.get(node);
    if (!byType) this.#receivers.set(node, (byType = {}));
    return (byType[type] ??= { type, node, accesses: new Map(), bare: [] });
  }

  #findAccesses(): void {
    if (this.#areAccessesKnown) return;
    this.#areAccessesKnown = true;
    for (const node of thisExpressions(this.#file.source)) {
      const receiver = this.receiverAt(node);
      if (!receiver) continue;
      const { parent } = outermost(node);
      const name = parent?.type === "MemberExpression" && parent.object === outermost(node) ? memberName(parent) : null;
      if (name === null) {
        receiver.bare.push(node);
      } else {
        const accesses = receiver.accesses.get(name);
        if (accesses) accesses.push(parent as TSESTree.MemberExpression);
        else receiver.accesses.set(name, [parent as TSESTree.MemberExpression]);
      }
    }
  }

  *#prototypeMembers(fn: FunctionNode): Generator<Member> {
    for (const variable of this.namesOf(fn)) {
      for (const { identifier } of variable.references) {
        const owner = outermost(identifier).parent;
        if (owner?.type !== "MemberExpression") continue;
        const isPrototype = memberName(owner) === "prototype";
        const target = isPrototype ? outermost(owner).parent : owner;
        if (
          target?.type === "MemberExpression" &&
          target.parent.type === "AssignmentExpression" &&
          target.parent.left === target
        ) {
          const name = memberName(target);
          if (name !== null) yield plainMember(name, target.parent, target.parent.right, !isPrototype);
        } else if (isPrototype) {
          yield* literalMembers(target);
        }
      }
    }
  }
}

/** What the code of an object puts into one of its fields: `this.rooms = new Map();`. */
export function assignedTo(receiver: Receiver, name: string): readonly Node[] {
  return assignmentsOf(receiver).get(name) ?? [];
}

const assignmentsOf = foundOnce(({ accesses }: Receiver): ReadonlyMap<string, readonly Node[]> => {
  const assignments = new Map<string, Node[]>();
  for (const [name, places] of accesses) {
    for (const access of places) {
      const { parent } = outermost(access);
      if (parent?.type === "AssignmentExpression" && unwrap(parent.left) === access)
        append(assignments, name, parent.right);
    }
  }
  return assignments;
});

/** `errors.NotFound = function () { … }`: by convention what has a capital is called with `new`. https://eslint.org/docs/latest/rules/new-cap */
function isNamedLikeClass(node: TSESTree.AssignmentExpression | TSESTree.Property): boolean {
  if (node.type === "Property") return !node.method && CLASS_NAME.test(keyName(node) ?? "");
  return node.left.type === "MemberExpression" && CLASS_NAME.test(memberName(node.left) ?? "");
}

function isObjectAssign(node: Node): node is TSESTree.CallExpression {
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === "Object" &&
    memberName(callee) === "assign"
  );
}

/** The function that runs when an instance is made. */
export function constructorFunction(constructor: Constructor): FunctionNode | null {
  if (!isClass(constructor)) return constructor;
  return constructorOf(constructor);
}

/** What instances are made with. */
export function constructorParameters(constructor: Constructor): readonly TSESTree.Parameter[] {
  return constructorFunction(constructor)?.params ?? [];
}

const constructorOf = foundOnce(({ body }: ClassNode): FunctionNode | null => {
  for (const member of body.body) {
    if (member.type === "MethodDefinition" && member.kind === "constructor" && isFunction(member.value))
      return member.value;
  }
  return null;
});

function* classMembers(node: ClassNode): Generator<Member> {
  for (const member of node.body.body) {
    switch (member.type) {
      case "MethodDefinition":
      case "PropertyDefinition":
      case "AccessorProperty":
      case "TSAbstractPropertyDefinition": {
        const name = keyName(member);
        if (name === null) break;
        yield {
          name,
          static: member.static,
          node: member,
          value: member.value,
          annotation: "typeAnnotation" in member ? (member.typeAnnotation?.typeAnnotation ?? null) : null,
          decorators: decoratorsOf(member),
          isPrivate: name.startsWith("#") || member.accessibility === "private" || member.accessibility === "protected",
        };
        if (member.type === "MethodDefinition" && member.kind === "constructor") yield* parameterProperties(member);
        break;
      }
      default:
    }
  }
}

function* parameterProperties(constructor: TSESTree.MethodDefinition): Generator<Member> {
  for (const property of constructor.value.params) {
    if (property.type !== "TSParameterProperty") continue;
    const { parameter } = property;
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    yield {
      name: name.name,
      static: false,
      node: property,
      value: parameter.type === "AssignmentPattern" ? parameter.right : null,
      annotation: name.typeAnnotation?.typeAnnotation ?? null,
      decorators: decoratorsOf(property),
      isPrivate: property.accessibility === "private" || property.accessibility === "protected",
    };
  }
}

/** The members of `F.prototype = { … }` and `Object.assign(F.prototype, { … })`. */
function* literalMembers(assignment: Node | undefined): Generator<Member> {
  const literals =
    assignment?.type === "AssignmentExpression"
      ? [unwrap(assignment.right)]
      : assignment && isObjectAssign(assignment)
        ? assignment.arguments.slice(1).map((each) => unwrap(each))
        : [];
  for (const literal of literals) {
    if (literal.type !== "ObjectExpression") continue;
    for (const property of literal.properties) {
      const name = property.type === "Property" ? keyName(property) : null;
      if (name !== null && property.type === "Property") yield plainMember(name, property, property.value, false);
    }
  }
}

function plainMember(name: string, node: Node, value: Node, isStatic: boolean): Member {
  return { name, static: isStatic, node, value, annotation: null, decorators: [], isPrivate: false };
}

function isUseAsConstructor({ identifier }: TSESLint.Scope.Reference): boolean {
  const { parent } = outermost(identifier);
  return (
    (parent?.type === "NewExpression" && parent.callee === outermost(identifier)) ||
    (parent?.type === "MemberExpression" && parent.object === identifier && memberName(parent) === "prototype")
  );
}

/** Every `this` of a file, in the order of the source. Only what has the word in it is looked into. */
function thisExpressions({ ast, text, visitorKeys }: Source): readonly TSESTree.ThisExpression[] {
  const places = [...text.matchAll(/\bthis\b/g)].map(({ index }) => index);
  const found: TSESTree.ThisExpression[] = [];
  if (places.length === 0) return found;
  traverse(ast, visitorKeys, (node) => {
    if (node.type === "ThisExpression") found.push(node);
    return node === ast || hasOneIn(places, node.range);
  });
  return found.reverse();
}

/** Whether one of the places, which ascend, is in a range. */
function hasOneIn(places: readonly number[], [start, end]: TSESTree.Range): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? end) < end;
}
