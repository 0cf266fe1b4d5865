import { describe, expect, it } from "vitest";
import { isTemporaryPath } from "../../../src/analysis/disk/temporary-paths.ts";
import { parse } from "../parse.ts";

/** Whether what variable `x` holds is a path in a folder for temporary files. */
function isTemporary(code: string): boolean {
  const file = parse(`import os, { tmpdir } from "node:os"; import path from "node:path"; ${code}`);
  const x = file.bindings.scopes.flatMap((scope) => scope.variables).find((variable) => variable.name === "x");
  return isTemporaryPath(file, x!.references[0]!.identifier);
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
    expect(isTemporary(`function f(os) { const x = os.homedir() + "/a.txt"; }`)).toBe(false);
  });

  it("is joined from one", () => {
    expect(isTemporary(`const x = path.join(os.tmpdir(), name);`)).toBe(true);
    expect(isTemporary(`const x = path.resolve("/tmp", name);`)).toBe(true);
    expect(isTemporary(`const x = path.posix.join("/tmp", name);`)).toBe(true);
    expect(isTemporary(`const x = path.join("/srv", os.tmpdir());`)).toBe(false);
    expect(isTemporary(`const x = path.join();`)).toBe(false);
    expect(isTemporary(`const x = path.join("/", "tmp", name);`)).toBe(true);
    expect(isTemporary(`const x = path.join("/", "tmpfs", name);`)).toBe(false);
    expect(isTemporary(`const x = "/var" + "/tmp/" + name;`)).toBe(true);
    expect(isTemporary(`const x = path.relative(os.tmpdir(), name);`)).toBe(false);
  });

  it("is found through variables, functions and choices", () => {
    expect(isTemporary(`const folder = os.tmpdir(); const x = folder + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const inFolder = (name) => path.join("/tmp", name); const x = inFolder("a");`)).toBe(true);
    expect(isTemporary(`const x = process.env.WORK ?? "/tmp";`)).toBe(true);
    expect(isTemporary(`const x = isBig ? "/tmp/big" : "/tmp/small";`)).toBe(true);
    expect(isTemporary(`const x = isBig ? "/srv/big" : "/tmp/small";`)).toBe(false);
    expect(isTemporary(`let folder = "/tmp"; folder = "/srv"; const x = folder + "/a.txt";`)).toBe(false);
    expect(isTemporary(`let x = null; x = "/tmp/a"; use(x);`)).toBe(true);
    expect(isTemporary(`const save = (file) => { const x = file; }; save("/tmp/a"); save("/tmp/b");`)).toBe(true);
    expect(isTemporary(`const save = (file) => { const x = file; }; save("/tmp/a"); save("/srv/b");`)).toBe(false);
    expect(isTemporary(`const save = (file = "/tmp/a") => { const x = file; };`)).toBe(true);
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
    expect(isTemporary(`import fs from "fs"; fs.mkdtemp("a-", (e, folder) => { const x = folder + "/b"; });`)).toBe(
      true,
    );
    expect(isTemporary(`import fs from "fs"; const x = fs.mkdtempDisposableSync("a-").path;`)).toBe(true);
    expect(isTemporary(`import tmp from "tmp"; tmp.file((e, file) => { const x = file; });`)).toBe(true);
    expect(isTemporary(`import { withDir } from "tmp-promise"; withDir(({ path: dir }) => { const x = dir; });`)).toBe(
      true,
    );
    expect(isTemporary(`const x = await Deno.makeTempDir();`)).toBe(true);
    expect(isTemporary(`const x = Bun.file("/tmp/a");`)).toBe(true);
    expect(isTemporary(`import fs from "fs"; const x = fs.mkdirSync("a") + "/b";`)).toBe(false);
    expect(isTemporary(`import fs from "fs"; fs.readdir("a", (e, folder) => { const x = folder + "/b"; });`)).toBe(
      false,
    );
    expect(isTemporary(`const x = Bun.file("/srv/a");`)).toBe(false);
    expect(isTemporary(`import files from "./tmp.js"; const x = files.fileSync().file;`)).toBe(false);
  });

  it("has a name that says so", () => {
    expect(isTemporary(`function f(tmpDir) { const x = tmpDir + "/a.txt"; }`)).toBe(true);
    expect(isTemporary(`function f(tempFile) { const x = tempFile; }`)).toBe(true);
    expect(isTemporary(`const x = this.tempFileManager.alloc();`)).toBe(true);
    expect(isTemporary(`const x = this.templateManager.alloc();`)).toBe(false);
    expect(isTemporary(`const x = config.scratch_folder + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = this.uploadTmpDir + "/a.txt";`)).toBe(true);
    expect(isTemporary(`function f(folder) { const x = folder + "/a.txt"; }`)).toBe(false);
    expect(isTemporary(`const x = config.attempts + "/a.txt";`)).toBe(false);
    expect(isTemporary(`const x = config.template;`)).toBe(false);
    expect(isTemporary(`const x = config.temperatures + "/a.txt";`)).toBe(false);
    expect(isTemporary(`const x = config.TEMP_DIR + "/a.txt";`)).toBe(true);
    expect(isTemporary(`const x = config.tempfile;`)).toBe(true);
    expect(isTemporary(`const x = config.temporaryFolder;`)).toBe(true);
    expect(isTemporary(`import { makeTempDir } from "./folders.js"; const x = await makeTempDir();`)).toBe(true);
    expect(isTemporary(`import { makeTemplate } from "./folders.js"; const x = makeTemplate();`)).toBe(false);
    expect(isTemporary(`const makeTempDir = () => "/srv/work"; const x = makeTempDir();`)).toBe(false);
    expect(isTemporary(`const tmpDir = "/srv/work"; const x = tmpDir + "/a.txt";`)).toBe(false);
  });

  it("is the folder of one", () => {
    expect(isTemporary(`const x = path.dirname(path.join(os.tmpdir(), name));`)).toBe(true);
    expect(isTemporary(`const x = path.dirname(path.join(os.homedir(), name));`)).toBe(false);
    expect(isTemporary(`const x = path.basename(path.join(os.tmpdir(), name));`)).toBe(false);
    expect(isTemporary(`const x = path.dirname();`)).toBe(false);
  });

  it("has a name that says so where it is taken out of something else", () => {
    expect(isTemporary(`const { tempFilePath } = await download(url); const x = tempFilePath;`)).toBe(true);
    expect(isTemporary(`const { path: tempFilePath } = await download(url); const x = tempFilePath;`)).toBe(true);
    expect(isTemporary(`const { filePath } = await download(url); const x = filePath;`)).toBe(false);
    expect(isTemporary(`const { templatePath } = await download(url); const x = templatePath;`)).toBe(false);
    expect(isTemporary(`const tempFilePath = await download(url); const x = tempFilePath;`)).toBe(false);
    expect(isTemporary(`let { tempFilePath } = await f(); tempFilePath = "/srv/a"; const x = tempFilePath;`)).toBe(
      false,
    );
  });

  it("is none where a path is defined by itself", () => {
    expect(isTemporary(`let x = y + "/a"; let y = x + "/b";`)).toBe(false);
  });
});
