import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalHolder, LocalOption } from "../../catalog/libraries/types.ts";
import type { ApiPath } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { packageOf } from "../names/modules.ts";
import { isFunction, keyName, type Node, outermost, stringValue, unwrap } from "../syntax.ts";

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

/** What an option is set to. */
export type Setting = Node | "absent" | "unknown";

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
    if (options && !literal && !isNothing(options) && (holder.external ?? holder.onlyWith)) return null;
    if (holder.onlyWith && !holder.onlyWith.every((option) => isSet(file, literal, option))) return null;
    const changed = options ? file.propertiesWrittenTo(options) : [];
    for (const option of holder.external ?? []) {
      const setting = literal ? settingIn(file, literal, option) : "absent";
      if (setting !== "absent" && !this.#isLocalSetting(file, holder, setting)) return null;
      if (changed.includes(option.split(".")[0] ?? "")) return null;
    }
    return { holder, node, options: literal, isAlternative: this.#isAlternative(file, holder, value) };
  }

  /** Whether a value given as external store is none, or says "memory". */
  #isLocalSetting(file: File, holder: LocalHolder, setting: Setting): boolean {
    if (setting === "absent") return true;
    if (setting === "unknown") return false;
    if (isNothing(setting)) return true;
    const text = stringValue(setting);
    if (text !== null) return holder.stillLocal?.includes(text) ?? false;
    const variable = setting.type === "Identifier" ? file.bindings.variableOf(setting) : null;
    const sources = variable ? file.bindings.sourcesOf(variable) : [];
    return sources.length > 0 && sources.every(({ expression }) => isNothing(expression));
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
    return holder.external ? path === holder.api : path === null || !this.#calls.has(path);
  }
}

/** What an option is, found by its property path. */
export function settingIn(file: File, options: TSESTree.ObjectExpression, path: string): Setting {
  const [name, ...rest] = path.split(".");
  let setting: Setting = "absent";
  for (const member of options.properties) {
    if (member.type === "SpreadElement") {
      setting = settingInSpread(file, member.argument, name ?? "", setting);
    } else {
      const key = keyName(member);
      if (key === null) setting = "unknown";
      else if (key === name) setting = member.value;
    }
  }
  if (rest.length === 0 || typeof setting === "string") return setting;
  const inner = file.literalIn(setting);
  return inner ? settingIn(file, inner, rest.join(".")) : isNothing(setting) ? "absent" : "unknown";
}

/** What the function in an option returns, if that is one expression. */
function returnedOptions(file: File, given: Node | null, factory: string): Node | "unknown" {
  const literal = given && file.literalIn(given);
  const setting = literal ? settingIn(file, literal, factory) : "absent";
  const fn = typeof setting === "string" ? null : unwrap(setting);
  const [only, ...others] = isFunction(fn) ? file.returnsOf(fn) : [];
  return only && others.length === 0 ? only : "unknown";
}

/** `...shared`, `...(store && { store })`: known where the object is. */
function settingInSpread(file: File, argument: Node, name: string, before: Setting): Setting {
  const spread = file.literalIn(argument);
  if (!spread) return "unknown";
  const inside = settingIn(file, spread, name);
  return inside === "absent" ? before : inside;
}

function isSet(file: File, options: TSESTree.ObjectExpression | null, option: LocalOption): boolean {
  const setting = options ? settingIn(file, options, option.path) : "absent";
  if (typeof setting === "string" || isNothing(setting)) return false;
  if (!option.values && !option.startsWith) return true;
  const expression = unwrap(setting);
  const value =
    expression.type === "Literal" ? expression.value : (stringValue(expression) ?? file.values.pathOf(expression));
  if (option.values?.some((each) => each === value)) return true;
  return typeof value === "string" && (option.startsWith?.some((beginning) => value.startsWith(beginning)) ?? false);
}

function isNothing(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === "Literal") return value.value === null || value.value === false;
  return (
    (value.type === "Identifier" && value.name === "undefined") ||
    (value.type === "UnaryExpression" && value.operator === "void")
  );
}
