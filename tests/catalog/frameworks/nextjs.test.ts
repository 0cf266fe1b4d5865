import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const next = (file: string) => ({ project: "next", file });

describe("Next.js", () => {
  it("finds route handlers", () => {
    const code = `
      export async function GET(request: Request) {}
      export const POST = async (request) => {};
      export const dynamic = "force-dynamic";
      export function generateStaticParams() {}
      function helper() {}
    `;
    expect(entryPoints(code, next("app/api/users/[id]/route.ts"))).toEqual([
      "GET /api/users/[id]",
      "POST /api/users/[id]",
    ]);
    expect(entryPoints(code, next("src/app/route.js"))).toEqual(["GET /", "POST /"]);
    expect(entryPoints(code, next("lib/routes.ts"))).toEqual([]);
    expect(entryPoints(code, { project: "plain", file: "app/api/route.ts" })).toEqual([]);
  });

  it("finds route handlers in wrappers and under other names", () => {
    const code = `
      const handler = async (request) => {};
      export { handler as GET };
      export const POST = withAuth(async (request) => {});
    `;
    expect(entryPoints(code, next("app/api/cart/route.ts"))).toEqual(["GET /api/cart", "POST /api/cart"]);
  });

  it("finds API routes and what pages run on the server", () => {
    expect(entryPoints(`export default function handler(req, res) {}`, next("pages/api/hello.ts"))).toEqual([
      "/api/hello",
    ]);
    expect(
      entryPoints(
        `
        export const getServerSideProps = (async (context) => ({ props: {} }));
        export async function getStaticProps() {}
        export default function Page() {}
        `,
        next("src/pages/index.js"),
      ),
    ).toEqual(["getServerSideProps of /index"]);
  });

  it("finds getInitialProps of components, of functions and of classes", () => {
    expect(
      entryPoints(
        `function Blog() {} Blog.getInitialProps = async (context) => {}; export default Blog;`,
        next("pages/blog.jsx"),
      ),
    ).toEqual(["getInitialProps of /blog"]);
    expect(
      entryPoints(
        `
        import Document from "next/document";
        export default class MyDocument extends Document {
          static async getInitialProps(context) { return Document.getInitialProps(context); }
          render() {}
        }
        `,
        next("pages/_document.tsx"),
      ),
    ).toEqual(["MyDocument.getInitialProps"]);
  });

  it("finds handlers of next-connect", () => {
    expect(
      entryPoints(
        `
        import { createRouter } from "next-connect";
        const router = createRouter();
        router.use(async (req, res, next) => next()).get((req, res) => {}).post("/users", async (req, res) => {});
        export default router.handler({ onError: (err, req, res) => {} });
        `,
        next("pages/api/users.ts"),
      ),
    ).toEqual(["middleware", "GET", "POST /users", "error handler"]);
  });

  it("finds server actions, of a file and of a function", () => {
    expect(
      entryPoints(
        `"use server"; export async function create(form: FormData) {} async function inner() {}`,
        next("app/actions.ts"),
      ),
    ).toEqual(["server action create"]);
    expect(
      entryPoints(`export default function Page() { async function save() { "use server"; } }`, next("src/Page.tsx")),
    ).toEqual(["server action save"]);
    expect(
      entryPoints(`export const f = <form action={async () => { "use server"; }} />;`, next("src/Form.tsx")),
    ).toEqual(["server action"]);
  });

  it("finds safe actions and their middleware", () => {
    expect(
      entryPoints(
        `
        import { createSafeActionClient } from "next-safe-action";
        export const actionClient = createSafeActionClient({ handleServerError(error) { return error.message; } });
        export const authActionClient = actionClient.metadata({}).use(async ({ next }) => next());
        `,
        next("lib/safe-action.ts"),
      ),
    ).toEqual(["handleServerError", "action middleware"]);
    expect(
      entryPoints(
        `
        "use server";
        import { authActionClient } from "@/lib/safe-action";
        export const rename = authActionClient
          .inputSchema(schema)
          .useValidated(async ({ next }) => next())
          .action(async ({ parsedInput, ctx }) => {}, { onSuccess: async () => {} });
        `,
        next("app/actions.ts"),
      ),
    ).toEqual(["action middleware", "server action rename", "action callback"]);
  });

  it("finds server components and what describes them, not what other files call so", () => {
    const code = `
      export default async function Page({ params }) { return null; }
      export async function generateMetadata({ params }, parent) {}
      export function generateStaticParams() {}
    `;
    expect(entryPoints(code, next("app/blog/[slug]/page.jsx"))).toEqual([
      "server component /blog/[slug]",
      "generateMetadata of /blog/[slug]",
    ]);
    expect(entryPoints(code, next("src/app/layout.tsx"))).toEqual(["server component /", "generateMetadata of /"]);
    expect(entryPoints(code, next("components/page-title.jsx"))).toEqual([]);
    expect(entryPoints(`export default function Image() {}`, next("app/blog/opengraph-image.tsx"))).toEqual([
      "/blog/opengraph-image",
    ]);
  });

  it("finds middleware and its successor, not start-up code", () => {
    expect(
      entryPoints(`export function middleware(request) {} export const config = {};`, next("middleware.ts")),
    ).toEqual(["middleware"]);
    expect(entryPoints(`export default function proxy(request) {}`, next("src/proxy.ts"))).toEqual(["middleware"]);
    expect(
      entryPoints(
        `export async function register() {} export function onRequestError() {}`,
        next("instrumentation.ts"),
      ),
    ).toEqual(["onRequestError"]);
  });

  it("finds functions whose results it caches", () => {
    expect(
      entryPoints(
        `
        import { cache } from "react";
        import { unstable_cache } from "next/cache";
        export const getItem = cache(async (id) => {});
        export const getUser = unstable_cache(async (id) => {}, ["user"]);
        `,
        next("lib/data.ts"),
      ),
    ).toEqual(["cached function", "cached function"]);
  });

  it("knows handlers by their types", () => {
    expect(
      entryPoints(
        `
        import type { NextApiHandler } from "next";
        import { NextRequest } from "next/server";
        export const hello: NextApiHandler = (req, res) => {};
        export function withUser(request: NextRequest) {}
        `,
        next("lib/handlers.ts"),
      ),
    ).toEqual(["hello", "withUser"]);
  });

  it("knows exported handlers without types by the names of their parameters", () => {
    const code = `export const createUser = async (req, res) => {};`;
    expect(entryPoints(code, next("lib/users.js"))).toEqual(["createUser"]);
    expect(entryPoints(code, { project: "plain" })).toEqual([]);
  });

  it("leaves alone what only looks like a route", () => {
    expect(
      entryPoints(
        `
        import axios from "axios";
        const api = axios.create();
        const handlers = new Map();
        api.get("/users", () => {});
        handlers.get("/users", () => {});
        export const GET = () => {};
        export function loader() {}
        `,
        next("lib/api.ts"),
      ),
    ).toEqual([]);
  });

  describe("verdicts", () => {
    const writes = (file: string, code: string) => reports(`const users = new Map();\n${code}`, next(file));

    it("reports a module's map that a request writes", () => {
      expect(writes("app/api/users/route.ts", `export async function POST() { users.set("a", 1); }`)).toEqual([
        "no-module-level-mutable-state 2",
      ]);
      expect(
        writes("pages/api/users.js", `export default (req, res) => { users.set(req.body.id, req.body); };`),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(writes("app/page.tsx", `export default async function Page() { users.set("a", 1); }`)).toEqual([
        "no-module-level-mutable-state 2",
      ]);
      expect(
        writes(
          "app/api/log/route.ts",
          `import { after } from "next/server"; export function POST() { after(() => { users.clear(); }); }`,
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let locale;\nexport function proxy(request) { locale = request.nextUrl.searchParams.get("lang"); }`,
          next("proxy.ts"),
        ),
      ).toEqual(["prefer-request-params 2"]);
      expect(
        reports(
          `let current;\nexport default function Page({ params }) { current = params.slug; return null; }`,
          next("app/[slug]/page.tsx"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about start-up, builds and regeneration", () => {
      expect(writes("instrumentation.ts", `export function register() { users.set("a", 1); }`)).toEqual([]);
      expect(writes("app/blog/page.tsx", `export function generateStaticParams() { users.set("a", 1); }`)).toEqual([]);
      expect(writes("pages/blog.js", `export function getStaticPaths() { users.set("a", 1); }`)).toEqual([]);
      expect(writes("pages/blog.js", `export async function getStaticProps() { users.set("a", 1); }`)).toEqual([]);
    });

    it("is silent about what lives with the request", () => {
      expect(
        reports(
          `
          export async function GET(request) {
            const users = new Map();
            users.set(request.url, 1);
            request.user = users;
          }
          `,
          next("app/api/users/route.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about what runs in browsers", () => {
      expect(
        reports(
          `
          "use client";
          const users = new Map();
          export default function Page() { return <a onClick={() => users.set("a", 1)} />; }
          `,
          next("app/page.tsx"),
        ),
      ).toEqual([]);
      expect(
        writes(
          "pages/index.tsx",
          `
          import { Component, useEffect } from "react";
          export const getServerSideProps = async () => ({ props: {} });
          export default function Page() { useEffect(() => { users.set("a", 1); }, []); return null; }
          export class List extends Component { componentDidMount() { users.set("b", 1); } onClick = () => users.set("c", 1); }
          `,
        ),
      ).toEqual([]);
      expect(
        writes("instrumentation-client.ts", `export function onRouterTransitionStart(url) { users.set(url, 1); }`),
      ).toEqual([]);
    });
  });
});
