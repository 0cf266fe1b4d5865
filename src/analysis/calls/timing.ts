import type { TSESTree } from "@typescript-eslint/utils";
import { type FunctionNode, functionName, isFunction, isInside, keyName, type Unit, unitOf } from "../syntax.ts";
import type { Caller, UnitCaller, UnknownCaller } from "./callers.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { wordsOf } from "../names/words.ts";

/**
 * When a unit runs. `load`: while the module is evaluated. `lifecycle`: at start-up or shut-down. `timer`: on a schedule that was set
 * up then. `browser`: not in this process. `request`: once per request, message, job, event or connection. `unknown`: whenever code of other files calls it.
 */
export type Moment = "browser" | "lifecycle" | "load" | "request" | "timer" | "unknown";

/** How a unit comes to run at some moment. */
export interface Way {
  /** The entry point, or the exported name for unknown callers. */
  readonly label: string;
  /** The named functions from there to the unit, the unit included. */
  readonly names: readonly string[];
}

interface Arrival {
  readonly from: Unit | null;
  readonly label: string;
  /** How many units there are on the way: the shortest way is the one that is shown. */
  readonly steps: number;
}

/** Units that a moment comes to, by the number of steps that it takes there. */
type Queue = (readonly [unit: Unit, arrival: Arrival])[][];

/** A moment reaches a unit only after the moments before it in this list are known, as they turn into it. */
const ORDER = ["load", "lifecycle", "timer", "browser", "unknown", "request"] as const satisfies readonly Moment[];

const BOOT_VERB =
  /^_?(?:autoStart|boot|bootstrap|configure|define|destroy|dispose|expose|init|initialize|initialise|install|migrate|mount|preload|reload|restart|seed|setup|set_up|shutdown|tearDown|teardown|warmUp)(?:[A-Z_\d]|$)/;
const BOOT_WORD =
  /^_?(?:close|connect|disconnect|listen|main|open|run|start|startup|start(?:[A-Z]\w*)?Schedule|(?:created|started|stopped)(?:Service)?|stop|updateEnv|\w+CreateServer)$|^on(?:Configure|Destroy|Init|Listen|Ready|Register|Start|Startup|Stop)$/;

/** What is loaded whoever asks. */
const LOADS_ALL = /(?:^|\.)(?:load|populate)[A-Z]/;

/** Hooks of bundlers. https://rollupjs.org/plugin-development/ */
const BUNDLES = /^(?:buildEnd|buildStart|closeBundle|configResolved|generateBundle|renderStart|writeBundle)$/;

/** What services are put together from. */
const PARTS =
  "(?:Adapter|Agent|Command|Controller|Env|Handler|Helper|Hook|Listener|Middleware|Module|Partial|Plugin|Provider|Route|Router|Schema|Service|Socket|Strategy|Strategie|Template|Worker)s?";
const REGISTERS_PARTS = new RegExp(
  `^_?(?:add|load|register|set|use)(?:[A-Z]\\w*)?(?:${PARTS}|(?:Button|Class|Component|Flag|Locale|Prompt|Scheduler|Theme|Tool|Translation)(?:e?s)?)$|^_?registerTasks?$|^_?load(?:[A-Z]\\w*)?Packages$`,
);
const MAKES_PARTS = new RegExp(
  `^_?(?:build|close|connect|create|define|disconnect|get|load|make|open|run|set|start|stop)(?:[A-Z]\\w*)?(?:${PARTS}|Api|App|Application|Client|Connection|Consumer|Container|Cron|Database|Db|DB|Dependencies|Gateway|Instance|Io|IO|Jobs|Limiter|Logger|Polling|Pool|Queue|Scheduler|Server|Telemetry|Timers?|Tracing|Transport|Watcher)$`,
);
const CONFIGURES =
  /^_?(?:(?:apply|get|load|merge|monitor|override|parse|read|set|use|validate)(?:[A-Z]\w*)?(?:Config(?:File|s)?|Configurations?|Debug|Enabled|Env|Environment|Level|Options|Paths)|(?:load|merge|override|parse|read|validate)(?:[A-Z]\w*)?Settings)$/;

