/**
 * The words in which the catalog describes what packages do.
 *
 * An *API path* is written like the code that reaches the value: `express()`, `express.Router()`, `http.createServer`,
 * `@koa/router()`. A default import, a namespace import and `require()` are all the bare package name; `new X()` is written `X()`;
 * `node:` is left out.
 */
export type ApiPath = string;

/** When a framework calls a function that it is handed. */
export type Moment =
  /** Once per request, message, job, event or connection. */
  | "request"
  /** At start-up or shut-down. */
  | "lifecycle"
  /** In a browser, together with everything that it sets off. */
  | "browser"
  /** On a schedule, or when something outside any request changes. */
  | "timer"
  /** While the call that hands it over runs. */
  | "immediately";

/**
 * The way from an object down to a function in it: `handler`, `hooks.preHandler`. `*` is any one property, `()` what a function returns:
 * `actions.*`, `().find`. Elements of arrays need no mention.
 */
export type KeyPath = string;

/** Which of a call's arguments are functions that somebody else calls, and when. */
export interface Callbacks {
  readonly when: Moment;
  /** Only for calls whose first argument is one of these strings: event and hook names. */
  readonly events?: readonly string[];
  /** The argument; every argument when left out. Arrays are searched, and wrapper calls: `[auth, asyncHandler(fn)]`. */
  readonly argument?: number | "last";
  /** The ways to the functions, when the argument is an object. */
  readonly keys?: readonly KeyPath[];
  readonly parameters?: Parameters;
  /** Whether `this` is something that the framework has made, and not the object in which the function is written. */
  readonly ownThis?: true;
  /** The same for functions that declare so many parameters, where their number decides: Express's error middleware has four. */
  readonly parametersByCount?: Readonly<Record<number, Parameters>>;
  /**
   * How to show the entry point: `{METHOD}` is the method's name in capitals, `{method}` as written, `{0}` the string in the first
   * argument, `{0.url}` the string in its property `url`, `{key}` the property that holds the function, `{name}` what takes the result.
   */
  readonly label?: string;
}

/** A kind's name within its framework. */
type KindName = string;

/** The kinds of the parameters that a function is called with, in order; `null` for one that is of no interest. */
export type Parameters = readonly (KindName | null)[];

/** A kind of object that a framework makes or hands over. */
export interface Kind {
  /** What makes one. */
  readonly made?: readonly ApiPath[];
  /** The types that name it. */
  readonly types?: readonly ApiPath[];
  /** The functions that its methods take. */
  readonly methods?: Readonly<Record<string, Callbacks | readonly Callbacks[]>>;
  /** The kinds that its methods return; `this` for methods that return the object itself. */
  readonly returns?: Readonly<Record<string, KindName>>;
  /** Its methods that put a value where every handler finds it, with the argument that is the value. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Its properties that are of some kind; `*` for any other. */
  readonly properties?: Readonly<Record<string, KindName>>;
  /**
   * Names that variables have which hold one, for those that other files of the project export or pass as a parameter. Believed only
   * where the framework is among the dependencies.
   */
  readonly named?: RegExp;
  /** Properties that hold what the client sent, beside the usual ones such as `query`; `all` where it is itself what the client sent. */
  readonly sent?: "all" | readonly string[];
  /**
   * How long one lives: what is written to a `request` object is gone with the request. Of a `connection` object there may be one for the
   * process or one for each client: nobody can tell where it is made in a function that other files call.
   */
  readonly lives?: "connection" | "process" | "request";
}

/** Functions that a framework finds by the name under which a file exports them. */
export interface ExportConvention {
  /** Paths of the files, with forward slashes; any file when left out. */
  readonly files?: RegExp;
  /** Only in files, or functions, that begin with this directive. */
  readonly directive?: string;
  /**
   * Exported names, with the way to the function when that is in an exported object: `default`, `default.fetch`. `default` is the default
   * export and `module.exports`. Any name when left out.
   */
  readonly names?: readonly KeyPath[];
  /** Only functions whose first parameters look like this. */
  readonly shape?: readonly ParameterShape[];
  /** What the names of the parameters after these are, if there are any. */
  readonly further?: RegExp;
  /** Whether the nearest `package.json` has to depend on one of the framework's packages. Default: yes. */
  readonly gated?: boolean;
  readonly when: Moment;
  readonly parameters?: Parameters;
  /** As in `Callbacks`. */
  readonly ownThis?: true;
  /** As in `Callbacks`, with `{name}` for the exported name and `{$1}` for what `files` captures. */
  readonly label?: string;
}

