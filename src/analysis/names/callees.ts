import type { TSESTree } from "@typescript-eslint/utils";
import type { Variable } from "./bindings.ts";
import { assignedTo, constructorFunction, type Receiver } from "./classes.ts";
import type { File } from "../file.ts";
import {
  type Call,
  type FunctionNode,
  isFunction,
  keyName,
  memberName,
  type Node,
  outermost,
  unwrap,
} from "../syntax.ts";

/** Far more than real code nests; keeps generated code from exhausting the stack. */
const MAX_DEPTH = 64;

/** Which function of this file a call runs. */
export class Callees {
  readonly #file: File;
  readonly #inVariables = new Map<Variable, Receiver | null>();
  readonly #inFields = new Map<Receiver, Map<string, Receiver | null>>();
  #knownMethodNames: ReadonlySet<string> | null = null;
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  of(call: Call): FunctionNode | null {
    const callee = unwrap(call.callee);
    if (call.type === "NewExpression") {
      const constructor = this.#file.classes.constructorNamed(callee);
      return constructor && constructorFunction(constructor);
    }
    if (isFunction(callee)) return callee;
    if (callee.type === "Identifier") {
      const variable = this.#file.bindings.variableOf(callee);
      return variable && this.functionIn(variable);
    }
    if (callee.type !== "MemberExpression") return null;
    const name = memberName(callee);
    const receiver = name !== null && this.methodNames.has(name) ? this.receiverIn(callee.object) : null;
    return receiver && name !== null ? this.methodOf(receiver, name) : null;
  }

  /** What the file calls its methods: most calls are of others. */
  get methodNames(): ReadonlySet<string> {
    if (!this.#knownMethodNames) {
      const names = this.#file.bindings.scopes.map(({ block }) => (isFunction(block) ? methodName(block) : null));
      this.#knownMethodNames = new Set(names.filter((name) => name !== null));
    }
    return this.#knownMethodNames;
  }

  functionIn(variable: Variable): FunctionNode | null {
    for (const def of variable.defs) if (def.type === "FunctionName" && isFunction(def.node)) return def.node;
    const only = this.#file.bindings.onlySourceOf(variable);
    if (only?.steps.length !== 0) return null;
    const value = unwrap(only.expression);
    return isFunction(value) ? value : null;
  }

  methodOf(receiver: Receiver, name: string): FunctionNode | null {
    const { node, type } = receiver;
    if (node.type === "ObjectExpression") {
      for (const property of node.properties) {
        if (property.type === "Property" && keyName(property) === name && isFunction(property.value))
          return property.value;
      }
      return null;
    }
    const { classes } = this.#file;
    for (const member of classes.lineOf(node).flatMap((each) => classes.membersNamed(name, each))) {
      const value = member.value && unwrap(member.value);
      if (member.static === (type === "static") && isFunction(value)) return value;
    }
    return null;
  }

  /** The object of this file whose methods a value has: an instance, a class or an object literal. */
  receiverIn(node: Node): Receiver | null {
    if (this.#depth >= MAX_DEPTH) return null;
    this.#depth++;
    const receiver = this.#find(node);
    this.#depth--;
    return receiver;
  }

  #find(node: Node): Receiver | null {
    const { classes, bindings } = this.#file;
    const value = unwrap(node);
    switch (value.type) {
      case "ThisExpression":
        return classes.receiverAt(value);
      case "NewExpression": {
        const constructor = classes.constructorNamed(value.callee);
        return constructor && classes.receiver("instance", constructor);
      }
      case "ObjectExpression":
        return classes.receiver("object", value);
      case "Identifier": {
        const variable = bindings.variableOf(value);
        return variable && this.#inVariable(variable);
      }
      case "MemberExpression": {
        const name = memberName(value);
        const owner = name === null ? null : this.receiverIn(value.object);
        return owner && name !== null ? this.#inField(owner, name) : null;
      }
      default:
        return null;
    }
  }

  #inVariable(variable: Variable): Receiver | null {
    const known = this.#inVariables.get(variable);
    if (known !== undefined) return known;
    this.#inVariables.set(variable, null);
    const receiver = this.#receiverInVariable(variable);
    this.#inVariables.set(variable, receiver);
    return receiver;
  }

  #inField(owner: Receiver, name: string): Receiver | null {
    let byName = this.#inFields.get(owner);
    if (!byName) this.#inFields.set(owner, (byName = new Map<string, Receiver | null>()));
    const known = byName.get(name);
    if (known !== undefined) return known;
    byName.set(name, null);
    const receiver = this.#receiverInField(owner, name);
    byName.set(name, receiver);
    return receiver;
  }

  #receiverInVariable(variable: Variable): Receiver | null {
    const { classes, bindings } = this.#file;
    const constructor = classes.constructorIn(variable);
    if (constructor) return classes.receiver("static", constructor);
    for (const { expression, steps } of bindings.sourcesOf(variable)) {
      const receiver = steps.length === 0 ? this.receiverIn(expression) : null;
      if (receiver) return receiver;
    }
    for (const def of variable.defs) {
      const receiver = this.#receiverOfType(
        "typeAnnotation" in def.name ? def.name.typeAnnotation?.typeAnnotation : null,
      );
      if (receiver) return receiver;
    }
    return null;
  }

  #receiverInField(owner: Receiver, name: string): Receiver | null {
    if (owner.node.type === "ObjectExpression") return null;
    for (const member of this.#file.classes.membersNamed(name, owner.node)) {
      const receiver = (member.value && this.receiverIn(member.value)) ?? this.#receiverOfType(member.annotation);
      if (receiver) return receiver;
    }
    for (const value of assignedTo(owner, name)) {
      const receiver = this.receiverIn(value);
      if (receiver) return receiver;
    }
    return null;
  }

  #receiverOfType(type: TSESTree.TypeNode | null | undefined): Receiver | null {
    if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return null;
    const constructor = this.#file.classes.constructorNamed(type.typeName);
    return constructor && this.#file.classes.receiver("instance", constructor);
  }
}

/** The property under which a function is written into an object, a class or a prototype. */
function methodName(fn: FunctionNode): string | null {
  const holder = outermost(fn);
  switch (holder.parent?.type) {
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
    case "Property":
      return keyName(holder.parent);
    case "AssignmentExpression": {
      const target = unwrap(holder.parent.left);
      return target.type === "MemberExpression" ? memberName(target) : null;
    }
    default:
      return null;
  }
}
