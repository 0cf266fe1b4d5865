import type { File } from "../file.ts";
import { append } from "../multimap.ts";
import type { Node, Unit } from "../syntax.ts";
import type { DiskWrite } from "./disk-writes.ts";
import { identitiesIn, identityOf, withFolders } from "./paths.ts";
import type { Run, Stage } from "./runs.ts";

/** What a call does to a file: it is there afterwards, or it is no longer where it was. */
export interface Change {
  readonly write: DiskWrite;
  readonly path: Node;
  /** It concerns this one file, and nothing in a folder of that name. */
  readonly isSingle: boolean;
  /** It takes effect when all has been done with the file, wherever the call stands. */
  readonly isAtEnd: boolean;
}

/** The files that a path means at a stage of a run. */
export interface Files {
  readonly named: string;
  /** Those that it means in turn, in a loop or a list. */
  readonly each: readonly string[];
}

/** A change at a stage of one of its runs. */
interface Appearance {
  readonly change: Change;
  readonly stage: Stage;
}

/** What changes are filed under, for each of their files, and what they are looked for by. */
export interface Filing {
  readonly under: (identity: string) => readonly string[];
  readonly by: (identity: string) => readonly string[];
}

/** What takes files away does so by their names, or with a folder that they are in. */
export const TAKES: Filing = { under: itself, by: withFolders };
export const IS_TAKEN: Filing = { under: withFolders, by: itself };

/** The changes of one kind, by the units that they appear in and the files that they mean there. */
export class Changes {
  readonly #file: File;
  readonly #all: readonly Change[];
  readonly #filing: Filing;
  readonly #runsOf: (write: DiskWrite) => readonly Run[];
  readonly #filed = new Map<Unit, ReadonlyMap<string, readonly Change[]>>();
  #appearances: ReadonlyMap<Unit, readonly Appearance[]> | null = null;

  constructor(file: File, all: readonly Change[], filing: Filing, runsOf: (write: DiskWrite) => readonly Run[]) {
    this.#file = file;
    this.#all = all;
    this.#filing = filing;
    this.#runsOf = runsOf;
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** One that fits, of those that may concern what a path means in a run. */
  find(path: Node | null, run: Run, fits: (change: Change) => boolean): Change | null {
    if (path === null || this.isEmpty) return null;
    for (const stage of run) {
      const filed = this.#filedIn(stage.unit);
      if (filed.size === 0) continue;
      for (const key of keysOf(filesAt(this.#file, stage, path), this.#filing.by)) {
        const found = filed.get(key)?.find(fits);
        if (found) return found;
      }
    }
    return null;
  }

  #filedIn(unit: Unit): ReadonlyMap<string, readonly Change[]> {
    let filed = this.#filed.get(unit);
    if (!filed) this.#filed.set(unit, (filed = this.#fileAll(this.#appearancesIn(unit))));
    return filed;
  }

  #fileAll(appearances: readonly Appearance[]): ReadonlyMap<string, readonly Change[]> {
    const filed = new Map<string, Change[]>();
    for (const { change, stage } of appearances)
      for (const key of keysOf(filesAt(this.#file, stage, change.path), this.#filing.under)) append(filed, key, change);
    return filed;
  }

  #appearancesIn(unit: Unit): readonly Appearance[] {
    if (!this.#appearances) {
      const appearances = new Map<Unit, Appearance[]>();
      for (const change of this.#all)
        for (const stage of this.#runsOf(change.write).flat()) append(appearances, stage.unit, { change, stage });
      this.#appearances = appearances;
    }
    return this.#appearances.get(unit) ?? [];
  }
}

/** The files that a path means at a stage of a run. */
export function filesAt(file: File, stage: Stage, path: Node): Files {
  let byPath = filesByPath.get(stage);
  if (!byPath) filesByPath.set(stage, (byPath = new Map<Node, Files>()));
  let files = byPath.get(path);
  if (!files) {
    const { given } = stage;
    files = { named: identityOf(file, path, given), each: identitiesIn(file, path, given) };
    byPath.set(path, files);
  }
  return files;
}

const filesByPath = new WeakMap<Stage, Map<Node, Files>>();

function keysOf({ named, each }: Files, keysFor: Filing["by"]): ReadonlySet<string> {
  return new Set([named, ...each].flatMap(keysFor));
}

function itself(identity: string): readonly string[] {
  return [identity];
}
