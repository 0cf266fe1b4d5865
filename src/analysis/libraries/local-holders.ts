import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalHolder, LocalOption, OptionPath } from "../../catalog/libraries/types.ts";
import type { ApiPath } from "../../catalog/types.ts";
import { isDoneOnce } from "../calls/jobs.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { packageOf } from "../names/modules.ts";
import { isFunction, memberName, type Node, outermost, stringValue, unwrap } from "../syntax.ts";
import { elementsOf, isGiven, isNothing, mayBeGiven, type Setting, settingIn, settingsAt } from "./options.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A place where a library is made to keep something in this process, or not kept from it. */
export interface LocalUse {
  readonly holder: LocalHolder;
  readonly node: Call;
  /** The options as the source writes them, where there are any and nothing about them is unknown. */
  readonly options: TSESTree.ObjectExpression | null;
  /** Another value may be used in its place: a fallback, or a choice by configuration. */
  readonly isAlternative: boolean;
}

/** Constants that hold constants, and arrays in them, as far as they are followed. */
const MAX_DEPTH = 8;

/** Rows of the catalog, looked up by API path. */
export class LocalHolders {
  readonly packages: ReadonlySet<string>;
  readonly #calls = new Map<ApiPath, LocalHolder[]>();
  readonly #plugins = new Map<ApiPath, LocalHolder[]>();

