import pg from "pg";
import { config } from "./config.js";

let pool: pg.Pool | undefined;

/** The pool of this process. Made when first needed, the same for everyone: not a state that requests share. */
export function db(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: config.databaseUrl });
  return pool;
}
