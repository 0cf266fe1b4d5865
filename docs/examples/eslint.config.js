import { defineConfig } from "eslint/config";
import stateless from "eslint-plugin-stateless";
import tseslint from "typescript-eslint";

export default defineConfig({
  files: ["**/*.ts"],
  extends: [stateless.configs.recommended],
  languageOptions: { parser: tseslint.parser },
});
