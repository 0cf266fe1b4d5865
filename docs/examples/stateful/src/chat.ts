import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";

export function startChat(server: HttpServer): void {
  const io = new Server(server);
  io.on("connection", (socket) => {
    socket.on("message", (text: string) => io.emit("message", text));
  });
}
