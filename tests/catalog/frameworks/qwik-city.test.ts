import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const qwikCity = (file: string) => ({ project: "qwik-city", file });

describe("Qwik City", () => {
  it("finds loaders, actions and server functions", () => {
    expect(
      entryPoints(
        `
        import { globalAction$, routeAction$, routeLoader$, server$, validator$, z, zod$ } from "@builder.io/qwik-city";
        export const useProduct = routeLoader$(async ({ params }) => {});
        export const useAdd = routeAction$(async (data, { redirect }) => {}, zod$({ name: z.string() }));
        export const useLogout = globalAction$(async () => {}, validator$(async (event) => ({ success: true })));
        const greet = server$(async function (name) { return this.cookie.get(name); });
        `,
        qwikCity("src/routes/product/[id]/index.tsx"),
      ),
    ).toEqual(["routeLoader$", "routeAction$", "globalAction$", "validator$", "server$"]);
  });

  it("finds them in version 2 as well", () => {
    expect(
      entryPoints(`import { routeLoader$ } from "@qwik.dev/router"; export const useUser = routeLoader$(() => {});`),
    ).toEqual(["routeLoader$"]);
  });

  it("finds the request handlers that routes export", () => {
    const code = `
      export const onGet = async ({ json }) => {};
      export const onRequest = [async ({ next }) => {}, async ({ cookie }) => {}];
      export const head = { title: "Shop" };
    `;
    expect(entryPoints(code, qwikCity("src/routes/shop/layout.tsx"))).toEqual([
      "onGet of /shop",
      "onRequest of /shop",
      "onRequest of /shop",
    ]);
    expect(entryPoints(code, qwikCity("src/routes/plugin@auth.ts"))).toHaveLength(3);
    expect(entryPoints(code, qwikCity("src/lib/events.ts"))).toEqual([]);
    expect(entryPoints(code, { project: "plain", file: "src/routes/index.tsx" })).toEqual([]);
  });

  it("knows handlers by their types", () => {
    expect(
      entryPoints(`
        import type { RequestEventCommon, RequestHandler } from "@builder.io/qwik-city";
        export const requireUser: RequestHandler = async ({ redirect }) => {};
        export function userOf(event: RequestEventCommon) {}
      `),
    ).toEqual(["requireUser", "userOf"]);
  });

  it("finds the rendering of pages", () => {
    expect(entryPoints(`export default function (options) {}`, qwikCity("src/entry.ssr.tsx"))).toEqual(["render"]);
  });

  it("leaves alone components and what only looks like a handler", () => {
    expect(
      entryPoints(
        `
        import { $, component$, useVisibleTask$ } from "@builder.io/qwik";
        const server$ = (fn) => fn;
        const own = server$(async () => {});
        const save = $(() => {});
        export const onClick = () => {};
        export default component$(() => { useVisibleTask$(() => {}); });
        `,
        qwikCity("src/routes/index.tsx"),
      ),
    ).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that requests write", () => {
      expect(
        reports(
          `
          import { routeLoader$, server$ } from "@builder.io/qwik-city";
          const views = new Map();
          export const useViews = routeLoader$(({ params }) => { views.set(params.id, 1); });
          export const forget = server$(function () { views.clear(); });
          export const onPost = async () => { views.set("posted", 1); };
          `,
          qwikCity("src/routes/index.tsx"),
        ),
      ).toEqual([
        "no-module-level-mutable-state 4",
        "no-module-level-mutable-state 5",
        "no-module-level-mutable-state 6",
      ]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let id;\nexport const onGet = ({ params }) => { id = params.id; };`,
          qwikCity("src/routes/[id]/index.ts"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(
          `export const onRequest = (event) => { event.sharedMap.set("user", event.params.id); event.user = event.params; };`,
          qwikCity("src/routes/plugin@user.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about what runs in browsers", () => {
      expect(
        reports(
          `
          import { $, component$, sync$, useVisibleTask$ } from "@builder.io/qwik";
          import { routeLoader$ } from "@builder.io/qwik-city";
          const seen = new Map();
          export const useViews = routeLoader$(() => 1);
          export default component$(() => {
            useVisibleTask$(() => { seen.set("shown", 1); });
            const save = $(() => { seen.set("saved", 1); });
            const open = sync$(() => { seen.set("opened", 1); });
            return <button onClick$={[save, open]} />;
          });
          `,
          qwikCity("src/routes/index.tsx"),
        ),
      ).toEqual([]);
    });
  });
});
