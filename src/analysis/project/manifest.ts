import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What a `package.json` says of the packages that a project uses. */
export interface Manifest {
  /** Where it is, with forward slashes and a slash at its end. */
  readonly folder: string;
  /** A project has a name; what only lists packages was left behind by `npm install` in some folder above. */
  readonly isNamed: boolean;
  readonly dependencies: Dependencies;
  readonly runtimeDependencies: Dependencies;
  readonly isPublished: boolean;
  /** Whether others install it to call it: it is published, and neither started nor run by itself. */
  readonly isLibrary: boolean;
}

/** Something of a framework, which a project may use if it depends on one of the packages. */
export interface OfFramework {
  readonly framework: { readonly packages: Iterable<string> };
}

/** The names of packages, asked again and again for the same lists. */
class Dependencies {
  readonly #names: ReadonlySet<string>;
  readonly #answers = new WeakMap<Iterable<string>, boolean>();
  readonly #usable = new WeakMap<readonly OfFramework[], readonly OfFramework[]>();

  constructor(names: readonly string[]) {
    this.#names = new Set(names);
  }

  haveOneOf(packages: Iterable<string>): boolean {
    let answer = this.#answers.get(packages);
    if (answer === undefined) {
      answer = [...packages].some((name) => this.#names.has(name));
      this.#answers.set(packages, answer);
    }
    return answer;
  }

  /** Those whose framework has one of its packages among them. */
  usable<Of extends OfFramework>(all: readonly Of[]): readonly Of[] {
    let usable = this.#usable.get(all) as readonly Of[] | undefined;
    if (!usable) {
      usable = all.filter(({ framework }) => this.haveOneOf(framework.packages));
      this.#usable.set(all, usable);
    }
    return usable;
  }
}

interface Found {
  /** The nearest one. */
  readonly manifest: Manifest | null;
  readonly at: number;
}

interface Read {
  /** Null for a file that is broken, or says nothing of packages. */
  readonly manifest: Manifest | null;
  readonly modified: number;
}

/** Editors keep the process for days: what was found for a folder holds for so long, and what was read as long as the file's time. */
const HOLDS_FOR_MILLISECONDS = 10_000;
const found = new Map<string, Found>();
const read = new Map<string, Read>();

/** Fields that speak to those who install a package. https://docs.npmjs.com/cli/configuring-npm/package-json */
const FOR_INSTALLERS = ["files", "publishConfig", "funding", "unpkg", "jsdelivr"];

/** Scripts that run when a package is packed and published. https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts */
const AT_PUBLISHING = /^(?:prepublishOnly|postpublish|prepack|postpack)$/;

/** Scripts of packages that run by themselves. */
const STARTS = /^(?:serve|start)(?:[:.-]|$)/;

/** What a script starts that is called a server: `node dist/server.js`, not `webpack-dev-server`. */
const SERVER = /(?:^|[\s/])server(?:\.[cm]?[jt]s)?(?:\s|$)/;

/** Some editors write one, and npm reads over it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** The `package.json` of a folder, or of the nearest one above it; those that cannot be read or say nothing of packages are passed by. */
export function nearestManifest(folder: string): Manifest | null {
  const now = Date.now();
  const known = found.get(folder);
  if (known && now >= known.at && now < known.at + HOLDS_FOR_MILLISECONDS) return known.manifest;
  const parent = path.dirname(folder);
  const manifest = manifestIn(folder) ?? (parent === folder ? null : nearestManifest(parent));
  found.set(folder, { manifest, at: now });
  return manifest;
}

function manifestIn(folder: string): Manifest | null {
  const file = path.join(folder, "package.json");
  try {
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (modified === undefined) return null;
    let known = read.get(file);
    if (known?.modified !== modified) {
      const content: unknown = JSON.parse(readFileSync(file, "utf8").replace(BYTE_ORDER_MARK, ""));
      read.set(file, (known = { manifest: manifestOf(folder, content), modified }));
    }
    return known.manifest;
  } catch {
    return null;
  }
}

function manifestOf(folder: string, content: unknown): Manifest | null {
  if (typeof content !== "object" || content === null) return null;
  const fields = content as Record<string, unknown>;
  const namesIn = (field: string) => {
    const value = fields[field];
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  };
  const scripts = namesIn("scripts");
  const isPublished =
    fields["private"] !== true &&
    (FOR_INSTALLERS.some((field) => field in fields) || scripts.some((name) => AT_PUBLISHING.test(name)));
  const runtime = [...namesIn("dependencies"), ...namesIn("optionalDependencies")];
  // who starts a server without any package for it has written one for the module of Node
  if (startsServer(fields["scripts"])) runtime.push("node:http");
  const all = [...runtime, ...namesIn("devDependencies"), ...namesIn("peerDependencies")];
  // { "type": "module" } beside compiled files says nothing; the one above does
  if (all.length === 0 && fields["name"] === undefined) return null;
  return {
    folder: `${folder.replaceAll("\\", "/").replace(/\/$/, "")}/`,
    isNamed: fields["name"] !== undefined,
    isPublished,
    isLibrary: isPublished && !("bin" in fields) && !scripts.some((name) => STARTS.test(name)),
    dependencies: new Dependencies(all),
    // bundled applications list everything as a development dependency
    runtimeDependencies: new Dependencies(fields["private"] === true ? all : runtime),
  };
}

function startsServer(scripts: unknown): boolean {
  return Object.entries(scripts ?? {}).some(
    ([name, script]) => STARTS.test(name) && typeof script === "string" && SERVER.test(script),
  );
}
