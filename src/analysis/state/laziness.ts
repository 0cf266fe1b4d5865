import type { TSESTree } from "@typescript-eslint/utils";
import { SIZES } from "../../catalog/language/containers.ts";
import type { File } from "../file.ts";
import { isOnFailure } from "../failures.ts";
import { type Guard, guardsOf } from "../guards.ts";
import { parameterOf } from "../names/bindings.ts";
import { isOfPackage } from "../names/values.ts";
import { Reach } from "../reach.ts";
import { isSettingOfApplication } from "./application-settings.ts";
import { ownNameOf, type State, type StateWrite } from "./states.ts";
import {
  isCall,
  isFunction,
  isInside,
  lastName,
  memberName,
  type Node,
  stringValue,
  type Unit,
  unitOf,
  unwrap,
} from "../syntax.ts";

/** Calls of calls of calls, as far as guards around them are looked at. */
const MAX_CALLERS = 4;

/** Names of conditions in conditions, as far as they are followed. */
const MAX_NAMES = 8;

/** Names of flags that keep others out while something is done. */
const LOCK = /busy|in_?progress|locked|processing|restarting|running|syncing/i;

/** Names of flags that speak of what a process gets ready, or writes down, for itself. */
const OF_PROCESS = /build|connect|drain|flush|init|load|sav(?:e|ing)|start|stop|warm|writ(?:e|ing)/i;

const COMPARES: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "==", "===", "!=", "!=="]);

/** What services hold on to in order to reach something outside. */
const HANDLE =
  /(?:^|_|[a-z\d])(?:[Bb]rowser|[Cc]lient|[Cc]onn|[Cc]onnection|[Dd]atabase|[Dd]atasource|[Dd]ataSource|[Dd]b|DB|[Kk]nex|[Mm]ailer|[Mm]ongo|[Oo]rm|[Pp]ool|[Pp]risma|[Pp]roducer|[Rr]edis|[Ss]equelize|[Ss]erver|[Ss]ingleton|[Tt]ransporter)$/;

const PATHS: ReadonlySet<string> = new Set(["path.join", "path.normalize", "path.resolve"]);
const GIVEN_BY_PROCESS = /^(?:__dirname|__filename|(?:global|globalThis|process\.env)\.\w+|process\.cwd\(\))$/;

const MAKES = /^(?:build|connect|create|init|initialize|make)(?![a-z])/;

const ENVIRONMENT = /\benv\.\w/;

const NONE: ReadonlySet<State> = new Set();

/**
 * Which states are only filled when first needed, with a value that does not depend on who needs it: clients, pools, templates,
 * once-flags.
 */
export class Laziness {
  readonly #file: File;
  readonly #known = new Map<State, boolean>();

  constructor(file: File) {
    this.#file = file;
  }

