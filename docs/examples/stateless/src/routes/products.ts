import { Router } from "express";
import { db } from "../db.js";
import { userOf } from "../middleware/current-user.js";
import { redis } from "../redis.js";
import { recommendationsFor, remember } from "../services/recommendations.js";

interface Product {
  sku: string;
  name: string;
  price: number;
}

const CACHE_SECONDS = 30;
const SKU = /^[a-z]{3}-\d+$/;

async function findProduct(sku: string): Promise<Product | undefined> {
  const cached = await redis.get(`product:${sku}`);
  if (cached) return JSON.parse(cached) as Product;
  const { rows } = await db().query<Product>("select sku, name, price from products where sku = $1", [sku]);
  if (rows[0]) await redis.set(`product:${sku}`, JSON.stringify(rows[0]), { EX: CACHE_SECONDS });
  return rows[0];
}

export const products = Router();

products.get("/", async (req, res) => {
  const order = req.query.sort === "price" ? "price" : "name";
  const { rows } = await db().query<Product>(`select sku, name, price from products order by ${order}`);
  res.json(rows);
});

products.get("/popular", async (req, res) => {
  res.json(await redis.zRangeWithScores("views", 0, -1, { REV: true }));
});

products.get("/recommended", async (req, res) => {
  res.json(await recommendationsFor(userOf(res)?.id ?? "guest"));
});

products.get("/:sku", async (req, res) => {
  const { sku } = req.params;
  if (!SKU.test(sku)) {
    res.sendStatus(400);
    return;
  }
  const product = await findProduct(sku);
  if (!product) {
    res.sendStatus(404);
    return;
  }
  await redis.zIncrBy("views", 1, sku);
  await remember(userOf(res)?.id ?? "guest", sku);
  res.json(product);
});
