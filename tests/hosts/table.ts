import type { Reporter, TestModule } from "vitest/node";
import { LEFT_OUT } from "./hosts.ts";

/** Prints a line for each host when all have run. */
export class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const hosts = new Set(modules.map(({ project }) => project.name));
    console.table(
      [...hosts].map((host) => {
        const files = modules.filter(({ project }) => project.name === host);
        const tests = files.flatMap((file) => [...file.children.allTests()]);
        const count = (state: string) => tests.filter((test) => test.result().state === state).length;
        const isBroken = files.some((file) => !file.ok()) || count("passed") === 0;
        return {
          host,
          result: isBroken ? "FAILED" : "passed",
          passed: count("passed"),
          failed: count("failed"),
          "not in this version": count("skipped"),
        };
      }),
    );
    for (const { linter, version, node } of LEFT_OUT) {
      console.log(`Left out: ${linter} ${version} is not made for Node.js ${node}.`);
    }
  }
}
