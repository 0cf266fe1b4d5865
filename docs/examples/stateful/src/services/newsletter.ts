import PQueue from "p-queue";
import { db } from "../db.js";
import { sendMail } from "../mail.js";

const mails = new PQueue({ concurrency: 5 });

/** Answers at once; the mails go out while nobody waits. */
export async function sendNewsletter(text: string): Promise<number> {
  const { rows } = await db().query<{ email: string }>("select email from subscribers");
  for (const { email } of rows) void mails.add(() => sendMail(email, text));
  return rows.length;
}
