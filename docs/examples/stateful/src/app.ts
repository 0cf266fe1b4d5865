import express, { type Express } from "express";
import { rateLimit as attempts } from "express-rate-limit";
import session from "express-session";
import { config } from "./config.js";
import { currentUser } from "./middleware/current-user.js";
import { rateLimit } from "./middleware/rate-limit.js";
import { admin } from "./routes/admin.js";
import { cart } from "./routes/cart.js";
import { checkout } from "./routes/checkout.js";
import { events } from "./routes/events.js";
import { login } from "./routes/login.js";
import { products } from "./routes/products.js";

export function createApp(isShuttingDown: () => boolean): Express {
  const app = express();
  let served = 0;

  app.use(express.json());
  app.use(session({ secret: config.sessionSecret, resave: false, saveUninitialized: true }));
  app.use(rateLimit({ windowMs: 60_000, max: 100 }));
  app.use(currentUser);
  app.use((req, res, next) => {
    served += 1;
    next();
  });

  app.use("/login", attempts({ windowMs: 15 * 60_000, limit: 5 }), login);
  app.use("/products", products);
  app.use("/cart", cart);
  app.use("/checkout", checkout);
  app.use("/events", events);
  app.use("/admin", admin);

  app.get("/healthz", (req, res) => {
    res.status(isShuttingDown() ? 503 : 200).json({ served });
  });

  return app;
}
