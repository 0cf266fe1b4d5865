import path from "node:path";

/**
 * The path of a source file in one of the projects beside this file, each a folder with nothing but a `package.json`. The one beside this
 * file makes them projects in no other, as if they were in no folder of tests.
 */
export function inProject(project: string, file: string): string {
  return path.join(import.meta.dirname, project, file);
}
