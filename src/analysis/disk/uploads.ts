import type { TSESTree } from "@typescript-eslint/utils";
import { LEADS_TO_REQUEST } from "../../catalog/language/request-data.ts";
import {
  UPLOADED_FILE_DECORATORS,
  UPLOADED_FILE_PLACES,
  UPLOADED_FILE_TYPES,
} from "../../catalog/libraries/uploads.ts";
import type { File } from "../file.ts";
import { annotationOf, type Parameter, parameterOf, type Source, type Step, type Variable } from "../names/bindings.ts";
import { isRequestObject } from "../state/request-copies.ts";
import { decoratorsOf, memberName, type Node, unwrap } from "../syntax.ts";
import { type Arguments, NO_ARGUMENTS } from "./arguments.ts";
import { collectionOf, loopedOver } from "./collections.ts";
import { isNoPath, partsOf, pathSourcesOf } from "./paths.ts";

const MAX_DEPTH = 12;

const FILES = /^files?$/;

/** Functions that return what is in their argument. */
const UNPACKS: ReadonlySet<string> = new Set(["Array.from", "Object.entries", "Object.values"]);

/** Whether an expression is (a part of) a file that this request sent, or a path made with one: `req.file.path`, `req.files.avatar`. */
export function isUploadedFile(file: File, node: Node, given: Arguments = NO_ARGUMENTS): boolean {
  return new Uploads(file, given).isUploaded(node);
}

class Uploads {
  readonly #file: File;
  readonly #given: Arguments;
  #depth = 0;

  constructor(file: File, given: Arguments) {
    this.#file = file;
    this.#given = given;
  }

  isUploaded(node: Node): boolean {
    if (this.#depth >= MAX_DEPTH) return false;
    this.#depth++;
    const isUploaded = this.#find(unwrap(node));
    this.#depth--;
    return isUploaded;
  }

  #find(expression: Node): boolean {
    switch (expression.type) {
      case "Identifier": {
        const variable = this.#file.bindings.variableOf(expression);
        return variable !== null && this.#isInVariable(variable);
      }
      case "MemberExpression":
        return this.#isMember(expression);
      case "AwaitExpression":
        return this.isUploaded(expression.argument);
      case "CallExpression":
        return this.#isReturned(expression);
      case "ConditionalExpression":
        return this.#areAll([expression.consequent, expression.alternate]);
      case "LogicalExpression":
        return this.#areAll(expression.operator === "&&" ? [expression.right] : [expression.left, expression.right]);
      default:
        return this.#isMadeFromOne(expression);
    }
  }

  /** `"uploads/" + req.file.filename` */
  #isMadeFromOne(expression: Node): boolean {
    return partsOf(this.#file, expression)?.some((part) => typeof part !== "string" && this.isUploaded(part)) ?? false;
  }

