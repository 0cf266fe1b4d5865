import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Bun", () => {
  it("finds the handlers of a server", () => {
    expect(
      entryPoints(`
        const server = Bun.serve({
          port: 3000,
          routes: {
            "/": new Response("Hello"),
            "/users/:id": (req) => new Response(req.params.id),
            "/api/posts": { GET: () => new Response(), POST: async (req) => Response.json(await req.json()) },
          },
          fetch(req, server) { return new Response("Not Found", { status: 404 }); },
          error(error) { return new Response("", { status: 500 }); },
        });
        server.reload({ fetch: () => new Response("v2") });
      `),
    ).toEqual(["route", "route", "route", "fetch", "error handler", "fetch"]);
  });

  it("finds what happens on web sockets and sockets", () => {
    expect(
      entryPoints(`
        import { listen, serve } from "bun";
        serve({
          fetch: (req, server) => { server.upgrade(req); },
          websocket: { open(ws) {}, message(ws, message) {}, close: (ws) => {} },
        });
        listen({ hostname: "localhost", port: 8080, socket: { data(socket, data) {}, open(socket) {} } });
        await Bun.udpSocket({ socket: { data(socket, buffer) {} } });
      `),
    ).toEqual([
      "fetch",
      "websocket open",
      "websocket message",
      "websocket close",
      "connection",
      "connection",
      "connection",
    ]);
  });

  it("finds the export that the command line serves, and handlers by their types", () => {
    expect(entryPoints(`export default { port: 3000, fetch(req) { return new Response(); } };`)).toEqual(["fetch"]);
    expect(
      entryPoints(`
        import type { BunRequest, Serve, ServerWebSocket } from "bun";
        export default {
          fetch(one) { return new Response("Bun!"); },
          websocket: { message(socket, text) {} },
        } satisfies Serve.Options<undefined>;
        export const echo: Bun.WebSocketHandler<Data> = { message(socket, text) {} };
        export const show = (request: BunRequest<"/users/:id">) => new Response();
        export const join = (socket: ServerWebSocket<Data>) => {};
      `),
    ).toEqual(["fetch", "message", "message", "show", "join"]);
  });

  it("leaves clients, schedules and look-alikes alone", () => {
    expect(
      entryPoints(`
        Bun.connect({ hostname: "localhost", port: 8080, socket: { data(socket, data) {} } });
        Bun.cron("0 * * * *", async () => {});
        import { serve } from "./server.js";
        serve({ fetch() {} });
        export default { fetch(id) { return client.get(id); } };
      `),
    ).toEqual([]);
  });

  it("reports what handlers keep, not the data of a socket or what a schedule refreshes", () => {
    expect(
      reports(`
        const clients = new Set();
        let rates = {};
        let language;
        Bun.serve({
          routes: {
            "/": (req) => {
              language = req.cookies.get("language");
              return Response.json(rates);
            },
          },
          websocket: {
            open(ws) {
              clients.add(ws);
              ws.data.joined = Date.now();
            },
          },
        });
        Bun.cron("0 * * * *", async () => { rates = await load(); });
      `),
    ).toEqual(["prefer-request-params 8", "no-module-level-mutable-state 14"]);
  });
});
