import type { ApiPath } from "../../types.ts";

/** What happens to a file. */
export type DiskOperation =
  /** It is written, or created to be written. */
  | "write"
  /** A folder is made. */
  | "folder"
  | "move"
  | "delete"
  /** A file or folder is made in the system's folder for temporary files. */
  | "temporary";

/** An option in the object that an argument is: `page.screenshot({ path })`. */
export interface OptionPlace {
  readonly argument: number;
  readonly option: string;
}

/** How something temporary goes away again, without a call that deletes it. */
export interface TemporaryRemoval {
  /** Methods of what is returned that remove it. */
  readonly methods?: readonly string[];
  /** The parameter of the callback that removes it. */
  readonly parameter?: number;
  /** It is gone when the function has run that it was made for. */
  readonly afterCallback?: true;
}

/** A function that changes local files, and where its arguments say which. */
export interface FileWriter {
  readonly operation: DiskOperation;
  /** Where the path is. A function that has it in an option writes nothing without that option. */
  readonly path?: number | OptionPlace;
  /** The argument that is what is written, or the object whose method it is. */
  readonly content?: number | "receiver";
  /** Writes to what a call before has opened: that of the object whose method it is, or of an argument. */
  readonly opened?: "receiver" | number;
  /** Opens the file, and only for writing if this argument says so: as flags, or with one of these options. */
  readonly mode?: { readonly argument: number; readonly options?: readonly string[] };
  /** Its path may also be an object that stands for a file, be that on the disk or in a store. */
  readonly takesFiles?: true;
  /** Deletes one file, and no folder with what is in it. */
  readonly isSingle?: true;
  readonly removal?: TemporaryRemoval;
}

export const WRITE = { operation: "write", path: 0, content: 1 } as const satisfies FileWriter;
export const CREATE = { operation: "write", path: 0 } as const satisfies FileWriter;
export const SAVE = { operation: "write", path: 0, content: "receiver" } as const satisfies FileWriter;
export const COPY = { operation: "write", path: 1, content: 0 } as const satisfies FileWriter;
export const LINK = { operation: "write", path: 1 } as const satisfies FileWriter;
export const MOVE = { operation: "move", path: 1, content: 0 } as const satisfies FileWriter;
export const FOLDER = { operation: "folder", path: 0 } as const satisfies FileWriter;
export const DELETE = { operation: "delete", path: 0 } as const satisfies FileWriter;
export const DELETE_FILE = { operation: "delete", path: 0, isSingle: true } as const satisfies FileWriter;
export const TEMPORARY = { operation: "temporary" } as const satisfies FileWriter;

/** Functions of a module, or methods of the objects that its functions return, by name. */
export type FileWriters = Readonly<Record<string, FileWriter>>;

export function inModules(modules: readonly string[], writers: FileWriters): [ApiPath, FileWriter][] {
  return modules.flatMap((module) =>
    Object.entries(writers).map(([name, writer]): [ApiPath, FileWriter] => [`${module}.${name}`, writer]),
  );
}

/** The functions under the names that block: `writeFileSync`. */
export function synchronous(writers: FileWriters): FileWriters {
  return Object.fromEntries(Object.entries(writers).map(([name, writer]) => [`${name}Sync`, writer]));
}
