import { RuleTester } from "@typescript-eslint/rule-tester";
import rule, { type MessageId } from "../../src/rules/no-fs-write-in-handler.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inController = inProject("nestjs", "src/files.controller.ts");

/** A module that makes something of upload middleware in line 2, from column 16 on. */
function making(setup: string, call: string, options: string): string {
  return `${setup}
const upload = ${call}(${options});`;
}

/** The report on that. */
function reported(messageId: MessageId, call: string, holds = "uploaded files") {
  const data = { call: `${call}()`, holds, services: "object storage" };
  const column = call.startsWith("new ") ? 20 : 16;
  return [{ messageId, data, line: 2, column, endLine: 2, endColumn: 16 + call.length }];
}

ruleTester.run("no-fs-write-in-handler: multer's dest", rule, {
  valid: (
    [
      ["nothing", `import multer from "multer";`, "multer", ""],
      ["no folder", `import multer from "multer";`, "multer", "{ limits: { fileSize: 1_000_000 } }"],
      ["an undefined folder", `import multer from "multer";`, "multer", "{ dest: undefined }"],
      ["in memory", `import multer from "multer";`, "multer", "{ storage: multer.memoryStorage() }"],
      [
        "a storage that wins over the folder",
        `import multer from "multer";`,
        "multer",
        `{ dest: "uploads/", storage: multer.memoryStorage() }`,
      ],
      [
        "in S3",
        `import multer from "multer"; import multerS3 from "multer-s3";`,
        "multer",
        `{ storage: multerS3({ s3, bucket: "avatars" }) }`,
      ],
      [
        "in MongoDB",
        `import multer from "multer"; import { GridFsStorage } from "multer-gridfs-storage";`,
        "multer",
        "{ storage: new GridFsStorage({ url }) }",
      ],
      [
        "a storage from another module",
        `import multer from "multer"; import { storage } from "./storage.js";`,
        "multer",
        "{ storage }",
      ],
      [
        "options from another module",
        `import multer from "multer"; import { options } from "./upload-options.js";`,
        "multer",
        "options",
      ],
      [
        "options that spread what is not known",
        `import multer from "multer";`,
        "multer",
        `{ ...common, dest: "uploads/" }`,
      ],
      [
        "options whose storage is set later",
        `import multer from "multer"; const options = { dest: "uploads/" }; options.storage = inS3();`,
        "multer",
        "options",
      ],
      ["a folder for temporary files", `import multer from "multer";`, "multer", `{ dest: "/tmp/uploads" }`],
      ["a folder that is called so", `import multer from "multer";`, "multer", `{ dest: "uploads/temp-files" }`],
      [
        "the system's folder for temporary files",
        `import multer from "multer"; import os from "node:os";`,
        "multer",
        "{ dest: os.tmpdir() }",
      ],
      ["a function of the project of that name", `import multer from "./multer.js";`, "multer", `{ dest: "uploads/" }`],
    ] as const
  ).map(([name, setup, call, options]) => ({ name, code: making(setup, call, options) })),
  invalid: (
    [
      ["a default import", `import multer from "multer";`, "multer", `{ dest: "uploads/" }`],
      ["a namespace import", `import * as multer from "multer";`, "multer", `{ dest: "uploads/" }`],
      ["an import under another name", `import receive from "multer";`, "receive", `{ dest: "uploads/" }`],
      ["require", `const multer = require("multer");`, "multer", `{ dest: "uploads/" }`],
      ["an import that is a require", `import multer = require("multer");`, "multer", `{ dest: "uploads/" }`],
      ["a dynamic import", `const { default: multer } = await import("multer");`, "multer", `{ dest: "uploads/" }`],
      [
        "options in a constant",
        `import multer from "multer"; const options = { dest: "uploads/" };`,
        "multer",
        "options",
      ],
      [
        "options that spread what is known",
        `import multer from "multer"; const common = { limits: {} };`,
        "multer",
        `{ ...common, dest: "uploads/" }`,
      ],
      [
        "options that spread the folder",
        `import multer from "multer"; const common = { dest: "uploads/" };`,
        "multer",
        "{ ...common, limits: {} }",
      ],
      ["a folder of the configuration", `import multer from "multer";`, "multer", "{ dest: config.uploads }"],
      [
        "a folder that a template names",
        `import multer from "multer";`,
        "multer",
        `{ dest: \`\${__dirname}/uploads\` }`,
      ],
      ["a folder of the working directory", `import multer from "multer";`, "multer", `{ dest: "templates/" }`],
      ["a storage that is none", `import multer from "multer";`, "multer", `{ dest: "uploads/", storage: undefined }`],
    ] as const
  ).map(([name, setup, call, options]) => ({
    name,
    code: making(setup, call, options),
    errors: reported("uploads", call),
  })),
});

