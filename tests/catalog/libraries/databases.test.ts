import { databases } from "../../../src/catalog/libraries/databases.ts";
import { describeRows } from "./rows.ts";

describeRows("databases", databases);
