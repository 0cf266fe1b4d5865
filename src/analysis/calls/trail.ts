import type { TSESTree } from "@typescript-eslint/utils";
import { PASSES_ON } from "../../catalog/language/callbacks.ts";
import { declarationOf, type Variable } from "../names/bindings.ts";
import type { Constructor, Receiver } from "../names/classes.ts";
import type { File } from "../file.ts";
import {
  type Call,
  enclosingClass,
  type FunctionNode,
  isClass,
  isFunction,
  keyName,
  memberName,
  memberNames,
  type Node,
  outermost,
  patternOf,
  unitOf,
  unwrap,
} from "../syntax.ts";

/**
 * The way from a value down to the function that is followed: `["handler"]` for `{ handler: fn }`. Elements of arrays count as `[]`.
 */
export type Keys = readonly string[];
export const ELEMENT_KEY = "[]";

/** Where a function ends up, as far as this file shows. */
export type Use =
  /** It is called. */
  | {
      readonly type: "call";
      readonly site: Call | TSESTree.TaggedTemplateExpression;
    }
  /** It is (part of) an argument of a call. */
  | {
      readonly type: "argument";
      readonly call: Call;
      readonly index: number;
      readonly keys: Keys;
    }
  /** The file exports it, or an object, class or instance that has it. */
  | { readonly type: "export"; readonly name: string; readonly keys: Keys }
  /** It is a method of a class, whose instances anybody may have. */
  | {
      readonly type: "method";
      readonly of: Constructor;
      readonly name: string;
      readonly isPrivate: boolean;
      readonly isStatic: boolean;
    }
  /** A function returns it to callers that the file does not show. */
  | { readonly type: "returned"; readonly by: FunctionNode; readonly keys: Keys }
  /** It is stored where it cannot be followed. */
  | { readonly type: "stored"; readonly at: Node };

/** Deep enough for real code; generated chains of aliases end here. */
export const MAX_HOPS = 64;
const MAX_STEPS = 2000;

const GIVES_THIS: ReadonlySet<string> = new Set(["apply", "bind", "call"]);
const MAX_KEYS = 6;

/** One walk along everything that holds a value. */
export class Trail {
  readonly uses: Use[] = [];
  readonly #file: File;
  readonly #seen = new Map<object, Set<string>>();
  readonly #maxSteps: number;
  #hops = 0;
  #steps = 0;

  constructor(file: File, maxSteps = MAX_STEPS) {
    this.#file = file;
    this.#maxSteps = maxSteps;
  }

