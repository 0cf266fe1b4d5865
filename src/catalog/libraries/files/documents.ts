import type { ApiPath } from "../../types.ts";
import { CREATE, type FileWriter, type FileWriters, inModules, SAVE, WRITE } from "./types.ts";

const ARCHIVE = { operation: "write", path: { argument: 0, option: "file" } } as const satisfies FileWriter;
const UNPACK = { operation: "write", path: { argument: 0, option: "cwd" } } as const satisfies FileWriter;

/** Packages that make images, documents, archives and recordings, and write them to a path. */
export const documents: readonly [ApiPath, FileWriter][] = [
  // https://docs.sheetjs.com/docs/api/write-options (0.18.5)
  ["xlsx.writeFile", { operation: "write", path: 1, content: 0 }],
  ["xlsx.writeFileSync", { operation: "write", path: 1, content: 0 }],
  ["xlsx.writeFileXLSX", { operation: "write", path: 1, content: 0 }],
  ["xlsx.writeFileAsync", WRITE],
  // https://github.com/exceljs/exceljs#streaming-xlsx-writer (4.4.0)
  ["exceljs.stream.xlsx.WorkbookWriter", { operation: "write", path: { argument: 0, option: "filename" } }],
  // https://github.com/maxogden/extract-zip (2.0.1), https://github.com/ZJONSSON/node-unzipper (0.12.5)
  ["extract-zip", { operation: "write", path: { argument: 1, option: "dir" }, content: 0 }],
  ["unzipper.Extract", { operation: "write", path: { argument: 0, option: "path" } }],
  // https://github.com/isaacs/node-tar (7.5.23), https://github.com/mafintosh/tar-fs (3.1.3)
  ...inModules(["tar"], {
    c: ARCHIVE,
    create: ARCHIVE,
    extract: UNPACK,
    r: ARCHIVE,
    replace: ARCHIVE,
    u: ARCHIVE,
    update: ARCHIVE,
    x: UNPACK,
  }),
  ["tar-fs.extract", CREATE],
  // https://github.com/kevva/decompress (4.2.1)
  ["decompress", { operation: "write", path: 1, content: 0 }],
  // https://github.com/soldair/node-qrcode#tofile (1.5.4)
  ["qrcode.toFile", WRITE],
  // https://github.com/ryu1kn/csv-writer (1.6.0)
  ["csv-writer.createObjectCsvWriter", { operation: "write", path: { argument: 0, option: "path" } }],
  ["csv-writer.createArrayCsvWriter", { operation: "write", path: { argument: 0, option: "path" } }],
  // https://github.com/LibertyDSNP/parquetjs (1.8.8), https://github.com/ironSource/parquetjs (0.11.2)
  ["@dsnp/parquetjs.ParquetWriter.openFile", { operation: "write", path: 1 }],
  ["parquetjs.ParquetWriter.openFile", { operation: "write", path: 1 }],
];

const IN_PATH_OPTION = { operation: "write", path: { argument: 0, option: "path" } } as const satisfies FileWriter;

/** https://playwright.dev/docs/api/class-page (1.65.1) */
const PLAYWRIGHT: FileWriters = {
  pdf: IN_PATH_OPTION,
  saveAs: CREATE,
  screenshot: IN_PATH_OPTION,
  storageState: IN_PATH_OPTION,
};

/** https://pptr.dev/api/puppeteer.page (25.16.0) */
const PUPPETEER: FileWriters = { pdf: IN_PATH_OPTION, screencast: IN_PATH_OPTION, screenshot: IN_PATH_OPTION };

/** Methods of objects that a package made, whatever was called on the way: `sharp(image).resize(10).toFile(path)`. */
export const DOCUMENT_METHODS: Readonly<Record<string, FileWriters>> = {
  // https://sharp.pixelplumbing.com/api-output#tofile (0.35.5)
  sharp: { toFile: SAVE },
  // https://github.com/jimp-dev/jimp (1.6.1 and 0.22.12)
  jimp: { write: SAVE, writeAsync: SAVE },
  playwright: PLAYWRIGHT,
  "playwright-core": PLAYWRIGHT,
  puppeteer: PUPPETEER,
  "puppeteer-core": PUPPETEER,
  // https://github.com/exceljs/exceljs#writing-xlsx (4.4.0)
  exceljs: { writeFile: SAVE },
  // https://github.com/cthackers/adm-zip/wiki (0.6.1)
  "adm-zip": {
    extractAllTo: SAVE,
    extractAllToAsync: SAVE,
    extractEntryTo: { operation: "write", path: 1, content: "receiver" },
    writeZip: SAVE,
    writeZipPromise: SAVE,
  },
  unzipper: { extract: IN_PATH_OPTION },
  // https://github.com/fluent-ffmpeg/node-fluent-ffmpeg (2.1.3)
  "fluent-ffmpeg": {
    addOutput: SAVE,
    concat: SAVE,
    concatenate: SAVE,
    mergeToFile: SAVE,
    output: SAVE,
    save: SAVE,
    saveToFile: SAVE,
    screenshots: { operation: "write", path: { argument: 0, option: "folder" } },
    takeScreenshots: { operation: "write", path: { argument: 0, option: "folder" } },
    thumbnail: { operation: "write", path: { argument: 0, option: "folder" } },
  },
  // https://github.com/steveukx/git-js (4.0.2)
  "simple-git": { clone: { operation: "write", path: 1 }, mirror: { operation: "write", path: 1 } },
  // https://cloud.google.com/nodejs/docs/reference/storage/latest/storage/file
  "@google-cloud/storage": { download: { operation: "write", path: { argument: 0, option: "destination" } } },
};
