// ESLint's command line with the packed plugin, as the README says to use it.
import { existsSync } from "node:fs";
import path from "node:path";
import semver from "semver";
import { describe, expect, it } from "vitest";
import { EXPECTED_REPORTS, host, Project } from "./project.ts";

const has = (version: string) => semver.gte(host.version, version);

const SERVER = `import express from "express";
import session from "express-session";

const hits = {};
const app = express();
app.use(session({ secret: "x" }));
app.get("/", (req, res) => {
  hits[req.ip] = 1;
  res.end();
});
`;

const SERVER_REPORTS = [
  "server.mjs:6:9 stateless/no-in-memory-session",
  "server.mjs:8:3 stateless/no-module-level-mutable-state",
];

const CONFIG = `import stateless from "eslint-plugin-stateless";
export default stateless.configs.recommended;
`;

const server = (files: Readonly<Record<string, string>> = {}) =>
  new Project({ "server.mjs": SERVER, "eslint.config.mjs": CONFIG, ...files });

describe("a configuration", () => {
  it.each([
    ["eslint.config.mjs", CONFIG],
    ["eslint.config.cjs", `module.exports = require("eslint-plugin-stateless").configs.strict;`],
    ["eslint.config.js", `module.exports = [...require("eslint-plugin-stateless").configs.recommended];`],
  ])("may be %s", (file, content) => {
    const project = new Project({ "server.mjs": SERVER, [file]: content });
    expect(project.reports(project.eslint("server.mjs"))).toEqual(SERVER_REPORTS);
  });

  it.runIf(has("9.18.0"))("may be eslint.config.ts", () => {
    const project = new Project({
      "server.mjs": SERVER,
      "eslint.config.ts": `import stateless, { type StatelessSettings } from "eslint-plugin-stateless";
        const settings: StatelessSettings = { cloud: "aws" };
        export default [...stateless.configs.recommended, { settings: { stateless: settings } }];`,
    });
    const results = project.eslint("server.mjs");
    expect(project.reports(results)).toEqual(SERVER_REPORTS);
    expect(results[0]?.messages[0]?.message).toContain("ElastiCache");
  });

  it.runIf(has("9.22.0")).each(["recommended", "strict"])("may extend stateless/%s by name", (preset) => {
    const project = new Project({
      "server.mjs": SERVER,
      "eslint.config.mjs": `import { defineConfig } from "eslint/config";
        import stateless from "eslint-plugin-stateless";
        export default defineConfig({ plugins: { stateless }, extends: ["stateless/${preset}"] });`,
    });
    expect(project.reports(project.eslint("server.mjs"))).toEqual(SERVER_REPORTS);
  });
});

describe("the example shop", () => {
  const shop = (preset: string) => {
    const project = new Project({
      "eslint.config.mjs": `import parser from "@typescript-eslint/parser";
        import stateless from "eslint-plugin-stateless";
        export default [...stateless.configs.${preset}, { files: ["**/*.ts"], languageOptions: { parser } }];`,
    });
    project.copyExamples();
    return project;
  };

  it("has the expected reports", () => {
    const project = shop("recommended");
    expect(project.reports(project.eslint("stateful", "stateless"))).toEqual(EXPECTED_REPORTS);
  });

  it("has messages whose data are all there", () => {
    const messages = shop("strict")
      .eslint("stateful")
      .flatMap((result) => result.messages);
    expect(messages.length).toBeGreaterThan(EXPECTED_REPORTS.length);
    const texts = messages.flatMap(({ message, suggestions = [] }) => [
      message,
      ...suggestions.map(({ desc }) => desc),
    ]);
    expect(texts.filter((text) => /\{\{|\}\}|undefined/.test(text))).toEqual([]);
  });

  it.runIf(has("9.34.0"))("has them from several threads", () => {
    const project = shop("recommended");
    expect(project.reports(project.eslint("--concurrency", "2", "stateful")).sort()).toEqual(
      [...EXPECTED_REPORTS].sort(),
    );
  });
});

