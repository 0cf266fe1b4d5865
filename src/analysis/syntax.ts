import { getStringIfConstant } from "@eslint-community/eslint-utils";
import type { TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** A piece of code that runs as a whole: a function, the initialiser of an instance field, or the module itself. */
export type Unit = FunctionNode | TSESTree.Program | TSESTree.PropertyDefinition;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === "FunctionDeclaration" ||
    node?.type === "FunctionExpression" ||
    node?.type === "ArrowFunctionExpression"
  );
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === "ClassDeclaration" || node?.type === "ClassExpression";
}

export function isCall(node: Node | null | undefined): node is Call {
  return node?.type === "CallExpression" || node?.type === "NewExpression";
}

/** A node that stands for the value of the expression inside it, as `(x)`, `x as T`, `x!`, `x satisfies T` and `x?.y` do. */
function isTransparent(node: Node): node is Node & { readonly expression: Node } {
  switch (node.type as string) {
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "ChainExpression":
    case "ParenthesizedExpression": // @babel/eslint-parser with createParenthesizedExpressions
    case "TypeCastExpression": // Flow
      return true;
    default:
      return false;
  }
}

/** The expression without the wrappers that do not change its value. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (isTransparent(inner)) inner = inner.expression;
  return inner;
}

/** The outermost wrapper that still has the value of `node`: the place whose parent says what is done with it. */
export function outermost(node: Node): Node {
  let outer = node;
  while (outer.parent && isTransparent(outer.parent)) outer = outer.parent;
  return outer;
}

/** What is done with the value of an expression, as such or awaited. */
export function consumerOf(node: Node): Node | undefined {
  const { parent } = outermost(node);
  return parent?.type === "AwaitExpression" ? outermost(parent).parent : parent;
}

/** The property that a member expression names, when the source says it: `a.b`, `a["b"]`, `` a[`b`] ``, `a.#b`. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  if (!node.computed) return node.property.type === "PrivateIdentifier" ? `#${node.property.name}` : node.property.name;
  return stringValue(node.property);
}

/** The name that a reference ends with: `b` of `a.b`, `a` of `a`. */
export function lastName(node: Node): string | null {
  const reference = unwrap(node);
  if (reference.type === "Identifier") return reference.name;
  return reference.type === "MemberExpression" ? memberName(reference) : null;
}

/** The properties that a member expression may name, when the source says which: `a[isPlain ? "b" : "c"]`. */
export function memberNames(node: TSESTree.MemberExpression): readonly string[] | null {
  const name = memberName(node);
  if (name !== null) return [name];
  const key = unwrap(node.property);
  if (key.type !== "ConditionalExpression") return null;
  const names = [stringValue(key.consequent), stringValue(key.alternate)];
  return names.every((each) => each !== null) ? names : null;
}

/** The name of a property, method or class member, when the source says it. */
export function keyName(
  node:
    | TSESTree.AccessorProperty
    | TSESTree.MethodDefinition
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition,
): string | null {
  const { key } = node;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (!node.computed && key.type === "Identifier") return key.name;
  return stringValue(key);
}

/** What a chain of operators joins, `a + b + c`. Generated code has chains of thousands, too long to be followed by recursion. */
export function operandsOf(node: Node, operators: ReadonlySet<string>): readonly Node[] {
  const operands: Node[] = [];
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const expression = unwrap(next);
    const isChain = expression.type === "BinaryExpression" || expression.type === "LogicalExpression";
    if (isChain && operators.has(expression.operator)) pending.push(expression.right, expression.left);
    else operands.push(expression);
  }
  return operands;
}

/** The text of an expression whose value the source fixes: a string, a number used as a key, a template of such. */
export function stringValue(node: Node | null | undefined): string | null {
  const expression = node && unwrap(node);
  if (expression?.type === "ObjectExpression" || expression?.type === "ArrayExpression") return null;
  // the types of the library are ESTree's, which are stricter than what it accepts
  return node ? getStringIfConstant(unwrap(node) as Parameters<typeof getStringIfConstant>[0]) : null;
}

/** The value that an object literal gives a property; the last one wins, and a spread after it makes it unknown. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | null {
  let found: TSESTree.Property | null = null;
  for (const member of object.properties) {
    if (member.type === "Property" && keyName(member) === name) found = member;
  }
  return found;
}

/** The decorators of a class or member; parsers without decorators leave the property out. */
export function decoratorsOf(node: {
  readonly decorators?: readonly TSESTree.Decorator[];
}): readonly TSESTree.Decorator[] {
  return node.decorators ?? [];
}

/** The types that a class says it implements; parsers without types leave the property out. */
export function interfacesOf(node: {
  readonly implements?: readonly TSESTree.TSClassImplements[];
}): readonly TSESTree.TSClassImplements[] {
  return node.implements ?? [];
}

/** What the statements of a module stand in: the program, or a script of a Svelte component, which its parser puts between them. */
export function isModuleBody(node: Node): node is TSESTree.Program {
  return node.type === "Program" || (node.type as string) === "SvelteScriptElement";
}

/** The unit whose running evaluates `node`. Static initialisers and blocks run with the code around their class. */
export function unitOf(node: Node): Unit {
  let current = node;
  for (;;) {
    const parent: Node | undefined = current.parent;
    if (!parent) return current as TSESTree.Program;
    if (isFunction(parent) || parent.type === "Program") return parent;
    if (parent.type === "PropertyDefinition" && !parent.static && parent.value === current) return parent;
    current = parent;
  }
}

/** The class that a node is written in, not counting classes around that one. */
export function enclosingClass(node: Node): ClassNode | null {
  for (let current = node.parent; current; current = current.parent) if (isClass(current)) return current;
  return null;
}

/** The pattern of a parameter, also where it declares a field: `constructor(private readonly rooms: Rooms)`. */
export function patternOf(parameter: TSESTree.Parameter): Exclude<TSESTree.Parameter, TSESTree.TSParameterProperty> {
  return parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
}

/** `x.y = …`, `x.y += …`, `x.y++`, `[x.y] = …` */
export function isAssigned(node: Node): boolean {
  const target = outermost(node);
  const { parent } = target;
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === target;
    case "Property":
      return parent.value === target && parent.parent.type === "ObjectPattern";
    case "ArrayPattern":
    case "RestElement":
    case "UpdateExpression":
      return true;
    default:
      return false;
  }
}

export function isInside(node: Node, ancestor: Node): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) if (current === ancestor) return true;
  return false;
}

/** What the source calls a function: its own name, or that of the variable, property or class member that holds it. */
export function functionName(node: FunctionNode): string | null {
  if (node.id) return node.id.name;
  const holder = outermost(node);
  const { parent } = holder;
  switch (parent?.type) {
    case "MethodDefinition":
    case "PropertyDefinition": {
      const member = keyName(parent);
      const owner = parent.parent.parent;
      if (member === "constructor") return owner.id ? `new ${owner.id.name}` : null;
      return owner.id && member ? `${owner.id.name}.${member}` : member;
    }
    case "Property":
      return parent.value === holder ? keyName(parent) : null;
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : null;
    case "AssignmentExpression": {
      const target = unwrap(parent.left);
      if (target.type === "Identifier") return target.name;
      return target.type === "MemberExpression" ? memberName(target) : null;
    }
    case "CallExpression":
      // const handler = wrap(async () => { … })
      return parent.arguments.includes(holder as TSESTree.CallExpressionArgument) ? variableNameOf(parent) : null;
    default:
      return null;
  }
}

function variableNameOf(node: Node): string | null {
  const { parent } = outermost(node);
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : null;
}
