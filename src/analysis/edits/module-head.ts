import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { isModuleBody, type Node, outermost } from "../syntax.ts";

/** A change of the source text. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** How a file loads modules, and where it stops doing so before some node: new code of the module's own goes there. */
export interface ModuleHead {
  readonly style: "import" | "require";
  readonly end: number;
  /** Whether anything stands before the end. */
  readonly isEmpty: boolean;
}

/** The head of a module, as far as it comes before a node. */
export function moduleHeadBefore(file: File, node: Node): ModuleHead {
  const { statements } = file;
  const before = statements.slice(
    0,
    statements.findIndex((statement) => isWithin(node, statement)),
  );
  const required = requiringStatements(file);
  const loads = (statement: TSESTree.ProgramStatement) =>
    statement.type === "ImportDeclaration" ||
    statement.type === "TSImportEqualsDeclaration" ||
    required.has(statement) ||
    (statement.type === "ExpressionStatement" && statement.directive !== undefined);
  const last = before.findLast(loads);
  const isImporting = statements.some(
    ({ type }) => type === "ImportDeclaration" || type === "TSImportEqualsDeclaration",
  );
  return {
    style: isImporting || required.size === 0 ? "import" : "require",
    end: last ? endOfLine(file, last.range[1]) : (statements[0]?.range[0] ?? 0),
    isEmpty: !last,
  };
}

/** The statements of the module itself that call `require`. */
function requiringStatements(file: File): ReadonlySet<Node> {
  const statements = new Set<Node>();
  for (const { identifier } of file.bindings.undeclared) {
    if (identifier.name !== "require" || outermost(identifier).parent?.type !== "CallExpression") continue;
    statements.add(statementOfModule(identifier));
  }
  return statements;
}

function statementOfModule(node: Node): Node {
  const { parent } = node;
  return parent && !isModuleBody(parent) ? statementOfModule(parent) : node;
}

/** After a comment that ends the line, if nothing else does. */
function endOfLine({ source: { text } }: File, position: number): number {
  const [rest] = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(
    text.slice(position, text.indexOf("\n", position) + 1 || undefined),
  ) ?? [""];
  return position + rest.length;
}

function isWithin(node: Node, statement: Node): boolean {
  return node.range[0] >= statement.range[0] && node.range[1] <= statement.range[1];
}
