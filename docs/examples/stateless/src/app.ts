import { RedisStore } from "connect-redis";
import express, { type Express } from "express";
import { rateLimit as attempts } from "express-rate-limit";
import session from "express-session";
import { RedisStore as AttemptsStore } from "rate-limit-redis";
import { config } from "./config.js";
import { currentUser } from "./middleware/current-user.js";
import { rateLimit } from "./middleware/rate-limit.js";
import { redis } from "./redis.js";
import { admin } from "./routes/admin.js";
import { cart } from "./routes/cart.js";
import { checkout } from "./routes/checkout.js";
import { events } from "./routes/events.js";
import { login } from "./routes/login.js";
import { products } from "./routes/products.js";

export function createApp(isShuttingDown: () => boolean): Express {
  const app = express();

  app.use(express.json());
  app.use(
    session({
      store: new RedisStore({ client: redis }),
      secret: config.sessionSecret,
      resave: false,
      saveUninitialized: true,
    }),
  );
  app.use(rateLimit({ windowMs: 60_000, max: 100 }));
  app.use(currentUser);

  const store = new AttemptsStore({ sendCommand: (...args: string[]) => redis.sendCommand(args) });
  app.use("/login", attempts({ windowMs: 15 * 60_000, limit: 5, store }), login);
  app.use("/products", products);
  app.use("/cart", cart);
  app.use("/checkout", checkout);
  app.use("/events", events);
  app.use("/admin", admin);

  app.get("/healthz", (req, res) => {
    res.sendStatus(isShuttingDown() ? 503 : 200);
  });

  return app;
}
