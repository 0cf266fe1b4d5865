import type { TSESLint } from "@typescript-eslint/utils";
import type { ApiPath } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import type { Variable } from "../names/bindings.ts";

/** Methods that return the object itself: `await createClient().on("error", log).connect()`. */
const CHAINED = /^(?:\.(?:connect|on|once)\(\))*$/;

/** Names for what is added to a file: those that it already has for the same thing, or new ones that mean nothing else in it. */
export class LocalNames {
  readonly #file: File;
  readonly #taken: Set<string>;

  constructor(file: File) {
    this.#file = file;
    this.#taken = new Set(file.bindings.scopes.flatMap((scope) => scope.variables.map(({ name }) => name)));
    for (const { identifier } of file.bindings.undeclared) this.#taken.add(identifier.name);
  }

  /** The name under which the module already holds a value, before some position. */
  existing(path: ApiPath, before: number): string | null {
    const variables = this.#file.bindings.ofModule;
    return variables.find((each) => this.#holds(each, path) && isDeclaredBefore(each, before))?.name ?? null;
  }

  /** A name that is not taken, and is from now on. */
  fresh(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${String(count)}`;
    this.#taken.add(name);
    return name;
  }

  #holds(variable: Variable, path: ApiPath): boolean {
    const held = this.#file.values.ofVariable(variable);
    const isMade = held?.kind ? held.kind.kind.made?.includes(path) : isChainOn(path, held?.path);
    if (!isMade) return false;
    return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
  }
}

function isChainOn(path: ApiPath, held: ApiPath | undefined): boolean {
  return (held?.startsWith(path) ?? false) && CHAINED.test((held ?? "").slice(path.length));
}

function isDeclaredBefore(variable: Variable, position: number): boolean {
  return variable.defs.some((def) =>
    def.type === "ImportBinding" ? !isTypeImport(def) : def.name.range[1] < position,
  );
}

function isTypeImport({ node, parent }: TSESLint.Scope.Definitions.ImportBindingDefinition): boolean {
  return (
    (parent.type === "ImportDeclaration" && parent.importKind === "type") ||
    (node.type === "ImportSpecifier" && node.importKind === "type")
  );
}
