import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../analysis/file.ts";
import { carriedValue, requestCopy, type RequestValue } from "../analysis/state/request-copies.ts";
import type { State, StateWrite } from "../analysis/state/states.ts";
import { memberName, type Node, stringValue, unitOf, unwrap } from "../analysis/syntax.ts";
import { createRule } from "../rule.ts";
import { locationOf, shownWay } from "./policy/report.ts";
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

export type Options = SharedStateOptions;

export type MessageId = "navigation" | "sharedCopy";

/** What a page is showing: the client knows it, and sends it again. */
const NAVIGATION =
  /^(?:return_?(?:to|url|path)|redirect(?:_?(?:to|url|uri|path))?|next(?:_?(?:url|page))?|back_?(?:to|url)|(?:last|current|previous|prev)_?(?:page|path|url|query|search|view|tab)|page(?:_?(?:number|size|no))?|per_?page|limit|offset|filters?|sort(?:_?(?:by|order))?|order_?by|search(?:_?(?:term|query))?|query|locale|lang(?:uage)?|tab|view|step|wizard_?step|refer(?:r)?er|original_?url|requested_?url)$/i;

export default createRule<MessageId, Options>({
  name: "prefer-request-params",
  meta: {
    type: "problem",
    docs: {
      description: "disallow copying what one client sends to where the requests of others find it",
      presets: { recommended: {}, strict: { checkUnknownCallers: "always" } },
    },
    schema: [{ type: "object", properties: SHARED_STATE_OPTIONS, additionalProperties: false }],
    messages: {
      sharedCopy:
        "`{{name}}` is given `{{source}}` of one request and is there for all others of this replica (reached by {{way}}). Read `{{source}}` where it is needed, or pass it on as an argument.",
      navigation:
        "`{{name}}` keeps where the client is on the server, although `{{source}}` says it with each request: two tabs overwrite each other. Let the client send it, as a parameter or in the link.",
    },
    defaultOptions: [{ allow: [], checkUnknownCallers: "service" }],
  },
  create(context, file, options) {
    function reportState(state: State): void {
      if (isHarmless(file, state, options)) return;
      const copies = firstInEachUnit(state, (write) => copyOf(file, state, write, options));
      if (copies.length === 0 || !isServerCode(file) || isDeclaredInstanceLocal(file, state)) return;
      for (const { write, way, source } of copies) {
        context.report({
          loc: locationOf(write.node),
          messageId: "sharedCopy",
          data: { name: state.name, source, way: shownWay(way) },
        });
      }
    }

    return {
      Program() {
        for (const state of file.states.all()) reportState(state);
      },
      AssignmentExpression(node) {
        const name = navigationIn(node.left);
        if (name === null || options.allow.includes(name) || !isServerCode(file)) return;
        const copied = sentByClient(file, node.right);
        if (!copied || !file.timing.runsAt(unitOf(node), "request")) return;
        context.report({
          loc: locationOf(node),
          messageId: "navigation",
          data: { name, source: copied.source },
        });
      },
      CallExpression(node) {
        const setting = settingOfApplication(file, node);
        if (!setting || options.allow.includes(setting.name) || !isServerCode(file)) return;
        const copied = carriedValue(file, setting.value);
        const way = copied && file.timing.way(unitOf(node), "request");
        if (!way) return;
        context.report({
          loc: locationOf(node),
          messageId: "sharedCopy",
          data: { name: setting.name, source: copied.source, way: shownWay(way) },
        });
      },
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

/** `req.session.returnTo`, if it is named after navigation. */
function navigationIn(target: Node): string | null {
  const member = unwrap(target);
  if (member.type !== "MemberExpression") return null;
  const name = memberName(member);
  const session = unwrap(member.object);
  const isSession =
    session.type === "MemberExpression"
      ? memberName(session) === "session"
      : session.type === "Identifier" && session.name === "session";
  return isSession && name !== null && NAVIGATION.test(name) ? `session.${name}` : null;
}

/** Whether a value is (made of) something that the client sent. */
function sentByClient(file: File, value: Node): RequestValue | null {
  const carried = carriedValue(file, value);
  if (carried) return carried;
  if (file.requestData.of(value) !== "request") return null;
  const text = file.source.text.slice(...value.range);
  return { source: text.length > 60 ? `${text.slice(0, 57)}…` : text };
}

/** `app.set("name", value)` */
function settingOfApplication(
  file: File,
  call: TSESTree.CallExpression,
): { readonly name: string; readonly value: Node } | null {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || memberName(callee) !== "set") return null;
  const kind = file.values.kindOf(callee.object);
  const name = stringValue(call.arguments[0]);
  const [, value] = call.arguments;
  if (kind?.kind.lives !== "process" || name === null || !value) return null;
  const object = file.source.text.slice(...callee.object.range);
  return { name: `${object}.set("${name}")`, value };
}
