import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../analysis/file.ts";
import { LocalHolders, type LocalUse } from "../analysis/libraries/local-holders.ts";
import { dependsOnEnvironment } from "../analysis/project/environment.ts";
import { isNamedSessionStore, isSessionState } from "../analysis/state/sessions.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import { assistants } from "../catalog/libraries/assistants.ts";
import { bots } from "../catalog/libraries/bots.ts";
import { identity } from "../catalog/libraries/identity.ts";
import { mcp } from "../catalog/libraries/mcp.ts";
import { sessions } from "../catalog/libraries/sessions.ts";
import { servicesFor } from "../catalog/remedies.ts";
import { createRule } from "../rule.ts";
import {
  CHECK_ALTERNATIVES,
  isMadeForARequest,
  isReported,
  type LibraryOptions,
  nameOf,
} from "./policy/library-use.ts";
import { callName, locationOf, shownWay } from "./policy/report.ts";
import { storeSuggestions, USE_STORE } from "./policy/store-suggestions.ts";
import {
  firstInEachUnit,
  isDeclaredInstanceLocal,
  isHarmless,
  isServerCode,
  SHARED_STATE_OPTIONS,
  sharedWrite,
  type SharedStateOptions,
  type SharedWrite,
} from "./policy/shared-state.ts";

export type Options = LibraryOptions & SharedStateOptions;

export type MessageId = "handMade" | "handMadeUnknownCaller" | "libraryDefault" | "libraryLocal" | "useStore";

const holders = new LocalHolders([...assistants, ...bots, ...identity, ...mcp, ...sessions]);

export default createRule<MessageId, Options>({
  name: "no-in-memory-session",
  meta: {
    type: "problem",
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
        "`{{call}}` keeps {{holds}} {{where}} of one replica when no `{{option}}` is given: the next request may reach another one, and a restart loses them. Give it a `{{option}}` in {{services}}.",
      libraryLocal:
        "`{{call}}` keeps {{holds}} {{where}} of one replica: the next request may reach another one, and a restart loses them. Keep them in {{services}}.",
      handMade:
        "`{{name}}` keeps what belongs to a session in the memory of one replica: the next request may reach another one, and a restart loses it (reached by {{way}}). Keep it in {{services}}, or in a signed cookie or token.",
      handMadeUnknownCaller:
        "`{{name}}` keeps what belongs to a session in the memory of one replica and changes in {{way}}: where requests lead there, the next one may reach another replica, and a restart loses it. Keep it in {{services}}, or in a signed cookie or token.",
      useStore: USE_STORE,
    },
    defaultOptions: [{ allow: [], checkUnknownCallers: "service", checkAlternatives: false }],
  },
  create(context, file, options) {
    const services = servicesFor("sessions", file.settings.cloud);

    function reportCall(node: TSESTree.CallExpression | TSESTree.NewExpression): void {
      const use = holders.at(file, node);
      if (use) reportLibrary(use);
      else if (node.type === "NewExpression" && isNamedSessionStore(file, node.callee)) reportNamedStore(node);
    }

    function reportNamedStore(node: TSESTree.NewExpression): void {
      if (file.role !== "service" || isMadeForARequest(file, node) || dependsOnEnvironment(file, node)) return;
      context.report({
        loc: locationOf(node),
        messageId: "libraryLocal",
        data: { call: callName(file, node), holds: "what belongs to sessions", where: "in the memory", services },
      });
    }

    function reportLibrary(use: LocalUse): void {
      if (!isReported(file, use, options) || !isServerCode(file)) return;
      const { node } = use;
      const option = use.holder.external?.[0];
      context.report({
        loc: locationOf(node),
        messageId: option === undefined ? "libraryLocal" : "libraryDefault",
        data: {
          call: nameOf(file, use),
          holds: use.holder.holds,
          where: use.holder.where === "disk" ? "on the disk" : "in the memory",
          option: option ?? "",
          services,
        },
        suggest: storeSuggestions(file, use),
      });
    }

    function reportState(state: State): void {
      if (isHarmless(file, state, options)) return;
      const writes = firstInEachUnit(state, (write) => sessionWrite(file, state, write, options));
      if (writes.length === 0 || !isServerCode(file) || isDeclaredInstanceLocal(file, state)) return;
      for (const { write, moment, way } of writes) {
        context.report({
          loc: locationOf(write.node),
          messageId: moment === "request" ? "handMade" : "handMadeUnknownCaller",
          data: { name: state.name, way: shownWay(way), services },
        });
      }
    }

    return {
      Program() {
        for (const state of file.states.all()) if (isSessionState(file, state)) reportState(state);
      },
      ...(holders.concern(file) && { CallExpression: reportCall }),
      NewExpression: reportCall,
    };
  },
});

function sessionWrite(file: File, state: State, write: StateWrite, options: SharedStateOptions): SharedWrite | null {
  return file.laziness.isLazy(state) ? null : sharedWrite(file, state, write, options);
}
