import type { TSESTree } from "@typescript-eslint/utils";
import {
  CALLS_AT_ONCE,
  CALLS_SOON,
  CALLS_WHEN_DONE,
  LIFECYCLE_EVENTS,
  LISTENER_METHODS,
  NEVER_CALLS,
  PROCESS_OBJECTS,
  RUNS_IN_BROWSER,
  TAKES_BACK,
  TIMERS,
} from "../../catalog/language/callbacks.ts";
import type { Callbacks, Framework, HandlerShape, Moment, Parameters } from "../../catalog/types.ts";

import type { Constructor } from "../names/classes.ts";
import type { File } from "../file.ts";
import { type KindOfObject, listOf, type Owned, parametersFor } from "./framework-index.ts";
import {
  type Call,
  decoratorsOf,
  functionName,
  type FunctionNode,
  isAssigned,
  isClass,
  isFunction,
  isInside,
  keyName,
  memberName,
  type Node,
  outermost,
  stringValue,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";
import { fill, labelOf } from "./labels.ts";
import { hasShape, isOneOf, RESULT_KEY } from "./shapes.ts";
import { ELEMENT_KEY, type Keys, type Use } from "./trail.ts";
import { isOfPackage } from "../names/values.ts";

type ArgumentUse = Extract<Use, { type: "argument" }>;
type ExportUse = Extract<Use, { type: "export" }>;
type MethodUse = Extract<Use, { type: "method" }>;
type ReturnedUse = Extract<Use, { type: "returned" }>;

/** A framework calls the function: it was registered there, or follows one of its conventions. */
export interface FrameworkCaller {
  readonly type: "framework";
  readonly moment: Exclude<Moment, "immediately">;
  readonly framework: Framework | null;
  readonly parameters: Parameters;
  readonly label: string;
  /** As in the catalog's `Callbacks`. */
  readonly ownThis?: boolean;
  /**
   * The unit that handed the function to something which lives as long as the process; null where the function is taken back, or is for
   * one connection or browser only.
   */
  readonly registeredBy?: Unit | null;
}

/** Code of this file calls the function. */
export interface UnitCaller {
  readonly type: "unit";
  readonly unit: Unit;
  /**
   * `directly`: while the unit runs. `later`: from a timer that it starts. `signalled`: when something that the unit holds opens, closes
   * or fails. `escaped`: whenever unknown code pleases, to which the unit handed the function. `wrapped`: likewise, but the file shows
   * what becomes of the wrapped function.
   */
  readonly how: "directly" | "escaped" | "later" | "signalled" | "wrapped";
  readonly site: Node;
}

/** Code outside the file may call the function. */
export interface UnknownCaller {
  readonly type: "unknown";
  readonly name: string | null;
}

export type Caller = FrameworkCaller | UnitCaller | UnknownCaller;

/** Who calls the functions of a file. */
export class Callers {
  readonly #file: File;
  readonly #known = new Map<Unit, readonly Caller[]>();
  readonly #handed = new Map<readonly Use[], readonly (ArgumentUse | ExportUse)[]>();
  #setUpUnits: ReadonlySet<Unit> | null = null;

  constructor(file: File) {
    this.#file = file;
  }

  of(unit: Unit): readonly Caller[] {
    let callers = this.#known.get(unit);
    if (!callers) {
      this.#known.set(unit, []);
      callers =
        unit.type === "Program"
          ? []
          : [...(isFunction(unit) ? this.#ofFunction(unit) : this.#ofConstruction(unit.parent.parent))];
      this.#known.set(unit, callers);
    }
    return callers;
  }

  /** Whether a unit hands functions to a framework: it sets the service up, whoever calls it. Timers may be anybody's. */
  isSetUp(unit: Unit): boolean {
    if (!this.#file.mayHaveEntryPoints) return false;
    if (!this.#setUpUnits) {
      const units = new Set<Unit>();
      for (const { block } of this.#file.bindings.scopes) {
        if (!isFunction(block)) continue;
        for (const caller of this.of(block))
          if (caller.type === "framework" && caller.moment !== "timer" && caller.registeredBy)
            units.add(caller.registeredBy);
      }
      // `new Promise((resolve) => { app.post("/setup", …); })` does it for the function that it is in
      for (const each of units)
        for (const caller of this.of(each))
          if (caller.type === "unit" && caller.how === "directly" && isInside(each, caller.unit))
            units.add(caller.unit);
      this.#setUpUnits = units;
    }
    return this.#setUpUnits.has(unit);
  }

  /** Whether a call hands functions to a framework. */
  isTakenByFramework(call: Call): boolean {
    return this.#file.mayHaveEntryPoints && this.#callbacksOf(call) !== null;
  }

  /** What a framework passes as a parameter. */
  kindOfParameter(fn: FunctionNode, index: number): KindOfObject | null {
    if (!this.#file.mayHaveEntryPoints) return null;
    const typed = this.#typedParameter(fn, index);
    if (typed) return typed;
    for (const caller of this.of(fn)) {
      if (caller.type !== "framework" || !caller.framework) continue;
      const kind = this.#file.frameworks.kind(caller.framework, caller.parameters[index]);
      if (kind) return kind;
    }
    return null;
  }

  *#ofFunction(fn: FunctionNode): Generator<Caller> {
    const action = directiveOf(fn);
    if (action !== null) {
      for (const { framework, fact } of this.#file.project.usable(this.#file.frameworks.exports)) {
        if (fact.directive === action) {
          yield {
            type: "framework",
            moment: "request",
            framework,
            parameters: [],
            label: fill(fact.label, () => functionName(fn) ?? ""),
          };
        }
      }
    }
    const { parent } = fn;
    if (parent.type === "MethodDefinition" && parent.kind === "constructor") {
      yield* this.#ofConstruction(parent.parent.parent);
      return;
    }
    yield* this.#ofTyped(fn);
    const wrappers = new Set<Call>();
    for (const use of this.#file.uses.of(fn)) yield* this.#ofUse(fn, use, wrappers);
    yield* this.#ofAccessor(fn);
  }

  /** Constructors and the initialisers of instance fields run wherever an instance is made. */
  *#ofConstruction(constructor: Constructor): Generator<Caller> {
    for (const use of this.#file.uses.ofConstruction(constructor)) if (use.type === "call") yield direct(use.site);
    if (this.#isReachable(constructor)) yield { type: "unknown", name: constructor.id?.name ?? null };
  }

  *#ofUse(fn: FunctionNode, use: Use, wrappers: Set<Call>): Generator<Caller> {
    switch (use.type) {
      case "call":
        yield direct(use.site);
        break;
      case "argument":
        yield* this.#ofArgument(fn, use, wrappers);
        break;
      case "export":
        yield* this.#ofExport(fn, use);
        break;
      case "method":
        yield* this.#ofMethod(fn, use);
        break;
      case "returned":
        yield* this.#ofReturned(fn, use);
        break;
      case "stored":
        yield* this.#ofUnknown(fn, functionName(fn));
        break;
    }
  }

  *#ofArgument(fn: FunctionNode, use: ArgumentUse, wrappers: Set<Call>): Generator<Caller> {
    const { call, keys } = use;
    const registered = this.#registration(fn, use);
    if (registered) {
      yield* registered;
      return;
    }
    if (NEVER_CALLS.has(this.#file.values.pathOf(call.callee) ?? "")) return;
    const moment = this.#momentOfCallback(fn, call, keys);
    if (moment) {
      if (moment === "browser" || moment === "lifecycle") yield callerAt(moment, fn);
      else yield { type: "unit", unit: unitOf(call), how: moment, site: call };
      return;
    }
    if (keys.some((key) => key !== ELEMENT_KEY)) {
      // an object that has the function is handed over: whoever gets it may call it, and while a request is served, for it
      // who gets a whole instance calls what fits, of which nothing is known here
      if (!isMethod(fn) && !this.#isPutOnApplication(fn))
        yield { type: "unit", unit: unitOf(call), how: "wrapped", site: call };
      yield* this.#ofUnknown(fn, functionName(fn));
      return;
    }
    const handler = this.#handlerByShape(fn, functionName(fn) ?? "handler");
    if (handler) {
      yield handler;
      return;
    }
    const understood = wrappers.has(call) ? [] : [...this.#ofWrapped(fn, call, wrappers.add(call))];
    yield { type: "unit", unit: unitOf(call), how: understood.length > 0 ? "wrapped" : "escaped", site: call };
    yield* understood;
  }

  /** `router.init = function () { … }`: who is given the application does not start it. */
  #isPutOnApplication(fn: FunctionNode): boolean {
    const { parent } = outermost(fn);
    const target = parent?.type === "AssignmentExpression" ? unwrap(parent.left) : null;
    return target?.type === "MemberExpression" && this.#file.values.kindOf(target.object)?.kind.lives === "process";
  }

  /** What becomes of the result of a call that was given the function: mostly the function in a wrapper. */
  *#ofWrapped(fn: FunctionNode, call: Call, wrappers: Set<Call>): Generator<Caller> {
    for (const use of this.#file.uses.ofWrapper(call)) {
      if (use.type === "argument" && !this.#isPlainArgument(use)) continue;
      yield* this.#ofUse(fn, use, wrappers);
    }
  }

  #isPlainArgument({ call, keys }: ArgumentUse): boolean {
    return keys.every((key) => key === ELEMENT_KEY) || this.#callbacksOf(call) !== null;
  }

  /** Whether a call hands the function to a framework, and what the framework does with it. */
  #registration(fn: FunctionNode, { call, index, keys }: ArgumentUse): readonly Caller[] | null {
    if (!this.#file.mayHaveEntryPoints) return null;
    const owned = this.#pluginOf(call, index) ?? this.#callbacksOf(call) ?? this.#callbacksByShape(fn, call);
    const callbacks = owned?.fact.find((each) => matches(each, call, index, keys));
    if (!owned || !callbacks) return null;
    if (callbacks.when === "immediately") return [direct(call)];
    return [
      {
        type: "framework",
        moment: callbacks.when,
        framework: owned.framework,
        parameters: parametersFor(callbacks, fn.params.length) ?? [],
        label: labelOf(callbacks, call, fn, keys),
        ownThis: callbacks.ownThis ?? false,
        registeredBy:
          callbacks.when === "browser" || this.#isOnConnection(call) || this.#isTakenBack(fn) ? null : unitOf(call),
      },
    ];
  }

  /** Whether a listener takes itself away again: it waits for one event of the request that it is registered in. */
  #isTakenBack(fn: FunctionNode): boolean {
    return this.#file.uses
      .of(fn)
      .some(
        (use) =>
          use.type === "argument" &&
          use.call.callee.type === "MemberExpression" &&
          TAKES_BACK.has(memberName(use.call.callee) ?? "") &&
          isInside(use.call, fn),
      );
  }

  /** The plugin whose options an argument is: `app.register(mercurius, { resolvers })`. */
  #pluginOf(call: Call, index: number): Owned<readonly Callbacks[]> | null {
    const before = index > 0 ? call.arguments[index - 1] : undefined;
    const path = before && this.#file.frameworks.plugins.size > 0 ? this.#file.values.pathOf(before) : null;
    return path === null ? null : (this.#file.frameworks.plugins.get(path) ?? null);
  }

  /** Whether a call is about one request or connection: `socket.on("message", fn)`. */
  #isOnConnection(call: Call): boolean {
    const callee = unwrap(call.callee);
    return callee.type === "MemberExpression" && this.#file.values.kindOf(callee.object)?.kind.lives === "request";
  }

  /** What the catalog says of the functions that a call takes. */
  #callbacksOf(call: Call): Owned<readonly Callbacks[]> | null {
    const callee = unwrap(call.callee);
    const path = this.#file.values.pathOf(callee);
    if (path !== null) return this.#file.frameworks.functions.get(this.#file.settingsPath(path)) ?? null;
    if (callee.type !== "MemberExpression") return null;
    const object = this.#file.values.kindOf(callee.object);
    return object ? methodCallbacks(object, memberName(callee)) : null;
  }

  /** `app.get("/x", (req, res) => …)` on an `app` of which nothing is known. */
  #callbacksByShape(fn: FunctionNode, call: Call): Owned<readonly Callbacks[]> | null {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !this.#isPathLike(call.arguments[0])) return null;
    const value = this.#file.values.of(callee.object);
    if (value && (value.path === undefined || isOfPackage(value.path))) return null;
    for (const { framework, fact } of this.#usableShapes) {
      const kind = this.#file.frameworks.kind(framework, fact.receiver);
      if (kind && hasShape(fn, fact.names)) {
        return methodCallbacks(kind, memberName(callee));
      }
    }
    return null;
  }

  #isPathLike(argument: Node | undefined): boolean {
    return argument !== undefined && (stringValue(argument)?.startsWith("/") ?? false);
  }

  #momentOfCallback(
    fn: FunctionNode,
    call: Call,
    keys: Keys,
  ): "browser" | "directly" | "later" | "lifecycle" | "signalled" | null {
    if (keys.length > 0) return null;
    if (isCompletion(fn)) return "directly";
    const callee = unwrap(call.callee);
    const path = this.#file.values.pathOf(callee);
    if (path !== null) {
      if (TIMERS.has(path)) return "later";
      if (CALLS_SOON.has(path) || CALLS_WHEN_DONE.test(path)) return "directly";
    }
    if (callee.type !== "MemberExpression") return null;
    const method = memberName(callee);
    if (method === null) return null;
    if (CALLS_AT_ONCE.has(method)) return "directly";
    if (RUNS_IN_BROWSER.has(method)) return "browser";
    if (method === "listen") return "lifecycle";
    if (!LISTENER_METHODS.has(method)) return null;
    const object = this.#file.values.pathOf(callee.object);
    if (object !== null && PROCESS_OBJECTS.has(object)) return "lifecycle";
    const event = stringValue(call.arguments[0]);
    return event !== null && LIFECYCLE_EVENTS.has(event) ? "signalled" : null;
  }

  *#ofExport(fn: FunctionNode, { name, keys }: ExportUse): Generator<Caller> {
    const convention = this.#file.conventions.ofExport(fn, [name, ...keys]);
    const fullName = [name, ...keys].join(".");
    if (convention) yield convention;
    else yield* this.#ofUnknown(fn, fullName === "default" ? functionName(fn) : fullName);
  }

  /** A function that another one returns: `factories.createCoreController(uid, () => ({ async find(ctx) { … } }))`. */
  *#ofReturned(fn: FunctionNode, { by, keys }: ReturnedUse): Generator<Caller> {
    for (const use of this.#file.mayHaveEntryPoints ? this.#handedOver(by) : []) {
      const registered =
        use.type === "argument"
          ? this.#registration(fn, { ...use, keys: [...use.keys, RESULT_KEY, ...keys] })
          : this.#file.conventions.ofExport(fn, [use.name, ...use.keys, RESULT_KEY, ...keys]);
      if (!registered) continue;
      yield* listOf(registered);
      return;
    }
    const maker = functionName(by);
    yield* this.#ofUnknown(fn, maker === null ? null : [maker, ...keys.filter((key) => key !== ELEMENT_KEY)].join("."));
  }

  /** Where a function is handed to others, who may use what it returns: each place once. */
  #handedOver(fn: FunctionNode): readonly (ArgumentUse | ExportUse)[] {
    const all = this.#file.uses.of(fn);
    let uses = this.#handed.get(all);
    if (!uses) {
      const byPlace = new Map<string, ArgumentUse | ExportUse>();
      for (const use of all) {
        if (use.type !== "argument" && use.type !== "export") continue;
        const place = use.type === "export" ? use.name : `${use.call.range.join()} ${use.index}`;
        const key = `${place} ${use.keys.join("\0")}`;
        if (!byPlace.has(key)) byPlace.set(key, use);
      }
      this.#handed.set(all, (uses = [...byPlace.values()]));
    }
    return uses;
  }

  *#ofMethod(fn: FunctionNode, use: MethodUse): Generator<Caller> {
    const conventions = this.#file.conventions.ofMethod(use.of, use.name, use.isPrivate);
    yield* conventions;
    if (conventions.length > 0 || use.isPrivate || !this.#isReachable(use.of)) return;
    yield* this.#ofUnknown(fn, functionName(fn));
  }

  /** Getters and setters run where the property is used. */
  *#ofAccessor(fn: FunctionNode): Generator<Caller> {
    const method = outermost(fn).parent;
    if (method?.type !== "MethodDefinition" || (method.kind !== "get" && method.kind !== "set")) return;
    const receiver = this.#file.classes.receiverOf(fn);
    const name = method.key.type === "Identifier" ? method.key.name : null;
    const accesses = [
      ...(receiver?.accesses.get(name ?? "") ?? []),
      ...this.#accessesOf(method.parent.parent, name ?? ""),
    ];
    for (const access of accesses) {
      if (method.kind === "set" ? isAssigned(access) : isRead(access)) yield direct(access);
    }
  }

  /** Where a property is used of the instances that variables hold: `tickets.next`. */
  #accessesOf(constructor: Constructor, name: string): readonly Node[] {
    const { bindings, classes, uses } = this.#file;
    return classes.namesOf(constructor).flatMap((variable) =>
      variable.references.flatMap(({ identifier }) => {
        const made = outermost(identifier).parent;
        const holder = made?.type === "NewExpression" ? outermost(made).parent : undefined;
        if (holder?.type !== "VariableDeclarator" || holder.id.type !== "Identifier") return [];
        return bindings
          .declaredBy(holder)
          .flatMap((instance) => uses.referencesTo(instance).get(name) ?? [])
          .flatMap((reference) => outermost(reference.identifier).parent ?? []);
      }),
    );
  }

  /** A function that says by its type when it runs: `const list: RequestHandler = …`, `… satisfies Handler`. */
  *#ofTyped(fn: FunctionNode): Generator<Caller> {
    for (const { annotation, keys } of annotationsOf(fn)) {
      const path = this.#file.values.typePath(annotation);
      const types = path === null ? undefined : this.#file.frameworks.handlerTypes.get(this.#file.settingsPath(path));
      const type = types?.find(({ fact }) => (fact.keys ? isOneOf(fact.keys, keys) : keys.length === 0));
      if (!type || type.fact.when === "immediately") continue;
      yield {
        type: "framework",
        moment: type.fact.when,
        framework: type.framework,
        parameters: type.fact.parameters ?? [],
        label: functionName(fn) ?? type.framework.name,
      };
    }
  }

  /** A function of unknown callers may still look like a handler, by its parameters. */
  *#ofUnknown(fn: FunctionNode, name: string | null): Generator<Caller> {
    const handler = this.#handlerByParameters(fn, name);
    yield handler ?? { type: "unknown", name };
  }

  #handlerByParameters(fn: FunctionNode, name: string | null): FrameworkCaller | null {
    const label = name ?? functionName(fn) ?? "handler";
    for (let index = 0; index < fn.params.length; index++) {
      const typed = this.#typedParameter(fn, index);
      if (typed?.kind.lives === "request") {
        const { framework } = typed;
        return {
          type: "framework",
          moment: "request",
          framework,
          parameters: this.#usualParameters(fn, framework),
          label,
        };
      }
    }
    return this.#handlerByShape(fn, label);
  }

  /** How handlers look in the frameworks that the project may use. */
  get #usableShapes(): readonly Owned<HandlerShape>[] {
    return this.#file.project.usable(this.#file.frameworks.shapes);
  }

  /** What a framework passes to handlers that look like this one. */
  #usualParameters(fn: FunctionNode, framework: Framework): Parameters {
    const shape = this.#usableShapes.find((each) => each.framework === framework && hasShape(fn, each.fact.names));
    return shape?.fact.parameters ?? [];
  }

  #handlerByShape(fn: FunctionNode, label: string): FrameworkCaller | null {
    for (const { framework, fact } of this.#usableShapes) {
      if (hasShape(fn, fact.names)) {
        return { type: "framework", moment: "request", framework, parameters: fact.parameters, label };
      }
    }
    return null;
  }

  #typedParameter(fn: FunctionNode, index: number): KindOfObject | null {
    const parameter = fn.params[index];
    const pattern = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
    if (!pattern || !("typeAnnotation" in pattern)) return null;
    return this.#file.values.ofType(pattern.typeAnnotation?.typeAnnotation);
  }

  /** Whether code outside the file can get hold of a class or its instances. */
  #isReachable(constructor: Constructor): boolean {
    if (isClass(constructor) && decoratorsOf(constructor).length > 0) return true;
    return this.#file.uses
      .ofConstructor(constructor)
      .some(({ type }) => type === "export" || type === "argument" || type === "stored" || type === "returned");
  }
}

