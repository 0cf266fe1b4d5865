import { describe, expect, it } from "vitest";
import { FrameworkIndex } from "../../../src/analysis/calls/framework-index.ts";
import { frameworks } from "../../../src/catalog/frameworks/index.ts";
import { assistants } from "../../../src/catalog/libraries/assistants.ts";
import { bots } from "../../../src/catalog/libraries/bots.ts";
import { caches } from "../../../src/catalog/libraries/caches.ts";
import { databases } from "../../../src/catalog/libraries/databases.ts";
import { identity } from "../../../src/catalog/libraries/identity.ts";
import { IN_MEMORY_CACHES } from "../../../src/catalog/libraries/in-memory-caches.ts";
import { logFiles } from "../../../src/catalog/libraries/log-files.ts";
import { mcp } from "../../../src/catalog/libraries/mcp.ts";
import { pubsub } from "../../../src/catalog/libraries/pubsub.ts";
import { queues } from "../../../src/catalog/libraries/queues.ts";
import { rateLimits } from "../../../src/catalog/libraries/rate-limits.ts";
import { schedules } from "../../../src/catalog/libraries/schedules.ts";
import { sessions } from "../../../src/catalog/libraries/sessions.ts";
import { stickiness } from "../../../src/catalog/libraries/stickiness/index.ts";
import type { LocalHolder } from "../../../src/catalog/libraries/types.ts";
import { uploads } from "../../../src/catalog/libraries/uploads.ts";

const subjects = {
  caches,
  databases,
  logFiles,
  pubsub,
  queues,
  rateLimits,
  schedules,
  sessions: [...assistants, ...bots, ...identity, ...mcp, ...sessions],
  stickiness,
  uploads,
};

function isUnconditional({ external, externalBy, factory, onlyWith, unless }: LocalHolder): boolean {
  return [external, externalBy, factory, onlyWith, unless].every((condition) => condition === undefined);
}

/** The first row of an API that fits is taken: nothing after one that always fits is ever seen. */
function isHidden(row: LocalHolder, index: number, rows: readonly LocalHolder[]): boolean {
  return rows.slice(0, index).some((each) => each.api === row.api && each.form === row.form && isUnconditional(each));
}

/** `a.B().c()` begins with `a.B().c`, `a.B()`, `a.B` and `a`. */
function beginningsOf(api: string): string[] {
  const shorter = api.replace(/(?:\.\w+|\(\))$/, "");
  return shorter === api ? [] : [shorter, ...beginningsOf(shorter)];
}

describe.each(Object.entries(subjects))("of the rows about %s", (_, rows: readonly LocalHolder[]) => {
  it("none hides behind an unconditional one of the same API", () => {
    expect(rows.filter(isHidden).map(({ api }) => api)).toEqual([]);
  });

  it("none leads through an object of a framework, which has no API path", () => {
    const { made } = new FrameworkIndex(frameworks);
    expect(rows.map(({ api }) => api).filter((api) => beginningsOf(api).some((each) => made.has(each)))).toEqual([]);
  });
});

describe("the objects that are caches", () => {
  it("have a row each, as presets leave them to the rule about caches", () => {
    const isKnown = (made: string) => caches.some(({ api }) => api === made || api.startsWith(`${made}.`));
    expect(IN_MEMORY_CACHES.map(({ made }) => made).filter((made) => !isKnown(made))).toEqual([]);
  });
});
