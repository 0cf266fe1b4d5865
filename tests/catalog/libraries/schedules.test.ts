import { schedules } from "../../../src/catalog/libraries/schedules.ts";
import { describeRows } from "./rows.ts";

describeRows("schedules", schedules);
