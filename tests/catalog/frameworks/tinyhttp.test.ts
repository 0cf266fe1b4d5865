import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("tinyhttp", () => {
  it("finds routes and middleware of a chain", () => {
    expect(
      entryPoints(`
        import { App } from "@tinyhttp/app";
        import { logger } from "@tinyhttp/logger";
        const app = new App();
        app
          .use(logger())
          .use((req, res, next) => next())
          .get("/", (req, res) => { res.send("<h1>Hello World</h1>"); })
          .get("/page/:page/", (req, res) => { res.status(200).send(req.params.page); })
          .listen(3000, () => console.log("Started"));
        app.route("/users").post((req, res) => { res.json(req.body); });
      `),
    ).toEqual(["middleware", "GET /", "GET /page/:page/", "POST /users"]);
  });

  it("finds handlers of errors and missing pages", () => {
    expect(
      entryPoints(`
        import { App } from "@tinyhttp/app";
        new App({
          noMatchHandler: (req, res) => void res.status(404).end(),
          onError: (err, req, res) => { res.status(500).send(err.message); },
        });
      `),
    ).toEqual(["no-match handler", "error handler"]);
  });

  it("finds handlers of other files by their types, and by their parameters in a project with tinyhttp", () => {
    expect(
      entryPoints(`
        import type { App, ErrorHandler, Handler, Request } from "@tinyhttp/app";
        export const list: Handler = (req, res) => {};
        export const fail: ErrorHandler = (err, req, res) => {};
        export function show(request: Request) {}
        export const add = (app: App) => app.get("/users", () => {});
      `),
    ).toEqual(["list", "fail", "show", "GET /users"]);
    const code = `export async function get(req, res) {}`;
    expect(entryPoints(code, { project: "tinyhttp" })).toEqual(["get"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("reports what handlers keep in the process, not what they keep on the request", () => {
    expect(
      reports(`
        import { App } from "@tinyhttp/app";
        const visits = new Map();
        const app = new App();
        app.use((req, res, next) => { req.visits = visits; next(); });
        app.get("/", (req, res) => { visits.set(req.ip, Date.now()); });
        app.listen(3000, () => { visits.clear(); });
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });
});