  value(node: Node, keys: Keys): void {
    if (this.#hops >= MAX_HOPS || keys.length > MAX_KEYS || this.#steps++ > this.#maxSteps) return;
    this.#hops++;
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") this.#declaration(node, keys);
    else this.#expression(outermost(node), keys);
    this.#hops--;
  }

  variable(variable: Variable, keys: Keys): void {
    if (!this.#isNew(variable, keys)) return;
    if (isExportedWhereDeclared(variable)) this.uses.push({ type: "export", name: variable.name, keys });
    const references = this.#file.uses.referencesTo(variable);
    for (const reference of references.get(null) ?? []) this.value(reference.identifier, keys);
    const [first] = keys;
    if (first === undefined) {
      for (const method of ["call", "apply", "bind"]) {
        for (const reference of references.get(method) ?? []) this.value(reference.identifier, keys);
      }
    } else {
      for (const reference of references.get(first) ?? []) this.value(reference.identifier, keys);
    }
  }

  #declaration(node: TSESTree.ClassDeclaration | TSESTree.FunctionDeclaration, keys: Keys): void {
    if (node.parent.type === "ExportDefaultDeclaration") this.uses.push({ type: "export", name: "default", keys });
    for (const name of this.#file.bindings.namesOf(node)) this.variable(name, keys);
  }

  #expression(node: Node, keys: Keys): void {
    const { parent } = node;
    switch (parent?.type) {
      case "CallExpression":
      case "NewExpression":
        if (parent.callee !== node)
          this.#argument(parent, parent.arguments.indexOf(node as TSESTree.CallExpressionArgument), keys);
        else if (keys.length === 0) this.uses.push({ type: "call", site: parent });
        break;
      case "TaggedTemplateExpression":
        if (parent.tag === node && keys.length === 0) this.uses.push({ type: "call", site: parent });
        break;
      case "MemberExpression":
        if (parent.object === node) this.#member(parent, keys);
        break;
      case "VariableDeclarator":
        if (parent.init === node) this.#pattern(parent.id, keys);
        break;
      case "AssignmentExpression":
        if (parent.right === node) {
          this.#pattern(parent.left, keys);
          this.value(parent, keys);
        }
        break;
      case "AssignmentPattern":
        if (parent.right === node) this.#pattern(parent.left, keys);
        break;
      case "Property":
        if (parent.value === node && parent.parent.type === "ObjectExpression") {
          this.value(parent.parent, [keyName(parent) ?? "*", ...keys]);
        }
        break;
      case "SpreadElement":
        this.value(
          parent.parent,
          parent.parent.type === "ObjectExpression" ? keys : [ELEMENT_KEY, ...dropElement(keys)],
        );
        break;
      case "ArrayExpression":
        this.value(parent, [ELEMENT_KEY, ...keys]);
        break;
      case "ReturnStatement": {
        const fn = unitOf(parent);
        if (isFunction(fn)) this.#returned(fn, keys);
        break;
      }
      case "ArrowFunctionExpression":
        if (parent.body === node) this.#returned(parent, keys);
        break;
      case "ConditionalExpression":
        if (parent.test !== node) this.value(parent, keys);
        break;
      case "LogicalExpression":
      case "AwaitExpression":
        this.value(parent, keys);
        break;
      case "SequenceExpression":
        if (parent.expressions.at(-1) === node) this.value(parent, keys);
        break;
      case "ExportDefaultDeclaration":
        this.uses.push({ type: "export", name: "default", keys });
        break;
      case "TSExportAssignment":
        this.uses.push(exportedObject(keys));
        break;
      case "ExportSpecifier":
        this.uses.push({ type: "export", name: exportedName(parent), keys });
        break;
      case "MethodDefinition":
      case "PropertyDefinition":
      case "AccessorProperty":
        this.#classMember(parent, keys);
        break;
      case "JSXExpressionContainer":
        if (!isEventHandler(parent)) this.uses.push({ type: "stored", at: parent });
        break;
      case "YieldExpression":
        this.uses.push({ type: "stored", at: parent });
        break;
      default:
    }
  }

  #argument(call: Call, index: number, keys: Keys): void {
    if (index === 0 && keys.length > 0 && givesThis(call)) return;
    const callee = this.#file.callees.of(call);
    if (callee) {
      this.#given(callee, index, keys);
      return;
    }
    const path = keys.length > 0 ? this.#file.values.pathOf(call.callee) : null;
    if (path === null || !PASSES_ON.has(path)) {
      this.uses.push({ type: "argument", call, index, keys });
      return;
    }
    this.value(call, keys);
    const target = call.arguments[0] && unwrap(call.arguments[0]);
    if (index > 0 && target) this.#copiedTo(target, keys);
  }

