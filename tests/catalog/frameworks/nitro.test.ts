import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const nitro = (file: string) => ({ project: "nitro", file });

describe("Nitro", () => {
  it("finds handlers by functions that need no import", () => {
    expect(
      entryPoints(
        `
        export default defineEventHandler(async (event) => {});
        export const object = eventHandler({ onRequest: (event) => {}, handler: async (event) => {} });
        export const cached = defineCachedEventHandler(async (event) => {}, { maxAge: 60 });
        export const stars = defineCachedFunction(async (repo) => {}, { name: "stars" });
        `,
        nitro("server/api/users.get.ts"),
      ),
    ).toEqual(["event handler", "event handler", "event handler", "event handler", "cached function"]);
  });

  it("finds handlers by functions that are imported", () => {
    expect(
      entryPoints(`
        import { defineEventHandler } from "#imports";
        import { defineCachedFunction } from "nitropack/runtime";
        import { defineHandler, defineErrorHandler } from "nitro";
        import { defineCachedHandler } from "nitro/cache";
        import { H3 } from "nitro/h3";
        export const a = defineEventHandler((event) => {});
        export const b = defineCachedFunction(async () => {});
        export const c = defineHandler((event) => {});
        export const d = defineErrorHandler((error, event) => {});
        export const e = defineCachedHandler((event) => {});
        export default new H3().get("/", () => {});
      `),
    ).toEqual(["event handler", "cached function", "event handler", "error handler", "event handler", "GET /"]);
  });

  it("finds plain functions by the folders of a server", () => {
    const code = `export default async () => ({ status: "up" });`;
    expect(entryPoints(code, nitro("server/api/health.get.ts"))).toEqual(["/api/health.get"]);
    expect(entryPoints(code, nitro("server/routes/sitemap.xml.ts"))).toEqual(["/routes/sitemap.xml"]);
    expect(entryPoints(code, nitro("server/middleware/log.ts"))).toEqual(["middleware"]);
    expect(entryPoints(code, nitro("server/utils/health.ts"))).toEqual([]);
    expect(entryPoints(code, nitro("app/api/health.ts"))).toEqual([]);
    expect(entryPoints(code, { project: "plain", file: "server/api/health.ts" })).toEqual([]);
  });

  it("tells the hooks of requests from plugins and from the end of the process", () => {
    expect(
      entryPoints(
        `
        export default defineNitroPlugin((nitroApp) => {
          nitroApp.hooks.hook("request", (event) => {});
          nitroApp.hooks.hook("render:html", (html, { event }) => {});
          nitroApp.hooks.hook("close", async () => {});
        });
        `,
        nitro("server/plugins/hooks.ts"),
      ),
    ).toEqual(["request hook", "render:html hook"]);
    expect(
      entryPoints(`
        import { definePlugin } from "nitro";
        export default definePlugin(({ hooks }) => { hooks.hook("response", () => {}); });
      `),
    ).toEqual(["response hook"]);
    expect(entryPoints(`export default (nitroApp) => {};`, nitro("server/plugins/plain.ts"))).toEqual([]);
    expect(entryPoints(`useNitroApp().hooks.hookOnce("error", (error) => {});`)).toEqual(["error hook"]);
  });

  it("finds tasks and the hooks of web sockets", () => {
    expect(
      entryPoints(`export default defineTask({ meta: { name: "db:migrate" }, async run({ payload }) {} });`),
    ).toEqual(["task"]);
    expect(entryPoints(`export default defineWebSocketHandler({ open(peer) {}, message(peer) {} });`)).toEqual([
      "websocket open",
      "websocket message",
    ]);
  });

  it("knows plugins and error handlers by their types", () => {
    expect(
      entryPoints(`
        import type { NitroAppPlugin, NitroErrorHandler } from "nitropack";
        export const plugin: NitroAppPlugin = (app) => { app.hooks.hook("afterResponse", () => {}); };
        export const onError = ((error, event) => {}) satisfies NitroErrorHandler;
      `),
    ).toEqual(["afterResponse hook", "onError"]);
  });

  it("leaves alone what runs in browsers as well, and functions of the same name", () => {
    expect(
      entryPoints(
        `
        const defineEventHandler = (fn) => fn;
        export const own = defineEventHandler((event) => {});
        export const guard = defineNuxtRouteMiddleware((to, from) => {});
        export const plugin = defineNuxtPlugin((nuxtApp) => { nuxtApp.hook("page:finish", () => {}); });
        export const useCart = defineStore("cart", () => ({ add() {} }));
        `,
        nitro("app/plugins/cart.ts"),
      ),
    ).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that requests and tasks write", () => {
      const map = `const posts = new Map();\n`;
      expect(
        reports(
          `${map}export default defineEventHandler(async (event) => { const post = await readBody(event); posts.set(post.id, post); });`,
          nitro("server/api/posts.post.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(`${map}export default defineTask({ run() { posts.clear(); } });`, nitro("server/tasks/forget.ts")),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(
          `${map}export default defineNitroPlugin((app) => { app.hooks.hook("request", (event) => { posts.set(event.path, 1); }); });`,
          nitro("server/plugins/count.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let path;\nexport default defineEventHandler((event) => { path = event.path; });`,
          nitro("server/middleware/path.ts"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about start-up, the storage layer and what lives with the request", () => {
      expect(
        reports(
          `
          const tables = new Map();
          export default defineNitroPlugin((nitroApp) => {
            tables.set("users", 1);
            nitroApp.hooks.hook("close", () => tables.clear());
          });
          `,
          nitro("server/plugins/tables.ts"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `
          export default defineEventHandler(async (event) => {
            event.context.user = await readBody(event);
            await useStorage("users").setItem("last", event.context.user);
          });
          `,
          nitro("server/api/users.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about stores and plugins of browsers", () => {
      expect(
        reports(
          `const seen = new Map(); export const useCart = defineStore("cart", () => ({ add(item) { seen.set(item.id, item); } }));`,
          nitro("app/stores/cart.ts"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `const seen = new Map(); export default defineNuxtPlugin(() => { seen.set("a", 1); });`,
          nitro("app/plugins/seen.client.ts"),
        ),
      ).toEqual([]);
    });
  });
});
