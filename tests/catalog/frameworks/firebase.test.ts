import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Firebase, first generation", () => {
  it("finds the functions of all triggers", () => {
    expect(
      entryPoints(`
        const functions = require("firebase-functions/v1");
        exports.hello = functions.https.onRequest((req, res) => {});
        exports.addMessage = functions.https.onCall((data, context) => {});
        exports.makeUppercase = functions.firestore.document("/messages/{id}").onCreate((snap, context) => {});
        exports.mirror = functions.database.ref("/rooms/{id}").onWrite((change, context) => {});
        exports.sub = functions.pubsub.topic("orders").onPublish((message) => {});
        exports.nightly = functions.pubsub.schedule("every 24 hours").timeZone("Europe/Berlin").onRun((context) => {});
        exports.welcome = functions.auth.user().onCreate((user) => {});
        exports.thumbnail = functions.storage.bucket("images").object().onFinalize(async (object) => {});
        exports.task = functions.tasks.taskQueue({}).onDispatch(async (data) => {});
        exports.purchase = functions.analytics.event("in_app_purchase").onLog((event) => {});
        exports.config = functions.remoteConfig.onUpdate((version) => {});
        exports.tested = functions.testLab.testMatrix().onComplete((matrix) => {});
      `),
    ).toEqual([
      "onRequest",
      "onCall",
      "onCreate /messages/{id}",
      "onWrite /rooms/{id}",
      "onPublish orders",
      "schedule",
      "user onCreate",
      "object onFinalize",
      "task",
      "onLog in_app_purchase",
      "remote config",
      "test matrix",
    ]);
  });

  it("finds them behind regions and options", () => {
    expect(
      entryPoints(`
        import * as functions from "firebase-functions";
        export const hello = functions.region("europe-west1").https.onRequest((req, res) => {});
        export const heavy = functions
          .runWith({ memory: "1GB", timeoutSeconds: 300 })
          .region("us-east1")
          .firestore.document("users/{id}")
          .onDelete(async (snap) => {});
        const regional = functions.region("europe-west1");
        export const sub = regional.pubsub.topic("orders").onPublish((message) => {});
        export const sync = functions.runWith({}).pubsub.schedule("every 5 minutes").onRun(async () => {});
      `),
    ).toEqual(["onRequest", "onDelete users/{id}", "onPublish orders", "schedule"]);
  });
});

