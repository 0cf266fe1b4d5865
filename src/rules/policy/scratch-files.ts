import type { DiskWrite } from "../../analysis/disk/disk-writes.ts";
import { isCleaningUp, isRemovedAgain, isTemporaryPath } from "../../analysis/disk/scratch.ts";
import type { File } from "../../analysis/file.ts";

/**
 * Whether a file is only there while it is worked on: it is removed again in the same run, or it is in a folder for temporary files
 * and holds nothing that a request brings.
 */
export function isScratch(file: File, write: DiskWrite, all: readonly DiskWrite[]): boolean {
  const { operation, path } = write;
  if (operation === "temporary") return true;
  const isInTemporaryFolder = path !== null && isTemporaryPath(file, path);
  if (operation === "delete") return isInTemporaryFolder || isCleaningUp(file, write, all);
  const deletions = all.filter((each) => each.operation === "delete");
  if (isRemovedAgain(file, write, deletions)) return true;
  return isInTemporaryFolder && (operation === "folder" || !holdsRequestData(file, write));
}

function holdsRequestData(file: File, { path, content }: DiskWrite): boolean {
  return [path, content].some((node) => node !== null && file.requestData.of(node) === "request");
}
