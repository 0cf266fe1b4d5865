import { stickiness } from "../../../src/catalog/libraries/stickiness.ts";
import { describeRows } from "./rows.ts";

describeRows("stickiness", stickiness);
