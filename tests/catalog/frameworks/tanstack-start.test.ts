import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const tanstackStart = (file: string) => ({ project: "tanstack-start", file });

describe("TanStack Start", () => {
  it("finds server functions and what validates their input", () => {
    expect(
      entryPoints(`
        import { createServerFn } from "@tanstack/react-start";
        export const getUsers = createServerFn().handler(async () => []);
        export const saveUser = createServerFn({ method: "POST" })
          .middleware([logging])
          .validator((data) => data)
          .handler(save);
        async function save({ data }) {}
      `),
    ).toEqual(["server function", "validator", "server function"]);
  });

  it("finds the server's part of middleware and of isomorphic functions", () => {
    expect(
      entryPoints(`
        import { createClientOnlyFn, createIsomorphicFn, createMiddleware, createServerOnlyFn } from "@tanstack/solid-start";
        export const logging = createMiddleware({ type: "function" })
          .client(async ({ next }) => next())
          .server(async ({ next, data }) => next());
        export const request = createMiddleware().middleware([logging]).server(({ next, request }) => next());
        export const secret = createServerOnlyFn(() => process.env.SECRET);
        export const store = createClientOnlyFn(() => localStorage);
        export const device = createIsomorphicFn().server(() => "server").client(() => "client");
      `),
    ).toEqual(["middleware", "middleware", "server-only function", "server-only function"]);
  });

  it("finds the handlers of server routes", () => {
    expect(
      entryPoints(`
        import { createFileRoute } from "@tanstack/react-router";
        export const Route = createFileRoute("/users/$id")({
          server: {
            handlers: {
              GET: async ({ params }) => {},
              POST: { middleware: [auth], handler: async ({ request }) => {} },
            },
          },
          loader: () => getUsers(),
          component: () => null,
        });
      `),
    ).toEqual(["GET /users/$id", "POST /users/$id"]);
  });

  it("finds the handlers of server routes as earlier versions write them", () => {
    expect(
      entryPoints(`
        import { createServerFileRoute } from "@tanstack/react-start/server";
        export const ServerRoute = createServerFileRoute("/users").methods({ GET: async ({ request }) => {} });
      `),
    ).toEqual(["GET /users"]);
    expect(
      entryPoints(`
        import { createAPIFileRoute } from "@tanstack/start/api";
        export const APIRoute = createAPIFileRoute("/users")({ GET: ({ params }) => {} });
      `),
    ).toEqual(["GET /users"]);
  });

  it("finds the entry of the server", () => {
    expect(
      entryPoints(`
        import handler, { createServerEntry } from "@tanstack/react-start/server-entry";
        export default createServerEntry({ fetch(request) { return handler.fetch(request); } });
      `),
    ).toEqual(["fetch"]);
    expect(
      entryPoints(`
        import { createStartHandler, defineHandlerCallback } from "@tanstack/react-start/server";
        export const render = defineHandlerCallback((context) => {});
        export default createStartHandler({ handler: (context) => render(context) });
      `),
    ).toEqual(["render", "render"]);
  });

  it("leaves alone the routes of pure browser applications", () => {
    const code = `
      import { createFileRoute } from "@tanstack/react-router";
      const seen = new Map();
      export const Route = createFileRoute("/posts")({
        beforeLoad: () => { seen.set("a", 1); },
        loader: async () => { seen.set("b", 1); },
        component: () => <button onClick={() => seen.set("c", 1)} />,
      });
    `;
    expect(entryPoints(code, { project: "plain", file: "src/routes/posts.tsx" })).toEqual([]);
    expect(reports(code, { project: "plain", file: "src/routes/posts.tsx" })).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's map that requests write", () => {
      expect(
        reports(
          `
          import { createServerFn } from "@tanstack/react-start";
          import { createFileRoute } from "@tanstack/react-router";
          const users = new Map();
          export const save = createServerFn().handler(async ({ data }) => { users.set(data.id, data); });
          export const Route = createFileRoute("/")({ server: { handlers: { PUT: () => { users.clear(); } } } });
          `,
          tanstackStart("src/routes/index.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 5", "no-module-level-mutable-state 6"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `
          import { createMiddleware } from "@tanstack/react-start";
          let id;
          export const last = createMiddleware().server(({ next, params }) => { id = params.id; return next(); });
          `,
          tanstackStart("src/middleware.ts"),
        ),
      ).toEqual(["prefer-request-params 4"]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(
          `
          import { createMiddleware } from "@tanstack/react-start";
          export const user = createMiddleware().server((options) => { options.context.user = {}; return options.next(); });
          `,
          tanstackStart("src/middleware.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about what runs in browsers", () => {
      expect(
        reports(
          `
          import { createClientOnlyFn, createMiddleware, createServerFn } from "@tanstack/react-start";
          import { useEffect } from "react";
          const seen = new Map();
          export const get = createServerFn().handler(() => 1);
          export const log = createMiddleware({ type: "function" }).client(({ next }) => { seen.set("a", 1); return next(); });
          export const store = createClientOnlyFn(() => { seen.set("b", 1); });
          export function Posts() { useEffect(() => { seen.set("c", 1); }, []); return null; }
          `,
          tanstackStart("src/routes/posts.tsx"),
        ),
      ).toEqual([]);
    });
  });
});
