import { posix } from "node:path";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { frameworks as catalog } from "../catalog/frameworks/index.ts";
import type { ApiPath } from "../catalog/types.ts";
import type { Settings } from "../settings.ts";
import { Bindings, isModuleLevel, parameterOf } from "./names/bindings.ts";
import { Callees } from "./names/callees.ts";
import { Callers } from "./calls/callers.ts";
import { Classes } from "./names/classes.ts";
import { Containers } from "./state/containers.ts";
import { Conventions } from "./calls/conventions.ts";
import { type EntryPoint, entryPointsOf, mayHaveEntryPoints } from "./calls/entry-points.ts";
import { Exports } from "./names/exports.ts";
import { FrameworkIndex } from "./calls/framework-index.ts";
import { ownFramework } from "./calls/own-framework.ts";
import { Laziness } from "./state/laziness.ts";
import { Lifetimes } from "./state/lifetimes.ts";
import { modulesOf, packageOf } from "./names/modules.ts";
import { Places } from "./state/places.ts";
import { Project } from "./project/project.ts";
import { RequestData } from "./state/request-data.ts";
import { roleAside, roleOf, type Role } from "./project/role.ts";
import { States } from "./state/states.ts";
import { type FunctionNode, isFunction, isModuleBody, type Node, outermost, unwrap } from "./syntax.ts";
import { traverse } from "./traversal.ts";
import { Timing } from "./calls/timing.ts";
import type { ParserServices } from "./names/types.ts";
import { Uses } from "./calls/uses.ts";
import { Values } from "./names/values.ts";
import { Writes } from "./state/writes.ts";

/** What of a parsed file its facts are made from. */
export type Source = Pick<TSESLint.SourceCode, "ast" | "text" | "visitorKeys"> & {
  readonly scopeManager: TSESLint.Scope.ScopeManager;
  readonly parserServices?: ParserServices;
};

const frameworkIndexes = new WeakMap<Settings["entryPoints"], FrameworkIndex>();

/** The frameworks of the catalog, and what the settings add to them. */
function frameworksFor({ entryPoints }: Settings): FrameworkIndex {
  let index = frameworkIndexes.get(entryPoints);
  if (!index) {
    const own = entryPoints.length > 0 ? [ownFramework(entryPoints)] : [];
    frameworkIndexes.set(entryPoints, (index = new FrameworkIndex([...own, ...catalog])));
  }
  return index;
}

/** Everything that is known of one file. Each kind of fact is made when it is first asked for. */
export class File {
  readonly source: Source;
  readonly settings: Settings;
  /** With forward slashes. */
  readonly path: string;
  readonly frameworks: FrameworkIndex;
  readonly #returns = new Map<FunctionNode, readonly Node[]>();
  #bindings?: Bindings;
  #callees?: Callees;
  #callers?: Callers;
  #classes?: Classes;
  #containers?: Containers;
  #conventions?: Conventions;
  #directives?: ReadonlySet<string>;
  #entryPoints?: readonly EntryPoint[];
  #exports?: Exports;
  #isAside?: boolean;
  #isStrict?: boolean;
  #laziness?: Laziness;
  #lifetimes?: Lifetimes;
  #mayHaveEntryPoints?: boolean;
  #modules?: readonly string[];
  #packages?: ReadonlySet<string>;
  #pathInPackage?: string;
  #places?: Places;
  #project?: Project;
  #requestData?: RequestData;
  #role?: Role;
  #statements?: readonly TSESTree.ProgramStatement[];
  #states?: States;
  #timing?: Timing;
  #uses?: Uses;
  #values?: Values;
  #writes?: Writes;

  constructor(source: Source, fileName: string, settings: Settings) {
    this.source = source;
    this.settings = settings;
    this.path = fileName.replaceAll("\\", "/");
    this.frameworks = frameworksFor(settings);
  }

  get program(): TSESTree.Program {
    return this.source.ast;
  }

