import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Encore.ts", () => {
  it("finds endpoints, typed and raw", () => {
    expect(
      entryPoints(`
        import { api } from "encore.dev/api";
        export const ping = api({ method: "POST", path: "/ping", expose: true }, async (p: PingParams): Promise<Pong> => {});
        export const list = api({ method: "GET", path: "/blog" }, listPosts);
        export const internal = api({}, async () => {});
        export const hook = api.raw({ expose: true, path: "/webhook", method: "*" }, async (req, resp) => resp.end());
        async function listPosts({ limit }: Limits) {}
      `),
    ).toEqual(["POST /ping ping", "internal", "* /webhook hook", "GET /blog list"]);
  });

  it("finds streams, with a handshake and without", () => {
    expect(
      entryPoints(`
        import { api, RawRequest, StreamInOut } from "encore.dev/api";
        export const upload = api.streamIn<Handshake, Chunk, Result>({ path: "/upload" }, async (handshake, stream) => {});
        export const logs = api.streamOut<Line>({ path: "/logs" }, async (stream) => {});
        export const chat = api.streamInOut<In, Out>({ path: "/chat" }, async (stream) => {});
        export async function pump(stream: StreamInOut<In, Out>) {}
        export function bodyOf(req: RawRequest) {}
      `),
    ).toEqual(["streamIn endpoint", "streamOut endpoint", "streamInOut endpoint", "pump", "bodyOf"]);
  });

  it("finds middleware, auth handlers and subscriptions", () => {
    expect(
      entryPoints(`
        import { Gateway, middleware } from "encore.dev/api";
        import { authHandler } from "encore.dev/auth";
        import { Subscription, Topic } from "encore.dev/pubsub";
        import { Service } from "encore.dev/service";
        const timing = middleware(async (req, next) => next(req));
        const authed = middleware({ target: { auth: true } }, async (req, next) => next(req));
        export default new Service("blog", { middlewares: [timing, authed] });
        export const auth = authHandler<AuthParams, AuthData>(async (params) => ({ userID: "1" }));
        export const gateway = new Gateway({ authHandler: auth });
        export const signups = new Topic<SignupEvent>("signups", { deliveryGuarantee: "at-least-once" });
        const _ = new Subscription(signups, "send-welcome-email", { handler: async (event) => {} });
      `),
    ).toEqual(["middleware", "middleware", "auth handler", "subscription send-welcome-email"]);
  });

  it("takes the endpoint of a cron job for an endpoint", () => {
    expect(
      entryPoints(`
        import { CronJob } from "encore.dev/cron";
        import { api } from "encore.dev/api";
        const _ = new CronJob("welcome-email", { title: "Send welcome emails", every: "2h", endpoint: sendWelcomeEmail });
        export const sendWelcomeEmail = api({}, async () => {});
      `),
    ).toEqual(["sendWelcomeEmail"]);
  });

  it("leaves other APIs, calls of other services and static files alone", () => {
    expect(
      entryPoints(`
        import axios from "axios";
        import { api as encoreApi } from "encore.dev/api";
        import { blog } from "~encore/clients";
        const api = axios.create();
        api.get("/blog", (post) => post);
        blog.list({ limit: 10 }).then((posts) => posts);
        export const assets = encoreApi.static({ expose: true, path: "/frontend/*path", dir: "./assets" });
      `),
    ).toEqual([]);
  });

  it("reports what endpoints and subscriptions keep in the module, not what middleware hands on", () => {
    expect(
      reports(`
        import { api, middleware } from "encore.dev/api";
        import { Subscription } from "encore.dev/pubsub";
        const shortened = new Map();
        const received = [];
        export const shorten = api({ method: "POST", path: "/url" }, async ({ url }: Params) => {
          shortened.set(hash(url), url);
        });
        new Subscription(topic, "events", { handler: async (event) => { received.push(event); } });
        export const timing = middleware(async (req, next) => {
          req.data.startedAt = Date.now();
          return next(req);
        });
      `),
    ).toEqual(["no-module-level-mutable-state 7", "no-module-level-mutable-state 9"]);
  });

  it("does not report the stream of a connection, nor what is made at start-up", () => {
    expect(
      reports(`
        import { api } from "encore.dev/api";
        const routes = new Map();
        for (const name of ["a", "b"]) routes.set(name, load(name));
        export const chat = api.streamInOut({ path: "/chat" }, async (stream) => {
          const seen = new Set();
          for await (const message of stream) { seen.add(message.id); stream.last = message; }
        });
      `),
    ).toEqual([]);
  });

  it("reports what is copied from a raw request", () => {
    expect(
      reports(`
        import { api } from "encore.dev/api";
        let lastPath = "";
        export const hook = api.raw({ path: "/hooks/*path", method: "*" }, async (req, resp) => {
          lastPath = req.url;
          resp.end();
        });
      `),
    ).toEqual(["prefer-request-params 5"]);
  });
});
