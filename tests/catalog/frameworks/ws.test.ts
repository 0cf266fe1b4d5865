import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("ws", () => {
  it("finds connections and what is heard on them", () => {
    expect(
      entryPoints(`
        import { WebSocketServer } from "ws";
        const wss = new WebSocketServer({ port: 8080 });
        wss.on("connection", function connection(ws, req) {
          ws.on("error", console.error);
          ws.on("message", function message(data) { ws.send(String(data)); });
          ws.addEventListener("close", onClose);
        });
        function onClose() {}
        wss.on("listening", () => {});
        wss.on("close", () => {});
      `),
    ).toEqual(["connection", "message event", "close event"]);
  });

  it("finds servers that CommonJS modules make", () => {
    expect(
      entryPoints(`
        const WebSocket = require("ws");
        const first = new WebSocket.Server({ noServer: true });
        const second = new WebSocket.WebSocketServer({ port: 8080, verifyClient: (info, done) => done(true) });
        first.on("connection", onConnection);
        second.once("connection", (ws) => {});
        function onConnection(ws) {}
      `),
    ).toEqual(["WebSocket handshake", "connection", "connection"]);
  });

  it("finds upgrades that share a server of Node", () => {
    expect(
      entryPoints(`
        import { createServer } from "http";
        import { WebSocketServer } from "ws";
        const server = createServer();
        const wss = new WebSocketServer({ noServer: true });
        server.on("upgrade", function upgrade(request, socket, head) {
          wss.handleUpgrade(request, socket, head, function done(ws) { wss.emit("connection", ws, request); });
        });
      `),
    ).toEqual(["upgrade event", "WebSocket upgrade"]);
  });

  it("knows servers by their type", () => {
    expect(
      entryPoints(`
        import type { WebSocketServer } from "ws";
        import type WebSocket from "ws";
        export const attach = (wss: WebSocketServer) => wss.on("connection", () => {});
        export const attachOld = (wss: WebSocket.Server) => wss.on("connection", () => {});
      `),
    ).toEqual(["connection", "connection"]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(`
        import WebSocket, { type RawData } from "ws";
        const ws = new WebSocket("ws://www.host.com/path", { perMessageDeflate: false });
        const typed: WebSocket = new WebSocket("ws://www.host.com/other");
        ws.on("open", () => ws.send("something"));
        ws.on("message", (data: RawData) => {});
        typed.on("message", (data) => {});
      `),
    ).toEqual([]);
  });

  it("reports what connections keep in the process, not what lives with a connection", () => {
    expect(
      reports(
        `
        import { WebSocketServer } from "ws";
        const clients = new Map();
        const wss = new WebSocketServer({ port: 8080 });
        wss.on("connection", (ws, req) => {
          let received = 0;
          const history = [];
          ws.isAlive = true;
          clients.set(req.headers["x-id"], ws);
          ws.on("message", (data) => {
            received++;
            history.push(data);
          });
          ws.on("close", () => clients.delete(req.headers["x-id"]));
        });
        setInterval(() => {
          wss.clients.forEach((ws) => { ws.isAlive = false; });
        }, 30000);
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 9", "no-module-level-mutable-state 14"]);
  });

  it("lets start-up fill what connections read", () => {
    expect(
      reports(
        `
        import { WebSocketServer } from "ws";
        const rooms = new Map();
        const wss = new WebSocketServer({ port: 8080 });
        wss.on("connection", (ws) => ws.send([...rooms.keys()].join()));
        wss.on("listening", () => { rooms.set("lobby", {}); });
        wss.on("close", () => { rooms.clear(); });
        `,
      ),
    ).toEqual([]);
  });
});