  /** The statements of the module itself. */
  get statements(): readonly TSESTree.ProgramStatement[] {
    return (this.#statements ??= statementsOf(this.program));
  }

  /** Whether the source says that it is strict code, in which only declared variables can be assigned to. */
  get isStrict(): boolean {
    return (this.#isStrict ??=
      this.directives.has("use strict") || this.statements.some(({ type }) => ESM_STATEMENT.test(type)));
  }

  get bindings(): Bindings {
    return (this.#bindings ??= new Bindings(this.source.scopeManager));
  }

  get callees(): Callees {
    return (this.#callees ??= new Callees(this));
  }

  get callers(): Callers {
    return (this.#callers ??= new Callers(this));
  }

  get classes(): Classes {
    return (this.#classes ??= new Classes(this));
  }

  get containers(): Containers {
    return (this.#containers ??= new Containers(this));
  }

  get conventions(): Conventions {
    return (this.#conventions ??= new Conventions(this));
  }

  get entryPoints(): readonly EntryPoint[] {
    return (this.#entryPoints ??= entryPointsOf(this));
  }

  /** Whether it is worth while to look for entry points and for objects of frameworks. */
  get mayHaveEntryPoints(): boolean {
    return (this.#mayHaveEntryPoints ??= mayHaveEntryPoints(this));
  }

  get exports(): Exports {
    return (this.#exports ??= new Exports(this));
  }

  get laziness(): Laziness {
    return (this.#laziness ??= new Laziness(this));
  }

  get lifetimes(): Lifetimes {
    return (this.#lifetimes ??= new Lifetimes(this));
  }

  get places(): Places {
    return (this.#places ??= new Places(this));
  }

  get project(): Project {
    return (this.#project ??= new Project(this.path));
  }

  get requestData(): RequestData {
    return (this.#requestData ??= new RequestData(this));
  }

  get role(): Role {
    return (this.#role ??= roleOf(this));
  }

  /** Whether nothing in the file can be served to anybody, as is seen without looking at its functions. */
  get isAside(): boolean {
    return (this.#isAside ??= roleAside(this) !== null);
  }

  get states(): States {
    return (this.#states ??= new States(this));
  }

  get timing(): Timing {
    return (this.#timing ??= new Timing(this));
  }

  get uses(): Uses {
    return (this.#uses ??= new Uses(this));
  }

  get values(): Values {
    return (this.#values ??= new Values(this));
  }

  get writes(): Writes {
    return (this.#writes ??= new Writes(this));
  }

  /** The path below the nearest `package.json`, so that the names of folders around the project say nothing. */
  get pathInPackage(): string {
    if (this.#pathInPackage === undefined) {
      const { folder } = this.project;
      const isInside = folder !== null && this.path.startsWith(folder);
      this.#pathInPackage = isInside ? `/${this.path.slice(folder.length)}` : this.path;
    }
    return this.#pathInPackage;
  }

  /** An API path as settings write it: for the project's own files from the folder of `package.json`. */
  settingsPath(path: ApiPath): ApiPath {
    if (!path.startsWith(".") || this.settings.entryPoints.length === 0) return path;
    const fromFolder = posix.join(posix.dirname(this.pathInPackage), path);
    return `.${fromFolder.replace(/(?:\/index)?\.[cm]?[jt]sx?(?=\.|$)/, "")}`;
  }

  /** What the source says there. */
  textOf({ range }: Node): string {
    return this.source.text.slice(...range);
  }

  /** The modules that the file loads, as it names them. */
  get modules(): readonly string[] {
    return (this.#modules ??= modulesOf(this));
  }

  /** The packages that these modules are from. */
  get packages(): ReadonlySet<string> {
    return (this.#packages ??= new Set(this.modules.map(packageOf)));
  }

  /** The directives at the head of the file: `use client`, `use server`. */
  get directives(): ReadonlySet<string> {
    if (!this.#directives) {
      const directives = new Set<string>();
      for (const statement of this.statements) {
        if (statement.type !== "ExpressionStatement" || !statement.directive) break;
        directives.add(statement.directive);
      }
      this.#directives = directives;
    }
    return this.#directives;
  }

  /** The object literal that an expression is, or that a constant holds which nobody changes. */
  literalIn(node: Node): TSESTree.ObjectExpression | null {
    const value = this.expressionBehind(node);
    return value.type === "ObjectExpression" ? value : null;
  }

  /** What an expression says, or the constant holds that it names. */
  expressionBehind(node: Node): Node {
    const expression = unwrap(node);
    return (expression.type === "Identifier" ? this.constantIn(expression) : null) ?? expression;
  }

  /** The expression that a variable holds, if the file shows no other. */
  constantIn(identifier: TSESTree.Identifier): Node | null {
    const variable = this.bindings.variableOf(identifier);
    // a parameter may be given something else than its default
    const only = variable && !parameterOf(variable) ? this.bindings.onlySourceOf(variable) : null;
    return only?.steps.length === 0 ? unwrap(only.expression) : null;
  }

  /** The expressions that a value is from: those that a variable is given, of anything else itself. */
  expressionsIn(node: Node): readonly Node[] {
    const expression = unwrap(node);
    const variable = expression.type === "Identifier" ? this.bindings.variableOf(expression) : null;
    return variable ? this.bindings.sourcesOf(variable).map((source) => unwrap(source.expression)) : [expression];
  }

  /** The expressions that a function returns. */
  returnsOf(fn: FunctionNode): readonly Node[] {
    let returns = this.#returns.get(fn);
    if (!returns) {
      returns = fn.body.type === "BlockStatement" ? this.#returnedIn(fn.body) : [fn.body];
      this.#returns.set(fn, returns);
    }
    return returns;
  }

  /** Whether a function returns something, and all that it returns is such. */
  returnsOnly(fn: FunctionNode, isSuch: (value: Node) => boolean): boolean {
    const returned = this.returnsOf(fn);
    return returned.length > 0 && returned.every(isSuch);
  }

  /** Whether an identifier means the same value for as long as the process runs. */
  isConstant(identifier: TSESTree.Identifier): boolean {
    const { parent } = identifier;
    if (parent.type === "MemberExpression" && parent.property === identifier && !parent.computed) return true;
    const variable = this.bindings.variableOf(identifier);
    if (!variable) return identifier.name === "process" || identifier.name === "undefined";
    if (!isModuleLevel(variable) || variable.references.some((reference) => reference.isWrite() && !reference.init))
      return false;
    return outermost(identifier).parent?.type !== "CallExpression";
  }

  /** The identifiers in an expression, functions inside it left out. */
  identifiersIn(node: Node): readonly TSESTree.Identifier[] {
    const identifiers: TSESTree.Identifier[] = [];
    traverse(node, this.source.visitorKeys, (each) => {
      if (each.type === "Identifier") identifiers.push(each);
      return !isFunction(each);
    });
    return identifiers;
  }

  /** The calls in a function, those in functions inside it included, in the order of the source. */
  callsIn(fn: FunctionNode): readonly TSESTree.CallExpression[] {
    const calls: TSESTree.CallExpression[] = [];
    traverse(fn.body, this.source.visitorKeys, (each) => {
      if (each.type === "CallExpression") calls.push(each);
      return true;
    });
    return calls.sort((one, other) => one.callee.range[1] - other.callee.range[1]);
  }

  #returnedIn(body: Node): readonly Node[] {
    const returned: Node[] = [];
    traverse(body, this.source.visitorKeys, (each) => {
      if (each.type === "ReturnStatement" && each.argument) returned.push(each.argument);
      return !isFunction(each);
    });
    return returned;
  }
}

/** Those of the file, and of the modules that it declares. */
function statementsOf({ body }: TSESTree.Program): readonly TSESTree.ProgramStatement[] {
  if (!body.some(isModuleBody)) return body;
  return body.flatMap((each: Node) => (isModuleBody(each) ? each.body : each)) as TSESTree.ProgramStatement[];
}

/** https://tc39.es/ecma262/#sec-strict-mode-code */
const ESM_STATEMENT = /^(?:Export(?:All|Default|Named)|Import)Declaration$/;

const files = new WeakMap<object, File>();

/** The facts of a file, made once for all rules. */
export function fileOf(sourceCode: TSESLint.SourceCode, fileName: string, settings: Settings): File | null {
  const { ast, scopeManager } = sourceCode;
  if (!scopeManager) return null;
  let file = files.get(ast);
  if (!file) files.set(ast, (file = new File(sourceCode as Source, fileName, settings)));
  return file;
}
