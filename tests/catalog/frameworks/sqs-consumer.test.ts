import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("sqs-consumer", () => {
  it("finds handlers of messages and batches", () => {
    expect(
      entryPoints(`
        import { Consumer } from "sqs-consumer";
        const app = Consumer.create({
          queueUrl: "https://sqs.eu-west-1.amazonaws.com/account-id/queue-name",
          handleMessage: async (message) => {},
        });
        Consumer.create({ queueUrl, handleMessageBatch, preReceiveMessageCallback: async () => {} });
        async function handleMessageBatch(messages) {}
        app.start();
      `),
    ).toEqual(["message", "message"]);
  });

  it("finds listeners for what happens to messages, not those for the consumer's own life", () => {
    expect(
      entryPoints(`
        const { Consumer } = require("sqs-consumer");
        const app = Consumer.create({ queueUrl, handleMessage });
        app.on("error", (err) => {});
        app.on("processing_error", (err, message) => {});
        app.on("message_received", (message) => {});
        app.on("empty", () => {});
      `),
    ).toEqual(["processing_error event", "message_received event"]);
  });

  it("finds handlers of Nest providers", () => {
    expect(
      entryPoints(`
        import { SqsConsumerEventHandler, SqsMessageHandler } from "@ssut/nestjs-sqs";
        @Injectable()
        export class Orders {
          @SqsMessageHandler("orders", false) async handle(message: Message) {}
          @SqsConsumerEventHandler("orders", "processing_error") onError(error: Error, message: Message) {}
          rows() {}
        }
      `),
    ).toEqual(["Orders.handle", "Orders.onError"]);
  });

  it("knows the type of messages", () => {
    expect(
      entryPoints(`
        import { type Message, SendMessageCommand } from "@aws-sdk/client-sqs";
        export async function process(message: Message) {}
        export async function enqueue(body: string) { await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body })); }
      `),
    ).toEqual(["process"]);
  });

  it("leaves other consumers alone", () => {
    expect(
      entryPoints(`
        import { SourceMapConsumer as Consumer } from "source-map";
        Consumer.create({ handleMessage: async () => {} });
      `),
    ).toEqual([]);
  });

  it("reports what a handler keeps in its module", () => {
    expect(
      reports(`
import { Consumer } from "sqs-consumer";
const seen = new Set();
Consumer.create({
  queueUrl: process.env.QUEUE_URL,
  handleMessage: async (message) => { seen.add(message.MessageId); },
}).start();
      `),
    ).toEqual(["no-module-level-mutable-state 6"]);
  });
});
