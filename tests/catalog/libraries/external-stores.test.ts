import { describe, expect, it } from "vitest";
import { assistants } from "../../../src/catalog/libraries/assistants.ts";
import { bots } from "../../../src/catalog/libraries/bots.ts";
import { externalStores, externalStoresFor } from "../../../src/catalog/libraries/external-stores.ts";
import { caches } from "../../../src/catalog/libraries/caches.ts";
import { pubsub } from "../../../src/catalog/libraries/pubsub.ts";
import { rateLimits } from "../../../src/catalog/libraries/rate-limits.ts";
import { sessions } from "../../../src/catalog/libraries/sessions.ts";

const reported = [...assistants, ...bots, ...caches, ...pubsub, ...rateLimits, ...sessions];

describe("external stores", () => {
  it.each(externalStores.map((store) => [store.services, store] as const))("%o cures what is reported", (_, store) => {
    for (const api of store.replaces ?? []) {
      expect(reported.some((row) => row.api === api && !row.external)).toBe(true);
    }
    for (const api of store.given?.to ?? []) {
      expect(reported.some((row) => row.api === api && row.external?.includes(store.given?.as ?? ""))).toBe(true);
    }
  });

  it.each(externalStores.map((store) => [store.value, store] as const))(
    "%s names nothing that is not there",
    (_, store) => {
      const resources = store.resources ?? [];
      const names = [...store.imports, ...resources.flatMap(({ imports }) => imports)].map((each) => each.as);
      const known = ["any", "callee", ...names, ...resources.map(({ name }) => name)];
      const code = [store.value, ...resources.map((each) => each.code)].join("\n");
      for (const [, name] of code.matchAll(/\{(\w+)\}/g)) expect(known).toContain(name);
    },
  );

  it("are those of the cloud that the service runs on", () => {
    const services = (cloud: Parameters<typeof externalStoresFor>[1]) =>
      externalStoresFor("express-session()", cloud).map((store) => store.services[cloud ?? "any"]);
    expect(services(undefined)).toEqual(["Redis"]);
    expect(services("aws")).toEqual(["Amazon ElastiCache", "Amazon DynamoDB"]);
    expect(services("azure")).toEqual(["Azure Managed Redis", "Azure Cosmos DB for MongoDB"]);
    expect(services("gcp")).toEqual(["Memorystore", "Firestore"]);
    expect(services("self-hosted")).toEqual(["Redis", "PostgreSQL"]);
  });
});
