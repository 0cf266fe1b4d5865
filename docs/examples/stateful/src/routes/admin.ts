import { Router } from "express";
import multer from "multer";
import { config } from "../config.js";
import { db } from "../db.js";
import { sendNewsletter } from "../services/newsletter.js";

const upload = multer({ dest: config.imageFolder });

export const admin = Router();

admin.put("/banner", (req, res) => {
  req.app.locals.banner = req.body.text;
  res.sendStatus(204);
});

admin.get("/banner", (req, res) => {
  res.json({ text: req.app.locals.banner ?? "" });
});

admin.post("/products/:sku/image", upload.single("image"), async (req, res) => {
  await db().query("update products set image = $1 where sku = $2", [req.file?.filename, req.params.sku]);
  res.sendStatus(204);
});

admin.post("/newsletter", async (req, res) => {
  res.status(202).json({ recipients: await sendNewsletter(req.body.text) });
});
