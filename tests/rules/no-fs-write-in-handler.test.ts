import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-fs-write-in-handler.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");

ruleTester.run("no-fs-write-in-handler: what the message says", rule, {
  valid: [
    {
      name: "the same notes in a database",
      code: `
        import express from "express";
        import { db } from "./db.js";
        express().post("/notes", async (req, res) => { await db.notes.insert(req.body); res.end(); });
      `,
    },
    {
      name: "the same notes in object storage",
      code: `
        import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
        import express from "express";
        const s3 = new S3Client();
        express().post("/notes", async (req, res) => {
          await s3.send(new PutObjectCommand({ Bucket: "notes", Key: req.body.id, Body: req.body.text }));
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "the way from the entry point through the functions of the file",
      code: `
        import fs from "node:fs";
        import express from "express";
        const store = { save(note) { write("notes/" + note.id, note.text); } };
        function write(name, text) { fs.writeFileSync(name, text); }
        express().post("/notes", (req, res) => { store.save(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes` → `save` → `write`", services: "object storage" },
          line: 5,
          column: 38,
          endLine: 5,
          endColumn: 54,
        },
      ],
    },
    {
      name: "the method of a class",
      code: `
        import fs from "node:fs";
        import express from "express";
        class Notes { save(note) { fs.writeFileSync("notes/" + note.id, note.text); } }
        const notes = new Notes();
        express().post("/notes", (req, res) => { notes.save(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes` → `Notes.save`", services: "object storage" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
    },
    {
      name: "a function in a field of a class",
      code: `
        import fs from "node:fs";
        import express from "express";
        class Notes { disk = fs; save(note) { this.disk.writeFileSync("notes/" + note.id, note.text); } }
        const notes = new Notes();
        express().post("/notes", (req, res) => { notes.save(req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "this.disk.writeFileSync", way: "`POST /notes` → `Notes.save`", services: "object storage" },
          line: 4,
          column: 47,
          endLine: 4,
          endColumn: 70,
        },
      ],
    },
    {
      name: "what is kept, moved and deleted",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("notes/new.txt", req.body.text);
          fs.renameSync("notes/old.txt", "archive/old.txt");
          fs.unlinkSync("archive/older.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the same call in two handlers, with the way to each",
      code: `
        import fs from "node:fs";
        import express from "express";
        const app = express();
        app.post("/notes", (req, res) => { fs.writeFileSync("notes.txt", req.body.text); res.end(); });
        app.put("/notes", (req, res) => { fs.writeFileSync("notes.txt", req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 60,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`PUT /notes`", services: "object storage" },
          line: 6,
          column: 43,
          endLine: 6,
          endColumn: 59,
        },
      ],
    },
    {
      name: "the services of a cloud: aws",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("notes/new.txt", req.body.text);
          fs.renameSync("notes/old.txt", "archive/old.txt");
          fs.unlinkSync("archive/older.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "Amazon S3" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /notes`", services: "Amazon S3" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /notes`", services: "Amazon S3" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the services of a cloud: azure",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("notes/new.txt", req.body.text);
          fs.renameSync("notes/old.txt", "archive/old.txt");
          fs.unlinkSync("archive/older.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "Azure Blob Storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /notes`", services: "Azure Blob Storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /notes`", services: "Azure Blob Storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the services of a cloud: gcp",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("notes/new.txt", req.body.text);
          fs.renameSync("notes/old.txt", "archive/old.txt");
          fs.unlinkSync("archive/older.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "Cloud Storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /notes`", services: "Cloud Storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /notes`", services: "Cloud Storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the services of a cloud: self-hosted",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("notes/new.txt", req.body.text);
          fs.renameSync("notes/old.txt", "archive/old.txt");
          fs.unlinkSync("archive/older.txt");
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "S3-compatible object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /notes`", services: "S3-compatible object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.unlinkSync", way: "`POST /notes`", services: "S3-compatible object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 24,
        },
      ],
    },
    {
      name: "the services of a cloud where the callers are unknown",
      filename: inService,
      settings: { stateless: { cloud: "aws" } },
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save`", services: "Amazon S3" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 73,
        },
      ],
    },
    {
      name: "the services of a cloud for scratch files",
      options: [{ checkTemporaryFiles: true }],
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/report", (req, res) => { fs.writeFileSync("/tmp/report.csv", "a,b"); res.end(); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "fs.writeFileSync", way: "`GET /report`", services: "Cloud Storage" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: unknown callers", rule, {
  valid: [
    {
      name: "not in a library",
      filename: inProject("plain", "src/notes.ts"),
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not in a script",
      filename: inProject("express", "scripts/notes.ts"),
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not in a script, with the option",
      filename: inProject("express", "scripts/notes.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not in a tool that others install, with the option",
      filename: inProject("published-tool", "src/notes.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not in a test",
      filename: inProject("express", "src/notes.test.ts"),
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "never" }],
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not when the settings say that it is no service",
      filename: inService,
      settings: { stateless: { service: false } },
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not where the file shows that it runs at load",
      filename: inService,
      code: `
        import fs from "fs";
        export function save(name, text) { fs.writeFileSync("notes/" + name, text); }
        save("first", "");
      `,
    },
    {
      name: "not what programs do when they start",
      filename: inService,
      code: `
        import fs from "fs";
        export function initStore(folder) { fs.writeFileSync(folder + "/index.json", "{}"); }
        export class Store { constructor(folder) { fs.writeFileSync(folder + "/index.json", "{}"); } }
      `,
    },
    {
      name: "not by names that the settings list",
      filename: inService,
      settings: { stateless: { lifecycle: ["save"] } },
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
    },
    {
      name: "not a folder",
      filename: inService,
      code: `import fs from "fs"; export function makeFolder(name) { fs.mkdirSync("notes/" + name); }`,
    },
    {
      name: "not a file in a folder for temporary files",
      filename: inService,
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("/tmp/" + name, text); }`,
    },
    {
      name: "not a file that is removed again",
      filename: inService,
      code: `
        import fs from "fs";
        export async function convert(name, text) {
          fs.writeFileSync(name, text);
          try { return await run(name); } finally { fs.unlinkSync(name); }
        }
      `,
    },
    {
      name: "not what the file itself knows, in a file of a fixed name",
      filename: inService,
      code: `import fs from "fs"; export const writeStatus = () => fs.writeFileSync("status.json", status());`,
    },
    {
      name: "not reading",
      filename: inService,
      code: `import fs from "fs"; export function load(name) { return fs.readFileSync("notes/" + name); }`,
    },
    {
      name: "not the removal of what a caller names, in a file that writes none",
      filename: inService,
      code: `import fs from "fs"; export function remove(file) { try { fs.unlinkSync(file); } catch {} }`,
    },
    {
      name: "not where a function says that is beside it, or in a temporary folder",
      filename: inService,
      code: `
        import fs from "fs";
        import path from "path";
        import { outputIn } from "./output.js";
        export const keep = (input, text) => fs.promises.writeFile(outputIn(path.dirname(input)), text);
        export const show = (tmpDir, text) => fs.promises.writeFile(outputIn(tmpDir), text);
      `,
    },
    {
      name: "not beside the file that a caller names",
      filename: inService,
      code: `
        import fs from "fs";
        import path from "path";
        export async function assemble(input, text) {
          const folder = path.dirname(input);
          await fs.promises.writeFile(path.join(folder, "out.s"), text);
        }
      `,
    },
    {
      name: "what a program tells who started it",
      filename: inService,
      code: `
        import fs from "fs";
        export function exportUser(user) {
          const file = user.id + ".json";
          fs.writeFileSync(file, JSON.stringify(user));
          console.log("Saved: " + file);
        }
      `,
    },
    {
      name: "what removes a temporary file, by its name",
      filename: inService,
      code: `
        import fs from "fs";
        import path from "path";
        export function discard(folder, name) { const tmpFile = path.join(folder, name); fs.unlink(tmpFile, () => {}); }
      `,
    },
    {
      name: "what is read and written again without anything of a caller's",
      filename: inService,
      code: `
        import fs from "fs";
        export function touchUsers() {
          const users = JSON.parse(fs.readFileSync("users.json", "utf8"));
          users.version = 2;
          fs.writeFileSync("users.json", JSON.stringify(users.filter((user) => user.name)));
        }
      `,
    },
    {
      name: "what removes a file under a name that is new each time",
      filename: inService,
      code: `
        import fs from "fs";
        import { randomUUID } from "crypto";
        export async function archive(rows) {
          const name = randomUUID() + ".json";
          const zipped = name + ".gz";
          await rows.exportTo(name);
          await zip(name, zipped);
          await fs.promises.unlink(name);
          await fs.promises.unlink(zipped);
        }
      `,
    },
    {
      name: "what removes a file when the work on it is over",
      filename: inService,
      code: `
        import fs from "fs-extra";
        export const convert = (id, work) => work(id).finally(() => fs.remove("jobs/" + id));
      `,
    },
    {
      name: "a file of the one element that there always is",
      filename: inService,
      code: `
        import { unlink } from "node:fs/promises";
        const maps = [];
        export async function removeFirst() {
          const map = maps.find((each) => each.isFirst);
          await unlink(\`maps/\${map.image}\`);
        }
      `,
    },
    {
      name: "a file of what only this program knows",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        class Policies {
          policies = new Map();
          constructor() { this.policies.set("localhost", "allow"); }
          async save() {
            const lines = [];
            this.policies.forEach((policy, host) => { lines.push({ host, policy }); });
            await writeFile("policies.json", JSON.stringify(lines));
          }
        }
        export default new Policies();
      `,
    },
    {
      name: "a file of something else than what is changed for callers",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        class Policies {
          policies = new Map();
          set(host, policy) { this.policies.set(host, policy); }
          async save() {
            const lines = [];
            if (this.policies.size > 0) lines.push(process.version);
            await writeFile("policies.json", JSON.stringify(lines));
          }
        }
        export default new Policies();
      `,
    },
    {
      name: "whatever there is in a folder",
      filename: inService,
      code: `
        import { readdir, rm } from "node:fs/promises";
        import fs from "node:fs";
        import path from "node:path";
        export async function tidy(folder) {
          const names = await readdir(folder);
          for (const name of names.filter((each) => each.endsWith(".old"))) await rm(path.join(folder, name));
        }
        export function clear(folder) {
          fs.readdir(folder, (error, names) => {
            for (const name of names) {
              const full = path.join(folder, name);
              fs.unlinkSync(full);
            }
          });
        }
      `,
    },
    {
      name: "the files that callers name, in a file that stores others",
      filename: inProject("express", "src/upload-service.ts"),
      code: `
        import { unlinkSync } from "node:fs";
        export const discard = (files) => { for (const file of files) unlinkSync(file); };
      `,
    },
  ],
  invalid: [
    {
      name: "in a service",
      filename: inService,
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save`", services: "object storage" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 73,
        },
      ],
    },
    {
      name: "what the caller gives, in a file of a fixed name",
      filename: inService,
      code: `
        import fs from "fs";
        export const saveUsers = (users) => fs.writeFileSync("users.json", JSON.stringify(users));
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`saveUsers`", services: "object storage" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 61,
        },
      ],
    },
    {
      name: "deleting and moving",
      filename: inService,
      code: `
        import fs from "fs/promises";
        export const remove = (name) => fs.unlink("notes/" + name);
        export const archive = (name) => fs.rename("notes/" + name, "archive/" + name);
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.unlink", way: "`remove`", services: "object storage" },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 50,
        },
        {
          messageId: "unknownCaller",
          data: { call: "fs.rename", way: "`archive`", services: "object storage" },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "the exports of a CommonJS module",
      filename: inService,
      code: `
        const fs = require("fs");
        exports.save = (name, text) => fs.writeFileSync("notes/" + name, text);
        module.exports.remove = function (name) { fs.unlinkSync("notes/" + name); };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save`", services: "object storage" },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 56,
        },
        {
          messageId: "unknownCaller",
          data: { call: "fs.unlinkSync", way: "`remove`", services: "object storage" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a function inside",
      filename: inService,
      code: `
        import fs from "fs";
        export function saveAll(notes) { notes.forEach((note) => fs.writeFileSync("notes/" + note.id, note.text)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`saveAll`", services: "object storage" },
          line: 3,
          column: 66,
          endLine: 3,
          endColumn: 82,
        },
      ],
    },
    {
      name: "a method of a class",
      filename: inService,
      code: `
        import fs from "fs";
        export class Notes { save(name, text) { fs.writeFileSync("notes/" + name, text); } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`Notes.save`", services: "object storage" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
    {
      name: "a provider of NestJS",
      filename: inProject("nestjs", "src/notes.service.ts"),
      code: `
        import fs from "fs";
        import { Injectable } from "@nestjs/common";
        @Injectable() export class NotesService {
          save(name: string, text: string) { fs.writeFileSync("notes/" + name, text); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`NotesService.save`", services: "object storage" },
          line: 5,
          column: 46,
          endLine: 5,
          endColumn: 62,
        },
      ],
    },
    {
      name: "anywhere with the option",
      filename: inProject("plain", "src/notes.ts"),
      options: [{ checkUnknownCallers: "always" }],
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save`", services: "object storage" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a path that the file fixes, with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "always" }],
      code: `
        import fs from "fs";
        export function saveAll(notes) { fs.writeFileSync("notes.json", JSON.stringify(notes)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`saveAll`", services: "object storage" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a folder, with the option",
      filename: inService,
      options: [{ checkUnknownCallers: "always" }],
      code: `import fs from "fs"; export function makeFolder(name) { fs.mkdirSync("notes/" + name); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.mkdirSync", way: "`makeFolder`", services: "object storage" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 69,
        },
      ],
    },
    {
      name: "where the settings say that it is a service",
      filename: inProject("plain", "src/notes.ts"),
      settings: { stateless: { service: true } },
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("notes/" + name, text); }`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save`", services: "object storage" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a scratch file, with the option",
      filename: inService,
      options: [{ checkTemporaryFiles: true }],
      code: `import fs from "fs"; export function save(name, text) { fs.writeFileSync("/tmp/" + name, text); }`,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "fs.writeFileSync", way: "`save`", services: "object storage" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a function that a handler calls as well: the request is what the message speaks of",
      filename: inService,
      code: `
        import fs from "fs";
        import express from "express";
        export function save(name, text) { fs.writeFileSync("notes/" + name, text); }
        express().post("/notes", (req, res) => { save(req.body.id, req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes` → `save`", services: "object storage" },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
    {
      name: "in the folder that a caller names",
      filename: inService,
      code: `
        import fs from "fs";
        import path from "path";
        import { outputIn } from "./output.js";
        export const keep = (folder, text) => fs.promises.writeFile(path.join(folder, "kept.txt"), text);
        export const show = (folder, text) => fs.promises.writeFile(outputIn(folder), text);
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.promises.writeFile", way: "`keep`", services: "object storage" },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 68,
        },
        {
          messageId: "unknownCaller",
          data: { call: "fs.promises.writeFile", way: "`show`", services: "object storage" },
          line: 6,
          column: 47,
          endLine: 6,
          endColumn: 68,
        },
      ],
    },
    {
      name: "what a program tells who reads its log",
      filename: inService,
      code: `
        import fs from "fs";
        export function exportUser(user) {
          const file = user.id + ".json";
          fs.writeFileSync(file, JSON.stringify(user));
          console.log("done");
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`exportUser`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: "what removes a file of any other name",
      filename: inService,
      code: `
        import fs from "fs";
        import path from "path";
        export function discard(folder, name) { const file = path.join(folder, name); fs.unlink(file, () => {}); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.unlink", way: "`discard`", services: "object storage" },
          line: 4,
          column: 87,
          endLine: 4,
          endColumn: 96,
        },
      ],
    },
    {
      name: "a document that is read, changed for the caller, and written again",
      filename: inService,
      code: `
        import fs from "fs";
        export function addUser(user) {
          const users = JSON.parse(fs.readFileSync("users.json", "utf8"));
          users.push(user);
          fs.writeFileSync("users.json", JSON.stringify(users));
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`addUser`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a document of which the caller says what is left",
      filename: inService,
      code: `
        import { readJson, writeJson } from "fs-extra";
        export async function removeUser(id) {
          const users = await readJson("users.json");
          const left = users.filter((user) => user.id !== id);
          await writeJson("users.json", left);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "writeJson", way: "`removeUser`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 26,
        },
      ],
    },
    {
      name: "what another method has changed for the caller",
      filename: inService,
      code: `
        const fs = require("fs");
        class Settings {
          constructor(file) { this.file = file; this.values = {}; }
          set(name, value) { this.values[name] = value; this.sync(); }
          sync() { fs.writeFileSync(this.file, JSON.stringify(this.values, null, 2)); }
        }
        module.exports = new Settings("settings.json");
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`Settings.set` → `Settings.sync`", services: "object storage" },
          line: 6,
          column: 20,
          endLine: 6,
          endColumn: 36,
        },
      ],
    },
    {
      name: "a file of what is looked up by what callers give",
      filename: inService,
      code: `
        import { unlink } from "node:fs/promises";
        const maps = [];
        export async function removeImage(id) {
          const map = maps.find((each) => each.id === id);
          await unlink(\`maps/\${map.image}\`);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "unlink", way: "`removeImage`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 23,
        },
      ],
    },
    {
      name: "a function that is given the instance of Fastify and a request",
      filename: inProject("fastify", "src/wallets.ts"),
      code: `
        import type { FastifyInstance } from "fastify";
        import { writeFile } from "node:fs/promises";
        export async function addWallet(fastify: FastifyInstance, wallet: Wallet) {
          await writeFile(\`wallets/\${wallet.address}.json\`, wallet.key);
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "writeFile", way: "`addWallet`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: "a file that is put together from what was changed for callers",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        class Policies {
          policies = new Map();
          set(host, policy) { this.policies.set(host, policy); }
          async save() {
            const lines = [];
            this.policies.forEach((policy, host) => { lines.push({ host, policy }); });
            await writeFile("policies.json", JSON.stringify(lines));
          }
        }
        export default new Policies();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "writeFile", way: "`Policies.save`", services: "object storage" },
          line: 9,
          column: 19,
          endLine: 9,
          endColumn: 28,
        },
      ],
    },
    {
      name: "a file that a loop puts together from what was changed for callers",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        class Policies {
          policies = new Map();
          set(host, policy) { this.policies.set(host, policy); }
          async save() {
            const lines = [];
            for (const [host] of this.policies) lines.push(host);
            await writeFile("policies.json", JSON.stringify(lines));
          }
        }
        export default new Policies();
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "writeFile", way: "`Policies.save`", services: "object storage" },
          line: 9,
          column: 19,
          endLine: 9,
          endColumn: 28,
        },
      ],
    },
    {
      name: "the files of what callers name",
      filename: inService,
      code: `
        import { rm } from "node:fs/promises";
        import path from "node:path";
        export async function tidy(names) {
          for (const name of names) await rm(path.join("uploads", name));
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "rm", way: "`tidy`", services: "object storage" },
          line: 5,
          column: 43,
          endLine: 5,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a loop over parts of its own variable",
      filename: inService,
      code: `
        import { unlinkSync } from "node:fs";
        export function drop(id) { var part; for (part of part[id]) unlinkSync(part); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "unlinkSync", way: "`drop`", services: "object storage" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 79,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: where the code runs", rule, {
  valid: [
    {
      name: "in development, by a condition",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/mails", (req, res) => {
          if (process.env.NODE_ENV !== "production") fs.writeFileSync("mails/" + req.body.id, req.body.html);
        });
      `,
    },
    {
      name: "in development, by a name",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/mails", (req, res) => { isDev && fs.writeFileSync("mails/" + req.body.id, req.body.html); });
      `,
    },
    {
      name: "in development, where production has returned",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/mails", async (req, res) => {
          if (process.env.NODE_ENV === "production") return res.json(await send(req.body));
          fs.writeFileSync("mails/" + req.body.id, req.body.html);
        });
      `,
    },
    {
      name: "in development, by the route",
      code: `
        import fs from "node:fs";
        import express from "express";
        const app = express();
        if (config.isDevelopment) app.post("/mails", (req, res) => { fs.writeFileSync("mail.html", req.body.html); });
      `,
    },
    {
      name: "in development, by the only call of its function",
      code: `
        import fs from "node:fs";
        import express from "express";
        function keep(mail) { fs.writeFileSync("mail.html", mail); }
        express().post("/mails", (req, res) => { if (isDev) keep(req.body.html); });
      `,
    },
    {
      name: "a program that installs packages",
      filename: inService,
      code: `
        import { spawn } from "node:child_process";
        import { writeFile } from "node:fs/promises";
        export async function fetchPackage(name) {
          spawn("npm", ["install", name]);
          await writeFile(\`plugins/\${name}.json\`, JSON.stringify({ name }));
        }
      `,
    },
  ],
  invalid: [
    {
      name: "in production alone, and everywhere but in tests",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/mails", (req, res) => {
          if (process.env.NODE_ENV === "production") fs.writeFileSync("mails/" + req.body.id, req.body.html);
          if (process.env.NODE_ENV !== "test") fs.writeFileSync("mails.txt", req.body.html);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /mails`", services: "object storage" },
          line: 5,
          column: 54,
          endLine: 5,
          endColumn: 70,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /mails`", services: "object storage" },
          line: 6,
          column: 48,
          endLine: 6,
          endColumn: 64,
        },
      ],
    },
    {
      name: "where the client says that it is a test",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/mails", (req, res) => { if (req.body.isTest) fs.writeFileSync("mail.html", req.body.html); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /mails`", services: "object storage" },
          line: 4,
          column: 71,
          endLine: 4,
          endColumn: 87,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: options", rule, {
  valid: [
    {
      name: "allow: the beginning of a path",
      options: [{ allow: ["/mnt/files/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/mnt/files/last.json", req.body); });
      `,
    },
    {
      name: "allow: one of several",
      options: [{ allow: ["/mnt/files/", "/srv/shared/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/srv/shared/last.json", req.body); });
      `,
    },
    {
      name: "allow: an expression, as the source writes it",
      options: [{ allow: ["config.sharedFolder"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync(config.sharedFolder + "/last.json", req.body);
        });
      `,
    },
    ...[
      `fs.writeFileSync("/mnt/files/" + req.body.id, req.body.text);`,
      "fs.writeFileSync(`/mnt/files/${req.body.id}`, req.body.text);",
      `fs.writeFileSync(path.join("/mnt/files", req.body.id), req.body.text);`,
      `const file = path.join("/mnt/files", req.body.id); fs.writeFileSync(file, req.body.text);`,
      `fs.writeFileSync(ROOT + req.body.id, req.body.text);`,
      `fs.writeFileSync(path.join(config.sharedFolder, req.body.id), req.body.text);`,
      `const file = \`\${config.sharedFolder}/\${req.body.id}\`; fs.writeFileSync(file, req.body.text);`,
      `fs.writeFileSync("/mnt/files/a.tmp", req.body.text); fs.renameSync("/mnt/files/a.tmp", "/mnt/files/a");`,
    ].map((statements) => ({
      name: `allow: ${statements}`,
      options: [{ allow: ["/mnt/files/", "config.sharedFolder"] }] as const,
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        const ROOT = "/mnt/files/";
        express().post("/convert", async (req, res) => { ${statements} });
      `,
    })),
    {
      name: "allow: a folder without the slash at its end",
      options: [{ allow: ["/mnt/files"] }],
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/convert", (req, res) => { fs.unlinkSync(path.join("/mnt/files", req.body.id)); });
      `,
    },
    {
      name: "allow: what is moved there, and deleted there",
      options: [{ allow: ["/mnt/files/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.renameSync(req.query.from, "/mnt/files/last.json");
          fs.unlinkSync("/mnt/files/older.json");
        });
      `,
    },
    {
      name: "allow: scratch files",
      options: [{ allow: ["/tmp/"], checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/tmp/report.csv", await rows()); });
      `,
    },
    {
      name: "allow: unknown callers",
      filename: inService,
      options: [{ allow: ["/mnt/files/"], checkUnknownCallers: "always" }],
      code: `import fs from "fs"; export function save(text) { fs.writeFileSync("/mnt/files/last.json", text); }`,
    },
    {
      name: "checkTemporaryFiles: false, the default",
      options: [{ checkTemporaryFiles: false }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/tmp/report.csv", await rows()); });
      `,
    },
    {
      name: "checkTemporaryFiles: deleting",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.unlinkSync("/tmp/report.csv"); });
      `,
    },
    {
      name: "checkTemporaryFiles: reading",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { res.send(fs.readFileSync("/tmp/report.csv")); });
      `,
    },
    {
      name: "folders of file systems in the network",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        import path from "node:path";
        import express from "express";
        import { EFS_ROOT } from "./constants.js";
        const app = express();
        app.put("/reports/:id", async (req, res) => { await writeFile(\`/mnt/efs/\${req.params.id}\`, req.body); res.end(); });
        app.put("/copies/:id", async (req, res) => { await writeFile(path.join(EFS_ROOT, req.params.id), req.body); res.end(); });
        app.put("/sheets/:id", async (req, res) => { await writeFile(\`\${process.env.NFS_PATH}/\${req.params.id}\`, req.body); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "allow: another path",
      options: [{ allow: ["/mnt/files/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/mnt/local/last.json", req.body); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
    {
      name: "allow: a folder that only begins like that, or comes later in the path",
      options: [{ allow: ["/mnt/files/"] }],
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync("/mnt/files2/" + req.body.id, req.body.text);
          fs.writeFileSync(path.join("/srv", "/mnt/files/", req.body.id), req.body.text);
        });
      `,
      errors: [6, 7].map((line) => ({
        messageId: "keptFile" as const,
        data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
        line,
        column: 11,
        endLine: line,
        endColumn: 27,
      })),
    },
    {
      name: "allow: not in the middle of a path",
      options: [{ allow: ["/shared/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/srv/shared/last.json", req.body); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
    {
      name: "allow: moved away from there",
      options: [{ allow: ["/mnt/files/"] }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.renameSync("/mnt/files/last.json", "/srv/last.json"); });
      `,
      errors: [
        {
          messageId: "movedFile",
          data: { call: "fs.renameSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "checkTemporaryFiles: a file in /tmp",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/tmp/report.csv", await rows()); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
    {
      name: "checkTemporaryFiles: a file in /tmp with the content of the request is kept",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => { fs.writeFileSync("/tmp/report.csv", req.body); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
    {
      name: "checkTemporaryFiles: a folder that mkdtemp makes",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/convert", async (req, res) => { res.json(await fs.mkdtemp("/tmp/convert-")); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "fs.mkdtemp", way: "`POST /convert`", services: "object storage" },
          line: 4,
          column: 73,
          endLine: 4,
          endColumn: 83,
        },
      ],
    },
    {
      name: "checkTemporaryFiles: a file of Deno",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import express from "express";
        express().post("/convert", async (req, res) => { res.json(await Deno.makeTempFile()); });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "Deno.makeTempFile", way: "`POST /convert`", services: "object storage" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 90,
        },
      ],
    },
    {
      name: "checkTemporaryFiles: a file that is removed again",
      options: [{ checkTemporaryFiles: true }],
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/convert", async (req, res) => {
          fs.writeFileSync("work.bin", req.body);
          try { res.send(await convert("work.bin")); } finally { fs.unlinkSync("work.bin"); }
        });
      `,
      errors: [
        {
          messageId: "temporaryFile",
          data: { call: "fs.writeFileSync", way: "`POST /convert`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: "names that end like those of file systems",
      filename: inService,
      code: `
        import { writeFile } from "node:fs/promises";
        import path from "node:path";
        import express from "express";
        import { prefs } from "./prefs.js";
        express().put("/reports/:id", async (req, res) => { await writeFile(path.join(prefs.root, req.params.id), req.body); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "writeFile", way: "`PUT /reports/:id`", services: "object storage" },
          line: 6,
          column: 67,
          endLine: 6,
          endColumn: 76,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: when the code runs", rule, {
  valid: [
    {
      name: "while the module loads",
      code: `
        import fs from "node:fs";
        import express from "express";
        fs.mkdirSync("uploads/images", { recursive: true });
        fs.writeFileSync("service.pid", String(process.pid));
        express().get("/", (req, res) => res.end());
      `,
    },
    {
      name: "in a function that only load code calls",
      code: `
        import fs from "node:fs";
        import express from "express";
        function prepare(names) { names.forEach((name) => fs.writeFileSync(name, "")); }
        prepare(["a.log", "b.log"]);
        express().get("/", (req, res) => res.end());
      `,
    },
    {
      name: "when the server listens, and when it stops",
      code: `
        import fs from "node:fs";
        import express from "express";
        const app = express();
        app.listen(3000, () => fs.writeFileSync("service.ready", ""));
        process.on("SIGTERM", () => fs.unlinkSync("service.ready"));
      `,
    },
    {
      name: "in main",
      filename: inService,
      code: `
        import fs from "node:fs";
        async function main() { await fs.promises.writeFile("schema.graphql", await print()); }
        main();
      `,
    },
    {
      name: "in a hook of NestJS",
      filename: inProject("nestjs", "src/files.service.ts"),
      code: `
        import fs from "node:fs";
        import { Injectable } from "@nestjs/common";
        @Injectable() export class FilesService {
          onModuleInit() { fs.writeFileSync("files/index.json", "{}"); }
          onApplicationShutdown() { fs.rmSync("files/lock"); }
        }
      `,
    },
    {
      name: "in a timer of the service",
      code: `
        import fs from "node:fs";
        import express from "express";
        setInterval(() => fs.writeFileSync("stats.json", JSON.stringify(stats())), 60_000);
        express().get("/", (req, res) => res.end());
      `,
    },
    {
      name: "in a script, by its first line",
      filename: inService,
      code: `#!/usr/bin/env node
import fs from "node:fs";
export function write(name) { fs.writeFileSync(name, "{}"); }`,
    },
    {
      name: "in a script, by its folder",
      filename: inProject("express", "scripts/build.ts"),
      code: `import fs from "fs"; export function build(name) { fs.writeFileSync(name, "{}"); }`,
    },
    {
      name: "in a test",
      filename: inProject("express", "src/app.test.ts"),
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { fs.writeFileSync("notes.txt", req.body.text); res.end(); });
      `,
    },
    {
      name: "in a test, by what it imports",
      filename: inService,
      code: `
        import fs from "node:fs";
        import { beforeEach, it } from "vitest";
        import express from "express";
        express().post("/notes", (req, res) => { fs.writeFileSync("notes.txt", req.body.text); res.end(); });
      `,
    },
    {
      name: "in code for browsers",
      filename: inProject("next", "lib/notes.ts"),
      code: `"use client"; import fs from "fs"; export function save(name, text) { fs.writeFileSync(name, text); }`,
    },
    {
      name: "a function that nothing calls",
      code: `
        import fs from "node:fs";
        import express from "express";
        function save(text) { fs.writeFileSync("notes.txt", text); }
        express().post("/notes", (req, res) => res.end());
      `,
    },
    {
      name: "making sure that a folder of a fixed name is there",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          if (!fs.existsSync("notes")) fs.mkdirSync("notes");
          fs.mkdirSync("notes/" + new Date().getFullYear(), { recursive: true });
          res.end();
        });
      `,
    },
  ],
  invalid: [
    {
      name: "in middleware",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().use((req, res, next) => { fs.appendFileSync("access.log", req.url); next(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.appendFileSync", way: "`middleware`", services: "object storage" },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a function that load code calls as well",
      code: `
        import fs from "node:fs";
        import express from "express";
        function save(text) { fs.writeFileSync("notes.txt", text); }
        save("");
        express().post("/notes", (req, res) => { save(req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes` → `save`", services: "object storage" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 47,
        },
      ],
    },
    {
      name: "in callbacks inside the handler",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.readFile("notes.txt", (error, notes) => {
            fs.writeFile("notes.txt", notes + req.body.text, () => res.end());
          });
          res.on("finish", () => fs.appendFileSync("access.log", req.url));
          setTimeout(() => fs.rmSync("notes.old"), 1000);
          load().then((text) => fs.writeFileSync("loaded.txt", text));
          req.body.tags.forEach((tag) => fs.writeFileSync("tags/" + tag, ""));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 25,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.appendFileSync", way: "`POST /notes`", services: "object storage" },
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 51,
        },
        {
          messageId: "deletedFile",
          data: { call: "fs.rmSync", way: "`POST /notes`", services: "object storage" },
          line: 9,
          column: 28,
          endLine: 9,
          endColumn: 37,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 10,
          column: 33,
          endLine: 10,
          endColumn: 49,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 11,
          column: 42,
          endLine: 11,
          endColumn: 58,
        },
      ],
    },
    {
      name: "in a promise that wraps the callback",
      code: `
        import fs from "node:fs";
        import express from "express";
        const save = (text) => new Promise((resolve) => fs.writeFile("notes.txt", text, resolve));
        express().post("/notes", async (req, res) => { await save(req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /notes` → `save`", services: "object storage" },
          line: 4,
          column: 57,
          endLine: 4,
          endColumn: 69,
        },
      ],
    },
    {
      name: "a folder by the name of the request",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        express().post("/notes", (req, res) => {
          const folder = path.join("notes", req.body.user);
          if (!fs.existsSync(folder)) fs.mkdirSync(folder);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFolder",
          data: { call: "fs.mkdirSync", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 39,
          endLine: 7,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a handler of Koa",
      code: `
        import fs from "node:fs/promises";
        import Koa from "koa";
        new Koa().use(async (ctx) => { await fs.writeFile("notes.txt", ctx.request.body); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`middleware`", services: "object storage" },
          line: 4,
          column: 46,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: "a handler of Fastify that streams a part",
      code: `
        import fs from "node:fs";
        import { pipeline } from "node:stream/promises";
        import fastify from "fastify";
        fastify().post("/notes", async (request) => {
          const part = await request.file();
          await pipeline(part.file, fs.createWriteStream("uploads/" + part.filename));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 37,
          endLine: 7,
          endColumn: 57,
        },
      ],
    },
    {
      name: "a server of node:http",
      code: `
        import fs from "node:fs";
        import http from "node:http";
        http.createServer((req, res) => { req.pipe(fs.createWriteStream("body.bin")); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`HTTP request`", services: "object storage" },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "a route of Next.js",
      filename: inProject("next", "app/api/notes/route.ts"),
      code: `
        import { writeFile } from "node:fs/promises";
        export async function POST(request: Request) {
          const file = (await request.formData()).get("file");
          await writeFile("public/" + file.name, Buffer.from(await file.arrayBuffer()));
        }
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "writeFile", way: "`POST /api/notes`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: "a server action of Next.js",
      filename: inProject("next", "app/actions.ts"),
      code: `
        "use server";
        import { writeFile } from "node:fs/promises";
        export async function upload(form: FormData) { await writeFile("public/last.txt", form.get("text")); }
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "writeFile", way: "`server action upload`", services: "object storage" },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 71,
        },
      ],
    },
    {
      name: "a controller of NestJS",
      filename: inProject("nestjs", "src/notes.controller.ts"),
      code: `
        import fs from "node:fs";
        import { Body, Controller, Post } from "@nestjs/common";
        @Controller("notes") export class NotesController {
          @Post() create(@Body() note: Note) { fs.writeFileSync("notes/" + note.id, note.text); }
        }
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`NotesController.create`", services: "object storage" },
          line: 5,
          column: 48,
          endLine: 5,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a function of AWS Lambda",
      filename: inProject("aws-lambda", "src/handler.ts"),
      code: `
        import { writeFileSync } from "node:fs";
        export const handler = async (event) => { writeFileSync("/var/data/event.json", JSON.stringify(event)); };
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
  ],
});

ruleTester.run("no-fs-write-in-handler: what is no file on the local disk", rule, {
  valid: [
    {
      name: "devices",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeFileSync("/dev/null", req.body.text);
          fs.appendFileSync("/dev/stdout", req.body.text);
          fs.createWriteStream("/dev/stderr").write(req.body.text);
          fs.writeFileSync("/dev/fd/1", req.body.text);
          fs.writeFileSync("/proc/self/fd/2", req.body.text);
          res.end();
        });
      `,
    },
    {
      name: "the descriptors of the standard streams",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.writeSync(1, req.body.text);
          fs.writeFileSync(2, req.body.text);
          fs.writeFileSync(process.stdout.fd, req.body.text);
          fs.writeSync(process.stderr.fd, req.body.text);
          res.end();
        });
      `,
    },
    {
      name: "a stream of an open descriptor",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/", (req, res) => { fs.createWriteStream("", { fd: 1 }).end(req.url); res.end(); });
      `,
    },
    {
      name: "a stream of an open descriptor, with an empty template as its path",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/", (req, res) => { fs.createWriteStream(\`\`, { fd: 1 }).end(req.url); res.end(); });
      `,
    },
    {
      name: "the file system of memfs",
      code: `
        import { fs, vol } from "memfs";
        import express from "express";
        express().post("/notes", async (req, res) => {
          fs.writeFileSync("/notes.txt", req.body.text);
          await vol.promises.unlink("/old.txt");
          res.end();
        });
      `,
    },
    {
      name: "a volume of memfs",
      code: `
        import { createFsFromVolume, Volume } from "memfs";
        import express from "express";
        const fs = createFsFromVolume(new Volume());
        express().post("/notes", (req, res) => { fs.writeFileSync("/notes.txt", req.body.text); res.end(); });
      `,
    },
    {
      name: "another file system in memory",
      code: `
        const MemoryFileSystem = require("memory-fs");
        const express = require("express");
        const fs = new MemoryFileSystem();
        express().post("/notes", (req, res) => { fs.writeFileSync("/notes.txt", req.body.text); res.end(); });
      `,
    },
    {
      name: "a file system that a function is given",
      code: `
        import fs from "node:fs";
        import express from "express";
        import { storage } from "./storage.js";
        const save = (fs, text) => fs.writeFileSync("notes.txt", text);
        express().post("/notes", (req, res) => { save(storage, req.body.text); res.end(); });
      `,
    },
    {
      name: "methods of other objects by the same names",
      code: `
        import express from "express";
        import { put } from "@vercel/blob";
        import { bucket, db, storage } from "./stores.js";
        express().post("/notes", async (req, res) => {
          await storage.writeFile(req.body.id, req.body.text);
          await bucket.file(req.body.id).save(req.body.text);
          await db.notes.unlink(req.body.id);
          await put(req.body.id, req.body.text, { access: "public" });
          res.write("saved");
          res.end();
        });
      `,
    },
    {
      name: "a call without a path",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { fs.writeFileSync(); res.end(); });
      `,
    },
    {
      name: "a file that callers name",
      filename: inService,
      code: `
        import fs from "fs";
        export const write = (file, text) => fs.writeFileSync(file, text);
      `,
    },
    {
      name: "the removal of what a caller names, in a file that moves some",
      filename: inService,
      code: `
        import fs from "fs";
        export const adopt = (file, other) => fs.promises.rename(file, other);
        export const remove = (file) => fs.unlinkSync(file);
      `,
    },
    {
      name: "a file that callers name in an object",
      filename: inService,
      code: `
        import fs from "fs";
        export const write = (job, text) => fs.writeFileSync(job.output.path, text);
      `,
    },
    {
      name: "a file system on the network that all replicas mount",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        import { efsVolPath } from "./config.js";
        express().post("/notes", async (req, res) => {
          await fs.writeFile(\`\${efsVolPath}/notes/\${req.body.id}\`, req.body.text);
          res.end();
        });
      `,
    },
    {
      name: "a device",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/port", async (req, res) => { await fs.writeFile("/dev/port", req.body); res.end(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a file in a folder of that name",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { fs.writeFileSync("dev/null", req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "shared memory that looks like a device",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { fs.writeFileSync("/dev/shm/notes.txt", req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 66,
        },
      ],
    },
    {
      name: "the file system of Node beside that of memfs",
      code: `
        import fs from "node:fs";
        import { fs as memory } from "memfs";
        import express from "express";
        express().post("/notes", (req, res) => {
          memory.writeFileSync("/notes.txt", req.body.text);
          fs.writeFileSync("notes.txt", req.body.text);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "a file that callers name by a part of its path",
      filename: inService,
      code: `
        import fs from "fs";
        export const write = (name, text) => fs.writeFileSync("notes/" + name, text);
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`write`", services: "object storage" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a file that callers name, in a file that stores what they bring",
      filename: inProject("express", "src/storage/local.ts"),
      code: `
        import fs from "fs";
        export const write = (file, text) => fs.writeFileSync(file, text);
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`write`", services: "object storage" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a file that callers name, beside those that this file names itself",
      filename: inService,
      code: `
        import fs from "fs";
        function write(file, text) { fs.writeFileSync(file, text); }
        export const save = (name, text) => { write("notes/" + name, text); };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { call: "fs.writeFileSync", way: "`save` → `write`", services: "object storage" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "memory that is used as a disk",
      code: `
        import fs from "node:fs/promises";
        import express from "express";
        express().post("/notes", async (req, res) => { await fs.writeFile("/dev/shm/" + req.body.id, req.body.text); res.end(); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
  ],
});
