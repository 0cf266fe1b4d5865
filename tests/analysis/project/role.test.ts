import { describe, expect, it } from "vitest";
import { parse } from "../parse.ts";

const role = (code: string, options: Parameters<typeof parse>[1]) => parse(code, options).role;

describe("the role of a file", () => {
  it("is a service with an entry point, or in a project that depends on a framework", () => {
    expect(role(`import express from "express"; express().get("/", () => {});`, { project: "plain" })).toBe("service");
    expect(role(`export const x = 1;`, { project: "express" })).toBe("service");
    expect(role(`export const x = 1;`, { project: "formidable" })).toBe("service");
    expect(role(`export const x = 1;`, { project: "plain" })).toBe("other");
  });

  it("is a test by its path, its imports or its globals", () => {
    expect(role(``, { project: "express", file: "src/users.test.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "__tests__/users.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "src/__test__/users.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "functionalTests/stack.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "src/contests/stack.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "server/end2end/users.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "global-setup.ts" })).toBe("test");
    expect(role(``, { project: "express", file: "src/global-settings.ts" })).toBe("service");
    expect(role(`import { it } from "vitest";`, { project: "express" })).toBe("test");
    expect(role(`describe("x", () => { it("y", () => {}); });`, { project: "express" })).toBe("test");
    expect(role(`export function test() {}`, { project: "express" })).toBe("service");
  });

  it("is a test in a project of its own among the tests of another one", () => {
    expect(role(``, { project: "shop/tests/webhook", file: "server.ts" })).toBe("test");
    expect(role(``, { project: "shop/webhook", file: "server.ts" })).toBe("service");
  });

  it("is a script by its first line or its path", () => {
    expect(role(`#!/usr/bin/env node\n`, { project: "express" })).toBe("script");
    expect(role(``, { project: "express", file: "scripts/import.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "deployment/roles.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "src/deployment/roles.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "src/seed.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "server/vite-base.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "docs/gatsby-node.js" })).toBe("script");
    expect(role(`import { defineNuxtModule } from "nuxt/kit";`, { project: "express" })).toBe("script");
    expect(role(`import { task } from "hardhat/config";`, { project: "express" })).toBe("script");
    expect(role(``, { project: "express", file: "src/data-migrations/users.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "src/database-migration.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "src/user-migration.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "docs/.vitepress/search.ts" })).toBe("script");
    expect(role(`process.exitCode = 1;`, { project: "express" })).toBe("script");
    expect(role(``, { project: "scripts", file: "import.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "src/client-cache.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "src/invite.ts" })).toBe("service");
    expect(
      role(`#!/usr/bin/env node\nimport http from "http"; http.createServer(() => {});`, { project: "plain" }),
    ).toBe("service");
  });

  it("is a script where it shows how something is used, or serves its developers, even if it serves", () => {
    const server = `import express from "express"; express().get("/", () => {});`;
    expect(role(server, { project: "express", file: "examples/server.ts" })).toBe("script");
    expect(role(server, { project: "express", file: "src/examples/server.ts" })).toBe("service");
    expect(role(server, { project: "express", file: "src/dev-server.ts" })).toBe("script");
    expect(role(server, { project: "express", file: "src/device-server.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "debug_lists.js" })).toBe("script");
    expect(role(``, { project: "express", file: "src/debugger.js" })).toBe("service");
  });

  it("is a copy where a tool has written it, or somebody has put it aside", () => {
    expect(role(``, { project: "express", file: ".svelte-kit/output/server/users.js" })).toBe("copy");
    expect(role(``, { project: "express", file: "svelte-kit/output/server/users.js" })).toBe("service");
    expect(role(``, { project: "express", file: "src/users_old.js" })).toBe("copy");
    expect(role(``, { project: "express", file: "src/household.js" })).toBe("service");
  });

  it("is a client by its directive, its name, or what it imports and uses", () => {
    expect(role(`"use client";`, { project: "next", file: "lib/x.ts" })).toBe("client");
    expect(role(``, { project: "express", file: "src/x.client.ts" })).toBe("client");
    expect(role(`import { useState } from "react";`, { project: "next", file: "lib/x.ts" })).toBe("client");
    expect(role(`import { Decoration } from "prosemirror-view";`, { project: "express", file: "shared/x.ts" })).toBe(
      "client",
    );
    expect(role(`import AsyncStorage from "@react-native-async-storage/async-storage";`, { project: "express" })).toBe(
      "client",
    );
    expect(role(`export const width = window.innerWidth;`, { project: "next", file: "lib/x.ts" })).toBe("client");
    expect(role(`import { cache } from "react"; import "server-only";`, { project: "next", file: "lib/x.ts" })).toBe(
      "service",
    );
    expect(role(`export const x = 1;`, { project: "next", file: "stores/cart.ts" })).toBe("client");
    expect(role(`export const x = 1;`, { project: "next", file: "lib/cart.ts" })).toBe("service");
    expect(role(`let x = 1;`, { project: "sveltekit", file: "src/lib/Cart.svelte" })).toBe("client");
    expect(role(`import pg from "pg";`, { project: "sveltekit", file: "src/lib/Cart.svelte" })).toBe("service");
  });

  it("is no service where the program ends by itself", () => {
    const client = `const client = await connect();`;
    expect(role(`${client} await client.close();`, { project: "express" })).toBe("script");
    expect(role(`${client} process.exit(0);`, { project: "express" })).toBe("script");
    expect(role(`${client} await client.ready();`, { project: "express" })).toBe("service");
    expect(
      role(`${client} process.on("SIGTERM", async () => { await client.close(); });`, { project: "express" }),
    ).toBe("service");
    const server = `import express from "express"; const server = express().get("/", () => {}).listen(0);`;
    expect(role(`${server} await server.close();`, { project: "express" })).toBe("other");
    expect(role(`${server} await server.ready();`, { project: "express" })).toBe("service");
  });

  it("is a script where the program asks whoever sits at the terminal", () => {
    const asks = `import { createInterface } from "node:readline"; const terminal = createInterface({ input: process.stdin });`;
    expect(role(asks, { project: "express" })).toBe("script");
    expect(role(asks.replace("process.stdin", "upload"), { project: "express" })).toBe("service");
    expect(role(`import express from "express"; express().get("/", () => {}); ${asks}`, { project: "express" })).toBe(
      "service",
    );
  });

  it("is a client where it imports stores or components of the pages", () => {
    const imports = (name: string) => role(`import x from "${name}";`, { project: "next", file: "lib/x.ts" });
    expect(imports("../stores/cart")).toBe("client");
    expect(imports("$stores/cart")).toBe("client");
    expect(imports("bookstores/cart")).toBe("service");
  });

  it("is a test in a package that stands in for another one, or tests one", () => {
    for (const project of ["api-stub", "mock-proxy", "shop-e2e-tests"] as const)
      expect(role(`export const x = 1;`, { project, file: "src/routes.ts" })).toBe("test");
    expect(role(`export const x = 1;`, { project: "express", file: "src/routes.ts" })).toBe("service");
  });

  it("is a test by the words for stand-ins in its name", () => {
    for (const file of [
      "src/outbound-mock-s3.server.ts",
      "src/mock/store.ts",
      "src/db/test-helpers.ts",
      "src/bots.spec-helpers.ts",
    ])
      expect(role(``, { project: "express", file })).toBe("test");
    expect(role(``, { project: "express", file: "src/hammock.ts" })).toBe("service");
  });

  it("is a test by the name of a server for tests", () => {
    for (const file of [
      "src/test-server.ts",
      "src/test-servers.ts",
      "src/shop.test-server.ts",
      "src/OAuthTestServer/model.ts",
    ])
      expect(role(``, { project: "express", file })).toBe("test");
    for (const file of ["src/latest-server.ts", "src/latestServers/model.ts", "src/test-service.ts", "src/server.ts"])
      expect(role(``, { project: "express", file })).toBe("service");
  });

  it("is a script in folders beside the source, and not in folders of the source that have the same names", () => {
    expect(role(``, { project: "express", file: "tools/report.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "release/publish.ts" })).toBe("script");
    expect(role(``, { project: "express", file: "src/tools/browser.ts" })).toBe("service");
    expect(role(``, { project: "express", file: "src/release/release.service.ts" })).toBe("service");
  });

  it("is no service in folders of what runs at start-up, but for its handlers", () => {
    expect(role(``, { project: "express", file: "src/startup/validate.ts" })).toBe("other");
    expect(
      role(`import express from "express"; express().get("/", () => {});`, {
        project: "express",
        file: "src/startup/web.ts",
      }),
    ).toBe("service");
  });

  it("is a client where browsers load it", () => {
    expect(role(`self.onfetch = () => {};`, { project: "express", file: "app/serviceWorker.js" })).toBe("client");
    expect(role(`indexedDB.open("kv");`, { project: "express", file: "src/kv.ts" })).toBe("client");
    expect(role(`/* eslint-env browser, jquery */`, { project: "express", file: "src/login.js" })).toBe("client");
    expect(role(`/* eslint-env node */`, { project: "express", file: "src/login.js" })).toBe("service");
    expect(role(`$.get("/me");`, { project: "express", file: "public/js/login.js" })).toBe("client");
    expect(role(`import fs from "node:fs";`, { project: "express", file: "src/public/files.js" })).toBe("service");
  });

  it("is a client where it uses `$` that nobody has declared", () => {
    expect(role(`$("#cart").hide();`, { project: "express", file: "src/cart.js" })).toBe("client");
    expect(
      role(`import { load } from "cheerio"; const $ = load(page); $("#cart").remove();`, {
        project: "express",
        file: "src/cart.js",
      }),
    ).toBe("service");
  });

  it("is a client in folders at the top that are for browsers, unless it loads what only servers have", () => {
    for (const file of [
      "client/cart.js",
      "src/client/cart.js",
      "app/shop/components/cart.js",
      "frontend/cart.js",
      "src/front/cart.js",
      "src/js/cart.js",
      "js/cart.js",
    ]) {
      expect(role(`export const x = 1;`, { project: "express", file })).toBe("client");
      expect(role(`import fs from "node:fs";`, { project: "express", file })).toBe("service");
    }
    for (const file of ["src/listeners/client/cart.js", "lib/frontend/cart.js", "lib/js/cart.js"])
      expect(role(`export const x = 1;`, { project: "express", file })).toBe("service");
  });

  it("is a client in a folder for browsers where it speaks of the page, whatever bundlers put in", () => {
    const code = `const crypto = require("crypto"); exports.hash = () => window.alert(crypto.randomUUID());`;
    expect(role(code, { project: "express", file: "lib/client/hash.js" })).toBe("client");
    expect(role(code, { project: "express", file: "lib/hash.js" })).toBe("service");
    expect(role(`import express from "express"; ${code}`, { project: "express", file: "lib/client/hash.js" })).toBe(
      "service",
    );
    expect(role(`exports.id = 1;`, { project: "express", file: "lib/hooks/hash.js" })).toBe("service");
  });

  it("is a client where it keeps something in the browser, unless it drives one", () => {
    const code = `export const clear = () => { localStorage.clear(); };`;
    expect(role(code, { project: "express", file: "lib/api/errors.js" })).toBe("client");
    expect(role(`import fs from "node:fs"; ${code}`, { project: "express", file: "lib/api/errors.js" })).toBe(
      "service",
    );
    expect(
      role(`import { chromium } from "playwright"; ${code}`, { project: "express", file: "lib/api/errors.js" }),
    ).toBe("service");
  });

  it("is a client where it fetches from its own host, which servers must name", () => {
    expect(role("export const load = (id) => fetch(`/api/users/${id}`);", { project: "express" })).toBe("client");
    expect(role("export const load = (id) => fetch(`${host}/api/users/${id}`);", { project: "express" })).toBe(
      "service",
    );
    expect(role(`export const load = (fetch) => fetch("/api/users");`, { project: "express" })).toBe("service");
  });

  it("is a script in a folder for scripts, even with a server that stands in for a real one", () => {
    const code = `import http from "node:http"; http.createServer((req, res) => res.end()).listen(0);`;
    for (const file of ["scripts/check.js", "packages/api/scripts/check.js", "scripts/e2e-server.js"])
      expect(role(code, { project: "express", file })).toBe("script");
    expect(role(`${code} process.exit(0);`, { project: "express", file: "scripts/probe.js" })).toBe("script");
    for (const file of ["scripts/server.js", "scripts/start.js", "descripts/check.js"])
      expect(role(code, { project: "express", file })).toBe("service");
  });

  it("is a client where it takes the global object for the window", () => {
    expect(role(`const window = globalThis; export const x = 1;`, { project: "express" })).toBe("client");
    expect(role(`const window = self;`, { project: "express", file: "src/worker/store.js" })).toBe("client");
    expect(role(`import fs from "node:fs"; const window = globalThis;`, { project: "express" })).toBe("service");
    expect(role(`const window = dom.window; export const x = 1;`, { project: "express" })).toBe("service");
  });

  it("is no service in a library that services call, unless it has entry points", () => {
    expect(role(`export const x = 1;`, { project: "published-library" })).toBe("other");
    expect(role(`import express from "express"; express().get("/", () => {});`, { project: "published-library" })).toBe(
      "service",
    );
  });

  it("is a test in folders of what tests need", () => {
    for (const file of [
      "src/testing/store.ts",
      "test-support/store.ts",
      "src/test-anything/store.ts",
      "src/mocks-server/routes.ts",
      "acceptance-tests/stubs/api.ts",
      "src/integration-test/client.ts",
      "src/test.ts",
      "lib/test_mode.js",
    ])
      expect(role(``, { project: "express", file })).toBe("test");
    for (const file of [
      "src/contesting/store.ts",
      "src/ab-tests/store.ts",
      "src/controllers/test.ts",
      "src/latest-news/store.ts",
      "lib/latest_mode.js",
      "src/e2enough/store.ts",
    ])
      expect(role(``, { project: "express", file })).toBe("service");
  });

  it("is a client where it is part of a program for desktops", () => {
    expect(role(`import { app } from "electron";`, { project: "express" })).toBe("client");
    expect(role(`import fs from "node:fs"; import { ipcMain } from "electron/main";`, { project: "express" })).toBe(
      "client",
    );
    expect(role(`import log from "electron-log";`, { project: "express" })).toBe("service");
    expect(role(`import express from "express"; express().get("/", () => {});`, { project: "electron" })).toBe(
      "client",
    );
  });

  it("is a script where it is a command that ends the process", () => {
    const exits = `export function run() { process.exit(1); }`;
    expect(role(exits, { project: "express", file: "src/commands/import.ts" })).toBe("script");
    expect(role(exits, { project: "express", file: "command/import.ts" })).toBe("script");
    expect(role(exits, { project: "express", file: "src/import.ts" })).toBe("service");
    expect(role(`export function run() { process.cwd(); }`, { project: "express", file: "src/commands/ban.ts" })).toBe(
      "service",
    );
    expect(
      role(`import express from "express"; express().get("/", () => {}); ${exits}`, {
        project: "express",
        file: "src/commands/serve.ts",
      }),
    ).toBe("service");
  });

  it("is what the settings say", () => {
    expect(role(``, { project: "plain", settings: { service: true } })).toBe("service");
    expect(role(``, { project: "express", settings: { service: false } })).toBe("other");
  });
});
