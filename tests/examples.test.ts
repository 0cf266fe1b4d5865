import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

it("the demo shows the expected reports", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, "../docs/examples/demo.js")],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toContain("stateless/no-module-level-mutable-state");
  expect(status).toBe(0);
}, 60_000);
