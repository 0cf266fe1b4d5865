import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const socketIo = { project: "socket-io" };

describe("Socket.IO", () => {
  it("finds connections and the events of their sockets", () => {
    expect(
      entryPoints(`
        import { createServer } from "http";
        import { Server } from "socket.io";
        const io = new Server(createServer(), { cors: { origin: "*" } });
        io.on("connection", (socket) => {
          socket.on("chat message", (msg, callback) => { io.emit("chat message", msg); });
          socket.once("disconnect", onDisconnect);
          socket.onAny((event, ...args) => {});
          socket.use(([event, ...args], next) => next());
        });
        function onDisconnect(reason) {}
      `),
    ).toEqual(["connection", "chat message", "any event", "packet middleware", "disconnect"]);
  });

  it("finds handlers of servers that are made by calling the module", () => {
    expect(
      entryPoints(`
        const server = require("http").createServer();
        const io = require("socket.io")(server, { allowRequest: (req, callback) => callback(null, true) });
        io.sockets.on("connect", onConnect);
        function onConnect(socket) {}
      `),
    ).toEqual(["handshake", "connect"]);
  });

  it("finds middleware and namespaces", () => {
    expect(
      entryPoints(`
        import { Server } from "socket.io";
        const io = new Server(3000);
        io.use((socket, next) => next());
        const admin = io.of("/admin");
        admin.use((socket, next) => next()).on("connection", (socket) => {});
        io.of(/^\\/dynamic-\\d+$/).on("connection", (socket) => { socket.nsp.use((other, next) => next()); });
        io.of((name, auth, next) => next(null, true));
        io.on("new_namespace", (namespace) => { namespace.use((socket, next) => next()); });
      `),
    ).toEqual([
      "socket middleware",
      "socket middleware",
      "connection",
      "connection",
      "socket middleware",
      "dynamic namespace",
      "socket middleware",
    ]);
  });

  it("finds what adapters and the engine tell, not how they fare themselves", () => {
    expect(
      entryPoints(`
        import { Server } from "socket.io";
        const io = new Server();
        io.of("/").adapter.on("create-room", (room) => {});
        io.of("/").adapter.on("error", (error) => {});
        io.engine.on("connection_error", (err) => {});
        io.engine.use((req, res, next) => next());
      `),
    ).toEqual(["create-room event", "connection_error event", "engine middleware"]);
  });

  it("finds handlers of other files by their types", () => {
    expect(
      entryPoints(`
        import type { Namespace, Server, Socket } from "socket.io";
        export function attach(io: Server) { io.on("connection", () => {}); }
        export function attachAdmin(nsp: Namespace) { nsp.on("connection", () => {}); }
        export function join(socket: Socket) { socket.on("join", () => {}); }
      `),
    ).toEqual(["connection", "connection", "join", "join"]);
  });

  it("finds handlers of other files by their usual names, in a project with Socket.IO", () => {
    const code = `
      import { io } from "./io.js";
      io.on("connection", () => {});
      export const registerOrders = (io, socket) => { socket.on("order:create", (payload) => {}); };
      export const registerUsers = (socket, io) => { socket.on("user:list", () => {}); };
      export const authenticate = (socket, next) => next();
    `;
    expect(entryPoints(code, socketIo)).toEqual([
      "connection",
      "registerOrders",
      "order:create",
      "registerUsers",
      "user:list",
      "authenticate",
    ]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("takes what the manager of a client says for no connection", () => {
    const on = (event: string) =>
      entryPoints(`import { io } from "./io.js"; io.on("${event}", (socket) => {});`, socketIo);
    expect(on("connection")).toEqual(["connection"]);
    for (const event of [
      "close",
      "error",
      "open",
      "ping",
      "reconnect",
      "reconnect_attempt",
      "reconnect_error",
      "reconnect_failed",
    ])
      expect(on(event)).toEqual([]);
  });

  it("leaves clients and other sockets alone", () => {
    expect(
      entryPoints(
        `
        import net from "node:net";
        import { io, type Socket } from "socket.io-client";
        import { socket } from "./socket";
        const client = io("http://localhost:3000");
        client.on("connect", () => {});
        client.on("chat message", (msg) => {});
        client.io.on("reconnect", () => {});
        socket.on("chat message", (msg) => {});
        net.connect(80).on("data", (chunk) => {});
        export function listen(socket: Socket) { socket.on("chat message", () => {}); }
        `,
        socketIo,
      ),
    ).toEqual([]);
  });

  it("reports what events keep in the process, not what lives with a socket", () => {
    expect(
      reports(
        `
        import { Server } from "socket.io";
        const users = {};
        let typing = 0;
        const io = new Server(3000, { adapter });
        io.use((socket, next) => {
          socket.data.user = socket.handshake.auth.user;
          socket.username = socket.handshake.auth.user;
          next();
        });
        io.on("connection", (socket) => {
          let isTyping = false;
          users[socket.id] = socket.username;
          socket.on("typing", () => {
            isTyping = true;
            typing++;
          });
          socket.on("disconnect", () => { delete users[socket.id]; });
        });
        `,
      ),
    ).toEqual([
      "no-module-level-mutable-state 13",
      "no-module-level-mutable-state 16",
      "no-module-level-mutable-state 18",
    ]);
  });

  it("reports what connections count, not how often a manager has connected again", () => {
    expect(
      reports(
        `
        import { io } from "./io.js";
        let connections = 0;
        let attempts = 0;
        io.on("connection", () => { connections++; });
        io.on("reconnect", () => { attempts++; });
        `,
        socketIo,
      ),
    ).toEqual(["no-module-level-mutable-state 5"]);
  });

  it("reports what is kept on the server object", () => {
    expect(
      reports(
        `
        import { Server } from "socket.io";
        const io = new Server(3000, { adapter });
        io.on("connection", (socket) => { io.lastRoom = socket.handshake.query.room; });
        `,
      ),
    ).toEqual(["prefer-request-params 4"]);
  });

  it("lets start-up fill what connections read", () => {
    expect(
      reports(
        `
        import { Server } from "socket.io";
        const namespaces = new Set();
        const io = new Server(3000, { adapter });
        io.on("new_namespace", (namespace) => { namespaces.add(namespace.name); });
        io.of("/chat").adapter.on("error", () => { namespaces.clear(); });
        `,
      ),
    ).toEqual([]);
  });
});
