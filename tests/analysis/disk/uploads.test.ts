import { describe, expect, it } from "vitest";
import { isUploadedFile } from "../../../src/analysis/disk/uploads.ts";
import { parse } from "../parse.ts";

/** Whether variable `x` of a handler holds (a part of) a file that the request has brought. */
function isUploaded(handler: string): boolean {
  const file = parse(`
    import express from "express";
    import formidable from "formidable";
    express().post("/", async (req, res) => { ${handler} use(x); });
  `);
  const x = file.bindings.scopes.flatMap((scope) => scope.variables).find((variable) => variable.name === "x");
  return isUploadedFile(file, x!.references.find((reference) => reference.isRead())!.identifier);
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

  it("is nothing else", () => {
    expect(isUploaded(`const x = req.body;`)).toBe(false);
    expect(isUploaded(`const x = "uploads/a.png";`)).toBe(false);
    expect(isUploaded(`const x = await db.avatars.find(req.query.id);`)).toBe(false);
    expect(isUploaded(`const x = config.file;`)).toBe(false);
    expect(isUploaded(`const { file: x } = config;`)).toBe(false);
    expect(isUploaded(`readConfig((file) => { const x = file.path; use(x); });`)).toBe(false);
  });
});
