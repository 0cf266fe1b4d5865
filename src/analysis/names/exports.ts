import type { TSESTree } from "@typescript-eslint/utils";
import type { KeyPath } from "../../catalog/types.ts";
import type { Variable } from "./bindings.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { memberName, type Node, outermost, unwrap } from "../syntax.ts";

/** A step of a way that the source has to name. */
const WORD = /^\w+$/;

/** What a module exports, and the object that has it all in a CommonJS module, under all its names. */
export class Exports {
  readonly #file: File;
  #accesses: ReadonlyMap<string, readonly TSESTree.MemberExpression[]> | null = null;
  #knownNames: ReadonlySet<string> | "unknown" | null = null;
  readonly #holders = new Map<Variable, boolean>();

  constructor(file: File) {
    this.#file = file;
  }

  isModule(node: Node): boolean {
    return this.#file.bindings.isGlobal(node, "module");
  }

  /** `exports` or `module.exports`. */
  isExports(node: Node): boolean {
    const expression = unwrap(node);
    if (this.#file.bindings.isGlobal(expression, "exports")) return true;
    return (
      expression.type === "MemberExpression" &&
      memberName(expression) === "exports" &&
      this.isModule(unwrap(expression.object))
    );
  }

  /** Whether the file may export something under a name, or a way that starts with one: `default.fetch`. */
  mayHave(path: KeyPath): boolean {
    const [first = "", ...rest] = path.split(".");
    const names = this.#names;
    const inText = names === "unknown" ? [first, ...rest].filter((name) => name !== "default") : rest;
    return (
      (names === "unknown" || first === "*" || names.has(first)) &&
      inText.every((name) => !WORD.test(name) || this.#file.source.text.includes(name))
    );
  }

  /** Whether the file exports nothing, for certain. */
  get isEmpty(): boolean {
    return this.#names !== "unknown" && this.#names.size === 0;
  }

  /** Where the file speaks of what it exports under a name: `exports.name`, `module.exports.name`. */
  accessesTo(name: string): readonly TSESTree.MemberExpression[] {
    return (this.#accesses ??= this.#findAccesses()).get(name) ?? [];
  }

  /** `const api = module.exports`, `const api = (module.exports = { … })`. */
  holdsExports(variable: Variable): boolean {
    let holds = this.#holders.get(variable);
    if (holds === undefined) this.#holders.set(variable, (holds = this.#isGivenExports(variable)));
    return holds;
  }

  #isGivenExports(variable: Variable): boolean {
    return this.#file.bindings.sourcesOf(variable).some(({ expression, steps }) => {
      if (steps.length > 0) return false;
      const value = unwrap(expression);
      return this.isExports(value) || (value.type === "AssignmentExpression" && this.isExports(value.left));
    });
  }

  get #names(): ReadonlySet<string> | "unknown" {
    return (this.#knownNames ??= this.#findNames());
  }

  /** The names that the statements export; those of a CommonJS module may be given anywhere. */
  #findNames(): ReadonlySet<string> | "unknown" {
    const { bindings, statements } = this.#file;
    const names = new Set<string>();
    for (const statement of statements) {
      if (statement.type === "TSExportAssignment") return "unknown";
      if (statement.type === "ExportDefaultDeclaration") names.add("default");
      if (statement.type !== "ExportNamedDeclaration") continue;
      for (const { exported } of statement.specifiers)
        names.add(exported.type === "Identifier" ? exported.name : exported.value);
      const declared = statement.declaration ? bindings.declaredBy(statement.declaration) : [];
      for (const { name } of declared) names.add(name);
    }
    const isCommonJs = bindings.undeclared.some(({ identifier: { name } }) => name === "exports" || name === "module");
    return isCommonJs ? "unknown" : names;
  }

  #findAccesses(): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
    const accesses = new Map<string, TSESTree.MemberExpression[]>();
    for (const { identifier } of this.#file.bindings.undeclared) {
      if (identifier.name !== "exports" && identifier.name !== "module") continue;
      const holder = identifier.name === "exports" ? identifier : outermost(identifier).parent;
      const access = holder && this.isExports(holder) ? outermost(holder).parent : null;
      if (access?.type !== "MemberExpression") continue;
      const name = memberName(access);
      if (name !== null) append(accesses, name, access);
    }
    return accesses;
  }
}
