import type { TSESTree } from "@typescript-eslint/utils";
import { PASSES_ON } from "../../catalog/language/callbacks.ts";
import type { Kind } from "../../catalog/types.ts";
import { ownerOf, isImport, type Variable } from "../names/bindings.ts";
import { constructorFunction, type Receiver } from "../names/classes.ts";
import type { File } from "../file.ts";
import { foundOnce } from "../once.ts";
import { globalName, isGlobalObject, isOriginal, type Place } from "./places.ts";
import { isCall, isInside, keyName, memberName, type Node, outermost, type Unit, unitOf, unwrap } from "../syntax.ts";
import type { Write } from "./writes.ts";

/** Something that may outlive a request: where it is declared, and what it is called. */
export interface State {
  readonly type:
    /** A variable of the module. */
    | "module"
    /** A variable of a function, seen from a function inside it. */
    | "closure"
    | "import"
    /** A field of the instances of a class. */
    | "field"
    /** A field of a class itself. */
    | "static"
    /** A property of an object literal that has methods. */
    | "object"
    /** A property of the global object, or a name that nobody declared. */
    | "global"
    | "environment"
    /** A property of `module.exports`. */
    | "export"
    /** An object that the framework shares between requests. */
    | "framework";
  /** As the source writes it: `sessions`, `Registry.jobs`, `globalThis.user`. */
  readonly name: string;
  readonly variable: Variable | null;
  readonly receiver: Receiver | null;
  /** The property that the state is, where it is not a whole variable. */
  readonly property: string | null;
  /** Each time this unit runs, the state is born anew. */
  readonly owner: Unit;
  /** In the order of the source. */
  readonly writes: StateWrite[];
}

/** The property that a state is, or the variable: globals and variables are no property of anything. */
export function ownNameOf({ property, name }: State): string {
  return property === null || property === "" ? name : property;
}

/** The assignments and calls that write a state. */
export const writingNodes = foundOnce(
  ({ writes }: State): ReadonlySet<Node> => new Set(writes.map(({ node }) => node)),
);

/** Enough of `app.locals.settings.theme` to know it by. */
const MAX_SHOWN = 3;

/** Properties whose functions become methods of what a model or a class makes. */
const GIVES_METHODS = /^(?:fn|methods|prototype|statics)$/;

/** What programs hang on the global object to have it everywhere; the names of platforms are no such constants. */
const OWN_GLOBAL = /^(?!CSS$|JSON$|URL$)[A-Z][A-Z\d_]+$/;

export interface StateWrite extends Write {
  readonly unit: Unit;
  readonly place: Place;
}

/** The states of a file that code writes after they are born. */
export class States {
  readonly #file: File;
  readonly #byRoot = new Map<object | string, Map<string, State>>();
  #all: readonly State[] | null = null;

  constructor(file: File) {
    this.#file = file;
  }

  all(): readonly State[] {
    if (!this.#all) {
      // asked again while the states are being collected, there are none yet
      this.#all = [];
      this.#collect();
      this.#all = [...this.#byRoot.values()].flatMap((byProperty) => [...byProperty.values()]);
      for (const { writes } of this.#all) writes.sort((a, b) => a.node.range[0] - b.node.range[0]);
    }
    return this.#all;
  }

  /** The state that an expression reads, if it is one that some code writes. */
  at(node: Node): State | null {
    this.all();
    const expression = unwrap(node);
    if (expression.type === "Identifier") {
      const variable = this.#file.bindings.variableOf(expression);
      if (variable) return this.#byRoot.get(variable)?.get("") ?? null;
    }
    for (const place of this.#file.places.of(expression)) {
      const [root, first] = addressOf(place);
      const states = this.#byRoot.get(root);
      const state = states?.get(typeof first === "string" ? first : "") ?? states?.get("");
      if (state) return state;
    }
    return null;
  }

  #collect(): void {
    const { bindings, classes, writes } = this.#file;
    for (const scope of bindings.scopes) {
      for (const reference of scope.references) {
        if (reference.init || reference.isTypeReference) continue;
        this.#add(writes.from(reference.identifier));
      }
    }
    for (const receiver of classes.receivers()) {
      for (const accesses of receiver.accesses.values())
        for (const access of accesses) this.#add(writes.from(unwrap(access.object)));
      for (const bare of receiver.bare) this.#add(writes.from(bare));
    }
  }

  #add(write: Write | null): void {
    if (!write || write.isAssumed) return;
    const unit = unitOf(write.node);
    if (write.type === "binding") {
      const variable = this.#file.bindings.variableOf(write.target);
      if (variable) this.#addAt(this.#file.places.ofBinding(variable), write, unit);
      else if (write.target.type === "Identifier")
        this.#addAt({ root: { type: "global", name: write.target.name }, steps: [] }, write, unit);
      return;
    }
    for (const place of this.#file.places.of(write.target)) if (isOriginal(place)) this.#addAt(place, write, unit);
  }

