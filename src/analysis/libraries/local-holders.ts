import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalHolder, LocalOption, OptionPath } from "../../catalog/libraries/types.ts";
import type { ApiPath } from "../../catalog/types.ts";
import { isDoneOnce } from "../calls/jobs.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { parameterOf } from "../names/bindings.ts";
import { packageOf } from "../names/modules.ts";
import { Reach } from "../reach.ts";
import { type Call, isCall, isFunction, memberName, type Node, outermost, stringValue, unwrap } from "../syntax.ts";
import { isAlternative, isOtherStore, otherBranchesOf } from "./alternatives.ts";
import { elementsOf, isGiven, isNothing, mayBeGiven, type Setting, settingIn, settingsAt } from "./options.ts";

/** A place where a library is made to keep something in this process, or not kept from it. */
export interface LocalUse {
  readonly holder: LocalHolder;
  readonly node: Call;
  /** The options as the source writes them, where there are any and nothing about them is unknown. */
  readonly options: TSESTree.ObjectExpression | null;
  /** Another value may be used in its place: a fallback, or a choice by configuration. */
  readonly isAlternative: boolean;
}

/** A row of the catalog for a call, with the options that it is given. */
interface Row {
  readonly holder: LocalHolder;
  readonly given: Node | null;
  /** What is made, or the plugin. */
  readonly value: Node;
}

/** A call that keeps something in this process. */
interface Local extends Omit<LocalUse, "isAlternative"> {
  readonly value: Node;
}

/** Constants that hold constants, and arrays in them, as far as they are followed. */
const MAX_DEPTH = 8;

/** Rows of the catalog, looked up by API path. */
export class LocalHolders {
  readonly packages: ReadonlySet<string>;
  readonly #calls = new Map<ApiPath, LocalHolder[]>();
  readonly #lastNames: ReadonlySet<string>;
  readonly #plugins = new Map<ApiPath, LocalHolder[]>();

