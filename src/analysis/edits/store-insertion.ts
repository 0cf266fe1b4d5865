import type { TSESTree } from "@typescript-eslint/utils";
import type { ExternalStore, StoreImport } from "../../catalog/libraries/external-stores.ts";
import type { File } from "../file.ts";
import type { LocalUse } from "../libraries/local-holders.ts";
import { isNothing } from "../libraries/options.ts";
import { declarationOf, isImport } from "../names/bindings.ts";
import { keyName, type Node, outermost, unwrap } from "../syntax.ts";
import { LocalNames } from "./local-names.ts";
import { type Edit, type ModuleHead, moduleHeadBefore } from "./module-head.ts";

/** Expressions that may stand for an object with options. */
const HOLDS_OPTIONS: ReadonlySet<string> = new Set(["ConditionalExpression", "Identifier", "MemberExpression"]);

/** The edits that make a library keep its state in an external store; null where they would not fit the code. */
export function storeInsertion(file: File, use: LocalUse, store: ExternalStore): readonly Edit[] | null {
  const isTypeScript = /\.[cm]?tsx?$/.test(file.path);
  if (isTypeScript && store.onlyJavaScript) return null;
  const head = moduleHeadBefore(file, use.node);
  const added = new AddedCode(file, head, isTypeScript);
  const value = added.code(store, use.node);
  const place = store.replaces?.includes(use.holder.api)
    ? replacement(file, use.node, value)
    : optionIn(file, use, store.given?.as ?? "", value);
  if (!place) return null;
  const lineBreak = file.source.text.includes("\r\n") ? "\r\n" : "\n";
  return merged([...place, { range: [head.end, head.end], text: added.text }]).map(({ range, text }) => ({
    range,
    text: text.replace(/\r?\n/g, lineBreak),
  }));
}

/** What comes to the head of the module: imports that are missing, and what is made with them. */
class AddedCode {
  readonly #file: File;
  readonly #head: ModuleHead;
  readonly #isTypeScript: boolean;
  readonly #names: LocalNames;
  readonly #imports: string[] = [];
  readonly #statements: string[] = [];

  constructor(file: File, head: ModuleHead, isTypeScript: boolean) {
    this.#file = file;
    this.#head = head;
    this.#isTypeScript = isTypeScript;
    this.#names = new LocalNames(file);
  }

  /** The expression that makes a store, once what it needs is there. */
  code({ imports, resources = [], value }: ExternalStore, call: LocalUse["node"]): string {
    const names: Record<string, string> = {
      callee: this.#file.textOf(call.callee),
      any: this.#isTypeScript ? "<any>" : "",
    };
    for (const each of imports) names[each.as] = this.#imported(each);
    for (const { name, made, imports: needed, code } of resources) {
      const existing = made === undefined ? null : this.#names.existing(made, call.range[0]);
      names[name] = existing ?? this.#names.fresh(name);
      if (existing !== null) continue;
      for (const each of needed) names[each.as] = this.#imported(each);
      this.#statements.push(filled(code, names));
    }
    return this.#inStyle(filled(value, names));
  }

