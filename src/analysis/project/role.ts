import { isBuiltin } from "node:module";
import type { TSESTree } from "@typescript-eslint/utils";
import type { File } from "../file.ts";
import { memberName, stringValue, unwrap } from "../syntax.ts";

/** What part of a project a file is. */
export type Role = "client" | "copy" | "other" | "script" | "service" | "test";

const TEST_FOLDER =
  /(?:^|\/)(?:__tests?__|__mocks__|__fixtures__|(?:e2e|end-?2-?end|end-to-end|tests|mocks?|stubs?)(?:-[^/]+)?|test|specs?|cypress|playwright|fixtures|testing|test-[^/]+|(?:acceptance|functional|integration|smoke|unit)tests?|(?!(?:ab|speed)-)[\w-]+-(?:tests?|mocks?|stubs?)|\w*(?<!la)test-?servers?|benchmarks?)\//i;
const TEST_FILE =
  /\.(?:(?:test|spec)(?:-(?:helpers?|setup|utils?))?|e2e|e2e-spec|it|cy|stories|story|bench|mock)\.[cm]?[jt]sx?$|(?:^|[/.-])(?:mock|test[-_](?:helpers?|mode|servers?|setup|utils?))[.-][^/]*$|(?:^|\/)(?:jest|vitest|playwright|cypress)\.(?:config|setup)\b|(?:^|\/)global-?(?:setup|teardown)\.[cm]?[jt]s$|\/(?:lib|src)\/tests?\.[cm]?[jt]s$/i;
/** Folders of packages that stand in for others, or that only test them. */
const STAND_IN = /[/-](?:(?:mocks?|stubs?)(?:-[^/]+)?|(?:e2e|end-to-end|integration)-tests?)\//i;
const STAND_IN_PACKAGE = new RegExp(`${STAND_IN.source}$`, "i");
const SCRIPT_FOLDER =
  /(?:^|\/)(?:\.(?:storybook|vitepress|vuepress)|scripts?|bin|cli|(?:[\w-]+-)?migrations?|seeds?|seeders?|codemods?)\//i;
/** Servers in there stand in for real ones, unless they are what is started. */
const SCRIPT_WITH_SERVER =
  /(?:^|\/)scripts?\/(?!(?!.*e2e).*(?:serve|start))|(?:^|\/)dev[-_.]?server\.[cm]?[jt]s$|^\/examples?\//i;
const SCRIPT_FOLDER_AT_TOP =
  /^\/(?:build|ci|deploy(?:ments?)?|dev|extra|generators?|hack|other|release|tasks|tooling|tools?)\//i;
const SCRIPT_FILE =
  /(?:^|\/)(?:seed|seeder|migrate|(?:(?:data|database|db|schema)[-_.]?)?migrations?|cli|debug|gatsby-(?:browser|config|node|ssr)|gulpfile|Gruntfile|rollup|vite|webpack)(?:[._-][^/]*)?\.[cm]?[jt]s$/i;
/** What tools write, and copies that somebody put aside. */
const COPY =
  /\/\.(?:angular|aws-sam|cache|netlify|next|nuxt|output|serverless|svelte-kit|vercel|wrangler)\/|[-_.](?:bak|old)\.[cm]?[jt]s$/i;
/** What is part of builds. https://nuxt.com/docs/guide/going-further/modules https://hardhat.org/docs */
const BUILD_PACKAGE = /^@?nuxt\/kit$|^hardhat(?:\/|$)/;
const COMMAND_FOLDER = /(?:^|\/)commands?\//;
const CONFIGURATION_FILE = /\.(?:config|conf|rc|setup)\.[cm]?[jt]s$/i;
const CLIENT_FILE = /\.client\.[cm]?[jt]sx?$|\.svelte\.[jt]s$|(?:^|\/)(?:service-?worker|sw)(?:\/|\.[jt]s$)/i;
const START_UP_FOLDER = /(?:^|\/)(?:boot|bootstrap|init|initializers|loaders|startup)\//i;

/** Components of pages: what they hold belongs to one page, wherever it is rendered. */
const COMPONENT_FILE = /\.(?:svelte|vue)$/;

