import { createApp } from "./app.js";
import { config } from "./config.js";
import { redis } from "./redis.js";
import { startFeed } from "./routes/events.js";

let shuttingDown = false;

await redis.connect();
await startFeed();

const app = createApp(() => shuttingDown);

const server = app.listen(config.port, () => {
  console.log(`shop listening on ${config.port}`);
});

process.on("SIGTERM", () => {
  shuttingDown = true;
  server.close();
});
