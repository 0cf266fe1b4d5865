import { describe } from "vitest";
import { queues } from "../../../src/catalog/libraries/queues.ts";
import { testRows } from "./well-formed.ts";

describe("a row about queues", () => {
  testRows(queues);
});
