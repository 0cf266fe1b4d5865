import type { Way } from "../analysis/calls/timing.ts";
import { type DiskWrite, diskWriteAt, mayWriteToDisk } from "../analysis/disk/disk-writes.ts";
import { Fates } from "../analysis/disk/fates.ts";
import { beginningsOf } from "../analysis/disk/paths.ts";
import { isOnlyChosen } from "../analysis/disk/upload-choices.ts";
import { type UploadFolder, uploadFolder } from "../analysis/disk/upload-folders.ts";
import type { File } from "../analysis/file.ts";
import { LocalHolders, type LocalUse } from "../analysis/libraries/local-holders.ts";
import { isKeptFromProduction } from "../analysis/project/environment.ts";
import type { Call, Node } from "../analysis/syntax.ts";
import { uploads } from "../catalog/libraries/uploads.ts";
import { servicesFor } from "../catalog/remedies.ts";
import { createRule } from "../rule.ts";
import { callName, locationOf, shownWay } from "./policy/report.ts";
import { isScratch } from "./policy/scratch-files.ts";
import { isServerCode, mayBeReported } from "./policy/shared-state.ts";
import {
  CHECK_UNKNOWN_CALLERS,
  type CheckUnknownCallers,
  isUnknownCallerChecked,
} from "./policy/unknown-caller-option.ts";
import { isWrittenForOthers } from "./policy/unknown-file-writes.ts";

export interface Options {
  readonly allow: readonly string[];
  readonly checkTemporaryFiles: boolean;
  readonly checkUnknownCallers: CheckUnknownCallers;
}

export type MessageId =
  | "deletedFile"
  | "keptFile"
  | "keptFolder"
  | "movedFile"
  | "temporaryFile"
  | "temporaryUploads"
  | "unknownCaller"
  | "uploads";

const holders = new LocalHolders(uploads);

/** Where replicas see the same files, by its name. https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html */
const SHARED_FOLDER = /^(?:\/mnt\/)?(?:[\w.]*[._])?(?:[EN]FS|[en]fs)(?:[_/A-Z]|\b)/;

export default createRule<MessageId, Options>({
  name: "no-fs-write-in-handler",
  meta: {
    type: "problem",
    docs: {
      description: "disallow leaving files on the local disk while serving a request",
      presets: {
        recommended: {},
        strict: { checkTemporaryFiles: true, checkUnknownCallers: "always" },
      },
    },
    schema: [
      {
        type: "object",
        properties: {
          allow: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description:
              "Beginnings of paths that may be written, as the source writes them: `/mnt/files/`, `config.sharedFolder`.",
          },
          checkTemporaryFiles: {
            type: "boolean",
            description:
              "Whether to report files in folders for temporary files, and files that the same request removes again.",
          },
          checkUnknownCallers: CHECK_UNKNOWN_CALLERS,
        },
        additionalProperties: false,
      },
    ],
    messages: {
      keptFile:
        "`{{call}}` leaves a file on the disk of one replica: other replicas do not find it, and it is gone when the replica is (reached by {{way}}). Keep it in {{services}}.",
      keptFolder:
        "`{{call}}` leaves a folder on the disk of one replica: other replicas do not have it, and it is gone when the replica is (reached by {{way}}). Keep files in {{services}}.",
      movedFile:
        "`{{call}}` moves a file on the disk of one replica: on other replicas it is where it was, if it is there at all (reached by {{way}}). Keep files in {{services}}.",
      deletedFile:
        "`{{call}}` deletes a file on the disk of one replica: other replicas still have theirs, or never had it (reached by {{way}}). Keep files in {{services}}.",
      unknownCaller:
        "`{{call}}` changes files on the disk of one replica: where requests lead to {{way}}, other replicas do not see the change. Keep files in {{services}}.",
      temporaryFile:
        "`{{call}}` writes to the disk of the replica, which may be small, shared by its requests or read-only (reached by {{way}}). Work in memory or in a stream, or keep it in {{services}}.",
      uploads:
        "`{{call}}` puts {{holds}} on the disk of one replica: other replicas do not find them, and they are gone when the replica is. Stream them to {{services}}.",
      temporaryUploads:
        "`{{call}}` puts {{holds}} in a folder for temporary files, where they stay until something removes them and only this replica finds them. Stream them to {{services}}.",
    },
    defaultOptions: [{ allow: [], checkTemporaryFiles: false, checkUnknownCallers: "service" }],
  },
  create(context, file, options) {
    const services = servicesFor("files", file.settings.cloud);
    const writes: DiskWrite[] = [];

    function visitCall(node: Call): void {
      const write = diskWriteAt(file, node);
      if (write) writes.push(write);
    }

    function visitUpload(node: Call): void {
      const use = holders.at(file, node);
      if (!use || !isUploadChecked(file, use)) return;
      const folder = uploadFolder(file, use);
      if (!isFolderReported(file, folder, options)) return;
      context.report({
        loc: locationOf(node),
        messageId: folder.type === "temporary" ? "temporaryUploads" : "uploads",
        data: { call: callName(file, node), holds: use.holder.holds, services },
      });
    }

    function reportWrites(): void {
      if (writes.length === 0 || !isServerCode(file)) return;
      for (const [{ call, name }, { way, messageId }] of findingsIn(file, writes, options)) {
        context.report({ loc: locationOf(call), messageId, data: { call: name, way: shownWay(way), services } });
      }
    }

    return {
      ...(mayBeReported(file, options) &&
        mayWriteToDisk(file) && {
          CallExpression: visitCall,
          NewExpression: visitCall,
          "Program:exit": reportWrites,
        }),
      ...(holders.concern(file) && {
        "CallExpression:exit": visitUpload,
        "NewExpression:exit": visitUpload,
      }),
    };
  },
});

