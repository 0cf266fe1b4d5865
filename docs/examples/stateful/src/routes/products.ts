import { Router } from "express";
import { db } from "../db.js";
import { getCurrentUser } from "../middleware/current-user.js";
import { exchangeRate } from "../services/exchange-rates.js";
import { recommendationsFor, remember } from "../services/recommendations.js";
import { addReview, reviewsOf } from "../services/reviews.js";

interface Product {
  sku: string;
  name: string;
  price: number;
}

declare module "express-session" {
  interface SessionData {
    sort: "name" | "price";
  }
}

const CACHE_MS = 30_000;
const SKU = /^[a-z]{3}-\d+$/g;

const cache = new Map<string, { product: Product; at: number }>();
let views: Record<string, number> = {};

async function findProduct(sku: string): Promise<Product | undefined> {
  const cached = cache.get(sku);
  if (cached && Date.now() - cached.at < CACHE_MS) return cached.product;
  const { rows } = await db().query<Product>("select sku, name, price from products where sku = $1", [sku]);
  if (rows[0]) cache.set(sku, { product: rows[0], at: Date.now() });
  return rows[0];
}

export const products = Router();

products.get("/", async (req, res) => {
  const { sort } = req.query;
  if (sort === "name" || sort === "price") req.session.sort = sort;
  const { rows } = await db().query<Product>(`select sku, name, price from products order by ${req.session.sort ?? "name"}`);
  res.json(rows);
});

products.get("/popular", (req, res) => {
  res.json(Object.entries(views).sort(([, a], [, b]) => b - a));
});

products.get("/recommended", (req, res) => {
  res.json(recommendationsFor(getCurrentUser()?.id ?? "guest"));
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
  views[sku] = (views[sku] ?? 0) + 1;
  remember(getCurrentUser()?.id ?? "guest", sku);
  res.json(product);
});

setInterval(() => {
  views = {};
}, 24 * 60 * 60 * 1000).unref();
