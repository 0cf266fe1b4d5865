import { Router } from "express";
import { inventory } from "../services/inventory.js";

export interface Item {
  sku: string;
  quantity: number;
}

const carts = new Map<string, Item[]>();

function cartOf(sessionId: string): Item[] {
  let items = carts.get(sessionId);
  if (!items) {
    items = [];
    carts.set(sessionId, items);
  }
  return items;
}

export const cart = Router();

cart.get("/", (req, res) => {
  res.json(carts.get(req.sessionID) ?? []);
});

cart
  .route("/items")
  .post(async (req, res) => {
    const { sku, quantity } = req.body as Item;
    if (!(await inventory.reserve(sku, quantity))) {
      res.status(409).json({ error: "sold out" });
      return;
    }
    cartOf(req.sessionID).push({ sku, quantity });
    res.sendStatus(204);
  })
  .delete((req, res) => {
    for (const { sku, quantity } of cartOf(req.sessionID)) inventory.release(sku, quantity);
    carts.delete(req.sessionID);
    res.sendStatus(204);
  });
