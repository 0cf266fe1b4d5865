import { type FileWriters, TEMPORARY } from "./files/types.ts";
import type { ApiPath } from "../types.ts";
import type { LocalHolder } from "./types.ts";

/** Decorators of parameters that are given what was uploaded. */
export const UPLOADED_FILE_DECORATORS: ReadonlySet<ApiPath> = new Set([
  // https://docs.nestjs.com/techniques/file-upload
  "@nestjs/common.UploadedFile",
  "@nestjs/common.UploadedFiles",
  // https://github.com/typestack/routing-controllers#inject-uploaded-file
  "routing-controllers.UploadedFile",
  "routing-controllers.UploadedFiles",
  // https://tsoa-community.github.io/docs/file-upload.html
  "tsoa.UploadedFile",
  "tsoa.UploadedFiles",
]);

/** Types of uploaded files, or of all that one request has brought. */
export const UPLOADED_FILE_TYPES: ReadonlySet<ApiPath> = new Set([
  "@fastify/multipart.MultipartFile",
  "@fastify/multipart.SavedMultipartFile",
  "Express.Multer.File",
  "express-fileupload.FileArray",
  "express-fileupload.UploadedFile",
  "formidable.File",
  "formidable.Files",
]);

/** Properties of uploaded files that say where one is on the disk. */
export const UPLOADED_FILE_PLACES: ReadonlySet<string> = new Set(["filename", "filepath", "path", "tempFilePath"]);

/** Methods of an uploaded file that put it into a folder. */
export const UPLOADED_FILE_METHODS: FileWriters = {
  // https://github.com/richardgirges/express-fileupload#usage (1.5.2)
  mv: { operation: "write", path: 0 },
  // https://docs.adonisjs.com/guides/basics/file-uploads (7.5.2)
  move: { operation: "write", path: 0 },
};

/** Methods of a request that put the files in it into the folder for temporary files. */
export const REQUEST_METHODS: FileWriters = {
  // https://github.com/fastify/fastify-multipart#handle-multiple-file-streams (10.1.9)
  saveRequestFiles: TEMPORARY,
};

const NEST = "https://docs.nestjs.com/techniques/file-upload";

/** Multer's options, wherever they are handed over: a `storage` wins over `dest`. */
const MULTER_OPTIONS = {
  holds: "uploaded files",
  where: "disk",
  external: ["storage"],
  onlyWith: [{ path: "dest" }],
  folder: { option: "dest" },
} as const satisfies Partial<LocalHolder>;

const DISK_STORAGE = {
  holds: "uploaded files",
  where: "disk",
  folder: { option: "destination", otherwise: "temporary" },
} as const satisfies Partial<LocalHolder>;

const FORMIDABLE = {
  holds: "uploaded files",
  where: "disk",
  external: ["fileWriteStreamHandler"],
  folder: { option: "uploadDir", otherwise: "temporary", unlessSet: "onPart" },
  docs: "https://github.com/node-formidable/formidable#options",
  evidence:
    "3.5.4: src/Formidable.js:34 `uploadDir: os.tmpdir()`; src/PersistentFile.js:25 `this._writeStream = fs.createWriteStream(this.filepath)`",
} as const satisfies Partial<LocalHolder>;

const RESTIFY = {
  holds: "uploaded files",
  where: "disk",
  external: ["multipartFileHandler"],
  onlyWith: [{ path: "uploadDir" }],
  folder: { option: "uploadDir" },
  docs: "https://github.com/restify/node-restify/blob/master/docs/_api/plugins.md#bodyparser",
  evidence: "12.0.0: lib/plugins/multipartBodyParser.js:66 `form.uploadDir = opts.uploadDir`",
} as const satisfies Partial<LocalHolder>;

const KOA_BODY = {
  holds: "uploaded files",
  where: "disk",
  external: ["formidable.fileWriteStreamHandler", "formidable.onPart"],
  onlyWith: [{ path: "multipart", values: [true] }],
  folder: { option: "formidable.uploadDir", otherwise: "temporary" },
  docs: "https://github.com/koajs/koa-body#readme",
  evidence:
    "8.0.1: dist/esm/utils/parse-with-formidable.js:24 `const form = formidable({ multiples: true, ...directOptions })`",
} as const satisfies Partial<LocalHolder>;