  /** Whether every write of a state either fills it while it is empty or empties it again. */
  isLazy(state: State): boolean {
    let isLazy = this.#known.get(state);
    if (isLazy === undefined) {
      // states that stand for each other, as a flag and what it speaks of, are lazy together
      this.#known.set(state, true);
      const fills = state.writes.filter((write) => !this.#isAtBirth(state, write) && !isUnsetting(write));
      isLazy =
        fills.length > 0 &&
        fills.every((write) => this.#isFirstFill(state, write) || this.#isMadeAgain(state, write, fills)) &&
        !fills.some((write) => this.#isReleased(state, write));
      this.#known.set(state, isLazy);
    }
    return isLazy;
  }

  /** Whether a flag keeps others out while its function waits: `if (running) return; running = true; await work(); running = false;`. */
  isLock(state: State, write: StateWrite): boolean {
    const { unit, node } = write;
    return (
      !OF_PROCESS.test(ownNameOf(state)) &&
      isFunction(unit) &&
      unit.async &&
      this.#isReleased(state, write) &&
      guardsOf(node).some((guard) => this.#isSaying(guard, (empty) => empty === state))
    );
  }

  /** `client = new Client()` in another place than where it is first made: for tests, or when it is lost. */
  #isMadeAgain(state: State, { unit, value }: StateWrite, fills: readonly StateWrite[]): boolean {
    if (value === null || !isMaking(value) || this.#file.timing.runsAt(unit, "request")) return false;
    const text = this.#file.textOf(value);
    return fills.some(
      (fill) => fill.value !== null && this.#file.textOf(fill.value) === text && this.#isFirstFill(state, fill),
    );
  }

  #isFirstFill(state: State, write: StateWrite): boolean {
    if (isSlot(write)) return this.#fillsOnce(state, write);
    return (
      this.#isAddedOnce(state, write) ||
      this.#fillsNew(state, write) ||
      this.#isDoneOnce(state, write) ||
      this.#fillsEmpty(state, write)
    );
  }

  /** `if (byCode.size === 0) for (const each of COUNTRIES) byCode.set(each.code, each);` */
  #fillsEmpty(state: State, { type, key, value, node }: StateWrite): boolean {
    if (type !== "method" || this.#file.requestData.ofAny([key, value]) !== "no") return false;
    return guardsOf(node).some(({ test, holds }) => this.#isSizeZero(test, holds, state));
  }

  #isSizeZero(test: Node, holds: boolean, state: State): boolean {
    const expression = unwrap(test);
    if (expression.type === "UnaryExpression" && expression.operator === "!")
      return holds && this.#isSizeOf(expression.argument, state);
    if (expression.type !== "BinaryExpression" || !isZero(expression.right)) return false;
    const isEqual = expression.operator === "==" || expression.operator === "===";
    return isEqual === holds && this.#isSizeOf(expression.left, state);
  }

  /** `rates.size`, `Object.keys(rates).length` */
  #isSizeOf(node: Node, state: State): boolean {
    const size = unwrap(node);
    const isSize = size.type === "MemberExpression" && SIZES.has(memberName(size) ?? "");
    if (!isSize) return false;
    const counted = unwrap(size.object);
    const isKeys = counted.type === "CallExpression" && this.#file.values.pathOf(counted.callee) === "Object.keys";
    const collection = isKeys ? counted.arguments[0] : counted;
    return collection !== undefined && this.#file.states.at(collection) === state;
  }

  /** `if (isReady) return; hosts.add(await ownHost()); isReady = true;` */
  #isDoneOnce(state: State, { type, key, value, node, unit }: StateWrite): boolean {
    const isRequest = this.#file.requestData.ofAny([key, value]) === "request";
    const isFlag = (empty: State) => empty !== state && this.isLazy(empty);
    // a callback may be called again after the flag was set
    const isOnce = (guard: Guard, at: Node) => unitOf(guard.test) === unitOf(at) && this.#isSaying(guard, isFlag);
    return type === "method" && !isRequest && this.#isGuarded(node, unit, isOnce, MAX_CALLERS);
  }

  /** `if (!methods.includes("OPTIONS")) methods.push("OPTIONS");` */
  #isAddedOnce(state: State, { type, key, value, node }: StateWrite): boolean {
    const text = type === "method" && key === null ? stringValue(value) : null;
    return text !== null && guardsOf(node).some((guard) => this.#isMissing(guard, state, text));
  }

  /** Whether a condition only holds while a text is not among the elements of a state. */
  #isMissing({ test, holds }: Guard, state: State, text: string): boolean {
    const expression = unwrap(test);
    if (expression.type === "UnaryExpression" && expression.operator === "!")
      return this.#isMissing({ test: expression.argument, holds: !holds }, state, text);
    const method = expression.type === "CallExpression" && !holds ? unwrap(expression.callee) : null;
    return (
      method?.type === "MemberExpression" &&
      (memberName(method) === "includes" || memberName(method) === "has") &&
      this.#file.states.at(method.object) === state &&
      stringValue((expression as TSESTree.CallExpression).arguments[0]) === text
    );
  }