ruleTester.run("no-fs-write-in-handler: the destination of multer's disk storage", rule, {
  valid: (
    [
      [
        "none: the system's folder for temporary files",
        `import multer from "multer";`,
        "multer.diskStorage",
        "{ filename: (req, file, done) => done(null, file.originalname) }",
      ],
      [
        "a folder for temporary files",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination: "/tmp/uploads" }`,
      ],
      [
        "a function that gives the system's folder for temporary files",
        `import multer from "multer"; import os from "node:os";`,
        "multer.diskStorage",
        "{ destination: (req, file, done) => done(null, os.tmpdir()) }",
      ],
      [
        "a function of the file that gives a folder for temporary files",
        `import multer from "multer"; function where(req, file, done) { done(null, "/tmp/uploads"); }`,
        "multer.diskStorage",
        "{ destination: where }",
      ],
      ["options that spread what is not known", `import multer from "multer";`, "multer.diskStorage", "{ ...common }"],
    ] as const
  ).map(([name, setup, call, options]) => ({ name, code: making(setup, call, options) })),
  invalid: (
    [
      ["a folder", `import multer from "multer";`, "multer.diskStorage", `{ destination: "uploads/" }`],
      ["imported by its name", `import { diskStorage } from "multer";`, "diskStorage", `{ destination: "uploads/" }`],
      [
        "an arrow function",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination: (req, file, done) => done(null, "uploads/") }`,
      ],
      [
        "a function expression",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination: function (req, file, done) { done(null, path.join(__dirname, "uploads")); } }`,
      ],
      [
        "a method",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination(req, file, done) { done(null, "uploads/"); } }`,
      ],
      [
        "a function of the file",
        `import multer from "multer"; function where(req, file, done) { done(null, "uploads/"); }`,
        "multer.diskStorage",
        "{ destination: where }",
      ],
      [
        "a function that asks another one",
        `import multer from "multer";`,
        "multer.diskStorage",
        "{ destination: (req, file, done) => chooseFolder(req, done) }",
      ],
      [
        "a function of another module",
        `import multer from "multer"; import { where } from "./uploads.js";`,
        "multer.diskStorage",
        "{ destination: where }",
      ],
      [
        "a function that gives one of two folders",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination: (req, file, done) => (isBig ? done(null, "/srv/uploads") : done(null, "/tmp")) }`,
      ],
    ] as const
  ).map(([name, setup, call, options]) => ({
    name,
    code: making(setup, call, options),
    errors: reported("uploads", call),
  })),
});

ruleTester.run("no-fs-write-in-handler: other middleware and parsers", rule, {
  valid: (
    [
      [
        "multer for Koa in memory",
        `import multer from "@koa/multer";`,
        "multer",
        "{ storage: multer.memoryStorage() }",
      ],
      [
        "multer for Fastify in memory",
        `import multer from "fastify-multer";`,
        "multer",
        "{ storage: multer.memoryStorage() }",
      ],
      [
        "an interceptor of NestJS without options",
        `import { FileInterceptor } from "@nestjs/platform-express";`,
        "FileInterceptor",
        `"avatar"`,
      ],
      [
        "an interceptor of NestJS in memory",
        `import { FilesInterceptor } from "@nestjs/platform-express"; import { memoryStorage } from "multer";`,
        "FilesInterceptor",
        `"photos", 10, { storage: memoryStorage() }`,
      ],
      [
        "a module of NestJS that keeps nothing",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.register",
        "{ limits: { fileSize: 1_000_000 } }",
      ],
      [
        "a module of NestJS with a factory for S3",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.registerAsync",
        "{ useFactory: async () => ({ storage: inS3() }) }",
      ],
      [
        "a module of NestJS with a class",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.registerAsync",
        "{ useClass: UploadOptions }",
      ],
      [
        "formidable without a folder",
        `import formidable from "formidable";`,
        "formidable",
        "{ maxFileSize: 1_000_000 }",
      ],
      [
        "formidable with a stream to S3",
        `import formidable from "formidable";`,
        "formidable",
        `{ uploadDir: "uploads", fileWriteStreamHandler: toS3 }`,
      ],
      [
        "koa-body without files",
        `import { koaBody } from "koa-body";`,
        "koaBody",
        `{ formidable: { uploadDir: "uploads" } }`,
      ],
      ["koa-body without a folder", `import { koaBody } from "koa-body";`, "koaBody", "{ multipart: true }"],
      [
        "koa-body with a stream to S3",
        `import { koaBody } from "koa-body";`,
        "koaBody",
        `{ multipart: true, formidable: { uploadDir: "uploads", fileWriteStreamHandler: toS3 } }`,
      ],
      [
        "express-fileupload in memory",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        "{ limits: { fileSize: 1_000_000 } }",
      ],
      [
        "express-fileupload, told so",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        `{ useTempFiles: false, tempFileDir: "uploads" }`,
      ],
      [
        "express-fileupload in a folder for temporary files",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        `{ useTempFiles: true, tempFileDir: "/tmp/" }`,
      ],
      [
        "multiparty without a folder",
        `import multiparty from "multiparty";`,
        "new multiparty.Form",
        "{ maxFields: 10 }",
      ],
      ["connect-multiparty without a folder", `const multipart = require("connect-multiparty");`, "multipart", ""],
      [
        "Restify without a folder",
        `import restify from "restify";`,
        "restify.plugins.bodyParser",
        "{ mapParams: true }",
      ],
      [
        "Restify with a handler of files",
        `import restify from "restify";`,
        "restify.plugins.multipartBodyParser",
        `{ uploadDir: "uploads", multipartFileHandler: toS3 }`,
      ],
      [
        "tus in S3",
        `import { S3Store } from "@tus/s3-store";`,
        "new S3Store",
        `{ s3ClientConfig: { bucket: "uploads" } }`,
      ],
      [
        "tus in a folder for temporary files",
        `import { FileStore } from "@tus/file-store";`,
        "new FileStore",
        `{ directory: "/tmp/uploads" }`,
      ],
      ["flydrive in S3", `import { S3Driver } from "flydrive/drivers/s3";`, "new S3Driver", `{ bucket: "uploads" }`],
      ["skipper in S3", `const inS3 = require("skipper-s3");`, "inS3", `{ bucket: "uploads" }`],
    ] as const
  ).map(([name, setup, call, options]) => ({ name, code: making(setup, call, options) })),
  invalid: (
    [
      ["multer for Koa", `import multer from "@koa/multer";`, "multer", `{ dest: "uploads/" }`],
      [
        "multer for Koa, disk storage",
        `const multer = require("@koa/multer");`,
        "multer.diskStorage",
        `{ destination: "uploads/" }`,
      ],
      ["multer for Fastify", `import multer from "fastify-multer";`, "multer", `{ dest: "uploads/" }`],
      [
        "multer for Fastify, disk storage",
        `import { diskStorage } from "fastify-multer";`,
        "diskStorage",
        `{ destination: "uploads/" }`,
      ],
      [
        "an interceptor of NestJS for a file",
        `import { FileInterceptor } from "@nestjs/platform-express";`,
        "FileInterceptor",
        `"avatar", { dest: "uploads/" }`,
      ],
      [
        "an interceptor of NestJS for files",
        `import { FilesInterceptor } from "@nestjs/platform-express";`,
        "FilesInterceptor",
        `"photos", 10, { dest: "uploads/" }`,
      ],
      [
        "an interceptor of NestJS for fields",
        `import { FileFieldsInterceptor } from "@nestjs/platform-express";`,
        "FileFieldsInterceptor",
        `[{ name: "avatar" }], { dest: "uploads/" }`,
      ],
      [
        "an interceptor of NestJS for any files",
        `import { AnyFilesInterceptor } from "@nestjs/platform-express";`,
        "AnyFilesInterceptor",
        `{ dest: "uploads/" }`,
      ],
      [
        "a module of NestJS",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.register",
        `{ dest: "uploads/" }`,
      ],
      [
        "a module of NestJS with a factory",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.registerAsync",
        `{ useFactory: (config) => ({ dest: config.get("UPLOADS") }), inject: [ConfigService] }`,
      ],
      [
        "a module of NestJS with a factory in a block",
        `import { MulterModule } from "@nestjs/platform-express";`,
        "MulterModule.registerAsync",
        `{ useFactory: async () => { return { dest: "uploads/" }; } }`,
      ],
      ["formidable", `import formidable from "formidable";`, "formidable", `{ uploadDir: "uploads" }`],
      ["formidable by its name", `import { formidable } from "formidable";`, "formidable", `{ uploadDir: "uploads" }`],
      [
        "formidable as a class",
        `import { Formidable } from "formidable";`,
        "new Formidable",
        `{ uploadDir: "uploads" }`,
      ],
      [
        "formidable by its old name",
        `const { IncomingForm } = require("formidable");`,
        "new IncomingForm",
        `{ uploadDir: "uploads" }`,
      ],
      [
        "formidable, a member",
        `const formidable = require("formidable");`,
        "new formidable.IncomingForm",
        `{ uploadDir: "uploads" }`,
      ],
      [
        "koa-body",
        `import { koaBody } from "koa-body";`,
        "koaBody",
        `{ multipart: true, formidable: { uploadDir: "uploads" } }`,
      ],
      [
        "koa-body, required",
        `const body = require("koa-body");`,
        "body",
        `{ multipart: true, formidable: { uploadDir: "uploads" } }`,
      ],
      [
        "express-fileupload with its own folder",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        "{ useTempFiles: true }",
      ],
      [
        "express-fileupload with a folder",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        `{ useTempFiles: true, tempFileDir: "uploads" }`,
      ],
      ["multiparty", `import multiparty from "multiparty";`, "new multiparty.Form", `{ uploadDir: "uploads" }`],
      [
        "connect-multiparty",
        `const multipart = require("connect-multiparty");`,
        "multipart",
        `{ uploadDir: "uploads" }`,
      ],
      ["Restify", `import restify from "restify";`, "restify.plugins.bodyParser", `{ uploadDir: "uploads" }`],
      [
        "Restify for multipart only",
        `import restify from "restify";`,
        "restify.plugins.multipartBodyParser",
        `{ uploadDir: "uploads" }`,
      ],
      ["tus", `import { FileStore } from "@tus/file-store";`, "new FileStore", `{ directory: "uploads" }`],
      ["skipper", `const onDisk = require("skipper-disk");`, "onDisk", `{ dirname: "uploads" }`],
      ["skipper with its own folder", `const onDisk = require("skipper-disk");`, "onDisk", ""],
    ] as const
  ).map(([name, setup, call, options]) => ({
    name,
    code: making(setup, call, options),
    errors: reported("uploads", call),
  })),
});

ruleTester.run("no-fs-write-in-handler: folders for temporary files, with the option", rule, {
  valid: (
    [
      ["multer in memory", `import multer from "multer";`, "multer", `{ storage: multer.memoryStorage() }`],
      [
        "formidable with a stream to S3",
        `import formidable from "formidable";`,
        "formidable",
        `{ fileWriteStreamHandler: toS3 }`,
      ],
      ["koa-body without files", `import { koaBody } from "koa-body";`, "koaBody", `{ json: true }`],
      ["express-fileupload in memory", `import fileUpload from "express-fileupload";`, "fileUpload", ""],
      [
        "multiparty, which leaves files to its listeners",
        `import multiparty from "multiparty";`,
        "new multiparty.Form",
        "",
      ],
    ] as const
  ).map(([name, setup, call, options]) => ({
    name,
    options: [{ checkTemporaryFiles: true }],
    code: making(setup, call, options),
  })),
  invalid: (
    [
      ["multer", `import multer from "multer";`, "multer", `{ dest: "/tmp/uploads" }`],
      ["disk storage without a destination", `import multer from "multer";`, "multer.diskStorage", "{}"],
      [
        "disk storage with a function",
        `import multer from "multer";`,
        "multer.diskStorage",
        `{ destination: (req, file, done) => done(null, "/tmp") }`,
      ],
      ["formidable", `import formidable from "formidable";`, "formidable", ""],
      ["koa-body", `import { koaBody } from "koa-body";`, "koaBody", `{ multipart: true }`],
      [
        "express-fileupload",
        `import fileUpload from "express-fileupload";`,
        "fileUpload",
        `{ useTempFiles: true, tempFileDir: "/tmp/" }`,
      ],
      ["connect-multiparty", `const multipart = require("connect-multiparty");`, "multipart", ""],
      ["tus", `import { FileStore } from "@tus/file-store";`, "new FileStore", `{ directory: "/tmp/uploads" }`],
    ] as const
  ).map(([name, setup, call, options]) => ({
    name,
    options: [{ checkTemporaryFiles: true }],
    code: making(setup, call, options),
    errors: reported("temporaryUploads", call),
  })),
});
ruleTester.run("no-fs-write-in-handler: drivers that store any files", rule, {
  valid: [
    {
      name: "flydrive in Google Cloud",
      code: making(`import { GCSDriver } from "flydrive/drivers/gcs";`, "new GCSDriver", `{ bucket: "files" }`),
    },
  ],
  invalid: (
    [
      ["flydrive", `import { FSDriver } from "flydrive/drivers/fs";`],
      ["flydrive in AdonisJS", `import { FSDriver } from "@adonisjs/drive/drivers/fs";`],
    ] as const
  ).map(([name, setup]) => ({
    name,
    code: making(setup, "new FSDriver", `{ location: new URL("./files", import.meta.url), visibility: "public" }`),
    errors: reported("uploads", "new FSDriver", "stored files"),
  })),
});

ruleTester.run("no-fs-write-in-handler: where the middleware is used", rule, {
  valid: [
    {
      name: "a route that takes files into memory",
      code: `
        import express from "express";
        import multer from "multer";
        const upload = multer();
        express().post("/avatar", upload.single("avatar"), async (req, res) => { res.json(await toS3(req.file)); });
      `,
    },
    {
      name: "a disk of development",
      code: `
        import multer from "multer";
        import { inS3 } from "./s3.js";
        export const upload = multer({
          storage: process.env.NODE_ENV === "production" ? inS3() : multer.diskStorage({ destination: "uploads/" }),
        });
      `,
    },
    {
      name: "a disk of development, in a branch",
      code: `
        import multer from "multer";
        import { inS3 } from "./s3.js";
        let storage = inS3();
        if (process.env.NODE_ENV !== "production") storage = multer.diskStorage({ destination: "uploads/" });
        export const upload = multer({ storage });
      `,
    },
    {
      name: "middleware that only development uses",
      code: `
        import express from "express";
        import fileUpload from "express-fileupload";
        import multer from "multer";
        const app = express();
        if (process.env.NODE_ENV !== "production") app.use(fileUpload({ useTempFiles: true }));
        export const upload = process.env.NODE_ENV === "development" && multer({ dest: "uploads/" });
      `,
    },
    {
      name: "two sorts of middleware, one for development",
      code: `
        import multer from "multer";
        import { inS3 } from "./s3.js";
        export const upload = isProduction ? multer({ storage: inS3() }) : multer({ dest: "uploads/" });
      `,
    },
    {
      name: "a disk where no bucket is configured",
      code: `
        import multer from "multer";
        import multerS3 from "multer-s3";
        const storage = process.env.BUCKET ? multerS3({ s3 }) : multer.diskStorage({ destination: "uploads/" });
        export const upload = multer({ storage });
      `,
    },
    {
      name: "a disk in the other branch",
      code: `
        import multer from "multer";
        import multerS3 from "multer-s3";
        let storage;
        if (process.env.BUCKET) storage = multerS3({ s3 });
        else storage = multer.diskStorage({ destination: "uploads/" });
        export const upload = multer({ storage });
      `,
    },
    {
      name: "a store of tus where no bucket is configured",
      code: `
        import { FileStore } from "@tus/file-store";
        import { S3Store } from "@tus/s3-store";
        export const store = process.env.BUCKET ? new S3Store({}) : new FileStore({ directory: "uploads" });
      `,
    },
    {
      name: "a form whose folder is set to one for temporary files",
      code: `
        import os from "node:os";
        import express from "express";
        import formidable from "formidable";
        express().post("/avatar", (req, res) => {
          const form = formidable();
          form.uploadDir = os.tmpdir();
          form.parse(req, () => res.end());
        });
      `,
    },
    {
      name: "a disk in a constant, where no bucket is configured",
      code: `
        import multer from "multer";
        import multerS3 from "multer-s3";
        const disk = multer.diskStorage({ destination: "uploads/" });
        export const upload = multer({ storage: process.env.BUCKET ? multerS3({ s3 }) : disk });
      `,
    },
    {
      name: "a disk in a constant, and a bucket in another one",
      code: `
        import multer from "multer";
        import multerS3 from "multer-s3";
        const bucket = multerS3({ s3 });
        const disk = multer.diskStorage({ destination: "uploads/" });
        const storage = process.env.BUCKET ? bucket : disk;
        export const upload = multer({ storage });
      `,
    },
    {
      name: "folders that the option allows",
      options: [{ allow: ["/mnt/files/", "config.sharedFolder"] }],
      code: `
        import path from "node:path";
        import multer from "multer";
        export const images = multer({ dest: "/mnt/files/images" });
        export const sounds = multer({ dest: path.join(config.sharedFolder, "sounds") });
        export const disk = multer.diskStorage({ destination: (req, file, done) => done(null, "/mnt/files/videos") });
      `,
    },
    {
      name: "a form that hands its parts on",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import express from "express";
        import { IncomingForm } from "formidable";
        express().post("/avatar", (req, res) => {
          const form = new IncomingForm();
          form.onPart = (part) => part.pipe(bucket());
          form.parse(req, () => res.end());
        });
      `,
    },
    {
      name: "in a script",
      filename: inProject("express", "scripts/receive.ts"),
      code: `import multer from "multer"; export const upload = multer({ dest: "uploads/" });`,
    },
    {
      name: "in a test",
      filename: inProject("express", "src/app.test.ts"),
      code: `import multer from "multer"; export const upload = multer({ dest: "uploads/" });`,
    },
    {
      name: "in code for browsers",
      filename: inProject("next", "lib/upload.ts"),
      code: `"use client"; import multer from "multer"; export const upload = multer({ dest: "uploads/" });`,
    },
    {
      name: "koa-multer in memory",
      filename: inProject("express", "src/file.ts"),
      code: `
        import multer from "koa-multer";
        export const upload = multer({ storage: multer.memoryStorage() });
      `,
    },
  ],
  invalid: [
    {
      name: "a route that takes files",
      code: `
        import express from "express";
        import multer from "multer";
        express().post("/avatar", multer({ dest: "uploads/" }).single("avatar"), (req, res) => res.json(req.file));
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "middleware that a setting turns on",
      code: `
        import express from "express";
        import fileUpload from "express-fileupload";
        const app = express();
        if (process.env.UPLOADS === "on") app.use(fileUpload({ useTempFiles: true }));
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "fileUpload()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 51,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },
    {
      name: "a disk storage, reported itself",
      code: `
        import multer from "multer";
        const storage = multer.diskStorage({ destination: "uploads/" });
        export const upload = multer({ storage });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer.diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a disk in a constant that is also used where nothing is to be chosen",
      code: `
        import multer from "multer";
        import multerS3 from "multer-s3";
        const disk = multer.diskStorage({ destination: "uploads/" });
        export const images = multer({ storage: process.env.BUCKET ? multerS3({ s3 }) : disk });
        export const sounds = multer({ storage: disk });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer.diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a folder that the option does not allow",
      options: [{ allow: ["/mnt/files/"] }],
      code: `import multer from "multer"; export const upload = multer({ dest: "/mnt/files2/images" });`,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a form that keeps its parts, with the option",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import express from "express";
        import { IncomingForm } from "formidable";
        express().post("/avatar", (req, res) => {
          const form = new IncomingForm();
          form.onFile = () => count();
          form.parse(req, () => res.end());
        });
      `,
      errors: [
        {
          messageId: "temporaryUploads",
          data: { call: "new IncomingForm()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "two folders of the disk are no choice",
      code: `
        import multer from "multer";
        const storage = isBig
          ? multer.diskStorage({ destination: "big/" })
          : multer.diskStorage({ destination: "small/" });
        export const upload = multer({ storage });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer.diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 31,
        },
        {
          messageId: "uploads",
          data: { call: "multer.diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: "required and called at once",
      code: `const upload = require("multer")({ dest: "uploads/" });`,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a function that makes the middleware",
      code: `
        import multer from "multer";
        export const uploadTo = (folder) => multer({ dest: "/srv/" + folder });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 51,
        },
      ],
    },
    {
      name: "in a project of which nothing is known",
      filename: inProject("plain", "src/upload.ts"),
      code: `import multer from "multer"; export const upload = multer({ dest: "uploads/" });`,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a decorator of NestJS",
      filename: inController,
      code: `
        import { Controller, Post, UploadedFile, UseInterceptors } from "@nestjs/common";
        import { FileInterceptor } from "@nestjs/platform-express";
        @Controller("files") export class FilesController {
          @Post() @UseInterceptors(FileInterceptor("avatar", { dest: "uploads/" }))
          save(@UploadedFile() file) { return file; }
        }
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "FileInterceptor()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a decorator of NestJS with disk storage",
      filename: inController,
      code: `
        import { Controller, Post, UseInterceptors } from "@nestjs/common";
        import { FileInterceptor } from "@nestjs/platform-express";
        import { diskStorage } from "multer";
        @Controller("files") export class FilesController {
          @Post() @UseInterceptors(FileInterceptor("avatar", { storage: diskStorage({ destination: "uploads/" }) }))
          save() {}
        }
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 6,
          column: 73,
          endLine: 6,
          endColumn: 84,
        },
      ],
    },
    {
      name: "a module of NestJS",
      filename: inProject("nestjs", "src/files.module.ts"),
      code: `
        import { Module } from "@nestjs/common";
        import { MulterModule } from "@nestjs/platform-express";
        @Module({ imports: [MulterModule.register({ dest: "uploads/" })] }) export class FilesModule {}
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "MulterModule.register()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a server of tus",
      code: `
        import { FileStore } from "@tus/file-store";
        import { Server } from "@tus/server";
        export const server = new Server({ path: "/files", datastore: new FileStore({ directory: "uploads" }) });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "new FileStore()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 75,
          endLine: 4,
          endColumn: 84,
        },
      ],
    },
    {
      name: "a form in a handler",
      code: `
        import express from "express";
        import formidable from "formidable";
        express().post("/avatar", async (req, res) => {
          const form = formidable({ uploadDir: "uploads", keepExtensions: true });
          res.json(await form.parse(req));
        });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "formidable()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a form whose folder is set later",
      code: `
        import express from "express";
        import formidable from "formidable";
        express().post("/avatar", (req, res) => {
          const form = new formidable.IncomingForm();
          form.uploadDir = "uploads";
          form.parse(req, () => res.end());
        });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "new formidable.IncomingForm()", holds: "uploaded files", services: "object storage" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
    {
      name: "whatever is said of unknown callers",
      options: [{ checkUnknownCallers: "never" }],
      code: `import multer from "multer"; export const upload = multer({ dest: "uploads/" });`,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 58,
        },
      ],
    },
    {
      name: "the services of a cloud: aws",
      options: [{ checkTemporaryFiles: true }],
      settings: { stateless: { cloud: "aws" } },
      code: `
        import formidable from "formidable";
        import multer from "multer";
        export const upload = multer({ dest: "uploads/" });
        export const parse = (req) => formidable().parse(req);
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "Amazon S3" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "temporaryUploads",
          data: { call: "formidable()", holds: "uploaded files", services: "Amazon S3" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "the services of a cloud: azure",
      options: [{ checkTemporaryFiles: true }],
      settings: { stateless: { cloud: "azure" } },
      code: `
        import formidable from "formidable";
        import multer from "multer";
        export const upload = multer({ dest: "uploads/" });
        export const parse = (req) => formidable().parse(req);
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "Azure Blob Storage" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "temporaryUploads",
          data: { call: "formidable()", holds: "uploaded files", services: "Azure Blob Storage" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "the services of a cloud: gcp",
      options: [{ checkTemporaryFiles: true }],
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import formidable from "formidable";
        import multer from "multer";
        export const upload = multer({ dest: "uploads/" });
        export const parse = (req) => formidable().parse(req);
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "Cloud Storage" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "temporaryUploads",
          data: { call: "formidable()", holds: "uploaded files", services: "Cloud Storage" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "the services of a cloud: self-hosted",
      options: [{ checkTemporaryFiles: true }],
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import formidable from "formidable";
        import multer from "multer";
        export const upload = multer({ dest: "uploads/" });
        export const parse = (req) => formidable().parse(req);
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "S3-compatible object storage" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "temporaryUploads",
          data: { call: "formidable()", holds: "uploaded files", services: "S3-compatible object storage" },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "koa-multer with a folder, or with a storage on the disk",
      filename: inProject("express", "src/file.ts"),
      code: `
        import multer from "koa-multer";
        export const upload = multer({ dest: "uploads/" });
        export const avatars = multer.diskStorage({ destination: "avatars" });
      `,
      errors: [
        {
          messageId: "uploads",
          data: { call: "multer()", holds: "uploaded files", services: "object storage" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 37,
        },
        {
          messageId: "uploads",
          data: { call: "multer.diskStorage()", holds: "uploaded files", services: "object storage" },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: what handlers do with uploaded files", rule, {
  valid: [
    {
      name: "reading the bytes",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => { res.json(await toS3(req.files.avatar.data)); });
      `,
    },
    {
      name: "moving a piece, which is no file",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => { res.json(chess.move("e4"), board.mv("e4")); });
      `,
    },
    {
      name: "streaming a part to S3",
      code: `
        import fs from "node:fs";
        import busboy from "busboy";
        import express from "express";
        express().post("/avatar", (req, res) => {
          const parser = busboy({ headers: req.headers });
          parser.on("file", (name, file, info) => { toS3(info.filename, file); });
          req.pipe(parser);
        });
      `,
    },
    {
      name: "parts in memory with Fastify",
      code: `
        import multipart from "@fastify/multipart";
        import fastify from "fastify";
        const app = fastify();
        app.register(multipart);
        app.post("/avatar", async (request) => toS3(await (await request.file()).toBuffer()));
      `,
    },
    {
      name: "files that Fastify saves for the time of the request",
      code: `
        import multipart from "@fastify/multipart";
        import fastify from "fastify";
        const app = fastify();
        app.register(multipart);
        app.post("/avatar", async (request) => toS3(await request.saveRequestFiles()));
      `,
    },
  ],
  invalid: [
    {
      name: "moving a file of express-fileupload",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => {
          await req.files.avatar.mv("uploads/" + req.files.avatar.name);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "req.files.avatar.mv", way: "`POST /avatar`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "moving a file that was taken out",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => {
          const { avatar } = req.files;
          avatar.mv("uploads/avatar.png", () => res.end());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "avatar.mv", way: "`POST /avatar`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 20,
        },
      ],
    },
    {
      name: "moving each of them",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => {
          for (const file of req.files.photos) await file.mv("uploads/" + file.name);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "file.mv", way: "`POST /avatar`", services: "object storage" },
          line: 5,
          column: 54,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },
    {
      name: "moving each of them, whatever they are called",
      code: `
        import express from "express";
        express().post("/avatar", async (req, res) => {
          for (const file of Object.values(req.files)) await file.mv("uploads/" + file.name);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "file.mv", way: "`POST /avatar`", services: "object storage" },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 69,
        },
      ],
    },
    {
      name: "moving a file to a folder for temporary files, where it stays",
      code: `
        import fileUpload from "express-fileupload";
        import express from "express";
        express().post("/avatar", fileUpload(), async (req, res) => {
          await req.files.avatar.mv("/tmp/" + req.files.avatar.name);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "req.files.avatar.mv", way: "`POST /avatar`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "streaming a part to a file",
      code: `
        import fs from "node:fs";
        import busboy from "busboy";
        import express from "express";
        express().post("/avatar", (req, res) => {
          const parser = busboy({ headers: req.headers });
          parser.on("file", (name, file, info) => { file.pipe(fs.createWriteStream("uploads/" + info.filename)); });
          req.pipe(parser);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /avatar`", services: "object storage" },
          line: 7,
          column: 63,
          endLine: 7,
          endColumn: 83,
        },
      ],
    },
    {
      name: "streaming a part to a file for temporary files, where it stays",
      code: `
        import fs from "node:fs";
        import busboy from "busboy";
        import express from "express";
        express().post("/avatar", (req, res) => {
          const parser = busboy({ headers: req.headers });
          parser.on("file", (name, file, info) => { file.pipe(fs.createWriteStream("/tmp/" + info.filename)); });
          req.pipe(parser);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /avatar`", services: "object storage" },
          line: 7,
          column: 63,
          endLine: 7,
          endColumn: 83,
        },
      ],
    },
    {
      name: "files that Fastify saves for the time of the request, with the option",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import multipart from "@fastify/multipart";
        import fastify from "fastify";
        const app = fastify();
        app.register(multipart);
        app.post("/avatar", async (request) => toS3(await request.saveRequestFiles()));
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "request.saveRequestFiles", way: "`POST /avatar`", services: "object storage" },
          line: 6,
          column: 59,
          endLine: 6,
          endColumn: 83,
        },
      ],
    },
  ],
});
