import type { Callbacks, Framework } from "../types.ts";

const LISTENERS = {
  when: "request",
  events: ["message"],
  parameters: [null, "message", "message"],
  label: "message",
} as const satisfies Callbacks;

/** Devices, tools and pages speak MQTT as well: it alone makes no service. */
export const mqtt = {
  name: "MQTT.js",
  source: "https://github.com/mqttjs/MQTT.js#event-message",
  packages: [],
  kinds: {
    client: {
      made: ["mqtt.connect()", "mqtt.connectAsync()", "mqtt.MqttClient()"],
      types: ["mqtt.MqttClient"],
      methods: { on: LISTENERS, once: LISTENERS, addListener: LISTENERS },
      returns: { on: "this", once: "this", addListener: "this" },
    },
    message: { types: ["mqtt.IPublishPacket"], lives: "request" },
  },
  handlerTypes: [{ types: ["mqtt.OnMessageCallback"], when: "request", parameters: [null, "message", "message"] }],
} as const satisfies Framework;
