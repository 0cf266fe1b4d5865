import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("mediasoup", () => {
  it("tells the routers of calls from the workers that a service starts with", () => {
    expect(
      entryPoints(`
        const mediasoup = require("mediasoup");
        mediasoup.observer.on("newworker", (worker) => {
          worker.observer.on("close", () => {});
          worker.observer.on("newrouter", (router) => {});
        });
      `),
    ).toEqual(["newrouter event"]);
  });
});
