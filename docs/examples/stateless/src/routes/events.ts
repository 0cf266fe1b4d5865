import { Router, type Response } from "express";
import { redis } from "../redis.js";

const CHANNEL = "events";

/** @instanceLocal sockets of this replica; what is announced reaches the other replicas through Redis */
const clients = new Set<Response>();

export async function startFeed(): Promise<void> {
  const subscriber = redis.duplicate();
  await subscriber.connect();
  await subscriber.subscribe(CHANNEL, (message) => {
    for (const client of clients) client.write(message);
  });
}

export async function announce(event: string, data: unknown): Promise<void> {
  await redis.publish(CHANNEL, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export const events = Router();

events.get("/", (req, res) => {
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  clients.add(res);
  req.on("close", () => {
    clients.delete(res);
  });
});
