import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-fs-write-in-handler.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-fs-write-in-handler: scratch files by their path", rule, {
  valid: [
    {
      name: "in /tmp",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("/tmp/report.csv", await rows()); });
      `,
    },
    {
      name: "in /var/tmp",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("/var/tmp/report.csv", await rows()); });
      `,
    },
    {
      name: "in a template that begins with /tmp",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync(\`/tmp/\${Date.now()}.csv\`, await rows()); });
      `,
    },
    {
      name: "in os.tmpdir(), joined",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        express().get("/report", async (req, res) => {
          fs.writeFileSync(path.join(os.tmpdir(), "report.csv"), await rows());
        });
      `,
    },
    {
      name: "in os.tmpdir(), resolved and imported by name",
      code: `
        import fs from "node:fs";
        import { tmpdir } from "node:os";
        import { resolve } from "node:path";
        import express from "express";
        express().get("/report", async (req, res) => {
          fs.writeFileSync(resolve(tmpdir(), "report.csv"), await rows());
        });
      `,
    },
    {
      name: "in os.tmpdir(), in a template",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync(\`\${os.tmpdir()}/all.csv\`, await rows()); });
      `,
    },
    {
      name: "in os.tmpdir(), added up",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync(os.tmpdir() + "/report.csv", await rows()); });
      `,
    },
    {
      name: "in the folder that the environment names",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => {
          fs.writeFileSync(process.env.TMPDIR + "/report.csv", await rows());
        });
      `,
    },
    {
      name: "in the folder that the environment names, or else /tmp",
      code: `
        import fs from "node:fs";
        import express from "express";
        const folder = process.env.TMPDIR ?? "/tmp";
        express().get("/report", async (req, res) => { fs.writeFileSync(folder + "/report.csv", await rows()); });
      `,
    },
    {
      name: "in a folder that a constant and a function name",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        const FOLDER = path.join(os.tmpdir(), "reports");
        const fileOf = (name) => path.join(FOLDER, name);
        express().get("/report", async (req, res) => { fs.writeFileSync(fileOf("all.csv"), await rows()); });
      `,
    },
    {
      name: "in one of two folders for temporary files",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => {
          const folder = isBig ? "/tmp/big" : "/tmp/small";
          fs.writeFileSync(folder + "/all.csv", await rows());
        });
      `,
    },
    {
      name: "in a folder that the configuration calls temporary",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync(config.tmpDir + "/all.csv", await rows()); });
      `,
    },
    {
      name: "a folder by the name of the request",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.mkdirSync("/tmp/" + req.query.id); });
      `,
    },
    {
      name: "moved from there to there",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.renameSync("/tmp/report.csv.new", "/tmp/report.csv"); });
      `,
    },
    {
      name: "deleted there, whatever the name",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.unlinkSync("/tmp/" + req.query.id); });
      `,
    },
    {
      name: "a stream",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => {
          const output = fs.createWriteStream("/tmp/report.csv");
          output.write("a,b");
          output.end();
        });
      `,
    },
    {
      name: "a handle and a descriptor",
      code: `
        import fs from "node:fs";
        import { open } from "node:fs/promises";
        import express from "express";
        express().get("/report", async (req, res) => {
          await (await open("/tmp/report.csv", flags)).writeFile("a,b");
          fs.writeSync(fs.openSync("/tmp/log", "a"), "x");
        });
      `,
    },
    {
      name: "an image",
      code: `
        import sharp from "sharp";
        import express from "express";
        express().get("/report", async (req, res) => { await sharp("logo.svg").png().toFile("/tmp/logo.png"); });
      `,
    },
    {
      name: "a file of Bun, and of Deno",
      code: `
        import express from "express";
        express().get("/report", async (req, res) => {
          await Bun.file("/tmp/report.csv").write("a,b");
          await Deno.writeTextFile("/tmp/log", "x");
        });
      `,
    },
    {
      name: "an artefact that AWS Lambda keeps for the next event",
      filename: inProject("aws-lambda", "src/handler.ts"),
      code: `
        import { existsSync, writeFileSync } from "node:fs";
        export const handler = async (event) => {
          if (!existsSync("/tmp/model.bin")) writeFileSync("/tmp/model.bin", await download(MODEL_URL));
          return run("/tmp/model.bin", event.body);
        };
      `,
    },
    {
      name: "the folder of a file that is there",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        express().post("/report", async (req, res) => {
          const file = path.join(os.tmpdir(), req.body.id, "all.csv");
          fs.mkdirSync(path.dirname(file), { recursive: true });
        });
      `,
    },
    {
      name: "files that are read or sent, and then taken away",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import fs from "node:fs";
        import { pathOfReport } from "./reports";
        const app = express();
        app.get("/icons.zip", (req, res) => {
          zipIcons((path) => { res.on("finish", () => fs.unlink(path, () => {})); res.sendFile(path); });
        });
        app.post("/reports", (req, res) => {
          const path = pathOfReport(req.body.id);
          const text = fs.readFileSync(path, "utf8");
          fs.unlinkSync(path);
          res.send(text);
        });
      `,
    },
    {
      name: "what a function for network file systems writes",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import fs from "node:fs";
        const zipOnEfs = (folder, to) => fs.createWriteStream(to);
        express().post("/:id", (req, res) => { zipOnEfs(req.params.id, target); res.end(); });
      `,
    },
    {
      name: "a part that is taken away before it is said that the rest failed",
      filename: inService,
      code: `
        import { unlinkSync } from "node:fs";
        export async function crop(video, range) {
          const clip = await clipOf(video, range);
          try { await encode(clip); } catch (error) { unlinkSync(clip); throw error; }
        }
      `,
    },
    {
      name: "a file that is written in one branch and removed after both",
      filename: inService,
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/scan", async (req, res) => {
          const path = "scan.png";
          if (req.body.image) await fs.writeFile(path, req.body.image);
          else await fs.copyFile("empty.png", path);
          res.send(await scan(path));
          await fs.unlink(path);
        });
      `,
    },
    {
      name: "a file that was read as a text before",
      filename: inProject("express", "src/file.ts"),
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/print", async (req, res) => {
          const output = path.join(folder, req.body.name + ".txt");
          const text = fs.readFileSync(output, "utf8");
          fs.rmSync(output);
          res.send(text);
        });
      `,
    },
  ],
  invalid: [
    {
      name: "the content of the request",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("/tmp/report.csv", req.query.rows); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "a file by the name of the request",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("/tmp/" + req.query.name, await rows()); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "the request, piped",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { req.pipe(fs.createWriteStream("/tmp/body")); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 65,
          endLine: 4,
          endColumn: 85,
        },
      ],
    },
    {
      name: "the request, piped into a variable",
      code: `
        import fs from "node:fs";
        import { pipeline } from "node:stream/promises";
        import express from "express";
        express().get("/report", async (req, res) => {
          const output = fs.createWriteStream("/tmp/body");
          await pipeline(req, output);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`GET /report`", services: "object storage" },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: "the request, written to a stream",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => {
          const output = fs.createWriteStream("/tmp/body");
          req.on("data", (chunk) => output.write(chunk));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`GET /report`", services: "object storage" },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 46,
        },
      ],
    },
    {
      name: "the content of the request, to a handle",
      code: `
        import { open } from "node:fs/promises";
        import express from "express";
        express().get("/report", async (req, res) => {
          const handle = await open("/tmp/body", flags);
          await handle.writeFile(req.query.text);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "handle.writeFile", way: "`GET /report`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a folder whose name only begins like that",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("/tmpfiles/report.csv", await rows()); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "a folder of that name in the working directory",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.writeFileSync("tmp/report.csv", await rows()); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "one of two folders",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => {
          const folder = isBig ? "/srv/reports" : "/tmp";
          fs.writeFileSync(folder + "/all.csv", await rows());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a path that only ends in /tmp",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().get("/report", async (req, res) => {
          fs.writeFileSync(path.join("/srv", "/tmp/report.csv"), await rows());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: "moved to where it is kept",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.renameSync("/tmp/report.csv", "/srv/report.csv"); });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 69,
        },
      ],
    },
    {
      name: "copied to where it is kept",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", async (req, res) => { fs.copyFileSync("/tmp/report.csv", "/srv/report.csv"); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.copyFileSync", way: "`GET /report`", services: "object storage" },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "the event of AWS Lambda",
      filename: inProject("aws-lambda", "src/handler.ts"),
      code: `
        import { writeFileSync } from "node:fs";
        export const handler = async (event) => { writeFileSync("/tmp/cart.json", JSON.stringify(event.body)); };
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "writeFileSync", way: "`handler`", services: "object storage" },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "the folder of a file somewhere else",
      code: `
        import fs from "node:fs";
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        express().post("/report", async (req, res) => {
          const file = path.join(os.homedir(), req.body.id, "all.csv");
          fs.mkdirSync(path.dirname(file), { recursive: true });
        });
      `,
      errors: [
        {
          messageId: "keptFolder",
          data: { call: "fs.mkdirSync", way: "`POST /report`", services: "object storage" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
    {
      name: "a file that is only taken away",
      filename: inProject("express", "src/file.ts"),
      code: `
        import express from "express";
        import fs from "node:fs";
        import { pathOfReport } from "./reports";
        express().delete("/:id", (req, res) => { const path = pathOfReport(req.params.id); fs.unlinkSync(path); res.end(); });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`DELETE /:id`", services: "object storage" },
          line: 5,
          column: 92,
          endLine: 5,
          endColumn: 105,
        },
      ],
    },
    {
      name: "a stream that is assigned, and takes an upload into a temporary folder",
      filename: inService,
      code: `
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        import fs from "fs-extra";
        const app = express();
        app.post("/images", (req, res) => {
          const file = path.join(os.tmpdir(), "image");
          let stream = null;
          req.busboy.once("file", (name, upload) => {
            stream = fs.createWriteStream(file);
            upload.pipe(stream);
          });
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /images`", services: "object storage" },
          line: 11,
          column: 22,
          endLine: 11,
          endColumn: 42,
        },
      ],
    },
    {
      name: "a file that is taken away when all went well",
      filename: inService,
      code: `
        import { unlinkSync } from "node:fs";
        import path from "node:path";
        export async function remove(id) {
          try { unlinkSync(path.join("videos", id)); } catch (error) { throw error; }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "unlinkSync", way: "`remove`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a file that is written or removed",
      filename: inService,
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().put("/banner", async (req, res) => {
          if (req.body.text) await fs.writeFile("banner.txt", req.body.text);
          else await fs.unlink("banner.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`PUT /banner`", services: "object storage" },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 48,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlink", way: "`PUT /banner`", services: "object storage" },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 31,
        },
      ],
    },
    {
      name: "a record that was read before",
      filename: inProject("express", "src/file.ts"),
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/delete", async (req, res) => {
          const file = path.join(folder, req.body.id + ".json");
          const group = JSON.parse(await fs.promises.readFile(file, "utf8"));
          fs.rmSync(file);
          res.json(group);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.rmSync", way: "`POST /delete`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 20,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: scratch files that are removed again", rule, {
  valid: [
    {
      name: "in finally",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          try {
            fs.writeFileSync(file, req.body);
            res.send(await convert(file));
          } finally {
            fs.unlinkSync(file);
          }
        });
      `,
    },
    {
      name: "after use",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await fs.writeFile("work.bin", req.body);
          res.send(await convert("work.bin"));
          await fs.unlink("work.bin");
        });
      `,
    },
    {
      name: "when the promise is settled",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          await fs.writeFile(file, req.body);
          await convert(file).finally(() => fs.rm(file, { force: true }));
        });
      `,
    },
    {
      name: "when it has been sent",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          res.download(file, () => fs.unlinkSync(file));
        });
      `,
    },
    {
      name: "when the response is finished",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          res.on("finish", () => fs.unlink(file, () => {}));
          res.sendFile(file);
        });
      `,
    },
    {
      name: "in the last of several callbacks",
      code: `
        import { unlink, writeFile } from "node:fs";
        import { execFile } from "node:child_process";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          writeFile(file, req.body, () => {
            execFile("wc", [file], (error, output) => {
              unlink(file, () => res.send(output));
            });
          });
        });
      `,
    },
    {
      name: "some time later",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          setTimeout(() => fs.unlinkSync(file), 60_000);
        });
      `,
    },
    {
      name: "a stream",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const output = fs.createWriteStream("work.bin");
          output.on("finish", async () => { res.send(await convert("work.bin")); fs.unlinkSync("work.bin"); });
          req.pipe(output);
        });
      `,
    },
    {
      name: "a handle",
      code: `
        import { open, rm } from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const handle = await open("work.bin", "w");
          await handle.writeFile(req.body);
          await handle.close();
          await rm("work.bin");
        });
      `,
    },
    {
      name: "with the folder that it is in",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = "work/" + req.query.id;
          await fs.mkdir(folder);
          await fs.writeFile(folder + "/in", req.body);
          await convert(folder);
          await fs.rm(folder, { recursive: true });
        });
      `,
    },
    {
      name: "with the folder that mkdtemp made",
      code: `
        import fs from "node:fs/promises";
        import os from "node:os";
        import path from "node:path";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = await fs.mkdtemp(path.join(os.tmpdir(), "convert-"));
          try {
            const file = path.join(folder, "in");
            await fs.writeFile(file, req.body);
            res.send(await convert(file));
          } finally {
            await fs.rm(folder, { recursive: true });
          }
        });
      `,
    },
    {
      name: "by another package",
      code: `
        import fs from "fs-extra";
        import { rimraf } from "rimraf";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = "work/" + req.query.id;
          await fs.outputFile(folder + "/in", req.body);
          await convert(folder);
          await rimraf(folder);
        });
      `,
    },
    {
      name: "a file of Deno",
      code: `
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = await Deno.makeTempFile();
          await Deno.writeFile(file, req.body);
          res.send(await convert(file));
          await Deno.remove(file);
        });
      `,
    },
    {
      name: "each of several",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await Promise.all(parts.map(async (part) => {
            await fs.writeFile(part.name, part.text);
            await convert(part.name);
            await fs.unlink(part.name);
          }));
        });
      `,
    },
  ],
  invalid: [
    {
      name: "never",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          res.send(await convert(file));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: "another file",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await fs.writeFile("work.bin", req.body);
          res.send(await convert("work.bin"));
          await fs.unlink("other.bin");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlink", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 26,
        },
      ],
    },
    {
      name: "one of two",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const input = "work/" + req.query.id;
          const output = "done/" + req.query.id;
          fs.writeFileSync(input, req.body);
          fs.writeFileSync(output, await convert(input));
          fs.unlinkSync(input);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a folder of mkdtemp that stays, with the content of the request",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = fs.mkdtempSync("/tmp/convert-");
          fs.writeFileSync(folder + "/in", req.body);
          res.send(await convert(folder));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: "in another request",
      code: `
        import fs from "node:fs";
        import express from "express";
        const app = express();
        const FILE = "notes.txt";
        app.post("/notes", (req, res) => { fs.writeFileSync(FILE, req.body.text); res.end(); });
        app.delete("/notes", (req, res) => { fs.unlinkSync(FILE); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 44,
          endLine: 6,
          endColumn: 60,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`DELETE /notes`", services: "object storage" },
          line: 7,
          column: 46,
          endLine: 7,
          endColumn: 59,
        },
      ],
    },
    {
      name: "moved to where it is kept, not removed",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/notes", async (req, res) => {
          await fs.writeFile("notes.txt", req.body.text);
          await fs.copyFile("notes.txt", "archive/" + req.body.id);
          await fs.unlink("notes.txt");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.copyFile", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 28,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: packages for temporary files", rule, {
  valid: [
    {
      name: "a file of tmp",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = tmp.fileSync();
          fs.writeFileSync(file.name, await rows());
        });
      `,
    },
    {
      name: "a folder of tmp",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = tmp.dirSync({ unsafeCleanup: true });
          fs.writeFileSync(folder.name + "/rows.csv", await rows());
        });
      `,
    },
    {
      name: "a file of tmp-promise",
      code: `
        import fs from "node:fs/promises";
        import { file } from "tmp-promise";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { path } = await file();
          await fs.writeFile(path, await rows());
        });
      `,
    },
    {
      name: "a file of tempy",
      code: `
        import fs from "node:fs/promises";
        import { temporaryFile } from "tempy";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = temporaryFile({ extension: "csv" });
          await fs.writeFile(file, await rows());
        });
      `,
    },
    {
      name: "a file of tempy with the content of the request, removed again",
      code: `
        import fs from "node:fs/promises";
        import { temporaryFile } from "tempy";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = temporaryFile();
          await fs.writeFile(file, req.body);
          res.send(await convert(file));
          await fs.unlink(file);
        });
      `,
    },
    {
      name: "a file that temp-write makes",
      code: `
        import tempWrite from "temp-write";
        import express from "express";
        express().post("/convert", async (req, res) => { res.send(await convert(await tempWrite(await rows()))); });
      `,
    },
    {
      name: "a stream of temp",
      code: `
        import temp from "temp";
        import express from "express";
        express().post("/convert", async (req, res) => { req.pipe(temp.createWriteStream()); });
      `,
    },
    {
      name: "a name of tempfile",
      code: `
        import fs from "node:fs";
        import tempfile from "tempfile";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync(tempfile(), await rows()); });
      `,
    },
    {
      name: "the folder of temp-dir",
      code: `
        import fs from "node:fs";
        import folder from "temp-dir";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync(folder + "/rows.csv", await rows()); });
      `,
    },
  ],
  invalid: [
    {
      name: "the content of the request, in a file of tempy that stays",
      code: `
        import fs from "node:fs/promises";
        import { temporaryFile } from "tempy";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = temporaryFile();
          await fs.writeFile(file, req.body);
          res.send(await convert(file));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a module of the project of that name",
      code: `
        import fs from "node:fs/promises";
        import { newFile } from "./tempy.js";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = newFile();
          await fs.writeFile(file, await rows());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a file of tmp, with the option",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => { res.send(await convert(tmp.fileSync().name)); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "tmp.fileSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 81,
          endLine: 4,
          endColumn: 93,
        },
      ],
    },
    {
      name: "a task of tempy, with the option",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import { temporaryFileTask } from "tempy";
        import express from "express";
        express().post("/convert", async (req, res) => { res.send(await temporaryFileTask((file) => convert(file))); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "temporaryFileTask", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 73,
          endLine: 4,
          endColumn: 90,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: files that the request has uploaded, and files that are kept", rule, {
  valid: [
    {
      name: "deleting the uploaded file",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.unlinkSync(req.file.path); });
      `,
    },
    {
      name: "deleting it where there is one",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { if (req.file) await fs.unlink(req.file?.path); });
      `,
    },
    {
      name: "deleting one of the uploaded files",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { await fs.unlink(req.files.avatar[0].path); });
      `,
    },
    {
      name: "deleting the file that express-fileupload left",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { await fs.rm(req.files["avatar"].tempFilePath); });
      `,
    },
    {
      name: "deleting it by its path, taken out",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { path } = req.file; fs.unlink(path, () => res.end());
        });
      `,
    },
    {
      name: "deleting each of the uploaded files",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { for (const upload of req.files) fs.unlinkSync(upload.path); });
      `,
    },
    {
      name: "deleting each in a callback",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          Object.values(req.files).forEach((file) => fs.unlinkSync(file.path));
        });
      `,
    },
    {
      name: "deleting what a form has parsed",
      code: `
        import fs from "node:fs";
        import express from "express";
        import formidable from "formidable";
        express().post("/convert", (req, res) => {
          formidable().parse(req, (error, fields, files) => { fs.unlink(files.avatar.filepath, () => res.end()); });
        });
      `,
    },
    {
      name: "deleting an uploaded file of Koa",
      code: `
        import fs from "node:fs/promises";
        import Koa from "koa";
        new Koa().use(async (ctx) => { await fs.unlink(ctx.request.files.avatar.filepath); });
      `,
    },
    {
      name: "deleting an uploaded file of NestJS",
      filename: inProject("nestjs", "src/files.controller.ts"),
      code: `
        import fs from "node:fs";
        import { Controller, Post, UploadedFile } from "@nestjs/common";
        @Controller("files") export class FilesController {
          @Post() convert(@UploadedFile() file: Express.Multer.File) { fs.unlinkSync(file.path); }
        }
      `,
    },
    {
      name: "reading the uploaded file",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { res.send(await convert(await fs.readFile(req.file.path))); });
      `,
    },
  ],
  invalid: [
    {
      name: "moving the uploaded file to where it is kept",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await fs.rename(req.file.path, "uploads/" + req.file.filename);
        });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.rename", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: "copying it, and deleting the original",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.copyFileSync(req.file.path, "uploads/" + req.file.filename);
          fs.unlinkSync(req.file.path);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.copyFileSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: "writing its buffer",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await fs.writeFile("uploads/" + req.file.originalname, req.file.buffer);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: "resizing it into a file",
      code: `
        import sharp from "sharp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await sharp(req.file.buffer).resize(90).toFile("uploads/" + req.file.originalname);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: {
            call: "sharp(req.file.buffer).resize(90).toFile",
            way: "`POST /convert`",
            services: "object storage",
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 57,
        },
      ],
    },
    {
      name: "unpacking it",
      code: `
        import AdmZip from "adm-zip";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const archive = new AdmZip(req.file.buffer);
          archive.extractAllTo("uploads/");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "archive.extractAllTo", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 31,
        },
      ],
    },
    {
      name: "deleting a file by a parameter of the request",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { await fs.unlink("uploads/" + req.query.id); });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlink", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 64,
          endLine: 4,
          endColumn: 73,
        },
      ],
    },
    {
      name: "deleting a file that a record names",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const user = await db.users.find(req.query.id);
          fs.unlinkSync(user.avatar);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: "moving a kept file to an archive",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await fs.rename("uploads/" + req.query.id, "archive/" + req.query.id);
        });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.rename", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: "what a form has parsed, moved to where it is kept",
      code: `
        import fs from "node:fs";
        import express from "express";
        import formidable from "formidable";
        express().post("/convert", (req, res) => {
          formidable().parse(req, (error, fields, files) => {
            fs.rename(files.avatar.filepath, "uploads/" + files.avatar.newFilename, () => res.end());
          });
        });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.rename", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an uploaded file of NestJS, written",
      filename: inProject("nestjs", "src/files.controller.ts"),
      code: `
        import fs from "node:fs";
        import { Controller, Post, UploadedFile } from "@nestjs/common";
        @Controller("files") export class FilesController {
          @Post() save(@UploadedFile() file: Express.Multer.File) {
            fs.writeFileSync("uploads/" + file.originalname, file.buffer);
          }
        }
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`FilesController.save`", services: "object storage" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 29,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: who removes a file, and when", rule, {
  valid: [
    {
      name: "by a function of the file",
      code: `
        import fs from "node:fs";
        function cleanUp(path) { fs.unlinkSync(path); }
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          try { res.send(await convert(file)); } finally { cleanUp(file); }
        });
      `,
    },
    {
      name: "that another file has made, whatever happens",
      code: `
        import fs from "node:fs";
        import express from "express";
        import { convert } from "./convert.js";
        express().post("/convert", async (req, res) => {
          const made = await convert(req.body);
          try { res.send(await upload(made)); } finally { fs.unlinkSync(made); }
        });
      `,
    },
    {
      name: "of a table, by its keys",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const parts = {}, pages = {};
          for (const part of req.body.parts) {
            const file = "work/" + part.name;
            parts[part.name] = file;
            fs.writeFileSync(file, part.text);
            pages[part.name] = file + ".html";
            fs.writeFileSync(file + ".html", part.text);
          }
          res.send(await convert(parts));
          for (const name in parts) fs.unlinkSync(parts[name]);
          Object.keys(pages).forEach((name) => fs.unlinkSync(pages[name]));
        });
      `,
    },
    {
      name: "of a table, one value after the other",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          const made = { text: file, page: file + ".html" };
          fs.writeFileSync(file, req.body);
          res.send(await convert(file));
          for (const each of Object.values(made)) fs.unlinkSync(each);
        });
      `,
    },
    {
      name: "by a function of the file that is given several",
      code: `
        import fs from "node:fs";
        const removeAll = (...paths) => paths.forEach((path) => fs.rmSync(path, { force: true }));
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          res.send(await convert(file));
          removeAll(file, file + ".pdf");
        });
      `,
    },
    {
      name: "what a function of the file has written and returned",
      code: `
        import fs from "node:fs";
        import { randomUUID } from "node:crypto";
        async function keep(text) { const file = "work/" + randomUUID(); fs.writeFileSync(file, text); return file; }
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = await keep(req.body);
          try { res.send(await convert(file)); } finally { fs.unlinkSync(file); }
        });
      `,
    },
    {
      name: "by the same path, written in another way",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync(path.join("work", req.query.id), req.body);
          res.send(await convert());
          fs.unlinkSync('work/' + req.query.id);
        });
      `,
    },
    {
      name: "each of a list",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const made = [];
          for (const part of req.body.parts) {
            const file = "work/" + part.name;
            fs.writeFileSync(file, part.text);
            made.push(file);
          }
          await Promise.all(made.map((file) => fs.promises.unlink(file)));
        });
      `,
    },
    {
      name: "where nothing has failed, and where something has",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          req.pipe(fs.createWriteStream(file))
            .on("error", (error) => { fs.unlinkSync(file); next(error); })
            .on("finish", () => { res.send(convert(file)); fs.unlinkSync(file); });
        });
      `,
    },
    {
      name: "a file of Bun",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = Bun.file("work/" + req.query.id);
          await Bun.write(file, req.body);
          res.send(await convert(file));
          await file.delete();
        });
      `,
    },
    {
      name: "a file that a callback removes, whether there was an error or not",
      filename: inService,
      code: `
        import express from "express";
        import fs from "fs-extra";
        const app = express();
        app.post("/report", (req, res) => {
          const path = \`reports/\${req.body.id}.pdf\`;
          fs.writeFileSync(path, req.body.text);
          res.download(path, (error) => { fs.unlinkSync(path); });
        });
      `,
    },
    {
      name: "a file that is removed where it is there",
      filename: inService,
      code: `
        import express from "express";
        import fs from "fs-extra";
        const app = express();
        app.post("/report", async (req, res) => {
          const path = \`reports/\${req.body.id}.pdf\`;
          await fs.writeFile(path, req.body.text);
          await send(path);
          if (fs.existsSync(path)) await fs.unlink(path);
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "the old file before a new one is written",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          if (fs.existsSync(file)) fs.unlinkSync(file);
          fs.writeFileSync(file, req.body);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "the old file before a new one is moved there",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          if (fs.existsSync(file)) fs.unlinkSync(file);
          fs.renameSync("work.bin", file);
        });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "only where something has failed",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          try {
            fs.writeFileSync(file, req.body);
            res.send(await convert(file));
          } catch {
            fs.unlinkSync(file);
          }
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "only in a callback that is told of an error",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFile(file, req.body, (error) => {
            if (error) fs.unlink(file, done);
          });
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 23,
        },
      ],
    },
    {
      name: "only when a stream fails",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          const stream = fs.createWriteStream(file);
          stream.on("error", () => fs.unlinkSync(file));
          req.pipe(stream);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a file, and not the one beside it",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          const copy = file + ".pdf";
          fs.writeFileSync(file, req.body);
          fs.writeFileSync(copy, req.body);
          fs.unlinkSync(file);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 27,
        },
      ],
    },
    {
      name: "one of a table only, or those of another table",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const parts = {}, old = {};
          for (const part of req.body.parts) {
            parts[part.name] = "work/" + part.name;
            fs.writeFileSync("work/" + part.name, part.text);
          }
          fs.unlinkSync(parts[req.body.first]);
          for (const name in old) fs.unlinkSync(parts[name]);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 29,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 11,
          column: 35,
          endLine: 11,
          endColumn: 48,
        },
      ],
    },
    {
      name: "another file of the same name",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          for (const file of await oldFiles()) fs.unlinkSync(file);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 48,
          endLine: 7,
          endColumn: 61,
        },
      ],
    },
    {
      name: "one file by a function that also deletes others",
      code: `
        import fs from "node:fs";
        function remove(path) { fs.unlinkSync(path); }
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = "work/" + req.query.id;
          fs.writeFileSync(file, req.body);
          remove(file);
          remove(req.query.old);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert` → `remove`", services: "object storage" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a file that is only removed when it is of some kind",
      filename: inService,
      code: `
        import express from "express";
        import fs from "fs-extra";
        const app = express();
        app.post("/files", async (req, res) => {
          const path = \`uploads/\${req.body.name}\`;
          const extension = req.body.name.split(".").pop();
          await fs.writeFile(path, req.body.text);
          if (extension === "md") await fs.unlink(path);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /files`", services: "object storage" },
          line: 8,
          column: 17,
          endLine: 8,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a file that is only removed when the upload fails",
      filename: inService,
      code: `
        import express from "express";
        import fs from "fs-extra";
        const app = express();
        app.post("/files", (req, res) => {
          const path = \`uploads/\${req.body.name}\`;
          const abortWithError = (error) => { fs.unlinkSync(path); res.status(500).end(error.message); };
          const stream = fs.createWriteStream(path);
          stream.on("error", abortWithError);
          if (req.body.size > 100) abortWithError(new Error("too large"));
          req.pipe(stream);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /files`", services: "object storage" },
          line: 8,
          column: 26,
          endLine: 8,
          endColumn: 46,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: files that are moved to where they stay", rule, {
  valid: [
    {
      name: "and are removed there",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync("work.tmp", req.body);
          fs.renameSync("work.tmp", "work.bin");
          res.send(await convert("work.bin"));
          fs.unlinkSync("work.bin");
        });
      `,
    },
  ],
  invalid: [
    {
      name: "reported once, where they stay",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync("last.tmp", req.body);
          fs.renameSync("last.tmp", "last.json");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.renameSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: "reported once, in a callback",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFile("last.tmp", req.body, (error) => {
            fs.rename("last.tmp", "last.json", done);
          });
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.rename", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: "reported once, where the callers are unknown",
      filename: inProject("express", "src/notes.ts"),
      code: `
        import fs from "node:fs";
        export function save(text) {
          fs.writeFileSync("notes.tmp", text);
          fs.renameSync("notes.tmp", "notes.txt");
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.renameSync", way: "`save`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "another file than the one that is moved",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync("last.tmp", req.body);
          fs.renameSync("next.tmp", "next.json");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: what makes temporary files, and removes them", rule, {
  valid: [
    {
      name: "a file of tmp",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = tmp.fileSync();
          fs.writeFileSync(file.name, req.body);
          res.send(await convert(file.name));
          file.removeCallback();
        });
      `,
    },
    {
      name: "a file of tmp in a callback",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          tmp.file((error, path, fd, done) => {
            fs.writeFileSync(path, req.body);
            convert(path).then(done);
          });
        });
      `,
    },
    {
      name: "a file of tmp in a callback with a type",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          tmp.file(((error, path, fd, done) => {
            fs.writeFileSync(path, req.body);
            convert(path).then(done);
          }) as tmp.FileCallback);
        });
      `,
    },
    {
      name: "a folder of tmp in a callback",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          tmp.dir((error, path, done) => {
            fs.writeFileSync(path + "/in", req.body);
            done();
          });
        });
      `,
    },
    {
      name: "a file of tmp-promise",
      code: `
        import fs from "node:fs";
        import { file } from "tmp-promise";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { path, cleanup } = await file();
          fs.writeFileSync(path, req.body);
          await convert(path);
          await cleanup();
        });
      `,
    },
    {
      name: "a file of tmp-promise for one function",
      code: `
        import fs from "node:fs";
        import { withFile } from "tmp-promise";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await withFile(async ({ path }) => {
            fs.writeFileSync(path, req.body);
          });
        });
      `,
    },
    {
      name: "a file of tempy for one function",
      code: `
        import fs from "node:fs";
        import { temporaryFileTask } from "tempy";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await temporaryFileTask(async (file) => {
            fs.writeFileSync(file, req.body);
          });
        });
      `,
    },
    {
      name: "a folder that goes with its scope",
      code: `
        import fs from "node:fs";
        import { mkdtempDisposable } from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await using folder = await mkdtempDisposable("work-");
          fs.writeFileSync(folder.path + "/in", req.body);
        });
      `,
    },
    {
      name: "a folder of mkdtemp in a callback, with fixed content",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.mkdtemp("work-", (error, folder) => fs.writeFileSync(path.join(folder, "in"), "a"));
        });
      `,
    },
    {
      name: "a folder of Deno, with fixed content",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = await Deno.makeTempDir();
          await Deno.writeTextFile(folder + "/in", "a");
        });
      `,
    },
    {
      name: "a file of Bun in a folder for temporary files, with fixed content",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          await Bun.write(Bun.file("/tmp/in"), "a");
        });
      `,
    },
    {
      name: "a folder of a function of the project, with fixed content",
      code: `
        import fs from "node:fs";
        import { makeTempDir } from "./folders.js";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync((await makeTempDir()) + "/in", await rows());
        });
      `,
    },
  ],
  invalid: [
    {
      name: "a file of tmp that stays",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = tmp.fileSync();
          fs.writeFileSync(file.name, req.body);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a file of tmp in a callback that does not remove it",
      code: `
        import fs from "node:fs";
        import tmp from "tmp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          tmp.file((error, path, fd, done) => {
            fs.writeFileSync(path, req.body);
          });
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "another file than the one that is removed",
      code: `
        import fs from "node:fs";
        import { file } from "tmp-promise";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { path, cleanup } = await file();
          fs.writeFileSync("work.bin", req.body);
          await cleanup();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a folder without a scope",
      code: `
        import fs from "node:fs";
        import { mkdtempDisposable } from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const folder = await mkdtempDisposable("work-");
          fs.writeFileSync(folder.path + "/in", req.body);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a name that only begins like that",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync(config.template, await rows());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: "the content of the request, by a handle",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const handle = await fs.promises.open("/tmp/events", "a");
          await handle.write(req.body);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.promises.open", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: "the content of the request, by a descriptor",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const fd = fs.openSync("/tmp/events", "a");
          fs.writeSync(fd, req.body);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.openSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: "the content of the request, by a library",
      code: `
        import fs from "node:fs";
        import sharp from "sharp";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const image = sharp(req.body);
          await image.toFile("/tmp/image.png");
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "image.toFile", way: "`POST /convert`", services: "object storage" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: deleting what a request has brought", rule, {
  valid: [
    {
      name: "each of the files",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          req.files.forEach((each) => fs.unlinkSync(each.path));
        });
      `,
    },
    {
      name: "each of the files by name",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          for (const each of Object.values(req.files)) fs.unlinkSync(each.path);
        });
      `,
    },
    {
      name: "by its name in the folder",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.unlinkSync("uploads/" + req.file.filename);
          fs.unlinkSync(path.join("uploads", req.file.filename));
          fs.unlinkSync(path.resolve(req.file.path));
        });
      `,
    },
    {
      name: "where there is one",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const file = req.file ? req.file.path : null;
          if (file) fs.unlinkSync(file);
        });
      `,
    },
    {
      name: "by a function of the file",
      code: `
        import fs from "node:fs";
        const remove = (path) => fs.unlinkSync(path);
        import express from "express";
        express().post("/convert", async (req, res) => {
          remove(req.file.path);
        });
      `,
    },
    {
      name: "what a form returns",
      code: `
        import fs from "node:fs";
        import { form } from "./form.js";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const [fields, files] = await form.parse(req);
          fs.unlinkSync(files.avatar[0].filepath);
        });
      `,
    },
    {
      name: "what a decorator hands over",
      filename: inProject("nestjs", "src/avatars.controller.ts"),
      code: `
        import fs from "node:fs";
        import { Controller, Post, UploadedFile } from "@nestjs/common";
        @Controller("avatars")
        export class Avatars {
          @Post() create(@UploadedFile() avatar) { fs.unlinkSync(avatar.path); }
        }
      `,
    },
    {
      name: "in a function of unknown callers, by its name",
      filename: inProject("express", "src/files.ts"),
      code: `
        import fs from "node:fs";
        export function discard(file) { fs.unlinkSync(file.path); }
      `,
    },
    {
      name: "in a function of unknown callers, by its type",
      filename: inProject("express", "src/files.ts"),
      code: `
        import fs from "node:fs";
        export function discard(avatar: Express.Multer.File) { fs.unlinkSync(avatar.path); }
      `,
    },
    {
      name: "what a download returns under a name that says that it is temporary",
      code: `
        import { unlink } from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { tempFilePath } = await download(req.body.url);
          await unlink(tempFilePath);
        });
      `,
    },
    {
      name: "the removal of what a parser of uploads has received",
      filename: inProject("express", "src/file.ts"),
      code: `
        import fs from "fs";
        export const avatar = async (inputs) => {
          await fs.promises.rm(inputs.file.fd);
        };
      `,
    },
    {
      name: "removing what has been taken elsewhere",
      filename: inService,
      code: `
        import { unlinkSync } from "node:fs";
        import express from "express";
        import { printer, uploader } from "./services.js";
        express().get("/spaces/:id/pdf", (req, res) => {
          printer.print(req.params.id, (path) => uploader.uploadFile("spaces", path, (error, url) => { unlinkSync(path); res.json(url); }));
        });
      `,
    },
    {
      name: "removing what another program or a library has worked on",
      filename: inService,
      code: `
        import { execFile } from "node:child_process";
        import { unlink } from "node:fs/promises";
        import express from "express";
        import gm from "gm";
        import { pathOf } from "./pages.js";
        const app = express();
        app.post("/pages/:id/image", (req, res) => {
          const page = pathOf(req.params.id);
          execFile("gs", ["-o", \`\${page}.jpeg\`, page], async () => { await unlink(page); res.end(); });
        });
        app.post("/pages/:id/thumb", (req, res) => {
          const page = pathOf(req.params.id);
          gm(page).resize(64, 64).toBuffer(async (error, image) => { await unlink(page); res.send(image); });
        });
      `,
    },
  ],
  invalid: [
    {
      name: "a name that the client sends",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.unlinkSync(req.body.file);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the file of a record",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const user = await findUser(req.query.id);
          fs.unlinkSync(user.file.path);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: "by another name in the folder",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.unlinkSync("uploads/" + req.body.old);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "what another decorator hands over",
      filename: inProject("nestjs", "src/avatars.controller.ts"),
      code: `
        import fs from "node:fs";
        import { Body, Controller, Post } from "@nestjs/common";
        @Controller("avatars")
        export class Avatars {
          @Post() create(@Body() avatar) { fs.unlinkSync(avatar.path); }
        }
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`Avatars.create`", services: "object storage" },
          line: 6,
          column: 44,
          endLine: 6,
          endColumn: 57,
        },
      ],
    },
    {
      name: "in a function of unknown callers that is given a name",
      filename: inProject("express", "src/files.ts"),
      code: `
        import fs from "node:fs";
        export function discard(file) { fs.unlinkSync("uploads/" + file); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.unlinkSync", way: "`discard`", services: "object storage" },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "what a download returns under another name, or as a whole",
      code: `
        import { unlink } from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => {
          const { filePath } = await download(req.body.url);
          await unlink(filePath);
          const convertedFile = await download(req.body.url);
          await unlink(convertedFile);
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "unlink", way: "`POST /convert`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 23,
        },
        {
          messageId: "deletedFile",
          data: { call: "unlink", way: "`POST /convert`", services: "object storage" },
          line: 8,
          column: 17,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
    {
      name: "the removal of a file under a name of what a function is given, beside one that stays",
      filename: inProject("express", "src/file.ts"),
      code: `
        import fs from "fs";
        export const keep = async (inputs) => { await fs.promises.writeFile("avatars/" + inputs.id, inputs.image); };
        export const avatar = async (inputs) => { await fs.promises.rm("avatars/" + inputs.id); };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.promises.writeFile", way: "`keep`", services: "object storage" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 76,
        },
        {
          messageId: "unknownCaller",
          data: { call: "fs.promises.rm", way: "`avatar`", services: "object storage" },
          line: 4,
          column: 57,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "removing what is only named elsewhere",
      filename: inService,
      code: `
        import { unlink } from "node:fs/promises";
        import express from "express";
        import { log, pathOf } from "./pages.js";
        express().delete("/pages/:id", async (req, res) => {
          const page = pathOf(req.params.id);
          log(page);
          await unlink(page);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "deletedFile",
          data: { call: "unlink", way: "`DELETE /pages/:id`", services: "object storage" },
          line: 8,
          column: 17,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
  ],
});
