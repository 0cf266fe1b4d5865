import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { edited, type EditedText, type Node } from "./source.ts";
import { isRequire } from "./values.ts";

/** A name that says nothing, of which `decoded` tells what it stands for. */
function encoded(name: string): string {
  return `w${Array.from(name, (letter) => String(letter.codePointAt(0)).padStart(3, "0")).join("")}`;
}

/** What a message names first, as plain code would write it. */
export function subjectOf(message: string): string {
  const [, subject = ""] = /`([^`]*)`/.exec(message) ?? [];
  return decoded(subject)
    .replace(/ ?\b(?:as any|satisfies unknown)\b|(?:asany|satisfiesunknown)\b/g, "")
    .replace(/[()!]/g, "")
    .replace(/\["(\w+)"\]/g, ".$1")
    .replaceAll("?.", ".");
}

/** A text with the names that it had before they were encoded. */
function decoded(text: string): string {
  return text.replace(/\bw((?:\d{3})+)\b/g, (_, codes: string) =>
    String.fromCodePoint(...(codes.match(/\d{3}/g) ?? []).map(Number)),
  );
}

/** Gives variables other names; `isNeutral` says which of them say nothing now, and `named` gives names that say nothing. */
export function renaming(isNeutral: (variable: TSESLint.Scope.Variable) => boolean): EditedText {
  return edited(({ variables, edits }) => {
    const renamed = variables.filter((variable) => variable.defs.length > 0 && isNeutral(variable));
    for (const variable of renamed) {
      const name = encoded(variable.name);
      const places = new Set<TSESTree.Identifier | TSESTree.JSXIdentifier>([
        ...variable.identifiers,
        ...variable.references.map(({ identifier }) => identifier),
      ]);
      for (const place of places) {
        const { range, parent } = place;
        const end = range[0] + variable.name.length;
        const isShorthand =
          (parent.type === "Property" && parent.shorthand) ||
          (parent.type === "AssignmentPattern" &&
            parent.parent.type === "Property" &&
            parent.parent.shorthand &&
            parent.left === place);
        const isNamedImport = parent.type === "ImportSpecifier" && parent.imported.range[0] === range[0];
        const isNamedExport = parent.type === "ExportSpecifier" && parent.exported.range[0] === range[0];
        if (isShorthand) edits.overwrite(range[0], end, `${variable.name}: ${name}`);
        else if (isNamedImport) edits.overwrite(range[0], end, `${variable.name} as ${name}`);
        else if (isNamedExport) edits.overwrite(range[0], end, `${name} as ${variable.name}`);
        else edits.overwrite(range[0], end, name);
      }
    }
  });
}

export function isImported({ defs }: TSESLint.Scope.Variable): boolean {
  return defs.some(({ node, parent }) => parent?.type === "ImportDeclaration" || isRequiring(node));
}

function isRequiring(node: Node): boolean {
  const call = node.type === "VariableDeclarator" ? node.init : null;
  return call?.type === "CallExpression" && isRequire(call.callee);
}
