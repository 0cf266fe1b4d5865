import type { ApiPath } from "../types.ts";

/** A call or construction that keeps something in this process or on its disk: always, or unless told otherwise. */
export interface LocalHolder {
  readonly api: ApiPath;
  /** The value is handed to another call, whose next argument are its options: `fastify.register(session, { … })`. */
  readonly form?: "plugin";
  /** What it keeps, for a message. */
  readonly holds: string;
  readonly where: "disk" | "memory";
  /** The argument that holds the options. Default: the first one; for plugins the second one. */
  readonly argument?: number;
  /** The option that is a function which returns the options: `registerAsync({ useFactory: () => ({ … }) })`. */
  readonly factory?: string;
  /** Options of which any moves it out, as property paths. Without them, the call itself is local. */
  readonly external?: readonly string[];
  /** Texts that may be given in such an option and mean this process all the same. */
  readonly stillLocal?: readonly string[];
  /** Options without which it keeps nothing; with values where only those do. */
  readonly onlyWith?: readonly LocalOption[];
  /** For files: the option that names their folder, and what folder is used without it. */
  readonly folder?: { readonly option: string; readonly otherwise?: "lasting" | "temporary" };
  /** Made for each conversation or job: only one that is made when the program starts keeps anything for others. */
  readonly onlyLasting?: true;
  /** Only for the strict preset: good reviewers differ. */
  readonly strict?: true;
  readonly docs: string;
  /** The version that was read, and what it says. */
  readonly evidence: string;
}

export interface LocalOption {
  readonly path: string;
  readonly values?: readonly (boolean | number | string)[];
  /** Beginnings of such values: `file:`. */
  readonly startsWith?: readonly string[];
}
