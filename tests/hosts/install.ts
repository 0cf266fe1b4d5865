// Packs the plugin, and installs it beside each linter.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, EDITOR, folderOf, hash, LINTERS, NODES, type Packages } from "./hosts.ts";

export function setup(): void {
  for (const packages of [EDITOR, ...NODES.map((node) => ({ node })), ...LINTERS.map(({ packages }) => packages)]) {
    install(packages);
  }
  const plugin = packed();
  for (const { packages } of LINTERS) npm(folderOf(packages), "install", "--no-save", plugin);
}

function install(packages: Packages): void {
  const folder = folderOf(packages);
  if (existsSync(path.join(folder, "package-lock.json"))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  npm(folder, "install");
}

/** The packed plugin, under a name that changes with what is in it: npm takes a file that it knows for the same package. */
function packed(): string {
  const root = path.join(import.meta.dirname, "../..");
  const [{ filename }] = JSON.parse(npm(root, "pack", "--json", "--ignore-scripts", "--pack-destination", CACHE)) as [
    { filename: string },
  ];
  const file = path.join(CACHE, filename);
  const named = path.join(CACHE, `plugin-${hash(readFileSync(file))}.tgz`);
  renameSync(file, named);
  return named;
}

function npm(folder: string, ...args: string[]): string {
  return execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel", "error"], {
    cwd: folder,
    encoding: "utf8",
  });
}
