import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { Server } from "socket.io";
import { redis } from "./redis.js";

export async function startChat(server: HttpServer): Promise<void> {
  const subscriber = redis.duplicate();
  await subscriber.connect();
  const io = new Server(server, { adapter: createAdapter(redis, subscriber) });
  io.on("connection", (socket) => {
    socket.on("message", (text: string) => io.emit("message", text));
  });
}
