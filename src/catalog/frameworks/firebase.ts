import type { ApiPath, Callbacks, Framework, Kind } from "../types.ts";

/** The package is version 1 of the API until its own version 5, and version 2 since then. */
const ROOT = "firebase-functions";
const V1 = "firebase-functions/v1";
const V2 = "firebase-functions/v2";

const join = (modules: readonly string[], separator: string, paths: readonly string[]): ApiPath[] =>
  modules.flatMap((module) => paths.map((path) => `${module}${separator}${path}`));

/** What the modules export themselves. */
const v1Root = (...names: readonly string[]) => join([ROOT, V1], ".", names);
const v2Root = (...names: readonly string[]) => join([ROOT, V2], ".", names);

const INIT = [ROOT, V1, V2].map((module) => `${module}/init.onInit`);

/** What their namespaces have, each of which is a module of its own as well. */
const v1 = (...paths: readonly string[]) => [...v1Root(...paths), ...join([V1], "/", paths)];
const v2 = (...paths: readonly string[]) => [...v2Root(...paths), ...join([ROOT, V2], "/", paths)];

const HTTP = { when: "request", parameters: ["request", "response"], label: "{method}" } as const satisfies Callbacks;

const CALL = {
  when: "request",
  keys: ["authPolicy"],
  parameters: ["data", "context"],
  label: "{method}",
} as const satisfies Callbacks;

const EVENT = { when: "request", parameters: ["event"], label: "{method} {0}" } as const satisfies Callbacks;

/** Version 1 hands over what has changed and a context. */
const CHANGE = { when: "request", parameters: ["data", "context"] } as const satisfies Callbacks;

const ALERTS: Readonly<Record<string, readonly string[]>> = {
  appDistribution: ["onInAppFeedbackPublished", "onNewTesterIosDevicePublished"],
  billing: ["onPlanAutomatedUpdatePublished", "onPlanUpdatePublished"],
  crashlytics: [
    "onNewAnrIssuePublished",
    "onNewFatalIssuePublished",
    "onNewNonfatalIssuePublished",
    "onRegressionAlertPublished",
    "onStabilityDigestPublished",
    "onVelocityAlertPublished",
  ],
  performance: ["onThresholdAlertPublished"],
};

const EVENTS: Readonly<Record<string, readonly string[]>> = {
  ai: ["afterGenerateContent", "beforeGenerateContent"],
  alerts: ["onAlertPublished"],
  database: ["onValueCreated", "onValueDeleted", "onValueUpdated", "onValueWritten"],
  dataconnect: ["onMutationExecuted"],
  eventarc: ["onCustomEventPublished"],
  firestore: ["Created", "Deleted", "Updated", "Written"].flatMap((change) => [
    `onDocument${change}`,
    `onDocument${change}WithAuthContext`,
  ]),
  identity: [
    "beforeEmailSent",
    "beforeSmsSent",
    "beforeUserCreated",
    "beforeUserSignedIn",
    "onUserCreated",
    "onUserDeleted",
  ],
  pubsub: ["onMessagePublished"],
  remoteConfig: ["onConfigUpdated"],
  // one instance is given each tick, the others know nothing of it
  scheduler: ["onSchedule"],
  storage: ["onObjectArchived", "onObjectDeleted", "onObjectFinalized", "onObjectMetadataUpdated"],
  tasks: ["onTaskDispatched"],
  testLab: ["onTestMatrixCompleted"],
};

/** The same callbacks for all paths. */
const each = (paths: readonly ApiPath[], callbacks: Callbacks) => paths.map((path) => [path, callbacks] as const);

/** What `functions.region(…).runWith(…)` leads to: the namespaces of version 1, by what their methods return. */
const NAMESPACES = {
  analytics: { returns: { event: "analyticsEvent" } },
  auth: { returns: { user: "user" } },
  database: { returns: { ref: "document", instance: "this" } },
  firestore: { returns: { document: "document", namespace: "this", database: "this" } },
  https: { methods: { onRequest: HTTP, onCall: CALL } },
  pubsub: { returns: { topic: "topic", schedule: "schedule" } },
  remoteConfig: { methods: { onUpdate: { ...CHANGE, label: "remote config" } } },
  storage: { returns: { bucket: "this", object: "storedObject" } },
  tasks: { returns: { taskQueue: "taskQueue" } },
  testLab: { returns: { testMatrix: "testMatrix" } },
} as const satisfies Record<string, Kind>;