  constructor(holders: readonly LocalHolder[]) {
    for (const holder of holders) append(holder.form === "plugin" ? this.#plugins : this.#calls, holder.api, holder);
    this.packages = new Set(holders.map(({ api }) => packageOf(api)));
  }

  /** Whether a file loads one of the packages at all. */
  concern(file: File): boolean {
    return file.modules.some((module) => this.packages.has(packageOf(module)));
  }

  /** What a call keeps in this process, as far as the source shows. */
  at(file: File, node: Call): LocalUse | null {
    return this.#registered(file, node) ?? this.#called(file, node);
  }

  #called(file: File, node: Call): LocalUse | null {
    const path = file.values.callPath(node);
    for (const holder of (path === null ? undefined : this.#calls.get(path)) ?? []) {
      const use = this.#use(file, holder, node, node.arguments[holder.argument ?? 0] ?? null, node);
      if (use) return use;
    }
    return null;
  }

  /** `fastify.register(plugin, options)`, `server.register({ plugin, options })` */
  #registered(file: File, node: Call): LocalUse | null {
    const [first] = node.arguments;
    if (!first || node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
    const given = unwrap(first);
    for (const element of given.type === "ArrayExpression" ? given.elements : [given]) {
      const literal = element ? file.literalIn(element) : null;
      const plugin = literal ? settingIn(file, literal, "plugin") : element;
      const path = plugin && typeof plugin !== "string" ? file.values.pathOf(plugin) : null;
      for (const holder of (path === null ? undefined : this.#plugins.get(path)) ?? []) {
        const options = literal ?? node.arguments[holder.argument ?? 1] ?? null;
        const use = this.#use(file, holder, node, options, plugin as Node);
        if (use) return use;
      }
    }
    return null;
  }

  #use(file: File, holder: LocalHolder, node: Call, given: Node | null, value: Node): LocalUse | null {
    const options = holder.factory === undefined ? given : returnedOptions(file, given, holder.factory);
    if (options === "unknown") return null;
    const literal = options ? file.literalIn(options) : null;
    const argumentOf = ({ argument }: LocalOption) =>
      argument === undefined ? (options ?? undefined) : node.arguments[argument];
    if (holder.onlyWith && !holder.onlyWith.some((option) => isGiven(file, argumentOf(option), option))) return null;
    if (holder.unless?.some((option) => mayBeGiven(file, argumentOf(option), option))) return null;
    if (holder.external && !this.#isLocalByOptions(file, holder, options, holder.external)) return null;
    if (isMovedOutLater(file, holder, node) || (holder.unlessDoneOnce && isDoneOnce(file, node))) return null;
    const isAlternative = this.#isAlternative(file, holder, value) || isFallback(file, holder, node);
    return { holder, node, options: literal, isAlternative };
  }

  /** Whether none of the options is given that would move it out. */
  #isLocalByOptions(file: File, holder: LocalHolder, options: Node | null, external: readonly OptionPath[]): boolean {
    if (!options || isNothing(options)) return true;
    const changed = file.propertiesWrittenTo(options);
    return external.every(
      (option) =>
        !changed.includes(option.split(".")[0] ?? "") &&
        settingsAt(file, options, option).every((setting) => this.#isLocalSetting(file, holder, setting)),
    );
  }

  /** Whether a value given as external store is none, says "memory", or is a store in memory that is not reported where it is made. */
  #isLocalSetting(file: File, holder: LocalHolder, setting: Setting, depth = 0): boolean {
    if (typeof setting === "string" || depth > MAX_DEPTH) return setting === "absent";
    const value = unwrap(setting);
    if (isNothing(value)) return true;
    const elements = elementsOf(file, value);
    if (elements) return elements.every((element) => this.#isLocalSetting(file, holder, element, depth + 1));
    if (value.type === "CallExpression" || value.type === "NewExpression") {
      const path = file.values.callPath(value);
      return path !== null && !this.#calls.has(path) && (holder.stillLocal?.includes(path) ?? false);
    }
    const known = stringValue(value) ?? file.values.pathOf(value);
    if (known !== null && holder.stillLocal?.includes(known)) return true;
    const variable = value.type === "Identifier" ? file.bindings.variableOf(value) : null;
    const sources = variable ? file.bindings.sourcesOf(variable) : [];
    return (
      sources.length > 0 &&
      sources.every(
        ({ expression, steps }) => steps.length === 0 && this.#isLocalSetting(file, holder, expression, depth + 1),
      )
    );
  }

  /** `redisStore ?? new MemoryStore()`, `if (url) store = new RedisStore(); else store = new MemoryStore();` */
  #isAlternative(file: File, holder: LocalHolder, value: Node): boolean {
    const outer = outermost(value);
    const { parent } = outer;
    switch (parent?.type) {
      case "ConditionalExpression":
        return this.#isOther(file, holder, parent.consequent === outer ? parent.alternate : parent.consequent);
      case "LogicalExpression":
        return parent.right === outer;
      case "AwaitExpression":
        return this.#isAlternative(file, holder, parent);
      case "VariableDeclarator":
      case "AssignmentExpression": {
        const target = unwrap(parent.type === "VariableDeclarator" ? parent.id : parent.left);
        const variable =
          target.type === "Identifier"
            ? (file.bindings.variableOf(target) ?? file.bindings.variableDeclaredAt(target))
            : null;
        const sources = variable ? file.bindings.sourcesOf(variable) : [];
        return sources.some(
          ({ expression }) => unwrap(expression) !== unwrap(value) && this.#isOther(file, holder, expression),
        );
      }
      default:
        return false;
    }
  }

  /** Something else that is made: for a store any that no row says is local, for what takes a store the same thing again. */
  #isOther(file: File, holder: LocalHolder, node: Node): boolean {
    const value = unwrap(node);
    if (value.type === "AwaitExpression") return this.#isOther(file, holder, value.argument);
    if (value.type !== "CallExpression" && value.type !== "NewExpression") {
      return !holder.external && value.type === "Identifier" && !isNothing(value);
    }
    const path = file.values.callPath(value);
    if (holder.external) return path === holder.api;
    return path === null ? !isLookUp(value) : !this.#calls.has(path);
  }
}

/** `known.get(key)`: what was made before, not something else. */
function isLookUp({ callee }: Call): boolean {
  const called = unwrap(callee);
  return called.type === "MemberExpression" && memberName(called) === "get";
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
