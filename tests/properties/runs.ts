import type { Parameters } from "fast-check";

/** Whether more programs are tried, and other ones each time: `npm run test:long`. */
export const isLong = process.env["MODE"] === "long";

/** How many programs a property is tried on. */
export function runs<T>(count: number): Parameters<T> {
  return isLong ? { numRuns: count * 20 } : { numRuns: count, seed: 1 };
}
