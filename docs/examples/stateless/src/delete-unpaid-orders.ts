#!/usr/bin/env node
// Started once a night by the platform's scheduler, whatever the number of replicas.
import { db } from "./db.js";

await db().query("delete from orders where paid = false and created_at < now() - interval '1 day'");
await db().end();
