import { describe, expect, it } from "vitest";
import { isCleaningUp, isRemovedAgain, isTemporaryPath } from "../../../src/analysis/disk/scratch.ts";
import { parse } from "../parse.ts";
import { diskWritesIn } from "./disk-writes-in.ts";

/** Whether what variable `x` holds is a path in a folder for temporary files. */
function isTemporary(code: string): boolean {
  const file = parse(`import os, { tmpdir } from "node:os"; import path from "node:path"; ${code}`);
  const x = file.bindings.scopes.flatMap((scope) => scope.variables).find((variable) => variable.name === "x");
  return isTemporaryPath(file, x!.references[0]!.identifier);
}

/** Which writes of a handler are removed again, and which of its deletions clean up, by their lines. */
function cleanedUp(handler: string): { removed: number[]; cleaning: number[] } {
  const file = parse(`import fs from "fs"; import express from "express"; express().post("/", async (req, res) => {
    ${handler}
  });`);
  const writes = diskWritesIn(file);
  const deletions = writes.filter(({ operation }) => operation === "delete");
  const lines = (found: typeof writes) => found.map(({ call }) => call.loc.start.line - 1);
  return {
    removed: lines(writes.filter((write) => !deletions.includes(write) && isRemovedAgain(file, write, deletions))),
    cleaning: lines(deletions.filter((deletion) => isCleaningUp(file, deletion, writes))),
  };
}

describe("a path in a folder for temporary files", () => {
  it("begins with /tmp or /var/tmp", () => {
    expect(isTemporary(`const x = "/tmp/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = "/tmp";`)).toBe(true);
    expect(isTemporary(`const x = "/var/tmp/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = "/tmpfs/a.txt";`)).toBe(false);
    expect(isTemporary(`const x = "tmp/a.txt";`)).toBe(false);
    expect(isTemporary(`const x = "/srv/tmp/a.txt";`)).toBe(false);
  });

  it("begins with what the system says", () => {
    expect(isTemporary(`const x = os.tmpdir();`)).toBe(true);
    expect(isTemporary(`const x = tmpdir() + "/a.txt";`)).toBe(true);
    expect(isTemporary("const x = `${tmpdir()}/a.txt`;")).toBe(true);
    expect(isTemporary(`const x = process.env.TMPDIR + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = os.homedir() + "/a.txt";`)).toBe(false);
    expect(isTemporary(`const x = "/srv" + os.tmpdir();`)).toBe(false);
    expect(isTemporary("const x = `/srv/${tmpdir()}/a.txt`;")).toBe(false);
    expect(isTemporary(`const x = process.env.DATA_DIR + "/a.txt";`)).toBe(false);
    expect(isTemporary(`function f(tmpdir) { const x = tmpdir() + "/a.txt"; }`)).toBe(false);
  });

  it("is joined from one", () => {
    expect(isTemporary(`const x = path.join(os.tmpdir(), name);`)).toBe(true);
    expect(isTemporary(`const x = path.resolve("/tmp", name);`)).toBe(true);
    expect(isTemporary(`const x = path.posix.join("/tmp", name);`)).toBe(true);
    expect(isTemporary(`const x = path.join("/srv", os.tmpdir());`)).toBe(false);
    expect(isTemporary(`const x = path.join();`)).toBe(false);
    expect(isTemporary(`const x = path.relative(os.tmpdir(), name);`)).toBe(false);
  });

  it("is found through variables, functions and choices", () => {
    expect(isTemporary(`const folder = os.tmpdir(); const x = folder + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const inFolder = (name) => path.join("/tmp", name); const x = inFolder("a");`)).toBe(true);
    expect(isTemporary(`const x = process.env.WORK ?? "/tmp";`)).toBe(true);
    expect(isTemporary(`const x = isBig ? "/tmp/big" : "/tmp/small";`)).toBe(true);
    expect(isTemporary(`const x = isBig ? "/srv/big" : "/tmp/small";`)).toBe(false);
    expect(isTemporary(`let folder = "/tmp"; folder = "/srv"; const x = folder + "/a.txt";`)).toBe(false);
    expect(
      isTemporary(`const inFolder = (n) => { if (n) return "/tmp"; return "/srv"; }; const x = inFolder(1);`),
    ).toBe(false);
  });

  it("is made by mkdtemp, or by a package for temporary files", () => {
    expect(isTemporary(`import fs from "fs"; const x = fs.mkdtempSync("a-") + "/b";`)).toBe(true);
    expect(isTemporary(`import { mkdtemp } from "fs/promises"; const x = path.join(await mkdtemp("a-"), "b");`)).toBe(
      true,
    );
    expect(isTemporary(`import tmp from "tmp"; const x = tmp.fileSync().name;`)).toBe(true);
    expect(isTemporary(`import { temporaryFile } from "tempy"; const x = temporaryFile();`)).toBe(true);
    expect(isTemporary(`import fs from "fs"; const x = fs.mkdirSync("a") + "/b";`)).toBe(false);
    expect(isTemporary(`import tmp from "./tmp.js"; const x = tmp.fileSync().file;`)).toBe(false);
  });

  it("has a name that says so", () => {
    expect(isTemporary(`function f(tmpDir) { const x = tmpDir + "/a.txt"; }`)).toBe(true);
    expect(isTemporary(`function f(tempFile) { const x = tempFile; }`)).toBe(true);
    expect(isTemporary(`const x = config.scratch_folder + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = this.uploadTmpDir + "/a.txt";`)).toBe(true);
    expect(isTemporary(`function f(folder) { const x = folder + "/a.txt"; }`)).toBe(false);
    expect(isTemporary(`const x = config.attempts + "/a.txt";`)).toBe(false);
    expect(isTemporary(`const tmpDir = "/srv/work"; const x = tmpDir + "/a.txt";`)).toBe(false);
  });

  it("is none where a path is defined by itself", () => {
    expect(isTemporary(`let x = y + "/a"; let y = x + "/b";`)).toBe(false);
  });
});

