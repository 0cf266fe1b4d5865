import type { TSESLint } from "@typescript-eslint/utils";
import { storeInsertion } from "../../analysis/edits/store-insertion.ts";
import type { File } from "../../analysis/file.ts";
import type { LocalUse } from "../../analysis/libraries/local-holders.ts";
import { packageOf } from "../../analysis/names/modules.ts";
import { type ExternalStore, externalStoresFor } from "../../catalog/libraries/external-stores.ts";

/** The message of a suggestion that gives a library an external store. */
export const USE_STORE = "Keep {{holds}} in {{service}} (needs {{packages}}).";

/** Suggestions that give a library the stores that are usual where the service runs. */
export function storeSuggestions(
  file: File,
  use: LocalUse,
): { messageId: "useStore"; data: Record<string, string>; fix: TSESLint.ReportFixFunction }[] {
  const { cloud } = file.settings;
  return externalStoresFor(use.holder.api, cloud).flatMap((store) => {
    if (isStillLocal(use, store)) return [];
    const edits = storeInsertion(file, use, store);
    if (!edits) return [];
    return {
      messageId: "useStore",
      data: {
        holds: use.holder.holds,
        service: store.services[cloud ?? "any"] ?? "",
        packages: packagesOf(store),
      },
      fix: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange(range, text)),
    };
  });
}

/** A store that does not take what this call keeps: an adapter that cannot recover connections. */
function isStillLocal({ holder: { stillLocal = [] } }: LocalUse, { imports }: ExternalStore): boolean {
  return imports.some(({ from, name }) => stillLocal.includes(`${from}.${name}()`));
}

function packagesOf({ imports, resources = [], alsoNeeds = [] }: ExternalStore): string {
  const loaded = [...imports, ...resources.flatMap((resource) => resource.imports)].map(({ from }) => packageOf(from));
  return [...new Set([...loaded, ...alsoNeeds])].map((name) => `\`${name}\``).join(" and ");
}
