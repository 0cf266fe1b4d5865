import type {
  ApiPath,
  Callbacks,
  ClassConvention,
  ExportConvention,
  Framework,
  HandlerShape,
  HandlerType,
  Kind,
  MethodDecorator,
  Parameters,
  ParameterShape,
} from "../../catalog/types.ts";
import { append } from "../multimap.ts";
import { packageOf } from "../names/modules.ts";

/** A fact of the catalog together with the framework whose kinds it names. */
export interface Owned<Fact> {
  readonly framework: Framework;
  readonly fact: Fact;
}

export interface KindOfObject {
  readonly framework: Framework;
  readonly name: string;
  readonly kind: Kind;
}

/** What is exported without any package, by the parameters that the function has then; null where they may be any. */
interface Ungated {
  readonly shape: readonly ParameterShape[] | null;
  readonly conventions: readonly ExportConvention[];
}

/** The catalog's frameworks, looked up by API path. */
export class FrameworkIndex {
  readonly made = new Map<ApiPath, KindOfObject>();
  readonly typed = new Map<ApiPath, KindOfObject>();
  readonly named: KindOfObject[] = [];
  readonly functions = new Map<ApiPath, Owned<readonly Callbacks[]>>();
  readonly plugins = new Map<ApiPath, Owned<readonly Callbacks[]>>();
  /** Properties that frameworks add to the kinds of others, by API path and name. */
  readonly added = new Map<string, Owned<string>>();
  readonly handlerTypes = new Map<ApiPath, Owned<HandlerType>[]>();
  readonly methodDecorators = new Map<ApiPath, Owned<MethodDecorator>>();
  readonly valueDecorators = new Set<ApiPath>();
  readonly valueFunctions = new Set<ApiPath>();
  readonly classDecorators = new Map<ApiPath, Owned<ClassConvention>[]>();
  readonly interfaces = new Map<ApiPath, Owned<ClassConvention>[]>();
  readonly baseClasses = new Map<ApiPath, Owned<ClassConvention>[]>();
  readonly classFiles: Owned<ClassConvention>[] = [];
  /** Conventions that hold where the project depends on the framework. */
  readonly exports: Owned<ExportConvention>[] = [];
  /** Those that hold in every project, whatever it depends on. */
  readonly ungatedExports: Owned<ExportConvention>[] = [];
  readonly shapes: Owned<HandlerShape>[] = [];
  readonly localModules = new Set<string>();
  /** Methods that put a value where every handler finds it. */
  readonly sharingMethods = new Set<string>();
  readonly packages = new Set<string>();
  /** Those of frameworks whose projects hold nothing but servers. */
  readonly serverPackages = new Set<string>();
  #ungated: readonly Ungated[] | null = null;
  #roots: ReadonlySet<string> | null = null;

  constructor(frameworks: readonly Framework[]) {
    for (const framework of frameworks) this.#add(framework);
  }

  /** The packages and globals at the start of every API path that is looked up here. */
  get roots(): ReadonlySet<string> {
    if (!this.#roots) {
      const roots = new Set<string>();
      for (const paths of [
        this.made,
        this.typed,
        this.functions,
        this.plugins,
        this.handlerTypes,
        this.methodDecorators,
        this.classDecorators,
        this.interfaces,
        this.baseClasses,
      ]) {
        for (const path of paths.keys()) roots.add(packageOf(path));
      }
      this.#roots = roots;
    }
    return this.#roots;
  }

  /** What is exported for platforms that need no package. */
  get ungated(): readonly Ungated[] {
    return (this.#ungated ??= ungatedOf(this.ungatedExports));
  }

  /** The kind of a property: the framework's own, or added by a plugin of another one. */
  property(
    { framework, kind: { properties, made = [], types = [] } }: KindOfObject,
    name: string,
  ): KindOfObject | null {
    const own = this.kind(framework, properties?.[name] ?? properties?.["*"]);
    if (own || this.added.size === 0) return own;
    for (const path of [...made, ...types]) {
      const added = this.added.get(`${path} ${name}`);
      if (added) return this.kind(added.framework, added.fact);
    }
    return null;
  }

  kind(framework: Framework, name: string | null | undefined): KindOfObject | null {
    const kind = name == null ? undefined : framework.kinds?.[name];
    return kind && name != null ? { framework, name, kind } : null;
  }

  #add(framework: Framework): void {
    for (const name of framework.packages) {
      this.packages.add(name);
      if (!framework.hasPages) this.serverPackages.add(name);
    }
    for (const [name, kind] of Object.entries(framework.kinds ?? {})) {
      const entry = { framework, name, kind };
      for (const path of kind.made ?? []) this.made.set(path, entry);
      for (const path of kind.types ?? []) this.typed.set(path, entry);
      if (kind.named) this.named.push(entry);
      for (const method of Object.keys(kind.shares ?? {})) this.sharingMethods.add(method);
    }
    for (const [path, callbacks] of Object.entries(framework.functions ?? {})) {
      this.functions.set(path, { framework, fact: listOf(callbacks) });
    }
    for (const [path, callbacks] of Object.entries(framework.plugins ?? {})) {
      this.plugins.set(path, { framework, fact: listOf(callbacks) });
    }
    for (const [path, properties] of Object.entries(framework.adds ?? {})) {
      for (const [name, kind] of Object.entries(properties))
        this.added.set(`${path} ${name}`, { framework, fact: kind });
    }
    for (const fact of framework.handlerTypes ?? []) {
      for (const path of fact.types) append(this.handlerTypes, path, { framework, fact });
    }
    for (const fact of framework.methodDecorators ?? []) {
      for (const path of fact.decorators) this.methodDecorators.set(path, { framework, fact });
    }
    for (const name of framework.localModules ?? []) this.localModules.add(name);
    for (const path of framework.valueDecorators ?? []) this.valueDecorators.add(path);
    for (const path of framework.valueFunctions ?? []) this.valueFunctions.add(path);
    for (const fact of framework.classes ?? []) {
      for (const path of fact.decorators ?? []) append(this.classDecorators, path, { framework, fact });
      for (const path of fact.implements ?? []) append(this.interfaces, path, { framework, fact });
      if (fact.files) this.classFiles.push({ framework, fact });
      for (const path of fact.extends ?? []) append(this.baseClasses, path, { framework, fact });
    }
    for (const fact of framework.exports ?? [])
      (fact.gated === false ? this.ungatedExports : this.exports).push({ framework, fact });
    for (const fact of framework.handlerShapes ?? []) this.shapes.push({ framework, fact });
  }
}

/** The parameters that a function is called with, where their number may decide. */
export function parametersFor(callbacks: Callbacks, count: number): Parameters | undefined {
  return callbacks.parametersByCount?.[count] ?? callbacks.parameters;
}

export function listOf<Item>(items: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(items) ? (items as readonly Item[]) : [items as Item];
}

function ungatedOf(exports: readonly Owned<ExportConvention>[]): readonly Ungated[] {
  const byShape = new Map<string, ExportConvention[]>();
  for (const { fact } of exports) append(byShape, fact.shape?.map(textOf).join() ?? "", fact);
  return [...byShape.values()].map((conventions) => ({ shape: conventions[0]?.shape ?? null, conventions }));
}

function textOf(shape: ParameterShape): string {
  return String(shape instanceof RegExp ? shape : shape.properties);
}