  #addAt(place: Place, write: Write, unit: Unit): void {
    const state = this.#stateAt(place, write, unit);
    state?.writes.push({ ...write, unit, place });
  }

  #stateAt(place: Place, write: Write, unit: Unit): State | null {
    switch (place.root.type) {
      case "variable":
        return this.#variableState(place.root.variable, place, write, unit);
      case "this":
        return this.#fieldState(place.root.receiver, place, write, unit);
      case "global":
        return this.#globalState(place, write);
    }
  }

  #variableState(variable: Variable, place: Place, write: Write, unit: Unit): State | null {
    const path = pathFrom(place, write);
    const owner = ownerOf(variable);
    const isOwn = owner === unit && owner.type !== "Program";
    if (isOwn && path.length === 0) return null;
    const lives = this.#livesInFramework(variable, path);
    // a variable that is given the object of a request keeps it
    const isChange = write.type !== "binding";
    if ((lives === "request" && isChange) || (lives === "process" && path.length === 0)) return null;
    const isShared = lives === "process" && !(isOwn && this.#isMadeIn(variable, unit));
    if (!isShared && (isOwn || !isInside(unit, owner))) return null;
    const isNamespace = isImport(variable) || isShared || this.#file.exports.holdsExports(variable);
    const property = isShared ? path.slice(0, MAX_SHOWN).join(".") : isNamespace ? (path[0] ?? null) : null;
    return this.#state(variable, property, () => ({
      type: isShared ? "framework" : isImport(variable) ? "import" : owner.type === "Program" ? "module" : "closure",
      name: property === null ? variable.name : `${variable.name}.${property}`,
      variable,
      receiver: null,
      property,
      owner: isShared ? this.#file.program : owner,
      writes: [],
    }));
  }

  /** Whether a unit makes what its variable holds: `const app = express();`. */
  #isMadeIn(variable: Variable, unit: Unit): boolean {
    const only = this.#file.bindings.onlySourceOf(variable);
    const made = only?.steps.length === 0 ? unwrap(only.expression) : null;
    return made !== null && isCall(made) && unitOf(made) === unit;
  }

  /** How long an object of a framework lives, or what a way from it leads to: `req.app.locals` is the application's. */
  #livesInFramework(variable: Variable, path: readonly string[]): Kind["lives"] | null {
    if (!this.#file.mayHaveEntryPoints) return null;
    let value = this.#file.values.ofVariable(variable)?.kind ?? null;
    let lives = value?.kind.lives ?? null;
    for (const name of path) {
      value = value && this.#file.frameworks.kind(value.framework, value.kind.properties?.[name]);
      lives = value?.kind.lives ?? lives;
    }
    return lives;
  }

  #fieldState(receiver: Receiver, place: Place, write: Write, unit: Unit): State | null {
    const { node } = receiver;
    if (receiver.type === "instance" && node.type !== "ObjectExpression") {
      const isBirth = unit === constructorFunction(node) || unit.type === "PropertyDefinition";
      if (isBirth) return null;
    }
    if (node.type === "ObjectExpression" && (this.#hasOwnThis(unit) || this.#isHandedOver(node))) return null;
    const [property] = pathFrom(place, write);
    if (property === undefined) return node.type === "ObjectExpression" ? this.#literalState(receiver, write) : null;
    if (node.type === "ObjectExpression" && !this.#isOwn(node, receiver, property, unit)) return null;
    const type = receiver.type === "instance" ? "field" : receiver.type;
    const owner = node.type !== "ObjectExpression" && node.id ? node.id.name : null;
    return this.#state(receiver, property, () => ({
      type,
      name: owner === null ? `this.${property}` : `${owner}.${property}`,
      variable: null,
      receiver,
      property,
      owner: unitOf(node),
      writes: [],
    }));
  }

  /** Whether others make objects with the methods of a literal: `Lists.helpers({ … })`, `schema.methods = { … }`. */
  #isHandedOver(literal: TSESTree.ObjectExpression): boolean {
    let holder = outermost(literal);
    while (holder.parent?.type === "Property") holder = outermost(holder.parent.parent);
    const { parent } = holder;
    if (parent?.type === "AssignmentExpression") {
      const target = unwrap(parent.left);
      return target.type === "MemberExpression" && GIVES_METHODS.test(memberName(target) ?? "");
    }
    if (!isCall(parent) || parent.callee === holder) return false;
    if (this.#file.callees.of(parent) !== null || this.#file.callers.isTakenByFramework(parent)) return false;
    return !PASSES_ON.has(this.#file.values.pathOf(parent.callee) ?? "");
  }

  /**
   * Whether a property is one of the literal, and not of whatever else its functions find as their `this`: the literal has it, others
   * know it of the variable that holds the literal, or requests lead to the function by the literal.
   */
  #isOwn(literal: TSESTree.ObjectExpression, receiver: Receiver, property: string, unit: Unit): boolean {
    if (this.#file.timing.runsAt(unit, "request")) return true;
    if (ownNames(literal).has(property)) return !hasStrangeThis(this.#file, receiver);
    const { parent } = outermost(literal);
    if (parent?.type !== "VariableDeclarator") return false;
    return this.#file.bindings
      .declaredBy(parent)
      .some((variable) => this.#file.uses.referencesTo(variable).has(property));
  }

  /** An object that keeps things under keys of its own: `{ set(key, value) { this[key] = value; } }`. */
  #literalState(receiver: Receiver, { type, key }: Write): State | null {
    const { parent } = outermost(receiver.node);
    if (type !== "property" || key === null || parent?.type !== "VariableDeclarator") return null;
    const name = parent.id.type === "Identifier" ? parent.id.name : "this";
    if (this.#file.bindings.declaredBy(parent).some(isGivenAway)) return null;
    return this.#state(receiver, null, () => ({
      type: "object",
      name,
      variable: null,
      receiver,
      property: null,
      owner: unitOf(receiver.node),
      writes: [],
    }));
  }

  /** Whether a framework calls a function with a `this` of its own. */
  #hasOwnThis(unit: Unit): boolean {
    return this.#file.callers.of(unit).some((caller) => caller.type === "framework" && caller.ownThis === true);
  }

  #globalState(place: Place, write: Write): State | null {
    const path = pathFrom(place, write);
    if (place.root.type !== "global") return null;
    const { name: root } = place.root;
    const create = (type: State["type"], key: string, property: string, name: string) =>
      this.#state(key, property, () => ({
        type,
        name,
        variable: null,
        receiver: null,
        property,
        owner: this.#file.program,
        writes: [],
      }));

    if (isGlobalObject(place.root)) {
      const [name] = path;
      return name === undefined ? null : create("global", name, "", `${root}.${name}`);
    }
    if (root === "process" && path[0] === "env")
      return path[1] === undefined ? null : create("environment", "process.env", path[1], `process.env.${path[1]}`);
    const exported = root === "exports" ? path[0] : root === "module" && path[0] === "exports" ? path[1] : undefined;
    if (exported !== undefined)
      return create("export", "exports", exported, `${aliasOf(write) ?? "exports"}.${exported}`);
    if (OWN_GLOBAL.test(root) && path[1] !== undefined)
      return create("global", root, path[0] ?? "", `${root}.${path[0] ?? ""}`);
    if (this.#file.isStrict) return null;
    // other undeclared names belong to the platform, unless this file makes them by assigning, or adds an element to another file's
    const isOfOtherFile = write.key !== null && path.length === 0 && !(root in globalThis);
    return write.type === "binding" || isOfOtherFile ? create("global", root, "", root) : null;
  }

  #state(root: object | string, property: string | null, create: () => State): State {
    let byProperty = this.#byRoot.get(root);
    if (!byProperty) this.#byRoot.set(root, (byProperty = new Map<string, State>()));
    let state = byProperty.get(property ?? "");
    if (!state) byProperty.set(property ?? "", (state = create()));
    return state;
  }
}

