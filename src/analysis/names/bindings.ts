import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { append } from "../multimap.ts";
import { isFunction, isInside, keyName, type FunctionNode, type Node, type Unit, unitOf } from "../syntax.ts";

export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;
type Scope = TSESLint.Scope.Scope;

/** One step from a value into it: a property, some element of a collection, or a shallow copy. */
export type Step = string | typeof ELEMENT | typeof COPY;
export const ELEMENT = Symbol("element");
export const COPY = Symbol("copy");

/** An expression that gives a variable its value, and the way from that value to the variable. */
export interface Source {
  readonly expression: Node;
  readonly steps: readonly Step[];
}

export interface Parameter {
  readonly function: FunctionNode;
  readonly index: number;
  /** The way from the argument to the variable, for destructured parameters. */
  readonly steps: readonly Step[];
}

/** A variable that is named more often is one of generated code. */
const MAX_REFERENCES = 40;

const LOOPS: ReadonlySet<string> = new Set([
  "DoWhileStatement",
  "ForInStatement",
  "ForOfStatement",
  "ForStatement",
  "WhileStatement",
]);

interface PatternPosition {
  /** What the pattern belongs to: a declarator, an assignment, a loop head or a function. */
  readonly owner: Node;
  /** The whole pattern, a direct child of `owner`. */
  readonly pattern: Node;
  readonly steps: readonly Step[];
  readonly defaults: readonly Node[];
}

/** Names of one file: which variable an identifier means, and where variables get their values. */
export class Bindings {
  readonly #scopes: TSESLint.Scope.ScopeManager;
  #references: Map<Node, Reference> | null = null;
  #undeclared: readonly Reference[] | null = null;
  readonly #sources = new Map<Variable, readonly Source[]>();
  #byBlock: ReadonlyMap<Node, readonly Scope[]> | null = null;

  constructor(scopes: TSESLint.Scope.ScopeManager) {
    this.#scopes = scopes;
  }

  get scopes(): readonly Scope[] {
    return this.#scopes.scopes;
  }

  /** The variables of the module itself: of a Svelte component, the global scope has a program of its own. */
  get ofModule(): readonly Variable[] {
    return this.scopes.filter(({ block }) => block.type === "Program").flatMap(({ variables }) => variables);
  }

  /** The variables of the scopes that a node opens. */
  variablesIn(block: Node): readonly Variable[] {
    if (!this.#byBlock) {
      const byBlock = new Map<Node, Scope[]>();
      for (const scope of this.scopes) append(byBlock, scope.block, scope);
      this.#byBlock = byBlock;
    }
    return this.#byBlock.get(block)?.flatMap(({ variables }) => variables) ?? [];
  }

  /** References to names that no code in this file declares, whether or not the configuration knows them as globals. */
  get undeclared(): readonly Reference[] {
    if (!this.#undeclared) {
      const { globalScope } = this.#scopes;
      const undeclared = [...(globalScope?.through ?? [])];
      for (const { defs, references } of globalScope?.variables ?? []) {
        if (defs.length === 0 && references.length > 0) undeclared.push(...references);
      }
      this.#undeclared = undeclared;
    }
    return this.#undeclared;
  }

  referenceOf(identifier: Node): Reference | null {
    if (!this.#references) {
      this.#references = new Map();
      for (const scope of this.scopes) {
        for (const reference of scope.references) this.#references.set(reference.identifier, reference);
      }
    }
    return this.#references.get(identifier) ?? null;
  }

  variableOf(identifier: Node): Variable | null {
    const variable = this.referenceOf(identifier)?.resolved;
    return variable && variable.defs.length > 0 ? variable : null;
  }

  /** Whether an identifier means the global of that name, not something that the file declares. */
  isGlobal(node: Node, name: string): boolean {
    return node.type === "Identifier" && node.name === name && this.variableOf(node) === null;
  }

  /** The variables that a function, class or variable declaration declares. */
  declaredBy(node: Node): readonly Variable[] {
    return this.#scopes.getDeclaredVariables(node);
  }

  /** The variable that an identifier in a declaration or a parameter list declares. */
  variableDeclaredAt(identifier: TSESTree.Identifier): Variable | null {
    for (let node: Node | undefined = identifier.parent; node; node = node.parent) {
      if (node.type !== "VariableDeclarator" && !isFunction(node)) continue;
      return this.declaredBy(node).find((variable) => variable.defs.some((def) => def.name === identifier)) ?? null;
    }
    return null;
  }

  /** The variables that name a function or class; a class has one outside and one inside of it. */
  namesOf(node: FunctionNode | TSESTree.ClassDeclaration | TSESTree.ClassExpression): readonly Variable[] {
    return node.id ? this.declaredBy(node).filter((variable) => variable.defs.some((def) => def.name === node.id)) : [];
  }

  /** The source of a variable that has no other. */
  onlySourceOf(variable: Variable): Source | null {
    const sources = this.sourcesOf(variable);
    return sources.length === 1 ? (sources[0] ?? null) : null;
  }

  /** Where a variable has its value from that an identifier reads: after an assignment nothing is left of what was there before it. */
  sourcesAt(identifier: TSESTree.Identifier, variable: Variable): readonly Source[] {
    const sources = this.sourcesOf(variable);
    if (sources.length < 2 || variable.references.length > MAX_REFERENCES) return sources;
    const assignments = variable.references.flatMap((reference) => assignmentBefore(identifier, reference) ?? []);
    const start = assignments.at(-1)?.right.range[0] ?? 0;
    const left = sources.filter(
      ({ expression }) => expression.range[0] >= start && !isOnlyAfter(expression, identifier),
    );
    return left.length === 0 || left.length === sources.length ? sources : left;
  }

