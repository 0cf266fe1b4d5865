import { createApp } from "./app.js";
import { startChat } from "./chat.js";
import { config } from "./config.js";
import { startJobs } from "./jobs.js";
import { logger } from "./logger.js";

let shuttingDown = false;

const app = createApp(() => shuttingDown);

const server = app.listen(config.port, () => {
  logger.info(`shop listening on ${config.port}`);
});

startChat(server);
startJobs();

process.on("SIGTERM", () => {
  shuttingDown = true;
  server.close();
});
