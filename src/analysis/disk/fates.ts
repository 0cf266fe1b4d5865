import type { File } from "../file.ts";
import { Reach } from "../reach.ts";
import { isFunction, lastName, type Node, unitOf } from "../syntax.ts";
import { type Change, Changes, type Files, filesAt, type Filing, IS_TAKEN, TAKES } from "./changes.ts";
import type { DiskWrite } from "./disk-writes.ts";
import { isOnFailure } from "../failures.ts";
import { areExclusive, guardsOf } from "../guards.ts";
import { isBesideGivenFile, isGivenPath } from "./given-paths.ts";
import { isInside } from "./paths.ts";
import { type Run, runsOf, type Stage } from "./runs.ts";
import { isTakenAway } from "./temporary-makers.ts";
import { isUploadedFile } from "./uploads.ts";
import { isUsedUp } from "./used-files.ts";

/** Names that are put together from names, as far as they are followed. */
const MAX_DEPTH = 4;

const NEW_EACH_TIME = /\b(?:Date\.now|nanoid|random\w*|uuid(?:v?[147])?)\(/i;

const COMPARES_KINDS = /(?:ext|extension|format|mime_?type|(?:content|file)_?type)\b[^&|=]*={2,3}\s*["'`]/i;

/** Where two runs come together: the innermost stage of each that has the same unit. */
interface Meeting {
  readonly own: Stage;
  readonly other: Stage;
}

/** What becomes of the files that the code of a file writes: whether the run that writes them takes them away again. */
export class Fates {
  readonly #file: File;
  readonly #deletions: Changes;
  readonly #moves: Changes;
  readonly #writings: Changes;
  readonly #runs = new Map<DiskWrite, readonly Run[]>();

  constructor(file: File, writes: readonly DiskWrite[]) {
    const changes = (all: readonly (Change | null)[], filing: Filing) =>
      new Changes(
        file,
        all.filter((change) => change !== null),
        filing,
        (write) => this.runsOf(write),
      );
    this.#file = file;
    // the last ones first: what is removed was written before
    this.#deletions = changes(writes.map((write) => deletionIn(file, write)).reverse(), TAKES);
    this.#moves = changes(writes.map(moveIn), TAKES);
    this.#writings = changes(writes.map(writingIn), IS_TAKEN);
  }

  /** Whether every run that writes a file removes it again. */
  isRemoved(write: DiskWrite): boolean {
    return this.runsOf(write).every((run) =>
      this.#deletions.find(write.path, run, (deletion) => this.#takes(deletion, write, run)),
    );
  }

  /** Whether only callers know what is changed: something beside the file that they name, or that file, where none is written. */
  isKnownToCallers({ operation, path }: DiskWrite): boolean {
    if (path === null) return false;
    const isRemover = operation === "delete" && this.#moves.isEmpty && this.#writings.isEmpty;
    return isRemover ? isGivenPath(this.#file, path) : isBesideGivenFile(this.#file, path);
  }

  /** The move that takes a file to where it stays: `writeFile("a.tmp", text)`, then `rename("a.tmp", "a")`. */
  moveOf(write: DiskWrite): DiskWrite | null {
    const runs = this.runsOf(write);
    const [first] = runs;
    if (!first) return null;
    const move = this.#moves.find(
      write.path,
      first,
      (each) => each.write !== write && runs.every((run) => this.#takes(each, write, run)),
    );
    return move?.write ?? null;
  }

  /** Whether a deletion takes away what its own run has written, or what an upload left for it. */
  isCleaningUp(deletion: DiskWrite): boolean {
    const { path, call } = deletion;
    if (isInFinalizer(call) || isBeforeThrow(call)) return true;
    if (path === null) return false;
    if (isNamedAnew(this.#file, path) || isUsedUp(this.#file, path)) return true;
    return this.runsOf(deletion).every(
      (run) =>
        isUploadedFile(this.#file, path, (run.at(-1) ?? run[0]).given) ||
        this.#writings.find(path, run, (writing) => this.#isTaken(writing, deletion, run)),
    );
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

  /** Whether a change takes away what a run has written before. */
  #takes(change: Change, { path }: DiskWrite, run: Run): boolean {
    return this.runsOf(change.write).some((other) => {
      const meeting = meetingOf(run, other);
      if (!meeting || path === null || !(change.isAtEnd || isDoneAfter(this.#file, other, meeting))) return false;
      return reaches(change, filesAt(this.#file, meeting.other, change.path), filesAt(this.#file, meeting.own, path));
    });
  }

  /** Whether what was written is what a deletion takes away. */
  #isTaken(writing: Change, { path, isSingle }: DiskWrite, run: Run): boolean {
    return this.runsOf(writing.write).some((other) => {
      const meeting = meetingOf(run, other);
      if (!meeting || path === null || isInOtherBranch(run, meeting)) return false;
      return reaches(
        { isSingle },
        filesAt(this.#file, meeting.own, path),
        filesAt(this.#file, meeting.other, writing.path),
      );
    });
  }
}

/** `const file = `${randomUUID()}.json`;`: whoever removes it there has made it. */
function isNamedAnew(file: File, path: Node, reach = new Reach(MAX_DEPTH)): boolean {
  const name = path.type === "Identifier" ? file.constantIn(path) : null;
  if (name === null || reach.isOver || unitOf(name) !== unitOf(path)) return false;
  return (
    NEW_EACH_TIME.test(file.textOf(name)) ||
    file.identifiersIn(name).some((identifier) => isNamedAnew(file, identifier, reach.further()))
  );
}

/** `finally { remove(path) }`, `work().finally(() => remove(path))`: what is taken away whatever happens was not meant to stay. */
function isInFinalizer(node: Node): boolean {
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (parent.type === "TryStatement" && parent.finalizer === current) return true;
    if (isFunction(current) && parent.type === "CallExpression" && lastName(parent.callee) === "finally") return true;
  }
  return false;
}

/** `await rm(part); throw error;`: what was begun is taken away before the caller is told that it failed. */
function isBeforeThrow(node: Node): boolean {
  for (let current = node; current.parent && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (parent.type === "BlockStatement" && parent.body.at(-1)?.type === "ThrowStatement") return true;
  }
  return false;
}

function deletionIn(file: File, write: DiskWrite): Change | null {
  const { operation, path, call, isSingle } = write;
  if (operation === "delete") return path && { write, path, isSingle, isAtEnd: false };
  if (operation !== "temporary" || !isTakenAway(file, call)) return null;
  return { write, path: call, isSingle: false, isAtEnd: true };
}

function moveIn(write: DiskWrite): Change | null {
  const { operation, content } = write;
  return operation === "move" && content ? { write, path: content, isSingle: false, isAtEnd: false } : null;
}

function writingIn(write: DiskWrite): Change | null {
  const { operation, path } = write;
  return operation === "delete" ? null : path && { write, path, isSingle: false, isAtEnd: false };
}

function meetingOf(run: Run, otherRun: Run): Meeting | null {
  for (const own of run) {
    const other = otherRun.find(({ unit }) => unit === own.unit);
    if (other && isFunction(own.unit)) return own.isLoose && other.isLoose ? null : { own, other };
  }
  return null;
}

/** `if (text) write(file, text); else remove(file);`: a function that removes it may be called before it is there. */
function isInOtherBranch([first]: Run, { own, other }: Meeting): boolean {
  return own === first && areExclusive(own.node, other.node);
}

/** Whether a run comes to its end after another one, and not only where something has failed. */
function isDoneAfter(file: File, run: Run, { own, other }: Meeting): boolean {
  if (!other.isLater && other.node.range[0] < own.node.range[0]) return false;
  if (areExclusive(own.node, other.node)) return false;
  return run
    .slice(0, run.indexOf(other) + 1)
    .every(({ node }) => !isOnFailure(node, own.node) && !isForSomeKinds(file, node, own.node));
}

/** `if (extension === "md") remove(file);`: files of other kinds stay. */
function isForSomeKinds(file: File, node: Node, written: Node): boolean {
  const held = guardsOf(written).map(({ test }) => test);
  return guardsOf(node).some(
    ({ test, holds }) => holds && !held.includes(test) && COMPARES_KINDS.test(file.textOf(test)),
  );
}

/** Whether all that was written is among what is removed. */
function reaches({ isSingle }: Pick<Change, "isSingle">, removed: Files, written: Files): boolean {
  const isRemoved = (file: string) =>
    [removed.named, ...removed.each].some((each) => each === file || (!isSingle && isInside(file, each)));
  return isRemoved(written.named) || (written.each.length > 0 && written.each.every(isRemoved));
}