  get text(): string {
    const parts = [...this.#imports, ...this.#statements.map((statement) => this.#inStyle(statement))];
    if (parts.length === 0) return "";
    if (this.#head.isEmpty) return `${parts.join("\n").trimStart()}\n\n`;
    const isFollowedByCode =
      this.#statements.length > 0 && !/^\s*\n\s*\n/.test(this.#file.source.text.slice(this.#head.end));
    return `\n${parts.join("\n")}${isFollowedByCode ? "\n" : ""}`;
  }

  #imported({ from, name, as }: StoreImport): string {
    const path = name === "default" ? from : `${from}.${name}`;
    const existing = this.#names.existing(path, this.#head.end);
    if (existing !== null) return existing;
    const local = this.#names.fresh(as);
    this.#imports.push(this.#inStyle(loading(this.#head.style, from, name, local)));
    return local;
  }

  /** With the quotes and semicolons of the file. */
  #inStyle(code: string): string {
    const { text } = this.#file.source;
    const head = text.slice(0, this.#head.end);
    const quoted = /^(?:import|const|var|let)\b.*'/m.test(head) ? code.replaceAll('"', "'") : code;
    return head.trim() !== "" && !head.includes(";") ? quoted.replace(/;$/gm, "") : quoted;
  }
}

function loading(style: ModuleHead["style"], from: string, name: string, local: string): string {
  if (style === "import") {
    const named = name === local ? name : `${name} as ${local}`;
    return `import ${name === "default" ? local : `{ ${named} }`} from "${from}";`;
  }
  const named = name === local ? name : `${name}: ${local}`;
  return `const ${name === "default" ? local : `{ ${named} }`} = require("${from}");`;
}

function filled(code: string, names: Readonly<Record<string, string>>): string {
  return code.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}

/** The store in the place of what is made in memory, whose import goes when nothing else needs it. */
function replacement(file: File, call: LocalUse["node"], value: string): readonly Edit[] | null {
  const { parent } = outermost(call);
  const holder = parent?.type === "VariableDeclarator" ? parent.id : parent;
  // arguments, and types that name the store in memory, would not fit any more
  if (call.arguments.length > 0 || call.typeArguments) return null;
  if (holder && "typeAnnotation" in holder && holder.typeAnnotation) return null;
  return [{ range: call.range, text: value }, ...importWithout(file, call)];
}

function importWithout(file: File, { callee }: LocalUse["node"]): readonly Edit[] {
  const name = unwrap(callee);
  const variable = name.type === "Identifier" ? file.bindings.variableOf(name) : null;
  if (!variable || !isImport(variable) || variable.references.length > 1) return [];
  const specifier = declarationOf(variable);
  const declaration = specifier?.parent;
  if (specifier?.type !== "ImportSpecifier" || declaration?.type !== "ImportDeclaration") return [];
  return [{ range: rangeOfSpecifier(file.source.text, declaration, specifier), text: "" }];
}

/** A specifier and what only stands there because of it: its comma, its braces, or the whole declaration. */
function rangeOfSpecifier(
  text: string,
  { range, specifiers }: TSESTree.ImportDeclaration,
  specifier: TSESTree.ImportSpecifier,
): readonly [number, number] {
  const index = specifiers.indexOf(specifier);
  const before = specifiers[index - 1];
  const after = specifiers[index + 1];
  if (after) return [specifier.range[0], after.range[0]];
  if (!before) return [range[0], endOfLine(text, range[1])];
  const isInBraces = before.type === "ImportSpecifier";
  return [before.range[1], isInBraces ? specifier.range[1] : text.indexOf("}", specifier.range[1]) + 1];
}

function endOfLine(text: string, position: number): number {
  const [rest = ""] = /^[ \t]*\r?\n?/.exec(text.slice(position)) ?? [];
  return position + rest.length;
}

/** The store as an option, in an object that is there or in a new one. */
function optionIn(file: File, use: LocalUse, option: string, value: string): readonly Edit[] | null {
  const { node, holder, options } = use;
  if (options) return [optionEdit(file, options, option, value)];
  const index = holder.argument ?? (holder.form === "plugin" ? 1 : 0);
  const given = node.arguments[index];
  const others = given && holdsOptions(given) ? `...${file.textOf(given)}, ` : "";
  const text = `{ ${others}${option}: ${value} }`;
  if (given) return [{ range: given.range, text }];
  if (node.arguments.length !== index) return null;
  if (file.source.text[node.range[1] - 1] !== ")")
    return [{ range: [node.range[1], node.range[1]], text: `(${text})` }];
  const last = node.arguments.at(-1);
  const position = last ? last.range[1] : node.range[1] - 1;
  return [{ range: [position, position], text: last ? `, ${text}` : text }];
}

/** Whether other options may be in what is given: `options`, `config.socket`. */
function holdsOptions(given: Node): boolean {
  const value = unwrap(given);
  return HOLDS_OPTIONS.has(value.type) && !isNothing(value);
}

function optionEdit(file: File, options: TSESTree.ObjectExpression, option: string, value: string): Edit {
  const text = `${option}: ${value}`;
  const existing = options.properties.find((each) => each.type === "Property" && keyName(each) === option);
  if (existing) return { range: existing.range, text };
  const last = options.properties.at(-1);
  if (!last) return onlyOption(file, options, text);
  const isOnOwnLine = last.loc.end.line !== options.loc.end.line;
  const indent = indentOfLine(file, last);
  return { range: [last.range[1], last.range[1]], text: isOnOwnLine ? `,\n${indent}${text}` : `, ${text}` };
}

/** The first property of an object literal, before a comment that may be there. */
function onlyOption(file: File, { range: [start, end] }: TSESTree.ObjectExpression, text: string): Edit {
  const isEmpty = file.source.text.slice(start + 1, end - 1).trim() === "";
  return { range: [start, isEmpty ? end : start + 1], text: `{ ${text}${isEmpty ? " }" : ""}` };
}

function indentOfLine({ source: { text } }: File, node: Node): string {
  const [indent = ""] = /^\s*/.exec(text.slice(text.lastIndexOf("\n", node.range[0] - 1) + 1, node.range[0])) ?? [];
  return indent;
}

/** One edit where two touch: an import may go where another comes. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const before = result.at(-1);
    if (before && edit.range[0] < before.range[1]) {
      result[result.length - 1] = {
        range: [before.range[0], Math.max(before.range[1], edit.range[1])],
        text: `${before.text}${edit.text.trimStart()}\n`,
      };
    } else if (edit.text !== "" || edit.range[1] > edit.range[0]) {
      result.push(edit);
    }
  }
  return result;
}
