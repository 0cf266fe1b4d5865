import { describe, expect, it } from "vitest";
import type { EntryPointSetting } from "../../../src/settings.ts";
import { entryPoints, parse } from "../parse.ts";

const ofSettings = (code: string, file: string, ...settings: EntryPointSetting[]) =>
  entryPoints(code, { project: "acme", file, settings: { entryPoints: settings } });

/** An in-house framework, described in the settings. */
describe("settings.stateless.entryPoints", () => {
  it("finds handlers that a function of the framework takes", () => {
    expect(
      ofSettings(
        `
        import { route } from "@acme/http";
        route("GET /orders", listOrders);
        route("POST /orders", (call) => {});
        other("POST /orders", (call) => {});
        function listOrders() {}
        `,
        "src/orders.ts",
        { call: "@acme/http.route" },
      ),
    ).toEqual(["route", "route"]);
  });

  it("finds handlers that a method takes in an object, at one argument", () => {
    expect(
      ofSettings(
        `
        const { createApp } = require("@acme/http");
        const app = createApp({ onStart() {} });
        app.mount("/orders", { handler: (call) => {}, schema: () => {} }, () => {});
        `,
        "src/orders.js",
        { call: "@acme/http.createApp().mount", argument: 1, keys: ["handler"] },
      ),
    ).toEqual(["mount"]);
  });

  it("finds handlers that a function of the project takes, from wherever it is imported", () => {
    const route = { call: "./src/http.route" };
    const imports = (specifier: string) => `import { route } from "${specifier}"; route((call) => {});`;
    expect(ofSettings(imports("../http"), "src/orders/list.ts", route)).toEqual(["route"]);
    expect(ofSettings(imports("./http.js"), "src/app.ts", route)).toEqual(["route"]);
    expect(ofSettings(imports("../http/index.js"), "src/orders/list.ts", route)).toEqual(["route"]);
    expect(ofSettings(imports("./http"), "src/orders/list.ts", route)).toEqual([]);
  });

  it("finds what files export", () => {
    const action = { export: "default.run", files: "src/actions/**" };
    const code = `export default { run(input) {}, describe() {} };`;
    expect(ofSettings(code, "src/actions/pay.ts", action)).toEqual(["default.run"]);
    expect(ofSettings(code, "src/jobs/pay.ts", action)).toEqual([]);
    expect(ofSettings(`export const routes = { list() {}, get() {} };`, "src/a.ts", { export: "routes.*" })).toEqual([
      "routes.list",
      "routes.get",
    ]);
  });

  it("finds methods by their decorator", () => {
    expect(
      ofSettings(
        `
        import { Endpoint } from "@acme/http";
        export class Orders {
          @Endpoint("GET /orders") list() {}
          helper() {}
        }
        `,
        "src/orders.ts",
        { decorator: "@acme/http.Endpoint" },
      ),
    ).toEqual(["Orders.list"]);
  });

  it("finds functions by their type", () => {
    expect(
      ofSettings(
        `
        import type { Handler } from "@acme/http";
        export const list: Handler = async (call) => {};
        export const other = async (call) => {};
        `,
        "src/orders.ts",
        { type: "@acme/http.Handler" },
      ),
    ).toEqual(["list"]);
  });

  it("knows functions that run at another moment", () => {
    const file = parse(`import { onStart } from "@acme/http"; let rates; onStart(() => { rates = {}; });`, {
      project: "acme",
      settings: { entryPoints: [{ call: "@acme/http.onStart", when: "lifecycle" }] },
    });
    expect(file.entryPoints).toEqual([]);
    expect(file.states.all().flatMap(({ writes }) => writes.map(({ unit }) => [...file.timing.of(unit)]))).toEqual([
      ["lifecycle"],
    ]);
  });

  it("makes a file of unknown dependencies part of a service", () => {
    const code = `import { route } from "@acme/http"; route((call) => {});`;
    expect(parse(code, { project: "acme" }).role).toBe("other");
    expect(parse(code, { project: "acme", settings: { entryPoints: [{ call: "@acme/http.route" }] } }).role).toBe(
      "service",
    );
  });
});
