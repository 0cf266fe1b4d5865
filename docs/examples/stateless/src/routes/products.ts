import { Router } from "express";
import { db } from "../db.js";
import { userOf } from "../middleware/current-user.js";
import { redis } from "../redis.js";
import { exchangeRate } from "../services/exchange-rates.js";
import { recommendationsFor, remember } from "../services/recommendations.js";
import { addReview, reviewsOf } from "../services/reviews.js";

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

products.get("/:sku/price/:currency", async (req, res) => {
  const product = await findProduct(req.params.sku);
  res.json(product ? product.price * (await exchangeRate(req.params.currency)) : null);
});

products
  .route("/:sku/reviews")
  .get(async (req, res) => {
    res.json(await reviewsOf(req.params.sku));
  })
  .post(async (req, res) => {
    await addReview(req.params.sku, req.body.text);
    res.sendStatus(204);
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
