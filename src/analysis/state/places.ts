import type { TSESTree } from "@typescript-eslint/utils";
import {
  COPIES_ELEMENTS,
  GIVES_ELEMENT,
  RETURNS_ELEMENT,
  RETURNS_ELEMENTS,
  RETURNS_ITSELF,
} from "../../catalog/language/containers.ts";
import { COPY, ELEMENT, isModuleLevel, parameterOf, type Source, type Step, type Variable } from "../names/bindings.ts";
import type { Receiver } from "../names/classes.ts";
import type { File } from "../file.ts";
import { type FunctionNode, memberName, type Node, outermost, unwrap } from "../syntax.ts";

/** What holds an object: a variable, what `this` is in some methods, or the global object under some name. */
export type Root =
  | { readonly type: "global"; readonly name: string }
  | { readonly type: "this"; readonly receiver: Receiver }
  | { readonly type: "variable"; readonly variable: Variable };

/** An object by the way that leads to it: `sessions`, then some element, then `cart`. */
export interface Place {
  readonly root: Root;
  readonly steps: readonly Step[];
}

/** Further ways to one object than code has; keeps alternatives of alternatives from multiplying. */
const MAX_PLACES = 8;
const MAX_STEPS = 12;
const MAX_DEPTH = 64;

const NOWHERE: readonly Place[] = [];

/** Names of the global object. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["global", "globalThis"]);

/** Which lasting objects the expressions of a file mean: aliases and elements are followed back to what holds them. */
export class Places {
  readonly #file: File;
  readonly #known = new Map<Node | Variable, readonly Place[]>();
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  of(node: Node): readonly Place[] {
    const expression = unwrap(node);
    switch (expression.type) {
      case "Identifier":
        return this.#ofIdentifier(expression);
      case "ThisExpression": {
        const receiver = this.#file.classes.receiverAt(expression);
        return receiver ? [{ root: { type: "this", receiver }, steps: [] }] : NOWHERE;
      }
      case "MemberExpression":
        return step(this.of(expression.object), memberName(expression) ?? ELEMENT);
      case "CallExpression":
        return this.#remember(expression, () => this.#ofCall(expression));
      case "AwaitExpression":
        return this.of(expression.argument);
      case "AssignmentExpression":
        return merge(this.of(expression.left), this.of(expression.right));
      case "LogicalExpression":
        return merge(this.of(expression.left), this.of(expression.right));
      case "ConditionalExpression":
        return merge(this.of(expression.consequent), this.of(expression.alternate));
      case "SequenceExpression": {
        const last = expression.expressions.at(-1);
        return last ? this.of(last) : NOWHERE;
      }
      case "ArrayExpression":
        return expression.elements.flatMap((element) =>
          element?.type === "SpreadElement" ? step(this.of(element.argument), COPY) : [],
        );
      default:
        return NOWHERE;
    }
  }

  /** The variable itself, as the target of an assignment. */
  ofBinding(variable: Variable): Place {
    return { root: { type: "variable", variable }, steps: [] };
  }

  ofVariable(variable: Variable): readonly Place[] {
    return this.#remember(variable, () => this.#resolve(variable));
  }

