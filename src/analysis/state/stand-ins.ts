import type { TSESTree } from "@typescript-eslint/utils";
import { commentAbove } from "../comments.ts";
import type { File } from "../file.ts";
import { isAlternative } from "../libraries/alternatives.ts";
import { isNothing } from "../libraries/options.ts";
import type { Variable } from "../names/bindings.ts";
import { foundOnce } from "../once.ts";
import { Reach } from "../reach.ts";
import { isInside, type Node, outermost, type Unit, unitOf, unwrap } from "../syntax.ts";

const FOR_TESTS =
  /\b(?:for|in) (?:unit )?tests? only\b|\bonly (?:(?:used )?(?:by|for|in) )(?:unit )?tests\b|\btest(?:ing)?[- ]only\b/i;

/** Functions that stand-ins call, as far as they are followed. */
const MAX_DEPTH = 4;

/**
 * Whether code belongs to what only takes the place of something else where that is not to be had:
 * `export const save = pool ? saveInDatabase : saveInMemory`, `redis ? new RedisStore(redis) : new MemoryStore()`.
 */
export function isStandIn(file: File, unit: Unit): boolean {
  const declaration = declarationAround(unit);
  return declaration !== null && standsIn(file, declaration);
}

const standsIn = foundOnce((file: File, declaration: Declaration) =>
  isAlwaysChosen(file, declaration, new Reach(MAX_DEPTH)),
);

/** Whether all that use something of the module choose between that and something else, or are only used by those that do. */
function isAlwaysChosen(file: File, declaration: Declaration, reach: Reach): boolean {
  const names =
    declaration.type === "VariableDeclarator"
      ? file.bindings.declaredBy(declaration)
      : file.bindings.namesOf(declaration);
  const uses = names.flatMap((name) => usesOf(name).filter((use) => !isInside(use, declaration)));
  const others = uses.filter((use) => !isChosen(file, use));
  return (
    others.length < uses.length &&
    others.every((use) => {
      const around = reach.isOver ? null : declarationAround(unitOf(use));
      return around !== null && isAlwaysChosen(file, around, reach.further());
    })
  );
}

/** Whether a comment says that only tests call a function. */
export function isForTests(file: File, unit: Unit): boolean {
  return speaksOfTests(file) && commentAbove(file, unit, FOR_TESTS) !== null;
}

const speaksOfTests = foundOnce(({ source }: File) => FOR_TESTS.test(source.text));

type Declaration = TSESTree.ClassDeclaration | TSESTree.FunctionDeclaration | TSESTree.VariableDeclarator;

/** The function, class or variable of the module itself that a unit is part of. */
function declarationAround(unit: Unit): Declaration | null {
  for (let node: Node = unit; node.parent; node = node.parent) {
    const { parent } = node;
    const isOfModule = parent.type === "Program" || parent.type === "ExportNamedDeclaration";
    if (isOfModule && (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")) return node;
    if (node.type === "VariableDeclarator" && unitOf(node).type === "Program") return node;
  }
  return null;
}

function usesOf({ references }: Variable): readonly TSESTree.Node[] {
  return references.flatMap(({ identifier, isValueReference, init }) => (isValueReference && !init ? identifier : []));
}

/** Whether something, or what is made of it at start-up, is one of two things to choose from. */
function isChosen(file: File, use: Node): boolean {
  const { parent } = outermost(use);
  const isMade = (parent?.type === "NewExpression" || parent?.type === "CallExpression") && parent.callee === use;
  if (!isMade) return isAlternative(file, use, isOther);
  if (parent.type === "CallExpression" && unitOf(parent).type !== "Program") return false;
  return isAlternative(file, parent, isOther);
}

function isOther(node: Node): boolean {
  const value = unwrap(node);
  return value.type !== "Literal" && !isNothing(value);
}
