export const config = {
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: process.env.DATABASE_URL ?? "postgres://localhost/shop",
  redisUrl: process.env.REDIS_URL ?? "redis://localhost:6379",
  bucket: process.env.BUCKET ?? "shop-files",
  ratesUrl: process.env.RATES_URL ?? "http://localhost:8026/rates",
  mailUrl: process.env.MAIL_URL ?? "http://localhost:8025/send",
  sessionSecret: process.env.SESSION_SECRET ?? "development only",
};
