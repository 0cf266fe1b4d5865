import type { Callbacks, Framework } from "../types.ts";

const OPENS_CHANNEL = { when: "lifecycle", parameters: [null, "channel"] } as const satisfies Callbacks;

const CONNECTS = { when: "lifecycle", parameters: [null, "connection"] } as const satisfies Callbacks;

const SETS_CHANNEL_UP = { when: "lifecycle", parameters: ["channel"] } as const satisfies Callbacks;

export const amqplib = {
  name: "amqplib",
  source: "https://amqp-node.github.io/amqplib/channel_api.html#channel_consume",
  packages: ["amqplib", "amqp-connection-manager"],
  functions: {
    "amqplib/callback_api.connect": CONNECTS,
  },
  kinds: {
    connection: {
      made: ["amqplib.connect()"],
      types: ["amqplib.ChannelModel", "amqplib.Connection", "amqplib/callback_api.Connection"],
      methods: { createChannel: OPENS_CHANNEL, createConfirmChannel: OPENS_CHANNEL },
      returns: { createChannel: "channel", createConfirmChannel: "channel" },
    },
    // https://github.com/jwalton/node-amqp-connection-manager#api
    connectionManager: {
      made: ["amqp-connection-manager.connect()"],
      types: ["amqp-connection-manager.AmqpConnectionManager"],
      methods: { createChannel: { ...SETS_CHANNEL_UP, keys: ["setup"] } },
      returns: { createChannel: "channel" },
    },
    channel: {
      types: [
        "amqplib.Channel",
        "amqplib.ConfirmChannel",
        "amqplib/callback_api.Channel",
        "amqplib/callback_api.ConfirmChannel",
        "amqp-connection-manager.ChannelWrapper",
      ],
      named: /^(?:amqp|mq|rabbit|rabbitMQ|rabbitMq)?[cC]hannel$/,
      methods: {
        consume: { when: "request", argument: 1, parameters: ["message"], label: "message {0}" },
        on: { when: "request", events: ["return"], parameters: ["message"], label: "returned message" },
        addSetup: SETS_CHANNEL_UP,
      },
    },
    message: {
      types: [
        "amqplib.ConsumeMessage",
        "amqplib.Message",
        "amqplib/callback_api.ConsumeMessage",
        "amqplib/callback_api.Message",
      ],
      lives: "request",
    },
  },
} as const satisfies Framework;
