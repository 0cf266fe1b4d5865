import type { File } from "../file.ts";
import type { Reference, Variable } from "../names/bindings.ts";
import type { Constructor } from "../names/classes.ts";
import { type FunctionNode, memberName, type Node, outermost } from "../syntax.ts";
import { type Keys, MAX_HOPS, Trail, type Use } from "./trail.ts";

/** Results are registered near the call that makes them, and there are many such calls. */
const MAX_STEPS_OF_WRAPPER = 50;

/** Follows functions through the file: variables, properties, arguments, returns, classes and exports. */
export class Uses {
  readonly #file: File;
  readonly #known = new Map<FunctionNode, readonly Use[]>();
  readonly #references = new Map<Variable, ReadonlyMap<string | null, readonly Reference[]>>();
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  of(fn: FunctionNode): readonly Use[] {
    const known = this.#known.get(fn);
    if (known) return known;
    if (this.#depth >= MAX_HOPS) return [];
    // for functions that return themselves
    this.#known.set(fn, []);
    this.#depth++;
    const uses = this.ofValue(fn);
    this.#depth--;
    this.#known.set(fn, uses);
    return uses;
  }

  /** Where a value, or the part of it that the keys lead to, ends up. */
  ofValue(node: Node, keys: Keys = [], steps?: number): readonly Use[] {
    const trail = new Trail(this.#file, steps);
    trail.value(node, keys);
    return trail.uses;
  }

  /** Where the result of a call ends up that was given a function, mostly to wrap it. */
  ofWrapper(call: Node): readonly Use[] {
    return this.ofValue(call, [], MAX_STEPS_OF_WRAPPER);
  }

  /** Where a class, or the instances that the file makes of it, end up. */
  ofConstructor(constructor: Constructor): readonly Use[] {
    const own = this.ofValue(constructor);
    return own.flatMap((use) => (use.type === "call" ? this.ofValue(use.site) : [use]));
  }

  /** The places where instances are made. */
  ofConstruction(constructor: Constructor): readonly Use[] {
    const trail = new Trail(this.#file);
    trail.construction(constructor);
    return trail.uses;
  }

  /** The references of a variable by the property that they read; `null` for the variable itself. */
  referencesTo(variable: Variable): ReadonlyMap<string | null, readonly Reference[]> {
    let byProperty = this.#references.get(variable);
    if (!byProperty) {
      byProperty = groupByProperty(variable.references);
      this.#references.set(variable, byProperty);
    }
    return byProperty;
  }
}

function groupByProperty(references: readonly Reference[]): ReadonlyMap<string | null, readonly Reference[]> {
  const groups = new Map<string | null, Reference[]>();
  for (const reference of references) {
    if (!reference.isRead() || isTypeOnly(reference)) continue;
    const holder = outermost(reference.identifier);
    const name =
      holder.parent?.type === "MemberExpression" && holder.parent.object === holder ? memberName(holder.parent) : null;
    const group = groups.get(name);
    if (group) group.push(reference);
    else groups.set(name, [reference]);
  }
  return groups;
}

function isTypeOnly(reference: Reference): boolean {
  return reference.isTypeReference && !reference.isValueReference;
}
