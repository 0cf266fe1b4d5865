import type { TSESTree } from "@typescript-eslint/utils";
import type { ApiPath, ClassConvention, ExportConvention } from "../../catalog/types.ts";
import type { FrameworkCaller } from "./callers.ts";
import { type Constructor, constructorParameters } from "../names/classes.ts";
import type { File } from "../file.ts";
import type { Owned } from "./framework-index.ts";
import { fill } from "./labels.ts";
import { hasShape, isOneOf, RESULT_KEY } from "./shapes.ts";
import { ELEMENT_KEY, type Keys } from "./trail.ts";
import {
  type ClassNode,
  decoratorsOf,
  type FunctionNode,
  interfacesOf,
  isClass,
  memberName,
  type Node,
  propertyOf,
  stringValue,
  unwrap,
} from "../syntax.ts";

const CALLABLE_MOMENTS = ["request", "lifecycle", "timer", "browser"] as const;
type CallableMoment = (typeof CALLABLE_MOMENTS)[number];

/** A convention for exports, with what its pattern for file names captures. */
interface FileConvention extends Owned<ExportConvention> {
  readonly captured: string | undefined;
}

/** How frameworks find functions and classes that nobody registers: by file and export name, decorator, or type. */
export class Conventions {
  readonly #file: File;
  #classesOfFile: readonly Owned<ClassConvention>[] | null = null;
  #exportConventions: readonly FileConvention[] | null = null;
  #resultConventions: readonly FileConvention[] | null = null;
  readonly #classConventions = new Map<ClassNode, readonly Owned<ClassConvention>[]>();

  constructor(file: File) {
    this.#file = file;
  }

  /** The framework that calls the function, if it is exported under a name that some framework looks for. */
  ofExport(fn: FunctionNode, keys: Keys): FrameworkCaller | null {
    for (const { framework, fact, captured } of keys.includes(RESULT_KEY) ? this.#exportsOfResults : this.#exports) {
      if (fact.when === "immediately" || (fact.shape && !hasShape(fn, fact.shape, fact.further))) continue;
      if (fact.names && !isOneOf(fact.names, keys)) continue;
      return {
        type: "framework",
        moment: fact.when,
        framework,
        parameters: fact.parameters ?? [],
        ownThis: fact.ownThis ?? false,
        label: fill(fact.label, (part) =>
          part === "$1" ? captured : keys.filter((key) => key !== ELEMENT_KEY).join("."),
        ),
      };
    }
    return null;
  }