describe("a file that is removed again", () => {
  it("is deleted by the path it was written to", () => {
    expect(
      cleanedUp(`
        fs.writeFileSync("a.txt", req.body);
        fs.writeFileSync("b.txt", req.body);
        fs.unlinkSync("a.txt");
      `),
    ).toEqual({ removed: [2], cleaning: [4] });
  });

  it("is deleted by the variable that names it, also in a function inside", () => {
    expect(
      cleanedUp(`
        const file = "work/" + req.query.id;
        fs.writeFileSync(file, req.body);
        res.download(file, () => fs.unlinkSync(file));
      `),
    ).toEqual({ removed: [3], cleaning: [4] });
  });

  it("is deleted with its folder", () => {
    expect(
      cleanedUp(`
        const folder = "work/" + req.query.id;
        fs.mkdirSync(folder);
        const file = folder + "/a.txt";
        fs.writeFileSync(file, req.body);
        fs.rmSync(folder, { recursive: true });
      `),
    ).toEqual({ removed: [3, 5], cleaning: [6] });
  });

  it("is not deleted by another path", () => {
    expect(
      cleanedUp(`
        const file = "work/" + req.query.id;
        fs.writeFileSync(file, req.body);
        fs.unlinkSync("work/old");
        fs.unlinkSync(file + ".bak");
      `),
    ).toEqual({ removed: [], cleaning: [] });
  });

  it("is not deleted in another function", () => {
    expect(
      cleanedUp(`
        const save = () => fs.writeFileSync("a.txt", req.body);
        const remove = () => fs.unlinkSync("a.txt");
      `),
    ).toEqual({ removed: [], cleaning: [] });
  });

  it("was moved or copied there as well", () => {
    expect(
      cleanedUp(`
        fs.renameSync("a.txt", "b.txt");
        fs.copyFileSync("b.txt", "c.txt");
        fs.unlinkSync("b.txt");
        fs.unlinkSync("c.txt");
      `),
    ).toEqual({ removed: [2, 3], cleaning: [4, 5] });
  });
});

describe("cleaning up", () => {
  it("is deleting a file that the request has brought", () => {
    expect(
      cleanedUp(`
        fs.unlinkSync(req.file.path);
        const { path } = req.files.avatar;
        fs.unlinkSync(path);
      `),
    ).toEqual({ removed: [], cleaning: [2, 4] });
  });

  it("is not deleting what was there before", () => {
    expect(cleanedUp(`fs.unlinkSync("uploads/" + req.query.id);`)).toEqual({ removed: [], cleaning: [] });
    expect(cleanedUp(`fs.unlinkSync("a.txt"); fs.unlinkSync("a.txt");`)).toEqual({ removed: [], cleaning: [] });
  });
});
