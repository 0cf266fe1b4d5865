import type { TSESTree } from "@typescript-eslint/utils";
import { ALL_MUTATORS, CHANGES_FIRST_ARGUMENT, MUTATORS } from "../../catalog/language/containers.ts";
import { isImport, parameterOf, type Variable } from "../names/bindings.ts";
import { packageOf } from "../names/modules.ts";
import type { File } from "../file.ts";
import { type FunctionNode, keyName, memberName, type Node, outermost, unwrap } from "../syntax.ts";

/** The last names of what changes its first argument, and of what makes a method of another object do so. */
const CHANGING_NAMES: ReadonlySet<string> = new Set([
  ...[...CHANGES_FIRST_ARGUMENT].map((path) => path.slice(Math.max(path.lastIndexOf("."), path.lastIndexOf("/")) + 1)),
  "apply",
  "call",
]);

const CHANGING_PACKAGES: ReadonlySet<string> = new Set([...CHANGES_FIRST_ARGUMENT].map(packageOf));

/** Functions that hand a parameter on, as far as it is followed: generated code has chains of thousands. */
const MAX_DEPTH = 64;

/** A change of a variable, or of the object that an expression means. */
export interface Write {
  readonly type:
    /** `x = …`, `x++`, `[x] = …`: the variable itself. */
    | "binding"
    /** A method of a container: `x.push(…)`. */
    | "method"
    /** A function that changes what it is given: `Object.assign(x, …)`, `remember(x, …)`. */
    | "argument"
    /** A property: `x.y = …`, `delete x.y`. */
    | "property";
  /** The variable, or the object that changes. */
  readonly target: Node;
  /** The property that is written, where the source says it. */
  readonly property: string | null;
  /** The property or element that is written, as an expression: `id` in `x[id] = …` and `x.set(id, …)`. */
  readonly key: Node | null;
  readonly value: Node | null;
  readonly operator: string;
  /** The assignment, call, `delete` or loop that does it. */
  readonly node: Node;
  /** The method is one of a container's, but nothing says that the parameter it is called on is one. */
  readonly isAssumed?: boolean;
}

/** Every write that code does through a name: found by climbing from the name to what is done with it. */
export class Writes {
  readonly #file: File;
  readonly #changed = new Map<FunctionNode, Map<string, readonly Write[]>>();
  #isLoadingChanging: boolean | undefined;
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  /** The write that an identifier or `this` is the start of: `sessions` in `sessions.get(id).seen = true`. */
  from(start: Node): Write | null {
    let node = outermost(start);
    for (;;) {
      const { parent } = node;
      if (parent?.type === "MemberExpression" && parent.object === node) {
        const member = outermost(parent);
        const call = member.parent;
        if (call?.type !== "CallExpression" || call.callee !== member) {
          node = member;
          continue;
        }
        const write = this.#methodCall(call, node, parent);
        if (write) return write;
        node = outermost(call);
        continue;
      }
      if (parent?.type === "CallExpression" && parent.callee === node) {
        node = outermost(parent);
        continue;
      }
      return this.#done(node);
    }
  }

  /** How a function changes what it is given as a parameter, or as a property of one: `remember({ list })`. */
  ofParameter(fn: FunctionNode, index: number, property: string | null = null): readonly Write[] {
    let known = this.#changed.get(fn);
    if (!known) this.#changed.set(fn, (known = new Map<string, readonly Write[]>()));
    const key = `${index} ${property}`;
    let writes = known.get(key);
    if (!writes) {
      if (this.#depth >= MAX_DEPTH) return [];
      known.set(key, []);
      this.#depth++;
      const variable = this.#givenAs(fn.params[index], property);
      writes = variable ? this.#toContent(variable) : [];
      this.#depth--;
      known.set(key, writes);
    }
    return writes;
  }

  /** The variable that holds what is given: the parameter, or what it takes apart. */
  #givenAs(parameter: Node | undefined, property: string | null): Variable | null {
    const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
    if (property === null) return name?.type === "Identifier" ? this.#file.bindings.variableDeclaredAt(name) : null;
    if (name?.type !== "ObjectPattern") return null;
    const taken = name.properties.find((each) => each.type === "Property" && keyName(each) === property);
    return this.#givenAs(taken?.value ?? undefined, null);
  }