  /** A function of this file is given the value as an argument. */
  #given(fn: FunctionNode, index: number, keys: Keys): void {
    const last = fn.params.length - 1;
    const parameter = fn.params[Math.min(index, last)];
    if (parameter?.type === "RestElement") this.#pattern(parameter.argument, [ELEMENT_KEY, ...keys]);
    else if (parameter && index <= last) this.#pattern(patternOf(parameter), keys);
  }

  /** `Object.assign(target, { fn })` is `target.fn = fn`. */
  #copiedTo(target: Node, keys: Keys): void {
    const [name, ...rest] = keys;
    const prototypeOf = this.#file.classes.constructorWithPrototype(target);
    if (prototypeOf && name !== undefined) {
      this.#method(prototypeOf, name, false, false, rest);
    } else if (this.#file.exports.isExports(target)) {
      if (name !== undefined) this.#exportedAs(name, rest);
    } else {
      const variable = target.type === "Identifier" ? this.#file.bindings.variableOf(target) : null;
      if (variable && this.#file.exports.holdsExports(variable) && name !== undefined) this.#exportedAs(name, rest);
      if (variable) this.variable(variable, keys);
    }
  }

  #member(member: TSESTree.MemberExpression, keys: Keys): void {
    const names = memberNames(member);
    const [first, ...rest] = keys;
    // what a symbol leads to has no name
    if (member.computed && this.#isSymbol(member.property)) return;
    if (first === undefined) {
      const call = outermost(member).parent;
      if (call?.type !== "CallExpression" || call.callee !== outermost(member)) return;
      const name = memberName(member);
      if (name === "call" || name === "apply") this.uses.push({ type: "call", site: call });
      else if (name === "bind") this.value(call, []);
    } else if (names?.includes(first) || (names === null && first !== ELEMENT_KEY) || first === "*") {
      this.value(member, rest);
    } else if (first === ELEMENT_KEY) {
      this.#elementAccess(member, keys);
    }
  }

  #isSymbol(key: Node): boolean {
    const value = key.type === "Identifier" ? this.#file.constantIn(key) : null;
    return value?.type === "CallExpression" && this.#file.bindings.isGlobal(value.callee, "Symbol");
  }

  /** `handlers[0]`, `handlers.map(…)`: whatever an array's methods do, the functions in it stay what they are. */
  #elementAccess(member: TSESTree.MemberExpression, keys: Keys): void {
    const call = outermost(member).parent;
    if (call?.type === "CallExpression" && call.callee === outermost(member)) this.value(call, keys);
    else if (member.computed) this.value(member, keys.slice(1));
  }

  /** A pattern that takes the value: the left side of a declaration or an assignment. */
  #pattern(target: Node, keys: Keys): void {
    const pattern = unwrap(target);
    switch (pattern.type) {
      case "Identifier": {
        const variable = this.#declaredOrReferenced(pattern);
        if (variable) this.variable(variable, keys);
        break;
      }
      case "MemberExpression":
        this.#memberTarget(pattern, keys);
        break;
      case "AssignmentPattern":
        this.#pattern(pattern.left, keys);
        break;
      case "ObjectPattern": {
        const [first, ...rest] = keys;
        for (const property of pattern.properties) {
          if (property.type === "RestElement") this.#pattern(property.argument, keys);
          else if (keyName(property) === first) this.#pattern(property.value, rest);
        }
        break;
      }
      case "ArrayPattern":
        if (keys[0] === ELEMENT_KEY)
          for (const element of pattern.elements) if (element) this.#pattern(element, keys.slice(1));
        break;
      default:
    }
  }

  #declaredOrReferenced(identifier: TSESTree.Identifier): Variable | null {
    return this.#file.bindings.variableOf(identifier) ?? this.#file.bindings.variableDeclaredAt(identifier);
  }

  #memberTarget(target: TSESTree.MemberExpression, keys: Keys): void {
    const name = memberName(target);
    const object = unwrap(target.object);
    if (this.#file.exports.isExports(object)) {
      if (name !== null) this.#exportedAs(name, keys);
      return;
    }
    if (this.#file.exports.isModule(object) && name === "exports") {
      this.uses.push(exportedObject(keys));
      return;
    }
    const prototypeOf =
      this.#file.classes.constructorWithPrototype(target) ?? this.#file.classes.constructorWithPrototype(object);
    if (prototypeOf) {
      const method = this.#file.classes.constructorWithPrototype(target) ? keys[0] : name;
      if (method != null) this.#method(prototypeOf, method, false, false);
      return;
    }
    if (object.type === "ThisExpression") {
      const receiver = this.#file.classes.receiverAt(object);
      if (receiver && name !== null) this.#throughReceiver(receiver, [name, ...keys]);
      else this.uses.push({ type: "stored", at: target });
      return;
    }
    const variable = object.type === "Identifier" ? this.#file.bindings.variableOf(object) : null;
    if (variable && name !== null) {
      if (this.#file.exports.holdsExports(variable)) this.#exportedAs(name, keys);
      const constructor = this.#file.classes.constructorIn(variable);
      if (constructor) this.uses.push({ type: "method", of: constructor, name, isPrivate: false, isStatic: true });
      this.variable(variable, [name, ...keys]);
      if (declarationOf(variable)?.type === "ImportSpecifier" || this.#isForeign(variable))
        this.uses.push({ type: "stored", at: target });
      return;
    }
    this.uses.push({ type: "stored", at: target });
  }

  /** Whether a variable holds something from outside, on which others find what is stored there. */
  #isForeign(variable: Variable): boolean {
    return (
      variable.defs.some((def) => def.type === "ImportBinding" || def.type === "Parameter") ||
      this.#file.values.ofVariable(variable) !== null
    );
  }

  #exportedAs(name: string, keys: Keys): void {
    this.uses.push({ type: "export", name, keys });
    for (const access of this.#file.exports.accessesTo(name)) this.#unlessTarget(access, keys);
  }

  #unlessTarget(member: TSESTree.MemberExpression, keys: Keys): void {
    const { parent } = outermost(member);
    if (parent?.type === "AssignmentExpression" && parent.left === outermost(member)) return;
    if (this.#isNew(member, keys)) this.value(member, keys);
  }

  #returned(fn: FunctionNode, keys: Keys): void {
    if (!this.#isNew(fn, keys)) return;
    let isUnknown = false;
    for (const use of this.#file.uses.of(fn)) {
      if (use.type === "call" && use.site.type !== "TaggedTemplateExpression") this.value(use.site, keys);
      else isUnknown = true;
    }
    if (isUnknown) this.uses.push({ type: "returned", by: fn, keys });
  }

  #classMember(
    member: TSESTree.AccessorProperty | TSESTree.MethodDefinition | TSESTree.PropertyDefinition,
    keys: Keys,
  ): void {
    const owner = enclosingClass(member);
    const name = keyName(member);
    if (!owner || (member.type === "MethodDefinition" && member.kind === "constructor")) {
      if (owner) this.construction(owner);
      return;
    }
    if (name === null) {
      this.uses.push({ type: "stored", at: member });
      return;
    }
    const isPrivate =
      name.startsWith("#") || member.accessibility === "private" || member.accessibility === "protected";
    // who names an accessor gets what it returns, and not the function
    if (member.type === "MethodDefinition" && member.kind !== "method")
      this.uses.push({ type: "method", of: owner, name, isPrivate, isStatic: member.static });
    else this.#method(owner, name, member.static, isPrivate, keys);
  }

  #method(owner: Constructor, name: string, isStatic: boolean, isPrivate: boolean, keys: Keys = []): void {
    if (keys.length === 0) this.uses.push({ type: "method", of: owner, name, isPrivate, isStatic });
    const path = [name, ...keys];
    const { parent: made } = outermost(owner);
    if (!isStatic && made?.type === "NewExpression" && this.#isNew(made, path)) this.value(made, path);
    this.#throughReceiver(this.#file.classes.receiver(isStatic ? "static" : "instance", owner), path);
    for (const variable of this.#file.classes.namesOf(owner)) {
      if (isStatic) this.variable(variable, path);
      else this.#throughInstances(variable, path);
    }
  }

  #throughReceiver(receiver: Receiver, keys: Keys): void {
    if (!this.#isNew(receiver, keys)) return;
    const [first, ...rest] = keys;
    for (const access of receiver.accesses.get(first ?? "") ?? []) this.value(access, rest);
    for (const bare of receiver.bare) this.value(bare, keys);
    if (receiver.type === "object") this.value(receiver.node, keys);
  }

  /** `new C()`, and the variables, parameters and fields whose type is C. */
  #throughInstances(name: Variable, keys: Keys): void {
    for (const { identifier } of name.references) {
      const { parent } = outermost(identifier);
      if (parent?.type === "NewExpression" && parent.callee === outermost(identifier)) {
        if (this.#isNew(parent, keys)) this.value(parent, keys);
      } else if (parent?.type === "TSTypeReference") {
        this.#annotated(parent, keys);
      } else if (isClass(parent) && parent.superClass === identifier) {
        this.#throughReceiver(this.#file.classes.receiver("instance", parent), keys);
        for (const variable of this.#file.classes.namesOf(parent))
          if (this.#isNew(variable, keys)) this.#throughInstances(variable, keys);
      }
    }
  }

  #annotated(type: TSESTree.TSTypeReference, keys: Keys): void {
    const annotation = type.parent;
    if (annotation.type !== "TSTypeAnnotation") return;
    const holder: Node = annotation.parent;
    if (holder.type === "PropertyDefinition") {
      const owner = enclosingClass(holder);
      const field = keyName(holder);
      if (owner && field !== null)
        this.#throughReceiver(this.#file.classes.receiver("instance", owner), [field, ...keys]);
    } else if (holder.type === "Identifier") {
      const declaration = holder.parent;
      const owner = declaration.type === "TSParameterProperty" ? enclosingClass(declaration) : null;
      if (owner) this.#throughReceiver(this.#file.classes.receiver("instance", owner), [holder.name, ...keys]);
      const variable = this.#file.bindings.variableDeclaredAt(holder);
      if (variable) this.variable(variable, keys);
    }
  }

  /** A constructor runs wherever an instance is made. */
  construction(owner: Constructor): void {
    const { parent: made } = outermost(owner);
    if (made?.type === "NewExpression" && unwrap(made.callee) === owner) this.uses.push({ type: "call", site: made });
    for (const variable of this.#file.classes.namesOf(owner)) {
      for (const { identifier } of variable.references) {
        const { parent } = outermost(identifier);
        if (parent?.type === "NewExpression" && parent.callee === outermost(identifier))
          this.uses.push({ type: "call", site: parent });
      }
    }
    for (const access of this.#file.classes.receiver("static", owner).bare) {
      const { parent } = outermost(access);
      if (parent?.type === "NewExpression" && parent.callee === outermost(access))
        this.uses.push({ type: "call", site: parent });
    }
  }

  #isNew(holder: object, keys: Keys): boolean {
    const path = keys.join("\0");
    const paths = this.#seen.get(holder);
    if (!paths) {
      this.#seen.set(holder, new Set([path]));
      return true;
    }
    if (paths.has(path)) return false;
    paths.add(path);
    return true;
  }
}

