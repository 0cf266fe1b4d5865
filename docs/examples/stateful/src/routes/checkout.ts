import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Router } from "express";
import { db } from "../db.js";
import { announce } from "./events.js";

const inFlight = new Set<string>();
let nextInvoice = 1;

export const checkout = Router();

checkout.post("/", async (req, res) => {
  if (inFlight.has(req.sessionID)) {
    res.sendStatus(409);
    return;
  }
  inFlight.add(req.sessionID);
  try {
    const invoice = nextInvoice++;
    await db().query("insert into orders (invoice, session) values ($1, $2)", [invoice, req.sessionID]);
    await mkdir("invoices", { recursive: true });
    await writeFile(path.join("invoices", `${invoice}.json`), JSON.stringify(req.body));
    announce("order", { invoice });
    res.status(201).json({ invoice });
  } finally {
    inFlight.delete(req.sessionID);
  }
});
