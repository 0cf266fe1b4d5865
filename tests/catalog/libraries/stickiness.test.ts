import { stickiness } from "../../../src/catalog/libraries/stickiness/index.ts";
import { describeRows } from "./rows.ts";

describeRows("stickiness", stickiness);
