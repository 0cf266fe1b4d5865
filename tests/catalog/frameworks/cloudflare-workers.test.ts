import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const worker = { project: "cloudflare-workers" };

describe("Cloudflare Workers", () => {
  it("finds the handlers of a module", () => {
    const code = `
      export default {
        async fetch(request, env, ctx) { return new Response("Hello World!"); },
        async scheduled(controller, env, ctx) {},
        async queue(batch, env) {},
        email: async (message, env, ctx) => {},
        tail(events) {},
        helper() {},
      };
    `;
    expect(entryPoints(code, worker)).toEqual(["fetch", "scheduled", "queue", "email", "tail"]);
    expect(entryPoints(code)).toEqual(["fetch", "scheduled", "queue", "email"]);
  });

  it("finds handlers by the type of the object and by their own", () => {
    expect(
      entryPoints(`
        export default {
          async fetch(request, env) {},
          async scheduled(controller) {},
        } satisfies ExportedHandler<Env>;
      `),
    ).toEqual(["fetch", "scheduled"]);
    expect(
      entryPoints(`
        import type { ExportedHandler, ExportedHandlerQueueHandler } from "@cloudflare/workers-types";
        const consume: ExportedHandlerQueueHandler<Env> = async (batch) => {};
        const worker: ExportedHandler<Env> = { queue: consume, tail: () => {} };
        export default worker;
        export async function route(url: URL, env: Env, ctx: ExecutionContext) {}
      `),
    ).toEqual(["consume", "tail", "route"]);
  });

  it("finds handlers of the older form, not those of service workers in browsers", () => {
    expect(
      entryPoints(`
        addEventListener("fetch", (event) => event.respondWith(handleRequest(event.request)));
        addEventListener("scheduled", (event) => {});
        async function handleRequest(request) { return new Response("Hello"); }
      `),
    ).toEqual(["fetch event", "scheduled event"]);
    expect(
      entryPoints(`
        self.addEventListener("fetch", (event) => event.respondWith(caches.match(event.request)));
        self.addEventListener("install", (event) => {});
        addEventListener("message", (event) => {});
      `),
    ).toEqual([]);
  });

  it("finds handlers in the objects that libraries wrap", () => {
    expect(
      entryPoints(`
        import * as Sentry from "@sentry/cloudflare";
        import { instrument } from "@microlabs/otel-cf-workers";
        import { OAuthProvider } from "@cloudflare/workers-oauth-provider";
        const traced = instrument({ async fetch(request, env) {} }, config);
        const oauth = new OAuthProvider({ apiRoute: "/mcp", apiHandler, defaultHandler: { async fetch(request) {} } });
        export default Sentry.withSentry((env) => ({ dsn: env.DSN }), { async fetch(request, env) {} });
      `),
    ).toEqual(["handler", "handler", "handler"]);
  });

  it("finds the methods of classes that Workers export", () => {
    expect(
      entryPoints(`
        import { DurableObject, RpcTarget, WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
        export class Counter extends DurableObject<Env> {
          constructor(ctx: DurableObjectState, env: Env) { super(ctx, env); }
          async increment() {}
          async alarm() {}
        }
        export class Admin extends WorkerEntrypoint<Env> { async listUsers() {} }
        export class Checkout extends WorkflowEntrypoint<Env, Order> {
          async run(event, step) { await step.do("pay", async () => {}); }
          total() {}
        }
        class Session extends RpcTarget { send(text) {} }
      `),
    ).toEqual(["Counter.increment", "Counter.alarm", "Admin.listUsers", "Checkout.run", "Session.send"]);
  });

  it("finds the methods of agents and party servers, not how they start", () => {
    expect(
      entryPoints(`
        import { Agent, callable } from "agents";
        import { McpAgent } from "agents/mcp";
        import { Server } from "partyserver";
        import type * as Party from "partykit/server";
        import { BaseAgent } from "./base-agent.js";
        export class Notes extends BaseAgent { @callable() add(note) {} format(note) {} }
        export class Chat extends Agent<Env, State> {
          onStart() {}
          async onMessage(connection, message) {}
          @callable() async addItem(item) {}
        }
        export class Tools extends McpAgent { async init() {} }
        export class Room extends Server { onConnect(connection) {} }
        export default class Lobby implements Party.Server {
          constructor(readonly room: Party.Room) {}
          static async onBeforeConnect(request) {}
          onMessage(message, sender) {}
        }
      `),
    ).toEqual([
      "Notes.add",
      "Chat.onMessage",
      "Chat.addItem",
      "Tools.init",
      "Room.onConnect",
      "Lobby.onBeforeConnect",
      "Lobby.onMessage",
    ]);
  });

  it("finds functions of Pages", () => {
    const code = `
      const authenticate = (context) => context.next();
      export const onRequest = [authenticate];
      export async function onRequestPost({ request, env }) {}
    `;
    expect(entryPoints(code, { file: "functions/api/users/[id].js" })).toEqual([
      "/api/users/[id]",
      "POST /api/users/[id]",
    ]);
    expect(entryPoints(code, { file: "functions/_middleware.js" })).toEqual(["/", "POST /"]);
    expect(entryPoints(code, { file: "src/pages.js" })).toEqual([]);
    expect(entryPoints(`export const show: PagesFunction<Env> = async (context) => {};`)).toEqual(["show"]);
  });

  it("leaves modules alone that fetch", () => {
    expect(entryPoints(`export default { fetch(id) { return axios.get(id); }, queue(job) {} };`)).toEqual([]);
    expect(entryPoints(`export const fetch = (request, env) => {};`, worker)).toEqual([]);
    expect(entryPoints(`export class Server { fetch(request) {} }`, worker)).toEqual([]);
  });

  it("reports what a handler keeps: isolates serve many requests", () => {
    expect(
      reports(
        `
        const cache = new Map();
        let country;
        export default {
          async fetch(request, env, ctx) {
            cache.set(request.url, await request.text());
            country = request.headers.get("cf-ipcountry");
          },
          async scheduled(controller) {
            cache.clear();
          },
        };
        `,
        worker,
      ),
    ).toEqual(["no-module-level-mutable-state 6", "prefer-request-params 7", "no-module-level-mutable-state 10"]);
  });

  it("reports what is written to the bindings, which are one object for all requests", () => {
    expect(
      reports(
        `
        export default {
          async fetch(request, env, ctx) {
            env.USER = request.headers.get("x-user");
            ctx.user = env.USER;
          },
        };
        `,
        worker,
      ),
    ).toEqual(["prefer-request-params 4"]);
  });

  it("reports what a durable object keeps outside itself, where others of the isolate share it", () => {
    expect(
      reports(`
        import { DurableObject } from "cloudflare:workers";
        const sockets = new Set();
        export class ChatServer extends DurableObject {
          static rooms = new Map();
          messages = [];
          users = new Map();
          async webSocketMessage(socket, message) {
            this.messages.push(message);
            this.users.set(socket, message);
            this.last = message;
            sockets.add(socket);
            ChatServer.rooms.set(this.ctx.id, this.users);
          }
        }
      `),
    ).toEqual(["no-module-level-mutable-state 12", "no-module-level-mutable-state 13"]);
  });

  it("is silent about the state of agents, parties and older durable objects", () => {
    expect(
      reports(`
        import { Agent } from "agents";
        import { Server } from "partyserver";
        import type * as Party from "partykit/server";
        export class ChatService extends Agent { history = []; onMessage(c, text) { this.history.push(text); } }
        export class RoomServer extends Server { names = new Map(); onConnect(c) { this.names.set(c.id, c); } }
        export default class PartyServer implements Party.Server {
          messages: string[] = [];
          onMessage(message: string) { this.messages.push(message); }
        }
        export class CounterCache implements DurableObject {
          values = new Map();
          constructor(private state: DurableObjectState) {}
          async fetch(request: Request) { this.values.set(request.url, 1); }
        }
      `),
    ).toEqual([]);
  });

  it("is silent about entry points, of which there is one for each request", () => {
    expect(
      reports(`
        import { WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
        export class UserService extends WorkerEntrypoint {
          cache = new Map();
          async find(id) { this.cache.set(id, await this.env.DB.get(id)); }
        }
        export class OrderService extends WorkflowEntrypoint {
          steps = [];
          async run(event, step) { this.steps.push(event.payload); }
        }
      `),
    ).toEqual([]);
  });
});
