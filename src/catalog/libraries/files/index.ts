import type { ApiPath } from "../../types.ts";
import { documents } from "./documents.ts";
import { fileSystems } from "./file-systems.ts";
import { fileTools } from "./file-tools.ts";
import type { FileWriter } from "./types.ts";

export { DOCUMENT_METHODS } from "./documents.ts";
export { NO_LOCAL_FILE, NO_LOCAL_PATH, SHARED_VOLUME, STANDS_FOR_FILE } from "./file-systems.ts";
export { TEMPORARY_FILE_PACKAGES } from "./file-tools.ts";

/** Functions that change local files, by API path. */
export const FILE_WRITERS: ReadonlyMap<ApiPath, FileWriter> = new Map([...fileSystems, ...fileTools, ...documents]);
