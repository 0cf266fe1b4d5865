import type { RequestHandler } from "express";
import { redis } from "../redis.js";

interface Options {
  windowMs: number;
  max: number;
}

export function rateLimit({ windowMs, max }: Options): RequestHandler {
  return async (req, res, next) => {
    const key = `rate:${req.ip ?? "unknown"}`;
    const count = await redis.incr(key);
    if (count === 1) await redis.pExpire(key, windowMs);
    if (count > max) {
      res.status(429).json({ error: "too many requests" });
      return;
    }
    next();
  };
}