/** Silent: what runs outside production or not at all while a service runs, and one choice among others. */
function isUploadChecked(file: File, { node, isAlternative }: LocalUse): boolean {
  if (!isServerCode(file) || file.role === "script" || isKeptFromProduction(file, node)) return false;
  return !isAlternative && !isOnlyChosen(file, node, (call) => holders.at(file, call) !== null);
}

function isFolderReported(file: File, { type, paths }: UploadFolder, options: Options): boolean {
  if (type === "unknown" || (type === "temporary" && !options.checkTemporaryFiles)) return false;
  return paths.length === 0 || !paths.every((path) => isAllowed(file, path, options));
}

interface Finding {
  readonly messageId: MessageId;
  readonly way: Way;
}

/** What is found, by the call that is to blame. */
function findingsIn(file: File, writes: readonly DiskWrite[], options: Options): ReadonlyMap<DiskWrite, Finding> {
  const fates = new Fates(file, writes);
  const findings = new Map<DiskWrite, Finding>();
  for (const write of writes) {
    const finding = findingOf(file, write, fates, options);
    if (!finding || isLeftOut(file, write, fates, options)) continue;
    const move = fates.moveOf(write);
    if (!move) findings.set(write, findings.get(write) ?? finding);
    else if (!isScratch(file, move, fates) && !isLeftOut(file, move, fates, options)) findings.set(move, finding);
  }
  return findings;
}

/** What may be written, and what no service in production writes. */
function isLeftOut(file: File, write: DiskWrite, fates: Fates, options: Options): boolean {
  if (write.path && isAllowed(file, write.path, options)) return true;
  return fates.runsOf(write).every((run) => run.some(({ node }) => isKeptFromProduction(file, node)));
}

function findingOf(file: File, write: DiskWrite, fates: Fates, options: Options): Finding | null {
  const isTemporary = isScratch(file, write, fates);
  if (isTemporary && (!options.checkTemporaryFiles || write.operation === "delete")) return null;
  const way = file.timing.way(write.unit, "request");
  if (way) {
    if (isTemporary) return { way, messageId: "temporaryFile" };
    return keepsInformation(file, write) ? { way, messageId: messageFor(write) } : null;
  }
  const isKept = () => isWrittenForOthers(file, write, fates);
  if (!isUnknownCallerChecked(file, options.checkUnknownCallers, isKept)) return null;
  const unknown = file.timing.way(write.unit, "unknown");
  return unknown && { way: unknown, messageId: isTemporary ? "temporaryFile" : "unknownCaller" };
}

function messageFor({ operation }: DiskWrite): MessageId {
  switch (operation) {
    case "delete":
      return "deletedFile";
    case "folder":
      return "keptFolder";
    case "move":
      return "movedFile";
    default:
      return "keptFile";
  }
}

/** A folder of a fixed name says nothing; making sure that it is there is no state. */
function keepsInformation(file: File, { operation, path }: DiskWrite): boolean {
  return operation !== "folder" || file.requestData.ofAny([path]) !== "no";
}

function isAllowed(file: File, path: Node, { allow }: Options): boolean {
  return beginningsOf(file, path).some(
    (text) => SHARED_FOLDER.test(text) || allow.some((beginning) => text.startsWith(beginning)),
  );
}
