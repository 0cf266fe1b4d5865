import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

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
        next("pages/index.js"),
      ),
    ).toEqual(["getServerSideProps of /index"]);
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
  });

  it("finds server components, not client components", () => {
    const code = `export default async function Page({ params }) { return null; } export async function generateMetadata() {}`;
    expect(entryPoints(code, next("app/blog/[slug]/page.jsx"))).toEqual([
      "server component /blog/[slug]",
      "server component /blog/[slug]",
    ]);
    expect(entryPoints(code, next("components/page-title.jsx"))).toEqual([]);
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
});