  #isMember(expression: TSESTree.MemberExpression): boolean {
    const name = memberName(expression) ?? "";
    if (FILES.test(name) && this.#isRequest(expression.object)) return true;
    return (
      this.isUploaded(expression.object) || (UPLOADED_FILE_PLACES.has(name) && this.#isNamedFile(expression.object))
    );
  }

  /** `request.file("avatar")`, `Object.values(req.files)`, `path.resolve(req.file.path)` */
  #isReturned(call: TSESTree.CallExpression): boolean {
    const [first] = call.arguments;
    if (UNPACKS.has(this.#file.values.pathOf(call.callee) ?? "")) return first !== undefined && this.isUploaded(first);
    return this.isUploaded(call.callee) || this.#isMadeFromOne(call);
  }

  /** Whether all that an expression may be is uploaded, as far as it is something. */
  #areAll(nodes: readonly Node[]): boolean {
    const values = nodes.filter((node) => !isNoPath(node));
    return values.length > 0 && values.every((value) => this.isUploaded(value));
  }

  #isInVariable(variable: Variable): boolean {
    const passed = this.#given.get(variable);
    if (passed) return this.#areAll(passed.nodes);
    const parameter = parameterOf(variable);
    if (parameter) return this.#isParameter(variable, parameter);
    const sources = pathSourcesOf(this.#file, variable);
    return sources.length > 0 && sources.every((source) => this.#isTakenFrom(source, variable));
  }

  /** `const { file } = req`, `const [fields, files] = await form.parse(req)` */
  #isTakenFrom({ expression, steps }: Source, variable: Variable): boolean {
    const at = steps.findIndex((step) => typeof step === "string" && FILES.test(step));
    if (at !== -1 && steps.slice(0, at).every(leadsToRequest) && this.#isRequest(expression)) return true;
    const isNamed = at !== -1 || (steps.length > 0 && FILES.test(variable.name));
    return (isNamed && this.#isParsedRequest(expression)) || this.isUploaded(expression);
  }

  /** What a parser returns that was given the request. */
  #isParsedRequest(node: Node): boolean {
    const expression = unwrap(node);
    if (expression.type === "AwaitExpression") return this.#isParsedRequest(expression.argument);
    return expression.type === "CallExpression" && expression.arguments.some((argument) => this.#isRequest(argument));
  }

  #isParameter(variable: Variable, parameter: Parameter): boolean {
    const { function: fn, index, steps } = parameter;
    if (this.#isDecorated(fn.params[index]) || this.#isDeclared(annotationOf(variable))) return true;
    const passed = this.#file.requestData.argumentsFor(fn, index);
    if (passed.length > 0) return this.#areAll(passed);
    const collection = collectionOf(parameter);
    if (collection) return this.#isTakenFrom({ expression: collection, steps }, variable);
    // form.parse(req, (error, fields, files) => …), ({ file }, res) => …
    const before = steps.slice(0, -1);
    const name = steps.at(-1) ?? variable.name;
    const isFile = typeof name === "string" && FILES.test(name) && before.every(leadsToRequest);
    return isFile && this.#file.requestData.ofVariable(variable) === "request";
  }

  #isDecorated(parameter: TSESTree.Parameter | undefined): boolean {
    if (!parameter) return false;
    return decoratorsOf(parameter).some(({ expression }) => {
      const decorator = unwrap(expression);
      const called = decorator.type === "CallExpression" ? decorator.callee : decorator;
      return UPLOADED_FILE_DECORATORS.has(this.#file.values.pathOf(called) ?? "");
    });
  }

  /** Whether a type is that of an uploaded file, or of several. */
  #isDeclared(type: TSESTree.TypeNode | null): boolean {
    switch (type?.type) {
      case "TSArrayType":
        return this.#isDeclared(type.elementType);
      case "TSUnionType":
        return type.types.some((each) => this.#isDeclared(each));
      case "TSTypeReference":
        return (
          UPLOADED_FILE_TYPES.has(this.#file.values.typePath(type) ?? "") ||
          (type.typeArguments?.params.some((each) => this.#isDeclared(each)) ?? false)
        );
      default:
        return false;
    }
  }

  /** `(file) => unlink(file.path)`, exported to callers that the file does not show. */
  #isNamedFile(node: Node): boolean {
    const expression = unwrap(node);
    const variable = expression.type === "Identifier" ? this.#file.bindings.variableOf(expression) : null;
    if (!variable || !FILES.test(variable.name) || annotationOf(variable)) return false;
    const collection = loopedOver(this.#file, variable);
    if (collection) return this.#isNamedFile(collection);
    return parameterOf(variable)?.steps.length === 0 && this.#file.requestData.ofVariable(variable) === "possibly";
  }

  #isRequest(node: Node): boolean {
    const expression = unwrap(node);
    if (isRequestObject(this.#file, expression)) return true;
    if (expression.type === "MemberExpression") {
      return leadsToRequest(memberName(expression)) && this.#hasRequest(expression.object);
    }
    const variable = expression.type === "Identifier" ? this.#file.bindings.variableOf(expression) : null;
    if (!variable) return false;
    if (leadsToRequest(variable.name) && this.#file.requestData.ofVariable(variable) !== "no") return true;
    const [only, ...others] = this.#file.bindings.sourcesOf(variable);
    return (
      only !== undefined &&
      others.length === 0 &&
      only.steps.length > 0 &&
      only.steps.every(leadsToRequest) &&
      this.#hasRequest(only.expression)
    );
  }

  /** `this.ctx`, `context.req` */
  #hasRequest(node: Node): boolean {
    const object = unwrap(node);
    return object.type === "ThisExpression" || this.#isRequest(object);
  }
}

function leadsToRequest(step: Step | null): boolean {
  return typeof step === "string" && LEADS_TO_REQUEST.has(step);
}
