import type { File } from "../../analysis/file.ts";
import { wordsOf } from "../../analysis/names/words.ts";
import { exportedContainers, type OpenContainer, sharedContainerAt } from "../../analysis/state/open-containers.ts";
import { type Call, isCall, unwrap } from "../../analysis/syntax.ts";
import { OF_CLIENTS } from "../../catalog/language/brought-words.ts";
import { isAboutReplica, isServerCode, isServing, type SharedStateOptions } from "./shared-state.ts";
import { isUnknownCallerChecked } from "./unknown-caller-option.ts";

/** `TOOLS`, `UserParameters`: what a program is made of, not what comes and goes. */
const FIXED = /^_*[A-Z]/;

/** The collections that a file exports for others to fill, with what requests bring as far as their names tell. */
export function openContainersOf(file: File, options: SharedStateOptions): readonly OpenContainer[] {
  if (options.checkUnknownCallers === "never" || !isServing(file, options)) return [];
  return exportedContainers(file).filter((container) => isChecked(file, container, options, isForClients));
}

/** The collection that a call puts where every handler finds it, for them to fill. */
export function openContainerAt(file: File, call: Call, options: SharedStateOptions): OpenContainer | null {
  const container = options.checkUnknownCallers === "never" ? null : sharedContainerAt(file, call);
  const isForHandlers = (each: OpenContainer) => isKeyed(each) || isForClients(each);
  return container && isChecked(file, container, options, isForHandlers) ? container : null;
}

function isChecked(
  file: File,
  container: OpenContainer,
  { allow, checkUnknownCallers }: SharedStateOptions,
  isForRequests: (container: OpenContainer) => boolean,
): boolean {
  if (!isServerCode(file) || allow.includes(container.name) || isAboutReplica(file, container.name)) return false;
  return isUnknownCallerChecked(file, checkUnknownCallers, () => isForRequests(container));
}

/** Whether it is called after what there is one of for each client: `onlineUsers`, `rooms`. */
function isForClients({ name }: OpenContainer): boolean {
  return !FIXED.test(name) && OF_CLIENTS.test(wordsOf(name));
}

/** A `Map` or a `Set`; what is put into objects and lists may be parts of the program. */
function isKeyed({ made }: OpenContainer): boolean {
  return isCall(unwrap(made));
}
