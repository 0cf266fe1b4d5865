import type { ApiPath } from "../../catalog/types.ts";
import type { File } from "../file.ts";
import { type Node, outermost } from "../syntax.ts";
import type { LocalUse } from "./local-holders.ts";

/** Whether another call in the file decides about what a library keeps: one that sets its options, or one that takes it for a harmless end. */
export function isSettledElsewhere(file: File, { holder, node }: LocalUse): boolean {
  if (holder.setUpBy !== undefined && isCalled(file, holder.setUpBy)) return true;
  const { harmlessIn } = holder;
  if (!harmlessIn) return false;
  return file.uses.ofValue(node).some((use) => {
    const path = use.type === "argument" ? file.values.callPath(use.call) : null;
    return path !== null && harmlessIn.includes(path);
  });
}

/** Whether the file calls a function on a variable that holds its owner: `apicache.options(…)`. */
function isCalled(file: File, api: ApiPath): boolean {
  const [, owner, method = ""] = /^(.*)\.(\w+)\(\)$/.exec(api) ?? [];
  const owners = file.bindings.scopes
    .flatMap(({ variables }) => variables)
    .filter((variable) => file.values.ofVariable(variable)?.path === owner);
  return owners.some((variable) => {
    const references = file.uses.referencesTo(variable).get(method) ?? [];
    return references.some(({ identifier }) => isOwnerInCall(identifier));
  });
}

function isOwnerInCall(owner: Node): boolean {
  const member = outermost(owner).parent;
  const callee = member && outermost(member);
  return callee?.parent?.type === "CallExpression" && callee.parent.callee === callee;
}
