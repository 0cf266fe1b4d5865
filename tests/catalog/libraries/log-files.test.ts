import { logFiles } from "../../../src/catalog/libraries/log-files.ts";
import { describeRows } from "./rows.ts";

describeRows("log files", logFiles);
