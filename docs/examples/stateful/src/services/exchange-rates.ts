import { LRUCache } from "lru-cache";
import { config } from "../config.js";

const rates = new LRUCache<string, number>({ max: 50, ttl: 60 * 60 * 1000 });

export async function exchangeRate(currency: string): Promise<number> {
  const known = rates.get(currency);
  if (known !== undefined) return known;
  const response = await fetch(`${config.ratesUrl}/${currency}`);
  const { rate } = (await response.json()) as { rate: number };
  rates.set(currency, rate);
  return rate;
}
