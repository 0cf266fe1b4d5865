import type { ContainerKind } from "../../catalog/language/containers.ts";
import { isModuleLevel } from "../names/bindings.ts";
import { type Constructor, constructorFunction, type Receiver } from "../names/classes.ts";
import type { File } from "../file.ts";
import { foundOnce } from "../once.ts";
import {
  isKeyed,
  isMadeForClient,
  isMadeOnce,
  isOfClient,
  isOfManyClients,
  isPartOfProgram,
  looksAfterAll,
} from "./owners.ts";
import type { State, StateWrite } from "./states.ts";
import { isReplaced, isTurnedOver } from "./turnover.ts";
import {
  type ClassNode,
  decoratorsOf,
  enclosingClass,
  type FunctionNode,
  interfacesOf,
  isClass,
  isFunction,
  isInside,
  type Node,
  outermost,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";

/**
 * How long something lives. `setUp`: as long as what a set-up function has made, which is mostly the process. `byDesign`: as long as
 * the process, because that is its purpose. `unknown`: whoever makes it is not in this file.
 */
export type Lifetime = "byDesign" | "process" | "request" | "setUp" | "unknown";

/** Classes of which a bot makes one for each of its commands when it starts. */
const COMMAND = /\wCommand$/;
const STAND_IN = /^(?:Dummy|Fake|Mock|Stub|Test)/;

/** Parameters by which a function is given one request. */
const OF_REQUEST = /^_?(?:req|request|\w+(?:Request|RequestEvent)|requestEvent)$/;

/** Methods that a constructor is split into, as far as they are followed. */
const MAX_STEPS_OF_MAKING = 4;

/** How long the states of a file live. */
export class Lifetimes {
  readonly #file: File;
  readonly #known = new Map<Constructor, Lifetime>();
  readonly #serving = new Map<Constructor, boolean>();

  constructor(file: File) {
    this.#file = file;
  }

  /** How long a state lives, seen from a unit that writes it. */
  of(state: State, unit: Unit): Lifetime {
    const { receiver } = state;
    if (state.type !== "field" || !receiver || receiver.node.type === "ObjectExpression")
      return this.#ofVariable(state, unit);
    const lifetime = this.#ofField(state, receiver.node, unit);
    const isKept = lifetime === "process" || lifetime === "setUp";
    return isKept && this.#isPartOfMaking(receiver.node, unit) ? "request" : lifetime;
  }

  #ofField(state: State, constructor: Constructor, unit: Unit): Lifetime {
    const lifetime = this.ofInstances(constructor);
    // a set-up function may make one of many: that of standard input beside those of connections
    if (lifetime === "setUp" && isMadeForClient(this.#file, constructor)) return "unknown";
    const isOpen =
      lifetime === "setUp" ||
      (lifetime === "unknown" &&
        sitesOfMaking(this.#file, constructor).every((site) => this.#isHandedOut(site) || this.#isPartOfService(site)));
    return isOpen && this.#isForAll(state, constructor, unit) ? "process" : lifetime;
  }

  /** Whether nothing in the file leads to a method but the constructor: what it writes is new with each object. */
  #isPartOfMaking(constructor: Constructor, unit: Unit, steps = MAX_STEPS_OF_MAKING): boolean {
    const calls = this.#file.callers.of(unit).filter(({ type }) => type !== "unknown");
    const making = constructorFunction(constructor);
    return (
      steps > 0 &&
      calls.length > 0 &&
      calls.every(
        (call) =>
          call.type === "unit" &&
          call.how === "directly" &&
          (call.unit === making || this.#isPartOfMaking(constructor, call.unit, steps - 1)),
      )
    );
  }

  #ofVariable(state: State, unit: Unit): Lifetime {
    const lifetime = this.ofBirth(state.owner, unit);
    return (lifetime === "unknown" || lifetime === "setUp") && isKeptByFactory(this.#file, state)
      ? "process"
      : lifetime;
  }

  /** Whether a program may make several of a class: nothing here says how many there are, nor does its name. */
  mayBeOneOfMany(constructor: Constructor): boolean {
    return this.ofInstances(constructor) === "unknown" && !isMadeOnce(constructor);
  }

  /** A collection in a class of which, by its name or by whom its methods serve, nearly every code base makes one. */
  #isForAll(state: State, constructor: Constructor, unit: Unit): boolean {
    const name = constructor.id?.name ?? "";
    return (
      !STAND_IN.test(name) &&
      !(isClass(constructor) && constructor.abstract) &&
      !isMadeForClient(this.#file, constructor) &&
      (this.#isCollection(state) || COMMAND.test(name)) &&
      (isMadeOnce(constructor) ||
        looksAfterAll(this.#file, state, constructor) ||
        (this.#file.timing.runsAt(unit, "request") && this.#servesRequests(constructor)))
    );
  }

  /**
   * Whether a framework that knows the class gives requests to its methods, one after the other, and not to the constructor. A method
   * that is handed a request may be one of an object that is made for it.
   */
  #servesRequests(constructor: Constructor): boolean {
    if (!isClass(constructor) || !isKnownOutside(constructor)) return false;
    let serves = this.#serving.get(constructor);
    if (serves === undefined) {
      serves = this.#file.classes
        .membersOf(constructor)
        .some(({ value, static: isStatic }) => !isStatic && isFunction(value) && this.#isCalledForRequests(value));
      this.#serving.set(constructor, serves);
    }
    return serves;
  }

  #isCalledForRequests(fn: FunctionNode): boolean {
    return this.#file.callers.of(fn).some((caller) => caller.type === "framework" && caller.moment === "request");
  }

  #isCollection(state: State): boolean {
    if (/cache/i.test(state.property ?? "")) return true;
    const kinds = this.#file.containers.ofState(state);
    if (kinds.has("object") && !kinds.has("record"))
      return state.writes.some(({ key, property }) => key !== null && property === null);
    return ["array", "cache", "libraryCache", "map", "record", "set"].some((kind) => kinds.has(kind as ContainerKind));
  }

  /** How long what a unit creates lives, seen from a unit inside it. */
  ofBirth(owner: Unit, unit: Unit): Lifetime {
    if (owner.type === "Program") return "process";
    const { timing } = this.#file;
    if (timing.runsAt(owner, "request") || timing.runsAt(owner, "timer")) return "request";
    if (timing.runsAt(owner, "load")) return "setUp";
    if (makesConnection(this.#file, owner) || isGivenRequest(owner)) return "unknown";
    if (timing.runsAt(owner, "lifecycle")) return "setUp";
    // a set-up function of unknown callers: the handlers that it registers prove what it is
    const handler = isInside(unit, owner) ? timing.rootOf(unit, "request") : null;
    return handler && isInside(handler, owner) && !this.#isForOneClient(handler) ? "setUp" : "unknown";
  }

  /** Whether a function is only registered with a connection, or takes itself away again. */
  #isForOneClient(handler: Unit): boolean {
    const registered = this.#file.callers.of(handler).filter((caller) => caller.type === "framework");
    return registered.length > 0 && registered.every(({ registeredBy }) => registeredBy === null);
  }

  ofInstances(constructor: Constructor): Lifetime {
    let lifetime = this.#known.get(constructor);
    if (!lifetime) {
      this.#known.set(constructor, "unknown");
      lifetime = this.#byConvention(constructor) ?? this.#ofConstructions(constructor);
      if (lifetime === "unknown" && this.#registersHandlers(constructor)) lifetime = "process";
      this.#known.set(constructor, lifetime);
    }
    return lifetime;
  }

  /** How long the instances live that a unit takes part in making; null where it makes none. */
  ofMaker(unit: Unit): Lifetime | null {
    const made = this.#constructedIn(unit);
    return made && this.ofInstances(made);
  }

  /** How long a framework keeps its instance; a file that makes some itself shows more. */
  #byConvention(constructor: Constructor): Lifetime | null {
    const lifetime = isClass(constructor) ? this.#file.conventions.lifetimeOf(constructor) : null;
    return lifetime === "process" && sitesOfMaking(this.#file, constructor).length > 0 ? null : lifetime;
  }

  /** `class RoomService { private readonly rooms = new RoomRegistry(); }` */
  #isPartOfService(site: Node): boolean {
    const owner = this.#constructedIn(unitOf(site));
    return owner !== null && isMadeOnce(owner) && !isMadeForClient(this.#file, owner);
  }

  /** `export function createRooms() { return new RoomManager(); }`: as good as the class itself. */
  #isHandedOut(site: Node): boolean {
    const unit = unitOf(site);
    if (!isFunction(unit) || !unit.params.every(isPartOfProgram)) return false;
    const isReturned = outermost(site).parent?.type === "ReturnStatement" || unwrap(unit.body) === unwrap(site);
    return isReturned && this.#file.callers.of(unit).every(({ type }) => type === "unknown");
  }

  /** Whether an object hands functions to a framework: whoever makes it, it outlives each request that comes to them. */
  #registersHandlers(constructor: Constructor): boolean {
    if (isMadeForClient(this.#file, constructor)) return false;
    const own = isClass(constructor) ? this.#file.classes.membersOf(constructor).map(({ value }) => value) : [];
    return [constructorFunction(constructor), ...own].some(
      (fn) => fn !== null && isFunction(fn) && this.#file.callers.isSetUp(fn),
    );
  }

  #ofConstructions(constructor: Constructor): Lifetime {
    let lifetime: Lifetime = "unknown";
    for (const use of this.#file.uses.ofConstruction(constructor)) {
      if (use.type !== "call") continue;
      const site = this.#ofConstruction(use.site);
      if (site === "request") return "request";
      if (site === "process" || lifetime === "unknown") lifetime = site;
    }
    return lifetime;
  }

  #ofConstruction(site: Node): Lifetime {
    const unit = unitOf(site);
    const maker = this.#constructedIn(unit);
    if (maker) return this.ofInstances(maker);
    const { timing } = this.#file;
    if (this.#isKeptForever(site) || this.#isKeptByClass(site, unit)) return "process";
    if (timing.runsAt(unit, "request") || timing.runsAt(unit, "timer")) return "request";
    if (unit.type === "Program") return "process";
    return timing.runsAt(unit, "load") || timing.runsAt(unit, "lifecycle") ? "setUp" : "unknown";
  }

  /** The class whose instances a unit makes: what is made there lives as long as they do. */
  #constructedIn(unit: Unit): Constructor | null {
    if (unit.type === "PropertyDefinition") return unit.parent.parent;
    if (unit.type === "Program") return null;
    const { parent } = unit;
    if (parent.type === "MethodDefinition") return parent.kind === "constructor" ? parent.parent.parent : null;
    return this.#file.classes.isConstructor(unit) ? unit : null;
  }

  /** `static of(region) { … Stock.instances[region] = new Stock(region); … }`: a class that keeps those that it makes itself. */
  #isKeptByClass(site: Node, unit: Unit): boolean {
    const method = unit.parent;
    if (method?.type !== "MethodDefinition" || !method.static) return false;
    const maker = enclosingClass(site);
    return this.#file.states
      .all()
      .some(
        ({ type, receiver, writes }) =>
          type === "static" &&
          receiver?.node === maker &&
          writes.some((write) => !isOfClient(write) && this.#holds(write, site)),
      );
  }

  #holds({ value }: StateWrite, made: Node): boolean {
    return value !== null && this.#file.expressionsIn(value).some((each) => isInside(made, each));
  }

  /** `instance ??= new Registry()`: a singleton that is made when first asked for. */
  #isKeptForever(site: Node): boolean {
    const { parent } = outermost(site);
    if (parent?.type !== "AssignmentExpression" || parent.right !== outermost(site)) return false;
    const target = unwrap(parent.left);
    if (target.type === "Identifier") {
      const variable = this.#file.bindings.variableOf(target);
      return variable !== null && isModuleLevel(variable);
    }
    const owner: Receiver | null =
      target.type === "MemberExpression" ? this.#file.callees.receiverIn(target.object) : null;
    return owner?.type === "static";
  }
}

/** Where other code of the file makes instances; a class that makes its own mostly makes the only one. */
const sitesOfMaking = foundOnce((file: File, constructor: Constructor): readonly Node[] =>
  file.uses
    .ofConstruction(constructor)
    .flatMap((use) => (use.type === "call" && enclosingClass(use.site) !== constructor ? use.site : [])),
);

/** `createRooms()` makes what looks after all rooms, and returns functions that do so. */
const isKeptByFactory = foundOnce((file: File, state: State): boolean => {
  const { owner, writes } = state;
  const { uses } = file;
  if (!isFunction(owner) || owner.async || !owner.params.every(isPartOfProgram)) return false;
  if (!uses.of(owner).some(({ type }) => type === "export") || isReplaced(file, state)) return false;
  const isOfMany = (isKeyed(state) && isOfManyClients(state)) || isTurnedOver(file, state);
  return (
    isOfMany &&
    writes.some(
      ({ unit }) => isFunction(unit) && uses.of(unit).some((use) => use.type === "returned" && use.by === owner),
    )
  );
});

/** Whether a unit makes something of which each client may have its own, and not what serves all of them. */
const makesConnection = foundOnce((file: File, owner: Unit): boolean => {
  if (!file.mayHaveEntryPoints) return false;
  const own = file.bindings.variablesIn(owner);
  const lives = new Set(own.map((variable) => file.values.ofVariable(variable)?.kind?.kind.lives));
  return lives.has("connection") && !lives.has("process");
});

/** `handle(requestEvent)`: whatever it sets up is for that request. */
function isGivenRequest(unit: Unit): boolean {
  if (!isFunction(unit)) return false;
  return unit.params.some((parameter) => parameter.type === "Identifier" && OF_REQUEST.test(parameter.name));
}

/** Whether a class follows one of another file, or says by a decorator what it is. */
function isKnownOutside(node: ClassNode): boolean {
  return node.superClass !== null || interfacesOf(node).length > 0 || decoratorsOf(node).length > 0;
}
