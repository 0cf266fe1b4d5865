import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Meteor", () => {
  it("finds methods and publications", () => {
    expect(
      entryPoints(`
        import { Meteor } from "meteor/meteor";
        Meteor.methods({
          "tasks.insert"(text) {},
          async addTask({ text }) {},
          remove: async (id) => {},
        });
        Meteor.publish("tasks", function (listId) { return Tasks.find({ listId }); });
        Meteor.publish(null, () => Roles.find());
        Meteor.onConnection((connection) => { connection.onClose(() => {}); });
        Meteor.startup(async () => {});
      `),
    ).toEqual([
      "method tasks.insert",
      "method addTask",
      "method remove",
      "publish tasks",
      "publish null",
      "connection",
      "onClose",
    ]);
  });

  it("finds them through the globals of older code", () => {
    expect(
      entryPoints(`
        Tasks = new Mongo.Collection("tasks");
        Meteor.methods({ addTask: function (text) {} });
        Meteor.publish("tasks", function () { return Tasks.find(); });
        Accounts.onCreateUser(function (options, user) { return user; });
      `),
    ).toEqual(["method addTask", "publish tasks", "Accounts.onCreateUser"]);
  });

  it("finds validated methods, rules of collections and of rates, and log-in handlers", () => {
    expect(
      entryPoints(`
        import { Accounts } from "meteor/accounts-base";
        import { DDPRateLimiter } from "meteor/ddp-rate-limiter";
        import { ValidatedMethod } from "meteor/mdg:validated-method";
        import { Mongo } from "meteor/mongo";
        export const Tasks = new Mongo.Collection("tasks");
        Tasks.allow({ insert: (userId, doc) => userId !== null });
        Tasks.deny({ update() { return true; } });
        export const insert = new ValidatedMethod({ name: "tasks.insert", validate: null, run({ text }) {} });
        DDPRateLimiter.addRule({ type: "method", connectionId: () => true }, 5, 1000);
        Accounts.validateLoginAttempt(({ user }) => true);
        Accounts.registerLoginHandler("token", (options) => undefined);
      `),
    ).toEqual([
      "allow",
      "deny",
      "method",
      "rate limiter rule",
      "Accounts.validateLoginAttempt",
      "Accounts.registerLoginHandler",
    ]);
  });

  it("finds HTTP handlers", () => {
    expect(
      entryPoints(`
        import { WebApp } from "meteor/webapp";
        WebApp.handlers.use("/hello", async (req, res, next) => { res.end(); });
        WebApp.handlers.get("/health", (req, res) => res.end());
        WebApp.connectHandlers.use((req, res, next) => next());
        const app = WebApp.express();
        app.post("/hook", (req, res) => res.end());
        WebApp.onListening(() => {});
      `),
    ).toEqual(["middleware /hello", "GET /health", "middleware", "POST /hook"]);
  });

  it("finds hooks of collections, also of imported ones in a project with Meteor", () => {
    const code = `
      import { Tasks } from "../imports/api/tasks.js";
      import { format } from "../imports/api/format.js";
      Tasks.before.insert((userId, doc) => { doc.createdAt = Date.now(); });
      Tasks.after.update(function (userId, doc) {});
      format.before.insert(() => {});
    `;
    expect(entryPoints(code, { project: "meteor" })).toEqual(["insert hook", "update hook"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves pages and what only looks like a method alone", () => {
    expect(
      entryPoints(
        `
        import { Meteor } from "meteor/meteor";
        import { Accounts } from "meteor/accounts-base";
        import { Tracker } from "meteor/tracker";
        import { Template } from "meteor/templating";
        Meteor.startup(() => {});
        Meteor.call("addTask", "text", (error, id) => {});
        Meteor.subscribe("tasks", { onReady() {} });
        Accounts.onLogin(() => {});
        Tracker.autorun(() => {});
        Template.task.events({ "click .delete"() {} });
        `,
        { project: "meteor", file: "client/main.js" },
      ),
    ).toEqual([]);
  });

  it("says nothing of the state of pages", () => {
    expect(
      reports(
        `
        import { Meteor } from "meteor/meteor";
        import React from "react";
        const drafts = new Map();
        export function save(id, text) { drafts.set(id, text); Meteor.call("save", id, text); }
        `,
        { project: "meteor", file: "imports/ui/drafts.js" },
      ),
    ).toEqual([]);
  });

  it("runs start-up code, timers and observers outside requests", () => {
    expect(
      reports(`
        import { Meteor } from "meteor/meteor";
        import { Mongo } from "meteor/mongo";
        import { WebApp } from "meteor/webapp";
        const registry = new Map();
        const Tasks = new Mongo.Collection("tasks");
        SyncedCron.add({ name: "sweep", job() { registry.clear(); } });
        Meteor.startup(() => {
          registry.set("start", 1);
          Tasks.find().observe({ added(task) { registry.set(task._id, task); } });
          Meteor.setInterval(() => { registry.clear(); }, 1000);
        });
        Meteor.methods({ size() { return registry.size; } });
        WebApp.onListening(() => { registry.set("listening", 1); });
      `),
    ).toEqual([]);
  });

  it("reports what methods and publications keep in the module, not what lives with them", () => {
    expect(
      reports(`
        import { Meteor } from "meteor/meteor";
        const recent = new Map();
        Meteor.methods({
          view(id) {
            recent.set(id, 1);
            Meteor.defer(() => { recent.delete(id); });
          },
        });
        Meteor.publish("tasks", function (id) {
          let count = 0;
          const handle = Tasks.find({ id }).observeChanges({ added: () => { count += 1; } });
          this.onStop(() => handle.stop());
        });
        Meteor.onConnection((connection) => { recent.set(connection.id, connection); });
      `),
    ).toEqual([
      "no-module-level-mutable-state 6",
      "no-module-level-mutable-state 7",
      "no-module-level-mutable-state 15",
    ]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { WebApp } from "meteor/webapp";
        let page;
        WebApp.handlers.get("/tasks", (req, res) => { page = req.query.page; res.end(); });
      `),
    ).toEqual(["prefer-request-params 4"]);
  });

  it("calls methods with a `this` of its own", () => {
    expect(
      reports(
        `
        import { Meteor } from "meteor/meteor";
        Meteor.methods({ visit(page) { this.lastPage = page; } });
        `,
        { project: "meteor" },
      ),
    ).toEqual([]);
  });
});
