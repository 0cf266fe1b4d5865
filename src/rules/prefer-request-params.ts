import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../analysis/file.ts";
import { carriedValue, madeOfRequest, requestCopy, type RequestValue } from "../analysis/state/request-copies.ts";
import { isSessionState } from "../analysis/state/sessions.ts";
import { sharedSettingAt } from "../analysis/state/shared-settings.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import { mayUseWebSessions, sessionWriteAt, type SessionWrite } from "../analysis/state/web-sessions.ts";
import { type Node, unitOf } from "../analysis/syntax.ts";
import { createRule } from "../rule.ts";
import { isHarmless } from "./policy/harmless-states.ts";
import { locationOf, shownWay } from "./policy/report.ts";
import {
  firstInEachUnit,
  isDeclaredInstanceLocal,
  isServerCode,
  mayBeService,
  reportableStates,
  SHARED_STATE_OPTIONS,
  sharedWrite,
  type SharedStateOptions,
  type SharedWrite,
} from "./policy/shared-state.ts";

export interface Options extends SharedStateOptions {
  readonly checkSessions: boolean;
}

export type MessageId = "navigation" | "sharedCopy";

/** What a page is showing: the client knows it, and sends it again. */
const NAVIGATION =
  /^(?:return_?(?:to|url|path)|redirect(?:_?(?:to|url|uri|path))?|next(?:_?(?:url|page))?|back_?(?:to|url)|(?:last|current|previous|prev)_?(?:page|path|url|query|search|view|tab)|page(?:_?(?:number|size|no))?|per_?page|limit|offset|filters?|sort(?:_?(?:by|order))?|order_?by|search(?:_?(?:term|query))?|query|locale|lang(?:uage)?|tab|view|step|wizard_?step|refer(?:r)?er|original_?url|requested_?url)$/i;

/** Where the client comes from. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Referer */
const REFERRER = /\breferr?er\b/i;

export default createRule<MessageId, Options>({
  name: "prefer-request-params",
  meta: {
    type: "problem",
    docs: {
      description: "disallow copying what one client sends to where the requests of others find it",
      presets: {
        recommended: { checkSessions: false },
        strict: { checkSessions: false, checkUnknownCallers: "always" },
      },
    },
    schema: [
      {
        type: "object",
        properties: {
          ...SHARED_STATE_OPTIONS,
          checkSessions: {
            type: "boolean",
            description: "Whether to report copies of sessions and tokens, which `no-in-memory-session` reports too.",
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      sharedCopy:
        "`{{name}}` is given `{{source}}` of one request and is there for all others of this replica (reached by {{way}}). Read `{{source}}` where it is needed, or pass it on as an argument.",
      navigation:
        "`{{name}}` keeps where the client is on the server, although the client has sent it (`{{source}}`) and can send it again: two tabs overwrite each other. Let it come with each request, as a parameter or in the link.",
    },
    defaultOptions: [{ allow: [], checkUnknownCallers: "service", checkSessions: true }],
  },
  create(context, file, options) {
    // no function of the file may be given a request then
    if (!mayBeService(file)) return {};

    function reportState(state: State): void {
      const copies = firstInEachUnit(state, (write) => copyOf(file, state, write, options));
      if (copies.length === 0 || isHarmless(file, state, options) || isDeclaredInstanceLocal(file, state)) return;
      if (!options.checkSessions && isSessionState(file, state)) return;
      for (const { write, way, source } of copies) {
        context.report({
          loc: locationOf(write.node),
          messageId: "sharedCopy",
          data: { name: state.name, source, way: shownWay(way) },
        });
      }
    }

    const usesSessions = mayUseWebSessions(file);

    function reportNavigationOrSetting(node: TSESTree.AssignmentExpression | TSESTree.CallExpression): void {
      const session = usesSessions ? sessionWriteAt(file, node) : null;
      if (session) reportNavigation(node, session);
      else reportSetting(node);
    }

    function reportNavigation(node: Node, write: SessionWrite): void {
      const name = `session.${write.name}`;
      if (options.allow.includes(name) || !isServerCode(file)) return;
      const made = madeOfRequest(file, write.value);
      if (!made || !(NAVIGATION.test(write.name) || REFERRER.test(made.source))) return;
      if (!file.timing.runsAt(unitOf(node), "request")) return;
      context.report({ loc: locationOf(node), messageId: "navigation", data: { name, source: made.source } });
    }

    function reportSetting(node: TSESTree.AssignmentExpression | TSESTree.CallExpression): void {
      const setting = sharedSettingAt(file, node);
      if (!setting || options.allow.includes(setting.name) || !isServerCode(file)) return;
      const copied = carriedValue(file, setting.value);
      const way = copied && file.timing.way(unitOf(node), "request");
      if (!way) return;
      context.report({
        loc: locationOf(node),
        messageId: "sharedCopy",
        data: { name: setting.name, source: copied.source, way: shownWay(way) },
      });
    }

    return {
      Program() {
        for (const state of reportableStates(file, options)) reportState(state);
      },
      AssignmentExpression: reportNavigationOrSetting,
      CallExpression: reportNavigationOrSetting,
    };
  },
});

function copyOf(
  file: File,
  state: State,
  write: StateWrite,
  options: SharedStateOptions,
): (RequestValue & SharedWrite) | null {
  const copy = requestCopy(file, state, write);
  const shared = copy && sharedWrite(file, state, write, options);
  return shared && { ...shared, ...copy };
}
