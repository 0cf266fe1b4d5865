import type { TSESTree } from "@typescript-eslint/utils";
import type { ApiPath } from "../../catalog/types.ts";
import { annotationOf, parameterOf, type Step, type Variable } from "./bindings.ts";
import { assignedTo } from "./classes.ts";
import type { File } from "../file.ts";
import type { KindOfObject } from "../calls/framework-index.ts";
import {
  type Call,
  type FunctionNode,
  isFunction,
  memberName,
  type Node,
  outermost,
  stringValue,
  unwrap,
} from "../syntax.ts";

/** What is known of a value: the API path that reaches it, or the kind of object that it is. */
export type Value =
  { readonly path: ApiPath; readonly kind?: never } | { readonly kind: KindOfObject; readonly path?: never };

/** What loads modules as `require` does. */
const REQUIRES: ReadonlySet<ApiPath> = new Set(["module.createRequire()", "process.getBuiltinModule"]);

/** Far more than real code nests; keeps generated code from exhausting the stack. */
const MAX_DEPTH = 200;

const IS_NOTHING: ReadonlySet<string> = new Set(["TSNullKeyword", "TSUndefinedKeyword"]);

/** Where the values of a file come from, as far as packages are concerned. */
export class Values {
  readonly #file: File;
  readonly #known = new Map<Node | Variable, Value | null>();
  #depth = 0;

  constructor(file: File) {
    this.#file = file;
  }

  pathOf(node: Node): ApiPath | null {
    return this.of(node)?.path ?? null;
  }

  /** The API path of what a call returns, or `new` makes: that of a kind of object as well. */
  callPath(node: Call): ApiPath | null {
    const callee = this.pathOf(node.callee);
    return callee === null ? null : `${callee}()`;
  }

  kindOf(node: Node): KindOfObject | null {
    return this.of(node)?.kind ?? null;
  }

