import type { TSESTree } from "@typescript-eslint/utils";
import type { Way } from "../analysis/calls/timing.ts";
import type { File } from "../analysis/file.ts";
import { isOfTool } from "../analysis/project/role.ts";
import { type InstanceLocalTag, instanceLocalTag, instanceLocalTagAt } from "../analysis/state/instance-local.ts";
import { requestCopy } from "../analysis/state/request-copies.ts";
import { carriesRequestData } from "../analysis/state/request-data.ts";
import { isNamedForSessions, isSessionState } from "../analysis/state/sessions.ts";
import type { OpenContainer } from "../analysis/state/open-containers.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import type { Unit } from "../analysis/syntax.ts";
import { servicesFor } from "../catalog/remedies.ts";
import { createRule } from "../rule.ts";
import { isHarmless } from "./policy/harmless-states.ts";
import { reportableContainers } from "./policy/open-containers.ts";
import { locationOf, shownWay } from "./policy/report.ts";
import {
  firstInEachUnit,
  isServerCode,
  mayBeReported,
  reportableStates,
  SHARED_STATE_OPTIONS,
  sharedWrite,
  type SharedStateOptions,
  writeAt,
} from "./policy/shared-state.ts";

export interface Options extends SharedStateOptions {
  readonly checkCacheLibraries: boolean;
  readonly checkLazyInitialization: boolean;
  readonly checkRequestCopies: boolean;
  readonly checkSessions: boolean;
  readonly checkTimers: boolean;
}

export type MessageId =
  | "lazyState"
  | "missingReason"
  | "openContainer"
  | "regexpState"
  | "replicaState"
  | "requestData"
  | "timerState"
  | "unknownCaller";

/** The rules that say more about these stand beside this one in the presets. */
const LEFT_TO_OTHER_RULES = { checkCacheLibraries: false, checkRequestCopies: false, checkSessions: false };