describe("Firebase, second generation", () => {
  it("finds functions imported from a module of their own", () => {
    expect(
      entryPoints(`
        import { onCall, onRequest } from "firebase-functions/v2/https";
        import { onDocumentCreated, onDocumentWrittenWithAuthContext } from "firebase-functions/firestore";
        import { onSchedule } from "firebase-functions/v2/scheduler";
        import { onMessagePublished } from "firebase-functions/pubsub";
        import { onObjectFinalized } from "firebase-functions/v2/storage";
        import { onValueUpdated } from "firebase-functions/v2/database";
        import { onTaskDispatched } from "firebase-functions/tasks";
        import { beforeUserCreated } from "firebase-functions/v2/identity";
        import { onNewFatalIssuePublished } from "firebase-functions/v2/alerts/crashlytics";
        export const date = onRequest({ cors: true }, (req, res) => {});
        export const add = onCall((request) => {});
        export const upper = onDocumentCreated("/messages/{id}", (event) => {});
        export const audit = onDocumentWrittenWithAuthContext({ document: "users/{id}", region }, async (event) => {});
        export const cleanup = onSchedule("every day 00:00", async (event) => {});
        export const hello = onMessagePublished("topic", (event) => {});
        export const thumbnail = onObjectFinalized({ cpu: 2, region }, async (event) => {});
        export const mirror = onValueUpdated("/rooms/{id}", (event) => {});
        export const backup = onTaskDispatched({ retryConfig: {}, region }, async (req) => {});
        export const check = beforeUserCreated((event) => {});
        export const crash = onNewFatalIssuePublished(async (event) => {});
      `),
    ).toEqual([
      "onRequest",
      "onCall",
      "onDocumentCreated /messages/{id}",
      "onDocumentWrittenWithAuthContext",
      "onSchedule every day 00:00",
      "onMessagePublished topic",
      "onObjectFinalized",
      "onValueUpdated /rooms/{id}",
      "onTaskDispatched",
      "beforeUserCreated",
      "onNewFatalIssuePublished",
    ]);
  });

  it("finds functions by the namespace of the package", () => {
    expect(
      entryPoints(`
        const { https, firestore } = require("firebase-functions/v2");
        const functions = require("firebase-functions");
        exports.date = https.onRequest(handler);
        exports.upper = firestore.onDocumentCreated("messages/{id}", (event) => {});
        exports.call = functions.https.onCall({ authPolicy: (auth, data) => true }, async (request) => {});
        exports.crash = functions.alerts.crashlytics.onVelocityAlertPublished((event) => {});
        function handler(req, res) {}
      `),
    ).toEqual(["onDocumentCreated messages/{id}", "onCall", "onCall", "onVelocityAlertPublished", "onRequest"]);
  });

  it("knows handlers by the types of their parameters", () => {
    expect(
      entryPoints(`
        import type { CallableRequest, Request } from "firebase-functions/v2/https";
        import type { FirestoreEvent } from "firebase-functions/v2/firestore";
        import type { EventContext } from "firebase-functions/v1";
        export async function invite(request: CallableRequest<Invitation>) {}
        export function show(req: Request) {}
        export const onMessage = async (event: FirestoreEvent<Snapshot>) => {};
        export const onUser = async (user: User, context: EventContext) => {};
      `),
    ).toEqual(["invite", "show", "onMessage", "onUser"]);
  });

  it("leaves alone what is start-up, and what runs in the browser", () => {
    expect(
      entryPoints(`
        import { onInit, setGlobalOptions } from "firebase-functions/v2";
        import { onInit as init } from "firebase-functions";
        import { onAuthStateChanged } from "firebase/auth";
        import { httpsCallable } from "firebase/functions";
        import { doc, onSnapshot } from "firebase/firestore";
        onInit(() => {});
        init(async () => {});
        onAuthStateChanged(auth, (user) => {});
        onSnapshot(doc(db, "messages", "1"), (snapshot) => {});
        httpsCallable(functions, "addMessage")({ text: "" }).then((result) => {});
      `),
    ).toEqual([]);
  });
});

describe("state in Firebase functions", () => {
  it("reports what a function keeps for the next event", () => {
    expect(
      reports(`
        import { onDocumentCreated } from "firebase-functions/v2/firestore";
        import { onSchedule } from "firebase-functions/v2/scheduler";
        const seen = new Set<string>();
        let runs = 0;
        export const dedupe = onDocumentCreated("orders/{id}", (event) => {
          seen.add(event.params.id);
        });
        export const tick = onSchedule("every 5 minutes", async () => {
          runs++;
        });
      `),
    ).toEqual(["no-module-level-mutable-state 7", "no-module-level-mutable-state 10"]);
  });

  it("reports a request value that is copied to where other requests find it", () => {
    expect(
      reports(`
        const functions = require("firebase-functions/v1");
        let locale;
        exports.page = functions.https.onRequest((req, res) => {
          locale = req.query.locale;
        });
      `),
    ).toEqual(["prefer-request-params 5"]);
  });

  it("is silent about initialisation and what lives with the event", () => {
    expect(
      reports(`
        import { onInit } from "firebase-functions/v2/core";
        import { onRequest } from "firebase-functions/v2/https";
        let model;
        const settings = new Map();
        onInit(async () => {
          model = await load();
          settings.set("ready", true);
        });
        export const predict = onRequest((req, res) => {
          req.start = Date.now();
          const parts = [];
          parts.push(req.body);
          res.send(model.predict(parts));
        });
      `),
    ).toEqual([]);
  });

  it("is silent about initialisation from whichever module it is imported, not about what has only its name", () => {
    const initialised = (module: string) =>
      reports(`
        import { onInit } from "${module}";
        import { onRequest } from "firebase-functions/v2/https";
        const users = [];
        onInit(async () => { users.push({ ...(await load()), at: Date.now() }); });
        export const list = onRequest((req, res) => { res.send(users); });
      `);
    expect(initialised("firebase-functions/init")).toEqual([]);
    expect(initialised("firebase-functions/v1/init")).toEqual([]);
    expect(initialised("firebase-functions/v2/init")).toEqual([]);
    expect(initialised("./init.js")).toEqual(["no-module-level-mutable-state 5"]);
  });
});
