import { describe, expect, it } from "vitest";
import { functionName, isFunction } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";
import { diskWritesIn, textOf } from "./disk-writes-in.ts";

/** The operation, path and content of each write in a source text: `write "a.txt" ← text`. */
function writes(code: string): string[] {
  const file = parse(code);
  return diskWritesIn(file).map(({ operation, path, content }) =>
    [operation, textOf(file, path), content && "←", textOf(file, content)].filter((part) => part !== null).join(" "),
  );
}

function names(code: string): string[] {
  return diskWritesIn(parse(code)).map(({ name }) => name);
}

describe("what happens to a file", () => {
  it("is that it is written, made, moved or deleted", () => {
    expect(writes(`import fs from "fs"; fs.writeFileSync("a.txt", text);`)).toEqual([`write "a.txt" ← text`]);
    expect(writes(`import fs from "fs"; fs.mkdirSync("a");`)).toEqual([`folder "a"`]);
    expect(writes(`import fs from "fs"; fs.renameSync("a.txt", "b.txt");`)).toEqual([`move "b.txt" ← "a.txt"`]);
    expect(writes(`import fs from "fs"; fs.unlinkSync("a.txt");`)).toEqual([`delete "a.txt"`]);
    expect(writes(`import fs from "fs"; fs.mkdtempSync("a-");`)).toEqual([`temporary`]);
  });

  it("is nothing where it is only read", () => {
    expect(
      writes(`import fs from "fs"; fs.readFileSync("a.txt"); fs.statSync("a.txt"); fs.createReadStream("a.txt");`),
    ).toEqual([]);
  });

  it("is told for each call, in the order of the source", () => {
    expect(
      writes(`
        import { rm, writeFile } from "node:fs/promises";
        await Promise.all(names.map((name) => writeFile(name, text)));
        await rm("old.txt");
      `),
    ).toEqual([`write name ← text`, `delete "old.txt"`]);
  });
});

