import type { TSESTree } from "@typescript-eslint/utils";
import { commentAbove } from "../comments.ts";
import type { File } from "../file.ts";
import { foundOnce } from "../once.ts";
import type { State } from "./states.ts";
import type { Node } from "../syntax.ts";

/** A note beside a declaration that a state belongs to its instance: `@instanceLocal sockets of this instance`. */
export interface InstanceLocalTag {
  readonly comment: TSESTree.Comment;
  readonly reason: string;
}

const TAG = /@instanceLocal\b[ \t]*([^\n*]*)/;

/** The tag at the declaration of a state. */
export function instanceLocalTag(file: File, state: State): InstanceLocalTag | null {
  if (!mayHaveTags(file)) return null;
  for (const declaration of declarationsOf(file, state)) {
    const tag = instanceLocalTagAt(file, declaration);
    if (tag) return tag;
  }
  return null;
}

/** The tag above the statement or class member that a node is part of. */
export function instanceLocalTagAt(file: File, node: Node): InstanceLocalTag | null {
  const comment = mayHaveTags(file) ? commentAbove(file, node, TAG) : null;
  const tag = comment && TAG.exec(comment.value);
  return comment && tag ? { comment, reason: tag[1]?.trim() ?? "" } : null;
}

export function hasReason(tag: InstanceLocalTag | null): boolean {
  return tag !== null && tag.reason !== "";
}

const mayHaveTags = foundOnce(({ source }: File) => source.text.includes("@instanceLocal"));

function declarationsOf(file: File, { variable, receiver, property }: State): readonly Node[] {
  if (variable) return variable.defs.map((def) => def.node);
  if (!receiver || receiver.node.type === "ObjectExpression") return receiver ? [receiver.node] : [];
  const members = file.classes.membersOf(receiver.node).filter((member) => member.name === property);
  const assignments = receiver.accesses.get(property ?? "") ?? [];
  return [...members.map((member) => member.node), ...assignments];
}