/** `run() { … }`, and the field `run = () => { … }`. */
function isMethod(fn: FunctionNode): boolean {
  const { parent } = outermost(fn);
  return parent?.type === "MethodDefinition" || parent?.type === "PropertyDefinition";
}

function direct(site: Node): UnitCaller {
  return { type: "unit", unit: unitOf(site), how: "directly", site };
}

/** Assignments that go on from what is there read it first. */
function isRead(access: Node): boolean {
  const { parent } = outermost(access);
  const isGoingOn =
    parent?.type === "UpdateExpression" || (parent?.type === "AssignmentExpression" && parent.operator !== "=");
  return isGoingOn || !isAssigned(access);
}

function callerAt(moment: "browser" | "lifecycle", fn: FunctionNode): FrameworkCaller {
  return { type: "framework", moment, framework: null, parameters: [], label: functionName(fn) ?? "" };
}

function methodCallbacks({ framework, kind }: KindOfObject, method: string | null): Owned<readonly Callbacks[]> | null {
  const callbacks = method === null ? undefined : kind.methods?.[method];
  if (!callbacks) return null;
  return { framework, fact: listOf(callbacks) };
}

/** Whether callbacks are about this argument of this call, and the place in it that the keys lead to. */
function matches(callbacks: Callbacks, call: Call, index: number, keys: Keys): boolean {
  const { events, argument } = callbacks;
  if (events) {
    const event = stringValue(call.arguments[0]);
    if (event === null || !events.includes(event)) return false;
  }
  if (argument !== undefined && index !== (argument === "last" ? call.arguments.length - 1 : argument)) return false;
  return keys.every((key) => key === ELEMENT_KEY) || isOneOf(callbacks.keys, keys);
}