describe("the path and the content", () => {
  it("are arguments in the order of each function", () => {
    expect(writes(`import fs from "fs"; fs.copyFileSync("a.txt", "b.txt");`)).toEqual([`write "b.txt" ← "a.txt"`]);
    expect(writes(`import fs from "fs"; fs.symlinkSync("a.txt", "b.txt");`)).toEqual([`write "b.txt"`]);
    expect(writes(`import fs from "fs"; fs.truncateSync("a.txt", 10);`)).toEqual([`write "a.txt"`]);
    expect(writes(`import XLSX from "xlsx"; XLSX.writeFile(book, "a.xlsx");`)).toEqual([`write "a.xlsx" ← book`]);
    expect(writes(`import fs from "fs-jetpack"; fs.rename("a.txt", "b.txt");`)).toEqual([`move "a.txt"`]);
  });

  it("are in an option", () => {
    expect(writes(`import extract from "extract-zip"; extract(zip, { dir: "out" });`)).toEqual([`write "out" ← zip`]);
    expect(writes(`import extract from "extract-zip"; const o = { dir: "out" }; extract(zip, o);`)).toEqual([
      `write "out" ← zip`,
    ]);
    expect(writes(`import { chromium } from "playwright"; chromium.launch().pdf({ path: file });`)).toEqual([
      `write file`,
    ]);
  });

  it("are unknown without the option, and after a spread", () => {
    expect(writes(`import { chromium } from "playwright"; chromium.launch().pdf({ format: "A4" });`)).toEqual([]);
    expect(writes(`import { chromium } from "playwright"; chromium.launch().pdf(options);`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.writeFileSync(...values);`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.writeFileSync("a.txt", ...values);`)).toEqual([`write "a.txt"`]);
    expect(writes(`import fs from "fs"; fs.writeFileSync();`)).toEqual([]);
  });

  it("of a stream are what is piped into it or written to it", () => {
    expect(writes(`import fs from "fs"; source.pipe(fs.createWriteStream("a"));`)).toEqual([`write "a" ← source`]);
    expect(writes(`import fs from "fs"; pipeline(source, gzip, fs.createWriteStream("a"));`)).toEqual([
      `write "a" ← source`,
    ]);
    expect(writes(`import fs from "fs"; fs.createWriteStream("a").end(text);`)).toEqual([`write "a" ← text`]);
    expect(writes(`import fs from "fs"; const to = fs.createWriteStream("a"); source.pipe(to);`)).toEqual([
      `write "a" ← source`,
    ]);
    expect(writes(`import fs from "fs"; const to = fs.createWriteStream("a"); pipeline(source, to);`)).toEqual([
      `write "a" ← source`,
    ]);
    expect(writes(`import fs from "fs"; const to = fs.createWriteStream("a"); to.write(text); to.end();`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import fs from "fs"; const to = fs.createWriteStream("a"); to.on("finish", done);`)).toEqual([
      `write "a"`,
    ]);
    expect(writes(`import fs from "fs"; new fs.WriteStream("a");`)).toEqual([`write "a"`]);
  });
});

describe("the content of what is opened", () => {
  it("is what is written to the handle or the descriptor", () => {
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", "a"); log(fd); fs.writeSync(fd, text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import fs from "fs"; fs.open("a", "w", (error, fd) => { fs.write(fd, text, done); });`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(
      writes(`import { open } from "fs/promises"; const handle = await open("a", "w"); await handle.writeFile(text);`),
    ).toEqual([`write "a" ← text`]);
    expect(writes(`const out = Bun.file("a").writer(); out.write(text);`)).toEqual([`write "a" ← text`]);
  });

  it("is not what is done with the error, or after it was closed", () => {
    expect(writes(`import fs from "fs"; fs.open("a", "w", (error, fd) => { log("open", error); });`)).toEqual([
      `write "a"`,
    ]);
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", "w"); fs.closeSync(fd);`)).toEqual([`write "a"`]);
  });
});

describe("the name", () => {
  it("is what is called, as the source writes it", () => {
    expect(names(`import fs from "fs"; fs.promises.writeFile("a", b);`)).toEqual(["fs.promises.writeFile"]);
    expect(names(`import { writeFile as save } from "fs/promises"; save("a", b);`)).toEqual(["save"]);
    expect(names(`require("fs")["writeFileSync"]("a", b);`)).toEqual([`require("fs")["writeFileSync"]`]);
  });

  it("stands on one line", () => {
    expect(
      names(`
        import sharp from "sharp";
        sharp(image)
          .png()
          .toFile("a.png");
      `),
    ).toEqual(["sharp(image).png().toFile"]);
  });

  it("has the spaces of the source", () => {
    expect(names(`import { open } from "fs/promises"; (await open("a", flags)).writeFile(text);`)).toEqual([
      `(await open("a", flags)).writeFile`,
    ]);
    expect(names(`import AdmZip from "adm-zip"; new AdmZip(x).extractAllTo("a");`)).toEqual([
      "new AdmZip(x).extractAllTo",
    ]);
  });

  it("leaves arguments out where it would be long", () => {
    expect(
      names(`
        import sharp from "sharp";
        sharp(image, { failOn: "none" })
          .resize({ width: 200, height: 200 })
          .png()
          .toFile("a.png");
      `),
    ).toEqual(["sharp(…).resize(…).png().toFile"]);
    expect(names(`import AdmZip from "adm-zip"; new AdmZip(Buffer.from(archiveOfTheSite)).extractAllTo("a");`)).toEqual(
      ["new AdmZip(…).extractAllTo"],
    );
    expect(
      names(`import { open } from "fs/promises"; (await open("a", flagsOf(settings, defaults))).writeFile(text);`),
    ).toEqual(["(await open(…)).writeFile"]);
  });
});

describe("the unit", () => {
  it("is the innermost function, or the module", () => {
    const [inner, outer] = diskWritesIn(
      parse(`import fs from "fs"; function save() { fs.rmSync("a"); } fs.rmSync("b");`),
    );
    expect(isFunction(inner?.unit) && functionName(inner.unit)).toBe("save");
    expect(outer?.unit.type).toBe("Program");
  });
});

describe("the flags of open", () => {
  it("that read are no write", () => {
    expect(writes(`import fs from "fs"; fs.openSync("a");`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "r");`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "rs");`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "sr");`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.open("a", done);`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.openSync("a", fs.constants.O_RDONLY);`)).toEqual([]);
    expect(writes(`Deno.openSync("a"); Deno.openSync("a", { read: true }); Deno.openSync("a", options);`)).toEqual([]);
  });

  it("that write are one", () => {
    expect(writes(`import fs from "fs"; fs.openSync("a", "w");`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "r+");`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "rs+");`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; fs.openSync("a", "ax");`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; fs.openSync("a", fs.constants.O_RDWR);`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; const FLAGS = "w"; fs.openSync("a", FLAGS);`)).toEqual([`write "a"`]);
    expect(writes(`import fs from "fs"; const FLAGS = "r"; fs.openSync("a", FLAGS);`)).toEqual([]);
    expect(writes(`Deno.openSync("a", { read: true, append: true });`)).toEqual([`write "a"`]);
    expect(writes(`const options = { createNew: true }; Deno.openSync("a", options);`)).toEqual([`write "a"`]);
  });

  it("decide which call is the write: the opening, or what comes after it", () => {
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", "w"); fs.writeSync(fd, text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", "w"); fs.writeFileSync(fd, text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", flags); fs.writeFileSync(fd, text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import fs from "fs"; const fd = fs.openSync("a", flags); fs.writeSync(fd, text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import { open } from "fs/promises"; const h = await open("a", flags); h.write(text);`)).toEqual([
      `write "a" ← text`,
    ]);
    expect(writes(`import { open } from "fs/promises"; (await open("a", flags)).truncate();`)).toEqual([`write "a"`]);
    expect(writes(`const to = await Deno.open("a", options); to.writeSync(bytes);`)).toEqual([`write "a" ← bytes`]);
    expect(writes(`const to = Deno.createSync("a"); to.write(bytes);`)).toEqual([`write "a" ← bytes`]);
    expect(writes(`const file = Bun.file("a"); file.write(text); file.delete();`)).toEqual([
      `write "a" ← text`,
      `delete "a"`,
    ]);
  });

  it("decide nothing about descriptors from elsewhere", () => {
    expect(writes(`import fs from "fs"; fs.writeSync(fd, text); fs.ftruncateSync(log.fd);`)).toEqual([]);
    expect(writes(`let fd = fs.openSync("a"); fd = other; fs.writeSync(fd, text); import fs from "fs";`)).toEqual([]);
  });
});

