import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const kafkajs = { project: "kafkajs" };

describe("KafkaJS", () => {
  it("finds handlers of messages and batches", () => {
    expect(
      entryPoints(`
        const { Kafka } = require("kafkajs");
        const kafka = new Kafka({ clientId: "my-app", brokers: ["kafka1:9092"] });
        const consumer = kafka.consumer({ groupId: "test-group" });
        await consumer.run({ eachMessage: async ({ topic, partition, message }) => {} });
        await kafka.consumer({ groupId: "other" }).run({ eachBatchAutoResolve: true, eachBatch });
        async function eachBatch({ batch, resolveOffset }) {}
      `),
    ).toEqual(["eachMessage", "eachBatch"]);
  });

  it("knows handlers by their types, and consumers by their name in a project with KafkaJS", () => {
    expect(
      entryPoints(`
        import type { EachMessageHandler, EachMessagePayload } from "kafkajs";
        export const onOrder: EachMessageHandler = async ({ message }) => {};
        export class Orders { async handle({ message }: EachMessagePayload) {} }
      `),
    ).toEqual(["onOrder", "Orders.handle"]);
    const code = `
      import { consumer } from "./kafka.js";
      consumer.run({ eachMessage: async () => {} });
    `;
    expect(entryPoints(code, kafkajs)).toEqual(["eachMessage"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves what runs elsewhere alone", () => {
    expect(
      entryPoints(
        `
        import { Kafka } from "kafkajs";
        const producer = new Kafka({}).producer();
        producer.run({ eachMessage: async () => {} });
        runner.run({ eachMessage: async () => {} });
        `,
        kafkajs,
      ),
    ).toEqual([]);
  });

  it("reports what a handler keeps in its module", () => {
    expect(
      reports(`
import { Kafka } from "kafkajs";
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: "totals" });
const totals = {};
await consumer.run({
  eachMessage: async ({ message }) => {
    totals[message.key.toString()] = message.value;
  },
});
      `),
    ).toEqual(["no-module-level-mutable-state 7"]);
  });

  it("reports nothing that instrumentation keeps about the consumer itself", () => {
    expect(
      reports(`
import { Kafka } from "kafkajs";
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: "totals" });
const { HEARTBEAT } = consumer.events;
let lastHeartbeat = 0;
consumer.on(HEARTBEAT, ({ timestamp }) => { lastHeartbeat = timestamp; });
      `),
    ).toEqual([]);
  });
});
