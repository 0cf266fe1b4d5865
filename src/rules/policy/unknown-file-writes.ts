import { isAnnounced } from "../../analysis/disk/announcements.ts";
import { isChangedForCaller } from "../../analysis/disk/changed-content.ts";
import type { DiskWrite } from "../../analysis/disk/disk-writes.ts";
import type { Fates } from "../../analysis/disk/fates.ts";
import { isPathOfCallers } from "../../analysis/disk/given-paths.ts";
import { isOfListedFile } from "../../analysis/disk/listed-files.ts";
import type { File } from "../../analysis/file.ts";
import { wordsOf } from "../../analysis/names/words.ts";

/** Files that keep what the rest of a program hands to them, by their paths in words. */
const KEEPS_FILES =
  /(?:^|_)(?:files?_(?:manager|service|system)|persist\w*|repositor(?:y|ies)|storages?|stores?|upload\w*)(?:_|$)/;

/**
 * Whether what only other files call leaves something on the disk for requests, as far as this file shows: under a path that is made
 * here of what they give, or in a file that stores things for them.
 */
export function isWrittenForOthers(file: File, write: DiskWrite, fates: Fates): boolean {
  return (
    write.operation !== "folder" &&
    comesFromCaller(file, write) &&
    !fates.isKnownToCallers(write) &&
    !isAnnounced(file, write) &&
    !isAsToldByCallers(file, write) &&
    !isTidying(file, write)
  );
}

/** Whether the path depends on what a function is given, or what is written does. */
function comesFromCaller(file: File, { operation, path, content }: DiskWrite): boolean {
  const written = operation === "write" ? content : null;
  return file.requestData.ofAny([path, written]) !== "no" || (written !== null && isChangedForCaller(file, written));
}

/**
 * Whether callers say which file it is: scripts, start-up and those that clean up call such functions as often as requests do. What stores
 * files for others is mostly told where.
 */
function isAsToldByCallers(file: File, { operation, path }: DiskWrite): boolean {
  const isStore = operation !== "delete" && KEEPS_FILES.test(wordsOf(file.pathInPackage));
  return path !== null && !isStore && isPathOfCallers(file, path);
}

/** Whether whatever is in a folder is removed from it: nobody asked for one of those files. */
function isTidying(file: File, { operation, path }: DiskWrite): boolean {
  return operation === "delete" && path !== null && isOfListedFile(file, path);
}
