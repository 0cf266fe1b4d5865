import { type Cloud, CLOUDS } from "./catalog/remedies.ts";

/** `settings.stateless` in an ESLint or Oxlint configuration. Every key is optional. */
export interface StatelessSettings {
  /** Where the service runs: messages and suggestions name that cloud's services. Default: services in general. */
  readonly cloud?: Cloud;
  /**
   * Whether the files are code of a service. Default: decided for each file by its entry points, its path, and the dependencies in the
   * nearest `package.json`.
   */
  readonly service?: boolean;
  /** Names of functions that only run when the service starts or stops. Default: none beside the usual ones, such as `init`. */
  readonly lifecycle?: readonly string[];
}

export interface Settings {
  readonly cloud: Cloud | undefined;
  readonly service: boolean | undefined;
  readonly lifecycle: readonly string[];
}

const DEFAULTS: Settings = { cloud: undefined, service: undefined, lifecycle: [] };

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
  const { cloud, service, lifecycle, ...others } = given;
  for (const name of Object.keys(others))
    throw new TypeError(`settings.stateless.${name} is not a setting of eslint-plugin-stateless.`);
  if (cloud !== undefined && !isCloud(cloud)) throw wrong("stateless.cloud", `one of ${CLOUDS.join(", ")}`, cloud);
  if (service !== undefined && typeof service !== "boolean") throw wrong("stateless.service", "true or false", service);
  if (lifecycle !== undefined && !isListOfStrings(lifecycle))
    throw wrong("stateless.lifecycle", "an array of function names", lifecycle);
  return { cloud, service, lifecycle: lifecycle ?? [] };
}

function isCloud(value: unknown): value is Cloud {
  return CLOUDS.some((cloud) => cloud === value);
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function wrong(name: string, expected: string, given: unknown): TypeError {
  return new TypeError(`settings.${name} has to be ${expected}, but is ${JSON.stringify(given)}.`);
}