export const firebase = {
  name: "Firebase",
  source: "https://firebase.google.com/docs/functions",
  packages: ["firebase-functions"],
  functions: Object.fromEntries([
    ...each([...v1("https.onRequest"), ...v2("https.onRequest")], HTTP),
    ...each([...v1("https.onCall"), ...v2("https.onCall")], CALL),
    ...Object.entries(EVENTS).flatMap(([namespace, names]) =>
      names.flatMap((name) => each(v2(`${namespace}.${name}`), EVENT)),
    ),
    ...Object.entries(ALERTS).flatMap(([product, names]) =>
      names.flatMap((name) =>
        each([...v2(`alerts.${product}.${name}`), ...join([ROOT, V2], "/", [`alerts/${product}.${name}`])], EVENT),
      ),
    ),
    ...each(join([ROOT, V2], "/", ["dataconnect/graphql.onGraphRequest"]), {
      when: "request",
      keys: ["resolvers.*.*"],
      label: "GraphQL resolver",
    }),
    ...each(v1("remoteConfig.onUpdate"), { ...CHANGE, label: "remote config" }),
    ...each([...v1Root("onInit"), ...v2Root("onInit"), ...join([ROOT, V2], "/", ["core.onInit"]), ...INIT], {
      when: "lifecycle",
    }),
  ]),
  kinds: {
    functionBuilder: {
      made: v1Root("region()", "runWith()"),
      returns: { region: "this", runWith: "this" },
      properties: Object.fromEntries(Object.keys(NAMESPACES).map((name) => [name, name])),
    },
    ...NAMESPACES,
    document: {
      made: v1(
        "firestore.document()",
        "firestore.namespace().document()",
        "firestore.database().document()",
        "firestore.database().namespace().document()",
        "database.ref()",
        "database.instance().ref()",
      ),
      methods: {
        onCreate: { ...CHANGE, label: "{method} {0}" },
        onDelete: { ...CHANGE, label: "{method} {0}" },
        onUpdate: { ...CHANGE, label: "{method} {0}" },
        onWrite: { ...CHANGE, label: "{method} {0}" },
      },
    },
    topic: { made: v1("pubsub.topic()"), methods: { onPublish: { ...CHANGE, label: "{method} {0}" } } },
    schedule: {
      made: v1("pubsub.schedule()"),
      methods: { onRun: { when: "request", parameters: ["context"], label: "schedule" } },
      returns: { timeZone: "this", retryConfig: "this" },
    },
    user: {
      made: v1("auth.user()"),
      methods: {
        onCreate: { ...CHANGE, label: "user {method}" },
        onDelete: { ...CHANGE, label: "user {method}" },
        beforeCreate: { ...CHANGE, label: "user {method}" },
        beforeSignIn: { ...CHANGE, label: "user {method}" },
        beforeEmail: { when: "request", parameters: ["context"], label: "user {method}" },
        beforeSms: { when: "request", parameters: ["context"], label: "user {method}" },
      },
    },
    storedObject: {
      made: v1("storage.object()", "storage.bucket().object()"),
      methods: {
        onArchive: { ...CHANGE, label: "object {method}" },
        onDelete: { ...CHANGE, label: "object {method}" },
        onFinalize: { ...CHANGE, label: "object {method}" },
        onMetadataUpdate: { ...CHANGE, label: "object {method}" },
      },
    },
    taskQueue: { made: v1("tasks.taskQueue()"), methods: { onDispatch: { ...CHANGE, label: "task" } } },
    analyticsEvent: { made: v1("analytics.event()"), methods: { onLog: { ...CHANGE, label: "{method} {0}" } } },
    testMatrix: { made: v1("testLab.testMatrix()"), methods: { onComplete: { ...CHANGE, label: "test matrix" } } },
    request: { types: [...v1Root("Request"), ...v1("https.Request"), ...v2("https.Request")], lives: "request" },
    response: { types: [...v1Root("Response"), ...v2("https.Response")], lives: "request" },
    data: { types: v2("https.CallableRequest", "tasks.Request"), lives: "request" },
    context: {
      types: [...v1Root("EventContext"), ...v1("https.CallableContext", "tasks.TaskContext")],
      lives: "request",
    },
    event: {
      types: [
        ...v2Root("CloudEvent"),
        ...join([ROOT, V2], "/", ["core.CloudEvent"]),
        ...v2(
          "database.DatabaseEvent",
          "firestore.FirestoreAuthEvent",
          "firestore.FirestoreEvent",
          "identity.AuthBlockingEvent",
          "scheduler.ScheduledEvent",
          "storage.StorageEvent",
        ),
      ],
      lives: "request",
    },
  },
} as const satisfies Framework;
