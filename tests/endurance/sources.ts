import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const modules = path.join(import.meta.dirname, "../../node_modules");

/** Packages that hold programs for the tests of parsers. */
const COLLECTIONS = ["test262-parser-tests/pass", "test262-parser-tests/pass-explicit", "everything.js"];

const SOURCE = /(?:\.d)?\.(?:[jt]sx|[cm]?[jt]s)$/;

/** A file to lint. */
export interface Source {
  readonly file: string;
  /** As in its name, `.d.mts`. */
  readonly ending: string;
}

function filesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(modules, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const [ending] = SOURCE.exec(entry.name) ?? [];
    return ending !== undefined && entry.isFile() ? { file: path.join(entry.parentPath, entry.name), ending } : [];
  });
}

/** Every program of the collections. */
export function collectedFiles(): readonly Source[] {
  return COLLECTIONS.flatMap(filesIn).map(({ file, ending }) => ({
    file,
    ending: file.endsWith(".module.js") || file.endsWith("-module.js") ? ".module.js" : ending,
  }));
}

/** Every file of JavaScript and TypeScript that is installed, each content once. */
export function installedFiles(): readonly Source[] {
  const known = new Set<string>();
  return filesIn("")
    .filter(({ file }) => !COLLECTIONS.some((folder) => file.startsWith(path.join(modules, folder))))
    .filter(({ file, ending }) => {
      const content = ending + createHash("sha1").update(readFileSync(file)).digest("hex");
      return !known.has(content) && known.add(content);
    });
}

/** One file of so many, the same ones on every machine. */
export function isSampled({ file }: Source, of: number): boolean {
  const name = path.relative(modules, file).replaceAll("\\", "/");
  return createHash("sha1").update(name).digest().readUInt32BE() % of === 0;
}

export function read({ file }: Source): string {
  return readFileSync(file, "utf8");
}

const SHARED = `let a = new Map(), b = [], c = {}, d = new Set(), x = {}, y = [], z = new Map(), foo = {}, bar = [];`;

/** A program as part of a request handler that shares state with others: without one the rules have little to look at. */
export function served(code: string, ending: string): string {
  if (ending === ".module.js" || /\bimport\b|\bexport\b/.test(code)) {
    return `${code}\n;require("express")().post("/", (req, res) => { a.set(req.body.id, b); b = req.body; c[req.id] = 1; x = y; x.y = req.query; y.push(z); new A().foo(req.body); f(req); foo.bar = req.body; C.x = req.body; require("fs").writeFileSync(x, req.body); });`;
  }
  return `${SHARED} require("express")().post("/", function (req, res) { x = req.body; ${code}\n; a.set(req.body.id, b); a = b; foo[req.x] = y; });`;
}
