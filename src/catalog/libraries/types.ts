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
  /** Options of which any moves it out. Without them, the call itself is local. */
  readonly external?: readonly OptionPath[];
  /** What may be given in such an option and is local all the same: texts, and the API paths of stores. */
  readonly stillLocal?: readonly string[];
  /** Options of which one has to be given, or it keeps nothing. */
  readonly onlyWith?: readonly LocalOption[];
  /** Options of which any makes it harmless: a database that is only read. */
  readonly unless?: readonly LocalOption[];
  /** Methods of what is made that move it out later: `io.adapter(…)`. */
  readonly externalBy?: readonly string[];
  /** A call elsewhere in the file that sets its options, and is judged instead: `apicache.options({ redisClient })`. */
  readonly setUpBy?: ApiPath;
  /** What makes something of it that does no harm: a queue that throttles what the process itself sends. */
  readonly harmlessIn?: readonly ApiPath[];
  /** Options of other libraries in which it is only a fallback: `insuranceLimiter`. */
  readonly fallbackAs?: readonly string[];
  /** For files: the option that names their folder, what folder is used without it, and what is set on it to handle them otherwise. */
  readonly folder?: {
    readonly option: string;
    readonly otherwise?: "lasting" | "temporary";
    readonly unlessSet?: string;
  };
  /** Made for each conversation or job: only one that is made when the program starts keeps anything for others. */
  readonly onlyLasting?: true;
  /** Mostly part of an object that is made for a request or a job, so that one of which nothing more is known is taken for that. */
  readonly mostlyBrief?: true;
  /** Each call keeps it in the same place: even one that is made for a request leaves it there for others. */
  readonly shared?: true;
  /** A call that keeps something when it runs: only one that runs while requests are served is a fault. */
  readonly onlyServing?: true;
  /** It does a job again and again: harmless where one process does that for all. */
  readonly unlessDoneOnce?: true;
  /** What to do, as a sentence, where no store can take it over. */
  readonly remedy?: string;
  /** Only for the strict preset: good reviewers differ. */
  readonly strict?: true;
  readonly docs: string;
  /** The version that was read, and what it says. */
  readonly evidence: string;
}

/**
 * The way to an option: `cache.provider`. `*` stands for any element of an array or any property, a number for one element; the empty
 * path is the argument itself. A name with dots stands in brackets: `annotations["example.com/affinity"]`.
 */
export type OptionPath = string;

/** An option that is given, with any value or with one of these. */
export interface LocalOption {
  readonly path: OptionPath;
  /** The argument in which it is. Default: that of the holder. */
  readonly argument?: number;
  /** Literals, and API paths: `fs.createWriteStream()`. */
  readonly values?: readonly (boolean | number | string)[];
  /** Beginnings of texts, and of API paths: `file:`, `process.env.`. The empty text stands for any text whose beginning the source shows. */
  readonly startsWith?: readonly string[];
  /** Only where the source shows it: what may be given counts as well otherwise, where it would make a call harmless. */
  readonly isShown?: true;
  /** Values that do not count. */
  readonly except?: readonly (boolean | number | string)[];
  /** Only what can be called: no object, no text. */
  readonly isCallable?: true;
  /** What the call has to be given that makes the value: `createWriteStream("app.log")`. */
  readonly madeWith?: readonly LocalOption[];
  /** What has to be given in it, all of it: `{ key: "stickiness.enabled", value: "true" }`. */
  readonly having?: readonly LocalOption[];
}