/** `fn.bind(this)`, `fn.apply(scope ?? this, values)`: an object that the function finds as its `this`, and is not given. */
function givesThis({ callee }: Call): boolean {
  const member = unwrap(callee);
  return member.type === "MemberExpression" && GIVES_THIS.has(memberName(member) ?? "");
}

/** `<button onClick={…}>`, `<button onClick$={…}>`: it runs in the browser. */
function isEventHandler({ parent }: TSESTree.JSXExpressionContainer): boolean {
  if (parent.type !== "JSXAttribute") return false;
  const { name } = parent;
  return /^on[A-Z:]|\$$/.test(name.type === "JSXIdentifier" ? name.name : name.name.name);
}

function exportedObject(keys: Keys): Use {
  const [first, ...rest] = keys;
  return { type: "export", name: first === undefined || first === "*" ? "default" : first, keys: rest };
}

function exportedName(specifier: TSESTree.ExportSpecifier): string {
  return specifier.exported.type === "Identifier" ? specifier.exported.name : specifier.exported.value;
}

function dropElement(keys: Keys): Keys {
  return keys[0] === ELEMENT_KEY ? keys.slice(1) : keys;
}

function isExportedWhereDeclared(variable: Variable): boolean {
  return variable.defs.some((def) => {
    const declaration: Node = def.node.type === "VariableDeclarator" ? def.node.parent : def.node;
    return declaration.parent.type === "ExportNamedDeclaration";
  });
}
