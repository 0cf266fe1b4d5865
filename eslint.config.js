import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";
import stateless from "./dist/plugin.js";

/** Imports run downwards only: rules → analysis → catalog. */
const layer = (folder, ...above) => ({
  name: `project/${folder}-imports`,
  files: [`src/${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...above.map((name) => ({ regex: `(^|/)${name}(/|\\.ts$)`, message: `${folder} does not know ${name}.` })),
          {
            group: ["@typescript-eslint/*", "eslint"],
            allowTypeImports: true,
            message: "Loading the plugin must not load a parser or ESLint.",
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(["coverage/", "dist/", "docs/examples/", "tests/projects/*/"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  stateless.configs.recommended,
  {
    name: "project/typescript",
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "docs/*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // string literals narrow AST nodes as well as the enum of their types does
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    name: "project/javascript",
    files: ["**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: "readonly", process: "readonly" } },
  },
  {
    name: "project/rules",
    files: ["src/rules/**/*.ts"],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      "eslint-plugin/require-meta-docs-description": "error",
      "eslint-plugin/prefer-placeholders": "error",
      "eslint-plugin/report-message-format": ["error", "\\.$"],
    },
  },
  {
    name: "project/tests",
    files: ["tests/**/*.ts"],
    extends: [eslintPlugin.configs["tests-recommended"] ?? []],
    rules: {
      "eslint-plugin/require-test-error-positions": "error",
    },
  },
  layer("catalog", "analysis", "rules", "rule", "settings"),
  layer("analysis", "rules", "rule"),
);
