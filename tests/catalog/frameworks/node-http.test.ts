import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("Node.js http", () => {
  it("finds the request listener of a server", () => {
    expect(
      entryPoints(`
        import http, { createServer } from "node:http";
        import * as https from "https";
        const server = http.createServer((req, res) => { res.end("ok"); });
        createServer({ keepAlive: true }, onRequest).listen(8000, () => console.log("listening"));
        https.createServer({ key, cert }, function (req, res) {});
        function onRequest(req, res) {}
      `),
    ).toEqual(["HTTP request", "HTTP request", "HTTP request"]);
  });

  it("finds listeners of request events, not those of the server's own life", () => {
    expect(
      entryPoints(`
        const http2 = require("node:http2");
        const server = http2.createSecureServer({ key, cert });
        server.on("stream", (stream, headers) => {});
        server.on("request", (req, res) => {});
        server.on("upgrade", (req, socket, head) => {});
        server.on("connection", (socket) => {});
        server.on("error", () => {});
        server.on("listening", () => {});
      `),
    ).toEqual(["stream event", "HTTP request", "upgrade event"]);
  });

  it("finds the connections of socket servers", () => {
    expect(
      entryPoints(`
        import net from "node:net";
        const server = net.createServer((socket) => {});
        server.on("connection", (socket) => {});
        server.on("close", () => {});
      `),
    ).toEqual(["connection", "connection"]);
  });

  it("knows listeners and servers by their types", () => {
    expect(
      entryPoints(`
        import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
        export const listener: RequestListener = (req, res) => {};
        export function handle(message: IncomingMessage, response: ServerResponse) {}
        export function attach(server: Server) { server.on("request", () => {}); }
      `),
    ).toEqual(["listener", "handle", "HTTP request"]);
  });

  it("knows handlers by their parameters, in a project that starts a server", () => {
    const code = `
      export async function handleOrders(req, res, url) {}
      export function orderOf(req) {}
    `;
    expect(entryPoints(code, { project: "node-server" })).toEqual(["handleOrders"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(`
        import http from "node:http";
        http.get("http://localhost/", (res) => { res.on("data", () => {}); });
        http.request({ host: "localhost" }, (res) => {});
      `),
    ).toEqual([]);
  });
});
