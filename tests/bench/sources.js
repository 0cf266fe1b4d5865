// Which files are measured.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;

/** Tests are left alone by the rules, which would flatter them; what tools wrote is no code that anybody lints. */
const LEFT_OUT = /(?:^|[/.-])(?:__tests__|benchmarks?|fixtures|min|specs?|tests?)(?:[/.-])/i;

const SMALLEST = 500;
const BIGGEST = 200_000;
const LONGEST_LINE = 2000;

/**
 * @typedef {object} SourceFile
 * @property {string} name
 * @property {string} text
 */

/**
 * The sources of a folder, by their paths; those in packages inside it left out.
 * @param {string} folder
 * @returns {SourceFile[]}
 */
export function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => isMeasured(path.relative(folder, name).replaceAll("\\", "/")))
    .sort()
    .map((name) => ({ name, text: readFileSync(name, "utf8") }))
    .filter(({ text }) => text.length <= BIGGEST && text.length >= SMALLEST && isWritten(text));
}

/**
 * A few sources of each installed package, evenly spread over it: no package outweighs the others.
 * @param {string} modules
 * @param {number} perPackage
 * @returns {SourceFile[]}
 */
export function sourcesOfPackages(modules, perPackage) {
  return packagesIn(modules).flatMap((folder) => {
    const sources = sourcesIn(folder);
    const step = Math.max(1, sources.length / perPackage);
    return sources.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

function packagesIn(modules) {
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => {
      const folder = path.join(modules, name);
      return name.startsWith("@") ? packagesIn(folder) : [folder];
    })
    .sort();
}

function isMeasured(name) {
  return !name.includes("node_modules/") && !LEFT_OUT.test(name);
}

function isWritten(text) {
  return !text.split("\n").some((line) => line.length > LONGEST_LINE);
}
