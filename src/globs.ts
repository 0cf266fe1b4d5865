import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The pattern that a glob stands for; null for what is none. */
export function globPattern(glob: string): RegExp | null {
  // most configurations have no globs, and need not wait for the library
  const picomatch = require("picomatch") as typeof import("picomatch");
  try {
    return picomatch.makeRe(glob, { strictBrackets: true });
  } catch {
    return null;
  }
}
