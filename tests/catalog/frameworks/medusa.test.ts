import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const medusa = { project: "medusa" };
const route = { ...medusa, file: "src/api/store/brands/[id]/route.ts" };

describe("Medusa", () => {
  it("finds the verbs of API routes", () => {
    const code = `
      export const GET = async (req, res) => { res.json({}); };
      export async function POST(req, res) {}
      export const AUTHENTICATE = false;
    `;
    expect(entryPoints(code, route)).toEqual(["GET /store/brands/[id]", "POST /store/brands/[id]"]);
    expect(entryPoints(code, { ...medusa, file: "src/modules/brand/route.ts" })).toEqual([]);
    expect(entryPoints(code, { file: "src/api/store/route.ts" })).toEqual([]);
  });

  it("finds middleware and the error handler", () => {
    expect(
      entryPoints(`
        import { defineMiddlewares, type MedusaNextFunction, type MedusaRequest } from "@medusajs/framework/http";
        export default defineMiddlewares({
          routes: [{ matcher: "/custom*", middlewares: [(req, res, next) => next(), log] }],
          errorHandler: (error, req, res, next) => {},
        });
        async function log(req: MedusaRequest, res, next: MedusaNextFunction) {}
      `),
    ).toEqual(["middleware", "error handler", "middleware"]);
  });

  it("finds steps and their compensation, not the body of the workflow", () => {
    expect(
      entryPoints(`
        import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk";
        const createBrand = createStep(
          "create-brand",
          async (input, { container }) => {},
          async (id, { container }) => {},
        );
        export const createBrandWorkflow = createWorkflow("create-brand", function (input) {
          const brand = createBrand(input);
          return transform({ brand }, (data) => data.brand.id);
        });
      `),
    ).toEqual(["step create-brand", "step create-brand", "transform"]);
  });

  it("finds subscribers, and runs jobs and loaders outside requests", () => {
    const code = `export default async function run({ event, container }) {}`;
    expect(entryPoints(code, { ...medusa, file: "src/subscribers/order-placed.ts" })).toEqual([
      "subscriber order-placed",
    ]);
    expect(entryPoints(code, { ...medusa, file: "src/jobs/sync.ts" })).toEqual([]);
    expect(entryPoints(code, { ...medusa, file: "src/modules/brand/loaders/hello.ts" })).toEqual([]);
  });

  it("knows requests by their types", () => {
    expect(
      entryPoints(`
        import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework";
        export async function currentUser(req: AuthenticatedMedusaRequest, res: MedusaResponse) {}
      `),
    ).toEqual(["currentUser"]);
  });

  it("reports what a route keeps in its module, and what it copies from its request", () => {
    expect(
      reports(
        `
const seen = new Map();
let locale;
export const GET = async (req, res) => {
  seen.set(req.params.id, Date.now());
  locale = req.query.locale;
  req.context.seen = true;
};
        `,
        route,
      ),
    ).toEqual(["no-module-level-mutable-state 5", "prefer-request-params 6"]);
  });

  it("makes the services of modules once", () => {
    expect(
      reports(
        `
import { MedusaService } from "@medusajs/framework/utils";
export default class BrandModuleService extends MedusaService({ Brand }) {
  #slugs = new Map();
  async slug(brand) { this.#slugs.set(brand.id, brand.name); }
}
        `,
        { ...medusa, file: "src/modules/brand/service.ts" },
      ),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });

  it("reports nothing that jobs and loaders keep", () => {
    const code = `
const loaded = new Map();
export default async function load(container) { loaded.set("brand", container); }
    `;
    expect(reports(code, { ...medusa, file: "src/loaders/brand.ts" })).toEqual([]);
    expect(reports(code, { ...medusa, file: "src/jobs/brand.ts" })).toEqual([]);
  });

  it("knows that the container is no request data, and the input of a step is", () => {
    expect(
      reports(`
import { createStep } from "@medusajs/framework/workflows-sdk";
let logger;
let first;
export const log = createStep("log", async (input, { container }) => {
  logger ??= container.resolve("logger");
  first ??= input.name;
});
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });
});