export default createRule<MessageId, Options>({
  name: "no-module-level-mutable-state",
  meta: {
    type: "problem",
    docs: {
      description: "disallow changing state that outlives a request while serving one",
      presets: {
        recommended: LEFT_TO_OTHER_RULES,
        strict: {
          ...LEFT_TO_OTHER_RULES,
          checkLazyInitialization: true,
          checkTimers: true,
          checkUnknownCallers: "always",
        },
      },
    },
    schema: [
      {
        type: "object",
        properties: {
          ...SHARED_STATE_OPTIONS,
          checkCacheLibraries: {
            type: "boolean",
            description:
              "Whether to report writes to the caches of libraries such as `lru-cache`, which `no-in-memory-cache` reports where they are made.",
          },
          checkLazyInitialization: {
            type: "boolean",
            description:
              "Whether to report states that are only filled on first use with a value that does not depend on the request.",
          },
          checkRequestCopies: {
            type: "boolean",
            description: "Whether to report copies of what the client sent, which `prefer-request-params` reports too.",
          },
          checkSessions: {
            type: "boolean",
            description: "Whether to report sessions, tokens and log-ins, which `no-in-memory-session` reports too.",
          },
          checkTimers: {
            type: "boolean",
            description: "Whether to report states that only timers write.",
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      requestData:
        "`{{name}}` keeps what a request brings in the memory of one replica: later requests find it, other replicas never do, and a restart loses it (reached by {{way}}). Keep it outside the process, in {{services}}, or send it along with the request.",
      replicaState:
        "`{{name}}` changes while requests are served, in the memory of one replica: replicas disagree, and a restart loses it (reached by {{way}}). Keep it outside the process, in {{services}}.",
      unknownCaller:
        "`{{name}}` is in the memory of one replica and changes in {{way}}: where requests lead there, replicas disagree, and a restart loses it. Keep it outside the process, in {{services}}.",
      timerState:
        "`{{name}}` is refreshed by a timer of each replica: between two ticks replicas disagree, and a restart loses it ({{way}}). Read it when it is needed, or keep it outside the process, in {{services}}.",
      openContainer:
        "`{{name}}` is in the memory of one replica, for other files to fill: once requests fill it, replicas disagree, and a restart loses it. Keep it outside the process, in {{services}}.",
      lazyState:
        "`{{name}}` is filled on first use and then kept in the memory of one replica (reached by {{way}}). Fill it when the module loads.",
      regexpState:
        "`{{name}}` remembers where its previous match ended, because of its flag `g` or `y`: `{{method}}` answers the request after this one differently (reached by {{way}}). Drop the flag, or make the expression where it is used.",
      missingReason: "Say after `@instanceLocal` why `{{name}}` may differ between replicas.",
    },
    defaultOptions: [
      {
        allow: [],
        checkUnknownCallers: "service",
        checkCacheLibraries: true,
        checkLazyInitialization: false,
        checkRequestCopies: true,
        checkSessions: true,
        checkTimers: false,
      },
    ],
  },
  create(context, file, options) {
    if (options.checkTimers ? isOfTool(file) : !mayBeReported(file, options)) return {};
    const services = servicesFor("values", file.settings.cloud);
    const reportedTags = new Set<TSESTree.Comment>();

    function reportTag({ comment, reason }: InstanceLocalTag, name: string): void {
      if (reason !== "" || reportedTags.has(comment)) return;
      reportedTags.add(comment);
      context.report({ loc: comment.loc, messageId: "missingReason", data: { name } });
    }

    function reportWrites(state: State, findings: readonly Finding[]): void {
      for (const { write, messageId, way } of findings) {
        context.report({
          loc: locationOf(write.node),
          messageId,
          data: { name: state.name, way: shownWay(way), method: `.${write.operator}()`, services },
        });
      }
    }

    function reportContainer({ name, node }: OpenContainer): void {
      const tag = instanceLocalTagAt(file, node);
      if (tag) reportTag(tag, name);
      else context.report({ node, messageId: "openContainer", data: { name, services } });
    }

    return {
      Program() {
        for (const container of reportableContainers(file, options)) {
          if (options.checkSessions || !isNamedForSessions(container.name)) reportContainer(container);
        }
        for (const state of statesToCheck(file, options)) {
          const findings = firstInEachUnit(state, (write) => findingOf(file, state, write, options));
          if (findings.length === 0 || isHarmless(file, state, options)) continue;
          if (isLeftToOtherRules(file, state, options)) continue;
          const tag = instanceLocalTag(file, state);
          if (tag) reportTag(tag, state.name);
          else reportWrites(state, findings);
        }
      },
    };
  },
});

/** Timers run in files that serve nothing as well. */
function statesToCheck(file: File, options: Options): readonly State[] {
  if (!options.checkTimers) return reportableStates(file, options);
  return isServerCode(file) ? file.states.all() : [];
}

function isLeftToOtherRules(file: File, state: State, options: Options): boolean {
  if (!options.checkSessions && isSessionState(file, state)) return true;
  return !options.checkCacheLibraries && file.containers.ofState(state).has("libraryCache");
}

interface Finding {
  readonly write: StateWrite;
  readonly messageId: MessageId;
  readonly way: Way;
}

function findingOf(file: File, state: State, write: StateWrite, options: Options): Finding | null {
  // resetting it is how a pattern with the flag g is made to forget
  if (write.property === "lastIndex") return null;
  if (!options.checkRequestCopies && requestCopy(file, state, write)) return null;
  const shared = sharedWrite(file, state, write, options);
  if (!shared) return options.checkTimers ? timedFinding(file, state, write) : null;
  const isServed = shared.moment === "request";
  if (file.laziness.isLazy(state))
    return options.checkLazyInitialization ? { ...shared, messageId: "lazyState" } : null;
  if (isRegexpUse(file, write)) {
    return isServed && !isReset(state, write.unit) ? { ...shared, messageId: "regexpState" } : null;
  }
  if (!isServed) return { ...shared, messageId: "unknownCaller" };
  return { ...shared, messageId: carriesRequestData(file, write) ? "requestData" : "replicaState" };
}

function timedFinding(file: File, state: State, write: StateWrite): Finding | null {
  const timed = isKept(file, state, write) ? writeAt(file, write, "timer") : null;
  if (!timed || file.laziness.isLazy(state) || isRegexpUse(file, write)) return null;
  return { ...timed, messageId: "timerState" };
}

function isKept(file: File, state: State, write: StateWrite): boolean {
  const lifetime = file.lifetimes.of(state, write.unit);
  return lifetime === "process" || lifetime === "setUp";
}

function isRegexpUse(file: File, { type, operator, target }: StateWrite): boolean {
  return type === "method" && (operator === "exec" || operator === "test") && file.containers.of(target).has("regexp");
}

/** `pattern.lastIndex = 0` in the same function makes the pattern forget. */
function isReset(state: State, unit: Unit): boolean {
  return state.writes.some((write) => write.unit === unit && write.property === "lastIndex");
}
