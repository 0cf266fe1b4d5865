import type { Variable } from "./bindings.ts";
import type { File } from "../file.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";

/** The object that a CommonJS module exports, under all its names. */
export class Exports {
  readonly #file: File;

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

  /** `const api = module.exports`, `const api = (module.exports = { … })`. */
  holdsExports(variable: Variable): boolean {
    return this.#file.bindings.sourcesOf(variable).some(({ expression, steps }) => {
      if (steps.length > 0) return false;
      const value = unwrap(expression);
      return this.isExports(value) || (value.type === "AssignmentExpression" && this.isExports(value.left));
    });
  }
}
