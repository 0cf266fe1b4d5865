import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("MQTT.js", () => {
  it("finds listeners for messages, not those for the connection's own life", () => {
    expect(
      entryPoints(`
        const mqtt = require("mqtt");
        const client = mqtt.connect("mqtt://test.mosquitto.org");
        client.on("connect", () => { client.subscribe("presence", (err) => {}); });
        client.on("message", (topic, message) => {});
        client.on("offline", () => {});
      `),
    ).toEqual(["message"]);
  });

  it("knows clients and listeners by their types", () => {
    expect(
      entryPoints(`
        import type { MqttClient, OnMessageCallback } from "mqtt";
        export function attach(client: MqttClient) { client.on("message", () => {}); }
        export const onMessage: OnMessageCallback = (topic, payload) => {};
      `),
    ).toEqual(["message", "onMessage"]);
  });

  it("leaves listeners of other emitters alone", () => {
    expect(
      entryPoints(`
        import mqtt from "mqtt";
        import { parentPort } from "node:worker_threads";
        parentPort.on("message", (value) => {});
        mqtt.on("message", (value) => {});
      `),
    ).toEqual([]);
  });

  it("reports what a listener keeps in its module", () => {
    expect(
      reports(`
import mqtt from "mqtt";
const readings = {};
let topics = [];
const client = await mqtt.connectAsync("mqtt://localhost");
client.on("connect", () => { topics = ["sensors/#"]; });
client.on("message", (topic, payload) => {
  readings[topic] = payload.toString();
});
      `),
    ).toEqual(["no-module-level-mutable-state 8"]);
  });
});
