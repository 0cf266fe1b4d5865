import { describe, expect, it } from "vitest";
import { isOutsideProduction } from "../../../src/analysis/project/environment.ts";
import { parse } from "../parse.ts";

/** Whether the call of `use` in a handler is left out in production. */
function isLeftOut(handler: string, setup = ""): boolean {
  const file = parse(`
    import express from "express";
    ${setup}
    express().post("/", (req, res) => { ${handler} });
  `);
  const use = file.bindings.undeclared.find(({ identifier }) => identifier.name === "use");
  return isOutsideProduction(file, use!.identifier);
}

describe("what is left out in production", () => {
  it("is what another environment is asked for", () => {
    expect(isLeftOut(`if (process.env.NODE_ENV === "development") use();`)).toBe(true);
    expect(isLeftOut(`if (config.env == "test") { log(); use(); }`)).toBe(true);
    expect(isLeftOut(`if (["development", "test"].includes(process.env.NODE_ENV)) use();`)).toBe(true);
    expect(isLeftOut(`if (mode === "test") use();`)).toBe(false);
    expect(isLeftOut(`if (["development", "staging"].includes(process.env.NODE_ENV)) use();`)).toBe(false);
  });

  it("is what production is excluded from", () => {
    expect(isLeftOut(`if (process.env.NODE_ENV !== "production") use();`)).toBe(true);
    expect(isLeftOut(`if (process.env.NODE_ENV === "production") save(); else use();`)).toBe(true);
    expect(isLeftOut(`process.env.NODE_ENV === "production" ? save() : use();`)).toBe(true);
    expect(isLeftOut(`isProduction || use();`)).toBe(true);
    expect(isLeftOut(`if (process.env.NODE_ENV === "production") use();`)).toBe(false);
    expect(isLeftOut(`isProduction && use();`)).toBe(false);
    expect(isLeftOut(`if (process.env.NODE_ENV !== "test") use();`)).toBe(false);
  });

  it("is what a name says", () => {
    expect(isLeftOut(`isDev && use();`)).toBe(true);
    expect(isLeftOut(`if (config.isDevelopment) use();`)).toBe(true);
    expect(isLeftOut(`if (env.isLocal()) use();`)).toBe(true);
    expect(isLeftOut(`if (__DEV__) use();`)).toBe(true);
    expect(isLeftOut(`if (!isProd) use();`)).toBe(true);
    expect(isLeftOut(`if (isDevice) use();`)).toBe(false);
    expect(isLeftOut(`if (isTested) use();`)).toBe(false);
    expect(isLeftOut(`if (!isDev) use();`)).toBe(false);
  });

  it("is what a constant says", () => {
    const setup = `const keeps = process.env.NODE_ENV !== "production"; const isDev = process.env.NODE_ENV !== "test";`;
    expect(isLeftOut(`if (keeps) use();`, setup)).toBe(true);
    expect(isLeftOut(`if (isDev) use();`, setup)).toBe(false);
  });

  it("is what two conditions leave out", () => {
    expect(isLeftOut(`if (isDev && req.body.id) use();`)).toBe(true);
    expect(isLeftOut(`if (!isProduction || req.body.id) use();`)).toBe(false);
    expect(isLeftOut(`if (isDev || isTest) use();`)).toBe(true);
  });

  it("comes after a return", () => {
    expect(isLeftOut(`if (isProduction) return; use();`)).toBe(true);
    expect(isLeftOut(`if (!isDev) { log(); throw new Error(); } save(() => use());`)).toBe(true);
    expect(isLeftOut(`if (isProduction) save(); use();`)).toBe(false);
    expect(isLeftOut(`if (isDev) return; use();`)).toBe(false);
  });

  it("is not what a client asks for", () => {
    expect(isLeftOut(`if (req.body.isTest) use();`)).toBe(false);
    expect(isLeftOut(`const { isTest } = req.query; if (isTest) use();`)).toBe(false);
    expect(isLeftOut(`if (req.query.env === "test") use();`)).toBe(false);
  });
});
