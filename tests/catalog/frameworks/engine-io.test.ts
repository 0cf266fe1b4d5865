import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("Engine.IO", () => {
  it("finds connections, and what comes over them", () => {
    expect(
      entryPoints(`
        import { attach } from "engine.io";
        import { createServer } from "http";
        const server = attach(createServer().listen(3000));
        server.on("connection", (socket) => {
          socket.on("message", (data) => { socket.send(data); });
          socket.on("close", () => {});
        });
      `),
    ).toEqual(["connection", "message event", "close event"]);
    expect(
      entryPoints(`
        const engine = require("engine.io");
        engine.listen(80).on("connection", (socket) => { socket.send("utf 8 string"); });
      `),
    ).toEqual(["connection"]);
    expect(
      entryPoints(`import { Socket } from "engine.io-client"; new Socket("ws://localhost").on("open", () => {});`),
    ).toEqual([]);
  });
});
