import { format, resolveConfig } from "prettier";

/** @type {import("eslint-doc-generator").GenerateOptions} */
const config = {
  configEmoji: [
    ["recommended", "✅"],
    ["strict", "🔒"],
  ],
  ruleDocSectionInclude: ["Rule details", "Options", "When not to use it", "What it cannot see"],
  ruleDocTitleFormat: "desc-parens-prefix-name",
  postprocess: async (content, path) => format(content, { ...(await resolveConfig(path)), parser: "markdown" }),
};

export default config;
