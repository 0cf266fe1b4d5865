import { describe, expect, it } from "vitest";
import { readSettings } from "../src/settings.ts";

describe("settings.stateless", () => {
  it("has defaults", () => {
    expect(readSettings(undefined)).toEqual({ cloud: undefined, entryPoints: [], service: undefined, lifecycle: [] });
    expect(readSettings({})).toEqual({ cloud: undefined, entryPoints: [], service: undefined, lifecycle: [] });
    expect(readSettings({ stateless: { cloud: "aws", lifecycle: ["warm"] } })).toEqual({
      cloud: "aws",
      entryPoints: [],
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

  it("takes entry points of an in-house framework, each in one way", () => {
    const route = { call: "@acme/http.route", argument: "last", keys: ["handler"], when: "lifecycle" } as const;
    expect(readSettings({ stateless: { entryPoints: [route] } }).entryPoints).toEqual([route]);
    const wrong = (entryPoint: unknown) => () => readSettings({ stateless: { entryPoints: [entryPoint] } });
    expect(() => readSettings({ stateless: { entryPoints: {} } })).toThrow(
      "settings.stateless.entryPoints has to be an array of objects, but is {}.",
    );
    expect(wrong("route")).toThrow('settings.stateless.entryPoints[0] has to be an object, but is "route".');
    expect(wrong({ call: "a.b", type: "a.C" })).toThrow(
      'settings.stateless.entryPoints[0] has to be an object with one of call, export, decorator, type, but is {"call":"a.b","type":"a.C"}.',
    );
    expect(wrong({ files: "src/**" })).toThrow("settings.stateless.entryPoints[0] has to be an object with one of");
    expect(wrong({ call: "" })).toThrow('settings.stateless.entryPoints[0].call has to be a text, but is "".');
    expect(wrong({ call: "a.b", argument: 1.5 })).toThrow(
      'settings.stateless.entryPoints[0].argument has to be a number or "last", but is 1.5.',
    );
    expect(wrong({ call: "a.b", keys: "handler" })).toThrow(
      'settings.stateless.entryPoints[0].keys has to be an array of texts, but is "handler".',
    );
    expect(wrong({ call: "a.b", when: "later" })).toThrow(
      'settings.stateless.entryPoints[0].when has to be one of lifecycle, request, timer, but is "later".',
    );
    expect(wrong({ cal: "a.b" })).toThrow(
      "settings.stateless.entryPoints[0].cal is not a setting of eslint-plugin-stateless.",
    );
  });

  it("says what is wrong with what never fits", () => {
    const wrong = (entryPoint: unknown) => () => readSettings({ stateless: { entryPoints: [entryPoint] } });
    expect(() => readSettings({ stateless: null })).toThrow("settings.stateless has to be an object, but is null.");
    expect(() => readSettings({ stateless: { lifecycle: [""] } })).toThrow(
      'settings.stateless.lifecycle has to be an array of function names, but is [""].',
    );
    expect(wrong({ call: "a.b", argument: -1 })).toThrow(
      'settings.stateless.entryPoints[0].argument has to be a number or "last", but is -1.',
    );
    expect(wrong({ call: "a.b", keys: [""] })).toThrow(
      'settings.stateless.entryPoints[0].keys has to be an array of texts, but is [""].',
    );
    expect(wrong({ export: "handler", files: "src/[a" })).toThrow(
      'settings.stateless.entryPoints[0].files has to be a glob, but is "src/[a".',
    );
  });

  it("says what belongs to another way", () => {
    const wrong = (entryPoint: unknown) => () => readSettings({ stateless: { entryPoints: [entryPoint] } });
    expect(wrong({ call: "a.b", files: "src/**" })).toThrow(
      "settings.stateless.entryPoints[0].files is only for export.",
    );
    expect(wrong({ type: "a.B", argument: 1 })).toThrow("settings.stateless.entryPoints[0].argument is only for call.");
    expect(wrong({ decorator: "a.B", keys: ["c"] })).toThrow(
      "settings.stateless.entryPoints[0].keys is only for call and type.",
    );
  });

  it("shows what JSON cannot say", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(() => readSettings({ stateless: { cloud: () => "aws" } })).toThrow('but is "() => \\"aws\\"".');
    expect(() => readSettings({ stateless: { lifecycle: [/^warm/] } })).toThrow('but is ["/^warm/"].');
    expect(() => readSettings({ stateless: { service: 1n } })).toThrow('but is "1".');
    expect(() => readSettings({ stateless: { cloud: circle } })).toThrow("but is [object Object].");
  });
});
