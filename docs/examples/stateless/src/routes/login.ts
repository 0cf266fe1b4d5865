import { randomInt } from "node:crypto";
import { Router } from "express";
import { db } from "../db.js";
import { sendMail } from "../mail.js";
import { redis } from "../redis.js";

const CODE_SECONDS = 600;

export const login = Router();

login.post("/code", async (req, res) => {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await redis.set(`code:${req.body.email}`, code, { EX: CODE_SECONDS });
  await sendMail(req.body.email, `Your code is ${code}`);
  res.sendStatus(204);
});

login.post("/", async (req, res) => {
  const { email, code } = req.body as { email: string; code: string };
  if ((await redis.getDel(`code:${email}`)) !== code) {
    res.sendStatus(401);
    return;
  }
  const { rows } = await db().query<{ token: string }>("select token from users where email = $1", [email]);
  res.json(rows[0]);
});
