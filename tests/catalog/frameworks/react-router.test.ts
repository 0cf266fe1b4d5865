import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const reactRouter = (file: string) => ({ project: "react-router", file });
const remix = (file: string) => ({ project: "remix", file });

describe("React Router", () => {
  it("finds loaders, actions and headers of route modules", () => {
    const code = `
      export async function loader({ params }: Route.LoaderArgs) {}
      export const action = async ({ request }) => {};
      export function headers({ loaderHeaders }) {}
      export const meta = () => [];
      export default function Product() {}
    `;
    expect(entryPoints(code, reactRouter("app/routes/product.tsx"))).toEqual([
      "loader of routes/product",
      "action of routes/product",
      "headers of routes/product",
    ]);
    expect(entryPoints(code, remix("app/root.tsx"))).toEqual(["loader of root", "action of root", "headers of root"]);
    expect(entryPoints(code, reactRouter("src/routes/product.jsx"))).toEqual([
      "loader of routes/product",
      "action of routes/product",
      "headers of routes/product",
    ]);
  });

  it("finds loaders in wrappers", () => {
    expect(
      entryPoints(`export const loader = withUser(async ({ params }) => {});`, reactRouter("app/routes/home.ts")),
    ).toEqual(["loader of routes/home"]);
  });

  it("finds the middleware of routes", () => {
    expect(
      entryPoints(
        `
        async function auth({ request, context }, next) {}
        export const middleware: Route.MiddlewareFunction[] = [auth, async ({ request }, next) => next()];
        `,
        reactRouter("app/root.tsx"),
      ),
    ).toEqual(["middleware of root", "middleware of root"]);
  });

  it("finds what the entry of the server exports", () => {
    expect(
      entryPoints(
        `
        export const streamTimeout = 5_000;
        export default function handleRequest(request, status, headers, routerContext, loadContext) {}
        export function handleDataRequest(response, { request }) {}
        export const handleError = (error, { request }) => {};
        `,
        reactRouter("app/entry.server.tsx"),
      ),
    ).toEqual(["handleRequest", "handleDataRequest", "handleError"]);
  });

  it("finds what makes the context of loaders", () => {
    expect(
      entryPoints(`
        import express from "express";
        import { createRequestHandler } from "@react-router/express";
        const app = express();
        app.all("*splat", createRequestHandler({ build, getLoadContext(req, res) { return {}; } }));
      `),
    ).toEqual(["getLoadContext"]);
    expect(
      entryPoints(`
        const { createRequestHandler } = require("@remix-run/express");
        module.exports = createRequestHandler({ build, getLoadContext: (req, res) => ({}) });
      `),
    ).toEqual(["getLoadContext"]);
  });

  it("finds the methods of own session storages", () => {
    expect(
      entryPoints(`
        import { createSessionStorage } from "@remix-run/node";
        createSessionStorage({ cookie, async createData(data) {}, async readData(id) {} });
      `),
    ).toEqual(["session storage", "session storage"]);
  });

  it("knows the loaders of Remix by their types, wherever they are", () => {
    expect(
      entryPoints(`
        import type { ActionFunctionArgs, LoaderFunction } from "@remix-run/node";
        export const list: LoaderFunction = async ({ params }) => {};
        export async function save({ request }: ActionFunctionArgs) {}
      `),
    ).toEqual(["list", "save"]);
  });

  it("leaves the routes of pure browser applications alone", () => {
    const code = `
      import { createBrowserRouter, type LoaderFunctionArgs } from "react-router";
      export async function loader({ params }: LoaderFunctionArgs) {}
      export const router = createBrowserRouter([{ path: "/", loader: async ({ params }) => {} }]);
    `;
    expect(entryPoints(code, { project: "plain", file: "app/routes/home.tsx" })).toEqual([]);
    expect(reports(`const pages = new Map(); ${code}`, { project: "plain", file: "app/routes/home.tsx" })).toEqual([]);
  });

  it("leaves alone what runs in browsers, and what other files call so", () => {
    expect(
      entryPoints(
        `
        export async function clientLoader() {}
        export async function clientAction() {}
        export const clientMiddleware = [async () => {}];
        export function shouldRevalidate() {}
        `,
        reactRouter("app/routes/home.tsx"),
      ),
    ).toEqual([]);
    expect(entryPoints(`export function loader(source) {}`, reactRouter("build/text-loader.js"))).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that loaders and actions write", () => {
      const code = `
        const carts = new Map();
        export const loader = async ({ params }) => { carts.set(params.id, {}); };
        export const action = async ({ request }) => { const form = await request.formData(); carts.delete(form.get("id")); };
      `;
      expect(reports(code, remix("app/routes/cart.tsx"))).toEqual([
        "no-module-level-mutable-state 3",
        "no-module-level-mutable-state 4",
      ]);
    });

    it("reports what a session storage keeps in memory", () => {
      expect(
        reports(
          `
          import { createSessionStorage } from "react-router";
          const sessions = new Map();
          export const storage = createSessionStorage({ cookie, async createData(data) { sessions.set("id", data); } });
          `,
          reactRouter("app/sessions.server.ts"),
        ),
      ).toEqual(["no-in-memory-session 4"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let city;\nexport async function loader({ params }) { city = params.city; }`,
          reactRouter("app/routes/concerts.$city.tsx"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(
          `
          export async function loader(args) {
            const seen = new Set();
            seen.add(args.params.id);
            args.context.user = seen;
          }
          `,
          reactRouter("app/routes/home.tsx"),
        ),
      ).toEqual([]);
    });

    it("is silent about what runs in browsers", () => {
      expect(
        reports(
          `
          import { useCallback, useEffect } from "react";
          let isFirstRequest = true;
          const cache = new Map();
          export async function loader() { return {}; }
          export async function clientLoader({ serverLoader }) {
            isFirstRequest = false;
            cache.set("home", await serverLoader());
          }
          export default function Home() {
            useEffect(() => { cache.set("shown", true); }, []);
            const save = useCallback(() => { cache.set("saved", true); }, []);
            return <button onClick={save} />;
          }
          `,
          reactRouter("app/routes/home.tsx"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `import { useState } from "react"; const open = new Map(); export const Menu = () => <a onClick={() => open.set("a", 1)} />;`,
          reactRouter("app/menu.tsx"),
        ),
      ).toEqual([]);
    });
  });
});
