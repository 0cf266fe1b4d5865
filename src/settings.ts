import { type Cloud, CLOUDS } from "./catalog/remedies.ts";
import { globPattern } from "./globs.ts";

/** `settings.stateless` in an ESLint or Oxlint configuration. Every key is optional. */
export interface StatelessSettings {
  /** Where the service runs: messages and suggestions name that cloud's services. Default: services in general. */
  readonly cloud?: Cloud;
  /**
   * Whether the files are code of a service. Default: decided for each file by its entry points, its path, and the dependencies in the
   * nearest `package.json`.
   */
  readonly service?: boolean;
  /** How the handlers of an in-house framework look. Default: none beside those of the known frameworks. */
  readonly entryPoints?: readonly EntryPointSetting[];
  /** Names of functions that only run when the service starts or stops. Default: none beside the usual ones, such as `init`. */
  readonly lifecycle?: readonly string[];
}

/** One way in which an in-house framework is handed functions: exactly one of `call`, `export`, `decorator` and `type`. */
export interface EntryPointSetting {
  /**
   * A function or method that takes handlers, written like the code that reaches it: `@acme/http.route`, `@acme/http.createApp().get`; for
   * the project's own files by their path from the folder of `package.json`: `./src/http.route`.
   */
  readonly call?: string;
  /** For `call`: the argument that is the handler, or holds it. Default: any. */
  readonly argument?: number | "last";
  /** For `call` and `type`: the ways to the handlers in an object, `handler`, `hooks.*`. Default: the value itself is the handler. */
  readonly keys?: readonly string[];
  /** The name under which files export handlers: `handler`, `default`, `default.fetch`, `routes.*`. */
  readonly export?: string;
  /** For `export`: a glob of the files, from the folder of `package.json`. Default: all. */
  readonly files?: string;
  /** A decorator of methods: `@acme/http.Endpoint`. */
  readonly decorator?: string;
  /** A type of handlers: `@acme/http.Handler`. */
  readonly type?: string;
  /** When the function runs. Default: `request`. */
  readonly when?: "lifecycle" | "request" | "timer";
}

export interface Settings {
  readonly entryPoints: readonly EntryPointSetting[];
  readonly cloud: Cloud | undefined;
  readonly service: boolean | undefined;
  readonly lifecycle: readonly string[];
}

const DEFAULTS: Settings = { cloud: undefined, entryPoints: [], service: undefined, lifecycle: [] };

const known = new WeakMap<object, Settings>();

/**
 * Reads `settings.stateless`.
 * @throws {TypeError} naming the setting that is not what it has to be.
 */
export function readSettings(all: Readonly<Record<string, unknown>> | undefined): Settings {
  const given = all?.["stateless"];
  if (given === undefined) return DEFAULTS;
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw wrong("stateless", "an object", given);
  let settings = known.get(given);
  if (!settings) known.set(given, (settings = parse(given as Readonly<Record<string, unknown>>)));
  return settings;
}

function parse(given: Readonly<Record<string, unknown>>): Settings {
  const { cloud, entryPoints, service, lifecycle, ...others } = given;
  for (const name of Object.keys(others))
    throw new TypeError(`settings.stateless.${name} is not a setting of eslint-plugin-stateless.`);
  if (cloud !== undefined && !isCloud(cloud)) throw wrong("stateless.cloud", `one of ${CLOUDS.join(", ")}`, cloud);
  if (service !== undefined && typeof service !== "boolean") throw wrong("stateless.service", "true or false", service);
  if (lifecycle !== undefined && !isListOfStrings(lifecycle))
    throw wrong("stateless.lifecycle", "an array of function names", lifecycle);
  if (entryPoints !== undefined && !Array.isArray(entryPoints)) {
    throw wrong("stateless.entryPoints", "an array of objects", entryPoints);
  }
  return {
    cloud,
    entryPoints: (entryPoints ?? []).map((each: unknown, index) =>
      parseEntryPoint(each, `stateless.entryPoints[${String(index)}]`),
    ),
    service,
    lifecycle: lifecycle ?? [],
  };
}

const PLACES = ["call", "export", "decorator", "type"] as const;
const MOMENTS = ["lifecycle", "request", "timer"];

/** What is said of some places only. */
const FOR_PLACES = { argument: ["call"], files: ["export"], keys: ["call", "type"] } as const;

function parseEntryPoint(given: unknown, name: string): EntryPointSetting {
  if (typeof given !== "object" || given === null) throw wrong(name, "an object", given);
  const { argument, keys, when, ...texts } = given as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(texts)) {
    if (key !== "files" && !PLACES.some((place) => place === key)) {
      throw new TypeError(`settings.${name}.${key} is not a setting of eslint-plugin-stateless.`);
    }
    if (typeof value !== "string" || value === "") throw wrong(`${name}.${key}`, "a text", value);
  }
  if (PLACES.filter((place) => place in texts).length !== 1) {
    throw wrong(name, `an object with one of ${PLACES.join(", ")}`, given);
  }
  for (const [key, places] of Object.entries(FOR_PLACES)) {
    if (key in given && !places.some((place) => place in texts)) {
      throw new TypeError(`settings.${name}.${key} is only for ${places.join(" and ")}.`);
    }
  }
  const { files } = texts;
  if (typeof files === "string" && !globPattern(files)) throw wrong(`${name}.files`, "a glob", files);
  if (argument !== undefined && argument !== "last" && !isIndex(argument)) {
    throw wrong(`${name}.argument`, 'a number or "last"', argument);
  }
  if (keys !== undefined && !isListOfStrings(keys)) throw wrong(`${name}.keys`, "an array of texts", keys);
  if (when !== undefined && !MOMENTS.some((moment) => moment === when)) {
    throw wrong(`${name}.when`, `one of ${MOMENTS.join(", ")}`, when);
  }
  return given;
}

function isCloud(value: unknown): value is Cloud {
  return CLOUDS.some((cloud) => cloud === value);
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}

function isIndex(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function wrong(name: string, expected: string, given: unknown): TypeError {
  return new TypeError(`settings.${name} has to be ${expected}, but is ${shown(given)}.`);
}

/** As it would stand in a configuration; what JSON cannot say, as a text. */
function shown(given: unknown): string {
  try {
    return JSON.stringify(given, (_, value: unknown) =>
      ["bigint", "function", "symbol", "undefined"].includes(typeof value) || value instanceof RegExp
        ? String(value)
        : value,
    );
  } catch {
    return String(given);
  }
}
