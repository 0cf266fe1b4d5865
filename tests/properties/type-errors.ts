import ts from "typescript";
import { packages } from "./packages.ts";

const FOLDER = "/programs";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  types: [],
};

/** What TypeScript has to say about modules that only load the packages beside this file, each by its name. */
export function typeErrors(modules: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const texts = new Map([[`${FOLDER}/packages.d.ts`, packages]]);
  for (const [name, text] of Object.entries(modules)) texts.set(`${FOLDER}/${name}`, text);
  const errors: Record<string, string[]> = {};
  for (const { file, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram([...texts.keys()], options, hostWith(texts)),
  )) {
    const name = file?.fileName.slice(FOLDER.length + 1) ?? "";
    (errors[name] ??= []).push(ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
  return errors;
}

/** Files that are not on the disk. */
function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (name) => texts.has(name) || (!name.startsWith(FOLDER) && host.fileExists(name)),
    readFile: (name) => texts.get(name) ?? host.readFile(name),
    getSourceFile(name, version) {
      const text = texts.get(name);
      return text === undefined ? host.getSourceFile(name, version) : ts.createSourceFile(name, text, version, true);
    },
  };
}
