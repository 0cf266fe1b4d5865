import path from "node:path";
import { type Manifest, nearestManifest, type OfFramework } from "./manifest.ts";

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

  /** Where the project is in the one around it, `/packages/server/`; null where there is none. */
  get pathInOuter(): string | null {
    const { folder } = this;
    const outer = folder === null ? null : nearestManifest(path.dirname(folder));
    return outer?.isNamed ? `/${(folder ?? "").slice(outer.folder.length)}` : null;
  }

  /** Whether the project depends on one of the packages, as far as is known: a file without a `package.json` may use any. */
  mayUse(packages: Iterable<string>): boolean {
    return this.#nearest?.dependencies.haveOneOf(packages) ?? true;
  }

  /** Those of frameworks that the project may use. */
  usable<Of extends OfFramework>(all: readonly Of[]): readonly Of[] {
    return this.#nearest?.dependencies.usable(all) ?? all;
  }

  /** Whether one of the packages is a dependency of any sort. */
  lists(packages: Iterable<string>): boolean {
    return this.#nearest?.dependencies.haveOneOf(packages) ?? false;
  }

  /** Whether one of the packages is needed where the program runs, not only where it is built or tested. */
  needs(packages: Iterable<string>): boolean {
    return this.#nearest?.runtimeDependencies.haveOneOf(packages) ?? false;
  }

  /**
   * Whether the project is a tool or a library that others install: it is published, and does not need any of the packages to run. A
   * server in it is one for development.
   */
  isTool(serverPackages: Iterable<string>): boolean {
    return (this.#nearest?.isPublished ?? false) && !this.needs(serverPackages);
  }

  /** Whether the project is code that the services of others call. */
  get isLibrary(): boolean {
    return this.#nearest?.isLibrary ?? false;
  }

  get #nearest(): Manifest | null {
    if (this.#manifest === undefined)
      this.#manifest = path.isAbsolute(this.#fileName) ? nearestManifest(path.dirname(this.#fileName)) : null;
    return this.#manifest;
  }
}
