import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const directus = { project: "directus" };

describe("Directus", () => {
  it("finds the routes of endpoints", () => {
    expect(
      entryPoints(`
        import { defineEndpoint } from "@directus/extensions-sdk";
        export default defineEndpoint({
          id: "greet",
          handler: (router, { services }) => {
            router.get("/", (_req, res) => res.send("Hello, World!"));
            router.post("/intro", async (req, res) => {});
          },
        });
      `),
    ).toEqual(["GET /", "POST /intro"]);
    const code = `module.exports = (router) => { router.get("/", (req, res) => res.send("Hi")); };`;
    expect(entryPoints(code, directus)).toEqual(["GET /"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds filters and actions, and runs the others outside requests", () => {
    expect(
      entryPoints(`
        import { defineHook } from "@directus/extensions-sdk";
        export default defineHook((register) => {
          register.filter("items.create", async (input) => input);
          register.action("items.create", ({ key }) => {});
          register.init("cli.before", () => {});
          register.init("routes.custom.before", ({ app }) => { app.use((req, res, next) => next()); });
          register.schedule("*/15 * * * *", async () => {});
          register.embed("head", () => "<script></script>");
        });
      `),
    ).toEqual(["filter items.create", "action items.create", "middleware"]);
  });

  it("finds filters and actions by their parameters, in an extension of Directus", () => {
    const code = `
      export default ({ filter, action }, { services }) => {
        filter("items.create", async (payload, meta) => payload);
        action("items.create", (meta, context) => {});
      };
    `;
    expect(entryPoints(code, directus)).toEqual(["handler", "handler"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("finds operations", () => {
    expect(
      entryPoints(`
        import { defineOperationApi } from "@directus/extensions-sdk";
        export default defineOperationApi<Options>({ id: "custom", handler: ({ text }) => {} });
      `),
    ).toEqual(["operation custom"]);
    const code = `export default { id: "custom", handler: ({ text }) => {} };`;
    expect(entryPoints(code, { ...directus, file: "src/api.ts" })).toEqual(["operation"]);
    expect(entryPoints(code, { ...directus, file: "src/app.ts" })).toEqual([]);
  });

  it("leaves the app's own extensions alone", () => {
    expect(
      entryPoints(
        `
        import { defineInterface, defineModule } from "@directus/extensions-sdk";
        export default defineInterface({ id: "custom", handler: (options) => {} });
        export const page = defineModule({ id: "page", routes: [], preRegisterCheck: (user) => true });
        `,
        directus,
      ),
    ).toEqual([]);
  });

  it("reports what filters and routes keep in their module or around them", () => {
    expect(
      reports(`
import { defineEndpoint, defineHook } from "@directus/extensions-sdk";
const drafts = new Map();
export const hook = defineHook((register) => {
  register.filter("items.create", (payload, meta) => { drafts.set(meta.collection, payload); });
  register.schedule("* * * * *", () => { drafts.clear(); });
});
export const endpoint = defineEndpoint((router) => {
  let theme = "light";
  router.post("/theme", (req, res) => { theme = req.body.theme; });
});
      `),
    ).toEqual(["no-module-level-mutable-state 5", "prefer-request-params 10"]);
  });
});
