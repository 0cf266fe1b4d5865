import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const vercel = (file: string) => ({ project: "vercel", file });

describe("Vercel Functions", () => {
  it("finds the function that a file exports", () => {
    expect(entryPoints(`export default function (req, res) { res.send("Hello"); }`, vercel("api/hello.js"))).toEqual([
      "/api/hello",
    ]);
    expect(entryPoints(`module.exports = (req, res) => {};`, vercel("api/users/[id].js"))).toEqual(["/api/users/[id]"]);
    expect(entryPoints(`export default async function handler() {}`, vercel("api/cron.ts"))).toEqual(["/api/cron"]);
    expect(entryPoints(`export default { async fetch() {} };`, vercel("api/hello.ts"))).toEqual(["/api/hello"]);
  });

  it("finds functions named after methods", () => {
    const code = `export function GET(request) {} export const POST = async () => {}; export const config = {};`;
    expect(entryPoints(code, vercel("api/users.ts"))).toEqual(["GET /api/users", "POST /api/users"]);
    expect(entryPoints(code, { file: "api/users.ts" })).toEqual(["GET /api/users"]);
  });

  it("knows handlers by their types", () => {
    expect(
      entryPoints(`
        import type { VercelApiHandler, VercelRequest, VercelResponse } from "@vercel/node";
        export const show: VercelApiHandler = (one, two) => {};
        export function allowCors(request: VercelRequest, response: VercelResponse) {}
      `),
    ).toEqual(["show", "allowCors"]);
  });

  it("finds routing middleware", () => {
    expect(entryPoints(`export default function middleware(request) {}`, vercel("middleware.ts"))).toEqual([
      "middleware",
    ]);
    expect(entryPoints(`export default function middleware(request) {}`, { file: "middleware.ts" })).toEqual([]);
  });

  it("leaves files alone that are no functions, and front ends that have a folder of that name", () => {
    const code = `export default function load(id) {} export function GET() {}`;
    expect(entryPoints(code, vercel("api/_db.ts"))).toEqual([]);
    expect(entryPoints(code, vercel("api/_lib/db.ts"))).toEqual([]);
    expect(entryPoints(code, vercel("src/api/users.ts"))).toEqual([]);
    expect(entryPoints(code, vercel("apps/api/users.ts"))).toEqual([]);
    expect(entryPoints(code, vercel("lib/users.ts"))).toEqual([]);
    expect(entryPoints(code, { file: "api/users.ts" })).toEqual([]);
  });

  it("reports what a function keeps for the next request, not what it makes once", () => {
    expect(
      reports(
        `
        import { MongoClient } from "mongodb";
        const hits = new Map();
        let client;
        let lastUser;
        export default async function handler(req, res) {
          client ??= await MongoClient.connect(process.env.MONGODB_URI);
          hits.set(req.headers["x-forwarded-for"], Date.now());
          lastUser = req.query.user;
          req.user = req.query.user;
          res.json({});
        }
        `,
        vercel("api/hits.js"),
      ),
    ).toEqual(["no-module-level-mutable-state 8", "prefer-request-params 9"]);
  });
});
