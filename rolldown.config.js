import path from "node:path";
import { defineConfig } from "rolldown";
import { rules } from "./dist/rules/index.js";

const RULES = path.resolve(import.meta.dirname, "dist/rules/index.js");

const shared = {
  platform: "node",
  external: ["@eslint-community/eslint-utils", "picomatch"],
};

/** What the rules say of themselves; the analysis and the catalog behind them are loaded with the first file that is linted. */
const rulesOnDemand = {
  name: "rules-on-demand",
  load: {
    filter: { id: RULES },
    handler: () => `
      import { createRequire } from "node:module";

      const require = createRequire(import.meta.url);
      const descriptions = ${JSON.stringify(Object.values(rules).map(({ name, meta }) => ({ name, meta })))};

      export const rules = Object.fromEntries(
        descriptions.map((rule) => [rule.name, { ...rule, create: (context) => require("./rules.cjs").rules[rule.name].create(context) }]),
      );
    `,
  },
};

export default defineConfig([
  { ...shared, input: RULES, output: { file: "dist/rules.cjs", format: "cjs" } },
  { ...shared, input: "dist/index.js", plugins: [rulesOnDemand], output: { file: "dist/plugin.js" } },
]);
