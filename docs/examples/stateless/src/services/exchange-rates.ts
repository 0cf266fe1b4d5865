import { config } from "../config.js";
import { redis } from "../redis.js";

const RATE_SECONDS = 60 * 60;

export async function exchangeRate(currency: string): Promise<number> {
  const known = await redis.get(`rate:${currency}`);
  if (known !== null) return Number(known);
  const response = await fetch(`${config.ratesUrl}/${currency}`);
  const { rate } = (await response.json()) as { rate: number };
  await redis.set(`rate:${currency}`, String(rate), { EX: RATE_SECONDS });
  return rate;
}
