import { db } from "../db.js";

export class Inventory {
  async reserve(sku: string, quantity: number): Promise<boolean> {
    const { rowCount } = await db().query(
      "update products set reserved = reserved + $2 where sku = $1 and stock - reserved >= $2",
      [sku, quantity],
    );
    return rowCount === 1;
  }

  async release(sku: string, quantity: number): Promise<void> {
    await db().query("update products set reserved = greatest(0, reserved - $2) where sku = $1", [sku, quantity]);
  }
}

export const inventory = new Inventory();
