import type { File } from "../file.ts";
import { outermost, stringValue } from "../syntax.ts";

// bundlers take instructions from comments there
const SPACE = String.raw`(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*`;
const DYNAMIC_IMPORT = new RegExp(`\\bimport${SPACE}\\(${SPACE}["'\`]([^"'\`]+)["'\`]`, "g");

/** The modules that a file loads, as it names them: by import, `require` and `import()`. Types alone load nothing. */
export function modulesOf(file: File): readonly string[] {
  const modules = new Set<string>();
  for (const statement of file.statements) {
    if (statement.type === "ImportDeclaration" && statement.importKind !== "type") modules.add(statement.source.value);
    if (
      statement.type === "TSImportEqualsDeclaration" &&
      statement.moduleReference.type === "TSExternalModuleReference"
    ) {
      modules.add(stringValue(statement.moduleReference.expression) ?? "");
    }
  }
  for (const { identifier } of file.bindings.undeclared) {
    if (identifier.name !== "require") continue;
    const call = outermost(identifier).parent;
    const name = call?.type === "CallExpression" ? stringValue(call.arguments[0]) : null;
    if (name !== null) modules.add(name);
  }
  for (const [, name] of file.source.text.matchAll(DYNAMIC_IMPORT)) if (name) modules.add(name);
  return [...modules];
}

/** The package at the start of an API path or module name. */
export function packageOf(path: string): string {
  const [, name] = /^(?:node:)?((?:@[^/]+\/)?[^/.(]+(?:\.(?:js|min))?)/.exec(path) ?? [];
  return name ?? path;
}
