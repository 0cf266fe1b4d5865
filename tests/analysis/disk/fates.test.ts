import { describe, expect, it } from "vitest";
import { Fates } from "../../../src/analysis/disk/fates.ts";
import { parse } from "../parse.ts";
import { diskWritesIn } from "./disk-writes-in.ts";

/** Which writes of a handler are removed again, and which of its deletions clean up, by their lines. */
function cleanedUp(handler: string): { removed: number[]; cleaning: number[] } {
  const file = parse(`import fs from "fs"; import express from "express"; express().post("/", async (req, res) => {
    ${handler}
  });`);
  const writes = diskWritesIn(file);
  const fates = new Fates(file, writes);
  const lines = (found: typeof writes) => found.map(({ call }) => call.loc.start.line - 1);
  return {
    removed: lines(writes.filter((write) => write.operation !== "delete" && fates.isRemoved(write))),
    cleaning: lines(writes.filter((write) => write.operation === "delete" && fates.isCleaningUp(write))),
  };
}

/** Which writes of a handler a later move takes to where they stay: `2 → 3`, by their lines. */
function moved(handler: string): string[] {
  const file = parse(`import fs from "fs"; import express from "express"; express().post("/", async (req, res) => {
    ${handler}
  });`);
  const writes = diskWritesIn(file);
  const fates = new Fates(file, writes);
  const line = ({ call }: (typeof writes)[number]) => call.loc.start.line - 1;
  return writes.flatMap((write) => {
    const move = fates.moveOf(write);
    return move ? `${line(write)} → ${line(move)}` : [];
  });
}

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

  it("is deleted by a function that is given the path", () => {
    expect(
      cleanedUp(`
        const remove = (path) => fs.unlinkSync(path);
        fs.writeFileSync("a.txt", req.body);
        fs.writeFileSync("b.txt", req.body);
        remove("a.txt");
      `),
    ).toEqual({ removed: [3], cleaning: [2] });
    expect(
      cleanedUp(`
        const removeAll = (...paths) => { for (const path of paths) fs.unlinkSync(path); };
        fs.writeFileSync("a.txt", req.body);
        fs.writeFileSync("b.txt", req.body);
        removeAll("a.txt", "b.txt");
      `),
    ).toEqual({ removed: [3, 4], cleaning: [2] });
    expect(
      cleanedUp(`
        const removeBoth = ({ from, to }) => { fs.unlinkSync(from); fs.unlinkSync(to); };
        fs.writeFileSync("a.txt", req.body);
        removeBoth({ from: "a.txt", to: "b.txt" });
      `),
    ).toEqual({ removed: [3], cleaning: [2] });
  });

  it("is not deleted where that function is given another path", () => {
    expect(
      cleanedUp(`
        const remove = (path) => fs.unlinkSync(path);
        fs.writeFileSync("a.txt", req.body);
        remove("a.txt");
        remove(req.body.old);
      `),
    ).toEqual({ removed: [3], cleaning: [] });
  });

  it("is written by a function that is given the path, or returns it", () => {
    expect(
      cleanedUp(`
        const save = (path, text) => fs.writeFileSync(path, text);
        save("a.txt", req.body);
        fs.unlinkSync("a.txt");
      `),
    ).toEqual({ removed: [2], cleaning: [4] });
    expect(
      cleanedUp(`
        const save = () => { const path = "w/" + Date.now(); fs.writeFileSync(path, req.body); return { path }; };
        const { path } = save();
        fs.unlinkSync(path);
      `),
    ).toEqual({ removed: [2], cleaning: [4] });
    expect(
      cleanedUp(`
        const save = (path, text) => fs.writeFileSync(path, text);
        save("a.txt", req.body);
        fs.unlinkSync("a.txt");
        save("b.txt", req.body);
      `),
    ).toEqual({ removed: [], cleaning: [4] });
  });

  it("is deleted with others, one after the other", () => {
    expect(
      cleanedUp(`
        const made = [];
        for (const part of req.body.parts) {
          const path = "w/" + part.name;
          fs.writeFileSync(path, part.text);
          made.push(path);
        }
        await Promise.all(made.map((each) => fs.promises.unlink(each)));
      `),
    ).toEqual({ removed: [5], cleaning: [8] });
    expect(
      cleanedUp(`
        fs.writeFileSync("a.txt", req.body);
        fs.writeFileSync("b.txt", req.body);
        fs.writeFileSync("c.txt", req.body);
        ["a.txt", "b.txt"].forEach((each) => fs.unlinkSync(each));
      `),
    ).toEqual({ removed: [2, 3], cleaning: [5] });
    expect(
      cleanedUp(`
        for (const name of ["a", "b"]) fs.writeFileSync(name, req.body);
        for (const name of ["a", "b"]) fs.unlinkSync(name);
        for (const name of ["a", "c"]) fs.writeFileSync(name, req.body);
        for (const name of ["a"]) fs.unlinkSync(name);
      `),
    ).toEqual({ removed: [2], cleaning: [3] });
  });

  it("is not deleted before it is written", () => {
    expect(
      cleanedUp(`
        if (fs.existsSync("a.txt")) fs.unlinkSync("a.txt");
        fs.writeFileSync("a.txt", req.body);
      `),
    ).toEqual({ removed: [], cleaning: [2] });
    expect(
      cleanedUp(`
        fs.unlink("a.txt", () => fs.writeFileSync("a.txt", req.body));
      `),
    ).toEqual({ removed: [], cleaning: [2] });
    expect(
      cleanedUp(`
        await new Promise((resolve) => fs.unlink("a.txt", resolve));
        fs.writeFileSync("a.txt", req.body);
      `),
    ).toEqual({ removed: [], cleaning: [2] });
  });

  it("is deleted by what is told before and runs later", () => {
    expect(
      cleanedUp(`
        res.on("finish", () => fs.unlinkSync("a.txt"));
        fs.writeFileSync("a.txt", req.body);
      `),
    ).toEqual({ removed: [3], cleaning: [2] });
  });

  it("is not deleted where only a failure leads", () => {
    const never = { removed: [], cleaning: [3] };
    expect(
      cleanedUp(`
        try { fs.writeFileSync("a.txt", req.body); await use("a.txt"); }
        catch { fs.unlinkSync("a.txt"); }
      `),
    ).toEqual(never);
    expect(
      cleanedUp(`
        fs.writeFile("a.txt", req.body, (error) => {
          if (error) return fs.unlink("a.txt", done);
        });
      `),
    ).toEqual(never);
    expect(
      cleanedUp(`
        const out = fs.createWriteStream("a.txt");
        out.on("error", () => fs.unlinkSync("a.txt"));
        req.pipe(out);
      `),
    ).toEqual(never);
    expect(
      cleanedUp(`
        fs.writeFileSync("a.txt", req.body);
        await use("a.txt").catch(() => fs.unlinkSync("a.txt"));
      `),
    ).toEqual(never);
    expect(
      cleanedUp(`
        fs.writeFileSync("a.txt", req.body);
        await use("a.txt").then(done, () => fs.unlinkSync("a.txt"));
      `),
    ).toEqual(never);
    expect(
      cleanedUp(`
        const out = fs.createWriteStream("a.txt");
        const undo = () => fs.unlinkSync("a.txt");
        out.on("error", undo);
      `),
    ).toEqual(never);
  });

  it("is deleted whether it fails or not", () => {
    expect(
      cleanedUp(`
        fs.writeFile("a.txt", req.body, (error) => {
          if (error) return next(error);
          fs.unlink("a.txt", done);
        });
      `),
    ).toEqual({ removed: [2], cleaning: [4] });
    expect(
      cleanedUp(`
        fs.writeFile("a.txt", req.body, (error) => {
          if (!error) fs.unlink("a.txt", done);
        });
      `),
    ).toEqual({ removed: [2], cleaning: [3] });
    expect(
      cleanedUp(`
        const out = fs.createWriteStream("a.txt");
        const undo = () => fs.unlinkSync("a.txt");
        out.on("error", undo);
        res.on("close", undo);
      `),
    ).toEqual({ removed: [2], cleaning: [3] });
    expect(
      cleanedUp(`
        try { await convert(req.body); }
        catch { fs.writeFileSync("a.txt", req.body); await use("a.txt"); fs.unlinkSync("a.txt"); }
      `),
    ).toEqual({ removed: [3], cleaning: [3] });
  });

  it("is not deleted with a file beside it, or by a name that is another file's elsewhere", () => {
    expect(
      cleanedUp(`
        const file = "w/" + req.query.id;
        const copy = file + ".pdf";
        fs.writeFileSync(file, req.body);
        fs.writeFileSync(copy, req.body);
        fs.unlinkSync(file);
      `),
    ).toEqual({ removed: [4], cleaning: [6] });
    expect(
      cleanedUp(`
        const folder = "w/" + req.query.id;
        fs.writeFileSync(folder + "/a.txt", req.body);
        fs.unlinkSync(folder);
      `),
    ).toEqual({ removed: [], cleaning: [] });
    expect(
      cleanedUp(`
        const file = "w/" + req.query.id;
        fs.writeFileSync(file, req.body);
        for (const file of list) { fs.unlinkSync(file); }
      `),
    ).toEqual({ removed: [], cleaning: [] });
  });

  it("is not deleted by what runs when the process ends", () => {
    expect(
      cleanedUp(`
        fs.writeFileSync("a.txt", req.body);
        process.on("exit", () => fs.unlinkSync("a.txt"));
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

describe("what makes temporary files", () => {
  it("removes them with its own methods, called or handed on", () => {
    expect(
      cleanedUp(`
        const tmp = require("tmp");
        const file = tmp.fileSync();
        fs.writeFileSync(file.name, req.body);
        file.removeCallback();
      `),
    ).toEqual({ removed: [4], cleaning: [] });
    expect(
      cleanedUp(`
        const { path, cleanup } = await require("tmp-promise").dir();
        fs.writeFileSync(path + "/a.txt", req.body);
        res.on("finish", cleanup);
      `),
    ).toEqual({ removed: [3], cleaning: [] });
    expect(
      cleanedUp(`
        const folder = await fs.promises.mkdtempDisposable("w-");
        fs.writeFileSync(folder.path + "/a.txt", req.body);
        await folder.remove();
      `),
    ).toEqual({ removed: [3], cleaning: [] });
  });

  it("removes them by what it hands to its callback, or after that", () => {
    expect(
      cleanedUp(`
        require("tmp").file((error, path, fd, done) => {
          fs.writeFileSync(path, req.body);
          done();
        });
      `),
    ).toEqual({ removed: [3], cleaning: [] });
    expect(
      cleanedUp(`
        await require("tmp-promise").withFile(({ path }) => fs.writeFileSync(path, req.body));
        await require("tempy").temporaryFileTask((path) => fs.writeFileSync(path, req.body));
      `),
    ).toEqual({ removed: [2, 3], cleaning: [] });
  });

  it("removes them with the scope of their variable", () => {
    expect(
      cleanedUp(`
        await using folder = await fs.promises.mkdtempDisposable("w-");
        fs.writeFileSync(folder.path + "/a.txt", req.body);
      `),
    ).toEqual({ removed: [3], cleaning: [] });
  });

  it("does not remove others, nor without being asked", () => {
    expect(
      cleanedUp(`
        const tmp = require("tmp");
        const file = tmp.fileSync();
        const other = tmp.fileSync();
        fs.writeFileSync(other.name, req.body);
        file.removeCallback();
      `),
    ).toEqual({ removed: [], cleaning: [] });
    expect(
      cleanedUp(`
        require("tmp").file((error, path, fd, done) => {
          fs.writeFileSync(path, req.body);
        });
      `),
    ).toEqual({ removed: [], cleaning: [] });
    expect(
      cleanedUp(`
        const folder = await fs.promises.mkdtempDisposable("w-");
        fs.writeFileSync(folder.path + "/a.txt", req.body);
      `),
    ).toEqual({ removed: [], cleaning: [] });
  });
});

describe("a move", () => {
  it("takes what was written to where it stays", () => {
    expect(
      moved(`
        fs.writeFileSync("a.tmp", req.body);
        fs.renameSync("a.tmp", "a.txt");
      `),
    ).toEqual(["2 → 3"]);
    expect(
      moved(`
        const draft = file + ".tmp";
        fs.writeFile(draft, req.body, (error) => {
          fs.rename(draft, file, done);
        });
      `),
    ).toEqual(["3 → 4"]);
  });

  it("takes nothing else", () => {
    expect(
      moved(`
        fs.renameSync("a.txt", "a.bak");
        fs.writeFileSync("a.txt", req.body);
        fs.copyFileSync("a.txt", "b.txt");
        fs.renameSync("c.txt", "d.txt");
      `),
    ).toEqual([]);
  });
});
