import { Queue } from "bullmq";
import { db } from "../db.js";
import { config } from "../config.js";

const mails = new Queue("mails", { connection: { url: config.redisUrl } });

/** Answers at once; a worker sends the mails, and takes over where another one stopped. */
export async function sendNewsletter(text: string): Promise<number> {
  const { rows } = await db().query<{ email: string }>("select email from subscribers");
  await mails.addBulk(rows.map(({ email }) => ({ name: "newsletter", data: { email, text } })));
  return rows.length;
}
