// The packed plugin in the linters and on the versions of Node.js that the README promises: `npm run hosts`.
import path from "node:path";
import { defineConfig } from "vitest/config";
import { type Host, HOSTS } from "./hosts.ts";
import { Table } from "./table.ts";

declare module "vitest" {
  interface ProvidedContext {
    host: Host;
  }
}

export default defineConfig({
  test: {
    globalSetup: path.join(import.meta.dirname, "install.ts"),
    maxWorkers: 2,
    reporters: ["dot", new Table()],
    projects: HOSTS.map((host) => ({
      test: {
        name: `${host.linter} ${host.version}, Node.js ${host.node}`,
        root: import.meta.dirname,
        include: [host.linter === "ESLint" ? "{eslint,editor}.host.ts" : "oxlint.host.ts"],
        provide: { host },
        isolate: false,
        testTimeout: 120_000,
      },
    })),
  },
});