  #toContent(variable: Variable): readonly Write[] {
    const writes: Write[] = [];
    for (const reference of variable.references) {
      const name = reference.identifier as TSESTree.Identifier;
      const write = reference.init ? null : this.from(name);
      const isToContent = write !== null && write.type !== "binding" && unwrap(write.target) === name;
      if (isToContent && !this.#file.bindings.isReplacedAt(name, variable)) writes.push(write);
    }
    return writes;
  }

  /** What is done with the object that has been reached. */
  #done(node: Node): Write | null {
    const { parent } = node;
    switch (parent?.type) {
      case "AssignmentExpression":
        return parent.left === node ? writeTo(node, parent, parent.operator, parent.right) : null;
      case "UpdateExpression":
        return writeTo(node, parent, parent.operator, null);
      case "UnaryExpression":
        return parent.operator === "delete" ? writeTo(node, parent, "delete", null) : null;
      case "ForInStatement":
      case "ForOfStatement":
        return parent.left === node ? writeTo(node, parent.left, "=", parent.right) : null;
      case "AssignmentPattern":
        return parent.left === node ? this.#inPattern(node, parent) : null;
      case "ArrayPattern":
      case "RestElement":
        return this.#inPattern(node, parent);
      case "Property":
        if (parent.value !== node) return null;
        return parent.parent.type === "ObjectPattern"
          ? this.#inPattern(node, parent.parent)
          : this.#inArgument(parent, parent.parent, node);
      case "CallExpression":
        return this.#argument(parent, node);
      default:
        return null;
    }
  }

  /** A target in a destructuring assignment: `({ user } = request)`. Declarations are not writes. */
  #inPattern(target: Node, start: Node): Write | null {
    let pattern = start;
    for (;;) {
      const { parent } = pattern;
      switch (parent?.type) {
        case "ArrayPattern":
        case "AssignmentPattern":
        case "Property":
        case "RestElement":
        case "ObjectPattern":
          pattern = parent;
          continue;
        case "AssignmentExpression":
          return parent.left === pattern ? writeTo(target, parent, "=", parent.right) : null;
        case "ForOfStatement":
          return parent.left === pattern ? writeTo(target, parent.left, "=", parent.right) : null;
        default:
          return null;
      }
    }
  }

  #methodCall(call: TSESTree.CallExpression, object: Node, member: TSESTree.MemberExpression): Write | null {
    const method = memberName(member);
    if (method === null) return null;
    if (!ALL_MUTATORS.has(method) || isLoopTest(call)) return null;
    const isAssumed = !this.#hasMutator(object, method);
    if (isAssumed && !this.#isUntypedParameter(object)) return null;
    const [first, second] = call.arguments;
    const isKeyed = second !== undefined || method === "delete" || method === "del" || method === "remove";
    return {
      type: "method",
      target: object,
      property: null,
      key: isKeyed ? (first ?? null) : null,
      value: isKeyed ? (second ?? null) : (first ?? null),
      operator: method,
      node: call,
      isAssumed,
    };
  }

  #isUntypedParameter(node: Node): boolean {
    const variable = node.type === "Identifier" ? this.#file.bindings.variableOf(node) : null;
    return variable !== null && parameterOf(variable) !== null && this.#file.containers.ofVariable(variable).size === 0;
  }

  #argument(call: TSESTree.CallExpression, node: Node): Write | null {
    const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
    if (index === -1) return null;
    const callee = unwrap(call.callee);
    const path = index === 0 && this.#mayChangeArgument(callee) ? this.#file.values.pathOf(callee) : null;
    if (path !== null && (CHANGES_FIRST_ARGUMENT.has(path) || this.#isBorrowedMutator(path, node))) {
      const [, second, third] = call.arguments;
      return {
        type: "argument",
        target: node,
        property: null,
        key: third ? (second ?? null) : null,
        value: third ?? second ?? null,
        operator: path,
        node: call,
      };
    }
    const fn = this.#file.callees.of(call);
    if (!fn) return null;
    const change = this.ofParameter(fn, index).find((write) => this.#applies(write, node));
    if (!change) return null;
    const value = call.arguments.find((argument) => argument !== node) ?? null;
    return { ...givenTo(call, node), value, operator: change.operator };
  }

  /** `remember({ list, item })`, where `remember` takes its parameter apart and changes the list. */
  #inArgument(property: TSESTree.Property, literal: TSESTree.ObjectExpression, node: Node): Write | null {
    const call = outermost(literal).parent;
    const fn = call?.type === "CallExpression" ? this.#file.callees.of(call) : null;
    const name = keyName(property);
    if (call?.type !== "CallExpression" || !fn || name === null) return null;
    const index = call.arguments.indexOf(outermost(literal) as TSESTree.CallExpressionArgument);
    const change = this.ofParameter(fn, index, name).find((write) => this.#applies(write, node));
    return change ? { ...givenTo(call, node), value: literal, operator: change.operator } : null;
  }

  /** Most calls are given something without changing it, which their names tell. */
  #mayChangeArgument(callee: Node): boolean {
    if (callee.type === "MemberExpression") return CHANGING_NAMES.has(memberName(callee) ?? "");
    if (callee.type !== "Identifier") return false;
    if (CHANGING_NAMES.has(callee.name)) return true;
    const variable = this.#loadsChanging ? this.#file.bindings.variableOf(callee) : null;
    return variable !== null && isImport(variable);
  }

  /** Whether the file loads a package that has such functions, which it may call as it likes. */
  get #loadsChanging(): boolean {
    return (this.#isLoadingChanging ??= [...CHANGING_PACKAGES].some((name) => this.#file.packages.has(name)));
  }

  /** Whether the change that a function makes to its parameter is one that this argument can undergo. */
  #applies(write: Write, argument: Node): boolean {
    if (write.type !== "method") return true;
    return this.#hasMutator(argument, write.operator);
  }

  #isBorrowedMutator(path: string, node: Node): boolean {
    const borrowed = /^(?:Array|Map|Set|WeakMap|WeakSet)\.prototype\.(\w+)\.(?:call|apply)$/.exec(path);
    return borrowed?.[1] !== undefined && this.#hasMutator(node, borrowed[1]);
  }

  #hasMutator(node: Node, method: string): boolean {
    return [...this.#file.containers.of(node)].some((kind) => MUTATORS[kind].has(method));
  }
}

/** `while ((match = pattern.exec(text)))` runs until the pattern has forgotten again. */
function isLoopTest(call: Node): boolean {
  for (let node = outermost(call); node.parent; node = outermost(node.parent)) {
    const { parent } = node;
    if (
      (parent.type === "WhileStatement" || parent.type === "DoWhileStatement" || parent.type === "ForStatement") &&
      parent.test === node
    )
      return true;
    if (
      parent.type !== "AssignmentExpression" &&
      parent.type !== "BinaryExpression" &&
      parent.type !== "LogicalExpression"
    )
      return false;
  }
  return false;
}

function givenTo(
  call: TSESTree.CallExpression,
  target: Node,
): Pick<Write, "key" | "node" | "property" | "target" | "type"> {
  return { type: "argument", target, property: null, key: null, node: call };
}

function writeTo(node: Node, writer: Node, operator: string, value: Node | null): Write {
  const target = unwrap(node);
  if (target.type !== "MemberExpression") {
    return { type: "binding", target, property: null, key: null, value, operator, node: writer };
  }
  const { object, computed, property } = target;
  return {
    type: "property",
    target: object,
    property: memberName(target),
    key: computed ? property : null,
    value,
    operator,
    node: writer,
  };
}
