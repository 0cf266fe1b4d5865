import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Deno", () => {
  it("finds handlers of a server, in every form", () => {
    expect(
      entryPoints(`
        Deno.serve((_req) => new Response("Hello, World!"));
        Deno.serve({ port: 4242, onListen() {} }, handler);
        Deno.serve({ port: 8080, handler: async (req, info) => new Response(), onError: (error) => new Response() });
        function handler(req) { return new Response(); }
      `),
    ).toEqual(["HTTP request", "HTTP request", "HTTP request", "HTTP request"]);
  });

  it("finds handlers by their types, and the export that the command line serves", () => {
    expect(
      entryPoints(`
        const show: Deno.ServeHandler = (one) => new Response();
        export default { fetch: (one) => show(one), onListen() {} } satisfies Deno.ServeDefaultExport;
      `),
    ).toEqual(["show", "fetch"]);
    expect(entryPoints(`export default { fetch(request) { return new Response(); } };`)).toEqual(["fetch"]);
  });

  it("finds messages of a queue", () => {
    expect(
      entryPoints(`
        const kv = await Deno.openKv();
        kv.listenQueue(async (message) => {});
        export const consume = (store: Deno.Kv) => store.listenQueue((message) => {});
      `),
    ).toEqual(["queue message", "queue message"]);
  });

  it("leaves schedules, signals and clients alone", () => {
    expect(
      entryPoints(`
        Deno.cron("cleanup", "*/10 * * * *", () => {});
        Deno.addSignalListener("SIGINT", () => {});
        const api = { serve() {} };
        api.serve((req) => {});
        function serve(Deno) { Deno.serve((req) => {}); }
      `),
    ).toEqual([]);
  });

  it("reports what a handler keeps, not what start-up and schedules do", () => {
    expect(
      reports(`
        const hits = new Map<string, number>();
        let language;
        const rates = {};
        let port;
        Deno.serve({ onListen: (addr) => { port = addr.port; } }, async (req, info) => {
          hits.set(info.remoteAddr.hostname, 1);
          language = req.headers.get("accept-language");
          const parts = [];
          parts.push(await req.text());
          return Response.json({ port });
        });
        Deno.cron("rates", "0 * * * *", async () => { rates.eur = await load(); });
        Deno.addSignalListener("SIGTERM", () => { hits.clear(); });
      `),
    ).toEqual(["no-module-level-mutable-state 7", "prefer-request-params 8"]);
  });
});
