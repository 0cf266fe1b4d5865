import { db } from "../db.js";

export class Inventory {
  private readonly reserved = new Map<string, number>();

  async available(sku: string): Promise<number> {
    const { rows } = await db().query<{ stock: number }>("select stock from products where sku = $1", [sku]);
    return (rows[0]?.stock ?? 0) - (this.reserved.get(sku) ?? 0);
  }

  async reserve(sku: string, quantity: number): Promise<boolean> {
    if ((await this.available(sku)) < quantity) return false;
    this.reserved.set(sku, (this.reserved.get(sku) ?? 0) + quantity);
    return true;
  }

  release(sku: string, quantity: number): void {
    this.reserved.set(sku, Math.max(0, (this.reserved.get(sku) ?? 0) - quantity));
  }
}

export const inventory = new Inventory();