/** Middleware and parsers that put what is uploaded on the disk of this process. */
export const uploads: readonly LocalHolder[] = [
  {
    ...MULTER_OPTIONS,
    api: "multer()",
    docs: "https://github.com/expressjs/multer#multeropts",
    evidence: "2.5.0: index.js:83-89 `this.storage = diskStorage({ destination: options.dest })`",
  },
  {
    ...DISK_STORAGE,
    api: "multer.diskStorage()",
    docs: "https://github.com/expressjs/multer#diskstorage",
    evidence: "2.5.0: storage/disk.js:31 `cb(null, os.tmpdir())`; nothing removes the files",
  },
  {
    ...MULTER_OPTIONS,
    api: "@koa/multer()",
    docs: "https://github.com/koajs/multer#readme",
    evidence: "4.0.0: index.js:18 `const m = originalMulter(options)`",
  },
  {
    ...DISK_STORAGE,
    api: "@koa/multer.diskStorage()",
    docs: "https://github.com/koajs/multer#readme",
    evidence: "4.0.0: index.js:69 `multer.diskStorage = originalMulter.diskStorage`",
  },
  {
    ...MULTER_OPTIONS,
    api: "koa-multer()",
    docs: "https://www.npmjs.com/package/koa-multer",
    evidence: "1.0.2: index.js:17 `const m = originalMulter(options)`",
  },
  {
    ...DISK_STORAGE,
    api: "koa-multer.diskStorage()",
    docs: "https://www.npmjs.com/package/koa-multer",
    evidence: "1.0.2: index.js:46 `multer.diskStorage = originalMulter.diskStorage`",
  },
  {
    ...MULTER_OPTIONS,
    api: "fastify-multer()",
    docs: "https://github.com/fox1t/fastify-multer#readme",
    evidence: "2.0.3: lib/index.js:19 `this.storage = disk_1.default({ destination: options.dest })`",
  },
  {
    ...DISK_STORAGE,
    api: "fastify-multer.diskStorage()",
    docs: "https://github.com/fox1t/fastify-multer#readme",
    evidence: "2.0.3: lib/storage/disk.js:17 `cb(null, os_1.default.tmpdir())`",
  },
  ...["FileInterceptor", "FileFieldsInterceptor"].map((name): LocalHolder => ({
    ...MULTER_OPTIONS,
    api: `@nestjs/platform-express.${name}()`,
    argument: 1,
    docs: NEST,
    evidence:
      "12.5.1: multer/interceptors/file.interceptor.js:12 `export function FileInterceptor(fieldName, localOptions)`",
  })),
  {
    ...MULTER_OPTIONS,
    api: "@nestjs/platform-express.FilesInterceptor()",
    argument: 2,
    docs: NEST,
    evidence:
      "12.5.1: multer/interceptors/files.interceptor.js:14 `export function FilesInterceptor(fieldName, maxCount, localOptions)`",
  },
  {
    ...MULTER_OPTIONS,
    api: "@nestjs/platform-express.AnyFilesInterceptor()",
    docs: NEST,
    evidence:
      "12.5.1: multer/interceptors/any-files.interceptor.js:11 `export function AnyFilesInterceptor(localOptions)`",
  },
  {
    ...MULTER_OPTIONS,
    api: "@nestjs/platform-express.MulterModule.register()",
    docs: NEST,
    evidence: "12.5.1: multer/multer.module.js:11 `static register(options = {})`",
  },
  {
    ...MULTER_OPTIONS,
    api: "@nestjs/platform-express.MulterModule.registerAsync()",
    factory: "useFactory",
    docs: NEST,
    evidence: "12.5.1: multer/multer.module.js:24 `static registerAsync(options)`",
  },
  { ...FORMIDABLE, api: "formidable()" },
  { ...FORMIDABLE, api: "formidable.formidable()" },
  { ...FORMIDABLE, api: "formidable.Formidable()" },
  { ...FORMIDABLE, api: "formidable.IncomingForm()" },
  { ...KOA_BODY, api: "koa-body()" },
  { ...KOA_BODY, api: "koa-body.koaBody()" },
  {
    api: "express-fileupload()",
    holds: "uploaded files",
    where: "disk",
    onlyWith: [{ path: "useTempFiles", values: [true] }],
    folder: { option: "tempFileDir", otherwise: "lasting" },
    docs: "https://github.com/richardgirges/express-fileupload#using-usetempfile-options",
    evidence:
      "1.5.2: lib/index.js:23 `tempFileDir: path.join(process.cwd(), 'tmp')`; removed only when an upload is aborted",
  },
  {
    api: "multiparty.Form()",
    holds: "uploaded files",
    where: "disk",
    onlyWith: [{ path: "uploadDir" }],
    folder: { option: "uploadDir" },
    docs: "https://github.com/pillarjs/multiparty#readme",
    evidence: "4.3.1: index.js:66 `self.uploadDir = opts.uploadDir || os.tmpdir()`",
  },
  {
    api: "connect-multiparty()",
    holds: "uploaded files",
    where: "disk",
    folder: { option: "uploadDir", otherwise: "temporary" },
    docs: "https://github.com/expressjs/connect-multiparty#readme",
    evidence: "2.2.0: index.js:63 `var form = new multiparty.Form(options)`; its README: never cleaned up",
  },
  { ...RESTIFY, api: "restify.plugins.bodyParser()" },
  { ...RESTIFY, api: "restify.plugins.multipartBodyParser()" },
  {
    api: "@tus/file-store.FileStore()",
    holds: "uploaded files",
    where: "disk",
    folder: { option: "directory", otherwise: "lasting" },
    docs: "https://github.com/tus/tus-node-server/tree/main/packages/file-store#readme",
    evidence: "2.1.1: dist/index.js:22 `this.configstore = configstore ?? new FileConfigstore(directory)`",
  },
  ...["flydrive/drivers/fs.FSDriver()", "@adonisjs/drive/drivers/fs.FSDriver()"].map((api): LocalHolder => ({
    api,
    holds: "stored files",
    where: "disk",
    folder: { option: "location", otherwise: "lasting" },
    docs: "https://flydrive.dev/docs/services/fs",
    evidence: "2.1.0: build/drivers/fs/types.d.ts:10 `location: URL | string`",
  })),
  {
    api: "skipper-disk()",
    holds: "uploaded files",
    where: "disk",
    folder: { option: "dirname", otherwise: "lasting" },
    docs: "https://github.com/sailshq/skipper-disk#readme",
    evidence: "0.5.12: standalone/build-disk-receiver-stream.js:61 `dirname: '.tmp/uploads'`",
  },
];
