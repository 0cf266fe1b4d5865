import type { TSESTree } from "@typescript-eslint/utils";
import type { Way } from "../analysis/calls/timing.ts";
import { type DiskWrite, diskWriteAt } from "../analysis/disk/disk-writes.ts";
import { uploadFolder } from "../analysis/disk/upload-folders.ts";
import type { File } from "../analysis/file.ts";
import { LocalHolders } from "../analysis/libraries/local-holders.ts";
import { isKeptFromProduction } from "../analysis/project/environment.ts";
import { stringValue } from "../analysis/syntax.ts";
import { uploads } from "../catalog/libraries/uploads.ts";
import { servicesFor } from "../catalog/remedies.ts";
import { createRule } from "../rule.ts";
import { callName, locationOf, shownWay } from "./policy/report.ts";
import { isScratch } from "./policy/scratch-files.ts";
import { CHECK_UNKNOWN_CALLERS, isServerCode } from "./policy/shared-state.ts";

export interface Options {
  readonly allow: readonly string[];
  readonly checkTemporaryFiles: boolean;
  readonly checkUnknownCallers: "always" | "never" | "service";
}

export type MessageId =
  "deletedFile" | "keptFile" | "movedFile" | "temporaryFile" | "temporaryUploads" | "unknownCaller" | "uploads";

const holders = new LocalHolders(uploads);

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
              "Beginnings of paths that may be written, as the source writes them: `/mnt/efs/`, `config.sharedFolder`.",
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

    function visitCall(node: TSESTree.CallExpression | TSESTree.NewExpression): void {
      const write = diskWriteAt(file, node);
      if (write) writes.push(write);
    }

    function visitUpload(node: TSESTree.CallExpression | TSESTree.NewExpression): void {
      const use = holders.at(file, node);
      if (!use || use.isAlternative || !isServerCode(file) || isKeptFromProduction(file, node)) return;
      const folder = uploadFolder(file, use);
      if (folder === "unknown" || (folder === "temporary" && !options.checkTemporaryFiles)) return;
      context.report({
        loc: locationOf(node),
        messageId: folder === "temporary" ? "temporaryUploads" : "uploads",
        data: { call: callName(file, node), holds: use.holder.holds, services },
      });
    }

    return {
      CallExpression: visitCall,
      NewExpression: visitCall,
      "Program:exit"() {
        for (const write of writes) {
          const finding = isAllowed(file, write, options) ? null : findingOf(file, write, writes, options);
          if (!finding || !isServerCode(file)) continue;
          context.report({
            loc: locationOf(write.call),
            messageId: finding.messageId,
            data: { call: write.name, way: shownWay(finding.way), services },
          });
        }
      },
      ...(holders.concern(file) && {
        "CallExpression:exit": visitUpload,
        "NewExpression:exit": visitUpload,
      }),
    };
  },
});

interface Finding {
  readonly messageId: MessageId;
  readonly way: Way;
}

function findingOf(file: File, write: DiskWrite, all: readonly DiskWrite[], options: Options): Finding | null {
  const isTemporary = isScratch(file, write, all);
  if (isTemporary && !options.checkTemporaryFiles) return null;
  const way = file.timing.way(write.unit, "request");
  if (way) {
    if (isTemporary) return { way, messageId: "temporaryFile" };
    return keepsInformation(file, write) ? { way, messageId: messageFor(write) } : null;
  }
  const unknown = isUnknownCallerChecked(file, write, options) ? file.timing.way(write.unit, "unknown") : null;
  return unknown && { way: unknown, messageId: isTemporary ? "temporaryFile" : "unknownCaller" };
}

function messageFor({ operation }: DiskWrite): MessageId {
  if (operation === "delete") return "deletedFile";
  return operation === "move" ? "movedFile" : "keptFile";
}

/** A folder of a fixed name says nothing; making sure that it is there is no state. */
function keepsInformation(file: File, { operation, path }: DiskWrite): boolean {
  return operation !== "folder" || (path !== null && file.requestData.of(path) !== "no");
}

function isUnknownCallerChecked(file: File, write: DiskWrite, { checkUnknownCallers }: Options): boolean {
  if (checkUnknownCallers === "never") return false;
  if (checkUnknownCallers === "always") return file.role !== "script";
  const isService = file.role === "service" && write.operation !== "folder";
  return isService && write.path !== null && file.requestData.of(write.path) !== "no";
}

function isAllowed(file: File, { path }: DiskWrite, { allow }: Options): boolean {
  if (!path) return false;
  const text = stringValue(path) ?? file.source.text.slice(...path.range);
  return allow.some((beginning) => text.startsWith(beginning));
}
