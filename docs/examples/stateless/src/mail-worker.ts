import { Worker } from "bullmq";
import { config } from "./config.js";
import { sendMail } from "./mail.js";

new Worker<{ email: string; text: string }>("mails", async ({ data }) => sendMail(data.email, data.text), {
  connection: { url: config.redisUrl },
});
