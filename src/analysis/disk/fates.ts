import type { File } from "../file.ts";
import { isFunction, type Node } from "../syntax.ts";
import type { DiskWrite } from "./disk-writes.ts";
import { isOnFailure } from "./failures.ts";
import { identitiesIn, identityOf, isInside } from "./paths.ts";
import { type Run, runsOf, type Stage } from "./runs.ts";
import { isTakenAway } from "./temporary-makers.ts";
import { isUploadedFile } from "./uploads.ts";

/** A call after which a file is no longer where it was. */
interface Removal {
  readonly write: DiskWrite;
  readonly path: Node;
  readonly isSingle: boolean;
  /** The file goes when all has been done with it, wherever the call stands. */
  readonly isAtEnd: boolean;
}

/** Where two runs come together: the innermost stage of each that has the same unit. */
interface Meeting {
  readonly one: Stage;
  readonly other: Stage;
}

/** What becomes of the files that the code of a file writes: whether the run that writes them takes them away again. */
export class Fates {
  readonly #file: File;
  readonly #writes: readonly DiskWrite[];
  readonly #deletions: readonly Removal[];
  readonly #moves: readonly Removal[];
  readonly #runs = new Map<DiskWrite, readonly Run[]>();

  constructor(file: File, writes: readonly DiskWrite[]) {
    this.#file = file;
    this.#writes = writes;
    this.#deletions = writes.flatMap((write) => deletionIn(file, write) ?? []);
    this.#moves = writes.flatMap((write) => moveIn(write) ?? []);
  }

  /** Whether every run that writes a file removes it again. */
  isRemoved(write: DiskWrite): boolean {
    return this.runsOf(write).every((run) => this.#deletions.some((deletion) => this.#takes(deletion, write, run)));
  }

  /** The move that takes a file to where it stays: `writeFile("a.tmp", text)`, then `rename("a.tmp", "a")`. */
  moveOf(write: DiskWrite): DiskWrite | null {
    const move = this.#moves.find(
      (each) => each.write !== write && this.runsOf(write).every((run) => this.#takes(each, write, run)),
    );
    return move?.write ?? null;
  }

  /** Whether a deletion takes away what its own run has written, or what an upload left for it. */
  isCleaningUp(deletion: DiskWrite): boolean {
    const { path } = deletion;
    return path !== null && this.runsOf(deletion).every((run) => this.#isOwnFile(deletion, path, run));
  }

  /** The ways to a call; those alone that requests or unknown callers take, if there are any. */
  runsOf(write: DiskWrite): readonly Run[] {
    let runs = this.#runs.get(write);
    if (!runs) {
      const all = runsOf(this.#file, write.call);
      const serving = all.filter((run) => this.#isServing(run));
      this.#runs.set(write, (runs = serving.length > 0 ? serving : all));
    }
    return runs;
  }

  #isServing(run: Run): boolean {
    const { unit } = run.at(-1) ?? run[0];
    return this.#file.timing.runsAt(unit, "request") || this.#file.timing.runsAt(unit, "unknown");
  }

  #takes(removal: Removal, { path }: DiskWrite, run: Run): boolean {
    if (path === null) return false;
    return this.runsOf(removal.write).some((other) => {
      const meeting = meetingOf(run, other);
      if (!meeting || !(removal.isAtEnd || isDoneAfter(other, meeting))) return false;
      return this.#reaches(removal, meeting.other, path, meeting.one);
    });
  }

  #isOwnFile(deletion: DiskWrite, path: Node, run: Run): boolean {
    const { given } = run.at(-1) ?? run[0];
    return isUploadedFile(this.#file, path, given) || this.#writes.some((write) => this.#wrote(write, deletion, run));
  }

  #wrote(write: DiskWrite, deletion: DiskWrite, run: Run): boolean {
    const { path } = write;
    const removed = deletion.path;
    if (write.operation === "delete" || path === null || removed === null) return false;
    return this.runsOf(write).some((other) => {
      const meeting = meetingOf(run, other);
      return meeting !== null && this.#reaches({ ...deletion, path: removed }, meeting.one, path, meeting.other);
    });
  }

  /** Whether what is removed is all that was written. */
  #reaches(removal: Pick<Removal, "isSingle" | "path">, end: Stage, path: Node, at: Stage): boolean {
    const removed = [
      identityOf(this.#file, removal.path, end.given),
      ...identitiesIn(this.#file, removal.path, end.given),
    ];
    const isRemoved = (written: string) =>
      removed.some((identity) => identity === written || (!removal.isSingle && isInside(written, identity)));
    if (isRemoved(identityOf(this.#file, path, at.given))) return true;
    const written = identitiesIn(this.#file, path, at.given);
    return written.length > 0 && written.every(isRemoved);
  }
}

function deletionIn(file: File, write: DiskWrite): Removal | null {
  const { operation, path, call, isSingle } = write;
  if (operation === "delete") return path && { write, path, isSingle, isAtEnd: false };
  if (operation !== "temporary" || !isTakenAway(file, call)) return null;
  return { write, path: call, isSingle: false, isAtEnd: true };
}

function moveIn(write: DiskWrite): Removal | null {
  const { operation, content } = write;
  return operation === "move" && content ? { write, path: content, isSingle: false, isAtEnd: false } : null;
}

function meetingOf(run: Run, otherRun: Run): Meeting | null {
  for (const one of run) {
    const other = otherRun.find(({ unit }) => unit === one.unit);
    if (other && isFunction(one.unit)) return one.isLoose && other.isLoose ? null : { one, other };
  }
  return null;
}

/** Whether a run comes to its end after another one, and not only where something has failed. */
function isDoneAfter(run: Run, { one, other }: Meeting): boolean {
  if (!other.isLater && other.node.range[0] < one.node.range[0]) return false;
  return run.slice(0, run.indexOf(other) + 1).every(({ node }) => !isOnFailure(node, one.node));
}
