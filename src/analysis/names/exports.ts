import type { TSESTree } from "@typescript-eslint/utils";
import type { Variable } from "./bindings.ts";
import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import { memberName, type Node, outermost, unwrap } from "../syntax.ts";

/** The object that a CommonJS module exports, under all its names. */
export class Exports {
  readonly #file: File;
  #accesses: ReadonlyMap<string, readonly TSESTree.MemberExpression[]> | null = null;
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