  of(node: Node): Value | null {
    const expression = unwrap(node);
    switch (expression.type) {
      case "Identifier": {
        const variable = this.#file.bindings.variableOf(expression);
        return variable ? this.ofVariable(variable) : this.#at(expression.name);
      }
      case "MemberExpression":
      case "CallExpression":
      case "NewExpression":
        return this.#remember(expression, () =>
          expression.type === "MemberExpression" ? this.#ofMember(expression) : this.#ofCall(expression),
        );
      case "ImportExpression": {
        const name = stringValue(expression.source);
        return name === null ? null : this.#at(packagePath(name));
      }
      case "AwaitExpression":
        return this.of(expression.argument);
      case "AssignmentExpression":
        return this.of(expression.right);
      case "LogicalExpression":
        return this.of(expression.left) ?? this.of(expression.right);
      case "ConditionalExpression":
        return this.of(expression.consequent) ?? this.of(expression.alternate);
      case "SequenceExpression": {
        const last = expression.expressions.at(-1);
        return last ? this.of(last) : null;
      }
      default:
        return null;
    }
  }

  ofVariable(variable: Variable): Value | null {
    return this.#remember(variable, () => this.#ofDeclaration(variable));
  }

  /** What a type annotation names; of `Request & { user: User }` and `Button | Command | undefined`, what the first known part does. */
  ofType(annotation: TSESTree.TypeNode | null | undefined): KindOfObject | null {
    if (!annotation) return null;
    if (annotation.type === "TSIntersectionType") return this.#ofTypes(annotation.types)[0] ?? null;
    if (annotation.type === "TSUnionType") {
      const parts = annotation.types.filter(({ type }) => !IS_NOTHING.has(type));
      const kinds = this.#ofTypes(parts);
      return kinds.length === parts.length ? (kinds[0] ?? null) : null;
    }
    const path = this.typePath(annotation);
    return path === null ? null : (this.#file.frameworks.typed.get(path) ?? null);
  }

  #ofTypes(types: readonly TSESTree.TypeNode[]): readonly KindOfObject[] {
    return types.flatMap((type) => this.ofType(type) ?? []);
  }

  /** The API path of the type that a variable or a field is declared to have. */
  declaredPathOf(node: Node): ApiPath | null {
    const expression = unwrap(node);
    const variable = expression.type === "Identifier" ? this.#file.bindings.variableOf(expression) : null;
    const annotation = variable ? annotationOf(variable) : this.#annotationOfField(expression);
    return annotation ? this.typePath(annotation) : null;
  }

  /** The API path of a type: `FastifyInstance` imported from fastify is `fastify.FastifyInstance`. */
  typePath(annotation: Node): ApiPath | null {
    if (
      annotation.type !== "TSTypeReference" &&
      annotation.type !== "TSClassImplements" &&
      annotation.type !== "TSInterfaceHeritage"
    ) {
      return null;
    }
    return this.#namePath(annotation.type === "TSTypeReference" ? annotation.typeName : annotation.expression);
  }

  /** The module that a call of `require`, or of what stands in for it, loads. */
  requiredModule(node: Node): string | null {
    if (node.type !== "CallExpression" || stringValue(node.arguments[0]) === null) return null;
    const isRequire =
      this.#file.bindings.isGlobal(node.callee, "require") || REQUIRES.has(this.pathOf(node.callee) ?? "");
    return isRequire ? stringValue(node.arguments[0]) : null;
  }

  #namePath(name: Node): ApiPath | null {
    if (name.type === "Identifier") {
      const variable = this.#file.bindings.variableOf(name);
      return variable ? (this.ofVariable(variable)?.path ?? null) : name.name;
    }
    if (name.type === "TSQualifiedName") return join(this.#namePath(name.left), name.right.name);
    if (name.type === "MemberExpression") return this.pathOf(name);
    return null;
  }

  #ofMember(node: TSESTree.MemberExpression): Value | null {
    const name = memberName(node);
    if (name === null) return null;
    if (unwrap(node.object).type === "ThisExpression") return this.#ofField(node.object, name);
    return this.#step(this.of(node.object), name);
  }

  #ofCall(node: Call): Value | null {
    const required = this.requiredModule(node);
    if (required !== null) return this.#at(packagePath(required));
    const callee = unwrap(node.callee);
    const value = this.of(callee);
    const [first] = node.arguments;
    // const writeFile = promisify(fs.writeFile)
    if (value?.path === "util.promisify" && first) return this.of(first);
    if (callee.type === "MemberExpression" && memberName(callee) === "bind") return this.of(callee.object);
    if (value?.path !== undefined) return this.#at(`${value.path}()`);
    if (callee.type === "MemberExpression") {
      const object = this.kindOf(callee.object);
      const method = memberName(callee);
      const returned = object && method !== null ? object.kind.returns?.[method] : undefined;
      if (object && returned !== undefined) {
        const kind = returned === "this" ? object : this.#file.frameworks.kind(object.framework, returned);
        return kind && { kind };
      }
    }
    const fn = this.#file.callees.of(node);
    return fn ? this.#ofReturn(fn) : null;
  }

  #ofReturn(fn: FunctionNode): Value | null {
    const returned = fn.returnType ? this.ofType(fn.returnType.typeAnnotation) : null;
    if (returned) return { kind: returned };
    if (fn.body.type !== "BlockStatement") return this.of(fn.body);
    for (const statement of fn.body.body) {
      const value = statement.type === "ReturnStatement" && statement.argument ? this.of(statement.argument) : null;
      if (value) return value;
    }
    return null;
  }

  #ofField(object: Node, name: string): Value | null {
    const receiver = this.#file.classes.receiverAt(unwrap(object));
    if (!receiver) return null;
    if (receiver.node.type !== "ObjectExpression") {
      for (const member of this.#file.classes.membersNamed(name, receiver.node)) {
        const kind = this.ofType(member.annotation);
        if (kind) return { kind };
        const value = member.value && !isFunction(member.value) ? this.of(member.value) : null;
        if (value) return value;
      }
    }
    for (const assigned of assignedTo(receiver, name)) {
      const value = this.of(assigned);
      if (value) return value;
    }
    return null;
  }

  #annotationOfField(node: Node): TSESTree.TypeNode | null {
    if (node.type !== "MemberExpression" || unwrap(node.object).type !== "ThisExpression") return null;
    const receiver = this.#file.classes.receiverAt(unwrap(node.object));
    if (!receiver || receiver.node.type === "ObjectExpression") return null;
    const name = memberName(node);
    return (name === null ? null : this.#file.classes.membersNamed(name, receiver.node)[0]?.annotation) ?? null;
  }

  #ofDeclaration(variable: Variable): Value | null {
    for (const def of variable.defs) {
      if (def.type !== "ImportBinding") continue;
      const path = importedPath(def.node, def.parent);
      return path === null ? null : this.#unlessNamed(variable.name, this.#at(path));
    }
    const annotated = this.ofType(annotationOf(variable));
    if (annotated) return { kind: annotated };
    for (const { expression, steps } of this.#file.bindings.sourcesOf(variable)) {
      const value = this.#along(this.of(expression), steps);
      if (value) return this.#unlessNamed(variable.name, value);
    }
    const parameter = parameterOf(variable);
    if (!parameter) return null;
    const imported = this.#importedFor(parameter.function);
    if (imported) return this.#along(imported, parameter.steps);
    const kind = this.#file.callers.kindOfParameter(parameter.function, parameter.index);
    return this.#along(kind && { kind }, parameter.steps) ?? this.#named(variable.name);
  }

  /** The module in `import("node:fs").then((fs) => …)`. */
  #importedFor(fn: FunctionNode): Value | null {
    const call = outermost(fn).parent;
    const callee = call?.type === "CallExpression" ? unwrap(call.callee) : null;
    if (callee?.type !== "MemberExpression" || memberName(callee) !== "then") return null;
    return callee.object.type === "ImportExpression" ? this.of(callee.object) : null;
  }

  /** What comes from another file of the project, and is by its name an object of some framework. */
  #unlessNamed(name: string, value: Value): Value {
    return value.path !== undefined && isOwnFile(value.path) ? (this.#named(name) ?? value) : value;
  }

  #named(name: string): Value | null {
    const { frameworks, project } = this.#file;
    const kind = project.usable(frameworks.named).find(({ kind }) => kind.named?.test(name));
    return kind ? { kind } : null;
  }

  #along(value: Value | null, steps: readonly Step[]): Value | null {
    return steps.reduce<Value | null>(
      (reached, step) => (typeof step === "string" ? this.#step(reached, step) : null),
      value,
    );
  }

  #step(value: Value | null, name: string): Value | null {
    if (!value) return null;
    if (value.path !== undefined) return this.#unlessNamed(name, this.#at(join(value.path, name) ?? value.path));
    const kind = this.#file.frameworks.property(value.kind, name);
    return kind && { kind };
  }

  #at(path: ApiPath): Value {
    const kind = this.#file.frameworks.made.get(path);
    return kind ? { kind } : { path };
  }

  #remember(key: Node | Variable, compute: () => Value | null): Value | null {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#depth >= MAX_DEPTH) return null;
    // met again while it is being computed, it is defined by itself
    this.#known.set(key, null);
    this.#depth++;
    const value = compute();
    this.#depth--;
    this.#known.set(key, value);
    return value;
  }
}

