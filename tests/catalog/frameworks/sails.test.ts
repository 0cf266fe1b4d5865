import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const sails = (file: string) => ({ project: "sails", file });

describe("Sails", () => {
  it("finds actions: machines, functions, and those of controllers", () => {
    const machine = `
      module.exports = {
        friendlyName: "Login",
        inputs: { email: { type: "string", custom: (value) => value.includes("@") } },
        exits: { success: {} },
        fn: async function ({ email }) { return {}; },
      };
    `;
    expect(entryPoints(machine, sails("api/controllers/entrance/login.js"))).toEqual(["action entrance/login"]);
    expect(
      entryPoints(
        `module.exports = async function welcomeUser(req, res) {};`,
        sails("api/controllers/welcome-user.js"),
      ),
    ).toEqual(["action welcome-user"]);
    const controller = `
      module.exports = { login: function (req, res) {}, async signup(req, res) {}, _config: { actions: true } };
    `;
    expect(entryPoints(controller, sails("api/controllers/UserController.js"))).toEqual([
      "UserController.login",
      "UserController.signup",
    ]);
    expect(entryPoints(controller, { project: "plain", file: "api/controllers/UserController.js" })).toEqual([]);
  });

  it("finds policies, responses and callbacks of models", () => {
    expect(
      entryPoints(
        `module.exports = async function (req, res, proceed) { return proceed(); };`,
        sails("api/policies/is-logged-in.js"),
      ),
    ).toEqual(["policy is-logged-in"]);
    expect(
      entryPoints(
        `module.exports = function expired() { return this.res.status(498).end(); };`,
        sails("api/responses/expired.js"),
      ),
    ).toEqual(["response expired"]);
    expect(
      entryPoints(
        `module.exports = { attributes: {}, beforeCreate(values, proceed) { return proceed(); }, customToJSON() { return {}; } };`,
        sails("api/models/User.js"),
      ),
    ).toEqual(["User.beforeCreate", "User.customToJSON"]);
  });

  it("finds routes of hooks, with their start-up aside", () => {
    expect(
      entryPoints(
        `
        module.exports = function defineCustomHook(sails) {
          return {
            configure() {},
            initialize: async function () { sails.log.info("Initializing"); },
            routes: {
              before: {
                "GET /*": { skipAssets: true, fn: async function (req, res, next) { return next(); } },
                "POST /x": function (req, res, next) { return next(); },
              },
            },
          };
        };
        `,
        sails("api/hooks/custom/index.js"),
      ),
    ).toEqual(["hook custom", "hook custom"]);
  });

  it("finds what the configuration adds", () => {
    expect(
      entryPoints(
        `
        module.exports.http = {
          middleware: {
            order: ["cookieParser", "audit"],
            audit: (function () { const start = Date.now(); return function (req, res, next) { return next(); }; })(),
          },
        };
        `,
        sails("config/http.js"),
      ),
    ).toEqual(["middleware"]);
    expect(
      entryPoints(
        `module.exports.routes = { "GET /": { action: "view-homepage" }, "GET /ping": (req, res) => res.ok(), "GET /x": { fn: (req, res) => res.ok() } };`,
        sails("config/routes.js"),
      ),
    ).toEqual(["routes.GET /ping", "routes.GET /x.fn"]);
    expect(
      entryPoints(
        `module.exports.sockets = { beforeConnect(handshake, proceed) {}, afterDisconnect(session, socket, done) {} };`,
        sails("config/sockets.js"),
      ),
    ).toEqual(["sockets.beforeConnect", "sockets.afterDisconnect"]);
    expect(entryPoints(`module.exports.bootstrap = async function () {};`, sails("config/bootstrap.js"))).toEqual([]);
  });

  it("finds actions that are registered, and functions of requests anywhere in the project", () => {
    expect(
      entryPoints(
        `
        sails.registerAction(function (req, res) { return res.ok(); }, "ping");
        exports.currentUser = (req, res) => req.session.user;
        sails.on("lifted", () => {});
        `,
        sails("api/services/Auth.js"),
      ),
    ).toEqual(["action", "currentUser"]);
  });

  it("leaves alone what only looks like an action", () => {
    expect(
      entryPoints(
        `
        io.socket.get("/users", function gotResponse(data, jwres) {});
        module.exports = { friendlyName: "Format name", fn: async function (inputs) { return inputs.name; } };
        `,
        sails("api/helpers/format-name.js"),
      ),
    ).toEqual([]);
    expect(entryPoints(`module.exports = { fn: async function () {} };`, sails("scripts/rebuild.js"))).toEqual([]);
  });

  it("says nothing of the state of pages", () => {
    const code = `const shown = new Map(); export async function show(id, item) { shown.set(id, item); }`;
    expect(reports(code, sails("assets/js/components/items.js"))).toEqual([]);
    expect(reports(code, sails("api/services/items.js"))).toEqual(["no-module-level-mutable-state 1"]);
  });

  it("runs hooks, listeners, the bootstrap and jobs outside requests", () => {
    expect(
      reports(
        `
        const registry = new Map();
        module.exports = function (sails) {
          let isReady = false;
          sails.after("hook:orm:loaded", () => { registry.set("orm", 1); });
          return { initialize: async function () { isReady = true; registry.set("hook", 1); } };
        };
        `,
        sails("api/hooks/custom/index.js"),
      ),
    ).toEqual([]);
    const fill = `const registry = new Map();`;
    expect(
      reports(
        `${fill} module.exports.bootstrap = async () => { registry.set("x", 1); };`,
        sails("config/bootstrap.js"),
      ),
    ).toEqual([]);
    expect(
      reports(
        `${fill} module.exports.cron = { sweep: { schedule: "* * * * *", onTick() { registry.clear(); } } };`,
        sails("config/cron.js"),
      ),
    ).toEqual([]);
  });

  it("reports what actions and hooks keep", () => {
    expect(
      reports(
        `
        const recent = new Map();
        module.exports = { fn: async function (inputs) { recent.set(inputs.id, 1); } };
        `,
        sails("api/controllers/items/view.js"),
      ),
    ).toEqual(["no-module-level-mutable-state 3"]);
    expect(
      reports(
        `
        module.exports = function (sails) {
          let count = 0;
          return { routes: { before: { "GET /*": (req, res, next) => { count++; return next(); } } } };
        };
        `,
        sails("api/hooks/counting.js"),
      ),
    ).toEqual(["no-module-level-mutable-state 4"]);
  });

  it("reports a helper that keeps what it is given, whoever calls it", () => {
    expect(
      reports(
        `const recent = new Map(); module.exports = { fn: async function (inputs) { recent.set(inputs.id, 1); } };`,
        sails("api/helpers/remember.js"),
      ),
    ).toEqual(["no-module-level-mutable-state 1"]);
  });

  it("reports copies of what the client sent, also into the configuration", () => {
    expect(
      reports(
        `
        let page;
        module.exports = function (sails) {
          return {
            routes: {
              after: {
                "GET /*": (req, res) => {
                  page = req.param("page");
                  sails.config.page = req.query.page;
                },
              },
            },
          };
        };
        `,
        sails("api/hooks/paging/index.js"),
      ),
    ).toEqual(["prefer-request-params 8", "prefer-request-params 9"]);
  });

  it("calls actions with a `this` of their own", () => {
    const code = `module.exports = { fn: async function () { this.req.session.userId = 1; } };`;
    expect(reports(code, { project: "sails", file: "api/controllers/login.js" })).toEqual([]);
  });
});
