import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const astro = (file: string) => ({ project: "astro", file });

describe("Astro", () => {
  it("finds the handlers of endpoints", () => {
    const code = `
      import type { APIRoute } from "astro";
      export const prerender = false;
      export const GET: APIRoute = ({ params, request }) => new Response();
      export const POST = (async ({ request }) => new Response()) satisfies APIRoute;
      export async function ALL(context) {}
      export function getStaticPaths() {}
    `;
    expect(entryPoints(code, astro("src/pages/api/[id].json.ts"))).toEqual([
      "GET /api/[id].json",
      "POST /api/[id].json",
      "ALL /api/[id].json",
    ]);
    expect(entryPoints(code, astro("src/lib/api.ts"))).toEqual([]);
  });

  it("finds nothing in sites that are built to files", () => {
    const code = `
      import type { APIRoute } from "astro";
      const pages = new Map();
      export const GET: APIRoute = ({ params }) => { pages.set(params.id, 1); };
    `;
    expect(entryPoints(code, { project: "plain", file: "src/pages/rss.xml.ts" })).toEqual([]);
    expect(reports(code, { project: "plain", file: "src/pages/rss.xml.ts" })).toEqual([]);
  });

  it("finds middleware", () => {
    expect(
      entryPoints(
        `
        import { defineMiddleware, sequence } from "astro:middleware";
        const auth = defineMiddleware(async (context, next) => next());
        async function greeting(context, next) {}
        export const onRequest = sequence(auth, greeting);
        `,
        astro("src/middleware/index.ts"),
      ),
    ).toEqual(["middleware", "middleware"]);
    expect(entryPoints(`export function onRequest(context, next) {}`, astro("src/middleware.js"))).toEqual([
      "middleware",
    ]);
    expect(entryPoints(`export function onRequest(context, next) {}`, astro("src/lib/middleware.js"))).toEqual([]);
  });

  it("finds actions", () => {
    expect(
      entryPoints(
        `
        import { defineAction } from "astro:actions";
        export const server = {
          like: defineAction({ input: schema, handler: async (input, context) => {} }),
          newsletter: { join: defineAction({ accept: "form", handler: async ({ email }) => {} }) },
        };
        `,
        astro("src/actions/index.ts"),
      ),
    ).toEqual(["action", "action"]);
  });

  describe("verdicts", () => {
    it("reports a module's map that requests write", () => {
      const map = `const likes = new Map();\n`;
      expect(
        reports(`${map}export const POST = ({ params }) => { likes.set(params.id, 1); };`, astro("src/pages/like.ts")),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(
          `${map}import { defineAction } from "astro:actions"; export const server = { like: defineAction({ handler: ({ id }) => { likes.set(id, 1); } }) };`,
          astro("src/actions/index.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let path;\nexport const onRequest = (context, next) => { path = context.url.pathname; return next(); };`,
          astro("src/middleware.ts"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(
          `export const onRequest = (context, next) => { context.locals.user = context.cookies.get("user"); return next(); };`,
          astro("src/middleware.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about scripts, stores and components of browsers", () => {
      expect(
        reports(
          `const open = new Map(); document.addEventListener("click", (event) => { open.set("a", event.target); });`,
          astro("src/scripts/menu.ts"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `import { map } from "nanostores"; const seen = new Map(); export function add(item) { seen.set(item.id, item); }`,
          astro("src/stores/cart.ts"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `import { useState } from "react"; const seen = new Map(); export const Item = () => <a onClick={() => seen.set("a", 1)} />;`,
          astro("src/islands/item.tsx"),
        ),
      ).toEqual([]);
    });
  });
});
