import { createApp } from "./app.js";
import { startChat } from "./chat.js";
import { config } from "./config.js";
import { logger } from "./logger.js";
import { redis } from "./redis.js";
import { startFeed } from "./routes/events.js";

let shuttingDown = false;

await redis.connect();
await startFeed();

const app = createApp(() => shuttingDown);

const server = app.listen(config.port, () => {
  logger.info(`shop listening on ${config.port}`);
});

await startChat(server);

process.on("SIGTERM", () => {
  shuttingDown = true;
  server.close();
});
