export const config = {
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: process.env.DATABASE_URL ?? "postgres://localhost/shop",
  redisUrl: process.env.REDIS_URL ?? "redis://localhost:6379",
  bucket: process.env.BUCKET ?? "shop-files",
  sessionSecret: process.env.SESSION_SECRET ?? "development only",
};