/** A module specifier as an API path: `node:fs` is `fs`. */
function packagePath(specifier: string): ApiPath {
  return specifier.startsWith("node:") ? specifier.slice("node:".length) : specifier;
}

function join(path: ApiPath | null, name: string): ApiPath | null {
  if (path === null) return null;
  return name === "default" ? path : `${path}.${name}`;
}

function importedPath(node: Node, declaration: Node | null): ApiPath | null {
  if (node.type === "TSImportEqualsDeclaration") {
    const { moduleReference } = node;
    return moduleReference.type === "TSExternalModuleReference" ? stringPath(moduleReference.expression) : null;
  }
  if (declaration?.type !== "ImportDeclaration") return null;
  const path = packagePath(declaration.source.value);
  if (node.type !== "ImportSpecifier") return path;
  return join(path, node.imported.type === "Identifier" ? node.imported.name : node.imported.value);
}

function stringPath(node: Node): ApiPath | null {
  const name = stringValue(node);
  return name === null ? null : packagePath(name);
}

/** Whether an API path leads into a package, not into the project's own files, and not to what nobody knows. */
export function isOfPackage(path: ApiPath | null | undefined): path is ApiPath {
  return path !== null && path !== undefined && !isOwnFile(path);
}

/** Whether an API path leads into the project's own files rather than into a package. */
function isOwnFile(path: ApiPath): boolean {
  return (
    path.startsWith(".") ||
    path.startsWith("/") ||
    path.startsWith("~") ||
    path.startsWith("@/") ||
    path.startsWith("#")
  );
}
