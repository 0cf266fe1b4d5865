import { describe, expect, it } from "vitest";
import { parse } from "../parse.ts";

/** The API path of what the variable `x` holds, or the name of its kind. */
function valueOfX(code: string): string | null {
  const file = parse(code);
  const variables = file.bindings.scopes.flatMap((scope) => scope.variables);
  const x = variables.find((variable) => variable.name === "x" && variable.defs.length > 0);
  const value = x ? file.values.ofVariable(x) : null;
  return value?.path ?? (value?.kind ? `${value.kind.framework.name} ${value.kind.name}` : null);
}

describe("imports", () => {
  it("reads ES imports, with or without the node: prefix", () => {
    expect(valueOfX(`import x from "express-session";`)).toBe("express-session");
    expect(valueOfX(`import * as x from "node:fs";`)).toBe("fs");
    expect(valueOfX(`import { writeFile as x } from "node:fs/promises";`)).toBe("fs/promises.writeFile");
    expect(valueOfX(`import { default as x } from "lodash";`)).toBe("lodash");
    expect(valueOfX(`import { "string name" as x } from "m";`)).toBe("m.string name");
    expect(valueOfX(`import x = require("fs");`)).toBe("fs");
  });

  it("reads require and dynamic import, destructured or not", () => {
    expect(valueOfX(`const x = require("node:fs");`)).toBe("fs");
    expect(valueOfX(`const { promises: x } = require("fs");`)).toBe("fs.promises");
    expect(valueOfX(`const { promises: { writeFile: x } } = require("fs");`)).toBe("fs.promises.writeFile");
    expect(valueOfX(`const x = require("fs").promises.writeFile;`)).toBe("fs.promises.writeFile");
    expect(valueOfX(`const x = await import("fs");`)).toBe("fs");
    expect(valueOfX(`const { writeFile: x } = await import("fs/promises");`)).toBe("fs/promises.writeFile");
  });

  it("follows names, members and assignments", () => {
    expect(valueOfX(`import fs from "fs"; const p = fs.promises; const x = p["writeFile"];`)).toBe(
      "fs.promises.writeFile",
    );
    expect(valueOfX(`import fs from "fs"; let x; x = fs.writeFileSync;`)).toBe("fs.writeFileSync");
    expect(valueOfX(`import fs from "fs"; const x = (fs as any)!.writeFile;`)).toBe("fs.writeFile");
    expect(valueOfX(`import { LRUCache } from "lru-cache"; const x = new LRUCache();`)).toBe("lru-cache.LRUCache()");
  });

  it("does not take a function that is called require for it", () => {
    expect(valueOfX(`function require(name) {} const x = require("fs");`)).toBe(null);
    expect(valueOfX(`const x = require(name);`)).toBe("require()");
  });

  it("does not confuse names that are declared twice", () => {
    expect(valueOfX(`import fs from "fs"; function f(fs) { const x = fs.promises; }`)).toBe(null);
  });
});

describe("kinds of objects", () => {
  it("knows what frameworks make", () => {
    expect(valueOfX(`import express from "express"; const x = express();`)).toBe("Express application");
    expect(valueOfX(`const x = require("express").Router();`)).toBe("Express application");
    expect(valueOfX(`import Koa from "koa"; const x = new Koa();`)).toBe("Koa application");
    expect(valueOfX(`import { Router } from "express"; const x = Router().route("/a").get(f);`)).toBe("Express route");
  });

  it("follows functions of the file, fields and types", () => {
    expect(
      valueOfX(
        `import express from "express"; function make() { const app = express(); return app; } const x = make();`,
      ),
    ).toBe("Express application");
    expect(valueOfX(`import express from "express"; class S { app = express(); run() { const x = this.app; } }`)).toBe(
      "Express application",
    );
    expect(
      valueOfX(
        `import express from "express"; class S { constructor() { this.app = express(); const x = this.app; } }`,
      ),
    ).toBe("Express application");
    expect(valueOfX(`import { FastifyInstance } from "fastify"; function f(x: FastifyInstance) {}`)).toBe(
      "Fastify instance",
    );
    expect(valueOfX(`import * as e from "express"; function f(x: e.Request) {}`)).toBe("Express request");
  });

  it("knows the parameters of handlers, and the properties that lead back to the application", () => {
    expect(valueOfX(`import express from "express"; express().get("/", (x, res) => {});`)).toBe("Express request");
    expect(valueOfX(`import express from "express"; express().use((error, x, res, next) => {});`)).toBe(
      "Express request",
    );
    expect(valueOfX(`import express from "express"; express().get("/", (req) => { const x = req.app; });`)).toBe(
      "Express application",
    );
    expect(valueOfX(`import express from "express"; express().get("/", ({ app: x }) => {});`)).toBe(
      "Express application",
    );
  });

  it("gives up on values that are defined by themselves", () => {
    expect(valueOfX(`let x = y; let y = x;`)).toBe(null);
    expect(valueOfX(`const x = make(); function make() { return make(); }`)).toBe(null);
  });
});
