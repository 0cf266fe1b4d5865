import { Router, type Response } from "express";

const clients = new Set<Response>();

export function announce(event: string, data: unknown): void {
  for (const client of clients) client.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export const events = Router();

events.get("/", (req, res) => {
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  clients.add(res);
  req.on("close", () => {
    clients.delete(res);
  });
});
