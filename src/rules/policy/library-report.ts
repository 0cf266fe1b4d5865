import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { File } from "../../analysis/file.ts";
import type { LocalUse } from "../../analysis/libraries/local-holders.ts";
import { nameOf } from "./library-use.ts";
import { locationOf } from "./report.ts";
import { storeSuggestions, USE_STORE } from "./store-suggestions.ts";

/** What every rule about libraries says in the same words. */
export const LIBRARY_MESSAGES = {
  libraryRemedy:
    "`{{call}}` keeps {{holds}} {{where}} of one replica: the next request may reach another one, and a restart loses them. {{remedy}}",
  useStore: USE_STORE,
} as const;

export interface LibraryReport {
  readonly loc: TSESTree.SourceLocation;
  readonly messageId: "libraryDefault" | "libraryLocal" | "libraryRemedy";
  readonly data: Readonly<Record<string, string>>;
  readonly suggest: TSESLint.SuggestionReportDescriptor<"useStore">[];
}

/** What to report of a library that keeps something in this process or on its disk. */
export function libraryReport(file: File, use: LocalUse, services: string): LibraryReport {
  const { holds, where, external, remedy } = use.holder;
  // what has no name is an argument itself, and nothing to set
  const option = external?.find((path) => path !== "") ?? "";
  return {
    loc: locationOf(use.node),
    messageId: remedy !== undefined ? "libraryRemedy" : option !== "" ? "libraryDefault" : "libraryLocal",
    data: {
      call: nameOf(file, use),
      holds,
      where: where === "disk" ? "on the disk" : "in the memory",
      option,
      remedy: remedy ?? "",
      services,
    },
    suggest: storeSuggestions(file, use),
  };
}