  /** Those of them that may be about what an exported function returns: parameters alone say too little there. */
  get #exportsOfResults(): readonly FileConvention[] {
    return (this.#resultConventions ??= this.#exports.filter(
      ({ fact: { names, gated } }) => names?.some((path) => path.includes(RESULT_KEY)) ?? gated !== false,
    ));
  }

  /** The conventions that hold for exports of this file. */
  get #exports(): readonly FileConvention[] {
    if (!this.#exportConventions) {
      const { frameworks, project } = this.#file;
      // what a dependency vouches for comes before what any project may have
      const all = [...project.usable(frameworks.exports), ...frameworks.ungatedExports];
      this.#exportConventions = all.flatMap((owned) => this.#ifForFile(owned) ?? []);
    }
    return this.#exportConventions;
  }

  #ifForFile({ framework, fact }: Owned<ExportConvention>): FileConvention | null {
    const { files, directive } = fact;
    if (directive !== undefined && !this.#file.directives.has(directive)) return null;
    const match = files ? files.exec(this.#file.pathInPackage) : [];
    return match && { framework, fact, captured: match[1] };
  }

  ofMethod(constructor: Constructor, name: string, isPrivate: boolean): readonly FrameworkCaller[] {
    if (!isClass(constructor)) return [];
    const label = constructor.id ? `${constructor.id.name}.${name}` : name;
    const callers: FrameworkCaller[] = [];
    for (const path of this.#decoratorsOfMember(constructor, name)) {
      const decorated = this.#file.frameworks.methodDecorators.get(this.#file.settingsPath(path));
      if (!decorated) continue;
      const { framework, fact } = decorated;
      callers.push({ type: "framework", moment: fact.when, framework, parameters: fact.parameters ?? [], label });
    }
    for (const { framework, fact } of this.ofClass(constructor)) {
      for (const moment of CALLABLE_MOMENTS) {
        if (!isCalledAt(fact, moment, name, isPrivate)) continue;
        callers.push({ type: "framework", moment, framework, parameters: fact.parameters ?? [], label });
      }
    }
    return callers;
  }

  /** What frameworks do with a class because of its decorators, interfaces and base class. */
  ofClass(node: ClassNode): readonly Owned<ClassConvention>[] {
    let conventions = this.#classConventions.get(node);
    if (!conventions) {
      const { classDecorators, interfaces, baseClasses } = this.#file.frameworks;
      const base = node.superClass ? this.#file.values.pathOf(calledName(node.superClass)) : null;
      conventions = [
        ...decoratorsOf(node).flatMap((decorator) => classDecorators.get(this.#decoratorPath(decorator) ?? "") ?? []),
        ...interfacesOf(node).flatMap((type) => interfaces.get(this.#file.values.typePath(type) ?? "") ?? []),
        ...(base === null ? [] : (baseClasses.get(base) ?? [])),
        ...this.#ofFile(),
      ];
      this.#classConventions.set(node, conventions);
    }
    return conventions;
  }

  #ofFile(): readonly Owned<ClassConvention>[] {
    const { frameworks, pathInPackage, project } = this.#file;
    return (this.#classesOfFile ??= project
      .usable(frameworks.classFiles)
      .filter(({ fact }) => fact.files?.test(pathInPackage)));
  }

  /** Whether a class is given something of the request when it is made, and so cannot be there for all. */
  #isInjectedWith(node: ClassNode, paths: readonly ApiPath[] = []): boolean {
    if (paths.length === 0) return false;
    return constructorParameters(node).some((parameter) =>
      decoratorsOf(parameter).some((decorator) => {
        const call = unwrap(decorator.expression);
        const [token] = call.type === "CallExpression" ? call.arguments : [];
        const path = token && this.#file.values.pathOf(token);
        return path != null && paths.includes(path);
      }),
    );
  }

  /** How long frameworks let instances of a class live; null where no framework makes them. */
  lifetimeOf(node: ClassNode): NonNullable<ClassConvention["lives"]> | null {
    for (const { fact } of this.ofClass(node)) {
      if (!fact.lives) continue;
      const { unless } = fact;
      const isShortLived =
        decoratorsOf(node).some((decorator) => hasOption(decorator, unless)) ||
        this.#isInjectedWith(node, unless?.injects);
      return isShortLived ? "request" : fact.lives;
    }
    return null;
  }

  /** Whether a parameter is decorated to be one value that the client sent: `@Body() order`. */
  carriesValue(parameter: TSESTree.Parameter): boolean {
    return decoratorsOf(parameter).some((decorator) =>
      this.#file.frameworks.valueDecorators.has(this.#decoratorPath(decorator) ?? ""),
    );
  }

  #decoratorsOfMember(node: ClassNode, name: string): readonly string[] {
    return this.#file.classes
      .membersNamed(name, node)
      .flatMap((member) => member.decorators)
      .flatMap((decorator) => this.#decoratorPath(decorator) ?? []);
  }

  #decoratorPath(decorator: TSESTree.Decorator): string | null {
    return this.#file.values.pathOf(calledName(decorator.expression));
  }
}

function isCalledAt(
  { methods = {} }: ClassConvention,
  moment: CallableMoment,
  name: string,
  isPrivate: boolean,
): boolean {
  if (methods[moment]?.includes(name)) return true;
  if (isPrivate) return false;
  const isAny = methods[moment]?.includes("*") ?? false;
  return isAny && !Object.values(methods).some((names) => names.includes(name));
}

/** The decorator or base class in `@Injectable()` and `extends Mixin(Base)`. */
function calledName(expression: Node): Node {
  const inner = unwrap(expression);
  return inner.type === "CallExpression" ? inner.callee : inner;
}

function hasOption(decorator: TSESTree.Decorator, unless: ClassConvention["unless"]): boolean {
  const call = unwrap(decorator.expression);
  if (call.type !== "CallExpression" || !unless) return false;
  return call.arguments.some((argument) => {
    const options = unwrap(argument);
    const value = options.type === "ObjectExpression" ? propertyOf(options, unless.option)?.value : undefined;
    const named = value && unwrap(value);
    const name = named?.type === "MemberExpression" ? memberName(named) : stringValue(named);
    return name !== null && unless.values.includes(name);
  });
}
