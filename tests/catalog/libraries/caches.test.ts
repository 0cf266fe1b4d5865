import { describe } from "vitest";
import { caches } from "../../../src/catalog/libraries/caches.ts";
import { testRows } from "./well-formed.ts";

describe("a row about caches", () => {
  testRows(caches);
});