  /** Whether a variable no longer holds what it was declared with where an identifier reads it. */
  isReplacedAt(identifier: TSESTree.Identifier, { references }: Variable): boolean {
    return (
      references.length <= MAX_REFERENCES &&
      references.some((reference) => assignmentBefore(identifier, reference) !== null)
    );
  }

  sourcesOf(variable: Variable): readonly Source[] {
    let sources = this.#sources.get(variable);
    if (!sources) {
      sources = [...collectSources(variable)];
      this.#sources.set(variable, sources);
    }
    return sources;
  }
}

/** The unit in which a variable is born each time that unit runs. */
export function ownerOf(variable: Variable): Unit {
  const { block } = variable.scope.variableScope;
  if (isFunction(block) || block.type === "Program") return block;
  return unitOf(block);
}

export function isModuleLevel(variable: Variable): boolean {
  return ownerOf(variable).type === "Program";
}

export function isImport(variable: Variable): boolean {
  return variable.defs.some((def) => def.type === "ImportBinding");
}

/** The node that declares a variable: the declarator, function, class or import specifier. */
export function declarationOf(variable: Variable): Node | null {
  return variable.defs[0]?.node ?? null;
}

/** The parameter that a variable is (a part of), if it is one. */
export function parameterOf(variable: Variable): Parameter | null {
  const def = variable.defs.find((each) => each.type === "Parameter");
  if (!def || !isFunction(def.node)) return null;
  const position = positionInPattern(def.name);
  const index = def.node.params.indexOf(position.pattern as TSESTree.Parameter);
  return index === -1 ? null : { function: def.node, index, steps: position.steps };
}

/** The type annotation of a variable, where it has one of its own. */
export function annotationOf(variable: Variable): TSESTree.TypeNode | null {
  for (const def of variable.defs) {
    const name: Node = def.name;
    if (name.type === "Identifier" && name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
  }
  return null;
}

/** The assignment that a reference is, if it is over whenever an identifier after it in the same function is read. */
function assignmentBefore(identifier: Node, { identifier: target }: Reference): TSESTree.AssignmentExpression | null {
  const { parent } = target;
  if (parent.type !== "AssignmentExpression" || parent.left !== target || parent.operator !== "=") return null;
  const isBefore = parent.range[1] <= identifier.range[0] && parent.parent.type === "ExpressionStatement";
  const block = parent.parent.parent;
  const isSurelyOver = isBefore && block?.type === "BlockStatement" && isInside(identifier, block);
  return isSurelyOver && unitOf(identifier) === unitOf(parent) ? parent : null;
}

/** Whether code runs after other code of its function, and not before it in the next round of a loop. */
function isOnlyAfter(node: Node, other: Node): boolean {
  if (node.range[0] < other.range[1] || unitOf(node) !== unitOf(other)) return false;
  for (let around = other.parent; around && !isFunction(around); around = around.parent)
    if (LOOPS.has(around.type) && isInside(node, around)) return false;
  return true;
}

function* collectSources(variable: Variable): Generator<Source> {
  for (const def of variable.defs) {
    if (def.type === "Variable" || def.type === "Parameter") yield* sourcesGivenAt(def.name);
  }
  for (const reference of variable.references) {
    if (reference.isWrite() && !reference.init) yield* sourcesGivenAt(reference.identifier);
  }
}

function* sourcesGivenAt(identifier: Node): Generator<Source> {
  const { owner, pattern, steps, defaults } = positionInPattern(identifier);
  for (const expression of defaults) yield { expression, steps: [] };
  switch (owner.type) {
    case "VariableDeclarator": {
      const loop = owner.parent.parent;
      if (loop.type === "ForOfStatement" && loop.left === owner.parent) {
        yield { expression: loop.right, steps: [ELEMENT, ...steps] };
      } else if (owner.init) {
        yield { expression: owner.init, steps };
      }
      break;
    }
    case "AssignmentExpression":
      yield { expression: owner.right, steps };
      break;
    case "ForOfStatement":
      if (owner.left === pattern) yield { expression: owner.right, steps: [ELEMENT, ...steps] };
      break;
    default:
  }
}

/** Climbs from a name in a destructuring pattern to what is destructured. */
function positionInPattern(identifier: Node): PatternPosition {
  const steps: Step[] = [];
  const defaults: Node[] = [];
  let pattern = identifier;
  for (;;) {
    const { parent } = pattern;
    switch (parent?.type) {
      case "Property":
        steps.unshift(keyName(parent) ?? ELEMENT);
        pattern = parent.parent;
        continue;
      case "ArrayPattern":
        steps.unshift(ELEMENT);
        pattern = parent;
        continue;
      case "RestElement":
        steps.unshift(COPY);
        pattern = isFunction(parent.parent) ? parent : parent.parent;
        if (pattern === parent) break;
        continue;
      case "AssignmentPattern":
        if (parent.left === pattern) {
          if (steps.length === 0) defaults.push(parent.right);
          pattern = parent;
          continue;
        }
        break;
      case "TSParameterProperty":
        pattern = parent;
        continue;
      default:
    }
    return { owner: pattern.parent ?? pattern, pattern, steps, defaults };
  }
}
