import type { JSONSchema } from "@typescript-eslint/utils";
import type { File } from "../../analysis/file.ts";

/** Where to report what functions do whose callers are in other files. */
export type CheckUnknownCallers = "always" | "never" | "service";

/** The option that every rule has which reports what code does while it serves requests. */
export const CHECK_UNKNOWN_CALLERS = {
  type: "string",
  enum: ["always", "never", "service"] satisfies CheckUnknownCallers[],
  description:
    "Where to report writes in functions whose callers are in other files: in the code of a service, in all code but that of published tools, or nowhere.",
} satisfies JSONSchema.JSONSchema4;

/** Whether the option asks for a write by unknown callers; in a service, for one that is kept for requests. */
export function isUnknownCallerChecked(file: File, option: CheckUnknownCallers, isKept: () => boolean): boolean {
  switch (option) {
    case "never":
      return false;
    case "always":
      return file.role !== "script";
    case "service":
      return file.role === "service" && isKept();
  }
}
