import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const solidStart = (file: string) => ({ project: "solid-start", file });

describe("SolidStart", () => {
  it("finds API routes", () => {
    const code = `
      import type { APIEvent } from "@solidjs/start/server";
      export async function GET({ params }: APIEvent) {}
      export const POST = async (event) => {};
      export default function Page() {}
    `;
    expect(entryPoints(code, solidStart("src/routes/api/users/[id].ts"))).toEqual([
      "GET /api/users/[id]",
      "POST /api/users/[id]",
    ]);
  });

  it("finds server functions, of a file and of a function", () => {
    expect(
      entryPoints(
        `"use server"; export async function getUser(id) {} function inner() {}`,
        solidStart("src/lib/server.ts"),
      ),
    ).toEqual(["server function getUser"]);
    expect(
      entryPoints(
        `
        import { action, query } from "@solidjs/router";
        export const getUser = query(async (id) => { "use server"; }, "user");
        export const login = action(async (form) => { "use server"; });
        export const getLocal = query(async (id) => {}, "local");
        `,
        solidStart("src/lib/index.ts"),
      ),
    ).toHaveLength(2);
  });

  it("finds middleware and the document", () => {
    expect(
      entryPoints(`
        import { createMiddleware } from "@solidjs/start/middleware";
        export default createMiddleware({ onRequest: [(event) => {}, log], onBeforeResponse: (event, response) => {} });
        function log(event) {}
      `),
    ).toEqual(["middleware", "middleware", "middleware"]);
    expect(
      entryPoints(`
        import { createMiddleware } from "@solidjs/start/middleware";
        export default createMiddleware([async (event, next) => next()]);
      `),
    ).toEqual(["middleware"]);
    expect(
      entryPoints(`import { createHandler } from "@solidjs/start/server"; export default createHandler(() => null);`),
    ).toEqual(["document"]);
  });

  it("knows handlers by the type of the event", () => {
    expect(
      entryPoints(
        `import type { FetchEvent } from "@solidjs/start/server"; export function userOf(event: FetchEvent) {}`,
      ),
    ).toEqual(["userOf"]);
  });

  it("leaves alone what only looks like an API route", () => {
    expect(entryPoints(`export const GET = (path) => fetch(path);`, solidStart("src/lib/api.ts"))).toEqual([]);
    expect(entryPoints(`export function GET() {}`, { project: "plain", file: "src/routes/api.ts" })).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that requests write", () => {
      const map = `const users = new Map();\n`;
      expect(
        reports(
          `${map}export function POST({ params }) { users.set(params.id, 1); }`,
          solidStart("src/routes/users.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(
          `${map}import { action } from "@solidjs/router"; export const add = action(async (form) => { "use server"; users.set(form.get("id"), form); });`,
          solidStart("src/lib/users.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(`let id;\nexport function GET({ params }) { id = params.id; }`, solidStart("src/routes/[id].ts")),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(`
          import { createMiddleware } from "@solidjs/start/middleware";
          export default createMiddleware({ onRequest: (event) => { event.locals.startTime = Date.now(); } });
        `),
      ).toEqual([]);
    });

    it("is silent about components and effects", () => {
      expect(
        reports(
          `
          import { createSignal } from "solid-js";
          const seen = new Map();
          export function Counter() { return <button onClick={() => seen.set("a", 1)} />; }
          `,
          solidStart("src/lib/counter.tsx"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `
          import { createEffect, onMount } from "solid-js";
          const seen = new Map();
          async function save() { "use server"; }
          export default function Home() {
            onMount(() => { seen.set("mounted", 1); });
            createEffect(() => { seen.set("changed", 1); });
          }
          `,
          solidStart("src/routes/index.tsx"),
        ),
      ).toEqual([]);
    });
  });
});
