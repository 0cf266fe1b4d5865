import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { up as packageUp } from "empathic/package";

/** What the project's own files say about a source file: the nearest `package.json`, read when first asked for. */
export class Project {
  readonly #fileName: string;
  #manifest: Manifest | null | undefined;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** The folder of the nearest `package.json`, with forward slashes and a slash at its end. */
  get folder(): string | null {
    return this.#nearest?.folder ?? null;
  }

  /** Whether the project depends on one of the packages, as far as is known: a file without a `package.json` may use any. */
  mayUse(packages: readonly string[]): boolean {
    const manifest = this.#nearest;
    if (!manifest) return true;
    let isUsed = manifest.used.get(packages);
    if (isUsed === undefined) {
      isUsed = packages.some((name) => manifest.dependencies.has(name));
      manifest.used.set(packages, isUsed);
    }
    return isUsed;
  }

  /** The same for many packages. */
  mayUseOneOf(packages: Iterable<string>): boolean {
    return !this.#nearest || this.lists(packages);
  }

  /** Whether one of the packages is a dependency of any sort. */
  lists(packages: Iterable<string>): boolean {
    return isOneOf(this.#nearest?.dependencies, packages);
  }

  /** Whether one of the packages is needed where the program runs, not only where it is built or tested. */
  needs(packages: Iterable<string>): boolean {
    return isOneOf(this.#nearest?.runtimeDependencies, packages);
  }

  /**
   * Whether the project is a tool or a library that others install: it is published, and does not need any of the packages to run. A
   * server in it is one for development.
   */
  isTool(serverPackages: Iterable<string>): boolean {
    return (this.#nearest?.isPublished ?? false) && !this.needs(serverPackages);
  }

  get #nearest(): Manifest | null {
    if (this.#manifest === undefined)
      this.#manifest = path.isAbsolute(this.#fileName) ? manifestFor(path.dirname(this.#fileName)) : null;
    return this.#manifest;
  }
}

interface Manifest {
  readonly folder: string;
  readonly modified: number;
  readonly dependencies: ReadonlySet<string>;
  readonly runtimeDependencies: ReadonlySet<string>;
  readonly isPublished: boolean;
  /** Which lists of packages have one that is a dependency, as far as that was asked. */
  readonly used: Map<readonly string[], boolean>;
}

/** Some editors write one, and npm reads over it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Editors keep the process for days: what was found for a folder holds for so long, and what was read as long as the file's time. */
const HOLDS_FOR_MILLISECONDS = 1000;
const manifests = new Map<string, Manifest | null>();
const folders = new Map<string, { readonly manifest: Manifest | null; readonly at: number }>();

function manifestFor(folder: string): Manifest | null {
  const now = Date.now();
  const known = folders.get(folder);
  if (known && now - known.at < HOLDS_FOR_MILLISECONDS && now >= known.at) return known.manifest;
  const manifest = nearestManifest(folder);
  folders.set(folder, { manifest, at: now });
  return manifest;
}

function nearestManifest(folder: string): Manifest | null {
  const file = packageUp({ cwd: folder });
  if (file === undefined) return null;
  const manifest = readManifest(file);
  if (manifest) return manifest;
  // { "type": "module" } beside compiled files says nothing about dependencies; the one above does
  const parent = path.dirname(path.dirname(file));
  return parent === path.dirname(file) ? null : nearestManifest(parent);
}

function readManifest(file: string): Manifest | null {
  try {
    const modified = statSync(file).mtimeMs;
    const known = manifests.get(file);
    if (known?.modified === modified) return known;
    const manifest = parseManifest(file, modified, JSON.parse(readFileSync(file, "utf8").replace(BYTE_ORDER_MARK, "")));
    manifests.set(file, manifest);
    return manifest;
  } catch {
    return null;
  }
}

function parseManifest(file: string, modified: number, content: unknown): Manifest | null {
  if (typeof content !== "object" || content === null) return null;
  const fields = content as Record<string, unknown>;
  const namesIn = (field: string) => {
    const value = fields[field];
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  };
  const runtime = [...namesIn("dependencies"), ...namesIn("optionalDependencies")];
  const all = [...runtime, ...namesIn("devDependencies"), ...namesIn("peerDependencies")];
  if (all.length === 0 && fields["name"] === undefined) return null;
  return {
    folder: `${path.dirname(file).replaceAll("\\", "/")}/`,
    modified,
    isPublished: fields["private"] !== true && ("files" in fields || "publishConfig" in fields),
    dependencies: new Set(all),
    used: new Map(),
    // bundled applications list everything as a development dependency
    runtimeDependencies: new Set(fields["private"] === true ? all : runtime),
  };
}

function isOneOf(names: ReadonlySet<string> | undefined, packages: Iterable<string>): boolean {
  if (names) for (const name of packages) if (names.has(name)) return true;
  return false;
}