/** What tells one user or place from another. */
const OF_ONE = /^(?:\w+_)?(?:account|channel|identifier|room|session|tenant|user)(?:_(?:id|key|name))?$|^id$/;

/** What a server or bot is given with each request. */
const OF_REQUEST = /^_?(?:interaction|message|msg|payload|req|request|socket)$/;

/** Functions for tests, and doors for them into the state: `__reset`, `clearForTests`. */
const TEST_NAME = /^__|(?:For|In)_?(?:Tests?|Testing)$|^(?:mock|stub)[A-Z]/;

/** First and third parameters of decorators. */
const DECORATED = /^_?(?:clazz|constructor|prototype|target)/i;
const DESCRIBED = /^_?(?:desc(?:riptor)?|(?:param(?:eter)?)?index|propertyDescriptor)$/i;
const DECORATOR_TYPE = /^(?:Class|Method|Parameter|Property)Decorator$/;

/** When the units of a file run, found from its roots through its call graph. */
export class Timing {
  readonly #file: File;
  readonly #repeated = new Map<Unit, boolean>();
  readonly #arrivals = new Map<Unit, Map<Moment, Arrival>>();

  constructor(file: File) {
    this.#file = file;
  }

  /** The moments at which a unit runs. None, if nothing in the file runs it and nothing outside can. */
  of(unit: Unit): ReadonlySet<Moment> {
    return new Set(this.#arrivalsOf(unit).keys());
  }

  runsAt(unit: Unit, moment: Moment): boolean {
    return this.#arrivalsOf(unit).has(moment);
  }

  /** Whether a timer runs a unit: who else calls it does no more than the timer. */
  isRepeated(unit: Unit): boolean {
    let isRepeated = this.#repeated.get(unit);
    if (isRepeated === undefined) {
      const units = new Set([unit]);
      isRepeated = this.#isOneRepeated(units);
      // what leads to a unit that no timer runs is run by none either
      if (isRepeated) this.#repeated.set(unit, true);
      else for (const each of units) this.#repeated.set(each, false);
    }
    return isRepeated;
  }

  /** Follows a set of units, which grows, to those that call them. */
  #isOneRepeated(units: Set<Unit>): boolean {
    for (const unit of units) {
      const known = this.#repeated.get(unit);
      if (known) return true;
      if (known === false) continue;
      for (const caller of this.#file.callers.of(unit)) {
        if (caller.type !== "unit") continue;
        if (caller.how === "later") return true;
        if (caller.how === "directly") units.add(caller.unit);
      }
    }
    return false;
  }

  way(unit: Unit, moment: Moment): Way | null {
    let arrival = this.#arrivalsOf(unit).get(moment);
    if (!arrival) return null;
    const names: string[] = [];
    let current: Unit = unit;
    const seen = new Set<Unit>();
    while (arrival.from && !seen.has(current)) {
      seen.add(current);
      const name = isFunction(current) ? functionName(current) : null;
      if (name !== null) names.push(name);
      current = arrival.from;
      const next = this.#arrivalsOf(current).get(moment);
      if (!next) break;
      arrival = next;
    }
    return { label: arrival.label, names: names.reverse() };
  }

  /** The unit that a moment comes to first, on the way to this one. */
  rootOf(unit: Unit, moment: Moment): Unit | null {
    const seen = new Set<Unit>();
    for (let current = unit; !seen.has(current);) {
      seen.add(current);
      const arrival = this.#arrivalsOf(current).get(moment);
      if (!arrival) return null;
      if (!arrival.from) return current;
      current = arrival.from;
    }
    return null;
  }

  #arrivalsOf(unit: Unit): ReadonlyMap<Moment, Arrival> {
    if (!this.#arrivals.has(unit)) this.#settle(this.#unsettledCallers(unit));
    return this.#arrivals.get(unit) ?? new Map<Moment, Arrival>();
  }

  /** The unit and everything that may lead to it, as far as that is not settled yet. */
  #unsettledCallers(unit: Unit): ReadonlySet<Unit> {
    const found = new Set<Unit>();
    const pending = [unit];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (found.has(next) || this.#arrivals.has(next)) continue;
      found.add(next);
      for (const caller of this.#file.callers.of(next)) if (caller.type === "unit") pending.push(caller.unit);
    }
    return found;
  }