  #isAtBirth(state: State, write: StateWrite): boolean {
    if (write.unit === state.owner) return true;
    const { timing } = this.#file;
    return (["request", "unknown", "timer"] as const).every((moment) => !timing.runsAt(write.unit, moment));
  }

  /** `if (!byName) { byName = new Map(); for (const each of all) byName.set(each.name, each); }` */
  #fillsNew(state: State, write: StateWrite): boolean {
    const guards = guardsOf(write.node).map(({ test }) => test);
    const isRequest = this.#file.requestData.ofAny([write.key, write.value]) === "request";
    return (
      !isRequest &&
      state.writes.some(
        (making) =>
          isSlot(making) &&
          making.value !== null &&
          this.#file.containers.isContainer(making.value) &&
          this.#fillsOnce(state, making) &&
          guardsOf(making.node).some(
            (guard) => guards.includes(guard.test) && this.#isSaying(guard, (empty) => empty === state),
          ),
      )
    );
  }

  /** Whether a flag is a lock: `if (running) return; running = true; await work(); running = false;`. */
  #isReleased(state: State, { value, node, unit }: StateWrite): boolean {
    const flag = value && unwrap(value);
    if (flag?.type !== "Literal" || flag.value !== true || unit.type === "Program") return false;
    // what is called so is released sooner or later, wherever that is
    if (LOCK.test(ownNameOf(state))) return state.writes.some((write) => isUnsetting(write) && isFunction(write.unit));
    return state.writes.some(
      (write) =>
        isUnsetting(write) &&
        write.node.range[0] > node.range[0] &&
        (write.unit === unit || this.#isContinuing(write.unit, unit)) &&
        !isOnFailure(write.node, node),
    );
  }

  /** `work().finally(() => { … })` */
  #isContinuing(unit: Unit, before: Unit): boolean {
    return this.#file.callers
      .of(unit)
      .some(
        (caller) =>
          caller.type === "unit" &&
          caller.how === "directly" &&
          caller.unit === before &&
          isFunction(unit) &&
          isInside(unit, before),
      );
  }

  #fillsOnce(state: State, { value, operator, node, unit }: StateWrite): boolean {
    if (
      value &&
      this.#file.requestData.of(value) === "request" &&
      !isSettingOfApplication(this.#file, ownNameOf(state), value)
    )
      return false;
    // `isDue ||= Date.now() > due` says something anew each time that it is asked
    if (operator === "??=" || operator === "||=") return !value || !isComparison(value);
    if (operator !== "=") return false;
    if (value && (this.#startsWithItself(state, value) || this.#isTheSameEachTime(value))) return true;
    if (value && this.#isOpenedByEnvironment(value)) return true;
    if (value && isHandleName(state) && this.#isMadeElsewhere(value)) return true;
    const isEmpty = (empty: State) => empty === state || this.isLazy(empty);
    return this.#isGuarded(node, unit, (guard) => this.#isSaying(guard, isEmpty), MAX_CALLERS);
  }

  /** `new Client({ apiKey: process.env.API_KEY })`: whatever reaches something by what the environment says is as good as the one before. */
  #isOpenedByEnvironment(value: Node): boolean {
    const made = unwrap(value);
    if (!isCall(made) || this.#file.containers.isContainer(made)) return false;
    if (made.type === "CallExpression" && !isOfPackage(this.#file.values.pathOf(made.callee))) return false;
    return made.arguments.some((argument) => ENVIRONMENT.test(this.#file.textOf(argument)));
  }

  /** A connection that was made anew is as good as the one before. */
  #isMadeElsewhere(value: Node): boolean {
    const expression = unwrap(value);
    const made = expression.type === "AwaitExpression" ? unwrap(expression.argument) : expression;
    const isReference = made.type === "Identifier" || made.type === "MemberExpression";
    return (isReference || isCall(made)) && !this.#file.containers.isContainer(made);
  }

  /** Whether code only runs while something is so, by one of the conditions around it, or around every call of its function. */
  #isGuarded(node: Node, unit: Unit, isSo: (guard: Guard, at: Node) => boolean, callers: number): boolean {
    if (guardsOf(node).some((guard) => isSo(guard, node))) return true;
    if (callers === 0) return false;
    const calls = this.#file.callers
      .of(unit)
      .filter((caller) => caller.type === "unit" && !isInside(caller.site, unit));
    return (
      calls.length > 0 &&
      calls.every(
        (call) =>
          call.type === "unit" && call.how === "directly" && this.#isGuarded(call.site, call.unit, isSo, callers - 1),
      )
    );
  }

  #isSaying(guard: Guard, isEmpty: (state: State) => boolean): boolean {
    const states = this.#emptyStates(guard);
    if (states.size === 0 || ![...states].every(isEmpty)) return false;
    return guard.within?.every((test) => this.#isAbout(test, states)) ?? true;
  }

  /** `pool = pool ?? connect()`, `limit = isNumber(limit) ? limit : 10`, `groups = [groups]` */
  #startsWithItself(state: State, value: Node): boolean {
    const expression = unwrap(value);
    const isItself = (node: Node | null | undefined) => node != null && this.#file.states.at(unwrap(node)) === state;
    switch (expression.type) {
      case "LogicalExpression":
        return expression.operator !== "&&" && isItself(expression.left);
      case "ConditionalExpression":
        return isItself(expression.consequent) || isItself(expression.alternate);
      case "ArrayExpression":
        return expression.elements.length === 1 && isItself(expression.elements[0]);
      // what is there wins: `options = Object.assign({ length: 120 }, options)`, `options = { length: 120, ...options }`
      case "CallExpression":
        if (isParameter(state) && expression.arguments.length === 1 && isItself(expression.arguments[0])) return true;
        return this.#file.values.pathOf(expression.callee) === "Object.assign" && isItself(expression.arguments.at(-1));
      case "ObjectExpression": {
        const last = expression.properties.at(-1);
        return last?.type === "SpreadElement" && isItself(last.argument);
      }
      default:
        return false;
    }
  }

  /** What the environment and other modules give is the same whenever it is asked for. */
  #isTheSameEachTime(value: Node): boolean {
    const expression = unwrap(value);
    if (expression.type === "AwaitExpression") return this.#isTheSameEachTime(expression.argument);
    if (expression.type === "ImportExpression") return true;
    if (expression.type === "CallExpression") return this.#isLoadedOrPath(expression);
    if (expression.type === "LogicalExpression") {
      return (
        this.#isTheSameEachTime(expression.left) &&
        (stringValue(expression.right) !== null || this.#isTheSameEachTime(expression.right))
      );
    }
    return (
      expression.type === "MemberExpression" &&
      (this.#file.values.pathOf(expression)?.startsWith("process.env.") ?? false)
    );
  }

  /** A module, or a path that is put together from what never changes. */
  #isLoadedOrPath(call: TSESTree.CallExpression): boolean {
    if (this.#file.values.requiredModule(call) !== null) return true;
    return (
      PATHS.has(this.#file.values.pathOf(call.callee) ?? "") &&
      call.arguments.every((argument) => stringValue(argument) !== null || this.#isGivenByProcess(argument))
    );
  }

  /** `process.env.DATA`, `global.folder`, `__dirname` */
  #isGivenByProcess(node: Node): boolean {
    const path = this.#file.values.pathOf(node) ?? "";
    return GIVEN_BY_PROCESS.test(path);
  }

  /** The states of which one must be empty when a condition holds; none, if it can hold anyway. */
  #emptyStates({ test, holds }: Guard, reach = new Reach(MAX_NAMES)): ReadonlySet<State> {
    const expression = unwrap(test);
    switch (expression.type) {
      case "UnaryExpression":
        return expression.operator === "!"
          ? this.#emptyStates({ test: expression.argument, holds: !holds }, reach)
          : NONE;
      case "LogicalExpression":
        return this.#emptyInEither(expression, holds, reach);
      case "BinaryExpression":
        return expression.operator === "in" && !holds
          ? this.#stateAt(expression.right)
          : this.#comparedWithNothing(expression, holds);
      case "CallExpression":
        return holds ? NONE : this.#askedForKey(expression);
      case "Identifier":
        return reach.isOver ? NONE : this.#emptyByName(expression, holds, reach.further());
      default:
        return holds ? NONE : this.#stateAt(expression);
    }
  }

  /** `const isMissing = client == null; if (isMissing) …` */
  #emptyByName(name: TSESTree.Identifier, holds: boolean, reach: Reach): ReadonlySet<State> {
    const states = holds ? NONE : this.#stateAt(name);
    const test = states.size > 0 ? null : this.#file.constantIn(name);
    return test && isTest(test) ? this.#emptyStates({ test, holds }, reach) : states;
  }

  #emptyInEither(
    { left, right, operator }: TSESTree.LogicalExpression,
    holds: boolean,
    reach: Reach,
  ): ReadonlySet<State> {
    const empty = [
      this.#emptyStates({ test: left, holds }, reach),
      this.#emptyStates({ test: right, holds }, reach),
    ] as const;
    const hold = (operator === "&&") === holds;
    if (hold) return new Set([...empty[0], ...empty[1]]);
    // only one of the sides has to hold: the other has to be about the same states, or never change
    if (empty[0].size > 0 && empty[1].size > 0) return new Set([...empty[0], ...empty[1]]);
    if (empty[0].size > 0) return this.#isAbout(right, empty[0]) ? empty[0] : NONE;
    if (empty[1].size > 0) return this.#isAbout(left, empty[1]) ? empty[1] : NONE;
    return NONE;
  }

  #comparedWithNothing({ left, right, operator }: TSESTree.BinaryExpression, holds: boolean): ReadonlySet<State> {
    const isEqual = operator === "==" || operator === "===";
    const isDifferent = operator === "!=" || operator === "!==";
    // `if (isReady === true) return;`
    if (isTrue(right)) return (holds ? isDifferent : isEqual) ? this.#stateAt(left) : NONE;
    if (!(holds ? isEqual : isDifferent)) return NONE;
    if (isNothing(right)) return this.#stateAt(left);
    const operand = unwrap(left);
    return operand.type === "UnaryExpression" && operand.operator === "typeof" && stringValue(right) === "undefined"
      ? this.#stateAt(operand.argument)
      : NONE;
  }

  /** `Object.hasOwn(state, "client")`, `state.has("client")` */
  #askedForKey({ callee, arguments: given }: TSESTree.CallExpression): ReadonlySet<State> {
    const method = unwrap(callee);
    if (method.type !== "MemberExpression" || stringValue(given.at(-1)) === null) return NONE;
    const name = memberName(method);
    if (name === "hasOwn" && given[0]) return this.#stateAt(given[0]);
    return name === "has" || name === "hasOwnProperty" ? this.#stateAt(method.object) : NONE;
  }

  #stateAt(node: Node): ReadonlySet<State> {
    const state = this.#file.states.at(node);
    return state ? new Set([state]) : NONE;
  }

  /** `!client || !client.isOpen` asks the state for its own condition; `isProduction && page` asks something that never changes. */
  #isAbout(test: Node, states: ReadonlySet<State>): boolean {
    const identifiers = this.#file.identifiersIn(test);
    return identifiers.every((identifier) => {
      const state = this.#file.states.at(identifier);
      return state ? states.has(state) : this.#file.isConstant(identifier);
    });
  }
}

