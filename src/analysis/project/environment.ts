import type { File } from "../file.ts";
import { type Node } from "../syntax.ts";

/** What conditions speak of that choose by the environment a program runs in. */
const ENVIRONMENT =
  /\bNODE_ENV\b|\bis_?(?:dev|prod|test|local)\w*\b|\b(?:dev|prod|test)(?:elopment|uction)?(?:Mode|Env)?\b|\bproduction\b/i;

/** Whether code only runs in some environments, as conditions around it say: `if (process.env.NODE_ENV !== "production")`. */
export function dependsOnEnvironment(file: File, node: Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    const test = parent.type === "IfStatement" || parent.type === "ConditionalExpression" ? parent.test : null;
    const guard = parent.type === "LogicalExpression" && parent.right === current ? parent.left : null;
    const condition = test === current ? null : (test ?? guard);
    if (condition && ENVIRONMENT.test(file.source.text.slice(...condition.range))) return true;
  }
  return false;
}
