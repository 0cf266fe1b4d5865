import { Router } from "express";
import multer from "multer";
import { db } from "../db.js";
import { keepFile } from "../files.js";
import { redis } from "../redis.js";
import { sendNewsletter } from "../services/newsletter.js";

const upload = multer({ storage: multer.memoryStorage() });

export const admin = Router();

admin.put("/banner", async (req, res) => {
  await redis.set("banner", req.body.text);
  res.sendStatus(204);
});

admin.get("/banner", async (req, res) => {
  res.json({ text: (await redis.get("banner")) ?? "" });
});

admin.post("/products/:sku/image", upload.single("image"), async (req, res) => {
  const { sku } = req.params;
  if (!req.file) {
    res.sendStatus(400);
    return;
  }
  await keepFile(`images/${sku}`, req.file.buffer);
  await db().query("update products set image = $1 where sku = $2", [`images/${sku}`, sku]);
  res.sendStatus(204);
});

admin.post("/newsletter", async (req, res) => {
  res.status(202).json({ recipients: await sendNewsletter(req.body.text) });
});
