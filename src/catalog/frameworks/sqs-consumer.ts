import type { Callbacks, Framework } from "../types.ts";

const CONSUMER = [
  { when: "request", keys: ["handleMessage", "handleMessageBatch"], parameters: ["message"], label: "message" },
  { when: "timer", keys: ["preReceiveMessageCallback", "postReceiveMessageCallback"] },
] as const satisfies readonly Callbacks[];

const LISTENERS = [
  {
    when: "request",
    events: ["message_received", "message_processed"],
    parameters: ["message"],
    label: "{0} event",
  },
  {
    when: "request",
    events: ["processing_error", "timeout_error"],
    parameters: [null, "message"],
    label: "{0} event",
  },
  { when: "lifecycle" },
] as const satisfies readonly Callbacks[];

export const sqsConsumer = {
  name: "sqs-consumer",
  source: "https://bbc.github.io/sqs-consumer/interfaces/ConsumerOptions.html",
  packages: ["sqs-consumer", "@ssut/nestjs-sqs"],
  functions: {
    "sqs-consumer.Consumer.create": CONSUMER,
    "sqs-consumer.Consumer": CONSUMER,
  },
  kinds: {
    consumer: {
      made: ["sqs-consumer.Consumer.create()", "sqs-consumer.Consumer()"],
      types: ["sqs-consumer.Consumer"],
      methods: { on: LISTENERS, once: LISTENERS },
      returns: { on: "this", once: "this" },
      lives: "process",
    },
    message: { types: ["@aws-sdk/client-sqs.Message"], lives: "request" },
  },
  methodDecorators: [
    {
      // https://github.com/ssut/nestjs-sqs#decorate-methods
      decorators: ["@ssut/nestjs-sqs.SqsMessageHandler", "@ssut/nestjs-sqs.SqsConsumerEventHandler"],
      when: "request",
      parameters: ["message"],
    },
  ],
} as const satisfies Framework;
