import { describe, expect, it } from "vitest";
import { readSettings } from "../src/settings.ts";

describe("settings.stateless", () => {
  it("has defaults", () => {
    expect(readSettings(undefined)).toEqual({ cloud: undefined, service: undefined, lifecycle: [] });
    expect(readSettings({})).toEqual({ cloud: undefined, service: undefined, lifecycle: [] });
    expect(readSettings({ stateless: { cloud: "aws", lifecycle: ["warm"] } })).toEqual({
      cloud: "aws",
      service: undefined,
      lifecycle: ["warm"],
    });
  });

  it("names the setting that is wrong", () => {
    expect(() => readSettings({ stateless: [] })).toThrow("settings.stateless has to be an object, but is [].");
    expect(() => readSettings({ stateless: { cloud: "amazon" } })).toThrow(
      'settings.stateless.cloud has to be one of aws, azure, gcp, self-hosted, but is "amazon".',
    );
    expect(() => readSettings({ stateless: { service: "yes" } })).toThrow(
      'settings.stateless.service has to be true or false, but is "yes".',
    );
    expect(() => readSettings({ stateless: { lifecycle: "warm" } })).toThrow(
      'settings.stateless.lifecycle has to be an array of function names, but is "warm".',
    );
    expect(() => readSettings({ stateless: { services: true } })).toThrow(
      "settings.stateless.services is not a setting of eslint-plugin-stateless.",
    );
  });
});