const TEST_PACKAGES: ReadonlySet<string> = new Set([
  "vitest",
  "@jest/globals",
  "node:test",
  "bun:test",
  "mocha",
  "ava",
  "tap",
  "uvu",
  "@playwright/test",
  "supertest",
]);
const TEST_GLOBALS: ReadonlySet<string> = new Set([
  "describe",
  "it",
  "test",
  "beforeEach",
  "afterEach",
  "beforeAll",
  "afterAll",
  "jest",
  "vi",
]);

/** Packages whose importers run in a browser, whatever else the project contains. */
const CLIENT_PACKAGE =
  /^(?:react|react-dom|react-native|expo|preact|vue|vuex|pinia|svelte|solid-js|jquery|zustand|jotai|redux|swr|axios-hooks|next\/router|next\/navigation|notistack|prosemirror-view|@codemirror\/view|@tiptap\/pm\/view|@builder\.io\/qwik|@qwik\.dev\/core)(?:\/|$)|^@react-native|^(?:@expo|@mui|@angular|@emotion|@chakra-ui|@radix-ui|@headlessui|@reduxjs|@tanstack\/(?:react|vue|solid|svelte))/;
const CLIENT_FOLDER = /(?:^|[$#~@]|\/)(?:client|components|composables|contexts|frontend|hooks|stores?|ui)\//;
/** Folders of which nothing runs on the server but what says so. */
const PAGE_FOLDER = /\/(?:src|lib|app|web)\/client\/|(?:^|\/)(?:components|composables|contexts|ui)\//;
const STATIC_FOLDER = /(?:^|\/)(?:assets|public|static|www)\/|^\/(?:client|(?:src\/)?front(?:-?end)?|(?:src\/)?js)\//;
const CLIENT_COMMENT = /^\s*eslint-env\b.*\bbrowser\b/;
/** `const window = globalThis;`, for workers of browsers, which have no `window`. */
const STANDS_FOR_WINDOW = /\bwindow\s*=\s*(?:globalThis|self|this)\b/;
const CLIENT_GLOBALS: ReadonlySet<string> = new Set([
  "Audio",
  "HTMLElement",
  "Image",
  "XMLHttpRequest",
  "alert",
  "requestAnimationFrame",
  "window",
  "document",
  "localStorage",
  "sessionStorage",
  "navigator",
  "indexedDB",
  "jQuery",
  "$",
  "importScripts",
  "onmessage",
]);

const PAGE_STORAGE = /^(?:local|session)Storage$/;
const DRIVES_BROWSER = /puppeteer|playwright|selenium|webdriver/;

/** Programs on the computer of one user. */
const DESKTOP_PACKAGE = /^electron(?:\/|$)/;
const DESKTOP_TOOLS: ReadonlySet<string> = new Set(["electron", "electron-builder", "electron-vite"]);

const PROMPT_PACKAGE = /^(?:node:)?readline(?:\/promises)?$/;
/** Programs that install packages set up what others run. */
const INSTALLS = /["'`](?:npm|pnpm|yarn)["'`]\s*,\s*\[\s*["'`](?:add|ci|i|install)\b/;
const ENDS = /^(?:close|destroy|disconnect|end|quit|shutdown|terminate)$/;

/** Modules of Node that bundlers also give to browsers. */
const ISOMORPHIC_MODULE =
  /^(?:node:)?(?:assert|buffer|events|path|process|punycode|querystring|string_decoder|url|util)(?:\/|$)/;

/** Packages that cannot run in a browser. */
const SERVER_PACKAGE =
  /^(?:server-only|next\/(?:cache|headers|server)|pg|mysql2?|mongodb|mongoose|ioredis|redis|knex|sequelize|typeorm|prisma|stripe|nodemailer|jsonwebtoken|bcrypt|bcryptjs|bullmq|pino|winston)$|^(?:@aws-sdk|@prisma|@upstash|@planetscale|@google-cloud|@azure|@vercel\/(?:functions|kv|postgres|edge-config|blob))(?:\/|$)/;
const BACK_END_FOLDER = /^\/(?:api|backend|server)\//;
const SERVER_FOLDER = /(?:^|\/)(?:server|api|backend|lambda|lambdas|functions|workers?|jobs|queues)\//;

/** Tells from its name, its first lines and its imports whether a file is a test, a copy, or code for browsers: nothing else matters then. */
export function roleAside(file: File): "client" | "copy" | "test" | null {
  const isTest = isInTests(file) || isPlacedAt(file, TEST_FILE) || isTestByContent(file);
  if (isTest || isInStandIn(file)) return "test";
  if (isPlacedAt(file, COPY)) return "copy";
  const isClient = file.directives.has("use client") || isPlacedAt(file, CLIENT_FILE);
  return isClient || file.modules.some((name) => DESKTOP_PACKAGE.test(name)) ? "client" : null;
}

/** Whether a file, or the whole package with its own `package.json`, is in a folder of tests. */
function isInTests(file: File): boolean {
  if (!TEST_FOLDER.test(file.path)) return false;
  return TEST_FOLDER.test(file.pathInPackage) || TEST_FOLDER.test(file.project.pathInOuter ?? "");
}

/** Whether the path in the package fits. What the whole path does not say, no part of it does: the package need not be looked for. */
function isPlacedAt(file: File, pattern: RegExp): boolean {
  return pattern.test(file.path) && pattern.test(file.pathInPackage);
}

/** Tells what part of a project a file is. */
export function roleOf(file: File): Role {
  const { service } = file.settings;
  const path = file.pathInPackage;
  const aside = roleAside(file);
  if (aside) return aside;
  if (service !== undefined) return service ? "service" : "other";
  if (file.project.lists(DESKTOP_TOOLS)) return "client";
  if (servesItsStarter(file)) return "script";
  if (SCRIPT_WITH_SERVER.test(path)) return "script";
  // what no handler does in a program that shows how a service behaves is part of the show
  if (endsByItself(file)) return file.entryPoints.length > 0 ? "other" : "script";
  // what listens to a server there, is not one
  if (STATIC_FOLDER.test(path) && !usesFrameworks(file) && !isServerByContent(file)) return "client";
  if (file.entryPoints.length > 0) return file.project.isTool(file.frameworks.serverPackages) ? "script" : "service";
  if (file.source.text.startsWith("#!") || isScriptByPath(path) || isInPackageOfScripts(file)) return "script";
  if (
    isConfiguration(file) ||
    asksItsUser(file) ||
    isCommand(file) ||
    INSTALLS.test(file.source.text) ||
    extendsBuild(file)
  )
    return "script";
  if (STANDS_FOR_WINDOW.test(file.source.text) && !isServerByContent(file)) return "client";
  const isServer = isServerByContent(file) || (SERVER_FOLDER.test(path) && !keepsInPage(file));
  // bundlers give browsers Node's crypto as well
  if (CLIENT_FOLDER.test(path) && isClientByContent(file) && !usesFrameworks(file)) return "client";
  if (!isServer && (isOfPage(path) || isClientByContent(file))) return "client";
  if (START_UP_FOLDER.test(path)) return "other";
  if (!isServiceByProject(file)) return "other";
  // one package holds both the pages and their server
  return !isServer && !file.project.needs(file.frameworks.serverPackages) && isBesidePages(file, path)
    ? "client"
    : "service";
}

function isOfPage(path: string): boolean {
  return [COMPONENT_FILE, PAGE_FOLDER, STATIC_FOLDER].some((pattern) => pattern.test(path));
}

/** Whether a file may be code of a service although it has no entry points: what its project is decides. */
export function isServiceByProject({ project, frameworks, settings, pathInPackage }: File): boolean {
  return (
    settings.service ??
    ((project.needs(frameworks.packages) && !project.isLibrary) ||
      // of an application that lists everything as a development dependency, as bundled ones and demonstrations do
      (BACK_END_FOLDER.test(pathInPackage) && project.lists(frameworks.serverPackages)))
  );
}

/** Whether a file belongs to a tool or a library that others install, which may start a server of its own for development. */
export function isOfTool(file: File): boolean {
  const { frameworks, project, settings } = file;
  return settings.service === undefined && project.isTool(frameworks.serverPackages) && !isServiceByProject(file);
}

/** Whether a program talks to nobody but the one who started it: over standard input and output, and not over HTTP. */
function servesItsStarter({ modules, frameworks }: File): boolean {
  return (
    modules.some((name) => frameworks.localModules.has(name)) &&
    !modules.some((name) => /^(?:node:)?https?$|http|express|hono|fastify|koa/i.test(name))
  );
}

/** Whether a program closes at its top level what it has opened, or exits: it shows or does something, and then it is over. */
function endsByItself({ source, values }: File): boolean {
  return source.ast.body.some((statement) => {
    const expression = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : null;
    const call = expression?.type === "AwaitExpression" ? unwrap(expression.argument) : expression;
    if (call?.type !== "CallExpression") return false;
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") return false;
    return values.pathOf(callee) === "process.exit" || (call !== expression && ENDS.test(memberName(callee) ?? ""));
  });
}

function usesFrameworks({ packages, frameworks }: File): boolean {
  return [...packages].some((name) => frameworks.packages.has(name));
}

/** Whether a program talks to whoever sits at the terminal. */
function asksItsUser(file: File): boolean {
  return file.modules.some((name) => PROMPT_PACKAGE.test(name)) && usesOfProcess(file, "stdin");
}

function extendsBuild({ modules }: File): boolean {
  return modules.some((name) => BUILD_PACKAGE.test(name));
}

/** Whether a file is a command that a program for the terminal runs: commands of bots do not end the process, nor do they say how. */
function isCommand(file: File): boolean {
  return (COMMAND_FOLDER.test(file.pathInPackage) && usesOfProcess(file, "exit")) || usesOfProcess(file, "exitCode");
}

/** Whether a program speaks of a property of its process: `process.exit`. */
function usesOfProcess({ bindings }: File, property: string): boolean {
  return bindings.undeclared.some(
    ({ identifier: { name, parent } }) =>
      name === "process" && parent.type === "MemberExpression" && memberName(parent) === property,
  );
}

/** Whether a file says what a framework is to do: `astro.config.mjs`. It runs once, as scripts do, but for the service. */
export function isConfiguration({ pathInPackage }: File): boolean {
  return CONFIGURATION_FILE.test(pathInPackage) && !SCRIPT_FOLDER.test(pathInPackage);
}

function isScriptByPath(path: string): boolean {
  return [SCRIPT_FOLDER, SCRIPT_FOLDER_AT_TOP, SCRIPT_FILE].some((pattern) => pattern.test(path));
}

/** Scripts may have a `package.json` of their own. */
function isInPackageOfScripts({ project }: File): boolean {
  return project.folder !== null && /\/scripts?\/$/.test(project.folder);
}

/** A program that stands in for another one has a `package.json` of its own. */
function isInStandIn(file: File): boolean {
  return STAND_IN.test(file.path) && STAND_IN_PACKAGE.test(file.project.folder ?? "");
}

function isTestByContent(file: File): boolean {
  let count = 0;
  for (const { identifier } of file.bindings.undeclared) if (TEST_GLOBALS.has(identifier.name)) count++;
  return count > 1 || file.modules.some((name) => TEST_PACKAGES.has(name));
}

function isClientByContent(file: File): boolean {
  return (
    file.modules.some((name) => CLIENT_PACKAGE.test(name)) ||
    file.bindings.undeclared.some(
      ({ identifier }) => CLIENT_GLOBALS.has(identifier.name) || fetchesFromOwnHost(identifier),
    ) ||
    (file.program.comments ?? []).some(({ value }) => CLIENT_COMMENT.test(value))
  );
}

/** `fetch("/api/users")`: only pages know the host. https://nodejs.org/api/globals.html#fetch */
function fetchesFromOwnHost({ name, parent }: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  if (name !== "fetch" || parent.type !== "CallExpression" || parent.callee.type !== "Identifier") return false;
  const [address] = parent.arguments;
  const beginning = address?.type === "TemplateLiteral" ? address.quasis[0]?.value.cooked : stringValue(address);
  return /^\/(?!\/)/.test(beginning ?? "");
}

function isBesidePages(file: File, path: string): boolean {
  return CLIENT_FOLDER.test(path) || file.modules.some((name) => CLIENT_FOLDER.test(name));
}

/** Whether a file keeps something in the browser; what drives one has its packages. */
function keepsInPage({ bindings, modules }: File): boolean {
  return (
    bindings.undeclared.some(({ identifier }) => PAGE_STORAGE.test(identifier.name)) &&
    !modules.some((name) => DRIVES_BROWSER.test(name))
  );
}

function isServerByContent(file: File): boolean {
  return file.modules.some((name) => (isBuiltin(name) && !ISOMORPHIC_MODULE.test(name)) || SERVER_PACKAGE.test(name));
}