  #settle(units: ReadonlySet<Unit>): void {
    const queues = new Map<Moment, Queue>(ORDER.map((moment) => [moment, []]));
    const called = new Map<Unit, { readonly unit: Unit; readonly how: UnitCaller["how"] }[]>();
    const arrive = (unit: Unit, moment: Moment | null, arrival: Arrival) => {
      const queue = moment && queues.get(moment);
      if (queue) (queue[arrival.steps] ??= []).push([unit, arrival]);
    };
    const spread = (from: Unit, moment: Moment, steps: number) => {
      for (const { unit, how } of called.get(from) ?? []) {
        const after = momentAfter(moment, how);
        const isHandedOver = after === "unknown" && how === "escaped";
        arrive(unit, isHandedOver && this.#isBoot(unit, null) ? "lifecycle" : after, {
          from,
          label: "",
          steps: steps + 1,
        });
      }
    };

    for (const unit of units) {
      this.#arrivals.set(unit, new Map());
      if (unit.type === "Program") arrive(unit, "load", { from: null, label: "", steps: 0 });
      const callers = this.#file.callers.of(unit);
      for (const caller of callers) {
        if (caller.type !== "unit")
          arrive(unit, this.#momentOf(unit, caller, callers), {
            from: null,
            label: caller.type === "framework" ? caller.label : (caller.name ?? ""),
            steps: 0,
          });
        else append(called, caller.unit, { unit, how: caller.how });
      }
    }
    for (const from of called.keys()) {
      if (units.has(from)) continue;
      for (const [moment, { steps }] of this.#arrivalsOf(from)) spread(from, moment, steps);
    }
    this.#advance(queues, spread);
    // functions that only call each other, and nothing else of the file calls
    for (const unit of units) {
      const unknown = this.#arrivals.get(unit)?.size === 0 ? this.#file.callers.of(unit).find(isUnknown) : undefined;
      if (unknown)
        arrive(unit, this.#momentOfUnknown(unit, unknown), { from: null, label: unknown.name ?? "", steps: 0 });
    }
    this.#advance(queues, spread);
  }

  /** Lets the moments come as far as they go. */
  #advance(queues: ReadonlyMap<Moment, Queue>, spread: (from: Unit, moment: Moment, steps: number) => void): void {
    for (const moment of ORDER) {
      const queue = queues.get(moment) ?? [];
      // a sparse list that grows while it is gone through
      for (let steps = 0; steps < queue.length; steps++) {
        for (const [unit, arrival] of inSourceOrder(queue[steps] ?? [])) {
          const arrivals = this.#arrivals.get(unit);
          if (!arrivals || arrivals.has(moment)) continue;
          arrivals.set(moment, arrival);
          spread(unit, moment, steps);
        }
      }
    }
  }

  #momentOf(unit: Unit, caller: Exclude<Caller, UnitCaller>, callers: readonly Caller[]): Moment | null {
    if (caller.type === "framework") return caller.moment;
    // whoever else may call it, the file shows when it runs
    if (callers.some((each) => each.type === "framework" || isCallFromElsewhere(each, unit))) return null;
    return this.#momentOfUnknown(unit, caller);
  }

  #momentOfUnknown(unit: Unit, { name }: UnknownCaller): Moment {
    return this.#isBoot(unit, name) ? "lifecycle" : "unknown";
  }

  #isBoot(unit: Unit, exportedName: string | null): boolean {
    if (!isFunction(unit)) return true;
    if (isConstructorOfClass(unit)) return true;
    if (isRegistration(unit) || isDecorator(unit)) return true;
    if (this.#file.callers.isSetUp(unit) || this.#file.classes.isConstructor(unit)) return true;
    const name = functionName(unit) ?? exportedName ?? "";
    const isNamedSo = isBootName(name) && !isAccessor(unit) && !isForOne(unit);
    return (
      isNamedSo ||
      (unit.params.every(({ type }) => type === "AssignmentPattern") && LOADS_ALL.test(name)) ||
      this.#isLifecycleName(unit, exportedName)
    );
  }

  #isLifecycleName(unit: FunctionNode, exportedName: string | null): boolean {
    const { lifecycle } = this.#file.settings;
    return [functionName(unit), exportedName].some((name) => name != null && lifecycle.includes(name));
  }
}

