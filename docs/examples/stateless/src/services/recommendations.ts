import { redis } from "../redis.js";

export async function remember(userId: string, sku: string): Promise<void> {
  await redis.multi().lPush(`viewed:${userId}`, sku).lTrim(`viewed:${userId}`, 0, 9).exec();
}

export async function recommendationsFor(userId: string): Promise<string[]> {
  return redis.lRange(`viewed:${userId}`, 0, -1);
}
