import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("SockJS", () => {
  it("finds connections, and what comes over them", () => {
    expect(
      entryPoints(`
        const http = require("http");
        const sockjs = require("sockjs");
        const echo = sockjs.createServer({ sockjs_url: "http://cdn.jsdelivr.net/sockjs/1.0.1/sockjs.min.js" });
        echo.on("connection", function (conn) {
          conn.on("data", function (message) { conn.write(message); });
          conn.on("close", function () {});
        });
        echo.installHandlers(http.createServer(), { prefix: "/echo" });
      `),
    ).toEqual(["connection", "data event", "close event"]);
    expect(
      entryPoints(`const SockJS = require("sockjs-client"); new SockJS("/echo").onmessage = (event) => {};`),
    ).toEqual([]);
  });
});
