import { Router } from "express";
import { db } from "../db.js";
import { keepFile } from "../files.js";
import { redis } from "../redis.js";
import { announce } from "./events.js";

const LOCK_SECONDS = 30;

export const checkout = Router();

checkout.post("/", async (req, res) => {
  const lock = `checkout:${req.sessionID}`;
  if (!(await redis.set(lock, "1", { NX: true, EX: LOCK_SECONDS }))) {
    res.sendStatus(409);
    return;
  }
  try {
    const { rows } = await db().query<{ invoice: number }>("insert into orders (session) values ($1) returning invoice", [
      req.sessionID,
    ]);
    const invoice = rows[0]?.invoice;
    await keepFile(`invoices/${invoice}.json`, JSON.stringify(req.body));
    await announce("order", { invoice });
    res.status(201).json({ invoice });
  } finally {
    await redis.del(lock);
  }
});
