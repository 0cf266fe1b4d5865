import { describe } from "vitest";
import { rateLimits } from "../../../src/catalog/libraries/rate-limits.ts";
import { testRows } from "./well-formed.ts";

describe("a row about rate limits", () => {
  testRows(rateLimits);
});
