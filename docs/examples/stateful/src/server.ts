import { createApp } from "./app.js";
import { config } from "./config.js";

let shuttingDown = false;

const app = createApp(() => shuttingDown);

const server = app.listen(config.port, () => {
  console.log(`shop listening on ${config.port}`);
});

process.on("SIGTERM", () => {
  shuttingDown = true;
  server.close();
});
