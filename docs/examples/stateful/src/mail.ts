import { config } from "./config.js";

export async function sendMail(to: string, text: string): Promise<void> {
  await fetch(config.mailUrl, { method: "POST", body: JSON.stringify({ to, text }) });
}
