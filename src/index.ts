import type { ESLint, Linter } from "eslint";
import packageJson from "../package.json" with { type: "json" };
import type { Preset } from "./preset.ts";
import { rules } from "./rules/index.ts";

export type { StatelessSettings } from "./settings.ts";

/** The plugin, with its presets as flat configs. */
export type StatelessPlugin = ESLint.Plugin & { readonly configs: Readonly<Record<Preset, Linter.Config[]>> };

const NAMESPACE = "stateless";

const base = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: NAMESPACE },
  // typescript-eslint types AST nodes more narrowly than ESLint does
  rules: rules as unknown as NonNullable<ESLint.Plugin["rules"]>,
} satisfies ESLint.Plugin;

const plugin: StatelessPlugin = Object.assign(base, {
  configs: { recommended: preset("recommended"), strict: preset("strict") },
});

function preset(name: Preset): Linter.Config[] {
  const entries = Object.entries(rules).flatMap(([id, rule]) => {
    const options = rule.meta.docs?.presets[name];
    return options
      ? [[`${NAMESPACE}/${id}`, Object.keys(options).length > 0 ? ["error", options] : "error"] as const]
      : [];
  });
  return [
    {
      name: `${NAMESPACE}/${name}`,
      plugins: { [NAMESPACE]: base },
      rules: Object.fromEntries(entries) as Linter.RulesRecord,
    },
  ];
}

// `module.exports` is what require() gives: https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
export { plugin as default, plugin as "module.exports" };