describe("objects that write", () => {
  it("are known by the package that made them", () => {
    expect(writes(`import sharp from "sharp"; sharp(image).resize(9).toFile("a.png");`)).toEqual([
      `write "a.png" ← sharp(image).resize(9)`,
    ]);
    expect(writes(`import AdmZip from "adm-zip"; const zip = new AdmZip(); zip.writeZip("a.zip");`)).toEqual([
      `write "a.zip" ← zip`,
    ]);
    expect(writes(`import sharp from "./sharp.js"; sharp(image).toFile("a.png");`)).toEqual([]);
  });

  it("are known by their type", () => {
    expect(
      writes(`import type { Page } from "puppeteer"; function f(page: Page) { page.screenshot({ path: "a" }); }`),
    ).toEqual([`write "a"`]);
    expect(
      writes(`
        import { Page } from "playwright";
        class Shots { page: Page; take() { return this.page.pdf({ path: "a.pdf" }); } }
      `),
    ).toEqual([`write "a.pdf"`]);
    expect(writes(`function f(page: Page) { page.screenshot({ path: "a" }); }`)).toEqual([]);
  });

  it("are not known by their methods' names", () => {
    expect(writes(`import jsPDF from "jspdf"; new jsPDF().toFile("a"); page.screenshot({ path: "a" });`)).toEqual([]);
  });

  it("are the files that a request has brought, and the request", () => {
    const inHandler = (statement: string) =>
      writes(`import express from "express"; express().post("/", async (req) => { ${statement} });`);
    expect(inHandler(`req.files.avatar.mv("uploads/a");`)).toEqual([`write "uploads/a"`]);
    expect(inHandler(`const { avatar } = req.files; await avatar.mv("uploads/a");`)).toEqual([`write "uploads/a"`]);
    expect(inHandler(`req.saveRequestFiles();`)).toEqual([`temporary`]);
    expect(inHandler(`board.mv("e4"); board.files.e.move("e4"); archive.saveRequestFiles();`)).toEqual([]);
  });
});

