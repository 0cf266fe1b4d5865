import type { DiskWrite } from "../../analysis/disk/disk-writes.ts";
import type { Fates } from "../../analysis/disk/fates.ts";
import { hasTemporaryName, isTemporaryPath } from "../../analysis/disk/temporary-paths.ts";
import type { File } from "../../analysis/file.ts";

/**
 * Whether a file is only there while it is worked on: it is removed again in the same run, or it is in a folder for temporary files
 * and holds nothing that a request brings.
 */
export function isScratch(file: File, write: DiskWrite, fates: Fates): boolean {
  const { operation, path } = write;
  if (operation === "temporary") return true;
  const isInTemporaryFolder = path !== null && isTemporaryPath(file, path);
  if (operation === "delete") return isInTemporaryFolder || hasTemporaryName(path) || fates.isCleaningUp(write);
  if (fates.isRemoved(write)) return true;
  return isInTemporaryFolder && (operation === "folder" || !holdsRequestData(file, write));
}

function holdsRequestData(file: File, { path, content }: DiskWrite): boolean {
  return file.requestData.ofAny([path, content]) === "request";
}
