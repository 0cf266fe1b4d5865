import type { File } from "../file.ts";
import { type Parameter, parameterOf } from "../names/bindings.ts";
import { Reach } from "../reach.ts";
import { isCall, lastName, type Node, outermost, unwrap } from "../syntax.ts";
import { loopedOver } from "./collections.ts";

/** What says which files there are. https://nodejs.org/api/fs.html, https://www.npmjs.com/package/glob */
const LISTS = /^(?:fast-?glob|glob(?:by)?|opendir|readdir|scandir)(?:Async|Sync)?$/i;

/** Methods of lists that give a part of the list, or something for each element. */
const STILL_LISTS: ReadonlySet<string> = new Set(["filter", "map", "reverse", "slice", "sort"]);

/** Constants that hold paths and lists, as far as they are followed. */
const MAX_DEPTH = 6;

/** Whether a path is that of each file that there is in a folder: `for (const name of await readdir(folder)) await rm(join(folder, name));`. */
export function isOfListedFile(file: File, path: Node, reach = new Reach(MAX_DEPTH)): boolean {
  if (reach.isOver) return false;
  return file.identifiersIn(path).some((identifier) => {
    const variable = file.bindings.variableOf(identifier);
    const list = variable && loopedOver(file, variable);
    if (list) return isListing(file, list, reach.further());
    const held = file.constantIn(identifier);
    return held !== null && isOfListedFile(file, held, reach.further());
  });
}

function isListing(file: File, node: Node, reach: Reach): boolean {
  if (reach.isOver) return false;
  const list = unwrap(node);
  const inside = (each: Node) => isListing(file, each, reach.further());
  switch (list.type) {
    case "AwaitExpression":
      return inside(list.argument);
    case "CallExpression": {
      const callee = unwrap(list.callee);
      const method = lastName(callee) ?? "";
      if (LISTS.test(method)) return true;
      return callee.type === "MemberExpression" && STILL_LISTS.has(method) && inside(callee.object);
    }
    case "Identifier": {
      const variable = file.bindings.variableOf(list);
      const parameter = variable && parameterOf(variable);
      if (parameter) return isGivenListing(parameter);
      const held = file.constantIn(list);
      return held !== null && inside(held);
    }
    default:
      return false;
  }
}

/** `readdir(folder, (error, names) => { … })` */
function isGivenListing({ function: fn, index }: Parameter): boolean {
  const call = outermost(fn).parent;
  return index === 1 && call !== undefined && isCall(call) && LISTS.test(lastName(call.callee) ?? "");
}
