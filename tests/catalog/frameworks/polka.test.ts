import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Polka", () => {
  it("finds routes and middleware of a chain", () => {
    expect(
      entryPoints(`
        const polka = require("polka");
        function one(req, res, next) { req.hello = "world"; next(); }
        polka()
          .use(one, (req, res, next) => next())
          .get("/users/:id", (req, res) => { res.end(req.params.id); })
          .add("SUBSCRIBE", "/topics", (req, res) => {})
          .use("/admin", polka().get("/stats", (req, res) => {}))
          .listen(3000, (err) => { if (err) throw err; });
      `),
    ).toEqual(["middleware", "middleware", "GET /users/:id", "SUBSCRIBE", "GET /stats"]);
  });

  it("finds handlers of errors and missing pages", () => {
    expect(
      entryPoints(`
        import polka from "polka";
        polka({ onError: (err, req, res, next) => res.end(), onNoMatch(req, res) { res.end(); } });
      `),
    ).toEqual(["error handler", "no-match handler"]);
  });

  it("finds handlers of other files by their types, and by their parameters in a project with Polka", () => {
    expect(
      entryPoints(`
        import type { Middleware, Polka, Request } from "polka";
        export const one: Middleware = (req, res, next) => next();
        export function show(request: Request) {}
        export const add = (app: Polka) => app.get("/users", () => {});
      `),
    ).toEqual(["one", "show", "GET /users"]);
    const code = `
      export async function get(req, res) {}
      export const add = (app) => app.post("/users", (req, res) => {});
    `;
    expect(entryPoints(code, { project: "polka" })).toEqual(["get", "POST /users"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients and containers alone", () => {
    expect(
      entryPoints(
        `
        import { get } from "httpie";
        import polka from "polka";
        const handlers = new Map();
        get("/users", (req) => {});
        handlers.get("/users", () => {});
        polka().parse(() => {});
        `,
        { project: "polka" },
      ),
    ).toEqual([]);
  });

  it("reports what handlers keep in the process, not what they keep on the request", () => {
    expect(
      reports(
        `
        import polka from "polka";
        const seen = new Set();
        let sort, started = false;
        polka()
          .use((req, res, next) => { req.user = seen; next(); })
          .get("/", (req, res) => { seen.add(req.headers["x-id"]); })
          .get("/list", (req, res) => { sort = req.query.sort; })
          .listen(3000, () => { seen.clear(); });
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 7", "prefer-request-params 8"]);
  });
});
