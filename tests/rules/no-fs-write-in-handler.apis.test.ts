import { RuleTester } from "@typescript-eslint/rule-tester";
import rule, { type MessageId } from "../../src/rules/no-fs-write-in-handler.ts";

const ruleTester = new RuleTester();

/** A handler that makes one statement; the statement is in line 4, from column 3 on. */
function handler(setup: string, statement: string): string {
  return `${setup}
import express from "express";
express().post("/notes", async (req, res) => {
  ${statement}
});`;
}

/** The report on a call in that statement. */
function reported(messageId: MessageId, call: string, column = 3) {
  const data = { call, way: "`POST /notes`", services: "object storage" };
  return [{ messageId, data, line: 4, column, endLine: 4, endColumn: column + call.length }];
}

ruleTester.run("no-fs-write-in-handler: every way to name a function of the file system", rule, {
  valid: [
    ...(
      [
        ["a default import", `import fs from "fs";`, `fs.readFileSync("notes.txt");`],
        ["a namespace import with the node: prefix", `import * as fs from "node:fs";`, `fs.readFileSync("notes.txt");`],
        ["a named import", `import { readFileSync } from "node:fs";`, `readFileSync("notes.txt");`],
        ["an import under another name", `import { readFile as load } from "fs/promises";`, `await load("notes.txt");`],
        ["the promises of fs", `import { promises as fs } from "fs";`, `await fs.readFile("notes.txt");`],
        ["require", `const fs = require("fs");`, `fs.readFileSync("notes.txt");`],
        ["require, taken apart", `const { readFileSync } = require("node:fs");`, `readFileSync("notes.txt");`],
        [
          "a promisified function",
          `import { readFile } from "fs"; import { promisify } from "util"; const load = promisify(readFile);`,
          `await load("notes.txt");`,
        ],
        ["a dynamic import", "", `const fs = await import("node:fs"); fs.readFileSync("notes.txt");`],
        [
          "another module, when it is loaded",
          "",
          `import("memfs").then((fs) => fs.writeFileSync("a", req.body.text));`,
        ],
        [
          "a function of another module, called with its object",
          `import fs from "memfs";`,
          `fs.writeFileSync.call(fs, "notes.txt", req.body.text);`,
        ],
        [
          "a function of the project in place of require",
          `import { load } from "./load.js";`,
          `load("fs").writeFileSync("notes.txt", req.body.text);`,
        ],
        ["a module of the project", `import fs from "./fs.js";`, `fs.writeFileSync("notes.txt", req.body.text);`],
        [
          "a function of the file of the same name",
          `function writeFileSync(name, text) {}`,
          `writeFileSync("notes.txt", req.body.text);`,
        ],
        [
          "a local variable of the same name",
          `import fs from "fs";`,
          `const fs = req.app.get("storage"); fs.writeFileSync("notes.txt", req.body.text);`,
        ],
      ] as const
    ).map(([name, setup, statement]) => ({ name, code: handler(setup, statement) })),
  ],
  invalid: [
    ...(
      [
        ["a default import", `import fs from "fs";`, "fs.writeFileSync"],
        ["a default import with the node: prefix", `import fs from "node:fs";`, "fs.writeFileSync"],
        ["the default export by its name", `import { default as disk } from "node:fs";`, "disk.writeFileSync"],
        ["a namespace import", `import * as fs from "node:fs";`, "fs.writeFileSync"],
        ["the default export of a namespace", `import * as fs from "fs";`, "fs.default.writeFileSync"],
        ["a named import", `import { writeFileSync } from "fs";`, "writeFileSync"],
        ["an import under another name", `import { writeFileSync as save } from "node:fs";`, "save"],
        ["an import under a string", `import { "writeFileSync" as save } from "node:fs";`, "save"],
        ["an import that is a require", `import fs = require("fs");`, "fs.writeFileSync"],
        ["require", `const fs = require("fs");`, "fs.writeFileSync"],
        ["require with the node: prefix", `const fs = require("node:fs");`, "fs.writeFileSync"],
        ["require, taken apart", `const { writeFileSync } = require("fs");`, "writeFileSync"],
        ["require, taken apart under another name", `const { writeFileSync: save } = require("fs");`, "save"],
        ["require, assigned later", `let fs; fs = require("fs");`, "fs.writeFileSync"],
        ["require on the spot", "", `require("fs").writeFileSync`],
        ["a constant that holds the function", `import fs from "fs"; const save = fs.writeFileSync;`, "save"],
        ["a module, taken apart", `import fs from "fs"; const { writeFileSync: save } = fs;`, "save"],
        ["a name in brackets", `import fs from "fs";`, `fs["writeFileSync"]`],
        ["a name in a template", `import fs from "fs";`, "fs[`writeFileSync`]"],
        ["an optional call", `import fs from "fs";`, "fs?.writeFileSync"],
        ["a non-null assertion", `import fs from "fs";`, "fs!.writeFileSync"],
        ["a function bound to its module", `import fs from "fs"; const save = fs.writeFileSync.bind(fs);`, "save"],
        [
          "createRequire",
          `import { createRequire } from "module"; const load = createRequire(import.meta.url); const fs = load("fs");`,
          "fs.writeFileSync",
        ],
        [
          "createRequire on the spot",
          `import { createRequire } from "node:module"; const fs = createRequire(import.meta.url)("node:fs");`,
          "fs.writeFileSync",
        ],
        ["a built-in module of the process", `const fs = process.getBuiltinModule("node:fs");`, "fs.writeFileSync"],
        [
          "a choice of two",
          `import fs from "fs"; const save = replace ? fs.writeFileSync : fs.appendFileSync;`,
          "save",
        ],
      ] as const
    ).map(([name, setup, call]) => ({
      name,
      code: handler(setup, `${call}("notes.txt", req.body.text);`),
      errors: reported("keptFile", call),
    })),
    ...(
      [
        ["the promises of fs, imported", `import { promises as fs } from "fs";`, "fs.writeFile"],
        ["the promises of fs, required", `const { promises: fs } = require("fs");`, "fs.writeFile"],
        ["the promises of fs, a member of require", `const fs = require("fs").promises;`, "fs.writeFile"],
        ["the promises of fs, taken apart twice", `const { promises: { writeFile } } = require("fs");`, "writeFile"],
        ["the promises of fs, on the spot", `import fs from "fs";`, "fs.promises.writeFile"],
        ["the promises of fs, taken apart", `import fs from "fs"; const { writeFile } = fs.promises;`, "writeFile"],
        ["fs/promises, a default import", `import fs from "fs/promises";`, "fs.writeFile"],
        ["fs/promises, a namespace import", `import * as fs from "node:fs/promises";`, "fs.writeFile"],
        ["fs/promises, a named import", `import { writeFile } from "node:fs/promises";`, "writeFile"],
        ["fs/promises, an import under another name", `import { writeFile as save } from "fs/promises";`, "save"],
        ["fs/promises, required", `const fs = require("fs/promises");`, "fs.writeFile"],
        [
          "a promisified import",
          `import { writeFile } from "fs"; import { promisify } from "util"; const save = promisify(writeFile);`,
          "save",
        ],
        [
          "a promisified member",
          `const fs = require("fs"); const util = require("node:util"); const save = util.promisify(fs.writeFile);`,
          "save",
        ],
        ["a module that the program awaited", `const fs = await import("fs/promises");`, "fs.writeFile"],
        [
          "a module that the program awaited, taken apart",
          `const { writeFile } = await import("node:fs/promises");`,
          "writeFile",
        ],
      ] as const
    ).map(([name, setup, call]) => ({
      name,
      code: handler(setup, `await ${call}("notes.txt", req.body.text);`),
      errors: reported("keptFile", call, 9),
    })),
    {
      name: "an import in the handler",
      code: `
        import express from "express";
        express().post("/notes", async (req, res) => {
          const fs = await import("node:fs/promises");
          await fs.writeFile("notes.txt", req.body.text);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFile", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: modules and functions that come later", rule, {
  valid: [],
  invalid: [
    {
      name: "a module, when it is loaded",
      code: handler("", `import("node:fs").then((fs) => fs.writeFileSync("notes.txt", req.body.text));`),
      errors: reported("keptFile", "fs.writeFileSync", 34),
    },
    {
      name: "a function of it, taken out",
      code: handler("", `import("node:fs").then(({ writeFileSync }) => writeFileSync("a.txt", req.body.text));`),
      errors: reported("keptFile", "writeFileSync", 49),
    },
    {
      name: "a function that is called with its object",
      code: handler(`import fs from "fs";`, `fs.writeFile.call(fs, "notes.txt", req.body.text, done);`),
      errors: reported("keptFile", "fs.writeFile.call"),
    },
    {
      name: "a function that is promisified and bound",
      code: handler(
        `import fs from "fs"; import { promisify } from "util"; const save = promisify(fs.writeFile).bind(fs);`,
        `await save("notes.txt", req.body.text);`,
      ),
      errors: reported("keptFile", "save", 9),
    },
  ],
});

ruleTester.run("no-fs-write-in-handler: functions of fs with callbacks", rule, {
  valid: [
    `fs.readFile("notes/" + req.body.id, done);`,
    `fs.access("notes/" + req.body.id, done);`,
    `fs.stat("notes/" + req.body.id, done);`,
    `fs.readdir("notes", done);`,
    `fs.open("notes/" + req.body.id, done);`,
    `fs.createReadStream("notes/" + req.body.id).pipe(res);`,
    `fs.watch("notes", done);`,
    `fs.mkdir("notes", done);`,
    `fs.mkdtemp("/tmp/notes-", done);`,
  ].map((statement) => ({ name: statement, code: handler(`import fs from "fs";`, statement) })),
  invalid: (
    [
      ["keptFile", "fs.appendFile", `"notes/" + req.body.id, req.body.text, done`],
      ["keptFile", "fs.copyFile", `"blank.txt", "notes/" + req.body.id, done`],
      ["keptFile", "fs.cp", `"blank", "notes/" + req.body.id, { recursive: true }, done`],
      ["keptFile", "fs.createWriteStream", `"notes/" + req.body.id`],
      ["keptFile", "fs.link", `"blank.txt", "notes/" + req.body.id, done`],
      ["keptFile", "fs.lutimes", `"notes/" + req.body.id, now, now, done`],
      ["keptFolder", "fs.mkdir", `"notes/" + req.body.id, done`],
      ["keptFile", "fs.open", `"notes/" + req.body.id, "w", done`],
      ["movedFile", "fs.rename", `"notes/" + req.body.id, "archive/" + req.body.id, done`],
      ["deletedFile", "fs.rm", `"notes/" + req.body.id, done`],
      ["deletedFile", "fs.rmdir", `"notes/" + req.body.id, done`],
      ["keptFile", "fs.symlink", `"blank.txt", "notes/" + req.body.id, done`],
      ["keptFile", "fs.truncate", `"notes/" + req.body.id, 0, done`],
      ["deletedFile", "fs.unlink", `"notes/" + req.body.id, done`],
      ["keptFile", "fs.utimes", `"notes/" + req.body.id, now, now, done`],
      ["keptFile", "fs.writeFile", `"notes/" + req.body.id, req.body.text, done`],
    ] as const
  ).map(([messageId, call, values]) => ({
    name: call,
    code: handler(`import fs from "fs";`, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: functions of fs that block", rule, {
  valid: [
    `fs.readFileSync("notes/" + req.body.id);`,
    `fs.existsSync("notes/" + req.body.id);`,
    `fs.statSync("notes/" + req.body.id);`,
    `fs.readdirSync("notes");`,
    `fs.openSync("notes/" + req.body.id);`,
    `fs.openSync("notes/" + req.body.id, "r");`,
    `fs.mkdirSync("notes", { recursive: true });`,
    `fs.mkdtempSync("/tmp/notes-");`,
  ].map((statement) => ({ name: statement, code: handler(`import fs from "fs";`, statement) })),
  invalid: (
    [
      ["keptFile", "fs.appendFileSync", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", "fs.copyFileSync", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.cpSync", `"blank", "notes/" + req.body.id, { recursive: true }`],
      ["keptFile", "fs.linkSync", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.lutimesSync", `"notes/" + req.body.id, now, now`],
      ["keptFolder", "fs.mkdirSync", `"notes/" + req.body.id, { recursive: true }`],
      ["keptFile", "fs.openSync", `"notes/" + req.body.id, "a"`],
      ["movedFile", "fs.renameSync", `"notes/" + req.body.id, "archive/" + req.body.id`],
      ["deletedFile", "fs.rmSync", `"notes/" + req.body.id, { force: true }`],
      ["deletedFile", "fs.rmdirSync", `"notes/" + req.body.id`],
      ["keptFile", "fs.symlinkSync", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.truncateSync", `"notes/" + req.body.id`],
      ["deletedFile", "fs.unlinkSync", `"notes/" + req.body.id`],
      ["keptFile", "fs.utimesSync", `"notes/" + req.body.id, now, now`],
      ["keptFile", "fs.writeFileSync", `"notes/" + req.body.id, req.body.text`],
    ] as const
  ).map(([messageId, call, values]) => ({
    name: call,
    code: handler(`import fs from "fs";`, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: functions of fs that return promises", rule, {
  valid: [
    `await fs.readFile("notes/" + req.body.id);`,
    `await fs.access("notes/" + req.body.id);`,
    `await fs.stat("notes/" + req.body.id);`,
    `for (const name of await fs.readdir("notes")) res.write(name);`,
    `await fs.open("notes/" + req.body.id);`,
    `await fs.mkdir("notes", { recursive: true });`,
    `await fs.mkdtemp("/tmp/notes-");`,
  ].map((statement) => ({ name: statement, code: handler(`import fs from "fs/promises";`, statement) })),
  invalid: (
    [
      ["keptFile", "fs.appendFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", "fs.copyFile", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.cp", `"blank", "notes/" + req.body.id, { recursive: true }`],
      ["keptFile", "fs.link", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.lutimes", `"notes/" + req.body.id, now, now`],
      ["keptFolder", "fs.mkdir", `"notes/" + req.body.id, { recursive: true }`],
      ["keptFile", "fs.open", `"notes/" + req.body.id, "wx"`],
      ["movedFile", "fs.rename", `"notes/" + req.body.id, "archive/" + req.body.id`],
      ["deletedFile", "fs.rm", `"notes/" + req.body.id, { force: true }`],
      ["deletedFile", "fs.rmdir", `"notes/" + req.body.id`],
      ["keptFile", "fs.symlink", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "fs.truncate", `"notes/" + req.body.id`],
      ["deletedFile", "fs.unlink", `"notes/" + req.body.id`],
      ["keptFile", "fs.utimes", `"notes/" + req.body.id, now, now`],
      ["keptFile", "fs.writeFile", `"notes/" + req.body.id, req.body.text`],
    ] as const
  ).map(([messageId, call, values]) => ({
    name: call,
    code: handler(`import fs from "fs/promises";`, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: packages that stand in for fs", rule, {
  valid: (
    [
      [`import fs from "fs-extra";`, `await fs.readJson("notes/" + req.body.id);`],
      [`import fs from "fs-extra";`, `await fs.pathExists("notes/" + req.body.id);`],
      [`import fs from "fs-extra";`, `await fs.ensureDir("notes");`],
      [`import * as fs from "fs-extra/esm";`, `fs.readJsonSync("notes/" + req.body.id);`],
      [`import fs from "graceful-fs";`, `fs.readFileSync("notes/" + req.body.id);`],
      [`const disk = require("mz/fs");`, `await disk.readFile("notes/" + req.body.id);`],
      [`import jetpack from "fs-jetpack";`, `jetpack.read("notes/" + req.body.id);`],
      [`import jetpack from "fs-jetpack";`, `jetpack.dir("notes");`],
    ] as const
  ).map(([setup, statement]) => ({ name: statement, code: handler(setup, statement) })),
  invalid: (
    [
      ["keptFile", `import fs from "fs-extra";`, "fs.copy", `"blank", "notes/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.copySync", `"blank", "notes/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.createFile", `"notes/" + req.body.id`],
      ["deletedFile", `import fs from "fs-extra";`, "fs.emptyDir", `"notes/" + req.body.id`],
      ["keptFolder", `import fs from "fs-extra";`, "fs.ensureDir", `"notes/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.ensureFileSync", `"notes/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.ensureLink", `"blank.txt", "notes/" + req.body.id`],
      ["keptFolder", `import fs from "fs-extra";`, "fs.mkdirp", `"notes/" + req.body.id`],
      ["movedFile", `import fs from "fs-extra";`, "fs.move", `"notes/" + req.body.id, "archive/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.outputFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import fs from "fs-extra";`, "fs.outputJson", `"notes/" + req.body.id, req.body`],
      ["deletedFile", `import fs from "fs-extra";`, "fs.remove", `"notes/" + req.body.id`],
      ["deletedFile", `import fs from "fs-extra";`, "fs.removeSync", `"notes/" + req.body.id`],
      ["keptFile", `import fs from "fs-extra";`, "fs.writeFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import fs from "fs-extra";`, "fs.promises.writeFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import fs from "fs-extra";`, "fs.writeJSON", `"notes/" + req.body.id, req.body`],
      ["keptFile", `import * as fs from "fs-extra/esm";`, "fs.outputJsonSync", `"notes/" + req.body.id, req.body`],
      ["keptFile", `import { outputFile } from "fs-extra";`, "outputFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import fs from "graceful-fs";`, "fs.writeFileSync", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import fs from "graceful-fs";`, "fs.promises.appendFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `const disk = require("mz/fs");`, "disk.writeFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import jetpack from "fs-jetpack";`, "jetpack.append", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import jetpack from "fs-jetpack";`, "jetpack.writeAsync", `"notes/" + req.body.id, req.body.text`],
      ["deletedFile", `import jetpack from "fs-jetpack";`, "jetpack.remove", `"notes/" + req.body.id`],
      [
        "movedFile",
        `import jetpack from "fs-jetpack";`,
        "jetpack.moveAsync",
        `"notes/" + req.body.id, "archive/" + req.body.id`,
      ],
      ["movedFile", `import jetpack from "fs-jetpack";`, "jetpack.rename", `"notes/" + req.body.id, req.body.name`],
    ] as const
  ).map(([messageId, setup, call, values]) => ({
    name: call,
    code: handler(setup, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: Bun and Deno", rule, {
  valid: (
    [
      ["", `await Bun.file("notes/" + req.body.id).text();`],
      ["", "await Bun.write(Bun.stdout, req.body.text);"],
      ["", `await Bun.write(Bun.s3.file("notes/" + req.body.id), req.body.text);`],
      ["", `await Bun.s3.write("notes/" + req.body.id, req.body.text);`],
      [`import { s3, write } from "bun";`, `await write(s3.file("notes/" + req.body.id), req.body.text);`],
      [
        `import { S3Client } from "bun"; const client = new S3Client();`,
        "const file = client.file(req.body.id); await Bun.write(file, req.body.text); await file.delete();",
      ],
      [`import { client } from "./s3.js";`, "await Bun.write(client.file(req.body.id), req.body.text);"],
      ["", "await Bun.write(`s3://notes/${req.body.id}`, req.body.text);"],
      [`import { Bun } from "./bun.js";`, `await Bun.write("notes/" + req.body.id, req.body.text);`],
      ["", `await Deno.readTextFile("notes/" + req.body.id);`],
      ["", `await Deno.stat("notes/" + req.body.id);`],
      ["", `await Deno.open("notes/" + req.body.id);`],
      ["", `await Deno.open("notes/" + req.body.id, { read: true, write: false });`],
      ["", `await Deno.mkdir("notes", { recursive: true });`],
      ["", "await Deno.makeTempFile();"],
      ["", "await Deno.stdout.write(req.body.bytes);"],
      ["", `await (await Deno.openKv()).set(["notes", req.body.id], req.body.text);`],
      [`const Deno = require("./deno.js");`, `Deno.writeTextFileSync("notes/" + req.body.id, req.body.text);`],
    ] as const
  ).map(([setup, statement]) => ({ name: statement, code: handler(setup, statement) })),
  invalid: (
    [
      ["keptFile", "", "Bun.write", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", "", "Bun.file(name).write", "req.body.text"],
      ["keptFile", "", "Bun.file(name).writer", ""],
      ["keptFile", "const file = Bun.file(name);", "Bun.write", "file, req.body.text"],
      ["deletedFile", "", "Bun.file(name).delete", ""],
      ["deletedFile", "", "Bun.file(name).unlink", ""],
      ["keptFile", `import { write } from "bun";`, "write", `"notes/" + req.body.id, req.body.text`],
      ["deletedFile", `import { file } from "bun";`, "file(name).delete", ""],
      ["keptFile", "", "Deno.copyFile", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "", "Deno.create", `"notes/" + req.body.id`],
      ["keptFile", "", "Deno.link", `"blank.txt", "notes/" + req.body.id`],
      ["keptFolder", "", "Deno.mkdir", `"notes/" + req.body.id`],
      ["keptFile", "", "Deno.open", `"notes/" + req.body.id, { write: true, create: true }`],
      ["keptFile", "", "Deno.openSync", `"notes/" + req.body.id, { append: true }`],
      ["deletedFile", "", "Deno.remove", `"notes/" + req.body.id`],
      ["movedFile", "", "Deno.rename", `"notes/" + req.body.id, "archive/" + req.body.id`],
      ["keptFile", "", "Deno.symlink", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", "", "Deno.truncate", `"notes/" + req.body.id`],
      ["keptFile", "", "Deno.utime", `"notes/" + req.body.id, now, now`],
      ["keptFile", "", "Deno.writeFile", `"notes/" + req.body.id, req.body.bytes`],
      ["keptFile", "", "Deno.writeTextFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", "", "Deno.writeTextFileSync", `"notes/" + req.body.id, req.body.text`],
    ] as const
  ).map(([messageId, setup, call, values]) => ({
    name: call,
    code: handler(setup, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: packages that write to a path", rule, {
  valid: (
    [
      [`import jsonfile from "jsonfile";`, `await jsonfile.readFile("notes/" + req.body.id);`],
      [`import { mkdirp } from "mkdirp";`, `await mkdirp("notes");`],
      [`import XLSX from "xlsx";`, `res.send(XLSX.write(workbook, { type: "buffer" }));`],
      [`import ExcelJS from "exceljs"; const workbook = new ExcelJS.Workbook();`, "await workbook.xlsx.write(res);"],
      [`import unzipper from "unzipper";`, "const folder = await unzipper.Open.buffer(req.body);"],
      [`import AdmZip from "adm-zip"; const archive = new AdmZip("site.zip");`, "res.send(archive.toBuffer());"],
      [`import * as tar from "tar";`, `tar.c({ gzip: true }, ["site"]).pipe(res);`],
      [`import * as tar from "tar";`, `await tar.t({ file: "site.tgz" });`],
      [`import tar from "tar-fs";`, `tar.pack("site").pipe(res);`],
      [`import decompress from "decompress";`, "res.json(await decompress(req.body));"],
      [`import decompress from "decompress";`, "res.json(await decompress(req.body, { strip: 1 }));"],
      [`import QRCode from "qrcode";`, "res.json(await QRCode.toDataURL(req.body.url));"],
      [
        `import { createObjectCsvStringifier } from "csv-writer";`,
        "res.send(createObjectCsvStringifier({ header }).stringifyRecords(req.body));",
      ],
      [`import * as xattr from "fs-xattr";`, `res.send(await xattr.getAttribute("notes/today", "user.by"));`],
      [`import sharp from "sharp";`, "res.send(await sharp(req.body).resize(90).png().toBuffer());"],
      [`import Jimp from "jimp";`, `res.send(await Jimp.read(req.body).getBufferAsync("image/png"));`],
      [`import ffmpeg from "fluent-ffmpeg";`, `ffmpeg(req).format("mp3").pipe(res);`],
      [`import simpleGit from "simple-git";`, `res.json(await simpleGit("/srv/site").log());`],
      [
        `import { Storage } from "@google-cloud/storage"; const bucket = new Storage().bucket("notes");`,
        "await bucket.file(req.body.id).save(req.body.text);",
      ],
      [
        `import puppeteer from "puppeteer"; const page = await (await puppeteer.launch()).newPage();`,
        "res.send(await page.screenshot());",
      ],
      [
        `import { chromium } from "playwright"; const page = await (await chromium.launch()).newPage();`,
        `res.send(await page.pdf({ format: "A4" }));`,
      ],
    ] as const
  ).map(([setup, statement]) => ({ name: statement, code: handler(setup, statement) })),
  invalid: (
    [
      [
        "keptFile",
        `import writeFileAtomic from "write-file-atomic";`,
        "writeFileAtomic",
        `"notes/" + req.body.id, req.body.text`,
      ],
      ["keptFile", `import { writeFile } from "atomically";`, "writeFile", `"notes/" + req.body.id, req.body.text`],
      ["keptFile", `import jsonfile from "jsonfile";`, "jsonfile.writeFile", `"notes/" + req.body.id, req.body`],
      [
        "keptFile",
        `import { writeJsonFile } from "write-json-file";`,
        "writeJsonFile",
        `"notes/" + req.body.id, req.body`,
      ],
      [
        "keptFile",
        `const writeYamlFile = require("write-yaml-file");`,
        "writeYamlFile.sync",
        `"notes/" + req.body.id, req.body`,
      ],
      ["keptFolder", `import { mkdirp } from "mkdirp";`, "mkdirp", `"notes/" + req.body.id`],
      ["keptFolder", `const mkdirp = require("mkdirp");`, "mkdirp.sync", `"notes/" + req.body.id`],
      ["keptFolder", `import { makeDirectory } from "make-dir";`, "makeDirectory", `"notes/" + req.body.id`],
      ["deletedFile", `import { rimraf } from "rimraf";`, "rimraf", `"notes/" + req.body.id`],
      ["deletedFile", `const rimraf = require("rimraf");`, "rimraf.sync", `"notes/" + req.body.id`],
      ["deletedFile", `import { deleteAsync } from "del";`, "deleteAsync", `["notes/" + req.body.id]`],
      ["deletedFile", `import trash from "trash";`, "trash", `["notes/" + req.body.id]`],
      [
        "movedFile",
        `import { moveFile } from "move-file";`,
        "moveFile",
        `"notes/" + req.body.id, "archive/" + req.body.id`,
      ],
      ["movedFile", `import mv from "mv";`, "mv", `"notes/" + req.body.id, "archive/" + req.body.id`],
      ["keptFile", `import { copyFile } from "copy-file";`, "copyFile", `"blank.txt", "notes/" + req.body.id`],
      ["keptFile", `import cpy from "cpy";`, "cpy", `"blank/*", "notes/" + req.body.id`],
      ["keptFile", `import * as xattr from "fs-xattr";`, "xattr.setAttribute", `"notes/today", "user.by", req.body.by`],
      [
        "keptFile",
        `import { removeAttributeSync } from "fs-xattr";`,
        "removeAttributeSync",
        `"notes/today", "user.by"`,
      ],
      ["keptFile", `import XLSX from "xlsx";`, "XLSX.writeFile", `workbook, "report.xlsx"`],
      ["keptFile", `import * as XLSX from "xlsx";`, "XLSX.writeFileXLSX", `workbook, "report.xlsx"`],
      [
        "keptFile",
        `import ExcelJS from "exceljs"; const workbook = new ExcelJS.Workbook();`,
        "workbook.xlsx.writeFile",
        `"report.xlsx"`,
      ],
      [
        "keptFile",
        `import ExcelJS from "exceljs"; const workbook = new ExcelJS.Workbook();`,
        "workbook.csv.writeFile",
        `"report.csv"`,
      ],
      [
        "keptFile",
        `import extract from "extract-zip";`,
        "extract",
        `req.body.archive, { dir: "sites/" + req.body.id }`,
      ],
      ["keptFile", `import unzipper from "unzipper";`, "unzipper.Extract", `{ path: "sites/" + req.body.id }`],
      [
        "keptFile",
        `import AdmZip from "adm-zip"; const archive = new AdmZip("site.zip");`,
        "archive.extractAllTo",
        `"sites/" + req.body.id`,
      ],
      [
        "keptFile",
        `import AdmZip from "adm-zip"; const archive = new AdmZip("site.zip");`,
        "archive.writeZip",
        `"export.zip"`,
      ],
      ["keptFile", `import * as tar from "tar";`, "tar.x", `{ file: "site.tgz", cwd: "sites/" + req.body.id }`],
      ["keptFile", `import { extract } from "tar";`, "extract", `{ cwd: "sites/" + req.body.id }`],
      ["keptFile", `import * as tar from "tar";`, "tar.create", `{ gzip: true, file: "site.tgz" }, ["site"]`],
      ["keptFile", `import tar from "tar-fs";`, "tar.extract", `"sites/" + req.body.id`],
      ["keptFile", `import decompress from "decompress";`, "decompress", `req.body, "sites/" + req.body.id`],
      ["keptFile", `import QRCode from "qrcode";`, "QRCode.toFile", `"code.png", req.body.url`],
      [
        "keptFile",
        `import { createObjectCsvWriter } from "csv-writer";`,
        "createObjectCsvWriter",
        `{ path: "report.csv", header }`,
      ],
      ["keptFile", `import sharp from "sharp";`, "sharp(req.body).toFile", `"image.png"`],
      ["keptFile", `import sharp from "sharp";`, "sharp(req.body).resize(90).png().toFile", `"image.png"`],
      ["keptFile", `import Jimp from "jimp";`, "Jimp.read(req.body).writeAsync", `"image.png"`],
      ["keptFile", `import ffmpeg from "fluent-ffmpeg";`, `ffmpeg(req).format("mp3").save`, `"sound.mp3"`],
      ["keptFile", `import ffmpeg from "fluent-ffmpeg";`, "ffmpeg(req).screenshots", `{ count: 1, folder: "shots" }`],
      [
        "keptFile",
        `import simpleGit from "simple-git";`,
        "simpleGit().clone",
        `req.body.url, "repositories/" + req.body.id`,
      ],
      [
        "keptFile",
        `import { Storage } from "@google-cloud/storage"; const bucket = new Storage().bucket("notes");`,
        "bucket.file(req.body.id).download",
        `{ destination: "cache/a" }`,
      ],
      [
        "keptFile",
        `import puppeteer from "puppeteer"; const page = await (await puppeteer.launch()).newPage();`,
        "page.screenshot",
        `{ path: "page.png" }`,
      ],
      [
        "keptFile",
        `import { chromium } from "playwright"; const page = await (await chromium.launch()).newPage();`,
        "page.pdf",
        `{ path: "page.pdf" }`,
      ],
      [
        "keptFile",
        `import { chromium } from "playwright-core"; const context = await (await chromium.launch()).newContext();`,
        "context.storageState",
        `{ path: "login.json" }`,
      ],
    ] as const
  ).map(([messageId, setup, call, values]) => ({
    name: call,
    code: handler(setup, `${call}(${values});`),
    errors: reported(messageId, call),
  })),
});

ruleTester.run("no-fs-write-in-handler: handles, descriptors and streams", rule, {
  valid: [
    {
      name: "a handle that is only read",
      code: `
        import { open } from "node:fs/promises";
        import express from "express";
        express().get("/notes", async (req, res) => {
          const handle = await open("notes.txt");
          res.send(await handle.readFile());
          await handle.close();
        });
      `,
    },
    {
      name: "a descriptor that is only read",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/notes", (req, res) => {
          const fd = fs.openSync("notes.txt", "r");
          fs.readSync(fd, buffer);
          fs.closeSync(fd);
          res.send(buffer);
        });
      `,
    },
    {
      name: "flags in numbers that only read",
      code: `
        import { constants, openSync } from "node:fs";
        import express from "express";
        express().get("/notes", (req, res) => { res.json(openSync("notes.txt", constants.O_RDONLY)); });
      `,
    },
    {
      name: "a stream that is read",
      code: `
        import fs from "node:fs";
        import { pipeline } from "node:stream/promises";
        import express from "express";
        express().get("/notes", async (req, res) => { await pipeline(fs.createReadStream("notes.txt"), res); });
      `,
    },
    {
      name: "a document that goes to the client",
      code: `
        import PDFDocument from "pdfkit";
        import express from "express";
        express().get("/invoice", (req, res) => {
          const document = new PDFDocument();
          document.pipe(res);
          document.end();
        });
      `,
    },
    {
      name: "a log that was opened when the service started",
      code: `
        import fs from "node:fs";
        import express from "express";
        const log = fs.createWriteStream("access.log", { flags: "a" });
        express().use((req, res, next) => { log.write(req.url); next(); });
      `,
    },
  ],
  invalid: [
    {
      name: "a handle, reported once: where it is opened",
      code: `
        import { open } from "node:fs/promises";
        import express from "express";
        express().post("/notes", async (req, res) => {
          const handle = await open("notes.txt", "a");
          await handle.appendFile(req.body.text);
          await handle.close();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "open", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: "a handle for reading and writing",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", async (req, res) => {
          await using handle = await fs.promises.open("notes.txt", "r+");
          await handle.write(req.body.text);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.promises.open", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 38,
          endLine: 5,
          endColumn: 54,
        },
      ],
    },
    {
      name: "a handle whose flags are not known",
      code: `
        import { open } from "node:fs/promises";
        import express from "express";
        express().post("/notes", async (req, res) => {
          const handle = await open("notes.txt", flags);
          await handle.writeFile(req.body.text);
          await handle.truncate(1000);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "handle.writeFile", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 33,
        },
        {
          messageId: "keptFile",
          data: { call: "handle.truncate", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 32,
        },
      ],
    },
    {
      name: "a stream of a handle",
      code: `
        import { open } from "fs-extra";
        import express from "express";
        express().post("/notes", async (req, res) => {
          const handle = await open("notes.txt", flags);
          req.pipe(handle.createWriteStream());
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "handle.createWriteStream", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 20,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: "a descriptor, reported once: where it is opened",
      code: `
        import { closeSync, openSync, writeSync } from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          const fd = openSync("notes.txt", "as");
          writeSync(fd, req.body.text);
          closeSync(fd);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "openSync", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: "a descriptor in a callback",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          fs.open("notes.txt", "w", (error, fd) => {
            fs.write(fd, req.body.text, () => fs.close(fd, () => res.end()));
          });
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.open", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 18,
        },
      ],
    },
    {
      name: "a descriptor whose flags are not known",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          const fd = fs.openSync("notes.txt", mode);
          fs.writevSync(fd, [req.body.text]);
          fs.ftruncateSync(fd, 1000);
          res.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writevSync", way: "`POST /notes`", services: "object storage" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 24,
        },
        {
          messageId: "keptFile",
          data: { call: "fs.ftruncateSync", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: "flags in numbers that write",
      code: `
        import { constants, openSync } from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => {
          res.json(openSync("notes.txt", constants.O_WRONLY | constants.O_CREAT));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "openSync", way: "`POST /notes`", services: "object storage" },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: "the request, piped into a file",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { req.pipe(fs.createWriteStream("notes.txt")); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 59,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a pipeline into a file",
      code: `
        import { createWriteStream } from "node:fs";
        import { pipeline } from "node:stream/promises";
        import { createGzip } from "node:zlib";
        import express from "express";
        express().post("/notes", async (req, res) => {
          await pipeline(req, createGzip(), createWriteStream("notes.gz"));
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "createWriteStream", way: "`POST /notes`", services: "object storage" },
          line: 7,
          column: 45,
          endLine: 7,
          endColumn: 62,
        },
      ],
    },
    {
      name: "a stream that is constructed",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { req.pipe(new fs.WriteStream("notes.txt")); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.WriteStream", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 63,
          endLine: 4,
          endColumn: 77,
        },
      ],
    },
    {
      name: "a document that goes to a file",
      code: `
        import fs from "node:fs";
        import PDFDocument from "pdfkit";
        import express from "express";
        express().get("/invoice", (req, res) => {
          const document = new PDFDocument();
          document.pipe(fs.createWriteStream("invoice.pdf"));
          document.end();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`GET /invoice`", services: "object storage" },
          line: 7,
          column: 25,
          endLine: 7,
          endColumn: 45,
        },
      ],
    },
    {
      name: "an archive that goes to a file",
      code: `
        import fs from "node:fs";
        import archiver from "archiver";
        import express from "express";
        express().get("/export", (req, res) => {
          const output = fs.createWriteStream("export.zip");
          const archive = archiver("zip");
          archive.pipe(output);
          archive.finalize();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.createWriteStream", way: "`GET /export`", services: "object storage" },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a workbook that is streamed to a file",
      code: `
        import ExcelJS from "exceljs";
        import express from "express";
        express().get("/export", async (req, res) => {
          const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: "export.xlsx" });
          await workbook.commit();
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "ExcelJS.stream.xlsx.WorkbookWriter", way: "`GET /export`", services: "object storage" },
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 66,
        },
      ],
    },
    {
      name: "a function with a type",
      code: `
        import fs from "node:fs";
        import express from "express";
        express().post("/notes", (req, res) => { (fs.writeFileSync as any)("notes.txt", req.body); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "fs.writeFileSync", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 74,
        },
      ],
    },
    {
      name: "a file of Deno that is opened to append, said with a type",
      code: `
        import express from "express";
        express().post("/notes", async (req, res) => {
          using file = await Deno.open("notes.txt", { append: true as const });
          await file.write(req.body.bytes);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "Deno.open", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a file of Deno that is opened to append",
      code: `
        import express from "express";
        express().post("/notes", async (req, res) => {
          using file = await Deno.open("notes.txt", { append: true });
          await file.write(req.body.bytes);
        });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "Deno.open", way: "`POST /notes`", services: "object storage" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a page by its type",
      code: `
        import type { Page } from "playwright";
        import express from "express";
        async function capture(page: Page, id: string) { await page.screenshot({ path: "shots/" + id }); }
        express().get("/shot/:id", async (req, res) => { await capture(await newPage(), req.params.id); });
      `,
      errors: [
        {
          messageId: "keptFile",
          data: { call: "page.screenshot", way: "`GET /shot/:id` → `capture`", services: "object storage" },
          line: 4,
          column: 64,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
  ],
});
