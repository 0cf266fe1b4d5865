import { describe, expect, it } from "vitest";
import { isKeptFromProduction } from "../../../src/analysis/project/environment.ts";
import { parse } from "../parse.ts";

/** Whether the call of `x` is kept from production. */
function isKept(code: string): boolean {
  const file = parse(code);
  const x = file.bindings.undeclared.find(({ identifier }) => identifier.name === "x");
  if (!x) throw new Error("x is not called");
  return isKeptFromProduction(file, x.identifier);
}

/** Of conditions, those under which nothing runs in production. */
const keeping = (conditions: readonly string[]) => conditions.filter((each) => isKept(`if (${each}) x();`));

describe("code that is kept from production", () => {
  it("runs where the environment is another one", () => {
    const conditions = [
      ...[`process.env.NODE_ENV !== "production"`, `"production" != process.env.NODE_ENV`],
      ...[`process.env.NODE_ENV === "development"`, `env === "test"`, `config.env === "dev"`],
      ...[`process.env.NODE_ENV === "local"`, `STAGE === "localhost"`],
      ...[`!(process.env.NODE_ENV === "production")`, `isDev`, `IS_DEV`, `__DEV__`, `import.meta.env.DEV`, `devMode`],
      ...[`isTest`, `isLocal`, `isLocalhost`, `isDevelopmentEnvironment`, `config.isDevelopment`, `isdev`],
      ...[`!isProd`, `!import.meta.env.PROD`, `isNonProd`, `notProduction`, `isTest()`, `app.isDevelopment()`],
      ...[`["development", "test"].includes(process.env.NODE_ENV)`, `process.env.CI`, `process.env.VITEST`],
      ...[`process.env.hasOwnProperty("CI")`, `Object.hasOwn(process.env, "JEST_WORKER_ID")`],
    ];
    expect(keeping(conditions)).toEqual(conditions);
  });

  it("may run there for all that the condition tells", () => {
    const conditions = [
      ...[`process.env.NODE_ENV`, `process.env.NODE_ENV === "staging"`, `process.env.NODE_ENV === environment`],
      ...[`process.env.NODE_ENV.startsWith("dev")`, `stage`, `["dev", stage].includes(process.env.NODE_ENV)`],
    ];
    expect(keeping(conditions)).toEqual(conditions);
  });

  it("does not run in production", () => {
    expect(
      keeping([
        ...[`process.env.NODE_ENV === "production"`, `process.env.NODE_ENV !== "test"`, `"prod" === env`],
        ...[`isProd`, `IS_PRODUCTION`, `import.meta.env.PROD`, `isProduction()`, `!isDev`, `!isNonProd`],
        ...[`!["development", "test"].includes(process.env.NODE_ENV)`, `["production"].includes(process.env.NODE_ENV)`],
      ]),
    ).toEqual([]);
  });

  it("is not under conditions about something else", () => {
    expect(
      keeping([
        ...[`url`, `config.redis`, `isDevice`, `isProduct`, `isTestUser`, `isLocalUser`, `hasSessions()`, `a > 1`],
        ...[`pattern.test(name)`, `latest`, `devices.length`, `production_line`, `strategy === "local"`, `"a" in b`],
      ]),
    ).toEqual([]);
  });

  it("is what a function of the file says of the environment", () => {
    const asks = (condition: string) =>
      `const env = process.env.NODE_ENV; function mayBeLocal() { return ${condition}; } if (mayBeLocal()) x();`;
    expect(isKept(asks(`env === "local" || env === "test"`))).toBe(true);
    expect(isKept(asks(`env === "production"`))).toBe(false);
    expect(isKept(`function isOpen() { return isOpen(); } if (isOpen()) x();`)).toBe(false);
  });

  it("is in a function that is only called there", () => {
    expect(isKept(`function mock() { x(); } export function lock() { if (!isDev) real(); else mock(); }`)).toBe(true);
    expect(isKept(`function mock() { x(); } export function lock() { if (!isDev) real(); mock(); }`)).toBe(false);
    expect(isKept(`export function mock() { x(); } if (isDev) mock();`)).toBe(false);
    expect(isKept(`function mock() { x(); if (isDev) mock(); }`)).toBe(false);
  });

  it("is in one of the branches", () => {
    expect(isKept(`if (isProd) y(); else x();`)).toBe(true);
    expect(isKept(`if (isDev) y(); else x();`)).toBe(false);
    expect(isKept(`isProd ? y() : x();`)).toBe(true);
    expect(isKept(`isProd ? x() : y();`)).toBe(false);
    expect(isKept(`isDev && x();`)).toBe(true);
    expect(isKept(`isDev || x();`)).toBe(false);
    expect(isKept(`isProd || x();`)).toBe(true);
    expect(isKept(`if (x()) isDev();`)).toBe(false);
  });

  it("is under several conditions", () => {
    expect(isKept(`if (isDev && !url) x();`)).toBe(true);
    expect(isKept(`if (isProd && !url) x();`)).toBe(false);
    expect(isKept(`if (isDev || !url) x();`)).toBe(true);
    expect(isKept(`if (isProd || force) x();`)).toBe(false);
    expect(isKept(`if (isDev || isTest) x();`)).toBe(true);
    expect(isKept(`if (isDev || isTest) y(); else x();`)).toBe(false);
    expect(isKept(`if (isDev) { if (url) x(); }`)).toBe(true);
    expect(isKept(`if (isProd) { if (url) x(); }`)).toBe(false);
    expect(isKept(`if (process.env.NODE_ENV !== "test") { if (isDev) x(); }`)).toBe(true);
  });

  it("is in a function there", () => {
    expect(isKept(`if (isDev) { function setUp() { x(); } }`)).toBe(true);
    expect(isKept(`if (isDev) app.on("ready", () => { x(); });`)).toBe(true);
    expect(isKept(`if (isProd) { function setUp() { x(); } }`)).toBe(false);
  });

  it("comes after production has left", () => {
    expect(isKept(`function f() { if (isProd) return y(); x(); }`)).toBe(true);
    expect(isKept(`function f() { if (isDev) return y(); x(); }`)).toBe(false);
    expect(isKept(`function f() { if (isProd) y(); x(); }`)).toBe(false);
    expect(isKept(`function f() { if (url) { if (isProd) return y(); } x(); }`)).toBe(false);
    expect(isKept(`function f() { if (!process.env.NODE_ENV) throw error; x(); }`)).toBe(false);
  });

  it("is a case of its own", () => {
    expect(isKept(`switch (process.env.NODE_ENV) { case "development": x(); }`)).toBe(true);
    expect(isKept(`switch (process.env.NODE_ENV) { case "production": x(); }`)).toBe(false);
    expect(isKept(`switch (process.env.NODE_ENV) { case "production": y(); break; default: x(); }`)).toBe(true);
    expect(isKept(`switch (kind) { case "redis": y(); break; default: x(); }`)).toBe(false);
  });

  it("is known through constants", () => {
    expect(isKept(`const inMemory = process.env.NODE_ENV !== "production"; if (inMemory) x();`)).toBe(true);
    expect(isKept(`const external = process.env.NODE_ENV === "production"; if (external) x();`)).toBe(false);
    expect(isKept(`const inMemory = url === undefined; if (inMemory) x();`)).toBe(false);
  });

  it("is not what a client asks for", () => {
    const handler = (condition: string) =>
      isKept(`import express from "express"; express().get("/", (req) => { if (${condition}) x(); });`);
    expect(handler(`req.query.mode === "test"`)).toBe(false);
    expect(handler(`config.mode === "test"`)).toBe(true);
  });
});
