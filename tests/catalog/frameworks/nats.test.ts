import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const nats = { project: "nats" };

describe("NATS", () => {
  it("finds callbacks of subscriptions", () => {
    expect(
      entryPoints(`
        import { connect } from "@nats-io/transport-node";
        const nc = await connect({ servers: "demo.nats.io" });
        nc.subscribe("hello", { callback: (err, msg) => {} });
        const sub = nc.subscribe("time", { queue: "workers" });
      `),
    ).toEqual(["message hello"]);
  });

  it("finds callbacks of JetStream consumers", () => {
    expect(
      entryPoints(`
        const { connect } = require("nats");
        const { jetstream } = require("@nats-io/jetstream");
        (async () => {
          const nc = await connect();
          const c = await nc.jetstream().consumers.get("orders", "worker");
          await c.consume({ callback: (m) => { m.ack(); } });
          const other = await jetstream(nc).consumers.get("orders", "other");
          await other.consume({ callback: onOrder });
        })();
        function onOrder(m) {}
      `),
    ).toEqual(["message", "message"]);
  });

  it("finds endpoints of services", () => {
    expect(
      entryPoints(`
        import { connect } from "@nats-io/transport-node";
        import { Svcm } from "@nats-io/services";
        const nc = await connect();
        const service = await new Svcm(nc).add({ name: "calc", version: "0.0.1" });
        service.addEndpoint("max", (err, msg) => {});
        service.addGroup("math").addEndpoint("sum", { handler: (err, msg) => {} });
      `),
    ).toEqual(["endpoint max", "endpoint sum"]);
  });

  it("knows connections by their type, and by their name in a project with NATS", () => {
    const code = `export const listen = (nc) => nc.subscribe("hello", { callback: (err, msg) => {} });`;
    expect(entryPoints(code, nats)).toEqual(["message hello"]);
    expect(entryPoints(code)).toEqual([]);
    expect(
      entryPoints(`
        import type { NatsConnection } from "nats";
        export function listen(connection: NatsConnection) { connection.subscribe("a", { callback: () => {} }); }
      `),
    ).toEqual(["message a"]);
  });

  it("leaves subscribers of other things alone", () => {
    expect(entryPoints(`store.subscribe("hello", { callback: (err, value) => {} });`, nats)).toEqual([]);
  });

  it("reports what a callback keeps in its module", () => {
    expect(
      reports(`
import { connect } from "nats";
const latest = new Map();
const nc = await connect();
nc.subscribe("prices.*", {
  callback: (err, msg) => { latest.set(msg.subject, msg.string()); },
});
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });
});