  constructor(holders: readonly LocalHolder[]) {
    // the first row that fits is used: what all reviewers want comes before what good reviewers differ about
    const ordered = [...holders].sort((a, b) => Number(a.strict ?? false) - Number(b.strict ?? false));
    for (const holder of ordered) append(holder.form === "plugin" ? this.#plugins : this.#calls, holder.api, holder);
    this.#lastNames = new Set([...this.#calls.keys()].map((api) => lastNameIn(api)));
    this.packages = new Set(holders.map(({ api }) => packageOf(api)));
  }

  /** Whether a file loads one of the packages at all. */
  concern(file: File): boolean {
    for (const name of file.packages) if (this.packages.has(name)) return true;
    return false;
  }

  /** What a call keeps in this process, as far as the source shows. */
  at(file: File, node: Call): LocalUse | null {
    const local = this.#localAt(file, node);
    if (!local) return null;
    const { holder, options } = local;
    return { holder, node, options, isAlternative: this.#isAlternative(file, local) };
  }

  #localAt(file: File, node: Call): Local | null {
    for (const { holder, given, value } of this.#rowsFor(file, node)) {
      const options = this.#localOptions(file, holder, node, given);
      if (options !== "none") return { holder, node, options, value };
    }
    return null;
  }

  /** The rows about a call, or about a plugin that it hands over. */
  #rowsFor(file: File, node: Call): readonly Row[] {
    const path = this.#mayBeRow(file, node) ? file.values.callPath(node) : null;
    const called = (path === null ? undefined : this.#calls.get(path)) ?? [];
    return [
      ...this.#registered(file, node),
      ...called.map((holder) => ({ holder, given: node.arguments[holder.argument ?? 0] ?? null, value: node })),
    ];
  }

  /** Most calls are of methods that no row names. */
  #mayBeRow({ callees }: File, node: Call): boolean {
    const callee = unwrap(node.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (callee.type !== "MemberExpression" || name === null) return true;
    // a field may hold what a library exports, under any name
    if (unwrap(callee.object).type === "ThisExpression") return !callees.methodNames.has(name);
    return name === "default" || this.#lastNames.has(name);
  }

  /** `fastify.register(plugin, options)`, `server.register({ plugin, options })` */
  #registered(file: File, node: Call): readonly Row[] {
    const [first] = node.arguments;
    if (this.#plugins.size === 0 || !first || node.type !== "CallExpression") return [];
    const callee = unwrap(node.callee);
    if (callee.type !== "MemberExpression" || memberName(callee) !== "register") return [];
    const given = unwrap(first);
    const elements = given.type === "ArrayExpression" ? given.elements : [given];
    return elements.flatMap((element) => {
      const literal = element ? file.literalIn(element) : null;
      const plugin = literal ? settingIn(file, literal, "plugin") : element;
      if (!plugin || typeof plugin === "string") return [];
      const path = file.values.pathOf(plugin);
      const holders = (path === null ? undefined : this.#plugins.get(path)) ?? [];
      return holders.map((holder) => ({
        holder,
        given: literal ?? node.arguments[holder.argument ?? 1] ?? null,
        value: plugin,
      }));
    });
  }

  /** The options of a call that keeps something in this process, where the source shows them all; `none` where it keeps nothing. */
  #localOptions(
    file: File,
    holder: LocalHolder,
    node: Call,
    given: Node | null,
  ): TSESTree.ObjectExpression | "none" | null {
    const options = holder.factory === undefined ? given : returnedOptions(file, given, holder.factory);
    if (options === "unknown") return "none";
    const argumentOf = ({ argument }: LocalOption) =>
      argument === undefined ? (options ?? undefined) : node.arguments[argument];
    if (holder.onlyWith && !holder.onlyWith.some((option) => isGiven(file, argumentOf(option), option))) return "none";
    if (holder.unless?.some((option) => mayBeGiven(file, argumentOf(option), option))) return "none";
    if (holder.external && !this.#isLocalByOptions(file, holder, options, holder.external)) return "none";
    if (isMovedOutLater(file, holder, node) || (holder.unlessDoneOnce && isDoneOnce(file, node))) return "none";
    return options ? file.literalIn(options) : null;
  }

  /** Whether none of the options is given that would move it out. */
  #isLocalByOptions(file: File, holder: LocalHolder, options: Node | null, external: readonly OptionPath[]): boolean {
    if (!options || isNothing(options)) return true;
    return external.every((option) =>
      settingsAt(file, options, option).every((setting) => this.#isLocalSetting(file, holder, setting)),
    );
  }

  /** Whether a value given as external store is none, says "memory", or is a store in memory that is not reported where it is made. */
  #isLocalSetting(file: File, holder: LocalHolder, setting: Setting, reach = new Reach(MAX_DEPTH)): boolean {
    if (typeof setting === "string" || reach.isOver) return setting === "absent";
    const value = unwrap(setting);
    if (isNothing(value)) return true;
    const elements = elementsOf(file, value);
    if (elements) return elements.every((element) => this.#isLocalSetting(file, holder, element, reach.further()));
    if (isCall(value)) {
      const path = file.values.callPath(value);
      return path !== null && !this.#calls.has(path) && (holder.stillLocal?.includes(path) ?? false);
    }
    const known = stringValue(value) ?? file.values.pathOf(value);
    if (known !== null && holder.stillLocal?.includes(known)) return true;
    const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
    // a parameter may be given something else than its default
    const sources = variable && !parameterOf(variable) ? file.bindings.sourcesOf(variable) : [];
    return (
      sources.length > 0 &&
      sources.every(
        ({ expression, steps }) =>
          steps.length === 0 && this.#isLocalSetting(file, holder, expression, reach.further()),
      )
    );
  }

  #isAlternative(file: File, { holder, node, value }: Local): boolean {
    return (
      isAlternative(file, value, (other) => this.#isOther(file, holder, other)) ||
      isFallback(file, holder, node) ||
      this.#isReplacedInOtherBranch(file, node)
    );
  }

  /** Something else that is made: for a store any that no row says is local, for what takes a store the same thing again with one. */
  #isOther(file: File, holder: LocalHolder, node: Node): boolean {
    if (!holder.external) return isOtherStore(file, node, (call) => this.#localAt(file, call) !== null);
    const value = unwrap(node);
    if (value.type === "AwaitExpression") return this.#isOther(file, holder, value.argument);
    return isCall(value) && file.values.callPath(value) === holder.api && !this.#localAt(file, value);
  }

  /** `if (url) app.use(session({ store: new RedisStore() })); else app.use(session({ secret }));` */
  #isReplacedInOtherBranch(file: File, node: Call): boolean {
    const branches = otherBranchesOf(node);
    if (branches.length === 0) return false;
    const apis = new Set(
      callsAround(node).flatMap((call) => this.#rowsFor(file, call).map(({ holder }) => holder.api)),
    );
    return branches.some((branch) => {
      const calls = callsIn(file, branch);
      return (
        calls.some((call) => this.#rowsFor(file, call).some(({ holder }) => apis.has(holder.api))) &&
        !calls.some((call) => this.#localAt(file, call))
      );
    });
  }
}

/** `RateLimiterMemory` of `rate-limiter-flexible.RateLimiterMemory()`. */
function lastNameIn(api: ApiPath): string {
  return api.slice(api.lastIndexOf(".") + 1).replace(/\(\)$/, "");
}

/** The call itself, and those that its value is handed to in the same statement. */
function callsAround(node: Node): readonly Call[] {
  const calls: Call[] = [];
  for (let current = node; current.parent && !current.type.endsWith("Statement"); current = current.parent)
    if (isCall(current)) calls.push(current);
  return calls;
}

/** The calls in some code that start with a name: `session(…)`, `new session.MemoryStore()`. */
function callsIn(file: File, code: Node): readonly Call[] {
  return file.identifiersIn(code).flatMap((identifier) => {
    const calls: Call[] = [];
    for (let node = outermost(identifier); node.parent; node = outermost(node.parent)) {
      const { parent } = node;
      if (parent.type === "MemberExpression" ? parent.object !== node : !isCallee(node, parent)) break;
      if (isCall(parent)) calls.push(parent);
    }
    return calls;
  });
}

function isCallee(node: Node, parent: Node): boolean {
  return isCall(parent) && parent.callee === node;
}

/** `io.adapter(createAdapter(…))` */
function isMovedOutLater(file: File, { externalBy }: LocalHolder, node: Call): boolean {
  return externalBy?.some((method) => file.uses.ofValue(node, [method]).some(({ type }) => type === "call")) ?? false;
}

/** Whether what is made only stands in for something else: `{ insuranceLimiter: new RateLimiterMemory() }`. */
function isFallback(file: File, { fallbackAs }: LocalHolder, node: Call): boolean {
  if (!fallbackAs) return false;
  return file.uses
    .ofValue(node)
    .some((use) => use.type === "argument" && use.keys.some((key) => fallbackAs.includes(key)));
}

/** What the function in an option returns, if that is one expression. */
function returnedOptions(file: File, given: Node | null, factory: string): Node | "unknown" {
  const literal = given && file.literalIn(given);
  const setting = literal ? settingIn(file, literal, factory) : "absent";
  const fn = typeof setting === "string" ? null : unwrap(setting);
  const [only, ...others] = isFunction(fn) ? file.returnsOf(fn) : [];
  return only && others.length === 0 ? only : "unknown";
}
