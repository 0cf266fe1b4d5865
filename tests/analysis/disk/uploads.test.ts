import { describe, expect, it } from "vitest";
import { isUploadedFile } from "../../../src/analysis/disk/uploads.ts";
import { parse } from "../parse.ts";

/** The same for a file that knows nothing of the callers of its function. */
function isUploadedIn(code: string, project = "express"): boolean {
  const file = parse(code, { project });
  const x = file.bindings.scopes.flatMap((scope) => scope.variables).find((variable) => variable.name === "x");
  return isUploadedFile(file, x!.references.find((reference) => reference.isRead())!.identifier);
}

/** Whether variable `x` of a handler holds (a part of) a file that the request has brought. */
function isUploaded(handler: string): boolean {
  return isUploadedIn(`
    import path from "node:path";
    import express from "express";
    import formidable from "formidable";
    express().post("/", async (req, res) => { ${handler} use(x); });
  `);
}

describe("an uploaded file", () => {
  it("is the file of a request, or a part of it", () => {
    expect(isUploaded(`const x = req.file;`)).toBe(true);
    expect(isUploaded(`const x = req.file?.path;`)).toBe(true);
    expect(isUploaded(`const x = req.files.avatar[0].path;`)).toBe(true);
    expect(isUploaded(`const x = req.files["avatar"].tempFilePath;`)).toBe(true);
    expect(isUploaded(`const x = (req as any).file!.path;`)).toBe(true);
  });

  it("is what a method of the request returns", () => {
    expect(isUploaded(`const x = await req.file();`)).toBe(true);
    expect(isUploaded(`const x = (await req.file()).filename;`)).toBe(true);
  });

  it("is taken out of the request", () => {
    expect(isUploaded(`const { file: x } = req;`)).toBe(true);
    expect(isUploaded(`const { path: x } = req.file;`)).toBe(true);
    expect(isUploaded(`const { files: { avatar: x } } = req;`)).toBe(true);
    expect(isUploaded(`for (const x of req.files) use(x);`)).toBe(true);
  });

  it("is what a parser hands to a callback", () => {
    expect(isUploaded(`formidable().parse(req, (error, fields, files) => { const x = files.avatar; use(x); });`)).toBe(
      true,
    );
    expect(isUploaded(`req.files.forEach((file) => { const x = file.path; use(x); });`)).toBe(true);
  });

  it("is one of a list", () => {
    expect(isUploaded(`for (const x of Object.values(req.files)) use(x);`)).toBe(true);
    expect(isUploaded(`for (const [name, x] of Object.entries(req.files)) use(x);`)).toBe(true);
    expect(isUploaded(`const paths = req.files.map((each) => each.path); paths.forEach((x) => use(x));`)).toBe(true);
    expect(isUploaded(`for (const x of Object.values(req.body)) use(x);`)).toBe(false);
  });

  it("is one or none", () => {
    expect(isUploaded(`const x = req.file ? req.file.path : null;`)).toBe(true);
    expect(isUploaded(`const x = req.file && req.file.path;`)).toBe(true);
    expect(isUploaded(`let x = ""; if (req.file) x = req.file.path;`)).toBe(true);
    expect(isUploaded(`const x = Array.isArray(req.files.a) ? req.files.a[0] : req.files.a;`)).toBe(true);
    expect(isUploaded(`const x = req.file ? req.file.path : req.body.path;`)).toBe(false);
    expect(isUploaded(`const x = req.body.path ?? req.file.path;`)).toBe(false);
  });

  it("is what its path is made from", () => {
    expect(isUploaded(`const x = "uploads/" + req.file.filename;`)).toBe(true);
    expect(isUploaded("const x = `uploads/${req.file.filename}`;")).toBe(true);
    expect(isUploaded(`const x = path.join("uploads", req.file.filename);`)).toBe(true);
    expect(isUploaded(`const x = path.resolve(req.file.path);`)).toBe(true);
    expect(isUploaded(`const x = path.join("uploads", req.query.name);`)).toBe(false);
    expect(isUploaded(`const x = path.join("uploads", req.user.id + path.extname(req.file.originalname));`)).toBe(
      false,
    );
  });

  it("is what a function is given", () => {
    expect(isUploaded(`const remove = (x) => use(x); remove(req.file.path); remove(req.files[0].path);`)).toBe(true);
    expect(isUploaded(`const remove = ({ path: x }) => use(x); remove(req.file);`)).toBe(true);
    expect(isUploaded(`const remove = (x) => use(x); remove(req.file.path); remove(req.body.path);`)).toBe(false);
    expect(isUploaded(`const remove = (file) => { const x = file; use(x); }; remove(req.body.path);`)).toBe(false);
  });

  it("is what a parser returns", () => {
    expect(isUploaded(`const [fields, files] = await formidable().parse(req); const x = files.a[0].filepath;`)).toBe(
      true,
    );
    expect(isUploaded(`const { files } = await parseForm(req); const x = files.a.filepath;`)).toBe(true);
    expect(isUploaded(`formidable().parse(req).then(([fields, files]) => { const x = files.a; use(x); });`)).toBe(true);
    expect(isUploaded(`const [fields, files] = await db.filesOf(req.query.id); const x = files[0].path;`)).toBe(false);
  });

  it("is nothing else", () => {
    expect(isUploaded(`const x = req.body;`)).toBe(false);
    expect(isUploaded(`const x = "uploads/a.png";`)).toBe(false);
    expect(isUploaded(`const x = await db.avatars.find(req.query.id);`)).toBe(false);
    expect(isUploaded(`const x = config.file;`)).toBe(false);
    expect(isUploaded(`const x = req.body.file;`)).toBe(false);
    expect(isUploaded(`const { body: { file: x } } = req;`)).toBe(false);
    expect(isUploaded(`const user = await db.find(req.query.id); const x = user.file.path;`)).toBe(false);
    expect(isUploaded(`const file = await db.find(req.query.id); const x = file.path;`)).toBe(false);
    expect(isUploaded(`const { file: x } = config;`)).toBe(false);
    expect(isUploaded(`readConfig((file) => { const x = file.path; use(x); });`)).toBe(false);
  });
});