/** Whether the functions of a literal look for something in their `this` that the literal does not have: they are called with another. */
const hasStrangeThis = foundOnce((file: File, { node, accesses }: Receiver): boolean => {
  if (node.type !== "ObjectExpression" || outermost(node).parent?.type === "VariableDeclarator") return false;
  return [...accesses].some(
    ([name, places]) =>
      !ownNames(node).has(name) && places.every((place) => file.writes.from(unwrap(place.object))?.property !== name),
  );
});

const ownNames = foundOnce(
  ({ properties }: TSESTree.ObjectExpression): ReadonlySet<string | null> =>
    new Set(properties.map((property) => (property.type === "Property" ? keyName(property) : null))),
);

/** `Object.create(methods)`: other objects have the methods then. */
function isGivenAway({ references }: Variable): boolean {
  return references.some(({ identifier }) => {
    const { parent } = outermost(identifier);
    return isCall(parent) && parent.callee !== outermost(identifier);
  });
}

/** The variable by which a write calls the object that it changes. */
function aliasOf({ target }: Write): string | null {
  const object = unwrap(target);
  return object.type === "Identifier" ? object.name : null;
}

/** What the states at a place are kept under: their root, and the step from there. */
function addressOf({ root, steps }: Place): readonly [root: object | string, step: Place["steps"][number] | undefined] {
  switch (root.type) {
    case "variable":
      return [root.variable, steps[0]];
    case "this":
      return [root.receiver, steps[0]];
    case "global":
      if (root.name === "process" && steps[0] === "env") return ["process.env", steps[1]];
      if (root.name === "module" && steps[0] === "exports") return ["exports", steps[1]];
      return [globalName({ root, steps }) ?? "", steps[0]];
  }
}

/** The properties from a root to what is written, as far as the source names them. */
function pathFrom(place: Place, write: Write): readonly string[] {
  const path: string[] = [];
  for (const step of place.steps) {
    if (typeof step !== "string") return path;
    path.push(step);
  }
  if (write.type === "property" && write.property !== null) path.push(write.property);
  return path;
}