/** A write of the whole state or of a property with a fixed name, not of whatever a key says. */
function isSlot({ type, property, place }: StateWrite): boolean {
  const isNamed = place.steps.every((step) => typeof step === "string" && /^\w+$/.test(step));
  return type === "binding" || (type === "property" && property !== null && isNamed);
}

function isUnsetting({ operator, value }: StateWrite): boolean {
  return operator === "delete" || (operator === "=" && value !== null && isNothing(value));
}

/** A value that stands for "not yet": `undefined`, `null`, `false`. */
function isNothing(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Literal") return value.value === null || value.value === false;
  return (
    (value.type === "Identifier" && value.name === "undefined") ||
    (value.type === "UnaryExpression" && value.operator === "void")
  );
}

/** `new Client()`, `await Client.create()` */
function isMaking(value: Node): boolean {
  const made = unwrap(value);
  if (made.type === "AwaitExpression") return isMaking(made.argument);
  return made.type === "NewExpression" || (made.type === "CallExpression" && MAKES.test(lastName(made.callee) ?? ""));
}

function isTest({ type }: Node): boolean {
  return type === "BinaryExpression" || type === "LogicalExpression" || type === "UnaryExpression";
}

function isComparison(node: Node): boolean {
  const value = unwrap(node);
  return value.type === "BinaryExpression" && COMPARES.has(value.operator);
}

function isZero(node: Node): boolean {
  const value = unwrap(node);
  return value.type === "Literal" && value.value === 0;
}

function isTrue(node: Node): boolean {
  const value = unwrap(node);
  return value.type === "Literal" && value.value === true;
}

/** `roles = toArray(roles)`: brought into its form again, what a function was given stays what it was. */
function isParameter({ variable }: State): boolean {
  return variable !== null && parameterOf(variable) !== null;
}

function isHandleName(state: State): boolean {
  return HANDLE.test(ownNameOf(state));
}
