import type { Framework } from "../types.ts";

export const kafkajs = {
  name: "KafkaJS",
  source: "https://kafka.js.org/docs/consuming",
  packages: ["kafkajs"],
  kinds: {
    client: { made: ["kafkajs.Kafka()"], types: ["kafkajs.Kafka"], returns: { consumer: "consumer" } },
    consumer: {
      types: ["kafkajs.Consumer"],
      named: /^(?:kafka)?[cC]onsumer$/,
      methods: {
        run: [
          { when: "request", keys: ["eachMessage"], parameters: ["payload"], label: "eachMessage" },
          { when: "request", keys: ["eachBatch"], parameters: ["payload"], label: "eachBatch" },
        ],
        // heartbeats, crashes, rebalances: https://kafka.js.org/docs/instrumentation-events
        on: { when: "lifecycle" },
      },
    },
    payload: {
      types: [
        "kafkajs.EachMessagePayload",
        "kafkajs.EachBatchPayload",
        "kafkajs.ConsumerEachMessagePayload",
        "kafkajs.ConsumerEachBatchPayload",
        "kafkajs.KafkaMessage",
      ],
      lives: "request",
    },
  },
  handlerTypes: [
    { types: ["kafkajs.EachMessageHandler", "kafkajs.EachBatchHandler"], when: "request", parameters: ["payload"] },
    {
      types: ["kafkajs.ConsumerRunConfig"],
      when: "request",
      keys: ["eachMessage", "eachBatch"],
      parameters: ["payload"],
    },
  ],
} as const satisfies Framework;