function isUnknown(caller: Caller): caller is UnknownCaller {
  return caller.type === "unknown";
}

/** Of several ways of one length, the one that stands first is shown, whichever unit was asked for first. */
function inSourceOrder(queued: Queue[number]): Queue[number] {
  const start = ([unit, { from }]: Queue[number][number]) => (from ?? unit).range[0];
  return queued.length > 1 ? [...queued].sort((a, b) => start(a) - start(b)) : queued;
}

/** `static register(type) { … }`: parts of a program are registered with a class, clients with its instances. */
function isRegistration({ parent }: FunctionNode): boolean {
  return parent.type === "MethodDefinition" && parent.static && keyName(parent) === "register";
}

/** `(target, key, descriptor) => { … }`: decorators run when classes are defined. https://www.typescriptlang.org/docs/handbook/decorators.html */
function isDecorator(fn: FunctionNode): boolean {
  const [target, , described] = fn.params;
  if (DECORATOR_TYPE.test(returnTypeName(unitOf(fn)) ?? "")) return true;
  return (
    target?.type === "Identifier" &&
    described?.type === "Identifier" &&
    DECORATED.test(target.name) &&
    DESCRIBED.test(described.name)
  );
}

/** `MethodDecorator` of `(): MethodDecorator => (target, key) => { … }` */
function returnTypeName(unit: Unit): string | null {
  const type = isFunction(unit) ? unit.returnType?.typeAnnotation : null;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : null;
}

/** Also that of a class which a function makes: `Model.extend({ constructor: function () { … } })`. */
function isConstructorOfClass({ parent }: FunctionNode): boolean {
  return (
    (parent.type === "MethodDefinition" && parent.kind === "constructor") ||
    (parent.type === "Property" && keyName(parent) === "constructor")
  );
}

/** Accessors are named after what they give, which may be the main part of something. */
function isAccessor({ parent }: FunctionNode): boolean {
  return parent.type === "MethodDefinition" && (parent.kind === "get" || parent.kind === "set");
}

/** `connect(userId)`, `run({ socket, payload })`: what there are many of is not connected when the program starts. */
function isForOne({ params }: FunctionNode): boolean {
  const [first] = params;
  if (first?.type === "Identifier" && OF_ONE.test(wordsOf(first.name))) return true;
  return params.some((parameter) => namesIn(parameter).some((name) => OF_REQUEST.test(name)));
}

/** The name of a parameter, or those of what is taken out of it. */
function namesIn(parameter: TSESTree.Parameter): readonly string[] {
  if (parameter.type === "Identifier") return [parameter.name];
  if (parameter.type !== "ObjectPattern") return [];
  return parameter.properties.flatMap((each) => (each.type === "Property" ? (keyName(each) ?? []) : []));
}

/** Whether a function of that name is one that programs call when they start or stop. */
function isBootName(name: string): boolean {
  const own = name.slice(name.lastIndexOf(".") + 1).replace(/^\$/, "");
  return [BOOT_VERB, BOOT_WORD, BUNDLES, REGISTERS_PARTS, MAKES_PARTS, CONFIGURES, TEST_NAME].some((pattern) =>
    pattern.test(own),
  );
}

function isCallFromElsewhere(caller: Caller, unit: Unit): boolean {
  return caller.type === "unit" && caller.how === "directly" && !isInside(caller.site, unit);
}

/** When a function runs that a unit calls or hands on at some moment. */
function momentAfter(moment: Moment, how: UnitCaller["how"]): Moment | null {
  if (moment !== "load" && moment !== "lifecycle") return moment;
  switch (how) {
    case "directly":
      return moment;
    case "later":
      return "timer";
    case "signalled":
      return "lifecycle";
    case "escaped":
      return "unknown";
    case "wrapped":
      return null;
  }
}
