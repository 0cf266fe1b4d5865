import cron from "node-cron";
import { db } from "./db.js";

export function startJobs(): void {
  cron.schedule("0 3 * * *", async () => {
    await db().query("delete from orders where paid = false and created_at < now() - interval '1 day'");
  });
}