/** A callback in Node's style, which ends the call that it is given to: `(error, result) => …`. */
function isCompletion(fn: FunctionNode): boolean {
  const [first] = fn.params;
  return first?.type === "Identifier" && /^_?err(?:or)?$/.test(first.name);
}

interface GivenType {
  readonly annotation: TSESTree.TypeNode;
  /** The way from the value of that type to the function. */
  readonly keys: Keys;
}

/** The types that a function, or an object that has it, is given from outside: by its variable, its property, or `satisfies`. */
function* annotationsOf(fn: FunctionNode): Generator<GivenType> {
  let keys: string[] = [];
  for (let node: Node = fn; node.parent; node = node.parent) {
    const parent: Node = node.parent;
    switch (parent.type) {
      case "TSSatisfiesExpression":
      case "TSAsExpression":
        yield { annotation: parent.typeAnnotation, keys };
        break;
      case "Property":
        keys = [keyName(parent) ?? "*", ...keys];
        break;
      case "ObjectExpression":
      case "ArrayExpression":
      case "TSNonNullExpression":
        break;
      case "VariableDeclarator":
      case "PropertyDefinition": {
        const holder = parent.type === "PropertyDefinition" ? parent : parent.id;
        if (parent.type === "PropertyDefinition" ? parent.value === node : parent.init === node)
          if ("typeAnnotation" in holder && holder.typeAnnotation)
            yield { annotation: holder.typeAnnotation.typeAnnotation, keys };
        return;
      }
      default:
        return;
    }
  }
}

/** The directive that a function's body begins with: `"use server"`. */
function directiveOf(fn: FunctionNode): string | null {
  const [first] = fn.body.type === "BlockStatement" ? fn.body.body : [];
  return first?.type === "ExpressionStatement" && first.directive ? first.directive : null;
}