/** The name of a parameter, or the names of the properties that it is taken apart into: `({ input, ctx }) => …`. */
export type ParameterShape = RegExp | { readonly properties: RegExp };

/**
 * Functions that look like a handler to a reader: by the names of their first parameters. Believed only where the framework is among
 * the dependencies and no caller is visible.
 */
export interface HandlerShape {
  readonly names: readonly ParameterShape[];
  readonly parameters: Parameters;
  /** The kind of an unknown object that takes such a function and a path: `app.get("/x", (req, res) => …)`. */
  readonly receiver?: KindName;
}

/** Classes that a framework makes instances of, and the methods that it calls. */
export interface ClassConvention {
  /** Decorators of the class, types that it implements, classes that it extends: any of them will do. */
  readonly decorators?: readonly ApiPath[];
  readonly implements?: readonly ApiPath[];
  readonly extends?: readonly ApiPath[];
  /** Paths of files, in projects that depend on the framework, whose classes are meant. */
  readonly files?: RegExp;
  /** How long an instance lives; `byDesign` for objects whose very purpose is state, such as durable objects. */
  readonly lives?: "byDesign" | "process" | "request";
  /** The option of the decorator that makes instances live with the request, and its values that do so. */
  readonly unless?: {
    readonly option: string;
    readonly values: readonly string[];
    readonly injects?: readonly ApiPath[];
  };
  /** Methods that the framework calls, by moment; `*` for every public method that is not called at another moment. */
  readonly methods?: Partial<Readonly<Record<Moment, readonly string[]>>>;
  readonly parameters?: Parameters;
}

/** Decorators that make a method an entry point or a hook. */
export interface MethodDecorator {
  readonly decorators: readonly ApiPath[];
  readonly when: Exclude<Moment, "immediately">;
  readonly parameters?: Parameters;
}

/** Types that say when a function runs: of the function, or of the object that has it. */
export interface HandlerType {
  readonly types: readonly ApiPath[];
  readonly when: Moment;
  /** The ways to the functions, when the type is that of an object. */
  readonly keys?: readonly KeyPath[];
  readonly parameters?: Parameters;
}

export interface Framework {
  /** As its own documentation writes it. */
  readonly name: string;
  /** The documentation that these facts are taken from. */
  readonly source: string;
  /** The packages that a service written with it depends on. */
  readonly packages: readonly string[];
  /** Its modules by which a program serves nobody but the one who started it: what that program keeps, no other client misses. */
  readonly localModules?: readonly string[];
  /** Whether its projects also hold the code that runs in browsers. */
  readonly hasPages?: true;
  readonly kinds?: Readonly<Record<KindName, Kind>>;
  /** Functions of its packages that take functions. */
  readonly functions?: Readonly<Record<ApiPath, Callbacks | readonly Callbacks[]>>;
  /** Functions in the options of its plugins, which are handed over to another framework: `app.register(plugin, { … })`. */
  readonly plugins?: Readonly<Record<ApiPath, Callbacks | readonly Callbacks[]>>;
  /** Properties that it adds to the kinds of other frameworks, by the API path or type of these: `{ "fastify()": { graphql: "graphql" } }`. */
  readonly adds?: Readonly<Record<ApiPath, Readonly<Record<string, KindName>>>>;
  /** The kind of object that `this` is in functions that it calls for a request. */
  readonly thisInHandlers?: KindName;
  readonly handlerTypes?: readonly HandlerType[];
  readonly handlerShapes?: readonly HandlerShape[];
  readonly exports?: readonly ExportConvention[];
  readonly classes?: readonly ClassConvention[];
  readonly methodDecorators?: readonly MethodDecorator[];
  /** Decorators of parameters that are given one thing that the client sent. */
  readonly valueDecorators?: readonly ApiPath[];
  /** Functions that return what the client sent: `getQuery(event)`. */
  readonly valueFunctions?: readonly ApiPath[];
}
