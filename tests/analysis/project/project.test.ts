import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Project } from "../../../src/analysis/project/project.ts";

let folder: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  folder = mkdtempSync(path.join(tmpdir(), "project-"));
  mkdirSync(path.join(folder, "src/deep"), { recursive: true });
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function manifest(content: unknown, at = "."): void {
  writeFileSync(path.join(folder, at, "package.json"), typeof content === "string" ? content : JSON.stringify(content));
}

/** As it is seen some time after it was looked at last. */
function project(): Project {
  vi.advanceTimersByTime(10_000);
  return new Project(path.join(folder, "src/deep/file.ts"));
}

describe("the nearest package.json", () => {
  it("tells what the project uses and needs at run time", () => {
    manifest({ dependencies: { express: "5" }, devDependencies: { fastify: "5" }, peerDependencies: { koa: "3" } });
    expect(project().mayUse(["express"])).toBe(true);
    expect(project().mayUse(["fastify"])).toBe(true);
    expect(project().mayUse(["hono"])).toBe(false);
    expect(project().needs(["express"])).toBe(true);
    expect(project().needs(["fastify", "koa"])).toBe(false);
  });

  it("tells which of what belongs to frameworks the project may use", () => {
    const all = [{ framework: { packages: ["express"] } }, { framework: { packages: ["hono", "@hono/node-server"] } }];
    manifest({ name: "x", devDependencies: { "@hono/node-server": "1" } });
    expect(project().usable(all)).toEqual([{ framework: { packages: ["hono", "@hono/node-server"] } }]);
    expect(new Project("<input>").usable(all)).toEqual(all);
  });

  it("counts the development dependencies of private packages as needed", () => {
    manifest({ private: true, devDependencies: { "@types/aws-lambda": "8" } });
    expect(project().needs(["@types/aws-lambda"])).toBe(true);
  });

  it("needs the module of Node where it starts a server", () => {
    manifest({ name: "x", scripts: { start: "node dist/server.js" } });
    expect(project().needs(["node:http"])).toBe(true);
    for (const scripts of [
      { start: "webpack-dev-server" },
      { start: "node job.js" },
      { test: "node server.js" },
      null,
    ]) {
      manifest({ name: "x", scripts });
      vi.advanceTimersByTime(10_000);
      utimesSync(path.join(folder, "package.json"), new Date(), new Date(Date.now()));
      expect(project().needs(["node:http"])).toBe(false);
    }
  });

  it("is that of a library where it is published, and neither started nor a command", () => {
    manifest({ name: "x", files: ["dist"], scripts: { build: "tsc", restart: "x" } });
    expect(project().isLibrary).toBe(true);
    const others = [
      { files: ["dist"], bin: "./cli.js" },
      { files: ["dist"], scripts: { "start:prod": "node ." } },
      { files: ["dist"], private: true },
      { scripts: { build: "tsc" } },
    ];
    for (const other of others) {
      manifest({ name: "x", ...other });
      vi.advanceTimersByTime(10_000);
      utimesSync(path.join(folder, "package.json"), new Date(), new Date(Date.now()));
      expect(project().isLibrary).toBe(false);
    }
    expect(new Project("<input>").isLibrary).toBe(false);
  });

  it.each<Record<string, unknown>>([
    { files: ["dist"] },
    { publishConfig: { access: "public" } },
    { funding: "https://example.com/sponsor" },
    { unpkg: "dist/notes.umd.js" },
    { jsdelivr: "dist/notes.umd.js" },
    { scripts: { prepublishOnly: "tsc" } },
    { scripts: { prepack: "tsc" } },
  ])("is that of a tool where it says that others install it: %o", (published) => {
    manifest({ name: "x", ...published });
    expect(project().isTool(["express"])).toBe(true);
  });

  it.each<Record<string, unknown>>([
    { main: "dist/notes.js", types: "dist/notes.d.ts" },
    { scripts: { prepare: "husky", publish: "deploy" } },
    { files: ["dist"], private: true },
    { files: ["dist"], dependencies: { express: "5" } },
  ])("is not that of a tool where it does not, or needs a framework of services: %o", (other) => {
    manifest({ name: "x", ...other });
    expect(project().isTool(["express"])).toBe(false);
  });

  it("is not one that only sets the module type", () => {
    manifest({ dependencies: { express: "5" } });
    manifest({ type: "module" }, "src");
    expect(project().needs(["express"])).toBe(true);
  });

  it("may be missing, broken or something else: then nothing is known", () => {
    for (const content of ["{ broken", "[]", "null", { dependencies: "express" }]) {
      manifest(content);
      expect(project().needs(["express"])).toBe(false);
    }
    expect(new Project("<input>").needs(["express"])).toBe(false);
    expect(new Project("<input>").mayUse(["express"])).toBe(true);
  });

  it("is read again when it has changed", () => {
    manifest({ name: "x", dependencies: {} });
    expect(project().needs(["express"])).toBe(false);
    manifest({ name: "x", dependencies: { express: "5" } });
    utimesSync(path.join(folder, "package.json"), new Date(), new Date(Date.now() + 5000));
    expect(project().needs(["express"])).toBe(true);
  });

  it("is looked for once in ten seconds, as a lint run reads many files of a folder", () => {
    const again = () => new Project(path.join(folder, "src/deep/other.ts"));
    manifest({ name: "x", dependencies: {} });
    expect(project().needs(["express"])).toBe(false);
    manifest({ name: "x", dependencies: { express: "5" } }, "src");
    vi.advanceTimersByTime(9_999);
    expect(again().needs(["express"])).toBe(false);
    vi.advanceTimersByTime(1);
    expect(again().needs(["express"])).toBe(true);
  });

  it("may come nearer while an editor is open", () => {
    manifest({ name: "workspace" });
    expect(project().needs(["express"])).toBe(false);
    manifest({ name: "service", dependencies: { express: "5" } }, "src");
    expect(project().needs(["express"])).toBe(true);
  });
});
