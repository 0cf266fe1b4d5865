import type { RequestHandler } from "express";

interface Options {
  windowMs: number;
  max: number;
}

export function rateLimit({ windowMs, max }: Options): RequestHandler {
  const buckets = new Map<string, { count: number; resetAt: number }>();

  return (req, res, next) => {
    const key = req.ip ?? "unknown";
    let bucket = buckets.get(key);
    if (!bucket || bucket.resetAt < Date.now()) {
      bucket = { count: 0, resetAt: Date.now() + windowMs };
      buckets.set(key, bucket);
    }
    bucket.count += 1;
    if (bucket.count > max) {
      res.status(429).json({ error: "too many requests" });
      return;
    }
    next();
  };
}
