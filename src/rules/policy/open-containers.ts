import type { File } from "../../analysis/file.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { type OpenContainer, openContainersOf } from "../../analysis/state/open-containers.ts";
import { isCall, unwrap } from "../../analysis/syntax.ts";
import { OF_CLIENTS } from "../../catalog/language/brought-words.ts";
import { isAboutReplica } from "./harmless-states.ts";
import { isServerCode, isServing, type SharedStateOptions } from "./shared-state.ts";
import { isUnknownCallerChecked } from "./unknown-caller-option.ts";

/** `TOOLS`, `UserParameters`: what a program is made of, not what comes and goes. */
const FIXED = /^_*[A-Z]/;

/** The collections that a file gives to others, with what requests bring as far as the file tells. */
export function reportableContainers(file: File, options: SharedStateOptions): readonly OpenContainer[] {
  const { allow, checkUnknownCallers } = options;
  if (checkUnknownCallers === "never") return [];
  const containers = openContainersOf(file);
  if (containers.length === 0 || !isServing(file, options) || !isServerCode(file)) return [];
  return containers.filter(
    (container) =>
      !allow.includes(container.name) &&
      !isAboutReplica(file, container.name) &&
      isUnknownCallerChecked(file, checkUnknownCallers, () => isForRequests(container)),
  );
}

/** Whether it is called after what there is one of for each client, `rooms`, or any handler may look things up in it. */
function isForRequests({ name, made, isShared }: OpenContainer): boolean {
  // what is put into objects and lists may be parts of the program
  const isKeyed = isCall(unwrap(made));
  return (isShared && isKeyed) || (!FIXED.test(name) && OF_CLIENTS.test(wordsOf(name)));
}
