import type { Framework } from "../types.ts";

const PACKAGES = ["nats", "@nats-io/transport-node", "@nats-io/nats-core"] as const;

const core = (name: string) => PACKAGES.map((pkg) => `${pkg}.${name}`);

export const nats = {
  name: "NATS",
  source: "https://github.com/nats-io/nats.js/blob/main/core/README.md#async-vs-callbacks",
  packages: [...PACKAGES, "@nats-io/jetstream", "@nats-io/services"],
  kinds: {
    connection: {
      made: [...core("connect()"), "@nats-io/nats-core.wsconnect()"],
      types: core("NatsConnection"),
      named: /^(?:nc|natsConnection)$/,
      methods: {
        subscribe: { when: "request", keys: ["callback"], parameters: [null, "message"], label: "message {0}" },
      },
      returns: { jetstream: "jetStream" },
      properties: { services: "services" },
    },
    jetStream: {
      made: ["@nats-io/jetstream.jetstream()"],
      types: ["nats.JetStreamClient", "@nats-io/jetstream.JetStreamClient"],
      properties: { consumers: "consumers" },
    },
    consumers: { returns: { get: "consumer", getPushConsumer: "consumer" } },
    consumer: {
      types: ["nats.Consumer", "@nats-io/jetstream.Consumer", "@nats-io/jetstream.PushConsumer"],
      methods: { consume: { when: "request", keys: ["callback"], parameters: ["message"], label: "message" } },
    },
    // https://github.com/nats-io/nats.js/blob/main/services/README.md
    services: { made: ["@nats-io/services.Svcm()"], returns: { add: "service" } },
    service: {
      types: ["nats.Service", "nats.ServiceGroup", "@nats-io/services.Service", "@nats-io/services.ServiceGroup"],
      methods: {
        addEndpoint: { when: "request", keys: ["handler"], parameters: [null, "message"], label: "endpoint {0}" },
      },
      returns: { addGroup: "service" },
    },
    message: {
      types: [
        ...core("Msg"),
        "nats.JsMsg",
        "nats.ServiceMsg",
        "@nats-io/jetstream.JsMsg",
        "@nats-io/services.ServiceMsg",
      ],
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: ["nats.ServiceHandler", "@nats-io/services.ServiceHandler"],
      when: "request",
      parameters: [null, "message"],
    },
  ],
} as const satisfies Framework;
