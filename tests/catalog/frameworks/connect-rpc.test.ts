import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("Connect", () => {
  it("finds the methods of services", () => {
    expect(
      entryPoints(`
        import type { ConnectRouter } from "@connectrpc/connect";
        import { ElizaService } from "./gen/eliza_pb.js";
        export default (router: ConnectRouter) =>
          router
            .service(ElizaService, {
              async say(req, context) { return { sentence: req.sentence }; },
              introduce: async function* (req) {},
            })
            .rpc(ElizaService.method.converse, async (reqs, context) => {});
      `),
    ).toEqual(["rpc say", "rpc introduce", "rpc"]);
  });

  it("finds the routes and interceptors that adapters are given", () => {
    expect(
      entryPoints(`
        import http from "node:http";
        import express from "express";
        import { connectNodeAdapter } from "@connectrpc/connect-node";
        import { expressConnectMiddleware } from "@connectrpc/connect-express";
        const log = (next) => async (req) => await next(req);
        const handler = connectNodeAdapter({
          routes: (router) => router.service(ElizaService, new Eliza()),
          interceptors: [log],
          contextValues: (req) => createContextValues(),
          fallback: (req, res) => res.end(),
        });
        http.createServer(handler).listen(8080);
        class Eliza { say(req) { return {}; } }
        express().use(expressConnectMiddleware({ routes: routes }));
        function routes(router) { router.rpc(ElizaService.method.say, (req) => ({})); }
      `),
    ).toEqual(["interceptor", "contextValues", "fallback", "rpc say", "rpc"]);
  });

  it("knows implementations by their types", () => {
    expect(
      entryPoints(`
        import type { HandlerContext, MethodImpl, ServiceImpl } from "@connectrpc/connect";
        export class Eliza implements ServiceImpl<typeof ElizaService> { async say(req: SayRequest) { return {}; } }
        export const eliza: ServiceImpl<typeof ElizaService> = { say: (req) => ({}) };
        export const say: MethodImpl<typeof ElizaService.method.say> = (req) => ({});
        export async function converse(reqs: AsyncIterable<Req>, context: HandlerContext) {}
      `),
    ).toEqual(["Eliza.say", "say", "say", "converse"]);
  });

  it("finds routes without types in a project with a server of Connect", () => {
    const code = `export default (router) => { router.service(ElizaService, { say: async (req) => ({}) }); };`;
    expect(entryPoints(code, { project: "connect-rpc" })).toEqual(["rpc say"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(
        `
        import { createCallbackClient, type Interceptor } from "@connectrpc/connect";
        import { createConnectTransport } from "@connectrpc/connect-web";
        const logger: Interceptor = (next) => async (req) => await next(req);
        const transport = createConnectTransport({ baseUrl: "https://example.com", interceptors: [logger] });
        createCallbackClient(ElizaService, transport).say({}, (err, res) => {});
        `,
        { project: "connect-rpc" },
      ),
    ).toEqual([]);
  });

  it("reports what methods keep in the process and in the service", () => {
    expect(
      reports(
        `
        import type { ConnectRouter, ServiceImpl } from "@connectrpc/connect";
        const sentences = [];
        const services = new Set();
        class Eliza implements ServiceImpl<typeof ElizaService> {
          private said = 0;
          async say(req) {
            const words = [];
            words.push(req.sentence);
            this.said++;
            return {};
          }
        }
        export default (router: ConnectRouter) => {
          services.add(ElizaService);
          router.service(ElizaService, new Eliza());
          router.rpc(Other.method.say, async (req) => { sentences.push(req.sentence); return {}; });
        };
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 10", "no-module-level-mutable-state 17"]);
  });
});
