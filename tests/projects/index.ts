import path from "node:path";

/** The path of a source file in one of the projects beside this file, each a folder with nothing but a `package.json`. */
export function inProject(project: string, file: string): string {
  return path.join(import.meta.dirname, project, file);
}
