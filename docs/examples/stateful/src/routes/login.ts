import { randomInt } from "node:crypto";
import { Router } from "express";
import { db } from "../db.js";
import { sendMail } from "../mail.js";

const loginCodes = new Map<string, string>();

export const login = Router();

login.post("/code", async (req, res) => {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  loginCodes.set(req.body.email, code);
  await sendMail(req.body.email, `Your code is ${code}`);
  res.sendStatus(204);
});

login.post("/", async (req, res) => {
  const { email, code } = req.body as { email: string; code: string };
  if (loginCodes.get(email) !== code) {
    res.sendStatus(401);
    return;
  }
  loginCodes.delete(email);
  const { rows } = await db().query<{ token: string }>("select token from users where email = $1", [email]);
  res.json(rows[0]);
});
