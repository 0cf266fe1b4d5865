import type { File } from "../../analysis/file.ts";
import { LocalHolders, type LocalUse } from "../../analysis/libraries/local-holders.ts";
import { isSettledElsewhere } from "../../analysis/libraries/settled-elsewhere.ts";
import { isKeptFromProduction } from "../../analysis/project/environment.ts";
import { hasExternalStore } from "../../catalog/libraries/external-stores.ts";
import type { LocalHolder } from "../../catalog/libraries/types.ts";
import { type Need, servicesFor } from "../../catalog/remedies.ts";
import type { Preset } from "../../preset.ts";
import { createRule, type Rule } from "../../rule.ts";
import { LIBRARY_MESSAGES, libraryReport } from "./library-report.ts";
import { CHECK_ALTERNATIVES, isReported, type LibraryOptions } from "./library-use.ts";
import { locationOf } from "./report.ts";
import { isServerCode, mayBeService } from "./shared-state.ts";
import type { Call } from "../../analysis/syntax.ts";

export type LibraryMessageId = "handMade" | "libraryDefault" | "libraryLocal" | "libraryRemedy" | "useStore";

/** What a rule finds that no library is to blame for. */
interface HandMade {
  readonly message: string;
  /** Whether a file may have any, as is seen at a glance. */
  readonly mayBeIn: (file: File) => boolean;
  /** What the message shows; null where there is nothing to report. */
  readonly find: (file: File, node: Call) => Readonly<Record<string, string>> | null;
}

interface LibraryRule {
  readonly name: string;
  readonly description: string;
  readonly holders: readonly LocalHolder[];
  /** What has to find another place. */
  readonly need: Need;
  /** Where it is a fault. `service`: any program may use it, only services should not. `deployment`: what runs it is no service itself. */
  readonly code: "deployment" | "server" | "service";
  readonly presets: Readonly<Partial<Record<Preset, Partial<LibraryOptions>>>>;
  /** What to say where an option is missing that would move it out, and where there is none. */
  readonly messages: Readonly<Record<"libraryDefault" | "libraryLocal", string>>;
  readonly handMade?: HandMade;
  /** Uses of the libraries that do no harm, as the rest of the file shows. */
  readonly isHarmless?: (file: File, use: LocalUse) => boolean;
}

/** Makes a rule that reports the libraries of some rows of the catalog. */
export function createLibraryRule({
  name,
  description,
  holders: rows,
  need,
  code,
  presets,
  messages,
  handMade,
  isHarmless,
}: LibraryRule): Rule<LibraryMessageId, LibraryOptions> {
  const holders = new LocalHolders(rows);
  return createRule<LibraryMessageId, LibraryOptions>({
    name,
    meta: {
      type: "problem",
      hasSuggestions: rows.some(({ api }) => hasExternalStore(api)),
      docs: { description, presets },
      schema: [{ type: "object", properties: { checkAlternatives: CHECK_ALTERNATIVES }, additionalProperties: false }],
      messages: { ...messages, ...LIBRARY_MESSAGES, handMade: handMade?.message ?? messages.libraryLocal },
      defaultOptions: [{ checkAlternatives: false }],
    },
    create(context, file, options) {
      const usesLibraries = holders.concern(file);
      const mayHaveHandMade = handMade !== undefined && mayBeService(file) && handMade.mayBeIn(file);
      if (!usesLibraries && !mayHaveHandMade) return {};
      const services = servicesFor(need, file.settings.cloud);

      function reportUse(use: LocalUse): void {
        if (!isReported(file, use, options) || !isJudged(file, code)) return;
        if (isSettledElsewhere(file, use) || isHarmless?.(file, use)) return;
        context.report(libraryReport(file, use, services));
      }

      function reportHandMade(node: Call): void {
        const data = handMade?.find(file, node);
        if (!data || !isService(file) || isKeptFromProduction(file, node)) return;
        context.report({ loc: locationOf(node), messageId: "handMade", data: { ...data, services } });
      }

      function visit(node: Call): void {
        const use = usesLibraries ? holders.at(file, node) : null;
        if (use) reportUse(use);
        else if (mayHaveHandMade) reportHandMade(node);
      }

      return { CallExpression: visit, NewExpression: visit };
    },
  });
}

function isJudged(file: File, code: LibraryRule["code"]): boolean {
  if (code === "deployment") return file.role !== "test" && file.role !== "client";
  return code === "service" ? isService(file) : isServerCode(file);
}

/** Where no package.json says what a project is, the library speaks for itself. */
function isService({ role, project }: File): boolean {
  return role === "service" || (role === "other" && project.folder === null);
}
