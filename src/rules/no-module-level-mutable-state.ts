import type { TSESTree } from "@typescript-eslint/utils";
import { contentOf } from "../analysis/state/contents.ts";
import type { File } from "../analysis/file.ts";
import { instanceLocalTag } from "../analysis/state/instance-local.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import type { Node, Unit } from "../analysis/syntax.ts";
import type { Moment, Way } from "../analysis/calls/timing.ts";
import { createRule } from "../rule.ts";

export interface Options {
  readonly allow: readonly string[];
  readonly checkLazyInitialization: boolean;
  readonly checkTimers: boolean;
  readonly checkUnknownCallers: "always" | "never" | "service";
}

export type MessageId =
  "replicaState" | "lazyState" | "missingReason" | "regexpState" | "requestData" | "timerState" | "unknownCaller";

export default createRule<MessageId, Options>({
  name: "no-module-level-mutable-state",
  meta: {
    type: "problem",
    docs: {
      description: "disallow changing state that outlives a request while serving one",
      presets: {
        recommended: {},
        strict: { checkLazyInitialization: true, checkTimers: true, checkUnknownCallers: "always" },
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
            description: "States that may be written, by the names that the messages show: `cache`, `Registry.jobs`.",
          },
          checkLazyInitialization: {
            type: "boolean",
            description:
              "Whether to report states that are only filled on first use with a value that does not depend on the request.",
          },
          checkTimers: {
            type: "boolean",
            description: "Whether to report states that only timers write.",
          },
          checkUnknownCallers: {
            type: "string",
            enum: ["always", "never", "service"],
            description:
              "Where to report writes in functions whose callers are in other files: in the code of a service, everywhere, or nowhere.",
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      requestData:
        "`{{name}}` keeps what a request brings in the memory of one replica: later requests find it, other replicas never do, and a restart loses it (reached by {{way}}). Keep it outside the process, or send it along with the request.",
      replicaState:
        "`{{name}}` changes while requests are served, in the memory of one replica: replicas disagree, and a restart loses it (reached by {{way}}). Keep it outside the process.",
      unknownCaller:
        "`{{name}}` is in the memory of one replica and changes in {{way}}: where requests lead there, replicas disagree, and a restart loses it. Keep it outside the process.",
      timerState:
        "`{{name}}` is refreshed by a timer of each replica: between two ticks replicas disagree, and a restart loses it ({{way}}). Read it when it is needed, or keep it outside the process.",
      lazyState:
        "`{{name}}` is filled on first use and then kept in the memory of one replica (reached by {{way}}). Fill it when the module loads.",
      regexpState:
        "`{{name}}` remembers where its previous match ended, because of its flag `g` or `y`: `{{method}}` answers the request after this one differently (reached by {{way}}). Drop the flag, or make the expression where it is used.",
      missingReason: "Say after `@instanceLocal` why `{{name}}` may differ between replicas.",
    },
    defaultOptions: [{ allow: [], checkLazyInitialization: false, checkTimers: false, checkUnknownCallers: "service" }],
  },
  create(context, file, options) {
    const reportedTags = new Set<TSESTree.Comment>();

    function reportTag(state: State): boolean {
      const tag = instanceLocalTag(file, state);
      if (!tag) return false;
      if (tag.reason === "" && !reportedTags.has(tag.comment)) {
        reportedTags.add(tag.comment);
        context.report({ loc: tag.comment.loc, messageId: "missingReason", data: { name: state.name } });
      }
      return true;
    }

    return {
      Program() {
        for (const state of file.states.all()) {
          if (options.allow.includes(state.name) || isHarmless(file, state)) continue;
          const findings = findingsOf(file, state, options);
          if (findings.length === 0 || file.role === "test" || file.role === "client" || reportTag(state)) continue;
          for (const { write, messageId, way } of findings) {
            context.report({
              loc: locationOf(write.node),
              messageId,
              data: { name: state.name, way: shown(way), method: `.${write.operator}()` },
            });
          }
        }
      },
    };
  },
});

const ABOUT_THE_REPLICA =
  /gauge|histogram|logged|metric|telemetry|warned|warning|(?:^|\.|is)(?:alive|closed|closing|connected|connecting|draining|healthy|ready|reconnecting|shuttingdown|started|stopped|stopping)$/i;

interface Finding {
  readonly write: StateWrite;
  readonly messageId: MessageId;
  readonly way: Way;
}

/** One finding per function: at the first write there that is one. */
function findingsOf(file: File, state: State, options: Options): readonly Finding[] {
  const first = new Map<Unit, Finding>();
  for (const write of [...state.writes].sort((a, b) => a.node.range[0] - b.node.range[0])) {
    const finding = first.has(write.unit) ? null : findingOf(file, state, write, options);
    if (finding) first.set(write.unit, finding);
  }
  return [...first.values()];
}

/** Weak collections forget with their keys; metrics, what was logged and whether it is up are about the replica itself. */
function isHarmless(file: File, state: State): boolean {
  const kinds = file.containers.ofState(state);
  if (kinds.has("weak")) return true;
  return (
    ABOUT_THE_REPLICA.test(state.name) &&
    !kinds.has("array") &&
    !state.writes.some((write) => carriesRequestData(file, write))
  );
}

function findingOf(file: File, state: State, write: StateWrite, options: Options): Finding | null {
  // resetting it is how a pattern with the flag g is made to forget
  if (write.property === "lastIndex") return null;
  const lifetime = file.lifetimes.of(state, write.unit);
  if (lifetime !== "process" && lifetime !== "setUp") return null;
  const found = (moment: Moment, messageId: MessageId) => {
    const way = file.timing.way(write.unit, moment);
    return way && { write, messageId, way };
  };

  if (file.laziness.isLazy(state)) {
    return options.checkLazyInitialization ? (found("request", "lazyState") ?? found("unknown", "lazyState")) : null;
  }
  if (isRegexpUse(file, write)) {
    return isReset(state, write.unit) ? null : found("request", "regexpState");
  }
  return (
    found("request", carriesRequestData(file, write) ? "requestData" : "replicaState") ??
    (lifetime === "process" && isUnknownCallerChecked(file, state, write, options)
      ? found("unknown", "unknownCaller")
      : null) ??
    (options.checkTimers ? found("timer", "timerState") : null)
  );
}

/** Whether a write by unknown callers is to be reported: in a service, where it keeps data and does not set things up. */
function isUnknownCallerChecked(
  file: File,
  state: State,
  write: StateWrite,
  { checkUnknownCallers }: Options,
): boolean {
  if (checkUnknownCallers === "never") return false;
  if (checkUnknownCallers === "always") return file.role !== "script";
  return file.role === "service" && contentOf(file, state, write) === "data";
}

function carriesRequestData(file: File, { key, value }: StateWrite): boolean {
  return [key, value].some((node) => node !== null && file.requestData.of(node) === "request");
}

function isRegexpUse(file: File, { type, operator, target }: StateWrite): boolean {
  return type === "method" && (operator === "exec" || operator === "test") && file.containers.of(target).has("regexp");
}

/** `pattern.lastIndex = 0` in the same function makes the pattern forget. */
function isReset(state: State, unit: Unit): boolean {
  return state.writes.some((write) => write.unit === unit && write.property === "lastIndex");
}

/** The part of a write that names the state, so that a long value is not underlined. */
function locationOf(node: Node): TSESTree.SourceLocation {
  if (node.type === "AssignmentExpression") return node.left.loc;
  if (node.type === "CallExpression") return node.callee.loc;
  return node.loc;
}

function shown({ label, names }: Way): string {
  const steps = names[0] === label ? names : [label, ...names];
  return steps
    .filter((step) => step !== "")
    .map((step) => `\`${step}\``)
    .join(" → ");
}
