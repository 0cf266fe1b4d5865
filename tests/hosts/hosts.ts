import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import semver from "semver";

/** A linter that runs the packed plugin, on one version of Node.js. */
export interface Host {
  readonly linter: Linter["name"];
  readonly version: string;
  readonly node: string;
  /** The path of that version's `node`. */
  readonly executable: string;
  /** Its `node_modules` hold the linter and the plugin: projects stand in it. */
  readonly folder: string;
}

interface Linter {
  readonly name: "ESLint" | "Oxlint";
  readonly version: string;
  /** The versions of Node.js that its package says it is made for. */
  readonly engines: string;
  readonly packages: Packages;
}

export type Packages = Readonly<Record<string, string>>;

/** What is installed is kept here for the next run. */
export const CACHE = path.join(tmpdir(), "eslint-plugin-stateless-hosts");

export const NODES = ["20.19.0", "22.13.0", "24.21.0", "26.10.0"];

/** Holds the language server that VS Code runs. */
export const EDITOR = { "vscode-langservers-extracted": "4.10.0" };

export const LINTERS: readonly Linter[] = [
  eslint("8.57.1", "^12.22.0 || ^14.17.0 || >=16.0.0", { "@eslint/markdown": "6.6.0" }),
  eslint("9.0.0", "^18.18.0 || ^20.9.0 || >=21.1.0", { "@eslint/markdown": "8.0.3" }),
  eslint("9.39.5", "^18.18.0 || ^20.9.0 || >=21.1.0", { "@eslint/markdown": "8.0.3" }),
  eslint("10.15.0", "^20.19.0 || ^22.13.0 || >=24", { "@eslint/markdown": "8.0.3" }),
  oxlint("1.35.0", "^20.19.0 || >=22.12.0"),
  oxlint("1.94.0", "^20.19.0 || >=22.12.0"),
];

const pairs = LINTERS.flatMap(({ name, version, engines, packages }) =>
  NODES.map((node) => ({
    host: {
      linter: name,
      version,
      node,
      executable: path.join(folderOf({ node }), "node_modules/node/bin/node"),
      folder: folderOf(packages),
    },
    isSupported: semver.satisfies(node, engines),
  })),
);

export const HOSTS: readonly Host[] = pairs.filter(({ isSupported }) => isSupported).map(({ host }) => host);

/** Pairs that the linter itself is not made for. */
export const LEFT_OUT: readonly Host[] = pairs.filter(({ isSupported }) => !isSupported).map(({ host }) => host);

/** Where packages are installed: another folder for each choice of versions. */
export function folderOf(packages: Packages): string {
  return path.join(CACHE, `${Object.entries(packages)[0]?.join("-") ?? ""}-${hash(JSON.stringify(packages))}`);
}

export function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

function eslint(version: string, engines: string, others: Packages): Linter {
  const packages = {
    eslint: version,
    ...others,
    "@typescript-eslint/parser": "8.73.0",
    "eslint-plugin-svelte": "3.24.1",
    "eslint-plugin-vue": "10.12.1",
    jiti: "2.7.0",
    svelte: "5.57.3",
    typescript: "6.0.3",
    "vue-eslint-parser": "10.4.2",
  };
  return { name: "ESLint", version, engines, packages };
}

function oxlint(version: string, engines: string): Linter {
  return { name: "Oxlint", version, engines, packages: { oxlint: version } };
}