describe("the command line", () => {
  it("gives the same from its cache, and something else after a change of settings or options", () => {
    const project = server();
    const lint = () => project.eslint("--cache", "server.mjs");
    const first = lint();
    expect(existsSync(path.join(project.folder, ".eslintcache"))).toBe(true);
    expect(lint()).toEqual(first);
    const configured = (more: string) =>
      CONFIG.replace("stateless.configs.recommended", `[...stateless.configs.recommended, ${more}]`);
    project.write("eslint.config.mjs", configured(`{ settings: { stateless: { cloud: "gcp" } } }`));
    expect(lint()[0]?.messages[0]?.message).toContain("Memorystore");
    project.write(
      "eslint.config.mjs",
      configured(`{ rules: { "stateless/no-module-level-mutable-state": ["error", { allow: ["hits"] }] } }`),
    );
    expect(project.reports(lint())).toEqual(SERVER_REPORTS.slice(0, 1));
  });

  it("changes nothing by itself, and lists suggestions", () => {
    const [result] = server().eslint("--fix-dry-run", "server.mjs");
    expect(result?.output).toBeUndefined();
    expect(result?.messages.map(({ fix, suggestions }) => [fix, suggestions?.map(({ desc }) => desc)])).toEqual([
      [undefined, ["Keep sessions in Redis (needs `connect-redis` and `redis`)."]],
      [undefined, undefined],
    ]);
  });

  it.runIf(has("9.0.0"))("measures", () => {
    const [result] = server().eslint("--stats", "server.mjs");
    const [pass] = result?.stats?.times.passes ?? [];
    expect(Object.keys(pass?.rules ?? {})).toContain("stateless/no-in-memory-session");
  });

  it("obeys comments that disable a rule, and reports those that disable nothing", () => {
    const project = server({
      "server.mjs": SERVER.replace(
        "  hits",
        "  // eslint-disable-next-line stateless/no-module-level-mutable-state\n  hits",
      ).replace("const app", "// eslint-disable-next-line stateless/no-local-database\nconst app"),
    });
    const [result] = project.eslint("--report-unused-disable-directives", "server.mjs");
    expect(result?.messages.map(({ line, ruleId, message }) => [line, ruleId ?? message])).toEqual([
      [5, "Unused eslint-disable directive (no problems were reported from 'stateless/no-local-database')."],
      [7, "stateless/no-in-memory-session"],
    ]);
    expect(result?.suppressedMessages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [10, "stateless/no-module-level-mutable-state"],
    ]);
  });

  it.runIf(has("9.24.0"))("leaves suppressed what was there before", () => {
    const project = server();
    const program = path.join(host.folder, "node_modules/eslint/bin/eslint.js");
    expect(project.run(program, "--suppress-all", "server.mjs")).toBe("");
    project.write("new.mjs", SERVER);
    expect(project.reports(project.eslint())).toEqual(SERVER_REPORTS.map((report) => report.replace("server", "new")));
  });
});

describe("code inside other files", () => {
  const script = SERVER.trimEnd();

  it.each([
    ["Page.vue", `<template>\n  <p>Hello</p>\n</template>\n\n<script>\n${script}\n</script>\n`],
    [
      "Page.svelte",
      `<h1>Hello</h1>\n\n<p>World</p>\n\n<script module>\n${script}\n</script>\n\n<script>\n  let n = 0;\n</script>\n`,
    ],
    ["page.md", `# Hello\n\nWorld\n\n\`\`\`js\n${script}\n\`\`\`\n`],
  ])("is linted in %s, and changed in its place", (file, content) => {
    const project = new Project({
      [file]: content,
      "eslint.config.mjs": `import markdown from "@eslint/markdown";
        import stateless from "eslint-plugin-stateless";
        import svelte from "eslint-plugin-svelte";
        import vue from "eslint-plugin-vue";
        export default [
          ...stateless.configs.recommended,
          ...vue.configs["flat/base"],
          ...svelte.configs.base,
          ...markdown.configs.processor,
        ];`,
    });
    const results = project.eslint(file);
    expect(project.reports(results)).toEqual([
      `${file}:11:9 stateless/no-in-memory-session`,
      `${file}:13:3 stateless/no-module-level-mutable-state`,
    ]);
    const { range, text } = results[0]?.messages[0]?.suggestions?.[0]?.fix ?? { range: [0, 0], text: "" };
    expect(content.slice(0, range[0]) + text + content.slice(range[1])).toBe(
      content
        .replace(
          `"express-session";\n`,
          `"express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);
`,
        )
        .replace(`secret: "x"`, `secret: "x", store: new RedisStore({ client: redisClient })`),
    );
  });
});

describe("the package", () => {
  it("is loaded by import and by require", () => {
    const project = new Project({
      "load.mjs": `import plugin from "eslint-plugin-stateless"; console.log(Object.keys(plugin.configs).join());`,
      "load.cjs": `console.log(Object.keys(require("eslint-plugin-stateless").configs).join());`,
    });
    expect(project.run("load.mjs").trim()).toBe("recommended,strict");
    expect(project.run("load.cjs").trim()).toBe("recommended,strict");
  });
});
