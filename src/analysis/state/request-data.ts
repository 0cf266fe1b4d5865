import type { TSESTree } from "@typescript-eslint/utils";
import { parameterOf, type Variable } from "../names/bindings.ts";
import type { File } from "../file.ts";
import type { StateWrite } from "./states.ts";
import { type FunctionNode, isCall, isFunction, memberName, type Node, outermost, unwrap } from "../syntax.ts";

/** Whether a value comes from the request: `possibly`, when it comes from callers that the file does not show. */
export type Origin = "no" | "possibly" | "request";

/** Kinds of parameters that are the same for every request. */
const NOT_DATA: ReadonlySet<string> = new Set(["application", "instance", "next", "server"]);

const FINDS: ReadonlySet<string> = new Set(["filter", "find", "findLast"]);

const MAX_DEPTH = 40;

/** Follows request data from the parameters of entry points to the expressions that use it. */
export class RequestData {
  readonly #file: File;
  readonly #known = new Map<Variable, Origin>();
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  /** Whether the value of an expression depends on the request. */
  of(node: Node): Origin {
    const origin = this.#ofIdentifiers(this.#file.identifiersIn(node));
    return origin === "request" ? origin : stronger(origin, this.#ofIdentifiers(this.#lookedUpBy(node)));
  }

  #ofIdentifiers(identifiers: readonly TSESTree.Identifier[]): Origin {
    let origin: Origin = "no";
    for (const identifier of identifiers) {
      const variable = this.#leadsToApplication(identifier) ? null : this.#file.bindings.variableOf(identifier);
      if (variable) origin = stronger(origin, this.ofVariable(variable));
      if (origin === "request") break;
    }
    return origin;
  }

  /** What decides which element a look-up finds: `id` of `users.find((user) => user.id === id)`. */
  #lookedUpBy(node: Node): readonly TSESTree.Identifier[] {
    const expression = unwrap(node);
    if (expression.type === "AwaitExpression") return this.#lookedUpBy(expression.argument);
    const callee = expression.type === "CallExpression" ? unwrap(expression.callee) : null;
    if (expression.type !== "CallExpression" || callee?.type !== "MemberExpression") return [];
    const [asked] = expression.arguments;
    return FINDS.has(memberName(callee) ?? "") && isFunction(asked) ? this.#file.identifiersIn(asked.body) : [];
  }

  /** `request.server.app`: by way of a request to what is the same for all of them. */
  #leadsToApplication(identifier: TSESTree.Identifier): boolean {
    if (!this.#file.mayHaveEntryPoints) return false;
    const object = outermost(identifier);
    const member = object.parent;
    if (member?.type !== "MemberExpression" || member.object !== object) return false;
    const holder = this.#file.values.kindOf(identifier);
    return holder?.kind.lives === "request" && this.#file.values.kindOf(member)?.kind.lives === "process";
  }

  /** The same of several values together, of which some may not be there. */
  ofAny(nodes: readonly (Node | null)[]): Origin {
    return nodes.reduce<Origin>((origin, node) => (node ? stronger(origin, this.of(node)) : origin), "no");
  }

  /** Whether a framework calls the function with something of the request as this parameter. */
  isGivenByFramework(fn: FunctionNode, index: number): boolean {
    return this.#file.callers.of(fn).some((caller) => {
      if (caller.type !== "framework" || caller.moment !== "request") return false;
      const kind = caller.parameters[index];
      return kind == null ? caller.parameters.length === 0 : !NOT_DATA.has(kind);
    });
  }

  /** Whether that is one value that the client sent, as `@Query("sort") sort` is, and not an object with all of it. */
  isSingleValue(fn: FunctionNode, index: number): boolean {
    const parameter = fn.params[index];
    if (parameter === undefined) return false;
    return (
      this.#file.conventions.carriesValue(parameter) ||
      this.#file.callers.kindOfParameter(fn, index)?.kind.sent === "all"
    );
  }

  /** The expressions that the file passes as a parameter. */
  argumentsFor(fn: FunctionNode, index: number): readonly Node[] {
    return this.#file.callers.of(fn).flatMap((caller) => {
      if (caller.type !== "unit" || !isCall(caller.site)) return [];
      return this.#file.callees.of(caller.site) === fn ? (caller.site.arguments[index] ?? []) : [];
    });
  }

  ofVariable(variable: Variable): Origin {
    const known = this.#known.get(variable);
    if (known) return known;
    if (this.#depth >= MAX_DEPTH) return "no";
    this.#known.set(variable, "no");
    this.#depth++;
    const origin = this.#trace(variable);
    this.#depth--;
    this.#known.set(variable, origin);
    return origin;
  }

  #trace(variable: Variable): Origin {
    let origin: Origin = "no";
    const parameter = parameterOf(variable);
    if (parameter) origin = this.#ofParameter(parameter.function, parameter.index);
    for (const { expression } of this.#file.bindings.sourcesOf(variable)) {
      if (origin === "request") break;
      if (!isFunction(unwrap(expression))) origin = stronger(origin, this.of(expression));
    }
    return origin;
  }

  #ofParameter(fn: FunctionNode, index: number): Origin {
    let origin: Origin = "no";
    for (const caller of this.#file.callers.of(fn)) {
      if (caller.type === "framework" && caller.moment === "request") {
        const kind = caller.parameters[index];
        if (kind == null || !NOT_DATA.has(kind)) origin = "request";
      } else if (caller.type === "unknown") {
        origin = stronger(origin, "possibly");
      } else if (caller.type === "unit") {
        origin = stronger(origin, this.#passedAt(caller.site, fn, index));
      }
    }
    return origin;
  }

  /** What a call passes: the argument, or for callbacks whatever the call works on. */
  #passedAt(site: Node, fn: FunctionNode, index: number): Origin {
    if (!isCall(site)) return "no";
    if (this.#file.callees.of(site) === fn) {
      const argument = site.arguments[index];
      return argument ? this.of(argument) : "no";
    }
    let origin = this.of(site.callee);
    for (const argument of site.arguments)
      if (!isFunction(unwrap(argument))) origin = stronger(origin, this.of(argument));
    return origin;
  }
}

function stronger(left: Origin, right: Origin): Origin {
  if (left === "request" || right === "request") return "request";
  return left === "possibly" || right === "possibly" ? "possibly" : "no";
}

/** Whether a write keeps something of the request, or keeps it under something of it. */
export function carriesRequestData(file: File, { key, value }: StateWrite): boolean {
  return file.requestData.ofAny([key, value]) === "request";
}
