import { db } from "../db.js";

export async function addReview(sku: string, text: string): Promise<void> {
  await db().query("insert into reviews (sku, text) values ($1, $2)", [sku, text]);
}

export async function reviewsOf(sku: string): Promise<unknown[]> {
  const { rows } = await db().query("select text from reviews where sku = $1", [sku]);
  return rows;
}
