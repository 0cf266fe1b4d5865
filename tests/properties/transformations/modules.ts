import type { TSESTree } from "@typescript-eslint/utils";
import ts from "typescript";
import { edited, type EditedText, type Node } from "./source.ts";

/** As TypeScript would write it for Node.js. */
export const javaScript: EditedText = (code) => {
  const { outputText } = ts.transpileModule(code, {
    fileName: code.includes("</") ? "file.tsx" : "file.ts",
    compilerOptions: {
      target: ts.ScriptTarget.Latest,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      newLine: ts.NewLineKind.LineFeed,
    },
  });
  return outputText;
};

/** ES modules as CommonJS modules. */
export const commonJs = edited((source) => {
  const { program, edits, text } = source;
  for (const node of program.body) {
    switch (node.type) {
      case "ImportDeclaration":
        if (node.importKind !== "type") edits.overwrite(...node.range, required(node, text));
        break;
      case "ExportDefaultDeclaration":
        exportDefault(node);
        break;
      case "ExportNamedDeclaration":
        exportNamed(node);
        break;
    }
  }
  function exportDefault({ declaration, range }: TSESTree.ExportDefaultDeclaration): void {
    const start = declaration.range[0];
    if ((declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id) {
      edits.remove(range[0], start).appendLeft(range[1], `\nmodule.exports = ${declaration.id.name};`);
    } else {
      edits.overwrite(range[0], start, "module.exports = ");
    }
  }
  function exportNamed({ declaration, specifiers, source: from, range, exportKind }: TSESTree.ExportNamedDeclaration) {
    if (exportKind === "type" || from) return;
    if (declaration) {
      edits.remove(range[0], declaration.range[0]);
      const names =
        declaration.type === "VariableDeclaration"
          ? declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []))
          : "id" in declaration && declaration.id?.type === "Identifier"
            ? [declaration.id.name]
            : [];
      for (const name of names) edits.appendLeft(range[1], `\nexports.${name} = ${name};`);
    } else {
      const name = (node: Node) => (node.type === "Identifier" ? node.name : "default");
      edits.overwrite(
        ...range,
        specifiers.map(({ local, exported }) => `exports.${name(exported)} = ${name(local)};`).join("\n"),
      );
    }
  }
});

function required({ specifiers, source }: TSESTree.ImportDeclaration, text: string): string {
  const from = `require(${source.raw})`;
  if (specifiers.length === 0) return `${from};`;
  const named = specifiers
    .filter((each) => each.type === "ImportSpecifier")
    .filter(({ importKind }) => importKind !== "type")
    .map(({ imported, local }) => {
      const name = text.slice(...imported.range);
      return name === local.name ? name : `${name}: ${local.name}`;
    });
  const whole = specifiers
    .filter((each) => each.type !== "ImportSpecifier")
    .map(({ local }) => `${local.name} = ${from}`);
  if (named.length > 0) whole.push(`{ ${named.join(", ")} } = ${from}`);
  return whole.length > 0 ? `const ${whole.join(", ")};` : "";
}

/** Modules as a whole, and what is used of them taken from there. */
export const namespaceImports = importsAs((module, index) => `import * as module${String(index)} from ${module}`);

export const dynamicImports = importsAs((module, index) => `const module${String(index)} = await import(${module})`);

function importsAs(loaded: (module: string, index: number) => string): EditedText {
  return edited(({ program, edits, text }) => {
    for (const [index, node] of program.body.entries()) {
      if (node.type !== "ImportDeclaration" || node.importKind === "type" || node.specifiers.length === 0) continue;
      if (node.specifiers.some(({ type }) => type === "ImportNamespaceSpecifier")) continue;
      const taken = node.specifiers.flatMap((each) => {
        if (each.type === "ImportDefaultSpecifier") return `default: ${each.local.name}`;
        if (each.type !== "ImportSpecifier" || each.importKind === "type") return [];
        return `${text.slice(...each.imported.range)}: ${each.local.name}`;
      });
      const whole = `${loaded(node.source.raw, index)};`;
      edits.overwrite(...node.range, `${whole} const { ${taken.join(", ")} } = module${String(index)};`);
    }
  });
}

/** All but the imports in a function that other modules call to make the server. */
export const inSetUp = edited(({ program, edits }) => {
  const statements = program.body.filter(({ type }) => type !== "ImportDeclaration");
  if (statements.some(({ type }) => type.startsWith("Export"))) return;
  edits.appendRight(statements[0]?.range[0] ?? 0, "export function createApp() {\n").append("\n}\n");
});
