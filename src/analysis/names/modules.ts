import type { File } from "../file.ts";
import { outermost, stringValue } from "../syntax.ts";

// bundlers take instructions from comments there
const SPACE = String.raw`(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*`;
const DYNAMIC_IMPORT = new RegExp(`\\bimport${SPACE}\\(${SPACE}["'\`]([^"'\`]+)["'\`]`, "y");

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
  for (const name of importedLater(file.source.text)) modules.add(name);
  return [...modules];
}

function* importedLater(text: string): Iterable<string> {
  for (let at = text.indexOf("import"); at !== -1; at = text.indexOf("import", at + 1)) {
    DYNAMIC_IMPORT.lastIndex = at;
    const name = DYNAMIC_IMPORT.exec(text)?.[1];
    if (name) yield name;
  }
}

/** What loads modules under names that the imports of a file do not show. */
const LOADS_UNSEEN = ["createRequire", "getBuiltinModule"];
const STRING = /["'`]([^"'`\s]+)["'`]/g;

/** Whether a file can reach something of one of these packages or globals, types included. */
export function mayReach(file: File, roots: ReadonlySet<string>): boolean {
  const { bindings, packages, program, source } = file;
  for (const name of packages) if (roots.has(name)) return true;
  return (
    program.body.some((each) => each.type === "ImportDeclaration" && roots.has(packageOf(each.source.value))) ||
    bindings.undeclared.some(({ identifier }) => roots.has(identifier.name)) ||
    (LOADS_UNSEEN.some((name) => source.text.includes(name)) && namesOneOf(source.text, roots))
  );
}

function namesOneOf(text: string, roots: ReadonlySet<string>): boolean {
  for (const [, name] of text.matchAll(STRING)) if (name && roots.has(packageOf(name))) return true;
  return false;
}

/** The package at the start of an API path or module name. */
export function packageOf(path: string): string {
  const [, name] = /^(?:node:)?((?:@[^/]+\/)?[^/.(]+(?:\.(?:js|min))?)/.exec(path) ?? [];
  return name ?? path;
}
