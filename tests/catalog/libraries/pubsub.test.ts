import { describe } from "vitest";
import { pubsub } from "../../../src/catalog/libraries/pubsub.ts";
import { testRows } from "./well-formed.ts";

describe("a row about messages between clients", () => {
  testRows(pubsub);
});