describe("what is no file on the local disk", () => {
  it("is a device, by its path", () => {
    expect(
      writes(`
        import fs from "fs";
        fs.writeFileSync("/dev/null", text);
        fs.writeFileSync("/dev/stdout", text);
        fs.writeFileSync("/dev/fd/2", text);
        fs.writeFileSync("/proc/self/fd/1", text);
      `),
    ).toEqual([]);
    expect(writes(`import fs from "fs"; fs.writeFileSync("/devices/null", text);`)).toEqual([
      `write "/devices/null" ← text`,
    ]);
  });

  it("is a descriptor that a number names", () => {
    expect(writes(`import fs from "fs"; fs.writeFileSync(1, text); fs.appendFileSync(2, text);`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.writeFileSync(process.stdout.fd, text);`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.createWriteStream("", { fd });`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.createWriteStream(null, { fd: 1 });`)).toEqual([]);
    expect(writes(`import fs from "fs"; fs.createWriteStream(undefined, { fd: 1 });`)).toEqual([]);
  });

  it("is a stream or a bucket of Bun", () => {
    expect(
      writes(`Bun.write(Bun.stdout, text); Bun.write(Bun.stderr, text); Bun.write(Bun.s3.file("a"), text);`),
    ).toEqual([]);
    expect(writes(`import { write, s3 } from "bun"; write(s3.file("a"), text); write("a", text);`)).toEqual([
      `write "a" ← text`,
    ]);
  });

  it("is a file in S3, however Bun is told so", () => {
    expect(writes(`import { s3 } from "bun"; s3.write("a", text); s3.file("a").write(text); s3.delete("a");`)).toEqual(
      [],
    );
    expect(writes(`Bun.s3.file("a").presign(); Bun.write(Bun.s3.file("a"), text);`)).toEqual([]);
    expect(
      writes(`
        import { S3Client, write } from "bun";
        const client = new S3Client({ bucket });
        const file = client.file(key, { acl: "public-read" });
        write(file, text);
        file.write(text);
        file.delete();
      `),
    ).toEqual([]);
    expect(writes(`import { client } from "./s3.js"; const file = client.file(key); Bun.write(file, text);`)).toEqual(
      [],
    );
    expect(writes(`class Store { put() { return Bun.write(this.client.file(key), text); } }`)).toEqual([]);
    expect(writes(`function put(file: Bun.S3File) { return Bun.write(file, text); }`)).toEqual([]);
    expect(writes(`Bun.write("s3://bucket/a", text); Bun.write(\`s3://bucket/\${key}\`, text);`)).toEqual([]);
    expect(writes(`Bun.file("s3://bucket/a").write(text); Bun.file("s3://bucket/a").delete();`)).toEqual([]);
  });

  it("is not a file of Bun, nor a path that a function gives", () => {
    expect(writes(`Bun.write(Bun.file("a"), text);`)).toEqual([`write Bun.file("a") ← text`]);
    expect(writes(`const file = Bun.file("a"); Bun.write(file, text);`)).toEqual([`write file ← text`]);
    expect(writes(`Bun.write(pathOf(key), text);`)).toEqual([`write pathOf(key) ← text`]);
    expect(writes(`import fs from "fs"; fs.writeFileSync(folder.file(key), text);`)).toEqual([
      `write folder.file(key) ← text`,
    ]);
  });

  it("is a file system in memory", () => {
    expect(writes(`import { fs, vol } from "memfs"; fs.writeFileSync("a", text); vol.unlinkSync("a");`)).toEqual([]);
    expect(writes(`const fs = { writeFileSync() {} }; fs.writeFileSync("a", text);`)).toEqual([]);
  });
});
