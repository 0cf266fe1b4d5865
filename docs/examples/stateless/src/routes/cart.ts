import { Router } from "express";
import { redis } from "../redis.js";
import { inventory } from "../services/inventory.js";

export interface Item {
  sku: string;
  quantity: number;
}

const CART_SECONDS = 24 * 60 * 60;

async function cartOf(sessionId: string): Promise<Item[]> {
  const items = await redis.lRange(`cart:${sessionId}`, 0, -1);
  return items.map((item) => JSON.parse(item) as Item);
}

export const cart = Router();

cart.get("/", async (req, res) => {
  res.json(await cartOf(req.sessionID));
});

cart
  .route("/items")
  .post(async (req, res) => {
    const { sku, quantity } = req.body as Item;
    if (!(await inventory.reserve(sku, quantity))) {
      res.status(409).json({ error: "sold out" });
      return;
    }
    await redis.rPush(`cart:${req.sessionID}`, JSON.stringify({ sku, quantity }));
    await redis.expire(`cart:${req.sessionID}`, CART_SECONDS);
    res.sendStatus(204);
  })
  .delete(async (req, res) => {
    for (const { sku, quantity } of await cartOf(req.sessionID)) await inventory.release(sku, quantity);
    await redis.del(`cart:${req.sessionID}`);
    res.sendStatus(204);
  });