  #ofIdentifier(identifier: TSESTree.Identifier): readonly Place[] {
    const variable = this.#file.bindings.variableOf(identifier);
    if (variable) return this.#ofVariableAt(variable, identifier);
    return [{ root: { type: "global", name: identifier.name }, steps: [] }];
  }

  #ofVariableAt(variable: Variable, identifier: TSESTree.Identifier): readonly Place[] {
    const { bindings } = this.#file;
    const sources = bindings.sourcesAt(identifier, variable);
    if (parameterOf(variable) && bindings.isReplacedAt(identifier, variable))
      return this.#remember(identifier, () => mergeAll(sources.map((source) => this.#ofSource(source))));
    if (sources === bindings.sourcesOf(variable)) return this.ofVariable(variable);
    return this.#remember(identifier, () => this.#fromSources(variable, sources));
  }

  #resolve(variable: Variable): readonly Place[] {
    const constructor = this.#file.classes.constructorIn(variable);
    if (constructor)
      return [{ root: { type: "this", receiver: this.#file.classes.receiver("static", constructor) }, steps: [] }];
    const parameter = parameterOf(variable);
    if (parameter) {
      const elements = steps(this.#elementsGivenTo(parameter.function, parameter.index), parameter.steps);
      return merge([this.ofBinding(variable)], elements);
    }
    return this.#fromSources(variable, this.#file.bindings.sourcesOf(variable));
  }

  #ofSource({ expression, steps: way }: Source): readonly Place[] {
    return steps(this.of(expression), way);
  }

  #fromSources(variable: Variable, sources: readonly Source[]): readonly Place[] {
    const own = this.ofBinding(variable);
    const found = sources.map((source) => this.#ofSource(source));
    const isAlias = found.length > 0 && found.every((places) => places.length > 0);
    const aliases = mergeAll(found);
    // `const state = globalThis.state ?? {}` is the state that the file speaks of, under a name of its own
    return isAlias && (sources.length === 1 || !isModuleLevel(variable)) ? aliases : merge([own], aliases);
  }

  /** `users.forEach((user) => …)`: the parameter is an element of what the method is called on. */
  #elementsGivenTo(fn: FunctionNode, index: number): readonly Place[] {
    const call = outermost(fn).parent;
    if (call?.type !== "CallExpression" || call.arguments[0] !== outermost(fn)) return NOWHERE;
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || GIVES_ELEMENT.get(memberName(callee) ?? "") !== index) return NOWHERE;
    return this.#file.containers.isContainer(callee.object) ? step(this.of(callee.object), ELEMENT) : NOWHERE;
  }

  #ofCall(call: TSESTree.CallExpression): readonly Place[] {
    const callee = unwrap(call.callee);
    const [first] = call.arguments;
    const path = this.#file.values.pathOf(callee);
    if (path !== null && first) {
      if (COPIES_ELEMENTS.has(path)) return step(this.of(first), COPY);
      if (path === "Object.assign" || path === "Object.freeze" || path === "Object.seal") return this.of(first);
    }
    const method = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (
      callee.type === "MemberExpression" &&
      method !== null &&
      isAccessor(method) &&
      this.#file.containers.isContainer(callee.object) &&
      this.#file.callees.of(call) === null
    ) {
      if (RETURNS_ELEMENT.has(method)) return step(this.of(callee.object), ELEMENT);
      if (RETURNS_ELEMENTS.has(method)) return step(this.of(callee.object), COPY);
      if (RETURNS_ITSELF.has(method)) return this.of(callee.object);
    }
    const fn = this.#file.callees.of(call);
    if (!fn || fn.generator) return NOWHERE;
    return this.#file
      .returnsOf(fn)
      .reduce<readonly Place[]>((places, value) => merge(places, lasting(this.of(value), fn)), NOWHERE);
  }

  #remember(key: Node | Variable, compute: () => readonly Place[]): readonly Place[] {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#depth >= MAX_DEPTH) return NOWHERE;
    this.#known.set(key, NOWHERE);
    this.#depth++;
    const places = compute();
    this.#depth--;
    this.#known.set(key, places);
    return places;
  }
}

/** Whether a place is what its root holds, and not a copy made on the way. The elements of a shallow copy are the original ones. */
export function isOriginal({ steps }: Place): boolean {
  return steps.every((each, index) => each !== COPY || steps[index + 1] === ELEMENT);
}

/** The property of the global object that a place is in: `globalThis.cache` and `cache` are the same. */
export function globalName({ root, steps }: Place): string | null {
  if (root.type !== "global") return null;
  if (!GLOBAL_OBJECTS.has(root.name)) return root.name;
  const [name] = steps;
  return typeof name === "string" ? name : null;
}

export function isGlobalObject(root: Root): boolean {
  return root.type === "global" && GLOBAL_OBJECTS.has(root.name);
}

function isAccessor(method: string): boolean {
  return RETURNS_ELEMENT.has(method) || RETURNS_ELEMENTS.has(method) || RETURNS_ITSELF.has(method);
}

function step(places: readonly Place[], next: Step): readonly Place[] {
  return places.flatMap(({ root, steps }) => (steps.length < MAX_STEPS ? [{ root, steps: [...steps, next] }] : []));
}

function steps(places: readonly Place[], all: readonly Step[]): readonly Place[] {
  return all.reduce(step, places);
}

function merge(left: readonly Place[], right: readonly Place[]): readonly Place[] {
  if (right.length === 0) return left;
  return [...left, ...right].slice(0, MAX_PLACES);
}

function mergeAll(all: readonly (readonly Place[])[]): readonly Place[] {
  return all.reduce((left, right) => merge(left, right), NOWHERE);
}

/** What a function returns is of interest where it outlives the call: not its own variables. */
function lasting(places: readonly Place[], fn: FunctionNode): readonly Place[] {
  return places.filter(({ root }) => root.type !== "variable" || root.variable.scope.variableScope.block !== fn);
}
