import type { TSESTree } from "@typescript-eslint/utils";
import type { Moment } from "../analysis/calls/timing.ts";
import type { File } from "../analysis/file.ts";
import { isAlternative, isOtherStore } from "../analysis/libraries/alternatives.ts";
import { LocalHolders } from "../analysis/libraries/local-holders.ts";
import { isKeptFromProduction } from "../analysis/project/environment.ts";
import {
  holdsTransports,
  isNamedForSessions,
  isNamedSessionStore,
  isSessionState,
} from "../analysis/state/sessions.ts";
import { hasReason, instanceLocalTagAt } from "../analysis/state/instance-local.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import { assistants } from "../catalog/libraries/assistants.ts";
import { bots } from "../catalog/libraries/bots.ts";
import { identity } from "../catalog/libraries/identity.ts";
import { mcp } from "../catalog/libraries/mcp.ts";
import { sessions } from "../catalog/libraries/sessions.ts";
import { servicesFor } from "../catalog/remedies.ts";
import { createRule } from "../rule.ts";
import { isHarmless } from "./policy/harmless-states.ts";
import { LIBRARY_MESSAGES, type LibraryReport, libraryReport } from "./policy/library-report.ts";
import {
  CHECK_ALTERNATIVES,
  isMadeForARequest,
  isPartOfServer,
  isReported,
  type LibraryOptions,
} from "./policy/library-use.ts";
import { reportableContainers } from "./policy/open-containers.ts";
import { callName, locationOf, shownWay } from "./policy/report.ts";
import {
  firstInEachUnit,
  isDeclaredInstanceLocal,
  mayBeReported,
  mayBeService,
  reportableStates,
  SHARED_STATE_OPTIONS,
  sharedWrite,
  type SharedStateOptions,
  type SharedWrite,
} from "./policy/shared-state.ts";
import type { Call } from "../analysis/syntax.ts";

export type Options = LibraryOptions & SharedStateOptions;

export type MessageId =
  | "handMade"
  | "handMadeTransports"
  | "handMadeOpen"
  | "handMadeUnknownCaller"
  | LibraryReport["messageId"]
  | "useStore";

const holders = new LocalHolders([...assistants, ...bots, ...identity, ...mcp, ...sessions]);

export default createRule<MessageId, Options>({
  name: "no-in-memory-session",
  meta: {
    type: "problem",
    // eslint-disable-next-line eslint-plugin/require-meta-has-suggestions -- another function makes the reports that have some
    hasSuggestions: true,
    docs: {
      description: "disallow keeping sessions, log-ins, tokens and conversations in memory or on the local disk",
      presets: {
        recommended: {},
        strict: { checkAlternatives: true, checkUnknownCallers: "always" },
      },
    },
    schema: [
      {
        type: "object",
        properties: {
          ...SHARED_STATE_OPTIONS,
          checkAlternatives: CHECK_ALTERNATIVES,
        },
        additionalProperties: false,
      },
    ],
    messages: {
      libraryDefault:
        "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: the next request may reach another one, and a restart loses them. Set `{{option}}` to use {{services}}.",
      libraryLocal:
        "`{{call}}` keeps {{holds}} {{where}} of one replica: the next request may reach another one, and a restart loses them. Keep them in {{services}}.",
      handMade:
        "`{{name}}` keeps what belongs to a session in the memory of one replica: the next request may reach another one, and a restart loses it (reached by {{way}}). Keep it in {{services}}, or in a signed cookie or token.",
      handMadeUnknownCaller:
        "`{{name}}` keeps what belongs to a session in the memory of one replica and changes in {{way}}: where requests lead there, the next one may reach another replica, and a restart loses it. Keep it in {{services}}, or in a signed cookie or token.",
      handMadeOpen:
        "`{{name}}` is for other files to keep what belongs to sessions, in the memory of one replica: the next request may reach another one, and a restart loses it. Keep it in {{services}}, or in a signed cookie or token.",
      handMadeTransports:
        "`{{name}}` keeps the transports of sessions in the memory of one replica (in {{way}}): the next request of a session may reach another one, and a restart loses it. No store can take them over: serve without sessions, so that any replica can answer.",
      ...LIBRARY_MESSAGES,
    },
    defaultOptions: [{ allow: [], checkUnknownCallers: "service", checkAlternatives: false }],
  },
  create(context, file, options) {
    const services = servicesFor("sessions", file.settings.cloud);
    const usesLibraries = holders.concern(file);

    function reportCall(node: Call): void {
      const use = usesLibraries ? holders.at(file, node) : null;
      if (use) {
        if (isReported(file, use, options) && isPartOfServer(file)) context.report(libraryReport(file, use, services));
      } else if (node.type === "NewExpression" && isNamedSessionStore(file, node.callee)) {
        reportNamedStore(node);
      }
    }

    function reportNamedStore(node: TSESTree.NewExpression): void {
      if (file.role !== "service" || isMadeForARequest(file, node) || isKeptFromProduction(file, node)) return;
      if (!options.checkAlternatives && isOneOfSeveral(file, node)) return;
      context.report({
        loc: locationOf(node),
        messageId: "libraryLocal",
        data: { call: callName(file, node), holds: "what belongs to sessions", where: "in the memory", services },
      });
    }

    function reportState(state: State): void {
      const writes = firstInEachUnit(state, (write) => sessionWrite(file, state, write, options));
      if (writes.length === 0 || isHarmless(file, state, options) || isDeclaredInstanceLocal(file, state)) return;
      for (const { write, moment, way } of writes) {
        context.report({
          loc: locationOf(write.node),
          messageId: handMadeMessage(file, state, moment),
          data: { name: state.name, way: shownWay(way), services },
        });
      }
    }

    return {
      ...(mayBeReported(file, options) && {
        Program() {
          for (const state of reportableStates(file, options)) if (isSessionState(file, state)) reportState(state);
          for (const { name, node } of reportableContainers(file, options)) {
            if (!isNamedForSessions(name) || hasReason(instanceLocalTagAt(file, node))) continue;
            context.report({ node, messageId: "handMadeOpen", data: { name, services } });
          }
        },
      }),
      ...(usesLibraries && { CallExpression: reportCall }),
      ...((usesLibraries || (mayBeService(file) && file.source.text.includes("Memory"))) && {
        NewExpression: reportCall,
      }),
    };
  },
});

function sessionWrite(file: File, state: State, write: StateWrite, options: SharedStateOptions): SharedWrite | null {
  const shared = sharedWrite(file, state, write, options);
  return shared && !file.laziness.isLazy(state) ? shared : null;
}

function handMadeMessage(file: File, state: State, moment: Moment): MessageId {
  if (holdsTransports(file, state)) return "handMadeTransports";
  return moment === "request" ? "handMade" : "handMadeUnknownCaller";
}

/** Whether something may be used in place of a store that is named after memory, and is not named so as well. */
function isOneOfSeveral(file: File, node: Call): boolean {
  const isNamedSo = ({ type, callee }: Call) => type === "NewExpression" && isNamedSessionStore(file, callee);
  return isAlternative(file, node, (other) => isOtherStore(file, other, isNamedSo));
}
