export const config = {
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: process.env.DATABASE_URL ?? "postgres://localhost/shop",
  sessionSecret: process.env.SESSION_SECRET ?? "development only",
  imageFolder: process.env.IMAGE_FOLDER ?? "uploads",
};