describe("an uploaded file of unknown callers", () => {
  it("is that of a request", () => {
    expect(isUploadedIn(`export function discard(req) { const x = req.file.path; use(x); }`)).toBe(true);
    expect(isUploadedIn(`export function discard(ctx) { const x = ctx.request.files.a; use(x); }`)).toBe(true);
    expect(isUploadedIn(`export class Files { discard() { const x = this.ctx.request.files[0]; use(x); } }`)).toBe(
      true,
    );
    expect(isUploadedIn(`export function discard(user) { const x = user.file.path; use(x); }`)).toBe(false);
  });

  it("has its name, and says where it is", () => {
    expect(isUploadedIn(`export function discard(file) { const x = file.path; use(x); }`)).toBe(true);
    expect(
      isUploadedIn(`export function discard(files) { for (const file of files) { const x = file.path; use(x); } }`),
    ).toBe(true);
    expect(isUploadedIn(`export function discard(file) { const x = file; use(x); }`)).toBe(false);
    expect(isUploadedIn(`export function discard(file) { const x = file.owner; use(x); }`)).toBe(false);
    expect(isUploadedIn(`export function discard(note) { const x = note.path; use(x); }`)).toBe(false);
  });

  it("has its type", () => {
    expect(isUploadedIn(`export function discard(a: Express.Multer.File) { const x = a.path; use(x); }`)).toBe(true);
    expect(isUploadedIn(`export function discard(a?: Express.Multer.File[]) { const x = a[0].path; use(x); }`)).toBe(
      true,
    );
    expect(
      isUploadedIn(
        `import { File } from "formidable"; export function discard(a: File) { const x = a.filepath; use(x); }`,
      ),
    ).toBe(true);
    expect(isUploadedIn(`export function discard(file: Attachment) { const x = file.path; use(x); }`)).toBe(false);
  });

  it("is handed over by a decorator", () => {
    const inController = (parameter: string) =>
      isUploadedIn(
        `
          import { Body, Controller, Post, UploadedFile, UploadedFiles } from "@nestjs/common";
          @Controller("avatars")
          export class Avatars { @Post() create(${parameter}) { const x = avatar.path; use(x); } }
        `,
        "nestjs",
      );
    expect(inController("@UploadedFile() avatar")).toBe(true);
    expect(inController("@UploadedFiles() { avatar }")).toBe(true);
    expect(inController("@Body() avatar")).toBe(false);
  });
});
