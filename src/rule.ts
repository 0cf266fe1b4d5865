import type { TSESLint } from "@typescript-eslint/utils";
import { type File, fileOf } from "./analysis/file.ts";
import type { Preset } from "./preset.ts";
import { readSettings } from "./settings.ts";

const PAGES = "https://github.com/eslint-plugin-stateless/eslint-plugin-stateless/blob/main/docs/rules";

interface RuleDocs<Options extends object> {
  readonly description: string;
  /** The options that the rule has in each preset it belongs to. */
  readonly presets: Readonly<Partial<Record<Preset, Partial<Options>>>>;
}

export type Rule<MessageId extends string, Options extends object> = TSESLint.RuleModule<
  MessageId,
  [Partial<Options>],
  RuleDocs<Options>
>;

interface RuleDefinition<MessageId extends string, Options extends object> {
  readonly name: string;
  readonly meta: Omit<
    TSESLint.RuleMetaData<MessageId, RuleDocs<Options>, [Partial<Options>]>,
    "defaultOptions" | "docs"
  > & {
    readonly docs: RuleDocs<Options>;
    readonly defaultOptions: readonly [Options];
  };
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageId, [Partial<Options>]>>,
    file: File,
    options: Options,
  ) => TSESLint.RuleListener;
}

/**
 * Makes a rule: adds the address of its page, fills in default options (ESLint does so only since 9.15), and hands it the facts about
 * the file. Files without scopes, such as JSON and Markdown, are left alone, and so are tests and code for browsers.
 */
export function createRule<MessageId extends string, Options extends object>({
  name,
  meta,
  create,
}: RuleDefinition<MessageId, Options>): Rule<MessageId, Options> & { readonly name: string } {
  const [defaults] = meta.defaultOptions;
  return {
    name,
    meta: { ...meta, docs: { ...meta.docs, url: `${PAGES}/${name}.md` }, defaultOptions: [...meta.defaultOptions] },
    create(context) {
      const file = fileOf(context.sourceCode, context.filename, readSettings(context.settings));
      return file && !file.isAside ? create(context, file, { ...defaults, ...context.options[0] }) : {};
    },
  };
}
