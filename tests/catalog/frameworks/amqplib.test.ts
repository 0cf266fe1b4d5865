import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const amqplib = { project: "amqplib" };

describe("amqplib", () => {
  it("finds consumers", () => {
    expect(
      entryPoints(`
        const amqplib = require("amqplib");
        (async () => {
          const conn = await amqplib.connect("amqp://localhost");
          const ch1 = await conn.createChannel();
          await ch1.assertQueue("tasks");
          ch1.consume("tasks", (msg) => { ch1.ack(msg); });
          ch1.consume("mails", onMail, { noAck: true });
          ch1.on("return", (msg) => {});
        })();
        function onMail(msg) {}
      `),
    ).toEqual(["message tasks", "returned message", "message mails"]);
  });

  it("finds consumers of the callback API", () => {
    expect(
      entryPoints(`
        import amqp from "amqplib/callback_api";
        amqp.connect("amqp://localhost", (error, connection) => {
          connection.createChannel((error1, ch) => {
            ch.consume("hello", (msg) => {});
          });
        });
      `),
    ).toEqual(["message hello"]);
  });

  it("finds consumers of managed connections", () => {
    expect(
      entryPoints(`
        import amqp from "amqp-connection-manager";
        const connection = amqp.connect(["amqp://localhost"]);
        const wrapper = connection.createChannel({
          setup: (ch) => Promise.all([ch.assertQueue("a"), ch.consume("a", async (msg) => {})]),
        });
        wrapper.addSetup((ch) => ch.consume("b", async (msg) => {}));
        await wrapper.consume("c", async (msg) => {});
      `),
    ).toEqual(["message a", "message b", "message c"]);
  });

  it("knows channels by their types, and by their name in a project with amqplib", () => {
    expect(
      entryPoints(`
        import type { Channel, ConsumeMessage } from "amqplib";
        export async function listen(ch: Channel) { await ch.consume("tasks", async () => {}); }
        export async function handle(msg: ConsumeMessage) {}
      `),
    ).toEqual(["message tasks", "handle"]);
    const code = `export const listen = (channel) => channel.consume("tasks", (msg) => {});`;
    expect(entryPoints(code, amqplib)).toEqual(["message tasks"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves other consumers, and listeners for the connection's own life, alone", () => {
    expect(
      entryPoints(
        `
        import amqplib from "amqplib";
        const connection = await amqplib.connect("amqp://localhost");
        connection.on("close", () => {});
        sourceMap.consume("a.js.map", (consumer) => {});
        `,
        amqplib,
      ),
    ).toEqual([]);
  });

  it("reports what a consumer keeps beside its channel, not that the channel is kept", () => {
    expect(
      reports(`
import amqplib from "amqplib";
let channel;
const orders = new Map();
export async function start() {
  const connection = await amqplib.connect("amqp://localhost");
  channel = await connection.createChannel();
  await channel.consume("orders", (message) => {
    orders.set(message.fields.routingKey, JSON.parse(message.content.toString()));
  });
}
      `),
    ).toEqual(["no-module-level-mutable-state 9"]);
  });
});
